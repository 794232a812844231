import { beforeAll, expect, test } from 'vitest'
import { givenAgreement, givenCall, givenGrant } from '../../../testing/funding.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { payInstalment, stopInstalment, viewGrant } from './actions.ts'
import { acceptReport, editReport, saveReport, submitReport } from './report-actions.ts'

const BOARD = 'Länsstyrelsen i Påhittade län'
const ASSOCIATION = 'Föreningen Påhittat stöd'

let world: World
let officer: TestPerson
let payer: TestPerson
let applicant: TestPerson

beforeAll(async () => {
  world = await openWorld()
  await world.body(BOARD, 'county_board')
  await world.body(ASSOCIATION, 'ngo')
  officer = await world.as('body_officer', BOARD)
  payer = await world.as('county_coordinator', BOARD)
  applicant = await world.as('ngo_officer', ASSOCIATION)
})

let number = 0

/** A grant of 400 000 kr in two payments of which the first is paid, and whose report-back is accepted. */
const reported = async (): Promise<string> => {
  world.setTime('2026-03-01T09:00:00Z')
  const { callId } = await givenCall(officer)
  number += 1
  const { grantId } = await givenGrant(world, officer, payer, applicant, {
    callId,
    closed: '2026-04-01T09:00:00Z',
    number: `P 2026:${number}`,
    decidedOn: '2026-04-01',
  })
  await givenAgreement(officer, applicant, grantId, '200 000')
  world.setTime('2026-12-20T09:00:00Z')
  await payer.perform(payInstalment, { instalmentId: (await waiting(grantId))[0]!, paidOn: '2026-12-20' })
  const { budget, expected, report } = await applicant.perform(editReport, { grantId })
  await applicant.perform(saveReport, {
    ...{ grantId, revision: report.revision, done: 'Påhittat: gjort.', outcome: 'Påhittat: ändrat.' },
    spent: Object.fromEntries(budget.map(({ id, amountOre }) => [id, String(amountOre / 100)])),
    value: Object.fromEntries(expected.map(({ id }) => [id, '112'])),
  })
  await applicant.perform(submitReport, { grantId })
  await officer.perform(acceptReport, { grantId })
  return grantId
}

const inside = async (grantId: string) => (await payer.perform(viewGrant, { grantId })).inside!
const waiting = async (grantId: string): Promise<string[]> =>
  (await inside(grantId)).instalments.flatMap(({ id, paidOn, stoppedReason }) =>
    paidOn === null && stoppedReason === null ? [id] : [],
  )
const stateOf = async (grantId: string) => (await payer.perform(viewGrant, { grantId })).grant.state

test('a grant is open as long as a payment waits, also when its report-back is accepted', async () => {
  const grantId = await reported()
  expect(await stateOf(grantId)).not.toBe('closed')
  const [instalmentId] = await waiting(grantId)
  await payer.perform(payInstalment, { instalmentId: instalmentId!, paidOn: '2026-12-20' })
  expect(await stateOf(grantId)).toBe('closed')
})

test('a payment that is stopped waits no more, and neither is it paid', async () => {
  const grantId = await reported()
  const [instalmentId] = await waiting(grantId)
  await officer.perform(stopInstalment, { instalmentId: instalmentId!, reason: 'Påhittat: behövs inte.' })
  expect(await stateOf(grantId)).toBe('closed')
  await expect(
    payer.perform(payInstalment, { instalmentId: instalmentId!, paidOn: '2026-12-20' }),
  ).rejects.toMatchObject({ code: 'funding.instalment_settled' })
})
