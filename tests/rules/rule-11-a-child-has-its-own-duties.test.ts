import { beforeAll, describe, expect, test } from 'vitest'
import { viewLayer, viewShared, writeEntry } from '../../src/modules/children/joint/layer-actions.ts'
import { parts } from '../../src/modules/children/joint/schema.ts'
import { recordCourt } from '../../src/modules/housing/placements/course-actions.ts'
import { recordJourney } from '../../src/modules/return/plans/plan-actions.ts'
import { recordBestInterest } from '../../src/modules/return/plans/risk-actions.ts'
import { viewReturn } from '../../src/modules/return/plans/view-actions.ts'
import { viewCase } from '../../src/modules/support/cases/view-actions.ts'
import { startClockOfCase, viewCaseClocks, viewClock } from '../../src/modules/support/clocks/actions.ts'
import { beginChecklist, viewChecklists } from '../../src/modules/support/identification/actions.ts'
import { startDuties } from '../../src/modules/support/identification/step-actions.ts'
import { paths } from '../../src/modules/support/paths.ts'
import { NotFound } from '../../src/platform/refusal.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { openJointWorld } from '../../src/testing/joint-scene.ts'
import { openPlacements } from '../../src/testing/placement-scene.ts'
import { givenStart, revisionOf } from '../../src/testing/placements.ts'
import { openReturns } from '../../src/testing/returns.ts'
import { openSharing, type SharingScene } from '../../src/testing/sharing-scene.ts'

// Rule 11. Fault: a child, or somebody of uncertain age, for whom a report, a protection assessment, 14 days or 4 months do
// not start, end on a wrong day, or lack their section; another authority's layer in the child's case, or one file or key for
// two authorities; a return without an assessment of the child's best interests on both sides; a court's week that does not
// start.

let scene: SharingScene
beforeAll(async () => {
  scene = await openSharing()
  scene.world.setTime('2026-11-20T12:00:00Z')
})

describe.each(['child', 'uncertain'] as const)('somebody of age "%s"', (ageGroup) => {
  test('is met with the list for children, whose duties start with one press', async () => {
    const caseId = await givenCase(scene.social, { ageGroup })
    expect((await scene.social.perform(viewChecklists, { caseId })).offered[0]?.key).toBe('child')
    const { assessmentId } = await scene.social.perform(beginChecklist, { caseId, checklist: 'child' })
    await scene.social.perform(startDuties, { caseId, assessmentId })
    const { clocks } = await scene.social.perform(viewCaseClocks, { caseId })
    expect(Object.fromEntries(clocks.map(({ kind, lastDay, atOnce }) => [kind, lastDay ?? atOnce]))).toEqual({
      report_of_concern: true,
      protection_assessment: true,
      // Fourteen days from a Friday end on a Friday.
      preliminary_assessment: '2026-12-04',
    })
  })
})

test.each([
  ['report_of_concern', '19 kap. 1 §'],
  ['protection_assessment', '20 kap. 1 §'],
  ['preliminary_assessment', '20 kap. 2 §'],
  ['investigation', '20 kap. 3 §'],
] as const)('%s shows its section', async (kind, section) => {
  const caseId = await givenCase(scene.social, { ageGroup: 'child' })
  const { clockId } = await scene.social.perform(startClockOfCase, { caseId, kind, startsOn: '2026-11-20' })
  expect(await (await scene.social.get(paths.clock({ caseId, clockId }))).text()).toContain(section)
})

test('an investigation has four months, and what ends on a day off ends on the next that is not', async () => {
  const lastDayFrom = async (startsOn: string) => {
    const caseId = await givenCase(scene.social, { ageGroup: 'child' })
    const { clockId } = await scene.social.perform(startClockOfCase, {
      caseId,
      kind: 'investigation',
      startsOn,
    })
    return (await scene.social.perform(viewClock, { caseId, clockId })).clock.lastDay
  }
  expect(await lastDayFrom('2026-11-20')).toBe('2027-03-22')
  expect(await lastDayFrom('2026-11-10')).toBe('2027-03-10')
})

