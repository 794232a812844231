import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { beforeAll, expect, test } from 'vitest'
import { judge, viewAlerts } from '../../src/modules/disclosure/emergency/alert-actions.ts'
import {
  askForAccess,
  decideOnAccess,
  endEmergency,
  reviewEmergency,
  viewEmergencies,
  viewForReview,
} from '../../src/modules/disclosure/emergency/break-glass-actions.ts'
import { emergencyTasks } from '../../src/modules/disclosure/emergency/tasks.ts'
import { paths } from '../../src/modules/disclosure/paths.ts'
import { viewCase } from '../../src/modules/support/cases/view-actions.ts'
import { supportPaths } from '../../src/modules/support/index.ts'
import { setActor } from '../../src/platform/access/action.ts'
import type { DatabaseTransaction } from '../../src/platform/database/connect.ts'
import { NotFound, NotPermitted, type Refusal } from '../../src/platform/refusal.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

let world: World
let worker: TestPerson
let colleague: TestPerson
let second: TestPerson
let manager: TestPerson
let auditor: TestPerson
let caseId: string
let number: string

const OWN = 'Exempelköpings kommun'
const REASON = 'Personen ringer och är i fara nu'
const SECRET = 'påhittat hot som ingen granskare ska se'
const ADDRESS = 'Påhittade gatan 1'

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  worker = await world.as('caseworker', OWN)
  colleague = await world.as('caseworker', OWN)
  second = await world.as('caseworker', OWN)
  manager = await world.as('case_manager', OWN)
  auditor = await world.as('auditor', 'Granskande exempelmyndigheten')
  caseId = await givenCase(worker, {
    values: { safety: { threats: SECRET }, whereabouts: { address: ADDRESS } },
  })
  number = await numberOf(caseId)
})

const numberOf = (id: string): Promise<string> =>
  world.asSystem(
    async (tx) =>
      (
        await tx
          .selectFrom('support.case_file')
          .select('number')
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
      ).number,
  )

const asPerson = <T>({ actor }: TestPerson, work: (tx: DatabaseTransaction) => Promise<T>): Promise<T> =>
  world.house.database.transaction().execute(async (tx) => {
    await setActor(tx, actor, world.house.clock.now())
    return work(tx)
  })

const ask = async (person: TestPerson, wanted = number): Promise<string> =>
  (await person.perform(askForAccess, { number: wanted, reason: REASON })).emergencyId

const open = async (asker: TestPerson, opener: TestPerson, wanted = number): Promise<string> => {
  const emergencyId = await ask(asker, wanted)
  await opener.perform(decideOnAccess, { emergencyId, decision: 'open' })
  return emergencyId
}

/** Whether somebody sees the case: 200, or 404 as for one that is not there. */
const statusOf = async (person: TestPerson, id = caseId): Promise<number> => {
  try {
    await person.perform(viewCase, { caseId: id })
    return 200
  } catch (error) {
    return (error as Refusal).status
  }
}

test('whoever asks sees nothing of the case, and cannot open it for themselves', async () => {
  const asker = await world.as('caseworker', OWN)
  const emergencyId = await ask(asker)
  expect(await statusOf(asker)).toBe(404)
  await expect(asker.perform(decideOnAccess, { emergencyId, decision: 'open' })).rejects.toThrow(NotPermitted)
  expect(await statusOf(asker)).toBe(404)
})

test('the database refuses an emergency that its asker opens, and a second person who is not the one who acts', async () => {
  const asker = await world.as('caseworker', OWN)
  const emergencyId = await ask(asker)
  const opening = (person: TestPerson, as: TestPerson) =>
    asPerson(person, (tx) =>
      tx
        .updateTable('disclosure.break_glass')
        .set({
          state: 'open',
          second_person: as.actor.personId,
          opened_at: world.house.clock.now(),
          ends_at: new Date(world.house.clock.now().getTime() + 3_600_000),
        })
        .where('id', '=', emergencyId)
        .execute(),
    )
  await expect(opening(asker, asker)).rejects.toMatchObject({ code: expect.stringMatching(/42501|23514/) })
  await expect(opening(asker, second)).rejects.toMatchObject({ code: '42501' })
  await expect(opening(second, colleague)).rejects.toMatchObject({ code: '42501' })
  expect(await statusOf(asker)).toBe(404)
})

