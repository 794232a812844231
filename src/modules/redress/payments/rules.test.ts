import { describe, expect, test } from 'vitest'
import type { Claim, Recovery } from '../claims/records.ts'
import { entitledTo } from '../claims/rules.ts'
import { channels, holders, type PaymentState, paymentStates } from './codes.ts'
import {
  afterStep,
  faultOfPayout,
  faultOfRoute,
  faultOfWord,
  isUnderWay,
  leftToPay,
  normalisedWord,
} from './rules.ts'
import type { AddedRoute } from './schema.ts'

const TODAY = '2026-11-24'

describe('a payout', () => {
  const steps = [
    ...(['send', 'arrive', 'return', 'cancel'] as const),
    ...(['tell_received', 'tell_part_received', 'tell_not_received', 'tell_taken'] as const),
  ]
  const told = ['received', 'part_received', 'not_received', 'taken']
  test('is received by the person’s own word alone, and moves as the table says', () => {
    const leads = (state: PaymentState) => steps.flatMap((step) => afterStep(state, step) ?? [])
    expect(Object.fromEntries(paymentStates.map((state) => [state, leads(state)]))).toEqual({
      planned: ['sent', 'cancelled'],
      sent: ['arrived', 'returned', ...told],
      arrived: ['returned', ...told],
      received: told,
      part_received: told,
      returned: [],
      not_received: ['returned', ...told],
      taken: ['returned', ...told],
      cancelled: [],
    })
    expect(paymentStates.filter(isUnderWay)).toEqual(['sent', 'arrived', 'part_received', 'not_received'])
  })

  const paid = (ore: number, state: PaymentState = 'sent', source: 'damages' | 'insurance' = 'damages') => ({
    ...{ ore, state, source },
  })
  test('takes from what its source gives, to the öre; what came back or was never sent can be paid again', () => {
    const payments = [
      paid(100),
      paid(20, 'taken'),
      paid(7, 'returned'),
      paid(3, 'cancelled'),
      paid(1_000, 'sent', 'insurance'),
    ]
    expect(leftToPay(500, payments, 'damages')).toBe(380)
    expect(leftToPay(500, payments, 'compensation')).toBe(500)
  })

  test('rests on a decision, a judgment, or what an insurance has paid in all', () => {
    const nothing = {
      state: 'decided',
      grantedOre: null,
      decidedOn: null,
      awardedOre: null,
      judgmentOn: null,
    }
    const claim = (known: object) => ({ ...nothing, ...known }) as unknown as Claim
    const whole = claim({ grantedOre: 700, decidedOn: TODAY, awardedOre: 900, judgmentOn: '2026-01-02' })
    expect(entitledTo(whole, [], 'compensation')).toEqual({ ore: 700, on: TODAY })
    expect(entitledTo(whole, [], 'damages')).toEqual({ ore: 900, on: '2026-01-02' })
    // A review makes what is granted no less (brottsskadelagen 24–26 §§).
    expect(entitledTo({ ...whole, state: 'review' }, [], 'compensation')).toEqual({ ore: 700, on: TODAY })
    for (const lacking of [
      { state: 'applied', grantedOre: 700, decidedOn: TODAY },
      { grantedOre: 700 },
      { decidedOn: TODAY },
    ])
      expect(entitledTo(claim(lacking), [], 'compensation')).toBeNull()
    for (const lacking of [{ awardedOre: 900 }, { judgmentOn: TODAY }])
      expect(entitledTo(claim(lacking), [], 'damages')).toBeNull()
    const recovery = (source: string, amount: number, onDay: string) =>
      ({ source, amount, onDay }) as unknown as Recovery
    const recoveries = [
      recovery('offender', 1, '2026-11-01'),
      recovery('insurance', 40, '2026-10-01'),
      recovery('insurance', 2, '2026-09-01'),
    ]
    expect(entitledTo(whole, recoveries, 'insurance')).toEqual({ ore: 42, on: '2026-10-01' })
    expect(entitledTo(whole, recoveries.slice(0, 1), 'insurance')).toBeNull()
  })

  const payout = {
    ...{ ore: 380, entitled: 500, left: 380, isChild: false, guardianSuspected: false },
    route: { holder: 'person', channel: 'swedish_account', retiredOn: null },
  } as const
  const fault = (changed: object) => faultOfPayout({ ...payout, ...changed })
  test('is never a single öre more than is left, and never nothing', () => {
    expect(fault({})).toBeUndefined()
    expect(fault({ ore: 381 })).toEqual({ code: 'payment.more_than_decided', field: 'amount' })
    expect(fault({ ore: 0 })).toEqual({ code: 'payment.amount_missing', field: 'amount' })
    expect(fault({ ore: 1 })).toBeUndefined()
    expect(fault({ entitled: null })).toEqual({ code: 'payment.nothing_decided', field: 'source' })
  })

  test('goes to a child’s blocked account, to no suspected guardian, and to an adult alone', () => {
    const way = (
      holder: string,
      isChild: boolean,
      guardianSuspected = false,
      retiredOn: string | null = null,
    ) => fault({ route: { ...payout.route, holder, retiredOn }, isChild, guardianSuspected })?.code
    expect(way('person', false, false, TODAY)).toBe('payment.route_retired')
    for (const holder of holders) {
      expect([holder, way(holder, true)]).toEqual([
        holder,
        holder === 'blocked' ? undefined : 'payment.child_needs_blocked_account',
      ])
      const ended = holder === 'blocked' || holder === 'guardian'
      expect([holder, way(holder, false)]).toEqual([
        holder,
        ended ? 'payment.guardianship_has_ended' : undefined,
      ])
      expect([holder, way(holder, false, true)]).toEqual([
        holder,
        holder === 'guardian'
          ? 'payment.guardian_is_suspected'
          : ended
            ? 'payment.guardianship_has_ended'
            : undefined,
      ])
    }
  })
})

