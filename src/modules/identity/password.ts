import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { isCommonPassword } from './common-passwords.ts'
import { cost } from './password-cost.ts'
import { passwordFault } from './rules.ts'

const TAG_BYTES = 32
const SALT_BYTES = 16
const VERSION = 19

type Cost = Pick<Argon2Parameters, 'memory' | 'passes' | 'parallelism'>

const derive = (password: string, salt: Buffer, { memory, passes, parallelism }: Cost): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    argon2(
      'argon2id',
      // The same letters may be typed in two ways (é as one sign or as two); both are the same password.
      {
        message: password.normalize('NFKC'),
        nonce: salt,
        tagLength: TAG_BYTES,
        memory,
        passes,
        parallelism,
      },
      (error, tag) => (error ? reject(error) : resolve(tag)),
    ),
  )

const base64 = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '')

/** The password as an argon2id hash in PHC form: `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. */
export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(SALT_BYTES)
  const tag = await derive(password, salt, cost)
  return `$argon2id$v=${VERSION}$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(salt)}$${base64(tag)}`
}

const form = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

/** A hash that no password has. Checking against it takes as long as against one of an account. */
const nobody = `$argon2id$v=${VERSION}$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(randomBytes(SALT_BYTES))}$${base64(randomBytes(TAG_BYTES))}`

/**
 * Whether the password belongs to the hash.
 *
 * Without a hash (an unknown account) it says no after the same work, so that the time tells nothing.
 */
export const isPassword = async (hash: string | undefined, password: string): Promise<boolean> => {
  const parts = form.exec(hash ?? nobody)
  if (parts === null) throw new Error('a password hash has another form than the one we write')
  const [, memory, passes, parallelism, salt, tag] = parts
  const expected = Buffer.from(tag!, 'base64')
  const actual = await derive(password, Buffer.from(salt!, 'base64'), {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  })
  return expected.length === actual.length && timingSafeEqual(expected, actual) && hash !== undefined
}

/** Whether a hash was made with other costs than those of today, and should be made anew at the next sign-in. */
export const isOutdated = (hash: string): boolean =>
  !hash.startsWith(`$argon2id$v=${VERSION}$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$`)

/** Why a password may not be chosen, or nothing: too short, its owner's own name, or one that everybody knows. */
export const faultOfPassword = async (password: string, about: { email: string; name: string }) =>
  passwordFault(password, about) ??
  ((await isCommonPassword(password)) ? 'identity.password_common' : undefined)
