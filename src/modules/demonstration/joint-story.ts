import type { PersonActor } from '../../platform/access/actor.ts'
import { childActions } from '../children/index.ts'
import { madeUp, writeSections } from '../disclosure/index.ts'
import { caseActions } from '../support/index.ts'
import type { SafetyScene } from './cast.ts'

const { addHouse, addHouseBody, requestJoint, answerInvitation, endJoint, viewJoint } = childActions
const { writeEntry, viewLayer, shareEntry, planStep, changeStep } = childActions
const { noteAttendance, agree, endAgreed, giveAnswer } = childActions

type StepKind = 'consultation' | 'interview' | 'medical' | 'crisis_support' | 'follow_up' | 'decision'

interface Asked {
  readonly investigationId: string
}

const othersOf = ({ cast }: SafetyScene) =>
  [
    ['police', cast.police],
    ['prosecutor', cast.prosecutor],
    ['forensic_medicine', cast.medicine],
    ['child_health', cast.health],
  ] as const

/** A joint investigation of a child's case that the chosen authorities have joined. */
const askTogether = async (
  scene: SafetyScene,
  asked: { houseId: string; caseId: string; worker: PersonActor; from: number; text: string },
): Promise<Asked> => {
  const { act, day } = scene
  const { houseId, caseId, worker, from, text } = asked
  const { investigationId } = await act(worker, day(from), requestJoint, {
    ...{ caseId, houseId, urgency: 'within_week', requestedOn: day(from), text: madeUp(text) },
    bodies: othersOf(scene).map(([, { bodyId }]) => bodyId),
  })
  for (const [, person] of othersOf(scene))
    await act(person, day(from + 1), answerInvitation, {
      investigationId,
      answer: 'join',
      calendarGround: 'own_task',
    })
  return { investigationId }
}

/** Plans a step, and says on its day that it was done. @returns the step. */
const step = async (
  { act, day }: SafetyScene,
  { investigationId }: Asked,
  planned: {
    by: PersonActor
    kind: StepKind
    planned: number
    on: number
    done?: boolean
    missing?: readonly 'no_interpreter'[]
  },
): Promise<string> => {
  const { by, kind, on, done = true, missing = [] } = planned
  const where = { responsibleBody: by.bodyId, plannedOn: day(on), plannedAt: '10:00' }
  const { stepId } = await act(by, day(planned.planned), planStep, { investigationId, kind, ...where })
  if (done)
    await act(by, day(on), changeStep, {
      ...{ investigationId, stepId, state: 'done', doneOn: day(on), revision: 1 },
      ...{ ...where, missing: [...missing] },
    })
  return stepId
}

const meet = async (
  { act, day }: SafetyScene,
  { investigationId }: Asked,
  stepId: string,
  { by, on, came }: { by: PersonActor; on: number; came: readonly PersonActor[] },
): Promise<void> => {
  await act(by, day(on), noteAttendance, {
    investigationId,
    stepId,
    came: came.map(({ bodyId }) => bodyId),
  })
}

/** A child of another year of whom everything has been done, and who has been asked how it was. */
const playEarlier = async (scene: SafetyScene, houseId: string): Promise<void> => {
  const { act, cast, day } = scene
  const { colleague, police, health, prosecutor } = cast
  const { caseId } = await act(colleague, day(-112), caseActions.openCase, {
    chosenName: 'Påhittad Nils',
    ageGroup: 'child',
    language: 'sv',
    externalNumber: 'ÖVN 2026-0081',
  })
  await writeSections(scene, colleague, day(-112), caseId, {
    needs: { wants: madeUp('Vill spela fotboll och slippa prata om det mer.'), needs: 'children,health' },
  })
  const asked = await askTogether(scene, {
    ...{ houseId, caseId, worker: colleague, from: -111 },
    text: 'Barnet har visat bilder som någon har betalat för.',
  })
  const meeting = await step(scene, asked, { by: colleague, kind: 'consultation', planned: -110, on: -107 })
  await meet(scene, asked, meeting, { by: colleague, on: -107, came: [colleague, police, health] })
  await step(scene, asked, { by: police, kind: 'interview', planned: -107, on: -101 })
  await step(scene, asked, { by: health, kind: 'crisis_support', planned: -107, on: -96 })
  await step(scene, asked, { by: prosecutor, kind: 'decision', planned: -96, on: -75 })
  const { frame } = await act(colleague, day(-70), viewJoint, asked)
  await act(colleague, day(-70), endJoint, {
    ...asked,
    ...{ reason: 'completed', endedOn: day(-70), revision: frame.revision },
  })
  await act(health, day(-69), giveAnswer, {
    ...{ houseId, who: '7_to_12' },
    answers: { felt_safe: 'yes', understood: 'partly', was_heard: 'yes', got_help: 'partly' },
  })
}