describe('a way for the money', () => {
  const route = {
    ...{ channel: 'foreign_account', holder: 'person', country: 'RO', currency: 'RON' },
    ...{ account: 'RO49 AAAA 1B31 0075 9384 0000', bic: '', trusted: '', identityCheck: 'none' },
    ...{ identityCheckedOn: null, risks: ['family'], risk: 'Påhittad risk', confirmsBy: 'code' },
    ...{ word: '', alone: true },
  } as unknown as AddedRoute
  const adult = { isChild: false, guardianSuspected: false, today: TODAY }
  const fault = (changed: object, about = adult) =>
    faultOfRoute({ ...route, ...changed } as AddedRoute, about)

  test('has a holder of its own kind', () => {
    expect(fault({})).toBeUndefined()
    const taken = (channel: string) =>
      holders.filter(
        (holder) =>
          fault(
            { channel, holder, country: 'SE', account: '5000-00 123 45', trusted: 'Påhittad vän' },
            { ...adult, isChild: holder === 'blocked' },
          )?.code !== 'payment.holder_not_of_channel',
      )
    expect(Object.fromEntries(channels.map((channel) => [channel, taken(channel)]))).toEqual({
      swedish_account: ['person', 'guardian', 'trusted_person', 'organisation'],
      foreign_account: ['person', 'guardian', 'trusted_person', 'organisation'],
      blocked_account: ['blocked'],
      prepaid_card: ['person'],
      money_transfer: ['person'],
      trusted_person: ['trusted_person'],
      partner: ['organisation'],
      consulate: ['person', 'organisation'],
    })
    expect(fault({}, { ...adult, isChild: true })).toEqual({
      code: 'payment.child_needs_blocked_account',
      field: 'holder',
    })
  })

  const swedish = { channel: 'swedish_account', country: 'SE', account: '5000-00 123 45' }
  const thai = { country: 'TH', account: '123-4-56789-0', bic: 'BKKBTHBK' }
  test.each<[string, object, string | undefined]>([
    ['that needs no account has none', { channel: 'money_transfer', account: '' }, undefined],
    ['lacks its account', { account: '' }, 'account_missing'],
    ['has a bank code that is none', { bic: 'AAAA' }, 'bic_wrong'],
    ['has a right bank code', { bic: 'DABARO22' }, undefined],
    ['is Swedish', swedish, undefined],
    ['is a Swedish IBAN', { ...swedish, account: 'SE45 5000 0000 0583 9825 7466' }, undefined],
    ['is a Swedish account abroad', { ...swedish, country: 'NO' }, 'account_abroad'],
    ['is a Swedish account that is none', { ...swedish, account: '12' }, 'swedish_account_wrong'],
    [
      'is Swedish with another country’s IBAN',
      { ...swedish, account: 'RO49 AAAA 1B31 0075 9384 0000' },
      'iban_of_another_country',
    ],
    ['lacks the IBAN of a country that has it', { account: '123456' }, 'not_an_iban'],
    ['has an IBAN with a wrong figure', { account: 'RO49 AAAA 1B31 0075 9384 0001' }, 'iban_check'],
    ['has another country’s IBAN', { country: 'DE' }, 'iban_of_another_country'],
    ['is of a country without IBAN', thai, undefined],
    ['is of a country without IBAN, without a bank', { ...thai, bic: '' }, 'bic_missing'],
    ['has signs that no account has', { ...thai, account: '12_456' }, 'account_wrong'],
    ['has too few signs', { ...thai, account: '123' }, 'account_wrong'],
    ['has few signs', { ...thai, account: '1234' }, undefined],
    ['has too many signs', { ...thai, account: '1'.repeat(35) }, 'account_wrong'],
    ['has many signs', { ...thai, account: '1'.repeat(34) }, undefined],
    ['has letters inside', { ...thai, account: '12AB3456' }, undefined],
    ['begins as no IBAN does', { ...thai, account: 'AB1C3456' }, undefined],
    ['has no risk thought of', { risks: [] }, 'risks_missing'],
    ['has a risk and none', { risks: ['none_seen', 'family'] }, 'risk_and_none'],
    ['has none seen', { risks: ['none_seen'], risk: '' }, undefined],
    ['has a risk that is not said', { risk: '' }, 'risk_unsaid'],
    ['goes through somebody unnamed', { holder: 'trusted_person' }, 'trusted_missing'],
    ['goes through a partner unnamed', { channel: 'partner', holder: 'organisation' }, 'trusted_missing'],
    [
      'goes through a named partner',
      { channel: 'partner', holder: 'organisation', trusted: 'Påhittad' },
      undefined,
    ],
    ['has an identity checked without a day', { identityCheck: 'passport' }, 'identity_day_missing'],
    ['has an identity checked today', { identityCheck: 'passport', identityCheckedOn: TODAY }, undefined],
    ['is confirmed by a short word', { confirmsBy: 'telephone', word: 'abc' }, 'word_too_short'],
    ['is confirmed by a word', { confirmsBy: 'telephone', word: 'abcd' }, undefined],
    ['was told with others there', { alone: false }, 'not_alone'],
    ['was agreed on with others there', { confirmsBy: 'telephone', word: 'abcd', alone: false }, 'not_alone'],
  ])('that %s', (_, changed, code) => {
    expect(fault(changed)?.code).toBe(code && `payment.${code}`)
  })

  test('to a blocked account needs one', () => {
    const blocked = { ...swedish, channel: 'blocked_account', holder: 'blocked' }
    const child = { ...adult, isChild: true }
    expect(fault(blocked, child)).toBeUndefined()
    expect(fault({ ...blocked, account: '' }, child)?.code).toBe('payment.account_missing')
  })

  test('has no identity checked on a day to come', () => {
    expect(fault({ identityCheck: 'passport', identityCheckedOn: '2026-11-25' })).toEqual({
      code: 'day_to_come',
      field: 'identityCheckedOn',
    })
  })

  test('is confirmed by a word of four signs at least, compared without its spaces and capitals', () => {
    expect(normalisedWord('  Röda\u00a0  HUSET ')).toBe('röda huset')
    expect(faultOfWord('  ab  ')).toEqual({ code: 'payment.word_too_short', field: 'word' })
    expect(faultOfWord('😀😀😀')).toBeDefined()
    expect(faultOfWord('😀😀😀😀')).toBeUndefined()
  })
})
