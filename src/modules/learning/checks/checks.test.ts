import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { perform, setActor } from '../../../platform/access/action.ts'
import { anonymous } from '../../../platform/access/actor.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { say } from '../completions/actions.ts'
import { paths } from '../paths.ts'
import {
  answerCheck,
  removeQuestion,
  saveQuestion,
  viewCheckResults,
  viewQuestions,
  workOutChecks,
} from './actions.ts'
import { laterChecks } from './later.ts'

let world: World
let maker: TestPerson
let versionId: string

/** A draft of a course of the maker's body, past the actions of those who make courses. */
const draft = (number: number, materialId?: string) =>
  world.asSystem(async (tx) => {
    const material =
      materialId ??
      (
        await tx
          .insertInto('learning.material')
          .values({ kind: 'course', body_id: maker.actor.bodyId, created_at: new Date('2026-11-01') })
          .returning('id')
          .executeTakeFirstOrThrow()
      ).id
    const version = await tx
      .insertInto('learning.material_version')
      .values({ material_id: material, number, title: 'Påhittad kurs', summary: 'Påhittad.', language: 'sv' })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { materialId: material, versionId: version.id }
  })
const publish = (id: string) =>
  world.asSystem((tx) =>
    tx
      .updateTable('learning.material_version')
      .set({ published_at: new Date('2026-11-02'), published_by: maker.actor.personId })
      .where('id', '=', id)
      .execute(),
  )
const write = async (question: string, right: string[], more: object = {}) =>
  maker.perform(saveQuestion, {
    versionId,
    revision: (await maker.perform(viewQuestions, { versionId })).revision,
    question,
    answer1: 'Ja',
    answer2: 'Nej',
    answer3: '',
    right,
    ...more,
  } as never)
const answer = (moment: 'before' | 'after', answers: Record<string, string | string[]>) =>
  perform(world.house, { actor: anonymous }, answerCheck, { versionId, moment, answers })
const workOut = () => perform(world.house, { actor: { kind: 'system', name: 'test' } }, workOutChecks, {})

let materialId: string
beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-03T09:00:00Z')
  maker = await world.as('body_officer', 'Påhittade myndigheten')
  ;({ materialId, versionId } = await draft(1))
})

describe('the questions of a course', () => {
  test('are written by its maker, with the right answer among those that can be given', async () => {
    await expect(write('Gäller sekretess?', ['3'])).rejects.toMatchObject({
      code: 'check.right_is_empty',
      field: 'right',
    })
    await write('Gäller sekretess?', ['1'])
    await write('Vad gäller?', ['1', '3'], { answer3: 'Ibland' })
    await write('Tas bort?', ['2'])
    const { instrument, revision } = await maker.perform(viewQuestions, { versionId })
    await maker.perform(removeQuestion, { versionId, key: 'q3', revision })
    expect(instrument.items.map(({ key, kind, options }) => [key, kind, options])).toEqual([
      ['q1', 'one', ['1', '2', 'unsure']],
      ['q2', 'several', ['1', '2', '3', 'unsure']],
      ['q3', 'one', ['1', '2', 'unsure']],
    ])
  })

  test('are led to from where the course is made', async () => {
    const made = await (await maker.get(paths.work({ materialId }))).text()
    expect(made).toContain(paths.checkQuestions({ versionId }))
  })

  test('are not changed unseen by two at once, nor by somebody of another body', async () => {
    const { revision } = await maker.perform(viewQuestions, { versionId })
    await expect(
      maker.perform(removeQuestion, { versionId, key: 'q1', revision: revision - 1 }),
    ).rejects.toMatchObject({ code: 'changed_by_another' })
    const other = await world.as('body_officer', 'Påhittade andra myndigheten')
    await expect(other.perform(viewQuestions, { versionId })).rejects.toMatchObject({ status: 404 })
  })

  test('stay as they are once the version is published, and the next version begins with them', async () => {
    await publish(versionId)
    await expect(write('För sent?', ['1'])).rejects.toMatchObject({ code: 'check.published_stays' })
    const next = await draft(2, materialId)
    const { instrument } = await maker.perform(viewQuestions, next)
    expect(instrument.items.map(({ key }) => key)).toEqual(['q1', 'q2'])
  })
})

test('what became of the answers is led to from the course', async () => {
  const course = await (await maker.get(paths.course({ materialId }))).text()
  expect(course).toContain(paths.checkResults({ versionId }))
})