test('a child’s case is one body’s: what another authority knows of the child is a case of its own', async () => {
  const caseId = await givenCase(scene.social, { ageGroup: 'child' })
  await expect(scene.officer.perform(viewCase, { caseId })).rejects.toThrow(NotFound)
  const own = await givenCase(scene.officer, { ageGroup: 'child' })
  await expect(scene.social.perform(viewCase, { caseId: own })).rejects.toThrow(NotFound)
})

test('in a joint investigation each authority has a layer and a key of its own, and no row is in common', async () => {
  const joint = await openJointWorld()
  const { investigationId } = await joint.begin()
  const textOf = (part: string) => `Påhittad rad av ${part}`
  for (const part of parts)
    await joint.people[part].perform(writeEntry, { investigationId, kind: 'note', text: textOf(part) })
  for (const part of parts) {
    const { entries } = await joint.people[part].perform(viewLayer, { investigationId })
    expect(entries.map(({ text }) => text)).toEqual([textOf(part)])
    expect((await joint.people[part].perform(viewShared, { investigationId })).rows).toEqual([])
  }
  const layers = await joint.world.asSystem((tx) =>
    tx
      .selectFrom('children.layer')
      .select(['body_id', 'key_id', 'case_id'])
      .where('investigation_id', '=', investigationId)
      .execute(),
  )
  for (const own of ['body_id', 'key_id'] as const)
    expect(new Set(layers.map((layer) => layer[own])).size).toBe(parts.length)
  expect(
    layers.filter(({ case_id }) => case_id !== null),
    'the asker’s alone goes with the case',
  ).toHaveLength(1)
}, 60_000)

test.each(['child', 'uncertain'] as const)(
  'somebody of age "%s" returns only once both states have found that it is best for the child',
  async (ageGroup) => {
    const returns = await openReturns()
    const { coordinator } = returns
    const of = await returns.wanted({ ageGroup })
    await returns.assessed(of)
    await returns.planned(of)
    await returns.received(of)
    const missing = async () =>
      (await coordinator.perform(viewReturn, of)).obstacles.filter(({ code }) => code.startsWith('child_'))
        .length
    const find = (side: 'sweden' | 'abroad', finding: 'in_best_interest' | 'unclear') =>
      coordinator.perform(recordBestInterest, {
        ...{ ...of, side, finding, assessedOn: '2026-11-24' },
        ...{ authority: 'Påhittade myndigheten', reasons: 'Påhittade skäl.' },
      })
    expect(await missing()).toBe(2)
    await find('sweden', 'in_best_interest')
    await find('abroad', 'unclear')
    expect(await missing()).toBe(1)
    returns.world.setTime('2026-12-02T12:00:00Z')
    const { plan } = await coordinator.perform(viewReturn, of)
    const journey = { ...of, travelledOn: '2026-12-01', revision: plan.revision }
    await expect(coordinator.perform(recordJourney, { ...journey, onOwn: 'yes' })).rejects.toMatchObject({
      code: 'return.child_on_own',
    })
    await expect(coordinator.perform(recordJourney, journey)).rejects.toMatchObject({
      code: 'return.child_without_assessment',
    })
    await find('abroad', 'in_best_interest')
    expect(await missing()).toBe(0)
  },
  60_000,
)

test('a child placed at once without the second guardian: to the court within a week, and tried within a week', async () => {
  const housing = await openPlacements()
  const { worker, world } = housing
  const placement = await housing.granted({
    ground: 'social_board_immediate',
    children: [housing.child('2014-05-05', 'second_suspected')],
  })
  const daysOf = async () =>
    Object.fromEntries(
      (await housing.clocksOf(placement.caseId))
        .filter(({ kind, state }) => kind.startsWith('court_') && state === 'running')
        .map(({ kind, last_day }) => [kind, last_day]),
    )
  expect(await daysOf()).toEqual({ court_submission: '2026-12-01' })
  await givenStart(world, housing.staff, placement.placementId)
  housing.at('2026-11-30')
  await worker.perform(recordCourt, {
    ...placement,
    sentOn: '2026-11-30',
    revision: await revisionOf(world, placement),
  })
  expect(await daysOf()).toEqual({ court_trial: '2026-12-07' })
}, 60_000)
