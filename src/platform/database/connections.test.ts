import { expect, test } from 'vitest'
import { connectionsOf } from './connect.ts'

test.each([
  [1, 2, 5],
  [2, 2, 5],
  [1, 8, 17],
  [8, 8, 5],
  [2, 16, 17],
])('%s processes on %s processors open %s connections each', (processes, processors, each) => {
  expect(connectionsOf(processes, processors)).toBe(each)
})
