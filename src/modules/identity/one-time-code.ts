import { generateSecret, generateURI, verify } from 'otplib'

const STEP_SECONDS = 30

/** A new shared secret of 160 bits, in base 32 as apps take it. */
export const newCodeSecret = (): string => generateSecret()

/** The address that an app reads from a picture. */
export const codeAddress = (secret: string, account: string): string =>
  generateURI({ issuer: 'Samlad', label: account, secret })

/**
 * The time step of a code, when it is right: now, one step before or one after (RFC 6238 section 5.2).
 *
 * A step at or before `usedStep` is refused, since a code counts once.
 */
export const stepOfCode = async (
  secret: string,
  typed: string,
  now: Date,
  usedStep: number,
): Promise<number | undefined> => {
  const token = typed.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return undefined
  const epoch = Math.floor(now.getTime() / 1000)
  for (const shift of [0, -1, 1]) {
    const at = epoch + shift * STEP_SECONDS
    const step = Math.floor(at / STEP_SECONDS)
    if (step <= usedStep) continue
    const result = await verify({ secret, token, epoch: at, period: STEP_SECONDS })
    if (result.valid) return step
  }
  return undefined
}
