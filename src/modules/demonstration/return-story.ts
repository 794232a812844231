import type { PersonActor } from '../../platform/access/actor.ts'
import { disclosureActions, madeUp } from '../disclosure/index.ts'
import { returnActions, returnRisks } from '../return/index.ts'
import { caseActions } from '../support/index.ts'
import type { InputOf, SafetyScene } from './cast.ts'

const { addPartner, addAgreement, addActivity, beginReturn, recordDecision, writePlan } = returnActions
const { assessRisks, prepareRisks, reviewRisks, askPartner, answerReception } = returnActions
const { askOrganiser, viewQuestions, answerQuestion, confirmReturn, viewReturn } = returnActions
const { recordJourney, chooseFollowUp, viewFollowUps, recordFollowUp } = returnActions

interface Return {
  readonly caseId: string
  readonly returnId: string
}
interface Partners {
  readonly east: string
  readonly south: string
}

const EAST = 'Påhittade mottagningen i Thailand'
const SOUTH = 'Påhittade huset i Rumänien'

/** Two partners in countries of origin, an agreement, a training. */
const playPartners = async ({ act, cast, day }: SafetyScene): Promise<Partners> => {
  const { coordinator } = cast
  const east = await act(coordinator, day(-115), addPartner, {
    ...{ name: EAST, kind: 'ngo', countries: ['TH'], languages: ['th', 'en'], protection: 'none' },
    ...{ competence: ['reception', 'shelter', 'livelihood'], address: 'mottagningen@exempel.invalid' },
    description: madeUp('Möter på flygplatsen och har tre rum.'),
  })
  const south = await act(coordinator, day(-115), addPartner, {
    ...{ name: SOUTH, kind: 'ngo', countries: ['RO'], languages: ['ro', 'en'], protection: 'eea' },
    ...{ competence: ['reception', 'legal', 'education', 'children'], address: 'huset@exempel.invalid' },
    description: madeUp('Hjälper också med skola för barn.'),
  })
  await act(coordinator, day(-110), addAgreement, {
    ...{ id: south.id, fromDay: day(-110), untilDay: day(255) },
    ...{ covers: ['reception', 'housing', 'follow_up'], safeguards: 'none' },
  })
  await act(coordinator, day(-88), addActivity, {
    ...{ kind: 'training', partnerId: south.id, country: 'RO', heldOn: day(-88) },
    ...{ subject: 'Påhittad utbildning: att fråga utan att pressa', hours: 12, participants: 18 },
  })
  return { east: east.id, south: south.id }
}

/** Somebody who has been told about the programme in their own language, and has said that they want to return. */
const begin = async (
  { act, cast, day }: SafetyScene,
  begun: {
    name: string
    language: 'th' | 'ro'
    ground: 'trafficked' | 'prostitution'
    from: number
    words: string
    number: string
  },
): Promise<Return> => {
  const { coordinator, coordinatorColleague } = cast
  const { name, language, ground, from, words, number } = begun
  const { caseId } = await act(coordinator, day(from), caseActions.openCase, {
    ...{ chosenName: name, ageGroup: 'adult', language, externalNumber: number },
  })
  await act(coordinator, day(from), caseActions.assignCase, {
    caseId,
    personId: coordinatorColleague.personId,
  })
  const of = await act(coordinator, day(from + 1), beginReturn, {
    ...{ caseId, ground, language, informedOn: day(from + 1), informedHow: 'in_person' },
    interpreter: 'in_person',
  })
  await act(coordinator, day(from + 3), recordDecision, {
    ...{ ...of, saidOn: day(from + 3), wants: 'return', interpreter: 'in_person', words: madeUp(words) },
  })
  return of
}

