import type { Day } from '../../../platform/clock/clock.ts'
import type { Law } from '../../law/index.ts'
import { assessProvision } from './assess.ts'
import type { ProvisionKey } from './provisions.ts'
import type { Situation } from './situation.ts'

/** How a disclosure comes out by a law on a day: what the gate would say, why, and by which section. */
export const outcomeOfDisclosure = (
  provision: ProvisionKey,
  situation: Situation,
  law: Law,
  day: Day,
): string => {
  const { verdict, reason, section } = assessProvision(provision, { ...situation, day }, law)
  return `${verdict} ${reason} ${section}`
}
