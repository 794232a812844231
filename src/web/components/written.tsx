import type { FC } from 'hono/jsx'
import type { Words } from '../../platform/i18n/words.ts'
import { writtenParts } from '../../platform/text/written.ts'
import { useReader } from '../reader.ts'
import { inLanguage } from './language.tsx'

/**
 * What a person has written, in its paragraphs and lists. Stands where a paragraph may stand, not inside one. What is written in
 * the house is Swedish, where `lang` does not say otherwise; a reader of English hears it so.
 */
export const Written: FC<{ text: string | Words | null | undefined; lang?: string; dir?: 'auto' }> = (
  given,
) => {
  const { locale } = useReader()
  const { text, language } = inLanguage(given.text ?? '', locale, given.lang)
  return (
    <div
      class="written"
      {...(language === locale ? {} : { lang: language })}
      {...(given.dir ? { dir: given.dir } : {})}
    >
      {writtenParts(text).map((part) =>
        part.kind === 'list' ? (
          <ul>
            {part.items.map((item) => (
              <li>{item}</li>
            ))}
          </ul>
        ) : (
          <p>{part.lines.join('\n')}</p>
        ),
      )}
    </div>
  )
}
