import { z } from 'zod'
import { type ApiRoute, apiGet, apiList, apiPost } from '../../../platform/http/api.ts'
import { path } from '../../../platform/http/path.ts'
import { raiseAlarm, settleStep, viewAlarm } from './actions.ts'
import { viewMissing } from './list-actions.ts'
import { alarmStates, stepKinds, stepStates } from './schema.ts'

const of = <const P extends string>(pattern: P) => path(pattern)
const AlarmId = z.object({ caseId: z.guid(), alarmId: z.guid() })

/** Disappearances, for programs: where they stand and what is late, nothing of what is sealed. */
export const missingApi: readonly ApiRoute[] = [
  apiList(of('/v1/children/missing'), viewMissing, {
    summary:
      'Children who are missing now or whose disappearance has not been followed up, in cases that one works with or leads',
    name: 'alarms',
    record: z.object({
      alarmId: z.guid(),
      caseId: z.guid(),
      number: z.string(),
      state: z.enum(alarmStates),
      lastSeenAt: z.date(),
      raisedAt: z.date(),
      foundAt: z.date().nullable(),
      open: z.array(z.enum(stepKinds)),
      late: z.array(z.enum(stepKinds)),
    }),
    found: ({ rows }) => ({ rows }),
  }),
  apiPost(of('/v1/cases/:caseId/child/missing'), raiseAlarm, {
    summary: 'The child is gone: raises the alarm with its steps',
    output: AlarmId,
    status: 201,
  }),
  apiGet(of('/v1/cases/:caseId/child/missing/:alarmId'), viewAlarm, {
    summary: 'An alarm with its steps',
    output: z.object({
      alarm: z.object({
        id: z.guid(),
        state: z.enum(alarmStates),
        lastSeenAt: z.date(),
        raisedAt: z.date(),
        foundAt: z.date().nullable(),
        revision: z.int(),
      }),
      steps: z.array(
        z.object({
          id: z.guid(),
          kind: z.enum(stepKinds),
          state: z.enum(stepStates),
          dueAt: z.date(),
          doneAt: z.date().nullable(),
          functionName: z.string(),
          telephone: z.string(),
          revision: z.int(),
        }),
      ),
    }),
  }),
  apiPost(of('/v1/cases/:caseId/child/missing/:alarmId/steps/:stepId'), settleStep, {
    summary: 'Ticks a step of an alarm',
    output: AlarmId,
  }),
]
