import { load } from 'cheerio'
import { beforeAll, describe, expect, test } from 'vitest'
import { givenCase } from '../../../testing/cases.ts'
import {
  claimRevision,
  givenDecidedClaim,
  givenSentPayment,
  paymentRevision,
} from '../../../testing/redress.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { paths } from '../paths.ts'
import { planPayment, stepPayment } from '../paying/payment-actions.ts'
import { beginClaim } from './begin-actions.ts'
import { closeClaim, reopenClaim } from './closing-actions.ts'
import { applyForCompensation, askForReview, recordDecision, takeBackReview } from './compensation-actions.ts'
import { claimDamages, recordJudgment, recordRecovery, takeBackRecovery } from './court-actions.ts'
import { claimSheet } from './print.ts'
import { printClaim, viewClaim } from './view-actions.ts'

type Of = { caseId: string; claimId: string }

let world: World
let worker: TestPerson
const BODY = 'Exempelköpings kommun'

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  await world.body(BODY, 'municipality')
  worker = await world.as('caseworker', BODY)
})

const revised = async <T extends Of>(of: T) => ({ ...of, revision: await claimRevision(worker, of) })
const claimOf = async (of: Of) => (await worker.perform(viewClaim, of)).claim
const begun = async (): Promise<Of> =>
  worker.perform(beginClaim, {
    ...{ caseId: await givenCase(worker), proceedings: 'judged' },
    ...{ crimeOn: '2025-01-10', endedOn: '2026-02-01' },
  })
const judge = async (of: Of, judgmentOn: string, amount: string) =>
  worker.perform(recordJudgment, { ...(await revised(of)), judgmentOn, amount })
const pay = async (of: Of, source: 'offender' | 'insurance', amount: string) =>
  worker.perform(recordRecovery, { ...(await revised(of)), source, amount, onDay: '2026-03-01' })
const decide = async (of: Of, amount: string, outcome: 'granted' | 'part' | 'refused' = 'part') =>
  worker.perform(recordDecision, { ...(await revised(of)), decidedOn: '2026-06-01', outcome, amount })
const close = async (of: Of) =>
  worker.perform(closeClaim, { ...(await revised(of)), closedOn: '2026-11-24', reason: 'received' })

describe('a claim that was closed', () => {
  test('is opened again where it stood, and money that has come back since is paid anew', async () => {
    const of = await givenDecidedClaim(worker, await givenCase(worker))
    const sent = await givenSentPayment(worker, of)
    await close(of)
    const payment = { caseId: of.caseId, paymentId: sent.paymentId }
    await worker.perform(stepPayment, {
      ...{ ...payment, revision: await paymentRevision(worker, payment) },
      ...{ step: 'return', onDay: '2026-11-24' },
    })
    const again = { ...of, routeId: sent.routeId, source: 'compensation', amount: '100 000' } as const
    await expect(worker.perform(planPayment, again)).rejects.toMatchObject({ code: 'claim.closed' })
    const page = load(await (await worker.get(paths.claim(of))).text())('main')
    expect(page.text()).toContain('Pengarna är i personens hand, 24 november 2026.')
    expect(page.find(`form[action="${paths.reopenClaim(of)}"] button`).text()).toBe('Öppna anspråket igen')
    await worker.perform(reopenClaim, await revised(of))
    expect(await claimOf(of)).toMatchObject({ state: 'decided', closedOn: null, closingReason: null })
    expect((await worker.perform(planPayment, again)).paymentId).toMatch(/^[0-9a-f-]{36}$/)
    // Once is enough.
    await expect(worker.perform(reopenClaim, await revised(of))).rejects.toMatchObject({
      code: 'claim.not_now',
    })
  })

  test('has its last day again, with a clock that runs', async () => {
    const of = await begun()
    await close(of)
    await worker.perform(reopenClaim, await revised(of))
    expect(await claimOf(of)).toMatchObject({ state: 'begun', limitOn: '2029-02-01' })
    const clocks = await world.asSystem((tx) =>
      tx
        .selectFrom('support.clock')
        .select(['last_day', 'state'])
        .where('subject_id', '=', of.claimId)
        .orderBy('made_at')
        .execute(),
    )
    expect(clocks.filter(({ state }) => state === 'running')).toEqual([
      { last_day: '2029-02-01', state: 'running' },
    ])
  })

  test('stands where it stood, whatever was done of it', async () => {
    const of = await begun()
    const closedAndOpened = async () => {
      await close(of)
      await worker.perform(reopenClaim, await revised(of))
      return (await claimOf(of)).state
    }
    await worker.perform(claimDamages, {
      ...{ ...(await revised(of)), claimedOn: '2026-01-02', amount: '1 000', through: 'prosecutor' },
    })
    expect(await closedAndOpened()).toBe('damages_claimed')
    await judge(of, '2026-01-10', '1 000')
    expect(await closedAndOpened()).toBe('judged')
    await worker.perform(applyForCompensation, {
      ...{ ...(await revised(of)), appliedOn: '2026-03-01', amount: '1 000' },
      ...{ reported: 'reported', contributed: 'contributed' },
    })
    expect(await closedAndOpened()).toBe('applied')
    await decide(of, '0', 'refused')
    expect(await closedAndOpened()).toBe('refused')
  })
})

