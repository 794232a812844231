import type { FC } from 'hono/jsx'
import type { Figure } from '../../../../platform/series/figure.ts'
import { Status, type StatusKind } from '../../../../web/components/status.tsx'
import type { Description } from '../../../../web/components/structure.tsx'
import type { Locale } from '../../../../web/page-context.ts'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { periodName } from '../../periods.ts'
import type { ReleaseContent } from '../content.ts'
import { tableWords } from '../messages.ts'
import type { Counting, Definition, Reporting } from '../methods.ts'
import { figureText, subjectName, unitName } from '../naming.ts'
import type { TableState } from '../schema.ts'

const kinds = { draft: 'draft', released: 'done', withdrawn: 'withdrawn' } as const satisfies Record<
  TableState,
  StatusKind
>

/** How a table stands. */
export const StateOf: FC<{ state: TableState }> = ({ state }) => (
  <Status kind={kinds[state]}>{tableWords(useReader().locale)(state)}</Status>
)

/** A figure in a cell; what is no number is told apart by its look too. */
export const FigureOf: FC<{ figure: Figure }> = ({ figure }) => {
  const text = figureText(figure, useReader().locale)
  return figure.kind === 'measured' || figure.kind === 'zero' ? (
    <>{text}</>
  ) : (
    <span class="not-given">{text}</span>
  )
}

/** A method in words. */
export const methodText = (method: ReleaseContent['method'], locale: Locale): string => {
  const t = tableWords(locale)
  switch (method.name) {
    case 'suppress':
      return t('how_suppress', { threshold: String(method.threshold) })
    case 'cell-key':
      return t('how_cell-key', { largestChange: String(method.largestChange) })
    case 'round':
      return t('how_round', { base: method.base, beyond: 'beyond' in method ? method.beyond : 0 })
  }
}

/** What a table counts, when, and who has told: the same on every page of it. */
export const useAbout = ({
  counting,
  unit,
  countedOn,
  from,
  to,
  reporting,
}: Pick<Definition, 'unit' | 'countedOn'> & {
  readonly counting: Counting
  readonly from: string
  readonly to: string
  readonly reporting: Reporting
}): Description[] => {
  const { locale } = useReader()
  const format = useFormat()
  const t = tableWords(locale)
  return [
    { term: t('subject'), value: subjectName(counting, locale) },
    { term: t('unit'), value: unitName(unit, locale) },
    { term: t('period'), value: periodName({ from, to }, locale) },
    ...(counting.way === 'records' ? [{ term: t('countedOn'), value: format.date(countedOn) }] : []),
    { term: t('reported'), value: t('reportedOf', reporting) },
  ]
}

/** What must be known to read a table right. */
export const notesOf = (counting: Counting, locale: Locale): string[] => {
  const t = tableWords(locale)
  if (counting.way === 'tables') return [t('neverAdded'), t('unsaidSum')]
  const several = counting.by.some((choice) => ['form', 'forms', 'county'].includes(choice))
  return [
    ...(counting.population === 'registered_victims' ? [t('samePerson')] : []),
    ...(several ? [t('severalNote')] : []),
    t('amongReported'),
  ]
}
