import type { Child, FC } from 'hono/jsx'
import { Swedish } from '../../../../web/components/language.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { DescriptionList } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { RecordRow } from '../../../../web/templates/record.tsx'
import { askedAt } from '../../assignments/rules.ts'
import type { SnapshotQuestion } from '../../assignments/schema.ts'
import { paths } from '../../paths.ts'
import type { Booking } from '../booking.ts'
import type { FoundReport } from '../store.ts'
import { EvidenceList } from './evidence.tsx'
import { FiguresTable } from './figures.tsx'
import { useReportWords } from './words.tsx'

const Words: FC<{ text: string | null }> = ({ text }) => {
  const t = useReportWords()
  if (text === null) return <p class="not-given">{t('unanswered')}</p>
  return <Written text={text} />
}

const Told: FC<{ heading: Child; text: string | null }> = ({ heading, text }) => (
  <div class="report-level">
    <h3 class="ds-heading" data-size="2xs">
      {heading}
    </h3>
    <Words text={text} />
  </div>
)

interface ContentProps {
  readonly report: FoundReport
  readonly questions: readonly SnapshotQuestion[]
  /** How each sum stands in the ledger; nothing where its reader is not told. */
  readonly booked?: { readonly planId: string; readonly bookings: readonly Booking[] }
  /** Whether its reader may fetch the files; otherwise their titles stand. */
  readonly downloadable?: boolean
}

const Answers: FC<ContentProps> = ({ report, questions }) => {
  const t = useReportWords()
  const answers = new Map(report.answers.map(({ questionId, answer }) => [questionId, answer]))
  const open = askedAt(questions, report.deadline)
  const asked = questions.filter((one) => open.includes(one) || answers.has(one.id))
  if (asked.length === 0) return null
  return (
    <RecordRow
      id="answers"
      heading={t('answersHeading')}
      summary={t('answeredCount', { done: answers.size, total: asked.length })}
      open
    >
      {asked.map(({ id, question }) => (
        <Told heading={<Swedish text={question} />} text={answers.get(id) ?? null} />
      ))}
    </RecordRow>
  )
}

const Results: FC<ContentProps> = ({ report }) => {
  const t = useReportWords()
  const parts = (['output', 'outcome', 'effect', 'notAssessed', 'deviation'] as const).filter(
    (part) =>
      part === 'output' ||
      report[part] !== null ||
      ((part === 'outcome' || part === 'effect') && !report.notAssessed),
  )
  return (
    <RecordRow id="result" heading={t('toldHeading')} summary="" open>
      {parts.map((part) => (
        <Told heading={t(part === 'output' ? 'outputTold' : part)} text={report[part]} />
      ))}
    </RecordRow>
  )
}

const Sum: FC<{ ore: number; kind: Booking['kind']; booked: ContentProps['booked'] }> = ({
  ore,
  kind,
  booked,
}) => {
  const t = useReportWords()
  const format = useFormat()
  const booking = booked?.bookings.find((one) => one.kind === kind)
  return (
    <>
      {format.money(ore)}
      {booked && booking?.posting ? (
        <>
          {', '}
          <Link href={paths.moneyPosting({ planId: booked.planId, postingId: booking.posting.id })}>
            {t('bookedOn', { day: format.date(booking.posting.day) })}
          </Link>
        </>
      ) : booking && booking.beyondOre > 0 ? (
        `, ${t('lessThanBooked')}`
      ) : booking && booking.amountOre > 0 && booking.missingOre === 0 ? (
        `, ${t('bookedBefore')}`
      ) : null}
    </>
  )
}

const Money: FC<ContentProps> = ({ report, booked }) => {
  const t = useReportWords()
  const format = useFormat()
  const { spentOre, repaidOre, moneySource } = report
  if (spentOre === null && repaidOre === null) return null
  const sums = [
    ...(spentOre === null ? [] : [`${t('spentTold')} ${format.money(spentOre)}`]),
    ...(repaidOre === null ? [] : [`${t('repaidTold')} ${format.money(repaidOre)}`]),
  ]
  return (
    <RecordRow id="money" heading={t('moneyHeading')} summary={sums.join(', ')}>
      <DescriptionList
        items={[
          ...(spentOre === null
            ? []
            : [{ term: t('spentTold'), value: <Sum ore={spentOre} kind="spending" booked={booked} /> }]),
          ...(repaidOre === null
            ? []
            : [{ term: t('repaidTold'), value: <Sum ore={repaidOre} kind="return" booked={booked} /> }]),
          ...(moneySource === null ? [] : [{ term: t('moneySource'), value: moneySource }]),
        ]}
      />
    </RecordRow>
  )
}

/** What a report-back says, a row for each part: the questions as asked, what came of it, money, figures, evidence. */
export const ReportContent: FC<ContentProps> = (props) => {
  const t = useReportWords()
  const { report, downloadable = true } = props
  const files = report.evidence.filter(({ withdrawn }) => !withdrawn).length
  return (
    <>
      <Answers {...props} />
      <Results {...props} />
      <Money {...props} />
      {report.figures.length > 0 ? (
        <RecordRow
          id="figures"
          heading={t('figuresHeading')}
          summary={t('figuresCount', { count: report.figures.length })}
        >
          <FiguresTable figures={report.figures} />
        </RecordRow>
      ) : null}
      {files > 0 ? (
        <RecordRow id="evidence" heading={t('evidenceHeading')} summary={t('filesCount', { count: files })}>
          <EvidenceList evidence={report.evidence} downloadable={downloadable} />
        </RecordRow>
      ) : null}
    </>
  )
}
