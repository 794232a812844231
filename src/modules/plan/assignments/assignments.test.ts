import { beforeAll, expect, test } from 'vitest'
import { givenPlan, type TestPlan } from '../../../testing/plans.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { viewAssignment } from '../assignment-view/actions.ts'
import { paths } from '../paths.ts'
import { viewAssignments } from './actions.ts'
import { decisions, giveAssignment } from './decision-actions.ts'
import { missingIn } from './effect-rules.ts'

let world: World
let plan: TestPlan
let coordinator: TestPerson
let officer: TestPerson

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2032-03-01T09:00:00Z')
  plan = await givenPlan(world)
  coordinator = await world.as('national_coordinator', 'Länsstyrelsen i Exempelköpings län')
  officer = await world.as('body_officer', 'Exempelmyndigheten')
  await world.body('Påhittade rättsverket')
})

const give = async (more: Record<string, unknown> = {}) => {
  const { assignmentId } = await coordinator.perform(giveAssignment, {
    planId: plan.planId,
    title: 'Utbildning om mottagande',
    task: 'Ta fram och genomför en utbildning.',
    measures: [plan.measures['1']!, plan.measures['4']!],
    assignees: ['Exempelmyndigheten', 'Påhittade rättsverket'],
    decided: '2031-06-01',
    reference: 'X2031/77',
    questions: [{ question: 'Hur många har utbildats?' }],
    deadlines: [{ day: '2032-02-01', kind: 'final' }],
    money: [{ kronor: '450 000', fromYear: 2031, toYear: 2032 }],
    ...more,
  })
  return assignmentId
}
const view = (assignmentId: string, person = coordinator) => person.perform(viewAssignment, { assignmentId })
const decision = { decisionDay: '2032-02-20', decisionReference: 'X2032/5' }

test('one assignment serves several measures and several bodies, and a measure several assignments', async () => {
  const first = await view(await give())
  const second = await view(await give({ title: 'Uppföljning', measures: [plan.measures['1']!] }))
  expect(first.snapshot.measures).toHaveLength(2)
  expect(first.snapshot.bodies).toHaveLength(2)
  expect(second.snapshot.measures).toEqual([plan.measures['1']])
  const ofMeasure = await coordinator.perform(viewAssignments, { measure: plan.measures['1']! })
  expect(ofMeasure.rows.map(({ id }) => id)).toEqual(expect.arrayContaining([first.id, second.id]))
})

test('each decision keeps what was before and after, with its reference and day', async () => {
  const id = await give()
  const { snapshot, revision } = await view(id)
  await coordinator.perform(decisions.prolonged, {
    assignmentId: id,
    revision,
    ...decision,
    deadlineId: snapshot.deadlines[0]!.id,
    day: '2032-06-01',
  })
  const after = await view(id)
  expect(after.decisions.map(({ kind, reference, decided }) => [kind, reference, decided])).toEqual([
    ['prolonged', 'X2032/5', '2032-02-20'],
    ['given', 'X2031/77', '2031-06-01'],
  ])
  expect(after.decisions[0]!.before!.deadlines).toHaveLength(1)
  expect(after.decisions[0]!.after!.deadlines).toHaveLength(2)
  expect(after.snapshot).toEqual({
    ...after.decisions[0]!.after,
    bodies: after.snapshot.bodies,
    deadlines: after.snapshot.deadlines,
  })
})

test('a missing report-back has its age, and prolonging moves it', async () => {
  const id = await give()
  const before = await view(id)
  expect(before.missing).toHaveLength(2)
  expect(before.missing[0]!.day).toBe('2032-02-01')
  const page = await (await coordinator.get(paths.assignment({ assignmentId: id }))).text()
  expect(page).toContain('2 redovisningar saknas, äldst 29')
  await coordinator.perform(decisions.prolonged, {
    assignmentId: id,
    revision: before.revision,
    ...decision,
    deadlineId: before.snapshot.deadlines[0]!.id,
    day: '2032-06-01',
  })
  expect((await view(id)).missing).toEqual([])
})

