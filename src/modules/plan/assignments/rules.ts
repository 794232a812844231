import type { Day } from '../../../platform/clock/clock.ts'
import { Refusal } from '../../../platform/refusal.ts'
import type { ResolvedBodies } from '../../directory/index.ts'
import { oreOf } from '../money/amounts.ts'
import type {
  AssignmentContent,
  AssignmentState,
  DecisionKind,
  ProlongInput,
  Snapshot,
  SnapshotDeadline,
  SnapshotQuestion,
  SplitInput,
} from './schema.ts'

/** What may be decided on an assignment in each state. One that has ended by mistake, or too soon, is taken up again. */
export const decisionsIn = {
  given: ['changed', 'prolonged', 'split', 'merged', 'completed', 'withdrawn'],
  completed: ['changed', 'resumed'],
  // What it held is the other's, and is decided there.
  merged: [],
  withdrawn: ['resumed'],
} as const satisfies Record<AssignmentState, readonly DecisionKind[]>

/** Whether an assignment receives report-backs: one that is said to be done may still owe some. */
export const receivesReports = (state: AssignmentState): boolean => state === 'given' || state === 'completed'

/** @throws Refusal where the state does not allow the decision. */
const refuseUnlessOpen = (state: AssignmentState, kind: DecisionKind): void => {
  if (!(decisionsIn[state] as readonly DecisionKind[]).includes(kind))
    throw new Refusal('assignment.state_does_not_allow', 409)
}

/** The deadlines that count: neither replaced nor withdrawn, earliest first. */
export const deadlinesInForce = (deadlines: readonly SnapshotDeadline[]): SnapshotDeadline[] =>
  deadlines
    .filter(({ replacedBy, withdrawn }) => replacedBy === null && !withdrawn)
    .sort((first, second) => first.day.localeCompare(second.day))

/** The deadline in force where another once was, along the whole chain of prolongings; nothing where it ended. */
export const deadlineInForce = (
  deadlines: readonly SnapshotDeadline[],
  id: string,
): SnapshotDeadline | undefined => {
  const seen = new Set<string>()
  let current = deadlines.find((deadline) => deadline.id === id)
  while (current?.replacedBy && !seen.has(current.id)) {
    seen.add(current.id)
    const next: string = current.replacedBy
    current = deadlines.find((deadline) => deadline.id === next)
  }
  return current && !current.withdrawn && current.replacedBy === null ? current : undefined
}

/** The bodies that report by a deadline: the one that is named with it, else each that carries the assignment out. */
export const reportersOf = (
  { bodies }: Pick<Snapshot, 'bodies'>,
  { bodyId }: Pick<SnapshotDeadline, 'bodyId'>,
): string[] =>
  bodies
    .filter((body) => body.part === 'assignee' && (bodyId == null || body.bodyId === bodyId))
    .map((body) => body.bodyId)

/**
 * The questions that a report-back to a deadline answers: those of its part and of its kind, and those that belong to no part and
 * no kind. A report-back to no deadline is a final one of the whole.
 */
export const askedAt = (
  questions: readonly SnapshotQuestion[],
  deadline: Pick<SnapshotDeadline, 'kind' | 'part'> | null,
): SnapshotQuestion[] =>
  questions.filter(
    ({ withdrawn, part, askedIn }) =>
      !withdrawn &&
      (askedIn == null || askedIn === (deadline?.kind ?? 'final')) &&
      (part == null || deadline?.part == null || part === deadline.part),
  )

const bodiesOf = ({
  assignees,
  consulted,
  cooperating,
  reporters = [],
}: ResolvedBodies): Snapshot['bodies'] => {
  if (assignees.length === 0) throw new Refusal('assignment.no_assignee', 422, {}, 'assignees.0')
  const each = (ids: readonly string[], part: Snapshot['bodies'][number]['part']) =>
    [...new Set(ids)].map((bodyId) => ({ bodyId, part }))
  return [
    // Who reports a part carries it out.
    ...each([...assignees, ...reporters.filter((id) => id !== null)], 'assignee'),
    ...each(consulted, 'consulted'),
    ...each(cooperating, 'cooperating'),
  ]
}

const moneyOf = (rows: AssignmentContent['money']): Snapshot['money'] =>
  rows.flatMap((row, index) => {
    if (row?.kronor === undefined) return []
    const amountOre = oreOf(row.kronor)
    if (amountOre === undefined) throw new Refusal('assignment.no_sum', 422, {}, `money.${index}.kronor`)
    const fromYear = row.fromYear ?? row.toYear ?? null
    const toYear = row.toYear ?? row.fromYear ?? null
    if (fromYear !== null && toYear !== null && fromYear > toYear)
      throw new Refusal('assignment.years_reversed', 422, {}, `money.${index}.toYear`)
    return [{ amountOre, fromYear, toYear }]
  })

