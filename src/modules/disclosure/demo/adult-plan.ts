import { caseActions } from '../../support/index.ts'
import { madeUp, type Scene } from './cast.ts'

const { writePlanWishes, addPhase, endPhase, addGoal, addStep, endStep, askOutcomes, reviewPlan } =
  caseActions

const asked = [
  [-93, { safety: '2', rest: '1', trusted_people: '1', health: '2', own_say: '1', hope: '2' }],
  [-55, { safety: '4', rest: '3', trusted_people: '2', health: '2', own_say: '3', hope: '3' }],
  [
    -10,
    { safety: '4', rest: '4', trusted_people: '4', health: '3', own_say: '4', hope: '4', rights: 'none' },
  ],
] as const

/** The adult's support plan: wishes in her own language, two phases, goals with steps, answers on three days. */
export const playPlan = async ({ act, cast, day }: Scene, caseId: string): Promise<void> => {
  const { caseworker, association } = cast
  await act(caseworker, day(-93), writePlanWishes, {
    caseId,
    wishes: 'Vreau să dorm în liniște și să lucrez într-o bucătărie. (Exemplu inventat.)',
    language: 'ro',
    stays: 'stays',
    nextReview: day(-50),
  })
  const { phaseId } = await act(caseworker, day(-93), addPhase, {
    caseId,
    kind: 'rest',
    from: day(-93),
    to: day(-64),
  })
  await act(caseworker, day(-64), endPhase, { caseId, phaseId })
  await act(caseworker, day(-60), addPhase, { caseId, kind: 'rehabilitation', from: day(-60), to: day(25) })
  const home = await act(caseworker, day(-92), addGoal, {
    caseId,
    goal: madeUp('Bo på ett ställe där ingen hittar mig'),
    ownWords: 'yes',
    need: 'housing',
  })
  const step = await act(caseworker, day(-92), addStep, {
    ...home,
    step: madeUp('Ordna telefon med nytt nummer'),
    plain: 'Ny telefon',
    responsibleBody: caseworker.bodyId,
    day: day(-88),
  })
  await act(caseworker, day(-89), endStep, { caseId, stepId: step.stepId, revision: 1 })
  await act(caseworker, day(-60), addStep, {
    ...home,
    step: madeUp('Ansöka om stödboende'),
    plain: 'Fråga om rum',
    responsibleBody: caseworker.bodyId,
    day: day(9),
  })
  const work = await act(caseworker, day(-60), addGoal, {
    caseId,
    goal: madeUp('Arbeta i ett kök'),
    ownWords: 'yes',
    need: 'work',
  })
  await act(caseworker, day(-60), addStep, {
    ...work,
    step: madeUp('Praktik genom föreningen'),
    plain: 'Prova på kök',
    responsibleBody: association.bodyId,
    day: day(20),
  })
  for (const [on, answers] of asked)
    await act(caseworker, day(on), askOutcomes, { caseId, askedOn: day(on), answers })
  await act(caseworker, day(-50), reviewPlan, {
    caseId,
    heldOn: day(-50),
    text: madeUp('Hon var med och ändrade ordningen: arbete före svenska.'),
    tookPart: 'yes',
    nextReview: day(14),
  })
}
