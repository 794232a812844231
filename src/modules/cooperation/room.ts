import type { Room } from '../../platform/http/room.ts'
import { roomOf } from '../../platform/http/room-of.ts'
import { countyParts } from './counties/part.tsx'
import { cooperationEndings } from './endings.ts'
import { regionParts } from './region/part.tsx'
import { strategyParts } from './strategies/part.tsx'
import { visitParts } from './visits/part.tsx'

/** Cooperation: work in the counties and over the whole country. */
export const cooperationRoom: Room = roomOf(
  'cooperation',
  [...countyParts, ...strategyParts, ...visitParts, ...regionParts],
  cooperationEndings,
)
