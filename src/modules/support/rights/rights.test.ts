import { beforeAll, expect, test } from 'vitest'
import { dayOf } from '../../../platform/clock/clock.ts'
import { NotFound, NotPermitted } from '../../../platform/refusal.ts'
import { givenCase } from '../../../testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { disclosureSubjectParts } from '../../disclosure/subject-parts.ts'
import { signNote } from '../notes/sign-actions.ts'
import { placeHold } from '../retention/actions.ts'
import { writeSection } from '../section-pages/write-actions.ts'
import { askByRight, decideRequest, liftRestriction, viewRights, viewSeenBy } from './actions.ts'
import { tellEverythingWith } from './everything-actions.ts'
import { supportSubjectParts } from './parts/index.ts'
import { dueOn } from './rules.ts'

const parts = [...supportSubjectParts, ...disclosureSubjectParts]
const tellEverything = tellEverythingWith(parts)

let world: World
let worker: TestPerson
beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  await world.body('Exempelköpings kommun', 'municipality')
  worker = await world.as('caseworker', 'Exempelköpings kommun')
})

const asked = async (caseId: string, kind: 'correction' | 'restriction' | 'erasure' | 'access') =>
  (await worker.perform(askByRight, { caseId, kind, askedOn: '2026-11-20', wish: 'Påhittad önskan' }))
    .requestId
const told = async (caseId: string, given: object = {}) =>
  JSON.stringify((await worker.perform(tellEverything, { caseId, ...given })).everything)

test('a request is to be answered within a month, on a working day', async () => {
  expect(dueOn('2026-11-20')).toBe('2026-12-21')
  expect(dueOn('2026-11-24')).toBe('2026-12-28')
  const caseId = await givenCase(worker)
  await asked(caseId, 'access')
  expect((await worker.perform(viewRights, { caseId })).requests).toMatchObject([
    { kind: 'access', dueOn: '2026-12-21', wish: 'Påhittad önskan', decision: null },
  ])
})

test('what is asked for tomorrow is refused at the day, with everything kept on the page', async () => {
  const caseId = await givenCase(worker)
  const page = await worker.post(`/cases/${caseId}/rights`, {
    kind: 'access',
    askedOn: '2026-11-25',
    wish: 'Påhittade ord som står kvar',
  })
  expect(page.status).toBe(422)
  expect(await page.text()).toContain('Påhittade ord som står kvar')
})

test('a restriction that is granted stops all writing but the person’s own objection, and reading goes on', async () => {
  const caseId = await givenCase(worker)
  const { noteId } = await worker.perform(signNote, {
    caseId,
    kind: 'note',
    happenedOn: '2026-11-24',
    text: 'Påhittad text',
  })
  const requestId = await asked(caseId, 'restriction')
  await worker.perform(decideRequest, { caseId, requestId, decision: 'granted', reasons: 'Uppgiften prövas' })
  const write = () =>
    worker.perform(writeSection, { caseId, section: 'safety', values: { threats: 'x' }, revisions: {} })
  await expect(write()).rejects.toMatchObject({ code: 'case.restricted' })
  const sign = (kind: 'note' | 'dissent') =>
    worker.perform(signNote, {
      caseId,
      kind,
      happenedOn: '2026-11-24',
      text: 'Påhittad invändning',
      ...(kind === 'dissent' ? { aboutId: noteId } : {}),
    })
  await expect(sign('note')).rejects.toMatchObject({ code: 'case.restricted' })
  await sign('dissent')
  expect(await told(caseId)).toContain('Påhittad invändning')
  await expect(worker.perform(liftRestriction, { caseId, told: 'no' as 'yes' })).rejects.toThrow()
  await worker.perform(liftRestriction, { caseId, told: 'yes' })
  await write()
})

test('a correction is granted when it has been made: in a section, or by a note that corrects', async () => {
  const caseId = await givenCase(worker)
  const requestId = await asked(caseId, 'correction')
  const decide = (more: object) =>
    worker.perform(decideRequest, { caseId, requestId, decision: 'granted', reasons: 'Rättat', ...more })
  await expect(decide({})).rejects.toMatchObject({ code: 'rights.correct_first', field: 'correctedSection' })
  const other = await givenCase(worker)
  const foreign = await worker.perform(signNote, {
    caseId: other,
    kind: 'note',
    happenedOn: '2026-11-24',
    text: 'x',
  })
  await expect(decide({ noteId: foreign.noteId })).rejects.toMatchObject({ code: 'rights.no_such_note' })
  await decide({ correctedSection: 'identity' })
  await expect(decide({ correctedSection: 'identity' })).rejects.toMatchObject({
    code: 'rights.decided_already',
  })
  expect((await worker.perform(viewRights, { caseId })).requests).toMatchObject([
    { decision: 'granted', reasons: 'Rättat', correctedSection: 'identity' },
  ])
})

