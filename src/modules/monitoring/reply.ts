import type { Locale } from '../../platform/i18n/locale.ts'
import { contentHash } from '../../platform/proof/content-hash.ts'
import { inUnit } from '../../platform/series/unit-words.ts'
import { figureInWords } from '../statistics/index.ts'
import type { Reply, ReplyPart } from './reply-shape.ts'
import { isSound } from './rules.ts'
import type { Piece } from './sources/piece.ts'
import type { Question } from './store.ts'

/** The reply as it stands: what is not sound is not in it. */
export const composeReply = (
  round: { readonly mechanism: string; readonly name: string; readonly reference: string },
  from: string,
  questions: readonly Question[],
): Reply => ({
  format: 'samlad.monitoring-reply/1',
  ...{ mechanism: round.mechanism, name: round.name, reference: round.reference, from },
  parts: questions.map(({ number, topic, article, wording, answer, draws, asked }) => ({
    ...{ number, topic, article, wording, answer },
    sources: draws.filter(isSound).map(({ piece }) => {
      const { text: _, ...source } = piece!
      return source
    }),
    bodies: asked
      .filter(({ acceptedOn }) => acceptedOn !== null)
      .map(({ body, answer: said, source, asOf }) => ({ body, answer: said, source, asOf: asOf! })),
  })),
})

export const replyHash = (reply: Reply): string => contentHash(reply)

/** With what an answer in words begins: what its sound sources and the bodies say, for somebody to edit. */
export const proposalOf = ({ draws, asked }: Question, locale: Locale): string =>
  [
    ...draws
      .filter(isSound)
      .filter(({ piece }) => piece!.figures.length === 0)
      .map(({ piece }) => `${piece!.title[locale]}: ${piece!.text?.[locale] ?? ''}`),
    ...asked.filter(({ acceptedOn }) => acceptedOn !== null).map(({ body, answer }) => `${body}: ${answer}`),
  ].join('\n\n')

/** A figure with its unit, on one line. */
export const figureLine = ({ label, figure, unit }: Piece['figures'][number], locale: Locale): string => {
  const known = figure.kind === 'measured' ? figure.value : figure.kind === 'zero' ? 0 : undefined
  return `${label[locale]}: ${known === undefined ? figureInWords(figure, locale) : inUnit(known, unit, locale)}`
}

/** An answer as one text, to be held against another. */
export const answerText = ({ answer, sources, bodies }: ReplyPart, locale: Locale): string =>
  [
    answer,
    ...sources
      .filter(({ figures }) => figures.length > 0)
      .map(({ title, figures }) =>
        [title[locale], ...figures.map((figure) => figureLine(figure, locale))].join('\n'),
      ),
    ...sources.filter(({ figures }) => figures.length === 0).map(({ title }) => title[locale]),
    ...bodies.map(({ body, answer: said }) => `${body}: ${said}`),
  ]
    .filter((text) => text !== '')
    .join('\n\n')

/** A question that two replies do not answer alike. */
export interface Difference {
  readonly number: string
  readonly topic: string
  readonly state: 'added' | 'removed' | 'changed'
  readonly before: string
  readonly after: string
}

/** What a reply says otherwise than the one before, question by question, by their numbers. */
export const differencesOf = (
  before: Reply,
  after: Reply,
  locale: Locale,
): { readonly parts: readonly Difference[]; readonly equal: number } => {
  const was = new Map(before.parts.map((part) => [part.number, part]))
  const is = new Map(after.parts.map((part) => [part.number, part]))
  const parts = [...new Set([...is.keys(), ...was.keys()])].flatMap((number): Difference[] => {
    const [old, now] = [was.get(number), is.get(number)]
    const [then, text] = [old, now].map((part) => (part === undefined ? '' : answerText(part, locale)))
    const named = { number, topic: (now ?? old)!.topic, before: then!, after: text! }
    if (old === undefined) return [{ ...named, state: 'added' }]
    if (now === undefined) return [{ ...named, state: 'removed' }]
    return then === text ? [] : [{ ...named, state: 'changed' }]
  })
  return { parts, equal: after.parts.length - parts.filter(({ state }) => state !== 'removed').length }
}
