import type { Words } from '../../../platform/i18n/words.ts'
import { Refusal } from '../../../platform/refusal.ts'
import type { Figure } from '../../../platform/series/figure.ts'
import { figureFrom } from '../../series/index.ts'
import type { EvidenceContent, Finding } from './row.ts'
import { isTooGood } from './rules.ts'
import type { GivenEvidence, GivenFinding } from './schema.ts'

const words = (sv: string, en: string | undefined): Words => ({ sv, en: en ?? sv })

const lacks = (field: string): never => {
  throw new Refusal('evidence.field_missing', 422, {}, field)
}

type Given = string | number | undefined

/** @throws Refusal at the field where the value is no number, or its kind takes none. */
const figureAt = (field: string, kind: Figure['kind'] | undefined, value: Given): Figure => {
  const figure = figureFrom(kind, value)
  if (typeof figure === 'string') throw new Refusal(`reported.${figure}`, 422, {}, field)
  return figure
}

const isEmpty = (value: Given): boolean => value === undefined || value === ''

const boundAt = (field: string, value: Given): number | null => {
  if (isEmpty(value)) return null
  const figure = figureAt(field, undefined, value)
  return figure.kind === 'measured' ? figure.value : 0
}

const isGiven = (finding: GivenFinding | undefined): finding is GivenFinding =>
  finding !== undefined && Object.values(finding).some((value) => value !== undefined && value !== '')

const findingAt = (given: GivenFinding, place: number): Finding => {
  const at = (field: string) => `findings.${place}.${field}`
  const figure = figureAt(at('value'), given.kind, given.value)
  const [lower, upper] = [boundAt(at('lower'), given.lower), boundAt(at('upper'), given.upper)]
  if ((lower === null) !== (upper === null)) lacks(at(lower === null ? 'lower' : 'upper'))
  const value = figure.kind === 'measured' ? figure.value : figure.kind === 'zero' ? 0 : null
  if (lower !== null && upper !== null && (value === null || lower > value || upper < value))
    throw new Refusal('evidence.outside_bounds', 422, {}, at('lower'))
  return {
    label: words(given.labelSv ?? lacks(at('labelSv')), given.labelEn),
    unit: words(given.unitSv ?? lacks(at('unitSv')), given.unitEn),
    figure,
    lower,
    upper,
  }
}

/** Evidence as a form gives it. @throws Refusal at the field that is wrong. */
export const contentFrom = (given: GivenEvidence): EvidenceContent => {
  const { fromYear = null, toYear = null } = given
  if (fromYear !== null && toYear !== null && toYear < fromYear)
    throw new Refusal('evidence.years_backwards', 422, {}, 'toYear')
  if (isTooGood(given.mark, given.criteria)) throw new Refusal('evidence.mark_too_good', 422, {}, 'mark')
  const sized = !isEmpty(given.size) || (given.sizeKind !== undefined && given.sizeKind !== 'measured')
  return {
    format: 'samlad.evidence/1',
    title: words(given.titleSv, given.titleEn),
    design: given.design,
    publisher: given.publisher,
    source: given.source,
    address: given.address ?? null,
    what: words(given.whatSv, given.whatEn),
    population: words(given.populationSv, given.populationEn),
    fromYear,
    toYear: toYear ?? fromYear,
    size: sized ? figureAt('size', given.sizeKind, given.size) : null,
    definition: words(given.definitionSv, given.definitionEn),
    limits: words(given.limitsSv, given.limitsEn),
    findings: given.findings.flatMap((finding, place) =>
      isGiven(finding) ? [findingAt(finding, place)] : [],
    ),
    quality: {
      mark: given.mark,
      criteria: given.criteria,
      because: words(given.becauseSv, given.becauseEn),
    },
  }
}

const english = ({ sv, en }: Words): string | undefined => (en === sv ? undefined : en)
/** The number of a figure; that it is nothing is said by its kind, which stands in the field beside it. */
const written = (figure: Figure | null): string | undefined =>
  figure?.kind === 'measured' ? String(figure.value) : undefined
const bound = (value: number | null): string | undefined => (value === null ? undefined : String(value))
const kindIn = (figure: Figure | null): Figure['kind'] | undefined =>
  figure === null || figure.kind === 'measured' ? undefined : figure.kind

/** The fields of the form of evidence as it is. */
export const fieldsOf = (content: EvidenceContent): Record<string, unknown> => ({
  titleSv: content.title.sv,
  titleEn: english(content.title),
  design: content.design,
  publisher: content.publisher,
  source: content.source,
  address: content.address ?? undefined,
  whatSv: content.what.sv,
  whatEn: english(content.what),
  populationSv: content.population.sv,
  populationEn: english(content.population),
  fromYear: bound(content.fromYear),
  toYear: bound(content.toYear),
  sizeKind: kindIn(content.size),
  size: written(content.size),
  definitionSv: content.definition.sv,
  definitionEn: english(content.definition),
  limitsSv: content.limits.sv,
  limitsEn: english(content.limits),
  findings: content.findings.map(({ label, unit, figure, lower, upper }) => ({
    labelSv: label.sv,
    labelEn: english(label),
    unitSv: unit.sv,
    unitEn: english(unit),
    kind: kindIn(figure),
    value: written(figure),
    lower: bound(lower),
    upper: bound(upper),
  })),
  criteria: content.quality?.criteria,
  mark: content.quality?.mark,
  becauseSv: content.quality?.because.sv,
  becauseEn: content.quality === null ? undefined : english(content.quality.because),
})
