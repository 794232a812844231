import { beforeAll, describe, expect, test } from 'vitest'
import { paths } from '../../src/modules/cooperation/paths.ts'
import { readAgain, readingsDiffer } from '../../src/modules/cooperation/strategies/arrivals.ts'
import { viewGaps } from '../../src/modules/cooperation/strategies/gaps.ts'
import { codeListOf, policyMarkers } from '../../src/modules/cooperation/strategies/iati.ts'
import { markStrategy, settleStrategy } from '../../src/modules/cooperation/strategies/marking.ts'
import { guidances, strategies } from '../../src/modules/cooperation/strategies/registers.ts'
import { strategySeries } from '../../src/modules/cooperation/strategies/series.ts'
import { setActor } from '../../src/platform/access/action.ts'
import { readXml, type XmlElement } from '../../src/platform/archive/xml.ts'
import { reportBackOf } from '../../src/testing/report-backs.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// Measure 30: trafficking in the strategies for countries, read by two of whom neither sees what the other found, and told to others in
// the form of IATI 2.03.

let world: World
let sida: TestPerson
let second: TestPerson
let ministry: TestPerson

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  sida = await world.as('body_officer', 'Påhittade biståndsmyndigheten')
  second = await world.as('body_officer', 'Påhittade biståndsmyndigheten')
  ministry = await world.as('ministry_officer', 'Påhittade departementet')
})

const strategy = {
  ...{ title: 'Påhittad strategi för Moldavien', country: 'MD', kind: 'strategy' },
  ...{ fromYear: '2025', toYear: '2029', isDecided: 'yes', endsViolence: 'yes' },
}
const found = (trafficking: string, gender = '1') => ({
  ...{ trafficking, gender, reason: 'FÖRSTASKÄL nämns som mål 3.' },
  passage: '”påhittat citat”, s. 7',
})
const added = async (title: string, country = 'MD') =>
  (await sida.perform(strategies.add, { ...strategy, title, country })).id
const waiting = (kind: string, about: string) =>
  world.asSystem((tx) =>
    tx
      .selectFrom('arrivals.arrival')
      .select(['body_id', 'settled_at'])
      .where('kind', '=', kind)
      .where('about_id', '=', about)
      .execute(),
  )
const counted = () =>
  world.asSystem((tx) => strategySeries[0]!.count(tx, { from: '2026-01-01', to: '2026-12-31' }))

