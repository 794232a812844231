import type { Day } from '../../../platform/clock/clock.ts'
import type { Figure } from '../../../platform/series/figure.ts'
import { type AgeGroup, ageGroupOf, ageGroups, formsIn, type Sex, sexes, sexOf } from './classes.ts'
import type { ExploitationForm } from './codes.ts'
import { REPORTING_COUNTRY, threeLettersOf } from './countries.ts'
import { cross, divide, figureOf, type OrUntold } from './figures.ts'
import type { Loss, LossReason, Mapped } from './loss.ts'
import { type CountedPerpetrator, type CountedVictim, perpetratorsOf, victimsAt } from './people.ts'
import { fieldsWithoutPlace } from './places.ts'
import type { CaseRecord } from './record.ts'
import type { StatedSet } from './stated.ts'

/** The columns of the UNODC's published table of its questionnaire (Global Report on Trafficking in Persons, dataUNODC). */
export const glotipColumns = [
  'Iso3_code',
  'Country',
  'Region',
  'Subregion',
  'Indicator',
  'Dimension',
  'Category',
  'Sex',
  'Age',
  'Year',
  'Unit of measurement',
  'txtVALUE',
  'Source',
] as const
type GlotipRow = Readonly<Record<(typeof glotipColumns)[number], string>>

/** Below this a count is told as "<5" and no more. */
const GLOTIP_THRESHOLD = 5
const BELOW = '<5'

/**
 * A figure as the column `txtVALUE` tells it: a whole number, or "<5" for one to four. None is "0", for it is no small number. What
 * is unknown, not collected or withheld has no text there at all: its row is left out, and never a zero.
 */
export const txtValueOf = (figure: Figure): string | undefined => {
  if (figure.kind === 'zero') return '0'
  if (figure.kind !== 'measured') return undefined
  return figure.value < GLOTIP_THRESHOLD ? BELOW : String(figure.value)
}

/** A published text as a figure: "<5" is a number that is withheld, and neither zero nor unknown. */
export const figureOfTxtValue = (text: string): Figure | undefined => {
  if (text === BELOW) return { kind: 'suppressed' }
  return /^\d+$/u.test(text) ? figureOf(Number(text)) : undefined
}

/** "Detected trafficking victims" and "Persons convicted" are the published names; the other two follow the questionnaire. */
export const glotipIndicators = {
  victims: 'Detected trafficking victims',
  suspected: 'Persons suspected',
  prosecuted: 'Persons prosecuted',
  convicted: 'Persons convicted',
} as const

/** Whom an indicator counts, by the populations of Eurostat. */
export const unodcIndicators: Readonly<
  Record<string, 'registered_victims' | 'suspects' | 'prosecuted' | 'convicted'>
> = {
  [glotipIndicators.victims]: 'registered_victims',
  [glotipIndicators.suspected]: 'suspects',
  [glotipIndicators.prosecuted]: 'prosecuted',
  [glotipIndicators.convicted]: 'convicted',
}

export const glotipDimensions = ['Total', 'by form of exploitation', 'by citizenship'] as const

const SEX_WORDS: Readonly<Record<OrUntold<Sex>, string>> = {
  female: 'Female',
  male: 'Male',
  untold: 'Unknown',
}
const AGE_WORDS: Readonly<Record<OrUntold<AgeGroup>, string>> = {
  child: '0 to 17 years',
  adult: '18 years or over',
  untold: 'Unknown',
}
export const glotipSexes = ['Female', 'Male', 'Total', 'Unknown'] as const
export const glotipAges = ['0 to 17 years', '18 years or over', 'Total', 'Unknown'] as const

/** The forms of the questionnaire (UNODC, questionnaire for the Global Report, victims by form of exploitation). */
const forms = [
  'Sexual exploitation',
  'Forced labour',
  'Begging',
  'Criminal activity',
  'Forced marriage',
  'Removal of organs',
  'Illegal adoption',
  'Other purposes',
] as const
type Form = (typeof forms)[number]

