import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { claimsOf, textOf } from '../../../platform/print/fixtures.ts'
import { givenCase } from '../../../testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { signNote } from './sign-actions.ts'

let world: World
let worker: TestPerson
let caseId: string

const sign = async (
  happenedOn: string,
  text: string,
  about?: { id: string; kind: 'correction' | 'dissent' },
) => {
  const beside = about === undefined ? { kind: 'note' as const } : { kind: about.kind, aboutId: about.id }
  return (await worker.perform(signNote, { caseId, happenedOn, text, ...beside })).noteId
}

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  worker = await world.as('caseworker', 'Exempelköpings kommun')
  caseId = await givenCase(worker)
  const before = await sign('2026-09-30', 'före-perioden')
  await sign('2026-10-01', 'första-dagen')
  const within = await sign('2026-10-15', 'mitt-i')
  await sign('2026-10-31', 'sista-dagen')
  await sign('2026-11-01', 'efter-perioden')
  await sign('2026-11-20', 'invändning-bredvid', { id: within, kind: 'dissent' })
  await sign('2026-10-20', 'rättelse-av-äldre', { id: before, kind: 'correction' })
})

const fileOf = async (query: string, reader = worker) => {
  const answer = await reader.get(`/cases/${caseId}/notes/file${query}`)
  return { answer, pdf: Buffer.from(await answer.arrayBuffer()) }
}

test('every note of the days is in the file, none of other days, and none parted from what stands beside it', async () => {
  const { answer, pdf } = await fileOf('?from=2026-10-01&to=2026-10-31')
  const text = await textOf(pdf)
  for (const inside of ['första-dagen', 'mitt-i', 'sista-dagen', 'invändning-bredvid', 'rättelse-av-äldre'])
    expect(text).toContain(inside)
  for (const outside of ['före-perioden', 'efter-perioden']) expect(text).not.toContain(outside)
  expect(text).toContain('Hör till en anteckning utanför perioden')
  expect(claimsOf(pdf).archival).toMatch(/^[123]A$|^2[AB]$|^3[AB]$/)
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="S-[0-9A-Z-]+\.pdf"/)
})

test('without days it holds the whole case, and of empty days it says so', async () => {
  const all = await textOf((await fileOf('')).pdf)
  for (const text of ['före-perioden', 'mitt-i', 'efter-perioden']) expect(all).toContain(text)
  expect(await textOf((await fileOf('?from=2020-01-01&to=2020-12-31')).pdf)).toContain(
    'Ingen anteckning är skriven',
  )
})

test('a period that ends before it begins is refused, and so is whoever does not work on the case', async () => {
  expect((await fileOf('?from=2026-10-31&to=2026-10-01')).answer.status).toBe(422)
  const colleague = await world.as('caseworker', 'Exempelköpings kommun')
  expect((await fileOf('', colleague)).answer.status).toBe(404)
})

test('that notes were taken out stands in the trail', async () => {
  await fileOf('?from=2026-10-01')
  const { rows } = await world.asSystem(async (tx) => {
    return sql<{ details: object }>`
      select details from audit.record where action = 'notes.file' and subject_id = ${caseId} order by id desc limit 1`.execute(
      tx,
    )
  })
  expect(rows[0]?.details).toMatchObject({ file: 'pdf', from: '2026-10-01' })
})
