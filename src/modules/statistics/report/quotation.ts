import { intervalInWords, valueInWords } from './compose-figures.ts'
import type { SituationReport } from './document.ts'
import { reportLabels } from './labels.ts'
import type { FrozenSource, QuotedFigure } from './source-shape.ts'

const words = {
  sv: { about: 'omkring', interval: 'intervall' },
  en: { about: 'about', interval: 'interval' },
} as const

/** The figure that stands for a source: the latest of a course, else the first. */
const chiefOf = ({ figures }: FrozenSource): QuotedFigure | undefined =>
  figures.some(({ day }) => day !== null) ? figures.at(-1) : figures[0]

/**
 * A source as a sentence that can be published as it stands: what it is, its chief figure with unit, and how uncertain it is.
 * A source without figures is told by its title and by who says it.
 */
export const quotationOf = (source: FrozenSource, language: SituationReport['language']): string => {
  const title = source.title[language]
  const chief = chiefOf(source)
  if (chief === undefined)
    return `${title} (${source.issuer}, ${reportLabels[language].kinds[source.kind].toLocaleLowerCase(language)}).`
  const value = valueInWords(chief, language)
  const interval = intervalInWords(chief, language)
  const told = source.kind === 'estimate' ? `${words[language].about} ${value}` : value
  const label = chief.label[language]
  const name = source.kind === 'estimate' ? title : `${title}, ${label}`
  return `${name}: ${told}${interval === '' ? '' : ` (${words[language].interval} ${interval})`}.`
}
