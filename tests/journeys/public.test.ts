import { beforeAll, expect, test } from 'vitest'
import { widths } from '../../src/testing/browser.ts'
import { givenAssignment, givenPlan, type TestPlan } from '../../src/testing/plans.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type World } from '../../src/testing/world.ts'

let world: World
let served: ServedWorld
let plan: TestPlan

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2032-05-13T10:00:00Z')
  plan = await givenPlan(world)
  const body = await world.body('Exempelmyndigheten')
  await givenAssignment(world, {
    plan,
    measures: ['1', '4'],
    body,
    day: '2032-05-01',
    title: 'Utbilda socialtjänsten',
  })
  await givenAssignment(world, { plan, measures: ['2'], body, day: '2032-06-20', title: 'Höj kompetensen' })
  served = await serveWorld(world)
})

test.each([widths.desk, widths.phone])(
  'a visitor without client code finds in three clicks what is late, who is late, and what it rests on (%i px)',
  async (width) => {
    const { page, context, close } = await served.open({ javaScript: false, width })
    await page.open('/')
    expect(await page.heading()).toBe('Blev det som de lovade?')
    expect(await page.words()).toContain('Inte ännu.')

    expect(await page.words()).toContain('2 saknar redovisning.')
    await page.follow('1. Utbildning för socialtjänsten')
    expect(await page.words()).toContain('En redovisning från Exempelmyndigheten saknas sedan')

    await page.open('/')
    await page.follow('Så ligger myndigheterna till')
    await page.follow('Exempelmyndigheten')
    expect(await page.words()).toContain(
      'Av 1 redovisning som skulle ha kommit från Exempelmyndigheten har 0 kommit.',
    )

    await page.open('/')
    await page.follow('Vart pengarna gick')
    expect(page.address()).toBe(`/plans/${plan.planId}/money`)
    await page.open('/')
    await page.follow('Indikatorer med mål, utfall och underlag')
    expect(page.address()).toBe(`/plans/${plan.planId}/indicators`)

    await page.open('/')
    await page.follow('2.1 Skydd och stöd')
    expect(await page.words()).toContain('0 av 2 åtgärder är klara.')

    await page.open('/')
    await page.follow('Alla nyheter')
    expect(await page.words()).toContain(
      'Slutredovisning saknas från Exempelmyndigheten: Utbilda socialtjänsten',
    )
    expect(await context.cookies()).toEqual([])
    await close()
  },
)

test('a visitor chooses English and dark colours without client code, searches, and keeps both choices', async () => {
  const { page, context, close } = await served.open({ javaScript: false, width: widths.phone })
  await page.open('/')
  await page.press('English')
  expect(await page.heading()).toBe('Did they do what they promised?')
  await page.unfold('Appearance')
  await page.press('Dark')
  await page.open('/search')
  await page.fill(/Words/i, 'riktlinjer')
  await page.press('Search')
  await page.follow('3. Riktlinjer för hotell')
  expect(await page.words()).toContain('What happened')
  expect((await context.cookies()).map(({ name }) => name).sort()).toEqual(['language', 'theme'])
  await close()
})
