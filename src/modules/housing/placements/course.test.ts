import { expect, test } from 'vitest'
import { givenEmergency } from '../../../testing/case-access.ts'
import { givenCase } from '../../../testing/cases.ts'
import { openPlacements } from '../../../testing/placement-scene.ts'
import {
  decisionOf,
  givenChosenOffer,
  givenGrant,
  givenStart,
  revisionOf,
} from '../../../testing/placements.ts'
import { givenShelter } from '../../../testing/shelters.ts'
import { paths } from '../paths.ts'
import { endPlacement, recordFollowed, reviewPlacement } from './course-actions.ts'
import { decidePlacement, prolongPlacement } from './decide-actions.ts'
import { placementTasks } from './lapse.ts'
import { endResident, moveResident, reserveForResident } from './resident-actions.ts'
import { viewResident } from './residents-actions.ts'
import { tellTask } from './tell.ts'
import { viewPlacement, viewWhere } from './view-actions.ts'

const { world, worker, staff, shelter, at, granted, running, usesOf, stateOf, clocksOf, child } =
  await openPlacements()

test('from a chosen offer to what follows: decided, come, reviewed, prolonged, ended, followed', async () => {
  at('2026-11-24')
  const placement = await granted({
    children: [child('2019-03-03', 'both_consent'), child('2026-01-05', 'sole')],
  })
  const { caseId, placementId } = placement
  expect(await clocksOf(caseId)).toEqual([
    { kind: 'placement_start', state: 'running', last_day: '2026-11-25' },
  ])
  // The shelter sees a number and who is to come, and no word of the case.
  const list = await staff.get(paths.residents())
  const { placement: seen } = await worker.perform(viewPlacement, placement)
  expect(await list.text()).toContain(seen.number)
  await givenStart(world, staff, placementId)
  expect((await clocksOf(caseId))[0]).toMatchObject({ kind: 'placement_start', state: 'done' })
  const uses = await usesOf(placementId)
  expect(uses.map(({ kind, person_number }) => [kind, person_number]).toSorted()).toEqual([
    ['stay', 1],
    ['stay', 2],
    ['stay', 3],
  ])
  const file = await world.asSystem((tx) =>
    tx.selectFrom('support.case_file').selectAll().where('id', '=', caseId).executeTakeFirstOrThrow(),
  )
  expect(file.placed_or_sheltered, 'what concerns a sheltered child is never disposed of').toBe(true)

  at('2026-12-08')
  await worker.perform(reviewPlacement, {
    ...placement,
    ...{
      heldOn: '2026-12-08',
      outcome: 'prolong',
      tookPart: 'yes',
      note: 'Påhittat: tryggt',
      nextOn: '2027-01-08',
    },
    revision: await revisionOf(world, placement),
  })
  await worker.perform(prolongPlacement, {
    ...placement,
    ...{
      decidedOn: '2026-12-08',
      untilDay: '2027-02-28',
      reviewOn: '2027-01-08',
      reasons: 'Påhittade skäl två',
    },
    revision: await revisionOf(world, placement),
  })
  const prolonged = await worker.perform(viewPlacement, placement)
  expect(prolonged.placement.plannedUntil).toBe('2027-02-28')
  expect(prolonged.decisions.map(({ kind, fromDay }) => [kind, fromDay])).toEqual([
    ['prolong', '2026-12-25'],
    ['grant', '2026-11-24'],
  ])

  at('2027-03-02')
  const late = await staff.get(paths.residents())
  expect(await late.text(), 'past its time, and still there').toContain('Över tiden')
  await worker.perform(endPlacement, {
    ...placement,
    ...{ endedOn: '2027-03-02', reason: 'planned', followedBy: 'unknown' },
    revision: await revisionOf(world, placement),
  })
  const after = await usesOf(placementId)
  expect(after.every(({ ended_at }) => ended_at !== null)).toBe(true)
  await worker.perform(recordFollowed, {
    ...placement,
    followedBy: 'own_housing',
    revision: await revisionOf(world, placement),
  })
  expect((await worker.perform(viewPlacement, placement)).placement).toMatchObject({
    state: 'ended',
    followedBy: 'own_housing',
  })
  const timeline = await world.asSystem((tx) =>
    tx
      .selectFrom('support.event')
      .selectAll()
      .where('case_id', '=', caseId)
      .where('section', '=', 'housing')
      .execute(),
  )
  const kinds = timeline.map(({ kind }) => kind)
  for (const kind of ['granted', 'in_force', 'reviewed', 'prolonged', 'ended'])
    expect(kinds).toContain(`placement_${kind}`)
  expect(
    timeline.every(
      ({ body_id, person_id }) => body_id !== staff.actor.bodyId && person_id !== staff.actor.personId,
    ),
    'the timeline names nobody of the shelter',
  ).toBe(true)
})

