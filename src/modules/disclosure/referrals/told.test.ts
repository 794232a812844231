import { beforeAll, beforeEach, expect, test } from 'vitest'
import { perform } from '../../../platform/access/action.ts'
import { openScene, type Scene, sendExample } from '../../../testing/referrals.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { addLine } from '../../on-call/actions.ts'
import { escalateReferrals } from './escalate-actions.ts'
import { prepareReferral } from './prepare-actions.ts'
import { acceptReferral, declineReferral, withdrawReferral } from './step-actions.ts'
import { viewReferral } from './view-actions.ts'

let world: World
let scene: Scene
let leader: TestPerson

beforeAll(async () => {
  world = await openWorld()
  // Half past midnight, on the night before a Saturday.
  world.setTime('2026-11-27T23:30:00Z')
  await world.body('Exempelköpings kommun', 'municipality')
  await world.body('Påhittade stödföreningen', 'ngo')
  scene = await openScene(world)
  leader = await world.as('case_manager', 'Påhittade stödföreningen')
})
beforeEach(() => world.setTime('2026-11-27T23:30:00Z'))

/** What a referral is waiting for, and how urgently, as somebody's first page has it. */
const kindsFor = ({ actor }: TestPerson, about: string) =>
  world.asSystem(async (tx) =>
    (
      await tx
        .selectFrom('arrivals.arrival')
        .select(['kind', 'urgency', 'people', 'roles', 'until_at as until'])
        .where('about_id', '=', about)
        .where('body_id', '=', actor.bodyId)
        .where('settled_at', 'is', null)
        .execute()
    ).filter(({ people, roles }) => people.includes(actor.personId) || roles.includes(actor.role)),
  )

test.each([
  ['now', 'danger', '2026-11-28T00:00:00.000Z'],
  ['urgent', 'urgent', '2026-11-28T00:30:00.000Z'],
  ['ordinary', 'ordinary', '2026-12-03T15:30:00.000Z'],
] as const)(
  'a referral that is %s waits for everybody who receives them, and for nobody else, until it is answered',
  async (urgency, waits, until) => {
    const { referralId } = await sendExample(scene, { urgency })
    for (const person of [scene.recipient, leader])
      expect(await kindsFor(person, referralId)).toMatchObject([{ urgency: waits, until: new Date(until) }])
    for (const person of [scene.sender, scene.third]) expect(await kindsFor(person, referralId)).toEqual([])
    await scene.recipient.perform(acceptReferral, { referralId })
    expect(await kindsFor(scene.recipient, referralId)).toEqual([])
    expect(await kindsFor(scene.sender, referralId)).toMatchObject([{ kind: 'disclosure.referral_answered' }])
    await scene.sender.perform(viewReferral, { referralId })
    expect(await kindsFor(scene.sender, referralId)).toEqual([])
  },
)

test('a no to a bed tonight is urgent for whoever asked, and a referral that is taken back waits for nobody', async () => {
  const refused = await sendExample(scene, { urgency: 'urgent' })
  await scene.recipient.perform(declineReferral, { referralId: refused.referralId, reason: 'full' })
  expect(await kindsFor(scene.sender, refused.referralId)).toMatchObject([{ urgency: 'urgent' }])
  const taken = await sendExample(scene, { urgency: 'urgent' })
  await scene.sender.perform(withdrawReferral, { referralId: taken.referralId })
  expect(await kindsFor(scene.recipient, taken.referralId)).toEqual([])
})

test('a referral that nobody opened is told to whoever sent it when it has expired', async () => {
  const { referralId } = await sendExample(scene, { urgency: 'urgent' })
  world.setTime('2026-12-01T23:30:00Z')
  await perform(world.house, { actor: { kind: 'system', name: 'test' } }, escalateReferrals, {})
  expect(await kindsFor(scene.recipient, referralId)).toEqual([])
  expect(await kindsFor(scene.sender, referralId)).toMatchObject([{ kind: 'disclosure.referral_refused' }])
})

test('who answers now is shown before it is sent and while it waits; a body that has said nothing is shown as that', async () => {
  const values = { need: 'shelter_tonight', urgency: 'urgent', step: 'whole' }
  const { caseId, referralId } = await sendExample(scene, { urgency: 'urgent' })
  const page = async () => (await scene.sender.get(`/referrals/${referralId}`)).text()
  const numbers = async () =>
    (await scene.sender.perform(prepareReferral, { caseId, values })).atOnce?.numbers.get(
      scene.recipient.actor.bodyId,
    )
  expect(await numbers()).toEqual({ now: [], next: undefined })
  expect(await page()).toContain('Medan du väntar')
  expect(await page()).toContain('socialjouren')
  await leader.perform(addLine, {
    ...{ function: 'manager', telephone: '010-000 00 12' },
    hours: [{ days: 'all', opens: '22:00', closes: '06:00' }],
  })
  expect(await numbers()).toMatchObject({ now: [{ telephone: '010-000 00 12' }] })
  expect(await page()).toContain('href="tel:0100000012"')
})

test('a bed tonight cannot be asked for as something that can wait', async () => {
  await expect(sendExample(scene, { need: 'shelter_tonight', urgency: 'ordinary' })).rejects.toMatchObject({
    code: 'referral.cannot_wait',
    field: 'urgency',
  })
})
