import { XMLParser, XMLValidator } from 'fast-xml-parser'
import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { perform } from '../../../platform/access/action.ts'
import { anonymous } from '../../../platform/access/actor.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { givenAssignment, givenPlan, type TestPlan } from '../../../testing/plans.ts'
import { openWorld, type World } from '../../../testing/world.ts'
import { viewAssignment } from '../../plan/assignment-view/actions.ts'
import { viewAssignments } from '../../plan/assignments/actions.ts'
import { searchAll, setProgress } from '../../plan/following/actions.ts'
import { newsId } from '../../plan/news/news.ts'
import { obligationState } from '../../plan/obligations/rules.ts'
import { listObligations } from '../../plan/obligations/store.ts'
import { paths } from '../../plan/paths.ts'
import { loadShipped } from '../../plan/shipped/actions.ts'
import { viewBody, viewNews, viewStart } from './actions.ts'
import { atomFeed, newsFeed } from './feed.ts'

let world: World
let plan: TestPlan
let agency: string
let late: Awaited<ReturnType<typeof givenAssignment>>
let waiting: Awaited<ReturnType<typeof givenAssignment>>

beforeAll(async () => {
  world = await openWorld({ settings: { baseUrl: 'https://samlad.example' } })
  world.setTime('2032-05-13T10:00:00Z')
  plan = await givenPlan(world)
  agency = await world.body('Exempelmyndigheten')
  late = await givenAssignment(world, {
    plan,
    measures: ['1', '4'],
    body: agency,
    day: '2032-05-01',
    title: 'Utbilda <socialtjänsten> & andra',
    reported: 'draft',
  })
  waiting = await givenAssignment(world, {
    plan,
    measures: ['3'],
    body: await world.body('Andra myndigheten'),
    day: '2032-04-01',
    title: 'Skriv riktlinjer',
    reported: 'submitted',
  })
  await givenAssignment(world, {
    plan,
    measures: ['2'],
    body: agency,
    day: '2032-05-20',
    title: 'Höj kompetensen',
  })
})

