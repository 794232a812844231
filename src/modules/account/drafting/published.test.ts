import { load } from 'cheerio'
import { beforeAll, expect, test } from 'vitest'
import { draftWhole, publishByTwo, readWhole } from '../../../testing/finish-account.ts'
import { givenAssignment, givenPlan } from '../../../testing/plans.ts'
import { openWorld, type World } from '../../../testing/world.ts'
import { paths } from '../../plan/paths.ts'
import { addText, beginAccount, viewDraft } from './actions.ts'
import { correctPublished } from './publishing-actions.ts'

const UUID = /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/i
let world: World
let first: string
let second: string

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2034-03-01T09:00:00Z')
  const plan = await givenPlan(world)
  const body = await world.body('Exempelmyndigheten')
  const given = { plan, body, day: '2033-12-01', title: 'Utbilda socialtjänsten' }
  await givenAssignment(world, { ...given, measures: ['1'], reported: 'accepted' })
  const coordinator = await world.as('national_coordinator', 'Samordnande myndigheten')
  const ministry = await world.as('ministry_officer', 'Departementet')
  const { accountId } = await coordinator.perform(beginAccount, {
    planId: plan.planId,
    title: 'Vad planen ledde till',
    language: 'sv',
  })
  const publish = async () => {
    await draftWhole(coordinator, accountId)
    await readWhole(coordinator, accountId)
    return (await publishByTwo(coordinator, ministry, accountId)).publishedId
  }
  first = await publish()
  await coordinator.perform(correctPublished, { publishedId: first, reason: 'En slutsats saknades.' })
  const { account, sections } = await coordinator.perform(viewDraft, { accountId })
  await coordinator.perform(addText, {
    accountId,
    sectionId: sections.find(({ kind }) => kind === 'conclusions')!.id,
    text: 'Arbetet behöver fortsätta.',
    revision: account.revision,
  })
  second = await publish()
})

const read = async (address: string) => {
  const answer = await world.app.request(address)
  expect(answer.status).toBe(200)
  return load(await answer.text())
}

test('its first page tells how it went and leads to every part, and each part is a page of its own', async () => {
  const page = await read(paths.publishedAccount({ publishedId: second }))
  const led = page('.in-columns a')
    .toArray()
    .map((link) => page(link).attr('href')!)
  expect(led.length).toBeGreaterThan(12)
  for (const address of led) {
    const part = await read(address)
    expect(part('h1').length).toBe(1)
    expect(part('main').text()).not.toMatch(UUID)
    for (const link of part('main a[href*="chapter="]').toArray())
      await read(part(link).attr('href')!.split('#')[0]!)
  }
}, 60_000)

test('versions are compared with the newest that differs: what differs stands open to be unfolded, the rest is counted', async () => {
  const page = await read(paths.publishedComparison({ publishedId: second }))
  expect(page('h1').text()).toContain('version 2 från version 1')
  const words = page('main').text()
  expect(words).toContain('Arbetet behöver fortsätta.')
  expect(words).toMatch(/\d+ delar är lika i båda\./)
  expect(words).not.toMatch(UUID)
  const alone = await read(paths.publishedComparison({ publishedId: first }))
  expect(alone('main').text()).toContain('Det finns inget att jämföra.')
})
