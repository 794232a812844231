import type { FC } from 'hono/jsx'
import { catalogue, translator } from '../platform/i18n/catalogue.ts'
import { LinkButton } from './components/button.tsx'
import { EnteredForm, EnteredTexts, type SentForm } from './entered/entered-form.tsx'
import { enteredMessages } from './entered/messages.ts'
import type { PageContext } from './page-context.ts'
import { useReader } from './reader.ts'
import { Page } from './shell.tsx'
import { shellPaths } from './shell-paths.ts'

const messages = catalogue({
  sv: {
    notFoundTitle: 'Sidan finns inte',
    notFound: 'Adressen kan vara fel, eller så har du inte behörighet att se innehållet.',
    notPermittedTitle: 'Du får inte göra detta',
    notPermitted: 'Din roll ger inte rätt till detta. Byt roll, eller fråga den som är ansvarig.',
    expiredTitle: 'Formuläret gick ut',
    expired: 'Sidan hade varit öppen för länge, och inget har gjorts. Öppna den på nytt och försök igen.',
    refusedTitle: 'Det gick inte',
    unreadable: 'Något i adressen går inte att läsa. Öppna sidan utan urvalet, och välj igen.',
    unfit: 'Något av det som skickades går inte att läsa. Inget har sparats. Rätta det, och skicka igen.',
    failedTitle: 'Något gick fel hos oss',
    failed:
      'Inget har sparats. Försök igen; om det händer igen, lämna spårnumret till den som driver Samlad.',
    trace: 'Spårnummer: {trace}',
    home: 'Till startsidan',
    near: 'Till {name}',
  },
  en: {
    notFoundTitle: 'There is no such page',
    notFound: 'The address may be wrong, or you may not be allowed to see its content.',
    notPermittedTitle: 'You may not do this',
    notPermitted:
      'Your role does not give you the right to this. Change role, or ask whoever is responsible.',
    expiredTitle: 'The form has expired',
    expired: 'The page had been open for too long, and nothing has been done. Open it anew and try again.',
    refusedTitle: 'It was not possible',
    unreadable:
      'Something in the address cannot be read. Open the page without the selection, and choose again.',
    unfit: 'Something of what was sent cannot be read. Nothing has been saved. Correct it, and send again.',
    failedTitle: 'Something went wrong on our side',
    failed:
      'Nothing has been saved. Try again; if it happens again, give the trace number to whoever runs Samlad.',
    trace: 'Trace number: {trace}',
    home: 'To the start page',
    near: 'To {name}',
  },
})

interface ProblemPageProps {
  readonly context: PageContext
  readonly status: number
  readonly trace: string
  /** The sentence of the refusal, where the page has no words of its own for it. */
  readonly detail?: string | undefined
  /** The form that was refused, where it was one. */
  readonly sent?: SentForm | undefined
}

/** What was sent: to be sent again, and where that would be refused anew, to be copied. */
const Sent: FC<{ status: number; sent: SentForm }> = ({ status, sent }) => {
  const t = translator(enteredMessages, useReader().locale)
  if (status === 403) return <EnteredTexts entered={sent.entered} />
  return (
    <>
      <p class="ds-paragraph">{t('notLost')}</p>
      <EnteredForm {...sent} />
    </>
  )
}

/** What a person sees when a request cannot be answered, with a way on. */
export const ProblemPage = ({ context, status, trace, detail, sent }: ProblemPageProps) => {
  const t = translator(messages, context.locale)
  const known = {
    404: [t('notFoundTitle'), t('notFound')],
    403: [t('notPermittedTitle'), detail ?? t('notPermitted')],
    419: [t('expiredTitle'), t('expired')],
    500: [t('failedTitle'), t('failed')],
  }[status]
  // Where the thing would have stood: the list that the reader came from, most often.
  const near = context.navigation.find(({ current }) => current)
  const [title, text] = known ?? [t('refusedTitle'), detail ?? t(sent === undefined ? 'unreadable' : 'unfit')]
  return (
    <Page context={context} title={title ?? ''}>
      <p class="ds-paragraph">{text}</p>
      {status === 500 ? <p class="ds-paragraph">{t('trace', { trace })}</p> : null}
      {sent === undefined ? null : <Sent status={status} sent={sent} />}
      <p class="button-row">
        {near === undefined ? null : (
          <LinkButton href={near.href}>{t('near', { name: near.label })}</LinkButton>
        )}
        <LinkButton variant={near === undefined ? 'secondary' : 'tertiary'} href={shellPaths.start}>
          {t('home')}
        </LinkButton>
      </p>
    </Page>
  )
}
