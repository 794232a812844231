import { daysBetween } from '../../../../platform/clock/clock.ts'
import { type FigureRow, type Obligation, obligationState, planPaths as paths } from '../../../plan/index.ts'
import { type Stated, statedIn } from '../../document/claims-numbers.ts'
import { wordingIn } from '../../document/formatting.ts'
import { type DraftingContent, reportsOf, servingOf } from './drafting-content.ts'
import { conflictSentences, snapshotSentences } from './figures.ts'
import { phrasesIn } from './phrases.ts'
import { type BearingKey, inParagraph, type Proposed } from './proposed.ts'
import { reasonIn, sentencesIn, standing } from './quoted.ts'

type Measure = DraftingContent['measures'][number]
type Assignment = DraftingContent['assignments'][number]
type Report = DraftingContent['reports'][number]

const decision = ({ id }: Pick<Assignment, 'id'>, passage?: string): BearingKey => ({
  kind: 'evidence',
  id: `decision-${id}`,
  ...(passage === undefined ? {} : { passage }),
})

/** A decision is a source where its day is known; else the measure's own passage is. */
const givenBy = (assignment: Assignment, measure: Measure): BearingKey =>
  assignment.decided === null ? { kind: 'plan_passage', id: measure.id } : decision(assignment)

const givenSentences = (content: DraftingContent, measure: Measure, assignment: Assignment): Proposed[] => {
  const t = phrasesIn(content.account.language)
  const { id, title, decided, assignees, decisions } = assignment
  const withdrawn =
    assignment.state === 'withdrawn' ? decisions.findLast(({ kind }) => kind === 'withdrawn') : undefined
  const reason = withdrawn?.reason ? reasonIn(withdrawn.reason, content.account.language) : ''
  return inParagraph(
    `assignment:${id}`,
    {
      key: 'given',
      text: t('given', { title, day: decided, bodies: assignees.map(({ name }) => name) }),
      sources: [givenBy(assignment, measure)],
    },
    withdrawn === undefined
      ? null
      : {
          key: 'withdrawn',
          text: t('withdrawn', { title, day: withdrawn.decided }),
          sources: [decision(assignment)],
        },
    reason === ''
      ? null
      : { key: 'withdrawn-why', text: t('reason', { reason }), sources: [decision(assignment)] },
  )
}

/** What is owed and has not been accepted: missing, waiting to be reviewed, or to come. */
const owedSentences = (content: DraftingContent, assignment: Assignment): Proposed[] => {
  const t = phrasesIn(content.account.language)
  const sentence = (owed: Obligation) => {
    const report = { body: owed.bodyName, kind: owed.kind, part: owed.part, day: owed.day }
    switch (obligationState(owed, content.today)) {
      case 'missing':
        return t('missing', report)
      case 'waiting':
        return t('waiting', report)
      case 'accepted':
        return undefined
      default:
        return t('notDue', report)
    }
  }
  return inParagraph(
    `owed:${assignment.id}`,
    ...content.obligations
      .filter(({ assignmentId }) => assignmentId === assignment.id)
      .map((owed) => {
        const text = sentence(owed)
        return text === undefined
          ? null
          : { key: `${owed.deadlineId}:${owed.bodyId}`, text, sources: [decision(assignment)] }
      }),
  )
}

const dayOf = (moment: Date | null): string | undefined => moment?.toISOString().slice(0, 10)

const cameSentences = (content: DraftingContent, report: Report, source: BearingKey) => {
  const t = phrasesIn(content.account.language)
  const day = dayOf(report.submittedAt)
  if (day === undefined || report.kind === null) return []
  const late = report.due === null ? 0 : daysBetween(report.due, day)
  const operands = [{ label: report.body, address: paths.reportBack({ reportBackId: report.id }) }]
  return [
    {
      key: 'came',
      text: t('came', { body: report.body, kind: report.kind, part: report.part, day }),
      sources: [source],
    },
    late > 0 && report.due !== null
      ? {
          key: 'late',
          text: t('cameLate', { count: late, due: report.due }),
          sources: [source],
          worked: [{ value: late, unit: 'days' as const, nouns: [], how: 'days_between' as const, operands }],
        }
      : null,
  ]
}

const sameNumber = (one: Stated, other: Stated): boolean =>
  one.kind === 'number' && other.kind === 'number' && one.value === other.value && one.unit === other.unit

/** Whether what is written says the value of a figure already. */
const isTold = (figure: FigureRow, written: string): boolean => {
  const [own] = statedIn(`${figure.value} ${figure.unit}`.replace('.', ','), 'sv')
  return own !== undefined && statedIn(written, 'sv').some((one) => sameNumber(own, one))
}

