import { beforeAll, expect, test } from 'vitest'
import { composeAccount } from '../../src/modules/account/document/compose.ts'
import { standingOf as standingInAccount } from '../../src/modules/account/document/document.ts'
import { assembleFrom } from '../../src/modules/account/drafting/current-account.ts'
import { planPaths } from '../../src/modules/plan/index.ts'
import { sums } from '../../src/modules/plan/money/door.ts'
import { listNews } from '../../src/modules/plan/news/store.ts'
import { obligationState } from '../../src/modules/plan/obligations/rules.ts'
import { listObligations } from '../../src/modules/plan/obligations/store.ts'
import { followMeasures } from '../../src/modules/plan/standing/follow.ts'
import { standingSentence } from '../../src/modules/plan/standing/standing-words.ts'
import { listPlans, type PlanRow } from '../../src/modules/plan/standing/store.ts'
import { formatter } from '../../src/platform/i18n/format.ts'
import type { Locale } from '../../src/platform/i18n/locale.ts'
import { statusKinds } from '../../src/platform/status-kinds.ts'
import { openDemonstration } from '../../src/testing/demonstration.ts'
import type { World } from '../../src/testing/world.ts'
import { statusWord } from '../../src/web/components/status.tsx'
import type { Chapter } from '../../src/web/composed/composition.ts'
import { routes } from '../security/scene.ts'
import type { Page } from './form-controls.ts'
import { isLong, some } from './sample.ts'
import {
  countedByArea,
  countsOf,
  listedOn,
  type Measures,
  type Named,
  standingOf,
  standingsInPictures,
  standingsOnPage,
  type Told,
  toldOtherwise,
} from './told.ts'
import { type Visitor, visitorsOf } from './visitors.ts'
import { open } from './walk.ts'

// Whole-house check 2: one fact has one value. What every page, picture, export, account and API answer tells of a measure, an
// assignment, a count and a sum is collected on the demonstration and compared.

const MOST_MEASURES = 5
const MOST_ROLES = 2
const NOW = '2026-11-24T09:00:00Z'

let world: World
let plans: readonly PlanRow[]
let measures: Measures
let visitors: readonly Visitor[]
const told: Told[] = []
const pages: { visitor: Visitor; address: string; page: Page }[] = []

/** Every page of a plan by its address alone: a page that is added falls under the check by itself. */
const patternsOfPlan = routes
  .filter(({ method, pattern }) => method === 'get' && /^\/plans\/:planId(?:\/[a-z-]+)*$/.test(pattern))
  .map(({ pattern }) => pattern)

const inEnglish = (address: string): string => `${address}${address.includes('?') ? '&' : '?'}language=en`

const readMeasures = (list: readonly PlanRow[]): Promise<Map<string, Named>> =>
  world.asSystem(async (tx) => {
    const found = new Map<string, Named>()
    for (const plan of list)
      for (const { id, number, areaKey } of await followMeasures(tx, plan, '2026-11-24'))
        found.set(id, { plan: plan.reference, planId: plan.id, number, area: areaKey })
    return found
  })

beforeAll(async () => {
  world = await openDemonstration()
  world.setTime(NOW)
  plans = await world.asSystem((tx) => listPlans(tx).execute())
  measures = await readMeasures(plans)
  const [nobody, ...people] = await visitorsOf(world)
  const steering = people.filter(({ role }) => role === 'national_coordinator' || role === 'evaluator')
  visitors = [nobody!, ...steering, ...some(people, MOST_ROLES)]
  for (const visitor of new Set(visitors))
    for (const plan of plans) {
      const own = [...measures].filter(([, { planId }]) => planId === plan.id).map(([id]) => id)
      const areas = new Set(
        [...measures.values()].filter(({ planId }) => planId === plan.id).map(({ area }) => area),
      )
      const addresses = [
        `/?plan=${plan.id}`,
        planPaths.overview({ plan: plan.id }),
        ...(visitor.role === 'evaluator' ? [planPaths.evaluations({ plan: plan.id })] : []),
        ...patternsOfPlan.map((pattern) => pattern.replace(':planId', plan.id)),
        ...[...areas]
          .filter((area) => area !== null)
          .map((area) => planPaths.area({ planId: plan.id, area })),
        ...some(own, MOST_MEASURES).map((measureId) => planPaths.measure({ planId: plan.id, measureId })),
      ]
      for (const address of addresses) {
        const page = await open(visitor, address)
        if (page !== undefined) pages.push({ visitor, address, page })
      }
    }
}, 600_000)

