import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { estimate } from './estimate.ts'
import { linkEncode } from './link-encode.ts'
import { linkHistories } from './link-histories.ts'
import { linkMatch } from './link-match.ts'
import { linkPrepare } from './link-prepare.ts'
import { linkSchema } from './link-schema.ts'

// People who do not exist.
const people = ['Anna Exempel,1980-02-29', '"Björn ""Bo"" Påhitt",1975-12-01', 'Zoë Fiktiv,1990-07-07']
const csv = (rows: readonly string[]) => `name,born\n${rows.join('\n')}\n`
const schema = {
  version: 3,
  clkConfig: { l: 1024, kdf: { type: 'HKDF' } },
  features: [
    {
      identifier: 'name',
      format: { type: 'string' },
      hashing: { comparison: { type: 'ngram', n: 2 }, strategy: { bitsPerFeature: 200 } },
    },
    {
      identifier: 'born',
      format: { type: 'date', format: '%Y-%m-%d' },
      hashing: { comparison: { type: 'ngram', n: 1, positional: true }, strategy: { bitsPerFeature: 100 } },
    },
  ],
}

let folder = ''
const path = (name: string): string => join(folder, name)
const file = async (name: string, content: string | Uint8Array): Promise<string> => {
  await writeFile(path(name), content)
  return path(name)
}
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samlad-link-'))
  await file('schema.json', JSON.stringify(schema))
  await file('secret', 'hemligt\n')
})
afterAll(() => rm(folder, { recursive: true }))

const run = async (command: typeof linkEncode, ...args: string[]) => {
  const written = { out: '', error: '' }
  const code = await command(args, {
    stdout: { write: (text) => (written.out += text) },
    stderr: { write: (text) => (written.error += text) },
  })
  return { code, ...written }
}
const encode = (input: string, out = path('out.json'), secret = path('secret'), from = path('schema.json')) =>
  run(linkEncode, input, '--schema', from, '--secret-file', secret, '--out', out, '--json')
const clksIn = async (name: string): Promise<string[]> =>
  (JSON.parse(await readFile(path(name), 'utf8')) as { clks: string[] }).clks

