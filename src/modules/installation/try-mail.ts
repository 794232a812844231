import type { Settings } from '../../platform/config/settings.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import { mailProblemOf, problemCode, sendMail } from '../../platform/mail/mail.ts'
import { installationWords } from './messages.ts'

/** What came of a mail that was sent to try whether mail goes out: taken, not taken or not answered (with a code), or nothing to send it with. */
export type TriedMail =
  | { readonly came: 'taken' | 'off' }
  | { readonly came: 'refused' | 'away'; readonly code: string }

/** Sends a mail that says nothing to whoever tries it, and tells what came of it. Outside any transaction: a server may be slow. */
export const tryMail = async (
  settings: Pick<Settings, 'smtpUrl' | 'mailFrom'>,
  to: string,
  locale: Locale,
): Promise<TriedMail> => {
  const t = installationWords(locale)
  try {
    const sent = await sendMail(settings, { to, subject: t('mailSubject'), text: t('mailText') })
    return { came: sent ? 'taken' : 'off' }
  } catch (error) {
    const problem = mailProblemOf(error)
    if (problem === undefined) throw error
    return { came: problem.status === undefined ? 'away' : 'refused', code: problemCode(problem) }
  }
}
