import type { Room } from '../../platform/http/room.ts'
import { roomOf } from '../../platform/http/room-of.ts'
import { draftingPart } from './drafting/part.ts'
import { sitePart } from './site/part.ts'

/** What is told of plans: to everybody, and to Parliament. */
export const accountRoom: Room = roomOf('account', [sitePart, draftingPart])
