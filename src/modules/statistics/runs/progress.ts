import { filesOf, type LinkageRun, type RunEntry, type SchemaIdentity } from '../linkage/index.ts'

/** Where a run stands. */
export type RunState =
  | 'collecting'
  | 'ready'
  | 'linked'
  | 'estimated'
  | 'stopped'
  | 'destroyed'
  | 'witnessed'
  | 'closed'

/** A file of keys that a body has handed in. */
interface HandedIn {
  readonly digest: string
  readonly at: string
}

/** What a protocol tells of a run. */
export interface RunProgress {
  readonly state: RunState
  /** The latest file of each body that has handed in. */
  readonly handedIn: ReadonlyMap<string, HandedIn>
  readonly withdrawn: readonly string[]
  /** Fingerprint of the secret, once somebody has handed in. */
  readonly fingerprint: string | null
  /** Length of the keys, once somebody has handed in. */
  readonly bits: number | null
  /** That the files name, if they name one, once somebody has handed in. */
  readonly schema: SchemaIdentity | null
  readonly threshold: string | null
  /** Who is to witness, once the unit has destroyed. */
  readonly witness: string | null
}

/** What has become of a run, from its protocol alone. @param encoderIds the bodies that are to encode. */
export const progressOf = (entries: readonly RunEntry[], encoderIds: readonly string[]): RunProgress => {
  const handedIn = new Map<string, HandedIn>()
  const withdrawn: string[] = []
  const happened = new Set<RunEntry['event']['kind']>()
  let fingerprint: string | null = null
  let bits: number | null = null
  let schema: SchemaIdentity | null = null
  let threshold: string | null = null
  let witness: string | null = null
  let isWitnessed = false
  for (const { by, at, event } of entries) {
    happened.add(event.kind)
    if (event.kind === 'begun') {
      fingerprint = event.fingerprint
      bits = event.bits ?? null
      schema = event.schema ?? null
    }
    if (event.kind === 'encoded') handedIn.set(by, { digest: event.digest, at })
    if (event.kind === 'withdrawn') withdrawn.push(by)
    if (event.kind === 'linked') threshold = event.threshold
    if (event.kind === 'destroyed') {
      witness = event.witness
      if (by === event.witness) isWitnessed = true
    }
  }
  const state = (): RunState => {
    if (happened.has('closed')) return 'closed'
    if (isWitnessed) return 'witnessed'
    if (witness !== null) return 'destroyed'
    if (withdrawn.length > 0) return 'stopped'
    if (happened.has('estimated')) return 'estimated'
    if (happened.has('linked')) return 'linked'
    return encoderIds.every((id) => handedIn.has(id)) ? 'ready' : 'collecting'
  }
  return { state: state(), handedIn, withdrawn, fingerprint, bits, schema, threshold, witness }
}

const planIn = (entries: readonly RunEntry[]) => {
  const plan = entries[0]?.event
  if (plan?.kind !== 'planned') throw new Error('a protocol begins with the plan of its run')
  return plan
}

/** The number of a run's period: each run has a secret of its own. */
export const periodIn = (entries: readonly RunEntry[]): number => planIn(entries).period

/** The bodies that encode, as the plan named them: one whose name a reader may not see is one of them too. */
export const encodersIn = (entries: readonly RunEntry[]): readonly string[] => planIn(entries).encoders

/**
 * A run as it was done, for the rules of the separation, from its protocol alone: what the unit was found to be when it was planned,
 * and which files were received and destroyed. A body that left did so before anything was linked, so that it breaks no rule.
 */
export const runAsDone = (entries: readonly RunEntry[]): LinkageRun => {
  const plan = planIn(entries)
  return {
    unit: { id: plan.unit, kind: plan.unitKind },
    encoders: plan.encoders.map((id) => ({ id, kind: 'authority' })),
    secretHolders: plan.encoders,
    members: plan.encoders,
    withdrawn: [],
    keyReceivers: [plan.unit],
    result: 'capture_history_counts',
    leastCount: plan.leastCount,
    ...filesOf(entries),
  }
}
