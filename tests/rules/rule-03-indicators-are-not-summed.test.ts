import { beforeAll, expect, test } from 'vitest'
import { viewCaseReferrals } from '../../src/modules/disclosure/referrals/view-actions.ts'
import { viewCaseClocks } from '../../src/modules/support/clocks/actions.ts'
import { checklistOn } from '../../src/modules/support/content/checklists.ts'
import {
  beginChecklist,
  judgeChecklist,
  savePart,
  viewChecklist,
} from '../../src/modules/support/identification/actions.ts'
import { viewSteps } from '../../src/modules/support/identification/step-actions.ts'
import { paths } from '../../src/modules/support/paths.ts'
import { openSharing, type SharingScene } from '../../src/testing/sharing-scene.ts'

// Rule 3. Fault: an answer turned into a number, a colour or an order, or a judgement, clock or referral that a checklist
// makes without a person who signed their reasons.

const list = checklistOn('child', '2026-11-24')!
let scene: SharingScene
beforeAll(async () => {
  scene = await openSharing()
})

const filled = async (answer: 'yes' | 'no') => {
  const caseId = await scene.aCase(scene.social, 'child')
  const { assessmentId } = await scene.social.perform(beginChecklist, { caseId, checklist: 'child' })
  for (const { key: part, indicators } of list.dimensions)
    await scene.social.perform(savePart, {
      caseId,
      assessmentId,
      part,
      answers: Object.fromEntries(indicators.map(({ key }) => [key, answer])),
      gone: 'yes',
    })
  return { caseId, assessmentId }
}

test.each(['yes', 'no'] as const)(
  'a list that says %s throughout judges, starts and refers nothing',
  async (answer) => {
    const address = await filled(answer)
    const { assessment } = await scene.social.perform(viewChecklist, address)
    expect(assessment).toMatchObject({ judgement: null, judgedBy: null })
    expect((await scene.social.perform(viewCaseClocks, { caseId: address.caseId })).clocks).toEqual([])
    expect((await scene.social.perform(viewCaseReferrals, { caseId: address.caseId })).rows).toEqual([])
  },
)

test('what follows is the same whatever was answered, and no page sums it', async () => {
  const [yes, no] = [await filled('yes'), await filled('no')]
  const stepsOf = async (address: typeof yes) =>
    (await scene.social.perform(viewSteps, address)).steps.map(({ step }) => step.key)
  expect(await stepsOf(yes)).toEqual(await stepsOf(no))
  for (const address of [
    paths.checklists(yes),
    paths.checklist(yes),
    paths.judge(yes),
    paths.nextSteps(yes),
  ]) {
    const page = (await (await scene.social.get(address)).text()).replaceAll(/<[^>]+>/g, ' ')
    expect(page).not.toMatch(
      /poäng|summa|riskniv|hög risk|låg risk|\b\d+ ja\b|\d+ av \d+ (tecken|ja|svar)|\d+ ?%/i,
    )
  }
})

test('a judgement is a person’s, with their reasons; without reasons or without a person there is none', async () => {
  const address = await filled('yes')
  const judge = { ...address, judgement: 'not_presumed' } as const
  await expect(scene.social.perform(judgeChecklist, { ...judge, reasons: ' ' })).rejects.toThrow()
  await scene.social.perform(judgeChecklist, { ...judge, reasons: 'Påhittade egna skäl.' })
  const { assessment } = await scene.social.perform(viewChecklist, address)
  expect(assessment).toMatchObject({
    judgement: 'not_presumed',
    judgedBy: scene.social.actor.personId,
    reasons: 'Påhittade egna skäl.',
  })
})
