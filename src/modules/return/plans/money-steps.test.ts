import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openReturns, type ReturnScene } from '../../../testing/returns.ts'
import { addDocument, withdrawDocument } from '../../support/notes/documents/actions.ts'
import { addActivity, prepareActivity, viewCapacity } from '../capacity/actions.ts'
import { addAgreement, endAgreement } from '../partners/actions.ts'
import { paths } from '../paths.ts'
import { confirmReturn } from './confirmation-actions.ts'
import {
  decideAllowance,
  payOut,
  preparePayout,
  takeBackAllowance,
  takeBackPayout,
  viewMoney,
} from './money-actions.ts'
import { endReturn } from './plan-actions.ts'
import { askPartner, prepareReception } from './reception-actions.ts'
import { viewReturn } from './view-actions.ts'

let scene: ReturnScene
beforeAll(async () => {
  scene = await openReturns()
})
beforeEach(() => scene.world.setTime('2026-11-24T12:00:00Z'))

type Of = { readonly caseId: string; readonly returnId: string }
const allow = (of: Of, given: object = {}) =>
  scene.coordinator.perform(decideAllowance, {
    ...{ ...of, purpose: 'livelihood', source: 'programme', amount: '1 000', currency: 'THB' },
    ...{ decidedOn: '2026-11-20', ...given },
  } as never)
const receipt = async ({ caseId }: Of, name = 'kvitto.txt') =>
  (
    await scene.coordinator.perform(addDocument, {
      ...{ caseId, file: new File(['Påhittat kvitto'], name, { type: 'text/plain' }) },
    })
  ).documentId
const pay = (of: Of, allowanceId: string, documentId: string, given: object = {}) =>
  scene.coordinator.perform(payOut, {
    ...{ ...of, allowanceId, documentId, amount: '400', paidOn: '2026-11-20', how: 'Påhittat: kontant.' },
    ...given,
  })
const money = async (of: Of) => (await scene.coordinator.perform(viewMoney, of)).allowances

describe('money of a return', () => {
  test('is decided in an amount of its currency, on a day that has been, until the return has ended', async () => {
    const of = await scene.wanted()
    await expect(allow(of, { amount: 'tusen' })).rejects.toMatchObject({
      ...{ code: 'return.amount_unreadable', field: 'amount', status: 422 },
    })
    await expect(allow(of, { decidedOn: '2026-11-25' })).rejects.toMatchObject({
      ...{ code: 'day_to_come', field: 'decidedOn' },
    })
    await allow(of)
    expect(await money(of)).toMatchObject([
      { amount: 100_000, currency: 'THB', decidedOn: '2026-11-20', payouts: [] },
    ])
    await scene.travelled(of)
    const { plan } = await scene.coordinator.perform(viewReturn, of)
    await scene.coordinator.perform(endReturn, {
      ...{ ...of, endedOn: '2026-12-02', reason: 'settled', revision: plan.revision },
    })
    await expect(allow(of)).rejects.toMatchObject({ code: 'return.ended' })
    expect((await scene.coordinator.perform(viewMoney, of)).writes).toBe(true)
  })

  test('is paid against a receipt of the same case, not before it was decided, and never more than is left', async () => {
    const of = await scene.wanted()
    const other = await scene.wanted()
    const [own, elsewhere] = [await receipt(of), await receipt(other)]
    const { allowanceId } = await allow(of)
    for (const [given, code, field] of [
      [{ amount: 'fyra' }, 'return.amount_unreadable', 'amount'],
      [{ amount: '1 000,01' }, 'return.more_than_decided', 'amount'],
      [{ paidOn: '2026-11-25' }, 'day_to_come', 'paidOn'],
      [{ paidOn: '2026-11-19' }, 'return.paid_before_decided', 'paidOn'],
      [{ documentId: elsewhere }, 'return.receipt_elsewhere', 'documentId'],
    ] as const)
      await expect(pay(of, allowanceId, own, given), code).rejects.toMatchObject({ code, field })
    await pay(of, allowanceId, own)
    await expect(pay(of, allowanceId, own, { amount: '600,01' })).rejects.toMatchObject({
      ...{ code: 'return.more_than_decided' },
    })
    await pay(of, allowanceId, own, { amount: '600' })
    expect((await money(of))[0]!.payouts.map(({ amount }) => amount).sort()).toEqual([40_000, 60_000])
  })

  test('has no receipt that was withdrawn: it is neither offered nor taken', async () => {
    const of = await scene.wanted()
    const [kept, gone] = [await receipt(of), await receipt(of, 'fel.txt')]
    await scene.coordinator.perform(withdrawDocument, {
      caseId: of.caseId,
      documentId: gone,
    })
    const { allowanceId } = await allow(of)
    const prepared = await scene.coordinator.perform(preparePayout, { ...of, allowanceId })
    expect(prepared.documents.map(({ id, name }) => [id, name])).toEqual([[kept, 'kvitto.txt']])
    expect(prepared.allowance.id).toBe(allowanceId)
    await expect(pay(of, allowanceId, gone)).rejects.toMatchObject({ code: 'return.receipt_elsewhere' })
  })
})

