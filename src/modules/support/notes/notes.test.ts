import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { perform } from '../../../platform/access/action.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { givenCase } from '../../../testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { createTokenFor } from '../../identity/index.ts'
import { closeCase } from '../cases/close-actions.ts'
import { viewCase } from '../cases/view-actions.ts'
import { viewNote, viewNotes } from './read-actions.ts'
import { LONGEST_NOTE } from './schema.ts'
import { prepareNote, signNote } from './sign-actions.ts'

let world: World
let worker: TestPerson
const today = '2026-11-24'

beforeAll(async () => {
  world = await openWorld()
  world.setTime(`${today}T12:00:00Z`)
  worker = await world.as('caseworker', 'Exempelköpings kommun')
})

const sign = (caseId: string, text: string, more: { kind?: 'decision'; happenedOn?: string } = {}) =>
  worker.perform(signNote, { caseId, kind: 'note', happenedOn: today, text, ...more })

const noted = async (caseId: string) => (await worker.perform(viewNotes, { caseId })).threads

describe('a signed note', () => {
  test('says what was written, of which day, by whom and when', async () => {
    const caseId = await givenCase(worker)
    await sign(caseId, 'Påhittat samtal', { happenedOn: '2026-11-20' })
    await sign(caseId, 'Bistånd beviljas', { kind: 'decision' })
    const threads = await noted(caseId)
    expect(threads.map(({ note }) => [note.kind, note.happenedOn, note.text])).toEqual(
      expect.arrayContaining([
        ['note', '2026-11-20', 'Påhittat samtal'],
        ['decision', today, 'Bistånd beviljas'],
      ]),
    )
    expect(threads[0]?.note).toMatchObject({
      signerName: 'Påhittad caseworker',
      signerBody: 'Exempelköpings kommun',
      signedAt: new Date(`${today}T12:00:00Z`),
    })
  })

  test('sets the day from which retention counts', async () => {
    const caseId = await givenCase(worker)
    await sign(caseId, 'Påhittat', { happenedOn: '2026-11-01' })
    const found = await worker.perform(viewCase, { caseId })
    expect(found.codes?.lastNoteOn).toBe(today)
  })

  test.each(['update support.note set happened_on = now()', 'delete from support.note'])(
    'is not to be had out of the database: %s',
    async (statement) => {
      const caseId = await givenCase(worker)
      await sign(caseId, 'Oföränderligt')
      await expect(world.asSystem((tx) => sql.raw(statement).execute(tx))).rejects.toThrow(
        /permission denied/,
      )
      expect((await noted(caseId))[0]?.note.text).toBe('Oföränderligt')
    },
  )

  test('has its corrections, and what the person says against it, beside it and stays as it was', async () => {
    const caseId = await givenCase(worker)
    const { noteId } = await sign(caseId, 'Första lydelsen')
    await sign(caseId, 'En annan anteckning')
    const beside = (kind: 'correction' | 'dissent', text: string, aboutId: string) =>
      worker.perform(signNote, { caseId, kind, aboutId, happenedOn: today, text })
    const corrected = await beside('correction', 'Det var fel dag', noteId)
    await beside('dissent', 'Så sa jag aldrig', corrected.noteId)
    const threads = await noted(caseId)
    expect(threads.map(({ note, beside: others }) => [note.text, others.map(({ text }) => text)])).toEqual(
      expect.arrayContaining([
        ['Första lydelsen', ['Det var fel dag', 'Så sa jag aldrig']],
        ['En annan anteckning', []],
      ]),
    )
    const { thread } = await worker.perform(viewNote, { caseId, noteId })
    expect(thread.beside).toHaveLength(2)
  })

  test('cannot be about a note of another case', async () => {
    const [first, second] = [await givenCase(worker), await givenCase(worker)]
    const { noteId } = await sign(first, 'I det första ärendet')
    const strange = {
      caseId: second,
      kind: 'correction',
      aboutId: noteId,
      happenedOn: today,
      text: 'x',
    } as const
    await expect(worker.perform(signNote, strange)).rejects.toThrow(NotFound)
    await expect(worker.perform(viewNote, { caseId: second, noteId })).rejects.toThrow(NotFound)
    await expect(worker.perform(prepareNote, { caseId: second, about: noteId })).rejects.toThrow(NotFound)
  })
})