describe('the paper of the person', () => {
  test('names no last day to send anything once the claim is closed', async () => {
    const of = await begun()
    const lines = async () => JSON.stringify(claimSheet(await worker.perform(printClaim, of), 'sv').blocks)
    expect(await lines()).toContain('Det ska skickas senast')
    await close(of)
    expect(await lines()).not.toMatch(/Det ska skickas senast|Vad som händer nu/)
  })
})

describe('what was written of a claim', () => {
  test('is put right and moves it nowhere: the damages, the judgment, the application with its number, the decision', async () => {
    const of = await begun()
    const damages = async (amount: string) =>
      worker.perform(claimDamages, {
        ...{ ...(await revised(of)), claimedOn: '2026-01-02', amount, through: 'prosecutor' },
      })
    await damages('1 000')
    await damages('2 000')
    await judge(of, '2026-01-10', '1 500')
    // The court of appeal awards more.
    await judge(of, '2026-01-31', '2 000')
    const apply = async (reference: string) =>
      worker.perform(applyForCompensation, {
        ...{ ...(await revised(of)), appliedOn: '2026-03-01', amount: '200 000', reference },
        ...{ reported: 'reported', contributed: 'contributed' },
      })
    await apply('')
    await apply('BRM 2026-0001')
    await decide(of, '100 000')
    await decide(of, '10 000')
    expect(await claimOf(of)).toMatchObject({
      ...{ state: 'decided', damagesClaimedOre: 200_000, judgmentOn: '2026-01-31', awardedOre: 200_000 },
      ...{ reference: 'BRM 2026-0001', grantedOre: 1_000_000, outcome: 'part' },
    })
    const page = await (await worker.get(paths.claim(of))).text()
    expect(load(page)('#rights a').length).toBe(3)
    const form = load(await (await worker.get(paths.decision(of))).text())
    expect(form('h1').text()).toBe('Rätta beslutet som det är inskrivet')
    expect(form('[name="amount"]').val()).toBe('10000')
    // What has happened tells both.
    const kinds = (await worker.perform(viewClaim, of)).events.map(({ kind }) => kind)
    expect(kinds).toEqual([
      ...['righted_decision', 'decided_part', 'righted_application', 'applied'],
      ...['righted_judgment', 'judged', 'righted_damages', 'damages_claimed', 'begun'],
    ])
  })

  test('is never put below what is paid of it', async () => {
    const of = await givenDecidedClaim(worker, await givenCase(worker))
    await givenSentPayment(worker, of, { kronor: '60 000' })
    await expect(decide(of, '50 000')).rejects.toMatchObject({
      code: 'claim.less_than_paid_out',
      field: 'amount',
    })
    await decide(of, '60 000')
    await pay(of, 'offender', '70 000')
    await expect(judge(of, '2026-01-10', '60 000')).rejects.toMatchObject({
      code: 'claim.awarded_less_than_paid',
      field: 'amount',
    })
    await judge(of, '2026-01-10', '70 000')
    expect(await claimOf(of)).toMatchObject({ state: 'decided', awardedOre: 7_000_000 })
  })

  test('of a payment that was none is taken back, and stays in what has happened', async () => {
    const of = await givenDecidedClaim(worker, await givenCase(worker))
    await pay(of, 'offender', '10 000')
    const page = load(await (await worker.get(paths.claim(of))).text())
    const [wrong] = (await worker.perform(viewClaim, of)).recoveries
    const taken = { ...of, recoveryId: wrong?.id ?? '' }
    expect(page(`form[action="${paths.takeBackRecovery(taken)}"]`).length).toBe(1)
    await worker.perform(takeBackRecovery, await revised(taken))
    const viewed = await worker.perform(viewClaim, of)
    expect(viewed.recoveries).toEqual([])
    expect(viewed.events.slice(0, 2).map(({ kind, ore }) => [kind, ore])).toEqual([
      ['righted_paid', 1_000_000],
      ['paid_offender', 1_000_000],
    ])
    await expect(worker.perform(takeBackRecovery, await revised(taken))).rejects.toMatchObject({
      status: 404,
    })
  })

  test('of a review is taken back: the decision stands', async () => {
    const of = await givenDecidedClaim(worker, await givenCase(worker))
    await worker.perform(askForReview, { ...(await revised(of)), askedOn: '2026-07-01' })
    await worker.perform(takeBackReview, await revised(of))
    expect(await claimOf(of)).toMatchObject({ state: 'decided', reviewAskedOn: null })
    await expect(worker.perform(takeBackReview, await revised(of))).rejects.toMatchObject({
      code: 'claim.not_now',
    })
  })
})
