import type { FC } from 'hono/jsx'
import { Status } from '../../../../web/components/status.tsx'
import { useReader } from '../../../../web/reader.ts'
import type { FollowUp } from '../../after/store.ts'
import { followUpWords } from '../messages.ts'

/** The words of follow-up abroad in the reader's language. */
export const useFollowUpWords = () => followUpWords(useReader().locale)

/** How a follow-up stands: what nobody knows is never shown as done. */
export const FollowUpStanding: FC<{ followUp: Pick<FollowUp, 'result' | 'dueOn'> }> = ({ followUp }) => {
  const t = useFollowUpWords()
  const { today } = useReader()
  const { result, dueOn } = followUp
  if (result === null) return <Status kind={dueOn < today ? 'late' : 'planned'}>{t('waits')}</Status>
  if (result === 'missed') return <Status kind="missing">{t('missed')}</Status>
  return <Status kind={result === 'reached' ? 'done' : 'withdrawn'}>{t(result)}</Status>
}