const FORMS: Readonly<Record<ExploitationForm, Form>> = {
  sexual: 'Sexual exploitation',
  forced_labour: 'Forced labour',
  servitude: 'Forced labour',
  child_labour: 'Forced labour',
  begging: 'Begging',
  criminal_activity: 'Criminal activity',
  forced_marriage: 'Forced marriage',
  organ_removal: 'Removal of organs',
  illegal_adoption: 'Illegal adoption',
  military_service: 'Other purposes',
  surrogacy: 'Other purposes',
  other: 'Other purposes',
}
/** The form of the questionnaire that a form of exploitation falls into. */
export const unodcFormOf = (form: ExploitationForm): Form => FORMS[form]

const WIDER: readonly ExploitationForm[] = ['servitude', 'child_labour', 'military_service', 'surrogacy']

const citizenships = ['National citizens', 'Foreign citizens'] as const

type Person = CountedVictim | CountedPerpetrator

const citizenshipOf = (given: StatedSet<string>) => {
  if (given.kind === 'zero') return { as: ['Foreign citizens'] as const, loss: 'coarser' as const }
  if (given.kind !== 'measured') return given.kind === 'unknown' ? { as: given.kind } : missing(given.kind)
  const isOwn = given.value.includes(REPORTING_COUNTRY)
  const as = [isOwn ? citizenships[0] : citizenships[1]] as const
  // Which country, where it is another, is lost.
  return isOwn && given.value.length === 1 ? { as } : { as, loss: 'coarser' as const }
}
const missing = (kind: 'not_collected' | 'suppressed') => ({ as: kind, loss: 'kind_of_missing' as const })

/** A figure before it is written, so that what cannot be written is counted. */
interface Cell {
  readonly indicator: string
  readonly dimension: (typeof glotipDimensions)[number]
  readonly category: string
  readonly sex: string
  readonly age: string
  readonly figure: Figure
}

const cellsOf = (indicator: string, people: readonly Person[]): Cell[] => {
  const whole = { indicator, dimension: 'Total', category: 'Total' } as const
  const bySex = divide(
    sexes,
    people.map(({ gender }) => sexOf(gender).as),
  )
  const byAge = divide(
    ageGroups,
    people.map(({ age }) => ageGroupOf(age).as),
  )
  const both = cross(
    sexes,
    ageGroups,
    people.map(({ gender, age }) => ({ first: sexOf(gender).as, second: ageGroupOf(age).as })),
  )
  const byForm = divide(
    forms,
    people.map((one) => formsIn(one.forms, FORMS, WIDER).as),
  )
  const byCitizenship = divide(
    citizenships,
    people.map(({ citizenship }) => citizenshipOf(citizenship).as),
  )
  const listed = (
    dimension: Cell['dimension'],
    { cells, untold }: { cells: Readonly<Record<string, Figure>>; untold: Figure },
  ): Cell[] =>
    [...Object.entries(cells), ['Unknown', untold] as const].map(([category, figure]) => ({
      indicator,
      dimension,
      category,
      sex: 'Total',
      age: 'Total',
      figure,
    }))
  return [
    { ...whole, sex: 'Total', age: 'Total', figure: figureOf(people.length) },
    ...sexes.map((sex) => ({ ...whole, sex: SEX_WORDS[sex], age: 'Total', figure: bySex.cells[sex] })),
    { ...whole, sex: 'Unknown', age: 'Total', figure: bySex.untold },
    ...ageGroups.map((age) => ({ ...whole, sex: 'Total', age: AGE_WORDS[age], figure: byAge.cells[age] })),
    { ...whole, sex: 'Total', age: 'Unknown', figure: byAge.untold },
    ...both.map(({ first, second, figure }) => ({
      ...whole,
      sex: SEX_WORDS[first],
      age: AGE_WORDS[second],
      figure,
    })),
    ...listed('by form of exploitation', byForm),
    ...listed('by citizenship', byCitizenship),
  ]
}

