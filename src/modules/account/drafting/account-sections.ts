import type { NewSection, SectionRow } from './store.ts'

/**
 * The sections of an account, in the order in which a communication to Parliament has them: what it tells in the main, the
 * conclusions, each area with its measures, outcomes against the baselines, late and changed promises, money, work outside the
 * measures, and the method.
 */
export const sectionsFor = (
  areas: readonly { readonly key: string; readonly title: string }[],
  measures: readonly {
    readonly id: string
    readonly number: string
    readonly heading: string
    readonly areaKey: string | null
  }[],
): NewSection[] => {
  const of = (areaKey: string | null) =>
    measures
      .filter((measure) => measure.areaKey === areaKey)
      .map(
        ({ id, number, heading }): NewSection => ({
          kind: 'measure',
          measureId: id,
          heading: `${number}. ${heading}`,
        }),
      )
  const known = new Set(areas.map(({ key }) => key))
  const outside = measures.filter(({ areaKey }) => areaKey === null || !known.has(areaKey))
  const alone = (kind: NewSection['kind']): NewSection => ({ kind, heading: '' })
  return [
    alone('summary'),
    alone('conclusions'),
    ...areas.flatMap(({ key, title }) => [
      { kind: 'area' as const, areaKey: key, heading: title },
      ...of(key),
    ]),
    ...outside.flatMap(({ areaKey }, index) =>
      outside.findIndex((other) => other.areaKey === areaKey) === index ? of(areaKey) : [],
    ),
    alone('outcome'),
    alone('changes'),
    alone('money'),
    alone('outside'),
    alone('method'),
  ]
}

const isSame = (one: NewSection, other: SectionRow): boolean =>
  one.kind === other.kind &&
  (one.areaKey ?? null) === other.areaKey &&
  (one.measureId ?? null) === other.measureId

/** The sections that an account lacks, each with its place in the whole order. */
export const lackingSections = (
  wanted: readonly NewSection[],
  present: readonly SectionRow[],
): (NewSection & { position: number })[] =>
  wanted
    .map((section, position) => ({ ...section, position }))
    .filter((section) => !present.some((other) => isSame(section, other)))

/** Where the sections that are there belong in the whole order. */
export const placesOf = (
  wanted: readonly NewSection[],
  present: readonly SectionRow[],
): { id: string; position: number }[] =>
  present.flatMap((section) => {
    const position = wanted.findIndex((one) => isSame(one, section))
    return position < 0 ? [] : [{ id: section.id, position }]
  })
