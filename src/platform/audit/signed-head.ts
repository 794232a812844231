import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

/** The head of a block: its number and its hash, in hexadecimal. */
export interface KeptHead {
  readonly block: number
  readonly head: string
}

/** A head with its signature (Ed25519): what whoever keeps a copy needs, and nothing else. */
export interface SignedHead extends KeptHead {
  /** Public key, SPKI in base64. */
  readonly key: string
  /** In base64. */
  readonly signature: string
}

export const keptHeadSchema = z.object({
  block: z.int().min(1),
  head: z.string().regex(/^[0-9a-f]{64}$/),
  key: z.string().optional(),
  signature: z.string().optional(),
})

/** What is signed: the purpose stands in it, so that no other signature of the key says this. */
const message = ({ block, head }: KeptHead): Buffer => Buffer.from(`samlad audit head\n${block}\n${head}\n`)

const spki = (key: KeyObject): string => key.export({ type: 'spki', format: 'der' }).toString('base64')

const makeKey = (file: string): void => {
  const { privateKey } = generateKeyPairSync('ed25519')
  const unfinished = `${file}.${process.pid}`
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(unfinished, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flush: true })
  try {
    // Of two that make it at once, one is kept.
    linkSync(unfinished, file)
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
  } finally {
    rmSync(unfinished)
  }
}

/** Signs heads with the key of a file, which is made where it is not there. */
export const signHead = (file: string, { block, head }: KeptHead): SignedHead => {
  if (!existsSync(file)) makeKey(file)
  const key = createPrivateKey(readFileSync(file))
  return {
    block,
    head,
    key: spki(createPublicKey(key)),
    signature: sign(null, message({ block, head }), key).toString('base64'),
  }
}

/** The public part of the key that signs; nothing where none has been made yet. */
export const readPublicKey = (file: string): string | undefined =>
  existsSync(file) ? spki(createPublicKey(readFileSync(file))) : undefined

/** Whether a head was signed with a key. */
export const isSignedBy = (head: KeptHead & Partial<SignedHead>, key: string): boolean => {
  if (head.key !== key || head.signature === undefined) return false
  try {
    const publicKey = createPublicKey({ key: Buffer.from(key, 'base64'), type: 'spki', format: 'der' })
    return verify(null, message(head), publicKey, Buffer.from(head.signature, 'base64'))
  } catch {
    return false
  }
}
