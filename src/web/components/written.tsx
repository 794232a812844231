import type { FC } from 'hono/jsx'
import { writtenParts } from '../../platform/text/written.ts'
import { useReader } from '../reader.ts'

/**
 * What a person has written, in its paragraphs and lists. Stands where a paragraph may stand, not inside one. What is written in
 * the house is Swedish, where `lang` does not say otherwise; a reader of English hears it so.
 */
export const Written: FC<{ text: string | null | undefined; lang?: string; dir?: 'auto' }> = ({
  text,
  lang = 'sv',
  dir,
}) => (
  <div class="written" {...(lang === useReader().locale ? {} : { lang })} {...(dir ? { dir } : {})}>
    {writtenParts(text ?? '').map((part) =>
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
