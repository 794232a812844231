import { z } from 'zod'
import { type ActionContext, action } from '../../../platform/access/action.ts'
import type { PersonActor } from '../../../platform/access/actor.ts'
import { findInstallation } from '../../../platform/access/installation.ts'
import { policy } from '../../../platform/access/policy.ts'
import { openStage, type Stage } from '../../../platform/access/stage.ts'
import { addDays, type Day } from '../../../platform/clock/clock.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { listPlanHeads } from '../../plan/index.ts'
import {
  beginApplication,
  editApplication,
  saveApplication,
  submitApplication,
} from '../applications/actions.ts'
import { addAssessor, decide, declare, finishAssessment, saveAssessment } from '../assessment/actions.ts'
import { beginCall, publishCall, viewCall } from '../calls/actions.ts'
import { confirmDelegation, proposeDelegation } from '../delegation/actions.ts'
import {
  acceptAgreement,
  offerAgreement,
  payInstalment,
  viewGrant,
  viewOwnGrants,
} from '../grants/actions.ts'
import { noteRepayment } from '../grants/repayment-actions.ts'
import {
  acceptReport,
  editReport,
  releaseResults,
  saveReport,
  submitReport,
} from '../grants/report-actions.ts'
import { demoActor, isTold } from './store.ts'
import { applicationText, callText, PEOPLE } from './texts.ts'

type Cast = Readonly<Record<keyof typeof PEOPLE, PersonActor>>
interface Scene {
  readonly stage: Stage
  readonly cast: Cast
  readonly planId: string | undefined
  /** A day by how far it is from today. */
  readonly day: (from: number) => Day
}

const openCall = async (
  { stage, cast, planId, day }: Scene,
  text: ReturnType<typeof callText>,
  opens: number,
  closes: number,
): Promise<string> => {
  const { measures, ...rest } = text
  const { callId } = await stage.act(cast.officer, day(opens - 3), beginCall, {
    ...rest,
    ...(planId === undefined ? {} : { plan: planId, measures }),
    opensDay: day(opens),
    closesDay: day(closes),
    closesTime: '16:00',
  })
  await stage.act(cast.officer, day(opens - 2), publishCall, { callId })
  return callId
}

const apply = async (
  { stage, day }: Scene,
  applicant: PersonActor,
  callId: string,
  at: number,
  text: ReturnType<typeof applicationText>,
  { send = true }: { send?: boolean } = {},
): Promise<string> => {
  const { applicationId } = await stage.act(applicant, day(at), beginApplication, { callId })
  const { application, call } = await stage.act(applicant, day(at), editApplication, { applicationId })
  const [startsOn, endsOn] = [day(at + 60), day(at + 240)]
  await stage.act(applicant, day(at), saveApplication, {
    applicationId,
    revision: application.revision,
    ...text,
    startsOn,
    endsOn,
    activities: [
      { title: 'Mötesplatsen öppnar', fromDay: startsOn, toDay: startsOn },
      { title: 'Öppet tre kvällar i veckan', fromDay: startsOn, toDay: endsOn },
    ],
    answers: Object.fromEntries(
      call.questions.map(({ id }) => [
        id,
        'Genom uppsökande arbete, socialtjänsten och andra besökare (påhittat).',
      ]),
    ),
  })
  if (send) await stage.act(applicant, day(at + 1), submitApplication, { applicationId })
  return applicationId
}

const assess = async (
  { stage, cast, day }: Scene,
  callId: string,
  at: number,
  points: Readonly<Record<string, readonly number[]>>,
): Promise<void> => {
  const ids = Object.keys(points)
  const free = { callId, partial: Object.fromEntries(ids.map((id) => [id, 'no' as const])) }
  await stage.act(cast.officer, day(at), addAssessor, { callId, person: cast.coordinator.personId })
  await stage.act(cast.officer, day(at), declare, free)
  await stage.act(cast.coordinator, day(at), declare, free)
  const { call } = await stage.act(cast.coordinator, day(at), viewCall, { callId })
  for (const applicationId of ids) {
    await stage.act(cast.coordinator, day(at), saveAssessment, {
      applicationId,
      points: Object.fromEntries(
        call.criteria.map(({ id }, index) => [id, points[applicationId]?.[index] ?? 3]),
      ),
      reason: Object.fromEntries(call.criteria.map(({ id }) => [id, 'Påhittat skäl till poängen.'])),
      comment: 'Påhittat omdöme: tydlig plan, nära till målgruppen.',
    })
    await stage.act(cast.coordinator, day(at), finishAssessment, { applicationId })
  }
}