/** Both sides looked at by one, read through by another; what is not said has nothing to fear. */
const assess = async (
  { act, cast, day }: SafetyScene,
  of: Return,
  { on, risks = {} }: { on: number; risks?: InputOf<typeof assessRisks>['topics'] },
): Promise<void> => {
  const { coordinator, coordinatorColleague } = cast
  for (const side of returnRisks.sides) {
    await act(coordinator, day(on), assessRisks, {
      ...{ ...of, side, assessedOn: day(on) },
      topics: Object.fromEntries(
        returnRisks.topics.map((topic) => [topic, (side === 'abroad' && risks?.[topic]) || { answer: 'no' }]),
      ) as InputOf<typeof assessRisks>['topics'],
    })
    const { latest } = await act(coordinatorColleague, day(on + 1), prepareRisks, { ...of, side })
    await act(coordinatorColleague, day(on + 1), reviewRisks, { ...of, side, assessmentId: latest!.id })
  }
}

const consent = async (
  { act, cast, day }: SafetyScene,
  { caseId }: Return,
  given: { on: number; language: string; to: { toBody?: string; toName?: string } },
): Promise<string> => {
  const { consentId } = await act(cast.coordinator, day(given.on), disclosureActions.recordConsent, {
    ...{ caseId, language: given.language, interpreter: 'in_person', representative: 'none', manner: 'oral' },
    ...{ givenOn: day(given.on), expiresOn: day(given.on + 300) },
    items: [{ section: 'identity', field: 'chosen_name', purpose: 'return', ...given.to }],
  })
  return consentId
}

/** The organiser is asked with what the person has said yes to, and answers the question that waits. */
const ask = async (
  scene: SafetyScene,
  of: Return,
  {
    on,
    language,
    answer,
  }: { on: number; language: string; answer: Omit<InputOf<typeof answerQuestion>, 'questionId'> },
): Promise<void> => {
  const { act, cast, day } = scene
  const { coordinator, organiser } = cast
  const toBody = organiser.bodyId
  await act(coordinator, day(on), askOrganiser, {
    ...{ ...of, organiser: toBody, endsOn: day(on + 250) },
    consentId: await consent(scene, of, { on, language, to: { toBody } }),
  })
  const { questions } = await act(organiser, day(on + 1), viewQuestions, {})
  const waiting = questions.at(0)
  if (waiting === undefined) throw new Error('A question to the organiser has not reached it')
  await act(organiser, day(on + 1), answerQuestion, { questionId: waiting.id, ...answer })
}

const planOf = async ({ act, day }: SafetyScene, who: PersonActor, of: Return, on: number) =>
  (await act(who, day(on), viewReturn, of)).plan

