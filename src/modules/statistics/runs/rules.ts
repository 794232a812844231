import { brokenByPlan, type LinkageBodyKind, type LinkageRefusal, type LinkageRun } from '../linkage/index.ts'

/** What can be checked of a body. */
export interface CheckedBody {
  readonly id: string
  readonly name: string
  /** Its type in the directory. */
  readonly type: string
  /** All its names, and those of whoever took over from it. */
  readonly names: readonly string[]
  /** Somebody acts, or has acted, for it as police or prosecutor. */
  readonly actsAsPolice: boolean
  /** As what kinds of organisation it has been asked to report. */
  readonly reportedAs: readonly string[]
  /** It has encoded in any run, and so has held a secret. */
  readonly hasEncoded: boolean
}

/** Names of those who investigate, prosecute, or decide who may stay (OSL 24:8, 35:1; utlänningslagen): whole words or their beginnings. */
const named: readonly { readonly kind: LinkageBodyKind; readonly words: RegExp }[] = [
  { kind: 'prosecution', words: /åklagar|ekobrottsmyndighet|\bprosecut/iu },
  {
    kind: 'police',
    words:
      /polis|kriminalpolis|\bpolice\b|\bsäpo\b|\btullverket|\bkustbevakning|\bcustoms\b|\bcoast guard\b/iu,
  },
  { kind: 'migration_authority', words: /migrationsverk|migrationskontor|migration (agency|board)/iu },
]

const reported = {
  police: 'police',
  prosecution: 'prosecution',
  migration_authority: 'migration_authority',
} as const satisfies Partial<Record<string, LinkageBodyKind>>

const byType: Readonly<Record<string, LinkageBodyKind>> = {
  county_board: 'county_board',
  county_boards: 'county_board',
  ngo: 'civil_society',
  ngo_sector: 'civil_society',
  foundation: 'civil_society',
  shelter: 'civil_society',
}

/**
 * What a body is for the separation of those who know people from those who link. It follows from what can be checked, never from
 * what somebody chooses in a form: who acts for it, as what it reports, what it and its successors are called. One of them is enough.
 */
export const kindOf = ({ type, names, actsAsPolice, reportedAs }: CheckedBody): LinkageBodyKind => {
  if (actsAsPolice) return 'police'
  for (const kind of reportedAs) if (kind in reported) return reported[kind as keyof typeof reported]
  for (const { kind, words } of named) if (names.some((name) => words.test(name))) return kind
  return byType[type] ?? 'authority'
}

/** A run as the rules of the separation see it, before anything has been handed in. */
export const plannedRun = (
  unit: CheckedBody,
  bodies: readonly CheckedBody[],
  leastCount: number,
): LinkageRun => ({
  unit: { id: unit.id, kind: kindOf(unit) },
  encoders: bodies.map((body) => ({ id: body.id, kind: kindOf(body) })),
  secretHolders: [...bodies.map(({ id }) => id), ...(unit.hasEncoded ? [unit.id] : [])],
  members: bodies.map(({ id }) => id),
  withdrawn: [],
  keyReceivers: [unit.id],
  result: 'capture_history_counts',
  leastCount,
  received: [],
  destroyed: [],
})

/** The field of the plan at which each rule of the separation is mended; those that a plan cannot break stand at the unit. */
const fieldOf = (code: LinkageRefusal): string => {
  if (code === 'linkage.too_few_bodies') return 'bodies'
  return code === 'linkage.small_counts_told' ? 'leastCount' : 'unit'
}

/** The first rule that a plan breaks, with the field where it is mended. */
export const refusedPlan = (
  run: LinkageRun,
): { readonly code: LinkageRefusal; readonly field: string } | undefined => {
  const [code] = brokenByPlan(run)
  return code === undefined ? undefined : { code, field: fieldOf(code) }
}
