import type { Day } from '../../../platform/clock/clock.ts'
import type { Figure } from '../../../platform/series/figure.ts'
import { ageGroupOf, ageGroups, type Class, citizenshipIn, formsIn, sexes, sexOf } from './classes.ts'
import type { ExploitationForm, ReporterKind } from './codes.ts'
import { citizenshipGroups } from './countries.ts'
import { cross, divide, figureOf } from './figures.ts'
import type { Loss, Mapped } from './loss.ts'
import { type CountedPerpetrator, type CountedVictim, perpetratorsOf, victimsAt } from './people.ts'
import { fieldsWithoutPlace } from './places.ts'
import type { CaseRecord } from './record.ts'

/**
 * Eurostat, trafficking in human beings (`crim_thb`, reference metadata crim_thb_esms of 24 January 2024; Directive 2011/36/EU,
 * article 19 a, as amended by Directive (EU) 2024/1712). The words are ours: the codes of the dimensions are not published
 * with the metadata.
 */
export const eurostatPopulations = ['registered_victims', 'suspects', 'prosecuted', 'convicted'] as const
export type Population = (typeof eurostatPopulations)[number]

export const eurostatForms = ['sexual', 'forced_labour_or_services', 'organ_removal', 'other'] as const
type EurostatForm = (typeof eurostatForms)[number]

/** Directive 2011/36/EU, article 2(3): begging, servitude and the exploitation of criminal activities are labour or services. */
const FORMS: Readonly<Record<ExploitationForm, EurostatForm>> = {
  sexual: 'sexual',
  forced_labour: 'forced_labour_or_services',
  begging: 'forced_labour_or_services',
  servitude: 'forced_labour_or_services',
  child_labour: 'forced_labour_or_services',
  organ_removal: 'organ_removal',
  criminal_activity: 'other',
  forced_marriage: 'other',
  military_service: 'other',
  illegal_adoption: 'other',
  surrogacy: 'other',
  other: 'other',
}
const WIDER_FORMS: readonly ExploitationForm[] = [
  'begging',
  'servitude',
  'child_labour',
  'criminal_activity',
  'forced_marriage',
  'military_service',
  'illegal_adoption',
  'surrogacy',
]

/** The forms of a person, or of an event, in the classes of `crim_thb`. */
export const eurostatFormsIn = (forms: CountedVictim['forms']): Class<EurostatForm> =>
  formsIn(forms, FORMS, WIDER_FORMS)

export const eurostatOrganisations = [
  'police',
  'prosecution',
  'immigration_service',
  'ngo',
  'social_and_health_services',
  'other',
] as const
export type Organisation = (typeof eurostatOrganisations)[number]

const ORGANISATIONS: Readonly<Record<ReporterKind, Organisation>> = {
  police: 'police',
  prosecution: 'prosecution',
  migration_authority: 'immigration_service',
  ngo: 'ngo',
  shelter: 'ngo',
  social_services: 'social_and_health_services',
  health_care: 'social_and_health_services',
  county_board: 'other',
  other_authority: 'other',
  legal_service: 'other',
  company: 'other',
  school: 'other',
}

/** The form of Eurostat that a form of exploitation falls into. */
export const eurostatFormOf = (form: ExploitationForm): EurostatForm => FORMS[form]

/** The registering organisation of Eurostat that a kind of reporter is. */
export const eurostatOrganisationOf = (kind: ReporterKind): Organisation => ORGANISATIONS[kind]

type Breakdown = 'total' | 'registering_organisation' | 'sex_and_age' | 'citizenship' | 'form'

/** One figure of a table. `untold` is those whose category is not known: it stands beside the categories, never in one. */
export interface EurostatCell {
  readonly population: Population
  readonly breakdown: Breakdown
  readonly category: string
  readonly figure: Figure
}

export interface EurostatTables {
  readonly year: number
  /** The day at which the records were read: a status that changes after it changes the figures. */
  readonly countedAt: Day
  readonly units: Readonly<Record<Population, 'victim' | 'perpetrator'>>
  readonly cells: readonly EurostatCell[]
  /** Breakdowns in which a person may stand twice (two bodies, two forms), so that their parts may exceed the total. */
  readonly mayExceedTotal: readonly Breakdown[]
}

interface Person {
  readonly records: readonly CaseRecord[]
  readonly gender: CountedVictim['gender']
  readonly age: CountedVictim['age']
  readonly citizenship: CountedVictim['citizenship']
  readonly forms: CountedVictim['forms']
}

/** Counts people by one breakdown, and tells what each of them loses by its classes. */
const cellsOf = <One extends Person, Category extends string>(
  population: Population,
  breakdown: Breakdown,
  categories: readonly Category[],
  people: readonly One[],
  classOf: (person: One) => Class<Category>,
  field: string,
): { cells: EurostatCell[]; losses: Loss[] } => {
  const classes = people.map((person) => ({ person, ...classOf(person) }))
  const { cells, untold } = divide(
    categories,
    classes.map(({ as }) => as),
  )
  const told = categories.map((category) => ({ population, breakdown, category, figure: cells[category] }))
  return {
    cells: [...told, { population, breakdown, category: 'untold', figure: untold }],
    losses: classes.flatMap(({ person, loss }) =>
      loss === undefined ? [] : person.records.map(({ id }): Loss => ({ record: id, field, reason: loss })),
    ),
  }
}