test('where it is: the placing board alone, each look written down, and nothing once it has ended', async () => {
  at('2026-11-24')
  const placement = await running()
  const page = await worker.get(paths.where(placement))
  const text = await page.text()
  expect(text).toContain('Påhittade gatan 1')
  expect(text).toContain('26 kap. 14 d §')
  const { looks } = await worker.perform(viewWhere, placement)
  expect(looks).toHaveLength(2)
  // Not on any other page of the case.
  for (const address of [paths.placement(placement), paths.placements(placement)])
    expect(await (await worker.get(address)).text()).not.toContain('Påhittade gatan')
  const colleague = await world.as('caseworker', 'Påhittade nämnden')
  const manager = await world.as('case_manager', 'Påhittade nämnden')
  for (const other of [colleague, manager, staff])
    expect((await other.get(paths.where(placement))).status).toBe(404)
  await givenEmergency(world, { caseId: placement.caseId, worker, colleague, second: manager })
  for (const address of [paths.where(placement), paths.placement(placement), paths.placements(placement)])
    expect((await colleague.get(address)).status, 'an emergency opens nothing of it').toBe(404)
  await staff.perform(endResident, {
    placementId: placement.placementId,
    ...{ endedOn: '2026-11-24', reason: 'person_left', followedBy: 'unknown' },
    revision: await revisionOf(world, placement),
  })
  expect((await worker.get(paths.where(placement))).status, 'at that moment').toBe(404)
  expect(await (await worker.get(paths.placement(placement))).text()).not.toContain('Visa var')
})

test('a stay that the shelter ends waits for those who work on the case, until one of them has seen it', async () => {
  at('2026-11-24')
  const placement = await running()
  const ended = 'Boendet har avslutat vistelsen'
  const firstPage = async () => {
    const first = await worker.get('/')
    return (await worker.get(first.headers.get('location') ?? '/')).text()
  }
  const tell = (given = {}) =>
    placementTasks(world.house)[tellTask]!({ placementId: placement.placementId, ...given })
  await tell()
  expect(await firstPage()).not.toContain(ended)
  await staff.perform(endResident, {
    placementId: placement.placementId,
    ...{ endedOn: '2026-11-24', reason: 'person_left', followedBy: 'unknown' },
    revision: await revisionOf(world, placement),
  })
  await tell()
  expect(await firstPage(), 'what was to be told before it ended').not.toContain(ended)
  await tell({ endedByShelter: true })
  expect(await firstPage()).toContain(ended)
  await worker.get(paths.placement(placement))
  expect(await firstPage()).not.toContain(ended)
})

test('a grant to an adult never lapses by itself (lag 2024:79 3:4 is about a court’s grant for a child); where it is shows for four weeks', async () => {
  at('2026-11-24')
  const placement = await granted({ untilDay: '2027-03-31' })
  const lapse = placementTasks(world.house)['housing.placements_lapse']!
  at('2027-01-20')
  await lapse({})
  expect(await stateOf(placement), 'it waits for whoever decided').toBe('granted')
  expect((await usesOf(placement.placementId)).every(({ ended_at }) => ended_at === null)).toBe(true)
  await expect(worker.perform(viewWhere, placement)).rejects.toMatchObject({ code: 'not_found' })
  const page = await (await worker.get(`/cases/${placement.caseId}`)).text()
  expect(page).toContain('Skulle ha börjat')
  // And it may begin, eight weeks after the decision.
  await givenStart(world, staff, placement.placementId)
  expect(await stateOf(placement)).toBe('in_force')
  await worker.perform(endPlacement, {
    ...placement,
    ...{ endedOn: '2027-01-20', reason: 'planned', followedBy: 'unknown' },
    revision: await revisionOf(world, placement),
  })
})