describe('link encode', () => {
  test('writes a linkage key for each record, and only the owner may read it', async () => {
    const input = await file('people.csv', csv(people))
    const { code, out } = await encode(input, path('people.json'))
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ records: 3, bits: 1024 })
    const clks = await clksIn('people.json')
    expect(clks.map((clk) => Buffer.from(clk, 'base64').length)).toEqual([128, 128, 128])
    expect(new Set(clks).size).toBe(3)
    expect((await stat(path('people.json'))).mode & 0o077).toBe(0)
  })

  test('takes one line end off the secret, and no more', async () => {
    const input = await file('one.csv', csv(people.slice(0, 1)))
    const withSecret = async (secret: string) => {
      await encode(input, path('one.json'), await file('s', secret))
      return clksIn('one.json')
    }
    const bare = await withSecret('hemligt')
    expect(await withSecret('hemligt\n')).toEqual(bare)
    expect(await withSecret('hemligt\r\n')).toEqual(bare)
    expect(await withSecret('hemligt\n\n')).not.toEqual(bare)
    expect(await withSecret('hemligt ')).not.toEqual(bare)
  })

  test('over threads the keys are the same and in the order of the records', async () => {
    const many = Array.from(
      { length: 5500 },
      (_, at) => `Person ${at},1980-01-${String((at % 28) + 1).padStart(2, '0')}`,
    )
    await encode(await file('many.csv', csv(many)), path('many.json'))
    const some = [0, 999, 1000, 4321, 5499]
    await encode(await file('some.csv', csv(some.map((at) => many[at] ?? ''))), path('some.json'))
    const all = await clksIn('many.json')
    expect(all).toHaveLength(5500)
    expect(some.map((at) => all[at])).toEqual(await clksIn('some.json'))
  })

  test.each([
    ['an empty file', '', ': the file is empty'],
    ['a header alone', 'name,born\n', ': there are no records after the header'],
    ['another header', 'namn,born\nA,1980-01-01\n', ', line 1: column 1 of the header must be "name"'],
    [
      'a header with spaces',
      'name, born\nA,1980-01-01\n',
      ', line 1: column 2 of the header must be "born" without spaces around it',
    ],
    [
      'semicolons',
      'name;born\nA;1980-01-01\n',
      ', line 1: the header has 1 columns; the schema has 2; columns are separated by commas',
    ],
    [
      'a record too short',
      csv([people[0] ?? '', 'Anna']),
      ', line 3 (record 2): it has 1 values; the schema has 2 columns',
    ],
    [
      'an empty line',
      csv([people[0] ?? '', '', people[2] ?? '']),
      ', line 3 (record 2): it has 0 values; the schema has 2 columns',
    ],
    [
      'a day that is none',
      csv(['Hemliga Namnet,2001-02-29']),
      ', line 2 (record 1): column "born": the value is not a date of the form %Y-%m-%d',
    ],
    ['an open quotation', csv(['"Anna,1980-01-01']), ', line 2: a quotation mark is opened and never closed'],
  ])('refuses %s in one line that repeats no value, and writes nothing', async (_, content, reason) => {
    const input = await file('wrong.csv', content)
    const out = path('never.json')
    await expect(encode(input, out)).rejects.toThrow(
      new RegExp(`^${input}${reason.replaceAll(/[().]/gu, '\\$&')}$`, 'u'),
    )
    await expect(stat(out)).rejects.toThrow('ENOENT')
    await expect(stat(`${out}.partial`)).rejects.toThrow('ENOENT')
  })

  test('refuses what is no UTF-8, a schema that is none, an empty secret and what is missing', async () => {
    const input = await file('people.csv', csv(people))
    await expect(
      encode(await file('latin.csv', Buffer.from(csv(['Åsa,1980-01-01']), 'latin1'))),
    ).rejects.toThrow('the text is not UTF-8')
    await expect(encode(input, undefined, undefined, await file('x.json', '{'))).rejects.toThrow(
      'the schema is not JSON',
    )
    await expect(encode(input, undefined, await file('empty', '\n'))).rejects.toThrow('the secret is empty')
    await expect(encode(path('none.csv'))).rejects.toThrow(`${path('none.csv')}: there is no such file`)
    await expect(encode(input, path('no/folder.json'))).rejects.toThrow('there is no such file')
    await expect(run(linkEncode, input)).rejects.toThrow('link encode: give one CSV file')
  })

  test('reads a file with a byte order mark, and says what the schema names in vain', async () => {
    const folded = await file(
      'folded.json',
      JSON.stringify({ ...schema, clkConfig: { ...schema.clkConfig, xorFolds: 1 } }),
    )
    const { code, error } = await encode(
      await file('bom.csv', `\ufeff${csv(people)}`),
      undefined,
      undefined,
      folded,
    )
    expect(code).toBe(0)
    expect(error).toMatch(
      /folded\.json: clkConfig\.xorFolds is not read by clkhash and folds nothing; it reads xor_folds/u,
    )
  })
})

