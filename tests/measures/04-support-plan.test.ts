import { beforeAll, describe, expect, test } from 'vitest'
import { paths as housingPaths } from '../../src/modules/housing/paths.ts'
import { endPlacement } from '../../src/modules/housing/placements/course-actions.ts'
import { paths as returnPaths } from '../../src/modules/return/paths.ts'
import { supportPaths as paths } from '../../src/modules/support/index.ts'
import { viewOutcomes } from '../../src/modules/support/planning/outcome-actions.ts'
import { viewPlan } from '../../src/modules/support/planning/view-actions.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { givenHouse } from '../../src/testing/housing-pool.ts'
import { givenGrant, givenStart, revisionOf } from '../../src/testing/placements.ts'
import { reportBackOf } from '../../src/testing/report-backs.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// Measure 4: a support plan that starts from the person's own wishes, that they can read and print in their language, and
// outcomes over time.

let world: World
let worker: TestPerson

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  await world.body('Exempelköpings kommun', 'municipality')
  worker = await world.as('caseworker', 'Exempelköpings kommun')
})

const sent = async (address: string, fields: Record<string, string>): Promise<void> => {
  const answer = await worker.post(address, fields)
  expect(answer.status).toBe(303)
}
const pageOf = async (address: string): Promise<string> => {
  const answer = await worker.get(address)
  expect(answer.status).toBe(200)
  return answer.text()
}

