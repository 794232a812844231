import { type ApiRoute, apiGet, apiPost } from '../../platform/http/api.ts'
import { addBody, changeBody, listBodies, resolveName, viewBody } from './actions.ts'
import { directoryPaths as paths } from './paths.ts'
import { BodyAnswer, BodyList, ResolutionAnswer } from './schema.ts'

/** The directory for programs. Fixed words come before an identifier of the same place. */
export const directoryApi: readonly ApiRoute[] = [
  apiGet(paths.apiList, listBodies, { summary: 'Bodies, searched and filtered', output: BodyList }),
  apiGet(paths.apiResolve, resolveName, {
    summary: 'What a name as written stands for, and who carries the tasks on a day',
    output: ResolutionAnswer,
  }),
  apiGet(paths.apiBody, viewBody(), {
    summary: 'A body with its names, predecessors and successors',
    output: BodyAnswer,
    answer: ({ body }) => body,
  }),
  apiPost(paths.apiAdd, addBody, { summary: 'Add a body', output: BodyAnswer, status: 201 }),
  apiPost(paths.apiChange, changeBody, {
    summary: 'Change a body that still has the revision that was read',
    output: BodyAnswer,
  }),
]
