import { load } from 'cheerio'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { setActor } from '../../../platform/access/action.ts'
import { givenCase } from '../../../testing/cases.ts'
import {
  claimRevision,
  givenDecidedClaim,
  givenSentPayment,
  paymentRevision,
  route,
} from '../../../testing/redress.ts'
import { openVisitor } from '../../../testing/visitor.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { beginClaim } from '../claims/begin-actions.ts'
import { recordJudgment } from '../claims/court-actions.ts'
import { representClaim } from '../claims/side-actions.ts'
import { paths } from '../paths.ts'
import { giveCode, lookAgain, tellByTelephone } from '../paying/confirm-actions.ts'
import {
  nextLookAfter,
  planPayment,
  preparePayment,
  stepPayment,
  viewPayment,
} from '../paying/payment-actions.ts'
import { addRoute, retireRoute, viewRoute } from '../paying/route-actions.ts'

let world: World
let worker: TestPerson
const BODY = 'Exempelköpings kommun'

beforeAll(async () => {
  world = await openWorld({ settings: { baseUrl: 'http://samlad.example' } })
  world.setTime('2026-11-24T12:00:00Z')
  await world.body(BODY, 'municipality')
  worker = await world.as('caseworker', BODY)
})

type Payment = { caseId: string; paymentId: string }
const revised = async (of: Payment) => ({
  caseId: of.caseId,
  paymentId: of.paymentId,
  revision: await paymentRevision(worker, of),
})
const stateOf = async (of: Payment) => (await worker.perform(viewPayment, of)).payment.state
const codeFor = async (of: Payment) => (await worker.perform(giveCode, await revised(of))).shownCode
/** Somebody without an account, in a browser of their own. */
const tell = async (fields: Record<string, string>, network = '192.0.2.1') => {
  const visitor = openVisitor(world, { network })
  await visitor.get(paths.receipt())
  return visitor.post(paths.receipt(), fields)
}

describe('a way for the money', () => {
  test('is written with what could go wrong, and its account is seen by its last signs alone', async () => {
    const of = await givenDecidedClaim(worker, await givenCase(worker))
    for (const [given, code] of [
      [{ account: 'RO49 AAAA 1B31 0075 9384 0001' }, 'payment.iban_check'],
      [{ account: 'RO49 AAAA 1B31 0075 9384 000' }, 'payment.iban_length'],
      [{ account: 'SE45 5000 0000 0583 9825 7466' }, 'payment.iban_of_another_country'],
      [{ account: '123456' }, 'payment.not_an_iban'],
      [{ bic: 'AAAA' }, 'payment.bic_wrong'],
      [{ risks: [] }, 'payment.risks_missing'],
      [{ risks: ['none_seen', 'family'] }, 'payment.risk_and_none'],
      [{ risk: '' }, 'payment.risk_unsaid'],
      [{ word: 'abc' }, 'payment.word_too_short'],
      [{ alone: undefined }, 'payment.not_alone'],
      [{ identityCheckedOn: '' }, 'payment.identity_day_missing'],
      [{ channel: 'trusted_person', holder: 'trusted_person' }, 'payment.trusted_missing'],
      [{ channel: 'money_transfer', holder: 'trusted_person' }, 'payment.holder_not_of_channel'],
      [{ country: 'TH', account: '1234567890', bic: '' }, 'payment.bic_missing'],
      [{ channel: 'blocked_account', holder: 'blocked' }, 'payment.guardianship_has_ended'],
    ] as const)
      await expect(
        worker.perform(addRoute, { ...of, ...route, ...given } as never),
        code,
      ).rejects.toMatchObject({ code })
    const added = await worker.perform(addRoute, { ...of, ...route, risks: [...route.risks] })
    const pages = await Promise.all(
      [paths.route(added), paths.claim(of)].map(async (address) => (await worker.get(address)).text()),
    )
    for (const page of pages) {
      expect(page).toContain('RO •••• 0000')
      expect(page).not.toContain('1B31')
      expect(page).not.toContain(route.word)
    }
  })

  test('what was typed comes back when it is refused, and is kept nowhere', async () => {
    const of = await givenDecidedClaim(worker, await givenCase(worker))
    const { risks, ...fields } = route
    const refused = await worker.post(paths.newRoute(of), {
      ...fields,
      'risks[]': [...risks],
      account: 'RO49 AAAA 1B31 0075 9384 0001',
    })
    expect(refused.status).toBe(422)
    const page = await refused.text()
    expect(page).toContain('IBAN stämmer inte')
    expect(page).toContain('RO49 AAAA 1B31 0075 9384 0001')
  })

  test('must say who could take the money: no browser remembers its account or its word', async () => {
    const of = await givenDecidedClaim(worker, await givenCase(worker))
    const $ = load(await (await worker.get(paths.newRoute(of))).text())
    expect($('fieldset:has([name="risks[]"]) legend').text()).not.toContain('frivilligt')
    for (const name of ['account', 'bic', 'word'])
      expect($(`[name="${name}"]`).attr('autocomplete'), name).toBe('off')
  })
})

