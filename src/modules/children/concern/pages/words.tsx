import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Day } from '../../../../web/components/structure.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { supportPaths } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import type { Age } from '../age.ts'
import { concernWords } from '../messages.ts'
import type { ConcernState, ReportState } from '../schema.ts'

/** The words of concern for a child in the reader's language. */
export const useConcernWords = () => concernWords(useReader().locale)

const concernKinds = {
  received: 'late',
  assessed: 'running',
  investigating: 'running',
  not_opened: 'done',
  closed: 'done',
} as const

/** Where a report of concern stands. */
export const ConcernStanding: FC<{ state: ConcernState }> = ({ state }) => {
  const t = useConcernWords()
  return <Status kind={concernKinds[state]}>{t(`state_${state}`)}</Status>
}

/** The last day of what is still to be done: late in the signal colour, with its word. */
export const DueDay: FC<{ day: string }> = ({ day }) => {
  const format = useFormat()
  const { today } = useReader()
  if (day < today) return <Status kind="late">{format.deadline(day, today)}</Status>
  return <Day day={day} kind="deadline" />
}

const reportKinds = { written: 'missing', sent: 'done', withdrawn: 'withdrawn' } as const

/** Whether a report of the body's own has been sent. */
export const ReportStanding: FC<{ state: ReportState }> = ({ state }) => {
  const t = useConcernWords()
  return <Status kind={reportKinds[state]}>{t(`state_${state}`)}</Status>
}

/** What the person's age changes, where it changes something. */
export const AgeNote: FC<{ caseId: string; age: Age }> = ({ caseId, age }) => {
  const t = useConcernWords()
  const format = useFormat()
  if (age.standing === 'turned_adult')
    return (
      <Alert kind="warning" heading={t('age_turned')}>
        <p>{t('age_turnedText')}</p>
        <p>
          <LinkButton variant="secondary" href={supportPaths.assessAge({ caseId })}>
            {t('ageChange')}
          </LinkButton>
        </p>
      </Alert>
    )
  if (age.standing === 'adult')
    return (
      <Alert kind="info" heading={t('age_adult')}>
        <p>{t('age_adultText')}</p>
      </Alert>
    )
  if (age.standing === 'uncertain') return <p class="quiet">{t('age_uncertain')}</p>
  if (age.turnsAdultOn !== null)
    return <p class="quiet">{t('age_turns', { day: format.date(age.turnsAdultOn) })}</p>
  return null
}

/** The way from a case to what concerns the child. */
export const childCrumbs = (
  t: ReturnType<typeof concernWords>,
  { caseId, number }: { caseId: string; number: string },
) => [
  { href: supportPaths.case({ caseId }), label: t('case', { number }) },
  { href: paths.child({ caseId }), label: t('child') },
]
