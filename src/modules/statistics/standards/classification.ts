import type { Figure } from '../../../platform/series/figure.ts'
import { ageGroupOf } from './classes.ts'
import type { ExploitationForm, Unit } from './codes.ts'
import { crimeCodes } from './crime-codes.ts'
import { figureOf } from './figures.ts'
import type { Loss, Mapped } from './loss.ts'
import type { CaseRecord } from './record.ts'
import { codesOf, told } from './stated.ts'

/**
 * The international classification for administrative data on trafficking in persons (IC-TIP; IOM and UNODC, 2023 as ICS-TIP; endorsed by
 * the UN Statistical Commission in 2025): one row for each statistical unit, which refer to each other. A value is a code, several
 * with semicolons between, or one of four words for why there is none; they are never left empty, so nothing of the kind is lost.
 *
 * The variables are those that the classification describes. Its own code values are not public in machine-readable form: the codes
 * here are those of the record.
 */
interface ClassifiedUnit {
  readonly unit: Unit
  readonly id: string
  readonly variables: Readonly<Record<string, string>>
}

export interface Classified {
  readonly units: readonly ClassifiedUnit[]
  readonly counts: Readonly<Record<Unit, Figure>>
}

/**
 * Trafficking in persons in the International Classification of Crime for Statistical Purposes (ICCS, version 1.0, UNODC 2015), class
 * 0204, by purpose.
 */
const ICCS: Readonly<Record<'sexual' | 'labour' | 'organs' | 'other', string>> = {
  sexual: '02041',
  labour: '02042',
  organs: '02043',
  other: '02049',
}
const PURPOSES: Readonly<Record<ExploitationForm, keyof typeof ICCS>> = {
  sexual: 'sexual',
  forced_labour: 'labour',
  begging: 'labour',
  servitude: 'labour',
  child_labour: 'labour',
  organ_removal: 'organs',
  criminal_activity: 'other',
  forced_marriage: 'other',
  military_service: 'other',
  illegal_adoption: 'other',
  surrogacy: 'other',
  other: 'other',
}

const NONE = 'none'

const cell = (given: { readonly kind: string; readonly value?: unknown }): string => {
  if (given.kind === 'zero') return NONE
  if (given.kind !== 'measured') return given.kind
  return Array.isArray(given.value) ? [...given.value].sort().join(';') : String(given.value)
}

const iccsOf = (forms: CaseRecord['event']['forms']): string => {
  const codes = codesOf(forms)
  if (codes === undefined) return forms.kind
  return [...new Set(codes.map((code) => ICCS[PURPOSES[code]]))].sort().join(';') || NONE
}

/** The offence by the national code, which says more of the law than the purpose does. */
const offenceOf = (given: CaseRecord['event']['crimeCode']): string => {
  const code = told(given)
  if (code === undefined) return given.kind
  return crimeCodes.find((one) => one.code === code)?.offence ?? 'other'
}

const ageCell = (age: Parameters<typeof ageGroupOf>[0]): string => {
  const { as } = ageGroupOf(age)
  return typeof as === 'string' ? as : as.join('')
}

const eventUnit = ({ event, registeredOn }: CaseRecord): ClassifiedUnit => ({
  unit: 'event',
  id: event.id,
  variables: {
    dateOfRegistration: cell(registeredOn),
    county: cell(event.county),
    countriesOfExploitation:
      event.route
        .filter(({ stage }) => told(stage) === 'exploitation')
        .map(({ country }) => cell(country))
        .join(';') || 'not_collected',
    acts: cell(event.acts),
    means: cell(event.means),
    purposes: cell(event.forms),
    typesOfSexualExploitation: cell(event.sexualForms),
    industry: cell(event.industry),
    methodsOfControl: cell(event.control),
    methodsOfRecruitment: cell(event.recruitment),
    nationalOffence: offenceOf(event.crimeCode),
    iccs: iccsOf(event.forms),
  },
})

const victimUnit = ({ event, victim }: CaseRecord): ClassifiedUnit[] =>
  victim === null
    ? []
    : [
        {
          unit: 'victim',
          id: victim.id,
          variables: {
            event: event.id,
            status: victim.statuses.at(-1)?.status ?? 'not_collected',
            gender: cell(victim.gender),
            ageGroup: ageCell(victim.age),
            ageGroupAtExploitation: ageCell(victim.ageAtExploitation),
            citizenship: cell(victim.citizenship),
            relationToRecruiter: cell(victim.recruiterRelation),
            monthsTrafficked: cell(victim.monthsTrafficked),
          },
        },
      ]

const perpetratorUnits = ({ event, perpetrators }: CaseRecord): ClassifiedUnit[] =>
  perpetrators.map(({ id, stages, gender, age, citizenship }) => ({
    unit: 'perpetrator',
    id,
    variables: {
      event: event.id,
      legalStatus: stages.at(-1)!.stage,
      gender: cell(gender),
      ageGroup: ageCell(age),
      citizenship: cell(citizenship),
    },
  }))

const reporterUnit = ({ event, reporter }: CaseRecord): ClassifiedUnit => ({
  unit: 'reporting_entity',
  id: reporter.id,
  variables: { event: event.id, kind: cell(reporter.kind) },
})

const lossesOf = ({ id, referredOn, event, victim, perpetrators }: CaseRecord): Loss[] => {
  const losses: Loss[] = []
  const lose = (field: string, reason: Loss['reason']) => losses.push({ record: id, field, reason })
  if (referredOn.kind !== 'not_collected') lose('referredOn', 'no_place')
  if (event.route.some(({ stage, day }) => told(stage) !== 'exploitation' || day.kind !== 'not_collected'))
    lose('event.route', 'no_place')
  if (event.crimeCode.kind === 'measured') lose('event.crimeCode', 'coarser')
  if (victim !== null) {
    if (victim.statuses.length > 1) lose('victim.statuses', 'history')
    for (const field of ['age', 'ageAtExploitation'] as const) {
      const { loss } = ageGroupOf(victim[field])
      if (loss === 'group_across_classes') lose(`victim.${field}`, loss)
      else if (victim[field].kind === 'measured') lose(`victim.${field}`, 'coarser')
    }
  }
  if (perpetrators.some(({ stages }) => stages.length > 1)) lose('perpetrators.stages', 'history')
  if (perpetrators.some(({ age }) => age.kind === 'measured')) lose('perpetrators.age', 'coarser')
  return losses
}

/** The records as the four units of the classification, with how many there are of each: the unit of every count is stated. */
export const classify = (records: readonly CaseRecord[]): Mapped<Classified> => {
  const units = records.flatMap((record) => [
    reporterUnit(record),
    eventUnit(record),
    ...victimUnit(record),
    ...perpetratorUnits(record),
  ])
  const count = (unit: Unit): Figure =>
    figureOf(new Set(units.filter((one) => one.unit === unit).map(({ id }) => id)).size)
  return {
    result: {
      units,
      counts: {
        event: count('event'),
        victim: count('victim'),
        perpetrator: count('perpetrator'),
        reporting_entity: count('reporting_entity'),
      },
    },
    losses: records.flatMap(lossesOf),
  }
}
