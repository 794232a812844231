import { beforeAll, describe, expect, test } from 'vitest'
import { viewCase } from '../../src/modules/support/cases/view-actions.ts'
import { startClockOfCase, viewCaseClocks, viewClock } from '../../src/modules/support/clocks/actions.ts'
import { beginChecklist, viewChecklists } from '../../src/modules/support/identification/actions.ts'
import { startDuties } from '../../src/modules/support/identification/step-actions.ts'
import { paths } from '../../src/modules/support/paths.ts'
import { NotFound } from '../../src/platform/refusal.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { openSharing, type SharingScene } from '../../src/testing/sharing-scene.ts'

// Rule 11, as far as its rooms exist. Fault: a child, or somebody of uncertain age, for whom a report, a protection
// assessment, 14 days or 4 months do not start, end on a wrong day, or lack their section; another authority's layer in the
// child's case.

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