describe('money that was written wrongly', () => {
  test('is taken back: it counts for nothing, is left to be paid again, and stays to be seen', async () => {
    const of = await scene.wanted()
    const own = await receipt(of)
    const { allowanceId } = await allow(of)
    await pay(of, allowanceId, own, { amount: '1 000' })
    const one = { ...of, allowanceId }
    await expect(scene.coordinator.perform(takeBackAllowance, one)).rejects.toMatchObject({
      code: 'return.allowance_is_paid',
    })
    const payoutId = (await money(of))[0]!.payouts[0]!.id
    const page = () => scene.coordinator.get(paths.money(of)).then((answer) => answer.text())
    expect(await page()).toContain(paths.takeBackPayout({ ...one, payoutId }))
    await scene.coordinator.perform(takeBackPayout, { ...one, payoutId })
    await expect(scene.coordinator.perform(takeBackPayout, { ...one, payoutId })).rejects.toMatchObject({
      status: 404,
    })
    expect(await page()).toContain('borttaget: fel skrivet')
    await pay(of, allowanceId, own, { amount: '100' })
    const [again] = await money(of)
    expect(again!.payouts.map(({ amount }) => amount)).toEqual([10_000])
    await scene.coordinator.perform(takeBackPayout, { ...one, payoutId: again!.payouts[0]!.id })
    await scene.coordinator.perform(takeBackAllowance, one)
    expect((await money(of)).map(({ takenBack }) => takenBack)).toEqual([true])
    await expect(pay(of, allowanceId, own)).rejects.toMatchObject({ status: 404 })
    expect(await (await scene.coordinator.get(paths.plan(of))).text()).not.toContain(paths.payout({ ...one }))
  })

  test('is nobody else’s to take back, and is not paid in the database either', async () => {
    const of = await scene.wanted()
    const { allowanceId } = await allow(of)
    const stranger = await scene.world.as('regional_coordinator', 'En annan region')
    await expect(stranger.perform(takeBackAllowance, { ...of, allowanceId })).rejects.toMatchObject({
      status: 404,
    })
    await scene.coordinator.perform(takeBackAllowance, { ...of, allowanceId })
    await expect(
      scene.world.asSystem((tx) =>
        tx
          .updateTable('return.allowance')
          .set({ taken_back_at: null, taken_back_by: null })
          .where('id', '=', allowanceId)
          .returning('id')
          .execute(),
      ),
    ).resolves.toEqual([])
  })
})

