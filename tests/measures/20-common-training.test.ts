import { beforeAll, describe, expect, test } from 'vitest'
import {
  answerCheck,
  saveQuestion,
  viewCheckResults,
  workOutChecks,
} from '../../src/modules/learning/checks/actions.ts'
import { readTable } from '../../src/modules/learning/completions/elsewhere-actions.ts'
import {
  stateStaff,
  viewOwnReach,
  viewParity,
  viewReach,
  workOutReach,
} from '../../src/modules/learning/coverage/actions.ts'
import { reachedOf, shareOf, sumOf } from '../../src/modules/learning/coverage/rules.ts'
import { learningSeries } from '../../src/modules/learning/coverage/series.ts'
import { paths } from '../../src/modules/learning/paths.ts'
import { perform } from '../../src/platform/access/action.ts'
import { givenCourse } from '../../src/testing/learning.ts'
import { reportBackOf } from '../../src/testing/report-backs.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// Measure 20: a common training programme of the authority for victims of crime and four authorities: police, prosecutors, courts,
// migration. Of each is told what it plans beside what has come of it, by function and county, without ranking and without a person.

const AUTHORITIES = {
  police: 'Påhittade polismyndigheten',
  prosecution: 'Påhittade åklagarmyndigheten',
  courts: 'Påhittade domstolsverket',
  migration: 'Påhittade migrationsverket',
} as const
type Authority = keyof typeof AUTHORITIES

let world: World
let victims: TestPerson
const officers = {} as Record<Authority, TestPerson>
const system = { actor: { kind: 'system', name: 'test' } } as const

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-04-01T08:00:00Z')
  victims = await world.as('body_officer', 'Påhittade brottsoffermyndigheten')
  for (const [setting, name] of Object.entries(AUTHORITIES))
    officers[setting as Authority] = await world.as('body_officer', name)
})

const states = (setting: Authority, what: string, staff: number, planned: number, county = '01') =>
  officers[setting].perform(stateStaff, {
    ...{ setting, function: what, county, staff: String(staff), planned: String(planned), year: '2026' },
    ...{ asOf: '2026-04-01', source: 'Påhittat personalsystem' },
  } as never)

/** Hands in a table of the authority's own system: people by random accounts, or how many. */
const handsIn = (setting: Authority, rows: readonly string[]) =>
  officers[setting].perform(readTable, {
    file: new File(
      [['Slumpad identitet;Kurs;Genomförd;Verksamhet;Uppgift;Län;Antal', ...rows].join('\n')],
      'kurser.csv',
      { type: 'text/csv' },
    ),
  } as never)
const people = (
  setting: Authority,
  what: string,
  count: number,
  course = 'Gemensam utbildning',
  day = '2026-03-02',
) =>
  Array.from({ length: count }, (_, at) => `${setting}-${what}-${at};${course};${day};${setting};${what};01;`)

