import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { StatusShape } from '../../../../web/components/status.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { RecordRow } from '../../../../web/templates/record.tsx'
import { paths } from '../../paths.ts'
import type { ListedChase } from '../store.ts'
import { mailWords, reachedWords, useChasing } from './words.tsx'

interface MissingOf {
  readonly deadlineId: string
  readonly bodyId: string
  readonly day: string
}

interface RemindersProps {
  readonly assignmentId: string
  /** What is missing of the assignment today, and the names of its bodies. */
  readonly missing: readonly MissingOf[]
  readonly names: Readonly<Record<string, string>>
  /** Every reminder of the assignment that the reader may see, the newest first. */
  readonly chases: readonly ListedChase[]
  readonly mayRemind: boolean
}

/** "påmind 12 nov., 2 gånger"; nothing where nobody was reminded. */
const RemindedTimes: FC<{ count: number; last: string | undefined }> = ({ count, last }) => {
  const t = useChasing()
  const f = useFormat()
  const { today } = useReader()
  return last === undefined ? null : <>{t('remindedTimes', { count, day: f.briefDate(last, today) })}</>
}

/** What is missing, who was reminded of it, and the next reminder; nothing where there is neither. */
export const Reminders: FC<RemindersProps> = ({ assignmentId, missing, names, chases, mayRemind }) => {
  const t = useChasing()
  const f = useFormat()
  const { today } = useReader()
  const isShown = chases.length > 0 || (mayRemind && missing.length > 0)
  if (!isShown) return null
  const chasesOf = ({ deadlineId, bodyId }: MissingOf) =>
    chases.filter((chase) => chase.deadlineId === deadlineId && chase.bodyId === bodyId)
  return (
    <RecordRow
      id="reminders"
      heading={t('reminders')}
      summary={
        chases.length === 0 ? t('noReminders') : <RemindedTimes count={chases.length} last={chases[0]?.day} />
      }
    >
      {missing.length > 0 ? (
        <ul class="reminders">
          {missing.map((one) => (
            <li>
              <StatusShape kind="missing" />
              <span>
                {names[one.bodyId]}, {f.briefDate(one.day, today)}
                <span class="worklist-note">
                  {chasesOf(one).length === 0 ? (
                    t('noReminders')
                  ) : (
                    <RemindedTimes count={chasesOf(one).length} last={chasesOf(one)[0]?.day} />
                  )}{' '}
                  {mayRemind ? (
                    <Link href={paths.contacts({ bodyId: one.bodyId })}>{t('contactsOf')}</Link>
                  ) : null}
                </span>
              </span>
              {mayRemind ? (
                <LinkButton
                  href={paths.remind({ assignmentId, deadlineId: one.deadlineId, bodyId: one.bodyId })}
                  label={`${t('remindVerb')}: ${names[one.bodyId]}`}
                >
                  {t('remindVerb')}
                </LinkButton>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {chases.length > 0 ? (
        <ul>
          {chases.map((chase) => (
            <li>
              {f.instant(chase.chasedAt)}:{' '}
              {t('reminded', { body: chase.bodyName, who: reachedWords(chase, t) })}
              {mayRemind ? ` (${mailWords(chase, t)})` : null}
              {chase.byItself ? `, ${t('byItself')}` : chase.chasedBy === null ? null : `, ${chase.chasedBy}`}
            </li>
          ))}
        </ul>
      ) : null}
    </RecordRow>
  )
}
