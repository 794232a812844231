import { createTransport } from 'nodemailer'
import type { Settings } from '../config/settings.ts'

/** A mail in plain text. It names no person and no case: mail is read on other people's screens. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** The Message-ID is made of it: the same mail, sent again, is known by its recipient as the same. */
  readonly id?: string
  readonly date?: Date
}

/** Whether mail goes out at all, and can lead to a page here. */
export const sendsMail = ({ smtpUrl, baseUrl }: Pick<Settings, 'smtpUrl' | 'baseUrl'>): boolean =>
  smtpUrl !== undefined && baseUrl !== undefined

/** A server that does not answer must not keep a person or a transaction waiting. */
const PATIENCE = { connectionTimeout: 8_000, greetingTimeout: 8_000, socketTimeout: 12_000 } as const

const domainOf = (address: string): string => /@([\w.-]+)/.exec(address)?.[1] ?? 'localhost'

/**
 * Hands a mail to the server named in the settings.
 *
 * @returns whether there is such a server. @throws Error where the server does not take it; a job tries again.
 */
export const sendMail = async (
  settings: Pick<Settings, 'smtpUrl' | 'mailFrom'>,
  { id, date, ...mail }: Mail,
): Promise<boolean> => {
  if (settings.smtpUrl === undefined) return false
  const transport = createTransport({ url: settings.smtpUrl, ...PATIENCE })
  try {
    await transport.sendMail({
      from: settings.mailFrom,
      ...mail,
      ...(id === undefined ? {} : { messageId: `<${id}@${domainOf(settings.mailFrom)}>` }),
      ...(date === undefined ? {} : { date }),
      // No machine is to answer a machine (RFC 3834).
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
    return true
  } finally {
    transport.close()
  }
}

/** Why a mail was not taken, in codes alone: the text of a server's answer may hold the address. */
export interface MailProblem {
  readonly kind: string
  /** Reply code and extended code of the server (RFC 5321, RFC 3463), and the command that it answered. */
  readonly status?: number
  readonly extended?: string
  readonly command?: string
}

/** The problem behind an error of `sendMail`; nothing for an error of another kind. */
export const mailProblemOf = (error: unknown): MailProblem | undefined => {
  const { code, command, responseCode, response } = (error ?? {}) as {
    readonly code?: unknown
    readonly command?: unknown
    readonly responseCode?: unknown
    readonly response?: unknown
  }
  // Every error of nodemailer says at which command of the protocol it stood.
  if (typeof code !== 'string' || typeof command !== 'string') return undefined
  const extended =
    typeof response === 'string' ? /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})/.exec(response)?.[1] : undefined
  return {
    kind:
      code
        .toLowerCase()
        .replace(/[^a-z0-9_]/g, '')
        .slice(0, 30) || 'unknown',
    command,
    ...(typeof responseCode === 'number' ? { status: responseCode } : {}),
    ...(extended === undefined ? {} : { extended }),
  }
}

/**
 * Whether a mail that was not taken is refused for good (RFC 5321), or to be tried again. That we may not log in is nothing
 * that the address can help.
 */
export const isRefusal = (problem: { readonly status?: number; readonly command?: string }): boolean =>
  (problem.status ?? 0) >= 500 && ['MAIL FROM', 'RCPT TO', 'DATA'].includes(problem.command ?? '')

/** A code for the administrator: the answer of the server in figures, or what kind of thing stood in the way. */
export const problemCode = ({ status, extended, kind }: MailProblem): string =>
  status === undefined ? kind : [String(status), extended].filter(Boolean).join(' ')
