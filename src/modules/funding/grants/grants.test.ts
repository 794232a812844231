import { type RawBuilder, sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { perform } from '../../../platform/access/action.ts'
import { anonymous } from '../../../platform/access/actor.ts'
import { listWaiting } from '../../../platform/arrivals/store.ts'
import { bySql } from '../../../testing/by-sql.ts'
import { givenAgreement, givenCall, givenGrant } from '../../../testing/funding.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { fundingPaths as paths } from '../paths.ts'
import {
  acceptAgreement,
  offerAgreement,
  payInstalment,
  prepareAgreement,
  stopInstalment,
  viewGrant,
  viewGrants,
  viewOwnGrants,
} from './actions.ts'
import { declineAgreement, forgoGrant } from './ending-actions.ts'
import { claimBack, noteRepayment, remitRepayment, withdrawClaim } from './repayment-actions.ts'
import {
  acceptReport,
  editReport,
  releaseResults,
  returnReport,
  saveReport,
  submitReport,
} from './report-actions.ts'
import { takeBackPayment, takeBackRepaid } from './take-back-actions.ts'

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

/** A grant of 400 000 kr that is decided. */
const granted = async (): Promise<string> => {
  world.setTime('2026-03-01T09:00:00Z')
  const { callId } = await givenCall(officer)
  number += 1
  const { grantId } = await givenGrant(world, officer, payer, applicant, {
    callId,
    closed: '2026-04-01T09:00:00Z',
    number: `P 2026:${number}`,
    decidedOn: '2026-04-01',
  })
  return grantId
}
/** One with an agreement on two payments, of which the first is paid. */
const running = async (): Promise<string> => {
  const grantId = await granted()
  await givenAgreement(officer, applicant, grantId, '200 000')
  world.setTime('2026-12-20T09:00:00Z')
  await pay(grantId)
  return grantId
}
const pay = async (grantId: string, paidOn = '2026-12-20') =>
  payer.perform(payInstalment, { instalmentId: (await waiting(grantId))[0]!, paidOn })

/** Writes of a report-back that everything that was promised cost what its plan says, but for what is said here, in kronor. */
const write = async (
  grantId: string,
  { costs = 1, ...given }: { costs?: number; publish?: 'yes'; publicText?: string } = {},
) => {
  const { budget, expected, report } = await applicant.perform(editReport, { grantId })
  return applicant.perform(saveReport, {
    ...{ grantId, revision: report.revision, done: 'Påhittat: gjort.', outcome: 'Påhittat: ändrat.' },
    spent: Object.fromEntries(budget.map(({ id, amountOre }) => [id, String((amountOre * costs) / 100)])),
    value: Object.fromEntries(expected.map(({ id }) => [id, '112'])),
    ...given,
  })
}
/** One whose report-back is accepted. */
const reported = async (given: Parameters<typeof write>[1] = {}): Promise<string> => {
  const grantId = await running()
  await write(grantId, given)
  await applicant.perform(submitReport, { grantId })
  await officer.perform(acceptReport, { grantId })
  return grantId
}

/** The page of a grant as somebody of the organisation reads it who has just signed in. */
const read = async (grantId: string): Promise<string> =>
  (await (await world.as('ngo_officer', ASSOCIATION)).get(paths.grant({ grantId }))).text()
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
  await expect(
    officer.perform(stopInstalment, { instalmentId: instalmentId!, reason: 'Påhittat: en gång till.' }),
  ).rejects.toMatchObject({ code: 'funding.instalment_settled' })
})

