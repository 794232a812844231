import { withinSentence } from '../../../platform/i18n/within-sentence.ts'
import {
  type Chapter,
  type CoverLetter,
  type Node,
  paragraph,
  withBlanks,
} from '../../../web/composed/composition.ts'
import { changedPromises } from './changed-promises.ts'
import type { Composing } from './composing.ts'
import { signersOf } from './letter.ts'
import { standsOf } from './standing-words.ts'
import { moneySummary } from './summary.ts'

/**
 * Parliament's year in which a day falls, "2011/12". It opens in September; where the day of opening is told by an
 * election, the letter's own session holds.
 */
const sessionOf = (day: string): string => {
  const year = Number(day.slice(0, 4)) - (day.slice(5, 7) < '09' ? 1 : 0)
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`
}

/** "2011/12:17", with a place to fill in where it has no number yet. */
const seriesNumber = ({ document, wording: { label } }: Composing): string => {
  const { letter } = document
  return `${letter?.session ?? sessionOf(document.published ?? document.asOf)}:${letter?.number ?? label('letter.noNumber')}`
}

/** What the communication is called. */
const letterTitle = ({ document, wording: { label }, named }: Composing): string =>
  label('account.of', { title: withinSentence(named(document.plan.title)) })

/** " (skr. 2007/08:167)", or nothing. */
export const inBrackets = (reference: string | null): string =>
  reference === null ? '' : ` (${withinSentence(reference)})`

/** What the account tells in the main, where nobody has written it: from what follows in it, and nothing else. */
const toldInTheMain = (composing: Composing): Node[] => {
  const { document, wording, named } = composing
  const { label, count, day, begun } = wording
  const { plan, measures } = document
  const promises = changedPromises(document, wording).length
  const money = moneySummary(document.money).find(({ currency }) => currency === 'SEK')
  return [
    label('summary.what', { title: named(plan.title), reference: inBrackets(plan.reference) }),
    measures.length === 0
      ? label('summary.noMeasures')
      : label('summary.measures', {
          measures: count('count.measures', measures.length),
          day: day(document.asOf),
          stands: standsOf(composing, measures),
        }),
    ...(promises === 0
      ? []
      : [label('summary.promises', { promises: begun(count('count.promises', promises)) })]),
    ...(money === undefined || money.frame === null || money.untraced === null
      ? []
      : [
          label('summary.money', {
            frame: count('count.kronor', money.frame),
            untraced: count('count.kronor', money.untraced),
          }),
        ]),
    ...(measures.some(({ results }) => results.length > 0) ? [label('summary.assessed')] : []),
  ].map((text) => paragraph(text))
}

/** Who signs, each a place to fill in until it is known; one line where it is signed on paper. */
const signaturesOf = ({ document: { letter }, wording: { label } }: Composing): string[] => {
  const { primeMinister, minister } = signersOf(letter)
  if (letter?.onPaper === true && letter.signatures.length === 0) return [label('letter.onPaper')]
  return [
    primeMinister?.name ?? label('letter.primeMinister'),
    minister === undefined ? label('letter.minister') : `${minister.name} (${minister.department})`,
  ]
}

/** The first page of a communication from the Government to Parliament. */
export const composeLetter = (composing: Composing): CoverLetter => {
  const { document, wording } = composing
  const { label, day } = wording
  const { letter } = document
  const number = seriesNumber(composing)
  const written = composing.blocks(document.summary ?? [])
  return {
    series: label('letter.series', { number }),
    short: label('letter.short', { number }),
    title: letterTitle(composing),
    handsOver: label('letter.handsOver'),
    placeAndDay: label('letter.placeAndDay', {
      place: letter?.place ?? label('letter.place'),
      day: letter?.decided ? day(letter.decided) : label('letter.day'),
    }),
    signatures: signaturesOf(composing),
    summary: {
      title: label('letter.summary'),
      nodes: written.length > 0 ? written : toldInTheMain(composing),
    },
  }
}

/** The extract from the minutes of the meeting that decides on the communication. What is not known is to be filled in. */
export const composeProtocol = (composing: Composing): Chapter => {
  const { document, wording } = composing
  const { label, day } = wording
  const { letter } = document
  const { primeMinister, minister } = signersOf(letter)
  // Signed on paper, the minutes are too: what is not known of them is not asked for here.
  const known = (name: string | null | undefined, blank: 'protocol.department' | 'protocol.name') =>
    name == null && letter?.onPaper === true ? [] : [name ?? label(blank)]
  return {
    id: 'protocol',
    level: 1,
    title: label('chapter.protocol'),
    ownPage: true,
    nodes: [
      ...known(minister?.department, 'protocol.department'),
      label('protocol.meeting', { day: letter?.decided ? day(letter.decided) : label('letter.day') }),
      ...known(primeMinister?.name, 'protocol.name').map((name) => label('protocol.chair', { name })),
      ...known(minister?.name, 'protocol.name').map((name) => label('protocol.reporting', { name })),
      label('protocol.decides', { number: seriesNumber(composing), title: letterTitle(composing) }),
    ].map((text) => ({ kind: 'paragraph', runs: [withBlanks(text)], tone: 'normal' })),
    chapters: [],
  }
}
