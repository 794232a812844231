import fc from 'fast-check'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { anyText } from '../../testing/any-text.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { setActor } from '../access/action.ts'
import { fileResponse, inspectFile, LARGEST_UPLOAD, readFile, safeFileName, storeFile } from './index.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('the name of a file', () => {
  test('keeps its last part and loses what cannot be seen', () => {
    expect(safeFileName('C:\\Skrivbord\\..\\Rapport åk 3.pdf')).toBe('Rapport åk 3.pdf')
    expect(safeFileName('../../etc/passwd')).toBe('passwd')
    expect(safeFileName('rapport\u202efdp.exe')).toBe('rapportfdp.exe')
    expect(safeFileName('...')).toBe('fil')
  })
  test('is always short, visible and well-formed', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 400 }), (given) => {
        const name = safeFileName(given)
        expect(name.length).toBeGreaterThan(0)
        expect(name.length).toBeLessThanOrEqual(120)
        expect(name).not.toMatch(/[/\\\p{Cc}\u202e"]/u)
        expect(name.isWellFormed() || !given.isWellFormed()).toBe(true)
      }),
    )
  })
})

describe('the type of a file', () => {
  test('is found from the content, whatever its name says', async () => {
    const picture = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#204060' } })
      .png()
      .toBuffer()
    expect((await inspectFile({ name: 'rapport.pdf', content: picture })).mediaType).toBe('image/png')
    expect((await inspectFile({ name: 'lista.csv', content: bytes('a;b\n1;2\n') })).mediaType).toBe(
      'text/csv',
    )
  })
  test.each([
    ['nothing', new Uint8Array(), 'file.empty'],
    ['a program', bytes('MZ\u0000\u0003\u0000\u0000'), 'file.type'],
    ['too much', new Uint8Array(LARGEST_UPLOAD + 1).fill(65), 'too_large'],
    ['a broken picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), 'file.broken'],
  ])('refuses %s at its field', async (_, content, code) => {
    await expect(inspectFile({ name: 'x.bin', content }, 'file')).rejects.toMatchObject({
      code,
      field: 'file',
    })
  })
})

test('a picture loses its metadata and stands upright', async () => {
  const taken = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#204060' } })
    .jpeg()
    .withExif({ IFD0: { Make: 'Hemlig kamera', Orientation: '6' }, IFD3: { GPSLatitude: '59/1 20/1 0/1' } })
    .toBuffer()
  expect(Buffer.from(taken).includes('Hemlig kamera')).toBe(true)
  const kept = await inspectFile({ name: 'bild.jpg', content: taken })
  expect(Buffer.from(kept.content).includes('Hemlig kamera')).toBe(false)
  expect((await sharp(kept.content).metadata()).exif).toBeUndefined()
})

describe('a stored file', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  test('is read by its own body and by no other', async () => {
    const { actor } = await world.as('body_officer', 'Egen myndighet')
    const { actor: other } = await world.as('body_officer', 'Annan myndighet')
    const file = await inspectFile({ name: 'Bilaga å.txt', content: bytes('Innehåll') })
    const as = <T>(who: typeof actor, work: Parameters<typeof world.asSystem<T>>[0]) =>
      world.house.database.transaction().execute(async (tx) => {
        await setActor(tx, who)
        return work(tx)
      })
    const stored = await as(actor, (tx) => storeFile(tx, { ...file, actor, at: new Date() }))
    expect(stored).toMatchObject({ name: 'Bilaga å.txt', mediaType: 'text/plain', size: 9 })
    const read = await as(actor, (tx) => readFile(tx, stored.id))
    expect(Buffer.from(read.content).toString()).toBe('Innehåll')
    await expect(as(other, (tx) => readFile(tx, stored.id))).rejects.toMatchObject({ status: 404 })
  })
})

test('a file is sent to be kept, not to be run', async () => {
  const answer = fileResponse({ name: 'Å "b".html', mediaType: 'text/html', content: bytes('<script>') })
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-disposition': `attachment; filename="A _b_.html"; filename*=UTF-8''%C3%85%20_b_.html`,
    'x-content-type-options': 'nosniff',
    'content-length': '8',
  })
})
