import type { KnownBody } from './body.ts'
import { KNOWN_BODIES } from './known-bodies.ts'
import { buildTrie, type NameTrie } from './name-trie.ts'
import { surfaceForms } from './surface-forms.ts'

/** The bodies that names are looked up among, ready for looking up. */
export interface Lexicon {
  readonly bodies: readonly KnownBody[]
  readonly trie: NameTrie
}

/** Makes bodies ready for looking up: every form in which a text may write them. */
export const buildLexicon = (bodies: readonly KnownBody[]): Lexicon => ({
  bodies,
  trie: buildTrie(surfaceForms(bodies)),
})

let built: Lexicon | undefined

/** The bodies that Samlad knows from the start; built once, when the first name is asked for. */
export const shippedLexicon = (): Lexicon => {
  built ??= buildLexicon(KNOWN_BODIES)
  return built
}