/** The rows of an open file, in whichever way it holds them. */
const rowsOf = (file: unknown): Record<string, unknown>[] => {
  if (Array.isArray(file)) return file
  const { data, rows } = file as { data?: Record<string, unknown>[]; rows?: Record<string, unknown>[] }
  return data ?? rows ?? []
}

const languageOf = ({ document: $ }: Page): Locale => ($('html').attr('lang') === 'en' ? 'en' : 'sv')

test('every page says of a measure the same, to everybody, with the one word of the state', () => {
  const found = pages.flatMap(({ visitor, address, page }) =>
    standingsOnPage(page, address, measures, languageOf(page)).map((one) => ({
      ...one,
      where: `${one.where} (${visitor.role})`,
    })),
  )
  // Each measure is told of in more than one place.
  expect(new Set(found.map(({ fact }) => fact)).size).toBeGreaterThan(30)
  expect(new Set(found.map(({ where }) => where)).size).toBeGreaterThan(20)
  told.push(...found.filter(({ fact }) => fact.endsWith(': standing')))
  const catalogue = statusKinds.map((kind) => ({
    fact: `the word of “${kind}” in sv`,
    value: statusWord(kind, 'sv'),
    where: 'the catalogue',
  }))
  expect(toldOtherwise([...found, ...catalogue])).toEqual([])
})

test('pictures, open data, the API and the account say of each measure what its page says', async () => {
  const ask = async (address: string) => world.app.request(address)
  for (const plan of plans) told.push(...(await standingsInPictures(ask, plan.id, measures)))

  const open = (await (await ask('/open-data/measures.json')).json()) as {
    data?: Record<string, string>[]
    rows?: Record<string, string>[]
  }
  const rows = (Array.isArray(open) ? open : (open.data ?? open.rows ?? [])) as Record<string, string>[]
  expect(rows.length).toBe(measures.size)
  const inOpenData = new Map(rows.map((row) => [row['measureId'] ?? '', String(row['progress'])]))
  for (const [id, value] of inOpenData)
    told.push({ fact: standingOf(measures.get(id)!), value, where: '/open-data/measures.json' })
  told.push(...countedByArea(inOpenData, measures, '/open-data/measures.json'))

  const sentences = new Map(rows.map((row) => [row['measureId'] ?? '', row['progressSentence']]))
  for (const [id, measure] of some([...measures], isLong ? measures.size : 6)) {
    const answer = (await (await ask(`/v1/plans/${measure.planId}/measures/${id}`)).json()) as {
      measure: { standing: { kind: string; sentence: { sv: string } } }
    }
    const { kind, sentence } = answer.measure.standing
    told.push({ fact: standingOf(measure), value: kind, where: '/v1/plans/:planId/measures/:measureId' })
    expect(sentences.get(id), measure.number).toBe(sentence.sv)
    const page = await (await ask(planPaths.measure({ planId: measure.planId, measureId: id }))).text()
    expect(page.replaceAll('&quot;', '"').replaceAll('&#39;', "'"), measure.number).toContain(sentence.sv)
  }

  for (const plan of plans)
    await world.asSystem(async (tx) => {
      const document = await assembleFrom(
        tx,
        { id: null, planId: plan.id, number: 1, language: 'sv' },
        NOW.slice(0, 10),
      )
      const followed = new Map((await followMeasures(tx, plan, NOW.slice(0, 10))).map((one) => [one.id, one]))
      const marks = (chapter: Chapter): { label: string; status: string }[] => [
        ...chapter.nodes.flatMap((node) => (node.kind === 'picture' ? node.tiles : [])),
        ...chapter.chapters.flatMap(marks),
      ]
      const composed = composeAccount(document).chapters.flatMap(marks)
      for (const measure of document.measures) {
        const named = measures.get(measure.id)!
        told.push({
          fact: standingOf(named),
          value: standingInAccount(measure),
          where: 'the account as JSON',
        })
        for (const { status } of composed.filter(({ label }) => label === named.number))
          told.push({
            fact: standingOf(named),
            value: status,
            where: 'the composed account (PDF, Word, HTML)',
          })
        expect(measure.standing?.sentence).toBe(standingSentence(followed.get(measure.id)!.standing, 'sv'))
      }
    })
  expect(toldOtherwise(told)).toEqual([])
}, 300_000)

