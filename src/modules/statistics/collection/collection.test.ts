import { beforeAll, describe, expect, test } from 'vitest'
import {
  COUNTY,
  type CollectionScene,
  countedOn,
  openCollectionScene,
  POLICE,
  tablesOf,
} from '../../../testing/collections.ts'
import type { TestPerson, World } from '../../../testing/world.ts'
import { caseOf, victimOf } from '../standards/fixtures.ts'
import { answerQuestion, viewAsked } from './asked-actions.ts'
import { collectionDeadlines } from './deadlines.ts'
import { handInDirectly } from './hand-in-actions.ts'
import { countWaiting } from './owed-store.ts'
import { collectionPaths as paths } from './paths.ts'
import { askQuestion, viewQuality, viewReporter } from './reporter-actions.ts'
import { askBody, viewCollection } from './round-actions.ts'

// Bodies, people and figures are made up.

let world: World
let rapporteur: TestPerson
let police: TestPerson
let county: TestPerson
let collection: CollectionScene['collection']
let ask: CollectionScene['ask']
beforeAll(async () => {
  ;({ world, rapporteur, police, county, collection, ask } = await openCollectionScene())
})
const textOf = async (response: Response | Promise<Response>) => (await response).text()

describe('a collection', () => {
  test('shows who is missing first, and who is late when the day has passed', async () => {
    const collectionId = await collection()
    await ask(collectionId, POLICE)
    await ask(collectionId, COUNTY, { kind: 'county_board', ways: ['tables'] })
    await county.perform(handInDirectly, { collectionId, countedOn, tables: tablesOf(3) })
    const page = await textOf(rapporteur.get(paths.collection({ collectionId })))
    expect(page).toContain('1 organisation har mer att lämna in.')
    expect(page.indexOf(POLICE)).toBeLessThan(page.indexOf(COUNTY))
    const passed = await collection({ dueOn: '2010-01-20' })
    await ask(passed, POLICE)
    expect(await textOf(rapporteur.get(paths.collection({ collectionId: passed })))).toContain('Försenad')
    const list = await textOf(rapporteur.get(paths.collections()))
    expect(list).toContain('1, varav 1 försenad')
  })

  test('begins with everybody whom the last one asked, in the same ways', async () => {
    const before = await collection({ from: '2007-01-01', to: '2007-12-31', dueOn: '2008-02-01' })
    await ask(before, POLICE, { ways: ['records'], tables: ['events'] })
    const next = await collection({ from: '2008-01-01', to: '2008-12-31', sameAsLast: 'yes' })
    const { reporters: asked } = await rapporteur.perform(viewCollection, { collectionId: next })
    expect(asked).toMatchObject([{ bodyName: POLICE, ways: ['records'], tables: ['events'] }])
    await ask(next, COUNTY)
    await expect(ask(next, COUNTY)).rejects.toMatchObject({ code: 'collection.asked_already' })
  })

  test.each([
    [{ to: '2008-01-01' }, 'to', 'Sista dagen kommer före den första'],
    [{ dueOn: '2009-12-31' }, 'dueOn', 'Sätt en dag efter den sista dagen som räknas'],
    [{ titleSv: '' }, 'titleSv', 'Fyll i det här fältet'],
  ])(
    'that cannot be opened (%j) says so at its field and keeps what was entered',
    async (more, field, said) => {
      const fields = {
        titleSv: 'Påhittad',
        from: '2009-01-01',
        to: '2009-12-31',
        dueOn: '2010-02-15',
        ...more,
      }
      const refused = await rapporteur.post(paths.newCollection(), fields)
      expect(refused.status).toBe(422)
      const page = await refused.text()
      expect(page).toContain(`href="#field-${field}"`)
      expect(page).toContain(said)
      expect(page).toContain(`value="${fields.from}"`)
    },
  )

  test('is opened, added to and questioned by its own rapporteur alone', async () => {
    const collectionId = await collection()
    await ask(collectionId, POLICE)
    const { submissionId } = await police.perform(handInDirectly, {
      collectionId,
      countedOn,
      tables: tablesOf(1),
    })
    const askedBodyId = police.actor.bodyId
    const other = await world.as('rapporteur', 'En annan påhittad rapportör')
    const coordinator = await world.as('national_coordinator')
    for (const person of [other, coordinator, police]) {
      const question = { collectionId, askedBodyId, submissionId, words: 'Påhittad fråga' }
      await expect(person.perform(askQuestion, question)).rejects.toThrow()
      await expect(
        person.perform(askBody, { collectionId, body: COUNTY, kind: 'police', ways: ['records'] }),
      ).rejects.toThrow()
    }
    expect((await other.get(paths.collection({ collectionId }))).status).toBe(404)
    expect((await coordinator.get(paths.reporter({ collectionId, askedBodyId }))).status).toBe(200)
  })
})

