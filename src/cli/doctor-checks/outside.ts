import { resolve } from 'node:path'
import type { TrailPlaces } from '../../platform/audit/outside.ts'
import { readWitness } from '../../platform/audit/witness-queue.ts'
import type { Settings } from '../../platform/config/settings.ts'
import { type Check, ok, warn } from './check.ts'

/** Whether the key that signs heads lies apart from what it vouches for. */
export const checkSigning = (places: TrailPlaces, dataFolder: string, embedded: boolean): Check => {
  const isInside = embedded && resolve(places.signingKey).startsWith(`${dataFolder}/`)
  return {
    name: 'audit signing key',
    ...(isInside
      ? warn(
          'lies in the data folder: whoever has the folder can sign another trail',
          'set KEYS_FOLDER or AUDIT_SIGNING_KEY_FILE to a place elsewhere, and move the key there',
        )
      : ok('lies apart from the database')),
  }
}

const DAY = 86_400_000

/** Whether somebody elsewhere keeps the heads. */
export const checkWitnesses = (settings: Settings, places: TrailPlaces): Check => {
  const name = 'audit witnesses'
  if (settings.auditWitnesses.length === 0)
    return {
      name,
      ...warn(
        'none is named, so no head is sent: a database that is put back together with its folder is found by nobody',
        'set AUDIT_WITNESSES to an address elsewhere, or keep what bin/samlad audit head prints',
      ),
    }
  const states = settings.auditWitnesses.map((url) => readWitness(`${places.runs}.witnesses`, url))
  const silent = states.filter(({ silentSince }) => silentSince !== undefined)
  if (silent.length > 0) {
    const since = new Date(Math.min(...silent.map(({ silentSince }) => silentSince!)))
    const waiting = Math.max(...silent.map((state) => state.waiting.length))
    return {
      name,
      ...warn(
        `${silent.length} of ${states.length} take no heads since ${since.toISOString()}; ${waiting} wait`,
        'see whether their addresses answer; what waits is handed over when they do',
      ),
    }
  }
  const late = states.filter(({ takenAt }) => Date.now() - takenAt > DAY).length
  if (late > 0)
    return {
      name,
      ...warn(`${late} of ${states.length} have taken none for a day`, 'run: bin/samlad serve'),
    }
  return {
    name,
    ...ok(`${states.length} keep the heads up to block ${Math.min(...states.map((state) => state.taken))}`),
  }
}
