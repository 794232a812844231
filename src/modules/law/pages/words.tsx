import type { FC } from 'hono/jsx'
import { Status, type StatusKind } from '../../../web/components/status.tsx'
import { Day } from '../../../web/components/structure.tsx'
import { useReader } from '../../../web/reader.ts'
import type { Age } from '../age.ts'
import { lawWords } from '../messages.ts'
import type { Reading } from '../readings.ts'

export const useLawWords = () => lawWords(useReader().locale)

const KIND: Readonly<Record<Age, StatusKind>> = { fresh: 'done', old: 'atRisk', stale: 'late' }

/** How old a reading is, as a shape and a word. */
export const AgeStatus: FC<{ age: Age }> = ({ age }) => {
  const t = useLawWords()
  return <Status kind={KIND[age]}>{t(age)}</Status>
}

/** "10 juli 2026 (142 dagar sedan), mot SFS 2009:400" */
export const ReadWhen: FC<{ reading: Reading }> = ({ reading: { on, against } }) => {
  const t = useLawWords()
  return (
    <>
      <Day day={on} kind="relative" />,{' '}
      <span class="nowrap">{against === null ? t('readNowhere') : t('readAgainst', { against })}</span>
    </>
  )
}
