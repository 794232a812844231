import type { Settings } from '../config/settings.ts'
import { keyedHash } from '../vault/vault.ts'
import { canonicalJson } from './canonical.ts'

/** Where an earlier run was seen to end. */
export interface SeenEnd {
  readonly run: string
  /** Everything up to here had been committed or declared void. */
  readonly settled: number
  /** Numbers up to there that no record declares void yet. */
  readonly voids: readonly number[]
  /** Whether the process ended in order, so that nothing comes after. */
  readonly ended: boolean
}

/** The place of a record in the run of its process. */
export interface PlaceInRun {
  readonly run: string
  /** From 1, without gaps but for what is void. */
  readonly number: number
  readonly settled: number
  readonly voids: readonly number[] | null
  /** In the first record of a run alone. */
  readonly earlier: readonly SeenEnd[] | null
}

/** What a record says, as far as its writer knows it: in the order of its columns, the time as text with microseconds. */
export type Said = readonly [
  occurredAt: string,
  action: string,
  outcome: string,
  actorKind: string,
  actorPerson: string | null,
  actorBody: string | null,
  actorRole: string | null,
  subjectKind: string | null,
  subjectId: string | null,
  reason: string | null,
  details: unknown,
  trace: string | null,
]

/** Proof of a record: HMAC-SHA256 under a key that is not in the database, over all that it says and its place in the run. */
export const proofOf = (
  settings: Pick<Settings, 'secretKey'>,
  said: Said,
  { run, number, settled, voids, earlier }: PlaceInRun,
): Buffer =>
  keyedHash(settings, 'audit_record', canonicalJson([run, number, settled, voids, earlier, ...said]))
