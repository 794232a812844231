import fc from 'fast-check'
import { extractText, getDocumentProxy } from 'unpdf'
import { beforeAll, expect, test } from 'vitest'
import { NotFound } from '../../../platform/refusal.ts'
import { givenLiveView } from '../../../testing/case-access.ts'
import { givenCase } from '../../../testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { viewCaseClocks } from '../clocks/actions.ts'
import { paths } from '../paths.ts'
import { addGoal, addStep, changeGoal, changeStep } from './goal-actions.ts'
import { askOutcomes } from './outcome-actions.ts'
import { addPhase, endPhase, reviewPlan, writePlanWishes } from './plan-actions.ts'
import { isLate, nextStep, revealingWord } from './rules.ts'
import { viewPlan } from './view-actions.ts'

let world: World
let worker: TestPerson
let colleague: TestPerson

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  await world.body('Exempelköpings kommun', 'municipality')
  worker = await world.as('caseworker', 'Exempelköpings kommun')
  colleague = await world.as('caseworker', 'Exempelköpings kommun')
})

const aPlan = async (given: Parameters<typeof givenCase>[1] = {}, wishes = 'Sova lugnt') => {
  const caseId = await givenCase(worker, given)
  await worker.perform(writePlanWishes, { caseId, wishes, language: given.language ?? 'sv' })
  const { goalId } = await worker.perform(addGoal, { caseId, goal: 'Ett eget hem', ownWords: 'yes' })
  return { caseId, goalId }
}

const printed = async (answer: Response): Promise<string> => {
  const document = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()))
  return (await extractText(document, { mergePages: true })).text.normalize('NFKC').replaceAll(/\s+/gu, ' ')
}

test('nothing that is planted in the other fields reaches what the person carries, nor any word that reveals', async () => {
  const { caseId, goalId } = await aPlan(
    {
      chosenName: 'Planterat Namn',
      values: {
        identity: { full_name: 'Planterat Helnamn' },
        whereabouts: { staying_at: 'Planterad Ort' },
        safety: { threats: 'Planterat hot' },
      },
    },
    'Planterat önskemål',
  )
  await worker.perform(addPhase, {
    caseId,
    kind: 'own',
    name: 'Planterad fas',
    from: '2026-11-24',
    to: '2026-12-01',
  })
  await worker.perform(reviewPlan, {
    caseId,
    heldOn: '2026-11-24',
    tookPart: 'yes',
    text: 'Planterad uppföljning',
  })
  await worker.perform(addStep, {
    caseId,
    goalId,
    step: 'Planterat steg om polisen',
    plain: 'Läkaren kl. 10',
  })
  await worker.perform(addStep, { caseId, goalId, step: 'Planterat utan ord' })
  const { number } = await worker.perform(viewPlan, { caseId })
  for (const language of ['sv', 'en', 'ar', 'ro', 'ru', 'es', 'th']) {
    const answer = await worker.get(paths.ownPlanFile({ caseId }, { language }))
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="1.pdf"')
    const text = await printed(answer)
    expect(text).toMatch(/10/)
    expect(text).not.toMatch(/planterat|planterad|Ett eget hem/i)
    expect(text).not.toMatch(
      /samlad|prostitu|människohandel|trafficking|polis|police|skyddat boende|exempelköping/i,
    )
    expect(text).not.toContain(number)
  }
  const withWishes = await printed(
    await worker.get(paths.ownPlanFile({ caseId }, { language: 'sv', wishes: 'yes' })),
  )
  expect(withWishes).toContain('Planterat önskemål')
})

test('wishes that would reveal are not printed, even when they are asked for, and the page says why', async () => {
  const { caseId } = await aPlan({}, 'Slippa prata med polisen')
  const file = await printed(await worker.get(paths.ownPlanFile({ caseId }, { wishes: 'yes' })))
  expect(file).not.toMatch(/polis/i)
  expect(await (await worker.get(paths.ownPlan({ caseId }, { wishes: 'yes' }))).text()).toContain(
    'Önskemålen har ord som kan avslöja',
  )
})