const REASONS = 'Påhittade skäl: ansökan svarar väl mot kriterierna och har en tydlig plan för uppföljning.'

/** A grant from its agreement to what it led to. */
const live = async (
  { stage, cast, day }: Scene,
  receiver: PersonActor,
  grantId: string,
  at: number,
): Promise<void> => {
  const { grant } = await stage.act(cast.officer, day(at), viewGrant, { grantId })
  const half = Math.floor(grant.grantedOre / 200)
  const rest = grant.grantedOre / 100 - half
  await stage.act(cast.officer, day(at), offerAgreement, {
    grantId,
    conditions: 'Påhittade villkor: pengarna används till det som står i ansökan.',
    startsOn: day(at),
    endsOn: day(at + 150),
    reportOn: day(at + 180),
    instalments: [
      { amount: String(half), dueOn: day(at + 10) },
      { amount: String(rest), dueOn: day(at + 90), condition: 'Verksamheten pågår.' },
    ],
  })
  await stage.act(receiver, day(at + 5), acceptAgreement, { grantId })
  const { inside } = await stage.act(cast.officer, day(at + 10), viewGrant, { grantId })
  for (const [index, { id }] of (inside?.instalments ?? []).entries()) {
    const paidOn = day(at + 10 + index * 80)
    // Whoever decided does not pay.
    await stage.act(cast.coordinator, paidOn, payInstalment, { instalmentId: id, paidOn })
  }
}

const report = async (
  { stage, cast, day }: Scene,
  receiver: PersonActor,
  grantId: string,
  at: number,
): Promise<void> => {
  const { budget, expected, report: draft } = await stage.act(receiver, day(at), editReport, { grantId })
  await stage.act(receiver, day(at), saveReport, {
    grantId,
    revision: draft.revision,
    done: 'Mötesplatsen var öppen tre kvällar i veckan i fem månader (påhittat).',
    outcome: 'Fler har tagit kontakt med socialtjänsten och vården av egen kraft (påhittat).',
    notReached: 'Färre än väntat ville ha tolk.',
    publish: 'yes',
    publicText:
      'Mötesplatsen tog emot 94 människor. 21 av dem kom vidare till arbete, studier eller vård. Allt är påhittat.',
    spent: Object.fromEntries(
      budget.map(({ id, label, amountOre }) => [id, String(label === 'Tolkar' ? 22_000 : amountOre / 100)]),
    ),
    note: Object.fromEntries(
      budget.flatMap(({ id, label }) => (label === 'Tolkar' ? [[id, 'Färre tolksamtal.']] : [])),
    ),
    value: Object.fromEntries(expected.map(({ id }, index) => [id, index === 0 ? '94' : '21'])),
  })
  await stage.act(receiver, day(at + 1), submitReport, { grantId })
  await stage.act(cast.officer, day(at + 10), acceptReport, { grantId })
  await stage.act(cast.officer, day(at + 11), releaseResults, { grantId })
  await stage.act(cast.officer, day(at + 30), noteRepayment, { grantId, repaidOn: day(at + 29) })
}

/** A call that was decided last year: one grant is reported back, one still runs, one application was rejected. */
const playDecided = async (scene: Scene): Promise<void> => {
  const { stage, cast, day } = scene
  const callId = await openCall(
    scene,
    callText(
      'Stöd till den som är utsatt: mötesplatser',
      'Support for those exposed: places to meet',
      '900 000',
    ),
    -420,
    -390,
  )
  const first = await apply(
    scene,
    cast.association,
    callId,
    -400,
    applicationText(
      'Mötesplatsen Övning',
      'En mötesplats med samtalsstöd, mat och hjälp att komma vidare, tre kvällar i veckan. Allt är påhittat.',
      '310 000',
    ),
  )
  const second = await apply(
    scene,
    cast.foundation,
    callId,
    -399,
    applicationText(
      'Steget till arbete',
      'Ett steg i taget till ett eget arbete: praktik, studiebesök och en mentor. Allt är påhittat.',
      '280 000',
    ),
  )
  const third = await apply(
    scene,
    cast.newcomer,
    callId,
    -395,
    applicationText(
      'En webbplats till',
      'En webbplats med länkar till andras stöd. Allt är påhittat.',
      '500 000',
    ),
  )
  await assess(scene, callId, -380, { [first]: [5, 4, 4], [second]: [4, 4, 3], [third]: [1, 2, 1] })
  const decision = { decidedOn: day(-370), reasons: REASONS }
  const decideAs = (
    applicationId: string,
    rest: { outcome: 'granted' | 'part' | 'rejected'; granted?: string; number: string; reasons?: string },
  ) => stage.act(cast.officer, day(-370), decide, { ...decision, applicationId, ...rest })
  await decideAs(first, { outcome: 'granted', number: 'Ö 2001-1' })
  await decideAs(second, { outcome: 'part', granted: '300 000', number: 'Ö 2001-2' })
  await decideAs(third, {
    outcome: 'rejected',
    number: 'Ö 2001-3',
    reasons: 'Påhittade skäl: det som ansökan avser finns redan, och den säger inte hur målgruppen nås.',
  })
  const grantOf = async (receiver: PersonActor): Promise<string> =>
    (await stage.act(receiver, day(-369), viewOwnGrants, {})).received[0]!.id
  const [reported, running] = [await grantOf(cast.association), await grantOf(cast.foundation)]
  await live(scene, cast.association, reported, -360)
  await report(scene, cast.association, reported, -200)
  await live(scene, cast.foundation, running, -150)
}