test('a part of a name that several bodies have is answered with their names', async () => {
  await world.body('Påhittade hamnverket')
  await expect(give({ assignees: ['hittade'] })).rejects.toMatchObject({
    code: 'directory.which_body',
    parameters: { candidates: expect.stringMatching(/hamnverket.*rättsverket|rättsverket.*hamnverket/) },
  })
})

test('areas are chosen within one plan, as two plans may number theirs alike', async () => {
  const chosen = async (query = '') =>
    /name="area"/.test(await (await coordinator.get(`/assignments${query}`)).text())
  // Fewer are found by looking.
  for (let given = 0; given < 10; given += 1) await give()
  expect(await chosen()).toBe(true)
  await givenPlan(world, 'Påhittad skr. med lika områden')
  expect([await chosen(), await chosen(`?plan=${plan.planId}`)]).toEqual([false, true])
})

test('the list and the rule agree on what is missing', async () => {
  await give({ title: 'Sen' })
  await give({ title: 'I tid', deadlines: [{ day: '2032-12-01', kind: 'final' }] })
  const { rows } = await coordinator.perform(viewAssignments, { pageSize: 100 })
  for (const row of rows) {
    const { snapshot, standings } = await view(row.id)
    expect(row.missing).toBe(missingIn(snapshot, standings, '2032-03-01').length)
  }
  const late = await coordinator.perform(viewAssignments, { late: 'yes', pageSize: 100 })
  expect(late.rows.every(({ missing }) => missing > 0)).toBe(true)
  expect(late.total).toBe(rows.filter(({ missing }) => missing > 0).length)
})

test('of two people who decide at the same time the second is told, and loses nothing of what was written', async () => {
  const id = await give()
  const { revision } = await view(id)
  const fields = {
    revision: String(revision),
    decisionDay: '2032-02-20',
    title: 'Ny rubrik av den andra',
    task: 'Ta fram och genomför en utbildning.',
    'measures[]': [plan.measures['1']!],
    'assignees.0': 'Exempelmyndigheten',
  }
  const other = await world.as('ministry_officer', 'Påhittade departementet')
  const first = await other.post(paths.confirmChange({ assignmentId: id }), {
    ...fields,
    title: 'Ny rubrik av den första',
  })
  expect(first.status).toBe(303)
  const second = await coordinator.post(paths.confirmChange({ assignmentId: id }), fields)
  expect(second.status).toBe(409)
  const page = await second.text()
  expect(page).toContain('Någon annan har ändrat detta')
  expect(page).toContain('value="Ny rubrik av den andra"')
  expect(page).toContain(`name="revision" value="${revision + 1}"`)
  expect((await view(id)).snapshot.title).toBe('Ny rubrik av den första')
})

test('the effect of a decision is shown before it is confirmed, and nothing has happened by then', async () => {
  const id = await give()
  const { revision } = await view(id)
  const shown = await coordinator.post(paths.withdrawAssignment({ assignmentId: id }), {
    revision: String(revision),
    decisionDay: '2032-02-20',
    reason: 'Behovet har upphört.',
  })
  const page = await shown.text()
  expect(page).toContain('Uppdraget återkallas. Inga fler redovisningar väntas')
  expect(page).toContain('2 redovisningar räknas inte längre som saknade.')
  expect((await view(id)).snapshot.state).toBe('given')
  const done = await coordinator.post(paths.confirmWithdraw({ assignmentId: id }), {
    revision: String(revision),
    decisionDay: '2032-02-20',
    reason: 'Behovet har upphört.',
  })
  expect(done.status).toBe(303)
  const { snapshot, decisions: kept, decidable } = await view(id)
  expect([snapshot.state, kept[0]!.reason, decidable]).toEqual([
    'withdrawn',
    'Behovet har upphört.',
    ['resumed'],
  ])
})

