import { beforeAll, describe, expect, test } from 'vitest'
import { say, viewBody } from '../../src/modules/learning/completions/actions.ts'
import { withdrawVersion } from '../../src/modules/learning/materials/make-actions.ts'
import { paths } from '../../src/modules/learning/paths.ts'
import { madeUpMaterial } from '../../src/testing/materials.ts'
import { reportBackOf } from '../../src/testing/report-backs.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// Measure 13: in-service training of school staff: a catalogue, and who has completed it by level of school.

let world: World
let maker: TestPerson

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  maker = await world.as('body_officer', 'Påhittade skolverket')
})

describe('as lived', () => {
  test('a teacher finds what is for schools, reads it without an account, and says at which level they work', async () => {
    const materialId = await madeUpMaterial(maker, 'course', {
      title: 'Kurs för skolan',
      setting: 'school',
      hours: 4,
    })
    await madeUpMaterial(maker, 'course', { title: 'Kurs för vården', setting: 'health' })
    const teacher = await world.as('learner', 'Påhittade skolkommunen')
    const list = await (await world.app.request(paths.courses({ setting: 'school' }))).text()
    expect(list).toContain('Kurs för skolan')
    expect(list).not.toContain('Kurs för vården')
    expect(await (await world.app.request(paths.chapter({ materialId, position: 1 }))).text()).toContain(
      '<strong>viktig</strong>',
    )

    const work = { setting: 'school', function: 'teacher', county: '06', municipality: '0680' }
    const completed = { materialId, completedOn: '2026-11-24', ...work }
    await teacher.perform(say, { ...completed, level: 'upper_secondary' } as never)
    const kept = await world.asSystem((tx) =>
      tx.selectFrom('learning.completion').select(['level', 'municipality', 'setting', 'hours']).execute(),
    )
    expect(kept.map(({ hours, ...one }) => ({ ...one, hours: Number(hours) }))).toEqual([
      { level: 'upper_secondary', municipality: '0680', setting: 'school', hours: 4 },
    ])
    const officer = await world.as('body_officer', 'Påhittade skolkommunen')
    expect((await officer.perform(viewBody, {})).trained).toMatchObject([
      { courseName: 'Kurs för skolan', function: 'teacher', persons: 1 },
    ])

    // What somebody completed stays with the version that they read.
    await maker.perform(withdrawVersion, { materialId, version: 1 })
    expect(await (await world.app.request(paths.courses({ setting: 'school' }))).text()).not.toContain(
      'Kurs för skolan',
    )
    expect((await world.app.request(paths.course({ materialId }, { version: 1 }))).status).toBe(200)
  })
})

test('as ordered: a body is given the measure and reports back what it asks for', async () => {
  world.setTime('2031-09-01T08:00:00Z')
  const { report, assignment } = await reportBackOf(world, {
    title: 'Kompetensutveckling för skolans personal',
    task: 'Erbjud skolans personal kurser, och redovisa hur många som har gått dem efter skolform.',
    body: 'Påhittade skolverket',
    questions: ['Vilka kurser finns?', 'Hur många har gått dem, efter skolform?'],
    answer: 'En kurs; deltagandet räknas efter skolform där minst fem har gått den.',
    output: 'En kurs för skolans personal.',
    figure: { label: 'Publicerade kurser', value: '1', unit: 'kurser' },
  })
  expect(report.state).toBe('accepted')
  expect(assignment.snapshot.questions).toHaveLength(2)
})