/** A call that has closed: one application is assessed, the others wait. */
const playClosed = async (scene: Scene): Promise<void> => {
  const callId = await openCall(
    scene,
    callText('Samtalsstöd på fler språk', 'Counselling in more languages', '600 000'),
    -40,
    -6,
  )
  const { cast } = scene
  const first = await apply(
    scene,
    cast.association,
    callId,
    -20,
    applicationText(
      'Samtal på sex språk',
      'Samtalsstöd på rumänska, thailändska, arabiska och tre språk till. Allt är påhittat.',
      '260 000',
    ),
  )
  await apply(
    scene,
    cast.foundation,
    callId,
    -15,
    applicationText('Lyssna på alla', 'Utbildade lyssnare i fyra kommuner. Allt är påhittat.', '240 000'),
  )
  await assess(scene, callId, -4, { [first]: [4, 5, 3] })
}

/** A call that can be applied for now, with a draft, and one that is not published. */
const playOpen = async (scene: Scene): Promise<void> => {
  const { stage, cast, day } = scene
  const callId = await openCall(
    scene,
    callText('Vägar till egen försörjning', 'Ways to a livelihood of one’s own', '1 200 000'),
    -10,
    25,
  )
  await apply(
    scene,
    cast.association,
    callId,
    -3,
    applicationText(
      'Egen firma, eget liv',
      'Kurser och handledning för den som vill starta eget. Allt är påhittat.',
      '350 000',
    ),
    { send: false },
  )
  const { measures: _, ...draft } = callText(
    'Kunskap om digital utsatthet',
    'Knowledge of digital exposure',
    '400 000',
  )
  await stage.act(cast.officer, day(-2), beginCall, { ...draft, opensDay: day(20), closesDay: day(60) })
}

/** Grants of a million or more are decided, agreed and paid by three; the coordinator pays those below, as a third has confirmed. */
const playDelegation = async ({ stage, cast, day }: Scene): Promise<void> => {
  const { delegationId } = await stage.act(cast.officer, day(-500), proposeDelegation, {
    threeFrom: '1 000 000',
    people: [{ person: cast.coordinator.personId, pay: '1 000 000' }],
  })
  await stage.act(cast.head, day(-499), confirmDelegation, { delegationId })
}

const demoPolicy = policy({ 'funding.load_demo': { people: [], system: true } })

/**
 * Fills a demonstration with made-up calls, applications and grants in all their states, through the actions that the pages use, on
 * days before today. All of it or nothing; doing it again changes nothing; a real installation refuses it.
 */
export const loadDemoFunding = action(
  demoPolicy,
  'funding.load_demo',
  'change',
  z.object({}),
  async (context, _input) => {
    const { tx, now, today, about } = context as ActionContext
    if ((await findInstallation(tx))?.kind !== 'demo') throw new Refusal('not_a_demonstration', 409)
    about('installation', 'demo')
    if (await isTold(tx)) return false
    const cast = {
      officer: await demoActor(tx, PEOPLE.officer, now),
      coordinator: await demoActor(tx, PEOPLE.coordinator, now),
      head: await demoActor(tx, PEOPLE.head, now),
      association: await demoActor(tx, PEOPLE.association, now),
      foundation: await demoActor(tx, PEOPLE.foundation, now),
      newcomer: await demoActor(tx, PEOPLE.newcomer, now),
    }
    const plan = (await listPlanHeads(tx)).find(({ reference }) => reference.includes('2007/08:167'))
    const scene: Scene = {
      stage: openStage(context as ActionContext),
      cast,
      planId: plan?.id,
      day: (from) => addDays(today, from),
    }
    await playDelegation(scene)
    await playDecided(scene)
    await playClosed(scene)
    await playOpen(scene)
    return true
  },
)
