import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { openScene, type Scene, sendExample } from '../../../testing/referrals.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { coordinateOffer, viewOffer } from './offer-actions.ts'
import { viewCaseReferrals, viewCoordinated, viewReferral, viewSent } from './view-actions.ts'

const SHELTER = 'Påhittade skyddet'

let world: World
let scene: Scene
let coordinator: TestPerson

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T09:00:00Z')
  await world.body('Exempelköpings kommun', 'municipality')
  await world.body('Exempelstads kommun', 'municipality')
  await world.body('Påhittade stödföreningen', 'ngo')
  scene = await openScene(world)
  coordinator = await world.as('regional_coordinator', 'Länsstyrelsen i Påhittat län')
})

const coordinate = (sender: TestPerson, caseId: string) =>
  sender.perform(coordinateOffer, {
    caseId,
    coordinatorBody: coordinator.actor.bodyId,
    language: 'th',
    interpreter: 'telephone',
    manner: 'oral',
  })

test('a shelter that refers is named to its recipient, and at no address to the coordinator', async () => {
  await world.body(SHELTER, 'shelter')
  const sender = await world.as('shelter_staff', SHELTER)
  const { referralId, caseId } = await sendExample({ ...scene, sender })
  await coordinate(sender, caseId)
  expect((await scene.recipient.perform(viewReferral, { referralId })).fromName).toBe(SHELTER)
  const seen = await coordinator.perform(viewReferral, { referralId })
  expect(seen.standing).toBe('coordinator')
  expect(JSON.stringify(seen)).not.toContain(SHELTER)
  expect(JSON.stringify(await coordinator.perform(viewOffer, { caseId }))).not.toContain(SHELTER)
  for (const address of [`/referrals/${referralId}`, `/v1/referrals/${referralId}`]) {
    const answer = await coordinator.get(address)
    expect(answer.status).toBe(200)
    expect(await answer.text()).not.toContain(SHELTER)
  }
})

test('a recipient on paper is named to those who work on the case, not to the coordinator or who leads', async () => {
  const paper = 'Påhittat HEMLIGT hus'
  const { referralId, caseId } = await sendExample(scene, {
    toBody: undefined,
    toName: paper,
    toKind: 'ngo',
  })
  await coordinate(scene.sender, caseId)
  const lead = await world.as('case_manager', 'Exempelköpings kommun')
  expect((await scene.sender.perform(viewReferral, { referralId })).toName).toBe(paper)
  const told = [
    await coordinator.perform(viewReferral, { referralId }),
    await coordinator.perform(viewCoordinated, {}),
    await coordinator.perform(viewOffer, { caseId }),
    await lead.perform(viewReferral, { referralId }),
    await lead.perform(viewSent, {}),
    await lead.perform(viewCaseReferrals, { caseId }),
    await lead.perform(viewOffer, { caseId }),
  ]
  expect(JSON.stringify(told)).not.toContain('HEMLIGT')
  expect(told[0]).toMatchObject({ standing: 'coordinator', onPaper: true })
  expect(told[3]).toMatchObject({ standing: 'lead', onPaper: true })
  const { rows } = await world.asSystem((tx) =>
    sql<{ state: string }>`select state from disclosure.referral where id = ${referralId}`.execute(tx),
  )
  expect(rows[0]?.state).toBe('sent')
})
