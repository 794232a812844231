import type { Day } from '../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import { kindsOn } from '../directory/index.ts'

/**
 * Whether a body may ask for places and place people on a day: one that has ended, has not begun or that nobody has checked
 * may not. The same as `directory.keep_recipient` in the database.
 */
export const isActingBody = async (tx: DatabaseTransaction, bodyId: string, day: Day): Promise<boolean> =>
  (await kindsOn(tx, bodyId, day)).length > 0
