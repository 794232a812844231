import pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { viewAccess } from '../../src/modules/disclosure/emergency/access-actions.ts'
import { viewAlerts } from '../../src/modules/disclosure/emergency/alert-actions.ts'
import { askForAccess, decideOnAccess } from '../../src/modules/disclosure/emergency/break-glass-actions.ts'
import {
  deny,
  liftDenial,
  rememberLifted,
  searchDenied,
  viewDenialEffect,
} from '../../src/modules/disclosure/emergency/denial-actions.ts'
import {
  declareOwnNumber,
  removeOwnNumbers,
  viewOwnNumbers,
} from '../../src/modules/disclosure/emergency/own-number-actions.ts'
import { replayDenials } from '../../src/modules/disclosure/emergency/replay.ts'
import { paths } from '../../src/modules/disclosure/paths.ts'
import { findCases } from '../../src/modules/support/cases/find-actions.ts'
import { assignCase } from '../../src/modules/support/cases/staff-actions.ts'
import { viewCase } from '../../src/modules/support/cases/view-actions.ts'
import { supportPaths } from '../../src/modules/support/index.ts'
import { perform, setActor } from '../../src/platform/access/action.ts'
import { aliasOf } from '../../src/platform/access/relations.ts'
import { NotFound } from '../../src/platform/refusal.ts'
import { givenEmergency, givenLiveView } from '../../src/testing/case-access.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

let world: World
let worker: TestPerson
let manager: TestPerson

const OWN = 'Exempelköpings kommun'
const HELPERS = 'Påhittade stödföreningen'
const REASON = 'Är släkt med den som hotar'
// The numbers that Swedish forms show as examples: they belong to nobody.
const NUMBER = '191212121212'
const OTHERS = '197010632391'

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  worker = await world.as('caseworker', OWN)
  manager = await world.as('case_manager', OWN)
})

const denyPerson = (caseId: string, { actor }: TestPerson, by = worker) =>
  by.perform(deny, { caseId, who: `person.${actor.personId}`, reason: REASON })
const sees = async (person: TestPerson, caseId: string): Promise<boolean> =>
  person.perform(viewCase, { caseId }).then(
    () => true,
    (error: unknown) => {
      if (error instanceof NotFound) return false
      throw error
    },
  )
const numberOf = async (caseId: string) => (await worker.perform(viewCase, { caseId })).number
const alertsAbout = (caseId: string, person: TestPerson) =>
  world.asSystem(async (tx) =>
    (
      await tx
        .selectFrom('disclosure.alert')
        .select('kind')
        .where('case_id', '=', caseId)
        .where('person_alias', '=', aliasOf('alerted', person.actor.personId))
        .execute()
    ).map(({ kind }) => kind),
  )

test('a denial beats an assignment at once', async () => {
  const caseId = await givenCase(worker)
  const colleague = await world.as('caseworker', OWN)
  await worker.perform(assignCase, { caseId, personId: colleague.actor.personId })
  expect(await sees(colleague, caseId)).toBe(true)
  expect(
    await worker.perform(viewDenialEffect, { caseId, who: `person.${colleague.actor.personId}` }),
  ).toMatchObject({ has: { part: 'worker' } })
  await denyPerson(caseId, colleague)
  expect(await sees(colleague, caseId)).toBe(false)
})

test('a denial by name, or of the whole body, beats a live view', async () => {
  const caseId = await givenCase(worker, { values: { safety: { threats: 'påhittat' } } })
  const relative = await world.as('ngo_officer', HELPERS)
  const another = await world.as('ngo_officer', HELPERS)
  await givenLiveView(world, worker, { caseId, toBody: relative.actor.bodyId, parts: ['safety'] })
  expect(await sees(relative, caseId)).toBe(true)
  expect(
    await worker.perform(viewDenialEffect, { caseId, who: `person.${relative.actor.personId}` }),
  ).toMatchObject({ has: { live: [HELPERS] } })
  await denyPerson(caseId, relative)
  expect(await sees(relative, caseId)).toBe(false)
  expect(await sees(another, caseId)).toBe(true)
  await worker.perform(deny, { caseId, who: `body.${relative.actor.bodyId}`, reason: REASON })
  expect(await sees(another, caseId)).toBe(false)
})

