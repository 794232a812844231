import { path } from '../../platform/http/path.ts'

/** Where the attendance of an occasion is sent by a program. */
export const attendanceApi = path('/v1/occasions/:occasionId/attendance')

/** Whom training has reached, for programs. */
export const reachApi = path('/v1/training/reach')
