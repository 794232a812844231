import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Settings } from '../config/settings.ts'
import { openSecret, sealSecret } from '../vault/vault.ts'
import type { Authentication } from './route.ts'

type Key = Pick<Settings, 'secretKey'>

/** Token that a form of this browser session must send back, against forged requests from other sites. */
export const formToken = (formSecret: string): string =>
  createHmac('sha256', formSecret).update('form').digest('base64url')

/** In which session, and for which body and role, a form was opened. */
export interface FormWriter {
  readonly sessionId: string
  readonly membershipId: string
}

/**
 * The token of a form on a page of somebody who has signed in: it also says, sealed by the installation's own key and bound to
 * the token, who opened the form. What is sent when the session has ended is kept for them; it lets nobody do anything.
 */
export const formTokenOf = (settings: Key, { formSecret, person }: Authentication): string => {
  if (formSecret === undefined) return ''
  const token = formToken(formSecret)
  if (person === undefined) return token
  const writer = `${person.session.id} ${person.actor.membershipId}`
  return `${token}.${sealSecret(settings, 'form_writer', token, writer).toString('base64url')}`
}

const partsOf = (given: unknown): readonly string[] => (typeof given === 'string' ? given.split('.') : [])

export const isFormToken = (formSecret: string, given: unknown): boolean => {
  const expected = Buffer.from(formToken(formSecret))
  const actual = Buffer.from(partsOf(given)[0] ?? '')
  return expected.length === actual.length && timingSafeEqual(expected, actual)
}

/** Who opened the form that carries a token; nobody where the token is not one that this installation gave. */
export const writerIn = (settings: Key, given: unknown): FormWriter | undefined => {
  const [token, sealed] = partsOf(given)
  if (token === undefined || sealed === undefined) return undefined
  try {
    const opened = openSecret(settings, 'form_writer', token, Buffer.from(sealed, 'base64url'))
    const [sessionId = '', membershipId = ''] = opened.split(' ')
    return { sessionId, membershipId }
  } catch {
    return undefined
  }
}
