import {
  type Chapter,
  type Node,
  paragraph,
  plain,
  plainCell,
  type Run,
  sourceAnchor,
} from '../../../web/composed/composition.ts'
import type { Composing } from './composing.ts'
import type { RegisteredSource } from './sources.ts'

/** How much of a source's hash is printed; the JSON carries all of it. */
const printedHashLength = 16

const frozen = ({ wording: { label, day } }: Composing, source: RegisteredSource): string =>
  source.kind === 'plan_passage'
    ? label('source.characters', { at: source.at.replace('-', '–') })
    : day(source.at)

const sourceLines = ({ wording: { label } }: Composing, source: RegisteredSource): Run[][] =>
  [
    source.label,
    [source.issuer, source.registration].filter((part) => part !== null).join(', '),
    source.definition === null ? '' : label('source.definition', { text: source.definition }),
    source.query === null ? '' : label('source.query', { text: source.query }),
  ]
    .filter((line) => line !== '')
    .map((line) => [plain(line)])

/** The register of sources: what each note in the text leads to. */
export const composeSources = (composing: Composing): Chapter => {
  const { label } = composing.wording
  const nodes: Node[] =
    composing.register.length === 0
      ? [paragraph(label('empty.sources'), 'quiet')]
      : [
          paragraph(label('source.introduction')),
          {
            kind: 'table',
            id: 'sources-register',
            caption: label('table.sources'),
            columns: [
              { title: label('source.number'), align: 'end', share: 0.8 },
              { title: label('source.what'), align: 'start', share: 6 },
              { title: label('source.kind'), align: 'start', share: 2 },
              { title: label('source.at'), align: 'start', share: 2.4 },
              { title: label('source.hash'), align: 'start', share: 2.8 },
            ],
            rows: composing.register.map((source, index) => [
              { ...plainCell(String(index + 1)), anchor: sourceAnchor(index + 1) },
              { lines: sourceLines(composing, source) },
              plainCell(label(`source.${source.kind}`)),
              plainCell(frozen(composing, source)),
              { ...plainCell(source.hash.slice(0, printedHashLength)), tone: 'code' },
            ]),
            total: false,
            dense: true,
            headed: false,
          },
        ]
  return { id: 'sources', level: 1, title: label('chapter.sources'), nodes, chapters: [] }
}

/** The last page: the account's hash and how anybody can check it without asking us. */
export const composeVerification = (composing: Composing): Chapter => {
  const { document, wording } = composing
  const { label } = wording
  const steps = [label('verification.step1'), label('verification.step2'), label('verification.step3')]
  const nodes: Node[] =
    document.hash === null
      ? [paragraph(label('verification.draft'), 'signal')]
      : [
          paragraph(label('verification.what')),
          { kind: 'code', text: document.hash },
          paragraph(label('verification.how')),
          { kind: 'list', ordered: true, items: steps.map((step) => [plain(step)]) },
        ]
  return { id: 'verification', level: 1, title: label('chapter.verification'), nodes, chapters: [] }
}
