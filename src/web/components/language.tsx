import type { FC, PropsWithChildren } from 'hono/jsx'
import type { Locale } from '../../platform/i18n/locale.ts'
import type { Words } from '../../platform/i18n/words.ts'
import { useReader, useWords } from '../reader.ts'

/** What somebody has written in both languages, for one of them. What has no English of its own is Swedish in English too. */
export const inLanguage = (words: Words, locale: Locale): { text: string; language: Locale } => ({
  text: words[locale],
  language: words.en === words.sv ? 'sv' : locale,
})

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
  const { text, language = 'sv' } =
    typeof given.text === 'string' ? { ...given, text: given.text } : inLanguage(given.text, locale)
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
