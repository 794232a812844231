import { expect, test } from 'vitest'
import { NotFound } from '../../../platform/refusal.ts'
import { givenCase } from '../../../testing/cases.ts'
import { openPlacements } from '../../../testing/placement-scene.ts'
import { decisionOf, givenChosenOffer, givenStart, revisionOf } from '../../../testing/placements.ts'
import { givenShelter } from '../../../testing/shelters.ts'
import { paths } from '../paths.ts'
import { decidePlacement, withdrawPlacement } from './decide-actions.ts'
import { certifyShelter } from './resident-actions.ts'
import { viewPlacements } from './view-actions.ts'

const { world, worker, staff, shelter, at, granted, running, usesOf, stateOf } = await openPlacements()

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

test('a shelter places in a house of its own in the programme, and in nobody else’s; no pool is asked', async () => {
  at('2026-11-24')
  const own = await givenCase(staff, { chosenName: 'Påhittad Egen' })
  await staff.perform(certifyShelter, { shelterId: shelter.shelterId, until: '2027-12-31' })
  const page = await (await staff.get(paths.newPlacement({ caseId: own }))).text()
  expect(page).toContain('Eget boende: Påhittade huset')
  const decide = (shelterId: string) =>
    staff.perform(
      decidePlacement,
      decisionOf(world, own, `shelter:${shelterId}`, { ground: 'national_support_programme', phase: 'rest' }),
    )
  const others = await world.as('shelter_staff', 'Påhittade tredje huset')
  const elsewhere = await givenShelter(world, others, [{ places: ['adult'] }])
  await expect(decide(elsewhere.shelterId)).rejects.toMatchObject({ code: 'placement.no_such_place' })
  const placement = await decide(shelter.shelterId)
  await givenStart(world, staff, placement.placementId)
  // A caseworker who works in no shelter is offered none by its name.
  const caseId = await givenCase(worker)
  const board = await (await worker.get(paths.newPlacement({ caseId }))).text()
  expect(board).toContain('Inget erbjudande är valt')
  expect(board).not.toContain('Påhittade huset')
})
