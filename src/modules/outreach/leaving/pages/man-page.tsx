import type { FC } from 'hono/jsx'
import { questionsOf, wordsOf } from '../../../../platform/questionnaire/fields.ts'
import { errorFor } from '../../../../web/components/errors.tsx'
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
          <fieldset class="asked">
            <legend>{words(key)}</legend>
            {['', ...item.options].map((option) => (
              <label>
                <input type="radio" name={name} value={option} checked={given === option} />
                <span>{option === '' ? t('skip') : words(`${key}:${option}`)}</span>
              </label>
            ))}
          </fieldset>
        )
      })}
    </>
  )
}

/** The code is written twice, so that it is the one that was meant. */
const codes = ['code', 'again'] as const
const isCode = (field: string): boolean => codes.some((name) => name === field)

/** The code or the code once more, with what is wrong in it where it is wrong. */
const Code: FC<{ name: string; label: string; refused: RefusedForm | undefined }> = ({
  name,
  label,
  refused,
}) => {
  const error = errorFor(refused?.errors, name)
  return (
    <>
      <label for={name}>{label}</label>
      {error === undefined ? null : (
        <p class="say-error" id={`${name}-error`} role="alert">
          {error}
        </p>
      )}
      <input
        id={name}
        name={name}
        value={entered(refused, name)}
        autocomplete="off"
        spellcheck={false}
        required
        {...(error === undefined ? {} : { 'aria-invalid': 'true' })}
        aria-describedby={error === undefined ? 'code-hint' : `code-hint ${name}-error`}
      />
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
      <form class="say" method="post" action={paths.answer(data)} autocomplete="off">
        {refused?.errors
          .filter(({ field }) => !isCode(field))
          .map(({ message }) => (
            <p class="say-error" role="alert">
              {message}
            </p>
          ))}
        <h2>{t('codeHeading')}</h2>
        <p id="code-hint">{t('codeHint')}</p>
        {codes.map((name) => (
          <Code name={name} label={t(name)} refused={refused} />
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
