import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { note, parts, root } from './fixtures.ts'
import { breakings, type Files, withEveryElement } from './fixtures-broken.ts'
import { checkPackage, createPackage } from './index.ts'
import { rules } from './rules.ts'
import { packZip, unpackZip } from './zip.ts'

let good: Files

const rulesOf = async (zip: Buffer): Promise<string[]> => [
  ...new Set((await checkPackage(zip)).map(({ rule }) => rule)),
]

const pack = (files: Files): Promise<Buffer> =>
  packZip(
    new Map(
      [...files].map(([path, text]) => [
        path.startsWith('../') ? path.slice(3) : `${root}/${path}`,
        Buffer.from(text),
      ]),
    ),
  )

describe('A package in which something is broken', () => {
  beforeAll(async () => {
    const files = await unpackZip(await createPackage(parts))
    const texts = [...files].map(([path, content]): [string, string] => [
      path.slice(root.length + 1),
      content.toString('utf8'),
    ])
    good = withEveryElement(new Map(texts))
  })

  test('was whole before', async () => {
    expect(await checkPackage(await pack(good))).toEqual([])
  })

  test.each(breakings.map(([rule, break_], place) => ({ rule, place, break_ })))(
    'is caught by $rule (case $place)',
    async ({ rule, break_ }) => {
      const files = new Map(good)
      break_(files)
      const findings = await checkPackage(await pack(files))
      expect(findings.map((found) => found.rule)).toContain(rule)
      expect(findings.find((found) => found.rule === rule)).toMatchObject({ level: rules[rule].level })
    },
  )

  test('is caught by SAMLAD2 where the archive is damaged', async () => {
    const zip = await pack(good)
    expect(await rulesOf(zip.subarray(0, zip.length - 40))).toEqual(['SAMLAD2'])
    expect(await rulesOf(Buffer.from('no archive'))).toEqual(['SAMLAD2'])
  })

  test('is caught by SAMLAD2 where a file climbs out of the archive or lies in it twice', async () => {
    const two = await pack(new Map(['one.txt', 'two.txt'].map((name) => [name, name])))
    const renamed = (name: string): Buffer =>
      Buffer.from(two.toString('latin1').replaceAll(`${root}/two.txt`, name), 'latin1')
    expect(await rulesOf(renamed(`${root}/one.txt`))).toEqual(['SAMLAD2'])
    expect(await rulesOf(renamed(`../${root.slice(3)}/two.txt`))).toEqual(['SAMLAD2'])
  })

  test('is caught whatever byte of a file was changed', async () => {
    const path = `${root}/representations/preservation/data/notes/2031-03-01.pdf`
    const files = await unpackZip(await createPackage(parts))
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: note.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (place, other) => {
          const changed = Buffer.from(note)
          changed[place] = (changed[place] as number) ^ other
          expect(await rulesOf(await packZip(new Map(files).set(path, changed)))).toContain('CSIP71')
        },
      ),
      { numRuns: 20 },
    )
  })

  test('is caught for each requirement of the table', () => {
    const broken = new Set<string>([...breakings.map(([rule]) => rule), 'SAMLAD2'])
    expect(Object.keys(rules).filter((rule) => !broken.has(rule))).toEqual([])
  })
})
