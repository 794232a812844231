/**
 * Names levelled: the same name by another clerk, another passport or another alphabet should come out nearly
 * the same. The rules are few and rough on purpose: what they confuse, something else must tell apart (in a linkage birth date and number).
 */
import { inLatinLetters } from './latin-letters.ts'

// In this order: longer spellings of a sound before those that they hold.
const sounds: readonly (readonly [RegExp, string])[] = [
  // A name that begins with this sound is written with any of the three; before an a, j is as often that of "Janna".
  [/^(?:y|j(?=[euo]))(?=[aeou])/gu, 'i'],
  [/shch|schtsch|stj|skj/gu, 's'],
  [/tsch|tch|tj|(?<!s)ch|cz|ci(?=[aou])/gu, 'c'],
  [/sch|sh|sj/gu, 's'],
  [/dzh|dj|zh|j(?=[aeou])/gu, 'j'],
  [/kh|gh(?=[aeiou])/gu, 'h'],
  [/ph/gu, 'f'],
  [/th|dh/gu, 't'],
  [/ts|tz/gu, 'z'],
  [/ck|q|c(?=[klrt])|k/gu, 'k'],
  [/w/gu, 'v'],
  [/x/gu, 'ks'],
  [/ou|oo|u/gu, 'u'],
  [/ee|ie|ij(?![aeou])|ei|ey|iy|y|ii/gu, 'i'],
  [/ai|ay|ae/gu, 'e'],
  [/([a-z])\1+/gu, '$1'],
  [/([bdgkpstv])h/gu, '$1'],
  [/h$/gu, ''],
]

// Articles and particles that one list writes and another does not.
const particles = new Set([
  'al',
  'el',
  'ul',
  'bin',
  'bint',
  'ibn',
  'abu',
  'umm',
  'van',
  'von',
  'de',
  'da',
  'di',
  'thi',
  'van',
])

/** A single name, levelled: "Mohammed", "Muhammed" and "Mohamad" differ in vowels alone. */
const level = (word: string): string =>
  sounds.reduce((text, [pattern, sound]) => text.replace(pattern, sound), word)

/** The names of a person as a set of levelled words in alphabetical order: which is the family's is not always known. */
export const levelledNames = (...names: readonly string[]): string => {
  const words = names.flatMap((name) =>
    inLatinLetters(name)
      .replace(/\b(?:al|el)(?=[b-df-hj-np-tv-z][a-z]{3})/gu, '')
      .split(' '),
  )
  const kept = words.filter((word) => word !== '' && !particles.has(word))
  return [...new Set((kept.length > 0 ? kept : words).map(level))]
    .filter((word) => word !== '')
    .sort()
    .join(' ')
}

const consonants: Readonly<Record<string, string>> = {
  ...{ b: 'b', p: 'b', f: 'b', v: 'b', d: 't', t: 't', k: 'k', g: 'h', h: 'h', c: 'c', j: 'c' },
  ...{ s: 's', z: 's', l: 'l', r: 'r', m: 'm', n: 'n' },
}

/** The consonants of levelled names: scripts that write no short vowels have no more to go by. */
export const skeletonOf = (levelled: string): string =>
  levelled
    .split(' ')
    .map((word) => {
      const kept = [...word]
        .map((letter) => consonants[letter] ?? '')
        .join('')
        .replace(/(.)\1+/gu, '$1')
      return kept === '' ? word.slice(0, 1) : kept
    })
    .sort()
    .join(' ')
