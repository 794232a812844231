import type { SurfaceForm } from './surface-forms.ts'

interface Node {
  readonly next: Map<number, Node>
  form?: SurfaceForm
}

/** A form found in a text, and where it ends (exclusive). */
export interface Hit {
  readonly form: SurfaceForm
  readonly end: number
}

/** All surface forms as one tree of characters: the longest name at a place is found in one walk. */
export type NameTrie = Node

const SPACE = 32
const HYPHEN = 45
const APOSTROPHE = 39
const SOFT_HYPHEN = 0xad
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

export const isWordCharacter = (text: string, index: number): boolean => {
  const code = text.charCodeAt(index)
  if (Number.isNaN(code)) return false
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  return LETTER_OR_DIGIT.test(text.charAt(index))
}

const isSpace = (code: number): boolean =>
  code === SPACE ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  code === 0x2007 ||
  code === 0x202f ||
  code === 0x200b

/** One character for each kind of hyphen and apostrophe that documents use. */
const fold = (code: number): number => {
  if (code === 0x2010 || code === 0x2011) return HYPHEN
  if (code === 0x2019 || code === 0x2018) return APOSTROPHE
  return code
}

export const buildTrie = (forms: readonly SurfaceForm[]): NameTrie => {
  const root: Node = { next: new Map() }
  for (const form of forms) {
    let node = root
    for (let index = 0; index < form.surface.length; index++) {
      const code = fold(form.surface.charCodeAt(index))
      let child = node.next.get(code)
      if (child === undefined) {
        child = { next: new Map() }
        node.next.set(code, child)
      }
      node = child
    }
    node.form ??= form
  }
  return root
}

/** End of the white space at `index`; -1 where it holds an empty line, which no name crosses. */
const endOfSpace = (text: string, index: number): number => {
  let end = index
  let lines = 0
  while (end < text.length && isSpace(text.charCodeAt(end))) {
    if (text.charCodeAt(end) === 10) lines++
    end++
  }
  return lines > 1 ? -1 : end
}

/** Whether a name may end before `index`: not inside a word, a compound ("EU-medel") or a hyphenated word. */
const isEndOfName = (text: string, index: number): boolean => {
  if (isWordCharacter(text, index)) return false
  const code = fold(text.charCodeAt(index))
  if (code === SOFT_HYPHEN) return false
  return !((code === HYPHEN || code === 58) && isWordCharacter(text, index + 1))
}

/**
 * The longest form that starts at `start`. White space of any kind and a single line break count as one space;
 * soft hyphens, and hyphens left over from the end of a line, are passed over ("Åklagar-myndigheten").
 */
export const longestHit = (trie: NameTrie, text: string, start: number): Hit | undefined =>
  walk(trie, text, start, start)

const walk = (from: Node, text: string, start: number, place: number): Hit | undefined => {
  let node = from
  let index = place
  let found: Hit | undefined
  /** Where a hyphen may be one of a name ("barn- och ungdomspsykiatrin") or left from the end of a line ("barn-ahus"). */
  let otherWay: { node: Node; index: number } | undefined
  while (index < text.length) {
    const code = fold(text.charCodeAt(index))
    let child: Node | undefined
    let after = index + 1
    if (code === SOFT_HYPHEN) {
      after = endOfSpace(text, index + 1)
      if (after < 0) break
      child = node
    } else if (isSpace(code)) {
      after = endOfSpace(text, index)
      if (after < 0) break
      const afterHyphen = index > start && fold(text.charCodeAt(index - 1)) === HYPHEN
      child = node.next.get(SPACE) ?? (afterHyphen ? node : undefined)
    } else {
      child = node.next.get(code)
      if (code === HYPHEN && index > start) {
        const passed = endOfSpace(text, index + 1)
        if (child === undefined) {
          if (passed < 0) break
          after = passed
          child = node
        } else if (passed >= 0) otherWay ??= { node, index: passed }
      }
    }
    if (child === undefined) break
    node = child
    index = after
    if (node.form !== undefined && text.charCodeAt(index - 1) !== HYPHEN && isEndOfName(text, index)) {
      found = { form: node.form, end: index }
    }
  }
  if (found !== undefined || otherWay === undefined) return found
  return walk(otherWay.node, text, start, otherWay.index)
}
