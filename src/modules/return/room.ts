import type { Room } from '../../platform/http/room.ts'
import { type CaseOffer, type CasePart, roomOf } from '../support/index.ts'

const parts: readonly CasePart[] = []

/** What the room shows on the page of a case. */
export const returningOffers: readonly CaseOffer[] = parts.flatMap((part) => part.offers ?? [])

/** Voluntary return and reintegration, with follow-up abroad. */
export const returningRoom: Room = roomOf('return', parts)