test('a denial beats emergency access that is open, and any that is asked for after', async () => {
  const caseId = await givenCase(worker)
  const [colleague, second] = [await world.as('caseworker', OWN), await world.as('caseworker', OWN)]
  await givenEmergency(world, { caseId, worker, colleague, second })
  expect(await sees(colleague, caseId)).toBe(true)
  const number = await numberOf(caseId)
  await denyPerson(caseId, colleague)
  expect(await sees(colleague, caseId)).toBe(false)
  await expect(colleague.perform(askForAccess, { number, reason: REASON })).rejects.toMatchObject({
    code: 'emergency.no_such_case',
    status: 404,
  })
})

test('what was asked before the denial is opened by nobody after it, and nobody denied opens for others', async () => {
  const caseId = await givenCase(worker)
  const number = await numberOf(caseId)
  const [first, denied, second] = [
    await world.as('caseworker', OWN),
    await world.as('caseworker', OWN),
    await world.as('caseworker', OWN),
  ]
  const { emergencyId: fromDenied } = await denied.perform(askForAccess, { number, reason: REASON })
  const { emergencyId: fromOther } = await first.perform(askForAccess, { number, reason: REASON })
  await denyPerson(caseId, denied)
  await expect(
    second.perform(decideOnAccess, { emergencyId: fromDenied, decision: 'open' }),
  ).rejects.toMatchObject({ code: 'emergency.cannot_be_opened' })
  await expect(denied.perform(decideOnAccess, { emergencyId: fromOther, decision: 'open' })).rejects.toThrow(
    NotFound,
  )
})

test('the one who is denied is told the same everywhere as for a case that is not there, and the try is kept', async () => {
  const caseId = await givenCase(worker)
  const denied = await world.as('case_manager', OWN)
  await denyPerson(caseId, denied)
  const nowhere = crypto.randomUUID()
  for (const address of [
    supportPaths.case,
    supportPaths.staff,
    supportPaths.notes,
    paths.access,
    paths.denials,
  ]) {
    const [there, absent] = [
      await denied.get(address({ caseId })),
      await denied.get(address({ caseId: nowhere })),
    ]
    expect([there.status, absent.status]).toEqual([404, 404])
    const withoutTrace = async (answer: Response, id: string) =>
      (await answer.text())
        .replaceAll(id, '')
        // The token of a form is sealed anew on every page.
        .replaceAll(/name="csrf" value="[^"]*"/g, '')
        .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{32}/g, '')
    expect(await withoutTrace(there, caseId)).toBe(await withoutTrace(absent, nowhere))
  }
  // One alert in the hour, however many tries: the trail has them all.
  expect(await alertsAbout(caseId, denied)).toEqual(['denied_try'])
  expect((await denied.perform(viewAlerts, {})).rows).not.toContainEqual(expect.objectContaining({ caseId }))
  expect((await worker.perform(viewAlerts, {})).rows).toContainEqual(
    expect.objectContaining({ kind: 'denied_try', caseId }),
  )
})

test('asking for an emergency and looking the number up raise the alert too', async () => {
  const caseId = await givenCase(worker, { values: { identity: { identity_number: OTHERS } } })
  const number = await numberOf(caseId)
  const tries = [
    (person: TestPerson) => person.perform(askForAccess, { number, reason: REASON }).catch(() => undefined),
    (person: TestPerson) => person.perform(findCases, { sought: number }),
    (person: TestPerson) => person.perform(findCases, { sought: OTHERS }),
  ]
  for (const attempt of tries) {
    const denied = await world.as('caseworker', OWN)
    await denyPerson(caseId, denied)
    await attempt(denied)
    expect(await alertsAbout(caseId, denied)).toEqual(['denied_try'])
  }
})