describe('as lived', () => {
  test('what nobody has examined is no nought: not on the page, not in the series, not in the file', async () => {
    const id = await added('Påhittad strategi som ingen har läst')
    const page = await (await world.app.request(paths.strategy.one({ id }))).text()
    expect(page).toContain('Ingen har granskat strategin')
    expect(page).not.toContain('inte inriktad på det')
    expect(await counted()).toEqual([{ cell: { mark: 'not_examined' }, count: 1 }])
    const file = await (await world.app.request(paths.strategyIati())).text()
    expect(file).toContain('Påhittad strategi som ingen har läst')
    expect(file).not.toContain('policy-marker')
  })

  test('a second reader does not see what the first found before having read it too, past the actions neither', async () => {
    const id = await added('Påhittad strategi för Albanien', 'AL')
    const sent = await sida.post(paths.markStrategy({ id }), found('2'))
    expect(sent.status).toBe(303)
    expect(await waiting(readAgain.name, id)).toMatchObject([
      { body_id: sida.actor.bodyId, settled_at: null },
    ])
    const blind = await (await second.get(paths.strategy.one({ id }))).text()
    expect(blind).toContain('Vad hen fann syns när du har läst själv')
    expect(blind).not.toContain('FÖRSTASKÄL')
    const past = await world.house.database.transaction().execute(async (tx) => {
      await setActor(tx, second.actor, world.house.clock.now())
      return tx.selectFrom('cooperation.marking').selectAll().where('strategy_id', '=', id).execute()
    })
    expect(past).toEqual([])
    await expect(sida.perform(markStrategy, { id, ...found('2') })).rejects.toThrow('strategy.read_already')
    await second.perform(markStrategy, { id, ...found('2'), reason: 'ANDRASKÄL' })
    const everybody = await (await world.app.request(paths.strategy.one({ id }))).text()
    expect(everybody).toContain('Två läsare fann samma sak, var för sig.')
    expect(everybody).toContain('Huvudsyfte')
    expect((await waiting(readAgain.name, id)).every(({ settled_at }) => settled_at !== null)).toBe(true)
    // A third neither reads it nor changes what two have found.
    await expect(ministry.perform(markStrategy, { id, ...found('0') })).rejects.toThrow(
      'strategy.read_already',
    )
  })

  test('two who found different things settle it, and nobody else does', async () => {
    const id = await added('Påhittad strategi för Uganda', 'UG')
    await sida.perform(markStrategy, { id, ...found('1') })
    await ministry.perform(markStrategy, { id, ...found('0') })
    const told = await waiting(readingsDiffer.name, id)
    expect(told.map(({ body_id }) => body_id).toSorted()).toEqual(
      [sida.actor.bodyId, ministry.actor.bodyId].toSorted(),
    )
    expect(await (await ministry.get(paths.strategy.one({ id }))).text()).toContain('FÖRSTASKÄL')
    await expect(second.perform(settleStrategy, { id, ...found('0') })).rejects.toThrow(
      'strategy.not_to_settle',
    )
    await sida.post(paths.settleStrategy({ id }), found('0'))
    expect(await (await world.app.request(paths.strategy.one({ id }))).text()).toContain(
      'Två läsare fann olika saker och kom överens.',
    )
    expect((await waiting(readingsDiffer.name, id)).every(({ settled_at }) => settled_at !== null)).toBe(true)
    expect(await counted()).toEqual(
      expect.arrayContaining([
        { cell: { mark: 'mark_2' }, count: 1 },
        { cell: { mark: 'mark_0' }, count: 1 },
      ]),
    )
  })

  test('a reading without its passage is refused where it stands, and what was entered stays', async () => {
    const id = await added('Påhittad strategi för Georgien', 'GE')
    const { passage: _, ...without } = found('1')
    const refused = await sida.post(paths.markStrategy({ id }), { ...without, passage: '' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('FÖRSTASKÄL')
    await expect(
      sida.perform(strategies.add, { ...strategy, fromYear: '2030', toYear: '2029' }),
    ).rejects.toMatchObject({ code: 'strategy.ends_before', field: 'toYear' })
  })

  test('gaps by country: those not examined stand as such, and how the readers agree is told with an interval or why not', async () => {
    const { countries, agreement, examined, inForce } = await sida.perform(viewGaps, {})
    expect(countries.find(({ country }) => country === 'GE')?.gap).toBe('not_examined')
    expect(countries.find(({ country }) => country === 'AL')?.gap).toBe(undefined)
    expect([examined, inForce]).toEqual([2, 4])
    expect(agreement).toMatchObject({ n: 2, interval: undefined })
    const page = await (await world.app.request(paths.strategyGaps())).text()
    expect(page).toContain('Något intervall går inte att ange')
  })

  test('words for a strategy are there to take over', async () => {
    await sida.perform(guidances.add, {
      ...{ title: 'Rekryterare', part: 'analysis', words: 'Redovisa tillsynen av rekryterare.' },
      why: 'När många arbetar utomlands.',
    })
    expect(await (await world.app.request(paths.guidance.list({ part: 'analysis' }))).text()).toContain(
      'Rekryterare',
    )
  })
})

describe('the file of IATI 2.03', () => {
  /** The sequence of an activity in the schema of 2.03, as far as ours goes, with how often each may and must stand. */
  const ORDER: readonly (readonly [name: string, least: number, most: number])[] = [
    ['iati-identifier', 1, 1],
    ['reporting-org', 1, 1],
    ['title', 1, 1],
    ['description', 1, 99],
    ['participating-org', 1, 99],
    ['activity-status', 1, 1],
    ['activity-date', 1, 99],
    ['recipient-country', 0, 99],
    ['sector', 0, 99],
    ['policy-marker', 0, 99],
  ]
  const REQUIRED: Readonly<Record<string, readonly string[]>> = {
    'reporting-org': ['ref', 'type'],
    'participating-org': ['role'],
    'activity-status': ['code'],
    'activity-date': ['type', 'iso-date'],
    'recipient-country': ['code'],
    sector: ['code'],
    'policy-marker': ['code', 'significance'],
  }

  /** What of an activity the schema or the rules of 2.03 would refuse. */
  const faultsOf = (activity: XmlElement): string[] => {
    const names = activity.children.map(({ name }) => name)
    const places = names.map((name) => ORDER.findIndex(([known]) => known === name))
    return [
      ...names.filter((_, at) => places[at] === -1),
      ...places.flatMap((place, at) => (at > 0 && place < places[at - 1]! ? [`order of ${names[at]}`] : [])),
      ...ORDER.flatMap(([name, least, most]) => {
        const count = names.filter((one) => one === name).length
        return count < least || count > most ? [`${count} ${name}`] : []
      }),
      ...activity.children.flatMap(({ name, attributes }) =>
        (REQUIRED[name] ?? [])
          .filter((one) => attributes[one] === undefined)
          .map((one) => `${name} without ${one}`),
      ),
      ...activity.children.flatMap(({ name, attributes }) =>
        name === 'policy-marker' &&
        attributes.vocabulary === '99' &&
        attributes['vocabulary-uri'] === undefined
          ? ['a marker of a vocabulary that nobody can look up']
          : [],
      ),
    ]
  }

  test('each strategy is an activity in the order of the schema, with both markers where it is examined', async () => {
    const answer = await world.app.request(paths.strategyIati())
    expect(answer.headers.get('content-type')).toContain('application/xml')
    const root = readXml(Buffer.from(await answer.arrayBuffer()))!
    expect(root.name).toBe('iati-activities')
    expect(root.attributes.version).toBe('2.03')
    expect(root.children).toHaveLength(4)
    for (const activity of root.children) expect(faultsOf(activity)).toEqual([])
    const albania = root.children.find(({ children }) =>
      children.some(({ name, attributes }) => name === 'recipient-country' && attributes.code === 'AL'),
    )!
    const of = (name: string) =>
      albania.children.filter((one) => one.name === name).map((one) => one.attributes)
    expect(of('policy-marker')).toMatchObject([
      { vocabulary: '1', code: '1', significance: '1' },
      { vocabulary: '99', code: 'TRAFFICKING', significance: '2' },
    ])
    expect(of('sector')).toMatchObject([{ vocabulary: '1', code: '15180' }])
    // The address of the definition leads to it.
    const { pathname, hash } = new URL(of('policy-marker')[1]!['vocabulary-uri']!)
    expect(await (await world.app.request(pathname)).text()).toContain(`id="${hash.slice(1)}"`)
  })

  test('a file that is not as the schema has it would be found', () => {
    const element = (name: string, attributes = {}): XmlElement => ({
      name,
      attributes,
      children: [],
      text: '',
    })
    const wrong: XmlElement = {
      ...element('iati-activity'),
      children: [
        element('title'),
        element('iati-identifier'),
        element('policy-marker', { vocabulary: '99' }),
      ],
    }
    expect(faultsOf(wrong)).toEqual(
      expect.arrayContaining(['order of iati-identifier', '0 reporting-org', 'policy-marker without code']),
    )
  })

  test('a list of codes in which one stands twice is refused', () => {
    expect(policyMarkers.get('12')).toBe('Nutrition')
    expect(() =>
      codeListOf([
        { code: '11', name: 'Disability' },
        { code: '11', name: 'Nutrition' },
      ]),
    ).toThrow('strategy.code_twice')
  })
})

describe('as ordered', () => {
  test('that trafficking is made plain in the strategies is ordered, reported back and accepted', async () => {
    world.setTime('2032-03-01T09:00:00Z')
    const { report } = await reportBackOf(world, {
      title: 'Påhittat uppdrag: människohandel i landstrategierna',
      task: 'Tydliggör människohandelsperspektivet i riktlinjer för samarbetsstrategier.',
      body: 'Påhittade strategienheten',
      questions: ['I hur många strategier tas människohandel upp?'],
      answer: 'Påhittat: i 12 av 31, och 9 är inte granskade.',
      output: 'Riktlinjer och formuleringar, och en granskning av två läsare.',
      figure: { label: 'Strategier som tar upp människohandel', value: '12', unit: 'strategier' },
    })
    expect(report.state).toBe('accepted')
  })
})
