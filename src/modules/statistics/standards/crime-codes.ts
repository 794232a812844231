import type { Day } from '../../../platform/clock/clock.ts'
import type { ExploitationForm } from './codes.ts'

/** Which offence a code stands for. */
type Offence = 'trafficking' | 'human_exploitation' | 'procuring' | 'purchase_from_child'

/** Whom a code says was exposed: the codes before 2025 told child from adult only, the oldest nothing. */
type CodeVictim = 'girl' | 'boy' | 'woman' | 'man' | 'child' | 'adult' | 'any'

/** What a trafficking code says was the purpose; `not_sexual` is the older codes' "other than sexual". */
type CodePurpose = ExploitationForm | 'not_sexual'

/**
 * A crime code (brottskod): four digits by which the police register an offence.
 *
 * Years are as exact as the lists are: a code that ended in a year may stand in the beginning of that year.
 */
export interface CrimeCode {
  readonly code: string
  readonly offence: Offence
  readonly section: string
  /** Empty where the code says nothing of a purpose. */
  readonly purposes: readonly CodePurpose[]
  readonly victim: CodeVictim
  /** First year of use; null where the lists that were read do not say. */
  readonly from: number | null
  /** The year in which it ended; null while it is in use. */
  readonly ended: number | null
  readonly source: string
}

const LIST = 'Brå, code list of SOL (statistik.bra.se), read 24 September 2026'
const LIST_AND_SUCCESSION = `${LIST}; first year from the end of the code before`
const VERSION_6_1 =
  'Brå, Klassificering av brott, version 6.1 (June 2018); brottsbalken 4 kap. 1 b § (2018:601)'

const TRAFFICKING = { offence: 'trafficking', section: 'brottsbalken 4 kap. 1 a §' } as const

/** The ten purposes of the codes since 2025, in the order of the list; each has four codes. */
const PURPOSES_2025 = [
  'sexual',
  'forced_labour',
  'begging',
  'organ_removal',
  'military_service',
  'criminal_activity',
  'surrogacy',
  'forced_marriage',
  'illegal_adoption',
  'other',
] as const satisfies readonly ExploitationForm[]
const VICTIMS_2025 = ['girl', 'boy', 'woman', 'man'] as const
const FIRST_2025 = 9512

const since2025: CrimeCode[] = PURPOSES_2025.flatMap((purpose, place) =>
  VICTIMS_2025.map((victim, offset) => ({
    ...TRAFFICKING,
    code: String(FIRST_2025 + place * VICTIMS_2025.length + offset),
    purposes: [purpose],
    victim,
    from: 2025,
    ended: null,
    source: `${LIST}; in use from 2025`,
  })),
)

const trafficking = (
  code: string,
  purposes: readonly CodePurpose[],
  victim: CodeVictim,
  from: number | null,
  ended: number,
): CrimeCode => ({
  ...TRAFFICKING,
  code,
  purposes,
  victim,
  from,
  ended,
  source: from === null ? LIST : LIST_AND_SUCCESSION,
})

const before2025: CrimeCode[] = [
  trafficking('0416', ['sexual'], 'any', null, 2009),
  trafficking('0417', ['not_sexual'], 'any', null, 2009),
  trafficking('0418', ['sexual'], 'child', 2009, 2025),
  trafficking('0419', ['sexual'], 'adult', 2009, 2025),
  trafficking('0420', ['not_sexual'], 'child', 2009, 2013),
  trafficking('0421', ['not_sexual'], 'adult', 2009, 2013),
  ...(['forced_labour', 'begging', 'organ_removal', 'military_service', 'other'] as const).flatMap(
    (purpose, place) => [
      trafficking(`047${place * 2}`, [purpose], 'child', 2013, 2025),
      trafficking(`047${place * 2 + 1}`, [purpose], 'adult', 2013, 2025),
    ],
  ),
]

const exploitation = (code: string, purpose: ExploitationForm, victim: CodeVictim): CrimeCode => ({
  code,
  offence: 'human_exploitation',
  section: 'brottsbalken 4 kap. 1 b §',
  purposes: [purpose],
  victim,
  from: 2018,
  ended: null,
  source: VERSION_6_1,
})

