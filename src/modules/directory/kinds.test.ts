import { expect, test } from 'vitest'
import { writeCsv } from '../../platform/tables/csv.ts'
import { confirmKinds } from '../../testing/directory.ts'
import { openWorld } from '../../testing/world.ts'
import { addBody, changeBody, recordSuccession, viewBody } from './actions.ts'
import { bodyColumns } from './csv-columns.ts'
import { exportBodies, importBodies, previewImport } from './import-actions.ts'
import { cellsOf } from './import-rules.ts'
import { BODY_KINDS } from './kinds.ts'
import { removeKind, sayKind } from './kinds-actions.ts'
import { kindsOn } from './kinds-store.ts'

const world = await openWorld()
world.setTime('2026-11-24T12:00:00Z')
const keeper = await world.as('administrator')
const second = await world.as('national_coordinator', 'Påhittade samordningen')
const caseworker = await world.as('caseworker', 'Exempelköpings kommun')
const on = (bodyId: string, day = '2026-11-24') => world.asSystem((tx) => kindsOn(tx, bodyId, day))
const said = { source: 'påhittad förordning' }

test('a body is what its type makes certain and nothing else: an agency of which nothing is known is some authority', async () => {
  const types = [
    ['municipality', ['other_authority', 'social_services']],
    ['region', ['health', 'other_authority']],
    ['agency', ['other_authority']],
    ['county_board', ['other_authority']],
    ['ngo', ['ngo']],
    ['international_organisation', ['foreign_or_international']],
    ['parliament', []],
    ['municipalities', []],
  ] as const
  for (const [type, kinds] of types)
    expect(await on(await world.body(`Påhittat ${type}`, type))).toEqual(kinds)
})

test('what a body is holds on the days that its keeper has said, and not a day beside them', async () => {
  const bodyId = await world.body('Påhittade ordningsmakten')
  await keeper.perform(sayKind, {
    ...{ bodyId, kind: 'police', from: '2026-11-01', until: '2026-11-30', ...said },
  })
  await confirmKinds(second, bodyId)
  expect((await keeper.perform(viewBody(), { bodyId })).body.kinds).toEqual([
    { kind: 'police', from: '2026-11-01', until: '2026-11-30', source: said.source, byType: false },
  ])
  expect(await on(bodyId, '2026-10-31')).toEqual(['other_authority'])
  expect(await on(bodyId, '2026-11-01')).toContain('police')
  expect(await on(bodyId, '2026-11-30')).toContain('police')
  expect(await on(bodyId, '2026-12-01')).toEqual(['other_authority'])
  await expect(
    keeper.perform(sayKind, { bodyId, kind: 'customs', from: '2026-02-01', until: '2026-01-01', ...said }),
  ).rejects.toMatchObject({ code: 'directory.kind_ends_before', field: 'until' })
  await keeper.perform(removeKind, { bodyId, kind: 'police' })
  await confirmKinds(second, bodyId)
  expect(await on(bodyId)).toEqual(['other_authority'])
})

test('a body that has ended, by its own day or because another took over all its tasks, is nothing and receives nothing', async () => {
  const bodyId = await world.body('Påhittade gamla polisen', 'agency', 'police')
  const successor = await world.body('Påhittade nya polisen')
  await keeper.perform(recordSuccession, {
    ...{ bodyId, successor: 'Påhittade nya polisen', from: '2026-11-25', basis: 'påhittat' },
  })
  expect(await on(bodyId)).toContain('police')
  expect(await on(bodyId, '2026-11-25')).toEqual([])
  expect(await on(successor)).toEqual(['other_authority'])
  const partly = await world.body('Påhittade kvarlevande')
  await keeper.perform(recordSuccession, {
    ...{
      bodyId: partly,
      successor: 'Påhittade nya polisen',
      from: '2020-01-01',
      scope: 'en del',
      basis: 'påhittat',
    },
  })
  expect(await on(partly)).toEqual(['other_authority'])
  const ended = await keeper.perform(addBody, {
    ...{ name: 'Påhittade nedlagda kommunen', type: 'municipality', activeUntil: '2026-11-23' },
  })
  await confirmKinds(second, ended.id)
  expect(await on(ended.id)).toEqual([])
  expect(await on(ended.id, '2026-11-23')).toContain('social_services')
})

