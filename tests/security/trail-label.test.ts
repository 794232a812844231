import { beforeAll, expect, test } from 'vitest'
import { givenCase } from '../../src/testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// Fault: the trail writes what a request says of itself: another action, another subject, another person or another time.

let world: World
let worker: TestPerson
beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  worker = await world.as('caseworker', 'Exempelköpings kommun')
})

test('what stands in the trail comes from what was done, not from what the request says', async () => {
  const [caseId, other] = [await givenCase(worker), await givenCase(worker)]
  const stranger = await world.as('caseworker', 'Främmande exempelkommun')
  const last = () =>
    world.asSystem((tx) =>
      tx.selectFrom('audit.record').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow(),
    )
  const sent = await worker.post(`/cases/${caseId}/notes/new?caseId=${other}&action=case.list`, {
    kind: 'note',
    happenedOn: '2026-11-24',
    text: 'Påhittad anteckning',
    action: 'case.list',
    subject: other,
    subjectId: other,
    caseId: other,
    actor: stranger.actor.personId,
    personId: stranger.actor.personId,
    bodyId: stranger.actor.bodyId,
    role: 'auditor',
    at: '2020-01-01',
    details: 'påhittat',
  })
  expect(sent.status).toBe(303)
  const record = await last()
  expect(record).toMatchObject({
    action: 'notes.sign',
    subject_id: caseId,
    actor_person: worker.actor.personId,
  })
  const written = JSON.stringify(record)
  for (const claimed of [
    other,
    stranger.actor.personId,
    stranger.actor.bodyId,
    'case.list',
    '2020-01-01',
    'påhittat',
  ])
    expect(written).not.toContain(claimed)
})
