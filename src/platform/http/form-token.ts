import { createHmac, timingSafeEqual } from 'node:crypto'

/** Token that a form of this browser session must send back, against forged requests from other sites. */
export const formToken = (formSecret: string): string =>
  createHmac('sha256', formSecret).update('form').digest('base64url')

export const isFormToken = (formSecret: string, given: unknown): boolean => {
  const expected = Buffer.from(formToken(formSecret))
  const actual = Buffer.from(typeof given === 'string' ? given : '')
  return expected.length === actual.length && timingSafeEqual(expected, actual)
}
