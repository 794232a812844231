import { originOf } from '../../../../platform/config/settings.ts'
import { fileResponse, UPLOAD_BODY_LIMIT } from '../../../../platform/files/index.ts'
import type { RequestContext, Route } from '../../../../platform/http/route.ts'
import { translator } from '../../../../platform/i18n/catalogue.ts'
import { formatter } from '../../../../platform/i18n/format.ts'
import { sendMail } from '../../../../platform/mail/mail.ts'
import { download, form, type PageRoute, page, pageContextOf } from '../../../../web/pages.tsx'
import { paths } from '../../paths.ts'
import { copyOf } from '../copy.ts'
import {
  addAnswerEvidence,
  copyAnswer,
  endLink,
  type Mailing,
  makeLink,
  openLink,
  saveAnswer,
  submitAnswer,
  viewAnswer,
  viewLinks,
} from '../link-actions.ts'
import { forgetLinkSecret, keepLinkSecret, throughLink } from '../link-door.ts'
import { reportMessages, reportWords } from '../messages.ts'
import { useAnswerProposal, viewAnswerProposals } from '../proposal-actions.ts'
import { receiptOf } from '../version-rules.ts'
import { AnswerPage, CheckAnswerPage, LinkMadePage, LinkOverPage, LinksPage } from './link-pages.tsx'
import { AnswerProposalsPage } from './proposals-page.tsx'
import { type Asked, addChosenFile } from './saved-files.ts'

const linksPage = page(paths.reportLinks, viewLinks, LinksPage)

const mail = async (
  context: RequestContext,
  to: string | null,
  { subject, text }: { subject: string; text: string },
): Promise<Mailing> => {
  const { settings } = context.get('house')
  if (settings.smtpUrl === undefined) return 'off'
  if (to === null) return 'no_address'
  try {
    await sendMail(settings, { to, subject, text })
    return 'sent'
  } catch (error) {
    context.get('log').warn({ error: (error as Error).name }, 'a link or a receipt could not be mailed')
    return 'failed'
  }
}

const inSwedish = translator(reportMessages, 'sv')

/** The mail holds the link and nothing else: no name, no title. */
const mailLink = (context: RequestContext, to: string | null, address: string): Promise<Mailing> =>
  mail(context, to, { subject: inSwedish('linkMailSubject'), text: inSwedish('linkMailBody', { address }) })

/** The mail holds when and the number of the receipt, and nothing of what was written. */
const mailReceipt = (
  context: RequestContext,
  { address, receipt, receivedAt, lastDay }: Awaited<ReturnType<typeof submitAnswer.run>>,
): Promise<Mailing> => {
  const format = formatter('sv')
  return mail(context, address, {
    subject: inSwedish('receiptMailSubject'),
    text: inSwedish('receiptMailBody', {
      instant: format.instant(receivedAt),
      number: receipt,
      day: format.date(lastDay),
    }),
  })
}

/** What a link that is not valid shows, in place of a page that asks one to sign in. */
const orOver = <R extends Route>(route: R): R =>
  throughLink({
    ...route,
    handle: async (context: RequestContext) => {
      if (context.get('authentication').actor.kind === 'link') return route.handle(context)
      return context.html(String(LinkOverPage({ context: pageContextOf(context) })), 404)
    },
  })

const answerPage: PageRoute = page(paths.answer, viewAnswer, AnswerPage)
const proposalsPage: PageRoute = page(paths.answerProposals, viewAnswerProposals, AnswerProposalsPage)
const afterSaving = (next: unknown, added: { evidenceId: string; proposes: boolean } | undefined): string => {
  if (next === 'check') return paths.checkAnswer()
  if (next === 'file' && added?.proposes) return paths.answerProposals({ evidence: added.evidenceId })
  return added !== undefined ? `${paths.answer()}#evidence` : paths.answer()
}

/** One-time links: made and ended by those who steer, used by whoever holds them. `assignmentPage` is where one is made. */
export const linkRoutesWith = (assignmentPage: PageRoute): readonly Route[] => [
  linksPage,
  form(paths.reportLinks, makeLink, {
    page: assignmentPage,
    done: async ({ secret, assignmentId, address: to }, { lastDay }, context) => {
      const address = `${originOf(context.get('house').settings)}${paths.openLink({ secret })}`
      const mailing = await mailLink(context, to, address)
      return context.html(
        String(
          LinkMadePage({
            context: pageContextOf(context),
            assignmentId,
            address,
            lastDay,
            mailing,
            mailedTo: to,
          }),
        ),
      )
    },
  }),
  form(paths.endReportLink, endLink, {
    page: linksPage,
    done: ({ assignmentId }) => paths.reportLinks({ assignmentId }),
  }),
  download(paths.openLink, openLink, ({ opened }, context) => {
    if (opened) keepLinkSecret(context, context.req.param('secret') ?? '')
    else forgetLinkSecret(context)
    return context.redirect(paths.answer(), 303)
  }),
  orOver(answerPage),
  orOver(
    form(paths.saveAnswer, saveAnswer, {
      page: answerPage,
      grows: true,
      pageInput: () => ({}),
      bodyLimit: UPLOAD_BODY_LIMIT,
      done: async (_, input, context) => {
        const asked = input as Asked
        const added = await addChosenFile(context, asked, addAnswerEvidence)
        return afterSaving(asked.next, added)
      },
    }),
  ),
  orOver(
    form(paths.autosaveAnswer, saveAnswer, {
      page: answerPage,
      pageInput: () => ({}),
      done: ({ revision, savedAt }, _, context) => context.json({ revision, savedAt }),
    }),
  ),
  orOver(proposalsPage),
  orOver(
    form(paths.useAnswerProposal, useAnswerProposal, {
      page: proposalsPage,
      pageInput: (_, { evidence }) => ({ evidence }),
      done: ({ evidence }) => paths.answerProposals({ evidence }),
    }),
  ),
  orOver(page(paths.checkAnswer, viewAnswer, CheckAnswerPage)),
  orOver(
    form(paths.submitAnswer, submitAnswer, {
      page: answerPage,
      pageInput: () => ({}),
      done: async (submitted, _, context) => paths.answer({ mailing: await mailReceipt(context, submitted) }),
    }),
  ),
  orOver(
    download(paths.copyAnswer, copyAnswer, (version, context) => {
      const locale = context.get('locale')
      return fileResponse({
        name: `${reportWords(locale)('copyName')}-${receiptOf(version.sha256)}.txt`,
        mediaType: 'text/plain',
        content: Buffer.from(copyOf(version, locale)),
      })
    }),
  ),
]
