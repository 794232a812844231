import type { Day } from '../../platform/clock/clock.ts'
import { swedishMoment } from '../../platform/clock/working-days.ts'

/** Hours within which a breach is reported once it is known (GDPR 33.1; chapter 3 section 9 of 2018:1177). */
const HOURS = 72

/** What of a breach decides when it must be reported. */
export interface Known {
  readonly knownOn: Day
  /** Of that day in Sweden, such as `14:05`. */
  readonly knownTime: string
}

/**
 * The moment by which a breach is to be reported. Hours are hours: those of a weekend count, and of the night on which the clock is
 * moved (Regulation 1182/71 article 3 lets what ends on a holiday go on to a working day; nobody is advised to wait for that).
 */
export const reportBy = ({ knownOn, knownTime }: Known): Date =>
  new Date(swedishMoment(knownOn, knownTime).getTime() + HOURS * 3_600_000)
