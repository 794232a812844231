import { type ApiRoute, apiGet, apiList, apiPost } from '../../platform/http/api.ts'
import { addBody, changeBody, listBodies, resolveName, viewBody } from './actions.ts'
import { removeKind, sayKind } from './kinds-actions.ts'
import { directoryPaths as paths } from './paths.ts'
import { BodyAnswer, BodySummary, ResolutionAnswer, SaidAnswer } from './schema.ts'

/** The directory for programs. Fixed words come before an identifier of the same place. */
export const directoryApi: readonly ApiRoute[] = [
  apiList(paths.apiList, listBodies, {
    summary: 'Bodies, searched and filtered',
    name: 'bodies',
    record: BodySummary,
    found: ({ bodies, total }) => ({ rows: bodies, total }),
  }),
  apiGet(paths.apiResolve, resolveName, {
    summary: 'What a name as written stands for, and who carries the tasks on a day',
    output: ResolutionAnswer,
  }),
  apiGet(paths.apiBody, viewBody(), {
    summary: 'A body with its names, predecessors and successors',
    output: BodyAnswer,
    answer: ({ body }) => body,
  }),
  apiPost(paths.apiAdd, addBody, {
    summary: 'Add a body; it receives nothing before another has confirmed that it is what it says',
    output: SaidAnswer,
    status: 201,
  }),
  apiPost(paths.apiChange, changeBody, {
    summary: 'Change a body that still has the revision that was read; another confirms a change of type',
    output: SaidAnswer,
  }),
  apiPost(paths.apiSayKind, sayKind, {
    summary:
      'Say what a body is as a recipient, with its days and where that is known from; another confirms it',
    output: SaidAnswer,
  }),
  apiPost(paths.apiRemoveKind, removeKind, {
    summary: 'Take back what was said by mistake of what a body is; another confirms it',
    output: SaidAnswer,
  }),
]
