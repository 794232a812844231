import type { CasePart } from '../cases/offer.ts'
import { supportSubjectParts } from '../rights/parts/index.ts'
import type { SubjectPart } from '../rights/subject-part.ts'
import { disposeNightly, disposeSchedule, disposeTask } from './disposal/job.ts'
import { replayDisposals } from './disposal/replay.ts'

/**
 * How long a case is kept and what becomes of it then. A package for the archive holds what every room keeps about the
 * person.
 */
export const retentionPartWith = (others: readonly SubjectPart[]): CasePart => ({
  routes: [],
  api: [],
  tasks: (house) => ({ [disposeTask]: disposeNightly(house, [...supportSubjectParts, ...others]) }),
  schedules: [disposeSchedule],
  replay: replayDisposals,
})
