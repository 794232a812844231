import type { Day } from '../../platform/clock/clock.ts'
import { standingIn } from './amendments/touching.ts'
import { type Change, closedOn, type Law, lawInUse, versionsOf } from './law.ts'
import type { SectionKey } from './sections.ts'
import { versionOn } from './versions.ts'

/** What amendments have made of a section, and what they will. */
interface MadeOf {
  /** That it has ended, is a lawyer's, or no longer reaches somebody; what it says is told by itself. */
  readonly now: readonly Change[]
  /** Everything that is dated ahead, the first day first. */
  readonly later: readonly Change[]
}

const isTold = (change: Change): boolean => {
  if (change.table === 'standing') return change.version.value !== 'in_force'
  return change.table === 'closed' && change.version.value.length > 0
}

/** What amendments have made of a section by a day, and what they will make of it and of the scales of its offences. */
export const madeOf = (key: SectionKey, today: Day, law: Law = lawInUse()): MadeOf => {
  const all = standingIn(key, law)
    // Its times and numbers are told where they are reckoned with.
    .filter(([table]) => table !== 'length' && table !== 'term')
    .map(([table, of]) => ({ table, of, versions: versionsOf(law, table, of) }))
  const now = all.flatMap(({ table, of, versions }) => {
    const version = versionOn<unknown>(versions, today)
    if (version === undefined) return []
    const value = table === 'closed' ? closedOn(law, of, today) : version.value
    return [{ table, of, version: { ...version, value } } as Change]
  })
  const later = all.flatMap(({ table, of, versions }) =>
    versions
      .filter(({ from }) => from !== null && from > today)
      .map((version) => ({ table, of, version }) as Change),
  )
  return {
    now: now.filter(isTold),
    later: later.toSorted((one, other) => one.version.from!.localeCompare(other.version.from!)),
  }
}
