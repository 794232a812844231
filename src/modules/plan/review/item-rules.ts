import { resolveBody } from '../../directory/index.ts'
import type { Fact, MeasureReading, PlanReading, ReadingWarning } from '../../reading/index.ts'
import {
  bodyFields,
  type Content,
  type Contents,
  type Decision,
  fields,
  type ItemKind,
  type ItemState,
  type PlanContent,
} from './schema.ts'

/** Below this confidence of the reader, a person looks at the field before it may count. */
const SURE = 0.8

/** Which field each of the reader's warnings asks a person to look at. */
const warnedField: Readonly<Record<string, (typeof fields.measure)[number]>> = {
  text_missing: 'text',
  lead_missing: 'lead',
  lead_unsure: 'lead',
  instrument_unsure: 'instrument',
  deadline_unsure: 'deadlines',
  number_repeated: 'number',
  numbers_assigned: 'number',
}

const isWithin = ({ at }: ReadingWarning, { source }: MeasureReading): boolean =>
  at >= source.start && at < source.end

const isAmbiguous = (names: readonly string[], at: string | undefined): boolean =>
  names.some((name) => resolveBody(name, at === undefined ? {} : { at }).kind === 'ambiguous')

const unsureOfMeasure = (
  measure: MeasureReading,
  warnings: readonly ReadingWarning[],
  decided: string | undefined,
): string[] => {
  const warned = new Set(
    warnings.filter((warning) => isWithin(warning, measure)).map(({ code }) => warnedField[code]),
  )
  const asking = new Set<string>(bodyFields.filter((field) => isAmbiguous(measure[field], decided)))
  return fields.measure.filter(
    (field) => (measure.confidence[field] ?? 1) < SURE || warned.has(field) || asking.has(field),
  )
}

/** A plan is known by its reference, title and day: where one was not found, a person says what it is. */
const unsureOfPlan = (plan: PlanContent): string[] =>
  (['title', 'reference', 'decided', 'period'] as const).filter(
    (field) => plan[field] === null || plan[field] === '',
  )

const factFields: Readonly<Record<string, (typeof fields.fact)[number]>> = {
  topic_unsure: 'topic',
  unit_unsure: 'unit',
}

/** A figure whose year was not found, or whose words are no whole phrase, wants a person's eye. */
const unsureOfFact = ({ year, at }: Fact, warnings: readonly ReadingWarning[]): string[] => {
  const warned = new Set(warnings.filter((warning) => warning.at === at).map(({ code }) => factFields[code]))
  return fields.fact.filter((field) => warned.has(field) || (field === 'year' && year === null))
}

/** A part as the reader gave it, before anybody has decided anything. `position` orders the parts of a kind. */
export interface Origin<Kind extends ItemKind = ItemKind> extends ItemState<Kind> {
  readonly position: number
}

/** Places in the document, each after the one before it, also where the reader gives two the same. */
const places = (starts: readonly number[]): number[] => {
  let last = -1
  return starts.map((start) => {
    last = Math.max(start, last + 1)
    return last
  })
}

const origins = <Kind extends ItemKind>(
  kind: Kind,
  contents: readonly Contents[Kind][],
  starts: readonly number[],
  unsure: (content: Contents[Kind]) => readonly string[],
): Origin<Kind>[] => {
  const position = places(starts)
  return contents.map((content, index) => ({
    kind,
    content,
    unsure: unsure(content),
    removed: false,
    position: position[index] as number,
  }))
}

/** The parts of a reading, with the fields of each that want a person's eye. The same reading gives the same parts. */
export const originsOf = (reading: PlanReading): Origin[] => {
  const { document, areas, measures, money, facts, warnings } = reading
  const decided = document.decided ?? undefined
  return [
    ...origins('plan', [{ ...document, money }], [0], unsureOfPlan),
    ...origins(
      'area',
      areas,
      areas.map((_, index) => index),
      () => [],
    ),
    ...origins(
      'measure',
      measures,
      measures.map(({ source }) => source.start),
      (measure) => unsureOfMeasure(measure, warnings, decided),
    ),
    ...origins(
      'fact',
      facts,
      facts.map(({ at }) => at),
      (fact) => unsureOfFact(fact, warnings),
    ),
  ] as Origin[]
}

/** What a structural decision leaves behind: the whole content and what is unsure in it. */
export interface Whole {
  readonly content: Content
  readonly unsure: readonly string[]
}

type Steps = Readonly<Record<Decision['kind'], (state: ItemState, decision: Decision) => ItemState>>

const replaced = (state: ItemState, { after }: Decision): ItemState => ({ ...state, ...(after as Whole) })
const settled = (state: ItemState, field: string | null): string[] =>
  state.unsure.filter((unsure) => field !== null && unsure !== field)

const steps: Steps = {
  confirmed: (state, { field }) => ({ ...state, unsure: settled(state, field) }),
  corrected: (state, { field, after }) => ({
    ...state,
    content: { ...state.content, [field as string]: after } as Content,
    unsure: settled(state, field),
  }),
  split: replaced,
  merged: replaced,
  added: replaced,
  removed: (state) => ({ ...state, removed: true }),
  restored: (state) => ({ ...state, removed: false }),
}

/** The part after a decision. Every change of a part goes this way, so its history always leads to what it is. */
export const applyDecision = (state: ItemState, decision: Decision): ItemState =>
  steps[decision.kind](state, decision)

/** A part rebuilt from where it came from and what was decided since. */
export const replay = (origin: ItemState, decisions: readonly Decision[]): ItemState =>
  decisions.reduce(applyDecision, origin)

/** Whether a decision touches what somebody else wants to decide on: the same field, or the part as a whole. */
export const touches = (decision: Pick<Decision, 'field'>, field: string | null): boolean =>
  decision.field === null || field === null || decision.field === field

/** How far the review of measures has come. A measure is done when nothing in it is unsure. */
export const progressOf = (items: readonly ItemState[]): { done: number; total: number; unsure: number } => {
  const present = items.filter(({ removed }) => !removed)
  const measures = present.filter(({ kind }) => kind === 'measure')
  return {
    done: measures.filter(({ unsure }) => unsure.length === 0).length,
    total: measures.length,
    unsure: present.reduce((sum, { unsure }) => sum + unsure.length, 0),
  }
}
