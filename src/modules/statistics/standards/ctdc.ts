import { ageGroupOf, ageIn, type Class } from './classes.ts'
import { countedCitizenship, threeLettersOf } from './countries.ts'
import { type Column, GENDERS, RELATIONS } from './ctdc-codes.ts'
import {
  CTDC_MISSING,
  CTDC_UNKNOWN_COUNTRY,
  ctdcAges,
  ctdcKAnonymisedColumns,
  ctdcSyntheticColumns,
} from './ctdc-columns.ts'
import {
  allColumns,
  concatenated,
  controlPart,
  flags,
  formPart,
  labourPart,
  type Part,
  set,
  sexPart,
  starting,
  untold,
} from './ctdc-event.ts'
import type { Loss, LossReason, Mapped } from './loss.ts'
import type { CaseRecord, Victim } from './record.ts'
import { codesOf, type Stated, told } from './stated.ts'

type Row = Readonly<Record<Column, string>>

const relationPart = ({ recruiterRelation }: Victim): Part => {
  const prefix = 'recruiterRelation'
  const on = set(recruiterRelation, RELATIONS)
  const isWider = (codesOf(recruiterRelation) ?? []).some(
    (code) => code === 'acquaintance' || code === 'stranger',
  )
  return {
    cells: {
      ...flags(starting(prefix), on),
      recruiterRelationUnknown:
        recruiterRelation.kind === 'unknown' ? '1' : on === undefined ? CTDC_MISSING : '0',
      RecruiterRelationship: concatenated(prefix, on),
    },
    lost: [
      ...untold('victim.recruiterRelation', recruiterRelation, 'with_unknown'),
      ...(isWider ? ([['victim.recruiterRelation', 'coarser']] as const) : []),
    ],
  }
}

const MAJORITY = { child: 'Minor', adult: 'Adult' } as const
const single = <Category extends string>({ as }: Class<Category>): Category | undefined =>
  typeof as === 'string' ? undefined : as[0]
const lossOf = (field: string, { loss }: Class<string>): readonly (readonly [string, LossReason])[] =>
  loss === undefined ? [] : [[field, loss]]

/** CTDC has no word for an unknown age. */
const unknownAge = (field: string, { kind }: { readonly kind: string }) =>
  kind === 'unknown' ? untold(field, { kind }, 'without_unknown') : []

const agePart = ({ age, ageAtExploitation }: Victim): Part => {
  const broad = ageIn<(typeof ctdcAges)[number]['category']>(ctdcAges, age)
  const majority = single(ageGroupOf(age))
  const entry = single(ageGroupOf(ageAtExploitation))
  const exact = told(age)
  const then = told(ageAtExploitation)
  const atEntry = entry === undefined ? CTDC_MISSING : MAJORITY[entry]
  return {
    cells: {
      ageBroad: single(broad) ?? CTDC_MISSING,
      majorityStatus: majority === undefined ? CTDC_MISSING : MAJORITY[majority],
      majorityStatusAtExploit: atEntry,
      majorityEntry: atEntry,
    },
    lost: [
      ...unknownAge('victim.age', age),
      ...unknownAge('victim.ageAtExploitation', ageAtExploitation),
      ...lossOf('victim.age', broad),
      ...(exact !== undefined && broad.loss === undefined ? ([['victim.age', 'coarser']] as const) : []),
      ...lossOf('victim.ageAtExploitation', ageGroupOf(ageAtExploitation)),
      ...(then === undefined ? [] : ([['victim.ageAtExploitation', 'coarser']] as const)),
    ],
  }
}

/** The months as the synthetic dataset groups them: up to a year, up to two, longer. */
const months = (given: Victim['monthsTrafficked']): string => {
  if (given.kind === 'zero') return '0--12 (0-1 yr)'
  if (given.kind !== 'measured') return CTDC_MISSING
  if (given.value <= 12) return '0--12 (0-1 yr)'
  return given.value <= 24 ? '13--24 (1-2 yrs)' : '25+ (2+ yrs)'
}

const personPart = (record: CaseRecord, victim: Victim, letters: (two: string) => string): Part => {
  const { gender, citizenship, monthsTrafficked } = victim
  const registered = told(record.registeredOn) ?? victim.statuses[0]?.from
  const country = countedCitizenship(codesOf(citizenship) ?? [], registered ?? '9999-12-31')
  const isWider = gender.kind === 'measured' && gender.value !== 'feminine' && gender.value !== 'masculine'
  const lost: (readonly [string, LossReason])[] = [
    ...untold('victim.gender', gender, 'without_unknown'),
    ...untold('victim.citizenship', citizenship, 'with_unknown'),
    ...untold('victim.monthsTrafficked', monthsTrafficked, 'without_unknown'),
  ]
  if (isWider) lost.push(['victim.gender', 'coarser'])
  if (citizenship.kind === 'measured' && citizenship.value.length > 1)
    lost.push(['victim.citizenship', 'one_of_several'])
  if (citizenship.kind === 'zero') lost.push(['victim.citizenship', 'zero_as_missing'])
  if (monthsTrafficked.kind === 'measured' || monthsTrafficked.kind === 'zero')
    lost.push(['victim.monthsTrafficked', 'coarser'])
  return {
    cells: {
      yearOfRegistration: registered?.slice(0, 4) ?? CTDC_MISSING,
      Datasource: 'Case Management',
      gender: gender.kind === 'measured' ? GENDERS[gender.value] : CTDC_MISSING,
      citizenship: countryCell(country, citizenship, letters),
      traffickMonths: months(monthsTrafficked),
    },
    lost,
  }
}

