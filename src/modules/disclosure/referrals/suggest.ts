import type { Day } from '../../../platform/clock/clock.ts'
import { type NeedKey, type ProgrammeMeetsKey, programmeMeets } from '../../support/index.ts'
import type { RecipientKind } from '../legal/situation.ts'
import { kindsFor, throughCoordinator } from './needs-of.ts'

const capacities = ['open', 'waiting', 'full'] as const
type Capacity = (typeof capacities)[number]

/** A programme of a body that can be referred to. */
export interface CandidateProgramme {
  readonly name: string
  readonly meets: readonly string[]
  readonly languages: readonly string[]
  /** All counties where empty. */
  readonly counties: readonly string[]
  readonly capacity: Capacity
  readonly capacityOn: Day
}

/** A body that can be referred to: never a shelter. */
export interface Candidate {
  readonly bodyId: string
  readonly name: string
  /** SCB's code; absent for a body of the whole country. */
  readonly county: string | null
  readonly kinds: readonly RecipientKind[]
  /** What it is there for by law, as far as that is known: what it merely could be asked as is no task. */
  readonly tasks: readonly RecipientKind[]
  /** Somebody there is regional coordinator. */
  readonly coordinates: boolean
  readonly programmes: readonly CandidateProgramme[]
}

/** What a suggestion rests on, each a fact that is shown. */
export type Reason =
  | { readonly kind: 'meets'; readonly meets: ProgrammeMeetsKey }
  | { readonly kind: 'task' }
  | { readonly kind: 'coordinates' }
  | { readonly kind: 'speaks'; readonly language: string }
  | { readonly kind: 'county' }
  | { readonly kind: 'capacity'; readonly capacity: Capacity; readonly on: Day }

export interface Suggestion {
  readonly bodyId: string
  readonly name: string
  /** The programme that fits, where one does. */
  readonly programme: string | null
  readonly reasons: readonly Reason[]
}

export interface Sought {
  readonly need: NeedKey
  readonly county: string | null
  readonly language: string | null
}

const MOST = 6

const sameLanguage = (one: string, other: string): boolean => one.split('-')[0] === other.split('-')[0]

const fitting = (need: NeedKey): readonly ProgrammeMeetsKey[] =>
  programmeMeets.filter(({ fits }) => (fits as readonly string[]).includes(need)).map(({ key }) => key)

interface Ranked {
  readonly suggestion: Suggestion
  readonly rank: readonly number[]
}

const byProgramme = (sought: Sought, body: Candidate, programme: CandidateProgramme): Ranked | undefined => {
  const meets = fitting(sought.need).filter((key) => programme.meets.includes(key))
  const inCounty =
    sought.county === null || programme.counties.length === 0 || programme.counties.includes(sought.county)
  if (meets.length === 0 || !inCounty) return undefined
  const { language } = sought
  const speaks = language !== null && programme.languages.some((one) => sameLanguage(one, language))
  const named = sought.county !== null && programme.counties.includes(sought.county)
  return {
    suggestion: {
      bodyId: body.bodyId,
      name: body.name,
      programme: programme.name,
      reasons: [
        ...meets.map((key) => ({ kind: 'meets' as const, meets: key })),
        ...(speaks ? [{ kind: 'speaks' as const, language: language! }] : []),
        ...(named ? [{ kind: 'county' as const }] : []),
        { kind: 'capacity', capacity: programme.capacity, on: programme.capacityOn },
      ],
    },
    rank: [capacities.indexOf(programme.capacity), speaks || language === null ? 0 : 1, named ? 0 : 1],
  }
}

const byTask = (sought: Sought, body: Candidate): Ranked | undefined => {
  const coordinates = body.coordinates && throughCoordinator(sought.need)
  const hasTask = kindsFor(sought.need).some((kind) => body.tasks.includes(kind))
  const elsewhere = sought.county !== null && body.county !== null && body.county !== sought.county
  if ((!coordinates && !hasTask) || elsewhere) return undefined
  const inCounty = sought.county !== null && body.county === sought.county
  return {
    suggestion: {
      bodyId: body.bodyId,
      name: body.name,
      programme: null,
      reasons: [
        { kind: coordinates ? 'coordinates' : 'task' },
        ...(inCounty ? [{ kind: 'county' as const }] : []),
      ],
    },
    rank: [coordinates ? 0 : 1, inCounty ? 0 : 1, 1],
  }
}

const compare = (first: Ranked, second: Ranked): number => {
  for (const [at, rank] of first.rank.entries()) {
    const difference = rank - (second.rank[at] ?? 0)
    if (difference !== 0) return difference
  }
  return first.suggestion.name.localeCompare(second.suggestion.name, 'sv')
}

/**
 * Whom to refer to, best first: what can take somebody now, in the person's language, in the county. Each says what it
 * rests on, and a person chooses: nothing is referred by it.
 */
export const suggest = (sought: Sought, candidates: readonly Candidate[]): readonly Suggestion[] => {
  const found = candidates.flatMap((body) => {
    const programmes = body.programmes.flatMap((programme) => byProgramme(sought, body, programme) ?? [])
    const [best] = programmes.sort(compare)
    return best ?? byTask(sought, body) ?? []
  })
  return found
    .sort(compare)
    .slice(0, MOST)
    .map(({ suggestion }) => suggestion)
}
