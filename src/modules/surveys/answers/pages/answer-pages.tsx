import type { FC, PropsWithChildren } from 'hono/jsx'
import type { Locale } from '../../../../platform/i18n/locale.ts'
import { wordsOf } from '../../../../platform/questionnaire/fields.ts'
import type { Item } from '../../../../platform/questionnaire/instrument.ts'
import {
  type HelpLanguage,
  helpLanguage,
  helpLanguages,
  NumbersSheet,
  QuietDocument,
  QuietNumbers,
} from '../../../help/index.ts'
import { paths } from '../../paths.ts'
import type { Asked } from '../actions.ts'
import { answerWords } from '../messages.ts'

/** In which language somebody answers: the numbers in it, and the words around the questions in it or in English. */
const speaking = (code: string) => {
  const quiet = helpLanguage(code) ?? helpLanguage('sv')!
  return { quiet, t: answerWords((quiet.code === 'sv' ? 'sv' : 'en') satisfies Locale) }
}

const Quiet: FC<PropsWithChildren<{ quiet: HelpLanguage }>> = ({ quiet, children }) => (
  <QuietDocument language={quiet} below={<NumbersSheet language={quiet} />}>
    {children}
    <div id="numbers">
      <QuietNumbers language={quiet} />
    </div>
  </QuietDocument>
)

interface CodeProps {
  readonly language: string
  readonly error?: string
  readonly code?: string
  readonly age?: string
}

/** Where a code is entered. */
export const CodePage: FC<CodeProps> = ({ language, error, code = '', age = '' }) => {
  const { quiet, t } = speaking(language)
  return (
    <Quiet quiet={quiet}>
      <h1>{t('begin')}</h1>
      <p>{t('beginLead')}</p>
      <form class="say" method="post" action={paths.answer()} aria-label={t('begin')}>
        {error === undefined ? null : (
          <p class="say-error" id="code-error" role="alert">
            {error}
          </p>
        )}
        <label for="code">{t('code')}</label>
        <input
          id="code"
          name="code"
          value={code}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          required
          {...(error === undefined ? {} : { 'aria-describedby': 'code-error' })}
        />
        <label for="age">{t('age')}</label>
        <input
          id="age"
          name="age"
          value={age}
          inputmode="numeric"
          maxlength={3}
          autocomplete="off"
          required
          aria-describedby="age-hint"
        />
        <p id="age-hint">{t('ageHint')}</p>
        <label for="language">{t('language')}</label>
        <select id="language" name="language">
          {helpLanguages.map((one) => (
            <option value={one.code} lang={one.code} selected={one.code === quiet.code}>
              {one.name}
            </option>
          ))}
        </select>
        <button type="submit">{t('toQuestions')}</button>
      </form>
      <p>{t('promise')}</p>
      <p>{t('skip')}</p>
    </Quiet>
  )
}

const Question: FC<{ item: Item; words: (key: string) => string; given: Asked['given'] }> = ({
  item,
  words,
  given,
}) => {
  const name = `answers.${item.key}`
  const chosen = [given[item.key] ?? []].flat().map(String)
  const hint = words(`${item.key}?`)
  if (item.kind === 'number')
    return (
      <div class="asked">
        <label for={name}>{words(item.key)}</label>
        {hint ? <p>{hint}</p> : null}
        <input id={name} name={name} inputmode="numeric" autocomplete="off" value={chosen[0] ?? ''} />
      </div>
    )
  const isSeveral = item.kind === 'several'
  return (
    <fieldset class="asked">
      <legend>{words(item.key)}</legend>
      {hint ? <p>{hint}</p> : null}
      {item.options.map((option) => (
        <label>
          <input
            type={isSeveral ? 'checkbox' : 'radio'}
            name={isSeveral ? `${name}[]` : name}
            value={option}
            checked={chosen.includes(option)}
          />
          <span>{words(`${item.key}:${option}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** A page of questions, or the last, on which they are sent. */
export const QuestionsPage: FC<{ asked: Asked; language: string; error?: string }> = ({
  asked,
  language,
  error,
}) => {
  const { quiet, t } = speaking(language)
  const { page, pass, given, place } = asked
  const items = page?.items ?? []
  const spoken = asked.languages.includes(language) ? language : (asked.languages[0] ?? 'sv')
  return (
    <Quiet quiet={quiet}>
      <h1>{page ? t('page', { place: place + 1, of: page.of }) : t('end')}</h1>
      <p>
        <a href="#numbers">{t('helpFirst')}</a>
      </p>
      <form class="say" method="post" action={paths.answerQuestions()} aria-label={t('begin')}>
        <input type="hidden" name="pass" value={pass} />
        <input type="hidden" name="given" value={JSON.stringify(given)} />
        <input type="hidden" name="place" value={String(place)} />
        <input type="hidden" name="language" value={language} />
        <input type="hidden" name="here" value={items.map(({ key }) => key).join(' ')} />
        {error === undefined ? null : (
          <p class="say-error" role="alert">
            {error}
          </p>
        )}
        {page ? (
          <div lang={spoken}>
            {items.map((item) => (
              <Question item={item} words={wordsOf(items, spoken)} given={given} />
            ))}
          </div>
        ) : (
          <p>{t('endText')}</p>
        )}
        {page ? (
          <button type="submit">{t('next')}</button>
        ) : (
          <button type="submit" formaction={paths.answerSent()}>
            {t('send')}
          </button>
        )}
        {place === 0 ? null : (
          <button type="submit" name="go" value="back">
            {t('back')}
          </button>
        )}
        {page ? (
          <button type="submit" formaction={paths.answerSent()}>
            {t('stopAndSend')}
          </button>
        ) : null}
        <button type="submit" formaction={paths.answerLater()}>
          {t('later')}
        </button>
      </form>
      <p>{t('skip')}</p>
    </Quiet>
  )
}

/** The code with which somebody goes on. */
export const LaterPage: FC<{ code: string; days: number; language: string }> = ({ code, days, language }) => {
  const { quiet, t } = speaking(language)
  return (
    <Quiet quiet={quiet}>
      <h1>{t('kept')}</h1>
      <p class="lead">
        <bdi dir="ltr">{code}</bdi>
      </p>
      <p>{t('keptText', { days })}</p>
    </Quiet>
  )
}

/** What became of it, when there is nothing to fill in: thanks, or why not. */
export const ToldPage: FC<{
  told: 'thanks' | 'tooYoung' | 'otherAge' | { error: string }
  language: string
}> = ({ told, language }) => {
  const { quiet, t } = speaking(language)
  const isError = typeof told === 'object'
  return (
    <Quiet quiet={quiet}>
      <h1>{t(isError ? 'wrong' : told)}</h1>
      <p role={isError ? 'alert' : undefined}>{isError ? told.error : t(`${told}Text`)}</p>
      {isError ? (
        <p>
          <a href={paths.answer()}>{t('again')}</a>
        </p>
      ) : null}
    </Quiet>
  )
}
