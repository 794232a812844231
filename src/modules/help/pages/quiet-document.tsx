import { raw } from 'hono/html'
import type { Child, FC, PropsWithChildren } from 'hono/jsx'
import { asset } from '../../../web/assets.ts'
import type { HelpLanguage } from '../content/help-language.ts'
import { helpNumbers, type NumberKey, wayOut } from '../content/numbers.ts'

type QuietProps = {
  /** Whose words stand on the way out, in the window and on the skip link. */
  language: HelpLanguage
  /** Stands between the way out and the content, such as the choice of a language. */
  above?: Child
  /** Stands after the content, such as what comes out on paper. */
  below?: Child
}

/**
 * A document of its own without the shell: no product name, no navigation, nothing that keeps a choice. Where somebody else sees the
 * title, the address, the icon or the print of it, it tells them nothing. The way out stands first.
 */
export const QuietDocument: FC<PropsWithChildren<QuietProps>> = ({ language, above, below, children }) => (
  <>
    {raw('<!doctype html>')}
    <html lang={language.code} dir={language.direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>{language.windowTitle}</title>
        <link rel="stylesheet" href={asset('info.css')} />
        <link rel="icon" href="data:," />
        <script type="module" src={asset('leave.js')} />
      </head>
      <body>
        <WayOut language={language} />
        {above}
        <main id="content" tabindex={-1}>
          {children}
        </main>
        {below}
      </body>
    </html>
  </>
)

/** First in the order of reading, and always in sight. Without client code it is a link, which leaves the page in the history. */
const WayOut: FC<{ language: HelpLanguage }> = ({ language }) => (
  <header class="way-out">
    <a href={wayOut} rel="noreferrer" data-leave aria-describedby="leads-to">
      {language.leave}
    </a>
    <p>
      <span id="leads-to">{language.leaveLeadsTo}</span>{' '}
      <span hidden data-leave-by-key>
        {language.leaveByKey}
      </span>
    </p>
  </header>
)

/** The numbers that stand first: 112, and those who listen. */
export const QuietNumbers: FC<{ language: HelpLanguage }> = ({ language }) => (
  <>
    <p class="call-now">
      <a href={`tel:${helpNumbers.emergency.dialled}`}>
        <OneLine text={language.callNow} number={helpNumbers.emergency.shown} />
      </a>
      <span>{language.callHint}</span>
    </p>
    <h2>{language.more}</h2>
    <ul class="numbers">
      {(['women', 'health', 'children', 'police'] as const).map((key) => (
        <li>
          <a href={`tel:${helpNumbers[key].dialled}`}>
            <bdi dir="ltr">{helpNumbers[key].shown}</bdi>
            <span>{language.numbers[key].name}</span>
          </a>
          <p>{language.numbers[key].text}</p>
        </li>
      ))}
    </ul>
  </>
)

const OneLine: FC<{ text: string; number: string }> = ({ text, number }) => {
  const [before, after] = text.split(number)
  return (
    <>
      {before}
      <bdi dir="ltr">{number}</bdi>
      {after}
    </>
  )
}

/** What comes out on paper instead of the page: numbers alone, since the paper may be found. */
export const NumbersSheet: FC<{ language: HelpLanguage }> = ({ language: { sheet } }) => (
  <div class="sheet" aria-hidden="true">
    <p class="sheet-title">{sheet.title}</p>
    <dl>
      {(['emergency', 'women', 'health', 'children'] as const satisfies NumberKey[]).map((key) => (
        <div>
          <dt>{sheet.numbers[key]}</dt>
          <dd>
            <bdi dir="ltr">{helpNumbers[key].shown}</bdi>
          </dd>
        </div>
      ))}
    </dl>
    <p>{sheet.language}</p>
  </div>
)
