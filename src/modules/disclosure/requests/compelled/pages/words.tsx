import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../../platform/clock/clock.ts'
import { Link } from '../../../../../web/components/link.tsx'
import { Status } from '../../../../../web/components/status.tsx'
import { Day, Details } from '../../../../../web/components/structure.tsx'
import { useFormat, useReader } from '../../../../../web/reader.ts'
import { citation, lawPaths, type SectionKey, saying, section } from '../../../../law/index.ts'
import type { Queue } from '../actions.ts'
import { compelledWords } from '../messages.ts'

export const useCompelledWords = () => compelledWords(useReader().locale)

/** A section of the law as it is cited, with what it says folded away. */
export const Law: FC<{ of: SectionKey; open?: boolean }> = ({ of, open = false }) => {
  const { locale, today } = useReader()
  return (
    <Details summary={citation(of, locale)} open={open}>
      <p>{saying(of, today, locale)}</p>
      <p>
        <Link href={lawPaths.section({ section: of })}>{section(of).source}</Link>
      </p>
    </Details>
  )
}

/** How a request stands in the queue, in a shape and words. */
export const QueueStanding: FC<{
  row: Pick<Queue['rows'][number], 'decision' | 'decidedAt' | 'late' | 'lookedUp'>
}> = ({ row }) => {
  const t = useCompelledWords()
  const format = useFormat()
  if (row.decision !== null)
    return (
      <Status kind="done">
        {t('decidedOn', {
          decision: t(`decision_${row.decision}`),
          day: row.decidedAt === null ? '' : format.date(dayOf(row.decidedAt)),
        })}
      </Status>
    )
  return <Status kind={row.late ? 'late' : 'waiting'}>{t(row.lookedUp ? 'toDecide' : 'toLookUp')}</Status>
}

/** By when an answer is wanted, with the time that is left. */
export const AnswerBy: FC<{ day: string | null }> = ({ day }) => {
  const t = useCompelledWords()
  return day === null ? <span class="quiet">{t('noDay')}</span> : <Day day={day} kind="deadline" />
}
