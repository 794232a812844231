import {
  companyOf,
  type FreeCapacity,
  type Matched,
  type PoolShelter,
  roomOf,
  securityLevels,
  type Wanted,
  type WhyNot,
} from './wanted.ts'

/** Why a shelter does not fit, asked one question after another; nothing where it fits. */
const whyNot = (shelter: PoolShelter, wanted: Wanted, capacity: FreeCapacity): WhyNot | undefined => {
  const meets =
    [wanted.receives, ...companyOf(wanted)].every((one) => shelter.receives.includes(one)) &&
    wanted.needs.every((one) => shelter.accepts.includes(one)) &&
    (wanted.languages.length === 0 || wanted.languages.some((one) => shelter.languages.includes(one))) &&
    securityLevels.indexOf(shelter.security) >= securityLevels.indexOf(wanted.security)
  if (!meets) return 'needs_not_met'
  const near = wanted.excluded.some((code) => shelter.municipality.startsWith(code))
  if (near || wanted.deniedBodies.includes(shelter.bodyId)) return 'too_near'
  return capacity.hasRoom(shelter.id, roomOf(wanted)) ? undefined : 'capacity'
}

/**
 * What the engine does, as plainly as it can be said: every shelter is asked every question. The engine is checked against
 * it, for what it answers and for what it costs.
 */
export const matchPlainly = (
  shelters: readonly PoolShelter[],
  capacity: FreeCapacity,
  requests: readonly Wanted[],
): Matched[] =>
  requests.map((wanted) => {
    const fitting: string[] = []
    const without = { needs_not_met: 0, too_near: 0, capacity: 0 }
    for (const shelter of shelters) {
      const why = whyNot(shelter, wanted, capacity)
      if (why === undefined) fitting.push(shelter.id)
      else without[why] += 1
    }
    return { fitting, without }
  })