test('of an agreement nothing is paid and nothing reported before it is accepted, once', async () => {
  const grantId = await granted()
  const accept = () => applicant.perform(acceptAgreement, { grantId })
  await expect(accept()).rejects.toMatchObject({ code: 'funding.nothing_offered' })
  await expect(applicant.perform(editReport, { grantId })).rejects.toMatchObject({
    code: 'funding.not_accepted',
  })
  const offered = (amounts: readonly string[]) =>
    officer.perform(offerAgreement, {
      ...{ grantId, conditions: 'Påhittade villkor.' },
      ...{ startsOn: '2026-05-01', endsOn: '2026-12-31', reportOn: '2027-02-01' },
      instalments: amounts.map((amount) => ({ amount, dueOn: '2026-05-15' })),
    })
  await expect(offered(['200 000', '199 999,99'])).rejects.toMatchObject({
    code: 'funding.instalments_do_not_add_up',
  })
  await offered(['400 000'])
  // Until it is accepted it can be offered anew.
  await offered(['300 000', '100 000'])
  expect((await payer.perform(viewGrant, { grantId })).next?.step).toBe('agree')
  await expect(pay(grantId, '2026-04-01')).rejects.toMatchObject({ code: 'funding.not_accepted' })
  await expect(applicant.perform(editReport, { grantId })).rejects.toMatchObject({
    code: 'funding.not_accepted',
  })
  await accept()
  expect(await stateOf(grantId)).toBe('running')
  expect((await payer.perform(viewGrant, { grantId })).next).toMatchObject({ step: 'pay', why: undefined })
  await expect(accept()).rejects.toMatchObject({ code: 'funding.nothing_offered' })
  await expect(offered(['400 000'])).rejects.toMatchObject({ code: 'funding.agreement_stands' })
  await expect(officer.perform(prepareAgreement, { grantId })).rejects.toMatchObject({
    code: 'funding.agreement_stands',
  })
})

/** One whose agreement is offered. */
const offered = async (): Promise<string> => {
  const grantId = await granted()
  await officer.perform(offerAgreement, {
    ...{ grantId, conditions: 'Påhittade villkor.' },
    ...{ startsOn: '2026-05-01', endsOn: '2026-12-31', reportOn: '2027-02-01' },
    instalments: [{ amount: '400 000', dueOn: '2026-05-15' }],
  })
  return grantId
}
const because = 'Påhittat: vi hinner inte till maj.'
const waitsFor = async (person: TestPerson, grantId: string): Promise<string[]> =>
  (await listWaiting(world.house.database, person.actor)).flatMap(({ kind, place }) =>
    (place as { grantId?: string }).grantId === grantId ? [kind] : [],
  )

test('an agreement that the organisation declines can be offered anew on other terms, and be accepted then', async () => {
  const grantId = await offered()
  const decline = () => applicant.perform(declineAgreement, { grantId, because })
  expect(await waitsFor(applicant, grantId)).toEqual(['funding.offered'])
  await decline()
  expect(await waitsFor(applicant, grantId)).toEqual([])
  expect(await waitsFor(officer, grantId)).toContain('funding.declined')
  expect(await (await officer.get(paths.grant({ grantId }))).text()).toContain(because)
  for (const again of [decline, () => applicant.perform(acceptAgreement, { grantId })])
    await expect(again()).rejects.toMatchObject({ code: 'funding.nothing_offered' })
  await expect(officer.perform(declineAgreement, { grantId, because })).rejects.toMatchObject({ status: 403 })
  await givenAgreement(officer, applicant, grantId, '200 000')
  expect(await stateOf(grantId)).toBe('running')
  expect(await waitsFor(officer, grantId)).not.toContain('funding.declined')
  expect((await inside(grantId)).agreement).toMatchObject({ declinedAt: null, declinedBecause: null })
  await expect(decline()).rejects.toMatchObject({ code: 'funding.nothing_offered' })
})

test('a grant that does not come about is ended by whoever gave it, counts in no sum, and says to everybody why', async () => {
  const grantId = await offered()
  const kept = await offered()
  const forgo = (of: string) => officer.perform(forgoGrant, { grantId: of, because })
  await expect(applicant.perform(forgoGrant, { grantId, because })).rejects.toMatchObject({ status: 403 })
  const register = async () => {
    const { rows, total, grantedOre } = await payer.perform(viewGrants, { page: 1, limit: 100 })
    return { total, grantedOre, stands: rows.some(({ id }) => id === grantId) }
  }
  const before = await register()
  await applicant.perform(declineAgreement, { grantId, because: 'Påhittat: för sent.' })
  await forgo(grantId)
  expect(await register()).toEqual({ ...before, grantedOre: before.grantedOre - 40_000_000 })
  expect(await stateOf(grantId)).toBe('forgone')
  expect(await waitsFor(officer, grantId)).toEqual([])
  expect(await waitsFor(applicant, grantId)).toEqual(['funding.not_paid'])
  const open = await (await world.app.request(paths.grant({ grantId }))).text()
  expect(open).toContain('Blev inte av')
  expect(open).toContain(because)
  expect(open).not.toContain('för sent')
  for (const step of [() => forgo(grantId), () => officer.perform(prepareAgreement, { grantId })])
    await expect(step()).rejects.toMatchObject({ code: 'funding.agreement_stands' })
  await applicant.perform(acceptAgreement, { grantId: kept })
  await expect(forgo(kept)).rejects.toMatchObject({ code: 'funding.agreement_stands' })
})

