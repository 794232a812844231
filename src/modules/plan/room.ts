import type { Room } from '../../platform/http/room.ts'
import type { MaterialSource } from '../../platform/series/material.ts'
import type { Series } from '../../platform/series/series.ts'
import { assignmentsPart } from './assignments/part.ts'
import { draftingPart } from './drafting/part.ts'
import { followingPart } from './following/part.ts'
import { reportsPartWith } from './reports/part.ts'
import { reviewPart } from './review/part.ts'
import { seriesPartWith } from './series/part.ts'

/** What rooms below the plan offer to it: series, and texts for report-backs. */
interface FromOtherRooms {
  readonly series: readonly Series[]
  readonly materials: readonly MaterialSource[]
}

/** The plan from document to account. */
export const planRoomWith = ({ series, materials }: FromOtherRooms): Room => {
  const parts: readonly Omit<Room, 'name'>[] = [
    followingPart,
    seriesPartWith(series),
    reviewPart,
    assignmentsPart,
    reportsPartWith(series, materials),
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
