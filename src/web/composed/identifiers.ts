import type { Composition } from './composition.ts'
import { rewritten, textsOf } from './texts.ts'

const identifiers = /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/gi
/** What stands where somebody wrote an identifier. */
const leftOut = '[…]'

/**
 * A composition in which no identifier of a database is read. What people wrote is printed without those that they wrote
 * in it, whatever it stands in; any other was put there by the composing itself.
 *
 * @param written Everything that people wrote in what is composed, names and keys left out
 * @throws {RangeError} where the composing itself has put an identifier into a text
 */
export const withoutIdentifiers = (composition: Composition, written: readonly string[]): Composition => {
  if (!textsOf(composition).some((text) => text.search(identifiers) >= 0)) return composition
  const known = new Set(written.flatMap((text) => text.match(identifiers) ?? []))
  return rewritten(composition, (text) =>
    text.replaceAll(identifiers, (identifier) => {
      if (!known.has(identifier)) throw new RangeError(`An identifier stands in a text: ${text}`)
      return leftOut
    }),
  )
}