describe('beside the collection before', () => {
  let years = 0
  const twoYears = async () => {
    years++
    const from = `${1900 + years}`
    const before = await collection({ from: `${from}-01-01`, to: `${from}-06-30`, dueOn: '2010-01-01' })
    const now = await collection({ from: `${from}-07-01`, to: `${from}-12-31` })
    for (const one of [before, now]) await ask(one, POLICE)
    return { before, now }
  }

  test('a large change asks a question, which the body answers, and both stay with what was handed in', async () => {
    const { before, now: collectionId } = await twoYears()
    await police.perform(handInDirectly, { collectionId: before, countedOn, tables: tablesOf(10) })
    const { questions } = await police.perform(handInDirectly, {
      collectionId,
      countedOn,
      tables: tablesOf(40),
    })
    expect(questions).toBe(2)
    const waiting = await countWaiting(world.house.database, police.actor)
    const asked = await police.perform(viewAsked, { collectionId })
    expect(asked.questions.map(({ asked: one }) => one.kind)).toEqual(['change', 'change'])
    const page = await textOf(police.get(paths.asked({ collectionId })))
    expect(page).toContain('förmodat utsatta: 10 förra gången, 40 nu')
    for (const { id } of asked.questions) {
      const empty = await police.post(paths.answer({ collectionId }), { questionId: id, words: '' })
      expect(empty.status).toBe(422)
      await police.perform(answerQuestion, {
        collectionId,
        questionId: id,
        words: 'En påhittad insats i hamnen',
      })
    }
    const seen = await rapporteur.perform(viewReporter, { collectionId, askedBodyId: police.actor.bodyId })
    expect(seen.state).toBe('partly')
    expect(seen.questions[0]?.answers).toMatchObject([{ words: 'En påhittad insats i hamnen' }])
    const beside = await textOf(
      rapporteur.get(paths.reporter({ collectionId, askedBodyId: police.actor.bodyId })),
    )
    expect(beside).toContain('En påhittad insats i hamnen')
    expect(waiting).toBeGreaterThan(0)
  })

  test('the rapporteur asks in their own words, and what is handed in anew leaves old questions behind', async () => {
    const { now: collectionId } = await twoYears()
    const { submissionId } = await police.perform(handInDirectly, {
      collectionId,
      countedOn,
      tables: tablesOf(3),
    })
    const askedBodyId = police.actor.bodyId
    await rapporteur.perform(askQuestion, {
      collectionId,
      askedBodyId,
      submissionId,
      words: 'Räknas ombud med?',
    })
    const before = await police.perform(viewAsked, { collectionId })
    expect(before.reporter.openQuestions).toBe(1)
    await police.perform(handInDirectly, { collectionId, countedOn, tables: tablesOf(4) })
    const after = await police.perform(viewAsked, { collectionId })
    expect(after.reporter.openQuestions).toBe(0)
    expect(after.questions[0]).toMatchObject({
      outdated: true,
      asked: { kind: 'own', words: 'Räknas ombud med?' },
    })
    await expect(
      county.perform(answerQuestion, { collectionId, questionId: before.questions[0]!.id, words: 'x' }),
    ).rejects.toThrow()
  })

  test('records are counted anew when statuses change, the moves are shown, and tables that differ are asked about', async () => {
    const { now: collectionId } = await twoYears()
    const person = (id: string, ...statuses: ['presumed' | 'identified' | 'rejected', string][]) =>
      caseOf(id, {
        victim: victimOf(id, {
          statuses: statuses.map(([status, from]) => ({
            status,
            from,
            decidedBy: { kind: 'not_collected' },
          })),
        }),
      })
    const send = (day: string, records: readonly object[]) =>
      police.perform(handInDirectly, { collectionId, countedOn: day, records: records as never })
    await send('2010-01-10', [
      person('a', ['presumed', '2009-05-01']),
      person('b', ['presumed', '2009-05-01']),
    ])
    await send('2010-01-31', [
      person('a', ['presumed', '2009-05-01'], ['identified', '2010-01-20']),
      person('b', ['presumed', '2009-05-01'], ['rejected', '2010-01-21']),
    ])
    const { questions } = await police.perform(handInDirectly, {
      collectionId,
      countedOn,
      tables: tablesOf(2),
    })
    expect(questions).toBe(2)
    const askedBodyId = police.actor.bodyId
    const seen = await rapporteur.perform(viewReporter, { collectionId, askedBodyId })
    expect(seen.moves?.moves).toEqual([
      { from: 'presumed', to: 'identified', victims: 1 },
      { from: 'presumed', to: 'rejected', victims: 1 },
    ])
    expect(seen.questions.filter(({ outdated }) => !outdated).map(({ asked }) => asked.kind)).toEqual([
      'differs',
      'differs',
    ])
    const page = await textOf(rapporteur.get(paths.reporter({ collectionId, askedBodyId })))
    expect(page).toContain('förmodat utsatta: 2 i tabellen, 0 enligt posterna')
    const quality = await rapporteur.perform(viewQuality, { collectionId })
    expect(quality.records).toMatchObject([{ records: 2, wrongCodes: 0 }])
    expect((await rapporteur.get(paths.quality({ collectionId }))).status).toBe(200)
  })
})

test('whoever has something left to hand in is reminded of the day, by the number alone', async () => {
  const collectionId = await collection()
  await ask(collectionId, COUNTY, { ways: ['tables'] })
  await ask(collectionId, POLICE, { ways: ['encoded'], tables: [] })
  const owed = () =>
    world.asSystem(async (tx) =>
      (await collectionDeadlines.list(tx, {})).filter(({ key }) => key.startsWith(collectionId)),
    )
  expect(await owed()).toMatchObject([{ day: '2010-02-15', bodyId: county.actor.bodyId }])
  expect(collectionDeadlines.called(2, 'sv')).toBe('2 inlämningar av statistik')
  await county.perform(handInDirectly, { collectionId, countedOn, tables: tablesOf(1) })
  expect(await owed()).toEqual([])
})
