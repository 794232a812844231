import type { PersonActor } from '../../platform/access/actor.ts'
import { childActions } from '../children/index.ts'
import { madeUp } from '../disclosure/index.ts'
import type { InputOf, SafetyScene } from './cast.ts'

const { addAgreement, addPart, viewAgreement, writeOwnPart, signPart, planForChild } = childActions
const { raiseAlarm, viewAlarm, settleStep, findChild, followUpAlarm } = childActions

type Undertaken = Pick<InputOf<typeof writeOwnPart>, 'withinMinutes' | 'functionName' | 'telephone'>

/** What bodies have agreed to do when a child is gone. */
const agreeOn = async ({ act, cast, day }: SafetyScene): Promise<string> => {
  const { caseworker, police, migration } = cast
  const { agreementId } = await act(caseworker, day(-110), addAgreement, {
    name: 'Påhittade överenskommelsen om barn som försvinner',
    sharedGrounds: madeUp('Vi ringer varandra först och skriver sedan.'),
  })
  const undertaken: readonly (readonly [
    PersonActor,
    'police' | 'social_services' | 'migration',
    Undertaken,
  ])[] = [
    [
      police,
      'police',
      { withinMinutes: 0, functionName: 'Påhittade ledningscentralen', telephone: '114 14' },
    ],
    [
      caseworker,
      'social_services',
      { withinMinutes: 30, functionName: 'Påhittade socialjouren', telephone: '070-000 00 04' },
    ],
    [
      migration,
      'migration',
      { withinMinutes: 120, functionName: 'Påhittade boendeenheten', telephone: '070-000 00 05' },
    ],
  ]
  for (const [person, step] of undertaken)
    await act(caseworker, day(-110), addPart, { agreementId, bodyId: person.bodyId, step })
  for (const [person, step, does] of undertaken) {
    const own = async () =>
      (await act(person, day(-108), viewAgreement, { agreementId })).parts.find((one) => one.step === step)!
    const { id: partId, revision } = await own()
    await act(person, day(-108), writeOwnPart, {
      ...{ agreementId, partId, revision, does: madeUp('Tar emot samtalet och börjar leta.') },
      ...does,
    })
    await act(person, day(-108), signPart, { agreementId, partId, revision: (await own()).revision })
  }
  return agreementId
}

/** An agreement between bodies; what was prepared for the child; the night on which she was gone, found and listened to. */
export const playMissing = async (scene: SafetyScene, caseId: string): Promise<void> => {
  const { act, cast, day } = scene
  const { caseworker } = cast
  const agreementId = await agreeOn(scene)
  await act(caseworker, day(-20), planForChild, {
    ...{ caseId, agreementId, signs: ['came_alone', 'unknown_adult'], photo: 'yes', photoAskedOn: day(-20) },
    lookFor: madeUp('Röd jacka, går fort. Ritar ofta.'),
    contact: madeUp('Skriv till henne på vietnamesiska. Ring inte.'),
  })
  const of = await act(caseworker, day(-7), raiseAlarm, {
    ...{ caseId, lastSeenOn: day(-8), lastSeenAt: '19:40' },
    circumstances: madeUp('Hon gick till bussen efter träningen och kom inte till jourhemmet.'),
  })
  const { steps } = await act(caseworker, day(-7), viewAlarm, of)
  for (const { id: stepId, kind, revision } of steps)
    await act(caseworker, day(-7), settleStep, {
      ...{ ...of, stepId, revision },
      ...(kind === 'guardian'
        ? { state: 'not_needed', note: madeUp('Vårdnadshavarna är inte i Sverige. Gode mannen vet.') }
        : { state: 'done' }),
    })
  const before = await act(caseworker, day(-6), viewAlarm, of)
  await act(caseworker, day(-6), findChild, {
    ...{ ...of, foundOn: day(-7), foundAt: '23:30', how: 'found_by_police', revision: before.alarm.revision },
    condition: madeUp('Trött och kall. Ville sova.'),
  })
  const after = await act(caseworker, day(-4), viewAlarm, of)
  await act(caseworker, day(-4), followUpAlarm, {
    ...{ ...of, followUp: 'conversation', followedUpOn: day(-5), revision: after.alarm.revision },
    said: madeUp('Mannen ringde och sade att mormor var sjuk. Jag blev rädd och gick av bussen.'),
    happened: madeUp('Hon åkte till stationen och väntade. Polisen såg henne där.'),
    changes: madeUp('Nytt telefonnummer. Läraren följer henne till bussen.'),
  })
}
