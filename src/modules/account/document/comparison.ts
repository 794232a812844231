import { canonicalJson } from '../../../platform/proof/canonical-json.ts'
import type { AccountDocument, Change } from './document.ts'
import { Value } from './sources.ts'

/** Fields that differ between any two versions and say nothing about the content. */
const versionFields = ['version', 'status', 'published', 'hash', 'correction']

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const told = (value: unknown): string => (typeof value === 'string' ? value : canonicalJson(value))

/** Names each entry of a list: by its id or name where all have one of their own, else by its position. */
const namesOf = (list: readonly unknown[]): string[] => {
  const own = list.map((entry) => {
    if (!isRecord(entry)) return undefined
    return typeof entry.id === 'string' ? entry.id : typeof entry.name === 'string' ? entry.name : undefined
  })
  const named = own.every((name) => name !== undefined) && new Set(own).size === own.length
  return named ? (own as string[]) : list.map((_, index) => String(index + 1))
}

const compareLists = (path: string[], before: readonly unknown[], after: readonly unknown[]): Change[] => {
  const [oldNames, newNames] = [namesOf(before), namesOf(after)]
  const removed = oldNames.flatMap((name, index): Change[] =>
    newNames.includes(name)
      ? []
      : [{ kind: 'removed', path: [...path, name], before: told(before[index]), after: null }],
  )
  const keptBefore = oldNames.filter((name) => newNames.includes(name))
  const keptAfter = newNames.filter((name) => oldNames.includes(name))
  const moved: Change[] =
    keptBefore.join('\n') === keptAfter.join('\n')
      ? []
      : [{ kind: 'moved', path, before: keptBefore.join(', '), after: keptAfter.join(', ') }]
  const rest = newNames.flatMap((name, index): Change[] => {
    const position = oldNames.indexOf(name)
    if (position >= 0) return compareValues([...path, name], before[position], after[index])
    return [{ kind: 'added', path: [...path, name], before: null, after: told(after[index]) }]
  })
  return [...removed, ...moved, ...rest]
}

const compareValues = (path: string[], before: unknown, after: unknown): Change[] => {
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(path, before, after)
  const wholeValues = Value.safeParse(before).success && Value.safeParse(after).success
  if (isRecord(before) && isRecord(after) && !wholeValues) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return keys.flatMap((key) => compareValues([...path, key], before[key] ?? null, after[key] ?? null))
  }
  if (canonicalJson(before) === canonicalJson(after)) return []
  if (before === null) return [{ kind: 'added', path, before: null, after: told(after) }]
  if (after === null) return [{ kind: 'removed', path, before: told(before), after: null }]
  return [{ kind: 'changed', path, before: told(before), after: told(after) }]
}

/**
 * Everything that differs between two versions of an account, except what numbers and seals the version itself.
 * Entries are recognised by their id, so that moving one is told as a move and not as a change of all the others.
 */
export const compareAccounts = (previous: AccountDocument, next: AccountDocument): Change[] => {
  const content = (document: AccountDocument) =>
    Object.fromEntries(Object.entries(document).filter(([key]) => !versionFields.includes(key)))
  return compareValues([], content(previous), content(next))
}
