import { nameOf, ofKind } from './approval-rules.ts'
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
import { type Difference, type MissingPart, WHOLE_PART } from './differences.ts'
import { pairFacts } from './same-facts.ts'
import type { ReviewItem } from './schema.ts'
import type { PlanVersion, VersionFact, VersionMeasure } from './version-schema.ts'

/** What people have decided that bears on the comparison. */
export interface Decided {
  /** The fields of each part that somebody has confirmed or corrected. */
  readonly fields: ReadonlyMap<string, ReadonlySet<string>>
  /** Whether what the document does not have stays, by the measure or the figure. */
  readonly keeps: ReadonlyMap<string, boolean>
}

/** A reading beside the plan that it is a proposed version of. */
export interface AgainstPlan {
  /** The parts; unsure in them is what a person is to look at, and nothing that the plan says already. */
  readonly items: readonly ReviewItem[]
  readonly differences: readonly Difference[]
  readonly missing: readonly MissingPart[]
  /** Fields of parts that say what the plan says, by the part: there the plan's own form stays. */
  readonly stays: ReadonlyMap<string, ReadonlySet<string>>
  /** The plan's measures and figures by the parts that tell of them. */
  readonly measures: ReadonlyMap<string, VersionMeasure>
  readonly facts: ReadonlyMap<string, VersionFact>
  /** Figures that the text only states once more. */
  readonly repeated: ReadonlySet<string>
}

const nothingKnown = (items: readonly ReviewItem[]): AgainstPlan => ({
  items,
  differences: [],
  missing: [],
  stays: new Map(),
  measures: new Map(),
  facts: new Map(),
  repeated: new Set(),
})

/** What was not read says nothing against what is known. */
const withoutUnread = (fields: ComparableFields): ComparableFields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== ''))

const without = (fields: ComparableFields, field: string): ComparableFields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name !== field))

interface Compared {
  readonly item: ReviewItem
  readonly changes: readonly FieldChange[]
  readonly stays: ReadonlySet<string>
  readonly isNew?: boolean
}

class Comparing {
  readonly differences: Difference[] = []
  readonly stays = new Map<string, ReadonlySet<string>>()
  readonly asked = new Map<string, string[]>()
  private readonly decided: Decided['fields']

  constructor(decided: Decided['fields']) {
    this.decided = decided
  }

  hasDecided = (item: ReviewItem, field: string): boolean => this.decided.get(item.id)?.has(field) ?? false

  /** What of a part differs, what of it is asked, and what of it stays. */
  note({ item, changes, stays, isNew = false }: Compared): void {
    this.stays.set(item.id, stays)
    const found = [
      ...(isNew ? [{ field: WHOLE_PART, before: null, after: nameOf(item) }] : []),
      ...changes,
    ].map(
      (change): Difference => ({
        ...change,
        state: change.field === WHOLE_PART ? 'added' : 'changed',
        part: item.kind,
        itemId: item.id,
        name: nameOf(item),
        decided: this.hasDecided(item, change.field),
      }),
    )
    this.differences.push(...found)
    const open = found.filter(({ decided }) => !decided).map(({ field }) => field)
    this.asked.set(item.id, [
      ...item.unsure.filter((field) => !stays.has(field) && !open.includes(field)),
      ...open,
    ])
  }

  /** Compares the fields of a part with what the plan says of it. */
  fields(item: ReviewItem, known: ComparableFields, read: ComparableFields): void {
    const changes = changedFields(known, withoutUnread(read))
    const differs = new Set(changes.map(({ field }) => field))
    const stays = Object.keys(known).filter(
      (field) => known[field] !== undefined && known[field] !== null && !differs.has(field),
    )
    this.note({ item, changes, stays: new Set(stays) })
  }
}

/** A heading of our own is no claim about the document's words: it stays unless a person takes them. */
const ownWordsStay = (
  known: ComparableFields,
  read: ComparableFields,
  field: string,
  isOwn: boolean,
): ComparableFields => (isOwn ? { ...without(read, field), [field]: known[field] } : read)

/**
 * Compares a reading by meaning with the version of the plan that it would follow. What says the same stays as the
 * plan has it and is asked about no more, however unsure the reader was; what differs is asked about once.
 */
export const againstPlan = (
  items: readonly ReviewItem[],
  version: PlanVersion | undefined,
  bodyIds: BodyIds,
  decided: Decided,
): AgainstPlan => {
  if (version === undefined) return nothingKnown(items)
  const comparing = new Comparing(decided.fields)
  for (const item of ofKind(items, 'plan'))
    comparing.fields(item, headOfVersion(version), headOfReading(item.content))

  const areas = new Map(version.areas.map((area) => [area.id, area]))
  for (const item of ofKind(items, 'area')) {
    const known = areas.get(item.content.id)
    if (known === undefined) continue
    const isOwn = known.ownWords && !comparing.hasDecided(item, 'title')
    comparing.fields(
      item,
      areaFields(known),
      ownWordsStay(areaFields(known), areaFields(item.content), 'title', isOwn),
    )
  }

  const measures = new Map<string, VersionMeasure>()
  const byNumber = new Map(version.measures.map((measure) => [measure.number, measure]))
  for (const item of ofKind(items, 'measure')) {
    const known = byNumber.get(String(item.content.number))
    if (known === undefined) {
      comparing.note({ item, changes: [], stays: new Set(), isNew: true })
      continue
    }
    measures.set(item.id, known)
    byNumber.delete(known.number)
    const isOwn = known.ownWords && !comparing.hasDecided(item, 'heading')
    const fields = measureOfVersion(known)
    comparing.fields(
      item,
      fields,
      ownWordsStay(fields, measureOfReading(item.content, bodyIds), 'heading', isOwn),
    )
  }

  const read = ofKind(items, 'fact').map((item) => ({
    ...item.content,
    item,
    vague: item.unsure.includes('topic'),
  }))
  const paired = pairFacts(version.facts, read)
  const facts = new Map<string, VersionFact>()
  for (const { known, read: one, state } of paired.pairs) {
    if (state === 'same') facts.set(one.item.id, known)
    comparing.note({
      item: one.item,
      changes: state === 'same' ? [] : [{ field: state, before: known[state], after: one[state] }],
      stays: new Set(
        state === 'same' ? ['topic', 'value', 'unit', 'year', 'source', 'approximate'] : ['unit'],
      ),
    })
  }
  for (const { item } of paired.added) comparing.note({ item, changes: [], stays: new Set(), isNew: true })
  for (const { item } of paired.repeated)
    comparing.note({ item, changes: [], stays: new Set(['topic', 'year']) })

  return {
    items: items.map((item) => {
      const unsure = comparing.asked.get(item.id)
      return unsure === undefined ? item : ({ ...item, unsure } as ReviewItem)
    }),
    differences: comparing.differences,
    missing: [
      ...[...byNumber.values()].map((known) => ({
        part: 'measure' as const,
        known,
        keeps: decided.keeps.get(known.id),
      })),
      ...paired.missing.map((known) => ({
        part: 'fact' as const,
        known,
        keeps: decided.keeps.get(known.id),
      })),
    ],
    stays: comparing.stays,
    measures,
    facts,
    repeated: new Set(paired.repeated.map(({ item }) => item.id)),
  }
}
