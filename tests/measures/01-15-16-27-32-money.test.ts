import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { loadFirstData } from '../../src/cli/first-data.ts'
import { viewHandling } from '../../src/modules/funding/assessment/actions.ts'
import { changeDecision } from '../../src/modules/funding/assessment/change-actions.ts'
import {
  acceptAgreement,
  offerAgreement,
  payInstalment,
  stopInstalment,
  viewGrant,
} from '../../src/modules/funding/grants/actions.ts'
import { declineAgreement, forgoGrant } from '../../src/modules/funding/grants/ending-actions.ts'
import {
  claimBack,
  noteRepayment,
  remitRepayment,
  withdrawClaim,
} from '../../src/modules/funding/grants/repayment-actions.ts'
import {
  acceptReport,
  editReport,
  releaseResults,
  returnReport,
  saveReport,
  submitReport,
} from '../../src/modules/funding/grants/report-actions.ts'
import { takeBackPayment, takeBackRepaid } from '../../src/modules/funding/grants/take-back-actions.ts'
import { fundingPaths as paths } from '../../src/modules/funding/paths.ts'
import { viewAssignment } from '../../src/modules/plan/assignment-view/actions.ts'
import { giveAssignment } from '../../src/modules/plan/assignments/decision-actions.ts'
import { listMeasureChoices, listPlanHeads, moneyAvailable } from '../../src/modules/plan/index.ts'
import { setActor } from '../../src/platform/access/action.ts'
import type { Role } from '../../src/platform/access/roles.ts'
import { givenAgreement, givenCall, givenGrant } from '../../src/testing/funding.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// The money of measures 1, 15, 16, 27 and 32: an assignment with money, a call of the body that has it, a grant, what it was used
// for and what it led to, traced to the krona. All amounts, reasons and results are made up.

let world: World
let planId: string

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-02-10T09:00:00Z')
  await loadFirstData(world.house)
  planId = (await world.asSystem((tx) => listPlanHeads(tx))).find(({ reference }) =>
    reference.includes('167'),
  )!.id
})

interface Story {
  readonly measure: string
  readonly giver: string
  readonly receiver: string
  readonly receiverRole: Role
  readonly receiverType: string
  readonly title: string
  readonly publicText: string
}

const stories: readonly Story[] = [
  {
    measure: '1',
    giver: 'Socialstyrelsen',
    receiver: 'UNICEF Sverige',
    receiverRole: 'ngo_officer',
    receiverType: 'ngo',
    title: 'Riktlinjer om barn som misstänks vara utsatta sprids',
    publicText: 'Riktlinjerna finns hos 112 mottagare (påhittat).',
  },
  {
    measure: '15',
    giver: 'Exempelmyndigheten för utbildning',
    receiver: 'Påhittade registreringsverket',
    receiverRole: 'body_officer',
    receiverType: 'agency',
    title: 'Utbildning om etiska riktlinjer',
    publicText: '112 anställda har gått utbildningen (påhittat).',
  },
  {
    measure: '16',
    giver: 'Exempelmyndigheten för bistånd',
    receiver: 'Påhittade samarbetsstiftelsen',
    receiverRole: 'ngo_officer',
    receiverType: 'foundation',
    title: 'Klausuler i avtal prövas',
    publicText: 'Klausulen prövades i 112 avtal (påhittat).',
  },
  {
    measure: '27',
    giver: 'Länsstyrelsen i Stockholms län',
    receiver: 'Påhittade återvändarhjälpen',
    receiverRole: 'ngo_officer',
    receiverType: 'ngo',
    title: 'Nya vägar till försörjning',
    publicText: '112 människor fick ett samordnat erbjudande (påhittat).',
  },
  {
    measure: '32',
    giver: 'Exempelmyndigheten för kunskap',
    receiver: 'Påhittade universitetet',
    receiverRole: 'body_officer',
    receiverType: 'research_body',
    title: 'Studie om det digitala',
    publicText: 'Studien bygger på 112 intervjuer (påhittat).',
  },
]

