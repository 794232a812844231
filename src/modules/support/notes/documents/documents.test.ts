import pg from 'pg'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { NotFound } from '../../../../platform/refusal.ts'
import { givenCase } from '../../../../testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../../../testing/world.ts'
import { keepDraftOf } from '../drafts/actions.ts'
import { signNote } from '../sign-actions.ts'
import { addDocument, addEncodedDocument, fetchDocument, viewDocuments } from './actions.ts'
import { liesAboutType } from './claimed-type.ts'

let world: World
let worker: TestPerson

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  worker = await world.as('shelter_staff', 'Exempelboendet')
})

const written = (content: string, name = 'intyg.txt') => new File([content], name)
const add = (caseId: string, file = written('Påhittat intyg')) =>
  worker.perform(addDocument, { caseId, file })
const listed = async (caseId: string) => (await worker.perform(viewDocuments, { caseId })).documents

const photograph = () =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: '#204060' } })
    .jpeg()
    .withExif({ IFD0: { Make: 'Hemlig kamera' }, IFD3: { GPSLatitude: '59/1 20/1 0/1' } })
    .toBuffer()

test('a document comes back as it was added, under a name that says nothing', async () => {
  const caseId = await givenCase(worker)
  const { documentId } = await add(
    caseId,
    written('Påhittat intyg om Påhittad Lind', 'Intyg Påhittad Lind.txt'),
  )
  expect(await listed(caseId)).toMatchObject([{ name: 'Intyg Påhittad Lind.txt', mediaType: 'text/plain' }])
  const answer = await worker.get(`/cases/${caseId}/documents/${documentId}`)
  expect(await answer.text()).toBe('Påhittat intyg om Påhittad Lind')
  const disposition = answer.headers.get('content-disposition') ?? ''
  expect(disposition).toMatch(/^attachment; filename="S-[0-9A-Za-z-]+\.txt"/)
  expect(disposition).not.toContain('Lind')
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

test('a picture is kept without where and with what it was taken', async () => {
  const caseId = await givenCase(worker)
  const taken = await photograph()
  expect(taken.includes('Hemlig kamera')).toBe(true)
  const { documentId } = await add(caseId, new File([new Uint8Array(taken)], 'bild.jpg'))
  const { content } = await worker.perform(fetchDocument, { caseId, documentId })
  expect(content.includes('Hemlig kamera')).toBe(false)
  expect((await sharp(content).metadata()).exif).toBeUndefined()
})

describe('a file is refused at its field', () => {
  test.each([
    ['that is named a PDF and is a picture', 'bild.pdf', photograph, 'documents.lies_about_type'],
    [
      'that is named a picture and is text',
      'bild.png',
      async () => Buffer.from('hej'),
      'documents.lies_about_type',
    ],
    ['that is a program', 'intyg.pdf', async () => Buffer.from('MZ\0\u0003\0\0'), 'file.type'],
    ['that is empty', 'tom.txt', async () => Buffer.alloc(0), 'file.empty'],
  ])('%s', async (_, name, content, code) => {
    const caseId = await givenCase(worker)
    const file = new File([new Uint8Array(await content())], `Påhittad Lind ${name}`)
    const refused = await add(caseId, file).catch((error: unknown) => error)
    expect(refused).toMatchObject({ code, field: 'file' })
    expect(JSON.stringify((refused as { parameters: unknown }).parameters)).not.toContain('Lind')
    expect(await listed(caseId)).toEqual([])
  })

  test('and the page says what to do', async () => {
    const caseId = await givenCase(worker)
    const answer = await worker.post(`/cases/${caseId}/documents`, {
      file: new File([new Uint8Array(await photograph())], 'bild.pdf'),
    })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('slutar på .pdf, men innehållet är jpg')
  })

  test('and by no name that it does not have', async () => {
    const caseId = await givenCase(worker)
    const file = new File([new Uint8Array(Buffer.from('MZ\0\u0003\0\0'))], 'intyg.exe')
    const page = await (await worker.post(`/cases/${caseId}/documents`, { file })).text()
    expect(page).toContain('Filen är av ett slag som inte tas emot')
    expect(page).not.toContain('dokument.exe')
  })
})

test.each([
  ['bild.JPEG', 'image/jpeg', false],
  ['bild', 'image/jpeg', false],
  ['skannat.tif', 'image/tiff', false],
  ['intyg.pdf', 'image/jpeg', true],
  ['intyg.exe', 'text/plain', true],
] as const)('the name %s for %s lies: %s', (name, found, lies) => {
  expect(liesAboutType(name, found)).toBe(lies)
})

test('a document out of use is kept, and no longer one of the case’s', async () => {
  const caseId = await givenCase(worker)
  const { documentId } = await add(caseId)
  for (const _ of ['once', 'twice'])
    expect((await worker.post(`/cases/${caseId}/documents/${documentId}/withdraw`, {})).status).toBe(303)
  expect(await listed(caseId)).toMatchObject([
    { id: documentId, withdrawnAt: new Date('2026-11-24T12:00:00Z') },
  ])
  const { content } = await worker.perform(fetchDocument, { caseId, documentId })
  expect(content.toString()).toBe('Påhittat intyg')
})

test('a document is not had through another case, nor by whoever does not work on its own', async () => {
  const [first, second] = [await givenCase(worker), await givenCase(worker)]
  const { documentId } = await add(first)
  await expect(worker.perform(fetchDocument, { caseId: second, documentId })).rejects.toThrow(NotFound)
  expect((await worker.post(`/cases/${second}/documents/${documentId}/withdraw`, {})).status).toBe(404)
  const colleague = await world.as('shelter_staff', 'Exempelboendet')
  expect((await colleague.get(`/cases/${first}/documents`)).status).toBe(404)
  expect((await colleague.get(`/cases/${first}/documents/${documentId}`)).status).toBe(404)
})

test('programs add documents too, by the same rules', async () => {
  const caseId = await givenCase(worker)
  const content = Buffer.from('från ett program').toString('base64')
  await worker.perform(addEncodedDocument, { caseId, name: 'intyg.txt', content })
  expect(await listed(caseId)).toHaveLength(1)
  const lying = worker.perform(addEncodedDocument, { caseId, name: 'intyg.pdf', content })
  await expect(lying).rejects.toMatchObject({ code: 'documents.lies_about_type', field: 'content' })
})

test('nothing of what is written stands readable in the database', async () => {
  const caseId = await givenCase(worker)
  const planted = 'planterat-värde-7391'
  await add(caseId, written(planted, `${planted}.txt`))
  await worker.perform(signNote, { caseId, kind: 'note', happenedOn: '2026-11-24', text: planted })
  await worker.perform(keepDraftOf, { caseId, form: 'note', values: { text: planted } })
  const owner = new pg.Client({ connectionString: world.database.owner })
  await owner.connect()
  const hex = Buffer.from(planted).toString('hex')
  for (const table of ['note', 'document', 'draft', 'event']) {
    const { rows } = await owner.query<{ row: string }>(
      `select t::text as row from support.${table} t where case_id = $1`,
      [caseId],
    )
    expect(rows.length, table).toBeGreaterThan(0)
    for (const { row } of rows) {
      expect(row).not.toContain(planted)
      expect(row).not.toContain(hex)
    }
  }
  await owner.end()
})
