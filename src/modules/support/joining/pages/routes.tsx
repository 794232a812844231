import type { Route } from '../../../../platform/http/route.ts'
import { form, page } from '../../../../web/pages.tsx'
import { paths } from '../../paths.ts'
import { answerProposal, partJoined, proposeJoining, viewJoinings } from '../actions.ts'
import { JoiningPage } from './joining-page.tsx'

const joiningPage = page(paths.joining, viewJoinings, JoiningPage)
const back = { page: joiningPage, done: ({ caseId }: { caseId: string }) => paths.joining({ caseId }) }

export const joiningRoutes: readonly Route[] = [
  joiningPage,
  form(paths.joining, proposeJoining, {
    page: joiningPage,
    done: (_, { caseId }) => paths.joining({ caseId }),
  }),
  form(paths.answerJoining, answerProposal, back),
  form(paths.partJoined, partJoined, back),
]
