import { promisesFromAssignments } from '../../document/changed-promises.ts'
import type { AccountDocument, Assignment } from '../../document/document.ts'
import { wordingIn } from '../../document/formatting.ts'
import type { ChangedPromise } from '../../document/sections.ts'

/** A deadline of an assignment, and the one that took its place where it was prolonged. */
export interface Deadline {
  readonly id: string
  readonly assignmentId: string
  readonly kind: 'interim' | 'final'
  readonly part: string | null
  readonly day: string
  readonly replacedBy: string | null
}

/** The days that a deadline has had, the first one first; only of those that nothing was before. */
const movedDeadlines = (deadlines: readonly Deadline[]): { first: Deadline; now: Deadline }[] => {
  const byId = new Map(deadlines.map((deadline) => [deadline.id, deadline]))
  const later = new Set(deadlines.map(({ replacedBy }) => replacedBy))
  return deadlines
    .filter(({ id, replacedBy }) => replacedBy !== null && !later.has(id))
    .map((first) => {
      let now = first
      while (now.replacedBy !== null) now = byId.get(now.replacedBy) ?? { ...now, replacedBy: null }
      return { first, now }
    })
}

const prolonged = ({ decisions }: Assignment) => decisions.filter(({ kind }) => kind === 'prolonged')

/**
 * Every promise that is late or was changed, with the day that it was given with first: what the account's assignments tell, and
 * for each deadline that was moved its first day, its day now and what the decisions say of why.
 */
export const toldPromises = (document: AccountDocument, deadlines: readonly Deadline[]): ChangedPromise[] => {
  const wording = wordingIn(document.language)
  const told = promisesFromAssignments(document, wording)
  const moved = movedDeadlines(deadlines).flatMap(({ first, now }): ChangedPromise[] => {
    const assignment = document.assignments.find(({ id }) => id === first.assignmentId)
    if (assignment === undefined) return []
    const decided = prolonged(assignment)
    return [
      {
        id: `moved-${first.id}`,
        kind: 'postponed',
        measure: document.measures.find(({ assignments }) => assignments.includes(assignment.id))?.id ?? null,
        assignment: assignment.id,
        promise: wording.label('promise.of', {
          what: wording.label(`report.${first.kind}`),
          assignment: assignment.title,
        }),
        original: first.day,
        now: now.day,
        kept: null,
        reference: decided.at(-1)?.reference ?? null,
        why: decided.flatMap(({ id, what }) =>
          what === null
            ? []
            : [
                {
                  id: `moved-${first.id}-${id}`,
                  text: what,
                  claim: 'none' as const,
                  exemption: whyExempt,
                  sources: [],
                },
              ],
        ),
        sources: [],
      },
    ]
  })
  const withDays = new Set(moved.map(({ assignment }) => assignment))
  return [
    ...told.filter(({ kind, assignment }) => kind !== 'postponed' || !withDays.has(assignment)),
    ...moved,
  ]
}

/** A decision's own reason is no claim of the account: it says why the day was moved. */
const whyExempt = 'The reason that the decision gives.'
