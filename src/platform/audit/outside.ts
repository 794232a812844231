import type { Settings } from '../config/settings.ts'
import { readKeptHead } from './kept-head.ts'
import { readRuns, type SeenRun } from './second-place.ts'
import { type KeptHead, readPublicKey, type SignedHead } from './signed-head.ts'

/** Where the trail keeps what does not lie in the database. */
export interface TrailPlaces {
  /** Folder in which each process says how far it has come. */
  readonly runs: string
  /** Folder of the newest head; absent on a PostgreSQL of one's own. */
  readonly head: string | undefined
  /** File of the private key that signs heads. */
  readonly signingKey: string
}

/** What is kept outside the database. It is read before the trail: whatever it tells of is then to be seen there. */
export interface Outside {
  readonly heads?: readonly (KeptHead & Partial<SignedHead>)[]
  readonly runs?: readonly SeenRun[]
  /** The key that heads must be signed with; absent where none has been signed yet. */
  readonly publicKey?: string | undefined
}

export const readOutside = (places: TrailPlaces, settings: Pick<Settings, 'secretKey'>): Outside => {
  const kept = places.head === undefined ? undefined : readKeptHead(places.head)
  return {
    heads: kept === undefined ? [] : [kept],
    runs: settings.secretKey === '' ? [] : readRuns(places.runs, settings),
    publicKey: readPublicKey(places.signingKey),
  }
}
