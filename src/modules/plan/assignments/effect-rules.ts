import type { Day } from '../../../platform/clock/clock.ts'
import { deadlineInForce, deadlinesInForce, receivesReports, reportersOf } from './rules.ts'
import type { Snapshot, SnapshotDeadline } from './schema.ts'

/** That a body has submitted something for a deadline, and how far it has come. */
export interface ReportStanding {
  readonly deadlineId: string | null
  readonly bodyId: string
  readonly state: 'submitted' | 'returned' | 'accepted' | 'published'
}

type DeadlineFacts = Pick<SnapshotDeadline, 'day' | 'kind' | 'part'>
type BodyPart = Snapshot['bodies'][number]['part']

/** One consequence of a decision, shown before it is confirmed and afterwards in the history. */
export type Effect =
  | { readonly what: 'title' | 'task' | 'report_to'; readonly before: string; readonly after: string }
  | { readonly what: 'measure_added' | 'measure_removed'; readonly measureId: string }
  | { readonly what: 'body_added' | 'body_removed'; readonly bodyId: string; readonly part: BodyPart }
  | { readonly what: 'question_added' | 'question_dropped'; readonly question: string }
  | { readonly what: 'question_reworded'; readonly before: string; readonly after: string }
  | { readonly what: 'deadline_added' | 'deadline_ended'; readonly deadline: DeadlineFacts }
  | { readonly what: 'deadline_replaced'; readonly before: DeadlineFacts; readonly after: DeadlineFacts }
  | { readonly what: 'money'; readonly beforeOre: number; readonly afterOre: number }
  | { readonly what: 'state'; readonly after: Snapshot['state'] }
  | { readonly what: 'missing_no_more' | 'missing_from_now'; readonly count: number }
  | { readonly what: 'reports_kept'; readonly count: number }

const wording = (before: Snapshot, after: Snapshot): Effect[] => {
  const pairs = [
    ['title', before.title, after.title],
    ['task', before.task, after.task],
    ['report_to', before.reportTo ?? '', after.reportTo ?? ''],
  ] as const
  return pairs
    .filter(([, one, other]) => one !== other)
    .map(([what, one, other]) => ({ what, before: one, after: other }))
}

const measures = (before: Snapshot, after: Snapshot): Effect[] => [
  ...after.measures
    .filter((id) => !before.measures.includes(id))
    .map((measureId) => ({ what: 'measure_added' as const, measureId })),
  ...before.measures
    .filter((id) => !after.measures.includes(id))
    .map((measureId) => ({ what: 'measure_removed' as const, measureId })),
]

const bodies = (before: Snapshot, after: Snapshot): Effect[] => {
  const lacks = (all: Snapshot['bodies'], one: Snapshot['bodies'][number]) =>
    !all.some(({ bodyId, part }) => bodyId === one.bodyId && part === one.part)
  return [
    ...after.bodies
      .filter((one) => lacks(before.bodies, one))
      .map((one) => ({ what: 'body_added' as const, ...one })),
    ...before.bodies
      .filter((one) => lacks(after.bodies, one))
      .map((one) => ({ what: 'body_removed' as const, ...one })),
  ]
}

const questions = (before: Snapshot, after: Snapshot): Effect[] => {
  const asked = (snapshot: Snapshot, id: string) =>
    snapshot.questions.find((question) => question.id === id && !question.withdrawn)
  const now = after.questions.flatMap((question): Effect[] => {
    const earlier = asked(before, question.id)
    if (question.withdrawn) return earlier ? [{ what: 'question_dropped', question: question.question }] : []
    if (earlier === undefined) return [{ what: 'question_added', question: question.question }]
    return earlier.question === question.question
      ? []
      : [{ what: 'question_reworded', before: earlier.question, after: question.question }]
  })
  return now
}

const facts = ({ day, kind, part }: SnapshotDeadline): DeadlineFacts => ({ day, kind, part })

const deadlines = (before: Snapshot, after: Snapshot): Effect[] => {
  const replaced = deadlinesInForce(before.deadlines).flatMap((old): Effect[] => {
    const now = deadlineInForce(after.deadlines, old.id)
    if (now === undefined) return [{ what: 'deadline_ended', deadline: facts(old) }]
    return now.id === old.id ? [] : [{ what: 'deadline_replaced', before: facts(old), after: facts(now) }]
  })
  const known = new Set(before.deadlines.map(({ id }) => id))
  const successors = new Set(after.deadlines.map(({ replacedBy }) => replacedBy))
  const added = deadlinesInForce(after.deadlines)
    .filter(({ id }) => !known.has(id) && !successors.has(id))
    .map((deadline) => ({ what: 'deadline_added' as const, deadline: facts(deadline) }))
  return [...replaced, ...added]
}

const sum = (snapshot: Snapshot): number =>
  snapshot.money.reduce((total, { amountOre }) => total + amountOre, 0)

/** What differs between an assignment before and after a decision, each difference once. */
export const differences = (before: Snapshot, after: Snapshot): Effect[] => [
  ...(before.state === after.state ? [] : [{ what: 'state' as const, after: after.state }]),
  ...wording(before, after),
  ...measures(before, after),
  ...bodies(before, after),
  ...deadlines(before, after),
  ...questions(before, after),
  ...(JSON.stringify(before.money) === JSON.stringify(after.money)
    ? []
    : [{ what: 'money' as const, beforeOre: sum(before), afterOre: sum(after) }]),
]

/** What is owed and missing on a day: each deadline in force that has passed, for each assignee without an answer. */
export const missingIn = (
  snapshot: Snapshot,
  reports: readonly ReportStanding[],
  today: Day,
): { deadlineId: string; bodyId: string; day: Day }[] => {
  if (!receivesReports(snapshot.state)) return []
  const answered = (deadlineId: string, bodyId: string) =>
    reports.some(
      (report) =>
        report.bodyId === bodyId &&
        report.state !== 'returned' &&
        report.deadlineId !== null &&
        deadlineInForce(snapshot.deadlines, report.deadlineId)?.id === deadlineId,
    )
  return deadlinesInForce(snapshot.deadlines)
    .filter(({ day }) => day < today)
    .flatMap((deadline) =>
      reportersOf(snapshot, deadline)
        .filter((bodyId) => !answered(deadline.id, bodyId))
        .map((bodyId) => ({ deadlineId: deadline.id, bodyId, day: deadline.day })),
    )
}

/** All that a decision leads to: what differs, what is no longer missing or is from now on, what stays. */
export const effectsOf = (
  before: Snapshot,
  after: Snapshot,
  reports: readonly ReportStanding[],
  today: Day,
): Effect[] => {
  const wasMissing = missingIn(before, reports, today).length
  const isMissing = missingIn(after, reports, today).length
  return [
    ...differences(before, after),
    ...(isMissing < wasMissing ? [{ what: 'missing_no_more' as const, count: wasMissing - isMissing }] : []),
    ...(isMissing > wasMissing ? [{ what: 'missing_from_now' as const, count: isMissing - wasMissing }] : []),
    ...(before.state !== after.state && reports.length > 0
      ? [{ what: 'reports_kept' as const, count: reports.length }]
      : []),
  ]
}
