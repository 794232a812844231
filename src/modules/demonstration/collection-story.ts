import type { PersonActor } from '../../platform/access/actor.ts'
import { madeUp } from '../disclosure/index.ts'
import { statisticsActions } from '../statistics/index.ts'
import type { InputOf, SafetyScene } from './cast.ts'

const {
  openCollection,
  askBody,
  viewCollection,
  comeIn,
  handInDirectly,
  askQuestion,
  viewAsked,
  answerQuestion,
} = statisticsActions
type Submission = InputOf<typeof handInDirectly>
type Asked = Omit<InputOf<typeof askBody>, 'collectionId'>

const figureOf = (value: number | string) => {
  if (typeof value === 'string') return { kind: value }
  return value === 0 ? { kind: 'zero' } : { kind: 'measured', value }
}
/** A table by one dimension, in the order of its categories; made-up figures. */
const by = (table: string, dimension: string, figures: Readonly<Record<string, number | string>>) => ({
  table,
  cells: Object.entries(figures).map(([category, value]) => ({
    cell: { [dimension]: category },
    figure: figureOf(value),
  })),
})
const status = (presumed: number, identified: number, injured: number | string, rejected: number | string) =>
  by('victims_by_status', 'status', { presumed, identified, injured_party: injured, rejected })
const forms = (sexual: number, labour: number, other: number, unknown: number) =>
  by('victims_by_form', 'form', {
    sexual,
    forced_labour_or_services: labour,
    organ_removal: 0,
    other,
    unknown,
  })
const citizenship = (
  own: number | string,
  union: number | string,
  outside: number | string,
  unknown: number,
) =>
  by('victims_by_citizenship', 'citizenship', {
    reporting_country: own,
    other_union: union,
    outside_union: outside,
    unknown,
  })
const sexAndAge = (figures: readonly (number | string)[]) => ({
  table: 'victims_by_sex_and_age',
  cells: ['female', 'male', 'unknown'].flatMap((sex, row) =>
    ['child', 'adult', 'unknown'].map((age, column) => ({
      cell: { sex, age },
      figure: figureOf(figures[row * 3 + column] ?? 'unknown'),
    })),
  ),
})
const stages = (suspected: number, prosecuted: number, convicted: number, acquitted: number) =>
  by('perpetrators_by_stage', 'stage', { suspected, prosecuted, convicted, acquitted })
const events = (many: number) => ({ table: 'events', cells: [{ cell: {}, figure: figureOf(many) }] })

const withheld = { kind: 'not_collected' } as const
interface MadeUpCase {
  readonly gender: 'feminine' | 'masculine'
  readonly age: number
  readonly country: string
  readonly form: 'sexual' | 'forced_labour'
  readonly code: string
  readonly statuses: readonly (readonly ['presumed' | 'identified' | 'injured_party' | 'rejected', string])[]
}
/** A made-up case record of the police. */
const record = (place: number, { gender, age, country, form, code, statuses }: MadeUpCase) => ({
  id: `case-${place}`,
  registeredOn: { kind: 'measured', value: statuses[0]![1] },
  referredOn: withheld,
  reporter: { id: 'own', kind: withheld },
  event: {
    id: `event-${place}`,
    county: withheld,
    forms: { kind: 'measured', value: [form] },
    sexualForms: withheld,
    industry: withheld,
    control: withheld,
    acts: withheld,
    means: withheld,
    recruitment: withheld,
    route: [],
    crimeCode: { kind: 'measured', value: code },
  },
  victim: {
    id: `person-${place}`,
    statuses: statuses.map(([one, from]) => ({
      status: one,
      from,
      decidedBy: { kind: 'measured', value: 'police' },
    })),
    gender: { kind: 'measured', value: gender },
    age: { kind: 'measured', value: { form: 'exact', years: age } },
    ageAtExploitation: withheld,
    citizenship: country === '' ? { kind: 'unknown' } : { kind: 'measured', value: [country] },
    recruiterRelation: withheld,
    monthsTrafficked: withheld,
  },
  perpetrators: [],
})

const countries = ['RO', 'TH', 'SE', 'BG', 'VN', '']
/** Made-up records of a year: every one presumed at first, and what some of them were taken to be later. */
const records = (year: number, later?: string) =>
  Array.from({ length: 18 }, (_, place) =>
    record(place, {
      gender: place % 3 === 0 ? 'masculine' : 'feminine',
      age: 15 + place * 2,
      country: countries[place % countries.length]!,
      form: place % 3 === 0 ? 'forced_labour' : 'sexual',
      // One with a code that ended before.
      code: place === 7 ? '0416' : year >= 2025 ? '9515' : '0419',
      statuses: [
        ['presumed', `${year}-${String(1 + (place % 12)).padStart(2, '0')}-05`],
        ...(later !== undefined && place < 5
          ? [[place < 3 ? 'injured_party' : 'rejected', later] as const]
          : []),
      ],
    }),
  )

/**
 * Two collections, a year apart: who was asked, and what each handed in, in its own way. In the second one is late, one comes back with
 * statuses that have changed, one differs much from the year before, and one is a shelter that nobody finds.
 */
