import type { Day } from '../../../platform/clock/clock.ts'
import type { Fault } from '../../../platform/refusal.ts'
import { isOverstaying } from './rules.ts'
import type { PersonKind, PlacementState } from './schema.ts'

/** For whom a place is made may also be somebody smaller, never somebody bigger. */
const TAKES: Readonly<Record<PersonKind, readonly PersonKind[]>> = {
  adult: ['adult', 'child', 'infant'],
  child: ['child', 'infant'],
  infant: ['infant'],
}
export const takes = (fits: string, kind: PersonKind): boolean =>
  (TAKES[fits as PersonKind] ?? []).includes(kind)

interface Listed {
  readonly state: PlacementState
  readonly plannedFrom: Day
  readonly plannedUntil: Day
}

/** Residents as they are read: who has stayed past their time first, then those who live there by their planned end, then those to come. */
export const inOrder = <P extends Listed>(placements: readonly P[], today: Day): P[] => {
  const group = (one: P) => (isOverstaying(one, today) ? 0 : one.state === 'in_force' ? 1 : 2)
  const day = (one: P) => (one.state === 'in_force' ? one.plannedUntil : one.plannedFrom)
  return placements.toSorted((one, other) => group(one) - group(other) || day(one).localeCompare(day(other)))
}

interface Chosen {
  readonly people: readonly {
    readonly number: number
    readonly kind: PersonKind
    readonly leftOn: Day | null
  }[]
  readonly places: readonly { readonly id: string; readonly fits: string }[]
  /** Which place each person gets, by the person's number. */
  readonly given: Readonly<Record<string, string>>
}

/** Why places cannot be given as they were chosen; nothing where they can. Whether they are free the database says. */
export const faultOfPlaces = ({ people, places, given }: Chosen): Fault | undefined => {
  const taken = new Set<string>()
  for (const { number, kind, leftOn } of people) {
    if (leftOn !== null) continue
    const field = `places.${number}`
    const place = places.find(({ id }) => id === given[number])
    if (place === undefined) return { code: 'resident.place_missing', field }
    if (!takes(place.fits, kind)) return { code: 'resident.place_too_small', field }
    if (taken.has(place.id)) return { code: 'resident.place_twice', field }
    taken.add(place.id)
  }
  return undefined
}
