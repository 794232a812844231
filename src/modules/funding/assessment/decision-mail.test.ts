import pg from 'pg'
import { expect, test } from 'vitest'
import { perform } from '../../../platform/access/action.ts'
import { assessed, givenApplication, givenCall, impartial } from '../../../testing/funding.ts'
import { openWorld, type World } from '../../../testing/world.ts'
import { decide } from './actions.ts'
import { decisionMailTask, prepareDecisionMail } from './decision-mail.ts'

const BOARD = 'Länsstyrelsen i Påhittade län'
const NGO = 'Föreningen Påhittat stöd'

/** The jobs that wait, as the queue keeps them. */
const waiting = async ({ database }: World): Promise<unknown[]> => {
  const owner = new pg.Client(database.owner)
  await owner.connect()
  const { rows } = await owner.query(
    `select j.payload from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = $1`,
    [decisionMailTask],
  )
  await owner.end()
  return rows
}

const prepared = (world: World, applicationId: string) =>
  perform(world.house, { actor: { kind: 'system', name: 'test' } }, prepareDecisionMail, { applicationId })

const decided = async (settings: { smtpUrl?: string; baseUrl?: string }) => {
  const world = await openWorld({ settings })
  world.setTime('2026-02-10T09:00:00Z')
  await world.body(BOARD, 'county_board')
  await world.body(NGO, 'ngo')
  const officer = await world.as('body_officer', BOARD)
  const assessor = await world.as('county_coordinator', BOARD)
  const { callId } = await givenCall(officer)
  world.setTime('2026-03-01T09:00:00Z')
  const { applicationId } = await givenApplication(await world.as('applicant', NGO), callId)
  world.setTime('2026-04-10T09:00:00Z')
  await assessed(officer, assessor, callId, applicationId)
  await impartial(officer, callId, [applicationId])
  // Before there is a decision, nothing is told of it.
  expect(await prepared(world, applicationId)).toBeUndefined()
  await officer.perform(decide, {
    applicationId,
    outcome: 'rejected',
    number: 'Påhittat 1',
    decidedOn: '2026-04-10',
    reasons: 'Påhittade skäl som bara den sökande läser.',
  })
  return { world, applicationId }
}

test('a decision goes as one mail to the address of the application: that it is there and where, and nothing of what it says', async () => {
  const { world, applicationId } = await decided({
    smtpUrl: 'smtp://127.0.0.1:9',
    baseUrl: 'https://samlad.exempel.invalid',
  })
  expect(await waiting(world)).toEqual([{ payload: { applicationId } }])
  const mail = await prepared(world, applicationId)
  expect(mail?.to).toBe('kontakt@exempelstod.exempel.invalid')
  expect(mail?.text).toContain(`https://samlad.exempel.invalid/applications/${applicationId}`)
  const told = `${mail?.subject} ${mail?.text}`
  for (const kept of [NGO, BOARD, 'Påhittad', 'Avslag', 'skäl', 'mötesplats', 'kronor'])
    expect(told).not.toContain(kept)
})

test('where no mail goes out, none waits', async () => {
  const { world } = await decided({})
  expect(await waiting(world)).toEqual([])
})
