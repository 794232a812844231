import type { ApprovedContent } from './approved-content.ts'
import {
  areaFields,
  type BodyIds,
  type ComparableFields,
  changedFields,
  type FieldChange,
  headOfReading,
  headOfVersion,
  measureOfReading,
  measureOfVersion,
} from './comparable.ts'
import { type FactPair, type Figure, pairFacts } from './same-facts.ts'
import type { PlanVersion } from './version-schema.ts'

/** A part of a plan in a form that two versions can be compared in: field by field, under a name that stays. */
interface ComparablePart {
  readonly key: string
  readonly name: string
  readonly fields: ComparableFields
}

type ComparableFact = Figure & { readonly source: string | null; readonly approximate: boolean }

export interface ComparablePlan {
  readonly head: ComparablePart
  readonly areas: readonly ComparablePart[]
  readonly measures: readonly ComparablePart[]
  readonly facts: readonly ComparableFact[]
}

export interface PartChange {
  readonly key: string
  readonly name: string
  readonly state: 'added' | 'removed' | 'changed' | 'same'
  readonly changes: readonly FieldChange[]
}

export interface PlanComparison {
  readonly head: PartChange
  readonly areas: readonly PartChange[]
  readonly measures: readonly PartChange[]
  readonly facts: readonly PartChange[]
}

/** A version of a plan, for comparison. */
export const comparableVersion = (plan: PlanVersion): ComparablePlan => ({
  head: { key: plan.reference, name: plan.title, fields: headOfVersion(plan) },
  areas: plan.areas.map((area) => ({
    key: area.id,
    name: `${area.id} ${area.title}`,
    fields: areaFields(area),
  })),
  measures: plan.measures.map((measure) => ({
    key: measure.number,
    name: measure.heading,
    fields: measureOfVersion(measure),
  })),
  facts: plan.facts,
})

/** A reading as it would be approved, for comparison with the version that it would follow. */
export const comparableReading = (
  { plan, areas, measures, facts }: ApprovedContent,
  bodyIds: BodyIds,
): ComparablePlan => ({
  head: { key: plan.reference, name: plan.title, fields: headOfReading(plan) },
  areas: areas.map((area) => ({ key: area.id, name: `${area.id} ${area.title}`, fields: areaFields(area) })),
  measures: measures.map((measure) => ({
    key: String(measure.number),
    name: measure.heading,
    fields: measureOfReading(measure, bodyIds),
  })),
  facts,
})

const compared = (before: ComparablePart, after: ComparablePart): PartChange => {
  const changes = changedFields(before.fields, after.fields)
  return { key: after.key, name: after.name, state: changes.length > 0 ? 'changed' : 'same', changes }
}

const alone = (
  { key, name }: Pick<ComparablePart, 'key' | 'name'>,
  state: 'added' | 'removed',
): PartChange => ({ key, name, state, changes: [] })

const comparedList = (before: readonly ComparablePart[], after: readonly ComparablePart[]): PartChange[] => {
  const earlier = new Map(before.map((part) => [part.key, part]))
  const kept = new Set(after.map(({ key }) => key))
  return [
    ...after.map((part) => {
      const known = earlier.get(part.key)
      return known === undefined ? alone(part, 'added') : compared(known, part)
    }),
    ...before.filter(({ key }) => !kept.has(key)).map((part) => alone(part, 'removed')),
  ]
}

const factPart = ({ topic, value, unit, year }: Figure) => ({
  key: [topic, value, unit, year ?? ''].join(' '),
  name: topic,
})

const comparedFact = ({ known, read, state }: FactPair<ComparableFact, ComparableFact>): PartChange => ({
  ...factPart(read),
  state: state === 'same' ? 'same' : 'changed',
  changes: state === 'same' ? [] : [{ field: state, before: known[state], after: read[state] }],
})

const comparedFacts = (before: readonly ComparableFact[], after: readonly ComparableFact[]): PartChange[] => {
  const { pairs, missing, added } = pairFacts(before, after)
  return [
    ...pairs.map(comparedFact),
    ...added.map((fact) => alone(factPart(fact), 'added')),
    ...missing.map((fact) => alone(factPart(fact), 'removed')),
  ]
}

/** What differs between two versions of a plan by meaning, measure by measure and field by field. */
export const comparePlans = (before: ComparablePlan, after: ComparablePlan): PlanComparison => ({
  head: compared(before.head, after.head),
  areas: comparedList(before.areas, after.areas),
  measures: comparedList(before.measures, after.measures),
  facts: comparedFacts(before.facts, after.facts),
})

/** Whether two versions say the same throughout. */
export const saysTheSame = ({ head, areas, measures, facts }: PlanComparison): boolean =>
  [head, ...areas, ...measures, ...facts].every(({ state }) => state === 'same')

/** How much differs, for a sentence about it. */
export const countChanges = (
  parts: readonly PartChange[],
): { added: number; removed: number; changed: number } => {
  const count = (state: PartChange['state']) => parts.filter((part) => part.state === state).length
  return { added: count('added'), removed: count('removed'), changed: count('changed') }
}
