import { readFileSync, writeFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { Decrypter, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption'
import { OperatorError } from '../../refusal.ts'

/** The ending of a file that is encrypted: `age` itself opens it as well. */
export const AGE = '.age'

/** A step of a pipeline: bytes come in, others go out, a buffer at a time. */
export type Step = (source: AsyncIterable<Buffer>) => AsyncIterable<Uint8Array>

export const pass: Step = (source) => source

// The types of Node's and of the web's streams differ by name alone.
const asWeb = (source: AsyncIterable<Buffer>): ReadableStream<Uint8Array> =>
  Readable.toWeb(Readable.from(source, { objectMode: false })) as ReadableStream<Uint8Array>

const encrypterTo = (recipients: readonly string[]): Encrypter => {
  const encrypter = new Encrypter()
  for (const recipient of recipients)
    try {
      encrypter.addRecipient(recipient)
    } catch (cause) {
      throw new OperatorError(
        `${recipient} is no public key of age (age1…): make one with bin/samlad backup identity FILE`,
        { cause },
      )
    }
  return encrypter
}

/** @throws OperatorError naming the first that is no public key. */
export const requireRecipients = (recipients: readonly string[]): void => void encrypterTo(recipients)

/** Encrypts to public keys: whoever has the private half of one of them opens it. */
export const seal = (recipients: readonly string[]): Step =>
  async function* (source) {
    yield* await encrypterTo(recipients).encrypt(asWeb(source))
  }

/** Decrypts with private keys; what was cut or changed is refused by the form itself. */
export const open = (identities: readonly string[]): Step =>
  async function* (source) {
    const decrypter = new Decrypter()
    for (const identity of identities) decrypter.addIdentity(identity)
    try {
      yield* await decrypter.decrypt(asWeb(source))
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      if (code !== undefined) throw error
      throw new OperatorError(`a file of the backup cannot be decrypted (${message})`, { cause: error })
    }
  }

/** A private key, and the public one to which is encrypted what it opens. */
export interface Pair {
  readonly identity: string
  readonly recipient: string
}

export const makePair = async (): Promise<Pair> => {
  const identity = await generateIdentity()
  return { identity, recipient: await identityToRecipient(identity) }
}

/** Writes a new private key for its owner alone, as `age-keygen` does. @returns the public one. */
export const writeIdentity = async (file: string): Promise<string> => {
  const { identity, recipient } = await makePair()
  try {
    writeFileSync(file, `# public key: ${recipient}\n${identity}\n`, { mode: 0o600, flag: 'wx', flush: true })
  } catch (cause) {
    throw new OperatorError(
      `${file} cannot be made (${(cause as NodeJS.ErrnoException).code}): name a new file, where nobody else reads`,
      { cause },
    )
  }
  return recipient
}

/** The private keys of a file, with the public key of each. @throws OperatorError where it holds none. */
export const readIdentities = async (file: string): Promise<Pair[]> => {
  let lines: string[]
  try {
    lines = readFileSync(file, 'utf8').split('\n')
  } catch (cause) {
    throw new OperatorError(`${file} cannot be read (${(cause as NodeJS.ErrnoException).code})`, { cause })
  }
  const given = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))
  try {
    if (given.length === 0) throw new Error('none')
    return await Promise.all(
      given.map(async (identity) => ({ identity, recipient: await identityToRecipient(identity) })),
    )
  } catch (cause) {
    throw new OperatorError(
      `${file} holds no private key of age (AGE-SECRET-KEY-1…); one with a passphrase is opened first: age -d`,
      { cause },
    )
  }
}
