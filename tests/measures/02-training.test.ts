import { beforeAll, describe, expect, test } from 'vitest'
import { say, viewBody, viewOwn } from '../../src/modules/learning/completions/actions.ts'
import { supports } from '../../src/modules/learning/local-plans/registers.ts'
import { ownMaterials } from '../../src/modules/learning/materials/content/own-materials.ts'
import { loadOwnMaterials } from '../../src/modules/learning/materials/own-actions.ts'
import { listOfferedMaterials, viewMaterial } from '../../src/modules/learning/materials/read-actions.ts'
import { paths } from '../../src/modules/learning/paths.ts'
import { perform } from '../../src/platform/access/action.ts'
import { madeUpMaterial } from '../../src/testing/materials.ts'
import { reportBackOf } from '../../src/testing/report-backs.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// Measure 2: training of those who meet the people concerned, at clinics, social services, protected housing and youth clinics, with
// gender identity, sexual orientation, disability and the law of secrecy in it; and support to those who train their own staff.

const SETTINGS = ['health', 'social_services', 'protected_housing', 'youth_clinic'] as const
let world: World
let maker: TestPerson

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  await perform(world.house, { actor: { kind: 'system', name: 'test' } }, loadOwnMaterials, {})
  maker = await world.as('body_officer', 'Påhittade socialstyrelsen')
})

describe('as lived', () => {
  test('somebody of each setting finds a course for their work, which is about every person and the law of secrecy', async () => {
    for (const setting of SETTINGS)
      await madeUpMaterial(maker, 'course', { title: `Kurs för ${setting}`, setting })
    for (const setting of SETTINGS) {
      const { materials } = await perform(
        world.house,
        { actor: { kind: 'anonymous' } },
        listOfferedMaterials,
        {
          kind: 'course',
          setting,
        },
      )
      expect(materials.filter((one) => one.setting !== null).map(({ title }) => title)).toEqual([
        `Kurs för ${setting}`,
      ])
      expect(materials.some(({ id }) => id === ownMaterials[0]!.id)).toBe(true)
    }
    const { pages } = await maker.perform(viewMaterial, { materialId: ownMaterials[0]!.id, kind: 'course' })
    const words = pages.map(({ body }) => body).join('\n')
    for (const subject of [/trans/, /homo- eller bisexuell/, /funktionsnedsättning/, /sekretess/])
      expect(words).toMatch(subject)
    expect(new Set(pages.flatMap(({ sections }) => sections))).toContain('osl-26-1')
  })

  test('who has read a course to its end has that on record with its version and hours; their body sees numbers, not names', async () => {
    const shelter = 'Påhittade skyddade boendet'
    await world.body(shelter, 'shelter')
    const staff = await world.as('shelter_staff', shelter)
    const officer = await world.as('ngo_officer', shelter)
    const { id: materialId } = ownMaterials[0]!
    const course = await (await staff.get(paths.course({ materialId }))).text()
    expect(course).toContain(paths.say({ materialId }))
    await staff.perform(say, {
      ...{
        materialId,
        completedOn: '2026-11-24',
        setting: 'protected_housing',
        function: 'front_line',
        county: '06',
      },
    } as never)
    const [completion] = (await staff.perform(viewOwn, {})).completions
    expect(completion).toMatchObject({
      courseName: ownMaterials[0]!.title,
      version: 1,
      hours: 1.5,
      mode: 'web',
    })
    const { trained } = await officer.perform(viewBody, {})
    expect(trained).toMatchObject([{ setting: 'protected_housing', persons: 1 }])
    expect(JSON.stringify(trained)).not.toContain('Påhittad shelter_staff')
    // A list of those who took the course at a shelter is a list of its staff: no other body sees one of them.
    expect((await maker.perform(viewBody, {})).trained).toEqual([])
  })

  test('a municipality or region that trains its own staff is given support, and it is told what for', async () => {
    await maker.perform(supports.add, {
      ...{ receiver: 'Påhittade regionen', receiverKind: 'region', county: '06', form: 'trainer' },
      ...{ setting: 'health', givenOn: '2026-11-20', staff: '40' },
    } as never)
    const page = await (await maker.get(paths.support.list())).text()
    expect(page).toContain('Påhittade regionen')
  })
})

test('as ordered: a body is given the measure and reports back what it asks for', async () => {
  world.setTime('2031-09-01T08:00:00Z')
  const { report, assignment } = await reportBackOf(world, {
    title: 'Utbildning av dem som möter utsatta',
    task: 'Utbilda personal i vård, socialtjänst, skyddade boenden och ungdomsmottagningar, och stöd dem som utbildar sin egen.',
    body: 'Påhittade socialstyrelsen',
    questions: ['Hur många utbildades, i vilka verksamheter?', 'Vilka kommuner och regioner fick stöd?'],
    answer: 'En kurs per verksamhet; stöd till en region.',
    output: 'Fyra kurser.',
    figure: { label: 'Publicerade kurser', value: '4', unit: 'kurser' },
  })
  expect(report.state).toBe('accepted')
  expect(assignment.snapshot.questions).toHaveLength(2)
})
