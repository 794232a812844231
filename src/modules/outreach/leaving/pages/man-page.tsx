import type { FC } from 'hono/jsx'
import { questionsOf, wordsOf } from '../../../../platform/questionnaire/fields.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { helpLanguage, NumbersSheet, QuietDocument, QuietNumbers } from '../../../help/index.ts'
import { paths } from '../../paths.ts'
import type { AskedMan } from '../actions.ts'
import { instrument } from '../instrument.ts'
import { leavingWords } from '../messages.ts'

const entered = (refused: RefusedForm | undefined, name: string): string => {
  const nested = name.startsWith('answers.')
    ? (refused?.values.answers as Record<string, unknown> | undefined)?.[name.slice(8)]
    : undefined
  return String(nested ?? refused?.values[name] ?? '')
}

const Questions: FC<{ locale: 'sv' | 'en'; refused: RefusedForm | undefined }> = ({ locale, refused }) => {
  const t = leavingWords(locale)
  const words = wordsOf(instrument.items, locale)
  return (
    <>
      {questionsOf(instrument.items).map(({ key, item }) => {
        const name = `answers.${key}`
        const given = entered(refused, name)
        return (
          <fieldset>
            <legend>{words(key)}</legend>
            {['', ...item.options].map((option) => (
              <label>
                <input type="radio" name={name} value={option} checked={given === option} />{' '}
                {option === '' ? t('skip') : words(`${key}:${option}`)}
              </label>
            ))}
          </fieldset>
        )
      })}
    </>
  )
}

/** The questions, to a man whom nobody knows: the way out stands first, and nothing tells over a shoulder what it is. */
export const ManPage: View<AskedMan> = ({ data, context: { locale }, refused }) => {
  const t = leavingWords(locale)
  const quiet = helpLanguage(locale)!
  return (
    <QuietDocument language={quiet} below={<NumbersSheet language={quiet} />}>
      <h1>{t('askTitle')}</h1>
      <p>{t(data.moment)}</p>
      <p>{t('askLead')}</p>
      {refused === undefined ? null : (
        <div role="alert">
          <p>{t('wrong')}</p>
          <ul>
            {refused.errors.map(({ message }) => (
              <li>{message}</li>
            ))}
          </ul>
        </div>
      )}
      <form method="post" action={paths.answer(data)} autocomplete="off">
        <h2>{t('codeHeading')}</h2>
        <p id="code-hint">{t('codeHint')}</p>
        {(['code', 'again'] as const).map((name) => (
          <p>
            <label for={name}>{t(name)}</label>{' '}
            <input
              id={name}
              name={name}
              value={entered(refused, name)}
              autocomplete="off"
              spellcheck={false}
              aria-describedby="code-hint"
            />
          </p>
        ))}
        <Questions locale={locale} refused={refused} />
        <button type="submit">{t('answer')}</button>
      </form>
      <QuietNumbers language={quiet} />
    </QuietDocument>
  )
}

/** Has it arrived? */
export const AnsweredPage: View<AskedMan> = ({ context: { locale } }) => {
  const t = leavingWords(locale)
  const quiet = helpLanguage(locale)!
  return (
    <QuietDocument language={quiet} below={<NumbersSheet language={quiet} />}>
      <h1>{t('sent')}</h1>
      <p>{t('sentText')}</p>
      <QuietNumbers language={quiet} />
    </QuietDocument>
  )
}
