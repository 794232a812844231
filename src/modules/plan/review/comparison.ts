import type { Fact } from '../reading/schema.ts'
import type { ApprovedContent } from './approval-store.ts'
import type { PlanVersion } from './version-schema.ts'

/** A part of a plan in a form that two versions can be compared in: field by field, under a name that stays. */
export interface ComparablePart {
  readonly key: string
  readonly name: string
  readonly fields: Readonly<Record<string, unknown>>
}

export interface ComparablePlan {
  readonly head: ComparablePart
  readonly areas: readonly ComparablePart[]
  readonly measures: readonly ComparablePart[]
  readonly facts: readonly ComparablePart[]
}

interface FieldChange {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
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

const factPart = ({ topic, value, unit, year, source, approximate }: Omit<Fact, 'at'>): ComparablePart => ({
  key: `${topic} ${unit} ${year ?? ''}`.toLowerCase(),
  name: topic,
  fields: { value, unit, year, source, approximate },
})

/** A version of a plan, for comparison. */
export const comparableVersion = (plan: PlanVersion): ComparablePlan => ({
  head: {
    key: plan.reference,
    name: plan.title,
    fields: {
      title: plan.title,
      kind: plan.kind,
      decided: plan.decided,
      period: plan.period,
      followUp: plan.followUpYear === null ? null : { year: plan.followUpYear },
      money: plan.money,
    },
  },
  areas: plan.areas.map(({ id, title }) => ({ key: id, name: `${id} ${title}`, fields: { title } })),
  measures: plan.measures.map((measure) => ({
    key: measure.number,
    name: measure.heading,
    fields: {
      heading: measure.heading,
      // What is shipped as facts has no text of its own, and is not said to have lost it.
      text: measure.text.length > 0 || measure.summary === null ? measure.text : undefined,
      lead: measure.lead.map(({ name }) => name),
      consulted: measure.consulted.map(({ name }) => name),
      cooperating: measure.cooperating.map(({ name }) => name),
      instrument: measure.instrument,
      status: measure.status,
      deadlines: measure.deadlines.map(({ date, what, precision }) =>
        precision === 'day' ? { date, what } : { date, what, precision },
      ),
      money: measure.money,
      area: measure.area,
      laws: measure.laws,
      documents: measure.documents,
      dependsOn: measure.dependsOn,
      relatedTo: measure.relatedTo,
      perspectives: measure.perspectives,
    },
  })),
  facts: plan.facts.map(factPart),
})

/** A reading as it stands, for comparison with the version that it would follow. */
export const comparableReading = ({ plan, areas, measures, facts }: ApprovedContent): ComparablePlan => ({
  head: {
    key: plan.reference,
    name: plan.title,
    fields: {
      title: plan.title,
      kind: plan.kind,
      decided: plan.decided,
      period: plan.period,
      followUp: plan.followUp,
      money: plan.money,
    },
  },
  areas: areas.map(({ id, title }) => ({ key: id, name: `${id} ${title}`, fields: { title } })),
  measures: measures.map(({ number, confidence: _, source: __, ...measure }) => ({
    key: String(number),
    name: measure.heading,
    fields: {
      ...measure,
      deadlines: measure.deadlines.map(({ date, what, precision }) =>
        precision === undefined ? { date, what } : { date, what, precision },
      ),
      dependsOn: measure.dependsOn.map(String),
      relatedTo: measure.relatedTo.map(String),
    },
  })),
  facts: facts.map(factPart),
})

/** Lists whose order says nothing are compared without it. */
const unordered = new Set([
  'lead',
  'consulted',
  'cooperating',
  'laws',
  'documents',
  'dependsOn',
  'relatedTo',
  'perspectives',
])

const sortedKeys = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value

const canonical = (field: string, value: unknown): string => {
  const ordered = unordered.has(field) && Array.isArray(value) ? value.toSorted() : value
  return JSON.stringify(ordered ?? null, sortedKeys)
}

const changesOf = (before: ComparablePart, after: ComparablePart): FieldChange[] =>
  Object.keys(after.fields)
    .filter((field) => before.fields[field] !== undefined && after.fields[field] !== undefined)
    .filter((field) => canonical(field, before.fields[field]) !== canonical(field, after.fields[field]))
    .map((field) => ({ field, before: before.fields[field], after: after.fields[field] }))

const compared = (before: ComparablePart, after: ComparablePart): PartChange => {
  const changes = changesOf(before, after)
  return { key: after.key, name: after.name, state: changes.length > 0 ? 'changed' : 'same', changes }
}

const comparedList = (before: readonly ComparablePart[], after: readonly ComparablePart[]): PartChange[] => {
  const earlier = new Map(before.map((part) => [part.key, part]))
  const kept = new Set(after.map(({ key }) => key))
  const alone = ({ key, name }: ComparablePart, state: 'added' | 'removed'): PartChange => ({
    key,
    name,
    state,
    changes: [],
  })
  return [
    ...after.map((part) => {
      const known = earlier.get(part.key)
      return known === undefined ? alone(part, 'added') : compared(known, part)
    }),
    ...before.filter(({ key }) => !kept.has(key)).map((part) => alone(part, 'removed')),
  ]
}

/** What differs between two versions of a plan, measure by measure and field by field. */
export const comparePlans = (before: ComparablePlan, after: ComparablePlan): PlanComparison => ({
  head: compared(before.head, after.head),
  areas: comparedList(before.areas, after.areas),
  measures: comparedList(before.measures, after.measures),
  facts: comparedList(before.facts, after.facts),
})

/** How much differs, for a sentence about it. */
export const countChanges = (
  parts: readonly PartChange[],
): { added: number; removed: number; changed: number } => {
  const count = (state: PartChange['state']) => parts.filter((part) => part.state === state).length
  return { added: count('added'), removed: count('removed'), changed: count('changed') }
}
