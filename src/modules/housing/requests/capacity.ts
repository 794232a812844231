import { addDays, type Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { AskedRoom, FreeCapacity } from '../matching/wanted.ts'
import { asUse } from '../occupancy/engine.ts'
import { placesFor } from '../occupancy/household.ts'
import { plannedPeriod } from '../occupancy/period.ts'
import { listOpenPlaces, listUses } from '../occupancy/store.ts'

/** Days for which places are looked for and held where nobody knows yet how long somebody needs them. */
const DAYS_WHERE_UNKNOWN = 30

/** The time for which a request asks for places, as moments. */
export const periodOf = (
  { fromDay, untilDay }: { readonly fromDay: Day; readonly untilDay: Day | null },
  now: Date,
): { readonly from: Date; readonly until: Date | null } =>
  plannedPeriod(fromDay, untilDay ?? addDays(fromDay, DAYS_WHERE_UNKNOWN), now)

/** Whether there is room in shelters, by their places and what uses them now. */
export const loadCapacity = async (
  tx: DatabaseTransaction,
  shelterIds: readonly string[],
  now: Date,
): Promise<FreeCapacity> => {
  const places = Map.groupBy(await listOpenPlaces(tx, shelterIds), ({ shelterId }) => shelterId)
  const uses = Map.groupBy(await listUses(tx, shelterIds, now), ({ shelterId }) => shelterId)
  const asked = new Map(
    shelterIds.map((id) => [
      id,
      { places: places.get(id) ?? [], uses: (uses.get(id) ?? []).map((use) => asUse(use, now)) },
    ]),
  )
  return {
    hasRoom: (shelterId, { adults, children, infants, accessible, period }: AskedRoom) => {
      const shelter = asked.get(shelterId)
      return (
        shelter !== undefined &&
        placesFor(shelter.places, shelter.uses, {
          household: { adults, children, infants },
          period,
          accessible,
        }) !== undefined
      )
    },
  }
}
