import { path } from '../../platform/http/path.ts'

/** Every address of the on-call numbers. */
export const onCallPaths = {
  own: path('/on-call'),
  addLine: path('/on-call/numbers'),
  line: path('/on-call/numbers/:lineId'),
  endLine: path('/on-call/numbers/:lineId/end'),
  addDuty: path('/on-call/duties'),
  withdrawDuty: path('/on-call/duties/:dutyId/withdraw'),
  absences: path('/away'),
  sayAbsence: path('/away/say'),
  absence: path('/away/:absenceId'),
  endAbsence: path('/away/:absenceId/end'),
  ofBody: path('/on-call/of/:bodyId'),
} as const
