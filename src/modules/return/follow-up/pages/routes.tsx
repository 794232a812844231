import { originOf } from '../../../../platform/config/settings.ts'
import { linkDoor } from '../../../../platform/http/link-door.ts'
import type { RequestContext, Route } from '../../../../platform/http/route.ts'
import { paper } from '../../../../platform/print/sheet-file.ts'
import { download, form, page, pageContextOf } from '../../../../web/pages.tsx'
import { paths } from '../../paths.ts'
import {
  chooseFollowUp,
  endLink,
  openLink,
  printFollowUp,
  recordFollowUp,
  viewDueAbroad,
  viewFollowUp,
  viewFollowUps,
} from '../actions.ts'
import { findPartner } from '../door.ts'
import { paperSheet } from '../paper.ts'
import { enterLink, partnerAnswer, partnerPrepare, partnerView } from '../partner-actions.ts'
import { DueAbroadPage, FollowUpPage } from './follow-up-page.tsx'
import { FollowUpsPage, LinkMadePage } from './follow-ups-page.tsx'
import { PartnerAnswerPage, PartnerOverPage, PartnerStartPage, PartnerThanksPage } from './partner-pages.tsx'

const door = linkDoor({ cookie: 'samlad_follow_up', path: '/follow-up', find: findPartner })

const followUpsPage = page(paths.followUps, viewFollowUps, FollowUpsPage)
const followUpPage = page(paths.followUp, viewFollowUp, FollowUpPage)
const partnerAnswerPage = page(paths.partnerAnswer, partnerPrepare, PartnerAnswerPage)

type OfReturn = { caseId: string; returnId: string }
const toFollowUps = ({ caseId, returnId }: OfReturn) => paths.followUps({ caseId, returnId })
const returnOf = (context: RequestContext) => {
  const { caseId, returnId } = context.req.param() as unknown as OfReturn
  return { caseId, returnId }
}

/** What a link that does not work shows, in place of a page that asks one to sign in. */
const orOver = <R extends Route>(route: R): R =>
  door.through({
    ...route,
    handle: async (context: RequestContext) => {
      if (context.get('authentication').actor.kind === 'link') return route.handle(context)
      return context.html(String(PartnerOverPage({ context: pageContextOf(context) })), 404)
    },
  })

/** The pages of follow-up abroad: those of the house, and the partner's own through its link. */
export const followUpRoutes: readonly Route[] = [
  followUpsPage,
  form(paths.choose, chooseFollowUp, { page: followUpsPage, done: toFollowUps }),
  form(paths.openLink, openLink, {
    page: followUpsPage,
    done: (made, _, context) =>
      context.html(
        String(
          LinkMadePage({
            context: pageContextOf(context),
            address: `${originOf(context.get('house').settings)}${paths.enter({ secret: made.secret })}`,
            back: toFollowUps(made),
            partnerName: made.partnerName,
            lastDay: made.lastDay,
          }),
        ),
      ) as unknown as Promise<Response>,
  }),
  form(paths.endLink, endLink, { page: followUpsPage, pageInput: returnOf, done: toFollowUps }),
  followUpPage,
  form(paths.followUp, recordFollowUp, { page: followUpPage, done: toFollowUps }),
  download(paths.paper, printFollowUp, (found) => paper(paperSheet(found))),
  page(paths.dueAbroad, viewDueAbroad, DueAbroadPage),
  download(paths.enter, enterLink, ({ opened }, context) => {
    if (opened) door.keepSecret(context, context.req.param('secret') ?? '')
    else door.forgetSecret(context)
    return context.redirect(paths.partnerStart(), 303)
  }),
  orOver(page(paths.partnerStart, partnerView, PartnerStartPage)),
  orOver(partnerAnswerPage),
  orOver(
    form(paths.partnerAnswer, partnerAnswer, {
      page: partnerAnswerPage,
      pageInput: (context, { language }) => ({ ...context.req.param(), language }),
      done: ({ shown }, _, context) =>
        context.html(
          String(PartnerThanksPage({ context: pageContextOf(context), shown })),
        ) as unknown as Promise<Response>,
    }),
  ),
]
