import type { Room } from '../../platform/http/room.ts'
import { roomOf } from '../../platform/http/room-of.ts'
import { collectionPart } from './collection/part.ts'
import { statisticsEndings } from './endings.ts'
import { estimatesPart } from './estimates/part.ts'
import { evidencePart } from './evidence/part.ts'
import { overviewPart } from './overview/part.ts'
import { reportPart } from './report/part.ts'
import { runsPart } from './runs/part.ts'
import { exportsPart } from './tables/exports/part.ts'
import { tablesPart } from './tables/part.ts'

/** Counting without a register: from what bodies hand in to what everybody may know, with its uncertainty. */
export const statisticsRoom: Room = roomOf(
  'statistics',
  [overviewPart, collectionPart, runsPart, estimatesPart, tablesPart, exportsPart, evidencePart, reportPart],
  statisticsEndings,
)
