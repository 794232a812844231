import { beforeAll, expect, test } from 'vitest'
import { doWork, madeUpFiles, statisticsActions } from '../../src/modules/statistics/index.ts'
import { perform } from '../../src/platform/access/action.ts'
import { openWorld, type World } from '../../src/testing/world.ts'

// Measure 19: lists of bodies that may not tell each other whom they meet become one count. People are made up.

let world: World
beforeAll(async () => {
  world = await openWorld()
  world.setTime('2010-03-01T09:00:00Z')
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
  const program = { actor: { kind: 'system', name: 'test', opens: ['linkage'] } } as const
  const work = ({ workId }: { readonly workId: string }) =>
    doWork((action, input) => perform(world.house, program, action, input), workId)
  await work(await unit.perform(askForLinking, { linkageId, threshold: '0.74' }))
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
  expect(figures.interval.lower).toBeLessThanOrEqual(people)
  expect(figures.interval.upper).toBeGreaterThanOrEqual(people)
  expect(figures).toMatchObject({
    linkage: { run: linkageId, threshold: '0.74', protocol: estimates[0]!.provenance.protocol },
  })
  for (const name of names) expect(JSON.stringify(answer)).not.toContain(name)

  await unit.perform(destroyRun, { linkageId, witness: officers.get(names[2]!)!.actor.bodyId })
  await officers.get(names[2]!)!.perform(witnessDestruction, { linkageId })
  await rapporteur.perform(closeRun, { linkageId })
  const closed = await rapporteur.perform(viewRun, { linkageId })
  expect(closed.progress.state).toBe('closed')
  expect(closed.problem).toBeNull()
})
