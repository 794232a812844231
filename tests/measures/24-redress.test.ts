import { beforeAll, describe, expect, test } from 'vitest'
import { claimSeries } from '../../src/modules/redress/claims/series.ts'
import { redressPaths as paths } from '../../src/modules/redress/index.ts'
import { lookAgain, tellByTelephone } from '../../src/modules/redress/paying/confirm-actions.ts'
import { paymentSeries } from '../../src/modules/redress/payments/series.ts'
import { inspectSeries } from '../../src/modules/statistics/index.ts'
import { supportPaths } from '../../src/modules/support/index.ts'
import { dayOf } from '../../src/platform/clock/clock.ts'
import { countSeries } from '../../src/platform/series/count.ts'
import { givenCase } from '../../src/testing/cases.ts'
import {
  claimRevision,
  givenDecidedClaim,
  givenSentPayment,
  paymentRevision,
  route,
} from '../../src/testing/redress.ts'
import { reportBackOf } from '../../src/testing/report-backs.ts'
import { openVisitor } from '../../src/testing/visitor.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// Measure 24: Brottsoffermyndigheten studies whether damages and compensation reach the person, also abroad, compares Sweden,
// Norway and the union, and proposes. As lived: one person's money, from the judgment until it is in her own hand.

let world: World
let worker: TestPerson
const BODY = 'Exempelköpings kommun'
const AUTHORITY = 'Påhittade brottsoffermyndigheten'

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  await world.body(BODY, 'municipality')
  await world.body(AUTHORITY, 'agency')
  worker = await world.as('caseworker', BODY)
})

const pageOf = async (address: string, person: TestPerson = worker): Promise<string> => {
  const answer = await person.get(address)
  expect(answer.status, address).toBe(200)
  return answer.text()
}
const send = async (address: string, fields: Record<string, string | readonly string[]>): Promise<string> => {
  const answer = await worker.post(address, fields)
  expect(answer.status, address).toBe(303)
  return answer.headers.get('location') ?? ''
}

