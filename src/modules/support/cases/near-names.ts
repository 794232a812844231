import { inLatinLetters } from '../../../platform/text/latin-letters.ts'
import { levelledNames } from '../../../platform/text/levelled-names.ts'
import { withoutMarks } from '../../../platform/text/marks.ts'

/** å, ä and ö are letters of their own, which Danish and Norwegian write otherwise; any other mark is only a mark. */
const own: Readonly<Record<string, string>> = { æ: 'ä', ø: 'ö' }

/** The words of a name as a reader of Swedish tells letters apart: "André" is "Andre", "Söder" is not "Soder". */
export const wordsOf = (name: string): readonly string[] =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^a-z\d\såäö]/gu, (letter) => own[letter] ?? withoutMarks(letter))
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** Whether each of the words that are looked for is part of a word of the name; a lone letter, how one begins. */
export const hasParts = (name: string, sought: readonly string[]): boolean => {
  const words = wordsOf(name)
  return (
    sought.length > 0 &&
    sought.every((part) =>
      words.some((word) => (part.length === 1 ? word.startsWith(part) : word.includes(part))),
    )
  )
}

/** Letters dropped, added, changed or exchanged with their neighbour between two words; more than the most is one more. */
export const slipsBetween = (one: string, other: string, most: number): number => {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const differs = one[row - 1] === other[column - 1] ? 0 : 1
      let least = Math.min(last[column - 1]! + differs, last[column]! + 1, now[column - 1]! + 1)
      if (one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        least = Math.min(least, (before[column - 2] ?? most) + 1)
      now.push(least)
    }
    before = last
    last = now
  }
  return Math.min(last[other.length]!, most + 1)
}

interface Word {
  readonly letters: string
  /** In plain Latin letters, whatever alphabet and marks it was written with. */
  readonly plain: string
  readonly sound: string
  /** What vowels are heard as is written in many ways; nothing of fewer than three. */
  readonly consonants: string
}

const wordOf = (letters: string): Word => {
  const sound = levelledNames(letters)
  const consonants = sound.replace(/[aeiou]/gu, '')
  return {
    letters,
    plain: inLatinLetters(letters) || letters,
    sound,
    consonants: consonants.length < 3 ? '' : consonants,
  }
}

const isSame = (one: string, other: string): boolean => one !== '' && one === other

const SHORTEST_BEGINNING = 4
/** How far words are that have only their consonants in common. */
const FAR = 3

/** The more letters, the more slips; of three and fewer each counts. */
const slipsIn = ({ length }: string): number => (length < 4 ? 0 : length < 8 ? 1 : 2)

/** How far two words are from each other: nothing where they are the same, undefined where they are not near. */
const between = (one: Word, other: Word): number | undefined => {
  if (one.letters === other.letters) return 0
  if (one.plain === other.plain || isSame(one.sound, other.sound)) return 1
  const [short, long] = one.plain.length < other.plain.length ? [one, other] : [other, one]
  if (short.plain.length >= SHORTEST_BEGINNING && long.plain.startsWith(short.plain)) return 1
  const most = slipsIn(short.plain)
  const slips = slipsBetween(short.plain, long.plain, most)
  if (slips <= most) return slips
  return isSame(one.consonants, other.consonants) ? FAR : undefined
}

/** How far the fewer of two names' words are from the more, all together; undefined where one of them is near none. */
const together = (one: readonly Word[], other: readonly Word[]): number | undefined => {
  const [fewer, more] = one.length < other.length ? [one, other] : [other, one]
  let far = 0
  for (const word of fewer) {
    const near = more.map((candidate) => between(word, candidate)).filter((each) => each !== undefined)
    if (near.length === 0) return undefined
    far += Math.min(...near)
  }
  return far
}

/**
 * How near names are to one that somebody writes: another spelling, a slip of the hand, marks left out, another alphabet, a name
 * left out. It says the same whichever of two names is asked about. Of many names the words that come again are worked out once.
 *
 * @returns for a name how far it is, 0 for the same words; undefined where it is not near.
 */
export const nearTo = (written: string): ((name: string) => number | undefined) => {
  const known = new Map<string, Word>()
  const wordsIn = (name: string): Word[] =>
    wordsOf(name).map((letters) => {
      const word = known.get(letters) ?? wordOf(letters)
      known.set(letters, word)
      return word
    })
  const sought = wordsIn(written)
  return (name) => {
    const words = wordsIn(name)
    if (sought.length === 0 || words.length === 0) return undefined
    const [one, other] = [together(sought, words), together(words, sought)]
    return one === undefined || other === undefined ? undefined : Math.max(one, other)
  }
}
