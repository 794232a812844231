import { contentHash } from '../../../platform/proof/content-hash.ts'
import { AccountDocument } from './document.ts'

/** The hash of an account: SHA-256 of its canonical JSON without the field `hash` itself. */
export const accountHash = (document: AccountDocument): string => {
  const { hash: _own, ...content } = document
  return contentHash(content)
}

/**
 * Whether a document is the account that the hash stands for: it has the shape of an account, its content gives
 * this hash, and the hash that it states itself, if any, is the same. Never throws, whatever it is given.
 */
export const verifyAccount = (document: unknown, hash: string): boolean => {
  const parsed = AccountDocument.safeParse(document)
  if (!parsed.success) return false
  if (parsed.data.hash !== null && parsed.data.hash !== hash) return false
  try {
    return accountHash(parsed.data) === hash
  } catch {
    return false
  }
}