test('of a grant of which nothing was paid and nothing will be, nothing is to be reported back', async () => {
  const grantId = await granted()
  await givenAgreement(officer, applicant, grantId, '200 000')
  const stop = async () =>
    officer.perform(stopInstalment, {
      instalmentId: (await waiting(grantId))[0]!,
      reason: 'Påhittat: föreningen är upplöst.',
    })
  await stop()
  expect(await stateOf(grantId)).toBe('running')
  await stop()
  expect(await stateOf(grantId)).toBe('closed')
  expect(await (await applicant.get(paths.grant({ grantId }))).text()).not.toContain('Redovisa bidraget')
  await expect(applicant.perform(editReport, { grantId })).rejects.toMatchObject({
    code: 'funding.nothing_to_report',
  })
})

test('no payment is stopped before there is an agreement on it', async () => {
  const grantId = await offered()
  await expect(
    officer.perform(stopInstalment, {
      instalmentId: (await waiting(grantId))[0]!,
      reason: 'Påhittat: behövs inte.',
    }),
  ).rejects.toMatchObject({ code: 'funding.not_accepted' })
})

const tries = (statement: RawBuilder<unknown>, person = applicant) => bySql(world, person, statement)

test('by SQL alone an organisation answers an agreement, and changes nothing of what was offered', async () => {
  const grantId = await offered()
  const me = applicant.actor.personId
  expect(
    await Promise.all([
      tries(
        sql`update funding.agreement set conditions = 'Inga', accepted_by = ${me} where grant_id = ${grantId}`,
      ),
      tries(sql`update funding.agreement set conditions = 'Inga', declined_by = ${me}, declined_at = now(),
        declined_because = 'x' where grant_id = ${grantId}`),
      tries(
        sql`update funding.agreement set declined_by = ${officer.actor.personId}, declined_at = now(),
          declined_because = 'x' where grant_id = ${grantId}`,
        officer,
      ),
      tries(sql`update funding.grant set state = 'forgone', forgone_because = 'x' where id = ${grantId}`),
    ]),
  ).toEqual(['refused', 'refused', 'refused', 'refused'])
})

test('a payment is of a day that has been, and no longer waits for anybody when all are made', async () => {
  const grantId = await running()
  await expect(pay(grantId, '2026-12-21')).rejects.toMatchObject({ field: 'paidOn' })
  expect((await payer.perform(viewGrant, { grantId })).next?.names).toEqual([expect.any(String)])
  await pay(grantId)
  expect((await payer.perform(viewGrant, { grantId })).next).toBeUndefined()
  expect(await stateOf(grantId)).toBe('running')
})

test('a report-back is sent when it is complete, and written no more until it is sent back with what is missing', async () => {
  const grantId = await running()
  const submit = () => applicant.perform(submitReport, { grantId })
  await expect(submit()).rejects.toMatchObject({ code: 'funding.report_not_complete' })
  const { report, paidOre } = await applicant.perform(editReport, { grantId })
  expect(paidOre).toBe(20_000_000)
  await applicant.perform(saveReport, { grantId, revision: report.revision, done: 'Påhittat: gjort.' })
  await expect(submit()).rejects.toMatchObject({ code: 'funding.report_not_complete' })
  // Two who write at once: the second is told, and nothing is lost.
  await expect(
    applicant.perform(saveReport, { grantId, revision: report.revision, done: 'Påhittat: något annat.' }),
  ).rejects.toMatchObject({ code: 'changed_by_another' })
  await write(grantId)
  await expect(officer.perform(acceptReport, { grantId })).rejects.toMatchObject({
    code: 'funding.no_report_to_decide',
  })
  await submit()
  expect(await stateOf(grantId)).toBe('reported')
  for (const again of [() => write(grantId), submit])
    await expect(again()).rejects.toMatchObject({ code: 'funding.report_sent' })
  const sendBack = () => officer.perform(returnReport, { grantId, reason: 'Påhittat: vad kostade lokalen?' })
  await sendBack()
  expect(await stateOf(grantId)).toBe('running')
  expect((await inside(grantId)).report).toMatchObject({
    state: 'returned',
    returnReason: 'Påhittat: vad kostade lokalen?',
  })
  await expect(sendBack()).rejects.toMatchObject({ code: 'funding.no_report_to_decide' })
  await write(grantId)
  await submit()
  await officer.perform(acceptReport, { grantId })
  expect((await inside(grantId)).report?.state).toBe('accepted')
  await expect(write(grantId)).rejects.toMatchObject({ code: 'funding.report_sent' })
})

