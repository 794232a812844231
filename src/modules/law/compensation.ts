import { addDays, type Day } from '../../platform/clock/clock.ts'
import { addYears, nextWorkingDay } from '../../platform/clock/working-days.ts'
import { type Law, lawInUse, valueOn } from './law.ts'
import type { SectionKey } from './sections.ts'

const ADULT_AGE = 18
/** Under this, in öre, nothing is paid (14 §). */
export const SMALLEST_COMPENSATION = 100_00
/** A lump sum for personal injury is at most so many price base amounts (14 §). */
const MOST_PRICE_BASE_AMOUNTS = 20

/**
 * The highest lump sum for personal injury, in öre, with the price base amount of the year of the decision. Compensation for violation
 * has no limit, so a higher sum may still be right.
 */
export const highestForInjury = (priceBaseAmount: number): number => priceBaseAmount * MOST_PRICE_BASE_AMOUNTS

/** Whether somebody born on a day is a child on another (föräldrabalken 9:1). */
export const isChildOn = (birthDate: Day, day: Day): boolean => day < addYears(birthDate, ADULT_AGE)

/** The eighteenth birthday. Somebody born on 29 February comes of age on 28 February in a year without one. */
export const comesOfAgeOn = (birthDate: Day): Day => addYears(birthDate, ADULT_AGE)

/** How far police, prosecutor and court have come: it decides from which day the time is counted. */
export const PROCEEDINGS = ['not_reported', 'running', 'closed', 'charged', 'judged'] as const
export type Proceedings = (typeof PROCEEDINGS)[number]

interface Claimant {
  readonly proceedings: Proceedings
  /** Day of the crime; the last one where it went on. */
  readonly crimeOn: Day | null
  /** When the investigation was closed or the prosecutor decided, or when the judgment became final. */
  readonly endedOn: Day | null
  /** Unknown where the person has not told. */
  readonly birthDate: Day | null
}

/** The last day for applying, with what it is counted from. */
interface ApplicationLimit {
  readonly kind: 'day'
  readonly lastDay: Day
  readonly basis: 'crime' | 'closed' | 'judgment'
  readonly basisDay: Day
  /** Whether the child's own rule gives the later day. */
  readonly ofChild: boolean
  readonly section: SectionKey
}

/** `not_begun`: the proceedings go on, and no time runs. `unknown`: a day is missing. */
export type Limit = ApplicationLimit | { readonly kind: 'not_begun' } | { readonly kind: 'unknown' }

const basisOf = ({ proceedings, crimeOn, endedOn }: Claimant): [ApplicationLimit['basis'], Day | null] => {
  if (proceedings === 'not_reported') return ['crime', crimeOn]
  return [proceedings === 'judged' ? 'judgment' : 'closed', endedOn]
}

/**
 * The last day for applying for compensation (brottsskadelagen 15 §). Three years is a time for doing something: a last day
 * that is no working day moves to the next one (1930:173, section 2). The day of turning 21 is an age and no reckoned time,
 * so it does not move; the statute says "up to the day", and the house counts the day before as the last, the reading that
 * cannot make anybody late. Of the two the later holds. Years and age are those of the day from which the time is counted.
 */
export const applicationLimit = (claimant: Claimant, law: Law = lawInUse()): Limit => {
  const { proceedings, crimeOn, birthDate } = claimant
  if (proceedings === 'running' || proceedings === 'charged') return { kind: 'not_begun' }
  const [basis, basisDay] = basisOf(claimant)
  if (basisDay === null) return { kind: 'unknown' }
  const years = valueOn(law, 'term', 'application_years', basisDay) ?? 0
  const age = valueOn(law, 'term', 'application_age', basisDay) ?? 0
  const ordinary = nextWorkingDay(addYears(basisDay, years))
  // Where the day of the crime is not known, it was at the latest on the day from which the time is counted.
  const wasChild = birthDate !== null && isChildOn(birthDate, crimeOn ?? basisDay)
  const asChild = wasChild ? addDays(addYears(birthDate, age), -1) : null
  const ofChild = asChild !== null && asChild > ordinary
  return {
    kind: 'day',
    lastDay: ofChild ? asChild : ordinary,
    basis,
    basisDay,
    ofChild,
    section: 'bskl-15',
  }
}

/** What is left of damages when what has been paid is taken off: shown to whoever applies, never decided here. In öre. */
export const leftOfDamages = (awarded: number, paid: readonly number[]): number =>
  Math.max(0, awarded - paid.reduce((sum, ore) => sum + ore, 0))
