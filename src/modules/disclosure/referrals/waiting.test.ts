import { beforeAll, expect, test } from 'vitest'
import { perform } from '../../../platform/access/action.ts'
import { textOf } from '../../../platform/print/fixtures.ts'
import { openScene, type Scene, sendExample } from '../../../testing/referrals.ts'
import { openWorld, type World } from '../../../testing/world.ts'
import { escalateReferrals, findWhomToTell, waitingMail } from './escalate-actions.ts'
import { referralSeries } from './series.ts'
import { acceptReferral, declineReferral, reportOutcome } from './step-actions.ts'
import { viewReferral, viewSent } from './view-actions.ts'

let world: World
let scene: Scene

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T09:00:00Z')
  await world.body('Exempelköpings kommun', 'municipality')
  await world.body('Påhittade stödföreningen', 'ngo')
  scene = await openScene(world)
})

const escalate = () =>
  perform(world.house, { actor: { kind: 'system', name: 'test' } }, escalateReferrals, {})

test('what is not answered in time is taken to those who lead at both bodies, once', async () => {
  world.setTime('2026-11-24T09:00:00Z')
  const { referralId } = await sendExample(scene, { urgency: 'urgent' })
  world.setTime('2026-11-24T09:59:00Z')
  expect((await escalate()).escalated).toBe(0)
  world.setTime('2026-11-24T10:01:00Z')
  const { escalated, bodies } = await escalate()
  expect(escalated).toBe(1)
  expect(bodies.toSorted()).toEqual([scene.sender.actor.bodyId, scene.recipient.actor.bodyId].toSorted())
  expect((await escalate()).escalated).toBe(0)
  const seen = await scene.sender.perform(viewReferral, { referralId })
  expect(seen.overdue).toBe(true)
  expect(seen.events.map(({ kind }) => kind)).toContain('escalated')
  await scene.recipient.perform(acceptReferral, { referralId })
})

test('the mail says how many wait, and nothing more', async () => {
  expect(waitingMail(1, { baseUrl: 'https://samlad.example.invalid/', port: 3000 })).toEqual({
    subject: '1 remiss väntar',
    text: '1 remiss väntar.\n\nhttps://samlad.example.invalid/referrals\n',
  })
  const leader = await world.as('case_manager', 'Påhittade stödföreningen')
  const told = await perform(world.house, { actor: { kind: 'system', name: 'test' } }, findWhomToTell, {
    bodyId: scene.recipient.actor.bodyId,
    count: 1,
  })
  const { email } = await world.asSystem((tx) =>
    tx
      .selectFrom('identity.person')
      .select('email')
      .where('id', '=', leader.actor.personId)
      .executeTakeFirstOrThrow(),
  )
  expect(told).toEqual([email])
})

test('those who lead see the codes of a referral, and nothing of what was said or told', async () => {
  world.setTime('2026-11-24T12:00:00Z')
  const leader = await world.as('case_manager', 'Exempelköpings kommun')
  const { referralId } = await sendExample(scene)
  expect((await leader.perform(viewSent, {})).rows.map(({ id }) => id)).toContain(referralId)
  const seen = await leader.perform(viewReferral, { referralId })
  expect(seen).toMatchObject({ standing: 'lead', message: null, disclosures: [], may: [] })
})

test('a referral that nobody opens expires long after its time limit, and goes back to its sender', async () => {
  world.setTime('2026-12-01T09:00:00Z')
  const { referralId } = await sendExample(scene, { urgency: 'urgent' })
  const opened = await sendExample(scene, { urgency: 'urgent' })
  await scene.recipient.perform(viewReferral, { referralId: opened.referralId })
  world.setTime('2026-12-03T22:00:00Z')
  await escalate()
  expect((await scene.sender.perform(viewReferral, { referralId })).state).toBe('sent')
  world.setTime('2026-12-03T23:30:00Z')
  await escalate()
  expect((await scene.sender.perform(viewReferral, { referralId })).state).toBe('expired')
  expect((await scene.sender.perform(viewReferral, { referralId: opened.referralId })).state).toBe('received')
  expect((await scene.sender.perform(viewSent, {})).rows.map(({ id }) => id)).toContain(referralId)
  await expect(scene.recipient.perform(acceptReferral, { referralId })).rejects.toMatchObject({
    code: 'referral.not_now',
  })
})

test('a referral on paper holds what was disclosed and the message, and nothing else of the case', async () => {
  world.setTime('2026-12-10T09:00:00Z')
  const paper = await openScene(world)
  const { referralId } = await sendExample(paper, {
    toBody: undefined,
    toName: 'Påhittade läkaren',
    toKind: 'health',
    ground: 'new_consent',
  })
  const answer = await paper.sender.get(`/referrals/${referralId}/file`)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  const text = await textOf(Buffer.from(await answer.arrayBuffer()))
  for (const shown of ['Påhittade läkaren', 'SYNLIGÖNSKAN', '070-SYNLIGT', 'MEDDELANDE', 'Påhittad Synlig'])
    expect(text).toContain(shown)
  expect(text).not.toContain('HEMLIG')
  expect((await paper.recipient.get(`/referrals/${referralId}/file`)).status).toBe(404)
  await paper.sender.perform(reportOutcome, { referralId, outcome: 'support_goes_on' })
  const seen = await paper.sender.perform(viewReferral, { referralId })
  expect(seen.state).toBe('outcome_reported')
  expect(seen.events.map(({ kind }) => kind).toSorted()).toEqual([
    'accepted',
    'made',
    'outcome_reported',
    'received',
    'sent',
    'under_way',
  ])
})

test('the series count answers by reason, and hours to an answer, in the period in which a referral was sent', async () => {
  const period = { from: '2027-02-01', to: '2027-02-28' }
  const ids: string[] = []
  world.setTime('2027-02-02T09:00:00Z')
  for (let count = 0; count < 7; count += 1) ids.push((await sendExample(scene)).referralId)
  world.setTime('2027-02-02T13:00:00Z')
  for (const referralId of ids.slice(0, 5)) await scene.recipient.perform(acceptReferral, { referralId })
  await scene.recipient.perform(declineReferral, { referralId: ids[5]!, reason: 'full' })
  const count = (name: string, of: typeof period) =>
    world.asSystem((tx) => referralSeries.find((one) => one.name === name)!.count(tx, of))
  expect((await count('disclosure.referrals', period)).toSorted((a, b) => b.count - a.count)).toEqual([
    { cell: { answer: 'accepted' }, count: 5 },
    expect.objectContaining({ count: 1 }),
    expect.objectContaining({ count: 1 }),
  ])
  expect(await count('disclosure.hours_to_answer', period)).toEqual([{ cell: {}, count: 6, value: 4 }])
  const empty = { from: '2028-01-01', to: '2028-01-31' }
  expect(await count('disclosure.referrals', empty)).toEqual([])
  expect(await count('disclosure.hours_to_answer', empty)).toEqual([{ cell: {}, count: 0, value: null }])
})