test('what was paid and not used is claimed back, and the grant is closed when it has come', async () => {
  // Of 500 000 kr that it was to cost, 100 000 from elsewhere, a quarter was used: 100 000 of the 200 000 that were paid.
  const grantId = await reported({ costs: 0.25 })
  const { repayment } = await inside(grantId)
  expect(repayment).toMatchObject({ amountOre: 10_000_000, repaidOn: null, dueOn: '2027-01-19' })
  // Nothing more is paid than what it cost; what waits is stopped.
  await expect(pay(grantId)).rejects.toMatchObject({ code: 'funding.more_than_it_cost' })
  const [instalmentId] = await waiting(grantId)
  await officer.perform(stopInstalment, { instalmentId: instalmentId!, reason: 'Påhittat: behövs inte.' })
  expect(await stateOf(grantId)).toBe('claimed')
  const repaid = (repaidOn: string) => payer.perform(noteRepayment, { grantId, repaidOn })
  await expect(repaid('2026-12-21')).rejects.toMatchObject({ field: 'repaidOn' })
  await repaid('2026-12-20')
  expect(await stateOf(grantId)).toBe('closed')
  await expect(repaid('2026-12-20')).rejects.toMatchObject({ code: 'funding.nothing_to_repay' })
})

test('what is to come back comes in parts, never more than was claimed, and what is left is remitted with why', async () => {
  // 100 000 kr is to come back, and nothing waits to be paid.
  const claimed = async () => {
    const grantId = await reported({ costs: 0.25 })
    const [instalmentId] = await waiting(grantId)
    await officer.perform(stopInstalment, { instalmentId: instalmentId!, reason: 'Påhittat: behövs inte.' })
    return grantId
  }
  const grantId = await claimed()
  const comes = (amount: string) => payer.perform(noteRepayment, { grantId, repaidOn: '2026-12-20', amount })
  for (const amount of ['0', '100 000,01'])
    await expect(comes(amount)).rejects.toMatchObject({ code: 'funding.more_than_left', field: 'amount' })
  await comes('30 000')
  await expect(comes('70 000,01')).rejects.toMatchObject({ code: 'funding.more_than_left' })
  expect(await stateOf(grantId)).toBe('claimed')
  expect(await waitsFor(applicant, grantId)).toContain('funding.to_repay')
  const page = await read(grantId)
  expect(page.replaceAll(/\s|&nbsp;/g, ' ')).toContain('70 000 kr återstår.')
  await expect(applicant.perform(remitRepayment, { grantId, because })).rejects.toMatchObject({ status: 403 })
  await payer.perform(remitRepayment, { grantId, because })
  expect((await inside(grantId)).repayment).toMatchObject({
    ...{ amountOre: 10_000_000, remittedOre: 7_000_000, remittedBecause: because },
    parts: [{ amountOre: 3_000_000, cameOn: '2026-12-20' }],
  })
  expect(await stateOf(grantId)).toBe('closed')
  expect(await waitsFor(applicant, grantId)).toContain('funding.claim_eased')
  expect(await read(grantId)).toContain(because)
  await expect(comes('1')).rejects.toMatchObject({ code: 'funding.nothing_to_repay' })
  const whole = await claimed()
  await payer.perform(noteRepayment, { grantId: whole, repaidOn: '2026-12-20', amount: '30 000' })
  await payer.perform(noteRepayment, { grantId: whole, repaidOn: '2026-12-20', amount: '70 000' })
  expect(await stateOf(whole)).toBe('closed')
})

