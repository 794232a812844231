import type { Room } from '../../platform/http/room.ts'
import { roomOf } from '../../platform/http/room-of.ts'
import { agreementPart } from './agreements/part.tsx'
import { conductEndings } from './endings.ts'
import { guidelineParts } from './guidelines/part.ts'
import { textParts } from './texts/part.tsx'

/** Conduct: what guidelines and agreements say of the purchase of sex (measures 15, 16). */
export const conductRoom: Room = roomOf(
  'conduct',
  [...guidelineParts, ...textParts, agreementPart],
  conductEndings,
)