test('the body whose case it is cannot be denied, nor whoever denies, in the action or the database', async () => {
  const caseId = await givenCase(worker)
  const own = worker.actor.bodyId
  await expect(worker.perform(deny, { caseId, who: `body.${own}`, reason: REASON })).rejects.toMatchObject({
    code: 'denial.own_body',
  })
  await expect(denyPerson(caseId, worker)).rejects.toMatchObject({ code: 'denial.oneself' })
  const bySql = world.house.database.transaction().execute(async (tx) => {
    await setActor(tx, worker.actor, world.house.clock.now())
    await tx
      .insertInto('disclosure.denial')
      .values({
        id: crypto.randomUUID(),
        case_id: caseId,
        body_alias: aliasOf('denied', own),
        sealed_reason: Buffer.from('x'),
        made_by: worker.actor.personId,
        made_at: world.house.clock.now(),
      })
      .execute()
  })
  await expect(bySql).rejects.toMatchObject({ code: '42501' })
})

test('one of those who work on a case cannot shut the others out; whoever is responsible can', async () => {
  const caseId = await givenCase(worker)
  const [one, other] = [await world.as('caseworker', OWN), await world.as('caseworker', OWN)]
  for (const { actor } of [one, other]) await worker.perform(assignCase, { caseId, personId: actor.personId })
  await expect(denyPerson(caseId, other, one)).rejects.toMatchObject({ code: 'denial.responsible_decides' })
  await expect(denyPerson(caseId, worker, one)).rejects.toMatchObject({ code: 'denial.responsible_decides' })
  await denyPerson(caseId, other)
})

test('colleagues and people of bodies that see something are found by name, others are not', async () => {
  const caseId = await givenCase(worker)
  const helper = await world.as('ngo_officer', 'Påhittade jouren')
  const search = async () =>
    (await worker.perform(searchDenied, { caseId, sought: 'påhittad' })).map(({ who }) => who)
  expect(await search()).toContain(`person.${manager.actor.personId}`)
  expect(await search()).toContain(`body.${helper.actor.bodyId}`)
  expect(await search()).not.toContain(`person.${helper.actor.personId}`)
  await givenLiveView(world, worker, { caseId, toBody: helper.actor.bodyId, parts: ['needs'] })
  const sought = (await worker.perform(searchDenied, { caseId, sought: 'ngo_officer' })).map(({ who }) => who)
  expect(sought).toContain(`person.${helper.actor.personId}`)
})

test('a lifted denial is no more, and a restore brings denials back and lifts what was lifted', async () => {
  const caseId = await givenCase(worker)
  const [denied, forgiven] = [await world.as('caseworker', OWN), await world.as('caseworker', OWN)]
  for (const { actor } of [denied, forgiven])
    await worker.perform(assignCase, { caseId, personId: actor.personId })
  await denyPerson(caseId, denied)
  const { denialId } = await denyPerson(caseId, forgiven)
  await worker.perform(liftDenial, { caseId, denialId, reason: 'Var en annan person' })
  const at = world.house.clock.now().toISOString()
  await perform(world.house, { actor: { kind: 'system', name: 'job' } }, rememberLifted, { denialId, at })
  expect(await sees(forgiven, caseId)).toBe(true)
  // As a restore does: what was written since is gone.
  const owner = new pg.Client(world.database.owner)
  await owner.connect()
  await owner.query('delete from disclosure.denial where case_id = $1', [caseId])
  await owner.end()
  expect(await sees(denied, caseId)).toBe(true)
  const entries = await world.house.vault.remembered()
  for (let time = 0; time < 2; time++) await replayDenials(world.house, entries)
  expect(await sees(denied, caseId)).toBe(false)
  expect(await sees(forgiven, caseId)).toBe(true)
})

test('a number is declared as a stand-in, shown as a count, and removed', async () => {
  const staff = await world.as('caseworker', OWN)
  await staff.perform(declareOwnNumber, { number: NUMBER, relation: 'relative' })
  expect(await staff.perform(viewOwnNumbers, {})).toContainEqual({ relation: 'relative', count: 1 })
  expect(await (await staff.get(paths.ownNumbers())).text()).not.toContain(NUMBER)
  const stored = await world.asSystem((tx) => tx.selectFrom('disclosure.own_number').selectAll().execute())
  expect(JSON.stringify(stored)).not.toContain(NUMBER)
  await expect(
    staff.perform(declareOwnNumber, { number: '19121212-1213', relation: 'self' }),
  ).rejects.toMatchObject({
    code: 'own_number.no_such_number',
    field: 'number',
  })
  await staff.perform(removeOwnNumbers, { relation: 'relative' })
  expect(await staff.perform(viewOwnNumbers, {})).toContainEqual({ relation: 'relative', count: 0 })
})

