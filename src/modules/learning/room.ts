import type { Room } from '../../platform/http/room.ts'
import { roomOf } from '../../platform/http/room-of.ts'
import { checksPart } from './checks/part.ts'
import { completionsPart } from './completions/part.ts'
import { courseOffers } from './course-offers.ts'
import { coveragePart } from './coverage/part.ts'
import { learningEndings } from './endings.ts'
import { localPlanParts } from './local-plans/part.tsx'
import { materialsPartWith } from './materials/part.ts'
import { networkPart } from './network/part.ts'
import { occasionsPart } from './occasions/part.ts'

/** Courses and lesson packs, occasions, completions and who has been reached. */
export const learningRoom: Room = roomOf(
  'learning',
  [
    materialsPartWith(courseOffers),
    occasionsPart,
    completionsPart,
    checksPart,
    coveragePart,
    ...localPlanParts,
    networkPart,
  ],
  learningEndings,
)
