import { describe, expect, test } from 'vitest'
import { listWaiting } from '../../../platform/arrivals/store.ts'
import { givenCase } from '../../../testing/cases.ts'
import { openPlacements } from '../../../testing/placement-scene.ts'
import { decisionOf, givenChosenOffer, givenStart, revisionOf } from '../../../testing/placements.ts'
import { viewCaseClocks } from '../../support/clocks/actions.ts'
import { extendClock } from '../../support/clocks/change-actions.ts'
import { clockTasks, morningTask } from '../../support/clocks/morning.ts'
import { paths } from '../paths.ts'
import { endPlacement, leavePlacement, recordCourt } from './course-actions.ts'
import { decidePlacement, prolongPlacement } from './decide-actions.ts'
import { placementTasks } from './lapse.ts'
import { startResident } from './resident-actions.ts'
import { viewResident } from './residents-actions.ts'
import { viewPlacements } from './view-actions.ts'

const { world, worker, staff, shelter, at, granted, running, usesOf, stateOf, clocksOf, child } =
  await openPlacements()

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

test('what the court has granted holds after a move: the child does not wait anew', async () => {
  at('2026-11-24')
  const first = await granted({ children: [child('2014-05-05', 'second_without_consent')] })
  const court = async (given: object) =>
    worker.perform(recordCourt, { ...first, ...given, revision: await revisionOf(world, first) })
  await court({ sentOn: '2026-11-24' })
  await court({ decidedOn: '2026-11-24', outcome: 'approved' })
  await givenStart(world, staff, first.placementId)
  const offerId = await givenChosenOffer(world, worker, { caseId: first.caseId, shelter, staff })
  const page = await (
    await worker.get(paths.newPlacement({ caseId: first.caseId }, { from: first.placementId }))
  ).text()
  expect(page, 'the children stand there already').toContain('2014-05-05')
  at('2026-11-26')
  const second = await worker.perform(
    decidePlacement,
    decisionOf(world, first.caseId, `offer:${offerId}`, {
      from: first.placementId,
      ground: 'social_board_immediate',
      children: [child('2014-05-05', 'second_without_consent')],
    }),
  )
  await givenStart(world, staff, second.placementId)
  expect(await stateOf(second)).toBe('in_force')
  const kinds = (await clocksOf(first.caseId)).map(({ kind }) => kind)
  expect(kinds).not.toContain('court_submission')
})