const lossesOf = (people: readonly Person[], of: string): Loss[] =>
  people.flatMap((person) => {
    const reasons: readonly (readonly [string, LossReason | undefined])[] = [
      [`${of}.gender`, sexOf(person.gender).loss],
      [`${of}.age`, ageGroupOf(person.age).loss],
      [`${of}.citizenship`, citizenshipOf(person.citizenship).loss],
      ['event.forms', formsIn(person.forms, FORMS, WIDER).loss],
    ]
    return reasons.flatMap(([field, reason]) =>
      reason === undefined ? [] : person.records.map(({ id }): Loss => ({ record: id, field, reason })),
    )
  })

/** What the questionnaire loses in its figures: those told as "<5", and those that have no text. */
interface LostFigure {
  readonly indicator: string
  readonly dimension: string
  readonly category: string
  readonly sex: string
  readonly age: string
  readonly because: 'small_number' | 'unknown' | 'not_collected' | 'suppressed'
}

const lostFigures = (cells: readonly Cell[]): LostFigure[] =>
  cells.flatMap(({ figure, ...at }): LostFigure[] => {
    if (figure.kind === 'zero') return []
    if (figure.kind !== 'measured') return [{ ...at, because: figure.kind }]
    return figure.value < GLOTIP_THRESHOLD ? [{ ...at, because: 'small_number' }] : []
  })

export interface Questionnaire {
  readonly rows: readonly GlotipRow[]
  readonly lostFigures: readonly LostFigure[]
}

/**
 * The UNODC questionnaire of a year, in the columns in which it is published. A detected victim is whoever was first taken to be one
 * in the year and has not been rejected by the day of counting.
 *
 * "<5" alone protects nobody: a total less its parts gives it away. The rows are protected as a table before they leave the house.
 */
export const unodcQuestionnaire = (
  records: readonly CaseRecord[],
  { year, countedAt, source }: { readonly year: number; readonly countedAt: Day; readonly source: string },
): Mapped<Questionnaire> => {
  const isInYear = (day: Day | undefined) => day?.startsWith(`${year}-`) === true && day <= countedAt
  const { victims, losses: disagreements } = victimsAt(records, countedAt)
  const { perpetrators, losses: others } = perpetratorsOf(records)
  const detected = victims.filter(
    ({ registeredOn, status }) => isInYear(registeredOn) && status !== undefined && status !== 'rejected',
  )
  const groups: readonly (readonly [string, readonly Person[], string])[] = [
    [glotipIndicators.victims, detected, 'victim'],
    ...(['suspected', 'prosecuted', 'convicted'] as const).map(
      (stage) =>
        [
          glotipIndicators[stage],
          perpetrators.filter(({ reached }) => isInYear(reached[stage])),
          'perpetrators',
        ] as const,
    ),
  ]
  const cells = groups.flatMap(([indicator, people]) => cellsOf(indicator, people))
  const counted = new Set(
    groups.flatMap(([, people]) => people.flatMap((one) => one.records.map(({ id }) => id))),
  )
  const rows = cells.flatMap(({ indicator, dimension, category, sex, age, figure }): GlotipRow[] => {
    const txtVALUE = txtValueOf(figure)
    if (txtVALUE === undefined) return []
    return [
      {
        Iso3_code: threeLettersOf(REPORTING_COUNTRY),
        Country: 'Sweden',
        Region: 'Europe',
        Subregion: 'Northern Europe',
        Indicator: indicator,
        Dimension: dimension,
        Category: category,
        Sex: sex,
        Age: age,
        Year: String(year),
        'Unit of measurement': 'Counts',
        txtVALUE,
        Source: source,
      },
    ]
  })
  return {
    result: { rows, lostFigures: lostFigures(cells) },
    losses: [
      ...groups.flatMap(([, people, of]) => lossesOf(people, of)),
      ...[...disagreements, ...others].filter(({ record }) => counted.has(record)),
      ...fieldsWithoutPlace(records.filter(({ id }) => counted.has(id))),
    ],
  }
}
