import { createTransport } from 'nodemailer'
import type { Settings } from '../config/settings.ts'

/** A mail in plain text. It names no person and no case: mail is read on other people's screens. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** A server that does not answer must not keep a person or a transaction waiting. */
const PATIENCE = { connectionTimeout: 8_000, greetingTimeout: 8_000, socketTimeout: 12_000 } as const

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
  const transport = createTransport({ url: settings.smtpUrl, ...PATIENCE })
  try {
    await transport.sendMail({ from: settings.mailFrom, ...mail })
    return true
  } finally {
    transport.close()
  }
}