test.each([
  ['self', 'looked_up_self'],
  ['relative', 'looked_up_relative'],
  ['neighbour', 'looked_up_neighbour'],
] as const)('a look-up of %s raises its alert to the manager and the auditor', async (relation, kind) => {
  const staff = await world.as('caseworker', 'Vaksamma exempelkommunen')
  const leading = await world.as('case_manager', 'Vaksamma exempelkommunen')
  const auditor = await world.as('auditor', 'Granskande exempelmyndigheten')
  await staff.perform(declareOwnNumber, { number: NUMBER, relation })
  await staff.perform(findCases, { sought: NUMBER })
  for (const watching of [leading, auditor])
    expect((await watching.perform(viewAlerts, {})).rows).toContainEqual(expect.objectContaining({ kind }))
  await staff.perform(removeOwnNumbers, { relation })
})

test('a look-up of a colleague raises an alert, of a stranger none', async () => {
  const [staff, colleague] = [
    await world.as('caseworker', 'Stilla exempelkommunen'),
    await world.as('caseworker', 'Stilla exempelkommunen'),
  ]
  const leading = await world.as('case_manager', 'Stilla exempelkommunen')
  await colleague.perform(declareOwnNumber, { number: NUMBER, relation: 'self' })
  await staff.perform(findCases, { sought: OTHERS })
  expect((await leading.perform(viewAlerts, {})).rows).toEqual([])
  await staff.perform(findCases, { sought: NUMBER })
  expect((await leading.perform(viewAlerts, {})).rows.map(({ kind }) => kind)).toEqual([
    'looked_up_colleague',
  ])
})

test('the page of access names who sees the case and why; the person’s list names units and no staff', async () => {
  const caseId = await givenCase(worker)
  const helper = await world.as('ngo_officer', HELPERS)
  await givenLiveView(world, worker, { caseId, toBody: helper.actor.bodyId, parts: ['needs'] })
  await helper.perform(viewCase, { caseId })
  const access = await worker.perform(viewAccess, { caseId })
  expect(access.workers).toEqual([
    expect.objectContaining({ part: 'responsible', name: 'Påhittad caseworker' }),
  ])
  expect(access.live).toEqual([expect.objectContaining({ bodyName: HELPERS })])
  expect(access.kept).not.toContain('needs')
  expect(access.seenBy.map(({ unit }) => unit)).toEqual(expect.arrayContaining([OWN, HELPERS]))
  expect(JSON.stringify(access.seenBy)).not.toContain('Påhittad ngo_officer')
  const staff = await world.as('caseworker', OWN)
  expect((await staff.get(paths.access({ caseId }))).status).toBe(404)
  const page = await (await worker.get(paths.access({ caseId }))).text()
  expect(page).toContain(HELPERS)
  const file = await worker.get(`${paths.accessFile({ caseId })}?language=en`)
  expect(file.headers.get('content-type')).toBe('application/pdf')
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="1.pdf"')
})

test('the API tells who sees a case to those who work on it, and alerts to those who watch', async () => {
  const caseId = await givenCase(worker)
  const denied = await world.as('caseworker', OWN)
  await denyPerson(caseId, denied)
  await sees(denied, caseId)
  const access = await (await worker.get(paths.apiAccess({ caseId }))).json()
  expect(access).toMatchObject({ workers: [{ part: 'responsible' }], denials: [{ kind: 'person' }] })
  expect((await denied.get(paths.apiAccess({ caseId }))).status).toBe(404)
  const auditor = await world.as('auditor', 'Granskande exempelmyndigheten')
  const { alerts: rows } = (await (await auditor.get(paths.apiAlerts())).json()) as { alerts: object[] }
  expect(rows).toContainEqual(expect.objectContaining({ kind: 'denied_try', number: null }))
  expect(JSON.stringify(rows)).not.toContain(caseId)
})
