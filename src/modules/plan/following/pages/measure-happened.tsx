import type { FC } from 'hono/jsx'
import { withinSentence } from '../../../../platform/i18n/within-sentence.ts'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Swedish, SwedishBlock } from '../../../../web/components/language.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { DescriptionList, Details, Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { missingDays, type Obligation, obligationState } from '../../obligations/rules.ts'
import { paths } from '../../paths.ts'
import { ObligationStatus, useFollowing } from '../../standing/pages/words.tsx'
import { movesOf } from '../../standing/slips.ts'
import type { MeasureData } from './measure-data.ts'

/** So many results stand open; older ones are folded. */
const MOST_OPEN = 3

/** What happened: the results as they were reported, then each assignment with its days and how they moved. */
export const Happened: FC<MeasureData> = (data) => {
  const t = useFollowing()
  return (
    <Section heading={t('happened')} id="happened">
      <Results {...data} />
      <Assignments {...data} />
      <Links {...data} />
    </Section>
  )
}

const Results: FC<MeasureData> = ({ reports, assignments }) => {
  const t = useFollowing()
  if (reports.length === 0)
    return assignments.length === 0 ? null : <p class="ds-paragraph">{t('noReports')}</p>
  const earlier = reports.slice(MOST_OPEN)
  return (
    <>
      {reports.slice(0, MOST_OPEN).map((report) => (
        <Result report={report} />
      ))}
      {earlier.length > 0 ? (
        <Details summary={t('earlierResults', { count: earlier.length })}>
          {earlier.map((report) => (
            <Result report={report} />
          ))}
        </Details>
      ) : null}
    </>
  )
}

/** One report-back: what was done, what came of it, and whose words it is. */
const Result: FC<{ report: MeasureData['reports'][number] }> = ({ report }) => {
  const t = useFollowing()
  const f = useFormat()
  const parts = [
    { term: t('output'), text: report.output },
    { term: t('outcome'), text: report.outcome },
    { term: t('effect'), text: report.effect },
    { term: t('notAssessed'), text: report.notAssessed },
  ].filter(({ text }) => text !== null && text !== '')
  return (
    <article class="measure-result">
      <h3 class="ds-heading" data-size="2xs">
        <Link href={paths.reportBack({ reportBackId: report.id })}>
          {t('resultOf', {
            body: report.bodyName,
            day: report.submittedAt === null ? '' : f.date(report.submittedAt.toISOString().slice(0, 10)),
          })}
        </Link>
      </h3>
      <DescriptionList
        items={parts.map(({ term, text }) => ({
          term,
          value: (
            <SwedishBlock>
              <Written text={text} />
            </SwedishBlock>
          ),
        }))}
      />
    </article>
  )
}

const Assignments: FC<MeasureData> = ({ plan, measure, assignments, obligations, slips, maySetProgress }) => {
  const t = useFollowing()
  if (assignments.length === 0)
    return (
      <EmptyState
        heading={t('noAssignments')}
        headingLevel={3}
        action={
          maySetProgress ? (
            <LinkButton href={paths.newAssignment({ planId: plan.id }, { measure: measure.id })}>
              {t('giveAssignment')}
            </LinkButton>
          ) : null
        }
      >
        {t('noAssignmentsText')}
      </EmptyState>
    )
  return (
    <div id="assignments">
      <h3 class="ds-heading" data-size="2xs">
        {t('assignments')}
      </h3>
      <ul class="promises">
        {assignments.map(({ id, title, reference }) => (
          <li>
            <Link href={paths.assignment({ assignmentId: id })}>
              <Swedish text={title} />
            </Link>
            {reference ? <span class="quiet"> {reference}</span> : null}
            <ul>
              {obligations
                .filter(({ assignmentId }) => assignmentId === id)
                .map((one) => (
                  <Day obligation={one} slips={slips} mayRemind={maySetProgress} />
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** One promised day: whether it was met, how often it was moved from its first, and why. */
const Day: FC<{ obligation: Obligation; slips: MeasureData['slips']; mayRemind: boolean }> = ({
  obligation,
  slips,
  mayRemind,
}) => {
  const t = useFollowing()
  const f = useFormat()
  const { today } = useReader()
  const { assignmentId, deadlineId, bodyId, bodyName, day, kind } = obligation
  const state = obligationState(obligation, today)
  return (
    <li>
      <ObligationStatus state={state} missingDays={missingDays(obligation, today)} />
      <span>
        <time datetime={day}>{f.briefDate(day, today)}</time>, {t(kind)}, {bodyName}
        {movesOf(slips, deadlineId).map(({ before, after, reason, decided }) => (
          <span class="promise-moved">
            {t('moved', {
              before: f.briefDate(before, today),
              after: f.briefDate(after, today),
              decided: f.briefDate(decided, today),
            })}{' '}
            {reason === null ? t('movedWithoutReason') : <Swedish text={reason} />}
          </span>
        ))}
      </span>
      {mayRemind && state === 'missing' ? (
        <Link href={paths.remind({ assignmentId, deadlineId, bodyId })}>{t('remind')}</Link>
      ) : null}
    </li>
  )
}

/** What the measure builds on and what builds on it, as one sentence for each kind. */
const Links: FC<MeasureData> = ({ plan, needs, neededBy }) => {
  const t = useFollowing()
  const all = [
    ...needs.map(({ otherId, otherNumber, kind }) => ({
      id: otherId,
      number: otherNumber,
      word: kind === 'depends_on' ? t('needs') : t('relatedTo'),
    })),
    ...neededBy.map(({ measureId, number, kind }) => ({
      id: measureId,
      number,
      word: kind === 'depends_on' ? t('neededBy') : t('relatedTo'),
    })),
  ]
  if (all.length === 0) return null
  return (
    <p id="dependencies">
      {[...Map.groupBy(all, ({ word }) => word)].map(([word, measures]) => (
        <>
          {word}{' '}
          {measures.map(({ id, number }, at) => (
            <>
              {at === 0 ? '' : ', '}
              <Link href={paths.measure({ planId: plan.id, measureId: id })}>
                {withinSentence(t('measure'))} {number}
              </Link>
            </>
          ))}
          .{' '}
        </>
      ))}
    </p>
  )
}