test('a grant whose own time has passed before it began is begun no more, and its places are not taken', async () => {
  at('2026-11-24')
  const placement = await granted({ untilDay: '2026-12-10', reviewOn: '2026-12-01' })
  at('2026-12-11')
  await expect(givenStart(world, staff, placement.placementId)).rejects.toMatchObject({
    code: 'placement.time_has_passed',
  })
})

test('two placements never run at the same time; a move takes over, also to another body’s shelter', async () => {
  at('2026-11-24')
  const first = await running()
  const { caseId } = first
  const offerId = await givenChosenOffer(world, worker, { caseId, shelter, staff })
  const decision = decisionOf(world, caseId, `offer:${offerId}`)
  await expect(worker.perform(decidePlacement, decision)).rejects.toMatchObject({
    code: 'placement.running_already',
  })
  await world.body('Påhittade andra huset', 'ngo')
  const others = await world.as('shelter_staff', 'Påhittade andra huset')
  const elsewhere = await givenShelter(world, others, [{ places: ['adult'] }])
  const next = await givenChosenOffer(world, worker, { caseId, shelter: elsewhere, staff: others })
  at('2026-11-28')
  const second = await worker.perform(decidePlacement, {
    ...decisionOf(world, caseId, `offer:${next}`),
    from: first.placementId,
  })
  expect((await others.get(paths.resident(first))).status, 'nothing of where they come from').toBe(404)
  await givenStart(world, others, second.placementId)
  const { placement } = await worker.perform(viewPlacement, first)
  expect(placement).toMatchObject({
    ...{ state: 'moved', endedOn: '2026-11-28', followedBy: 'other_shelter', movedTo: second.placementId },
  })
  expect((await usesOf(first.placementId)).every(({ ended_at }) => ended_at !== null)).toBe(true)
  expect((await worker.get(paths.where(first))).status).toBe(404)
})

test('an end before the start, a start before the decision’s first day, and days to come are refused at their field', async () => {
  at('2026-11-24')
  const placement = await running()
  const end = async (endedOn: string) =>
    worker.perform(endPlacement, {
      ...placement,
      ...{ endedOn, reason: 'planned' as const, followedBy: 'unknown' as const },
      revision: await revisionOf(world, placement),
    })
  await expect(end('2026-11-23')).rejects.toMatchObject({
    code: 'placement.ends_before_start',
    field: 'endedOn',
  })
  await expect(end('2026-11-25')).rejects.toMatchObject({ code: 'day_to_come', field: 'endedOn' })
  const later = await granted({ fromDay: '2026-11-26' })
  await expect(givenStart(world, staff, later.placementId)).rejects.toMatchObject({
    code: 'placement.begins_too_early',
    field: 'startedOn',
  })
})

test('a place that is promised to somebody else is not taken by a prolongation; the shelter moves them first', async () => {
  at('2026-11-24')
  const small = await givenShelter(world, staff, [{ places: ['adult'] }, { places: ['adult'] }])
  const first = await givenGrant(world, worker, { caseId: await givenCase(worker), shelter: small, staff })
  await givenStart(world, staff, first.placementId)
  const [used] = await usesOf(first.placementId)
  at('2026-12-20')
  const next = await givenGrant(world, worker, {
    ...{ caseId: await givenCase(worker), shelter: small, staff },
    more: { fromDay: '2027-01-02', untilDay: '2027-01-20', reviewOn: '2027-01-10' },
  })
  await staff.perform(reserveForResident, {
    ...{ placementId: next.placementId, places: { 1: used?.place_id ?? '' } },
    revision: await revisionOf(world, next),
  })
  const prolong = async () =>
    worker.perform(prolongPlacement, {
      ...first,
      ...{
        decidedOn: '2026-12-20',
        untilDay: '2027-01-31',
        reviewOn: '2027-01-08',
        reasons: 'Påhittade skäl',
      },
      revision: await revisionOf(world, first),
    })
  await expect(prolong()).rejects.toMatchObject({ code: 'placement.place_promised' })
  expect((await worker.perform(viewPlacement, first)).placement.plannedUntil, 'nothing is half saved').toBe(
    '2026-12-24',
  )
  const { people } = await staff.perform(viewResident, first)
  await staff.perform(moveResident, {
    ...{ placementId: first.placementId, personNumber: 1, placeId: people[0]?.free[0]?.id ?? '' },
    revision: await revisionOf(world, first),
  })
  await prolong()
})