test('a number in a filter is how many the list that it leads to shows', async () => {
  const wrong: string[] = []
  let looked = 0
  for (const { visitor, address, page } of pages)
    for (const { number, label, list } of countsOf(page)) {
      looked += 1
      const shown = await open(visitor, list)
      const count = shown === undefined ? undefined : listedOn(shown)
      if (count !== number)
        wrong.push(`${address} (${visitor.role}): “${number} ${label}”, ${list} shows ${count}`)
    }
  expect(looked).toBeGreaterThan(3)
  expect(wrong).toEqual([])
}, 300_000)

test('an assignment owes as many report-backs, since the same day, in lists and in files', async () => {
  const read = async (name: string) => {
    return rowsOf(await (await world.app.request(`/open-data/${name}.json`)).json())
  }
  const facts: Told[] = []
  const assignments = await read('assignments')
  for (const row of assignments) {
    facts.push(
      { fact: `${row['title']}: missing`, value: String(row['missingReports']), where: 'assignments' },
      { fact: `${row['title']}: since`, value: String(row['missingSince'] ?? ''), where: 'assignments' },
    )
  }
  const reports = Map.groupBy(await read('report-backs'), (row) => row['assignmentId'])
  for (const row of assignments) {
    const missing = (reports.get(row['assignmentId']) ?? []).filter(({ state }) => state === 'missing')
    const [since = ''] = missing.map(({ day }) => String(day)).sort()
    facts.push(
      { fact: `${row['title']}: missing`, value: String(missing.length), where: 'report-backs' },
      { fact: `${row['title']}: since`, value: since, where: 'report-backs' },
    )
  }
  const measured = new Map((await read('measures')).map((row) => [row['measureId'], row['missingReports']]))
  for (const plan of plans)
    await world.asSystem(async (tx) => {
      for (const { id, number, standing } of await followMeasures(tx, plan, NOW.slice(0, 10)))
        facts.push(
          {
            fact: `${plan.reference} ${number}: missing`,
            value: String(standing.missing),
            where: 'the rules',
          },
          {
            fact: `${plan.reference} ${number}: missing`,
            value: String(measured.get(id)),
            where: 'measures',
          },
        )
    })
  expect(facts.length).toBeGreaterThan(100)
  expect(toldOtherwise(facts)).toEqual([])
})

test('feeds and news tell as missing what the obligations say, of each plan, measure and body', async () => {
  const day = NOW.slice(0, 10)
  const facts: Told[] = []
  const told = async (fact: string, missing: number, address: string) => {
    const feed = await (await world.app.request(address)).text()
    const entries = feed.match(/<category term="missing"/g)?.length ?? 0
    facts.push(
      { fact, value: String(missing), where: 'the obligations' },
      { fact, value: String(entries), where: address },
    )
  }
  for (const plan of plans) {
    const [owed, news, followed] = await world.asSystem(async (tx) => [
      await listObligations(tx, { planId: plan.id }),
      await listNews(tx, { planId: plan.id, today: day, limit: 1000, offset: 0 }),
      await followMeasures(tx, plan, day),
    ])
    const missing = owed.filter((one) => obligationState(one, day) === 'missing')
    expect(
      news.rows
        .filter(({ kind }) => kind === 'missing')
        .map(({ key }) => key)
        .toSorted(),
      plan.reference,
    ).toEqual(missing.map(({ deadlineId, bodyId }) => `${deadlineId} ${bodyId}`).toSorted())
    for (const { id, number, standing } of followed.filter((one) => one.standing.missing > 0))
      await told(
        `${plan.reference} ${number}: missing`,
        standing.missing,
        planPaths.measureFeed({ planId: plan.id, measureId: id, language: 'sv' }),
      )
    for (const [bodyId, own] of Map.groupBy(missing, (one) => one.bodyId))
      await told(
        `${plan.reference} ${bodyId}: missing`,
        own.length,
        planPaths.bodyFeed({ planId: plan.id, bodyId, language: 'sv' }),
      )
  }
  expect(facts.length).toBeGreaterThan(4)
  expect(toldOtherwise(facts)).toEqual([])
})

