import { expect, test } from 'vitest'
import { arrivalKinds } from '../../src/app.ts'
import { watchedDemonstration } from '../../src/testing/demonstration.ts'
import { untold } from '../../src/testing/everybody-told.ts'
import { waitsForNobody } from '../../src/testing/waits-for-nobody.ts'
import type { Watched } from '../../src/testing/watched-rows.ts'

// Whole-house check 3. The same is asked of every scenario of a measure, when its file ends (`src/testing/database.ts`), and of every test in
// a long run.

/** What the caseworker of one body did, and a colleague of another took further. */
const made = (action: string, arrivals: Watched['touched'] = []): Watched => ({
  acted: [
    { at: 2, transaction: '1', action, person: 'p1', body: 'b1', role: 'caseworker' },
    { at: 4, transaction: '2', action: 'copy.open', person: 'p2', body: 'b2', role: 'police_prosecutor' },
  ],
  touched: [
    {
      ...{ at: 1, transaction: '1', table: 'disclosure.copy', row: 'c1', inserted: true },
      names: { from_body: 'b1', to_body: 'b2' },
    },
    ...arrivals,
    {
      ...{ at: 3, transaction: '2', table: 'disclosure.copy', row: 'c1', inserted: false },
      names: { from_body: 'b1', to_body: 'b2' },
    },
  ],
})
const copyKind = arrivalKinds.find(({ name }) => name === 'disclosure.copy_received')!

test('whoever is concerned by what somebody did is told of it, in the whole history of the demonstration', async () => {
  const watched = await watchedDemonstration()
  expect(new Set(watched.acted.map(({ action }) => action)).size).toBeGreaterThan(200)
  expect(untold(watched, arrivalKinds, waitsForNobody)).toEqual([])
}, 300_000)

test('an action that writes of another body, or leaves something to somebody else, and tells nobody is found', () => {
  expect(untold(made('disclosure.decide'), [], { 'copy.open': 'seen' })).toEqual([
    'disclosure.decide concerns others (disclosure.copy.to_body) and makes nothing wait',
    'disclosure.decide leaves something to somebody else (disclosure.copy, taken further by copy.open) and makes nothing wait',
  ])
  expect(untold(made('disclosure.decide'), [copyKind], { 'copy.open': 'seen' })).toEqual([])
})

test('an arrival that another action raises than its kind says is found', () => {
  const arrival = {
    ...{ at: 1, transaction: '1', table: 'arrivals.arrival', row: 'a1', inserted: true },
    names: { kind: copyKind.name, settled: 'false', body_id: 'b2' },
  }
  expect(
    untold(made('referral.begin', [arrival]), [copyKind], { 'copy.open': 'seen', 'referral.begin': 'seen' }),
  ).toEqual(['referral.begin raises disclosure.copy_received, which does not say so'])
})

test('every excuse is of an action that there is and that tells nobody', () => {
  const telling = new Set(arrivalKinds.flatMap(({ raisedBy }) => raisedBy))
  expect(Object.keys(waitsForNobody).filter((name) => telling.has(name))).toEqual([])
})