const words = async (address: string, language = 'sv') =>
  (await (await world.app.request(address, { headers: { 'accept-language': language } })).text())
    .replaceAll('\u00a0', ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
const asNobody = { actor: anonymous }

/** Past every wall, as nobody in the house can: for setting a scene. */
const asOwner = async (text: string, values: unknown[]): Promise<void> => {
  const owner = new pg.Client(world.database.owner)
  await owner.connect()
  expect((await owner.query(text, values)).rowCount).toBe(1)
  await owner.end()
}

describe('the start page', () => {
  test('answers whether they did what they promised, and never more than the facts bear', async () => {
    const { told } = await perform(world.house, asNobody, viewStart, {})
    expect(told).toMatchObject({
      verdict: 'begun',
      counts: { total: 4, done: 0, late: 0, missing: 2, waiting: 1, running: 1 },
      reporting: { owed: 2, came: 1, oldest: '2032-05-01' },
    })
    const page = await words('/')
    expect(page).toContain(
      'Blev det som de lovade? Inte ännu. Arbetet har börjat men ingen åtgärd är klar. 2 saknar redovisning.',
    )
    expect(page).toContain('Av 2 redovisningar som skulle ha kommit har 1 kommit.')
    expect(page).toContain('En redovisning från Exempelmyndigheten saknas sedan 1 maj 2032.')
    expect(page).toContain('2.1 Skydd och stöd 2 åtgärder: pågår 1, saknas 1 1 Saknas 2 Pågår')
    expect(page).toContain('Inget är publicerat om vad som kom ut av de 2 åtgärderna.')
    expect(page).toContain('Till ingen av de 2 åtgärderna går pengar att följa.')
    expect(await words('/', 'en')).toContain(
      'Did they do what they promised? Not yet. Work has begun but no measure is done. 2 lack a report.',
    )
  })

  test('a plan that is not there any more, or never was, leads to the one there is', async () => {
    for (const wanted of ['00000000-0000-4000-8000-000000000000', "'; drop table plan.plan; --", ''])
      expect((await perform(world.house, asNobody, viewStart, { plan: wanted })).told?.plan.id).toBe(
        plan.planId,
      )
  })

  test('leads in one step to the area, the measure, the money and what the figures rest on', async () => {
    const html = await (await world.app.request('/')).text()
    const { planId } = plan
    for (const address of [
      paths.area({ planId, area: '2.1' }),
      paths.measure({ planId, measureId: plan.measures['1']! }),
      paths.plan({ planId }),
      paths.bodies({ planId }),
      paths.planMoney({ planId }),
      paths.indicators({ planId }),
      paths.versions({ planId }),
    ])
      expect(html).toContain(`href="${address}`)
  })

  test('calls an area by its English name where it has one, and marks as Swedish what has none', async () => {
    const html = await (await world.app.request('/', { headers: { 'accept-language': 'en' } })).text()
    expect(html).toContain('2.1 Protection and support</a>')
    expect(html).toContain('<span lang="sv">Utbildning för socialtjänsten</span> <abbr class="language-mark"')
    expect(await words('/')).toContain('2.1 Skydd och stöd')
  })

  test('begins with the newest plan that is followed, and leads to the others', async () => {
    const apart = await openWorld()
    apart.setTime('2032-05-13T10:00:00Z')
    const older = await givenPlan(apart, 'Påhittad skr. 2031/32:1')
    const newer = await givenPlan(apart, 'Påhittad skr. 2031/32:2')
    await apart.asSystem((tx) =>
      tx.updateTable('plan.plan').set({ decided: '2031-09-01' }).where('id', '=', newer.planId).execute(),
    )
    const body = await apart.body('Exempelmyndigheten')
    for (const one of [older, newer])
      await givenAssignment(apart, { plan: one, measures: ['1'], body, day: '2032-06-01' })
    const html = await (await apart.app.request('/')).text()
    expect(html).toContain('Påhittad handlingsplan (Påhittad skr. 2031/32:2)</a>')
    expect(html).toContain(`href="/?plan=${older.planId}"`)
  })

  test('of an installation that has just been started tells what was promised, and accuses nobody', async () => {
    const fresh = await openWorld()
    fresh.setTime('2032-05-13T10:00:00Z')
    await perform(fresh.house, { actor: { kind: 'system', name: 'test' } }, loadShipped, { kind: 'real' })
    const html = await (await fresh.app.request('/')).text()
    const page = html.replaceAll('\u00a0', ' ').replaceAll(/<[^>]+>/g, ' ')
    const main = page.slice(page.indexOf('Blev det'))
    expect(main).toContain('Planen följs inte här än. Så här lyder det som lovades.')
    expect(main).toContain('Den lovade 36 åtgärder och räknade med 213 miljoner kronor.')
    expect(main).not.toMatch(/[Ff]örsena|saknas|saknar|aldrig|går inte att följa|inte klar|publicera/)
    expect(html).toContain('2.1 Skydd och stöd</a>')
  })
})

test('an area tells its own measures and what they owe, and no other area', async () => {
  const page = await words(paths.area({ planId: plan.planId, area: '2.1' }))
  expect(page).toContain('0 av 2 åtgärder är klara. 1 redovisning saknas sedan 12 dagar.')
  expect(page).toContain('Skyddade boenden')
  expect(page).not.toContain('Riktlinjer för hotell')
  for (const area of ['9.9', '%2e%2e%2f', 'x'.repeat(30)])
    expect((await world.app.request(`/plans/${plan.planId}/areas/${area}`)).status).toBe(404)
})

describe('a body', () => {
  test('is told with what it was to do, what has come and what is late', async () => {
    expect(await words(paths.bodies({ planId: plan.planId }))).toContain(
      '1 av 2 organisationer är sen med minst en redovisning.',
    )
    const page = await words(paths.planBody({ planId: plan.planId, bodyId: agency }))
    expect(page).toContain('Av 1 redovisning som skulle ha kommit från Exempelmyndigheten har 0 kommit.')
    expect(page).toContain('Saknas sedan 12 dagar')
    expect(page).toContain('Höj kompetensen')
    expect(page).not.toContain('Skriv riktlinjer')
  })

  test('that is a shelter is told to nobody', async () => {
    const bodyId = await world.body('Påhittade jouren', 'shelter')
    await expect(perform(world.house, asNobody, viewBody, { planId: plan.planId, bodyId })).rejects.toThrow(
      NotFound,
    )
  })
})

describe('news', () => {
  const news = async () => (await perform(world.house, asNobody, viewNews, {})).rows

  test('tell what is published and what is missing, and nothing of what is written but not published', async () => {
    expect((await news()).map(({ kind, title, bodyName }) => [kind, title, bodyName])).toContainEqual([
      'missing',
      'Utbilda <socialtjänsten> & andra',
      'Exempelmyndigheten',
    ])
    // What has come but is not published is not missing, and not news either.
    expect((await news()).map(({ title }) => title)).not.toContain('Skriv riktlinjer')
    for (const state of ['accepted', 'published'])
      await asOwner('update plan.report_back set state = $1, decided_at = $2 where id = $3', [
        state,
        world.house.clock.now(),
        waiting.reportBackId,
      ])
    expect((await news())[0]).toMatchObject({
      kind: 'report',
      title: 'Skriv riktlinjer',
      subject: waiting.reportBackId,
    })
    expect(await words('/news')).toContain(
      'Andra myndigheten publicerade sin slutredovisning: Skriv riktlinjer',
    )
  })

  test('what comes late is no longer missing', async () => {
    const missing = async () => (await news()).filter(({ kind }) => kind === 'missing').length
    const before = await missing()
    const set = (state: string) =>
      asOwner('update plan.report_back set state = $1 where id = $2', [state, late.reportBackId])
    await set('submitted')
    expect(await missing()).toBe(before - 1)
    await set('returned')
    expect(await missing()).toBe(before)
  })
})

describe('the feed', () => {
  const read = (xml: string) => {
    expect(XMLValidator.validate(xml)).toBe(true)
    const isList = (name: string) => ['entry', 'link'].includes(name)
    return new XMLParser({ ignoreAttributes: false, isArray: isList }).parse(xml).feed
  }

  test('is an Atom feed as RFC 4287 asks: identifiers, times, an author, absolute addresses of the setting', async () => {
    const answer = await world.app.request('http://evil.example/news/feed/sv', {
      headers: { host: 'evil.example' },
    })
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    expect(answer.headers.get('etag')).not.toBeNull()
    const feed = read(await answer.text())
    expect(feed).toMatchObject({ '@_xmlns': 'http://www.w3.org/2005/Atom', author: { name: 'Samlad' } })
    expect(feed.id).toBe('https://samlad.example/news/feed/sv')
    const rels = feed.link.map((link: Record<string, string>) => [link['@_rel'], link['@_href']])
    expect(rels).toContainEqual(['self', 'https://samlad.example/news/feed/sv'])
    expect(feed.entry.length).toBeGreaterThan(1)
    for (const entry of feed.entry) {
      expect(entry.id).toMatch(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      )
      expect(entry.updated).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
      expect(entry.title).not.toBe('')
      expect(entry.link[0]['@_href']).toMatch(
        /^https:\/\/samlad\.example\/(assignments|report-backs|published|plans)\//,
      )
      expect(feed.updated >= entry.updated).toBe(true)
    }
    expect(new Set(feed.entry.map(({ id }: { id: string }) => id)).size).toBe(feed.entry.length)
    expect((await world.app.request('/news/feed/de')).status).toBe(404)
  })

  test('a fact keeps its identifier, and hostile words stay words', () => {
    const row = {
      kind: 'missing' as const,
      what: 'final',
      key: 'a b',
      at: new Date('2032-05-02T00:00:00Z'),
      title: 'x</title><script>"&\u0000\u0008\ud800',
      bodyName: null,
      planId: plan.planId,
      planTitle: ']]>',
      subject: plan.planId,
    }
    const feed = read(atomFeed([row], newsFeed('https://samlad.example', 'en')))
    expect(feed.entry[0].id).toBe(`urn:uuid:${newsId(row)}`)
    expect(newsId(row)).toBe(newsId({ kind: 'missing', key: 'a b' }))
    expect(newsId(row)).not.toBe(newsId({ kind: 'report', key: 'a b' }))
    expect(Object.keys(feed.entry[0])).toEqual([
      'id',
      'title',
      'updated',
      'published',
      'link',
      'category',
      'summary',
    ])
    expect(read(atomFeed([], newsFeed('https://samlad.example', 'sv'))).updated).toBe(
      '1970-01-01T00:00:00.000Z',
    )
  })
})

describe('a feed to follow', () => {
  const titles = async (address: string) =>
    [...(await (await world.app.request(address)).text()).matchAll(/<title>([^<]+)<\/title>/g)].map(
      ([, title]) => title,
    )
  const alternate = (html: string) =>
    /<link rel="alternate" type="application\/atom\+xml" href="([^"]+)"/.exec(html)?.[1] ?? ''

  test('of a measure tells what was decided, missing and judged of it alone, and its page says where it is', async () => {
    const measureId = plan.measures['1']!
    const coordinator = await world.as('national_coordinator')
    await coordinator.perform(setProgress, {
      ...{ planId: plan.planId, measureId, revision: 0 },
      ...{ state: 'at_risk', reason: 'Påhittat skäl.' },
    })
    const html = await (await world.app.request(paths.measure({ planId: plan.planId, measureId }))).text()
    expect(html).toContain('Följ åtgärden (Atom)')
    expect(await titles(alternate(html))).toEqual([
      'Samlad: Åtgärd 1. Utbildning för socialtjänsten',
      'Samordnaren bedömde åtgärden som risk: Utbildning för socialtjänsten',
      'Slutredovisning saknas från Exempelmyndigheten: Utbilda &lt;socialtjänsten&gt; &amp; andra',
    ])
    const english = paths.measureFeed({ planId: plan.planId, measureId, language: 'en' })
    expect((await titles(english))[1]).toContain('The coordinator judged the measure as at risk')
    const unknown = { planId: plan.planId, measureId: '00000000-0000-4000-8000-000000000000', language: 'sv' }
    expect((await world.app.request(paths.measureFeed(unknown))).status).toBe(404)
  })

  test('of a body tells what it was given and is late with, and nothing of another; a hidden body has none', async () => {
    const html = await (
      await world.app.request(paths.planBody({ planId: plan.planId, bodyId: agency }))
    ).text()
    const told = await titles(alternate(html))
    expect(told[0]).toBe('Samlad: Exempelmyndigheten')
    expect(told).toContain(
      'Slutredovisning saknas från Exempelmyndigheten: Utbilda &lt;socialtjänsten&gt; &amp; andra',
    )
    expect(told.join()).not.toMatch(/Andra myndigheten|Skriv riktlinjer/)
    const shelter = await world.body('Påhittade gömda jouren', 'shelter')
    const hidden = paths.bodyFeed({ planId: plan.planId, bodyId: shelter, language: 'sv' })
    expect((await world.app.request(hidden)).status).toBe(404)
  })
})

