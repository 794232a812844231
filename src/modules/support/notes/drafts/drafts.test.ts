import { beforeAll, expect, test } from 'vitest'
import { givenCase } from '../../../../testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../../../testing/world.ts'
import { assignCase } from '../../cases/staff-actions.ts'
import { prepareNote, signNote } from '../sign-actions.ts'
import { keepDraftOf } from './actions.ts'

let world: World
let worker: TestPerson
const today = '2026-11-24'

beforeAll(async () => {
  world = await openWorld()
  world.setTime(`${today}T13:03:00Z`)
  worker = await world.as('caseworker', 'Exempelköpings kommun')
})

const keep = (caseId: string, text: string, form = 'note') =>
  worker.post(`/cases/${caseId}/drafts/${form}`, { kind: 'decision', happenedOn: today, text })

const draftsIn = (caseId: string) =>
  world.asSystem((tx) => tx.selectFrom('support.draft').selectAll().where('case_id', '=', caseId).execute())

test('a draft is found again by its writer when the page is opened anew', async () => {
  const caseId = await givenCase(worker)
  expect((await keep(caseId, 'Påbörjat & <avbrutet>')).status).toBe(303)
  const html = await (await worker.get(`/cases/${caseId}/notes/new`)).text()
  expect(html).toContain('Ditt utkast finns kvar')
  expect(html).toContain('Påbörjat &amp; &lt;avbrutet&gt;')
  expect(html).toMatch(/value="decision"[^>]*checked/)
})

test('the page’s own client code is told when it was kept', async () => {
  const caseId = await givenCase(worker)
  const html = await (await worker.get(`/cases/${caseId}/notes/new`)).text()
  const csrf = /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? ''
  const body = new FormData()
  for (const [name, value] of Object.entries({ csrf, text: 'x' })) body.set(name, value)
  const cookie = Object.entries(worker.cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')
  const answer = await world.app.request(`/cases/${caseId}/drafts/note`, {
    method: 'POST',
    headers: { cookie, accept: 'application/json' },
    body,
  })
  expect(await answer.json()).toEqual({ savedAt: `${today}T13:03:00.000Z` })
})

test('a newer draft takes the place of the older, and each form has its own', async () => {
  const caseId = await givenCase(worker)
  await keep(caseId, 'äldre')
  await keep(caseId, 'nyare')
  await keep(caseId, 'i planen', 'plan')
  const { draft } = await worker.perform(prepareNote, { caseId })
  expect(draft?.values.text).toBe('nyare')
})

test('nobody else finds it: not a colleague on the same case, not the system, not by SQL', async () => {
  const caseId = await givenCase(worker)
  const colleague = await world.as('caseworker', 'Exempelköpings kommun')
  await worker.perform(assignCase, { caseId, personId: colleague.actor.personId })
  await keep(caseId, 'Bara för mig')
  expect((await colleague.perform(prepareNote, { caseId })).draft).toBeNull()
  expect(await (await colleague.get(`/cases/${caseId}/notes/new`)).text()).not.toContain('Bara för mig')
  expect(await draftsIn(caseId)).toEqual([])
})

test('whoever does not work on the case can keep none in it', async () => {
  const caseId = await givenCase(worker)
  const stranger = await world.as('caseworker', 'Främmande exempelkommun')
  const kept = await stranger.post(`/cases/${caseId}/drafts/note`, { text: 'x' })
  expect(kept.status).toBe(404)
})

test('signing takes the draft away; throwing it away does too', async () => {
  const caseId = await givenCase(worker)
  const draft = async () => (await worker.perform(prepareNote, { caseId })).draft
  await keep(caseId, 'ska signeras')
  await worker.perform(signNote, { caseId, kind: 'note', happenedOn: today, text: 'ska signeras' })
  expect(await draft()).toBeNull()
  await keep(caseId, 'ska kastas')
  const thrown = await worker.post(`/cases/${caseId}/drafts/note/discard`, {})
  expect(thrown.headers.get('location')).toBe(`/cases/${caseId}/notes/new`)
  expect(await draft()).toBeNull()
})

test('a draft of a correction is kept apart from that of a note, and leads back to it', async () => {
  const caseId = await givenCase(worker)
  const { noteId } = await worker.perform(signNote, { caseId, kind: 'note', happenedOn: today, text: 'x' })
  const answer = await keep(caseId, 'rättelse', `correction-${noteId}`)
  expect(answer.headers.get('location')).toBe(`/cases/${caseId}/notes/new?about=${noteId}&kind=correction`)
  expect((await worker.perform(prepareNote, { caseId })).draft).toBeNull()
  const begun = await worker.perform(prepareNote, { caseId, about: noteId, kind: 'correction' })
  expect(begun.draft?.values.text).toBe('rättelse')
})

test('a draft beyond all measure is refused', async () => {
  const caseId = await givenCase(worker)
  const values = { text: 'a'.repeat(1_000_001) }
  await expect(worker.perform(keepDraftOf, { caseId, form: 'note', values })).rejects.toMatchObject({
    code: 'drafts.too_long',
  })
})
