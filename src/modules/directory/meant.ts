import type { ReceivingKind } from './kinds.ts'

/** Words by which people say what a body is, where its name does not, with their marks or without: "socialnämnden i Kiruna". */
const WORDS: Partial<Record<ReceivingKind, RegExp>> = {
  social_services: /^(social(n[äa]mnd|tjänst|jour|kontor)|(social|welfare|board|services)$)/,
  police: /^(polis|police)/,
  prosecutor: /^([åa]klagar|prosecut)/,
  court: /^(domstol|tingsr[äa]tt|court)/,
  prison: /^(kriminalv[åa]rd|prison)/,
  migration: /^migration/,
  health: /^(sjukhus|sjukv[åa]rd|v[åa]rdcentral|hospital|health)/,
  regional_coordinator: /^regionkoordinat/,
}

/** Words that say nothing of which body is meant. */
const LITTLE: readonly string[] = [
  'i',
  'på',
  'pa',
  'för',
  'hos',
  'vid',
  'av',
  'och',
  'in',
  'of',
  'for',
  'at',
  'and',
  'the',
]

const kindsBy = (word: string): ReceivingKind[] =>
  (Object.keys(WORDS) as ReceivingKind[]).filter((kind) => WORDS[kind]!.test(word))

/** What a text of several words asks of a body: a part of its name or its place for each word, and what it is. */
interface Meant {
  readonly words: readonly string[]
  /** Kinds of which it is one; any where empty. */
  readonly kinds: readonly ReceivingKind[]
}

/** Reads what somebody looks for word by word; nothing where there is but one word, or no word of a name or a place. */
export const meantBy = (text: string): Meant | undefined => {
  const all = text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '' && !LITTLE.includes(word))
  const words = all.filter((word) => kindsBy(word).length === 0)
  if (all.length < 2 || words.length === 0) return undefined
  return { words, kinds: [...new Set(all.flatMap(kindsBy))] }
}