/** An unknown country is "00"; one that was not collected, or is withheld, is left empty. */
const countryCell = (
  country: string | undefined,
  given: { readonly kind: string },
  letters: (two: string) => string,
): string => {
  if (country !== undefined) return letters(country)
  return given.kind === 'unknown' ? CTDC_UNKNOWN_COUNTRY : CTDC_MISSING
}

const placePart = ({ route }: CaseRecord['event'], letters: (two: string) => string): Part => {
  const exploited = route.filter(({ stage }) => told(stage) === 'exploitation')
  const country: Stated<string> = exploited[0]?.country ?? { kind: 'not_collected' }
  return {
    cells: { CountryOfExploitation: countryCell(told(country), country, letters) },
    lost: [
      ...(exploited.length > 0 ? untold('event.route', country, 'with_unknown') : []),
      ...(route.length > Math.min(exploited.length, 1) ? ([['event.route', 'no_place']] as const) : []),
    ],
  }
}

const withoutPlace = ({ event, victim, perpetrators, reporter, referredOn }: CaseRecord): string[] => {
  const given: Record<string, { readonly kind: string }> = {
    'event.county': event.county,
    'event.acts': event.acts,
    'event.recruitment': event.recruitment,
    'event.crimeCode': event.crimeCode,
    'reporter.kind': reporter.kind,
    referredOn,
  }
  const fields = Object.entries(given).flatMap(([field, { kind }]) =>
    kind === 'not_collected' ? [] : [field],
  )
  return [
    ...fields,
    ...((victim?.statuses.length ?? 0) > 0 ? ['victim.statuses'] : []),
    ...(perpetrators.length > 0 ? ['perpetrators'] : []),
  ]
}

const rowOf = (record: CaseRecord, victim: Victim, letters: (two: string) => string): Mapped<Row> => {
  const parts = [
    personPart(record, victim, letters),
    agePart(victim),
    controlPart(record.event),
    formPart(record.event),
    labourPart(record.event),
    sexPart(record.event),
    relationPart(victim),
    placePart(record.event, letters),
  ]
  const lost = [
    ...parts.flatMap((part) => part.lost),
    ...withoutPlace(record).map((field) => [field, 'no_place'] as const),
  ]
  return {
    result: Object.assign({}, ...parts.map(({ cells }) => cells)) as Row,
    losses: lost.map(([field, reason]): Loss => ({ record: record.id, field, reason })),
  }
}

/** The field of the record that a column tells of, by the beginning of its name; the first that fits. */
const FIELDS: readonly (readonly [prefix: string, field: string])[] = [
  ['meansOfControl', 'event.control'],
  ['typeOfLabour', 'event.industry'],
  ['typeOfSex', 'event.sexualForms'],
  ['recruiterRelation', 'victim.recruiterRelation'],
  ['isAbduction', 'event.means'],
  ['is', 'event.forms'],
]

/** What a row tells in columns that a dataset does not have. In the synthetic one, some types of sex are put together as other. */
const columnLosses = (record: string, row: Row, columns: readonly Column[]): Loss[] => {
  const missing = allColumns.filter((column) => !columns.includes(column))
  const losses = missing.flatMap((column): Loss[] => {
    const [, field] = FIELDS.find(([prefix]) => column.startsWith(prefix)) ?? []
    // Both of these only say together what other columns say by themselves.
    const isRepeated = column === 'typeOfSexOther' || column === 'isSexAndLabour'
    if (field === undefined || isRepeated || row[column] !== '1') return []
    if (/(NotSpecified|Unknown)$/u.test(column)) return [{ record, field, reason: 'kind_of_missing' }]
    return [{ record, field, reason: column.startsWith('typeOfSex') ? 'coarser' : 'no_place' }]
  })
  const isMonthsLost = missing.includes('traffickMonths') && row.traffickMonths !== CTDC_MISSING
  return isMonthsLost ? [...losses, { record, field: 'victim.monthsTrafficked', reason: 'no_place' }] : losses
}

const mapRows = <Chosen extends Column>(
  records: readonly CaseRecord[],
  columns: readonly Chosen[],
  letters: (two: string) => string,
): Mapped<Readonly<Record<Chosen, string>>[]> => {
  const mapped = records.map((record): Mapped<Row | undefined> => {
    const { id, victim } = record
    // Of somebody who has been rejected as a victim there is no row; nor of an event whose victim nobody knows.
    if (victim === null || victim.statuses.at(-1)?.status === 'rejected')
      return { result: undefined, losses: [{ record: id, field: 'event', reason: 'no_place' }] }
    const { result, losses } = rowOf(record, victim, letters)
    return { result, losses: [...losses, ...columnLosses(id, result, columns)] }
  })
  const rows = mapped.flatMap(({ result }) =>
    result === undefined
      ? []
      : [Object.fromEntries(columns.map((column) => [column, result[column]])) as Record<Chosen, string>],
  )
  return { result: rows, losses: mapped.flatMap(({ losses }) => losses) }
}

/**
 * A row for each exposed person, in the columns of CTDC's k-anonymised dataset, countries with two letters. The rows are *not* k-anonymous:
 * CTDC makes them so, and nothing of this leaves the house but to it, by a decision on disclosure.
 */
export const ctdcRows = (records: readonly CaseRecord[]) =>
  mapRows(records, ctdcKAnonymisedColumns, (two) => two)

/** The same in the columns from which the synthetic dataset is made, countries with three letters. No synthetic person is made here. */
export const ctdcSyntheticRows = (records: readonly CaseRecord[]) =>
  mapRows(records, ctdcSyntheticColumns, threeLettersOf)
