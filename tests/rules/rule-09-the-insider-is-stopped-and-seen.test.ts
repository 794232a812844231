import { beforeAll, describe, expect, test } from 'vitest'
import { viewAlerts } from '../../src/modules/disclosure/emergency/alert-actions.ts'
import { askForAccess, decideOnAccess } from '../../src/modules/disclosure/emergency/break-glass-actions.ts'
import { deny } from '../../src/modules/disclosure/emergency/denial-actions.ts'
import { declareOwnNumber } from '../../src/modules/disclosure/emergency/own-number-actions.ts'
import { findCases } from '../../src/modules/support/cases/find-actions.ts'
import { assignCase } from '../../src/modules/support/cases/staff-actions.ts'
import { viewCase } from '../../src/modules/support/cases/view-actions.ts'
import { newNumber } from '../../src/modules/support/index.ts'
import type { Refusal } from '../../src/platform/refusal.ts'
import { givenEmergency, givenLiveView } from '../../src/testing/case-access.ts'
import { openSharing, type SharingScene } from '../../src/testing/sharing-scene.ts'
import type { TestPerson } from '../../src/testing/world.ts'

// Rule 9. Fault: somebody denied who gets in by any grant; an emergency with one person, for longer than four hours or
// without an alert; a look-up of oneself or somebody near without an alert; numbers that can be counted through.

const REASON = 'Påhittat skäl som räcker till'
let scene: SharingScene
beforeAll(async () => {
  scene = await openSharing()
})

/** By the action: hours later the session of a browser has ended anyway. */
const statusOf = (person: TestPerson, caseId: string): Promise<number> =>
  person.perform(viewCase, { caseId }).then(
    () => 200,
    (error: Refusal) => error.status,
  )

/** Every way into a case. */
const grants: Record<string, (caseId: string) => Promise<TestPerson>> = {
  'works on it': async (caseId) => {
    const person = await scene.municipal('caseworker')
    await scene.social.perform(assignCase, { caseId, personId: person.actor.personId })
    return person
  },
  'leads it': () => scene.municipal('case_manager'),
  'has a live view': async (caseId) => {
    const person = await scene.world.as('ngo_officer', 'Påhittade stödföreningen')
    await givenLiveView(scene.world, scene.social, { caseId, toBody: person.actor.bodyId, parts: ['safety'] })
    return person
  },
  'has an emergency open': async (caseId) => {
    const [colleague, second] = [await scene.municipal('caseworker'), await scene.municipal('caseworker')]
    await givenEmergency(scene.world, { caseId, worker: scene.social, colleague, second })
    return colleague
  },
}

test.each(Object.keys(grants))(
  'somebody denied who %s is told what one is told of a case that is not there',
  async (way) => {
    const caseId = await scene.aCase()
    const person = await grants[way]!(caseId)
    const before = way === 'leads it' ? `/cases/${caseId}/staff` : `/cases/${caseId}`
    expect((await person.get(before)).status).toBe(200)
    await scene.social.perform(deny, { caseId, who: `person.${person.actor.personId}`, reason: REASON })
    expect((await person.get(before)).status).toBe(404)
  },
)

describe('an emergency', () => {
  test('needs a second person, lasts four hours and no longer, and is told to the responsible at once', async () => {
    scene.world.setTime('2026-11-24T12:00:00Z')
    const caseId = await scene.aCase()
    const { number } = await scene.social.perform(viewCase, { caseId })
    const [asker, second] = [await scene.municipal('caseworker'), await scene.municipal('caseworker')]
    const { emergencyId } = await asker.perform(askForAccess, { number, reason: REASON })
    await expect(asker.perform(decideOnAccess, { emergencyId, decision: 'open' })).rejects.toThrow()
    expect(await statusOf(asker, caseId)).toBe(404)
    await expect(
      second.perform(decideOnAccess, { emergencyId, decision: 'open', hours: 5 }),
    ).rejects.toThrow()
    await second.perform(decideOnAccess, { emergencyId, decision: 'open' })
    expect(await statusOf(asker, caseId)).toBe(200)
    const auditor = await scene.world.as('auditor', 'Granskande exempelmyndigheten')
    for (const watching of [scene.social, auditor])
      expect((await watching.perform(viewAlerts, {})).rows).toContainEqual(
        expect.objectContaining({ kind: 'break_glass', caseId }),
      )
    scene.world.setTime('2026-11-24T16:00:00Z')
    expect(await statusOf(asker, caseId)).toBe(404)
    scene.world.setTime('2026-11-24T12:00:00Z')
  })
})

test.each([
  ['self', 'looked_up_self'],
  ['relative', 'looked_up_relative'],
  ['neighbour', 'looked_up_neighbour'],
] as const)('a look-up of %s is told to who leads, also where nothing is found', async (relation, kind) => {
  const body = `Vaksamma exempelkommunen ${relation}`
  const [curious, leading] = [
    await scene.world.as('caseworker', body),
    await scene.world.as('case_manager', body),
  ]
  await curious.perform(declareOwnNumber, { number: '191212121212', relation })
  expect((await curious.perform(findCases, { sought: '191212121212' })).rows).toEqual([])
  expect((await leading.perform(viewAlerts, {})).rows.map((row) => row.kind)).toEqual([kind])
})

test('numbers cannot be counted through', () => {
  const numbers = Array.from({ length: 2000 }, () => newNumber('S'))
  expect(new Set(numbers).size).toBe(2000)
  for (const number of numbers) expect(number).toMatch(/^S-[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/)
  // Each of twelve places takes every letter, so that none is a counter or a day.
  for (const place of [2, 3, 4, 5, 7, 8, 9, 10, 12, 13, 14, 15])
    expect(new Set(numbers.map((number) => number[place])).size).toBe(32)
})