test('plain wording that would reveal is refused at its field, with everything kept', async () => {
  const { caseId, goalId } = await aPlan()
  for (const [plain, words] of [
    ['Möte på det skyddade boendet', 'kan avslöja vad planen gäller'],
    ['Ring Exempelköpings kommun', 'namnet på en organisation'],
  ] as const) {
    const refused = await worker.post(paths.addStep({ caseId, goalId }), { step: 'Ringa', plain })
    expect(refused.status).toBe(422)
    const page = await refused.text()
    expect(page).toContain(words)
    expect(page).toContain(`value="${plain}"`)
  }
  fc.assert(
    fc.property(
      fc.string(),
      fc.constantFrom('Polisen', 'SAMLAD', 'Trafficking', 'skyddat boende'),
      (rest, word) => {
        expect(revealingWord(`${rest}${word}${rest}`)).toBeDefined()
      },
    ),
  )
})

test('a person reads their plan from the right in Arabic, and is told where a translation is not reviewed', async () => {
  const { caseId } = await aPlan({ language: 'ar' }, 'أريد أن أنام بهدوء')
  const page = await (await worker.get(paths.ownPlan({ caseId }))).text()
  expect(page).toMatch(/<article class="own-plan" lang="ar" dir="rtl"/)
  expect(page).toContain('Översättningen är inte granskad')
})

test('a person whose language the plan does not exist in gets an interpreter, not a guess', async () => {
  const { caseId } = await aPlan({ language: 'ti' })
  expect(await (await worker.get(paths.ownPlan({ caseId }))).text()).toContain('tillsammans med en tolk')
})

test('of two who write wishes, a goal or a step, the second is told and sees both versions', async () => {
  const { caseId, goalId } = await aPlan()
  await worker.perform(writePlanWishes, { caseId, wishes: 'Kollegans ord', language: 'sv', revision: 1 })
  const wishes = await worker.post(paths.wishes({ caseId }), {
    wishes: 'Mina ord',
    language: 'sv',
    revision: '1',
  })
  expect(wishes.status).toBe(409)
  const page = await wishes.text()
  expect(page).toContain('Sparat av kollegan')
  for (const words of ['Kollegans', 'Mina']) expect(page).toContain(words)
  const goal = { caseId, goalId, goal: 'Ett hem', state: 'wanted' as const, revision: 1 }
  await worker.perform(changeGoal, goal)
  await expect(worker.perform(changeGoal, goal)).rejects.toMatchObject({
    code: 'support_plan.changed_by_another',
  })
  const { stepId } = await worker.perform(addStep, { caseId, goalId, step: 'Ringa' })
  const step = { caseId, stepId, step: 'Ringa igen', state: 'planned' as const, revision: 1 }
  await worker.perform(changeStep, step)
  await expect(worker.perform(changeStep, step)).rejects.toMatchObject({
    code: 'support_plan.changed_by_another',
  })
  const { goals } = await worker.perform(viewPlan, { caseId })
  expect(goals[0]).toMatchObject({ text: 'Ett hem', steps: [{ text: 'Ringa igen' }] })
})

