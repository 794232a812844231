import type { Room } from '../../../platform/http/room.ts'
import { listFile } from '../../../web/list-files.tsx'
import { viewAssignments, viewOwnAssignments } from '../assignments/actions.ts'
import { viewChases } from '../chasing/actions.ts'
import { viewCoverage } from '../coverage/actions.ts'
import { coverageList } from '../coverage/list.ts'
import { viewPlan } from '../following/actions.ts'
import { viewPlanIndicators } from '../indicators/actions.ts'
import { paths } from '../paths.ts'
import { viewReports } from '../reports/actions.ts'
import { assignmentList, ownAssignmentList } from './assignments.ts'
import { indicatorList } from './indicators.ts'
import { measureList } from './plan.ts'
import { reminderList, reportList } from './reports.ts'

/** Every list of the plan rooms to take along as it is filtered: as a table for two kinds of programs, and as a page to print. */
export const listsPart: Omit<Room, 'name'> = {
  routes: [
    listFile(paths.listOfMeasures, viewPlan, measureList),
    listFile(paths.listOfCoverage, viewCoverage, coverageList),
    listFile(paths.listOfIndicators, viewPlanIndicators, indicatorList),
    listFile(paths.listOfAssignments, viewAssignments, assignmentList),
    listFile(paths.listOfOwnAssignments, viewOwnAssignments, ownAssignmentList),
    listFile(paths.listOfReports, viewReports, reportList),
    listFile(paths.listOfReminders, viewChases, reminderList),
  ],
  api: [],
}
