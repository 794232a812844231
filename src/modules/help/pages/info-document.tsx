import type { FC } from 'hono/jsx'
import type { HelpLanguage } from '../content/help-language.ts'
import { sectionKeys } from '../content/help-language.ts'
import { helpLanguages } from '../content/languages.ts'
import { helpNumbers } from '../content/numbers.ts'
import { helpPaths } from '../paths.ts'
import { NumbersSheet, QuietDocument, QuietNumbers } from './quiet-document.tsx'

/** The page "Do you need help?". */
export const InfoDocument: FC<{ language: HelpLanguage }> = ({ language }) => (
  <QuietDocument
    language={language}
    above={<Languages language={language} />}
    below={<NumbersSheet language={language} />}
  >
    <h1>{language.heading}</h1>
    <p class="lead">{language.lead}</p>
    {language.reviewed ? null : <p class="unchecked">{language.notChecked}</p>}
    <QuietNumbers language={language} />
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
  </QuietDocument>
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
