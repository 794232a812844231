import { ageGroupOf, ageIn, type Class } from './classes.ts'
import { countedCitizenship, threeLettersOf } from './countries.ts'
import {
  CONTROL,
  type Column,
  type Flags,
  FORMS,
  GENDERS,
  LABOUR,
  RELATIONS,
  SEXUAL,
  WHOLE_INDUSTRIES,
  WIDER_FORMS,
} from './ctdc-codes.ts'
import {
  CTDC_MISSING,
  CTDC_UNKNOWN_COUNTRY,
  ctdcAges,
  ctdcKAnonymisedColumns,
  ctdcSyntheticColumns,
} from './ctdc-columns.ts'
import type { Loss, LossReason, Mapped } from './loss.ts'
import type { CaseRecord, Victim } from './record.ts'
import { codesOf, type Stated, type StatedSet, told } from './stated.ts'

type Row = Readonly<Record<Column, string>>
type Cells = Partial<Record<Column, string>>

/** Cells of a row, and what of the record does not come through by them. */
interface Part {
  readonly cells: Cells
  readonly lost: readonly (readonly [field: string, reason: LossReason])[]
}

const allColumns: readonly Column[] = [...new Set([...ctdcKAnonymisedColumns, ...ctdcSyntheticColumns])]
const starting = (prefix: string): readonly Column[] =>
  allColumns.filter(
    (column) => column.startsWith(prefix) && !/(Concatenated|NotSpecified|Unknown)$/u.test(column),
  )

/** One for those that apply, zero for the others; nothing at all where it is not known. */
const flags = (columns: readonly Column[], on: readonly Column[] | undefined): Cells =>
  Object.fromEntries(
    columns.map((column) => {
      if (on === undefined) return [column, CTDC_MISSING]
      return [column, on.includes(column) ? '1' : '0']
    }),
  )

/** CTDC leaves a cell empty, whatever the reason. */
const untold = (
  field: string,
  { kind }: { readonly kind: string },
): readonly (readonly [string, LossReason])[] =>
  kind === 'unknown' || kind === 'measured' || kind === 'zero' ? [] : [[field, 'kind_of_missing']]

/** Several values in one cell, by the names of their columns. */
const concatenated = (prefix: string, on: readonly Column[] | undefined): string =>
  (on ?? []).map((column) => column.slice(prefix.length)).join(';')

const set = <Code extends string>(given: StatedSet<Code>, to: Flags<Code>): Column[] | undefined => {
  const codes = codesOf(given)
  return codes === undefined ? undefined : [...new Set(codes.flatMap((code) => to[code]))].sort()
}

const controlPart = ({ control, means }: CaseRecord['event']): Part => {
  const prefix = 'meansOfControl'
  const on = set(control, CONTROL)
  const abduction = codesOf(means)?.includes('abduction')
  return {
    cells: {
      ...flags(starting(prefix), on),
      meansOfControlNotSpecified: control.kind === 'unknown' ? '1' : on === undefined ? CTDC_MISSING : '0',
      meansOfControlConcatenated: concatenated(prefix, on),
      isAbduction: abduction === undefined ? CTDC_MISSING : abduction ? '1' : '0',
    },
    lost: [
      ...untold('event.control', control),
      ...untold('event.means', means),
      ...((codesOf(means) ?? []).some((one) => one !== 'abduction')
        ? ([['event.means', 'no_place']] as const)
        : []),
    ],
  }
}

const formPart = ({ forms }: CaseRecord['event']): Part => {
  const on = set(forms, FORMS)
  const codes = codesOf(forms) ?? []
  const isBoth = on?.includes('isSexualExploit') && on.includes('isForcedLabour')
  const kinds = on?.filter((column) => column.startsWith('is'))
  return {
    cells: {
      ...flags(
        [
          'isForcedLabour',
          'isSexualExploit',
          'isOtherExploit',
          'isForcedMarriage',
          'isForcedMilitary',
          'isOrganRemoval',
          'isSlaveryAndPractices',
        ],
        kinds,
      ),
      isSexAndLabour: on === undefined ? CTDC_MISSING : isBoth ? '1' : '0',
      typeOfExploitConcatenated: concatenated('is', kinds),
    },
    lost: [
      ...untold('event.forms', forms),
      ...(codes.some((code) => WIDER_FORMS.includes(code)) ? ([['event.forms', 'coarser']] as const) : []),
    ],
  }
}

/**
 * Which types of labour are known: by the industry, and by begging and criminal activity, which are forms in the record. Where only
 * the latter is known, whether there was other labour beside it is not.
 */
const labourPart = ({ forms, industry }: CaseRecord['event']): Part => {
  const prefix = 'typeOfLabour'
  const byForm = (set(forms, FORMS) ?? []).filter((column) => column.startsWith(prefix))
  const section = told(industry)
  const byIndustry = section === undefined ? [] : [LABOUR[section] ?? ('typeOfLabourOther' as const)]
  const on = [...new Set([...byForm, ...byIndustry])].sort()
  const isSpecified = on.length > 0
  const notSpecified = isSpecified ? '0' : industry.kind === 'unknown' ? '1' : CTDC_MISSING
  return {
    cells: {
      ...flags(starting(prefix), section === undefined ? undefined : on),
      ...flags(byForm, byForm),
      typeOfLabourNotSpecified: notSpecified,
      typeOfLabourConcatenated: concatenated(prefix, on),
    },
    lost: [
      ...untold('event.industry', industry),
      ...(section !== undefined && !WHOLE_INDUSTRIES.includes(section)
        ? ([['event.industry', 'coarser']] as const)
        : []),
    ],
  }
}

const sexPart = ({ sexualForms }: CaseRecord['event']): Part => {
  const prefix = 'typeOfSex'
  const on = set(sexualForms, SEXUAL)
  return {
    cells: {
      ...flags(starting(prefix), on),
      typeOfSexConcatenated: concatenated(
        prefix,
        on?.filter((column) => column !== 'typeOfSexOther'),
      ),
    },
    lost: untold('event.sexualForms', sexualForms),
  }
}

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
      ...untold('victim.recruiterRelation', recruiterRelation),
      ...(isWider ? ([['victim.recruiterRelation', 'coarser']] as const) : []),
    ],
  }
}

const MAJORITY = { child: 'Minor', adult: 'Adult' } as const
const single = <Category extends string>({ as }: Class<Category>): Category | undefined =>
  typeof as === 'string' ? undefined : as[0]
const lossOf = (field: string, { loss }: Class<string>): readonly (readonly [string, LossReason])[] =>
  loss === undefined ? [] : [[field, loss]]

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
    ...untold('victim.gender', gender),
    ...untold('victim.citizenship', citizenship),
    ...untold('victim.monthsTrafficked', monthsTrafficked),
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
      ...(exploited.length > 0 ? untold('event.route', country) : []),
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

const mapRows = <Chosen extends Column>(
  records: readonly CaseRecord[],
  columns: readonly Chosen[],
  letters: (two: string) => string,
): Mapped<Readonly<Record<Chosen, string>>[]> => {
  const mapped = records.map(
    (record): Mapped<Row | undefined> =>
      record.victim === null
        ? { result: undefined, losses: [{ record: record.id, field: 'event', reason: 'no_place' }] }
        : rowOf(record, record.victim, letters),
  )
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
