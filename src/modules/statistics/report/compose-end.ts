import { dayOf } from '../../../platform/clock/clock.ts'
import { formatter } from '../../../platform/i18n/format.ts'
import {
  type Chapter,
  type Node,
  paragraph,
  plain,
  plainCell,
  type Run,
  sourceAnchor,
} from '../../../web/composed/composition.ts'
import { evidenceWords, figureInWords, yearsInWords } from '../evidence/index.ts'
import type { SituationReport } from './document.ts'
import { filled, reportLabels } from './labels.ts'
import type { FrozenSource } from './source-shape.ts'

/** How much of a source's hash is printed; the JSON carries all of it. */
const PRINTED_HASH = 16

/** The evidence that the report rests on, side by side: design, population, definition, quality and limits. */
export const composeAnnex = ({ language, sources }: SituationReport): Chapter => {
  const label = reportLabels[language]
  const t = evidenceWords(language)
  const { date } = formatter(language)
  const rows = [
    ...new Map(
      sources.flatMap(({ row }, place) => (row === null ? [] : [[row.key, { row, note: place + 1 }]])),
    ).values(),
  ]
  const nodes: Node[] =
    rows.length === 0
      ? [paragraph(label.noAnnex, 'quiet')]
      : [
          paragraph(label.annexLead),
          ...rows.map(({ row, note }): Node => {
            const quality =
              row.quality === null
                ? t('notJudgedText')
                : `${t(`mark_${row.quality.mark}`)}. ${row.quality.because[language]} (${[row.judgedBy, row.judgedOn === null ? null : date(row.judgedOn)].filter(Boolean).join(', ')})`
            const facts: [string, string][] = [
              [t('what'), row.what[language]],
              [t('design'), t(`design_${row.design}`)],
              [t('population'), row.population[language]],
              [t('period'), yearsInWords(row)],
              [t('size'), row.size === null ? t('noSize') : figureInWords(row.size, language)],
              [t('definition'), row.definition[language]],
              [t('quality'), quality],
              [t('limits'), row.limits[language]],
              [t('publisher'), row.publisher],
              [t('source'), row.address === null ? row.source : `${row.source}, ${row.address}`],
            ]
            return {
              kind: 'facts',
              title: [{ text: row.title[language], notes: [note], unsourced: false }],
              rows: facts.map(([term, text]) => ({ term, runs: [plain(text)], tone: 'normal' })),
            }
          }),
        ]
  return { id: 'annex', level: 1, title: label.annex, nodes, chapters: [] }
}

const linesOf = (source: FrozenSource, language: SituationReport['language']): Run[][] => {
  const label = reportLabels[language]
  return [
    source.title[language],
    [source.issuer, source.reference].filter((part) => part !== null).join(', '),
    source.definition === null ? '' : filled(label.definition, { text: source.definition[language] }),
    source.uncertainty?.[language] ?? '',
  ]
    .filter((line) => line !== '')
    .map((line) => [plain(line)])
}

/** The register of sources: what each note in the text leads to, as it was when it was quoted. */
export const composeSources = ({ language, sources }: SituationReport): Chapter => {
  const label = reportLabels[language]
  const { date } = formatter(language)
  const nodes: Node[] =
    sources.length === 0
      ? [paragraph(label.noSources, 'quiet')]
      : [
          paragraph(label.sourcesLead),
          {
            kind: 'table',
            id: 'sources-register',
            caption: label.sources,
            columns: [
              { title: label.sourceNumber, align: 'end', share: 0.8 },
              { title: label.source, align: 'start', share: 6 },
              { title: label.sourceKind, align: 'start', share: 2 },
              { title: label.frozen, align: 'start', share: 2.4 },
              { title: label.hash, align: 'start', share: 2.8 },
            ],
            rows: sources.map((source, place) => [
              { ...plainCell(String(place + 1)), anchor: sourceAnchor(place + 1) },
              { lines: linesOf(source, language) },
              plainCell(label.kinds[source.kind]),
              plainCell(date(dayOf(new Date(source.at)))),
              { ...plainCell(source.sha256.slice(0, PRINTED_HASH)), tone: 'code' },
            ]),
            total: false,
            dense: true,
            headed: false,
          },
        ]
  return { id: 'sources', level: 1, title: label.sources, nodes, chapters: [] }
}

/** The last page: the report's hash and how anybody can check it without asking. */
export const composeVerification = ({ language, hash }: SituationReport): Chapter => {
  const label = reportLabels[language]
  const nodes: Node[] =
    hash === null
      ? [paragraph(label.verificationDraft, 'signal')]
      : [
          paragraph(label.verificationWhat),
          { kind: 'code', text: hash },
          paragraph(label.verificationHow),
          { kind: 'list', ordered: true, items: label.verificationSteps.map((step) => [plain(step)]) },
        ]
  return { id: 'verification', level: 1, title: label.verification, nodes, chapters: [] }
}
