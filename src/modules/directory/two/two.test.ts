import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { setActor } from '../../../platform/access/action.ts'
import { listWaiting } from '../../../platform/arrivals/store.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { vouchFor } from '../../../platform/database/vouching.ts'
import { confirmKinds } from '../../../testing/directory.ts'
import { openWorld, type TestPerson } from '../../../testing/world.ts'
import { addBody, changeBody, checkBody, viewBody } from '../actions.ts'
import { importBodies, previewImport } from '../import-actions.ts'
import { removeKind, sayKind } from '../kinds-actions.ts'
import { kindsOn } from '../kinds-store.ts'
import { directoryPaths as paths } from '../paths.ts'
import { confirmKindChange, refuseKindChange } from './actions.ts'

const world = await openWorld()
world.setTime('2026-11-24T12:00:00Z')
const administrator = await world.as('administrator', 'Påhittade förvaltningen')
const coordinator = await world.as('national_coordinator', 'Påhittade samordningen')
const auditor = await world.as('auditor', 'Påhittade granskningen')
const caseworker = await world.as('caseworker', 'Exempelköpings kommun')
const source = 'påhittad förordning'
let number = 0
let bodyId: string

beforeEach(async () => {
  world.setTime('2026-11-24T12:00:00Z')
  bodyId = await world.body(`Påhittade verket ${++number}`)
})

const kinds = (of = bodyId) => world.asSystem((tx) => kindsOn(tx, of, '2026-11-24'))
const setOf = async (of = bodyId) =>
  (await administrator.perform(viewBody(), { bodyId: of })).waiting[0]?.setId ?? ''
const waitsFor = async (person: TestPerson) =>
  (await listWaiting(world.house.database, person.actor))
    .filter(({ kind }) => kind === 'directory.kind_to_confirm')
    .map(({ place }) => place['setId'])
/** What somebody does with SQL alone, in the role of the application. */
const tries = (person: TestPerson, work: (tx: DatabaseTransaction) => Promise<unknown>, role?: string) =>
  world.house.database.transaction().execute(async (tx) => {
    await setActor(tx, person.actor, world.house.clock.now())
    if (role !== undefined) await vouchFor(tx, { role })
    return work(tx)
  })