test('an organisation that reports nothing back is claimed of what was paid: nothing more is paid, and no report-back is owed', async () => {
  const grantId = await running()
  const claim = (amount = '200 000', dueOn = '2027-01-31') =>
    officer.perform(claimBack, { grantId, amount, dueOn, because: 'Påhittat: ingen redovisning har kommit.' })
  for (const amount of ['0', '200 000,01'])
    await expect(claim(amount)).rejects.toMatchObject({ code: 'funding.more_than_paid', field: 'amount' })
  await expect(claim('200 000', '2026-12-19')).rejects.toMatchObject({ field: 'dueOn' })
  await claim()
  expect(await stateOf(grantId)).toBe('claimed')
  expect(await waiting(grantId)).toEqual([])
  expect((await payer.perform(viewGrant, { grantId })).next).toBeUndefined()
  expect(await waitsFor(applicant, grantId)).toEqual(['funding.to_repay'])
  const page = await read(grantId)
  expect(page).toContain('ingen redovisning har kommit')
  expect(page).not.toContain('Redovisa bidraget')
  await expect(applicant.perform(editReport, { grantId })).rejects.toMatchObject({
    code: 'funding.nothing_to_report',
  })
  await expect(claim()).rejects.toMatchObject({ code: 'funding.nothing_to_claim_back' })
  // The organisation has reported after all.
  await officer.perform(withdrawClaim, { grantId })
  expect(await waitsFor(applicant, grantId)).toEqual(['funding.claim_eased'])
  await write(grantId)
  await applicant.perform(submitReport, { grantId })
  await expect(claim()).rejects.toMatchObject({ code: 'funding.nothing_to_claim_back' })
  await officer.perform(acceptReport, { grantId })
  expect(await stateOf(grantId)).toBe('closed')
})

test('a claim of which something has come is withdrawn no more, and what was not used is never withdrawn', async () => {
  const grantId = await running()
  await officer.perform(claimBack, { grantId, amount: '200 000', dueOn: '2027-01-31', because })
  await payer.perform(noteRepayment, { grantId, repaidOn: '2026-12-20', amount: '1' })
  const unspent = await reported({ costs: 0.25 })
  for (const of of [grantId, unspent])
    await expect(officer.perform(withdrawClaim, { grantId: of })).rejects.toMatchObject({
      code: 'funding.claim_stands',
    })
})

// Fault: what was noted of money by mistake could not be put right, neither here nor in the ledger, and a grant was closed by it for ever.
test('a payment that was noted wrongly is taken back while nothing rests on it, waits as before, and it stays to be seen', async () => {
  const grantId = await running()
  const { instalments } = await inside(grantId)
  const { id: instalmentId } = instalments[0]!
  const wrong = { instalmentId, because: 'Påhittat: banken avvisade den.' }
  await expect(applicant.perform(takeBackPayment, wrong)).rejects.toMatchObject({ status: 403 })
  const stranger = await world.as('body_officer', 'Påhittade grannen')
  await expect(stranger.perform(takeBackPayment, wrong)).rejects.toMatchObject({ status: 404 })
  // Whoever decided the grant does not pay it, and so takes no payment back.
  await expect(officer.perform(takeBackPayment, wrong)).rejects.toMatchObject({
    code: 'funding.paid_by_decider',
  })
  const colleague = await world.as('county_coordinator', BOARD)
  const page = await (await colleague.get(paths.grant({ grantId }))).text()
  expect(page).toContain(`action="${paths.takeBackPayment({ instalmentId })}"`)
  const empty = await colleague.post(paths.takeBackPayment({ instalmentId }), { grantId, because: '' })
  expect(empty.status).toBe(422)
  await payer.perform(takeBackPayment, wrong)
  expect((await inside(grantId)).instalments[0]).toMatchObject({ id: instalmentId, paidOn: null })
  await expect(payer.perform(takeBackPayment, wrong)).rejects.toMatchObject({ code: 'funding.not_paid' })
  expect(await read(grantId)).toContain('Påhittat: banken avvisade den.')
  await payer.perform(payInstalment, { instalmentId, paidOn: '2026-12-19' })
  expect((await inside(grantId)).instalments[0]).toMatchObject({ paidOn: '2026-12-19' })
  const accepted = await reported()
  const paid = (await inside(accepted)).instalments.find(({ paidOn }) => paidOn !== null)!
  await expect(payer.perform(takeBackPayment, { ...wrong, instalmentId: paid.id })).rejects.toMatchObject({
    code: 'funding.rests_on_payment',
  })
})

