import { splitSentences } from '../../../../platform/claims/split-sentences.ts'
import { POINT, writtenLines } from '../../../../platform/text/written.ts'
import type { Phrases } from './phrases.ts'

const FEWEST_WORDS = 3

// A remark in brackets alone, such as that a text is made up: it says nothing of what was done.
const isRemark = (text: string): boolean => /^\([^()]*\)\.?$/u.test(text)
const beginsAsSentence = (text: string): boolean => /^["”»'(]?[\p{Lu}\p{N}]/u.test(text)

/** Whether a text can stand as a sentence by itself: no fragment, no single word, no remark in brackets. */
const isSentence = (text: string): boolean =>
  !isRemark(text) && beginsAsSentence(text) && text.split(/\s+/).length >= FEWEST_WORDS

const verbs = new Set(
  'är var varit har hade haft ska skulle kan kunde får fick fått ger gav gett går gick gått blir blev blivit finns fanns säger gör gjorde gjort ser tar tog tagit kommer kom kommit står stod ligger låg anger angav uppger uppgav visar visade deltar deltog används användes omfattar omfattade känner kände stannar arbetar bedrivs ökar minskar använder föll leder ledde innebär innebar består saknar saknas bygger lämnar erbjuder pågår pågick tackade besvarades is are was were has have had can could will would gives gave shows showed uses used takes took grew rose fell'.split(
    ' ',
  ),
)

/**
 * Whether a text has a verb that is certainly one. A sentence whose verb is not known is told as a quotation, which is a whole
 * sentence too; a list of what was done ("Två kurser och ett nätverk") never stands by itself.
 */
const hasVerb = (text: string): boolean =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? []).some(
    (word) => verbs.has(word) || /(?:ade|ades|erats|tts)$/u.test(word),
  )

const withStop = (text: string): string => (/[.!?…]["”»)]*$/u.test(text) ? text : `${text}.`)

/** The sentences of what somebody wrote that can stand in an account as they are. */
export const sentencesIn = (written: string | null, language: 'sv' | 'en'): string[] =>
  written === null
    ? []
    : writtenLines(written).flatMap((paragraph) =>
        splitSentences(paragraph, language)
          .map((sentence) => (sentence.startsWith(POINT) ? sentence.slice(POINT.length) : sentence).trim())
          .filter(isSentence)
          .map(withStop),
      )

/** What somebody gave as a reason, in one stretch for quotation marks: without remarks in brackets and without its last stop. */
export const reasonIn = (written: string, language: 'sv' | 'en'): string =>
  writtenLines(written)
    .flatMap((paragraph) => splitSentences(paragraph, language))
    .map((sentence) => (sentence.startsWith(POINT) ? sentence.slice(POINT.length) : sentence).trim())
    .filter((sentence) => !isRemark(sentence))
    .join(' ')
    .replaceAll('”', '’')
    .replace(/[.\s]+$/u, '')

/** What somebody wrote as a sentence that can stand by itself: as it is where it has a verb, else as a quotation. */
export const standing = (text: string, body: string, t: Phrases): string =>
  hasVerb(text) ? text : t('states', { body, text: text.replace(/[.\s]+$/u, '').replaceAll('”', '’') })
