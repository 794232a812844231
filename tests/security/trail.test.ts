import pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { setCircumstances } from '../../src/modules/support/retention/actions.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { openScene, type Scene, sendExample } from '../../src/testing/referrals.ts'
import { openWorld, type World } from '../../src/testing/world.ts'

// The trail outlives the case: it says what was done, never what was written.

let world: World
let scene: Scene

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T09:00:00Z')
  await world.body('Exempelköpings kommun', 'municipality')
  await world.body('Påhittade stödföreningen', 'ngo')
  scene = await openScene(world)
}, 30_000)

const detailsOf = async (caseId: string): Promise<string> => {
  const owner = new pg.Client(world.database.owner)
  await owner.connect()
  try {
    const { rows } = await owner.query<{ details: unknown }>(
      `select details from audit.record where subject_kind = 'case' and subject_id = $1`,
      [caseId],
    )
    expect(rows.length).toBeGreaterThan(1)
    return JSON.stringify(rows)
  } finally {
    await owner.end()
  }
}

test('that somebody is placed or in protected housing stands in no trail', async () => {
  const caseId = await givenCase(scene.sender, { ageGroup: 'child' })
  await scene.sender.perform(setCircumstances, {
    caseId,
    placedOrSheltered: 'yes',
    investigation: 'investigation',
  })
  expect(await detailsOf(caseId)).not.toMatch(/placed|sheltered|investigation/i)
})

test('what somebody needs stands in no trail of their referral', async () => {
  const { caseId } = await sendExample(scene)
  expect(await detailsOf(caseId)).not.toContain('leaving_prostitution')
})
