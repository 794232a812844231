import { beforeAll, expect, test } from 'vitest'
import { openDemonstration } from '../../src/testing/demonstration.ts'
import type { World } from '../../src/testing/world.ts'
import { type Crowded, pressBeside } from './beside.ts'
import { isLong, some } from './sample.ts'
import { placeOf } from './walk.ts'
import { walkedPages } from './walked.ts'

// A page of several forms sends only the one whose button was pressed. What stood in another is not lost for that, without client
// code either: not in the form beside it, and not when the language is changed.

const FLOOR = isLong ? 300 : 9
const MOST_PRESSES = 16

let world: World
const presses: { crowded: Crowded; which: number }[] = []

beforeAll(async () => {
  world = await openDemonstration()
  const people = new Map((await world.everybody()).map(({ actor }) => [actor.membershipId, actor]))
  const known = new Set<string>()
  for (const { membershipId, address, buttons } of await walkedPages(world)) {
    const place = placeOf(address)
    if (known.has(place)) continue
    known.add(place)
    const crowded = { member: people.get(membershipId ?? ''), address }
    presses.push(...Array.from({ length: buttons }, (_, which) => ({ crowded, which })))
  }
}, 3_600_000)

test('what stood in another form of the page is still there, or said to be kept, when a button was pressed', async () => {
  let count = 0
  const lost: string[] = []
  for (const [turn, { crowded, which }] of some(presses, MOST_PRESSES).entries()) {
    const pressed = await pressBeside(world, crowded, turn, which)
    if (pressed === undefined) continue
    count += 1
    if (pressed.lost.length > 0) lost.push(`${pressed.place}: ${pressed.lost.join(', ')}`)
  }
  process.stderr.write(`beside: ${count} of ${presses.length} presses, ${lost.length} lose something\n`)
  expect(lost).toEqual([])
  expect(count).toBeGreaterThan(FLOOR)
}, 3_600_000)