export const playCollections = async ({ act, cast, day }: SafetyScene): Promise<void> => {
  const { rapporteur, police, prosecutor, coordinator, association, otherShelter } = cast
  const year = Number(day(-60).slice(0, 4)) - 1
  const open = async (from: number, opened: string, dueOn: string, again: boolean): Promise<string> => {
    const { collectionId } = await act(rapporteur, opened, openCollection, {
      titleSv: `Påhittat: människohandel ${from}`,
      titleEn: `Made up: trafficking in human beings ${from}`,
      from: `${from}-01-01`,
      to: `${from}-12-31`,
      dueOn,
      ...(again ? { sameAsLast: 'yes' as const } : {}),
    })
    return collectionId
  }
  // Most count as things stood on the same day.
  const give = (who: PersonActor, on: string, input: object) =>
    act(who, on, handInDirectly, {
      countedOn: on > day(-12) ? day(-12) : on,
      ...input,
    } as unknown as Submission)
  const tables = (who: PersonActor, collectionId: string, on: string, given: readonly object[]) =>
    give(who, on, { collectionId, tables: given })

  const first = await open(year - 1, day(-400), day(-380), false)
  const ask = (body: string, kind: Asked['kind'], ways: Asked['ways'], wanted: Asked['tables']) =>
    act(rapporteur, day(-400), askBody, { collectionId: first, body, kind, ways, tables: wanted ?? [] })
  await ask(
    'Polisregion Övning',
    'police',
    ['tables', 'records', 'encoded'],
    ['victims_by_status', 'victims_by_citizenship', 'events'],
  )
  await ask('Påhittade åklagarkammaren', 'prosecution', ['tables'], ['perpetrators_by_stage'])
  await ask(
    'Regionkoordination Övningslän',
    'county_board',
    ['tables'],
    ['victims_by_sex_and_age', 'victims_by_form'],
  )
  await ask('Föreningen Exempelstöd', 'ngo', ['tables', 'encoded'], ['victims_by_status', 'victims_by_form'])
  await ask(
    'Exempelköpings kommun',
    'social_services',
    ['records'],
    ['victims_by_status', 'victims_by_sex_and_age'],
  )
  await ask('Påhittade migrationskontoret', 'migration_authority', ['encoded'], [])

  const coordinatorTables = (women: number, men: number) => [
    sexAndAge([4, women, 1, 0, men, 0, 0, 'unknown', 0]),
    forms(women, men, 3, 2),
  ]
  await give(police, day(-390), { collectionId: first, records: records(year - 1) })
  await tables(police, first, day(-389), [status(18, 0, 0, 0), citizenship(3, 6, 6, 3), events(18)])
  await tables(prosecutor, first, day(-388), [stages(21, 9, 6, 2)])
  await tables(coordinator, first, day(-387), coordinatorTables(31, 12))
  await tables(association, first, day(-386), [
    status(22, 5, 'not_collected', 'not_collected'),
    forms(18, 6, 1, 2),
  ])

  const second = await open(year, day(-50), day(-3), true)
  await give(police, day(-40), { collectionId: second, records: records(year) })
  await give(police, day(-12), { collectionId: second, records: records(year, day(-20)) })
  await tables(police, second, day(-12), [status(14, 0, 3, 2), citizenship(3, 6, 6, 3), events(18)])
  await give(prosecutor, day(-11), {
    collectionId: second,
    countedOn: day(-30),
    tables: [stages(52, 11, 7, 1)],
  })
  await tables(coordinator, second, day(-10), coordinatorTables(34, 15))
  const { submissionId } = await tables(association, second, day(-9), [
    status(25, 6, 'not_collected', 'suppressed'),
    forms(19, 8, 2, 2),
  ])
  await act(rapporteur, day(-8), askQuestion, {
    collectionId: second,
    askedBodyId: association.bodyId,
    submissionId,
    words: madeUp('Räknas de som bara ringer stödtelefonen med bland de förmodat utsatta?'),
  })
  const { questions } = await act(prosecutor, day(-7), viewAsked, { collectionId: second })
  for (const { id } of questions)
    await act(prosecutor, day(-7), answerQuestion, {
      collectionId: second,
      questionId: id,
      words: madeUp('Ett enda stort ärende med många misstänkta kom in under hösten.'),
    })
  const { door } = await act(rapporteur, day(-6), viewCollection, { collectionId: second })
  await act(otherShelter, day(-6), comeIn, { code: door ?? '' })
  await tables(otherShelter, second, day(-5), [
    status(6, 1, 'not_collected', 0),
    sexAndAge([1, 6, 0, 0, 0, 0, 0, 0, 0]),
    citizenship('suppressed', 'suppressed', 'suppressed', 0),
    forms(6, 1, 0, 0),
    by('perpetrators_by_stage', 'stage', {
      suspected: 'not_collected',
      prosecuted: 'not_collected',
      convicted: 'not_collected',
      acquitted: 'not_collected',
    }),
    events(7),
  ])
}
