import type { FC } from 'hono/jsx'
import type { NotTaken } from '../platform/database/away.ts'
import { catalogue, translator } from '../platform/i18n/catalogue.ts'
import { type Locale, locales } from '../platform/i18n/locale.ts'
import { LinkButton } from './components/button.tsx'
import { Heading } from './components/card.tsx'
import { EnteredForm, type SentForm } from './entered/entered-form.tsx'
import type { PageContext } from './page-context.ts'
import { Page } from './shell.tsx'

const messages = catalogue({
  sv: {
    title: 'Samlad svarar inte just nu',
    away: 'Databasen svarar inte. Samlad försöker igen av sig självt hela tiden; oftast tar det några sekunder.',
    busy: 'Just nu är det för mycket att göra. Det brukar gå över på några sekunder.',
    full: 'Disken som Samlad skriver till är full. Inget kan sparas, och inga ärenden öppnas, innan de som driver Samlad har gjort plats. De har fått veta det; ring dem om det är bråttom.',
    danger: 'Är någon i fara? Ring 112. Vänta inte på Samlad.',
    kept: 'Det du fyllde i står kvar på den här sidan. Stäng den inte. Vänta en liten stund och skicka igen; det sparas bara en gång.',
    tryAgain: 'Försök igen',
  },
  en: {
    title: 'Samlad is not answering just now',
    away: 'The database does not answer. Samlad keeps trying by itself; mostly it takes a few seconds.',
    busy: 'Just now there is too much to do. It mostly passes within a few seconds.',
    full: 'The disk that Samlad writes to is full. Nothing can be saved, and no case opened, before those who run Samlad have made room. They have been told; call them if it is urgent.',
    danger: 'Is somebody in danger? Call 112. Do not wait for Samlad.',
    kept: 'What you entered is still on this page. Do not close it. Wait a little and send it again; it is saved only once.',
    tryAgain: 'Try again',
  },
})

interface AwayPageProps {
  readonly context: PageContext
  readonly why: NotTaken
  /** What was entered in the form that could not be taken. */
  readonly sent: SentForm | undefined
}

/**
 * What a person sees while the database takes nothing: that it passes by itself, in both languages since nothing is known of
 * the reader, and their own form with all that they entered, to be sent again to the same address.
 */
export const AwayPage = ({ context, why, sent }: AwayPageProps) => {
  const t = translator(messages, context.locale)
  return (
    // Nothing in the frame that would ask the database, or say that the reader is not signed in.
    <Page context={{ ...context, kept: true }} title={t('title')} discreet>
      <Words locale={context.locale} why={why} isForm={sent !== undefined} />
      {sent === undefined ? (
        <p>
          <LinkButton href={context.path} variant="primary">
            {t('tryAgain')}
          </LinkButton>
        </p>
      ) : (
        <EnteredForm {...sent} />
      )}
      {locales
        .filter((locale) => locale !== context.locale)
        .map((locale) => (
          <section lang={locale} class="page-content">
            <Heading level={2} size="xs">
              {translator(messages, locale)('title')}
            </Heading>
            <Words locale={locale} why={why} isForm={sent !== undefined} />
          </section>
        ))}
    </Page>
  )
}

const Words: FC<{ locale: Locale; why: NotTaken; isForm: boolean }> = ({ locale, why, isForm }) => {
  const t = translator(messages, locale)
  return (
    <>
      <p class="ds-paragraph">{t(why)}</p>
      {isForm ? <p class="ds-paragraph">{t('kept')}</p> : null}
      <p class="ds-paragraph">{t('danger')}</p>
    </>
  )
}
