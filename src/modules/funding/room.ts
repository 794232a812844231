import type { Room } from '../../platform/http/room.ts'
import { roomOf } from '../../platform/http/room-of.ts'
import { applicationsPart } from './applications/part.ts'
import { assessmentPart } from './assessment/part.ts'
import { callsPart } from './calls/part.ts'
import { delegationPart } from './delegation/part.ts'
import { fundingEndings } from './endings.ts'
import { grantsPart } from './grants/part.ts'

/** Money that is applied for: calls, applications, assessment, grants and what came of them. */
export const fundingRoom: Room = roomOf(
  'funding',
  [callsPart, applicationsPart, assessmentPart, grantsPart, delegationPart],
  fundingEndings,
)
