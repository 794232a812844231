import type { Room } from '../../platform/http/room.ts'
import { roomOf } from '../../platform/http/room-of.ts'
import type { MaterialSource } from '../../platform/series/material.ts'
import type { Series } from '../../platform/series/series.ts'
import { assignmentPage, assignmentViewPart } from './assignment-view/part.ts'
import { assignmentsPart } from './assignments/part.ts'
import { chasingPart } from './chasing/part.ts'
import { conflictsPart } from './conflicts/part.ts'
import { coveragePart } from './coverage/part.ts'
import { planEndings } from './endings.ts'
import { evaluationPart } from './evaluation/part.ts'
import { figurePagesPartWith } from './figure-pages/part.ts'
import { followingPart, measurePage } from './following/part.ts'
import { indicatorsPartWith } from './indicators/part.ts'
import { listsPart } from './lists/part.ts'
import { moneyPart } from './money/part.ts'
import { notesPartWith } from './notes/part.ts'
import { openDataPart } from './open-data/part.ts'
import { reportsPartWith } from './reports/part.ts'
import { reviewPart } from './review/part.ts'
import { risksPartWith } from './risks/part.ts'
import { snapshotsPartWith } from './snapshots/part.ts'
import { worklistPart } from './worklist/part.ts'

/** What rooms below the plan offer to it: series, and texts for report-backs. */
interface FromOtherRooms {
  readonly series: readonly Series[]
  readonly materials: readonly MaterialSource[]
}

/** The plan from document to account. */
export const planRoomWith = ({ series, materials }: FromOtherRooms): Room =>
  roomOf(
    'plan',
    [
      worklistPart,
      followingPart,
      evaluationPart,
      coveragePart,
      listsPart,
      chasingPart,
      notesPartWith(assignmentPage),
      risksPartWith(measurePage),
      indicatorsPartWith(series),
      snapshotsPartWith(series),
      figurePagesPartWith(series),
      conflictsPart,
      reviewPart,
      assignmentsPart,
      assignmentViewPart,
      moneyPart,
      reportsPartWith(series, materials, assignmentPage),
      openDataPart,
    ],
    planEndings,
  )