describe('as lived', () => {
  test('a caseworker and the person make a plan, follow it over time, and print it in Romanian', async () => {
    const caseId = await givenCase(worker, { language: 'ro', chosenName: 'Påhittad Ilinca' })
    expect(await pageOf(paths.plan({ caseId }))).toContain('Planen börjar med det som personen själv vill')
    await sent(paths.wishes({ caseId }), {
      wishes: 'Vreau să dorm liniștită',
      language: 'ro',
      stays: 'undecided',
      nextReview: '2026-12-08',
      revision: '0',
    })
    const begun = await pageOf(paths.plan({ caseId }))
    expect(begun).toMatch(
      /<blockquote[^>]*lang="ro"[^>]*dir="ltr"[^>]*>\s*(?:<[^>]+>)*Vreau să dorm liniștită/,
    )
    expect(begun).toContain('Har inte bestämt sig')
    await sent(paths.addPhase({ caseId }), { kind: 'rest', from: '2026-11-24' })
    await sent(paths.addGoal({ caseId }), { goal: 'Un loc sigur', ownWords: 'yes', need: 'housing' })
    const { goals, phases } = await worker.perform(viewPlan, { caseId })
    expect(phases).toMatchObject([{ kind: 'rest', from: '2026-11-24', to: '2026-12-24' }])
    await sent(paths.addStep({ caseId, goalId: goals[0]!.id }), {
      step: 'Boka möte med boendeenheten',
      plain: 'Möte på torget kl. 10',
      day: '2026-11-20',
    })
    const page = await pageOf(paths.plan({ caseId }))
    expect(page).toContain('4 dagar försenad')
    expect(page.indexOf('Vreau să dorm')).toBeLessThan(page.indexOf('Un loc sigur'))
    for (const [day, safety] of [
      ['2026-10-05', '2'],
      ['2026-11-02', '4'],
      ['2026-11-24', 'none'],
    ] as const) {
      await sent(paths.outcomes({ caseId }), { askedOn: day, 'answers.safety': safety, 'answers.rest': '3' })
    }
    const { answers } = await worker.perform(viewOutcomes, { caseId })
    expect(answers.filter(({ question }) => question === 'safety').map(({ step }) => step)).toEqual([
      2,
      4,
      null,
    ])
    const picture = await pageOf(paths.outcomes({ caseId }))
    expect(picture).toContain('<svg')
    expect(picture).toContain('Stämmer för det mesta')
    expect(picture).not.toMatch(/medelvärde|genomsnitt|\bsumma\b/i)
    await sent(paths.addReview({ caseId }), {
      heldOn: '2026-11-24',
      tookPart: 'yes',
      text: 'Planen går åt rätt håll',
      nextReview: '2027-02-12',
    })
    const printed = await worker.get(paths.ownPlanFile({ caseId }, { language: 'ro' }))
    expect(printed.headers.get('content-type')).toBe('application/pdf')
    const text = await textOf(printed)
    expect(text).toContain('Möte på torget kl. 10')
    expect(text).toMatch(/12 februarie 2027/)
    expect(text).not.toMatch(/Vreau|Ilinca|boendeenheten|Exempelköping|samlad/i)
  })

  test('help does not depend on the police: a plan is the same for whoever wants no report and for whoever made one', async () => {
    const pages: string[] = []
    for (const police_report of ['not_wanted', 'made']) {
      const caseId = await givenCase(worker, { values: { legal: { police_report } } })
      await sent(paths.wishes({ caseId }), { wishes: 'Vila', language: 'sv', revision: '0' })
      await sent(paths.addPhase({ caseId }), { kind: 'rest', from: '2026-11-24', to: '2026-12-01' })
      await sent(paths.addGoal({ caseId }), { goal: 'Sova' })
      const page = await pageOf(paths.plan({ caseId }))
      pages.push(
        page.replaceAll(
          /name="(?:csrf|formBegins)" value="[^"]*"|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|S(-[0-9A-Z]{4}){3}/g,
          '·',
        ),
      )
    }
    expect(pages[0]).toContain('Sova')
    expect(pages[1]).toBe(pages[0])
  })

  test('the way on is hers: the same plan goes on in a shelter, in a home of her own and in a return', async () => {
    const { staff, shelter } = await givenHouse(world, 'Påhittade huset', '2580')
    const caseId = await givenCase(worker, { language: 'ro', chosenName: 'Påhittad Ilinca' })
    const wishes = (stays: string, revision: string) =>
      sent(paths.wishes({ caseId }), { wishes: 'En egen dörr', language: 'sv', stays, revision })
    await wishes('undecided', '0')
    await sent(paths.addGoal({ caseId }), { goal: 'Bo tryggt', need: 'protected_housing' })
    const { goals } = await worker.perform(viewPlan, { caseId })
    await sent(paths.addStep({ caseId, goalId: goals[0]!.id }), {
      step: 'Söka plats i skyddat boende',
      plain: 'Någonstans att sova',
      day: '2026-11-24',
    })
    const placement = await givenGrant(world, worker, { caseId, shelter, staff })
    await givenStart(world, staff, placement.placementId)
    const page = await pageOf(paths.case({ caseId }))
    expect(page).toContain(housingPaths.placement(placement))
    // Neither the plan nor the paper that she carries says where, or that it is a shelter.
    const own = await textOf(await worker.get(paths.ownPlanFile({ caseId }, { language: 'ro' })))
    expect(own).toContain('Någonstans att sova')
    for (const words of [own, page, await pageOf(paths.plan({ caseId }))])
      expect(words).not.toMatch(/Luleå|Norrbotten|Påhittade (huset|gatan)/)
    expect(own).not.toMatch(/skyddat boende|P-/)

    await worker.perform(endPlacement, {
      ...placement,
      endedOn: '2026-11-24',
      reason: 'planned',
      followedBy: 'own_housing',
      revision: await revisionOf(world, placement),
    })
    await wishes('stays', '1')
    expect(await pageOf(housingPaths.placement(placement))).toContain('Egen bostad')
    const stays = await pageOf(paths.plan({ caseId }))
    // She changes her mind: she is told of the programme, and the plan and its goals are the same.
    await wishes('returns', '2')
    const told = await worker.post(returnPaths.begin({ caseId }), {
      ground: 'prostitution',
      language: 'ro',
      informedOn: '2026-11-24',
      informedHow: 'in_person',
      interpreter: 'in_person',
    })
    expect(told.status).toBe(303)
    const returns = await pageOf(paths.plan({ caseId }))
    for (const plan of [stays, returns]) expect(plan).toContain('Söka plats i skyddat boende')
    expect(await pageOf(returnPaths.ofCase({ caseId }))).toContain('Informerad')
  })
})

const textOf = async (answer: Response): Promise<string> => {
  const { getDocumentProxy, extractText } = await import('unpdf')
  const document = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()))
  return (await extractText(document, { mergePages: true })).text.normalize('NFKC').replaceAll(/\s+/gu, ' ')
}

describe('as ordered', () => {
  test('the development of support plans is ordered, reported back and accepted', async () => {
    world.setTime('2032-03-01T09:00:00Z')
    const { report } = await reportBackOf(world, {
      title: 'Påhittat uppdrag: stödplaner',
      task: 'Utveckla stödplaner som utgår från personens egna önskemål.',
      body: 'Exempelmyndigheten',
      questions: ['Hur utgår planerna från personens egna önskemål?', 'Hur följs de upp?'],
      answer: 'Påhittat: alla planer börjar med personens egna ord.',
      output: 'Stödplanen är införd.',
      figure: { label: 'Stödplaner', value: '42', unit: 'planer' },
    })
    expect(report.state).toBe('accepted')
  })
})