describe('a partner', () => {
  const asking = (partnerId: string, given: object = {}) => ({
    ...{ partnerId, ground: 'vital_interest' as const, danger: 'Påhittat', necessity: 'Påhittat' },
    ...{ parts: ['identity.chosen_name'], endsOn: '2027-06-30', ...given },
  })

  test('is asked while a return is prepared, on a disclosure to it that is in force', async () => {
    const of = await scene.wanted()
    await scene.received(of)
    const [reception] = (await scene.coordinator.perform(viewReturn, of)).receptions
    const other = await scene.wanted()
    // A disclosure of another case, or one that is nobody's, is none for this.
    for (const disclosureId of [reception!.disclosureId, of.returnId])
      await expect(
        scene.coordinator.perform(askPartner, { ...other, ...asking(scene.partnerId, { disclosureId }) }),
      ).rejects.toMatchObject({ code: 'return.disclosure_elsewhere', field: 'disclosureId' })
    await scene.coordinator.perform(askPartner, {
      ...{ ...of, ...asking(scene.partnerId, { disclosureId: reception!.disclosureId }) },
    })
    expect((await scene.coordinator.perform(viewReturn, of)).receptions).toHaveLength(2)
    const travelled = await scene.wanted()
    await scene.travelled(travelled)
    await expect(
      scene.coordinator.perform(askPartner, { ...travelled, ...asking(scene.partnerId) }),
    ).rejects.toMatchObject({ code: 'return.not_preparing' })
  })

  test('is offered in every country before one is said, and its ground once it is chosen', async () => {
    const of = await scene.wanted()
    const before = await scene.coordinator.perform(prepareReception, of)
    expect(before.partners.map(({ id }) => id)).toContain(scene.partnerId)
    expect(before).toMatchObject({ partner: undefined, transfer: undefined, consents: [], disclosures: [] })
    const chosen = await scene.coordinator.perform(prepareReception, { ...of, partnerId: scene.partnerId })
    expect(chosen.partner?.id).toBe(scene.partnerId)
    expect(chosen.transfer).toBeDefined()
  })

  test('has agreements that end on or after the day on which they begin', async () => {
    const add = (untilDay: string) =>
      scene.coordinator.perform(addAgreement, {
        ...{
          id: scene.partnerId,
          fromDay: '2026-01-02',
          untilDay,
          covers: ['reception'],
          safeguards: 'none',
        },
      } as never)
    await expect(add('2026-01-01')).rejects.toMatchObject({
      ...{ code: 'partner.ends_before_it_begins', field: 'untilDay', status: 422 },
    })
    const { agreementId } = await add('2026-01-02')
    await scene.coordinator.perform(endAgreement, { id: scene.partnerId, agreementId })
  })
})

test('a training is of a partner that is there, or of none, and whoever may add one is offered to', async () => {
  const held = (partnerId: string) =>
    scene.coordinator.perform(addActivity, {
      ...{ kind: 'training', subject: 'Påhittad utbildning', partnerId, country: 'TH', heldOn: '2026-11-20' },
      ...{ hours: '6', participants: '12' },
    } as never)
  await expect(held(crypto.randomUUID())).rejects.toMatchObject({ code: 'not_found' })
  await held(scene.partnerId)
  await held('')
  const seen = await scene.coordinator.perform(viewCapacity, {})
  expect(seen.activities).toHaveLength(2)
  expect(seen.adds).toBe(true)
  expect((await (await scene.world.as('rapporteur')).perform(viewCapacity, {})).adds).toBe(false)
  const { partners } = await scene.coordinator.perform(prepareActivity, {})
  expect(partners.map(({ id }) => id)).toContain(scene.partnerId)
})

test('a confirmation is of a return that is planned, as the plan stands', async () => {
  const of = await scene.wanted()
  const { plan } = await scene.coordinator.perform(viewReturn, of)
  const withheld = {
    answer: 'withheld',
    reasons: ['risk_unresolved'],
    text: 'Påhittat: en trygg bostad.',
  } as const
  const confirm = (edition: number) =>
    scene.coordinator.perform(confirmReturn, { ...of, ...withheld, edition } as never)
  await expect(confirm(plan.edition + 1)).rejects.toMatchObject({ code: 'return.changed_since' })
  await confirm(plan.edition)
  expect((await scene.coordinator.perform(viewReturn, of)).standing).toMatchObject({
    ...{ coordinator: { answer: 'withheld' } },
  })
  await scene.travelled(of)
  await expect(confirm(plan.edition)).rejects.toMatchObject({ code: 'return.not_planned' })
})