const questionsOf = (
  rows: AssignmentContent['questions'],
  before: Snapshot['questions'],
  newId: () => string,
): Snapshot['questions'] => {
  const asked = rows.flatMap((row) => {
    if (row?.question === undefined) return []
    const known =
      before.find(({ id }) => id === row.id) ??
      before.find(({ question, withdrawn }) => question === row.question && !withdrawn)
    return [
      {
        id: known?.id ?? newId(),
        question: row.question,
        withdrawn: false,
        part: row.part ?? null,
        askedIn: row.askedIn ?? null,
      },
    ]
  })
  // A question that is no longer asked stays, since report-backs may have answered it.
  const dropped = before
    .filter(({ id }) => !asked.some((question) => question.id === id))
    .map((question) => ({ ...question, withdrawn: true }))
  return [...asked, ...dropped]
}

const deadlinesOf = (
  rows: AssignmentContent['deadlines'],
  before: Snapshot['deadlines'],
  newId: () => string,
  reporters: readonly (string | null)[] = [],
): Snapshot['deadlines'] => {
  const kept = new Map(before.map((deadline) => [deadline.id, deadline]))
  const named = new Set<string>()
  const added: SnapshotDeadline[] = []
  rows.forEach((row, index) => {
    if (row?.day === undefined) return
    const { day, kind = 'final', part = null } = row
    const bodyId = reporters[index] ?? null
    const isSame = (other: SnapshotDeadline): boolean =>
      other.day === day && other.kind === kind && other.part === part && (other.bodyId ?? null) === bodyId
    // A row without identity that says what an existing deadline says is that deadline.
    const known =
      row.id === undefined
        ? deadlinesInForce(before).find((other) => isSame(other) && !named.has(other.id))
        : kept.get(row.id)
    if (known) named.add(known.id)
    if (known && isSame(known)) return
    const same = [...kept.values(), ...added].some(
      (other) => other.id !== known?.id && !other.withdrawn && other.replacedBy === null && isSame(other),
    )
    if (same) throw new Refusal('assignment.deadline_twice', 422, {}, `deadlines.${index}.day`)
    const fresh = { id: newId(), day, kind, part, bodyId, replacedBy: null, withdrawn: false }
    added.push(fresh)
    if (known) kept.set(known.id, { ...known, replacedBy: fresh.id })
  })
  const ended = [...kept.values()].map((deadline) =>
    deadline.replacedBy === null && !deadline.withdrawn && !named.has(deadline.id)
      ? { ...deadline, withdrawn: true }
      : deadline,
  )
  return [...ended, ...added]
}

/** A new assignment as it was filled in. @throws Refusal naming the field */
export const give = (
  input: AssignmentContent & { reference?: string | undefined; decided: Day },
  bodies: ResolvedBodies,
  newId: () => string,
): Snapshot => ({
  title: input.title,
  task: input.task,
  state: 'given',
  reference: input.reference ?? null,
  decided: input.decided,
  reportTo: input.reportTo ?? null,
  measures: [...new Set(input.measures)],
  bodies: bodiesOf(bodies),
  questions: questionsOf(input.questions, [], newId),
  deadlines: deadlinesOf(input.deadlines, [], newId, bodies.reporters),
  money: moneyOf(input.money),
})

/** The assignment as changed. Rows keep their identity; what is left out is withdrawn, not deleted. */
export const change = (
  before: Snapshot,
  input: AssignmentContent,
  bodies: ResolvedBodies,
  newId: () => string,
): Snapshot => {
  refuseUnlessOpen(before.state, 'changed')
  return {
    ...before,
    title: input.title,
    task: input.task,
    reportTo: input.reportTo ?? null,
    measures: [...new Set(input.measures)],
    bodies: bodiesOf(bodies),
    questions: questionsOf(input.questions, before.questions, newId),
    deadlines: deadlinesOf(input.deadlines, before.deadlines, newId, bodies.reporters),
    money: moneyOf(input.money),
  }
}

