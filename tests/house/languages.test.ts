import { load } from 'cheerio'
import { beforeAll, expect, test } from 'vitest'
import { openDemonstration } from '../../src/testing/demonstration.ts'
import type { World } from '../../src/testing/world.ts'
import { walkedBy } from './walked.ts'
import { placeOf } from './wander.ts'

// WCAG 3.1.2. Fault: a screen reader reads Swedish words aloud as if they were English, as nothing says that they are not.

let world: World

beforeAll(async () => {
  world = await openDemonstration()
}, 600_000)

/** Words that hold Swedish sentences together, and that no name of a body or a place is known by alone. */
const SWEDISH =
  /(?<![\p{L}_])(?:och|att|som|på|inte|är|från|vid|ska|ett|till|fått|räknat|påhittade? tal|den är)(?![\p{L}_])/iu

/** The first page of every room, and all pages of those that tell what bodies have written, in Swedish. */
const ASKED =
  /^\/(?:[^/?]*(?:\?|$)|(?:plans|indicators|assignments|report-backs|money|calls|grants|news|conflicts|snapshots|directory|published|statistics\/evidence|training)(?:[/?]|$))/

/** Texts in a page for an English reader that are Swedish, where nothing says so. */
const unmarked = (html: string): string[] => {
  const $ = load(html)
  $('[lang=sv], [translate=no], script, datalist, pre, code, option, svg, h1, .ds-breadcrumbs').remove()
  return $('main *')
    .contents()
    .toArray()
    .flatMap((node) => (node.type === 'text' && SWEDISH.test(node.data) ? [node.data.trim()] : []))
}

test('on a page in English, what is written in Swedish is said to be Swedish', async () => {
  const found = new Map<string, string[]>()
  for (const { address, html } of await walkedBy(world, undefined, 'en')) {
    const words = html === undefined ? [] : unmarked(html)
    if (words.length > 0 && ASKED.test(address) && !found.has(placeOf(address)))
      found.set(placeOf(address), words)
  }
  expect(Object.fromEntries(found)).toEqual({})
}, 300_000)
