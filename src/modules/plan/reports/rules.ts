import { Refusal } from '../../../platform/refusal.ts'
import type { Figure, FigureInput, ReportContent, ReportState } from './schema.ts'

export const stepNames = ['submit', 'return', 'accept', 'publish', 'withdraw'] as const
export type Step = (typeof stepNames)[number]

/** Who takes a step: the body that reports, or those who steer the plan. */
type StepTaker = 'body' | 'steering'

interface StepRule {
  readonly step: Step
  readonly to: ReportState
  readonly by: StepTaker
}

/** The way of a report-back: which steps lead on from each state, and who takes them. */
export const stepsFrom = {
  draft: [
    { step: 'submit', to: 'submitted', by: 'body' },
    { step: 'withdraw', to: 'withdrawn', by: 'body' },
  ],
  submitted: [
    { step: 'return', to: 'returned', by: 'steering' },
    { step: 'accept', to: 'accepted', by: 'steering' },
    { step: 'withdraw', to: 'withdrawn', by: 'body' },
  ],
  returned: [
    { step: 'submit', to: 'submitted', by: 'body' },
    { step: 'withdraw', to: 'withdrawn', by: 'body' },
  ],
  accepted: [
    { step: 'publish', to: 'published', by: 'steering' },
    { step: 'withdraw', to: 'withdrawn', by: 'steering' },
  ],
  published: [{ step: 'withdraw', to: 'withdrawn', by: 'steering' }],
  withdrawn: [],
} as const satisfies Record<ReportState, readonly StepRule[]>

/** The state that a step leads to and who takes it; nothing where it does not lead from this state. */
const stepFrom = (state: ReportState, step: Step): StepRule | undefined =>
  (stepsFrom[state] as readonly StepRule[]).find((rule) => rule.step === step)

/** Whether the body may still write. */
export const isOpen = (state: ReportState): boolean => state === 'draft' || state === 'returned'

/** @throws Refusal where the report-back has left the state that the step leads from */
export const nextState = (state: ReportState, step: Step): ReportState => {
  const rule = stepFrom(state, step)
  if (rule === undefined) throw new Refusal('report.state_does_not_allow', 409)
  return rule.to
}

/** A number as people write it; nothing where it is none. */
export const numberOf = (written: string | number | undefined): number | undefined => {
  if (written === undefined) return undefined
  if (typeof written === 'number') return Number.isFinite(written) ? written : undefined
  const plain = written
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(',', '.')
    .replace('−', '-')
  return /^-?\d{1,15}(\.\d{1,10})?$/.test(plain) ? Number(plain) : undefined
}

const holdsNumber = (kind: FigureInput['kind']): boolean =>
  kind === undefined || kind === 'measured' || kind === 'zero'

/**
 * The figures of a form as they are kept. Empty rows are left out; a figure that is only begun is kept as it is, since
 * a draft may be unfinished.
 *
 * @throws Refusal at the field where a value is no number, or contradicts its kind
 */
export const figuresOf = (rows: ReportContent['figures']): Figure[] =>
  rows.flatMap((row, index) => {
    if (row === undefined || isEmptyFigure(row)) return []
    const kind = row.kind ?? 'measured'
    const value = numberOf(row.value)
    const at = `figures.${index}.value`
    if (row.value !== undefined && value === undefined) throw new Refusal('report.no_number', 422, {}, at)
    if (!holdsNumber(kind) && value !== undefined)
      throw new Refusal('report.value_contradicts_kind', 422, {}, at)
    if (kind === 'zero' && value !== undefined && value !== 0)
      throw new Refusal('report.not_zero', 422, {}, at)
    return [
      {
        label: row.label ?? '',
        level: row.level ?? 'output',
        // A measured zero is a kind of its own, so that nothing else is ever taken for it.
        kind: kind === 'measured' && value === 0 ? 'zero' : kind,
        value: kind === 'zero' ? 0 : holdsNumber(kind) ? (value ?? null) : null,
        unit: row.unit ?? '',
        periodFrom: row.periodFrom ?? null,
        periodTo: row.periodTo ?? null,
        source: row.source ?? '',
      },
    ]
  })

