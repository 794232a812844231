import type { Room } from '../../platform/http/room.ts'
import { roomOf } from '../../platform/http/room-of.ts'
import type { Inspect } from '../../platform/series/inspect.ts'
import type { Series } from '../../platform/series/series.ts'
import { seriesEndings } from './endings.ts'
import { reportedSeriesPart } from './reported/part.ts'
import { seriesPartWith } from './told/part.ts'

/** Every series that there is to read: those that rooms offer, counted by night, and those that bodies report by hand. */
export const seriesRoomWith = (counted: readonly Series[], inspect: Inspect): Room =>
  roomOf('series', [reportedSeriesPart, seriesPartWith(counted, inspect)], seriesEndings)
