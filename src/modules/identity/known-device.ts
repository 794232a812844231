import { randomBytes } from 'node:crypto'

/** The cookie of a browser that somebody has signed in from. No browser has one before that. */
export const deviceCookie = 'samlad_device'

/** Several people may share a browser: the secret of each stands beside the others, the latest first. */
const MOST_PEOPLE = 4
const SECRET = /^[\w-]{43}$/

/** The secrets in a cookie; none where it holds anything else. */
export const readDeviceCookie = (value: string | undefined): string[] =>
  (value ?? '')
    .split('.')
    .filter((secret) => SECRET.test(secret))
    .slice(0, MOST_PEOPLE)

/** The cookie with a new secret, in place of the one that the same person had there. */
export const writeDeviceCookie = (
  fresh: string,
  before: readonly string[],
  replaced: string | undefined,
): string => [fresh, ...before.filter((secret) => secret !== replaced)].slice(0, MOST_PEOPLE).join('.')

export const newDeviceSecret = (): string => randomBytes(32).toString('base64url')
