import type { Room } from '../../platform/http/room.ts'
import type { Series } from '../../platform/series/series.ts'
import { assignmentsPart } from './assignments/part.ts'
import { draftingPart } from './drafting/part.ts'
import { followingPart } from './following/part.ts'
import { reportsPart } from './reports/part.ts'
import { reviewPart } from './review/part.ts'
import { seriesPartWith } from './series/part.ts'

/** The plan from document to account, with the series that other rooms offer to it. */
export const planRoomWith = (series: readonly Series[]): Room => {
  const parts: readonly Omit<Room, 'name'>[] = [
    followingPart,
    seriesPartWith(series),
    reviewPart,
    assignmentsPart,
    reportsPart,
    draftingPart,
  ]
  return {
    name: 'plan',
    routes: parts.flatMap((part) => [...part.routes]),
    api: parts.flatMap((part) => [...part.api]),
    navigation: parts.flatMap((part) => [...(part.navigation ?? [])]),
    refusals: parts.flatMap((part) => part.refusals ?? []),
    tasks: (house) => Object.assign({}, ...parts.map((part) => part.tasks?.(house) ?? {})),
    schedules: parts.flatMap((part) => [...(part.schedules ?? [])]),
  }
}
