import { beforeAll, expect, test } from 'vitest'
import { confirmKinds } from '../../../testing/directory.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { changeBody, viewBody } from '../../directory/actions.ts'
import { sayKind } from '../../directory/kinds-actions.ts'
import { disablePerson, endPersonMembership } from '../people-actions.ts'

const TOWN = 'Påhittade kommunen'

let world: World
let manager: TestPerson
let administrator: TestPerson
let auditor: TestPerson
let coordinator: TestPerson

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T09:00:00Z')
  await world.body(TOWN, 'municipality')
  manager = await world.as('case_manager', TOWN)
  administrator = await world.as('administrator', 'Påhittade förvaltningen')
  auditor = await world.as('auditor', 'Påhittade granskningen')
  coordinator = await world.as('national_coordinator', 'Påhittade samordningen')
})

const WORDS = 'Något har avslutats eller ändrats vid en organisation'
const firstPage = async (person: TestPerson): Promise<string> => {
  const answer = await person.get('/')
  return (await person.get(answer.headers.get('location') ?? '/')).text()
}
const isTold = async (person: TestPerson) => (await firstPage(person)).includes(WORDS)
/** The page of what waits for somebody. */
const told = async (person: TestPerson): Promise<{ address: string; text: string }> => {
  const address = /"(\/body-changes\/[0-9a-f-]{36})"/.exec(await firstPage(person))?.[1] ?? ''
  return { address, text: await (await person.get(address)).text() }
}
const note = async (...people: readonly TestPerson[]) => {
  for (const person of people) expect((await person.post((await told(person)).address, {})).status).toBe(303)
}

test('an administrator who ends a membership is seen: the manager and the auditor are told who, whose and where', async () => {
  const worker = await world.as('caseworker', TOWN)
  await world.as('caseworker', TOWN)
  expect(await isTold(manager)).toBe(false)
  const { personId, membershipId } = worker.actor
  await administrator.perform(endPersonMembership, { personId, membershipId })
  for (const person of [manager, auditor]) expect(await isTold(person)).toBe(true)
  const { address, text } = await told(manager)
  for (const words of ['Påhittad administrator', 'Påhittad caseworker', TOWN]) expect(text).toContain(words)
  // Nobody else reads it, whoever did it neither.
  const stranger = await world.as('case_manager', 'Främmande kommunen')
  for (const other of [stranger, administrator]) expect((await other.get(address)).status).toBe(404)
  await note(manager)
  expect(await isTold(manager)).toBe(false)
  expect(await isTold(auditor)).toBe(true)
  await note(auditor)
  expect(await isTold(auditor)).toBe(false)
})

test('who empties a body is seen by the auditor and the national coordinator, and by those who are left until then', async () => {
  const [lead, worker] = [
    await world.as('case_manager', 'Påhittade lilla'),
    await world.as('caseworker', 'Påhittade lilla'),
  ]
  const closes = ({ actor: { personId } }: TestPerson) => administrator.perform(disablePerson, { personId })
  await closes(lead)
  expect(await isTold(worker)).toBe(true)
  expect(await isTold(coordinator)).toBe(false)
  await note(auditor)
  await closes(worker)
  for (const person of [coordinator, auditor]) expect(await isTold(person)).toBe(true)
  await note(coordinator)
})

test('who closes an account is seen where the person works', async () => {
  const worker = await world.as('caseworker', TOWN)
  await administrator.perform(disablePerson, { personId: worker.actor.personId })
  expect((await told(manager)).text).toContain('har stängt kontot för Påhittad caseworker')
  await note(manager, auditor)
})

test('who says what a body is as a recipient, or changes its type, is seen once another has said yes', async () => {
  const bodyId = manager.actor.bodyId
  await administrator.perform(sayKind, {
    bodyId,
    kind: 'police',
    source: 'påhittat',
    from: null,
    until: null,
  })
  expect(await isTold(manager)).toBe(false)
  await confirmKinds(coordinator, bodyId)
  expect((await told(manager)).text).toContain('vad Påhittade kommunen är som mottagare')
  await note(manager, auditor)
  const { body } = await administrator.perform(viewBody(), { bodyId })
  await administrator.perform(changeBody, { ...body, bodyId, type: 'region' })
  expect(await isTold(manager)).toBe(false)
  await confirmKinds(coordinator, bodyId)
  const { text } = await told(manager)
  expect(text).toContain('vilken typ av organisation')
  await note(manager, auditor)
  expect(await isTold(manager)).toBe(false)
})
