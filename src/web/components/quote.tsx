import type { Child, FC } from 'hono/jsx'
import { useWords } from '../reader.ts'
import { type Passage, paragraphs, segments, signsOf, wordsOf } from './passage.ts'

export type { Passage } from './passage.ts'

const Marked: FC<{ text: string; passages: readonly Passage[] }> = ({ text, passages }) => {
  const signs = signsOf(text)
  return (
    <>
      {segments(text, passages).map((segment) => {
        const starting = segment.passages.find((passage) => Math.max(0, passage.start) === segment.start)
        if (segment.passages.length === 0) return wordsOf(segment, signs)
        const isCurrent = segment.passages.some((passage) => passage.current)
        return (
          <mark
            {...(starting ? { id: passageId(starting.id) } : {})}
            {...(isCurrent ? { 'data-current': '' } : {})}
            data-passages={segment.passages.map((passage) => passage.id).join(' ')}
          >
            {wordsOf(segment, signs)}
          </mark>
        )
      })}
    </>
  )
}

/** The anchor of a passage in its document: link to `#passage-…` to come to it. */
export const passageId = (id: string): string => `passage-${id}`

/** What a document says, word for word, with the passages that something was read from marked. */
export const Quote: FC<{
  text: string
  passages?: readonly Passage[]
  source?: Child
  /** The language of the text, where it is not the page's. */
  lang?: string | undefined
}> = ({ text, passages = [], source, lang }) => {
  const t = useWords()
  return (
    <figure class="quote">
      <blockquote class="quote-text" {...(lang ? { lang } : {})}>
        {paragraphs(text).map((paragraph) => (
          <p>
            <Marked
              text={paragraph.text}
              passages={shifted(passages, paragraph.start, paragraph.text.length)}
            />
          </p>
        ))}
      </blockquote>
      <figcaption>{source ?? t('sourceOfQuote')}</figcaption>
    </figure>
  )
}

/** Passages as offsets of a paragraph; an id is kept only where the passage begins. */
const shifted = (passages: readonly Passage[], start: number, length: number): Passage[] =>
  passages
    .filter((passage) => passage.start < start + length && passage.end > start)
    .map((passage) => ({ ...passage, start: passage.start - start, end: passage.end - start }))

/** A whole document to read and check against, paragraph by paragraph, with every passage marked. */
export const DocumentText: FC<{ text: string; passages: readonly Passage[] }> = ({ text, passages }) => (
  <div class="document-text">
    {paragraphs(text).map((paragraph) => (
      <p>
        <Marked text={paragraph.text} passages={shifted(passages, paragraph.start, paragraph.text.length)} />
      </p>
    ))}
  </div>
)