const assignmentOf = async ({ measure, giver, title }: Story): Promise<string> => {
  const coordinator = await world.as('national_coordinator', 'Påhittade samordningen')
  const measures = await world.asSystem((tx) => listMeasureChoices(tx, planId))
  const { assignmentId } = await coordinator.perform(giveAssignment, {
    planId,
    title: `Uppdrag: ${title}`,
    task: 'Fördela pengarna och redovisa vad de ledde till.',
    measures: [measures.find(({ number }) => number === measure)!.id],
    assignees: [giver],
    decided: '2026-02-01',
    deadlines: [{ day: '2027-03-31', kind: 'final' }],
    money: [{ kronor: '1 000 000', fromYear: '2026', toYear: '2026' }],
  })
  return assignmentId
}

const left = (giver: TestPerson, assignmentId: string) =>
  world.house.database.transaction().execute(async (tx) => {
    await setActor(tx, giver.actor, world.house.clock.now())
    return moneyAvailable(tx, { assignmentId, bodyId: giver.actor.bodyId })
  })

test.each(stories)('measure $measure: $title', async (story) => {
  world.setTime('2026-02-10T09:00:00Z')
  await world.body(story.giver)
  await world.body(story.receiver, story.receiverType)
  const giver = await world.as('body_officer', story.giver)
  const assessor = await world.as('county_coordinator', story.giver)
  const assignment = await assignmentOf(story)
  // More than the assignment's money cannot be called for.
  await expect(givenCall(giver, { assignment, frame: '1 000 001' })).rejects.toMatchObject({
    code: 'funding.frame_more_than_available',
  })
  const { callId } = await givenCall(giver, { assignment, measures: story.measure })
  world.setTime('2026-03-01T09:00:00Z')
  const receiver = await world.as(story.receiverRole, story.receiver)
  const { grantId } = await givenGrant(world, giver, assessor, receiver, {
    callId,
    closed: '2026-04-10T09:00:00Z',
    number: `Påhittat ${story.measure}`,
    decidedOn: '2026-04-10',
    title: story.title,
  })
  expect(await left(giver, assignment)).toMatchObject({ availableOre: 60_000_000, grantedOre: 40_000_000 })

  await giver.perform(offerAgreement, {
    grantId,
    conditions: 'Påhittade villkor.',
    startsOn: '2026-05-01',
    endsOn: '2026-12-31',
    reportOn: '2027-02-01',
    instalments: [{ amount: '400 000', dueOn: '2026-05-15' }],
  })
  await receiver.perform(acceptAgreement, { grantId })
  world.setTime('2026-05-15T09:00:00Z')
  const { inside } = await giver.perform(viewGrant, { grantId })
  await assessor.perform(payInstalment, { instalmentId: inside!.instalments[0]!.id, paidOn: '2026-05-15' })
  expect(await left(giver, assignment)).toMatchObject({ disposedOre: 40_000_000, spentOre: 0 })

  world.setTime('2027-01-10T09:00:00Z')
  const { budget, expected, report } = await receiver.perform(editReport, { grantId })
  await receiver.perform(saveReport, {
    grantId,
    revision: report.revision,
    done: 'Påhittat: arbetet är gjort.',
    outcome: 'Påhittat: något har förändrats.',
    publish: 'yes',
    publicText: story.publicText,
    spent: Object.fromEntries(budget.map(({ id, amountOre }) => [id, String(amountOre / 100)])),
    value: Object.fromEntries(expected.map(({ id }) => [id, '112'])),
  })
  await receiver.perform(submitReport, { grantId })
  await giver.perform(acceptReport, { grantId })
  await giver.perform(releaseResults, { grantId })
  expect(await left(giver, assignment)).toMatchObject({ spentOre: 40_000_000, returnedOre: 0 })
  const page = await (await world.app.request(paths.grant({ grantId }))).text()
  for (const words of [story.title, story.publicText, story.receiver, 'Avslutat'])
    expect(page).toContain(words)
  const { measures, snapshot } = await giver.perform(viewAssignment, { assignmentId: assignment })
  const [served] = snapshot.measures
  expect(measures.find(({ id }) => id === served)?.number).toBe(story.measure)
})

