import type { Room } from '../../platform/http/room.ts'
import { roomOf } from '../../platform/http/room-of.ts'
import type { CaseOffer, CasePart } from '../support/index.ts'
import { capacityPart } from './capacity/part.ts'
import { returnEndings } from './endings.ts'
import { followUpPart } from './follow-up/part.ts'
import { partnersPart } from './partners/part.ts'
import { plansPart } from './plans/part.ts'

// Words stand before identifiers in addresses: capacity before partners.
const parts: readonly CasePart[] = [capacityPart, followUpPart, partnersPart, plansPart]

/** What the room shows on the page of a case. */
export const returningOffers: readonly CaseOffer[] = parts.flatMap((part) => part.offers ?? [])

/** Voluntary return and reintegration, with follow-up abroad. */
export const returningRoom: Room = roomOf('return', parts, returnEndings)
