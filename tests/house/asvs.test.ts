import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../../src/platform/config/root.ts'
import { mediaTypes } from '../../src/platform/files/media-type.ts'

// What docs/privacy/asvs.md claims. Fault: a row points at what is no longer there, a requirement is left out, a sum is of last year.

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8')
const document = read('docs/privacy/asvs.md')
const STATES = ['kept', 'partly', 'missing', 'does not apply']

/** How many requirements of levels 1 and 2, and of level 3 in V6, V8, V11 and V16, ASVS 5.0.0 has in each chapter. */
const REQUIREMENTS = [27, 11, 19, 10, 9, 47, 18, 13, 7, 29, 24, 9, 13, 9, 13, 17, 7]

const rows = [...document.matchAll(/^\| (V\d.*) \|$/gm)].map(([, row]) => {
  const [id = '', level = '', asked = '', state = '', evidence = '', ...more] = row!.split(/(?<!\\) \| /)
  return { id, level, asked, state, evidence, more }
})
const numbersOf = (id: string): number[] => id.slice(1).split('.').map(Number)
const chapterOf = (id: string): number => numbersOf(id)[0]!

/** Files that a row points at, each with the words that must stand in it. */
const pointersOf = (evidence: string) =>
  [...evidence.matchAll(/`([^`#\s]*[/.][^`#]*)(?:#([^`]+))?`/g)].map(([, path, words]) => ({
    path: path!,
    words: words?.replaceAll('\\|', '|'),
  }))

describe('the table of ASVS 5.0.0', () => {
  test('has each requirement once, in order, with its level, in few words of our own', () => {
    const order = rows.map(({ id }) => numbersOf(id))
    const before = (one: number[], other: number[]): boolean => {
      const differs = one.findIndex((number, at) => number !== other[at])
      return differs >= 0 && one[differs]! < other[differs]!
    }
    expect(rows.filter((_, at) => at > 0 && !before(order[at - 1]!, order[at]!)).map(({ id }) => id)).toEqual(
      [],
    )
    expect(REQUIREMENTS.map((_, at) => rows.filter(({ id }) => chapterOf(id) === at + 1).length)).toEqual(
      REQUIREMENTS,
    )
    const third = new Set([6, 8, 11, 16])
    for (const { id, level, asked, more } of rows) {
      expect([id, more]).toEqual([id, []])
      expect([id, third.has(chapterOf(id)) ? '123' : '12']).toEqual([id, expect.stringContaining(level)])
      expect(asked.split(' ').length, id).toBeLessThanOrEqual(12)
    }
  })

  test('has one of four states in each row, and counts them right', () => {
    expect(rows.filter(({ state }) => !STATES.includes(state)).map(({ id }) => id)).toEqual([])
    for (const state of STATES)
      expect(document).toContain(`| ${state} | ${rows.filter((row) => row.state === state).length} |`)
    expect(document).toContain(`| together | ${rows.length} |`)
  })

  test('points at what is there', () => {
    const settings = read('docs/settings.md')
    const astray = rows.flatMap(({ id, state, evidence }) => {
      const pointers = pointersOf(evidence)
      const named = [...evidence.matchAll(/`([A-Z]+_[A-Z_]+)`/g)].map(([, name]) => name!)
      const shown = state === 'missing' || state === 'does not apply' ? evidence : [...pointers, ...named]
      return [
        ...(shown.length > 0 ? [] : [`${id}: no pointer`]),
        ...named.filter((name) => !settings.includes(`\`${name}\``)),
        ...pointers
          .filter(
            ({ path, words }) =>
              !existsSync(join(projectRoot, path)) || (words && !read(path).includes(words)),
          )
          .map(({ path, words }) => `${id}: ${path}#${words ?? ''}`),
      ]
    })
    expect(astray).toEqual([])
    expect(rows.flatMap(({ evidence }) => pointersOf(evidence)).length).toBeGreaterThan(250)
  })
})

test('every type of file that may be stored is among those that operators are told of', () => {
  const [told = ''] = /evidence, documents of cases.*/.exec(read('docs/how-to/operate.md')) ?? []
  for (const { extension } of Object.values(mediaTypes))
    expect(told).toMatch(new RegExp(`\\b${extension}\\b`))
})

test('every algorithm that the sources name stands in the list, and what stands there is named by its file', () => {
  const calls =
    /(?:create(?:Hash|Hmac|Cipheriv|Decipheriv)|hkdfSync|argon2|generateKeyPairSync|macModulo)\(\s*'([\w-]+)'|\bname: '(ECDH|HKDF|AES-GCM|AES-CBC|RSA-PSS|RSA-OAEP|ECDSA|PBKDF2|HMAC)'|'(HKDF)', false|(?:from |import\()'(age-encryption|jose|otplib|openid-client|@simplewebauthn\/server|@noble\/\w+)/g
  const files = globSync('src/**/*.{ts,tsx}', { cwd: projectRoot }).filter(
    (file) => !/\.test\.|^src\/testing\//.test(file),
  )
  const found = new Set(
    files.flatMap((file) =>
      [...read(file).matchAll(calls)].map(([, ...named]) => named.find((name) => name !== undefined)!),
    ),
  )
  const [, list = ''] = read('docs/how-to/keys.md').split('## Which cryptography there is')
  const listed = [...list.matchAll(/^\| (`[^|]+`) \|(?:[^|]*\|){3} ([^|]*) \|$/gm)].map(
    ([, names, places]) => ({
      names: [...names!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!),
      text: [...places!.matchAll(/`([^`]+)`/g)].map(([, path]) => read(path!)).join('\n'),
    }),
  )
  expect([...found].sort()).toEqual(
    expect.arrayContaining(['aes-256-gcm', 'argon2id', 'md5', 'sha256', 'ECDH', 'age-encryption']),
  )
  expect([...found].filter((name) => !listed.some(({ names }) => names.includes(name)))).toEqual([])
  expect(listed.flatMap(({ names, text }) => names.filter((name) => !text.includes(name)))).toEqual([])
})