describe('link match', () => {
  const keys = (...bytes: number[]) =>
    JSON.stringify({ clks: bytes.map((byte) => Buffer.from([byte, 0]).toString('base64')) })

  test('answers one-to-one, the most similar first, in the form of the contract', async () => {
    const a = await file('a.json', keys(0b11111000, 0b00001111, 0b11111000))
    const b = await file('b.json', keys(0b11110100, 0b11111000))
    const { code, out } = await run(linkMatch, a, b, '--threshold', '0.8', '--json')
    expect(code).toBe(0)
    const answer = JSON.parse(out)
    expect(Object.keys(answer)).toEqual(['pairs', 'comparisons', 'seconds'])
    expect(answer).toEqual({
      pairs: [
        [0, 1, 1],
        [2, 0, 0.8],
      ],
      comparisons: 6,
      seconds: expect.any(Number),
    })
    const all = await run(linkMatch, a, b, '--threshold', '0.8', '--all', '--json')
    expect(JSON.parse(all.out).pairs).toEqual([
      [0, 1, 1],
      [2, 1, 1],
      [0, 0, 0.8],
      [2, 0, 0.8],
    ])
  })

  test('answers with no pairs where none is alike', async () => {
    const { out } = await run(
      linkMatch,
      await file('a.json', keys(1)),
      await file('b.json', keys(2)),
      '--threshold',
      '0.5',
      '--json',
    )
    expect(JSON.parse(out)).toMatchObject({ pairs: [], comparisons: 1 })
  })

  test('prints for a person what was compared in full and what was not', async () => {
    const { out } = await run(
      linkMatch,
      await file('a.json', keys(1, 255)),
      await file('b.json', keys(1)),
      '--threshold',
      '1',
    )
    expect(out).toMatch(/^A +B +Similarity$/mu)
    expect(out).toMatch(/^0 +0 +1\.0000$/mu)
    expect(out).toMatch(/^2 comparisons decided/mu)
    expect(out).toMatch(/^ {2}1 by their bits, 1 by the number of set bits alone$/mu)
  })

  test.each([
    ['an empty file', '', 'the file is empty'],
    ['no keys', '{"clks": []}', '"clks" holds no record'],
    ['something else', '{"records": []}', 'there is no "clks" in the file'],
    ['keys of unequal length', '{"clks": ["AAA=", "AA=="]}', 'record 2 has 8 bits; those before it have 16'],
    ['broken base64', '{"clks": ["AAA=", "AA*="]}', 'record 2 is not base64'],
    ['objects', '{"clks": [{"clk": "AAA="}]}', 'record 1 is not a text of base64'],
  ])('refuses %s', async (_, content, reason) => {
    const good = await file('good.json', keys(1))
    const wrong = await file('wrong.json', content)
    await expect(run(linkMatch, good, wrong, '--threshold', '0.8')).rejects.toThrow(`${wrong}: ${reason}`)
    await expect(run(linkMatch, wrong, good, '--threshold', '0.8')).rejects.toThrow(`${wrong}: ${reason}`)
  })

  test('refuses keys of two lengths, a threshold that is none, and a call without files', async () => {
    const a = await file('a.json', keys(1))
    const b = await file('b.json', JSON.stringify({ clks: ['AA=='] }))
    await expect(run(linkMatch, a, b, '--threshold', '0.8')).rejects.toThrow(
      `${b}: its keys have 8 bits; those of ${a} have 16`,
    )
    for (const threshold of ['1.1', '-1', 'high', ''])
      await expect(run(linkMatch, a, a, `--threshold=${threshold}`)).rejects.toThrow(
        '--threshold must be a number from 0 to 1',
      )
    await expect(run(linkMatch, a, a)).rejects.toThrow('give two files')
    await expect(run(linkMatch, a, path('none.json'), '--threshold', '1')).rejects.toThrow(
      'there is no such file',
    )
  })
})

