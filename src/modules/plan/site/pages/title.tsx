import type { FC, PropsWithChildren } from 'hono/jsx'
import type { Locale } from '../../../../platform/i18n/locale.ts'
import { useReader } from '../../../../web/reader.ts'
import { englishTitle } from '../../english-titles.ts'
import { useSite } from './words.ts'

/** The mark of words in another language than the page. */
const Mark: FC<{ language: string }> = ({ language }) => {
  const t = useSite()
  return (
    <abbr class="language-mark" title={t(language === 'en' ? 'inEnglish' : 'inSwedish')}>
      {language}
    </abbr>
  )
}

/** Swedish words in a page in the reader's language: where that is English they are marked, for the eye and the ear. */
export const Swedish: FC<{ text: string; language?: string | undefined }> = ({ text, language = 'sv' }) => {
  const { locale } = useReader()
  if (locale === language) return <>{text}</>
  return (
    <>
      <span lang={language}>{text}</span> <Mark language={language} />
    </>
  )
}

/** The same for paragraphs. */
export const SwedishBlock: FC<PropsWithChildren<{ language?: string | undefined }>> = ({
  language = 'sv',
  children,
}) => {
  const { locale } = useReader()
  if (locale === language) return <>{children}</>
  return (
    <div class="in-language">
      <div lang={language}>{children}</div>
      <Mark language={language} />
    </div>
  )
}

/** A sentence in the reader's language that ends with somebody's own words, which are Swedish. */
export const EndsInSwedish: FC<{ text: string; words: string | undefined }> = ({ text, words }) => {
  const at = words === undefined || words === '' ? -1 : text.lastIndexOf(words)
  return at < 0 ? (
    <>{text}</>
  ) : (
    <>
      {text.slice(0, at)}
      <Swedish text={text.slice(at)} />
    </>
  )
}

/** A title as plain words, for a heading: in English where the reader is English and it has an English name. */
export const titleIn = (text: string, language: string, locale: Locale): string =>
  (locale === 'en' && language === 'sv' ? englishTitle(text) : undefined) ?? text

/** The title of a plan, an area or a measure: in English for an English reader where it has an English name. */
export const PlanTitle: FC<{ text: string; language?: string | undefined }> = ({ text, language = 'sv' }) => {
  const { locale } = useReader()
  const english = locale === 'en' && language === 'sv' ? englishTitle(text) : undefined
  return english === undefined ? <Swedish text={text} language={language} /> : <>{english}</>
}
