import type { Room } from '../../platform/http/room.ts'
import { roomOf } from '../../platform/http/room-of.ts'
import { knowledgeEndings } from './endings.ts'
import { mapPart } from './map/part.ts'
import { searchPart } from './searches/part.ts'
import { studyPart } from './studies/part.tsx'

/** Knowledge: studies, the searches that found them, and what nobody knows. */
export const knowledgeRoom: Room = roomOf('knowledge', [mapPart, studyPart, searchPart], knowledgeEndings)
