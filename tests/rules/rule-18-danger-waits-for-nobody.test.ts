import { beforeAll, describe, expect, test } from 'vitest'
import { arrivalKinds, rooms } from '../../src/app.ts'
import { sayKind } from '../../src/modules/directory/kinds-actions.ts'
import { askForAccess, decideOnAccess } from '../../src/modules/disclosure/emergency/break-glass-actions.ts'
import { endPersonMembership } from '../../src/modules/identity/people-actions.ts'
import { viewCase } from '../../src/modules/support/cases/view-actions.ts'
import { writeSection } from '../../src/modules/support/section-pages/write-actions.ts'
import { type AnyAction, perform } from '../../src/platform/access/action.ts'
import { listWaiting } from '../../src/platform/arrivals/store.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// Domain rule 18 asks two for power; rule 16 asks nobody for leave when somebody is in danger. What opens the glass, says a danger or
// takes one never waits for a yes of rule 18, nor for a fresh proof of who one is.

const changing: ReadonlyMap<string, AnyAction> = new Map(
  rooms
    .flatMap((room) => [...room.routes, ...room.api])
    .filter(({ action }) => action.effect === 'change')
    .map(({ action }) => [action.name, action]),
)

/** What waits for a second person by rule 18, and for a danger of its own. */
const POWER = /^(colleague|identity|directory|delegation|reported|money|situation|estimate)\./

describe('of the steps that concern danger', () => {
  const dangers = arrivalKinds.filter(({ urgency }) => urgency === 'danger')
  const steps = [
    ...new Set([
      ...dangers.flatMap(({ raisedBy, settledBy }) => [...raisedBy, ...settledBy]),
      ...[...changing.keys()].filter((name) => /^emergency\./.test(name)),
      'arrival.take',
    ]),
  ]

  test('there are some: what says a danger, what takes it, what opens the glass', () => {
    expect(dangers.length).toBeGreaterThan(4)
    expect(steps).toEqual(expect.arrayContaining(['emergency.ask', 'emergency.decide', 'case.write']))
  })

  test('none is a step of power that a second person confirms, and none asks for a fresh proof', () => {
    expect(steps.filter((name) => POWER.test(name))).toEqual([])
    expect(steps.filter((name) => changing.get(name)?.fresh === true)).toEqual([])
  })

  test('nothing of rule 18 is a danger: what waits for a yes wakes nobody at night but whoever stands outside', () => {
    const power = arrivalKinds.filter(({ name }) => POWER.test(name))
    expect(power.map(({ urgency }) => urgency)).not.toContain('danger')
    expect(power.length).toBeGreaterThan(5)
  })
})

describe('in a body where everything that rule 18 asks for waits', () => {
  const TOWN = 'Påhittade nattkommunen'
  let world: World
  let manager: TestPerson
  let worker: TestPerson
  let second: TestPerson
  let caseId: string

  beforeAll(async () => {
    world = await openWorld()
    world.setTime('2026-11-24T23:30:00Z')
    const bodyId = await world.body(TOWN, 'municipality')
    manager = await world.as('case_manager', TOWN)
    worker = await world.as('caseworker', TOWN)
    second = await world.as('caseworker', TOWN)
    caseId = await givenCase(worker)
    const administrator = await world.as('administrator', 'Påhittade förvaltningen')
    // Its only manager is to leave, and what the body is waits for another.
    const { personId, membershipId } = manager.actor
    expect(await administrator.perform(endPersonMembership, { personId, membershipId })).toEqual({
      waits: true,
    })
    const said = await administrator.perform(sayKind, { bodyId, kind: 'police', source: 'påhittat' })
    expect(said.waits).toBe(true)
  })
  /** As somebody whose last proof of who they are is long ago. */
  const late = <O>(person: TestPerson, action: AnyAction, input: object): Promise<O> =>
    perform(world.house, { actor: person.actor }, action, input as never) as Promise<O>

  test('a danger is said and is on the first page of whoever can act, at once', async () => {
    await late(worker, writeSection, {
      caseId,
      section: 'safety',
      values: { danger_now: 'yes' },
      revisions: { danger_now: 0 },
    })
    const waiting = await listWaiting(world.house.database, manager.actor)
    const danger = waiting.find(({ kind }) => kind === 'support.danger_now')
    expect(danger).toBeDefined()
    expect((await manager.post(`/waiting/${danger!.id}/take`, {})).status).toBe(303)
  })

  test('the glass is broken by two who work there, without anybody else, and the case opens', async () => {
    const { number } = await world.asSystem((tx) =>
      tx.selectFrom('support.case_file').select('number').where('id', '=', caseId).executeTakeFirstOrThrow(),
    )
    await expect(second.perform(viewCase, { caseId })).rejects.toThrow()
    const reason = 'Personen ringer och är i fara nu'
    const { emergencyId } = await late<{ emergencyId: string }>(second, askForAccess, { number, reason })
    await late(worker, decideOnAccess, { emergencyId, decision: 'open' })
    expect((await second.get(`/cases/${caseId}`)).status).toBe(200)
  })
})
