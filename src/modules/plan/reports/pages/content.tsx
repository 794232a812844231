import type { FC } from 'hono/jsx'
import { DescriptionList, Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { askedAt } from '../../assignments/rules.ts'
import type { SnapshotQuestion } from '../../assignments/schema.ts'
import type { FoundReport } from '../store.ts'
import { EvidenceList } from './evidence.tsx'
import { FiguresTable } from './figures.tsx'
import { useReportWords } from './words.tsx'

const Words: FC<{ text: string | null }> = ({ text }) => {
  const t = useReportWords()
  if (text === null) return <p class="not-given">{t('unanswered')}</p>
  return <Written text={text} />
}

/** What a report-back says: the questions as asked, what was done and what came of it, money, figures, evidence. */
export const ReportContent: FC<{
  report: FoundReport
  questions: readonly SnapshotQuestion[]
  /** Whether its reader may fetch the files; otherwise their titles stand. */
  downloadable?: boolean
}> = ({ report, questions, downloadable = true }) => {
  const t = useReportWords()
  const answers = new Map(report.answers.map(({ questionId, answer }) => [questionId, answer]))
  const open = askedAt(questions, report.deadline)
  const asked = questions.filter((one) => open.includes(one) || answers.has(one.id))
  return (
    <>
      {asked.length > 0 ? (
        <Section id="answers" heading={t('answersHeading')}>
          {asked.map(({ id, question }) => (
            <div class="report-level">
              <h3 class="ds-heading" data-size="2xs">
                {question}
              </h3>
              <Words text={answers.get(id) ?? null} />
            </div>
          ))}
        </Section>
      ) : null}
      <Section id="result" heading={t('toldHeading')}>
        {(['output', 'outcome', 'effect', 'notAssessed', 'deviation'] as const)
          .filter(
            (part) =>
              part === 'output' ||
              report[part] !== null ||
              ((part === 'outcome' || part === 'effect') && !report.notAssessed),
          )
          .map((part) => (
            <div class="report-level">
              <h3 class="ds-heading" data-size="2xs">
                {t(part === 'output' ? 'outputTold' : part)}
              </h3>
              <Words text={report[part]} />
            </div>
          ))}
      </Section>
      <Money report={report} />
      <Section id="figures" heading={t('figuresHeading')}>
        <FiguresTable figures={report.figures} />
      </Section>
      <Section id="evidence" heading={t('evidenceHeading')}>
        <EvidenceList evidence={report.evidence} downloadable={downloadable} />
      </Section>
    </>
  )
}

/** What was spent and paid back, where it was told. */
const Money: FC<{ report: FoundReport }> = ({ report }) => {
  const t = useReportWords()
  const format = useFormat()
  const { spentOre, repaidOre, moneySource } = report
  if (spentOre === null && repaidOre === null) return null
  return (
    <Section id="money" heading={t('moneyHeading')}>
      <DescriptionList
        items={[
          ...(spentOre === null ? [] : [{ term: t('spentTold'), value: format.money(spentOre) }]),
          ...(repaidOre === null ? [] : [{ term: t('repaidTold'), value: format.money(repaidOre) }]),
          ...(moneySource === null ? [] : [{ term: t('moneySource'), value: moneySource }]),
        ]}
      />
    </Section>
  )
}
