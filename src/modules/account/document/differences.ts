import { compareAccounts } from './comparison.ts'
import { type DescribedChange, describeChanges } from './compose-changes.ts'
import { composingOf } from './composing.ts'
import type { AccountDocument } from './document.ts'

/** A part of an account in which two versions differ, with each place of it. */
interface DifferentPart {
  readonly name: string
  readonly state: 'added' | 'removed' | 'changed'
  readonly changes: readonly DescribedChange[]
}

export interface AccountDifferences {
  readonly parts: readonly DifferentPart[]
  /** How many parts are the same in both. */
  readonly equal: number
}

const partsIn = (document: AccountDocument): Set<string> =>
  new Set([
    'conclusions',
    'money',
    'method',
    ...document.measures.map(({ id }) => `measures ${id}`),
    ...document.areas.map(({ id }) => `areas ${id}`),
    ...document.activities.map(({ id }) => `activities ${id}`),
    ...document.assignments.map(({ id }) => `assignments ${id}`),
    ...document.baselines.map(({ id }) => `baselines ${id}`),
  ])

/** What a reader looks at as one thing: an entry of a list, or a chapter. */
const partOf = ([part = '', entry]: readonly string[], known: ReadonlySet<string>): string => {
  const named = `${part} ${entry ?? ''}`
  return known.has(named) ? named : part
}

/** What two versions of an account do not have alike, by the part that it is in, in words; and how much is alike. */
export const differencesOf = (before: AccountDocument, after: AccountDocument): AccountDifferences => {
  const known = new Set([...partsIn(before), ...partsIn(after)])
  const changes = compareAccounts(before, after)
  // A place that only the earlier version has is named by the earlier version.
  const [then, now] = [composingOf(before), composingOf(after)]
  const grouped = Map.groupBy(changes, ({ path }) => partOf(path, known))
  const parts = [...grouped].map(([part, own]): DifferentPart => {
    const told = describeChanges(own[0]?.kind === 'removed' ? then : now, own)
    const whole = own.length === 1 && own[0]?.path.length === part.split(' ').length
    return {
      name: told[0]?.part ?? '',
      state: whole && own[0] !== undefined && own[0].kind !== 'moved' ? own[0].kind : 'changed',
      changes: told,
    }
  })
  return { parts, equal: [...known].filter((part) => !grouped.has(part)).length }
}
