import type { FC } from 'hono/jsx'
import { catalogue, translator } from '../platform/i18n/catalogue.ts'
import { Button, LinkButton } from './components/button.tsx'
import { Link } from './components/link.tsx'
import type { PageContext } from './page-context.ts'
import { ReaderContext, useReader } from './reader.ts'
import { shellPaths } from './shell-paths.ts'

const messages = catalogue({
  sv: {
    idleHeading: 'Är du kvar?',
    idle: 'Du loggas ut klockan {time}. Det du har skrivit sparas åt dig.',
    stay: 'Stanna kvar',
    lastsHeading: 'Snart behöver du logga in igen',
    lasts: 'Inloggningen gäller till {time} och kan inte förlängas. Det du har skrivit sparas åt dig.',
    goOn: 'Fortsätt så länge',
    endedHeading: 'Du har loggats ut',
    ended: 'Det du skrev är sparat, låst så att bara du kan läsa det. Logga in igen, så står det kvar.',
    nothing: 'Du hade varit borta en stund.',
    signIn: 'Logga in och fortsätt',
    unkept: 'Det du skrev kunde inte sparas. Det står kvar på sidan: kopiera det innan du lämnar den.',
    offlineHeading: 'Ingen anslutning',
    offline:
      'Det är inte skickat, men allt står kvar på sidan. Lämna den inte: tryck igen när du har anslutning. Är någon i fara, ring 112.',
    showPage: 'Visa sidan',
    unsent: ({ count }: { count: number }, format) =>
      `${format.plural(count, { one: 'formulär', other: 'formulär' })} som du skrev i är inte ${count === 1 ? 'skickat' : 'skickade'}.`,
    showUnsent: 'Se vad som väntar',
  },
  en: {
    idleHeading: 'Are you still there?',
    idle: 'You are signed out at {time}. What you have written is kept for you.',
    stay: 'Stay',
    lastsHeading: 'You will soon need to sign in again',
    lasts: 'Your sign-in lasts until {time} and cannot be prolonged. What you have written is kept for you.',
    goOn: 'Go on for now',
    endedHeading: 'You have been signed out',
    ended: 'What you wrote is kept, locked so that only you can read it. Sign in again, and it is there.',
    nothing: 'You had been away for a while.',
    signIn: 'Sign in and go on',
    unkept: 'What you wrote could not be kept. It is still on the page: copy it before you leave.',
    offlineHeading: 'No connection',
    offline:
      'Nothing was sent, but all of it is still on the page. Do not leave it: press again when you have a connection. If somebody is in danger, call 112.',
    showPage: 'Show the page',
    unsent: ({ count }: { count: number }, format) =>
      `${format.plural(count, { one: 'form', other: 'forms' })} that you wrote in ${count === 1 ? 'has' : 'have'} not been sent.`,
    showUnsent: 'See what waits',
  },
})

/** The place of the clock in a sentence, for client code to fill. */
const WithTime: FC<{ sentence: string }> = ({ sentence }) => {
  const [before, after] = sentence.split('{time}')
  return (
    <>
      {before}
      <time data-presence-end />
      {after}
    </>
  )
}

/**
 * What client code (`presence`) says before the session ends and when it has: hidden until then. Without client code nothing is
 * said, and what was entered is kept when it is sent.
 */
export const Presence: FC = () => {
  const reader = useReader()
  const { locale, session } = reader
  if (session === undefined) return null
  const t = translator(messages, locale)
  return (
    <dialog
      class="presence"
      role="alertdialog"
      aria-labelledby="presence-heading"
      aria-describedby="presence-text"
      data-presence
      data-idle={String(session.idleSeconds)}
      data-lasts={String(session.lastsSeconds)}
    >
      <input type="hidden" name="csrf" value={reader.csrf} />
      <h2 class="ds-heading" data-size="sm" id="presence-heading">
        <span data-when="idle">{t('idleHeading')}</span>
        <span data-when="lasts">{t('lastsHeading')}</span>
        <span data-when="kept nothing unkept">{t('endedHeading')}</span>
        <span data-when="offline">{t('offlineHeading')}</span>
      </h2>
      <p class="ds-paragraph" id="presence-text">
        <span data-when="idle">
          <WithTime sentence={t('idle', { time: '{time}' })} />
        </span>
        <span data-when="lasts">
          <WithTime sentence={t('lasts', { time: '{time}' })} />
        </span>
        <span data-when="kept">{t('ended')}</span>
        <span data-when="nothing">{t('nothing')}</span>
        <span data-when="unkept">{t('unkept')}</span>
        <span data-when="offline">{t('offline')}</span>
      </p>
      <div class="button-row">
        <span data-when="idle">
          <Button type="button" id="presence-stay">
            {t('stay')}
          </Button>
        </span>
        <span data-when="lasts">
          <Button type="button" id="presence-go-on">
            {t('goOn')}
          </Button>
        </span>
        <span data-when="kept nothing" data-presence-sign-in>
          <LinkButton variant="primary" href={shellPaths.signIn}>
            {t('signIn')}
          </LinkButton>
        </span>
        <span data-when="unkept offline">
          <Button type="button" id="presence-show">
            {t('showPage')}
          </Button>
        </span>
      </div>
    </dialog>
  )
}

/** Where the reader looks at what waits, or is on the way to it. */
const leadsThere = (path: string): boolean =>
  [shellPaths.keptForms, encodeURIComponent(shellPaths.keptForms)].some((there) => path.includes(there))

/** That something the reader wrote has not been sent; nothing where nothing waits, or where they look at it already. */
export const Unsent: FC = () => {
  const { locale, session, path, answers } = useReader()
  if (session === undefined || session.keptForms === 0 || answers || leadsThere(path)) return null
  const t = translator(messages, locale)
  return (
    <p class="unsent">
      {t('unsent', { count: session.keptForms })} <Link href={shellPaths.keptForms}>{t('showUnsent')}</Link>
    </p>
  )
}

/** As `Unsent`, with one more form than the reader's session knew of: as HTML, to stand above a page. */
export const unsentNotice = (context: PageContext): string => {
  const { session } = context
  if (session === undefined) return ''
  const known = { ...context, answers: false, session: { ...session, keptForms: session.keptForms + 1 } }
  return String(
    <ReaderContext.Provider value={known}>
      <Unsent />
    </ReaderContext.Provider>,
  )
}
