import { expect, test } from 'vitest'
import { planDocument } from '../../../testing/plan-document.ts'
import { readInThread } from './read-in-thread.ts'
import { readPlan } from './read-plan.ts'

test('a plan read in a thread says the same as one read here', async () => {
  expect(await readInThread(planDocument(), 'plan.txt')).toEqual(readPlan(planDocument()))
})

test('reading that takes too long is stopped and says so', async () => {
  await expect(
    readInThread('Åtgärd 1: x\n'.repeat(150_000), 'lång.txt', { milliseconds: 50 }),
  ).rejects.toMatchObject({
    code: 'document.too_slow',
  })
})
