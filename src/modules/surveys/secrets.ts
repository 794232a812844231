import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  randomInt,
  timingSafeEqual,
} from 'node:crypto'
import { z } from 'zod'
import type { Settings } from '../../platform/config/settings.ts'

type Secret = Pick<Settings, 'secretKey'>

/** Letters and digits that are not taken for each other, on paper or aloud. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A code of twelve signs, some 58 bits, in groups of four. It is printed or shown once and kept nowhere. */
export const newCode = (): string =>
  Array.from({ length: 12 }, () => SIGNS[randomInt(SIGNS.length)])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-')

/** A code as it was meant: in any case, with or without hyphens, with letters taken for the digits they look like. */
const meant = (code: string): string => code.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')

const mac = ({ secretKey }: Secret, of: string, text: string): Buffer =>
  createHmac('sha256', `surveys ${of} ${secretKey}`).update(text).digest()

/** What is kept of a code: without the installation's secret nobody can try codes against it. */
export const hashOfCode = (settings: Secret, code: string): Buffer => mac(settings, 'code', meant(code))

const passShape = z.object({ round: z.guid(), site: z.guid(), nonce: z.string(), until: z.iso.date() })
/** The right to answer once: signed, given in exchange for a code, and kept nowhere. */
export type Pass = z.output<typeof passShape>

/** A new pass, as the pages of the questions carry it. */
export const signPass = (settings: Secret, pass: Omit<Pass, 'nonce'>): string => {
  const body = Buffer.from(
    JSON.stringify({ ...pass, nonce: randomBytes(16).toString('base64url') }),
  ).toString('base64url')
  return `${body}.${mac(settings, 'pass', body).toString('base64url')}`
}

/** The pass that a page carries; nothing where it is none of ours. */
export const readPass = (settings: Secret, signed: string): Pass | undefined => {
  const [body = '', signature = ''] = signed.split('.')
  const own = mac(settings, 'pass', body)
  const given = Buffer.from(signature, 'base64url')
  if (given.length !== own.length || !timingSafeEqual(given, own)) return undefined
  return passShape.parse(JSON.parse(Buffer.from(body, 'base64url').toString()))
}

const keyOf = (code: string): Buffer =>
  Buffer.from(hkdfSync('sha256', meant(code), '', 'surveys halfway', 32))

/** Seals with a code what somebody has answered halfway: whoever has the database has not the code. */
export const seal = (code: string, text: string): Buffer => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(code), nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

export const unseal = (code: string, sealed: Buffer): string => {
  const decipher = createDecipheriv('aes-256-gcm', keyOf(code), sealed.subarray(0, 12))
  decipher.setAuthTag(sealed.subarray(12, 28))
  return decipher.update(sealed.subarray(28), undefined, 'utf8') + decipher.final('utf8')
}
