import { formatter } from '../../../platform/i18n/format.ts'
import {
  type Chapter,
  type Composition,
  type Node,
  paragraph,
  plain,
  type Run,
} from '../../../web/composed/composition.ts'
import { composeAnnex, composeSources, composeVerification } from './compose-end.ts'
import { composeFigures } from './compose-figures.ts'
import { type ChapterName, chapters, type Sentence, type SituationReport } from './document.ts'
import { filled, reportLabels } from './labels.ts'
import { lackOf } from './rules.ts'

/** Numbers of the notes of sources, as the register counts them from 1. */
const notesOf = (report: SituationReport, ids: readonly string[]): number[] =>
  report.sources.flatMap(({ id }, place) => (ids.includes(id) ? [place + 1] : []))

const chapter = (id: string, title: string, nodes: Node[]): Chapter => ({
  id,
  level: 1,
  title,
  nodes,
  chapters: [],
})

const runOf = (report: SituationReport, sentence: Sentence): Run => ({
  text: sentence.text.trim(),
  notes: notesOf(report, sentence.sources),
  unsourced: lackOf(sentence, report.sources) !== null,
})

const composeChapter = (report: SituationReport, name: ChapterName): Chapter => {
  const label = reportLabels[report.language]
  const { sentences, shown } = report.chapters[name]
  const paragraphs = [...Map.groupBy(sentences, (sentence) => sentence.paragraph).entries()].sort(
    ([one], [other]) => one - other,
  )
  return chapter(name, label.chapters[name], [
    ...(sentences.length === 0 ? [paragraph(label.nothingWritten, 'quiet')] : []),
    ...paragraphs.map(
      ([, of]): Node => ({
        kind: 'paragraph',
        runs: of.map((sentence) => runOf(report, sentence)),
        tone: 'normal',
      }),
    ),
    ...report.sources.flatMap((source, place) =>
      shown.includes(source.id) ? composeFigures(report, source, place + 1, name) : [],
    ),
  ])
}

const composeRecommendations = (report: SituationReport): Chapter => {
  const label = reportLabels[report.language]
  const nodes = report.recommendations.map(
    ({ number, text, because, addressee, sources }): Node => ({
      kind: 'facts',
      title: [plain(filled(label.recommendation, { number }))],
      rows: [
        { term: label.to, runs: [plain(addressee)], tone: 'normal' },
        { term: label.what, runs: [plain(text)], tone: 'normal' },
        {
          term: label.why,
          runs: [{ text: because, notes: notesOf(report, sources), unsourced: sources.length === 0 }],
          tone: 'normal',
        },
      ],
    }),
  )
  return chapter(
    'recommendations',
    label.recommendations,
    nodes.length === 0 ? [paragraph(label.noRecommendations, 'quiet')] : nodes,
  )
}

const composeFollowUp = (report: SituationReport): Chapter => {
  const label = reportLabels[report.language]
  const nodes = report.followUp.map(
    ({ number, text, addressee, answer }): Node => ({
      kind: 'facts',
      title: [plain(filled(label.recommendation, { number }))],
      rows: [
        { term: label.to, runs: [plain(addressee)], tone: 'quiet' },
        { term: label.what, runs: [plain(text)], tone: 'quiet' },
        {
          term: label.state,
          runs:
            answer === null
              ? [{ text: label.notAnswered, notes: [], unsourced: true }]
              : [
                  plain(`${label.answers[answer.state]}.`),
                  {
                    text: answer.text,
                    notes: notesOf(report, answer.sources),
                    unsourced: answer.sources.length === 0,
                  },
                ],
          tone: 'normal',
        },
      ],
    }),
  )
  return chapter(
    'follow-up',
    label.followUp,
    nodes.length === 0
      ? [paragraph(label.noFollowUp, 'quiet')]
      : [paragraph(label.followUpLead, 'quiet'), ...nodes],
  )
}

const composeCorrection = ({ language, correction }: SituationReport): Chapter[] => {
  const label = reportLabels[language]
  if (correction === null) return []
  const { version, reason, hash } = correction
  return [
    chapter('correction', label.correction, [
      paragraph(filled(label.correctionText, { version, reason })),
      paragraph(filled(label.correctionHash, { hash }), 'quiet'),
    ]),
  ]
}

/**
 * Composes a report as it is read, in its own language: the cover and the chapters in their order. Whatever is missing is
 * said in words; nothing is left out because it is empty.
 */
export const composeReport = (report: SituationReport): Composition => {
  const { language, year, version, published, asOf, issuer, hash, status } = report
  const label = reportLabels[language]
  const { date } = formatter(language)
  const written = chapters.filter((name) => name !== 'method')
  return {
    language,
    cover: {
      kind: label.kind,
      title: filled(label.title, { year }),
      about: [issuer],
      number: filled(label.number, { year, version }),
      draft: status === 'draft' ? label.draft : null,
      facts: [
        ...(published === null ? [] : [{ term: label.publishedOn, text: date(published) }]),
        { term: label.asOf, text: date(asOf) },
        { term: label.issuer, text: issuer },
      ],
      fingerprint: { label: label.fingerprint, hash, text: hash ?? label.noFingerprint },
    },
    chapters: [
      ...composeCorrection(report),
      ...written.map((name) => composeChapter(report, name)),
      composeRecommendations(report),
      composeFollowUp(report),
      composeChapter(report, 'method'),
      composeAnnex(report),
      composeSources(report),
      composeVerification(report),
    ],
  }
}
