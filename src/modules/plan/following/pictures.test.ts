import { parse } from 'csv-parse/sync'
import { XMLValidator } from 'fast-xml-parser'
import { beforeAll, expect, test } from 'vitest'
import { givenAssignment, givenPlan, type TestPlan } from '../../../testing/plans.ts'
import { openWorld, type World } from '../../../testing/world.ts'
import { pictureAddress } from '../../../web/pictures/addresses.ts'
import { planPictures } from '../picture-paths.ts'
import { countCounties } from '../standing/rules.ts'

let world: World
let plan: TestPlan

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2032-05-13T10:00:00Z')
  plan = await givenPlan(world)
  const body = await world.body('Exempelmyndigheten')
  await givenAssignment(world, { plan, measures: ['1'], body, day: '2032-05-01', title: '=Påhittat(1)' })
  await givenAssignment(world, { plan, measures: ['4'], body, day: '2032-04-01', title: 'Följ upp' })
})

/** As somebody who has not signed in, on a page of another site. */
const ask = async (address: string) => {
  const answer = await world.app.request(address, { headers: { 'accept-language': 'en' } })
  return { answer, text: await answer.text(), policy: answer.headers.get('content-security-policy') ?? '' }
}
const addresses = (locale: 'sv' | 'en') =>
  Object.entries(planPictures).map(
    ([name, paths]) => [name, pictureAddress(paths, { planId: plan.planId }, locale)] as const,
  )

test('every picture of a plan is a page, an SVG, a CSV and a view for other sites, in the language of its address', async () => {
  for (const [name, address] of addresses('sv')) {
    const page = await ask(address.page)
    expect(page.answer.status, name).toBe(200)
    expect(page.text).toContain(
      `&lt;iframe src=&quot;http://localhost:3000${address.embed.replace('=sv', '=en')}&quot;`,
    )
    expect(page.policy).toContain("frame-ancestors 'none'")
    expect(page.policy).toContain("style-src 'self'")

    const svg = await ask(address.svg)
    expect(svg.answer.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
    expect(XMLValidator.validate(svg.text), name).toBe(true)
    expect(svg.text).toContain('Källa: Påhittad handlingsplan')
    expect(svg.policy).toMatch(/default-src 'none'; style-src 'sha256-[^']+'/)

    const csv = await ask(address.csv)
    expect(csv.answer.headers.get('content-disposition')).toBe(`attachment; filename="${name}.csv"`)
    expect(parse(csv.text).length).toBeGreaterThan(1)

    const embed = await ask(address.embed)
    expect(embed.text).toContain('<html lang="sv">')
    expect(embed.text).not.toMatch(/<script|<link|src="/)
    for (const { answer, policy } of [svg, csv, embed]) {
      expect(answer.status).toBe(200)
      expect(answer.headers.get('x-frame-options')).toBeNull()
      expect(policy).toContain('frame-ancestors *')
      expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    }
  }
})

test('the timeline tells in its file which measure waits for which, and when', async () => {
  const [, address] = addresses('en')[0]!
  const { text } = await ask(address.csv)
  const rows = parse(text, { columns: true }) as Record<string, string>[]
  expect(rows.find(({ number }) => number === '4')).toMatchObject({
    start: '2031-05-06',
    end: '2032-04-01',
    status: 'Missing',
    builds_on: '1',
  })
})

test('a picture that nobody can see is shown in no frame, and says no more than any page', async () => {
  const nothing = '00000000-0000-4000-8000-000000000000'
  for (const path of [planPictures.areas.svg, planPictures.areas.embed, planPictures.areas.csv]) {
    const { answer, policy } = await ask(path({ planId: nothing }))
    expect(answer.status).toBe(404)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(answer.headers.get('x-frame-options')).toBe('DENY')
  }
})

test('a county board is counted for its own assignments, each once, and for what it has not reported', () => {
  const given = [
    { id: 'a', bodyId: 'skåne', county: '12' },
    { id: 'a', bodyId: 'skåne', county: '12' },
    { id: 'b', bodyId: 'skåne', county: '12' },
    { id: 'a', bodyId: 'kalmar', county: '08' },
    { id: 'c', bodyId: 'elsewhere', county: null },
  ]
  expect(countCounties(given, [{ bodyId: 'skåne' }, { bodyId: 'other' }])).toEqual([
    { code: '08', assignments: 1, missing: 0 },
    { code: '12', assignments: 2, missing: 1 },
  ])
})