test('a payment that is stopped is granted no more: its money can be distributed anew, and the rest goes its way', async () => {
  const [story] = stories as [Story]
  world.setTime('2026-02-10T09:00:00Z')
  const giver = await world.as('body_officer', story.giver)
  const assessor = await world.as('county_coordinator', story.giver)
  const receiver = await world.as(story.receiverRole, story.receiver)
  const assignment = await assignmentOf({ ...story, title: 'Pengar som blir över' })
  const { callId } = await givenCall(giver, { assignment, measures: story.measure })
  world.setTime('2026-03-01T09:00:00Z')
  const { grantId } = await givenGrant(world, giver, assessor, receiver, {
    ...{ callId, closed: '2026-04-10T09:00:00Z', decidedOn: '2026-04-10' },
    ...{ number: 'Påhittat stoppat', title: 'Pengar som blir över' },
  })
  await givenAgreement(giver, receiver, grantId, '200 000')
  const { inside } = await giver.perform(viewGrant, { grantId })
  const [first, second] = inside!.instalments.map(({ id }) => id) as [string, string]
  const money = () => left(giver, assignment)
  const stop = (instalmentId: string) =>
    giver.perform(stopInstalment, { instalmentId, reason: 'Påhittat: behövs inte.' })
  await stop(second)
  expect(await money()).toMatchObject({
    decidedOre: 100_000_000,
    availableOre: 80_000_000,
    grantedOre: 20_000_000,
  })
  await expect(stop(second)).rejects.toMatchObject({ code: 'funding.instalment_settled' })
  world.setTime('2026-05-15T09:00:00Z')
  await assessor.perform(payInstalment, { instalmentId: first, paidOn: '2026-05-15' })
  expect(await money()).toMatchObject({
    availableOre: 80_000_000,
    grantedOre: 20_000_000,
    disposedOre: 20_000_000,
  })
  await givenCall(giver, { assignment, measures: story.measure, frame: '800 000', closesDay: '2026-06-29' })
})

test('the money of a grant that does not come about can be distributed anew, in the same call too', async () => {
  const [story] = stories as [Story]
  world.setTime('2026-02-10T09:00:00Z')
  const giver = await world.as('body_officer', story.giver)
  const assessor = await world.as('county_coordinator', story.giver)
  const receiver = await world.as(story.receiverRole, story.receiver)
  const assignment = await assignmentOf({ ...story, title: 'Bidrag som inte blir av' })
  const { callId } = await givenCall(giver, { assignment, measures: story.measure, frame: '700 000' })
  world.setTime('2026-03-01T09:00:00Z')
  const { grantId } = await givenGrant(world, giver, assessor, receiver, {
    ...{ callId, closed: '2026-04-10T09:00:00Z', decidedOn: '2026-04-10' },
    ...{ number: 'Påhittat uteblivet', title: 'Bidrag som inte blir av' },
  })
  expect(await left(giver, assignment)).toMatchObject({ availableOre: 60_000_000, grantedOre: 40_000_000 })
  const granted = async () => (await giver.perform(viewHandling, { callId })).grantedOre
  expect(await granted()).toBe(40_000_000)
  await giver.perform(forgoGrant, { grantId, because: 'Påhittat: föreningen är upplöst.' })
  expect(await left(giver, assignment)).toMatchObject({ availableOre: 100_000_000, grantedOre: 0 })
  expect(await granted()).toBe(0)
})