test('withdrawing needs a reason', async () => {
  const id = await give()
  const { revision } = await view(id)
  const refused = await coordinator.post(paths.withdrawAssignment({ assignmentId: id }), {
    revision: String(revision),
    decisionDay: '2032-02-20',
  })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('#field-reason')
})

test('what was withdrawn by mistake is taken up again as it stood, with why, and its bodies are told', async () => {
  const id = await give()
  const post = async (step: (of: { assignmentId: string }) => string, more: Record<string, string> = {}) =>
    coordinator.post(step({ assignmentId: id }), {
      ...{ revision: String((await view(id)).revision), decisionDay: '2032-02-21', ...more },
    })
  const before = await view(id)
  expect(before.missing).toHaveLength(2)
  await post(paths.confirmWithdraw, { reason: 'Skrevs på fel uppdrag.' })
  expect((await view(id)).missing).toEqual([])
  expect((await view(id)).decidable).toEqual(['resumed'])
  expect((await post(paths.resumeAssignment)).status).toBe(422)
  const shown = await (await post(paths.resumeAssignment, { reason: 'Återkallat av misstag.' })).text()
  expect(shown).toContain('Uppdraget gäller igen som det stod')
  expect(shown).toContain('2 redovisningar')
  await post(paths.confirmResume, { reason: 'Återkallat av misstag.' })
  const after = await view(id)
  expect(after.snapshot).toEqual(before.snapshot)
  expect(after.missing).toEqual(before.missing)
  expect(await (await officer.get(paths.assignment({ assignmentId: id }))).text()).toContain('togs upp igen')
  const others = await give()
  const { revision } = await view(others)
  const merge = { assignmentId: others, revision, decisionDay: '2032-02-21', intoId: id }
  await coordinator.perform(decisions.merged, merge)
  await expect(
    coordinator.perform(decisions.resumed, {
      ...{ assignmentId: others, revision: revision + 1, decisionDay: '2032-02-22', reason: 'Påhittat.' },
    }),
  ).rejects.toMatchObject({ code: 'assignment.state_does_not_allow' })
})

test('an assignment is split in two and merged again', async () => {
  const id = await give()
  const before = await view(id)
  const { otherId } = await coordinator.perform(decisions.split, {
    assignmentId: id,
    revision: before.revision,
    ...decision,
    title: 'Rättsväsendets del',
    task: 'Utbilda åklagare.',
    measures: [plan.measures['4']!],
    assignees: [before.snapshot.bodies[1]!.bodyId],
  })
  const [remaining, parted] = [await view(id), await view(otherId!)]
  expect(remaining.snapshot.measures).toEqual([plan.measures['1']])
  expect(parted.snapshot.measures).toEqual([plan.measures['4']])
  expect(parted.snapshot.deadlines.map(({ day }) => day)).toEqual(['2032-02-01'])
  await coordinator.perform(decisions.merged, {
    assignmentId: otherId!,
    revision: parted.revision,
    ...decision,
    intoId: id,
  })
  const [whole, ended] = [await view(id), await view(otherId!)]
  expect(ended.snapshot.state).toBe('merged')
  expect(whole.snapshot.measures).toHaveLength(2)
  expect(whole.decisions[0]).toMatchObject({ kind: 'changed', otherId })
})

test('only those who steer give assignments and decide on them; all may read them', async () => {
  const id = await give()
  const { revision } = await view(id)
  await expect(
    officer.perform(decisions.completed, { assignmentId: id, revision, ...decision }),
  ).rejects.toMatchObject({
    status: 403,
  })
  expect((await world.app.request(paths.assignment({ assignmentId: id }))).status).toBe(200)
  expect((await officer.get(paths.completeAssignment({ assignmentId: id }))).status).toBe(404)
  const raw = world.database.connection.pool
  await expect(
    raw.query(`insert into plan.assignment (plan_id, title, task) values ('${plan.planId}', 'x', 'y')`),
  ).rejects.toThrow(/row-level security/)
})

