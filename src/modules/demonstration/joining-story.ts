import { caseActions } from '../support/index.ts'
import type { SafetyScene } from './cast.ts'

const { openCase, signNote, closeCase, viewCases, proposeJoining, answerProposal } = caseActions

/** A case that a colleague opened for somebody who had one: closed, and annexed by two who lead to the one that goes on. */
export const playJoining = async ({ act, cast, day }: SafetyScene, caseId: string): Promise<void> => {
  const { colleague, caseworker, manager, secondManager } = cast
  const opened = { chosenName: 'Påhittad Ilona', ageGroup: 'adult', language: 'ro' } as const
  const twice = await act(colleague, day(-6), openCase, opened)
  await act(colleague, day(-6), signNote, {
    ...{ ...twice, kind: 'note', happenedOn: day(-6) },
    text: 'Påhittat: ringde från ett lånat nummer och ville inte säga var. Det är Ileana.',
  })
  await act(colleague, day(-5), closeCase, { ...twice, reason: 'opened_by_mistake', acknowledged: 'yes' })
  const { rows } = await act(caseworker, day(-5), viewCases, {})
  const into = rows.find(({ id }) => id === caseId)!.number
  const proposed = { ...twice, into, because: 'person_says' } as const
  const { joiningId } = await act(manager, day(-4), proposeJoining, proposed)
  await act(secondManager, day(-3), answerProposal, { ...twice, joiningId, answer: 'confirm' })
}
