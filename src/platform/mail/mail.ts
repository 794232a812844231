import { createTransport } from 'nodemailer'
import type { Settings } from '../config/settings.ts'

/** A mail in plain text. It names no person and no case: mail is read on other people's screens. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
}

/**
 * Hands a mail to the server named in the settings.
 *
 * @returns whether there is such a server. @throws Error where the server does not take it; a job tries again.
 */
export const sendMail = async (
  settings: Pick<Settings, 'smtpUrl' | 'mailFrom'>,
  mail: Mail,
): Promise<boolean> => {
  if (settings.smtpUrl === undefined) return false
  const transport = createTransport(settings.smtpUrl)
  try {
    await transport.sendMail({ from: settings.mailFrom, ...mail })
    return true
  } finally {
    transport.close()
  }
}