const figureText = (content: DraftingContent, { kind, label, value, unit, from, to }: FigureRow): string => {
  const t = phrasesIn(content.account.language)
  const wording = wordingIn(content.account.language)
  if (kind !== 'measured' && kind !== 'zero') return t(`figure_${kind}`, { label })
  const days = [from, to].filter((day) => day !== null).map((day) => wording.day(day))
  return t('figure', {
    label,
    value: `${wording.number(value ?? 0)}\u00a0${wording.unit(unit)}`,
    period: days.length === 0 ? null : days.join('–'),
  })
}

/** What one body reports: that it came, what was done, what changed, and what can be said of the effect. */
const reportSentences = (content: DraftingContent, report: Report): Proposed[] => {
  const { language } = content.account
  const t = phrasesIn(language)
  const { id, body } = report
  const source: BearingKey = { kind: 'report_back', id }
  const quoted = (part: string, written: string | null) =>
    // A report-back is written in Swedish, in whatever language the account is.
    sentencesIn(written, 'sv').map((text, at) => ({
      key: `${part}:${at}`,
      text: standing(text, body, t),
      sources: [{ ...source, passage: text }],
    }))
  const led = (part: 'outcome' | 'effect' | 'deviation') => {
    const sentences = quoted(part, report[part])
    return sentences.length === 0
      ? []
      : [
          { key: `${part}-lead`, text: t(part, { body }), sources: [{ ...source, passage: report[part]! }] },
          ...sentences,
        ]
  }
  const [outcome, effect] = [led('outcome'), led('effect')]
  const reason = report.notAssessed === null ? '' : reasonIn(report.notAssessed, 'sv')
  const unassessed =
    reason === '' || effect.length > 0
      ? []
      : [
          {
            key: 'not-assessed',
            text: t(outcome.length > 0 ? 'noEffect' : 'neither', { body }),
            sources: [{ ...source, passage: report.notAssessed! }],
          },
          {
            key: 'not-assessed-why',
            text: t('reason', { reason }),
            sources: [{ ...source, passage: report.notAssessed! }],
          },
        ]
  const silent = report.kind === 'final' && outcome.length + effect.length + unassessed.length === 0
  const written = [report.output, report.outcome, report.effect].filter((text) => text !== null).join('\n')
  return [
    ...inParagraph(
      `report:${id}`,
      ...cameSentences(content, report, source),
      ...quoted('output', report.output),
    ),
    ...inParagraph(`deviation:${id}`, ...led('deviation')),
    ...inParagraph(`outcome:${id}`, ...outcome),
    ...inParagraph(
      `effect:${id}`,
      ...effect,
      ...unassessed,
      silent ? { key: 'silent', text: t('nothingOfChange', { body }), sources: [source] } : null,
    ),
    ...inParagraph(
      `figures:${id}`,
      ...report.figures
        .filter((figure) => figure.kind !== 'measured' || !isTold(figure, written))
        .map((figure) => ({ key: figure.id, text: figureText(content, figure), sources: [source] })),
    ),
  ]
}

/** The measure under which an assignment is told: the first of those that it serves, in the order of the plan. */
const toldUnder = ({ measures }: DraftingContent, assignment: Assignment): Measure | undefined =>
  measures.find(({ id }) => assignment.measures.some((served) => served.id === id))

const assignmentSentences = (
  content: DraftingContent,
  measure: Measure,
  assignment: Assignment,
): Proposed[] => {
  const told = toldUnder(content, assignment)
  if (told !== undefined && told.id !== measure.id)
    return inParagraph(`assignment:${assignment.id}`, {
      key: 'shared',
      text: phrasesIn(content.account.language)('shared', { title: assignment.title, number: told.number }),
      sources: [givenBy(assignment, measure)],
    })
  return [
    ...givenSentences(content, measure, assignment),
    ...reportsOf(content, [assignment]).flatMap((report) => reportSentences(content, report)),
    ...owedSentences(content, assignment),
  ]
}

/** What can be said of one measure: its assignments, what was reported of them, its figures, and where sources differ. */
export const measureSentences = (content: DraftingContent, measure: Measure): Proposed[] => {
  const serving = servingOf(content, measure)
  const none =
    serving.length > 0
      ? []
      : inParagraph('assignments', {
          key: 'none',
          text: phrasesIn(content.account.language)('notGiven'),
          sources: [{ kind: 'plan_passage', id: measure.id }],
        })
  return [
    ...none,
    ...serving.flatMap((assignment) => assignmentSentences(content, measure, assignment)),
    ...snapshotSentences(content, measure.id),
    ...conflictSentences(content, measure.id),
  ]
}
