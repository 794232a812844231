import { beforeAll, describe, expect, test } from 'vitest'
import { setActor } from '../../platform/access/action.ts'
import { listWaiting } from '../../platform/arrivals/store.ts'
import { textOf } from '../../platform/print/fixtures.ts'
import { givenCase } from '../../testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../testing/world.ts'
import { caseActions } from '../support/index.ts'
import { reportBy } from './clock.ts'
import { viewConcerned } from './concerned-actions.ts'
import { paths } from './paths.ts'
import { incidents } from './registers.ts'

// A breach from its finding to its end. Everybody and everything is made up.

const BODY = 'Exempelvik'
let world: World
let manager: TestPerson
let worker: TestPerson
let stranger: TestPerson

const breach = {
  ...{ name: 'Påhittat: brev till fel adress', law: 'gdpr', kinds: ['disclosed'] },
  ...{ knownOn: '2026-11-27', knownTime: '16:40', happened: 'Påhittat: fel kuvert.', data: 'adresser' },
  ...{ people: '', contact: 'Påhittat ombud', consequences: '', measures: '', risk: 'not_judged' },
  ...{ riskReason: '', reportedOn: '', reportReference: '', lateReason: '', told: '' },
}
const waiting = (person: TestPerson) =>
  world.house.database.transaction().execute(async (tx) => {
    await setActor(tx, person.actor, world.house.clock.now())
    return (await listWaiting(tx, person.actor)).filter(({ kind }) => kind === 'incidents.report_due')
  })
const noted = async (given: Partial<Record<keyof typeof breach, unknown>> = {}): Promise<string> => {
  const { id } = await manager.perform(incidents.add, { ...breach, ...given } as never)
  return id
}
const change = async (id: string, given: Partial<Record<keyof typeof breach, unknown>>) => {
  const { entry } = await manager.perform(incidents.view, { id })
  const { kinds, ...form } = { ...breach, ...given, revision: String(entry.revision) }
  return manager.post(paths.incident.change({ id }), { ...form, 'kinds[]': String(kinds) } as never)
}
const numberOf = async (caseId: string): Promise<string> => {
  const { rows } = await manager.perform(caseActions.viewBodyCases, {})
  return rows.find((one) => one.id === caseId)!.number
}

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-27T16:00:00Z')
  manager = await world.as('case_manager', BODY)
  worker = await world.as('caseworker', BODY)
  stranger = await world.as('case_manager', 'Exempelköpings kommun')
})

describe('seventy-two hours', () => {
  test('are hours: those of a weekend count, and those of the night on which the clock is moved', () => {
    expect(reportBy({ knownOn: '2026-11-27', knownTime: '16:40' }).toISOString()).toBe(
      '2026-11-30T15:40:00.000Z',
    )
    expect(reportBy({ knownOn: '2026-10-23', knownTime: '12:00' }).toISOString()).toBe(
      '2026-10-26T10:00:00.000Z',
    )
  })

  test('stand on the first page of whoever leads until the breach is reported or judged to harm nobody', async () => {
    const id = await noted()
    expect((await waiting(manager)).map(({ untilAt }) => untilAt?.toISOString())).toEqual([
      '2026-11-30T15:40:00.000Z',
    ])
    expect(await waiting(stranger)).toEqual([])
    expect((await change(id, { risk: 'likely', riskReason: 'Påhittat.' })).status).toBe(303)
    expect(await waiting(manager)).toHaveLength(1)
    expect(
      (await change(id, { risk: 'likely', riskReason: 'Påhittat.', reportedOn: '2026-11-27' })).status,
    ).toBe(303)
    expect(await waiting(manager)).toEqual([])
    const other = await noted({ risk: 'unlikely', riskReason: 'Påhittat: telefonen är krypterad.' })
    expect(await waiting(manager)).toEqual([])
    expect((await change(other, { risk: 'not_judged' })).status).toBe(303)
    expect(await waiting(manager)).toHaveLength(1)
    await change(other, { risk: 'unlikely', riskReason: 'Påhittat.' })
  })

  test('that are over are told as over, and whoever reports after them says why', async () => {
    const id = await noted()
    world.setTime('2026-12-02T09:00:00Z')
    // Whoever was in is not any more.
    manager = await world.as('case_manager', BODY)
    worker = await world.as('caseworker', BODY)
    stranger = await world.as('case_manager', 'Exempelköpings kommun')
    expect(await (await manager.get(paths.incident.one({ id }))).text()).toContain('Skulle ha anmälts senast')
    const late = { risk: 'likely', riskReason: 'Påhittat.', reportedOn: '2026-12-02' }
    const refused = await change(id, late)
    expect([refused.status, await refused.text()]).toEqual([
      422,
      expect.stringContaining('Skriv varför (artikel 33.1)'),
    ])
    expect((await change(id, { ...late, lateReason: 'Påhittat: ingen var i tjänst.' })).status).toBe(303)
  })
})