describe('as lived', () => {
  test('each authority states its staff and its plan, and hands in who was trained without saying who', async () => {
    await states('police', 'front_line', 400, 200)
    await states('police', 'leader', 40, 40)
    await states('prosecution', 'specialist', 60, 60)
    await states('courts', 'specialist', 100, 30)
    // Two courses for the same people count once; numbers alone may hold them too.
    await handsIn('police', [
      ...people('police', 'front_line', 80),
      ...people('police', 'front_line', 30, 'Fördjupning', '2026-03-16'),
      ';Gemensam utbildning;2026-03-20;police;front_line;01;40',
    ])
    await handsIn('prosecution', people('prosecution', 'specialist', 33))
    await handsIn('migration', people('migration', 'front_line', 12))
    const [own] = (await officers.police.perform(viewOwnReach, {})).places.filter(
      (place) => place.function === 'front_line',
    )
    // 80 people are known; 40 more are told of in number only, all in a course that those 80 took.
    expect(own).toMatchObject({ low: 120, spread: 0, staff: 400, planned: 200 })
    expect((await victims.perform(viewOwnReach, {})).places).toEqual([])
  })

  test('the authority for victims sees each plan beside its outcome, in fives, and nobody is ranked', async () => {
    world.setTime('2026-07-08T03:00:00Z')
    await perform(world.house, system, workOutReach, {})
    victims = await world.as('body_officer', 'Påhittade brottsoffermyndigheten')
    const { authorities } = await victims.perform(viewParity, {})
    const of = (setting: Authority) => sumOf(authorities.find((one) => one.setting === setting)!.places)
    expect(authorities.map(({ setting }) => setting)).toEqual(Object.keys(AUTHORITIES))
    expect(of('police')).toMatchObject({ low: 120, staff: 440, planned: 240 })
    expect([30, 35]).toContain(of('prosecution').low)
    expect(of('courts')).toMatchObject({ low: 0, staff: 100, planned: 30 })
    expect(shareOf(of('courts'))).toEqual({ low: 0, high: 0 })
    // The Migration Agency has stated no staff: its people are told of, and no share.
    expect([10, 15]).toContain(reachedOf(of('migration')).low)
    expect(shareOf(of('migration'))).toBeUndefined()
    const html = await (await victims.get(paths.parity())).text()
    expect(html.indexOf('id="police"')).toBeLessThan(html.indexOf('id="courts"'))
    expect(html).toContain('antalet saknas')
    expect(html).not.toMatch(/police-front_line-/)
  })

  test('who has not been reached is told to everybody', async () => {
    const { places } = await perform(world.house, { actor: { kind: 'anonymous' } }, viewReach, {
      setting: 'courts',
    })
    expect(sumOf(places)).toMatchObject({ staff: 100, low: 0 })
    const html = await (await world.app.request(`http://localhost${paths.reach()}`)).text()
    expect(html).toMatch(/Vilka har inte nåtts\?[\s\S]*Domstol/)
  })

  test('answers before and after are set side by side as a change in answers', async () => {
    const { versionId } = await givenDraft()
    world.setTime('2026-07-09T08:00:00Z')
    const say = (moment: 'before' | 'after', option: string, count: number) =>
      Promise.all(
        Array.from({ length: count }, () =>
          perform(world.house, { actor: { kind: 'anonymous' } }, answerCheck, {
            ...{ versionId, moment, answers: { q1: option } },
          }),
        ),
      )
    await say('before', '1', 20)
    await say('before', '2', 30)
    await say('after', '1', 45)
    await say('after', '2', 5)
    world.setTime('2026-07-14T03:00:00Z')
    await perform(world.house, system, workOutChecks, {})
    const reader = await world.as('learner', AUTHORITIES.police)
    expect((await reader.perform(viewCheckResults, { versionId })).figures).toContainEqual({
      ...{ moment: 'after', question: 'q1', option: '', answered: 50, chosen: 45 },
    })
    // 20 of 50 before, 45 of 50 after.
    expect(await (await reader.get(paths.checkResults({ versionId }))).text()).toContain(
      '+50 procentenheter (+32 till +64)',
    )
  })

  test('the indicator counts by itself what each authority has completed', async () => {
    const series = learningSeries.find(({ name }) => name === 'learning.completions_of_authorities')!
    expect(series.measures).toEqual([20])
    const counted = await world.asSystem((tx) => series.count(tx, { from: '2026-01-01', to: '2026-03-31' }))
    const by = Map.groupBy(counted, ({ cell }) => cell.setting)
    const sums = [...by].map(([setting, cells]) => [
      setting,
      cells.reduce((sum, { count }) => sum + count, 0),
    ])
    expect(Object.fromEntries(sums)).toEqual({ police: 150, prosecution: 33, migration: 12 })
  })
})

/** A course of the authority for victims with one question, published. */
const givenDraft = async () => {
  const { materialId } = await givenCourse(world, { bodyId: victims.actor.bodyId })
  const versionId = await world.asSystem(async (tx) => {
    const { id } = await tx
      .insertInto('learning.material_version')
      .values({
        ...{ material_id: materialId, number: 2, language: 'sv' },
        ...{ title: 'Gemensam utbildning', summary: 'Påhittad.' },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  })
  await victims.perform(saveQuestion, {
    ...{ versionId, revision: 0, question: 'Påhittad fråga?', hint: '', right: ['1'] },
    ...{ answer1: 'Påhittat rätt', answer2: 'Påhittat fel' },
  } as never)
  await world.asSystem((tx) =>
    tx
      .updateTable('learning.material_version')
      .set({ published_at: world.house.clock.now() })
      .where('id', '=', versionId)
      .execute(),
  )
  return { versionId }
}

describe('as ordered', () => {
  test('the assignment to train together is ordered, reported back with its figure, and accepted', async () => {
    world.setTime('2032-03-01T09:00:00Z')
    const { report } = await reportBackOf(world, {
      title: 'Påhittat uppdrag: gemensam utbildning',
      task: 'Ta fram och genomför en gemensam utbildning tillsammans med fyra myndigheter.',
      body: 'Påhittade brottsoffermyndigheten',
      questions: ['Vilka i varje myndighet har nåtts, och vilka inte?'],
      answer: 'Påhittat: poliser och åklagare har nåtts, domstolarna inte än.',
      output: 'Utbildningen hölls i tre av fyra myndigheter.',
      figure: { label: 'Utbildade', value: '165', unit: 'personer' },
    })
    expect(report.state).toBe('accepted')
    expect(report.figures[0]).toMatchObject({ label: 'Utbildade' })
  })
})
