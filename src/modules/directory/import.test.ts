import { beforeAll, describe, expect, test } from 'vitest'
import { NotPermitted } from '../../platform/refusal.ts'
import { openWorld, type TestPerson, type World } from '../../testing/world.ts'
import { addAlias, listBodies, viewBody } from './actions.ts'
import { loadDirectory } from './first-bodies-store.ts'
import { importBodies, previewImport } from './import-actions.ts'
import { FIRST_BODIES } from './known-bodies.ts'
import { directoryPaths as paths } from './paths.ts'

let world: World
let coordinator: TestPerson
let officer: TestPerson
beforeAll(async () => {
  world = await openWorld()
  await world.asSystem((tx) => loadDirectory(tx))
  coordinator = await world.as('national_coordinator', 'Jämställdhetsmyndigheten')
  officer = await world.as('body_officer', 'Socialstyrelsen')
})

const idOf = (name: string) => world.body(name)

describe('a table of the directory', () => {
  const table = async () => (await coordinator.get(paths.export())).text()

  test('that went out changes nothing when it is read in', async () => {
    const { preview } = await coordinator.perform(previewImport, { table: await table() })
    expect(preview?.plan).toMatchObject({ added: [], changed: [], errors: [] })
    expect(preview?.plan.unchanged).toBe(FIRST_BODIES.length)
  })

  test('shows what would change, then changes exactly that, all of it', async () => {
    const text =
      'Namn;Typ;Länskod;Andra namn;Efterträdare;Efterträdd från;Grund\r\n' +
      'Inlästa verket;Myndighet;1;IV|Verket;Inlästa nya verket;2020-01-01;påhitt\r\n' +
      'Inlästa nya verket;agency;;;;;\r\n' +
      'Socialstyrelsen;Myndighet;;SoS;;;\r\n'
    const sent = await coordinator.post(paths.import(), {
      file: new Blob([text], { type: 'text/csv' }),
    })
    const page = await sent.text()
    expect(page).toMatch(/2\s*organisationer läggs till/)
    expect(await coordinator.perform(listBodies, { q: 'Inlästa' })).toMatchObject({ total: 0 })
    const { preview } = await coordinator.perform(previewImport, { table: text })
    if (preview === undefined) throw new Error('no preview')
    const done = await coordinator.post(paths.confirmImport(), { table: text, digest: preview.digest })
    expect(done.status).toBe(303)
    const { body } = await coordinator.perform(viewBody(), { bodyId: await idOf('Inlästa verket') })
    expect(body).toMatchObject({
      county: '01',
      aliases: [{ alias: 'IV' }, { alias: 'Verket' }],
      successors: [{ name: 'Inlästa nya verket', from: '2020-01-01', basis: 'påhitt' }],
    })
    const again = await coordinator.perform(previewImport, { table: text })
    expect(again.preview?.plan).toMatchObject({ added: [], changed: [], unchanged: 3 })
  })

  test('with one wrong row is not read in at all', async () => {
    const text = 'Namn;Typ\r\nHalvt inläst;agency\r\nFel rad;ingen sådan typ\r\n'
    const page = await (await coordinator.post(paths.import(), { file: new Blob([text]) })).text()
    expect(page).toContain('Typen ingen sådan typ finns inte')
    const { preview } = await coordinator.perform(previewImport, { table: text })
    await expect(
      coordinator.perform(importBodies, { table: text, digest: preview?.digest ?? '' }),
    ).rejects.toMatchObject({ code: 'directory.import_has_errors' })
    expect(await coordinator.perform(listBodies, { q: 'Halvt inläst' })).toMatchObject({ total: 0 })
  })

  test('whose directory has changed since the preview is shown again instead of read in', async () => {
    const text = 'Namn;Engelskt namn\r\nVinnova;Innovation Agency (made up)\r\n'
    const { preview } = await coordinator.perform(previewImport, { table: text })
    await coordinator.perform(addAlias, { bodyId: await idOf('Vinnova'), alias: 'Verket för påhitt' })
    const answer = await coordinator.post(paths.confirmImport(), {
      table: text,
      digest: preview?.digest ?? '',
    })
    expect(answer.status).toBe(409)
    const page = await answer.text()
    expect(page).toContain('Registret har ändrats sedan')
    expect(page).toContain('Innovation Agency (made up)')
  })

  test('that a spreadsheet saved as Windows-1252 is understood', async () => {
    const bytes = new Uint8Array(
      [...'Namn;Typ\r\nFörmyndarverket på pröva;agency\r\n'].map((c) => c.charCodeAt(0)),
    )
    const page = await (await coordinator.post(paths.import(), { file: new Blob([bytes]) })).text()
    expect(page).toContain('Förmyndarverket på pröva')
  })

  test('is no secret, but only those who keep the directory read one in', async () => {
    expect((await world.app.request(paths.export())).status).toBe(200)
    await expect(officer.perform(importBodies, { table: 'x', digest: 'x'.repeat(64) })).rejects.toThrow(
      NotPermitted,
    )
  })
})