describe('as lived', () => {
  test('a woman who has gone home gets her money in her own hand, and says so herself', async () => {
    const caseId = await givenCase(worker, { chosenName: 'Påhittad Ioana', language: 'ro' })
    // The crime and its limit.
    await pageOf(paths.newClaim({ caseId }))
    const claimAddress = await send(paths.newClaim({ caseId }), {
      proceedings: 'not_reported',
      crimeOn: '2025-01-10',
      endedOn: '',
    })
    const claimId = claimAddress.split('/').at(-1)!
    const of = { caseId, claimId }
    const revision = async () => String(await claimRevision(worker, of))
    expect(await pageOf(claimAddress)).toContain('15 § brottsskadelagen (2014:322)')
    expect(await pageOf(supportPaths.case({ caseId }))).toContain('Ansök om brottsskadeersättning')
    // Damages, judgment, what the offender pays.
    await send(paths.claimDamages(of), {
      revision: await revision(),
      claimedOn: '2025-09-01',
      amount: '125 000',
      through: 'victim_counsel',
    })
    await send(paths.judgment(of), {
      revision: await revision(),
      judgmentOn: '2026-01-20',
      amount: '125 000',
    })
    expect(await pageOf(claimAddress)).toContain('Tiden har inte börjat löpa')
    await send(paths.proceedings(of), {
      revision: await revision(),
      proceedings: 'judged',
      crimeOn: '2025-01-10',
      endedOn: '2026-02-10',
    })
    expect(await pageOf(claimAddress)).toContain(
      'Räknat från det att domen fick laga kraft, 10 februari 2026.',
    )
    await send(paths.recovery(of), {
      revision: await revision(),
      source: 'enforcement',
      amount: '5 000',
      onDay: '2026-04-01',
    })
    expect(await pageOf(claimAddress)).toMatch(/Kvar av skadeståndet: 120\s000\skr/)
    // Counsel, a translation that is explained, application, decision.
    await send(paths.representation(of), {
      revision: await revision(),
      representative: 'victim_counsel',
      contact: 'Påhittade biträdet',
    })
    await send(paths.translation(of), {
      revision: await revision(),
      language: 'ro',
      orderedOn: '2026-02-12',
      givenOn: '2026-03-01',
      explainedOn: '2026-03-01',
      explainedThrough: 'interpreter',
    })
    expect(await pageOf(claimAddress)).toContain('16 § brottsskadelagen (2014:322)')
    await send(paths.apply(of), {
      revision: await revision(),
      appliedOn: '2026-04-15',
      amount: '120 000',
      reported: 'reported',
      contributed: 'contributed',
    })
    await send(paths.decision(of), {
      revision: await revision(),
      decidedOn: '2026-08-20',
      outcome: 'part',
      amount: '110 000',
      reasons: 'Påhittade skäl.',
    })
    // A way that is safe, two payouts, and no more than was decided.
    const { risks, ...fields } = route
    await send(paths.newRoute(of), { ...fields, 'risks[]': [...risks] })
    const routeId = /routes\/([0-9a-f-]{36})/.exec(await pageOf(claimAddress))![1]!
    const plan = { source: 'compensation', routeId }
    const tooMuch = await worker.post(paths.newPayment(of), { ...plan, amount: '110 001' })
    expect(tooMuch.status).toBe(422)
    expect(await tooMuch.text()).toContain('större än det som finns kvar av beslutet')
    const paymentAddress = await send(paths.newPayment(of), { ...plan, amount: '110 000' })
    const payment = { caseId, paymentId: paymentAddress.split('/').at(-1)! }
    const paid = async () => String(await paymentRevision(worker, payment))
    await send(paths.stepPayment(payment), { revision: await paid(), step: 'send', onDay: '2026-09-01' })
    await send(paths.stepPayment(payment), { revision: await paid(), step: 'arrive', onDay: '2026-09-04' })
    expect(await pageOf(paymentAddress)).toContain('Personen har inte sagt att pengarna är mottagna.')
    await send(paths.lookAgain(payment), {
      revision: await paid(),
      onDay: '2026-09-15',
      reached: 'spoke',
      'obstacles[]': ['fees'],
      note: 'Påhittat: banken drog en avgift.',
    })
    // Her own word, by a channel of her own.
    const given = await worker.post(paths.giveCode(payment), { revision: await paid() })
    const code = /\b[0-9A-Z]{3}(?:-[0-9A-Z]{3}){3}\b/.exec(await given.text())![0]
    const her = openVisitor(world, { network: '198.51.100.7' })
    expect((await her.get(paths.receipt())).text).not.toMatch(/samlad|brott|ersättning|ärende/i)
    const told = await her.post(paths.receipt(), { code, told: 'received' })
    expect(told.location).toBe(paths.receiptDone())
    expect(await pageOf(paymentAddress)).toContain('Personen svarade själv med sin kod')
    expect(await pageOf(claimAddress)).toMatch(/I personens hand<\/dt><dd>110\s000\skr/)
    // What she may carry says nothing of what it is about.
    const paper = await worker.get(paths.claimSheet(of))
    expect(paper.headers.get('content-type')).toBe('application/pdf')
    expect(paper.headers.get('content-disposition')).toContain('1.pdf')
  }, 60_000)

  test('a child’s money goes to a blocked account, and the suspected guardian never gets it', async () => {
    const caseId = await givenCase(worker, {
      ageGroup: 'child',
      values: { identity: { birth_date: '2012-05-05' }, family: { guardian_suspected: 'yes' } },
    })
    const of = await givenDecidedClaim(worker, caseId)
    expect(await pageOf(paths.newRoute(of))).toContain(
      'En vårdnadshavare är misstänkt och får aldrig ta emot',
    )
    const { risks, ...fields } = route
    const swedish = {
      ...fields,
      'risks[]': [...risks],
      country: 'SE',
      channel: 'swedish_account',
      account: '5000-00 123 45',
      bic: '',
    }
    for (const [holder, words] of [
      ['guardian', 'Vårdnadshavaren är misstänkt och får aldrig ta emot pengarna'],
      ['person', 'pengarna ska till ett konto med överförmyndarspärr'],
    ] as const) {
      const refused = await worker.post(paths.newRoute(of), { ...swedish, holder })
      expect(refused.status).toBe(422)
      expect(await refused.text()).toContain(words)
    }
    await send(paths.newRoute(of), { ...swedish, channel: 'blocked_account', holder: 'blocked' })
  })
})

