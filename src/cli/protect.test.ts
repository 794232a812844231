import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { protect } from './protect.ts'

// A table of made-up counts; nothing in it is real.
const table = {
  method: 'suppress',
  threshold: 5,
  hierarchies: {
    sex: { Total: ['K', 'M'] },
    place: { Total: ['norr', 'söder'], norr: ['n1', 'n2'], söder: ['s1', 's2'] },
  },
  inner: [
    { sex: 'K', place: 'n1', freq: 12 },
    { sex: 'K', place: 'n2', freq: 2 },
    { sex: 'K', place: 's1', freq: 40 },
    { sex: 'M', place: 'n1', freq: 9 },
    { sex: 'M', place: 'n2', freq: 17 },
    { sex: 'M', place: 's2', freq: 31 },
  ],
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samlad-protecting-'))
})
afterAll(() => rm(folder, { recursive: true }))

const file = async (content: string | object, name = 'tabell.json'): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const run = async (...args: string[]) => {
  const written = { out: '', error: '' }
  const code = await protect(args, {
    stdout: { write: (text) => (written.out += text) },
    stderr: { write: (text) => (written.error += text) },
  })
  return { code, ...written }
}

/** The line without the folder. */
const refusal = async (content: string | object, ...args: string[]): Promise<string> => {
  const path = await file(content)
  const { code, out, error } = await run(path, '--json', ...args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(error.match(/\n/gu)).toHaveLength(1)
  return error.replace(`samlad: ${path}: `, '').trimEnd()
}

describe('protect', () => {
  test('hides, lists every cell of every level, and says what is lost', async () => {
    const { code, out, error } = await run(await file(table), '--json')
    expect({ code, error }).toEqual({ code: 0, error: '' })
    const { cells, method, lost } = JSON.parse(out)
    expect(cells).toHaveLength(3 * 7)
    expect(cells.filter((cell: { status: string }) => cell.status === 'primary')).toEqual([
      { place: 'n2', sex: 'K', freq: null, status: 'primary' },
    ])
    expect(cells).toContainEqual({ place: 'Total', sex: 'Total', freq: 111, status: 'published' })
    expect(method).toMatchObject({ name: 'suppress', audit: { primary: 1, proven: 1, solved: 1 } })
    expect(lost).toEqual({ cells: 4, share: 4 / 21 })
  })

  test('tells outside of hidden cells that they are, and no more', async () => {
    const { out } = await run(await file(table), '--publish', '--json')
    expect(out).not.toMatch(/primary|secondary|seconds|programmes/u)
    expect(out.match(/"freq":null,"status":"suppressed"/gu)).toHaveLength(4)
  })

  test('prints a table for a person', async () => {
    const { out } = await run(await file(table))
    expect(out).toMatch(/^place +sex +Count +Status$/mu)
    expect(out).toMatch(/^n2 +K +– +primary$/mu)
    expect(out).toMatch(/^Hidden: +4 of 21 cells \(19\.0 %\)$/mu)
  })

  test('rounds to base 3 where no other is given', async () => {
    const { out } = await run(await file({ ...table, method: 'round' }), '--json')
    const { cells, method } = JSON.parse(out)
    expect(method).toEqual({ name: 'round', base: 3, additive: true, beyond: 0 })
    expect(cells.every(({ freq }: { freq: number }) => freq % 3 === 0)).toBe(true)
  })

  test('perturbs by a secret, the same way each time, and another way with another one', async () => {
    const path = await file({ ...table, method: 'cell-key', ptable: { D: 3, V: 1.5, js: 0 } })
    const [one, two] = [await file('hemlig ett\n', 'ett'), await file('hemlig två', 'två')]
    const first = await run(path, '--json', '--secret-file', one)
    expect(first.code).toBe(0)
    expect(await run(path, '--json', '--secret-file', one)).toEqual(first)
    expect(await run(path, '--json', '--secret-file', await file('hemlig ett', 'tre'))).toEqual(first)
    expect((await run(path, '--json', '--secret-file', two)).out).not.toBe(first.out)
  })

  test('needs a secret for that', async () => {
    const cellKey = { ...table, method: 'cell-key', ptable: { D: 3, V: 1.5, js: 0 } }
    expect(await refusal(cellKey)).toBe('method: "cell-key" needs --secret-file FILE')
    const missing = join(folder, 'saknas')
    expect((await run(await file(cellKey), '--secret-file', missing)).error).toBe(
      `samlad: ${missing}: there is no such file\n`,
    )
    const empty = await file('\n', 'tom')
    expect((await run(await file(cellKey), '--secret-file', empty)).error).toBe(
      `samlad: ${empty}: the file is empty; a secret is needed\n`,
    )
  })

  const cell = (changes: object) => ({ ...table, inner: [table.inner[0], { ...table.inner[1], ...changes }] })
  const places = (place: object) => ({ ...table, hierarchies: { ...table.hierarchies, place } })
  test.each<[string, string | object, string]>([
    ['a negative count', cell({ freq: -1 }), 'inner[1].freq: is not a whole number of 0 or more'],
    ['a fractional count', cell({ freq: 1.5 }), 'inner[1].freq: is not a whole number of 0 or more'],
    ['a count in text', cell({ freq: '7' }), 'inner[1].freq: is not a whole number of 0 or more'],
    ['a missing count', cell({ freq: undefined }), 'inner[1].freq: is missing'],
    [
      'an unknown label',
      cell({ place: 'n9' }),
      'inner[1].place: is a label that the hierarchy does not have',
    ],
    [
      'a label with parts',
      cell({ place: 'norr' }),
      'inner[1].place: is a label with parts: an inner cell has none',
    ],
    ['the root', cell({ place: 'Total' }), 'inner[1].place: is a label with parts: an inner cell has none'],
    ['a missing dimension', cell({ sex: undefined }), 'inner[1]: has no "sex"'],
    ['a dimension too many', cell({ age: '7' }), 'inner[1]: has "age", which is no dimension'],
    ['a cell twice', cell({ place: 'n1' }), 'inner[1]: is the same cell as inner[0]'],
    ['no root', places({ norr: ['n1', 'n2'] }), 'hierarchies.place: has no root "Total"'],
    [
      'another root',
      places({ Total: ['n1', 'n2'], Alla: ['s1'] }),
      'hierarchies.place.Alla: "Alla" is another root than "Total"',
    ],
    [
      'two parents',
      places({ Total: ['norr', 'söder'], norr: ['n1', 'n2'], söder: ['n2'] }),
      'hierarchies.place.söder: "n2" is already a part of "norr"',
    ],
    [
      'a circle',
      places({ Total: ['n1', 'n2'], a: ['b'], b: ['a'] }),
      'hierarchies.place.a: "a" is in a circle, or below one',
    ],
    ['a label twice', places({ Total: ['n1', 'n1'] }), 'hierarchies.place.Total: "n1" is listed twice'],
    [
      'the root as a part',
      places({ Total: ['a'], a: ['Total'] }),
      'hierarchies.place.a: "Total" is the root and part of nothing',
    ],
    ['no hierarchies', { ...table, hierarchies: {} }, 'hierarchies: has no dimension'],
    ['no cells', { ...table, inner: undefined }, 'inner: is missing'],
    ['a threshold of 0', { ...table, threshold: 0 }, 'threshold: is not a whole number of 1 or more'],
    ['no threshold', { ...table, threshold: undefined }, 'threshold: is missing'],
    ['an unknown method', { ...table, method: 'hide' }, 'method: is none of suppress, cell-key and round'],
    ['an interval without width', { ...table, interval: {} }, 'interval: has no width'],
    [
      'a negative width',
      { ...table, interval: { width: -1 } },
      'interval.width: is not a number of 0 or more',
    ],
    ['zeros in text', { ...table, protectZeros: 'yes' }, 'protectZeros: is neither true nor false'],
    ['a base of 0', { ...table, method: 'round', base: 0 }, 'base: is not a whole number of 1 or more'],
    ['no perturbation', { ...table, method: 'cell-key' }, 'ptable: is missing: {"D": n, "V": x, "js": n}'],
    ['a list', [], 'document: is not an object'],
    ['what is no JSON', '{\n "inner": nix}', 'line 2, column 12: is not JSON'],
    ['half a document', '{"inner": [', 'line 1, column 12: is not JSON'],
  ])('refuses %s in one line, with code 2', async (_, content, reason) => {
    const secret = await file('hemlig', 'hemlig')
    expect(await refusal(content, '--secret-file', secret)).toBe(reason)
  })

  test('says in one line what is wrong with the call', async () => {
    const missing = join(folder, 'saknas.json')
    expect(await run(missing)).toEqual({
      code: 2,
      out: '',
      error: `samlad: ${missing}: there is no such file\n`,
    })
    expect(await run()).toMatchObject({
      code: 2,
      error: 'samlad: protect: give one file, and --json for JSON\n',
    })
    await expect(run('a.json', '--publsh')).rejects.toThrow('there is no option --publsh')
  })
})
