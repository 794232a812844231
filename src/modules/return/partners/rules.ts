import type { Day } from '../../../platform/clock/clock.ts'
import { hasAdequacy, isInEea } from '../countries.ts'
import type { Agreement, Partner } from './records.ts'

/** Whether an agreement holds on a day. */
export const holdsOn = (
  { fromDay, untilDay, endedOn }: Pick<Agreement, 'fromDay' | 'untilDay' | 'endedOn'>,
  day: Day,
): boolean => fromDay <= day && day <= untilDay && (endedOn === null || day < endedOn)

/** What does not go together in what is said about a partner's protection of data; nothing where it does. */
export const faultOfProtection = (
  countries: readonly string[],
  protection: Partner['protection'],
): string | undefined => {
  if ((protection === 'eea') !== countries.every(isInEea))
    return protection === 'eea' ? 'partner.not_in_eea' : 'partner.is_in_eea'
  if (protection === 'adequacy' && !countries.every((code) => isInEea(code) || hasAdequacy(code)))
    return 'partner.no_adequacy'
  return undefined
}

/** The way in which something may be told to a partner in another country (GDPR chapter V). */
export type TransferWay = 'inside_eu' | 'adequacy' | 'safeguards' | 'derogation'

/**
 * The way of a transfer to a partner on a day, worked out and never chosen: within the EEA nothing is transferred; then an
 * adequacy decision (article 45); then safeguards in an agreement of one's own body that holds that day (article 46);
 * otherwise only the derogations of article 49.1 are left: the person's explicit consent (a), or vital interests (f).
 */
export const transferWayOf = (
  { protection }: Pick<Partner, 'protection'>,
  agreements: readonly Pick<Agreement, 'bodyId' | 'fromDay' | 'untilDay' | 'endedOn' | 'safeguards'>[],
  bodyId: string,
  day: Day,
): TransferWay => {
  if (protection === 'eea') return 'inside_eu'
  if (protection === 'adequacy') return 'adequacy'
  const isSafe = agreements.some(
    (agreement) => agreement.bodyId === bodyId && agreement.safeguards !== 'none' && holdsOn(agreement, day),
  )
  return protection === 'safeguards' && isSafe ? 'safeguards' : 'derogation'
}