describe('as ordered', () => {
  test('the study counts what reached people, withholds small numbers, compares with sources and proposes', async () => {
    const later = await openWorld()
    later.setTime('2026-11-24T12:00:00Z')
    await later.body(BODY, 'municipality')
    await later.body(AUTHORITY, 'agency')
    const caseworker = await later.as('caseworker', BODY)
    // Thirteen payouts to Romania, of which six people have confirmed; nothing was paid in Sweden.
    for (let number = 0; number < 13; number++) {
      const of = await givenDecidedClaim(caseworker, await givenCase(caseworker))
      const payment = await givenSentPayment(caseworker, of)
      if (number >= 11)
        await caseworker.perform(lookAgain, {
          caseId: payment.caseId,
          paymentId: payment.paymentId,
          revision: await paymentRevision(caseworker, payment),
          onDay: '2026-08-01',
          reached: 'spoke',
          obstacles: ['bank_refused'],
        })
      if (number < 6)
        await caseworker.perform(tellByTelephone, {
          caseId: payment.caseId,
          paymentId: payment.paymentId,
          revision: await paymentRevision(caseworker, payment),
          word: route.word,
          told: 'received',
          onDay: '2026-07-01',
        })
    }
    later.setTime('2027-02-01T09:00:00Z')
    const now = later.house.clock.now()
    await later.asSystem((tx) =>
      countSeries(tx, [...claimSeries, ...paymentSeries], { now, today: dayOf(now), inspect: inspectSeries }),
    )
    const officer = await later.as('body_officer', AUTHORITY)
    const study = await pageOf(paths.study(), officer)
    for (const words of ['Utbetalningar i personens hand', 'Tid från beslut till hand', 'Norge', 'EU'])
      expect(study).toContain(words)
    expect(study).toContain('46,15')
    // Two obstacles are too few to be told of, and are no zero.
    expect(study).toContain('Visas inte (under fem)')
    expect(study).toContain('Egen kunskap, behöver kontrolleras')
    // The comparison is written anew by the authority that studies; earlier versions stay.
    const text = { place: 'NO', topic: 'abroad' } as const
    const written = {
      text: 'Påhittat: betalas till konto i landet.',
      source: 'Påhittad källa',
      sourceDay: '2027-01-20',
      confidence: 'agency',
    }
    const sent = await officer.post(paths.studyText(text), { ...written, revision: '0' })
    expect(sent.status).toBe(303)
    const stale = await officer.post(paths.studyText(text), {
      ...written,
      text: 'Påhittat: något annat.',
      revision: '0',
    })
    expect(stale.status).toBe(409)
    expect(await stale.text()).toContain('Sparat av kollegan')
    const proposal = await officer.post(paths.newProposal(), {
      title: 'Påhittat förslag: fråga alltid personen',
      text: 'Ingen utbetalning räknas som mottagen förrän personen har sagt det.',
      'grounds[]': ['taken_by_another'],
      addressedTo: 'Regeringen',
      state: 'put_forward',
    })
    expect(proposal.status).toBe(303)
    const coordinator = await later.as('national_coordinator', 'Påhittade samordningen')
    const read = await pageOf(paths.study(), coordinator)
    expect(read).toContain('Påhittat: betalas till konto i landet.')
    expect(read).toContain('fråga alltid personen')
    const other = await later.as('body_officer', 'Främmande exempelmyndighet')
    expect((await other.post(paths.studyText(text), { ...written, revision: '0' })).status).toBe(303)
    expect(await pageOf(paths.study({ body: officer.actor.bodyId }), coordinator)).toContain(
      'Påhittat: betalas till konto i landet.',
    )
    const file = await officer.get(paths.studyFile())
    expect(file.headers.get('content-type')).toBe('application/pdf')
  }, 120_000)

  test('the assignment is given, reported back with the study’s figures and accepted', async () => {
    world.setTime('2032-03-01T09:00:00Z')
    const { report } = await reportBackOf(world, {
      title: 'Påhittat uppdrag: når ersättningen fram?',
      task: 'Studera hur ersättning når den som har rätt till den, och jämför Sverige, Norge och EU.',
      body: AUTHORITY,
      questions: ['Hur stor andel når fram?', 'Vilka hinder finns?', 'Vad föreslår ni?'],
      answer: 'Påhittat: se bilagan.',
      output: 'Studien är gjord.',
      figure: { label: 'Utbetalningar i personens hand', value: '46', unit: 'procent' },
    })
    expect(report.state).toBe('accepted')
  })
})
