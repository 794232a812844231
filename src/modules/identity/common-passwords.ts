import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from '../../platform/config/root.ts'

/** The words that Swedes make passwords of, beside those of the file. */
const swedish = [
  ...[
    'sommar',
    'sommaren',
    'vinter',
    'vintern',
    'hösten',
    'våren',
    'höst',
    'vår',
    'januari',
    'februari',
    'mars',
    'april',
  ],
  ...['juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december', 'måndag', 'fredag'],
  ...[
    'lösenord',
    'lösenordet',
    'losenord',
    'hemligt',
    'hemlig',
    'hemlighet',
    'välkommen',
    'valkommen',
    'sverige',
    'svensk',
  ],
  ...[
    'stockholm',
    'göteborg',
    'goteborg',
    'malmö',
    'malmo',
    'kommun',
    'kommunen',
    'myndighet',
    'socialtjänst',
    'polisen',
  ],
  ...['administratör', 'inloggning', 'abcdefghijkl', 'qwertyuiop', 'qwertyuiopå', 'asdfghjklöä', 'samlad'],
]

const LIKE_LETTERS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

let known: Promise<ReadonlySet<string>> | undefined

/**
 * Passwords that everybody knows, 47 000 of published breaches; the file says its source and licence. It is read when somebody first
 * chooses a password, and is no part of a start.
 */
const load = async (): Promise<ReadonlySet<string>> => {
  const file = join(projectRoot, 'src', 'modules', 'identity', 'common-passwords.txt')
  const words = (await readFile(file, 'utf8'))
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))
  return new Set([...words, ...swedish])
}

/** What is left when figures and signs at both ends are taken away, as in `Sommar2026!`. */
const stemOf = (text: string): string => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')

/** What a text repeats, as in `hemligthemligt`; the text itself where it repeats nothing. */
const repeatedIn = (text: string): string => /^(.+?)\1+$/u.exec(text)?.[1] ?? text

/** The same with the figures and signs that stand for letters read as letters: `p@ssw0rd`. */
const asLetters = (text: string): string => [...text].map((sign) => LIKE_LETTERS[sign] ?? sign).join('')

/**
 * Whether a password is one that everybody knows, or one of them with figures or signs around it, repeated, or with signs for
 * letters. Capital letters make no difference.
 */
export const isCommonPassword = async (password: string): Promise<boolean> => {
  known ??= load()
  const common = await known
  const lower = password.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '')
  const forms = [
    lower,
    stemOf(lower),
    repeatedIn(lower),
    repeatedIn(stemOf(lower)),
    stemOf(repeatedIn(lower)),
  ]
  return [...forms, ...forms.map(asLetters), stemOf(asLetters(lower))].some((form) => common.has(form))
}
