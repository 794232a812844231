import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { knowledgeActions } from '../../src/modules/knowledge/index.ts'
import { knowledgeSeries } from '../../src/modules/knowledge/map/series.ts'
import { paths } from '../../src/modules/knowledge/paths.ts'
import { searches } from '../../src/modules/knowledge/searches/registers.ts'
import { perform, setActor } from '../../src/platform/access/action.ts'
import { listWaiting } from '../../src/platform/arrivals/store.ts'
import { reportBackOf } from '../../src/testing/report-backs.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// Measures 32 and 35: what is known of prostitution and trafficking is put together by a search that anybody can do again, screened by
// two who do not see each other, judged, and shown with what nobody knows. All publications are made up.

const { addSearch, viewSearch, readReferencesIn, screenStudy, settleStudy, listStudies, ...actions } =
  knowledgeActions

let world: World
let one: TestPerson
let other: TestPerson
let third: TestPerson
let searchId: string

const file = (text: string, name = 'sokning.ris') => new File([text], name)
const ris = (...titles: readonly string[]) =>
  titles
    .map((title, at) => `TY  - JOUR\nTI  - ${title}\nAU  - Exempelsson, Anna\nPY  - ${2001 + at}\nER  - \n`)
    .join('\n')
const titles = [
  'Påhittad studie av unga som säljer',
  'Påhittad intervjustudie om vägar ut',
  'Påhittad översikt av andra länder',
  'Påhittad debattartikel',
]

const standing = async (person: TestPerson) => (await person.perform(viewSearch, { id: searchId })).more
const idOf = async (title: string) =>
  (
    await world.asSystem((tx) =>
      sql<{ id: string }>`select id from knowledge.study where title = ${title}`.execute(tx),
    )
  ).rows[0]!.id
const say = async (person: TestPerson, title: string, decision: 'include' | 'exclude', reason = '') =>
  person.perform(screenStudy, { id: searchId, study: await idOf(title), decision, reason } as never)
const openTitles = async () => {
  const page = await (await world.app.request(paths.study.list())).text()
  return titles.filter((title) => page.includes(title))
}
const counted = (name: string, year: number) =>
  world.asSystem((tx) =>
    knowledgeSeries
      .find((series) => series.name === name)!
      .count(tx, { from: `${year}-01-01`, to: `${year}-12-31` }),
  )

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2010-03-01T09:00:00Z')
  one = await world.as('rapporteur', 'Påhittade kunskapsrådet')
  other = await world.as('evaluator', 'Påhittade kunskapsrådet')
  third = await world.as('body_officer', 'Påhittade kunskapsrådet')
  const { id } = await one.perform(addSearch, {
    title: 'Påhittad sökning om unga',
    question: 'Vad är känt om unga som säljer sex?',
    sources: 'Påhittad databas',
    strategy: 'ungdom* AND (prostitution OR "sex mot ersättning")',
    includedWhen: 'Egna resultat om personer under 25 år.',
    searchedOn: '2010-02-01',
    dueOn: '2011-02-01',
  } as never)
  searchId = id
})