test('opened access shows the case for four hours by the clock, never where the person is', async () => {
  world.setTime('2026-11-24T12:00:00Z')
  await open(colleague, second)
  const seen = await (await colleague.get(supportPaths.case({ caseId }))).text()
  expect(seen).toContain(SECRET)
  expect(seen).toContain('24 november 2026')
  expect(seen).not.toContain(ADDRESS)
  const whereabouts = await colleague.get(supportPaths.section({ caseId, section: 'whereabouts' }))
  expect(await whereabouts.text()).not.toContain(ADDRESS)
  const rows = await asPerson(colleague, (tx) =>
    tx.selectFrom('support.field').select('section').where('case_id', '=', caseId).execute(),
  )
  expect(rows.map(({ section }) => section)).toContain('safety')
  expect(rows.map(({ section }) => section)).not.toContain('whereabouts')
  world.setTime('2026-11-24T15:59:59Z')
  expect(await statusOf(colleague)).toBe(200)
  world.setTime('2026-11-24T16:00:00Z')
  expect(await statusOf(colleague)).toBe(404)
})

test('the case’s responsible and the auditor are told at once', async () => {
  const own = await givenCase(worker)
  world.setTime('2026-11-25T08:00:00Z')
  await open(colleague, second, await numberOf(own))
  const toWorker = (await worker.perform(viewAlerts, {})).rows
  expect(toWorker).toContainEqual(
    expect.objectContaining({ kind: 'break_glass', caseId: own, number: await numberOf(own) }),
  )
  const toAuditor = (await auditor.perform(viewAlerts, {})).rows
  expect(toAuditor).toContainEqual(
    expect.objectContaining({ kind: 'break_glass', caseId: own, number: null }),
  )
  expect((await colleague.perform(viewAlerts, {})).rows).not.toContainEqual(
    expect.objectContaining({ caseId: own }),
  )
})

test('the mail says that there is one event to review, and nothing else', async () => {
  const own = await givenCase(worker)
  world.setTime('2026-11-25T09:00:00Z')
  const emergencyId = await open(colleague, second, await numberOf(own))
  const alert = await world.asSystem((tx) =>
    tx
      .selectFrom('disclosure.alert')
      .select('id')
      .where('subject_id', '=', emergencyId)
      .executeTakeFirstOrThrow(),
  )
  const mails: { to: string[]; text: string }[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const to = session.envelope.rcptTo.map(({ address }) => address)
      stream.toArray().then((parts) => {
        mails.push({ to, text: Buffer.concat(parts).toString() })
        done()
      })
    },
  })
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening)
  })
  const { port } = server.server.address() as AddressInfo
  const house = { ...world.house, settings: { ...world.house.settings, smtpUrl: `smtp://127.0.0.1:${port}` } }
  await emergencyTasks(house)['emergency.mail_alert']!({ alertId: alert.id })
  await new Promise<void>((closed) => {
    server.close(closed)
  })
  // The one who is responsible, and every auditor.
  expect(mails).toHaveLength(2)
  for (const { text } of mails) {
    expect(text).toContain('1 h=C3=A4ndelse att granska')
    for (const named of [own, await numberOf(own), OWN, 'Påhittad', emergencyId])
      expect(text).not.toContain(named)
  }
})

test('nobody asks for a case of another body, and is told the same as for a number that no case has', async () => {
  const stranger = await world.as('caseworker', 'Främmande exempelkommun')
  const refusal = { code: 'emergency.no_such_case', status: 404, field: 'number' }
  await expect(ask(stranger)).rejects.toMatchObject(refusal)
  await expect(ask(stranger, 'S-0000-0000-0000')).rejects.toMatchObject(refusal)
  const page = await (await world.as('caseworker', 'Främmande exempelkommun')).post(paths.emergency(), {
    number,
    reason: REASON,
  })
  expect(page.status).toBe(404)
  expect(await page.text()).toContain(REASON)
})

test('what nobody decided in four hours has lapsed', async () => {
  world.setTime('2026-11-26T08:00:00Z')
  const emergencyId = await ask(await world.as('caseworker', OWN))
  world.setTime('2026-11-26T12:00:01Z')
  await expect(second.perform(decideOnAccess, { emergencyId, decision: 'open' })).rejects.toMatchObject({
    code: 'emergency.lapsed',
  })
})

