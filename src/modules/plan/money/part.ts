import type { Room } from '../../../platform/http/room.ts'
import { moneyRefusals } from './messages.ts'

/** The ledger of the plan's money. */
export const moneyPart: Omit<Room, 'name'> = { routes: [], api: [], refusals: [moneyRefusals] }
