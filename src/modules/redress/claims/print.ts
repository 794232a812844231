import { dayIn } from '../../../platform/i18n/day-in.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import type { Sheet, SheetBlock } from '../../../platform/print/case-sheet.ts'
import { personLanguage } from '../../support/index.ts'
import { type ClaimPersonWords, claimPersonWords } from './person-words.ts'
import type { printClaim } from './view-actions.ts'

type Printed = Awaited<ReturnType<typeof printClaim.run>>

const sumIn = (code: string, ore: number): string =>
  new Intl.NumberFormat(`${code}-u-nu-latn`, { style: 'currency', currency: 'SEK' }).format(ore / 100)

const isUnderWay = (state: string): boolean =>
  state === 'sent' || state === 'arrived' || state === 'part_received' || state === 'not_received'

const nextLines = (
  { claim, limit, late, payments }: Printed,
  words: ClaimPersonWords,
  code: string,
): string[] => {
  if (payments.some(({ state }) => isUnderWay(state))) return [words.onItsWay, words.tellUs]
  if (claim.state === 'applied' || claim.state === 'review') return [words.waits]
  // Of what is closed nothing is to be sent and nothing is waited for.
  if (claim.state === 'closed') return []
  const again = claim.decidedOn === null ? [] : [words.askAgain]
  if (claim.state === 'decided') return [words.choosesWay, ...again]
  if (claim.state === 'refused') return again
  return limit.kind === 'day' && !late ? [`${words.sendBy} ${dayIn(code, limit.lastDay)}.`] : []
}

const answerOf = (words: ClaimPersonWords, outcome: Printed['claim']['outcome']): string =>
  outcome === null ? words.notDecided : { granted: words.yes, part: words.inPart, refused: words.no }[outcome]

/**
 * What has been decided and what happens next, for the person: in the language of the translation or of the case, where there
 * are words in it, otherwise in the reader's. It names no body, no case and not what it is about.
 */
export const claimSheet = (printed: Printed, locale: Locale): Sheet => {
  const { claim, today } = printed
  const wanted = [claim.language, printed.language, locale].find(
    (code) => code !== null && claimPersonWords(code) !== undefined,
  )
  const code = (wanted ?? locale).toLowerCase().split('-')[0] ?? locale
  const words = claimPersonWords(code) ?? (claimPersonWords(locale) as ClaimPersonWords)
  const language = personLanguage(code)
  const next = nextLines(printed, words, code)
  const unchecked: SheetBlock[] =
    code === 'sv' || code === 'en' || language === undefined
      ? []
      : [{ paragraph: language.plan.notCheckedByTranslator, tone: 'quiet' }]
  return {
    title: words.title,
    language: code,
    date: today,
    standard: 'accessible',
    discreet: true,
    blocks: [
      { heading: words.decided, level: 1 },
      { paragraph: answerOf(words, claim.outcome) },
      ...(claim.grantedOre !== null && claim.grantedOre > 0
        ? [{ fields: [[words.amount, sumIn(code, claim.grantedOre)]] as const }]
        : []),
      ...(next.length === 0 ? [] : [{ heading: words.next, level: 1 } as const]),
      ...next.map((paragraph) => ({ paragraph })),
      { paragraph: words.nobodyElse, tone: 'notice' },
      ...unchecked,
    ],
  }
}
