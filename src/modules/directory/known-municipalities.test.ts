import { expect, test } from 'vitest'
import { openWorld } from '../../testing/world.ts'
import { loadDirectory } from './first-bodies-store.ts'
import { kindsOn } from './kinds-store.ts'
import { FIRST_BODIES, KNOWN_BODIES } from './known-bodies.ts'
import { COUNTIES } from './known-county-boards.ts'
import { MUNICIPALITIES, municipalities, REGIONS } from './known-municipalities.ts'

/** How many municipalities each county has (Statistics Sweden). */
const IN_COUNTY = {
  '01': 26,
  '03': 8,
  '04': 9,
  '05': 13,
  '06': 13,
  '07': 8,
  '08': 12,
  '09': 1,
  '10': 5,
  '12': 33,
  '13': 6,
  '14': 49,
  '17': 16,
  '18': 12,
  '19': 10,
  '20': 15,
  '21': 10,
  '22': 7,
  '23': 8,
  '24': 15,
  '25': 14,
} as const

test('all 290 municipalities are there, so many in each county, each code and each name once', () => {
  const counted = Object.groupBy(municipalities, ({ code }) => code.slice(0, 2))
  expect(Object.fromEntries(Object.entries(counted).map(([county, own]) => [county, own?.length]))).toEqual(
    IN_COUNTY,
  )
  expect(municipalities).toHaveLength(290)
  expect(new Set(municipalities.map(({ code }) => code)).size).toBe(290)
  expect(new Set(MUNICIPALITIES.map(({ name }) => name)).size).toBe(290)
  expect(municipalities.every(({ code }) => /^\d{4}$/.test(code) && Number(code.slice(2)) >= 1)).toBe(true)
})

test.each([
  ['0128', 'Salems kommun'],
  ['0114', 'Upplands Väsby kommun'],
  ['0880', 'Kalmar kommun'],
  ['2080', 'Falu kommun'],
  ['1490', 'Borås kommun'],
  ['2514', 'Kalix kommun'],
  ['1462', 'Lilla Edets kommun'],
  ['1438', 'Dals-Eds kommun'],
  ['2023', 'Malung-Sälens kommun'],
  ['1267', 'Höörs kommun'],
  ['1764', 'Grums kommun'],
  ['0180', 'Stockholms stad'],
])('%s is %s', (code, name) => {
  expect(MUNICIPALITIES.find(({ municipalityCode }) => municipalityCode === code)?.name).toBe(name)
})

test('there is a region or a municipality with its tasks in each of the 21 counties', () => {
  const withHealth = MUNICIPALITIES.filter(({ kinds }) => kinds?.some(({ kind }) => kind === 'health'))
  const counties = [...REGIONS, ...withHealth].map(({ countyCode }) => countyCode)
  expect(counties.toSorted()).toEqual(COUNTIES.map(([code]) => code))
  expect(new Set(KNOWN_BODIES.map(({ name }) => name)).size).toBe(KNOWN_BODIES.length)
  expect(new Set(FIRST_BODIES.map(({ name }) => name)).size).toBe(FIRST_BODIES.length)
})

test('a municipality that somebody entered before is known again by any name, and nothing that they said is changed', async () => {
  const world = await openWorld()
  const keeper = await world.as('administrator')
  const entered = await world.body('Göteborgs kommun', 'municipality')
  const named = await world.body('Håbo kommun', 'municipality')
  await world.asSystem(async (tx) => {
    await tx
      .updateTable('directory.body')
      .set({ address: 'eget@exempel.invalid' })
      .where('id', '=', named)
      .execute()
    await tx
      .updateTable('directory.body_kind')
      .set({ until_day: '2026-01-01', source: 'egen källa' })
      .where('body_id', '=', named)
      .execute()
    await loadDirectory(tx)
  })
  const rows = () =>
    world.asSystem((tx) =>
      tx
        .selectFrom('directory.body')
        .select(['id', 'name', 'type', 'county', 'municipality', 'address', 'revision'])
        .where('type', 'in', ['municipality', 'region'])
        .execute(),
    )
  const first = await rows()
  expect(first.filter(({ municipality }) => municipality !== null)).toHaveLength(290)
  expect(first.filter(({ type }) => type === 'region')).toHaveLength(20)
  expect(first.find(({ municipality }) => municipality === '1480')).toMatchObject({
    id: entered,
    county: '14',
  })
  expect(first.find(({ municipality }) => municipality === '0305')).toMatchObject({
    ...{ id: named, name: 'Håbo kommun', address: 'eget@exempel.invalid' },
  })
  expect(await world.asSystem((tx) => loadDirectory(tx))).toBe(0)
  expect(await rows()).toEqual(first)
  const kinds = await world.asSystem((tx) => kindsOn(tx, named, '2026-11-24'))
  expect(kinds).toEqual(['other_authority'])
  const receiving = await world.asSystem(async (tx) =>
    tx
      .selectFrom('directory.body_kind')
      .select((count) => count.fn.countAll<number>().as('count'))
      .where('kind', '=', 'social_services')
      .executeTakeFirstOrThrow(),
  )
  expect(Number(receiving.count)).toBe(290)
  const list = await (await keeper.get('/directory?q=H%C3%A5bo')).text()
  expect(list).toContain('Håbo kommun')
})
