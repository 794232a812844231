import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { kindsOn } from '../../directory/index.ts'
import { findSetting } from '../../support/index.ts'
import { mayInvestigate } from '../legal/provisions.ts'
import type { Secrecy } from '../legal/situation.ts'
import { secrecyOf } from './recipient.ts'

/** What the body that tells is to the law. */
export interface Discloser {
  readonly secrecy: Secrecy
  /** What the body is, and so whether what it knows may be of an investigation (OSL 18:1). */
  readonly holdsInvestigation: boolean
}

/** What a body that tells is to the law on a day. */
export const discloserOf = async (tx: DatabaseTransaction, bodyId: string, day: Day): Promise<Discloser> => {
  const secrecy = secrecyOf((await findSetting(tx, bodyId)).secrecy)
  return {
    secrecy,
    holdsInvestigation: secrecy === 'police' && mayInvestigate(await kindsOn(tx, bodyId, day)),
  }
}
