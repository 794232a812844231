import type { Fact, MeasureReading, Money } from '../../reading/index.ts'
import type { AgainstPlan } from './against-plan.ts'
import { normalisedReference, ofKind } from './approval-rules.ts'
import type { PlanContent, ReviewItem } from './schema.ts'
import type { PlanVersion, VersionFact, VersionMeasure } from './version-schema.ts'

/** A measure as the next version is to have it. */
interface ApprovedMeasure extends Omit<MeasureReading, 'source' | 'confidence'> {
  /** Its section in the document; nothing where the document does not have it. */
  readonly source: MeasureReading['source'] | null
  /** What it orders, in our own words, as long as its text is the one that they were written from. */
  readonly summary: string | null
  readonly ownWords: boolean
}

interface ApprovedArea {
  readonly id: string
  readonly title: string
  readonly ownWords: boolean
}

/** A figure as the next version is to state it. */
export interface ApprovedFact extends Omit<Fact, 'at'> {
  readonly at: number | null
  /** The figure of the plan that it is; nothing for one that is new. */
  readonly knownId: string | null
  readonly checked: VersionFact['checked']
}

/** What a plan says once a reading is approved, without what was taken out, in the order of the document. */
export interface ApprovedContent {
  readonly plan: PlanContent & { readonly reference: string }
  readonly language: string
  readonly areas: readonly ApprovedArea[]
  readonly measures: readonly ApprovedMeasure[]
  readonly facts: readonly ApprovedFact[]
}

const names = (bodies: VersionMeasure['lead']): string[] => bodies.map(({ name }) => name)

/** A measure of the plan in the shape of one that was read. */
const measureAsRead = (known: VersionMeasure): ApprovedMeasure => {
  const { id: _, ...measure } = known
  return {
    ...measure,
    lead: names(known.lead),
    consulted: names(known.consulted),
    cooperating: names(known.cooperating),
    deadlines: known.deadlines.map(({ date, what, precision }) =>
      precision === 'day' ? { date, what } : { date, what, precision },
    ),
  }
}

/** What stays has the plan's own form: the same fields, as they were checked. */
const withWhatStays = <Part extends object>(read: Part, known: object, stays: ReadonlySet<string>): Part => ({
  ...read,
  ...Object.fromEntries(Object.entries(known).filter(([field]) => stays.has(field) && field in read)),
})

const NOTHING: ReadonlySet<string> = new Set()

const approvedMeasure = (
  { id, content }: ReviewItem<'measure'>,
  { measures, stays }: AgainstPlan,
): ApprovedMeasure => {
  const { confidence: _, ...read } = content
  const known = measures.get(id)
  if (known === undefined) return { ...read, summary: null, ownWords: false }
  const same = stays.get(id) ?? NOTHING
  const isSameText = known.text.length === 0 || same.has('text')
  const { text, source } = read
  return {
    // The words are the same; their places are in the new document.
    ...withWhatStays({ ...read, summary: null, ownWords: false }, measureAsRead(known), same),
    ...{ text, source },
    summary: isSameText ? known.summary : null,
    ownWords: known.ownWords && same.has('heading'),
  }
}

const approvedFact = (item: ReviewItem<'fact'>, against: AgainstPlan, isDecided: boolean): ApprovedFact => {
  const known = against.facts.get(item.id)
  const { at } = item.content
  if (known === undefined)
    return { ...item.content, knownId: null, checked: isDecided ? 'in_review' : 'read' }
  const { id, ...fact } = known
  return { ...fact, at, knownId: id }
}

const headOf = (item: ReviewItem<'plan'>, against: AgainstPlan, version: PlanVersion | undefined) => {
  const known = version && {
    ...version,
    followUp: version.followUpYear === null ? null : { year: version.followUpYear },
  }
  const stays = against.stays.get(item.id) ?? NOTHING
  const plan: PlanContent = known ? withWhatStays(item.content, known, stays) : item.content
  return { ...plan, reference: normalisedReference(plan.reference ?? '') }
}

/**
 * What approving a reading would make of the plan: where it says the same, the plan's own words, figures and checks;
 * where it differs, what was read or what a person has put in its place; and what a person has kept.
 *
 * @param decided the parts that a person has decided something about
 */
export const approvedContent = (
  against: AgainstPlan,
  version: PlanVersion | undefined,
  language: string,
  decided: ReadonlySet<string>,
): ApprovedContent => {
  const { items } = against
  const kept = against.missing.filter(({ keeps }) => keeps)
  const keptMeasures = kept.flatMap((one) => (one.part === 'measure' ? [measureAsRead(one.known)] : []))
  const measures = [
    ...ofKind(items, 'measure').map((item) => approvedMeasure(item, against)),
    ...keptMeasures.map((measure) => ({ ...measure, source: null })),
  ]
  const numbers = new Set(measures.map(({ number }) => String(number)))
  const present = (others: MeasureReading['dependsOn']) =>
    others.filter((other) => numbers.has(String(other)))
  const knownAreas = new Map(version?.areas.map((area) => [area.id, area]))
  const areas = ofKind(items, 'area').map(({ id, content }) => {
    const known = knownAreas.get(content.id)
    return known && against.stays.get(id)?.has('title') ? known : { ...content, ownWords: false }
  })
  const read = new Set(areas.map(({ id }) => id))
  const keptAreas = [...knownAreas.values()].filter(
    ({ id }) => !read.has(id) && keptMeasures.some(({ area }) => area === id),
  )
  return {
    plan: headOf(ofKind(items, 'plan')[0] as ReviewItem<'plan'>, against, version),
    language,
    areas: [...areas, ...keptAreas],
    measures: measures.map((measure) => ({
      ...measure,
      dependsOn: present(measure.dependsOn),
      relatedTo: present(measure.relatedTo),
    })),
    facts: [
      ...ofKind(items, 'fact')
        .filter(({ id }) => !against.repeated.has(id))
        .map((item) => approvedFact(item, against, decided.has(item.id))),
      ...kept.flatMap(({ part, known }) =>
        part === 'fact' ? [{ ...known, at: null, knownId: known.id }] : [],
      ),
    ],
  }
}

/** Everything that money is stated for, as it is looked for in what the plan had before. */
export const sumKey = (measureId: string | null, { amount, currency, from, to }: Money): string =>
  [measureId ?? '', Math.round(amount * 100), currency, from ?? '', to ?? ''].join(' ')