describe('link histories', () => {
  /** A list of people by their numbers: each has four bits of a key of their own. */
  const list = (name: string, ...numbers: number[]) =>
    file(
      `${name}.json`,
      JSON.stringify({
        clks: numbers.map((number) => {
          const key = Buffer.alloc(32)
          key[number] = 0b1111
          return key.toString('base64')
        }),
      }),
    )
  const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at)

  test('counts who is in exactly which files, in the form that an estimate reads', async () => {
    const files = [
      await list('police', ...range(0, 12), 20, 21, 22),
      await list('shelters', ...range(6, 16), 20),
      await list('migration', ...range(9, 12), ...range(16, 20)),
    ]
    const { code, out } = await run(linkHistories, ...files, '--threshold', '0.9')
    expect(code).toBe(0)
    expect(out).toBe('police,shelters,migration,count\n1,0,0,8\n0,1,0,4\n1,1,0,4\n0,0,1,4\n1,1,1,3\n')
    const estimated = await run(estimate, await file('histories.csv', out), '--model', 'main', '--json')
    expect(JSON.parse(estimated.out)).toMatchObject({
      observed: 23,
      lists: ['police', 'shelters', 'migration'],
    })
  })

  test('tells others neither a small count nor what would give it away', async () => {
    const files = [await list('a', ...range(0, 9), 20), await list('b', ...range(4, 12), 20, 21)]
    const { out } = await run(linkHistories, ...files, '--threshold', '0.9', '--json')
    expect(JSON.parse(out)).toEqual({
      lists: ['a', 'b'],
      threshold: 0.9,
      records: [10, 10],
      duplicates: [0, 0],
      histories: [
        { history: [1, 0], count: 4 },
        { history: [0, 1], count: 4 },
        { history: [1, 1], count: 6 },
      ],
    })
    const small = [await list('a', ...range(0, 9)), await list('b', 7, 8, ...range(10, 20))]
    const told = await run(linkHistories, ...small, '--threshold', '0.9', '--publish', '--json')
    expect(JSON.parse(told.out)).toEqual({
      lists: ['a', 'b'],
      threshold: 0.9,
      records: null,
      duplicates: null,
      histories: [
        { history: [1, 0], count: null },
        { history: [0, 1], count: 10 },
        { history: [1, 1], count: null },
      ],
    })
  })

  test('takes records of one list that are alike for one person, and says how many', async () => {
    const files = [await list('a', 1, 2, 2, 3, 3, 3), await list('b', 2, 2, 4)]
    const { out, error } = await run(linkHistories, ...files, '--threshold', '0.9')
    expect(out).toBe('a,b,count\n1,0,2\n0,1,1\n1,1,1\n')
    expect(error).toBe('samlad: records of somebody who is in the list already: a 3, b 1\n')
  })

  test('needs no threshold where the keys are of the prepared schema, and compares no two schemas', async () => {
    const printed = await run(linkSchema, '--json')
    const prepared = await file('prepared-schema.json', printed.out)
    expect(JSON.parse(printed.out)).toMatchObject({
      version: 3,
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/u),
    })
    const rows = (...names: string[]) =>
      `names,skeleton,year,day,sex,citizenship,number\n${names.map((name) => `${name},,1990,05 17,F,SE,\n`).join('')}`
    for (const [name, content] of Object.entries({ one: rows('anna ek', 'bo ost'), two: rows('anna ek') })) {
      const { out } = await encode(
        await file(`${name}.csv`, content),
        path(`${name}.json`),
        path('secret'),
        prepared,
      )
      expect(JSON.parse(out).schema.fingerprint).toBe(JSON.parse(printed.out).fingerprint)
    }
    const { out } = await run(linkHistories, path('one.json'), path('two.json'), '--json')
    expect(JSON.parse(out)).toMatchObject({
      threshold: 0.74,
      records: [2, 1],
      histories: [{ count: 1 }, { count: 0 }, { count: 1 }],
    })

    await encode(await file('own.csv', csv(people)), path('own.json'))
    const bare = await file('bare.json', JSON.stringify({ clks: (await clksIn('one.json')).slice(1) }))
    const said = (name: string) =>
      JSON.parse(printed.out).fingerprint &&
      readFile(path(name), 'utf8').then((text) => JSON.parse(text).schema)
    const [own, ours] = [await said('own.json'), await said('one.json')]
    for (const command of [linkMatch, linkHistories]) {
      await expect(run(command, path('one.json'), path('own.json'), '--threshold', '0.8')).rejects.toThrow(
        `${path('own.json')}: its keys are of the schema "without a name" (${own.fingerprint}); those of ${path('one.json')} of the schema "${ours.name}" (${ours.fingerprint})`,
      )
      await expect(run(command, path('one.json'), bare, '--threshold', '0.8')).rejects.toThrow(
        `${bare}: its keys are of a schema that the file does not name`,
      )
    }
    await expect(
      run(linkHistories, bare, await file('bare2.json', await readFile(bare, 'utf8'))),
    ).rejects.toThrow('give --threshold')
    const changed = await file(
      'changed.json',
      printed.out.replace('"bitsPerFeature":80', '"bitsPerFeature":81'),
    )
    await expect(encode(path('one.csv'), undefined, undefined, changed)).rejects.toThrow(
      'the schema was changed',
    )
    const odd = await file('odd.json', '{"schema": {"name": 7}, "clks": ["AAA="]}')
    await expect(run(linkMatch, odd, odd, '--threshold', '0.8')).rejects.toThrow(
      `${odd}: "schema" is not the name`,
    )
  })

  test('refuses what it cannot count, naming the file', async () => {
    const one = await list('one', 1)
    await expect(run(linkHistories, one, '--threshold', '0.9')).rejects.toThrow('give 2 to 10 files')
    await expect(run(linkHistories, one, one, '--threshold', '0.9')).rejects.toThrow(
      'two files are called one',
    )
    await expect(run(linkHistories, one, await list('two', 1), '--threshold', '2')).rejects.toThrow(
      'a number from 0 to 1',
    )
    const other = await file('other.json', JSON.stringify({ clks: ['AAAA'] }))
    await expect(run(linkHistories, one, other, '--threshold', '0.9')).rejects.toThrow(
      `${other}: its keys have 24 bits; those of ${one} have 256`,
    )
  })
})

