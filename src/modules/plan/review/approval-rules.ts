import type { MeasureNumber } from '../../reading/index.ts'
import type { Difference, MissingPart } from './differences.ts'
import type { Contents, ItemKind, ReviewItem } from './schema.ts'

/** Why a reading cannot be approved yet. The code is a key of the room's messages. */
export interface Obstacle {
  readonly code:
    | 'unsure'
    | 'differs'
    | 'new_part'
    | 'missing_part'
    | 'no_reference'
    | 'no_title'
    | 'no_measures'
    | 'number_repeated'
    | 'area_repeated'
    | 'unknown_area'
    | 'unknown_number'
    | 'own_number'
  /** The part to mend, where it is one. */
  readonly itemId: string | null
  readonly parameters: Readonly<Record<string, string>>
}

export const ofKind = <Kind extends ItemKind>(items: readonly ReviewItem[], kind: Kind): ReviewItem<Kind>[] =>
  items.filter((item) => item.kind === kind && !item.removed) as ReviewItem<Kind>[]

/** How a part is called on lists, without words of any language. */
export const nameOf = (item: Pick<ReviewItem, 'kind' | 'content'>): string => {
  switch (item.kind) {
    case 'plan':
      return (item.content as Contents['plan']).title
    case 'area': {
      const { id, title } = item.content as Contents['area']
      return `${id} ${title}`
    }
    case 'measure': {
      const { number, heading } = item.content as Contents['measure']
      return `${number} ${heading}`
    }
    case 'fact': {
      const { topic, value } = item.content as Contents['fact']
      return `${value} ${topic}`
    }
  }
}

const repeated = <Item>(items: readonly Item[], key: (item: Item) => string): Item[] => {
  const seen = new Set<string>()
  return items.filter((item) => {
    const known = seen.has(key(item))
    seen.add(key(item))
    return known
  })
}

/** What a title is compared by: spaces of every kind count as one. */
export const normalisedReference = (reference: string): string => reference.replace(/\s+/g, ' ').trim()

/** What a page says a figure in words from. */
const figureOf = ({ value, unit, topic }: Pick<Contents['fact'], 'value' | 'unit' | 'topic'>) => ({
  value: String(value),
  unit,
  topic,
})

interface BesidePlan {
  readonly differences: readonly Difference[]
  readonly missing: readonly MissingPart[]
}

/** What of a part wants a person's eye: that it differs from the plan, that it is new, or that it is unsure. */
const unsureCode = (item: ReviewItem, { differences }: BesidePlan): Obstacle['code'] => {
  const own = differences.filter(({ itemId, decided }) => itemId === item.id && !decided)
  if (own.some(({ state }) => state === 'added')) return 'new_part'
  return own.length > 0 ? 'differs' : 'unsure'
}

/**
 * Everything that stands in the way of approving, in the order of the document.
 *
 * @param items the parts with what is unsure in them
 * @param beside what differs from the plan that it would be a version of
 */
export const obstaclesTo = (
  items: readonly ReviewItem[],
  beside: BesidePlan = { differences: [], missing: [] },
): Obstacle[] => {
  const found: Obstacle[] = []
  const say = (
    code: Obstacle['code'],
    itemId: string | null = null,
    parameters: Obstacle['parameters'] = {},
  ) => found.push({ code, itemId, parameters })

  const [plan] = ofKind(items, 'plan')
  if (!plan?.content.reference) say('no_reference', plan?.id ?? null)
  if (!plan?.content.title) say('no_title', plan?.id ?? null)

  const areas = ofKind(items, 'area')
  for (const { id, content } of repeated(areas, ({ content }) => content.id))
    say('area_repeated', id, { area: content.id })

  const measures = ofKind(items, 'measure')
  const kept = beside.missing.flatMap((one) =>
    one.part === 'measure' && one.keeps ? [one.known.number] : [],
  )
  if (measures.length === 0) say('no_measures')
  for (const { id, content } of repeated(measures, ({ content }) => String(content.number)))
    say('number_repeated', id, { number: String(content.number) })

  const knownAreas = new Set(areas.map(({ content }) => content.id))
  const known = new Set([...measures.map(({ content }) => String(content.number)), ...kept])
  for (const { id, content } of measures) {
    const number = String(content.number)
    if (content.area !== null && !knownAreas.has(content.area))
      say('unknown_area', id, { number, area: content.area })
    const others: readonly MeasureNumber[] = [...content.dependsOn, ...content.relatedTo]
    for (const other of new Set(others.map(String)))
      if (other === number) say('own_number', id, { number })
      else if (!known.has(other)) say('unknown_number', id, { number, other })
  }
  for (const item of items)
    if (!item.removed && item.unsure.length > 0)
      say(unsureCode(item, beside), item.id, {
        name: nameOf(item),
        kind: item.kind,
        ...(item.kind === 'fact' ? figureOf(item.content as Contents['fact']) : {}),
      })
  for (const { part, known: one, keeps } of beside.missing)
    if (keeps === undefined)
      say('missing_part', null, {
        kind: part,
        known: one.id,
        name: part === 'measure' ? `${one.number} ${one.heading}` : `${one.value} ${one.topic}`,
        ...(part === 'fact' ? figureOf(one) : {}),
      })
  return found
}
