import type { Words } from '../../../platform/i18n/words.ts'
import { Refusal } from '../../../platform/refusal.ts'
import type { Figure } from '../../../platform/series/figure.ts'
import { figureFrom } from '../../series/index.ts'
import type { ConflictContent, GivenSource } from './schema.ts'

/** What one source says of a figure, and what it counts. */
export interface Source {
  readonly name: string
  readonly reference: string | null
  readonly counts: Words
  readonly figure: Figure
  /** What it compares with, where it tells of a change. */
  readonly earlier: Figure | null
  readonly unit: Words
  readonly period: string | null
}

/** A figure that two sources or more tell differently. They stand beside each other: never averaged, and none before another. */
export interface Conflicting {
  readonly title: Words
  readonly explanation: Words
  readonly measureId: string | null
  readonly indicatorId: string | null
  readonly sources: readonly Source[]
}

const words = (sv: string, en: string | undefined): Words => ({ sv, en: en ?? sv })
const lacks = (field: string): never => {
  throw new Refusal('conflict.field_missing', 422, {}, field)
}

const figureAt = (field: string, kind: GivenSource['kind'], value: GivenSource['value']): Figure => {
  const figure = figureFrom(kind, value)
  if (typeof figure === 'string') throw new Refusal(`reported.${figure}`, 422, {}, field)
  return figure
}

const isGiven = (source: GivenSource | undefined): source is GivenSource =>
  source !== undefined && Object.values(source).some((value) => value !== undefined && value !== '')

const sourceAt = (given: GivenSource, place: number): Source => {
  const at = (field: string) => `sources.${place}.${field}`
  const { earlier } = given
  return {
    name: given.name ?? lacks(at('name')),
    reference: given.reference ?? null,
    counts: words(given.countsSv ?? lacks(at('countsSv')), given.countsEn),
    figure: figureAt(at('value'), given.kind, given.value),
    earlier: earlier === undefined || earlier === '' ? null : figureAt(at('earlier'), undefined, earlier),
    unit: words(given.unitSv ?? lacks(at('unitSv')), given.unitEn),
    period: given.period ?? null,
  }
}

/** The order in which sources stand: by their names, which says nothing of whom to believe. */
const inOrder = (sources: readonly Source[]): Source[] =>
  [...sources].sort(
    (one, other) =>
      one.name.localeCompare(other.name, 'sv') || one.counts.sv.localeCompare(other.counts.sv, 'sv'),
  )

/** @throws Refusal at the field that lacks something, and where there are not two sources. */
export const conflictFrom = (given: ConflictContent): Conflicting => {
  const sources = given.sources.flatMap((source, place) => (isGiven(source) ? [sourceAt(source, place)] : []))
  if (sources.length < 2) throw new Refusal('conflict.two_sources', 422, {}, `sources.${sources.length}.name`)
  return {
    title: words(given.titleSv, given.titleEn),
    explanation: words(given.explanationSv, given.explanationEn),
    measureId: given.measure ?? null,
    indicatorId: given.indicator ?? null,
    sources: inOrder(sources),
  }
}

const english = ({ sv, en }: Words): string | undefined => (en === sv ? undefined : en)
const fieldValue = (figure: Figure | null): string | undefined => {
  if (figure?.kind === 'zero') return '0'
  return figure?.kind === 'measured' ? String(figure.value) : undefined
}

/** The fields of the form of an entry as it is. */
export const formValuesOf = (conflict: Conflicting) => ({
  titleSv: conflict.title.sv,
  titleEn: english(conflict.title),
  explanationSv: conflict.explanation.sv,
  explanationEn: english(conflict.explanation),
  measure: conflict.measureId ?? undefined,
  indicator: conflict.indicatorId ?? undefined,
  sources: conflict.sources.map((source) => ({
    name: source.name,
    reference: source.reference ?? undefined,
    countsSv: source.counts.sv,
    countsEn: english(source.counts),
    kind: source.figure.kind === 'measured' ? undefined : source.figure.kind,
    value: fieldValue(source.figure),
    earlier: fieldValue(source.earlier),
    unitSv: source.unit.sv,
    unitEn: english(source.unit),
    period: source.period ?? undefined,
  })),
})