/** A later day for one deadline: the new deadline takes the place of the old, which stays to be seen. */
export const prolong = (
  before: Snapshot,
  { deadlineId, day }: Pick<ProlongInput, 'deadlineId' | 'day'>,
  newId: () => string,
): Snapshot => {
  refuseUnlessOpen(before.state, 'prolonged')
  const old = deadlinesInForce(before.deadlines).find(({ id }) => id === deadlineId)
  if (old === undefined) throw new Refusal('assignment.no_such_deadline', 422, {}, 'deadlineId')
  if (day <= old.day) throw new Refusal('assignment.not_later', 422, {}, 'day')
  const fresh: SnapshotDeadline = { ...old, id: newId(), day }
  return {
    ...before,
    deadlines: [
      ...before.deadlines.map((deadline) =>
        deadline.id === deadlineId ? { ...deadline, replacedBy: fresh.id } : deadline,
      ),
      fresh,
    ],
  }
}

/** What remains where nothing would: a measure or body may stay in both parts. */
const without = (all: readonly string[], moved: readonly string[]): string[] => {
  const left = all.filter((one) => !moved.includes(one))
  return left.length === 0 ? [...all] : left
}

/**
 * Parts an assignment in two. What was chosen goes to the new one; where everything was chosen it stays in both.
 * Both keep the deadlines in force, and no money moves: a sum is not split without a decision on the sums.
 */
export const split = (
  before: Snapshot,
  input: Pick<
    SplitInput,
    'title' | 'task' | 'measures' | 'assignees' | 'questions' | 'decisionDay' | 'decisionReference'
  >,
  newId: () => string,
): { remaining: Snapshot; parted: Snapshot } => {
  refuseUnlessOpen(before.state, 'split')
  const assignees = before.bodies.filter(({ part }) => part === 'assignee').map(({ bodyId }) => bodyId)
  const measures = input.measures.filter((id) => before.measures.includes(id))
  const moved = input.assignees.filter((id) => assignees.includes(id))
  if (measures.length === 0) throw new Refusal('assignment.split_needs_measure', 422, {}, 'measures')
  if (moved.length === 0) throw new Refusal('assignment.split_needs_body', 422, {}, 'assignees')
  const others = before.bodies.filter(({ part }) => part !== 'assignee')
  const as = (ids: readonly string[]) => ids.map((bodyId) => ({ bodyId, part: 'assignee' as const }))
  const questions = before.questions.filter(({ id, withdrawn }) => !withdrawn && input.questions.includes(id))
  return {
    remaining: {
      ...before,
      measures: without(before.measures, measures),
      bodies: [...as(without(assignees, moved)), ...others],
      questions: before.questions.map((question) =>
        questions.some(({ id }) => id === question.id) ? { ...question, withdrawn: true } : question,
      ),
    },
    parted: {
      ...before,
      title: input.title,
      task: input.task,
      reference: input.decisionReference ?? null,
      decided: input.decisionDay,
      measures,
      bodies: [...as(moved), ...others],
      questions: questions.map((question) => ({ ...question, id: newId() })),
      deadlines: deadlinesInForce(before.deadlines).map((deadline) => ({ ...deadline, id: newId() })),
      money: [],
    },
  }
}

const withoutDoubles = <T>(items: readonly T[], key: (item: T) => string): T[] => [
  ...new Map(items.map((item) => [key(item), item])).values(),
]

/** Joins an assignment into another, which takes over its measures, bodies, questions and money. */
export const merge = (
  from: Snapshot,
  into: Snapshot,
  newId: () => string,
): { merged: Snapshot; into: Snapshot } => {
  refuseUnlessOpen(from.state, 'merged')
  refuseUnlessOpen(into.state, 'changed')
  const asked = new Set(into.questions.filter(({ withdrawn }) => !withdrawn).map(({ question }) => question))
  const moved = from.questions.filter(({ withdrawn, question }) => !withdrawn && !asked.has(question))
  return {
    merged: { ...from, state: 'merged' },
    into: {
      ...into,
      measures: withoutDoubles([...into.measures, ...from.measures], (id) => id),
      bodies: withoutDoubles([...into.bodies, ...from.bodies], ({ bodyId, part }) => `${part} ${bodyId}`),
      questions: [...into.questions, ...moved.map((question) => ({ ...question, id: newId() }))],
      money: [...into.money, ...from.money],
    },
  }
}

/** Says that an assignment is done. */
export const complete = (before: Snapshot): Snapshot => {
  refuseUnlessOpen(before.state, 'completed')
  return { ...before, state: 'completed' }
}

/** Takes an assignment back. */
export const withdraw = (before: Snapshot): Snapshot => {
  refuseUnlessOpen(before.state, 'withdrawn')
  return { ...before, state: 'withdrawn' }
}

/** Takes an assignment up again as it stood: what it owed is owed again. */
export const resume = (before: Snapshot): Snapshot => {
  refuseUnlessOpen(before.state, 'resumed')
  return { ...before, state: 'given' }
}
