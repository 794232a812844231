import type { FC, PropsWithChildren } from 'hono/jsx'
import { navigationGroups } from '../platform/http/navigation.ts'
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
        <NavigationList links={links.slice(0, shown)}>
          {links.length > shown ? <More links={links} shown={shown} /> : null}
        </NavigationList>
      </nav>
      <details class="page-navigation" data-screen="narrow">
        <summary>
          {t('menu')}
          <Waiting count={waitingIn(links)} />
          {current ? <span class="page-navigation-current">{current.label}</span> : null}
        </summary>
        <nav aria-label={t('navigation')}>
          <NavigationList links={links.slice(0, shown)} />
          <NavigationGroups links={links} shown={shown} folded />
        </nav>
      </details>
    </>
  )
}

const NavigationList: FC<PropsWithChildren<{ links: readonly NavigationLink[] }>> = ({ links, children }) => (
  <ul>
    {links.map(({ href, label, current, waiting }) => (
      <li>
        <a href={href} {...(current ? { 'aria-current': 'page' } : {})}>
          {label}
          <Waiting count={waiting ?? 0} />
        </a>
      </li>
    ))}
    {children}
  </ul>
)

type Parted = { links: readonly NavigationLink[]; shown: number }

/** The links that do not fit on the line, behind a word. */
const More: FC<Parted> = ({ links, shown }) => {
  const t = useWords()
  const rest = links.slice(shown)
  const current = rest.find((link) => link.current)
  return (
    <li>
      <details class="page-navigation-more">
        <summary {...(current ? { 'data-current': true } : {})}>
          {t('more')}
          {current ? <span class="ds-sr-only">: {current.label}</span> : null}
          <Waiting count={waitingIn(rest)} />
        </summary>
        <div class="page-navigation-panel">
          <NavigationGroups links={links} shown={shown} />
        </div>
      </details>
    </li>
  )
}

/**
 * The links that do not fit on the line, under three headings. What belongs to the plan is folded for those whose daily work is elsewhere:
 * everybody may read it, and most never do.
 */
const NavigationGroups: FC<Parted & { folded?: boolean }> = ({ links, shown, folded = false }) => {
  const t = useWords()
  const rest = links.slice(shown)
  const daily = new Set(links.slice(0, shown).map(({ group }) => group))
  return navigationGroups.map((group) => {
    const own = rest.filter((link) => link.group === group)
    if (own.length === 0) return null
    const isFolded = folded || (group === 'plan' && !daily.has(group))
    return (
      <details class="page-navigation-group" open={!isFolded || own.some(({ current }) => current)}>
        <summary>
          {t(`navigation_${group}`)}
          <Waiting count={waitingIn(own)} />
        </summary>
        <NavigationList links={own} />
      </details>
    )
  })
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
