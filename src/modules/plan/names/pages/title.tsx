import type { FC } from 'hono/jsx'
import type { Locale } from '../../../../platform/i18n/locale.ts'
import { Swedish } from '../../../../web/components/language.tsx'
import { useReader } from '../../../../web/reader.ts'
import { englishTitle } from '../../english-titles.ts'

/** A title as plain words, for a heading: in English where the reader is English and it has an English name. */
export const titleIn = (text: string, language: string, locale: Locale): string =>
  (locale === 'en' && language === 'sv' ? englishTitle(text) : undefined) ?? text

/** Measures to choose among, each by its number and its title. */
export const measureOptions = (
  measures: readonly { readonly id: string; readonly number: string; readonly heading: string }[],
  locale: Locale,
) =>
  measures.map(({ id, number, heading }) => ({
    value: id,
    label: `${number}. ${titleIn(heading, 'sv', locale)}`,
  }))

/** The title of a plan, an area or a measure: in English for an English reader where it has an English name. */
export const PlanTitle: FC<{ text: string; language?: string | undefined }> = ({ text, language = 'sv' }) => {
  const { locale } = useReader()
  const english = locale === 'en' && language === 'sv' ? englishTitle(text) : undefined
  return english === undefined ? <Swedish text={text} language={language} /> : <>{english}</>
}
