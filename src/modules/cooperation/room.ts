import type { Room } from '../../platform/http/room.ts'
import { roomOf } from '../../platform/http/room-of.ts'
import { countyParts } from './counties/part.tsx'
import { cooperationEndings } from './endings.ts'
import { strategyParts } from './strategies/part.tsx'

/** Cooperation: work in the counties and over the whole country. */
export const cooperationRoom: Room = roomOf(
  'cooperation',
  [...countyParts, ...strategyParts],
  cooperationEndings,
)
