import { createHash } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'

/**
 * SHA-256 of any content in its canonical form (RFC 8785), as 64 hexadecimal digits: `sha256sum` of the canonical text gives the
 * same.
 */
export const contentHash = (content: unknown): string =>
  createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex')
