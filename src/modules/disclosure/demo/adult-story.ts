import { caseActions } from '../../support/index.ts'
import { sendReferral } from '../referrals/send-actions.ts'
import { acceptReferral, beginReferral, closeReferral, reportOutcome } from '../referrals/step-actions.ts'
import { viewReferral } from '../referrals/view-actions.ts'
import { playPlan } from './adult-plan.ts'
import { madeUp, type Scene } from './cast.ts'
import { writeSections } from './sections.ts'

const { openCase, changeStep, beginChecklist, savePart, judgeChecklist, saySituation } = caseActions
const { startClockOfCase, viewCaseClocks, endClock, signNote } = caseActions

const sections = {
  identity: { gender: 'woman', citizenship: 'Påhittad: Rumänien', languages: 'rumänska, lite engelska' },
  contact: {
    safe_ways: 'text_message,meeting',
    safe_when: 'Vardagar före klockan 12',
    telephone: '070-000 00 01',
    never: madeUp('Ring aldrig; någon annan svarar ibland i telefonen.'),
  },
  needs: {
    wants: madeUp('Hon vill sova i fred, få en egen telefon och så småningom arbeta i ett kök.'),
    needs: 'shelter_tonight,safe_phone,residence_permit,leaving_prostitution,work',
    does_not_want: madeUp('Hon vill inte att familjen får veta var hon är.'),
  },
  safety: {
    danger_now: 'no',
    threats: madeUp('Mannen som ordnade resan hotar hennes syster.'),
    agreed_signal: 'Ett tomt sms betyder: ring inte',
  },
  health: { acute: madeUp('Sover dåligt, ont i axeln.') },
  legal: { residence: 'reflection_period', police_report: 'considering' },
  money: { debts: madeUp('Säger att hon är skyldig 4 000 euro för resan.') },
  work: { occupation: 'Kökshjälp', wishes: madeUp('Utbildning till kock.') },
}

const parts = [
  [
    'recruitment',
    { promised_something_else: 'yes', somebody_else_arranged: 'yes', family_agreed: 'unknown' },
  ],
  ['documents', { documents_held: 'yes', moved_around: 'yes', own_address_unknown: 'no' }],
  ['control', { answered_for: 'yes', threatened: 'yes', violence: 'not_asked' }],
  ['debt', { debt_that_grows: 'yes' }],
] as const

const identify = async ({ act, cast, day }: Scene, caseId: string): Promise<void> => {
  const { caseworker } = cast
  const begun = await act(caseworker, day(-99), beginChecklist, { caseId, checklist: 'adult' })
  for (const [part, answers] of parts)
    await act(caseworker, day(-99), savePart, { ...begun, part, answers, gone: 'yes' })
  await act(caseworker, day(-98), judgeChecklist, {
    ...begun,
    judgement: 'presumed',
    reasons: madeUp('Hennes egen berättelse hänger ihop med det vi har sett. Hon ska få stöd nu.'),
  })
  await act(caseworker, day(-98), saySituation, {
    ...begun,
    conditions: ['interpreter_needed', 'foreign', 'crime_suspected', 'consents'],
  })
}

const reflect = async ({ act, cast, day }: Scene, caseId: string): Promise<void> => {
  const { caseworker } = cast
  await act(caseworker, day(-96), startClockOfCase, {
    caseId,
    kind: 'reflection_period',
    startsOn: day(-96),
    applicant: 'social_welfare_board',
  })
  const { clocks } = await act(caseworker, day(-70), viewCaseClocks, { caseId })
  const clock = clocks.find(({ kind }) => kind === 'reflection_period')!
  await act(caseworker, day(-70), endClock, {
    caseId,
    clockId: clock.id,
    revision: clock.revision,
    state: 'done',
    reason: madeUp('Hon har bestämt sig för att stanna. Tillstånd är sökt.'),
  })
}

const write = async ({ act, cast, day }: Scene, caseId: string): Promise<void> => {
  const { caseworker } = cast
  const note = { caseId, kind: 'note' } as const
  const { noteId } = await act(caseworker, day(-97), signNote, {
    ...note,
    happenedOn: day(-98),
    text: madeUp('Möte med tolk. Hon fick mat och en telefon, och vet vilka hon kan ringa.'),
  })
  await act(caseworker, day(-95), signNote, {
    caseId,
    kind: 'correction',
    aboutId: noteId,
    happenedOn: day(-98),
    text: madeUp('Tolken var med på telefon, inte i rummet.'),
  })
  const second = await act(caseworker, day(-60), signNote, {
    ...note,
    happenedOn: day(-61),
    text: madeUp('Hon säger att hon helst bor ensam.'),
  })
  await act(caseworker, day(-58), signNote, {
    caseId,
    kind: 'dissent',
    aboutId: second.noteId,
    happenedOn: day(-58),
    text: madeUp('Jag sade att jag vill bo med någon jag själv väljer, inte ensam.'),
  })
}

const refer = async ({ act, cast, day }: Scene, caseId: string): Promise<void> => {
  const { caseworker, association, coordinator } = cast
  const consent = { ground: 'new_consent', language: 'ro', interpreter: 'telephone', manner: 'oral' } as const
  const { referralId } = await act(caseworker, day(-95), sendReferral, {
    caseId,
    toBody: association.bodyId,
    need: 'leaving_prostitution',
    urgency: 'ordinary',
    itemsChoice: 'usual',
    message: madeUp('Hon vill träffa någon som har egen erfarenhet. Skriv före tolv.'),
    coordinatorBody: coordinator.bodyId,
    ...consent,
  })
  await act(association, day(-94), viewReferral, { referralId })
  await act(association, day(-94), acceptReferral, { referralId })
  await act(association, day(-90), beginReferral, { referralId })
  await act(association, day(-20), reportOutcome, {
    referralId,
    outcome: 'support_goes_on',
    words: madeUp('Vi ses varje vecka.'),
  })
  await act(caseworker, day(-18), closeReferral, { referralId })
  await act(caseworker, day(-2), sendReferral, {
    caseId,
    toBody: cast.health.bodyId,
    need: 'mental_health',
    urgency: 'ordinary',
    itemsChoice: 'usual',
    ...consent,
  })
}

/** An adult's way from the first contact to long-term support. @returns the identifier of the case. */
export const playAdult = async (scene: Scene): Promise<string> => {
  const { act, cast, day } = scene
  const { caseId } = await act(cast.caseworker, day(-100), openCase, {
    chosenName: 'Påhittad Ileana',
    ageGroup: 'adult',
    language: 'ro',
    externalNumber: 'ÖVN 2026-0101',
  })
  await writeSections(scene, cast.caseworker, day(-100), caseId, sections)
  await act(cast.caseworker, day(-100), changeStep, { caseId, step: 'acute_protection' })
  await identify(scene, caseId)
  await reflect(scene, caseId)
  await write(scene, caseId)
  await act(cast.caseworker, day(-94), changeStep, { caseId, step: 'initial_support' })
  await refer(scene, caseId)
  await playPlan(scene, caseId)
  await act(cast.caseworker, day(-40), changeStep, { caseId, step: 'long_term_support' })
  return caseId
}