describe('a payout', () => {
  test('is never more than what is left of the decision, of two at once neither', async () => {
    const of = await givenDecidedClaim(worker, await givenCase(worker), '10 000')
    const { routeId } = await worker.perform(addRoute, { ...of, ...route, risks: [...route.risks] })
    const plan = (amount: string) =>
      worker.perform(planPayment, { ...of, routeId, source: 'compensation', amount })
    await expect(plan('10 000,01')).rejects.toMatchObject({ code: 'payment.more_than_decided' })
    await expect(plan('0')).rejects.toMatchObject({ code: 'payment.amount_missing' })
    const outcomes = await Promise.allSettled([plan('6 000'), plan('6 000'), plan('6 000')])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { paymentId } = await plan('4 000')
    await worker.perform(stepPayment, {
      ...(await revised({ caseId: of.caseId, paymentId })),
      step: 'cancel',
      onDay: '2026-11-24',
    })
    const nextStep = async () => load(await (await worker.get(paths.claim(of))).text())('.page-action').text()
    expect(await nextStep()).toBe('Planera en utbetalning')
    await plan('4 000')
    expect(await nextStep()).not.toBe('Planera en utbetalning')
    await expect(plan('0,01')).rejects.toMatchObject({ code: 'payment.more_than_decided' })
  })

  test('is planned of what is decided: not before, and by a way that is in use', async () => {
    const caseId = await givenCase(worker)
    const of = await worker.perform(beginClaim, {
      ...{ caseId, proceedings: 'judged', crimeOn: '2025-01-10', endedOn: '2026-02-01' },
    })
    const { routeId } = await worker.perform(addRoute, { ...of, ...route, risks: [...route.risks] })
    const prepared = async () => {
      const { left, routes, writes } = await worker.perform(preparePayment, of)
      return { left, routes: routes.map(({ id }) => id), writes }
    }
    expect(await prepared()).toEqual({ left: [], routes: [routeId], writes: true })
    const plan = (source: 'compensation' | 'damages' | 'insurance', amount: string) =>
      worker.perform(planPayment, { ...of, routeId, source, amount })
    for (const source of ['compensation', 'damages', 'insurance'] as const)
      await expect(plan(source, '1'), source).rejects.toMatchObject({
        code: 'payment.nothing_decided',
        field: 'source',
      })
    const revision = async () => ({ ...of, revision: await claimRevision(worker, of) })
    await worker.perform(recordJudgment, { ...(await revision()), judgmentOn: '2026-01-10', amount: '1 000' })
    const { paymentId } = await plan('damages', '400')
    expect((await worker.perform(viewPayment, { caseId, paymentId })).payment).toMatchObject({
      ...{ source: 'damages', ore: 400_00, decidedOn: '2026-01-10', state: 'planned', sentOn: null },
    })
    expect((await prepared()).left).toEqual([{ source: 'damages', entitled: 1_000_00, left: 600_00 }])
    await worker.perform(retireRoute, {
      ...of,
      routeId,
      revision: (await worker.perform(viewRoute, { ...of, routeId })).route.revision,
    })
    expect((await prepared()).routes).toEqual([])
    await expect(plan('damages', '1')).rejects.toMatchObject({ code: 'payment.route_retired' })
  })

  test('has its days as they were said, is looked at again while it is under way, and each step stands with its day', async () => {
    const of = await givenDecidedClaim(worker, await givenCase(worker))
    const payment = await givenSentPayment(worker, of, { kronor: '40 000', on: '2026-06-01' })
    const read = async () => (await worker.perform(viewPayment, payment)).payment
    expect(await read()).toMatchObject({
      ...{ sentOn: '2026-06-01', arrivedOn: null, nextLook: nextLookAfter('2026-06-01') },
    })
    await worker.perform(stepPayment, { ...(await revised(payment)), step: 'arrive', onDay: '2026-06-25' })
    expect(await read()).toMatchObject({
      ...{ sentOn: '2026-06-01', arrivedOn: '2026-06-25', nextLook: nextLookAfter('2026-06-25') },
    })
    await worker.perform(stepPayment, { ...(await revised(payment)), step: 'return', onDay: '2026-06-30' })
    expect(await read()).toMatchObject({ arrivedOn: '2026-06-25', state: 'returned', nextLook: null })
    const { events } = await worker.perform(viewPayment, payment)
    expect(events.map(({ kind, onDay }) => [kind, onDay])).toEqual(
      expect.arrayContaining([
        ['send', '2026-06-01'],
        ['arrive', '2026-06-25'],
        ['return', '2026-06-30'],
      ]),
    )
    // A payout that is planned is not sent before it was decided.
    const { paymentId } = await worker.perform(planPayment, {
      ...{ ...of, routeId: payment.routeId, source: 'compensation', amount: '10' },
    })
    await expect(
      worker.perform(stepPayment, {
        ...{ ...(await revised({ caseId: of.caseId, paymentId })), step: 'send', onDay: '2026-05-31' },
      }),
    ).rejects.toMatchObject({ code: 'payment.before_sent', field: 'onDay' })
  })

  test('goes by a route of its own claim alone', async () => {
    const caseId = await givenCase(worker)
    const of = await givenDecidedClaim(worker, caseId)
    const other = await givenDecidedClaim(worker, caseId)
    const { routeId } = await worker.perform(addRoute, { ...other, ...route, risks: [...route.risks] })
    await expect(
      worker.perform(planPayment, { ...of, routeId, source: 'compensation', amount: '1' }),
    ).rejects.toMatchObject({ status: 404 })
    await expect(
      worker.perform(planPayment, { ...of, routeId, source: 'insurance', amount: '1' }),
    ).rejects.toMatchObject({ status: 404 })
  })

  test('of a child goes to a blocked account, and from the eighteenth birthday to the person alone', async () => {
    const caseId = await givenCase(worker, {
      ageGroup: 'child',
      values: { identity: { birth_date: '2008-11-30' }, family: { guardian_suspected: 'yes' } },
    })
    const of = await givenDecidedClaim(worker, caseId)
    await worker.perform(representClaim, {
      ...of,
      revision: await claimRevision(worker, of),
      representative: 'special_representative',
    })
    const swedish = {
      ...route,
      country: 'SE',
      channel: 'swedish_account',
      account: '5000-00 123 45',
      bic: '',
    }
    const add = (given: object) => worker.perform(addRoute, { ...of, ...swedish, ...given } as never)
    await expect(add({})).rejects.toMatchObject({ code: 'payment.child_needs_blocked_account' })
    await expect(add({ holder: 'guardian' })).rejects.toMatchObject({ code: 'payment.guardian_is_suspected' })
    const { routeId } = await add({ channel: 'blocked_account', holder: 'blocked' })
    const { paymentId } = await worker.perform(planPayment, {
      ...of,
      routeId,
      source: 'compensation',
      amount: '100 000',
    })
    const sent = await worker.perform(planPayment, { ...of, routeId, source: 'damages', amount: '10' })
    const send = async (whose: Payment, onDay: string) =>
      worker.perform(stepPayment, { ...(await revised(whose)), step: 'send', onDay })
    await send(sent, '2026-11-24')
    world.setTime('2026-11-30T12:00:00Z')
    await expect(send({ caseId, paymentId }, '2026-11-30')).rejects.toMatchObject({
      code: 'payment.guardianship_has_ended',
    })
    // What was sent before the birthday comes all the same.
    await worker.perform(stepPayment, { ...(await revised(sent)), step: 'arrive', onDay: '2026-11-30' })
    expect(await stateOf(sent)).toBe('arrived')
    world.setTime('2026-11-24T12:00:00Z')
  })

  test('is not in hand because a bank says that it is there', async () => {
    const of = await givenDecidedClaim(worker, await givenCase(worker))
    const payment = await givenSentPayment(worker, of)
    await worker.perform(stepPayment, { ...(await revised(payment)), step: 'arrive', onDay: '2026-06-25' })
    expect(await stateOf(payment)).toBe('arrived')
    expect(await (await worker.get(paths.payment(payment))).text()).toContain(
      'Personen har inte sagt att pengarna är mottagna.',
    )
    const asWorker = (statement: ReturnType<typeof sql>) =>
      world.house.database.transaction().execute(async (tx) => {
        await setActor(tx, worker.actor, world.house.clock.now())
        return statement.execute(tx)
      })
    // Neither by a raw statement: the table itself asks for the person's word, and nobody writes it in their name.
    for (const set of [
      sql`state = 'received'`,
      sql`state = 'received', told_on = '2026-06-26', told_by = 'code'`,
    ])
      await expect(
        asWorker(sql`update redress.payment set ${set} where id = ${payment.paymentId}`),
      ).rejects.toThrow(/check constraint|only the person tells/)
  })
})