describe('a note is refused', () => {
  test.each([
    ['for a day to come', { happenedOn: '2026-11-25' }, 'day_to_come', 'happenedOn'],
    ['for a day that nobody means', { happenedOn: '0026-11-24' }, 'case.not_a_day', 'happenedOn'],
    ['for its length', { text: 'a'.repeat(LONGEST_NOTE + 1) }, 'case.value_too_long', 'text'],
    ['as a correction of nothing', { kind: 'correction' as const }, 'notes.beside_what', 'kind'],
  ])('%s', async (_, given, code, field) => {
    const caseId = await givenCase(worker)
    const note = { caseId, kind: 'note', happenedOn: today, text: 'x', ...given } as const
    await expect(worker.perform(signNote, note)).rejects.toMatchObject({ code, field })
    expect(await noted(caseId)).toEqual([])
  })

  test('with all of 200 kB that was pasted still on the page', async () => {
    const caseId = await givenCase(worker)
    const text = 'åäö '.repeat(50_000)
    const answer = await worker.post(`/cases/${caseId}/notes/new`, { kind: 'note', happenedOn: today, text })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain(text.trim())
    expect(html).toContain('Texten är längre än')
  })

  test('in a closed case, where the person’s dissent is still kept', async () => {
    const caseId = await givenCase(worker)
    const { noteId } = await sign(caseId, 'Före avslutet')
    await worker.perform(closeCase, { caseId, reason: 'needs_met' })
    await expect(sign(caseId, 'Efter')).rejects.toMatchObject({ code: 'case.closed_reopen_first' })
    const dissent = { caseId, kind: 'dissent', aboutId: noteId, happenedOn: today, text: 'Nej' } as const
    await worker.perform(signNote, dissent)
    expect((await noted(caseId))[0]?.beside).toHaveLength(1)
  })
})

test('a double click signs one note', async () => {
  const caseId = await givenCase(worker)
  const fields = {
    kind: 'note',
    happenedOn: today,
    text: 'En gång',
    idempotencyKey: 'a-key-of-this-rendering-1',
  }
  const answers = await Promise.all([1, 2].map(() => worker.post(`/cases/${caseId}/notes/new`, fields)))
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  expect(await noted(caseId)).toHaveLength(1)
})

test('of two who write at once, both are kept', async () => {
  const caseId = await givenCase(worker)
  await Promise.all(['ena', 'andra', 'tredje', 'fjärde'].map((text) => sign(caseId, text)))
  expect((await noted(caseId)).map(({ note }) => note.text).sort()).toEqual([
    'andra',
    'ena',
    'fjärde',
    'tredje',
  ])
})

test('whoever does not work on the case finds no notes and can write none', async () => {
  const caseId = await givenCase(worker)
  await sign(caseId, 'Hemligt')
  const colleague = await world.as('caseworker', 'Exempelköpings kommun')
  const leader = await world.as('case_manager', 'Exempelköpings kommun')
  for (const other of [colleague, leader]) {
    expect((await other.get(`/cases/${caseId}/notes`)).status).toBe(404)
    await expect(other.perform(viewNotes, { caseId })).rejects.toThrow(NotFound)
  }
  const note = { caseId, kind: 'note', happenedOn: today, text: 'x' } as const
  await expect(colleague.perform(signNote, note)).rejects.toThrow(NotFound)
})

test('of many notes a page shows the newest, and leads to the older', async () => {
  const caseId = await givenCase(worker)
  for (let count = 1; count <= 21; count += 1) {
    world.setTime(`${today}T12:${String(count).padStart(2, '0')}:00Z`)
    await sign(caseId, `nummer ${count}`)
  }
  const first = await worker.perform(viewNotes, { caseId })
  const second = await worker.perform(viewNotes, { caseId, page: 2 })
  expect(first.threads.map(({ note }) => note.text).slice(0, 2)).toEqual(['nummer 21', 'nummer 20'])
  expect([first.hasOlder, second.hasOlder]).toEqual([true, false])
  expect(second.threads.map(({ note }) => note.text)).toEqual(['nummer 1'])
})

test('programs sign and read the same notes, with what stands beside each', async () => {
  const caseId = await givenCase(worker)
  const { email } = await world.asSystem((tx) =>
    tx
      .selectFrom('identity.person')
      .select('email')
      .where('id', '=', worker.actor.personId)
      .executeTakeFirstOrThrow(),
  )
  const asked = { email, scopes: ['read', 'write'] as ('read' | 'write')[], days: 30 }
  const system = { actor: { kind: 'system', name: 'test' } } as const
  const { secret } = await perform(world.house, system, createTokenFor, asked)
  const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' }
  const ask = async (method: 'GET' | 'POST', body?: object) => {
    const sent = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) }
    const answer = await world.app.request(`/v1/cases/${caseId}/notes`, sent)
    return { status: answer.status, body: (await answer.json()) as { noteId: string } }
  }
  const signed = await ask('POST', { kind: 'note', happenedOn: today, text: 'För program' })
  expect(signed.status).toBe(201)
  const { noteId } = signed.body
  await ask('POST', { kind: 'dissent', aboutId: noteId, happenedOn: today, text: 'Nej' })
  expect((await ask('GET')).body).toMatchObject({
    _meta: { totalRecords: 1 },
    notes: [{ note: { id: noteId, text: 'För program' }, beside: [{ kind: 'dissent', text: 'Nej' }] }],
  })
})
