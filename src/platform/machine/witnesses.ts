import type { TrailPlaces } from '../audit/outside.ts'
import { readWitness } from '../audit/witness-queue.ts'
import type { Settings } from '../config/settings.ts'
import { within } from '../standing/standing.ts'

/** How those stand who keep the heads of the trail elsewhere. */
export interface WitnessStanding {
  readonly named: number
  /** How many take nothing, since when, and how many heads wait for the one that lacks most. */
  readonly silent: number
  readonly silentSince: Date | undefined
  readonly waiting: number
  /** How many answered, and have taken nothing for a day. */
  readonly late: number
  /** The block up to which all of them keep the heads. */
  readonly block: number
}

export const readWitnesses = (
  { auditWitnesses }: Pick<Settings, 'auditWitnesses'>,
  places: Pick<TrailPlaces, 'runs'>,
  now: Date,
): WitnessStanding => {
  const states = auditWitnesses.map((url) => readWitness(`${places.runs}.witnesses`, url))
  const silent = states.filter(({ silentSince }) => silentSince !== undefined)
  return {
    named: states.length,
    silent: silent.length,
    silentSince:
      silent.length === 0 ? undefined : new Date(Math.min(...silent.map(({ silentSince }) => silentSince!))),
    waiting: Math.max(0, ...silent.map(({ waiting }) => waiting.length)),
    late: states.filter(({ takenAt }) => now.getTime() - takenAt > within.witness).length,
    block: states.length === 0 ? 0 : Math.min(...states.map(({ taken }) => taken)),
  }
}