describe('the person’s own answer', () => {
  test('comes by a code that is said to them, counts once, and needs no account', async () => {
    const of = await givenDecidedClaim(worker, await givenCase(worker))
    const payment = await givenSentPayment(worker, of)
    const given = await worker.post(paths.giveCode(payment), {
      revision: String(await paymentRevision(worker, payment)),
    })
    const code = /\b[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}\b/.exec(await given.text())?.[0] ?? ''
    expect(code).not.toBe('')
    expect(await (await worker.get(paths.payment(payment))).text()).not.toContain(code)
    const page = (await openVisitor(world).get(paths.receipt())).text
    expect(page).not.toMatch(/samlad|prostitution|brott|ersättning|skadestånd|polis|ärende/i)
    const answered = await tell({ code: code.toLowerCase().replaceAll('-', ' '), told: 'part_received' })
    expect(answered.location).toBe(paths.receiptDone())
    const romanian = openVisitor(world, { network: '192.0.2.9' })
    expect((await romanian.get(paths.receipt({ language: 'ro' }))).text).toContain('Am primit tot')
    const back = await romanian.post(paths.receipt(), { code: 'x', told: 'received', language: 'ro' })
    expect(back.text).toContain('Am primit tot')
    expect((await worker.perform(viewPayment, payment)).payment).toMatchObject({
      state: 'part_received',
      toldBy: 'code',
    })
    const again = await tell({ code, told: 'received' })
    expect(again.status).toBe(422)
    expect(again.text).toContain('Koden gäller inte')
    const next = await codeFor(payment)
    await tell({ code: next, told: 'received' })
    expect(await stateOf(payment)).toBe('received')
    const clocks = await world.asSystem((tx) =>
      tx.selectFrom('support.clock').select('state').where('subject_id', '=', payment.paymentId).execute(),
    )
    expect(clocks.every(({ state }) => state === 'done')).toBe(true)
  })

  test('by a code waits for whoever works on the case, who goes on with the payout afterwards', async () => {
    const of = await givenDecidedClaim(worker, await givenCase(worker))
    const payment = await givenSentPayment(worker, of)
    const first = async () => (await worker.get('/cases')).text()
    await tell({ code: await codeFor(payment), told: 'not_received' }, '192.0.2.21')
    expect(await first()).toContain('En utbetalning har inte nått fram')
    expect(await first()).toContain(paths.payment(payment))
    const page = await (await worker.get(paths.payment(payment))).text()
    expect(page).toContain('Personen svarade själv med sin kod')
    expect(await first()).not.toContain(paths.payment(payment))
    const timeline = await world.asSystem((tx) =>
      tx.selectFrom('support.event').select('kind').where('subject_id', '=', payment.paymentId).execute(),
    )
    expect(timeline.map(({ kind }) => kind)).toContain('payout_not_received')
    await worker.perform(lookAgain, {
      ...{ ...(await revised(payment)), onDay: '2026-11-24', reached: 'spoke', obstacles: [], note: '' },
    })
    await worker.perform(stepPayment, { ...(await revised(payment)), step: 'return', onDay: '2026-11-24' })
    expect(await stateOf(payment)).toBe('returned')
  })

  test('is what they say last: what was in hand can be taken, and the page asks for it', async () => {
    const of = await givenDecidedClaim(worker, await givenCase(worker))
    const payment = await givenSentPayment(worker, of)
    await tell({ code: await codeFor(payment), told: 'received' }, '192.0.2.22')
    const page = await (await worker.get(paths.payment(payment))).text()
    expect(page).toContain('Säger personen något annat nu')
    expect(page).toContain(paths.giveCode(payment))
    await tell({ code: await codeFor(payment), told: 'taken' }, '192.0.2.22')
    expect(await stateOf(payment)).toBe('taken')
    await worker.perform(tellByTelephone, {
      ...{ ...(await revised(payment)), word: route.word, told: 'received', onDay: '2026-11-24' },
    })
    expect(await stateOf(payment)).toBe('received')
  })

  test('is given at an address that can be said and typed', async () => {
    const of = await givenDecidedClaim(worker, await givenCase(worker))
    const given = await worker.perform(giveCode, await revised(await givenSentPayment(worker, of)))
    expect(given.tellsAt).toBe('samlad.example/receipt')
  })

  test('is refused in the language that they read', async () => {
    const visitor = openVisitor(world, { network: '192.0.2.23' })
    await visitor.get(paths.receipt({ language: 'ro' }))
    const send = async (fields: Record<string, string>) =>
      (await visitor.post(paths.receipt(), { language: 'ro', ...fields })).text
    const wrong = await send({ code: '000-000-000-000', told: 'received' })
    expect(wrong).toContain('Codul nu este valabil')
    expect(wrong).not.toContain('Koden gäller inte')
    const unsaid = await send({ code: '000-000-000-000' })
    expect(unsaid).toContain('Scrieți codul și alegeți un răspuns')
    expect(unsaid).not.toContain('Välj ett av alternativen')
  })

  test('by an older code, one that has run out, or a guess is refused alike, and guessing has to wait', async () => {
    const of = await givenDecidedClaim(worker, await givenCase(worker))
    const payment = await givenSentPayment(worker, of)
    const first = await codeFor(payment)
    const second = await codeFor(payment)
    const sentences = new Set<string>()
    const refused = async (code: string) => {
      const answer = await tell({ code, told: 'received' })
      expect(answer.status).toBe(422)
      sentences.add(/Koden gäller inte[^<]*/.exec(answer.text)?.[0] ?? '')
    }
    await refused(first)
    await refused('000-000-000-000')
    await refused('ingen kod alls')
    world.setTime('2026-12-09T12:00:01Z')
    await refused(second)
    world.setTime('2026-11-24T12:00:00Z')
    expect(sentences.size).toBe(1)
    expect(await stateOf(payment)).toBe('sent')
    let waits = 0
    for (let attempt = 0; attempt < 40 && waits === 0; attempt++)
      if ((await tell({ code: '111-222-333-444', told: 'taken' })).status === 429) waits = attempt
    expect(waits).toBeGreaterThan(0)
    expect(await stateOf(payment)).toBe('sent')
  })

  test('on the telephone needs the agreed word; after five wrong ones another has to be agreed on', async () => {
    const of = await givenDecidedClaim(worker, await givenCase(worker))
    const payment = await givenSentPayment(worker, of)
    const said = async (word: string, more: object = {}) =>
      worker.perform(tellByTelephone, {
        ...(await revised(payment)),
        word,
        told: 'part_received',
        onDay: '2026-07-01',
        ...more,
      } as never)
    await expect(said('Gröna  Äpplen', { amount: '1 500' })).rejects.toMatchObject({
      code: 'payment.currency_missing',
    })
    await said('  gröna ÄPPLEN ', { amount: '1 500', currency: 'ron' })
    expect((await worker.perform(viewPayment, payment)).payment).toMatchObject({
      state: 'part_received',
      receivedMinor: 1_500_00,
      receivedCurrency: 'RON',
    })
    for (let attempt = 0; attempt < 5; attempt++)
      await expect(said('röda äpplen')).rejects.toMatchObject({ code: 'payment.wrong_word' })
    await expect(said('gröna äpplen', { told: 'received' })).rejects.toMatchObject({
      code: 'payment.word_locked',
    })
    expect(await stateOf(payment)).toBe('part_received')
  })

  test('is asked for after it was sent, not before', async () => {
    const of = await givenDecidedClaim(worker, await givenCase(worker))
    const payment = await givenSentPayment(worker, of)
    await expect(
      worker.perform(lookAgain, {
        ...{ ...(await revised(payment)), onDay: '2026-06-19', reached: 'spoke', obstacles: [], note: '' },
      }),
    ).rejects.toMatchObject({ code: 'payment.before_sent', field: 'onDay' })
  })

  test('is offered what can be done with it: sent once, then come, come back or asked for', async () => {
    const of = await givenDecidedClaim(worker, await givenCase(worker))
    const offered = async (payment: { caseId: string; paymentId: string }) =>
      Object.entries((await worker.perform(viewPayment, payment)).can)
        .flatMap(([what, isOffered]) => (isOffered ? [what] : []))
        .sort()
    const sent = await givenSentPayment(worker, of, { kronor: '40 000' })
    expect(await offered(sent)).toEqual(['arrive', 'ask', 'return'])
    await worker.perform(stepPayment, { ...(await revised(sent)), step: 'arrive', onDay: '2026-06-25' })
    expect(await offered(sent)).toEqual(['ask', 'return'])
    const { paymentId } = await worker.perform(planPayment, {
      ...{ ...of, routeId: sent.routeId, source: 'compensation', amount: '10 000' },
    })
    expect(await offered({ caseId: of.caseId, paymentId })).toEqual(['cancel', 'send'])
  })

  test('follows the order of what has happened: nothing comes before it was sent, and nothing after it was in hand', async () => {
    const of = await givenDecidedClaim(worker, await givenCase(worker))
    const payment = await givenSentPayment(worker, of, { kronor: '40 000' })
    const step = async (which: 'send' | 'arrive' | 'return' | 'cancel', onDay: string, whose = payment) =>
      worker.perform(stepPayment, { ...(await revised(whose)), step: which, onDay })
    const say = async (told: 'received' | 'not_received' | 'taken', onDay: string, more: object = {}) =>
      worker.perform(tellByTelephone, {
        ...{ ...(await revised(payment)), word: route.word, told, onDay },
        ...more,
      })
    for (const early of [() => step('arrive', '2026-06-19'), () => say('received', '2026-06-19')])
      await expect(early()).rejects.toMatchObject({ code: 'payment.before_sent', field: 'onDay' })
    for (const late of [() => step('arrive', '2026-11-25'), () => say('received', '2026-11-25')])
      await expect(late()).rejects.toMatchObject({ code: 'day_to_come', field: 'onDay' })
    await expect(step('send', '2026-06-21')).rejects.toMatchObject({ code: 'payment.not_now' })
    await expect(say('not_received', '2026-06-20', { amount: '10', currency: 'ron' })).rejects.toMatchObject({
      code: 'payment.amount_only_where_received',
      field: 'amount',
    })
    await step('arrive', '2026-06-20')
    await say('received', '2026-06-20')
    expect(await stateOf(payment)).toBe('received')
    await expect(step('return', '2026-06-21')).rejects.toMatchObject({ code: 'payment.not_now' })
    const look = async (whose: Payment, onDay = '2026-07-06') =>
      worker.perform(lookAgain, {
        ...{ ...(await revised(whose)), onDay, reached: 'spoke', obstacles: [], note: '' },
      })
    await expect(look(payment)).rejects.toMatchObject({ code: 'payment.nothing_to_ask' })
    await say('taken', '2026-07-01')
    await look(payment)
    // What is only planned has nobody who could have it, and may still be asked about.
    const { paymentId } = await worker.perform(planPayment, {
      ...{ ...of, routeId: payment.routeId, source: 'compensation', amount: '10 000' },
    })
    const planned = { ...payment, paymentId }
    await look(planned)
    // A decision is of the first of June, and nothing is sent before it.
    await expect(step('send', '2026-05-31', planned)).rejects.toMatchObject({ code: 'payment.before_sent' })
    await step('cancel', '2026-06-01', planned)
    await expect(look(planned)).rejects.toMatchObject({ code: 'payment.nothing_to_ask' })
  })

  test('is asked for again until it has come, with what stood in the way', async () => {
    const of = await givenDecidedClaim(worker, await givenCase(worker))
    const payment = await givenSentPayment(worker, of)
    expect((await worker.perform(viewPayment, payment)).payment.nextLook).toBe('2026-07-06')
    await worker.perform(lookAgain, {
      ...(await revised(payment)),
      onDay: '2026-07-06',
      reached: 'not_reached',
      obstacles: ['unsafe_address'],
      note: 'Påhittat: adressen delas med andra.',
    })
    const seen = await worker.perform(viewPayment, payment)
    expect(seen.payment).toMatchObject({ state: 'sent', nextLook: '2026-07-20' })
    expect(seen.obstacles.map(({ code }) => code).sort()).toEqual(['not_reached', 'unsafe_address'])
    await worker.perform(lookAgain, {
      ...{ ...(await revised(payment)), onDay: '2026-07-20', reached: 'spoke', obstacles: [], note: '' },
    })
    const spoken = await worker.perform(viewPayment, payment)
    expect(spoken.obstacles, 'nothing stood in the way').toHaveLength(2)
    expect(
      spoken.events
        .filter(({ kind }) => kind === 'spoke' || kind === 'not_reached_again')
        .map(({ kind, onDay }) => [kind, onDay]),
    ).toEqual(
      expect.arrayContaining([
        ['spoke', '2026-07-20'],
        ['not_reached_again', '2026-07-06'],
      ]),
    )
  })
})

test('whoever does not work on the case sees nothing of a payout or its way, not in an emergency either', async () => {
  const of = await givenDecidedClaim(worker, await givenCase(worker))
  const payment = await givenSentPayment(worker, of)
  const manager = await world.as('case_manager', BODY)
  const stranger = await world.as('caseworker', 'Främmande exempelkommun')
  for (const person of [manager, stranger]) {
    for (const address of [
      paths.payment(payment),
      paths.route({ ...of, routeId: payment.routeId }),
      paths.newPayment(of),
    ])
      expect((await person.get(address)).status).toBe(404)
    const rows = await world.house.database.transaction().execute(async (tx) => {
      await setActor(tx, person.actor, world.house.clock.now())
      const found = []
      for (const table of ['claim', 'route', 'payment', 'obstacle', 'receipt_code', 'recovery'] as const)
        found.push(...(await tx.selectFrom(`redress.${table}`).select('case_id').execute()))
      return found
    })
    expect(rows).toEqual([])
  }
})