describe('what a body is as a recipient', () => {
  test('is said by one and holds once another has said yes, whom it waits for', async () => {
    const answer = await administrator.perform(sayKind, { bodyId, kind: 'police', source })
    expect([answer.waits, await kinds()]).toEqual([true, ['other_authority']])
    const setId = await setOf()
    for (const person of [coordinator, auditor]) expect(await waitsFor(person)).toContain(setId)
    for (const person of [administrator, caseworker]) expect(await waitsFor(person)).not.toContain(setId)
    await expect(administrator.perform(confirmKindChange, { setId })).rejects.toMatchObject({
      code: 'directory.kind_by_oneself',
    })
    await expect(caseworker.perform(confirmKindChange, { setId })).rejects.toMatchObject({ status: 403 })
    await coordinator.perform(confirmKindChange, { setId })
    expect(await kinds()).toEqual(['other_authority', 'police'])
    expect(await waitsFor(auditor)).not.toContain(setId)
    await administrator.perform(removeKind, { bodyId, kind: 'police' })
    expect(await kinds()).toContain('police')
    await confirmKinds(auditor, bodyId)
    expect(await kinds()).toEqual(['other_authority'])
  })

  test('is not said by whoever refuses it, and lapses in a week; said anew it takes the place of what waits', async () => {
    await administrator.perform(sayKind, { bodyId, kind: 'police', source })
    const earlier = await setOf()
    await administrator.perform(sayKind, { bodyId, kind: 'police', source, until: '2026-12-31' })
    const setId = await setOf()
    expect(setId).not.toBe(earlier)
    await expect(coordinator.perform(confirmKindChange, { setId: earlier })).rejects.toMatchObject({
      code: 'directory.kind_settled',
    })
    await coordinator.perform(refuseKindChange, { setId })
    await administrator.perform(sayKind, { bodyId, kind: 'police', source })
    const last = await setOf()
    world.setTime('2026-12-02T12:00:00Z')
    await expect(coordinator.perform(confirmKindChange, { setId: last })).rejects.toMatchObject({
      code: 'directory.kind_settled',
    })
    expect(await kinds()).toEqual(['other_authority'])
  })

  test('does not follow from a change of type that one has made alone', async () => {
    const { body } = await administrator.perform(viewBody(), { bodyId })
    const changed = await administrator.perform(changeBody, {
      ...body,
      bodyId,
      nameEnglish: 'Made up',
      type: 'municipality',
    })
    expect(changed).toMatchObject({ waits: true, type: 'agency', nameEnglish: 'Made up' })
    expect(await kinds()).toEqual(['other_authority'])
    await confirmKinds(coordinator, bodyId)
    expect(await kinds()).toEqual(['other_authority', 'social_services'])
  })

  test('of a body that one has entered is nothing before another has checked it', async () => {
    const { id, waits } = await coordinator.perform(addBody, {
      name: `Påhittade nya kommunen ${++number}`,
      type: 'municipality',
    })
    expect([waits, await kinds(id)]).toEqual([true, []])
    await confirmKinds(administrator, id)
    expect(await kinds(id)).toContain('social_services')
  })

  test('of an organisation that entered itself takes two: one could have made it up', async () => {
    await world.asSystem((tx) =>
      sql`update directory.body set applied_at = access.now() where id = ${bodyId}`.execute(tx),
    )
    await administrator.perform(checkBody, { bodyId })
    expect(await kinds()).toEqual([])
    await confirmKinds(coordinator, bodyId)
    expect(await kinds()).toEqual(['other_authority'])
  })

  test('in a table that one reads in waits all together for one yes', async () => {
    const table = `Namn;Typ;Slag av mottagare;Slag enligt\nPåhittade tabellkommunen;municipality;;\nPåhittade verket ${number};agency;court;påhitt\n`
    const { preview } = await administrator.perform(previewImport, { table })
    expect(preview?.plan.errors).toEqual([])
    await administrator.perform(importBodies, { table, digest: preview!.digest })
    const added = await world.body('Påhittade tabellkommunen')
    expect([await kinds(added), await kinds()]).toEqual([[], ['other_authority']])
    await coordinator.perform(confirmKindChange, { setId: await setOf() })
    expect([await kinds(added), await kinds()]).toEqual([
      ['other_authority', 'social_services'],
      ['court', 'other_authority'],
    ])
  })

  test('is not said past the actions by one alone, whatever role they say that they have', async () => {
    const says = (tx: DatabaseTransaction) =>
      sql`insert into directory.body_kind (body_id, kind, source) values (${bodyId}, 'police', 'x')`.execute(
        tx,
      )
    for (const role of ['administrator', 'national_coordinator', 'system'])
      await expect(tries(administrator, says, role)).rejects.toMatchObject({ code: '42501' })
    const changes = (tx: DatabaseTransaction) =>
      sql`update directory.body set type = 'municipality' where id = ${bodyId}`.execute(tx)
    await expect(tries(administrator, changes)).rejects.toMatchObject({ code: '42501' })
    const { id } = await administrator.perform(addBody, { name: `Påhitt ${++number}`, type: 'region' })
    const checks = (tx: DatabaseTransaction) =>
      sql`update directory.body set applied_at = null where id = ${id}`.execute(tx)
    await expect(tries(administrator, checks)).rejects.toMatchObject({ code: '42501' })
    const enters = await tries(administrator, (tx) =>
      sql<{
        entered: Date | null
      }>`insert into directory.body (name, type, applied_at) values (${`Påhitt ${++number}`}, 'region', null)
        returning applied_at as entered`.execute(tx),
    )
    expect((enters as { rows: { entered: Date | null }[] }).rows[0]?.entered).not.toBeNull()
    await administrator.perform(sayKind, { bodyId, kind: 'police', source })
    const setId = await setOf()
    for (const role of ['national_coordinator', 'auditor'])
      for (const person of [administrator, caseworker])
        await tries(person, (tx) => sql`select directory.confirm_kinds(${setId})`.execute(tx), role)
    expect(await kinds()).toEqual(['other_authority'])
  })

  test('stands on the page of the body as what waits, with a way to answer', async () => {
    await administrator.post(paths.sayKind({ bodyId }), { kind: 'police', source })
    const page = await (await coordinator.get(paths.body({ bodyId }))).text()
    expect(page).toContain('Väntar på att en andra person säger ja')
    const setId = await setOf()
    const asked = await (await coordinator.get(paths.kindChange({ setId }))).text()
    expect(asked).toContain('Polismyndigheten')
    expect((await coordinator.post(paths.confirmKind({ setId }), {})).status).toBe(303)
    expect(await (await administrator.get(paths.kindChange({ setId }))).text()).toContain('sa ja')
    expect((await caseworker.get(paths.kindChange({ setId }))).status).toBe(404)
  })
})

test('in an empty house whoever set it up says what bodies are alone, and it is seen that it was alone', async () => {
  const empty = await openWorld()
  const first = await empty.as('administrator')
  const { id, waits } = await first.perform(addBody, {
    name: 'Påhittade första kommunen',
    type: 'municipality',
  })
  expect(waits).toBe(false)
  expect((await first.perform(sayKind, { bodyId: id, kind: 'police', source })).waits).toBe(false)
  expect(await empty.asSystem((tx) => kindsOn(tx, id, '2026-11-24'))).toContain('police')
})
