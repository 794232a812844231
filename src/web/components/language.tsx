import type { FC, PropsWithChildren } from 'hono/jsx'
import type { Locale } from '../../platform/i18n/locale.ts'
import type { Words } from '../../platform/i18n/words.ts'
import { useReader, useWords } from '../reader.ts'

/**
 * What somebody has written, and the language that it is in: of words in both languages those of the reader, where what has no English
 * of its own is Swedish; of words in one, those, in `language`.
 */
export const inLanguage = (
  text: string | Words,
  locale: Locale,
  language = 'sv',
): { text: string; language: string } =>
  typeof text === 'string'
    ? { text, language }
    : { text: text[locale], language: text.en === text.sv ? 'sv' : locale }

/** The mark of words in another language than the page. */
const Mark: FC<{ language: string }> = ({ language }) => {
  const t = useWords()
  return (
    <abbr class="language-mark" title={t(language === 'en' ? 'inEnglish' : 'inSwedish')}>
      {language}
    </abbr>
  )
}

/**
 * Swedish words in a page in the reader's language: where that is English they are marked, for the eye and the ear. A number or a
 * reference is of no language.
 */
export const Swedish: FC<{ text: string | Words; language?: string | undefined }> = (given) => {
  const { locale } = useReader()
  const { text, language } = inLanguage(given.text, locale, given.language)
  if (locale === language || !/\p{L}{2}/u.test(text)) return <>{text}</>
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
export const EndsInSwedish: FC<{ text: string; words: string | undefined; language?: string }> = ({
  text,
  words,
  language,
}) => {
  const at = words === undefined || words === '' ? -1 : text.lastIndexOf(words)
  return at < 0 ? (
    <>{text}</>
  ) : (
    <>
      {text.slice(0, at)}
      <Swedish text={text.slice(at)} language={language} />
    </>
  )
}
