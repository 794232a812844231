import { beforeAll, expect, test } from 'vitest'
import type { Locale } from '../../src/platform/i18n/locale.ts'
import { openDemonstration } from '../../src/testing/demonstration.ts'
import { isLong, some } from './sample.ts'
import { busiestFirst } from './visitors.ts'
import { walkedBy } from './walked.ts'
import { placeOf } from './wander.ts'

// WCAG 2.4.2. Fault: several pages of a case stand alike in the list of windows, or a window says there what a case is about.

/** Roles of a short run. */
const MOST_ROLES = 4
/** Who somebody is, what happened to them, what they need: never in a window's title. */
const MATTER =
  /prostit|trafficking|människohandel|exploit|utnyttj|hot mot|threat|våld|violence|missbruk|sexu|skuld|gravid|dom och|judgment|pregnan|vård|health|kontantstöd/i

/** Pages of a case, of a joint investigation, and of what a shelter has. */
const NEAR_A_PERSON = /^\/(?:cases\/:caseId|joint-investigations\/:investigationId|places\/:shelterId\/)/

/** Titles of the pages of cases, by their language and place. */
const titles = new Map<string, string>()

beforeAll(async () => {
  const world = await openDemonstration()
  const people = (await busiestFirst(world)).filter(({ actor }) => actor.role !== 'national_coordinator')
  const roles = some([...Map.groupBy(people, ({ actor }) => actor.role).values()], MOST_ROLES)
  for (const locale of (isLong ? ['sv', 'en'] : ['sv']) satisfies Locale[])
    for (const [person] of roles)
      for (const { address, html } of await walkedBy(world, person, locale)) {
        const title = /<title>([^<]*)<\/title>/.exec(html ?? '')?.[1]
        if (title && NEAR_A_PERSON.test(placeOf(address)))
          titles.set(`${locale} ${placeOf(address)}`, title.replace(/^\(\d+\) /, ''))
      }
}, 600_000)

test('each page of a case has a window’s title of its own', () => {
  expect(titles.size).toBeGreaterThan(20)
  const number = /[A-Z](?:-[0-9A-Z]{4}){3}/g
  const alike = [
    ...Map.groupBy(titles, ([place, title]) => `${place.slice(0, 2)} ${title.replace(number, '')}`),
  ]
  expect(
    alike.filter(([, pages]) => pages.length > 1).map(([title, pages]) => [title, pages.map(([at]) => at)]),
  ).toEqual([])
})

test('and none says what the case is about', () => {
  expect([...titles].filter(([, title]) => MATTER.test(title))).toEqual([])
})