/** The losses of sex and of age, each by itself. */
const sexAgeLosses = (people: readonly Person[], of: string): Loss[] =>
  people.flatMap(({ records, gender, age }) =>
    (
      [
        ['gender', sexOf(gender).loss],
        ['age', ageGroupOf(age).loss],
      ] as const
    ).flatMap(([field, reason]) =>
      reason === undefined
        ? []
        : records.map(({ id }): Loss => ({ record: id, field: `${of}.${field}`, reason })),
    ),
  )

const tablesOf = (population: Population, people: readonly Person[], day: Day, of: string) => {
  const parts = [
    cellsOf(
      population,
      'citizenship',
      citizenshipGroups,
      people,
      ({ citizenship }) => citizenshipIn(citizenship, day),
      `${of}.citizenship`,
    ),
    cellsOf(population, 'form', eurostatForms, people, ({ forms }) => eurostatFormsIn(forms), 'event.forms'),
  ]
  const total: EurostatCell = {
    population,
    breakdown: 'total',
    category: 'total',
    figure: figureOf(people.length),
  }
  const sexAndAge = cross(
    sexes,
    ageGroups,
    people.map(({ gender, age }) => ({ first: sexOf(gender).as, second: ageGroupOf(age).as })),
  ).map(
    ({ first, second, figure }): EurostatCell => ({
      population,
      breakdown: 'sex_and_age',
      category: `${first}_${second}`,
      figure,
    }),
  )
  return {
    cells: [total, ...sexAndAge, ...parts.flatMap(({ cells }) => cells)],
    losses: [...parts.flatMap(({ losses }) => losses), ...sexAgeLosses(people, of)],
  }
}

const organisationOf = ({ records }: Person): Class<Organisation> => {
  const kinds = records.flatMap(({ reporter }) =>
    reporter.kind.kind === 'measured' ? [reporter.kind.value] : [],
  )
  const [first] = records
  if (kinds.length === 0) {
    const kind = first?.reporter.kind.kind
    return kind === 'not_collected' || kind === 'suppressed'
      ? { as: kind, loss: 'kind_of_missing' }
      : { as: 'unknown' }
  }
  const as = [...new Set(kinds.map((kind) => ORGANISATIONS[kind]))]
  const isWider = kinds.some((kind) => ORGANISATIONS[kind] !== kind && kind !== 'migration_authority')
  return isWider ? { as, loss: 'coarser' } : { as }
}

const inYear = (day: Day | undefined, year: number): boolean => day?.startsWith(`${year}-`) ?? false

export const STAGES = { suspects: 'suspected', prosecuted: 'prosecuted', convicted: 'convicted' } as const

/**
 * The tables of a year, as the records stood at a day. A registered victim is whoever was first taken to be one, presumed or
 * identified, in that year, and has not been rejected since. Suspects, prosecuted and convicted are those who first reached the
 * stage in that year. Each is counted once, however many bodies tell of them.
 *
 * These are counts of people, to be protected before they leave the house.
 */
export const eurostatTables = (
  records: readonly CaseRecord[],
  { year, countedAt }: { readonly year: number; readonly countedAt: Day },
): Mapped<EurostatTables> => {
  const { victims, losses: disagreements } = victimsAt(records, countedAt)
  const registered = victims.filter(
    ({ status, registeredOn }) => inYear(registeredOn, year) && status !== undefined && status !== 'rejected',
  )
  const { perpetrators, losses: others } = perpetratorsOf(records)
  const reached = (population: keyof typeof STAGES): readonly CountedPerpetrator[] =>
    perpetrators.filter(({ reached: days }) => {
      const day = days[STAGES[population]]
      return inYear(day, year) && day! <= countedAt
    })
  const lastDay = `${year}-12-31`
  const parts = [
    tablesOf('registered_victims', registered, lastDay, 'victim'),
    cellsOf(
      'registered_victims',
      'registering_organisation',
      eurostatOrganisations,
      registered,
      organisationOf,
      'reporter.kind',
    ),
    ...(['suspects', 'prosecuted', 'convicted'] as const).map((population) =>
      tablesOf(population, reached(population), lastDay, 'perpetrators'),
    ),
  ]
  const counted = new Set([
    ...registered.flatMap((one) => one.records.map(({ id }) => id)),
    ...(['suspects', 'prosecuted', 'convicted'] as const).flatMap((population) =>
      reached(population).flatMap((one) => one.records.map(({ id }) => id)),
    ),
  ])
  const losses = [
    ...parts.flatMap((part) => part.losses),
    ...[...disagreements, ...others].filter(({ record }) => counted.has(record)),
    ...fieldsWithoutPlace(records.filter(({ id }) => counted.has(id))),
  ]
  return {
    result: {
      year,
      countedAt,
      units: {
        registered_victims: 'victim',
        suspects: 'perpetrator',
        prosecuted: 'perpetrator',
        convicted: 'perpetrator',
      },
      cells: parts.flatMap(({ cells }) => cells),
      mayExceedTotal: ['registering_organisation', 'form'],
    },
    losses,
  }
}
