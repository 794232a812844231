import type { Locale } from '../../../platform/i18n/locale.ts'
import type { Sheet, SheetBlock } from '../../../platform/print/case-sheet.ts'
import { evidenceWords } from './messages.ts'
import type { EvidenceRow } from './row.ts'
import type { Contrast } from './store.ts'
import { figureInWords, findingInWords, yearsInWords } from './words.ts'

/** What an annex is made of: the rows in their order, and the pairs that stand against each other. */
export interface Annexed {
  readonly rows: readonly EvidenceRow[]
  readonly contrasts: readonly (Pick<Contrast, 'reasons'> & {
    readonly pair: readonly (EvidenceRow | undefined)[]
  })[]
  /** YYYY-MM-DD. */
  readonly today: string
}

type Column = readonly [heading: string, cell: (row: EvidenceRow) => string]

/**
 * The table of evidence as an annex to an inquiry (measure 22): what each source says, how it was made, what it counts and how far it
 * holds; those that say different things of the same side by side; and what the table cannot say. Each cell names its source by a
 * number, and the sources stand at the end.
 */
export const evidenceAnnex = ({ rows, contrasts, today }: Annexed, locale: Locale): Sheet => {
  const t = evidenceWords(locale)
  const numbers = new Map(rows.map(({ key }, at) => [key, at + 1]))
  const cited = (text: string, { key }: EvidenceRow) => (text === '' ? '' : `${text} [${numbers.get(key)}]`)
  const said = (row: EvidenceRow) =>
    row.findings.length === 0
      ? t('noFinding')
      : row.findings.map((finding) => findingInWords(finding, locale)).join('\n')
  const made = (row: EvidenceRow) =>
    [
      t(`design_${row.design}`),
      yearsInWords(row),
      ...(row.size === null ? [] : [`${t('size')}: ${figureInWords(row.size, locale)}`]),
    ].join(', ')
  const held = ({ quality }: EvidenceRow) =>
    quality === null ? t('notJudged') : `${t(`mark_${quality.mark}`)}. ${quality.because[locale]}`
  const columns: readonly Column[] = [
    [t('evidence'), (row) => row.title[locale]],
    [t('finding'), said],
    [t('design'), made],
    [t('definition'), (row) => row.definition[locale]],
    [t('quality'), held],
  ]
  const beside: readonly Column[] = [...columns.slice(1), [t('population'), (row) => row.population[locale]]]
  const sideBySide = ({ pair, reasons }: Annexed['contrasts'][number]): readonly SheetBlock[] => {
    // One of them may be gone: what is left of a comparison is none.
    const both = pair.filter((row) => row !== undefined && numbers.has(row.key)) as EvidenceRow[]
    if (both.length < 2) return []
    return [
      { heading: both.map((row) => row.title[locale]).join(' – '), level: 2 },
      {
        table: {
          columns: [t('property'), ...both.map((row) => row.title[locale])],
          rows: beside.map(([heading, cell]) => [heading, ...both.map((row) => cited(cell(row), row))]),
        },
      },
      { paragraph: `${t('reasons')}: ${reasons[locale]}` },
    ]
  }
  const compared = contrasts.flatMap(sideBySide)
  return {
    title: t('annexTitle'),
    subtitle: t('annexLead', { count: rows.length }),
    language: locale,
    date: today,
    standard: 'accessible',
    blocks: [
      { paragraph: t('lead') },
      {
        table: {
          columns: columns.map(([heading]) => heading),
          rows: rows.map((row) => columns.map(([, cell]) => cited(cell(row), row))),
        },
      },
      ...(compared.length === 0
        ? []
        : [{ heading: t('contrasts'), level: 1 as const }, { paragraph: t('contrastsLead') }, ...compared]),
      { heading: t('annexCannot'), level: 1 },
      {
        list: [
          t('annexNoSum'),
          ...rows.map((row) => cited(`${row.title[locale]}: ${row.limits[locale]}`, row)),
        ],
      },
      { heading: t('annexSources'), level: 1 },
      {
        list: rows.map(({ title, publisher, source, address }) =>
          [title[locale], publisher, source, address].filter(Boolean).join('. '),
        ),
        ordered: true,
      },
    ],
  }
}
