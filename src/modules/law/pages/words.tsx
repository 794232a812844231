import type { FC } from 'hono/jsx'
import { Status, type StatusKind } from '../../../web/components/status.tsx'
import { Day } from '../../../web/components/structure.tsx'
import { useReader } from '../../../web/reader.ts'
import type { ViewedSection } from '../actions.ts'
import type { LastRead } from '../checking/last-read.ts'
import { lawWords } from '../messages.ts'

export const useLawWords = () => lawWords(useReader().locale)

const KIND: Readonly<Record<LastRead['state'], StatusKind>> = {
  fresh: 'done',
  old: 'atRisk',
  changed: 'late',
  stale: 'late',
  differs: 'late',
}

/** How long ago a section was read, or that it says otherwise, as a shape and a word. */
const ReadStatus: FC<Pick<LastRead, 'state'>> = ({ state }) => {
  const t = useLawWords()
  return <Status kind={KIND[state]}>{t(state)}</Status>
}

/** Whether it still applies and whose it is to decide; where nothing is out of the way, how lately it was read. */
export const SectionStatus: FC<{ lastRead: LastRead; made: ViewedSection['made'] }> = ({
  lastRead,
  made,
}) => {
  const t = useLawWords()
  const standing = made.now.find(({ table }) => table === 'standing')?.version.value
  if (standing === 'repealed') return <Status kind="withdrawn">{t('ended')}</Status>
  return (
    <>
      {standing === 'unread' ? <Status kind="late">{t('unreadStatus')}</Status> : null}{' '}
      <ReadStatus state={lastRead.state} />
    </>
  )
}

/** "10 juli 2026 (5 månader sedan), mot SFS 2025:965" */
export const ReadWhen: FC<{ lastRead: Pick<LastRead, 'on' | 'against'> }> = ({
  lastRead: { on, against },
}) => {
  const t = useLawWords()
  return (
    <>
      <Day day={on} kind="relative" />,{' '}
      <span class="nowrap">{against === null ? t('readNowhere') : t('readAgainst', { against })}</span>
    </>
  )
}

/** In a list: the day alone where all is well, else what is not. */
export const ReadInShort: FC<{ lastRead: LastRead }> = ({ lastRead: { state, on, confidence } }) => {
  const t = useLawWords()
  if (state !== 'fresh') return <ReadStatus state={state} />
  if (confidence === 'own knowledge') return <Status kind="missing">{t('notRead')}</Status>
  return <Day day={on} />
}