describe('somebody who answers', () => {
  test('comes as nobody, also where they are signed in', async () => {
    const learner = await world.as('learner', 'Påhittade myndigheten')
    const page = await learner.get(paths.check({ versionId, moment: 'before' }))
    expect(page.headers.get('set-cookie')).toBeNull()
    const html = await page.text()
    expect(html).toContain('Gäller sekretess?')
    expect(html).not.toContain('Påhittade myndigheten')
    const sent = await learner.post(paths.check({ versionId, moment: 'before' }), {
      'answers.q1': '1',
      'answers.q2[]': ['1', '3'],
    })
    expect(sent.status).toBe(303)
    expect(sent.headers.get('location')).toBe(paths.checkSent({ versionId, moment: 'before' }))
    const kept = await world.asSystem((tx) =>
      tx.selectFrom('learning.check_answer').selectAll().executeTakeFirstOrThrow(),
    )
    expect(kept).toMatchObject({ week: '2026-11-02', answers: { q1: '1', q2: ['1', '3'] } })
    expect(Object.keys(kept).sort()).toEqual(['answers', 'id', 'moment', 'version_id', 'week'])
    const trail = await world.asSystem((tx) =>
      sql`select from audit.record where action = 'check.answer'`.execute(tx),
    )
    expect(trail.rows).toEqual([])
  })

  test('is asked again for what they left out, with the rest still there', async () => {
    const learner = await world.as('learner', 'Påhittade myndigheten')
    const refused = await learner.post(paths.check({ versionId, moment: 'before' }), { 'answers.q1': '2' })
    expect(refused.status).toBe(422)
    const html = await refused.text()
    expect(html).toMatch(/name="answers\.q1"[^>]*value="2"[^>]*checked|checked[^>]*value="2"/)
    expect(html).toContain('href="#field-answers.q2"')
  })
})

describe('what is told of answers', () => {
  test('is told of five or more, a week later, and the rows are written anew', async () => {
    const ids = () =>
      world.asSystem((tx) => tx.selectFrom('learning.check_answer').select('id').orderBy('id').execute())
    for (let at = 0; at < 11; at += 1) await answer('before', { q1: at < 6 ? '2' : 'unsure', q2: ['1'] })
    for (let at = 0; at < 14; at += 1) await answer('after', { q1: '1', q2: ['1', '3'] })
    const before = await ids()
    await workOut()
    const figures = async () => (await maker.perform(viewCheckResults, { versionId })).figures
    expect(await figures()).toEqual([])
    const after = await ids()
    expect(after).toHaveLength(before.length)
    expect(after.filter(({ id }) => before.some((one) => one.id === id))).toEqual([])
    world.setTime('2026-11-09T02:00:00Z')
    await workOut()
    expect(await figures()).toContainEqual({
      moment: 'after',
      question: 'q1',
      option: '',
      answered: 14,
      chosen: 14,
    })
    // One answered rightly before: withheld, and another with it.
    expect(
      (await figures()).filter(({ moment, question }) => moment === 'before' && question === 'q1'),
    ).toEqual([
      { moment: 'before', question: 'q1', option: '', answered: 12, chosen: null },
      { moment: 'before', question: 'q1', option: '1', answered: 12, chosen: null },
      { moment: 'before', question: 'q1', option: '2', answered: 12, chosen: 6 },
      { moment: 'before', question: 'q1', option: 'unsure', answered: 12, chosen: null },
    ])
  })

  test('is a change in answers with its interval, and never an effect', async () => {
    for (let at = 0; at < 8; at += 1) await answer('before', { q1: '1', q2: ['1'] })
    world.setTime('2026-11-16T02:00:00Z')
    await workOut()
    const reader = await world.as('learner', 'Påhittade myndigheten')
    const html = await (await reader.get(paths.checkResults({ versionId }))).text()
    // 9 of 20 before, 14 of 14 after.
    expect(html).toContain('+55 procentenheter (+25 till +74)')
    expect(html).not.toMatch(/effekt|fungerar|tack vare/i)
  })

  test('is asked for again half a year after a course was completed: told once, and to nobody else', async () => {
    const learner = await world.as('caseworker', 'Påhittade kommunen')
    await learner.perform(say, {
      ...{ materialId, completedOn: '2026-11-05', setting: 'health', function: 'leader', county: '14' },
    } as never)
    const reminders = () =>
      world.asSystem((tx) =>
        tx
          .selectFrom('reminders.reminder')
          .select(['person_id', 'count'])
          .where('source', '=', laterChecks.name)
          .execute(),
      )
    world.setTime('2027-05-04T09:00:00Z')
    await workOut()
    expect(await reminders()).toEqual([])
    world.setTime('2027-05-05T09:00:00Z')
    await workOut()
    expect(await reminders()).toEqual([{ person_id: learner.actor.personId, count: 1 }])
    const shown = (person: TestPerson) =>
      world.house.database.transaction().execute(async (tx) => {
        await setActor(tx, person.actor, world.house.clock.now())
        return laterChecks.list(tx, {
          from: '2027-05-01',
          bodyId: person.actor.bodyId,
          personId: learner.actor.personId,
        })
      })
    expect(await shown(learner)).toMatchObject([
      { day: '2027-05-05', href: paths.check({ versionId, moment: 'six_months' }) },
    ])
    expect(await shown(maker)).toEqual([])
  })

  test('are read by nobody but the house', async () => {
    const seen = await world.house.database.transaction().execute(async (tx) => {
      await setActor(tx, maker.actor, world.house.clock.now())
      return tx.selectFrom('learning.check_answer').selectAll().execute()
    })
    expect(seen).toEqual([])
  })
})