test('a grant is where a model of it is, and so is its money, in whatever order its two parties take their steps', async () => {
  const [story] = stories as [Story]
  world.setTime('2026-02-10T09:00:00Z')
  const giver = await world.as('body_officer', story.giver)
  const payer = await world.as('county_coordinator', story.giver)
  const receiver = await world.as(story.receiverRole, story.receiver)
  const SOUGHT = 400_000
  let drawn = 0
  const op = fc.record({
    step: fc.constantFrom(
      ...(['offer', 'offer', 'accept', 'accept', 'decline', 'forgo'] as const),
      ...([
        'pay',
        'pay',
        'pay',
        'stop',
        'stop',
        'report',
        'report',
        'return',
        'settle',
        'settle',
        'repay',
        'repay',
        'remit',
        'claim',
        'claim',
        'withdraw',
        'unpay',
        'unpay',
        'unrepay',
        'unrepay',
        'anew',
        'anew',
        'anew',
      ] as const),
    ),
    which: fc.nat(3),
    parts: fc.constantFrom(1, 2, 4),
    costs: fc.constantFrom(0, 0.25, 0.5, 1, 1.5),
    anew: fc.constantFrom(0, 200_000, 300_000, SOUGHT),
  })
  type Phase = 'decided' | 'offered' | 'running' | 'reported' | 'claimed' | 'closed' | 'forgone'
  const play = async (
    ops: readonly { step: string; which: number; parts: number; costs: number; anew: number }[],
  ) => {
    drawn += 1
    world.setTime('2026-02-10T09:00:00Z')
    const title = `Påhittat bidrag ${drawn}`
    const assignment = await assignmentOf({ ...story, title })
    const { callId } = await givenCall(giver, { assignment, measures: story.measure })
    world.setTime('2026-03-01T09:00:00Z')
    const { grantId, applicationId } = await givenGrant(world, giver, payer, receiver, {
      ...{
        callId,
        closed: '2026-04-10T09:00:00Z',
        decidedOn: '2026-04-10',
        number: `Påhittad modell ${drawn}`,
        title,
      },
    })
    world.setTime('2027-01-10T09:00:00Z')
    let phase: Phase = 'decided'
    let [kronor, changes] = [SOUGHT, 0]
    let parts: { kronor: number; at: 'waits' | 'paid' | 'stopped' }[] = []
    let [agreed, report, net] = [false, 'none', 0]
    let [claim, came, remitted, isClaimedBack] = [0, 0, 0, false]
    const toCome = () => claim - came - remitted
    const sum = (at: string) => parts.reduce((total, one) => total + (one.at === at ? one.kronor : 0), 0)
    const settled = (): Phase => {
      if (parts.some(({ at }) => at === 'waits')) return phase
      if (sum('paid') === 0 && report !== 'sent' && report !== 'accepted') return 'closed'
      if (report !== 'accepted' && !isClaimedBack) return phase
      return toCome() > 0 ? 'claimed' : 'closed'
    }
    const instalment = async (which: number) =>
      (await giver.perform(viewGrant, { grantId })).inside!.instalments[which]!.id
    for (const { step, which, parts: count, costs, anew } of ops) {
      const isOpen = phase === 'decided' || phase === 'offered'
      const at = which % Math.max(1, parts.length)
      const part = parts[at]
      const tries = async (work: () => Promise<unknown>, refused: string | undefined): Promise<boolean> => {
        if (refused === undefined) await work()
        else await expect(work()).rejects.toMatchObject({ code: `funding.${refused}` })
        return refused === undefined
      }
      const because = { grantId, because: 'Påhittat skäl.' }
      if (step === 'offer') {
        const offer = () =>
          giver.perform(offerAgreement, {
            ...{ grantId, conditions: 'Påhittade villkor.' },
            ...{ startsOn: '2026-05-01', endsOn: '2026-12-31', reportOn: '2027-02-01' },
            instalments: Array.from({ length: count }, () => ({
              ...{ amount: String(kronor / count), dueOn: '2026-05-15' },
            })),
          })
        if (await tries(offer, isOpen ? undefined : 'agreement_stands')) {
          phase = 'offered'
          parts = Array.from({ length: count }, () => ({ kronor: kronor / count, at: 'waits' as const }))
        }
      } else if (step === 'accept' || step === 'decline') {
        const answer = () =>
          step === 'accept'
            ? receiver.perform(acceptAgreement, { grantId })
            : receiver.perform(declineAgreement, because)
        if (await tries(answer, phase === 'offered' ? undefined : 'nothing_offered')) {
          phase = step === 'accept' ? 'running' : 'decided'
          agreed = step === 'accept'
        }
      } else if (step === 'forgo') {
        if (await tries(() => giver.perform(forgoGrant, because), isOpen ? undefined : 'agreement_stands'))
          phase = 'forgone'
      } else if (step === 'pay' && part !== undefined) {
        const instalmentId = await instalment(at)
        const pay = () => payer.perform(payInstalment, { instalmentId, paidOn: '2027-01-10' })
        const costsLess = report === 'accepted' && net < sum('paid') + part.kronor
        const refused =
          part.at === 'waits'
            ? agreed
              ? costsLess
                ? 'more_than_it_cost'
                : undefined
              : 'not_accepted'
            : 'instalment_settled'
        if (await tries(pay, refused)) {
          part.at = 'paid'
          phase = settled()
        }
      } else if (step === 'stop' && part !== undefined) {
        const instalmentId = await instalment(at)
        const stop = () => giver.perform(stopInstalment, { instalmentId, reason: 'Påhittat skäl.' })
        const refused = part.at === 'waits' ? (agreed ? undefined : 'not_accepted') : 'instalment_settled'
        if (await tries(stop, refused)) {
          part.at = 'stopped'
          phase = settled()
        }
      } else if (step === 'report') {
        const send = async () => {
          const { budget, expected, report: draft } = await receiver.perform(editReport, { grantId })
          await receiver.perform(saveReport, {
            ...{ grantId, revision: draft.revision, done: 'Påhittat: gjort.', outcome: 'Påhittat: ändrat.' },
            spent: Object.fromEntries(
              budget.map(({ id, amountOre }) => [id, String((amountOre * costs) / 100)]),
            ),
            value: Object.fromEntries(expected.map(({ id }) => [id, '112'])),
          })
          await receiver.perform(submitReport, { grantId })
        }
        const isSent = report === 'sent' || report === 'accepted'
        const refused = agreed
          ? isSent
            ? 'report_sent'
            : phase === 'closed' || phase === 'claimed'
              ? 'nothing_to_report'
              : undefined
          : 'not_accepted'
        if (await tries(send, refused)) [report, phase, net] = ['sent', 'reported', SOUGHT * costs]
      } else if (step === 'return') {
        const back = () => giver.perform(returnReport, { grantId, reason: 'Påhittat skäl.' })
        if (await tries(back, report === 'sent' ? undefined : 'no_report_to_decide'))
          [report, phase] = ['returned', 'running']
      } else if (step === 'settle') {
        if (
          await tries(
            () => giver.perform(acceptReport, { grantId }),
            report === 'sent' ? undefined : 'no_report_to_decide',
          )
        ) {
          report = 'accepted'
          claim = Math.max(0, sum('paid') - net)
          phase = settled()
        }
      } else if (step === 'repay') {
        const amount = Math.ceil((toCome() * (which + 1)) / 3)
        const repay = () =>
          giver.perform(noteRepayment, { grantId, repaidOn: '2027-01-10', amount: String(amount) })
        const refused = toCome() === 0 ? 'nothing_to_repay' : amount > toCome() ? 'more_than_left' : undefined
        if (await tries(repay, refused)) {
          came += amount
          phase = settled()
        }
      } else if (step === 'remit') {
        const remit = () => giver.perform(remitRepayment, because)
        if (await tries(remit, toCome() > 0 ? undefined : 'nothing_to_repay')) {
          remitted = toCome()
          phase = settled()
        }
      } else if (step === 'claim') {
        const amount = Math.ceil((sum('paid') * (which + 1)) / 3)
        const back = () =>
          giver.perform(claimBack, { ...because, amount: String(amount), dueOn: '2027-02-10' })
        const isThere = phase === 'running' && sum('paid') > 0
        const refused = isThere
          ? amount > sum('paid')
            ? 'more_than_paid'
            : undefined
          : 'nothing_to_claim_back'
        if (await tries(back, refused)) {
          for (const one of parts) if (one.at === 'waits') one.at = 'stopped'
          ;[claim, came, remitted, isClaimedBack] = [amount, 0, 0, true]
          phase = settled()
        }
      } else if (step === 'withdraw') {
        const isUntouched = isClaimedBack && came === 0
        const withdraw = () => giver.perform(withdrawClaim, { grantId })
        const refused = toCome() > 0 ? (isUntouched ? undefined : 'claim_stands') : 'nothing_to_repay'
        if (await tries(withdraw, refused)) [claim, isClaimedBack, phase] = [0, false, 'running']
      } else if (step === 'unpay' && part !== undefined) {
        const instalmentId = await instalment(at)
        const unpay = () =>
          payer.perform(takeBackPayment, { instalmentId, because: 'Påhittat: inte betald.' })
        const rests = report === 'accepted' || claim > 0
        const refused = part.at === 'paid' ? (rests ? 'rests_on_payment' : undefined) : 'not_paid'
        if (await tries(unpay, refused)) part.at = 'waits'
      } else if (step === 'unrepay' && came > 0) {
        const { inside } = await giver.perform(viewGrant, { grantId })
        const come = inside!.repayment!.parts
        const { id: repaidId, amountOre } = come[which % come.length]!
        const unrepay = () =>
          giver.perform(takeBackRepaid, { repaidId, because: 'Påhittat: har inte kommit.' })
        if (await tries(unrepay, remitted > 0 ? 'rest_is_remitted' : undefined)) {
          came -= amountOre / 100
          if (phase === 'closed') phase = 'claimed'
        }
      } else if (step === 'anew') {
        changes += 1
        const change = () =>
          giver.perform(changeDecision, {
            ...{ applicationId, ground: 'appeal' as const, number: `Påhittad modell ${drawn}:${changes}` },
            outcome: anew === 0 ? 'rejected' : anew === SOUGHT ? 'granted' : 'part',
            ...(anew > 0 && anew < SOUGHT ? { granted: String(anew) } : {}),
            ...{ decidedOn: '2027-01-10', reasons: 'Påhittade skäl.', dueOn: '2027-01-20' },
          })
        const isOver = phase === 'forgone'
        const refused =
          isOpen || isOver || anew === kronor
            ? undefined
            : anew < kronor
              ? 'lowered_after_agreement'
              : isClaimedBack
                ? 'grant_claimed_back'
                : undefined
        if (await tries(change, refused)) {
          if (anew !== kronor && anew === 0) phase = 'forgone'
          else if (anew !== kronor && (isOpen || isOver)) phase = 'decided'
          else if (anew !== kronor) {
            parts.push({ kronor: anew - kronor, at: 'waits' })
            if (phase === 'closed') phase = report === 'accepted' ? 'reported' : 'running'
          }
          kronor = anew
        }
      }
      const seen = await giver.perform(viewGrant, { grantId })
      expect(seen.grant.state, JSON.stringify(ops)).toBe(phase)
      expect(await left(giver, assignment), JSON.stringify(ops)).toMatchObject({
        grantedOre: phase === 'forgone' ? 0 : (kronor - sum('stopped')) * 100,
        disposedOre: sum('paid') * 100,
        spentOre: report === 'accepted' ? Math.min(net, sum('paid')) * 100 : 0,
        returnedOre: came * 100,
      })
    }
  }
  await fc.assert(fc.asyncProperty(fc.array(op, { minLength: 4, maxLength: 14 }), play), { numRuns: 8 })
}, 240_000)
