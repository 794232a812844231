import type { Room } from '../../platform/http/room.ts'
import { roomOf } from '../../platform/http/room-of.ts'
import { answersPart } from './answers/part.ts'
import { surveysEndings } from './endings.ts'
import { resultsPart, seriesParts } from './results/part.ts'
import { roundsParts } from './rounds/part.ts'

/** Surveys: rounds and their design, answers of nobody in particular, and what can be told of them. */
export const surveysRoom: Room = roomOf(
  'surveys',
  [...roundsParts, answersPart, resultsPart, ...seriesParts],
  surveysEndings,
)
