/**
 * An allowance of attempts: it holds a number of them and lets one run out at even intervals, so that nobody ever waits longer
 * than that for the next, and T seconds give at most `holds + T / emptiesEverySeconds` attempts.
 */
export interface Allowance {
  readonly holds: number
  readonly emptiesEverySeconds: number
}

/**
 * How many guesses may fail, and why so many. A right guess gives back what it took. A device that its person has signed in from
 * is looked at by its own count alone (OWASP, "Slow down online guessing attacks with device cookies"): whatever others try
 * elsewhere, it is let in.
 */
export const guessLimits = {
  /** One account from one address: five slips of the finger at once (OWASP ASVS 2.2.1), then one a minute. */
  accountAtAddress: { holds: 5, emptiesEverySeconds: 60 },
  /**
   * One account from all devices that it does not know, whatever their addresses. A botnet gets 20 and then 96 a day at most; a new
   * device of the person's own waits a quarter of an hour at most for its turn.
   */
  account: { holds: 20, emptiesEverySeconds: 900 },
  /**
   * All accounts from one address, which may be a whole agency's or, behind a proxy, a country's. 500 people of whom every second
   * mistypes in the same moment stay within it; full, it has room again after two seconds and is empty in ten minutes. It only
   * slows whoever tries one password on many accounts: what protects an account is its own count.
   */
  address: { holds: 300, emptiesEverySeconds: 2 },
  /** Codes of twelve figures by which somebody tells that money has come: 10¹² of them, one guess in half a minute. */
  receipt: { holds: 30, emptiesEverySeconds: 30 },
} as const satisfies Record<string, Allowance>

/**
 * Failures in a row after which a password, or an app for codes, is no longer taken from there, until its person has signed in
 * in another way. Added up they are the 100 that NIST SP 800-63B §3.2.2 allows for each authenticator: 50 from all unknown devices
 * together, and ten from each of five known ones.
 */
export const failuresInARow = { unknownDevices: 50, knownDevice: 10 } as const
/** How many devices an account knows; a new one takes the place of the one that was used longest ago. */
export const KNOWN_DEVICES = 5
/** Days after the last sign-in from it until a device is forgotten. */
export const KNOWN_DEVICE_DAYS = 180

/** How much may be sent to somebody, or to those who read it, by people who have not signed in. Each sending counts. */
export const sendingLimits = {
  /** Mails to one address: three at once, then one in twenty minutes. */
  registrationTo: { holds: 3, emptiesEverySeconds: 1200 },
  /** From one address, for each kind of sending: an office full of people at once, then one a minute. */
  fromAddress: { holds: 60, emptiesEverySeconds: 60 },
} as const satisfies Record<string, Allowance>

/** How full an allowance was, and when. */
export interface Filled {
  readonly level: number
  readonly lastAt: Date
}

/** After a day nothing is left in any allowance. */
export const FORGET_AFTER_SECONDS = 86_400

// The level is a sum of fractions of seconds: less than a thousandth of an attempt is none.
const LITTLE = 0.001

/** What is left in an allowance at a moment. */
const levelAt = ({ level, lastAt }: Filled, now: Date, { emptiesEverySeconds }: Allowance): number =>
  Math.max(0, level - Math.max(0, now.getTime() - lastAt.getTime()) / 1000 / emptiesEverySeconds)

/** By how many seconds the clocks of two servers of one house may differ. */
const CLOCKS_DIFFER = 60

/** Whether the last attempt was in a time to come: a clock has gone back since, and nothing would run out until then. */
const isOfTimeToCome = ({ lastAt }: Filled, now: Date): boolean =>
  lastAt.getTime() - now.getTime() > CLOCKS_DIFFER * 1000

/**
 * Whether another attempt has room now: then how full it is with it, otherwise the seconds until it has. After a clock has gone back
 * there is room for one, from which on what is left runs out again.
 */
export const anotherAttempt = (
  known: Filled | undefined,
  now: Date,
  allowance: Allowance,
): { readonly level: number } | { readonly waitSeconds: number } => {
  if (known !== undefined && isOfTimeToCome(known, now))
    return { level: Math.min(known.level + 1, allowance.holds) }
  const level = (known === undefined ? 0 : levelAt(known, now, allowance)) + 1
  const over = level - allowance.holds
  return over > LITTLE ? { waitSeconds: Math.ceil(over * allowance.emptiesEverySeconds) } : { level }
}