describe('link prepare', () => {
  test('writes the columns of the prepared schema and a report, and repeats no value of anybody', async () => {
    const input = await file(
      'own list.csv',
      Buffer.from(
        'Namn;Född;Hemort;Kön\nHemlig Öman;17 maj 1990;Påby;K\nHemlg Oman;1990-05-17;Påby;Q\nAndra Påhitt;1971;Påby;M\n',
        'latin1',
      ),
    )
    const said = await run(linkPrepare, input, '--out', path('prepared.csv'), '--report', path('report.json'))
    expect(said.code).toBe(0)
    const [header, first] = (await readFile(path('prepared.csv'), 'utf8')).split('\n')
    expect(header).toBe('names,skeleton,year,day,sex,citizenship,number')
    expect(first).toMatch(/^hemlih oman|^hemlig oman/u)
    expect((await stat(path('prepared.csv'))).mode & 0o077).toBe(0)
    const report = JSON.parse(await readFile(path('report.json'), 'utf8'))
    expect(report).toMatchObject({
      rows: 3,
      mapping: { Namn: 'name', Född: 'born', Hemort: null, Kön: 'sex' },
      levelled: { names: 3, year: 3, day: 2, sex: 2 },
      faults: [{ row: 3, column: 'Kön', code: 'unknown_sex' }],
      duplicates: [[2, 3, expect.any(Number)]],
    })
    expect(`${said.out}${said.error}${JSON.stringify(report)}`).not.toMatch(/hem?lig?|Oman|Påby|1990|\bQ\b/iu)
    expect(JSON.parse((await run(linkPrepare, input, '--out', path('p2.csv'), '--json')).out)).toEqual(report)
  })

  test('takes a map of either direction, or that of a report, and refuses what is none', async () => {
    const input = await file('coded.csv', 'A;B\nAnna Ek;Bo Al\n')
    const names = async (map: object | string) => {
      const given = await file('map.json', typeof map === 'string' ? map : JSON.stringify(map))
      await run(linkPrepare, input, '--out', path('mapped.csv'), '--map', given)
      return (await readFile(path('mapped.csv'), 'utf8')).split('\n')[1]!.split(',')[0]
    }
    expect(await names({ A: null, B: 'name' })).toBe('bo')
    expect(await names({ name: 'B' })).toBe('ana bo ek')
    expect(await names({ rows: 1, mapping: { A: 'given', B: null } })).toBe('ana ek')
    await expect(names({ B: 'nam' })).rejects.toThrow('"B" is taken for none of given, family, name')
    await expect(names({ C: 'name' })).rejects.toThrow(
      `${input}: a heading that the map names is not in the file`,
    )
    await expect(names('{')).rejects.toThrow('the map is not JSON')
    await expect(names([])).rejects.toThrow('the map is no object')
    await expect(run(linkPrepare, input)).rejects.toThrow('give one spreadsheet')
    await expect(run(linkPrepare, path('none.csv'), '--out', path('x'))).rejects.toThrow(
      'there is no such file',
    )
    const binary = await file('binary.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]))
    await expect(run(linkPrepare, binary, '--out', path('x'))).rejects.toThrow(
      `${binary}: this is neither CSV nor a workbook`,
    )
  })
})
