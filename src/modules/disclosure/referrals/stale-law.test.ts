import { beforeAll, expect, test } from 'vitest'
import { openScene, type Scene, sendExample } from '../../../testing/referrals.ts'
import { openWorld, type World } from '../../../testing/world.ts'

let world: World
let scene: Scene

beforeAll(async () => {
  world = await openWorld()
  // More than 180 days after every reading that the house brings with it.
  world.setTime('2027-08-02T10:00:00Z')
  await world.body('Exempelköpings kommun', 'municipality')
  await world.body('Påhittade stödföreningen', 'ngo')
  scene = await openScene(world)
})

test('a referral on a section that nobody has read for 180 days is answered for at its field', async () => {
  await expect(sendExample(scene)).rejects.toMatchObject({
    ...{ status: 422, code: 'disclosure.law_not_read', field: 'staleLaw' },
  })
  const { referralId } = await sendExample(scene, { staleLaw: 'Påhittat skäl.' })
  expect(referralId).toMatch(/^[0-9a-f-]{36}$/)
})

test('where somebody is in danger now it waits for no reading of the law: catches a bed tonight that is held up', async () => {
  const { disclosureId } = await sendExample(scene, { urgency: 'now' })
  expect(disclosureId).toMatch(/^[0-9a-f-]{36}$/)
})
