import { beforeAll, expect, test } from 'vitest'
import { NotFound } from '../../../platform/refusal.ts'
import { givenDenial, givenEmergency } from '../../../testing/case-access.ts'
import { givenCase } from '../../../testing/cases.ts'
import { givenLocation } from '../../../testing/housing-pool.ts'
import {
  decisionOf,
  givenChosenOffer,
  givenGrant,
  givenStart,
  revisionOf,
} from '../../../testing/placements.ts'
import { type GivenShelter, givenShelter } from '../../../testing/shelters.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { paths } from '../paths.ts'
import {
  endPlacement,
  leavePlacement,
  recordCourt,
  recordFollowed,
  reviewPlacement,
} from './course-actions.ts'
import { decidePlacement, prolongPlacement, withdrawPlacement } from './decide-actions.ts'
import { placementTasks } from './lapse.ts'
import {
  endResident,
  linkResident,
  moveResident,
  reserveForResident,
  startResident,
} from './resident-actions.ts'
import { viewResident, viewResidents } from './residents-actions.ts'
import { viewPlacement, viewPlacements, viewWhere } from './view-actions.ts'

let world: World
let worker: TestPerson
let staff: TestPerson
let shelter: GivenShelter

const at = (day: string) => world.setTime(`${day}T12:00:00Z`)
beforeAll(async () => {
  world = await openWorld({ settings: { sessions: { idleMinutes: 1_000_000, absoluteHours: 100_000 } } })
  at('2026-11-24')
  await world.body('Påhittade nämnden', 'municipality')
  worker = await world.as('caseworker', 'Påhittade nämnden')
  await world.body('Påhittade huset', 'ngo')
  staff = await world.as('shelter_staff', 'Påhittade huset')
  const room = { places: ['adult', 'child', 'child', 'infant'] as const }
  shelter = await givenShelter(
    world,
    staff,
    Array.from({ length: 24 }, () => room),
  )
  await givenLocation(world, staff, shelter, '1280')
}, 60_000)

const granted = async (more: object = {}, file: Parameters<typeof givenCase>[1] = {}) => {
  const caseId = await givenCase(worker, file)
  return givenGrant(world, worker, { caseId, shelter, staff, more })
}
const running = async (more: object = {}) => {
  const placement = await granted(more)
  await givenStart(world, staff, placement.placementId)
  return placement
}
const usesOf = (placementId: string) =>
  world.asSystem((tx) =>
    tx.selectFrom('housing.occupancy').selectAll().where('placement_id', '=', placementId).execute(),
  )
const stateOf = async (placement: { caseId: string; placementId: string }) =>
  (await worker.perform(viewPlacement, placement)).placement.state
const clocksOf = (caseId: string) =>
  world.asSystem((tx) =>
    tx
      .selectFrom('support.clock')
      .select(['kind', 'state', 'last_day'])
      .where('case_id', '=', caseId)
      .execute(),
  )
const child = (birth: string, guardians: string) => ({ birth, guardians })