test('names of bodies are understood as people write them; an unknown one is asked about at its field', async () => {
  const refused = await coordinator.post(paths.newAssignment({ planId: plan.planId }), {
    title: 'Påhittat',
    task: 'Gör något.',
    decided: '2032-01-01',
    'measures[]': [plan.measures['2']!],
    'assignees.0': 'Myndigheten som inte finns',
  })
  expect(refused.status).toBe(422)
  const page = await refused.text()
  expect(page).toContain('Katalogen känner ingen organisation med namnet ”Myndigheten som inte finns”')
  expect(page).toContain('value="Myndigheten som inte finns"')
  expect(page).toContain('href="#field-assignees.0"')
})

test('a government decision that is dropped in fills the ordinary form', async () => {
  const text = `Regeringsbeslut\n\n2031-09-10\nX2031/0999\n\nPåhittade departementet\n\nUppdrag att utbilda personal\n\nRegeringens beslut\n\nRegeringen uppdrar åt Exempelmyndigheten att ta fram en utbildning för personal.\n\nUppdraget ska slutredovisas till Regeringskansliet (Påhittade departementet) senast den 1 mars 2033.\n`
  const dropped = await coordinator.post(paths.readDecision({ planId: plan.planId }), {
    file: new File([text], 'beslut.txt', { type: 'text/plain' }),
  })
  expect(dropped.status).toBe(303)
  const page = await (await coordinator.get(dropped.headers.get('location')!)).text()
  expect(page).toContain('2033-03-01')
  expect(page).toContain('name="documentId"')
  expect(page).toContain('Ifyllt från beslut.txt')
})

test('pages of assignments render empty, full and in English', async () => {
  const empty = await (await officer.get(paths.assignments({ text: 'finnsinte' }))).text()
  expect(empty).toContain('Inget passar urvalet')
  const full = await world.app.request(paths.assignments(), { headers: { 'accept-language': 'en' } })
  expect(await full.text()).toContain('Assignments that carry out the measures')
  const own = await (
    await (await world.as('ngo_officer', 'Påhittade föreningen')).get(paths.ownAssignments())
  ).text()
  expect(own).toContain('Inga uppdrag just nu')
  // What others have called it is not in the reader's language, and a voice must know.
  const one = paths.assignment({ assignmentId: await give() })
  const inEnglish = await world.app.request(one, { headers: { 'accept-language': 'en' } })
  expect(await inEnglish.text()).toMatch(/<h1 [^>]*lang="sv"/)
  expect(await (await coordinator.get(one)).text()).not.toMatch(/<h1 [^>]*lang=/)
  for (const kind of ['change', 'prolong', 'split', 'merge', 'complete', 'withdraw'])
    expect((await coordinator.get(`/assignments/${await give()}/${kind}`)).status).toBe(200)
})

test('what asks no questions says so on its row, and there is nothing behind it to unfold', async () => {
  const page = async (id: string) => (await officer.get(paths.assignment({ assignmentId: id }))).text()
  const none = 'Beslutet ställer inga särskilda frågor.'
  expect((await page(await give({ questions: [] }))).split(none)).toHaveLength(2)
  expect(await page(await give())).toMatch(/<details class="record-row" id="questions"/)
  expect(await page(await give({ questions: [] }))).toMatch(/<section class="record-row" id="questions"/)
})

test('programs give and read assignments by the described API', async () => {
  const id = await give()
  const answer = await coordinator.get(`/v1/assignments/${id}`)
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({ id, title: 'Utbildning om mottagande', missing: [{}, {}] })
  const described = (await (await world.app.request('/v1/openapi.json')).json()) as { paths: object }
  expect(Object.keys(described.paths)).toEqual(
    expect.arrayContaining([
      '/assignments',
      '/assignments/{assignmentId}',
      '/assignments/{assignmentId}/prolong',
    ]),
  )
})
