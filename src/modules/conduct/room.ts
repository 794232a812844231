import type { Room } from '../../platform/http/room.ts'
import { roomOf } from '../../platform/http/room-of.ts'
import { conductEndings } from './endings.ts'
import { guidelineParts } from './guidelines/part.ts'

/** Conduct: what guidelines and agreements say of the purchase of sex (measures 15, 16). */
export const conductRoom: Room = roomOf('conduct', [...guidelineParts], conductEndings)
