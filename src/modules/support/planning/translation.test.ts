import { beforeAll, expect, test } from 'vitest'
import { givenCase } from '../../../testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { accessSheet } from '../../disclosure/emergency/access-sheet.ts'
import { personLanguages } from '../person-language/languages.ts'
import { everythingSheet } from '../rights/everything.ts'
import { tellEverythingWith } from '../rights/everything-actions.ts'
import { supportSubjectParts } from '../rights/parts/index.ts'
import { addGoal, addStep, changeStep } from './goal-actions.ts'
import { viewOwnPlan } from './own-actions.ts'
import { ownPlanSheet } from './own-print.ts'
import { writePlanWishes } from './plan-actions.ts'
import { prepareTranslation, translatePlan } from './translation-actions.ts'
import { viewPlan } from './view-actions.ts'

let world: World
let worker: TestPerson
beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  await world.body('Exempelköpings kommun', 'municipality')
  worker = await world.as('caseworker', 'Exempelköpings kommun')
})

const aPlan = async (language: string) => {
  const caseId = await givenCase(worker, { language })
  await worker.perform(writePlanWishes, { caseId, wishes: 'Vreau să dorm', language })
  const { goalId } = await worker.perform(addGoal, { caseId, goal: 'Ett eget hem' })
  const { stepId } = await worker.perform(addStep, {
    caseId,
    goalId,
    step: 'Boka läkartid',
    plain: 'Läkaren kl. 10',
  })
  return { caseId, goalId, stepId }
}
const translate = (caseId: string, words: Record<string, string>) =>
  worker.perform(translatePlan, { caseId, translatedBy: 'interpreter', words })
const stepsOf = async (caseId: string, language?: string) =>
  (await worker.perform(viewOwnPlan, { caseId, language })).steps.map(({ text, isTranslated }) => ({
    text,
    isTranslated,
  }))

test('a step stands on the person’s paper in their language, and says so where it does not', async () => {
  const { caseId, goalId, stepId } = await aPlan('ro-MD')
  expect(await stepsOf(caseId)).toEqual([{ text: 'Läkaren kl. 10', isTranslated: false }])
  const before = await worker.perform(viewOwnPlan, { caseId })
  expect(JSON.stringify(ownPlanSheet(before))).toContain('Netradus încă')

  await translate(caseId, { [goalId]: 'O casă a mea', [stepId]: 'Medicul, ora 10' })
  expect(await stepsOf(caseId)).toEqual([{ text: 'Medicul, ora 10', isTranslated: true }])
  expect(JSON.stringify(ownPlanSheet(await worker.perform(viewOwnPlan, { caseId })))).not.toContain(
    'Netradus încă',
  )
  // Another language has no translation, and Swedish needs none.
  expect(await stepsOf(caseId, 'th')).toEqual([{ text: 'Läkaren kl. 10', isTranslated: false }])
  expect(await stepsOf(caseId, 'sv')).toEqual([{ text: 'Läkaren kl. 10', isTranslated: true }])

  const { goals } = await worker.perform(viewPlan, { caseId })
  expect(goals[0]?.own).toMatchObject({ words: 'O casă a mea', translatedBy: 'interpreter', isOld: false })
  const page = await (await worker.get(`/cases/${caseId}/plan`)).text()
  expect(page).toContain('O casă a mea')
  expect(page).toContain('Översatt av tolk')
})

test('words that were translated before they were changed are old, and stay off the paper', async () => {
  const { caseId, goalId, stepId } = await aPlan('ro')
  await translate(caseId, { [stepId]: 'Medicul, ora 10' })
  await worker.perform(changeStep, {
    ...{ caseId, stepId, step: 'Boka läkartid', plain: 'Läkaren kl. 11', state: 'planned', revision: 1 },
  })
  expect(await stepsOf(caseId)).toEqual([{ text: 'Läkaren kl. 11', isTranslated: false }])
  const { goals } = await worker.perform(prepareTranslation, { caseId })
  expect(goals[0]?.rows).toMatchObject([
    { id: goalId, own: null },
    { id: stepId, own: { words: 'Medicul, ora 10', isOld: true } },
  ])
  world.setTime('2026-11-24T12:05:00Z')
  // The same words, looked at again: they hold for what stands there now.
  await translate(caseId, { [stepId]: 'Medicul, ora 10' })
  expect(await stepsOf(caseId)).toEqual([{ text: 'Medicul, ora 10', isTranslated: true }])
})

test('a translation reveals as little as what it translates, and there is none into the language of the house', async () => {
  const { caseId, stepId } = await aPlan('en')
  await expect(translate(caseId, { [stepId]: 'Meet Exempelköpings kommun' })).rejects.toMatchObject({
    code: 'support_plan.plain_names_body',
    field: `words.${stepId}`,
  })
  const swedish = await aPlan('sv')
  await expect(translate(swedish.caseId, { [swedish.stepId]: 'Läkaren' })).rejects.toMatchObject({
    code: 'support_plan.no_language',
  })
  expect(await (await worker.get(`/cases/${swedish.caseId}/plan`)).text()).not.toContain('/plan/translation')
})

test.each(personLanguages.map((language) => [language.nameOnScreen.en, language] as const))(
  'who has seen it, and all that is kept, can be had in %s, in files whose names say nothing',
  async (_, language) => {
    const { caseId } = await aPlan('ro')
    const seen = accessSheet({ language, today: '2026-11-24', since: '2026-11-01', seenBy: [] })
    expect(seen).toMatchObject({ language: language.code, title: language.papers.seenTitle })
    expect(JSON.stringify(seen)).toContain(language.papers.nobodySeen)
    const { everything } = await worker.perform(tellEverythingWith(supportSubjectParts), {
      ...{
        caseId,
        language: language.code,
        discreet: 'yes' as const,
        leftOut: ['notes'],
        withheldBy: 'gdpr-15' as const,
      },
    })
    const sheet = JSON.stringify(everythingSheet(everything, true))
    expect(sheet).toContain(language.papers.everythingLead)
    expect(sheet.includes(language.papers.inSwedish)).toBe(language.code !== 'sv')
    const file = await worker.get(`/cases/${caseId}/access/file?language=${language.code}`)
    expect(file.status).toBe(200)
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="1.pdf"')
  },
)