test('a municipality that entered itself and that nobody has checked receives nothing: catches a report to a stranger', async () => {
  const bodyId = await world.body('Påhittade självinlagda kommunen', 'municipality')
  const mark = (appliedAt: Date | null) =>
    world.asSystem((tx) =>
      tx.updateTable('directory.body').set({ applied_at: appliedAt }).where('id', '=', bodyId).execute(),
    )
  await mark(new Date('2026-11-20'))
  expect(await on(bodyId)).toEqual([])
  await mark(null)
  expect(await on(bodyId)).toContain('social_services')
})

test('what the type makes certain goes with the type, and stays until then: it gets a last day and is not taken back', async () => {
  const body = await keeper.perform(addBody, { name: 'Påhittade bytesbyn', type: 'municipality' })
  await expect(
    keeper.perform(removeKind, { bodyId: body.id, kind: 'social_services' }),
  ).rejects.toMatchObject({ code: 'directory.kind_by_type' })
  await confirmKinds(second, body.id)
  await keeper.perform(sayKind, { bodyId: body.id, kind: 'social_services', until: '2026-11-01', ...said })
  await confirmKinds(second, body.id)
  expect(await on(body.id)).toEqual(['other_authority'])
  await keeper.perform(sayKind, { bodyId: body.id, kind: 'police', ...said })
  await confirmKinds(second, body.id)
  const { revision } = (await keeper.perform(viewBody(), { bodyId: body.id })).body
  await keeper.perform(changeBody, { bodyId: body.id, revision, name: body.name, type: 'ngo' })
  expect(await on(body.id)).toContain('other_authority')
  await confirmKinds(second, body.id)
  expect(await on(body.id)).toEqual(['ngo', 'police'])
})

test('only those who keep the directory say what a body is, and nobody says that one is a shelter', async () => {
  const bodyId = await world.body('Påhittade utan slag')
  await expect(caseworker.perform(sayKind, { bodyId, kind: 'police', ...said })).rejects.toMatchObject({
    status: 403,
  })
  const asked = { bodyId, kind: 'shelter', ...said } as unknown as Parameters<typeof sayKind.run>[1]
  await expect(keeper.perform(sayKind, asked)).rejects.toThrow()
  expect(BODY_KINDS).toContain('shelter')
  const page = await (await keeper.get(`/directory/${bodyId}`)).text()
  expect(page).toContain('value="police"')
  expect(page).not.toContain('value="shelter"')
  expect(await (await caseworker.get(`/directory/${bodyId}`)).text()).not.toContain('name="kind"')
  const sent = await keeper.post(`/directory/${bodyId}/kinds`, { kind: 'court', source: 'påhittat' })
  expect(sent.status).toBe(303)
  await confirmKinds(second, bodyId)
  expect(await (await keeper.get(`/directory/${bodyId}`)).text()).toContain('Domstol')
})

test('a table carries what bodies are, and reading it back changes nothing; a wrong kind is told at its row', async () => {
  const bodyId = await world.body('Påhittade tabellverket')
  await keeper.perform(sayKind, { bodyId, kind: 'migration', from: '2020-01-01', ...said })
  await confirmKinds(second, bodyId)
  const standing = await keeper.perform(exportBodies, {})
  const table = writeCsv(
    bodyColumns,
    standing.map((body) => cellsOf(body)),
    'sv',
  )
  const { preview } = await keeper.perform(previewImport, { table })
  expect(preview).toMatchObject({ plan: { added: [], changed: [], errors: [] } })
  const changed = table.replace('migration;2020-01-01', 'court;')
  expect(changed).not.toBe(table)
  const next = (await keeper.perform(previewImport, { table: changed })).preview!
  await keeper.perform(importBodies, { table: changed, digest: next.digest })
  expect(await on(bodyId)).toEqual(['migration', 'other_authority'])
  expect(await confirmKinds(second, bodyId)).toBe(1)
  expect(await on(bodyId)).toEqual(['court', 'other_authority'])
  const wrong = 'Namn;Slag av mottagare\nPåhittade tabellverket;allmakt\n'
  expect((await keeper.perform(previewImport, { table: wrong })).preview!.plan.errors).toMatchObject([
    { column: 'kinds', code: 'wrong_kind' },
  ])
})
