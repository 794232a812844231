import { z } from 'zod'
import { type ApiRoute, apiList, apiPost } from '../../../platform/http/api.ts'
import { path } from '../../../platform/http/path.ts'
import { moments } from '../after/codes.ts'
import { recordFollowUp, viewDueAbroad } from './actions.ts'

/** Follow-up abroad for programs. */
export const followUpApi: readonly ApiRoute[] = [
  apiList(path('/v1/returns/follow-ups'), viewDueAbroad, {
    summary: 'Follow-ups after a journey that are due in the cases one works on',
    name: 'followUps',
    record: z.object({
      id: z.guid(),
      planId: z.guid(),
      caseId: z.guid(),
      caseNumber: z.string(),
      moment: z.enum(moments),
      dueOn: z.iso.date(),
    }),
    found: ({ rows }) => ({ rows }),
  }),
  apiPost(path('/v1/cases/:caseId/returns/:returnId/follow-ups/:followUpId'), recordFollowUp, {
    summary: 'Keeps what came of a follow-up; what is left out is unknown',
    output: z.object({ returnId: z.guid() }),
  }),
]
