import { beforeAll, expect, test } from 'vitest'
import { statisticsActions } from '../../src/modules/statistics/index.ts'
import { openWorld, type World } from '../../src/testing/world.ts'

// Measure 19, its collection: what bodies know is asked for, handed in, counted by the same rules and questioned. Figures are made up.

let world: World
beforeAll(async () => {
  world = await openWorld()
  world.setTime('2010-03-01T09:00:00Z')
})

test('the collection part: five bodies hand in, each in its own way; who has not is late, one is asked why its numbers differ, and all are counted by the same rules', async () => {
  const { openCollection, askBody, viewCollection, handInDirectly, handInTables, viewReporter, viewQuality } =
    statisticsActions
  const { comeIn, viewAsked, answerQuestion, askQuestion } = statisticsActions
  const rapporteur = await world.as('rapporteur', 'Påhittade rapportören')
  const police = await world.as('police_prosecutor', 'Påhittade polisen')
  const county = await world.as('county_coordinator', 'Påhittade länsstyrelsen')
  const women = await world.as('ngo_officer', 'Påhittade jouren')
  const municipality = await world.as('case_manager', 'Påhittade kommunen')
  await world.body('Påhittade huset Gläntan', 'shelter')
  const shelter = await world.as('shelter_staff', 'Påhittade huset Gläntan')
  const countedOn = '2010-02-20'
  const open = (year: string, dueOn: string, sameAsLast?: 'yes') =>
    rapporteur.perform(openCollection, {
      titleSv: `Påhittat: människohandel ${year}`,
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      dueOn,
      sameAsLast,
    })
  const ask = (collectionId: string, body: string, ways: ('tables' | 'records' | 'encoded')[]) =>
    rapporteur.perform(askBody, {
      collectionId,
      body,
      kind: 'other_authority',
      ways,
      tables: ['victims_by_status', 'events'],
    })
  const statuses = (presumed: number) => [
    {
      table: 'victims_by_status',
      cells: ['presumed', 'identified', 'injured_party', 'rejected'].map((status, place) => ({
        cell: { status },
        figure: place === 0 ? { kind: 'measured', value: presumed } : { kind: 'not_collected' },
      })),
    },
    { table: 'events', cells: [{ cell: {}, figure: { kind: 'unknown' } }] },
  ]

  // Two years ago: the same bodies, of whom one handed in.
  const { collectionId: before } = await open('2008', '2009-03-01')
  await ask(before, 'Påhittade polisen', ['records'])
  await ask(before, 'Påhittade länsstyrelsen', ['tables'])
  await ask(before, 'Påhittade jouren', ['tables', 'encoded'])
  await ask(before, 'Påhittade kommunen', ['records'])
  await women.perform(handInDirectly, { collectionId: before, countedOn, tables: statuses(10) })

  const { collectionId } = await open('2009', '2010-02-25', 'yes')
  const { door } = await rapporteur.perform(viewCollection, { collectionId })
  await shelter.perform(comeIn, { code: door! })

  // A file of records, of one person whose status changed; a page; a program; and a shelter that nobody finds.
  const row = 'vic_TraffickingStatus;prs_Gender\nPossibleVictimOfTrafficking;Feminine\n'
  const sent = await police.post(`/statistics/asked/${collectionId}/records`, {
    countedOn,
    registeredOn: '2009-05-01',
    file: new File([row], 'fall.csv'),
  })
  expect(sent.status).toBe(303)
  await county.perform(handInTables, {
    collectionId,
    countedOn,
    cells: {
      victims_by_status: { presumed: '7', identified: '0', injured_party: 'okänt', rejected: 'hålls inne' },
    },
    notCollected: ['events'],
  })
  const ours = await women.perform(handInDirectly, { collectionId, countedOn, tables: statuses(40) })
  expect(ours.questions).toBe(1)
  await rapporteur.perform(askQuestion, {
    collectionId,
    askedBodyId: women.actor.bodyId,
    submissionId: ours.submissionId,
    words: 'Har ni bytt sätt att räkna?',
  })

  const { reporters } = await rapporteur.perform(viewCollection, { collectionId })
  const stateOf = (bodyId: string) => reporters.find((one) => one.bodyId === bodyId)?.state
  expect(stateOf(municipality.actor.bodyId)).toBe('late')
  expect(stateOf(women.actor.bodyId)).toBe('questioned')
  expect(stateOf(police.actor.bodyId)).toBe('handed_in')
  expect(stateOf(county.actor.bodyId)).toBe('handed_in')
  expect(stateOf(shelter.actor.bodyId)).toBe('late')
  expect(reporters.map(({ bodyName }) => bodyName).join()).not.toContain('Gläntan')

  const { questions } = await women.perform(viewAsked, { collectionId })
  expect(questions.map(({ asked }) => asked.kind).sort()).toEqual(['change', 'own'])
  for (const { id } of questions)
    await women.perform(answerQuestion, {
      collectionId,
      questionId: id,
      words: 'Vi har öppnat en påhittad mottagning',
    })
  const seen = await rapporteur.perform(viewReporter, { collectionId, askedBodyId: women.actor.bodyId })
  expect([seen.state, seen.past.tables.length]).toEqual(['handed_in', 2])

  // Zero, unknown, not collected and withheld stay four different things, and are told apart in the quality.
  const { untold } = await rapporteur.perform(viewQuality, { collectionId })
  expect(
    untold.find(({ bodyId, subject }) => bodyId === county.actor.bodyId && subject === 'victims_by_status'),
  ).toMatchObject({ asked: 4, unknown: 1, notCollected: 0, suppressed: 1 })
  const counted = await rapporteur.perform(viewReporter, { collectionId, askedBodyId: police.actor.bodyId })
  expect(counted.counted?.[0]?.cells[0]).toEqual({
    cell: { status: 'presumed' },
    figure: { kind: 'measured', value: 1 },
  })
})
