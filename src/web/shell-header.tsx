import type { FC } from 'hono/jsx'
import { ArrivalBadge } from './components/arrivals.tsx'
import type { NavigationLink, PageActor } from './page-context.ts'
import { useFormat, useReader, useWords } from './reader.ts'
import { shellPaths } from './shell-paths.ts'

/** Product name, who acts for whom, and the navigation of the role. */
export const PageHeader: FC = () => {
  const t = useWords()
  const { actor, navigation, demo, kept } = useReader()
  return (
    <header class="page-header">
      {demo ? <p class="demo-banner">{t('demoBanner')}</p> : null}
      <div class="page-header-bar">
        <a class="page-mark" href={shellPaths.start}>
          <Mark />
          {t('product')}
        </a>
        <ArrivalBadge />
        {actor ? (
          <ActingFor actor={actor} />
        ) : kept ? null : (
          <a class="ds-link page-sign-in" href={shellPaths.signIn}>
            {t('signIn')}
          </a>
        )}
      </div>
      {navigation.length > 0 ? <Navigation links={navigation} /> : null}
    </header>
  )
}

/** Many strands, gathered into one: what the name says. Drawn, so that it follows the theme. */
const Mark: FC = () => (
  <svg class="mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
    <path class="mark-strand" d="M5 6c9 0 8 10 14 10h8" />
    <path class="mark-strand" d="M5 16h22" />
    <path class="mark-strand" d="M5 26c9 0 8-10 14-10h8" />
    <circle class="mark-point" cx="26" cy="16" r="3.5" />
  </svg>
)

/** How many letters stand on one line of 1280 pixels beside the word for the rest; each link takes the room of four more. */
const LINE = 126
const BETWEEN = 4
const AT_MOST = 7

/** As many links as stand on one line, in their order; with more, the rest are behind a word. */
const onOneLine = (links: readonly NavigationLink[]): number => {
  let taken = 0
  const first = links.findIndex(({ label }) => {
    taken += label.length + BETWEEN
    return taken > LINE
  })
  return Math.min(AT_MOST, first === -1 ? links.length : first)
}

/** A list on a wide screen; on a phone the same list behind a word, without JavaScript. */
const Navigation: FC<{ links: readonly NavigationLink[] }> = ({ links }) => {
  const t = useWords()
  const current = links.find((link) => link.current)
  const shown = onOneLine(links)
  return (
    <>
      <nav class="page-navigation" data-screen="wide" aria-label={t('navigation')}>
        <NavigationList links={links.slice(0, shown)} more={links.slice(shown)} />
      </nav>
      <details class="page-navigation" data-screen="narrow">
        <summary>
          {t('menu')}
          <Waiting count={waitingIn(links)} />
          {current ? <span class="page-navigation-current">{current.label}</span> : null}
        </summary>
        <nav aria-label={t('navigation')}>
          <NavigationList links={links.slice(0, shown)} />
          {links.length > shown ? (
            <>
              <p class="page-navigation-rest" id="navigation-rest">
                {t('more')}
              </p>
              <NavigationList links={links.slice(shown)} labelledBy="navigation-rest" />
            </>
          ) : null}
        </nav>
      </details>
    </>
  )
}

const NavigationList: FC<{
  links: readonly NavigationLink[]
  more?: readonly NavigationLink[]
  labelledBy?: string
}> = ({ links, more = [], labelledBy }) => {
  const t = useWords()
  const current = more.find((link) => link.current)
  return (
    <ul {...(labelledBy ? { 'aria-labelledby': labelledBy } : {})}>
      {links.map(({ href, label, current, waiting }) => (
        <li>
          <a href={href} {...(current ? { 'aria-current': 'page' } : {})}>
            {label}
            <Waiting count={waiting ?? 0} />
          </a>
        </li>
      ))}
      {more.length > 0 ? (
        <li>
          <details class="page-navigation-more">
            <summary {...(current ? { 'data-current': true } : {})}>
              {t('more')}
              {current ? <span class="ds-sr-only">: {current.label}</span> : null}
              <Waiting count={waitingIn(more)} />
            </summary>
            <NavigationList links={more} />
          </details>
        </li>
      ) : null}
    </ul>
  )
}

const waitingIn = (links: readonly NavigationLink[]): number =>
  links.reduce((sum, { waiting = 0 }) => sum + waiting, 0)

/** How much waits behind a link, or behind what is folded; nothing where nothing does. */
const Waiting: FC<{ count: number }> = ({ count }) => {
  const t = useWords()
  const format = useFormat()
  if (count === 0) return null
  return (
    <span class="page-navigation-waiting">
      {format.number(count)} <span class="ds-sr-only">{t('waiting')}</span>
    </span>
  )
}

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word.slice(0, 1))
    .slice(0, 2)
    .join('')
    .toUpperCase()

/** For whom the person acts just now, with the way to change it and to leave. */
const ActingFor: FC<{ actor: PageActor }> = ({ actor }) => {
  const t = useWords()
  const { csrf } = useReader()
  const others = actor.memberships.filter((membership) => !membership.current)
  return (
    <details class="acting-for">
      <summary>
        <span class="acting-for-initials" aria-hidden="true">
          {initialsOf(actor.name)}
        </span>
        <span class="acting-for-name">{actor.name}</span>
        <span class="acting-for-body">
          <span class="ds-sr-only">{t('actingFor')} </span>
          <span>{actor.bodyName},</span> <span>{actor.roleName}</span>
        </span>
        {actor.letInUntil === undefined ? null : (
          <span class="acting-for-until">{t('letInUntil', { time: actor.letInUntil })}</span>
        )}
      </summary>
      <div class="acting-for-panel">
        {/* On a phone the line above has room for two letters. */}
        <p class="acting-for-whole" aria-hidden="true">
          <strong>{actor.name}</strong>
          <span>{actor.bodyName}</span>
          <span class="acting-for-role">{actor.roleName}</span>
        </p>
        {others.length > 0 ? (
          <form method="post" action={shellPaths.membership}>
            <input type="hidden" name="csrf" value={csrf} />
            <p class="acting-for-heading">{t('actingSwitch')}</p>
            {others.map(({ id, bodyName, roleName }) => (
              <button type="submit" name="membership" value={id} class="acting-for-choice">
                <span>{bodyName}</span>
                <span class="acting-for-role">{roleName}</span>
              </button>
            ))}
          </form>
        ) : null}
        <form method="post" action={shellPaths.signOut}>
          <input type="hidden" name="csrf" value={csrf} />
          <button type="submit" class="ds-button" data-variant="secondary" data-fullwidth>
            {t('signOut')}
          </button>
        </form>
      </div>
    </details>
  )
}
