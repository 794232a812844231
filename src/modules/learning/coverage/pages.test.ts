import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { perform, setActor } from '../../../platform/access/action.ts'
import { widths } from '../../../testing/browser.ts'
import { type ServedWorld, serveWorld } from '../../../testing/served-world.ts'
import { openWorld, type TestPerson } from '../../../testing/world.ts'
import { answerCheck, saveQuestion, workOutChecks } from '../checks/actions.ts'
import { functions, settings } from '../codes.ts'
import { paths } from '../paths.ts'
import { stateStaff, workOutReach } from './actions.ts'

// Every page of knowledge questions and of whom training has reached is opened in a browser, wide and light in Swedish, narrow and dark
// in English, and checked by axe.

let served: ServedWorld
let officer: TestPerson
let pages: readonly (readonly [name: string, address: string])[]
let asNobody: readonly (readonly [name: string, address: string])[]

beforeAll(async () => {
  const world = await openWorld()
  world.setTime('2026-07-01T09:00:00Z')
  officer = await world.as('body_officer', 'Påhittade myndigheten')
  const { actor } = officer
  const publishedId = await world.asSystem(async (tx) => {
    const { id: materialId } = await tx
      .insertInto('learning.material')
      .values({ kind: 'course', body_id: actor.bodyId, created_at: new Date('2026-06-01') })
      .returning('id')
      .executeTakeFirstOrThrow()
    const { id } = await tx
      .insertInto('learning.material_version')
      .values({
        ...{ material_id: materialId, number: 1, language: 'sv' },
        ...{ title: 'Påhittad kurs om sekretess', summary: 'Påhittad.' },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  })
  for (const [at, question] of ['Påhittad fråga om sekretess?', 'Påhittad fråga om barn?'].entries())
    await officer.perform(saveQuestion, {
      ...{
        versionId: publishedId,
        question,
        revision: at === 0 ? 0 : 1,
        right: at === 0 ? ['1'] : ['1', '2'],
      },
      ...{
        answer1: 'Påhittat ja',
        answer2: 'Påhittat nej',
        answer3: 'Påhittat ibland',
        hint: 'Påhittad förklaring.',
      },
    } as never)
  await world.asSystem((tx) =>
    tx
      .updateTable('learning.material_version')
      .set({ published_at: new Date('2026-06-02') })
      .where('id', '=', publishedId)
      .execute(),
  )
  for (const [moment, right] of [
    ['before', 9],
    ['after', 22],
  ] as const)
    for (let at = 0; at < 24; at += 1)
      await perform(world.house, { actor: { kind: 'anonymous' } }, answerCheck, {
        ...{ versionId: publishedId, moment },
        answers: { q1: at < right ? '1' : '2', q2: ['1', '2'] },
      })
  for (const [at, setting] of settings.entries())
    for (const [place, county] of ['01', '12', '14'].entries()) {
      const what = functions[(at + place) % functions.length]!
      await officer.perform(stateStaff, {
        ...{
          setting,
          function: what,
          county,
          staff: String(30 + 40 * at),
          year: '2026',
          planned: String(20 + 10 * at),
        },
        ...{ asOf: '2026-06-01', source: 'Påhittat personalsystem' },
      } as never)
      await world.house.database.transaction().execute(async (tx) => {
        await setActor(tx, actor, world.house.clock.now())
        await tx
          .insertInto('learning.completion')
          .values({
            ...{
              id: randomUUID(),
              subject: randomUUID(),
              course_name: 'Påhittad',
              completed_on: '2026-06-01',
            },
            ...{ mode: 'elsewhere', body_id: actor.bodyId, setting, function: what, county, origin: 'csv' },
            ...{ count: place === 2 ? 2 : 12 + 10 * at, known_apart: false, at: new Date('2026-06-01') },
            ...(setting === 'school' ? { level: 'compulsory', municipality: `${county}80` } : {}),
          })
          .execute()
      })
    }
  world.setTime('2026-07-09T09:00:00Z')
  const system = { actor: { kind: 'system', name: 'test' } } as const
  await perform(world.house, system, workOutReach, {})
  await perform(world.house, system, workOutChecks, {})
  officer = await world.as('body_officer', 'Påhittade myndigheten')
  served = await serveWorld(world)
  const of = { versionId: publishedId }
  pages = [
    ['reach', paths.reach()],
    ['school', `${paths.reach()}?setting=school`],
    ['parity', paths.parity()],
    ['bodies', paths.reachedBodies()],
    ['own', paths.ownReach()],
    ['results', paths.checkResults(of)],
    ['questions', paths.checkQuestions(of)],
  ]
  asNobody = [
    ['check', paths.check({ ...of, moment: 'before' })],
    ['sent', paths.checkSent({ ...of, moment: 'after' })],
    ['reach-open', paths.reach()],
  ]
}, 120_000)

const looks = [
  ['wide', { width: widths.desk, colorScheme: 'light', locale: 'sv-SE' }],
  ['narrow and dark', { width: widths.phone, colorScheme: 'dark', locale: 'en-GB' }],
] as const

test.each(looks)(
  'every page that an officer sees is whole: %s',
  async (name, look) => {
    const reader = await served.openAs(officer, look)
    for (const [page, address] of pages) {
      await reader.page.open(address)
      expect(await reader.page.heading()).not.toMatch(/^(Logga in|Sign in)$/)
      await reader.page.screenshot(`learning-${page}-${name.split(' ')[0]}`)
    }
    await reader.close()
  },
  240_000,
)

test.each(looks)(
  'every page that is read without an account is whole, and without any script: %s',
  async (name, look) => {
    const reader = await served.open({ ...look, javaScript: false })
    for (const [page, address] of asNobody) {
      await reader.page.open(address)
      expect(await reader.page.heading()).not.toBe('')
      await reader.page.screenshot(`learning-${page}-${name.split(' ')[0]}`)
    }
    await reader.close()
  },
  240_000,
)
