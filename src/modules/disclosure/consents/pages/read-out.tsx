import type { FC } from 'hono/jsx'
import { Alert } from '../../../../web/components/message.tsx'
import { useReader } from '../../../../web/reader.ts'
import { personLanguage } from '../../../support/index.ts'
import { consentWords } from '../messages.ts'
import { type ConsentSubject, whatIsAsked, whatIsSoAnyway, whatItMeans } from '../words.ts'

/** The words of a consent to read out, in the person's language and its direction. */
export const ReadOut: FC<{ code: string; asked: ConsentSubject }> = ({ code, asked }) => {
  const { locale } = useReader()
  const t = consentWords(locale)
  const language = personLanguage(code)
  if (language === undefined) return null
  return (
    <>
      {language.reviewed ? null : (
        <Alert kind="info">
          <p>{t('notReviewed')}</p>
        </Alert>
      )}
      <div class="read-out" lang={language.code} dir={language.direction}>
        <p class="read-out-title">{language.consent.title}</p>
        {whatItMeans(language).map((sentence) => (
          <p>{sentence}</p>
        ))}
        <ul class="read-out-asked">
          {whatIsAsked(language, asked).map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
        {whatIsSoAnyway(language).map((sentence) => (
          <p>{sentence}</p>
        ))}
        <p class="read-out-answers">
          {language.consent.iSayYes} / {language.consent.iSayNo}
        </p>
      </div>
    </>
  )
}
