import { raw } from 'hono/html'
import type { FC } from 'hono/jsx'
import { asset } from '../../../web/assets.ts'
import type { HelpLanguage } from '../content/help-language.ts'
import { sectionKeys } from '../content/help-language.ts'
import { helpLanguages } from '../content/languages.ts'
import { helpNumbers, type NumberKey, wayOut } from '../content/numbers.ts'
import { helpPaths } from '../paths.ts'

/**
 * The page "Do you need help?", a document of its own without the shell: no product name, no navigation, nothing that
 * keeps a choice. Where somebody else sees the title, the address, the icon or the print of it, it tells them nothing.
 */
export const InfoDocument: FC<{ language: HelpLanguage }> = ({ language }) => (
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
        <Languages language={language} />
        <main id="content" tabindex={-1}>
          <h1>{language.heading}</h1>
          <p class="lead">{language.lead}</p>
          {language.reviewed ? null : <p class="unchecked">{language.notChecked}</p>}
          <Numbers language={language} />
          {sectionKeys.map((key) => (
            <section aria-labelledby={key}>
              <h2 id={key}>{language.sections[key].heading}</h2>
              <ul>
                {language.sections[key].sentences.map((sentence) => (
                  <li>
                    <Sentence text={sentence} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </main>
        <Sheet language={language} />
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

const Languages: FC<{ language: HelpLanguage }> = ({ language }) => (
  <nav class="languages" aria-label={language.languages}>
    <a class="skip" href="#content">
      {language.skip}
    </a>
    <ul>
      {helpLanguages.map(({ code, name, direction }) => (
        <li>
          <a
            href={helpPaths.infoIn({ language: code })}
            lang={code}
            dir={direction}
            hreflang={code}
            class="language"
            data-language
            {...(code === language.code ? { 'aria-current': 'true' } : {})}
          >
            {name}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

const Numbers: FC<{ language: HelpLanguage }> = ({ language }) => (
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

const dialled = new Map<string, string>(
  Object.values(helpNumbers).map(({ shown, dialled: digits }) => [shown, digits]),
)
const anyNumber = new RegExp(
  `(?<!\\d)(${[...dialled.keys()].sort((one, other) => other.length - one.length).join('|')})(?!\\d)`,
)

/** A sentence in which each number can be called, and reads from left to right also in Arabic. */
const Sentence: FC<{ text: string }> = ({ text }) => (
  <>
    {text.split(anyNumber).map((part) =>
      dialled.has(part) ? (
        <a href={`tel:${dialled.get(part)}`}>
          <bdi dir="ltr">{part}</bdi>
        </a>
      ) : (
        part
      ),
    )}
  </>
)

/** What comes out on paper instead of the page: numbers alone, since the paper may be found. */
const Sheet: FC<{ language: HelpLanguage }> = ({ language: { sheet } }) => (
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
