import type { FC } from 'hono/jsx'
import { writtenParts } from '../../platform/text/written.ts'

/** What a person has written, in its paragraphs and lists. Stands where a paragraph may stand, not inside one. */
export const Written: FC<{ text: string | null | undefined; lang?: string; dir?: 'auto' }> = ({
  text,
  lang,
  dir,
}) => (
  <div class="written" {...(lang ? { lang } : {})} {...(dir ? { dir } : {})}>
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
