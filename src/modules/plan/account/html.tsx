import type { FC } from 'hono/jsx'
import { composeAccount } from './compose.ts'
import type { Chapter } from './composition.ts'
import type { AccountDocument } from './document.ts'
import { headingAt, OneNode, type Reading } from './html-nodes.tsx'
import { accountStylesheet } from './html-style.ts'
import { labelsIn } from './labels.ts'

const OneChapter: FC<{ chapter: Chapter; below: number; reading: Reading }> = ({
  chapter,
  below,
  reading,
}) => {
  const level = chapter.level + below
  const Heading = headingAt(level)
  return (
    <section>
      <Heading id={chapter.id}>{chapter.title}</Heading>
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
 * The account without its document: to be put into a page of the application below that page's own `h1`.
 * Chapters begin at `h2` (or below `below`). It carries its `lang` and needs accountStylesheet; it holds no style
 * or script of its own, so that the strictest Content-Security-Policy lets it through.
 */
export const AccountFragment: FC<{ document: AccountDocument; below?: number }> = ({
  document,
  below = 1,
}) => {
  const { cover, chapters, language } = composeAccount(document)
  const reading = { label: labelsIn(language), language }
  return (
    <article class="account" lang={language}>
      <div class="account-cover">
        {cover.draft === null ? null : <p class="account-signal">{cover.draft}</p>}
        <ul class="account-plan">
          {cover.plan.map((line) => (
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
              {cover.fingerprint.hash === null ? (
                cover.fingerprint.text
              ) : (
                <code>{cover.fingerprint.hash}</code>
              )}
            </dd>
          </div>
        </dl>
      </div>
      <nav aria-labelledby="account-contents">
        <p id="account-contents">{reading.label('chapter.contents')}</p>
        <ol>
          {chapters.map(({ id, title, chapters: inner }) => (
            <li>
              <a href={`#${id}`}>{title}</a>
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
}

/**
 * The account as a whole HTML document. The stylesheet is linked where its address is given; without one it is
 * carried in the document's head, so that a file on a disk is complete in itself.
 */
export const accountHtml = (document: AccountDocument, stylesheet?: { href: string }): string => {
  const { cover } = composeAccount(document)
  const page = (
    <html lang={document.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${cover.kind}: ${cover.title}`}</title>
        {stylesheet === undefined ? (
          <style dangerouslySetInnerHTML={{ __html: accountStylesheet }} />
        ) : (
          <link rel="stylesheet" href={stylesheet.href} />
        )}
      </head>
      <body class="account-page">
        <main>
          <p class="account-kind">{cover.kind}</p>
          <h1>{cover.title}</h1>
          <AccountFragment document={document} />
        </main>
      </body>
    </html>
  )
  return `<!doctype html>\n${page}`
}
