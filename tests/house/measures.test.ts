import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rooms } from '../../src/app.ts'
import { englishTitle } from '../../src/modules/plan/english-titles.ts'
import { PLAN_2008 } from '../../src/modules/plan/shipped/plan-2008.ts'
import { projectRoot } from '../../src/platform/config/root.ts'

// What each measure of the plan of 2008 is in the house: the pages on which it is lived, the series that count it, the tests that walk
// it. `docs/measures.md` is written from here.

/** Pages on which a measure is lived, by their address: where its users begin. As it is ordered it stands in the plan like every other. */
const pagesOf: Readonly<Record<string, readonly string[]>> = {
  1: ['/cases/:caseId/checklists', '/children/received', '/calls'],
  2: ['/courses', '/occasions', '/training/reach', '/learning-support'],
  3: ['/competence', '/places'],
  4: ['/cases/:caseId/plan', '/cases'],
  5: ['/programmes', '/programmes/coverage'],
  6: ['/cases/:caseId/plan', '/follow-ups'],
  7: ['/returns', '/return-partners', '/returns/follow-ups'],
  8: ['/outreach/leaving', '/outreach/change', '/surveys'],
  9: ['/outreach', '/outreach/contact', '/methods'],
  10: ['/occasions', '/occasions/participation'],
  11: ['/local-plans', '/training/reach'],
  12: ['/library', '/materials'],
  13: ['/courses', '/training/reach'],
  14: ['/cases/:caseId/plan', '/follow-ups'],
  15: ['/conduct', '/conduct/bodies', '/conduct/texts', '/calls'],
  16: ['/conduct/agreements', '/conduct/clauses', '/conduct/compliance', '/calls'],
  17: ['/calls', '/applications', '/grants'],
  18: ['/calls', '/grants', '/money'],
  19: [
    '/statistics',
    '/statistics/collections',
    '/statistics/linkages',
    '/statistics/estimates',
    '/statistics/situation',
  ],
  20: ['/training/reach/parity', '/occasions'],
  21: ['/joint-investigations', '/childrens-houses', '/guidelines'],
  22: ['/statistics/evidence', '/statistics/evidence/contrasts'],
  23: ['/legislation', '/recommendations', '/monitoring'],
  24: ['/redress/claims', '/redress/study'],
  25: ['/register-assessments'],
  26: ['/counties', '/county-plans', '/network-meetings', '/trade-agreements'],
  27: ['/referrals', '/delegations', '/county-plans'],
  28: ['/network'],
  29: ['/contributions', '/regional-overlaps', '/grants'],
  30: ['/strategies', '/strategy-gaps', '/strategy-guidance'],
  31: ['/study-visits', '/talk-kits', '/presentations'],
  32: ['/knowledge', '/knowledge/studies', '/knowledge/searches', '/statistics/tables'],
  33: ['/surveys', '/survey-series'],
  34: ['/surveys', '/survey-series'],
  35: ['/knowledge', '/learning-needs'],
  36: ['/survey-series'],
}

const scenarios = readdirSync(join(projectRoot, 'tests/measures')).filter((name) => name.endsWith('.test.ts'))
/** The numbers with which the name of a scenario begins: `33-34-36-surveys.test.ts`. */
const numbersOf = (name: string): readonly string[] =>
  (/^(?:\d\d-)+/u.exec(name)?.[0] ?? '')
    .split('-')
    .flatMap((number) => (number === '' ? [] : [String(Number(number))]))
const { measures } = PLAN_2008
const pages = new Map(
  rooms.flatMap((room) =>
    room.routes.filter(({ method }) => method === 'get').map(({ pattern }) => [pattern, room.name] as const),
  ),
)
const series = rooms.flatMap((room) => room.series ?? [])
/** Journeys that say in their first lines which measures they walk. */
const journeys = readdirSync(join(projectRoot, 'tests/journeys'))
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => {
    const said = /[Mm]easures? ([\d, and]+)/u.exec(
      readFileSync(join(projectRoot, 'tests/journeys', name), 'utf8'),
    )
    return { name, numbers: said?.[1]?.match(/\d+/gu) ?? [] }
  })

describe('every measure of the plan of 2008', () => {
  test.for(measures)('$number has a scenario that walks it, and pages on which it is lived', ({ number }) => {
    expect(scenarios.filter((name) => numbersOf(name).includes(number)).length).toBeGreaterThan(0)
    expect(pagesOf[number]?.length).toBeGreaterThan(0)
    expect(pagesOf[number]!.filter((address) => !pages.has(address))).toEqual([])
  })

  test('is written down with its rooms, pages, series and tests', async () => {
    expect(measures).toHaveLength(36)
    const link = (folder: string, name: string) =>
      `[${name.replace('.test.ts', '')}](../tests/${folder}/${name})`
    const line = (label: string, items: readonly string[]) =>
      items.length === 0 ? [] : [`- ${label}: ${items.join(', ')}`]
    const sections = measures.map(({ number, title }) => {
      const own = pagesOf[number] ?? []
      const rooms_ = [...new Set(own.map((address) => pages.get(address)!))].sort()
      const counted = series.filter((one) => one.measures.includes(Number(number)))
      return [
        `## ${number}. ${englishTitle(title)}`,
        `*${title}*`,
        '',
        ...line(
          'Rooms',
          rooms_.map((name) => `\`${name}\``),
        ),
        ...line(
          'Pages',
          own.map((address) => `\`${address}\``),
        ),
        ...line(
          'Series',
          counted.map(({ name, title: of }) => `${of.en} (\`${name}\`)`),
        ),
        ...line(
          'Scenario',
          scenarios.filter((name) => numbersOf(name).includes(number)).map((name) => link('measures', name)),
        ),
        ...line(
          'Journeys',
          journeys
            .filter(({ numbers }) => (numbers as string[]).includes(number))
            .map(({ name }) => link('journeys', name)),
        ),
        '',
      ].join('\n')
    })
    const text = `# The 36 measures
What each measure of the plan of 2008 is in Samlad: the rooms and pages where it is lived, the series that count it and that an account can
quote, the tests that walk it. As it was ordered, each stands in the plan with its assignments, deadlines, money and report-backs. Written
from the routes, series and tests themselves (\`tests/house/measures.test.ts\`, \`--update\`).

${sections.join('\n')}`
    await expect(text).toMatchFileSnapshot('../../docs/measures.md')
  })
})
