import { byTwo } from '../../../platform/two/by-two.ts'
import type { BodySetting } from '../settings/setting.ts'
import { decided, type LetterKind, type letterText, written } from './records.ts'

/** Whoever wrote a letter, or sent it to be signed, does not sign it. */
export const letterByTwo = byTwo({ sign: { write: 'letter.not_alone', send: 'letter.not_alone' } })

/** What is filled into the text of a letter from its case. */
export const places = ['name', 'number', 'body', 'writer', 'today', 'representative'] as const
export type Place = (typeof places)[number]

const GAP = /\[[^[\]\n]*\]/g
const NAMED = /\{([^{}\n]*)\}/g

/** The fields of a letter of a kind, as they are written. */
export const fieldsOf = (kind: LetterKind) => (kind === 'decision' ? decided : written)

/** What nobody has filled in yet, as it stands in brackets. */
export const gapsIn = (texts: Readonly<Record<string, unknown>>): string[] => [
  ...new Set(
    Object.keys(decided).flatMap((name) => {
      const said = texts[name]
      return typeof said === 'string' ? (said.match(GAP) ?? []) : []
    }),
  ),
]

/** Words in braces that name nothing a case has. */
export const unknownPlaces = (
  texts: Readonly<Record<keyof typeof letterText, string>>,
  words: readonly string[],
): string[] =>
  [...`${texts.subject}\n${texts.body}`.matchAll(NAMED)]
    .map(([, word]) => word!)
    .filter((word) => !words.includes(word))

/** A text with what is known in its places, by their words; what is not is a gap that can be seen. */
export const fill = (text: string, known: ReadonlyMap<string, string>): string =>
  text.replaceAll(NAMED, (_, word: string) => known.get(word)?.trim() || `[${word}]`)

/** Whether another who leads signs a letter of the body before it is finished. */
export const wantsSigning = ({ signOff }: Pick<BodySetting, 'signOff'>, kind: LetterKind): boolean =>
  signOff === 'all' || (signOff === 'decisions' && kind === 'decision')