/**
 * A made-up house of five authorities: an investigation that has ended, and one that goes on with two meetings, an interview,
 * an entry that is shared on its ground, and something agreed on that is late.
 */
export const playJoint = async (scene: SafetyScene, caseId: string): Promise<void> => {
  const { act, cast, day } = scene
  const { caseworker, police, prosecutor, health } = cast
  const { houseId } = await act(caseworker, day(-114), addHouse, {
    name: 'Påhittade barnahuset',
    part: 'social_services',
  })
  for (const [part, { bodyId }] of othersOf(scene))
    await act(caseworker, day(-114), addHouseBody, { houseId, bodyId, part })
  await playEarlier(scene, houseId)

  const asked = await askTogether(scene, {
    ...{ houseId, caseId, worker: caseworker, from: -17 },
    text: 'Barnet har berättat att en vuxen hämtar henne och att andra betalar honom.',
  })
  const { entries } = await act(caseworker, day(-16), viewLayer, asked)
  await act(caseworker, day(-16), shareEntry, {
    ...{ ...asked, entryId: entries.find(({ kind }) => kind === 'request')!.id, revision: 1 },
    ...{ to: [police.bodyId, prosecutor.bodyId], ground: 'offence_against_child' },
    reasons: madeUp('Behövs för att planera förhöret.'),
  })
  const first = await step(scene, asked, { by: caseworker, kind: 'consultation', planned: -16, on: -14 })
  await meet(scene, asked, first, { by: caseworker, on: -14, came: [caseworker, police, prosecutor] })
  const agreed = (kind: 'plan_interview' | 'ask_for_counsel', who: PersonActor, due: number) =>
    act(caseworker, day(-14), agree, {
      ...{ ...asked, stepId: first, kind, responsibleBody: who.bodyId, dueOn: day(due) },
    })
  await agreed('plan_interview', police, -10)
  await agreed('ask_for_counsel', prosecutor, -4)
  await step(scene, asked, {
    ...{ by: police, kind: 'interview', planned: -13, on: -9 },
    missing: ['no_interpreter'],
  })
  const seen = await act(police, day(-9), viewJoint, asked)
  const interview = seen.agreed.find(({ kind }) => kind === 'plan_interview')!
  await act(police, day(-9), endAgreed, {
    ...{ ...asked, agreedId: interview.id, state: 'done', revision: interview.revision },
  })
  await act(police, day(-9), writeEntry, {
    ...{ ...asked, kind: 'interview' },
    text: madeUp('Förhöret hölls på vietnamesiska med tolk i rummet och är inspelat.'),
  })
  await act(caseworker, day(-9), writeEntry, {
    ...{ ...asked, kind: 'support_person' },
    text: madeUp('Hon vill ha sin lärare med i väntrummet.'),
  })
  const second = await step(scene, asked, { by: caseworker, kind: 'follow_up', planned: -9, on: -5 })
  await meet(scene, asked, second, { by: caseworker, on: -5, came: [caseworker, police, health] })
  await step(scene, asked, { by: health, kind: 'crisis_support', planned: -5, on: 3, done: false })
}
