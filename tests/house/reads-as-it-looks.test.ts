import { beforeAll, expect, test } from 'vitest'
import { widths } from '../../src/testing/browser.ts'
import { openDemonstration } from '../../src/testing/demonstration.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { sidewaysOn } from '../../src/testing/wide-text.ts'
import type { TestPerson, World } from '../../src/testing/world.ts'
import type { Template } from '../../src/web/templates/limits.ts'
import { overLimits } from './look-of-page.ts'
import { isLong, shuffled } from './sample.ts'
import { busiestFirst } from './visitors.ts'
import { placeOf, wander } from './wander.ts'

// Whole-house check 10. Fault: a page names its template and is longer than it may be, has more to choose from than can be taken in,
// breaks its words or has two main steps.

/** Kinds of pages that a short run looks at. */
const MOST_KINDS = 14

/** Whose pages are looked at: those who see the plan as it is followed. */
const ROLES = [
  'nobody',
  'national_coordinator',
  'body_officer',
  'ministry_officer',
  'evaluator',
  'administrator',
  'auditor',
] as const

/** Lists that grow as the house is used: looked at in every run. */
const ALWAYS = ['/audit', '/people', '/plans/:planId', '/assignments', '/my-assignments', '/report-backs']

interface Kind {
  readonly place: string
  readonly address: string
  readonly template: Template
  readonly reader: TestPerson | undefined
}

let world: World
let served: ServedWorld
const kinds = new Map<string, Kind>()

beforeAll(async () => {
  world = await openDemonstration()
  const people = await busiestFirst(world)
  for (const role of ROLES) {
    const reader = people.find(({ actor }) => actor.role === role)
    if (reader === undefined && role !== 'nobody') continue
    const visitor = {
      role: reader?.actor.role ?? ('nobody' as const),
      actor: reader?.actor,
      get: reader?.get ?? (async (address: string) => world.app.request(address)),
    }
    for await (const { address, html } of wander(visitor, { most: 1 })) {
      const template = /<main[^>]* data-template="(\w+)"/.exec(html ?? '')?.[1] as Template | undefined
      const place = placeOf(address)
      const kind = `${place} as ${template}`
      if (template !== undefined && !kinds.has(kind)) kinds.set(kind, { place, address, template, reader })
    }
  }
  served = await serveWorld(world)
}, 600_000)

test('a page keeps the limits of the template that it names, at a desk and on a phone', async () => {
  const places = new Set([...kinds.values()].map(({ place }) => place))
  for (const place of ALWAYS) expect(places).toContain(place)
  const isAlways = ([, { place }]: [string, Kind]) => ALWAYS.includes(place)
  const others = [...kinds].filter((kind) => !isAlways(kind))
  const tried = [...[...kinds].filter(isAlways), ...(isLong ? others : shuffled(others).slice(0, MOST_KINDS))]
  const over: string[] = []
  for (const [reader, theirs] of Map.groupBy(tried, ([, kind]) => kind.reader)) {
    const { context, close } = reader === undefined ? await served.open() : await served.openAs(reader)
    const page = await context.newPage()
    for (const [kind, { address, template }] of theirs)
      for (const width of [widths.desk, widths.phone]) {
        await page.setViewportSize({ width, height: width === widths.phone ? 740 : 900 })
        await page.goto(`${served.origin}${address}`)
        for (const what of await overLimits(page, template, width === widths.phone))
          over.push(`${kind}, ${width} px: ${what}`)
        for (const what of width === widths.phone ? await sidewaysOn(page, 320) : [])
          over.push(`${kind}: ${what}`)
      }
    await close()
  }
  expect(over).toEqual([])
}, 300_000)
