import { beforeAll, expect, test } from 'vitest'
import { doWork, madeUpFiles, statisticsActions } from '../../src/modules/statistics/index.ts'
import { perform } from '../../src/platform/access/action.ts'
import { openWorld, type World } from '../../src/testing/world.ts'

// Measure 19, its estimate of the dark figure: lists of several bodies, without a register and without names, become a figure
// with its uncertainty that everybody reads. Figures are made up; and how the lists come from bodies that may not tell each other whom they meet.

let world: World
beforeAll(async () => {
  world = await openWorld()
  world.setTime('2010-03-01T09:00:00Z')
})

const LISTS = `Påhittade polisen;Påhittade kommunen;Påhittade jouren;Påhittade kliniken;antal
1;0;0;0;118
0;0;1;0;96
0;1;0;0;72
0;0;0;1;59
1;0;1;0;34
1;1;0;0;27
0;1;1;0;24
0;0;1;1;22
1;0;0;1;20
0;1;0;1;9
1;1;1;0;6
0;1;1;1;6
1;1;0;1;5
1;0;1;1;5
`

test('the estimate part: the rapporteur estimates how many no list has seen, and reports it to everybody with its uncertainty', async () => {
  const { agreeToEstimate, makeEstimate, viewEstimate, publishEstimate } = statisticsActions
  const rapporteur = await world.as('rapporteur', 'Påhittade rapportören')
  const { estimateId } = await rapporteur.perform(makeEstimate, {
    titleSv: 'Påhittat: utsatta för människohandel 2009',
    subjectSv: 'Påhittade personer som under året var utsatta i landet',
    from: '2009-01-01',
    to: '2009-12-31',
    histories: LISTS,
  })
  const { estimate } = await rapporteur.perform(viewEstimate, { estimateId })
  const { reasons, verdict } = estimate.analysis
  expect(verdict).toBe(true)
  const colleague = await world.as('rapporteur', 'Påhittade rapportören')
  await colleague.perform(agreeToEstimate, { estimateId })
  await rapporteur.perform(publishEstimate, { estimateId, confirmed: [...reasons], reason: 'Påhittat skäl' })
  const answer = await (await world.app.request(`/v1/statistics/estimates/${estimateId}`)).json()
  expect(answer).toMatchObject({
    state: 'published',
    figures: { population: 840, observed: 500, interval: { level: 0.95, lower: 770, upper: 920 } },
  })
  expect(JSON.stringify(answer)).not.toContain('polisen')
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

test('the linkage part: four bodies that count the same people are counted once, by a unit that never learns who they are', async () => {
  const { planRun, handInKeys, askForLinking, askForEstimate, viewRun, viewEstimate, agreeToEstimate } =
    statisticsActions
  const { publishEstimate, destroyRun, witnessDestruction, closeRun } = statisticsActions
  const rapporteur = await world.as('rapporteur', 'Påhittade rapportören')
  const colleague = await world.as('rapporteur', 'Påhittade rapportören')
  const unit = await world.as('body_officer', 'Påhittade räknemyndigheten')
  const names = ['Påhittade polisen', 'Påhittade kommunen', 'Påhittade jouren', 'Påhittade kliniken']
  const officers = new Map([
    [names[0]!, await world.as('police_prosecutor', names[0])],
    [names[1]!, await world.as('body_officer', names[1])],
    [names[2]!, await world.as('ngo_officer', names[2])],
    [names[3]!, await world.as('body_officer', names[3])],
  ])
  const plan = {
    titleSv: 'Påhittat: vilka organ mötte samma personer 2009',
    subjectSv: 'Påhittade personer som organen mötte under året',
    ...{ from: '2009-01-01', to: '2009-12-31', bodies: names.join('\n') },
  }
  await expect(rapporteur.perform(planRun, { ...plan, unit: 'Påhittade polisen' })).rejects.toMatchObject({
    code: 'linkage.unit_encodes',
  })
  const { linkageId } = await rapporteur.perform(planRun, { ...plan, unit: 'Påhittade räknemyndigheten' })

  const people = 500
  const shares = [0.3, 0.35, 0.3, 0.25]
  const made = madeUpFiles(
    { people, lists: names.map((name, at) => ({ name, share: shares[at]! })) },
    { seed: 9, undamaged: 0.7 },
  )
  for (const { list, content } of made.files)
    await officers.get(list)!.perform(handInKeys, {
      linkageId,
      file: new File([content], 'nycklar.json'),
      fingerprint: made.fingerprint,
    })
  const program = { actor: { kind: 'system', name: 'test' } } as const
  const work = ({ workId }: { readonly workId: string }) =>
    doWork((action, input) => perform(world.house, program, action, input), workId)
  await work(await unit.perform(askForLinking, { linkageId, threshold: '0.86' }))
  world.setTime('2010-03-02T09:00:00Z')
  await work(await unit.perform(askForEstimate, { linkageId, replicates: 200 }))

  const { estimates } = await rapporteur.perform(viewRun, { linkageId })
  const estimateId = estimates[0]!.id
  const { estimate } = await rapporteur.perform(viewEstimate, { estimateId })
  await colleague.perform(agreeToEstimate, { estimateId })
  const confirmed = [...estimate.analysis.reasons]
  await rapporteur.perform(publishEstimate, { estimateId, confirmed, reason: 'Påhittat skäl' })
  const answer = await (await world.app.request(`/v1/statistics/estimates/${estimateId}`)).json()
  const { figures } = answer as { figures: { interval: { lower: number; upper: number } } }
  // The truth is known, since the people are made up: the interval holds it.
  expect(figures.interval.lower).toBeLessThan(people)
  expect(figures.interval.upper).toBeGreaterThan(people)
  expect(figures).toMatchObject({
    linkage: { run: linkageId, threshold: '0.86', protocol: estimates[0]!.provenance.protocol },
  })
  for (const name of names) expect(JSON.stringify(answer)).not.toContain(name)

  await unit.perform(destroyRun, { linkageId, witness: officers.get(names[2]!)!.actor.bodyId })
  await officers.get(names[2]!)!.perform(witnessDestruction, { linkageId })
  await rapporteur.perform(closeRun, { linkageId })
  const closed = await rapporteur.perform(viewRun, { linkageId })
  expect(closed.progress.state).toBe('closed')
  expect(closed.problem).toBeNull()
})
