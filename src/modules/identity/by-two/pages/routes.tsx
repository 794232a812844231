import type { Route } from '../../../../platform/http/route.ts'
import { form, page } from '../../../../web/pages.tsx'
import { countingReceipt, receiptWasRight } from '../../forms/counting.ts'
import { originOf, visitOf } from '../../forms/visitor.ts'
import { identityPaths } from '../../paths.ts'
import {
  confirmColleague,
  noteColleague,
  proposeColleague,
  proposeSecond,
  refuseColleague,
  viewColleagues,
  viewProposal,
} from '../actions.ts'
import { askLetIn, comeIn, viewComeIn } from '../let-in-actions.ts'
import { noteTheRescue, viewRescue } from '../rescue-actions.ts'
import { restoreColleague } from '../restore-actions.ts'
import { ColleaguesPage } from './colleagues.tsx'
import { ComeInPage, keepLetIn, showHalf } from './let-in.tsx'
import { ProposalPage, showConfirmedLink } from './one.tsx'
import { RescuePage } from './rescue.tsx'

const listPage = page(identityPaths.colleagues, viewColleagues, ColleaguesPage)
const comeInPage = page(identityPaths.comeIn, viewComeIn, ComeInPage)
const rescuePage = page(identityPaths.rescue, viewRescue, RescuePage)
const onePage = page(identityPaths.proposal, viewProposal, ProposalPage)
const onList = { page: listPage, pageInput: () => ({}) }
const done = (what: string) => identityPaths.colleagues({ done: what })

/** The fixed word `second` comes before an identifier of the same place. */
export const byTwoRoutes: readonly Route[] = [
  listPage,
  form(identityPaths.colleagues, proposeColleague, {
    ...onList,
    done: ({ waits, link }, _, context) =>
      link === undefined ? done(waits ? 'asked' : 'given') : showConfirmedLink(context, link),
  }),
  form(identityPaths.restore, restoreColleague, {
    ...onList,
    done: ({ isSent, link }, _, context) =>
      link === undefined ? done(isSent ? 'sent' : 'asked') : showConfirmedLink(context, link),
  }),
  form(identityPaths.letIn, askLetIn, { ...onList, done: (made, _, context) => showHalf(context, made) }),
  form(identityPaths.secondPerson, proposeSecond, { ...onList, done: () => done('asked') }),
  onePage,
  form(identityPaths.confirmProposal, confirmColleague, {
    page: onePage,
    done: ({ link, half }, _, context) => {
      if (half !== undefined) return showHalf(context, { half, part: 'second' })
      return link === undefined ? done('confirmed') : showConfirmedLink(context, link)
    },
  }),
  form(identityPaths.refuseProposal, refuseColleague, { page: onePage, done: () => done('refused') }),
  rescuePage,
  form(identityPaths.rescue, noteTheRescue, { page: rescuePage, done: () => done('noted') }),
  comeInPage,
  {
    signsIn: true,
    ...form(identityPaths.comeIn, comeIn, {
      page: comeInPage,
      pageInput: () => ({}),
      // A code of two belongs to no account's own way in: wrong ones shut nobody out of theirs.
      before: countingReceipt,
      input: (context) => ({ visit: visitOf(context), ...originOf(context) }),
      done: async ({ secret }, _, context) => {
        await receiptWasRight(context)
        return keepLetIn(context, secret)
      },
    }),
  },
  form(identityPaths.noteProposal, noteColleague, { page: onePage, done: () => done('noted') }),
]