test('everybody may search, and finds what is published and nothing else', async () => {
  const search = async (q: string) =>
    (await perform(world.house, asNobody, searchAll, { q })).hits.map(({ kind, title }) => [kind, title])
  await asOwner('update plan.report_back set output = $1 where id = $2', [
    'Hemligt utkast om sköldpaddor.',
    late.reportBackId,
  ])
  expect(await search('sköldpaddor')).toEqual([])
  expect(await search('riktlinjer')).toContainEqual(['measure', '3. Riktlinjer för hotell'])
  expect(await words('/search?q=riktlinjer')).toContain('Riktlinjer för hotell')
})

test('what an assignment still owes that was declared carried out is told alike by lists, news and pages', async () => {
  const coordinator = await world.as('national_coordinator', 'Samordnande myndigheten')
  const told = async () => ({
    listed: (await coordinator.perform(viewAssignments, {})).rows.find(({ id }) => id === late.assignmentId)
      ?.missing,
    news: (await coordinator.perform(viewNews, {})).rows.filter(
      ({ kind, subject }) => kind === 'missing' && subject === late.assignmentId,
    ).length,
    page: (await coordinator.perform(viewAssignment, { assignmentId: late.assignmentId })).missing.length,
    owed: (await world.asSystem((tx) => listObligations(tx, { assignmentId: late.assignmentId }))).filter(
      (one) => obligationState(one, '2032-05-13') === 'missing',
    ).length,
  })
  const before = await told()
  expect(before).toEqual({ listed: 1, news: 1, page: 1, owed: 1 })
  await world.asSystem((tx) =>
    tx
      .updateTable('plan.assignment')
      .set({ state: 'completed' })
      .where('id', '=', late.assignmentId)
      .execute(),
  )
  expect(await told()).toEqual(before)
})
