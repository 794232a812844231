import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lawCheck } from './law-check.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samlad-law-'))
})
afterAll(() => rm(folder, { recursive: true }))

const run = async (...args: string[]) => {
  const said = { out: '', error: '' }
  const code = await lawCheck(args, {
    stdout: { write: (text) => (said.out += text) },
    stderr: { write: (text) => (said.error += text) },
  })
  return { code, ...said }
}

const put = (name: string, text: string) => writeFile(join(folder, name), text)

test('a section whose words are others differs, one that nothing names is not found', async () => {
  // Made up: no word of it is law.
  await put(
    'SFS_2009_400.md',
    '## Författningstext\n\n10 kap. Påhittat\n\n21 § En påhittad lydelse. Lag (2099:7).\n\n5 kap. Ur ordning',
  )
  const { code, out } = await run(folder, '--json')
  const { statutes, sections, counts } = JSON.parse(out)
  expect(code).toBe(0)
  expect(statutes).toEqual([{ act: '2009:400', file: 'SFS_2009_400.md' }])
  const of = (key: string) => sections.find(({ section }: { section: string }) => section === key)
  expect(of('osl-10-21')).toMatchObject({
    ...{ result: 'differs', read: '2025:965', amendedBy: '2099:7', file: 'SFS_2009_400.md' },
    digest: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  expect(of('osl-10-23')).toMatchObject({ result: 'not_found', file: 'SFS_2009_400.md', digest: null })
  expect(of('sol-19-1')).toMatchObject({ result: 'not_found', file: null })
  // What no longer applies, and what is no Swedish act, cannot be compared.
  expect(of('osl-10-23-before-2025')).toBeUndefined()
  expect(of('gdpr-9')).toBeUndefined()
  expect(counts.differs).toBe(1)
  expect(Object.values(counts as Record<string, number>).reduce((sum, count) => sum + count)).toBe(
    sections.length,
  )
})

test('for a person what differs stands first', async () => {
  const { code, out } = await run(folder)
  expect(code).toBe(0)
  expect(out.split('\n')[1]).toMatch(/^differs +osl-10-21 .*2025:965 +2099:7/)
  expect(out).toMatch(/1 differs, \d+ not found, 0 no digest yet, 0 unchanged\n$/)
})

test.each([
  ['2009-400.txt', Buffer.from('1 § Ett.'), 'both 2009-400.txt and SFS_2009_400.md are SFS 2009:400'],
  ['1999-997.md', Buffer.from([0xff, 0xfe, 0x00]), '1999-997.md: the file is not UTF-8 text'],
])('what cannot be used is told in one line: %s', async (name, bytes, words) => {
  await writeFile(join(folder, name), bytes)
  const { code, out, error } = await run(folder)
  await rm(join(folder, name))
  expect([code, out]).toEqual([2, ''])
  expect(error.split('\n')).toEqual([expect.stringContaining(words), ''])
})

test('a folder that is not there, holds no act, or is not given is bad input', async () => {
  const empty = await mkdtemp(join(tmpdir(), 'samlad-law-'))
  expect(await run(join(empty, 'nowhere'))).toMatchObject({
    code: 2,
    error: expect.stringContaining('there is no such folder'),
  })
  expect(await run(empty)).toMatchObject({ code: 2, error: expect.stringContaining('holds no statute text') })
  expect(await run()).toMatchObject({ code: 2, error: expect.stringContaining('give one folder') })
  await expect(run(empty, '--nonsense')).rejects.toThrow('there is no option --nonsense')
  await rm(empty, { recursive: true })
})
