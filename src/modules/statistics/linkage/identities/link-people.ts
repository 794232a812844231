/** Linkage of people with several names: their rows are encoded and compared, and the answer is of people again. */
import { createEncoder } from '../clk/encoder.ts'
import { readSchema } from '../clk/schema.ts'
import { vectorsInMemory } from '../matching/block.ts'
import { matchVectors } from '../matching/match.ts'
import type { Threshold } from '../matching/threshold.ts'
import { type Hardening, rowsOf, type WeakIdentity, weakIdentitySchema } from './weak-identities.ts'

/** Keys of the rows of people, and to whom each row belongs. */
interface EncodedPeople {
  readonly vectors: Uint8Array
  readonly bytes: number
  readonly owners: readonly number[]
}

/** Encodes people with the prepared schema. */
export const encodePeople = (
  people: readonly WeakIdentity[],
  secret: Uint8Array,
  info: string,
  hardening: Hardening = {},
): EncodedPeople => {
  const encoder = createEncoder(readSchema(weakIdentitySchema(info, hardening)).schema, secret)
  const rows = people.flatMap((person, owner) => rowsOf(person, hardening).map((row) => ({ row, owner })))
  const vectors = new Uint8Array(rows.length * encoder.bytes)
  for (const [at, { row }] of rows.entries()) encoder.encode(row, vectors, at * encoder.bytes)
  return { vectors, bytes: encoder.bytes, owners: rows.map(({ owner }) => owner) }
}

/** Two people, by their places in their lists, and how alike the most alike of their rows are. */
export interface LinkedPeople {
  readonly left: number
  readonly right: number
  readonly similarity: number
}

/**
 * Every two people of two lists who are at least as alike as the threshold asks: the most similar first, ties by the lower
 * place on the left, then on the right. A person is as similar to another as the most similar of their rows are.
 */
export const similarPeople = async (
  left: EncodedPeople,
  right: EncodedPeople,
  threshold: Threshold,
): Promise<LinkedPeople[]> => {
  const best = new Map<number, LinkedPeople>()
  await matchVectors(
    vectorsInMemory(left.vectors, left.bytes),
    vectorsInMemory(right.vectors, right.bytes),
    threshold,
    { all: true },
    (pairs) => {
      for (let at = 0; at < pairs.left.length; at += 1) {
        const pair = {
          left: left.owners[pairs.left[at] as number] as number,
          right: right.owners[pairs.right[at] as number] as number,
          similarity: pairs.similarity[at] as number,
        }
        const key = pair.left * right.owners.length + pair.right
        // They come with the most similar first.
        if (!best.has(key)) best.set(key, pair)
      }
    },
  )
  return [...best.values()].sort(
    (a, b) => b.similarity - a.similarity || a.left - b.left || a.right - b.right,
  )
}

/** Links two encoded lists one-to-one, in the order of `similarPeople`. */
export const linkPeople = async (
  left: EncodedPeople,
  right: EncodedPeople,
  threshold: Threshold,
): Promise<LinkedPeople[]> => {
  const taken = { left: new Set<number>(), right: new Set<number>() }
  return (await similarPeople(left, right, threshold)).filter((pair) => {
    if (taken.left.has(pair.left) || taken.right.has(pair.right)) return false
    taken.left.add(pair.left)
    taken.right.add(pair.right)
    return true
  })
}
