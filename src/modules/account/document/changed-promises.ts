import {
  type AccountDocument,
  type Assignment,
  type Measure,
  type ReportBack,
  standingOf,
} from './document.ts'
import type { Wording } from './formatting.ts'
import type { ChangedPromise } from './sections.ts'
import type { Sentence } from './sources.ts'
import { daysLate } from './summary.ts'

type Derived = Pick<ChangedPromise, 'kind' | 'promise'> &
  Partial<Omit<ChangedPromise, 'kind' | 'promise' | 'id'>>

const promise = (id: string, told: Derived): ChangedPromise => ({
  id,
  measure: null,
  assignment: null,
  original: null,
  now: null,
  kept: null,
  reference: null,
  why: [],
  sources: [],
  ...told,
})

const servedBy = (document: AccountDocument, { id }: Assignment): string | null =>
  document.measures.find(({ assignments }) => assignments.includes(id))?.id ?? null

const reasonOf = (id: string, text: string | null): Sentence[] =>
  text === null
    ? []
    : [
        {
          id: `why-${id}`,
          text,
          claim: 'none',
          exemption: 'The reason that the decision gives.',
          sources: [],
        },
      ]

const ofReport = (
  document: AccountDocument,
  { label }: Wording,
  assignment: Assignment,
  report: ReportBack,
): ChangedPromise[] => {
  if (report.state !== 'missing' && daysLate(report) === null) return []
  return [
    promise(`late-${report.id}`, {
      kind: 'late',
      measure: servedBy(document, assignment),
      assignment: assignment.id,
      promise: label('promise.of', { what: label(`report.${report.kind}`), assignment: assignment.title }),
      original: report.due,
      kept: report.received,
      sources: report.sources,
    }),
  ]
}

const kindOfDecision = { prolonged: 'postponed', changed: 'changed', withdrawn: 'withdrawn' } as const

const ofDecisions = (
  document: AccountDocument,
  { label }: Wording,
  assignment: Assignment,
): ChangedPromise[] =>
  assignment.decisions.flatMap(({ id, kind, decided, reference, what }, at, all) => {
    // What was withdrawn and taken up again is promised as it was.
    if (kind === 'withdrawn' && all.slice(at).some((later) => later.kind === 'resumed')) return []
    if (kind !== 'prolonged' && kind !== 'changed' && kind !== 'withdrawn') return []
    return [
      promise(`decided-${assignment.id}-${id}`, {
        kind: kindOfDecision[kind],
        measure: servedBy(document, assignment),
        assignment: assignment.id,
        promise: label('promise.assignment', { assignment: assignment.title }),
        now: kind === 'prolonged' ? null : decided,
        reference,
        why: reasonOf(`${assignment.id}-${id}`, what),
      }),
    ]
  })

/** A measure whose time is over without anybody having been told to carry it out, and that is not done all the same. */
const neverAssigned = (document: AccountDocument, { label }: Wording, measure: Measure): ChangedPromise[] => {
  const { period } = document.plan
  const over = period !== null && period.to < Number(document.asOf.slice(0, 4))
  const settled = ['done', 'withdrawn'].includes(standingOf(measure))
  if (!over || settled || measure.assignments.length > 0 || measure.results.length > 0) return []
  return [
    promise(`never-${measure.id}`, {
      kind: 'never_assigned',
      measure: measure.id,
      promise: label('promise.measure'),
      original: `${period.to}-12-31`,
    }),
  ]
}

/**
 * Every promise that is late or was changed by what the account says of its assignments: report-backs that are missing or came
 * late, decisions that changed an assignment, and measures whose time is over without an assignment.
 */
export const promisesFromAssignments = (document: AccountDocument, wording: Wording): ChangedPromise[] => [
  ...document.assignments.flatMap((assignment) => [
    ...ofDecisions(document, wording, assignment),
    ...assignment.reports.flatMap((report) => ofReport(document, wording, assignment, report)),
  ]),
  ...document.measures.flatMap((measure) => neverAssigned(document, wording, measure)),
]

/** Every promise that is late or was changed, in the plan's order; where the account does not say, as its assignments tell. */
export const changedPromises = (document: AccountDocument, wording: Wording): ChangedPromise[] => {
  const place = new Map(document.measures.map(({ id }, index) => [id, index]))
  const placeOf = ({ measure }: ChangedPromise) =>
    measure === null ? place.size : (place.get(measure) ?? place.size)
  return [...(document.promises ?? promisesFromAssignments(document, wording))].sort(
    (one, other) => placeOf(one) - placeOf(other),
  )
}