test('access is ended by hand, at once', async () => {
  world.setTime('2026-11-27T08:00:00Z')
  const own = await givenCase(worker)
  const emergencyId = await open(colleague, second, await numberOf(own))
  expect(await statusOf(colleague, own)).toBe(200)
  await worker.perform(endEmergency, { emergencyId })
  expect(await statusOf(colleague, own)).toBe(404)
})

test('only a third person reviews, when it is over: neither who asked nor who opened', async () => {
  world.setTime('2026-11-30T08:00:00Z')
  const own = await numberOf(await givenCase(worker))
  const asking = await world.as('case_manager', OWN)
  const opening = await world.as('case_manager', OWN)
  const emergencyId = await open(asking, opening, own)
  const review = (person: TestPerson) =>
    person.perform(reviewEmergency, { emergencyId, outcome: 'justified', reason: 'Det var bråttom nog' })
  await expect(review(manager)).rejects.toMatchObject({ code: 'emergency.not_over' })
  world.setTime('2026-11-30T12:00:00Z')
  await expect(review(asking)).rejects.toThrow(NotPermitted)
  await expect(review(opening)).rejects.toThrow(NotPermitted)
  await expect(review(worker)).rejects.toThrow(NotPermitted)
  world.setTime('2026-12-03T12:00:00Z')
  const waiting = (await manager.perform(viewEmergencies, {})).toReview
  expect(waiting.find(({ id }) => id === emergencyId)).toMatchObject({ due: '2026-12-01', overdue: true })
  const later = await world.as('case_manager', OWN)
  expect(await (await later.get(paths.emergencies())).text()).toContain('2 dagar försenad')
  await review(manager)
  await expect(review(manager)).rejects.toMatchObject({ code: 'emergency.reviewed_already' })
})

test('whoever asked reads what a third person thought of it', async () => {
  world.setTime('2026-12-04T08:00:00Z')
  const asking = await world.as('caseworker', OWN)
  const opening = await world.as('caseworker', OWN)
  const emergencyId = await open(asking, opening, await numberOf(await givenCase(worker)))
  const own = async () => (await asking.get(paths.emergencies())).text()
  await asking.perform(endEmergency, { emergencyId })
  expect(await own()).not.toContain('Inte befogad')
  await manager.perform(reviewEmergency, { emergencyId, outcome: 'not_justified', reason: 'Påhittat skäl' })
  expect(await own()).toContain('Inte befogad')
  world.setTime('2026-12-03T12:00:00Z')
})

test('the auditor sees that it happened and why, and nothing of the case on any page', async () => {
  world.setTime('2026-12-07T08:00:00Z')
  const own = await givenCase(worker, {
    chosenName: 'Påhittad Osedd',
    values: { safety: { threats: SECRET } },
  })
  const emergencyId = await open(colleague, second, await numberOf(own))
  world.setTime('2026-12-07T13:00:00Z')
  expect(await auditor.perform(viewForReview, { emergencyId })).toMatchObject({
    reason: REASON,
    number: null,
  })
  const watching = await world.as('auditor', 'Granskande exempelmyndigheten')
  const pages = [
    paths.emergencies(),
    paths.reviewEmergency({ emergencyId }),
    paths.alerts(),
    paths.access({ caseId: own }),
    supportPaths.case({ caseId: own }),
  ]
  for (const address of pages) {
    const page = await (await watching.get(address)).text()
    for (const content of [SECRET, 'Påhittad Osedd', await numberOf(own)])
      expect(page, address).not.toContain(content)
  }
})

test('an alert is judged once, by somebody else than the one it is about', async () => {
  const [alert] = (await auditor.perform(viewAlerts, {})).rows
  await expect(colleague.perform(judge, { alertId: alert!.id, judgement: 'in_order' })).rejects.toThrow(
    NotPermitted,
  )
  await manager.perform(judge, { alertId: alert!.id, judgement: 'followed_up' })
  await expect(auditor.perform(judge, { alertId: alert!.id, judgement: 'in_order' })).rejects.toMatchObject({
    code: 'alert.judged_already',
  })
})

test('a manager of another body finds no such emergency and no such alert', async () => {
  const elsewhere = await world.as('case_manager', 'Främmande exempelkommun')
  const emergencyId = await ask(await world.as('caseworker', OWN), number)
  await expect(elsewhere.perform(decideOnAccess, { emergencyId, decision: 'open' })).rejects.toThrow(NotFound)
  expect((await elsewhere.perform(viewAlerts, {})).rows).toEqual([])
})
