/** Addresses that the shell itself sends to; the routes answer them. */
export const shellPaths = {
  /** POST `language` (sv|en), `theme` (light|dark|auto) or `letterKeys` (on|off), and `return`, the page to come back to. */
  preferences: '/preferences',
  /** POST `membership`, the id of the body and role to act for from now on. */
  membership: '/membership',
  signIn: '/sign-in',
  /** POST. */
  signOut: '/sign-out',
  start: '/',
  /** What the reader wrote in forms and has not sent. */
  keptForms: '/kept-forms',
  /** Where somebody in need turns. Neither the address nor the title of the window tells what it is about. */
  help: '/info',
  /** Lists, clocks and numbers for those who work, without an account. Never linked from the page for somebody in need. */
  offline: '/offline',
  accessibility: '/accessibility',
  /** What a browser asks to put the house on a home screen. */
  manifest: '/app.webmanifest',
  /** The script that keeps pages for work without a connection. */
  serviceWorker: '/service-worker.js',
} as const