test('nothing is erased before its time', async () => {
  const caseId = await givenCase(worker)
  const requestId = await asked(caseId, 'erasure')
  const decide = (decision: 'granted' | 'refused') =>
    worker.perform(decideRequest, { caseId, requestId, decision, reasons: 'Påhittade skäl' })
  await expect(decide('granted')).rejects.toMatchObject({ code: 'rights.erasure_follows_law' })
  await decide('refused')
})

test('a guardian who is suspected reads nothing, with the section; the child and another guardian do', async () => {
  const caseId = await givenCase(worker, {
    ageGroup: 'child',
    values: { family: { guardian_suspected: 'yes' } },
  })
  const page = await worker.post(`/cases/${caseId}/rights/everything`, { asker: 'guardian' })
  expect(page.status).toBe(422)
  expect(await page.text()).toContain('12 kap. 3 §')
  expect(await told(caseId, { asker: 'self' })).toContain('Påhittad Lind')
  const trusted = await givenCase(worker, { ageGroup: 'child' })
  expect(await told(trusted, { asker: 'guardian' })).toContain('Påhittad Lind')
  const adult = await givenCase(worker)
  await expect(told(adult, { asker: 'guardian' })).rejects.toMatchObject({
    code: 'rights.no_guardian_of_an_adult',
  })
})

test('what is left out needs a section; the file says that something was, and not what', async () => {
  const caseId = await givenCase(worker, { values: { health: { health: 'Påhittad sjukdom' } } })
  await expect(told(caseId, { leftOut: ['health'] })).rejects.toMatchObject({ code: 'rights.say_section' })
  const sent = {
    asker: 'self',
    format: 'json',
    language: 'sv',
    'leftOut[]': ['health'],
    withheldBy: 'osl-25-6',
  }
  const file = await (await worker.post(`/cases/${caseId}/rights/everything`, sent)).text()
  expect(file).toContain('Något har lämnats utanför')
  expect(file).toContain('25 kap. 6 §')
  expect(file).not.toMatch(/Påhittad sjukdom|Hälsa/)
})

test('the file comes as a PDF and as JSON, and a discreet one says nothing in its name', async () => {
  const caseId = await givenCase(worker)
  const get = (query: string) => worker.get(`/cases/${caseId}/rights/everything?${query}`)
  const pdf = await get('format=pdf&discreet=yes')
  expect(pdf.headers.get('content-disposition')).toContain('"1.pdf"')
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  expect(JSON.parse(await (await get('format=json')).text()).parts.length).toBeGreaterThan(1)
})

test('who has seen a case is told by unit and day, never by a name', async () => {
  const caseId = await givenCase(worker)
  await worker.perform(viewRights, { caseId })
  const { seen } = await worker.perform(viewSeenBy, { caseId })
  expect(seen).toMatchObject([
    // The trail tells the time of the database, whatever the test has set.
    { bodyName: 'Exempelköpings kommun', role: 'caseworker', seenOn: dayOf(new Date()) },
  ])
  expect(JSON.stringify(seen)).not.toContain('Påhittad caseworker')
})

test('whoever does not work on a case answers for nothing in it', async () => {
  const caseId = await givenCase(worker)
  const colleague = await world.as('caseworker', 'Exempelköpings kommun')
  const manager = await world.as('case_manager', 'Exempelköpings kommun')
  const stranger = await world.as('case_manager', 'Främmande exempelkommun')
  for (const other of [colleague, manager, stranger]) {
    await expect(other.perform(viewRights, { caseId })).rejects.toThrow(NotFound)
    await expect(other.perform(tellEverything, { caseId })).rejects.toThrow(NotFound)
    await expect(other.perform(viewSeenBy, { caseId })).rejects.toThrow(NotFound)
  }
  const ask = { caseId, kind: 'access', askedOn: '2026-11-20' } as const
  await expect(manager.perform(askByRight, ask)).rejects.toThrow(NotPermitted)
  await expect(colleague.perform(askByRight, ask)).rejects.toThrow(NotFound)
  await worker.perform(placeHold, { caseId, kind: 'request', reason: 'Påhittad begäran om stopp' })
  expect(await told(caseId)).toContain('Påhittad begäran om stopp')
})
