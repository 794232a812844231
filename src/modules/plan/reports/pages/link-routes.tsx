import { originOf } from '../../../../platform/config/settings.ts'
import { UPLOAD_BODY_LIMIT } from '../../../../platform/files/index.ts'
import type { RequestContext, Route } from '../../../../platform/http/route.ts'
import { translator } from '../../../../platform/i18n/catalogue.ts'
import { sendMail } from '../../../../platform/mail/mail.ts'
import { download, form, type PageRoute, page, pageContextOf } from '../../../../web/pages.tsx'
import { paths } from '../../paths.ts'
import {
  addAnswerEvidence,
  endLink,
  makeLink,
  openLink,
  saveAnswer,
  submitAnswer,
  viewAnswer,
  viewLinks,
} from '../link-actions.ts'
import { forgetLinkSecret, keepLinkSecret, throughLink } from '../link-door.ts'
import { reportMessages } from '../messages.ts'
import {
  AnswerPage,
  CheckAnswerPage,
  LinkMadePage,
  LinkOverPage,
  LinksPage,
  type Mailing,
} from './link-pages.tsx'
import { type Asked, addChosenFile } from './saved-files.ts'

const linksPage = page(paths.reportLinks, viewLinks, LinksPage)

/** The mail holds the link and nothing else: no name, no title. */
const mailLink = async (context: RequestContext, to: string | null, address: string): Promise<Mailing> => {
  const { settings } = context.get('house')
  const t = translator(reportMessages, 'sv')
  if (settings.smtpUrl === undefined) return 'off'
  if (to === null) return 'no_address'
  try {
    await sendMail(settings, { to, subject: t('linkMailSubject'), text: t('linkMailBody', { address }) })
    return 'sent'
  } catch (error) {
    context.get('log').warn({ error: (error as Error).name }, 'a link could not be mailed')
    return 'failed'
  }
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
const afterSaving = (next: unknown, hasAdded: boolean): string => {
  if (next === 'check') return paths.checkAnswer()
  return hasAdded ? `${paths.answer()}#evidence` : paths.answer()
}

/** One-time links: made and ended by those who steer, used by whoever holds them. */
export const linkRoutes: readonly Route[] = [
  linksPage,
  form(paths.reportLinks, makeLink, {
    page: linksPage,
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
      pageInput: () => ({}),
      bodyLimit: UPLOAD_BODY_LIMIT,
      done: async (_, input, context) => {
        const asked = input as Asked
        const added = await addChosenFile(context, asked, addAnswerEvidence)
        return afterSaving(asked.next, added !== undefined)
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
  orOver(page(paths.checkAnswer, viewAnswer, CheckAnswerPage)),
  orOver(
    form(paths.submitAnswer, submitAnswer, {
      page: answerPage,
      pageInput: () => ({}),
      done: () => paths.answer(),
    }),
  ),
]
