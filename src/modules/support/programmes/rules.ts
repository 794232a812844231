import { type AfterFor, dischargeHeadings, followUpQuestions } from '../content/after-programme.ts'
import { programmeMeets } from '../content/programme-kinds.ts'
import type { AgeGroup } from '../sections/age.ts'
import type { Capacity } from './schema.ts'

export interface MatchedProgramme {
  readonly meets: readonly string[]
  readonly serves: readonly string[]
  readonly languages: readonly string[]
  readonly counties: readonly string[]
  readonly capacity: Capacity
  readonly name: string
}

interface Wanted {
  readonly needs: readonly string[]
  readonly county: string | null
  readonly language: string | null
  readonly ageGroup: AgeGroup
}

/** What a programme meets of what somebody needs: the coded needs, whether the language and the county fit. */
export interface Match<P> {
  readonly programme: P
  readonly needs: readonly string[]
  readonly language: boolean
  readonly county: boolean
}

const capacityOrder: Readonly<Record<Capacity, number>> = { open: 0, waiting: 1, full: 2 }

/** Only an age that a programme names is weighed; whoever may be a child is a child until assessed (domain rule 11). */
const isForAge = (serves: readonly string[], ageGroup: AgeGroup): boolean => {
  const adults = serves.includes('adults')
  const young = serves.includes('young_people')
  if (adults === young) return true
  return ageGroup === 'adult' ? adults : young
}

/** The coded needs that a programme meets, of those that are wanted. */
export const needsMetBy = (meets: readonly string[], needs: readonly string[]): string[] =>
  needs.filter((need) =>
    programmeMeets.some(({ key, fits }) => meets.includes(key) && (fits as readonly string[]).includes(need)),
  )

/**
 * The programmes that meet something of what somebody needs, each with what it meets, in words and not as a score: those
 * that can take somebody now stand first, then by name. Several together make a path for combined needs.
 */
export const matchProgrammes = <P extends MatchedProgramme>(
  programmes: readonly P[],
  wanted: Wanted,
): Match<P>[] =>
  programmes
    .filter(({ serves, counties }) => {
      const here = counties.length === 0 || wanted.county === null || counties.includes(wanted.county)
      return here && isForAge(serves, wanted.ageGroup)
    })
    .map((programme) => ({
      programme,
      needs: needsMetBy(programme.meets, wanted.needs),
      language: wanted.language !== null && programme.languages.includes(wanted.language),
      county: wanted.county !== null && programme.counties.includes(wanted.county),
    }))
    .filter(({ needs }) => needs.length > 0)
    .toSorted(
      (one, other) =>
        capacityOrder[one.programme.capacity] - capacityOrder[other.programme.capacity] ||
        one.programme.name.localeCompare(other.programme.name, 'sv'),
    )

/** The needs that no programme of the register meets. */
export const unmetNeeds = (needs: readonly string[], matches: readonly Match<unknown>[]): string[] =>
  needs.filter((need) => !matches.some((match) => match.needs.includes(need)))

interface Concerned {
  readonly setting: string
  readonly toBeExpelled: boolean
  readonly children: boolean
}

const concerns = (whom: AfterFor, { setting, toBeExpelled, children }: Concerned): boolean =>
  whom === 'everybody' ||
  (whom === 'with_children' && children) ||
  (whom === 'to_be_expelled' && toBeExpelled) ||
  (whom === 'prison' && setting === 'prison')

/** The headings of a discharge plan that concern somebody. */
export const headingsFor = (of: Concerned) => dischargeHeadings.filter((heading) => concerns(heading.for, of))

/** The questions of a follow-up that concern somebody. */
export const questionsFor = (of: Concerned) =>
  followUpQuestions.filter((question) => concerns(question.for, of))

interface Placing {
  readonly setting: string
  readonly serves: readonly string[]
  readonly apartFromHarmed: boolean
  readonly confirmedApart: boolean
  readonly voluntary: boolean
}

/**
 * Why somebody cannot begin in a programme; nothing where they can. Whoever has harmed others is in a group of their own,
 * and nobody else is in it; that nobody who was harmed is near, only a person can say: Samlad compares no identities. In
 * prison taking part is voluntary (measure 14).
 */
export const faultOfPlacing = ({
  setting,
  serves,
  apartFromHarmed,
  confirmedApart,
  voluntary,
}: Placing): { readonly code: string; readonly field: string } | undefined => {
  if (serves.includes('convicted') !== apartFromHarmed)
    return { code: 'stay.group_of_its_own', field: 'apartFromHarmed' }
  if (apartFromHarmed && !confirmedApart) return { code: 'stay.confirm_apart', field: 'confirmedApart' }
  if (setting === 'prison' && !voluntary) return { code: 'stay.not_voluntary', field: 'voluntary' }
  return undefined
}

/** What an answer says as yes or no; nothing where the person passed or was not asked. */
export const codedAnswer = (answer: string | undefined): boolean | null =>
  answer === 'yes' ? true : answer === 'no' ? false : null