/** The codes of trafficking, human exploitation, procuring and the purchase of a sexual act from a child. */
export const crimeCodes: readonly CrimeCode[] = [
  ...before2025,
  exploitation('0493', 'forced_labour', 'child'),
  exploitation('0494', 'forced_labour', 'adult'),
  exploitation('0495', 'begging', 'child'),
  exploitation('0496', 'begging', 'adult'),
  {
    code: '0609',
    offence: 'procuring',
    section: 'brottsbalken 6 kap. 12 §',
    purposes: ['sexual'],
    victim: 'any',
    from: null,
    ended: null,
    source: LIST,
  },
  {
    code: '0610',
    offence: 'purchase_from_child',
    section: 'brottsbalken 6 kap. 9 §',
    purposes: ['sexual'],
    victim: 'child',
    from: null,
    ended: null,
    source: LIST,
  },
  ...since2025,
]

/** How a code stood at a day. In the year in which it ended it may still be met with: `ending`. */
export type CodeValidity = 'in_use' | 'ending' | 'ended' | 'not_yet' | 'unknown_code'

/** Whether a code was in use at a day, by year, as the lists tell it. */
export const validityOf = (code: string, day: Day): CodeValidity => {
  const found = crimeCodes.find((one) => one.code === code)
  const year = Number(day.slice(0, 4))
  if (found === undefined) return 'unknown_code'
  if (found.from !== null && year < found.from) return 'not_yet'
  if (found.ended === null || year < found.ended) return 'in_use'
  return year === found.ended ? 'ending' : 'ended'
}

/** What a code stands for at a day; nothing where it is unknown, not yet in use or ended before. */
export const crimeCodeAt = (code: string, day: Day): CrimeCode | undefined => {
  const validity = validityOf(code, day)
  return validity === 'in_use' || validity === 'ending'
    ? crimeCodes.find((one) => one.code === code)
    : undefined
}

const AGE_GROUP: Readonly<Record<CodeVictim, readonly CodeVictim[]>> = {
  any: ['any', 'child', 'adult', 'girl', 'boy', 'woman', 'man'],
  child: ['child', 'girl', 'boy'],
  adult: ['adult', 'woman', 'man'],
  girl: ['girl'],
  boy: ['boy'],
  woman: ['woman'],
  man: ['man'],
}

/** Purposes that the wider older code covered: "other" before 2025 took what has codes of its own since. */
const COVERED: Partial<Record<CodePurpose, readonly CodePurpose[]>> = {
  not_sexual: ['not_sexual', ...PURPOSES_2025.filter((purpose) => purpose !== 'sexual')],
  other: ['other', 'criminal_activity', 'surrogacy', 'forced_marriage', 'illegal_adoption'],
}

const covers = (older: CrimeCode, newer: CrimeCode): boolean =>
  older.offence === newer.offence &&
  AGE_GROUP[older.victim].includes(newer.victim) &&
  newer.purposes.every((purpose) =>
    older.purposes.some((one) => one === purpose || COVERED[one]?.includes(purpose)),
  )

/** How a code of one list stands to the codes of another. */
export interface Succession {
  readonly code: string
  /** The codes that took over, or that stood before, by code. */
  readonly others: readonly string[]
  /** Whether the same offences are counted on both sides, so that a series may run on without a break. */
  readonly oneToOne: boolean
}

const takeover = (code: string, side: 'after' | 'before'): Succession => {
  const found = crimeCodes.find((one) => one.code === code)
  const touching = (older: CrimeCode, newer: CrimeCode) =>
    older.ended !== null && older.ended === newer.from && covers(older, newer)
  const linked = (of: CrimeCode) =>
    crimeCodes.filter((one) => (side === 'after' ? touching(of, one) : touching(one, of)))
  const others = found === undefined ? [] : linked(found)
  const back = others.flatMap((other) =>
    crimeCodes.filter((one) => (side === 'after' ? touching(one, other) : touching(other, one))),
  )
  return { code, others: others.map((one) => one.code), oneToOne: others.length === 1 && back.length === 1 }
}

/**
 * The codes that took over from a code when it ended. None of the changes is one to one: 2009 told children from adults, 2013
 * divided what was not sexual by purpose, and 2025 divided by sex and took four purposes out of "other". So a series over a
 * change of codes is told for the wider group (all trafficking; sexual and other; children and adults).
 */
export const successorsOf = (code: string): Succession => takeover(code, 'after')

/** The codes that stood before a code. Since 2025 each has exactly one: what is counted by new codes can be told by the old. */
export const predecessorsOf = (code: string): Succession => takeover(code, 'before')
