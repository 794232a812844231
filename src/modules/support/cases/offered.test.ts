import { beforeAll, expect, test } from 'vitest'
import { givenCase } from '../../../testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { giveTask } from '../tasks/actions.ts'
import { viewCasesWith } from './list-actions.ts'
import type { CaseOffer } from './offer.ts'
import { viewCaseWith } from './view-actions.ts'

let world: World
let worker: TestPerson

beforeAll(async () => {
  world = await openWorld()
  worker = await world.as('caseworker', 'Exempelköpings kommun')
})

const offerOf = (asked: string[], reads: 'support.task' | 'support.letter'): CaseOffer => ({
  key: 'tried',
  tables: ['support.task'],
  heading: () => 'Prövat',
  group: 'file',
  order: 1,
  items: async (_, { rows }) => {
    const found = await rows(reads, async () => {
      asked.push(reads)
      return ['en rad']
    })
    return found.map((one) => ({ label: () => one }))
  },
})

test('a table in which a case has nothing is not read for its page, and one in which it has something is', async () => {
  const asked: string[] = []
  const view = viewCaseWith([offerOf(asked, 'support.task')])
  const caseId = await givenCase(worker)
  const { offers } = await worker.perform(view, { caseId })
  expect(offers.map(({ items }) => items.length)).toEqual([0])
  expect(asked).toEqual([])
  await worker.perform(giveTask, { caseId, what: 'Ring tolken', forPerson: worker.actor.personId, byDay: '' })
  const then = await worker.perform(view, { caseId })
  expect(then.offers.map(({ items }) => items.length)).toEqual([1])
  expect(asked).toEqual(['support.task'])
})

test('an offer that reads a table which it does not name is told so', async () => {
  const view = viewCaseWith([offerOf([], 'support.letter')])
  await expect(worker.perform(view, { caseId: await givenCase(worker) })).rejects.toThrow(
    'tried reads support.letter, and does not name it',
  )
})

test('what is today stands above all of one’s cases, and not above those that were looked for or turned to', async () => {
  const view = viewCasesWith({ read: async () => 'i dag', Show: () => null })
  const today = async (selection: object) => (await worker.perform(view, selection)).today
  expect(await today({})).toBe('i dag')
  expect(await today({ pageSize: 50 })).toBe('i dag')
  expect(await today({ page: 2 })).toBeNull()
  expect(await today({ state: 'open' })).toBeNull()
})
