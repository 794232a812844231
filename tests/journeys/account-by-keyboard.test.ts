import type { Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import { beginAccount, viewDraft } from '../../src/modules/account/drafting/actions.ts'
import { paths } from '../../src/modules/plan/paths.ts'
import { draftWhole } from '../../src/testing/finish-account.ts'
import { givenAssignment, givenPlan } from '../../src/testing/plans.ts'
import { serveWorld } from '../../src/testing/served-world.ts'
import { openWorld } from '../../src/testing/world.ts'

vi.setConfig({ testTimeout: 90_000 })

const MOST_STEPS = 60

/** What is named where the focus is, in the browser. */
const nameOfFocus = `[
  document.activeElement.getAttribute('aria-label'),
  document.activeElement.textContent,
  document.activeElement.labels?.[0]?.textContent,
].filter(Boolean).join(' ').replaceAll(/\\s+/g, ' ').trim()`

/** Goes with the key of Tab to what has a name, and says after how many presses it was there. */
const tabTo = async (page: Page, name: RegExp): Promise<number> => {
  for (let step = 1; step <= MOST_STEPS; step++) {
    await page.keyboard.press('Tab')
    const named = await page.evaluate<string>(nameOfFocus)
    if (name.test(named)) return step
  }
  throw new Error(`${name} is not reached with ${MOST_STEPS} presses of Tab on ${page.url()}`)
}
const press = async (page: Page, name: RegExp): Promise<number> => {
  const steps = await tabTo(page, name)
  await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press('Enter')])
  await page.waitForLoadState('load')
  return steps
}

test('an author goes through sections, material, sources and saving with the keyboard alone', async () => {
  const world = await openWorld()
  world.setTime('2034-03-01T09:00:00Z')
  const plan = await givenPlan(world)
  const body = await world.body('Exempelmyndigheten')
  await givenAssignment(world, {
    plan,
    measures: ['1'],
    body,
    day: '2033-12-01',
    title: 'Utbilda socialtjänsten',
    reported: 'accepted',
  })
  const coordinator = await world.as('national_coordinator', 'Samordnande myndigheten')
  const { accountId } = await coordinator.perform(beginAccount, {
    planId: plan.planId,
    title: 'Vad planen ledde till',
    language: 'sv',
  })
  await draftWhole(coordinator, accountId)
  const { context } = await (await serveWorld(world)).openAs(coordinator)
  const [page = await context.newPage()] = context.pages()
  await page.goto(paths.account({ accountId }))
  await press(page, /^Fortsätt: Huvudsakligt innehåll/)
  expect(page.url()).toContain('/sections/')
  await press(page, /^Läst, nästa avsnitt/)
  const before = page.url()
  await press(page, /^Nästa: /)
  expect(page.url()).not.toBe(before)
  // To the measure, whose sentence is changed and given another source.
  const { sections } = await coordinator.perform(viewDraft, { accountId })
  const measure = sections.find(({ measureId }) => measureId === plan.measures['1'])!
  await page.goto(paths.accountSection({ accountId, sectionId: measure.id }))
  await press(page, /^Ändra: Fyra kurstillfällen/)
  await tabTo(page, /Källor|Exempelmyndigheten: Utbilda|Fyra kurstillfällen har hållits/)
  await page.keyboard.press('Space')
  await press(page, /^Spara meningen/)
  const after = await coordinator.perform(viewDraft, { accountId })
  const saved = after.sections.find(({ id }) => id === measure.id)!.sentences
  expect(saved.some(({ readAt }) => readAt !== null)).toBe(true)
  await press(page, /^Läst, nästa avsnitt/)
  const read = await coordinator.perform(viewDraft, { accountId })
  expect(read.judged.find(({ section }) => section.id === measure.id)?.state.unread).toBe(0)
})
