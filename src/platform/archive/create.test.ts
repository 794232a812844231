import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from '../../testing/any-text.ts'
import { note, parts, root } from './fixtures.ts'
import { checkPackage, createPackage, type PackageParts } from './index.ts'
import { below, readXml } from './xml.ts'
import { unpackZip } from './zip.ts'

const rulesOf = async (zip: Buffer): Promise<string[]> => [
  ...new Set((await checkPackage(zip)).map(({ rule }) => rule)),
]

test('a package that was made meets every requirement', async () => {
  expect(await checkPackage(await createPackage(parts))).toEqual([])
})

test('the same parts give the same bytes, in whatever time zone', async () => {
  const first = await createPackage(parts)
  const before = process.env.TZ
  process.env.TZ = 'Pacific/Auckland'
  try {
    expect((await createPackage(parts)).equals(first)).toBe(true)
  } finally {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  }
})

test('the content comes out of the package as it went in', async () => {
  const files = await unpackZip(await createPackage(parts))
  expect(files.get(`${root}/representations/preservation/data/notes/2031-03-01.pdf`)).toEqual(note)
})

test('a package tells who made, decided and hands over what, in their own letters', async () => {
  const files = await unpackZip(await createPackage(parts))
  const mets = readXml(files.get(`${root}/METS.xml`) as Buffer)
  const names = below(mets as never, 'mets:metsHdr/mets:agent/mets:name').map(({ text }) => text)
  expect(names).toEqual(['Samlad', 'Påhittad nämnd & "söner" <A>', 'Påhittade kommunen'])
  const premis = readXml(files.get(`${root}/metadata/preservation/premis.xml`) as Buffer)
  const events = below(premis as never, 'premis:event/premis:eventType').map(({ text }) => text)
  expect(events).toEqual(['creation', 'disposal decision', 'export'])
})

test('whatever the title holds, the package can be read and meets every requirement', async () => {
  await fc.assert(
    fc.asyncProperty(anyText({ minLength: 1, maxLength: 40 }), async (title) => {
      const zip = await createPackage({ ...parts, title: `x${title}` })
      expect(await rulesOf(zip)).toEqual([])
    }),
    { numRuns: 30 },
  )
})

test.each([
  ['an id that is no UUID', { id: 'urn:uuid:1' }],
  ['no representation', { representations: [] }],
  ['a representation without files', { representations: [{ id: 'one', files: [] }] }],
  ['a folder that climbs out', { representations: [{ ...parts.representations[0], id: '..' }] }],
  ['a path that climbs out', { documentation: [{ ...parts.documentation[0], path: '../METS.xml' }] }],
  ['a path from the root', { documentation: [{ ...parts.documentation[0], path: '/codes.txt' }] }],
  ['a path that occurs twice', { documentation: [parts.documentation[0], parts.documentation[0]] }],
  [
    'a path that differs in case only',
    { documentation: [{ ...parts.documentation[0], path: 'About-this-package.txt' }] },
  ],
])('parts with %s make no package', async (_fault, change) => {
  await expect(createPackage({ ...parts, ...change } as PackageParts)).rejects.toThrow(RangeError)
})
