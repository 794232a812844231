import { type Chapter, paragraph, plainCell } from '../../../web/composed/composition.ts'
import type { Composing } from './composing.ts'
import { type Change, Measure, statusKindOf } from './document.ts'
import type { LabelKey } from './labels.ts'
import { Value } from './sources.ts'

const chapterLabels: Record<string, LabelKey> = {
  conclusions: 'chapter.conclusions',
  activities: 'chapter.activities',
  assignments: 'section.assignments',
  bodies: 'chapter.bodies',
  money: 'chapter.money',
  baselines: 'table.baselines',
  outcomes: 'chapter.outcomes',
  promises: 'chapter.promises',
  letter: 'account.kind',
  summary: 'letter.summary',
  method: 'chapter.method',
  sources: 'chapter.sources',
  areas: 'brief.area',
  measures: 'brief.measures',
  asOf: 'account.asOf',
  issuer: 'account.issuer',
}

const sectionLabels: Record<string, LabelKey> = {
  assessment: 'section.assessment',
  results: 'section.results',
  figures: 'section.figures',
  assignments: 'section.assignments',
  text: 'section.planText',
  status: 'assignment.state',
  lead: 'measure.lead',
  consulted: 'measure.consulted',
  cooperating: 'measure.cooperating',
  planned: 'money.planned',
  traced: 'money.traced',
  untraced: 'money.untraced',
}

const resultLabels: Record<string, LabelKey> = {
  output: 'result.output',
  outcome: 'result.outcome',
  effect: 'result.effect',
}

/** The title of the entry that a change is in, where it has one that a reader would know. */
const entryTitle = (
  { document, measureName }: Composing,
  [part, id]: readonly string[],
): string | undefined => {
  if (part === 'measures') return id === undefined ? undefined : measureName(id)
  if (part === 'areas') return document.areas.find((area) => area.id === id)?.title
  if (part === 'activities') return document.activities.find((activity) => activity.id === id)?.title
  if (part === 'assignments') return document.assignments.find((assignment) => assignment.id === id)?.title
  if (part === 'baselines') return document.baselines.find((figure) => figure.id === id)?.label
  if (part === 'sources') return document.sources.find((source) => source.id === id)?.label
  return part === 'bodies' ? id : undefined
}

/** Which part of the account a change is in: "Åtgärd 3", or its chapter with the entry. */
const partOf = (composing: Composing, path: readonly string[]): string => {
  const [part = ''] = path
  const chapter = chapterLabels[part]
  const entry = entryTitle(composing, path)
  if (part === 'measures' && entry !== undefined) return entry
  const named = composing.wording.label(chapter ?? 'account.kind')
  return entry === undefined ? named : `${named} · ${entry}`
}

/** Where within its part a change is, as far as a reader knows the place by name. */
const withinPart = ({ wording: { label } }: Composing, [part, ...rest]: readonly string[]): string[] =>
  (part === 'money' ? rest : rest.slice(1))
    .map((segment) => sectionLabels[segment] ?? resultLabels[segment])
    .filter((key) => key !== undefined)
    .slice(0, 2)
    .map((key) => label(key))

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== 'object' || value === null) return []
  const { text, heading, title, label, name, department, sentences, because, reason } = value as Record<
    string,
    unknown
  >
  return [heading, title, label, name, department, text, sentences, reason, because].flatMap(textsIn)
}

/** What an identifier stands for, as a reader knows it; nothing where it stands for nothing that is read. */
const calledIn = ({ document, measureName }: Composing, id: string): string | undefined => {
  if (document.measures.some((measure) => measure.id === id)) return measureName(id)
  return (
    document.areas.find((area) => area.id === id)?.title ??
    document.assignments.find((assignment) => assignment.id === id)?.title ??
    document.activities.find((activity) => activity.id === id)?.title
  )
}

/** One side of a change as a reader would say it: a value, a status, a sentence; never the raw structure or an identifier. */
const toldSide = (composing: Composing, side: string | null): string => {
  const { label, value, day, standing } = composing.wording
  const nothing = label('change.nothing')
  if (side === null) return nothing
  // The one thing that is said by itself or not at all.
  if (side === 'true') return label('letter.onPaper')
  const status = Measure.shape.status.shape.value.safeParse(side)
  if (status.success) return standing(statusKindOf(status.data))
  if (/^\d{4}-\d{2}-\d{2}$/.test(side)) return day(side)
  const called = calledIn(composing, side)
  if (called !== undefined) return called
  if (!/^[[{]/.test(side)) return side
  try {
    const held: unknown = JSON.parse(side)
    const figure = Value.safeParse(held)
    if (figure.success) return value(figure.data)
    const texts = textsIn(held)
    return texts.length === 0 ? nothing : texts.join(' ')
  } catch {
    return side
  }
}

/** One change in words: the part of the account, where in it, what kind, before and after. */
export type DescribedChange = {
  part: string
  within: string
  kind: string
  before: string
  after: string
}

/** Changes in words, in the language of the account. An order that changed is told as such, without its entries. */
export const describeChanges = (composing: Composing, changes: readonly Change[]): DescribedChange[] =>
  changes.map(({ kind, path, before, after }) => ({
    part: partOf(composing, path),
    within: withinPart(composing, path).join(' · '),
    kind: composing.wording.label(`change.${kind}`),
    before: toldSide(composing, kind === 'moved' ? null : before),
    after: toldSide(composing, kind === 'moved' ? null : after),
  }))

/** What a correction changed, why, and the hash of the version that it replaces; nothing for a first version. */
export const composeCorrection = (composing: Composing): Chapter[] => {
  const { correction } = composing.document
  if (correction === null) return []
  const { label } = composing.wording
  const { version, hash } = correction.corrects
  return [
    {
      id: 'correction',
      level: 1,
      title: label('chapter.correction'),
      nodes: [
        paragraph(label('correction.introduction', { version, reason: correction.reason })),
        {
          kind: 'table',
          id: 'correction-changes',
          caption: label('table.changes', { version }),
          columns: [
            { title: label('correction.place'), align: 'start', share: 3 },
            { title: label('correction.kind'), align: 'start', share: 1.4 },
            { title: label('correction.before'), align: 'start', share: 3.4 },
            { title: label('correction.after'), align: 'start', share: 3.4 },
          ],
          rows: describeChanges(composing, correction.changes).map(({ part, within, kind, before, after }) =>
            [within === '' ? part : `${part} · ${within}`, kind, before, after].map((text) =>
              plainCell(text),
            ),
          ),
          total: false,
          dense: true,
          headed: false,
        },
        paragraph(label('correction.previous', { hash }), 'quiet'),
      ],
      chapters: [],
    },
  ]
}