describe('what lets a child stay ceases by the times of lag 2024:79, and whoever works on the case is told', () => {
  const morning = () => placementTasks(world.house)['housing.placements_lapse']!({})
  const toldOf = async (placementId: string) =>
    (await listWaiting(world.house.database, worker.actor))
      .filter(({ kind, place }) => kind === 'housing.court_ceased' && place.placementId === placementId)
      .map(({ kind }) => kind)
  /** So that the places are free for those who come in the other tests. */
  const leftOn = async (endedOn: string, placement: { caseId: string; placementId: string }) =>
    worker.perform(endPlacement, {
      ...placement,
      ...{ endedOn, reason: 'planned', followedBy: 'unknown' },
      revision: await revisionOf(world, placement),
    })
  const courtOf =
    (placement: { caseId: string; placementId: string }) =>
    async (given: object): Promise<unknown> =>
      worker.perform(recordCourt, { ...placement, ...given, revision: await revisionOf(world, placement) })

  test('3:4: the court’s grant, four weeks from legal force where the placement has not begun; the board applies again', async () => {
    at('2026-11-24')
    const placement = await granted({
      untilDay: '2027-05-01',
      children: [child('2014-05-05', 'second_without_consent')],
    })
    const court = courtOf(placement)
    await court({ sentOn: '2026-11-24' })
    at('2026-12-01')
    await court({ decidedOn: '2026-12-01', outcome: 'approved' })
    // The day of the decision starts nothing: legal force does.
    expect((await clocksOf(placement.caseId)).map(({ kind }) => kind)).not.toContain('placement_lapse')
    at('2026-12-22')
    await expect(court({ finalOn: '2026-11-30' })).rejects.toMatchObject({
      code: 'placement.final_before_decision',
    })
    await court({ finalOn: '2026-12-22' })
    expect(await clocksOf(placement.caseId)).toContainEqual({
      kind: 'placement_lapse',
      state: 'running',
      last_day: '2027-01-19',
    })
    at('2027-01-19')
    await morning()
    expect(await toldOf(placement.placementId)).toEqual([])
    at('2027-01-20')
    await morning()
    expect(await toldOf(placement.placementId)).toEqual(['housing.court_ceased'])
    expect(await stateOf(placement), 'nothing is given up by it').toBe('granted')
    const page = await (await worker.get(paths.placement(placement))).text()
    expect(page).toContain('har upphört att gälla 20 januari 2027')
    await expect(givenStart(world, staff, placement.placementId)).rejects.toMatchObject({
      code: 'placement.waits_for_court',
    })
    await court({ sentOn: '2027-01-20' })
    expect(await toldOf(placement.placementId)).toEqual([])
    await court({ decidedOn: '2027-01-20', outcome: 'approved' })
    await givenStart(world, staff, placement.placementId)
    expect(await stateOf(placement)).toBe('in_force')
    await leftOn('2027-01-20', placement)
  })

  test('4:6, 4:7 and 8:2: confirmed, the board applies within six weeks of the start; taken up within two; otherwise it ceases', async () => {
    at('2026-11-24')
    const placement = await granted({
      ground: 'social_board_immediate',
      children: [child('2014-05-05', 'second_suspected')],
    })
    await givenStart(world, staff, placement.placementId)
    const court = courtOf(placement)
    await court({ sentOn: '2026-11-24' })
    at('2026-11-30')
    await court({ decidedOn: '2026-11-30', outcome: 'approved' })
    expect(await clocksOf(placement.caseId)).toContainEqual({
      kind: 'court_application',
      state: 'running',
      last_day: '2027-01-05',
    })
    expect(await (await worker.get(paths.placement(placement))).text()).toContain('senast 5 januari 2027')
    at('2027-01-07')
    await morning()
    expect(await toldOf(placement.placementId)).toEqual(['housing.court_ceased'])
    expect(await stateOf(placement), 'nobody is thrown out by it').toBe('in_force')
    const page = await (await worker.get(paths.placement(placement))).text()
    expect(page).toContain('4 kap. 7 §')
    // It had been sent in time, and nobody had written it down: then nothing has ceased.
    await court({ sentOn: '2027-01-04' })
    const after = await (await worker.get(paths.placement(placement))).text()
    expect(after).not.toContain('har upphört att gälla')
    expect(await clocksOf(placement.caseId)).toContainEqual({
      kind: 'court_hearing',
      state: 'running',
      last_day: '2027-01-18',
    })
    await court({ decidedOn: '2027-01-07', outcome: 'approved' })
    await expect(court({ finalOn: '2027-01-07' })).rejects.toMatchObject({
      code: 'placement.court_has_decided',
    })
    await leftOn('2027-01-07', placement)
  })

  test('4:4: an immediate decision that nobody submitted within a week', async () => {
    at('2026-11-24')
    const placement = await granted({
      ground: 'social_board_immediate',
      children: [child('2014-05-05', 'second_suspected')],
    })
    at('2026-12-01')
    await morning()
    expect(await toldOf(placement.placementId)).toEqual([])
    at('2026-12-02')
    await morning()
    await morning()
    expect(await toldOf(placement.placementId)).toEqual(['housing.court_ceased'])
    await expect(givenStart(world, staff, placement.placementId)).rejects.toMatchObject({
      code: 'placement.waits_for_court',
    })
  })

  test('4:4: an immediate decision that was submitted after its week, before any morning had noted it, has ceased all the same', async () => {
    at('2026-11-24')
    const placement = await granted({
      ground: 'social_board_immediate',
      children: [child('2014-05-05', 'second_suspected')],
    })
    at('2026-12-02')
    await courtOf(placement)({ sentOn: '2026-12-02' })
    expect(await clocksOf(placement.caseId)).toContainEqual({
      ...{ kind: 'court_submission', state: 'running', last_day: '2026-12-01' },
    })
    at('2026-12-03')
    await morning()
    expect(await toldOf(placement.placementId)).toEqual(['housing.court_ceased'])
  })

  test('after a night without the house too, in which the round of the clocks goes first', async () => {
    at('2026-11-24')
    const placement = await granted({
      untilDay: '2027-05-01',
      children: [child('2014-05-05', 'second_without_consent')],
    })
    const court = courtOf(placement)
    await court({ sentOn: '2026-11-24' })
    await court({ decidedOn: '2026-11-24', outcome: 'approved' })
    await court({ finalOn: '2026-11-24' })
    at('2026-12-23')
    await clockTasks(world.house)[morningTask]!({})
    await morning()
    expect(await toldOf(placement.placementId)).toEqual(['housing.court_ceased'])
  })

  test('4:7: a longer time asked of the court in time keeps the immediate grant until it has answered', async () => {
    at('2026-11-24')
    const placement = await granted({
      ground: 'social_board_immediate',
      children: [child('2014-05-05', 'second_suspected')],
    })
    await givenStart(world, staff, placement.placementId)
    const court = courtOf(placement)
    await court({ sentOn: '2026-11-24' })
    await court({ decidedOn: '2026-11-24', outcome: 'approved' })
    const { caseId } = placement
    const { id: clockId, revision } = (await worker.perform(viewCaseClocks, { caseId })).clocks.find(
      ({ kind }) => kind === 'court_application',
    )!
    await worker.perform(extendClock, { caseId, clockId, revision, askedOn: '2026-11-24' })
    at('2027-01-07')
    await morning()
    expect(await toldOf(placement.placementId)).toEqual([])
    await leftOn('2027-01-07', placement)
  })

  test('4:6: a longer time that the court gave, written down after the grant was noted as ceased, lets the child stay', async () => {
    at('2026-11-24')
    const placement = await granted({
      ground: 'social_board_immediate',
      children: [child('2014-05-05', 'second_suspected')],
    })
    await givenStart(world, staff, placement.placementId)
    const court = courtOf(placement)
    await court({ sentOn: '2026-11-24' })
    await court({ decidedOn: '2026-11-24', outcome: 'approved' })
    at('2027-01-07')
    await morning()
    expect(await toldOf(placement.placementId)).toEqual(['housing.court_ceased'])
    const { caseId } = placement
    const { id: clockId, revision } = (await worker.perform(viewCaseClocks, { caseId })).clocks.find(
      ({ kind }) => kind === 'court_application',
    )!
    await worker.perform(extendClock, {
      ...{ caseId, clockId, revision, to: '2027-01-20', reason: 'Påhittat: rätten medgav två veckor.' },
    })
    at('2027-01-08')
    await morning()
    expect(await toldOf(placement.placementId)).toEqual([])
    const page = await (await worker.get(paths.placement(placement))).text()
    expect(page).not.toContain('har upphört att gälla')
    at('2027-01-21')
    await morning()
    expect(await toldOf(placement.placementId), 'and ceases after that').toEqual(['housing.court_ceased'])
    await leftOn('2027-01-21', placement)
  })

  test('an adult’s placement, and a child whose guardians agree, cease by none of them', async () => {
    at('2026-11-24')
    const placement = await granted({ children: [child('2014-05-05', 'both_consent')] })
    at('2027-06-01')
    await morning()
    expect(await toldOf(placement.placementId)).toEqual([])
    await expect(courtOf(placement)({ sentOn: '2026-11-24' })).rejects.toMatchObject({
      code: 'placement.no_court_needed',
    })
  })
})