/** A return that both have confirmed, and that has been followed up twice. */
const playTravelled = async (scene: SafetyScene, { south }: Partners): Promise<void> => {
  const { act, cast, day } = scene
  const { coordinator } = cast
  const of = await begin(scene, {
    ...{ name: 'Påhittad Doina', language: 'ro', ground: 'trafficked', from: -112, number: 'ÖVN 2026-0083' },
    words: 'Jag vill hem till min syster och börja om där.',
  })
  await assess(scene, of, { on: -105 })
  await act(coordinator, day(-104), writePlan, {
    ...{
      ...of,
      country: 'RO',
      documentKind: 'passport',
      documentState: 'ready',
      documentUntil: day(4 * 365),
    },
    ...{ departsOn: day(-80), arrivesOn: day(-80), companion: 'organiser', contactAgreed: 'yes' },
    texts: {
      housing: madeUp('Ett eget rum hos partnern, sedan hos systern.'),
      livelihood: madeUp('Kurs till frisör.'),
      emergencyContact: '070-000 00 06',
    },
    revision: (await planOf(scene, coordinator, of, -104)).revision,
  })
  const consentId = await consent(scene, of, { on: -103, language: 'ro', to: { toName: SOUTH } })
  await act(coordinator, day(-103), askPartner, {
    ...{ ...of, partnerId: south, consentId, parts: ['identity.chosen_name'], endsOn: day(150) },
  })
  const [reception] = (await act(coordinator, day(-99), viewReturn, of)).receptions
  await act(coordinator, day(-99), answerReception, {
    ...{ ...of, receptionId: reception!.id, answer: 'accepted', answeredOn: day(-99), receivesOn: day(-82) },
    note: madeUp('Någon som talar rumänska möter på flygplatsen.'),
  })
  await ask(scene, of, { on: -98, language: 'ro', answer: { answer: 'confirmed' } })
  const { edition } = await planOf(scene, coordinator, of, -96)
  await act(coordinator, day(-96), confirmReturn, { ...of, answer: 'confirmed', edition })
  await act(coordinator, day(-90), chooseFollowUp, {
    ...{ ...of, wants: 'yes', byName: 'yes', saidOn: day(-90) },
    words: madeUp('Ring gärna, men inte hem till mamma.'),
  })
  await act(coordinator, day(-79), recordJourney, {
    ...{ ...of, travelledOn: day(-80), revision: (await planOf(scene, coordinator, of, -79)).revision },
  })
  const follow = async (
    moment: string,
    on: number,
    answers: InputOf<typeof recordFollowUp>['answers'],
    note: string,
  ): Promise<void> => {
    const { followUps } = await act(coordinator, day(on), viewFollowUps, of)
    const due = followUps.find((one) => one.moment === moment)!
    await act(coordinator, day(on), recordFollowUp, {
      ...{ ...of, followUpId: due.id, result: 'reached', doneOn: day(on), source: 'person', answers },
      note: madeUp(note),
    })
  }
  const well = { safe: 'yes', housed: 'yes', supported: 'yes', re_exploited: 'no' } as const
  await follow('first_days', -76, { ...well, occupied: 'no' }, 'Hon är trött men glad.')
  await follow('month_1', -49, { ...well, occupied: 'yes' }, 'Kursen har börjat.')
}

/**
 * Somebody in prostitution who was not trafficked, and wants to return: a debt at home is not resolved, so the programme
 * withholds its confirmation with reasons. The decision stays the person's own.
 */
const playWithheld = async (scene: SafetyScene): Promise<void> => {
  const { act, cast, day } = scene
  const { coordinator } = cast
  const of = await begin(scene, {
    ...{ name: 'Påhittad Noi', language: 'th', ground: 'prostitution', from: -28, number: 'ÖVN 2026-0111' },
    words: 'Jag vill hem till min mamma före jul.',
  })
  await assess(scene, of, {
    on: -20,
    risks: {
      debts: {
        answer: 'yes',
        observation: madeUp('Hon är skyldig en kvinna i byn pengar för resan.'),
        done: madeUp('Partnern frågar om kvinnan kan vänta.'),
        resolved: 'no',
      },
    },
  })
  await act(coordinator, day(-18), writePlan, {
    ...{
      ...of,
      country: 'TH',
      documentKind: 'passport',
      documentState: 'ready',
      documentUntil: day(3 * 365),
    },
    ...{ departsOn: day(20), arrivesOn: day(21), companion: 'none', contactAgreed: 'yes' },
    texts: { housing: madeUp('Hos sin mamma.'), emergencyContact: '070-000 00 07' },
    revision: (await planOf(scene, coordinator, of, -18)).revision,
  })
  const withheld = {
    answer: 'withheld' as const,
    reasons: ['risk_unresolved' as const],
    text: madeUp('Skulden. Vi bekräftar när partnern har talat med kvinnan och hon har lovat att vänta.'),
  }
  await ask(scene, of, { on: -15, language: 'th', answer: withheld })
  const { edition } = await planOf(scene, coordinator, of, -13)
  await act(coordinator, day(-13), confirmReturn, {
    ...of,
    ...withheld,
    reasons: ['risk_unresolved', 'no_reception'],
    edition,
  })
}

/** Partners abroad, a return that has been followed up, and one whose confirmation is withheld. */
export const playReturns = async (scene: SafetyScene): Promise<void> => {
  const partners = await playPartners(scene)
  await playTravelled(scene, partners)
  await playWithheld(scene)
}