test('two who begin the same plan at once make one, and the second is told', async () => {
  const caseId = await givenCase(worker)
  const begin = (wishes: string) => worker.perform(writePlanWishes, { caseId, wishes, language: 'sv' })
  const both = await Promise.allSettled([begin('En'), begin('Två')])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('a phase beyond its limit is refused with the last day and where the limit comes from; one that ends early makes room', async () => {
  const { caseId } = await aPlan()
  const refused = await worker.post(paths.addPhase({ caseId }), {
    kind: 'rest',
    from: '2026-11-24',
    to: '2026-12-25',
  })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toMatch(/2026-12-24 \(villkoren för det nationella stödprogrammet\)/)
  const { phaseId } = await worker.perform(addPhase, { caseId, kind: 'rest', from: '2026-11-20' })
  const clocks = async () =>
    (await worker.perform(viewCaseClocks, { caseId })).clocks.map(({ kind, state }) => [kind, state])
  expect(await clocks()).toEqual([['rest_phase', 'running']])
  const next = { caseId, kind: 'integration' as const, from: '2026-11-24' }
  await expect(worker.perform(addPhase, next)).rejects.toMatchObject({ code: 'support_plan.phase_overlaps' })
  await worker.perform(endPhase, { caseId, phaseId, endedOn: '2026-11-23' })
  await worker.perform(addPhase, next)
  expect(await clocks()).toEqual([
    ['integration_phase', 'running'],
    ['rest_phase', 'done'],
  ])
})

test('outcomes: not wanting to answer is kept apart, the children are asked about only where there are any', async () => {
  const { caseId } = await aPlan()
  const ask = (answers: Record<string, '1' | 'none'>, askedOn = '2026-11-24') =>
    worker.perform(askOutcomes, { caseId, askedOn, answers })
  await expect(ask({})).rejects.toMatchObject({ code: 'outcome.nothing_asked' })
  await expect(ask({ children: '1' })).rejects.toMatchObject({ code: 'outcome.no_children' })
  await expect(ask({ hope: '1' }, '2026-11-25')).rejects.toMatchObject({ code: 'day_to_come' })
  await ask({ hope: 'none', rest: '1' })
  await expect(ask({ hope: '1' })).rejects.toMatchObject({ code: 'outcome.asked_that_day' })
  const page = await (await worker.get(paths.outcomes({ caseId }))).text()
  expect(page).toContain('Vill inte svara')
  expect(page).toContain('inget prövat mätinstrument')
  expect(page).not.toContain('Mina barn har det bra')
})

test('whoever does not work on the case finds no plan; a live view of the plan reads it and writes nothing', async () => {
  const { caseId, goalId } = await aPlan()
  for (const address of [
    paths.plan({ caseId }),
    paths.ownPlanFile({ caseId }),
    paths.goal({ caseId, goalId }),
  ])
    expect((await colleague.get(address)).status).toBe(404)
  await expect(colleague.perform(viewPlan, { caseId })).rejects.toThrow(NotFound)
  await world.body('Påhittade stödföreningen', 'ngo')
  const ngo = await world.as('ngo_officer', 'Påhittade stödföreningen')
  await givenLiveView(world, worker, { caseId, toBody: ngo.actor.bodyId, parts: ['plan'] })
  const page = await (await ngo.get(paths.plan({ caseId }))).text()
  expect(page).toContain('Sova lugnt')
  expect(page).not.toContain('Lägg till ett mål')
  await expect(ngo.perform(addGoal, { caseId, goal: 'Nej' })).rejects.toMatchObject({ status: 403 })
})

test('what is written in a plan lies sealed: no table holds the words', async () => {
  const { caseId, goalId } = await aPlan({}, 'Hemliga ord')
  await worker.perform(addStep, { caseId, goalId, step: 'Hemligt steg', plain: 'Hemlig tid' })
  const rows = await world.asSystem(async (tx) => [
    await tx.selectFrom('support.plan').selectAll().where('case_id', '=', caseId).execute(),
    await tx.selectFrom('support.goal').selectAll().where('case_id', '=', caseId).execute(),
    await tx.selectFrom('support.step').selectAll().where('case_id', '=', caseId).execute(),
  ])
  const text = rows
    .flat()
    .flatMap((row) => Object.values(row).map(String))
    .join(' ')
  expect(text).not.toMatch(/Hemlig|eget hem/)
})

const steps = fc.array(
  fc.record({
    state: fc.constantFrom('planned' as const, 'done' as const, 'dropped' as const),
    day: fc.constantFrom(null, '2026-11-01', '2026-11-24', '2026-12-01'),
  }),
)

test('the next step is planned, and none planned is earlier; only what is planned can be late', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const next = nextStep(all)
      const planned = all.filter(({ state }) => state === 'planned')
      expect(next === undefined).toBe(planned.length === 0)
      for (const step of planned) expect((next?.day ?? '9999') <= (step.day ?? '9999')).toBe(true)
      for (const step of all) if (isLate(step, '2026-11-24')) expect(step.state).toBe('planned')
    }),
  )
})
