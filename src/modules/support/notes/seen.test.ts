import { beforeAll, expect, test } from 'vitest'
import { NotFound } from '../../../platform/refusal.ts'
import { givenLiveView } from '../../../testing/case-access.ts'
import { givenCase } from '../../../testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { viewCaseWith } from '../cases/view-actions.ts'
import { addDocument, fetchDocument, viewDocuments, withdrawDocument } from './documents/actions.ts'
import { documentsOffer, notesOffer, timelineOffer } from './offers.ts'
import { viewNotes } from './read-actions.ts'
import { signNote } from './sign-actions.ts'
import { viewTimeline } from './timeline/actions.ts'
import { eventWord } from './timeline/words.ts'

const viewWithOffers = viewCaseWith([notesOffer, documentsOffer, timelineOffer])

let world: World
let worker: TestPerson
let caseId: string
let documentId: string

const viewerOf = async (bodyName: string, ...parts: string[]): Promise<TestPerson> => {
  const viewer = await world.as('ngo_officer', bodyName)
  await givenLiveView(world, worker, { caseId, toBody: viewer.actor.bodyId, parts })
  return viewer
}

const offeredTo = async (person: TestPerson) =>
  (await person.perform(viewWithOffers, { caseId })).offers.map(({ offer, items }) => [
    offer.key,
    items.map(({ label, detail }) => `${label('sv')} ${detail?.('sv') ?? ''}`),
  ])

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  worker = await world.as('shelter_staff', 'Exempelboendet')
  caseId = await givenCase(worker, { values: { safety: { threats: 'Påhittat hot' } } })
  world.setTime('2026-11-24T12:05:00Z')
  await worker.perform(signNote, { caseId, kind: 'note', happenedOn: '2026-11-20', text: 'Påhittad text' })
  const file = new File(['Påhittat'], 'Påhittat namn.txt')
  documentId = (await worker.perform(addDocument, { caseId, file })).documentId
})

test('who works on the case is offered the latest notes by day and kind, without a word of them', async () => {
  const offered = await offeredTo(worker)
  expect(offered[0]).toEqual(['notes', ['20 november 2026 Anteckning']])
  expect(offered[1]).toEqual(['documents', ['TXT Tillagt 24 november 2026']])
  expect(JSON.stringify(offered)).not.toContain('Påhittad text')
  expect(JSON.stringify(offered)).not.toContain('Påhittat namn')
})

test('a live view without notes shows none, nor documents or timeline', async () => {
  const viewer = await viewerOf('Exempelföreningen', 'safety')
  expect(await offeredTo(viewer)).toEqual([])
  await expect(viewer.perform(viewNotes, { caseId })).rejects.toThrow(NotFound)
  await expect(viewer.perform(viewDocuments, { caseId })).rejects.toThrow(NotFound)
  await expect(viewer.perform(viewTimeline, { caseId })).rejects.toThrow(NotFound)
  await expect(viewer.perform(fetchDocument, { caseId, documentId })).rejects.toThrow(NotFound)
})

test('a live view of notes shows them, and lets nobody write or take them out', async () => {
  const viewer = await viewerOf('Exempelhjälpen', 'notes')
  const { threads, works } = await viewer.perform(viewNotes, { caseId })
  expect(threads.map(({ note }) => note.text)).toEqual(['Påhittad text'])
  expect(works).toBe(false)
  expect((await viewer.get(`/cases/${caseId}/notes/new`)).status).toBe(404)
  expect((await viewer.get(`/cases/${caseId}/notes/file`)).status).toBe(404)
  const note = { kind: 'note', happenedOn: '2026-11-24', text: 'x' }
  expect((await viewer.post(`/cases/${caseId}/notes/new`, note)).status).toBe(403)
  expect((await viewer.post(`/cases/${caseId}/drafts/note`, { text: 'x' })).status).toBe(403)
})

test('a live view of the timeline shows what belongs to the sections that it opens, and no more', async () => {
  const viewer = await viewerOf('Exempeljouren', 'timeline', 'notes')
  const { events } = await viewer.perform(viewTimeline, { caseId })
  expect(events.map(({ kind }) => kind)).toEqual(['note_signed', 'opened'])
})

test('the timeline holds everything, newest first, and one section where it is chosen', async () => {
  const { events } = await worker.perform(viewTimeline, { caseId })
  expect(events.map(({ kind }) => kind)).toEqual(['document_added', 'note_signed', 'written', 'opened'])
  const chosen = await worker.perform(viewTimeline, { caseId, section: 'safety' })
  expect(chosen.events.map(({ kind }) => kind)).toEqual(['written'])
})

test('the timeline’s page names what happened, and has a word for what it does not know', async () => {
  const html = await (await worker.get(`/cases/${caseId}/timeline`)).text()
  expect(html).toContain('24 november 2026')
  expect(html).toContain('Anteckning signerades')
  expect(html).toContain('gäller 20 november 2026')
  expect(eventWord('sv', 'something_of_tomorrow')).toBe('Något har ändrats')
})

test('a document out of use is no longer shown to a body with a live view', async () => {
  const viewer = await viewerOf('Exempelkliniken', 'documents')
  const seen = async () => (await viewer.perform(viewDocuments, { caseId })).documents.length
  expect(await seen()).toBe(1)
  await worker.perform(withdrawDocument, { caseId, documentId })
  expect(await seen()).toBe(0)
  await expect(viewer.perform(fetchDocument, { caseId, documentId })).rejects.toThrow(NotFound)
})
