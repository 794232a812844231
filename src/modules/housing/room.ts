import type { Room } from '../../platform/http/room.ts'
import { roomOf } from '../../platform/http/room-of.ts'
import type { CaseOffer, CasePart } from '../support/index.ts'
import { competencePart } from './competence/part.ts'
import { housingEndings } from './endings.ts'
import { placementsPart } from './placements/part.ts'
import { requestsPart } from './requests/part.ts'
import { sheltersPart } from './shelters/part.ts'

const parts: readonly CasePart[] = [competencePart, placementsPart, requestsPart, sheltersPart]

/** What the room shows on the page of a case. */
export const housingOffers: readonly CaseOffer[] = parts.flatMap((part) => part.offers ?? [])

/** Protected housing: places, requests to a blind pool, placements, competence. */
export const housingRoom: Room = roomOf('housing', parts, housingEndings)
