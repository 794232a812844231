import type { FC } from 'hono/jsx'
import type { SentForm } from '../platform/http/sent-form.ts'
import { catalogue, translator } from '../platform/i18n/catalogue.ts'
import { type Locale, locales } from '../platform/i18n/locale.ts'
import { Button, LinkButton } from './components/button.tsx'
import { Heading } from './components/card.tsx'
import { Alert } from './components/message.tsx'
import type { PageContext } from './page-context.ts'
import { Page } from './shell.tsx'

const messages = catalogue({
  sv: {
    title: 'Samlad svarar inte just nu',
    away: 'Databasen svarar inte. Samlad försöker igen av sig självt hela tiden; oftast tar det några sekunder.',
    busy: 'Just nu är det för mycket att göra. Det brukar gå över på några sekunder.',
    danger: 'Är någon i fara? Ring 112. Vänta inte på Samlad.',
    kept: 'Det du fyllde i står kvar på den här sidan. Stäng den inte. Vänta en liten stund och skicka igen; det sparas bara en gång.',
    file: 'Välj filen {name} igen',
    sendAgain: 'Skicka igen',
    tryAgain: 'Försök igen',
    entered: 'Det du skrev',
  },
  en: {
    title: 'Samlad is not answering just now',
    away: 'The database does not answer. Samlad keeps trying by itself; mostly it takes a few seconds.',
    busy: 'Just now there is too much to do. It mostly passes within a few seconds.',
    danger: 'Is somebody in danger? Call 112. Do not wait for Samlad.',
    kept: 'What you entered is still on this page. Do not close it. Wait a little and send it again; it is saved only once.',
    file: 'Choose the file {name} again',
    sendAgain: 'Send again',
    tryAgain: 'Try again',
    entered: 'What you wrote',
  },
})

interface AwayPageProps {
  readonly context: PageContext
  readonly why: 'away' | 'busy'
  /** What was entered in the form that could not be taken. */
  readonly entered: SentForm | undefined
}

/** What somebody wrote, as against what they chose: only that is worth showing; everything is sent again. */
const isWritten = ({ value }: { readonly value: string }): boolean => /\S\s+\S/.test(value)

/**
 * What a person sees while the database takes nothing: that it passes by itself, in both languages since nothing is known of
 * the reader, and their own form with all that they entered, to be sent again to the same address.
 */
export const AwayPage = ({ context, why, entered }: AwayPageProps) => {
  const t = translator(messages, context.locale)
  return (
    // Nothing in the frame that would ask the database, or say that the reader is not signed in.
    <Page context={{ ...context, kept: true }} title={t('title')} discreet>
      <Words locale={context.locale} why={why} isForm={entered !== undefined} />
      {entered === undefined ? (
        <p>
          <LinkButton href={context.path} variant="primary">
            {t('tryAgain')}
          </LinkButton>
        </p>
      ) : (
        <EnteredForm locale={context.locale} entered={entered} />
      )}
      {locales
        .filter((locale) => locale !== context.locale)
        .map((locale) => (
          <section lang={locale} class="page-content">
            <Heading level={2} size="xs">
              {translator(messages, locale)('title')}
            </Heading>
            <Words locale={locale} why={why} isForm={entered !== undefined} />
          </section>
        ))}
    </Page>
  )
}

const Words: FC<{ locale: Locale; why: 'away' | 'busy'; isForm: boolean }> = ({ locale, why, isForm }) => {
  const t = translator(messages, locale)
  return (
    <>
      <p class="ds-paragraph">{t(why)}</p>
      {isForm ? <p class="ds-paragraph">{t('kept')}</p> : null}
      <p class="ds-paragraph">{t('danger')}</p>
    </>
  )
}

const EnteredForm: FC<{ locale: Locale; entered: SentForm }> = ({ locale, entered }) => {
  const t = translator(messages, locale)
  const written = entered.fields.filter(isWritten)
  return (
    <form
      class="form"
      method="post"
      action={entered.sentTo}
      novalidate
      {...(entered.files.length > 0 ? { enctype: 'multipart/form-data' } : {})}
    >
      {entered.fields.map(({ name, value }) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {entered.files.map(({ name, fileName }, at) => (
        <div class="ds-field">
          <label class="ds-label" for={`file-${at}`}>
            {t('file', { name: fileName })}
          </label>
          <input class="ds-input" type="file" id={`file-${at}`} name={name} />
        </div>
      ))}
      <div>
        <Button>{t('sendAgain')}</Button>
      </div>
      {written.length === 0 ? null : (
        <Alert heading={t('entered')}>
          {written.map(({ value }) => (
            <p class="ds-paragraph as-written">{value}</p>
          ))}
        </Alert>
      )}
    </form>
  )
}
