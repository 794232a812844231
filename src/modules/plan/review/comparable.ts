import type { Area, MeasureReading } from '../../reading/index.ts'
import { meansTheSame, type NamedBody } from './meaning.ts'
import type { PlanContent } from './schema.ts'
import type { PlanVersion, VersionMeasure } from './version-schema.ts'

/** The fields of a part in the form that two of them are compared in; bodies with who they are. */
export type ComparableFields = Readonly<Record<string, unknown>>

/** One field that differs, as it is shown: bodies by their names. */
export interface FieldChange {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

export type BodyIds = ReadonlyMap<string, string>

const exactness = ({
  date,
  what,
  precision,
}: {
  date: string
  what: string
  precision?: string | undefined
}) => (precision === undefined || precision === 'day' ? { date, what } : { date, what, precision })

export const headOfVersion = (plan: PlanVersion): ComparableFields => ({
  title: plan.title,
  kind: plan.kind,
  decided: plan.decided,
  period: plan.period,
  followUp: plan.followUpYear === null ? null : { year: plan.followUpYear },
  money: plan.money,
})

export const headOfReading = ({
  title,
  kind,
  decided,
  period,
  followUp,
  money,
}: PlanContent): ComparableFields => ({
  title,
  kind,
  decided,
  period,
  followUp,
  money,
})

export const areaFields = ({ title }: Pick<Area, 'title'>): ComparableFields => ({ title })

export const measureOfVersion = (measure: VersionMeasure): ComparableFields => ({
  heading: measure.heading,
  // What is shipped as facts has no text of its own, and is not said to have lost it.
  text: measure.text.length > 0 || measure.summary === null ? measure.text : undefined,
  lead: measure.lead,
  consulted: measure.consulted,
  cooperating: measure.cooperating,
  instrument: measure.instrument,
  status: measure.status,
  deadlines: measure.deadlines.map(exactness),
  money: measure.money,
  area: measure.area,
  laws: measure.laws,
  documents: measure.documents,
  dependsOn: measure.dependsOn,
  relatedTo: measure.relatedTo,
  perspectives: measure.perspectives,
})

type ReadMeasure = Omit<MeasureReading, 'source' | 'confidence'>

/** @param bodyIds the directory's bodies by the names in the plan */
export const measureOfReading = (measure: ReadMeasure, bodyIds: BodyIds): ComparableFields => {
  const named = (names: readonly string[]): NamedBody[] =>
    names.map((name) => ({ name, bodyId: bodyIds.get(name) ?? null }))
  return {
    heading: measure.heading,
    text: measure.text,
    lead: named(measure.lead),
    consulted: named(measure.consulted),
    cooperating: named(measure.cooperating),
    instrument: measure.instrument,
    status: measure.status,
    deadlines: measure.deadlines.map(exactness),
    money: measure.money,
    area: measure.area,
    laws: measure.laws,
    documents: measure.documents,
    dependsOn: measure.dependsOn.map(String),
    relatedTo: measure.relatedTo.map(String),
    perspectives: measure.perspectives,
  }
}

const isNamedBody = (value: unknown): value is NamedBody =>
  typeof value === 'object' && value !== null && 'bodyId' in value

/** A value as people are shown it. */
const shownValue = (value: unknown): unknown =>
  Array.isArray(value) ? value.map((one) => (isNamedBody(one) ? one.name : one)) : value

/** The fields in which two parts differ by meaning; what one of them does not have at all is not compared. */
export const changedFields = (before: ComparableFields, after: ComparableFields): FieldChange[] =>
  Object.keys(after)
    .filter((field) => before[field] !== undefined && after[field] !== undefined)
    .filter((field) => !meansTheSame(field, before[field], after[field]))
    .map((field) => ({ field, before: shownValue(before[field]), after: shownValue(after[field]) }))