describe('as lived', () => {
  test('what two databases found is read in once, and every step adds up to the one before', async () => {
    const first = await one.perform(readReferencesIn, { id: searchId, file: file(ris(...titles)) })
    expect(first).toMatchObject({ identified: 4, unreadable: 0, duplicates: 0 })
    const bibtex = `@article{a, title = {{P{\\aa}hittad studie av unga som s{\\"a}ljer: en enk{\\"a}t}}, author = {Exempelsson, A.}, year = 2001}
@book{b, title = {Utan {\\aa}r}}`
    const again = await one.perform(readReferencesIn, { id: searchId, file: file(bibtex, 'x.bib') })
    expect(again).toMatchObject({ identified: 2, unreadable: 1, duplicates: 1 })
    const { flow } = await standing(one)
    expect(flow).toMatchObject({ identified: 6, unreadable: 1, duplicates: 1, screened: 4, waiting: 4 })
    expect(flow.identified).toBe(flow.unreadable + flow.duplicates + flow.screened)
    await expect(
      one.perform(readReferencesIn, { id: searchId, file: file('En vanlig text') }),
    ).rejects.toMatchObject({ code: 'reference.not_read', field: 'file' })
    // Nobody outside reads what has not been screened.
    expect(await openTitles()).toEqual([])
  })

  test('two screen by themselves: neither page nor database shows what one has said before both have', async () => {
    await say(one, titles[0]!, 'include')
    const sees = ({ actor }: TestPerson) =>
      world.house.database.transaction().execute(async (tx) => {
        await setActor(tx, actor, world.house.clock.now())
        const { rows } = await sql<{ decision: string }>`select decision from knowledge.screening`.execute(tx)
        return rows.length
      })
    expect([await sees(one), await sees(other), await sees(third)]).toEqual([1, 0, 0])
    const page = await (await other.get(paths.screen({ id: searchId }))).text()
    expect(page).toContain('Egna resultat om personer under 25 år.')
    expect((await standing(other)).left).toHaveLength(4)
    expect((await standing(one)).left).toHaveLength(3)
    await expect(say(one, titles[0]!, 'exclude', 'other_topic')).rejects.toMatchObject({
      code: 'research.screened_already',
    })
    await say(other, titles[0]!, 'include')
    expect([await sees(one), await sees(other)]).toEqual([2, 2])
    await expect(say(third, titles[0]!, 'include')).rejects.toMatchObject({
      code: 'research.screened_by_two',
    })
  })

  test('a study that is left out has a reason, at the place where it is asked', async () => {
    await expect(say(one, titles[1]!, 'exclude')).rejects.toMatchObject({
      code: 'research.why_left_out',
      field: 'reason',
    })
    const sent = await one.post(paths.screen({ id: searchId }), {
      study: await idOf(titles[1]!),
      decision: 'exclude',
      reason: '',
    })
    expect(sent.status).toBe(422)
    expect(await sent.text()).toContain('href="#field-reason"')
  })

  test('how far they agree is told with its interval, and where they do not a person settles it with a reason', async () => {
    for (const [title, mine, theirs] of [
      [titles[1]!, 'include', 'exclude'],
      [titles[2]!, 'exclude', 'exclude'],
      [titles[3]!, 'exclude', 'exclude'],
    ] as const) {
      await say(one, title, mine, mine === 'exclude' ? 'other_people' : '')
      await say(other, title, theirs, theirs === 'exclude' ? 'other_people' : '')
    }
    const before = await standing(one)
    expect(before.flow).toMatchObject({ waiting: 0, apart: 1, excluded: 2, included: 1 })
    expect(before.agreement).toMatchObject({ judged: 4, agreed: 0.75, kappa: 0.5 })
    expect(await openTitles()).toEqual([titles[0]])
    const settle = {
      id: searchId,
      study: await idOf(titles[1]!),
      decision: 'include',
      because: 'Påhittat: tabell 3 gäller dem under 25.',
    }
    await third.perform(settleStudy, settle as never)
    await expect(third.perform(settleStudy, settle as never)).rejects.toMatchObject({
      code: 'research.not_apart',
    })
    const { flow } = await standing(one)
    expect(flow).toMatchObject({ included: 2, studies: 2, excluded: 2, excludedFor: { other_people: 2 } })
    expect(flow.screened).toBe(flow.waiting + flow.apart + flow.excluded + flow.included)
    expect(await openTitles()).toEqual([titles[0], titles[1]])
    const page = await (await world.app.request(paths.search.one({ id: searchId }))).text()
    expect(page).toContain('Cohens kappa 0,5')
  })

  test('a study is judged with a reason, stands in the map, and leaves it when it is retracted; its reports count once', async () => {
    const list = async () => (await one.perform(listStudies, {})).rows
    const judged = async (title: string, more: object) => {
      const row = (await list()).find((study) => study.title === title)!
      return one.perform(actions.changeStudy, {
        ...row,
        topics: ['extent', 'ways_out'],
        groups: ['girls', 'boys'],
        ...more,
      } as never)
    }
    await expect(judged(titles[0]!, { mark: 'low' })).rejects.toMatchObject({
      code: 'research.mark_because',
      field: 'because',
    })
    await expect(
      judged(titles[0]!, { mark: 'low', because: 'Påhittat', quality: { coverage: 'no' } }),
    ).rejects.toMatchObject({ code: 'research.mark_too_good', field: 'mark' })
    await judged(titles[0]!, { mark: 'some', because: 'Påhittat: var tredje svarade inte.' })
    await judged(titles[1]!, { mark: 'high', because: 'Påhittat: elva intervjuer.' })
    const cell = async () => {
      const page = await (await world.app.request(paths.map())).text()
      return /topics=extent&amp;groups=girls"[^>]*>(\d+)</u.exec(page)?.[1]
    }
    expect(await cell()).toBe('2')
    const [study, report] = [await idOf(titles[0]!), await idOf(titles[1]!)]
    await one.perform(actions.joinStudy, { id: report, study })
    expect(await cell()).toBe('1')
    await expect(one.perform(actions.joinStudy, { id: study, study: report })).rejects.toMatchObject({
      code: 'research.report_of_report',
    })
    expect((await standing(one)).flow).toMatchObject({ included: 2, studies: 1 })
    const told = `En rapport av: <a class="ds-link" href="${paths.study.one({ id: study })}"`
    const page = await one.get(paths.study.one({ id: report }))
    expect(page.status).toBe(200)
    expect(await page.text()).toContain(told)
    // Nobody is chosen in a form: it is a study of its own again, and where it is one already, it is asked of which it is a report.
    const sent = () => one.post(paths.join({ id: report }), { study: '' })
    expect((await sent()).status).toBe(303)
    expect(await (await one.get(paths.study.one({ id: report }))).text()).not.toContain(told)
    const refused = await sent()
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Välj den studie som det här är en rapport av')
    await one.perform(actions.joinStudy, { id: report, study })
    expect(await counted('knowledge.studies', 2001)).toEqual(
      expect.arrayContaining([{ cell: { topic: 'extent', mark: 'some' }, count: 1 }]),
    )
    const gaps = async () =>
      (await counted('knowledge.gaps', 2001)).find(({ cell: of }) => of.topic === 'extent')?.count
    expect(await gaps()).toBe(8)
    await judged(titles[0]!, { mark: 'some', because: 'Påhittat.', retractedOn: '2010-02-27' })
    expect(await cell()).toBeUndefined()
    expect(await gaps()).toBe(10)
  })

  test('a gap leads to a call and to a need of training, whose forms begin with it', async () => {
    const gap = await third.get(paths.order({ topic: 'internet', group: 'men' }))
    const page = (await gap.text()).replaceAll('&amp;', '&')
    const [, call] = /href="(\/calls\/new[^"]*)"/u.exec(page)!
    const [, need] = /href="(\/[^"]*needs\/new[^"]*)"/u.exec(page)!
    expect(await (await third.get(need!)).text()).toContain('value="Nätet: män"')
    expect(await (await third.get(call!)).text()).toContain('value="Kunskap om nätet: män"')
    expect((await world.app.request(paths.order({ topic: 'internet', group: 'men' }))).status).not.toBe(200)
  })

  test('what was included goes to another program and back without becoming two', async () => {
    for (const format of ['ris', 'bibtex', 'csl'] as const) {
      const sent = await world.app.request(paths.references({ format, search: searchId }))
      const text = await sent.text()
      expect(text).toContain(titles[0])
      expect(text).not.toContain(titles[3])
      expect(await one.perform(readReferencesIn, { id: searchId, file: file(text) })).toMatchObject({
        identified: 2,
        duplicates: 2,
      })
    }
  })

  test('a search that is due waits for those who keep it, until it has been done again', async () => {
    const waiting = () =>
      world.house.database.transaction().execute(async (tx) => {
        await setActor(tx, third.actor, world.house.clock.now())
        return (await listWaiting(tx, third.actor)).map(({ kind }) => kind)
      })
    const watch = () =>
      perform(
        world.house,
        { actor: { kind: 'system', name: 'knowledge.watch_searches' } },
        actions.tellDueSearches,
        {},
      )
    await watch()
    expect(await waiting()).toEqual([])
    world.setTime('2011-02-01T09:00:00Z')
    await watch()
    await watch()
    expect(await waiting()).toEqual(['knowledge.search_due'])
    const { entry } = await one.perform(viewSearch, { id: searchId })
    await one.perform(searches.change, { ...entry, searchedOn: '2011-02-01', dueOn: '2012-02-01' } as never)
    await watch()
    expect(await waiting()).toEqual([])
  })

  test('another body reads what stands there, and changes and screens nothing', async () => {
    const stranger = await world.as('rapporteur', 'Påhittade grannen')
    await expect(say(stranger, titles[0]!, 'include')).rejects.toThrow('not_found')
    await expect(
      stranger.perform(readReferencesIn, { id: searchId, file: file(ris('Påhittad annan')) }),
    ).rejects.toThrow('not_found')
    expect((await stranger.get(paths.screen({ id: searchId }))).status).toBe(404)
    const caseworker = await world.as('caseworker', 'Påhittade kunskapsrådet')
    expect((await caseworker.get(paths.screen({ id: searchId }))).status).toBe(404)
  })
})

describe('as ordered', () => {
  test('a synthesis is ordered, reported back with the studies that were judged, and accepted', async () => {
    world.setTime('2032-03-01T09:00:00Z')
    const { report } = await reportBackOf(world, {
      title: 'Påhittat uppdrag: sammanställning av kunskap',
      task: 'Sammanställ vad som är känt och vilka behov av kunskap som finns hos yrkesverksamma.',
      body: 'Påhittade kunskapsrådet',
      questions: ['Hur många studier har bedömts?'],
      answer: 'Påhittat: två studier, varav en är tillbakadragen.',
      output: 'Ett register över studier, och en karta över vad ingen vet.',
      figure: { label: 'Studier som kom ut', value: '1', unit: 'studier' },
    })
    expect(report.state).toBe('accepted')
  })
})
