import type { Room } from '../../platform/http/room.ts'
import { roomOf } from '../../platform/http/room-of.ts'
import { assessmentPart } from './assessment/part.ts'
import { conventionPart } from './convention/part.ts'
import { legislationEndings } from './endings.ts'
import { referralPart } from './referral/part.ts'
import { textsPart } from './texts/part.ts'
import { trackerPart } from './tracker/part.ts'

/** Legislation: matters on their way to law. */
export const legislationRoom: Room = roomOf(
  'legislation',
  [trackerPart, referralPart, conventionPart, textsPart, assessmentPart],
  legislationEndings,
)