test('from a chosen offer to what follows: decided, come, reviewed, prolonged, ended, followed', async () => {
  at('2026-11-24')
  const placement = await granted({
    children: [child('2019-03-03', 'both_consent'), child('2026-01-05', 'sole')],
  })
  const { caseId, placementId } = placement
  expect(await clocksOf(caseId)).toEqual([
    { kind: 'placement_lapse', state: 'running', last_day: '2026-12-22' },
  ])
  // The shelter sees a number and who is to come, and no word of the case.
  const list = await staff.get(paths.residents())
  const { placement: seen } = await worker.perform(viewPlacement, placement)
  expect(await list.text()).toContain(seen.number)
  await givenStart(world, staff, placementId)
  expect((await clocksOf(caseId))[0]).toMatchObject({ kind: 'placement_lapse', state: 'done' })
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

test('a grant that has not begun within four weeks lapses by itself: places free, clock stopped, where it is not known', async () => {
  at('2026-11-24')
  const placement = await granted({ fromDay: '2026-12-10', reviewOn: '2026-12-15' })
  at('2026-12-22')
  const lapse = placementTasks(world.house)['housing.placements_lapse']!
  const run = () => lapse({})
  await run()
  expect(await stateOf(placement)).toBe('granted')
  at('2026-12-23')
  // The wall knows the day before the morning's round has been.
  expect((await worker.get(paths.where(placement))).status).toBe(404)
  await run()
  expect(await stateOf(placement)).toBe('lapsed')
  expect(await usesOf(placement.placementId)).toEqual([])
  expect((await clocksOf(placement.caseId))[0]?.state).toBe('lapsed')
  await expect(
    staff.perform(startResident, {
      placementId: placement.placementId,
      startedOn: '2026-12-22',
      revision: await revisionOf(world, placement),
    }),
  ).rejects.toMatchObject({ code: 'placement.not_to_begin' })
})

test('who is not the board decides nothing: an agency, a region, a colleague who does not work on the case', async () => {
  at('2026-11-24')
  for (const [name, type, role] of [
    ['Påhittade regionen', 'region', 'caseworker'],
    ['Påhittade polisen', 'agency', 'police_prosecutor'],
    ['Påhittade föreningen', 'ngo', 'ngo_officer'],
  ] as const) {
    await world.body(name, type)
    const other = await world.as(role, name)
    const caseId = await givenCase(other)
    const offerId = await givenChosenOffer(world, other, { caseId, shelter, staff })
    await expect(
      other.perform(decidePlacement, decisionOf(world, caseId, `offer:${offerId}`)),
    ).rejects.toMatchObject({ code: 'placement.not_your_ground', field: 'ground' })
  }
  const caseId = await givenCase(worker)
  const offerId = await givenChosenOffer(world, worker, { caseId, shelter, staff })
  const colleague = await world.as('caseworker', 'Påhittade nämnden')
  await expect(
    colleague.perform(decidePlacement, decisionOf(world, caseId, `offer:${offerId}`)),
  ).rejects.toThrow(NotFound)
})

test('an organisation decides in the programme alone, in a certified shelter, and never learns where', async () => {
  at('2026-11-24')
  await world.body('Påhittade stödföreningen', 'ngo')
  const ngo = await world.as('ngo_officer', 'Påhittade stödföreningen')
  const caseId = await givenCase(ngo)
  const offerId = await givenChosenOffer(world, ngo, { caseId, shelter, staff })
  const decision = decisionOf(world, caseId, `offer:${offerId}`, {
    ground: 'national_support_programme',
    phase: 'rest',
  })
  await expect(ngo.perform(decidePlacement, decision)).rejects.toMatchObject({
    code: 'placement.not_certified',
  })
  const certified = await staff.post(paths.certifyShelter(), {
    shelterId: shelter.shelterId,
    until: '2027-12-31',
  })
  expect(certified.status).toBe(303)
  await expect(ngo.perform(decidePlacement, { ...decision, untilDay: '2026-12-25' })).rejects.toMatchObject({
    code: 'placement.too_long_rest',
  })
  const placement = await ngo.perform(decidePlacement, decision)
  await givenStart(world, staff, placement.placementId)
  expect((await ngo.get(paths.where(placement))).status).toBe(404)
  const page = await (await ngo.get(paths.placement(placement))).text()
  expect(page).not.toContain('Påhittade gatan')
  expect(page).not.toContain('Påhittade huset')
})

test('the guardian who is the suspect cannot be the adult, and the form says why and what to do, with all that was written', async () => {
  at('2026-11-24')
  const caseId = await givenCase(worker)
  const offerId = await givenChosenOffer(world, worker, { caseId, shelter, staff })
  const refused = await worker.post(paths.newPlacement({ caseId }), {
    ...{ where: `offer:${offerId}`, ground: 'social_board', decidedOn: '2026-11-24', fromDay: '2026-11-24' },
    ...{ untilDay: '2026-12-20', reviewOn: '2026-12-10', adults: '1', reasons: 'Påhittat och långt skrivet' },
    'children.0.birth': '2019-03-03',
    'children.0.guardians': 'adult_suspected',
    'children.1.birth': '',
    'children.1.guardians': '',
  })
  expect(refused.status).toBe(422)
  const page = await refused.text()
  expect(page).toContain('Den som är misstänkt kan inte vara den vuxne i placeringen')
  expect(page).toContain('Placera barnet med den andra vårdnadshavaren')
  for (const kept of ['Påhittat och långt skrivet', '2019-03-03', '2026-12-20']) expect(page).toContain(kept)
  expect((await worker.perform(viewPlacements, { caseId })).placements, 'nothing is half saved').toEqual([])
})

test('a child’s own case: alone it is refused; a guardian who is suspected in the case cannot be the only one', async () => {
  at('2026-11-24')
  const caseId = await givenCase(worker, {
    ageGroup: 'child',
    values: { family: { guardian_suspected: 'yes' } },
  })
  const offerId = await givenChosenOffer(world, worker, { caseId, shelter, staff })
  const decide = (children: object[]) =>
    worker.perform(decidePlacement, decisionOf(world, caseId, `offer:${offerId}`, { children }))
  await expect(decide([])).rejects.toMatchObject({ code: 'placement.child_alone' })
  await expect(decide([child('2015-05-05', 'sole')])).rejects.toMatchObject({
    code: 'placement.sole_guardian_suspected',
  })
  await expect(decide([child('2008-05-05', 'second_suspected')])).rejects.toMatchObject({
    code: 'placement.child_is_adult',
  })
})

test('without the second guardian’s consent a child waits for the court; nobody begins before it, not even in the database', async () => {
  at('2026-11-24')
  const placement = await granted({ children: [child('2014-05-05', 'second_without_consent')] })
  await expect(givenStart(world, staff, placement.placementId)).rejects.toMatchObject({
    code: 'placement.waits_for_court',
  })
  const page = await (await staff.get(paths.resident(placement))).text()
  expect(page).toContain('Ett barn väntar på förvaltningsrätten')
  const court = async (given: object) =>
    worker.perform(recordCourt, { ...placement, ...given, revision: await revisionOf(world, placement) })
  await court({ sentOn: '2026-11-24' })
  at('2026-12-01')
  await expect(court({ decidedOn: '2026-11-23', outcome: 'approved' })).rejects.toMatchObject({
    code: 'placement.court_before_sent',
  })
  await court({ decidedOn: '2026-12-01', outcome: 'approved' })
  const { placement: now } = await staff.perform(viewResident, placement)
  await staff.perform(startResident, {
    placementId: placement.placementId,
    startedOn: '2026-12-01',
    revision: now.revision,
  })
  expect(await stateOf(placement)).toBe('in_force')
})

test('an immediate grant is submitted within a week and tried within a week, each with its clock; a no leaves the child to leave', async () => {
  at('2026-11-24')
  const placement = await granted({
    ground: 'social_board_immediate',
    children: [child('2014-05-05', 'second_suspected')],
  })
  const { caseId, placementId } = placement
  expect(await clocksOf(caseId)).toContainEqual({
    kind: 'court_submission',
    state: 'running',
    last_day: '2026-12-01',
  })
  await givenStart(world, staff, placementId)
  const court = async (given: object) =>
    worker.perform(recordCourt, { ...placement, ...given, revision: await revisionOf(world, placement) })
  at('2026-11-30')
  await court({ sentOn: '2026-11-30' })
  expect(await clocksOf(caseId)).toContainEqual({
    kind: 'court_submission',
    state: 'done',
    last_day: '2026-12-01',
  })
  expect(await clocksOf(caseId)).toContainEqual({
    kind: 'court_trial',
    state: 'running',
    last_day: '2026-12-07',
  })
  at('2026-12-04')
  await court({ decidedOn: '2026-12-04', outcome: 'refused' })
  expect(await stateOf(placement), 'nobody is thrown out by it').toBe('in_force')
  expect(await (await worker.get(paths.placement(placement))).text()).toContain('Barnet ska inte bo kvar')
  const leave = async (personNumber: number) =>
    worker.perform(leavePlacement, {
      ...placement,
      ...{ personNumber, leftOn: '2026-12-04', revision: await revisionOf(world, placement) },
    })
  await expect(leave(1)).rejects.toMatchObject({ code: 'placement.last_adult' })
  await leave(2)
  const living = (await usesOf(placementId)).filter(
    ({ kind, ended_at }) => kind === 'stay' && ended_at === null,
  )
  expect(living.map(({ person_number }) => person_number)).toEqual([1])
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
  await expect(end('2026-11-25')).rejects.toMatchObject({ code: 'placement.day_in_future', field: 'endedOn' })
  const later = await granted({ fromDay: '2026-11-26' })
  await expect(givenStart(world, staff, later.placementId)).rejects.toMatchObject({
    code: 'placement.begins_too_early',
    field: 'startedOn',
  })
})

test('the second of two who write is told, and sees what holds now beside what they wrote', async () => {
  at('2026-11-24')
  const placement = await running()
  const revision = await revisionOf(world, placement)
  const prolong = (untilDay: string, reasons: string) =>
    worker.post(paths.prolongPlacement(placement), {
      ...{ revision: String(revision), decidedOn: '2026-11-24', untilDay, reviewOn: '2026-12-20', reasons },
    })
  expect((await prolong('2027-01-31', 'Påhittade första skäl')).status).toBe(303)
  const second = await prolong('2027-02-15', 'Påhittade andra ord')
  expect(second.status).toBe(409)
  const page = await second.text()
  for (const words of ['Sparat av kollegan', '2027-01-31', '2027-02-15', 'första', 'andra ord'])
    expect(page).toContain(words)
})

test('sent twice it is decided once', async () => {
  at('2026-11-24')
  const caseId = await givenCase(worker)
  const offerId = await givenChosenOffer(world, worker, { caseId, shelter, staff })
  const send = () =>
    worker.post(paths.newPlacement({ caseId }), {
      ...{
        where: `offer:${offerId}`,
        ground: 'social_board',
        decidedOn: '2026-11-24',
        fromDay: '2026-11-24',
      },
      ...{ untilDay: '2026-12-20', reviewOn: '2026-12-10', adults: '1', reasons: 'Påhittat' },
      idempotencyKey: '3b2f7f66-0d6e-4c57-9a10-2f5f0c6b8a11',
    })
  const both = await Promise.all([send(), send()])
  expect(both.map(({ status }) => status)).toEqual([303, 303])
  expect(both[0]?.headers.get('location')).toBe(both[1]?.headers.get('location'))
  expect((await worker.perform(viewPlacements, { caseId })).placements).toHaveLength(1)
})

test('a grant taken back frees what was reserved at once; what was chosen can be decided anew', async () => {
  at('2026-11-24')
  const placement = await granted()
  await worker.perform(withdrawPlacement, {
    ...placement,
    reason: 'declined',
    revision: await revisionOf(world, placement),
  })
  expect(await stateOf(placement)).toBe('withdrawn')
  expect(await usesOf(placement.placementId)).toEqual([])
  const { offers } = await worker.perform(viewPlacements, placement)
  const again = await worker.perform(
    decidePlacement,
    decisionOf(world, placement.caseId, `offer:${offers[0]?.id}`),
  )
  expect(await stateOf(again)).toBe('granted')
})

test('the shelter’s list: only its own, nobody it is denied, its own case by a number it works on; a move within the house', async () => {
  at('2026-11-24')
  const placement = await running()
  const { placementId, caseId } = placement
  const others = await world.as('shelter_staff', 'Påhittade andra huset')
  expect((await others.get(paths.resident(placement))).status).toBe(404)
  const own = await givenCase(staff, { chosenName: 'Påhittad Egen' })
  const { number } = await world.asSystem((tx) =>
    tx.selectFrom('support.case_file').select('number').where('id', '=', own).executeTakeFirstOrThrow(),
  )
  await expect(
    staff.perform(linkResident, { placementId, number: 'S-0000-0000-0000' }),
  ).rejects.toMatchObject({ code: 'resident.no_such_case' })
  await staff.perform(linkResident, { placementId, number: number.toLowerCase() })
  expect((await staff.perform(viewResident, placement)).ownCase?.number).toBe(number)
  const colleague = await world.as('shelter_staff', 'Påhittade huset')
  expect(
    (await colleague.perform(viewResident, placement)).ownCase,
    'only those who work on it',
  ).toBeUndefined()

  const { people } = await staff.perform(viewResident, placement)
  const to = people[0]?.free[0]
  world.setTime('2026-11-24T15:00:00Z')
  await staff.perform(moveResident, {
    ...{ placementId, personNumber: 1, placeId: to?.id ?? '' },
    revision: await revisionOf(world, placement),
  })
  const moved = (await usesOf(placementId)).filter(({ ended_at }) => ended_at === null)
  expect(moved.map(({ place_id }) => place_id)).toEqual([to?.id])

  await givenDenial(world, worker, { caseId, personId: staff.actor.personId })
  expect((await staff.get(paths.resident(placement))).status, 'the deny list beats').toBe(404)
  const list = await staff.perform(viewResidents, {})
  expect(list.residents.map(({ placement: { id } }) => id)).not.toContain(placementId)
  expect((await colleague.get(paths.resident(placement))).status).toBe(200)
})

test('a child who comes of age in the middle of it is not prolonged along as a child', async () => {
  at('2026-11-24')
  const placement = await running({ children: [child('2008-12-10', 'sole'), child('2019-03-03', 'sole')] })
  at('2026-12-12')
  const prolong = async () =>
    worker.perform(prolongPlacement, {
      ...placement,
      ...{
        decidedOn: '2026-12-12',
        untilDay: '2027-01-31',
        reviewOn: '2027-01-08',
        reasons: 'Påhittade skäl',
      },
      revision: await revisionOf(world, placement),
    })
  const page = await (await worker.get(paths.placement(placement))).text()
  expect(page).toContain('Fyllde 18 den 10 december 2026')
  await expect(prolong()).rejects.toMatchObject({ code: 'placement.child_has_grown', field: 'untilDay' })
  await worker.perform(leavePlacement, {
    ...placement,
    ...{ personNumber: 2, leftOn: '2026-12-12', revision: await revisionOf(world, placement) },
  })
  await prolong()
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

test('programs get days and codes, and neither the shelter nor who runs it', async () => {
  at('2026-11-24')
  const placement = await running()
  const board = await (await worker.get(paths.apiPlacements(placement))).text()
  expect(JSON.parse(board)).toMatchObject({ placements: [{ state: 'in_force', plannedUntil: '2026-12-24' }] })
  for (const hidden of [shelter.shelterId, staff.actor.bodyId, 'Påhittade huset', 'Påhittade skäl'])
    expect(board).not.toContain(hidden)
  const house = await (await staff.get(paths.apiResidents())).text()
  expect(house).toContain(placement.placementId)
  expect(house).not.toContain(placement.caseId)
})