const isEmptyFigure = ({ label, value, unit, source, periodFrom, periodTo }: FigureInput): boolean =>
  [label, value, unit, source, periodFrom, periodTo].every((part) => part === undefined || part === '')

export interface ReportText {
  readonly answers: readonly { readonly questionId: string; readonly answer: string }[]
  readonly output: string | null
  readonly outcome: string | null
  readonly effect: string | null
  readonly notAssessed: string | null
  readonly deviation: string | null
  /** In öre, in all until then; null where it was not told, which is not zero. */
  readonly spentOre: number | null
  readonly repaidOre: number | null
  readonly moneySource: string | null
  readonly figures: readonly Figure[]
}

export interface Asked {
  /** The questions that this report-back is to answer. */
  readonly questions: readonly { readonly id: string }[]
  /** Whether the decision gives money, of which a final report-back gives account. */
  readonly money: boolean
  /** A final report-back says what came of the assignment; an interim one may leave that for later. */
  readonly final: boolean
}

export interface Problem {
  readonly field: string
  readonly code:
    | 'report.nothing_answered'
    | 'report.question_unanswered'
    | 'report.output_missing'
    | 'report.outcome_missing'
    | 'report.effect_missing'
    | 'report.spent_missing'
    | 'report.money_without_source'
    | 'report.figure_without_label'
    | 'report.figure_without_value'
    | 'report.figure_without_unit'
    | 'report.figure_without_source'
    | 'report.period_reversed'
}

const given = (text: string | null): boolean => text !== null && text.trim() !== ''

const figureProblems = (figure: Figure, index: number): Problem[] => {
  const at = (field: string) => `figures.${index}.${field}`
  const problems: Problem[] = []
  if (!given(figure.label)) problems.push({ field: at('label'), code: 'report.figure_without_label' })
  if (figure.kind === 'measured' && figure.value === null)
    problems.push({ field: at('value'), code: 'report.figure_without_value' })
  if (!given(figure.unit)) problems.push({ field: at('unit'), code: 'report.figure_without_unit' })
  if (!given(figure.source)) problems.push({ field: at('source'), code: 'report.figure_without_source' })
  if (figure.periodFrom !== null && figure.periodTo !== null && figure.periodFrom > figure.periodTo)
    problems.push({ field: at('periodTo'), code: 'report.period_reversed' })
  return problems
}

const moneyProblems = ({ spentOre, repaidOre, moneySource }: ReportText, owed: boolean): Problem[] => [
  ...(owed && spentOre === null ? [{ field: 'spent', code: 'report.spent_missing' as const }] : []),
  ...((spentOre ?? 0) + (repaidOre ?? 0) > 0 && !given(moneySource)
    ? [{ field: 'moneySource', code: 'report.money_without_source' as const }]
    : []),
]

/**
 * What stands in the way of submitting, each at its field. "Cannot be assessed, because …" is a legal answer to what
 * changed and what it led to; that something was done must be said.
 */
export const problemsOf = (report: ReportText, { questions, final, money }: Asked): Problem[] => {
  const answered = new Set(
    report.answers.filter(({ answer }) => given(answer)).map(({ questionId }) => questionId),
  )
  const nothing =
    answered.size === 0 && !given(report.output) && !given(report.outcome) && !given(report.effect)
  const assessed = given(report.notAssessed)
  return [
    ...(nothing
      ? [
          {
            field: questions[0] ? `answers.${questions[0].id}` : 'output',
            code: 'report.nothing_answered' as const,
          },
        ]
      : []),
    ...questions
      .filter(({ id }) => !answered.has(id))
      .map(({ id }) => ({ field: `answers.${id}`, code: 'report.question_unanswered' as const })),
    ...(given(report.output) ? [] : [{ field: 'output', code: 'report.output_missing' as const }]),
    ...(final && !given(report.outcome) && !assessed
      ? [{ field: 'outcome', code: 'report.outcome_missing' as const }]
      : []),
    ...(final && !given(report.effect) && !assessed
      ? [{ field: 'effect', code: 'report.effect_missing' as const }]
      : []),
    ...moneyProblems(report, final && money),
    ...report.figures.flatMap(figureProblems),
  ]
}