test('at night it is noted by what is known: the rest comes later', async () => {
  const short = await (await manager.get(paths.incident.add())).text()
  expect([...short.matchAll(/ name="(\w+)(?:\[\])?"/g)].map(([, name]) => name)).not.toContain('reportedOn')
  const { kinds, ...form } = breach
  const known = Object.fromEntries(Object.entries(form).filter(([, value]) => value !== ''))
  const noted = await manager.post(paths.incident.add(), { ...known, 'kinds[]': kinds[0]! } as never)
  expect(noted.status).toBe(303)
})

describe('those concerned', () => {
  test('are named by their cases, told one by one, and seen by whoever leads the casework of the body alone', async () => {
    const caseId = await givenCase(worker)
    const number = await numberOf(caseId)
    const id = await noted({
      risk: 'high',
      riskReason: 'Påhittat.',
      reportedOn: '2026-11-27',
      told: 'Påhittat: ring oss.',
    })
    const wrong = await manager.post(paths.concerned({ id }), { numbers: `${number}\nS-0000-0000-0000` })
    expect([wrong.status, await wrong.text()]).toEqual([
      422,
      expect.stringContaining('inget ärende S-0000-0000-0000'),
    ])
    expect((await manager.perform(viewConcerned, { id })).concerned).toEqual([])
    // As people write it.
    expect((await manager.post(paths.concerned({ id }), { numbers: number.toLowerCase() })).status).toBe(303)
    expect((await manager.post(paths.concerned({ id }), { numbers: number })).status).toBe(303)
    const { concerned } = await manager.perform(viewConcerned, { id })
    expect(concerned.map((one) => [one.number, one.way])).toEqual([[number, null]])
    expect((await manager.post(paths.incident.close({ id }), {})).status).toBe(409)
    const told = paths.told({ id, concernedId: concerned[0]!.id })
    expect((await manager.post(told, { way: 'secrecy', doneOn: '2026-11-27' })).status).toBe(422)
    expect((await manager.post(told, { way: 'in_person', doneOn: '2026-11-27' })).status).toBe(303)
    for (const other of [worker, stranger]) {
      expect((await other.get(paths.concerned({ id }))).status).toBe(404)
      expect((await other.get(paths.incident.one({ id }))).status).toBe(404)
    }
    const officer = await world.as('body_officer', BODY)
    expect(await (await officer.get(paths.incident.one({ id }))).text()).toContain('1 ärende, 1 klart')
    expect((await officer.get(paths.concerned({ id }))).status).toBe(404)
    expect((await manager.post(paths.incident.close({ id }), {})).status).toBe(303)
    expect((await manager.post(told, { way: 'by_phone', doneOn: '2026-11-27' })).status).toBe(409)
  })

  // Fault: a case whose number was written by mistake stayed, and the breach could not end without a word on how its person was told.
  test('a case that was noted by mistake is taken away again, until the breach has ended', async () => {
    const [mistaken, concernedCase] = [await givenCase(worker), await givenCase(worker)]
    const id = await noted({ risk: 'high', riskReason: 'Påhittat.', reportedOn: '2026-11-27' })
    const numbers = `${await numberOf(mistaken)}, ${await numberOf(concernedCase)}`
    expect((await manager.post(paths.concerned({ id }), { numbers })).status).toBe(303)
    const rowOf = async (caseId: string) =>
      (await manager.perform(viewConcerned, { id })).concerned.find((one) => one.caseId === caseId)
    const [wrong, right] = [(await rowOf(mistaken))!, (await rowOf(concernedCase))!]
    const remove = (concernedId: string) => paths.removeConcerned({ id, concernedId })
    for (const other of [worker, stranger, await world.as('body_officer', BODY)])
      expect((await other.post(remove(wrong.id), {})).status).toBeGreaterThanOrEqual(403)
    expect((await manager.post(remove(wrong.id), {})).status).toBe(303)
    expect((await manager.post(remove(wrong.id), {})).status).toBe(404)
    expect(await rowOf(mistaken)).toBeUndefined()
    const told = { way: 'in_person', doneOn: '2026-11-27' }
    expect((await manager.post(paths.told({ id, concernedId: right.id }), told)).status).toBe(303)
    expect((await manager.post(paths.incident.close({ id }), {})).status).toBe(303)
    expect((await manager.post(remove(right.id), {})).status).toBe(409)
    expect(await rowOf(concernedCase)).toBeDefined()
    // Another is found later: the breach is taken up again, and nobody else does that.
    expect((await stranger.post(paths.incident.reopen({ id }), {})).status).toBeGreaterThanOrEqual(403)
    expect((await manager.post(paths.incident.reopen({ id }), {})).status).toBe(303)
    expect((await manager.post(paths.concerned({ id }), { numbers: await numberOf(mistaken) })).status).toBe(
      303,
    )
    expect((await manager.post(paths.incident.close({ id }), {})).status).toBe(409)
  })

  test('a case that a colleague may not know of is no case of theirs', async () => {
    const foreign = await givenCase(await world.as('caseworker', 'Exempelköpings kommun'))
    const { rows } = await stranger.perform(caseActions.viewBodyCases, {})
    const number = rows.find(({ id }) => id === foreign)!.number
    const id = await noted()
    expect((await manager.post(paths.concerned({ id }), { numbers: number })).status).toBe(422)
  })
})