test('coverage counts what the overview lists', async () => {
  const coordinator = visitors.find(({ role }) => role === 'national_coordinator')!
  for (const plan of plans) {
    const tasks = await world.asSystem(async (tx) => {
      const standings = (await followMeasures(tx, plan, NOW.slice(0, 10))).map(({ standing }) => standing)
      return standings.filter(({ source }) => ['no_assignment', 'never_assigned'].includes(source.from))
        .length
    })
    const page = await open(coordinator, planPaths.coverage({ planId: plan.id }))
    const state = page?.document('.page-state').text().replace(/\s+/g, ' ') ?? ''
    expect(Number(/(\d+) åtgärd(?:er)? har inget uppdrag/.exec(state)?.[1] ?? 0), state).toBe(tasks)
    const over = page!
      .document('.coverage-matrix td[data-gap]')
      .toArray()
      .map((cell) => page!.document(cell).closest('tr').find('th a').attr('href') ?? '')
      .map((href) => href.split('/').at(-1) ?? '')
    const finished = await world.asSystem(async (tx) =>
      (await followMeasures(tx, plan, NOW.slice(0, 10)))
        .filter(({ standing: { kind } }) => kind === 'done' || kind === 'withdrawn')
        .map(({ id }) => id),
    )
    expect(over.filter((id) => finished.includes(id))).toEqual([])
  }
})

test('money of a plan is the same to the öre in files and pages, and in words on its page', async () => {
  const rows = rowsOf(await (await world.app.request('/open-data/money-sums.json')).json())
  const facts: Told[] = []
  for (const plan of plans) {
    const money = await world.asSystem((tx) => sums(tx, plan.id))
    const row = rows.find((one) => one['plan'] === plan.reference && one['by'] === 'plan')
    for (const [name, ore] of Object.entries(money.plan)) {
      if (typeof ore !== 'number' || row?.[`${name}Ore`] === undefined) continue
      facts.push(
        { fact: `${plan.reference}: ${name}`, value: String(ore), where: 'the ledger' },
        { fact: `${plan.reference}: ${name}`, value: String(row[`${name}Ore`]), where: 'money-sums' },
      )
    }
    const page = pages.find(({ address }) => address === `/plans/${plan.id}/money`)?.page
    if (page !== undefined && money.plan.frame > 0) {
      const said = page.document('.page-content').text().replace(/\s+/g, ' ')
      const words = formatter('sv').moneyInWords(money.plan.frame).replace(/\s+/g, ' ')
      const short = formatter('sv').money(money.plan.frame).replace(/\s+/g, ' ')
      expect(said.includes(words) || said.includes(short), `${plan.reference}: the frame on its page`).toBe(
        true,
      )
    }
  }
  expect(facts.length).toBeGreaterThan(8)
  expect(toldOtherwise(facts)).toEqual([])
})

test('the same holds in English', async () => {
  const nobody = visitors[0]!
  const found: Told[] = []
  for (const plan of plans)
    for (const address of [`/?plan=${plan.id}`, planPaths.plan({ planId: plan.id })]) {
      const page = await open(
        { get: async (at) => world.app.request(at, { headers: { 'accept-language': 'en' } }) },
        inEnglish(address),
      )
      if (page !== undefined) found.push(...standingsOnPage(page, address, measures, languageOf(page)))
    }
  expect(nobody.role).toBe('nobody')
  expect(found.some(({ fact }) => fact.endsWith('in en'))).toBe(true)
  const catalogue = statusKinds.map((kind) => ({
    fact: `the word of “${kind}” in en`,
    value: statusWord(kind, 'en'),
    where: 'the catalogue',
  }))
  expect(toldOtherwise([...found, ...catalogue, ...told])).toEqual([])
})
