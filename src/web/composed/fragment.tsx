import type { FC } from 'hono/jsx'
import type { Chapter, Composition, CoverLetter } from './composition.ts'
import { headingAt, OneNode, type Reading, WithBlanks } from './nodes.tsx'
import { compositionStylesheet } from './style.ts'

/** "3 Slutsatser": its number, where it has one, and its title. */
const ChapterTitle: FC<{ chapter: Pick<Chapter, 'mark' | 'title'> }> = ({ chapter: { mark, title } }) => (
  <>
    {mark === undefined ? null : <span class="account-mark-of-chapter">{mark} </span>}
    {title}
  </>
)

/** The first page of a communication. */
const Letter: FC<{ letter: CoverLetter; below: number; reading: Reading }> = ({ letter, below, reading }) => {
  const Heading = headingAt(1 + below)
  return (
    <>
      <p class="account-series">{letter.series}</p>
      <p>{letter.handsOver}</p>
      <p>
        <WithBlanks text={letter.placeAndDay} />
      </p>
      <ul class="account-signatures">
        {letter.signatures.map((signature) => (
          <li>
            <WithBlanks text={signature} />
          </li>
        ))}
      </ul>
      <Heading id="letter-summary">{letter.summary.title}</Heading>
      {letter.summary.nodes.map((node) => (
        <OneNode node={node} level={1 + below} reading={reading} />
      ))}
    </>
  )
}

const OneChapter: FC<{ chapter: Chapter; below: number; reading: Reading }> = ({
  chapter,
  below,
  reading,
}) => {
  const level = chapter.level + below
  const Heading = headingAt(level)
  return (
    <section>
      <Heading id={chapter.id}>
        <ChapterTitle chapter={chapter} />
      </Heading>
      {chapter.nodes.map((node) => (
        <OneNode node={node} level={level} reading={reading} />
      ))}
      {chapter.chapters.map((inner) => (
        <OneChapter chapter={inner} below={below} reading={reading} />
      ))}
    </section>
  )
}

/**
 * A composition without its document: to be put into a page of the application below that page's own `h1`.
 * Chapters begin at `h2` (or below `below`). It carries its `lang` and needs compositionStylesheet; it holds no style
 * or script of its own, so that the strictest Content-Security-Policy lets it through.
 */
export const CompositionFragment: FC<{ composition: Composition; reading: Reading; below?: number }> = ({
  composition: { cover, chapters, language },
  reading,
  below = 1,
}) => (
  <article class="account" lang={language}>
    <div class="account-cover">
      {cover.draft === null ? null : <p class="account-signal">{cover.draft}</p>}
      {cover.letter === undefined ? null : <Letter letter={cover.letter} below={below} reading={reading} />}
      <ul class="account-plan">
        {cover.about.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <dl>
        <div>
          <dt>{cover.kind}</dt>
          <dd>{cover.number}</dd>
        </div>
        {cover.facts.map(({ term, text }) => (
          <div>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        <div>
          <dt>{cover.fingerprint.label}</dt>
          <dd>
            {cover.fingerprint.hash === null ? cover.fingerprint.text : <code>{cover.fingerprint.hash}</code>}
          </dd>
        </div>
      </dl>
    </div>
    <nav aria-labelledby="account-contents">
      <p id="account-contents">{reading.contents}</p>
      <ol>
        {chapters.map(({ id, mark, title, chapters: inner }) => (
          <li>
            <a href={`#${id}`}>{mark === undefined ? title : `${mark} ${title}`}</a>
            {inner.length === 0 ? null : (
              <ol>
                {inner.map((section) => (
                  <li>
                    <a href={`#${section.id}`}>{section.title}</a>
                  </li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ol>
    </nav>
    {chapters.map((chapter) => (
      <OneChapter chapter={chapter} below={below} reading={reading} />
    ))}
  </article>
)

/** One chapter of a composition on a page of its own, below that page's `h1`, which is its title. */
export const ChapterFragment: FC<{
  language: Composition['language']
  chapter: Chapter
  reading: Reading
}> = ({ language, chapter: { nodes, chapters, inPages, level }, reading }) => (
  <article class="account account-chapter" lang={language}>
    {nodes.map((node) => (
      <OneNode node={node} level={1} reading={reading} />
    ))}
    {inPages === true
      ? null
      : chapters.map((inner) => <OneChapter chapter={inner} below={1 - level} reading={reading} />)}
  </article>
)

/** The first page of a communication, on a page of its own. */
export const LetterFragment: FC<{ composition: Composition; reading: Reading }> = ({
  composition: { cover, language },
  reading,
}) =>
  cover.letter === undefined ? null : (
    <article class="account account-chapter" lang={language}>
      <Letter letter={cover.letter} below={1} reading={reading} />
    </article>
  )

/**
 * A composition as a whole HTML document. The stylesheet is linked where its address is given; without one it is
 * carried in the document's head, so that a file on a disk is complete in itself.
 */
export const composedHtml = (
  composition: Composition,
  reading: Reading,
  stylesheet?: { href: string },
): string => {
  const { cover, language } = composition
  const page = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${cover.kind}: ${cover.title}`}</title>
        {stylesheet === undefined ? (
          <style dangerouslySetInnerHTML={{ __html: compositionStylesheet }} />
        ) : (
          <link rel="stylesheet" href={stylesheet.href} />
        )}
      </head>
      <body class="account-page">
        <main>
          <p class="account-kind">{cover.kind}</p>
          <h1>{cover.title}</h1>
          <CompositionFragment composition={composition} reading={reading} />
        </main>
      </body>
    </html>
  )
  return `<!doctype html>\n${page}`
}
