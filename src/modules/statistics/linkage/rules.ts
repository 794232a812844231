/**
 * What a linkage run must be like for nobody to learn who is in it: the separation of those who know people from those who
 * link (data minimisation, GDPR article 5.1 c; pseudonymisation with the additional information kept apart, article 4.5).
 */
import { Refusal } from '../../../platform/refusal.ts'
import type { HistoryCount } from './matching/groups.ts'

/** What a body is, as far as the separation is concerned. */
export type LinkageBodyKind =
  | 'police'
  | 'prosecution'
  | 'migration_authority'
  | 'statistics_unit'
  | 'authority'
  | 'county_board'
  | 'civil_society'

/** A body in a run. */
interface LinkageBody {
  readonly id: string
  readonly kind: LinkageBodyKind
}

/** What leaves the linking unit. */
type LinkageResult = 'capture_history_counts' | 'linked_records' | 'keys'

/** A run as it is planned or was done. */
export interface LinkageRun {
  readonly unit: LinkageBody
  /** Bodies that encode records of theirs. */
  readonly encoders: readonly LinkageBody[]
  /** Bodies that have, or had, a secret of any period of this linkage. */
  readonly secretHolders: readonly string[]
  /** Bodies that were members of the period when its secret was made. */
  readonly members: readonly string[]
  /** Bodies that have left the period. */
  readonly withdrawn: readonly string[]
  /** Whoever received files of keys. */
  readonly keyReceivers: readonly string[]
  readonly result: LinkageResult
  /** Histories with fewer people than this are not told, but for 0. */
  readonly leastCount: number
  /** Digests of the files of keys, and of those whose destruction is signed, with the witness. */
  readonly received: readonly string[]
  readonly destroyed: readonly { readonly digest: string; readonly witness: string }[]
}

/** The least number of people that a history may tell of. */
export const LEAST_COUNT = 3
const MIN_ENCODERS = 2

const planned = {
  'linkage.unit_encodes': ({ unit, encoders }) => encoders.some(({ id }) => id === unit.id),
  'linkage.unit_is_police': ({ unit }) => unit.kind === 'police' || unit.kind === 'prosecution',
  'linkage.unit_is_migration_authority': ({ unit }) => unit.kind === 'migration_authority',
  'linkage.unit_holds_secret': ({ unit, secretHolders }) => secretHolders.includes(unit.id),
  'linkage.too_few_bodies': ({ encoders }) => new Set(encoders.map(({ id }) => id)).size < MIN_ENCODERS,
  'linkage.body_has_withdrawn': ({ encoders, withdrawn }) =>
    encoders.some(({ id }) => withdrawn.includes(id)),
  'linkage.body_is_no_member': ({ encoders, members }) => encoders.some(({ id }) => !members.includes(id)),
  // Who has the secret can try out names on another body's keys.
  'linkage.keys_reached_another': ({ unit, keyReceivers }) => keyReceivers.some((id) => id !== unit.id),
  'linkage.result_tells_of_people': ({ result }) => result !== 'capture_history_counts',
  'linkage.small_counts_told': ({ leastCount }) => leastCount < LEAST_COUNT,
} satisfies Record<string, (run: LinkageRun) => boolean>

const ended = {
  'linkage.keys_not_destroyed': ({ received, destroyed }) =>
    received.some((digest) => !destroyed.some((one) => one.digest === digest)),
  'linkage.witness_is_the_unit': ({ unit, destroyed }) =>
    destroyed.some(({ witness }) => witness === unit.id),
} satisfies Record<string, (run: LinkageRun) => boolean>

/** Why a run is refused. */
export type LinkageRefusal = keyof typeof planned | keyof typeof ended

const broken = <Code extends string>(
  rules: Record<Code, (run: LinkageRun) => boolean>,
  run: LinkageRun,
): Code[] => (Object.keys(rules) as Code[]).filter((code) => rules[code](run))

/** The rules that a run breaks before it may begin; none where it may. */
export const brokenByPlan = (run: LinkageRun): LinkageRefusal[] => broken(planned, run)

/** The rules that a run breaks when it is to be closed: those of the plan, and that the keys are destroyed with proof. */
export const brokenAtEnd = (run: LinkageRun): LinkageRefusal[] => [
  ...broken(planned, run),
  ...broken(ended, run),
]

/** @throws Refusal with the first rule that the run breaks. */
export const refuseRun = (run: LinkageRun, at: 'plan' | 'end'): void => {
  const [code] = at === 'plan' ? brokenByPlan(run) : brokenAtEnd(run)
  if (code !== undefined) throw new Refusal(code)
}

/** A history as it leaves the unit: null where so few people have it that the number would tell of them. */
export interface ReleasedHistory {
  readonly history: readonly boolean[]
  readonly count: number | null
}

/**
 * The counts that may leave the linking unit. Neither their sum nor the sizes of the files go with them: a single number that
 * is left out would be what is missing. Where one alone would be left out, the smallest other goes with it.
 *
 * @param least the smallest number that is told; 0 is always told.
 */
export const releaseHistories = (
  counts: readonly HistoryCount[],
  least: number = LEAST_COUNT,
): ReleasedHistory[] => {
  const hidden = new Set(counts.flatMap(({ count }, at) => (count > 0 && count < least ? [at] : [])))
  if (hidden.size === 1) {
    const next = [...counts.entries()]
      .filter(([at, { count }]) => !hidden.has(at) && count > 0)
      .sort(([, a], [, b]) => a.count - b.count)[0]
    if (next !== undefined) hidden.add(next[0])
  }
  return counts.map(({ history, count }, at) => ({ history, count: hidden.has(at) ? null : count }))
}