test('money that did not come back after all is to come again, and a grant that was closed by it is open', async () => {
  const grantId = await reported({ costs: 0.25 })
  const [waits] = await waiting(grantId)
  await officer.perform(stopInstalment, { instalmentId: waits!, reason: 'Påhittat: behövs inte.' })
  await payer.perform(noteRepayment, { grantId, repaidOn: '2026-12-20' })
  expect(await stateOf(grantId)).toBe('closed')
  expect(await waitsFor(applicant, grantId)).not.toContain('funding.to_repay')
  const [part] = (await inside(grantId)).repayment!.parts
  const wrong = { repaidId: part!.id, because: 'Påhittat: det var ett annat bidrag.' }
  await expect(applicant.perform(takeBackRepaid, wrong)).rejects.toMatchObject({ status: 403 })
  const sent = await (await world.as('county_coordinator', BOARD)).post(
    paths.takeBackRepaid({ repaidId: part!.id }),
    {
      grantId,
      because: wrong.because,
    },
  )
  expect(sent.headers.get('location')).toBe(paths.grant({ grantId }))
  expect(await stateOf(grantId)).toBe('claimed')
  expect((await inside(grantId)).repayment).toMatchObject({ repaidOn: null, parts: [] })
  expect((await inside(grantId)).takenBack).toMatchObject([
    { kind: 'repayment', amountOre: part!.amountOre, notedOn: '2026-12-20', because: wrong.because },
  ])
  expect(await waitsFor(applicant, grantId)).toContain('funding.to_repay')
  await payer.perform(noteRepayment, { grantId, repaidOn: '2026-12-20', amount: '30 000' })
  const [again] = (await inside(grantId)).repayment!.parts
  await payer.perform(remitRepayment, { grantId, because })
  await expect(
    payer.perform(takeBackRepaid, { repaidId: again!.id, because: 'Påhittat.' }),
  ).rejects.toMatchObject({ code: 'funding.rest_is_remitted' })
})

test('by SQL alone nobody changes what is to come back, takes more than that, or ends a grant that they received', async () => {
  const grantId = await reported({ costs: 0.25 })
  const part = (ore: number, person: TestPerson) =>
    sql`insert into funding.repaid (grant_id, amount_ore, came_on, noted_by, noted_at)
      values (${grantId}, ${ore}, '2026-12-20', ${person.actor.personId}, now())`
  for (const [statement, person] of [
    [sql`update funding.repayment set amount_ore = 1 where grant_id = ${grantId}`, officer],
    [part(10_000_001, officer), officer],
    [part(1, applicant), applicant],
    [sql`update funding.grant set state = 'closed' where id = ${grantId}`, applicant],
  ] as const)
    expect(await tries(statement, person)).toBe('refused')
  expect(await tries(sql`delete from funding.repayment where grant_id = ${grantId}`, officer)).toBe('0')
  expect(await tries(part(1, officer), officer)).toBe('1')
})

test('nothing is to come back where all that was paid was used', async () => {
  const grantId = await reported()
  expect((await inside(grantId)).repayment).toBeUndefined()
  await expect(payer.perform(noteRepayment, { grantId, repaidOn: '2026-12-20' })).rejects.toMatchObject({
    code: 'funding.nothing_to_repay',
  })
})

test('results are shown to everybody once, when the organisation has marked them and the report-back is accepted', async () => {
  const release = (grantId: string) => officer.perform(releaseResults, { grantId })
  const unmarked = await reported()
  await expect(release(unmarked)).rejects.toMatchObject({ code: 'funding.not_to_be_published' })
  const grantId = await running()
  await write(grantId, { publish: 'yes', publicText: 'Påhittat: 112 fick stöd.' })
  await applicant.perform(submitReport, { grantId })
  await expect(release(grantId)).rejects.toMatchObject({ code: 'funding.not_to_be_published' })
  await officer.perform(acceptReport, { grantId })
  const seen = async () => (await perform(world.house, { actor: anonymous }, viewGrant, { grantId })).result
  expect(await seen()).toBeUndefined()
  await release(grantId)
  expect(await seen()).toMatchObject({ text: 'Påhittat: 112 fick stöd.' })
  await expect(release(grantId)).rejects.toMatchObject({ code: 'funding.released_already' })
})

test('each party sees its own grants and what lies between them, and nobody else does', async () => {
  const grantId = await running()
  const own = async (person: TestPerson) => {
    const { given, received } = await person.perform(viewOwnGrants, {})
    return [given, received].map((of) => of.some(({ id }) => id === grantId))
  }
  expect(await own(officer)).toEqual([true, false])
  expect(await own(applicant)).toEqual([false, true])
  const side = async (person: TestPerson) => {
    const { side, inside, next } = await person.perform(viewGrant, { grantId })
    return [side, inside !== undefined, next !== undefined]
  }
  expect(await side(payer)).toEqual(['giver', true, true])
  expect(await side(applicant)).toEqual(['receiver', true, false])
  expect(await side(await world.as('rapporteur'))).toEqual(['public', false, false])
})
