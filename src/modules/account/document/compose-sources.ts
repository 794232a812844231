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

/** How a source was frozen: its day, its place in the plan, or that the plan is told in short. */
const frozen = ({ wording: { label, day, number } }: Composing, { kind, at }: RegisteredSource): string => {
  if (kind !== 'plan_passage') return day(at)
  const [from = 0, to = 0] = at.split('-').map(Number)
  return to > from
    ? label('source.characters', { at: `${number(from)}–${number(to)}` })
    : label('source.inShort')
}

// A series is called by a name that only programs read, "reported.stod"; the source's own label says which it is.
const queryInWords = ({ wording: { period } }: Composing, query: string): string =>
  period(query.replaceAll(/ ?\b[a-z][a-z0-9_]{2,}(?:\.[a-z0-9_]{3,})+\b/g, '').replace(/^[\s,.;:]+/, ''))

/** What a source is called: a passage of the plan by the plan and the measure that it is of. */
const labelOf = (composing: Composing, { kind, id, label, registration }: RegisteredSource): string => {
  const measure = composing.document.measures.find((one) => one.id === id)
  if (kind !== 'plan_passage' || measure?.number == null || registration === null) return label
  return `${registration}, ${composing.measureName(id).toLocaleLowerCase('sv')}`
}

const sourceLines = (composing: Composing, source: RegisteredSource): Run[][] => {
  const { label } = composing.wording
  const query = source.query === null ? '' : queryInWords(composing, source.query)
  const called = labelOf(composing, source)
  return [
    called,
    [source.issuer, source.registration]
      .filter((part) => part !== null && !called.startsWith(part))
      .join(', '),
    source.definition === null ? '' : label('source.definition', { text: source.definition }),
    query === '' ? '' : label('source.query', { text: query }),
  ]
    .filter((line) => line !== '')
    .map((line) => [plain(line)])
}

/** The register of sources: what each note in the text leads to. */
export const composeSources = (composing: Composing): Chapter => {
  const { label } = composing.wording
  const register = composing.register()
  const nodes: Node[] =
    register.length === 0
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
            rows: register.map((source, index) => [
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
  return { id: 'sources', level: 1, title: label('chapter.sources'), ownPage: true, nodes, chapters: [] }
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
