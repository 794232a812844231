import type { Room } from '../../platform/http/room.ts'
import { roomOf } from '../../platform/http/room-of.ts'
import type { CaseOffer, CasePart } from '../support/index.ts'
import { concernPart } from './concern/part.ts'
import { childrenEndings } from './endings.ts'
import { evaluationPart } from './evaluation/part.ts'
import { guidelinesPart } from './guidelines/part.ts'
import { jointPart } from './joint/part.ts'
import { missingPart } from './missing/part.ts'
import { representativesPart } from './representatives/part.ts'

const parts: readonly CasePart[] = [
  concernPart,
  evaluationPart,
  guidelinesPart,
  jointPart,
  missingPart,
  representativesPart,
]

/** What the room shows on the page of a case. */
export const childrenOffers: readonly CaseOffer[] = parts.flatMap((part) => part.offers ?? [])

/** The child: concern and protection, representatives, joint investigations under one roof. */
export const childrenRoom: Room = roomOf('children', parts, childrenEndings)
