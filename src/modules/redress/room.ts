import type { Room } from '../../platform/http/room.ts'
import { roomOf } from '../../platform/http/room-of.ts'
import type { CaseOffer, CasePart } from '../support/index.ts'
import { claimsPart } from './claims/part.ts'
import { redressEndings } from './endings.ts'
import { paymentsPart } from './paying/part.ts'
import { studyPart } from './study/part.ts'

const parts: readonly CasePart[] = [claimsPart, paymentsPart, studyPart]

/** What the room shows on the page of a case. */
export const redressOffers: readonly CaseOffer[] = parts.flatMap((part) => part.offers ?? [])

/** Damages and criminal injuries compensation, until it is in hand. */
export const redressRoom: Room = roomOf('redress', parts, redressEndings)
