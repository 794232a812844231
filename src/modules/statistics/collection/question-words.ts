import { formatter } from '../../../platform/i18n/format.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import { cellInWords, codeWords, figureInWords } from './code-messages.ts'
import type { RuleQuestion, TwoFigures } from './rules.ts'

const asks = {
  sv: {
    change:
      'Talen har ändrats mer än slumpen brukar ge sedan förra insamlingen. Stämmer de, och vad beror det på?',
    stopped: 'Det här gick att säga förra gången men inte nu. Vad har ändrats?',
    differs: 'Tabellen säger något annat än ärendeposterna. Vilket gäller, och varför skiljer de sig?',
  },
  en: {
    change:
      'The numbers have changed by more than chance gives since the last collection. Are they right, and what is the reason?',
    stopped: 'This could be told last time, and not now. What has changed?',
    differs: 'The table says something else than the case records. Which holds, and why do they differ?',
  },
} as const

const codes = {
  sv: (count: string) =>
    `Brottskoden gällde inte den dag då ärendet registrerades, i ${count} av posterna. Vilka koder ska det vara?`,
  en: (count: string) =>
    `The crime code was not in use on the day of registration in ${count} of the records. Which codes should it be?`,
}

const compared = (
  { cell, before, now }: TwoFigures,
  kind: keyof (typeof asks)['sv'],
  locale: Locale,
): string => {
  const { number } = formatter(locale)
  const [was, is] = [figureInWords(before, locale, number), figureInWords(now, locale, number)]
  const words = {
    sv: kind === 'differs' ? `${was} i tabellen, ${is} enligt posterna` : `${was} förra gången, ${is} nu`,
    en: kind === 'differs' ? `${was} in the table, ${is} by the records` : `${was} last time, ${is} now`,
  }[locale]
  return `${cellInWords(cell, locale)}: ${words}`
}

/** A question in words, and the figures that it is about, each in a line. */
export const questionInWords = (
  asked: RuleQuestion | { readonly kind: 'own'; readonly words: string },
  locale: Locale,
): { readonly heading: string | null; readonly words: string; readonly lines: readonly string[] } => {
  if (asked.kind === 'own') return { heading: null, words: asked.words, lines: [] }
  if (asked.kind === 'code')
    return { heading: null, words: codes[locale](formatter(locale).number(asked.records)), lines: [] }
  return {
    heading: codeWords(locale)(`table_${asked.table}`),
    words: asks[locale][asked.kind],
    lines: asked.cells.map((one) => compared(one, asked.kind, locale)),
  }
}
