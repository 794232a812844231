import { createHash } from 'node:crypto'

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

/** Hash of one leaf: SHA-256 over 0x00 and its content (RFC 6962, section 2.1). */
export const leafHash = (content: Uint8Array): Buffer => sha256(LEAF, content)

/** Merkle tree hash of leaf hashes (RFC 6962, section 2.1). @throws RangeError for no leaves. */
export const merkleRoot = (leaves: readonly Buffer[]): Buffer => {
  if (leaves.length === 0) throw new RangeError('a Merkle tree has at least one leaf')
  if (leaves.length === 1) return leaves[0]!
  let split = 1
  while (split * 2 < leaves.length) split *= 2
  return sha256(NODE, merkleRoot(leaves.slice(0, split)), merkleRoot(leaves.slice(split)))
}

/** Head of a block: binds its number, the head before it and its root into one chain. */
export const blockHead = (number: number, previous: Uint8Array, root: Uint8Array): Buffer => {
  const place = Buffer.alloc(8)
  place.writeBigUInt64BE(BigInt(number))
  return sha256(place, previous, root)
}

/** What stands before the first block. */
export const noHead: Buffer = Buffer.alloc(32)
