import { beforeAll, expect, test } from 'vitest'
import type { Role } from '../../src/platform/access/roles.ts'
import { widths } from '../../src/testing/browser.ts'
import { openDemonstration } from '../../src/testing/demonstration.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { sidewaysOn } from '../../src/testing/wide-text.ts'
import type { TestPerson, World } from '../../src/testing/world.ts'
import { bareRows } from './bare-rows.ts'
import { foldedSteps } from './folded-steps.ts'
import { coveredOn, overLimits, wrongElsewhere } from './look-of-page.ts'
import { some } from './sample.ts'
import { busiestFirst } from './visitors.ts'
import { walkedBy } from './walked.ts'
import { placeOf } from './wander.ts'

// Whole-house check 10. Fault: a page is longer than its template may be, has more to choose from than can be taken in, breaks its
// words or has two main steps.

/** Kinds of pages that a short run looks at, and whose: those whose lists are looked at always, and a few of the others. */
const MOST_KINDS = 20
const ROLES = ['national_coordinator', 'body_officer', 'administrator', 'auditor']
const MOST_OTHERS = 1

/** Lists that grow as the house is used, and pictures of all of something: looked at in every run. */
const ALWAYS = [
  '/audit',
  '/state',
  '/people',
  '/plans/:planId',
  '/assignments',
  '/my-assignments',
  '/report-backs',
  '/info',
  '/conduct',
  '/conduct/bodies',
  '/counties',
  '/knowledge',
  '/legislation/:id',
  '/outreach/change',
  '/recommendations/unheeded',
  '/register-assessments/simulation',
  '/surveys',
]

interface Kind {
  readonly place: string
  readonly address: string
  readonly reader: TestPerson | undefined
}

let world: World
/** Lists in forms that stand with more than one row in which nothing is entered, by where they stand. */
const bare = new Map<string, number>()
/** What the reader of a page must see at once and finds folded away, by where it stands. */
const folded = new Map<string, readonly string[]>()
let served: ServedWorld
const kinds = new Map<string, Kind>()

beforeAll(async () => {
  world = await openDemonstration()
  const byRole = Map.groupBy(await busiestFirst(world), ({ actor }) => actor.role)
  const others = [...byRole.keys()].filter((role) => !ROLES.includes(role))
  const roles = [undefined, ...ROLES, ...some(others, MOST_OTHERS)] as const
  for (const role of roles) {
    const [reader] = byRole.get(role as Role) ?? []
    for (const { address, html, status } of await walkedBy(world, reader, 'sv')) {
      if (html === undefined || status !== 200) continue
      const place = placeOf(address)
      for (const [list, count] of bareRows(html)) bare.set(`${list} at ${place}`, count)
      const steps = foldedSteps(html)
      if (steps.length > 0) folded.set(`${place} as ${reader?.actor.role ?? 'nobody'}`, steps)
      const kind = `${place} as ${/<main[^>]* data-template="(\w+)"/.exec(html)?.[1]}`
      if (!kinds.has(kind)) kinds.set(kind, { place, address, reader })
    }
  }
  served = await serveWorld(world)
}, 1_800_000)

test('a list in a form stands with one bare row: a button adds the next', () => {
  // A colleague in each row, who is named there.
  bare.delete('people at /delegations')
  // What contradicts each other are two at least.
  expect(Object.fromEntries(bare)).toEqual({ 'sources at /plans/:planId/conflicts/new': 2 })
})

test('the step of a page, and how its thing stands, are not folded away', () => {
  expect(Object.fromEntries(folded)).toEqual({})
  const planted = `<main><details><summary>Mer</summary><button class="ds-button" data-variant="primary">Skicka</button></details>
    <details open><summary>Mer</summary><a class="ds-button" data-variant="primary">Godkänn</a></details></main>`
  expect(foldedSteps(planted)).toEqual(['Skicka'])
})

test('whoever signs in sees the way in first, and the foot of a page has one button', async () => {
  const { context, close } = await served.open({ width: widths.phone })
  const page = await context.newPage()
  await page.goto(`${served.origin}/sign-in`)
  expect(await page.locator('#demo button').filter({ visible: true }).count()).toBe(0)
  expect((await page.locator('#passkey button').boundingBox())!.y).toBeLessThan(740)
  expect(await page.locator('.page-footer button').filter({ visible: true }).count()).toBe(1)
  await close()
})

test('a page keeps the limits of the template that it follows, at a desk and on a phone', async () => {
  const places = new Set([...kinds.values()].map(({ place }) => place))
  for (const place of ALWAYS) expect(places).toContain(place)
  const isAlways = ([, { place }]: [string, Kind]) => ALWAYS.includes(place)
  // What is saved as a file is no page of the house.
  const rest = [...kinds].filter((kind) => !isAlways(kind) && !/\.html$/.test(kind[1].address))
  const tried = [...[...kinds].filter(isAlways), ...some(rest, MOST_KINDS)]
  const over: string[] = []
  for (const [reader, theirs] of Map.groupBy(tried, ([, kind]) => kind.reader)) {
    const { context, close } = reader === undefined ? await served.open() : await served.openAs(reader)
    const page = await context.newPage()
    let kindNow = ''
    // Such as a style that the page's own policy refuses: it looks as if nobody had made it.
    page.on('console', (said) => {
      if (said.type() === 'error') over.push(`${kindNow}: ${said.text()}`)
    })
    for (const [kind, { address }] of theirs)
      for (const width of [widths.desk, widths.phone]) {
        kindNow = kind
        await page.setViewportSize({ width, height: width === widths.phone ? 740 : 900 })
        await page.goto(`${served.origin}${address}`)
        for (const what of await overLimits(page, width === widths.phone))
          over.push(`${kind}, ${width} px: ${what}`)
        if (width === widths.desk) {
          for (const what of await wrongElsewhere(page)) over.push(`${kind}: ${what}`)
          continue
        }
        for (const what of [...(await coveredOn(page)), ...(await sidewaysOn(page, 320))])
          over.push(`${kind}: ${what}`)
      }
    await close()
  }
  expect(over).toEqual([])
}, 1_800_000)
