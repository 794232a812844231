import { beforeAll, expect, test } from 'vitest'
import { openDemonstration } from '../../src/testing/demonstration.ts'
import type { World } from '../../src/testing/world.ts'
import { buttonsBeside, type Crowded, pressBeside } from './beside.ts'
import { isLong, shuffled, walkersOf } from './every-form.ts'
import { PlainBrowser } from './press.ts'
import { placeOf, walk } from './walk.ts'

// A page of several forms sends only the one whose button was pressed. What stood in another is not lost for that, without client
// code either: not in the form beside it, and not when the language is changed.

const FLOOR = isLong ? 100 : 10
const MOST_PRESSES = isLong ? Number.POSITIVE_INFINITY : 24

let world: World
const presses: { crowded: Crowded; which: number }[] = []

beforeAll(async () => {
  world = await openDemonstration()
  const known = new Set<string>()
  const people = [undefined, ...(await walkersOf(world))]
  for (const person of people)
    for await (const { address, page } of walk(person ?? new PlainBrowser(world), 1)) {
      if (known.has(placeOf(address))) continue
      const buttons = buttonsBeside(page)
      if (buttons.length === 0) continue
      known.add(placeOf(address))
      const crowded = { member: person?.actor, address }
      presses.push(...buttons.map((_, which) => ({ crowded, which })))
    }
}, 900_000)

test('what stood in another form of the page is still there, or said to be kept, when a button was pressed', async () => {
  let count = 0
  const lost: string[] = []
  const chosen = shuffled(presses).slice(0, MOST_PRESSES)
  for (const [turn, { crowded, which }] of chosen.entries()) {
    const pressed = await pressBeside(world, crowded, turn, which)
    if (pressed === undefined) continue
    count += 1
    if (pressed.lost.length > 0) lost.push(`${pressed.place}: ${pressed.lost.join(', ')}`)
  }
  process.stderr.write(`beside: ${count} of ${presses.length} presses, ${lost.length} lose something\n`)
  expect(lost).toEqual([])
  expect(count).toBeGreaterThan(FLOOR)
}, 3_600_000)