test('a breach does not end before it is judged, and reported where it must be', async () => {
  const id = await noted()
  const end = async () => (await manager.post(paths.incident.close({ id }), {})).text()
  expect(await end()).toContain('Risken är inte bedömd')
  await change(id, { risk: 'likely', riskReason: 'Påhittat.' })
  expect(await end()).toContain('Incidenten är inte anmäld')
  await change(id, { risk: 'unlikely', riskReason: 'Påhittat.' })
  expect((await manager.post(paths.incident.close({ id }), {})).status).toBe(303)
})

// Fault: of a breach with a high risk that named nobody, all had been told.
test('a breach with a high risk does not end while nobody has been told', async () => {
  const judged = { risk: 'high', riskReason: 'Påhittat.', reportedOn: '2026-11-27' }
  const id = await noted(judged)
  const ended = await manager.post(paths.incident.close({ id }), {})
  expect([ended.status, await ended.text()]).toEqual([409, expect.stringContaining('ingen har fått veta')])
  await change(id, { ...judged, told: 'Påhittat: alla anställda har fått veta.' })
  expect((await manager.post(paths.incident.close({ id }), {})).status).toBe(303)
})

test('the letter to those concerned has no sender and no word of what the body does', async () => {
  const id = await noted({ told: 'Påhittat: ett brev till dig kom fel.' })
  const letter = await manager.get(paths.notice({ id }))
  expect([letter.status, letter.headers.get('content-disposition')]).toEqual([
    200,
    'attachment; filename="1.pdf"',
  ])
  const empty = await noted()
  expect((await manager.get(paths.notice({ id: empty }))).status).toBe(409)
  // Whoever takes it out in English hands over a letter in the language that it is written in.
  const cookie = `samlad_session=${manager.cookies.samlad_session}; language=en`
  const taken = await world.app.request(paths.notice({ id }), { headers: { cookie } })
  expect(await textOf(Buffer.from(await taken.arrayBuffer()))).toMatch(
    /ett brev till dig kom fel[\s\S]*Frågor/,
  )
})
