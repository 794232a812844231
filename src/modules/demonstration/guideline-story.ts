import { childActions } from '../children/index.ts'
import { madeUp } from '../disclosure/index.ts'
import type { SafetyScene } from './cast.ts'

const { takeGuideline, followGuideline, answerGuideline } = childActions

/** The version that the stories know. */
const guideline = { guideline: 'joint_investigation', version: '2026-1' } as const

/** Common guidelines that two bodies have taken, that a case follows, and that somebody has answered. */
export const playGuidelines = async ({ act, cast, day }: SafetyScene, caseId: string): Promise<void> => {
  const { caseworker, police, health } = cast
  await act(police, day(-100), takeGuideline, { ...guideline, staffReached: 40 })
  await act(caseworker, day(-98), takeGuideline, { ...guideline, staffReached: 12 })
  await act(caseworker, day(-17), followGuideline, { caseId, guideline: 'child_signs' })
  await act(health, day(-11), answerGuideline, {
    ...{ ...guideline, section: 'meeting', verdict: 'unclear' },
    text: madeUp('Vem kallar till det andra mötet?'),
  })
}
