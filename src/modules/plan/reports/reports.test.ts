import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { setActor } from '../../../platform/access/action.ts'
import { anonymous } from '../../../platform/access/actor.ts'
import { reporting, roles } from '../../../platform/access/roles.ts'
import { useScanner } from '../../../platform/files/scanner.ts'
import { givenPlan, type TestPlan } from '../../../testing/plans.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { viewAssignment } from '../assignment-view/actions.ts'
import { viewAssignments } from '../assignments/actions.ts'
import { decisions, giveAssignment } from '../assignments/decision-actions.ts'
import { paths } from '../paths.ts'
import { beginReport, compareReport, editReport, saveReport, viewReport, viewReports } from './actions.ts'
import { addEvidence } from './evidence-actions.ts'
import { listOwedReports } from './owed-store.ts'
import { type Step, stepsFrom } from './rules.ts'
import { type ReportState, reportStates } from './schema.ts'
import { acceptReport, publishReport, returnReport, submitReport, withdrawReport } from './step-actions.ts'
import { compareVersions } from './version-rules.ts'

let world: World
let plan: TestPlan
let coordinator: TestPerson
let officer: TestPerson
let stranger: TestPerson

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2032-03-01T09:00:00Z')
  plan = await givenPlan(world)
  coordinator = await world.as('national_coordinator', 'Länsstyrelsen i Exempelköpings län')
  officer = await world.as('body_officer', 'Exempelmyndigheten')
  stranger = await world.as('body_officer', 'Påhittade rättsverket')
})

const give = async () => {
  const { assignmentId } = await coordinator.perform(giveAssignment, {
    planId: plan.planId,
    title: 'Utbildning om mottagande',
    task: 'Ta fram och genomför en utbildning.',
    measures: [plan.measures['1']!],
    assignees: ['Exempelmyndigheten'],
    decided: '2031-06-01',
    questions: [{ question: 'Hur många har utbildats?' }],
    deadlines: [{ day: '2032-02-01', kind: 'final' }],
  })
  return coordinator.perform(viewAssignment, { assignmentId })
}
const begin = async (by = officer) => {
  const assignment = await give()
  const { reportBackId } = await by.perform(beginReport, {
    assignmentId: assignment.id,
    deadlineId: assignment.snapshot.deadlines[0]!.id,
  })
  return { reportBackId, assignment, question: assignment.snapshot.questions[0]!.id }
}
const revisionOf = async (reportBackId: string) =>
  (
    await world.asSystem((tx) =>
      tx
        .selectFrom('plan.report_back')
        .select('revision')
        .where('id', '=', reportBackId)
        .executeTakeFirstOrThrow(),
    )
  ).revision
const complete = (question: string) => ({
  answers: { [question]: '420 personer har utbildats.' },
  output: 'Fyra kurstillfällen.',
  notAssessed: 'Uppföljningen görs först nästa år.',
  figures: [
    {
      label: 'Utbildade',
      level: 'output' as const,
      kind: 'measured' as const,
      value: '420',
      unit: 'personer',
      source: 'Kursregistret',
    },
  ],
})
const write = async ({ reportBackId, question }: { reportBackId: string; question: string }, by = officer) =>
  by.perform(saveReport, { reportBackId, revision: await revisionOf(reportBackId), ...complete(question) })

const stepActions = {
  submit: submitReport,
  return: returnReport,
  accept: acceptReport,
  publish: publishReport,
  withdraw: withdrawReport,
} as const
const take = async (step: Step, reportBackId: string, by: TestPerson) =>
  by.perform(stepActions[step] as typeof returnReport, {
    reportBackId,
    revision: await revisionOf(reportBackId),
    reason: 'Påhittat skäl.',
  })

const wayTo: Record<ReportState, readonly Step[]> = {
  draft: [],
  submitted: ['submit'],
  returned: ['submit', 'return'],
  accepted: ['submit', 'accept'],
  published: ['submit', 'accept', 'publish'],
  withdrawn: ['withdraw'],
}
const reportIn = async (state: ReportState) => {
  const begun = await begin()
  await write(begun)
  for (const step of wayTo[state])
    await take(step, begun.reportBackId, ['submit', 'withdraw'].includes(step) ? officer : coordinator)
  return begun
}

test('a report-back goes from draft to published, each step kept with its hash', async () => {
  const { reportBackId } = await reportIn('published')
  const compared = await coordinator.perform(compareReport, { reportBackId })
  expect(compared.versions.map(({ state, intact }) => [state, intact])).toEqual([
    ['submitted', true],
    ['accepted', true],
    ['published', true],
  ])
  const page = await world.app.request(paths.reportBack({ reportBackId }))
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('Fyra kurstillfällen.')
})

test('a returned report-back is mended and submitted again, and its versions are compared', async () => {
  const begun = await reportIn('returned')
  const shown = await (await officer.get(paths.editReport(begun))).text()
  expect(shown).toContain('Påhittat skäl.')
  await officer.perform(saveReport, {
    reportBackId: begun.reportBackId,
    revision: await revisionOf(begun.reportBackId),
    ...complete(begun.question),
    output: 'Fem kurstillfällen.',
  })
  await take('submit', begun.reportBackId, officer)
  const { versions } = await coordinator.perform(compareReport, { reportBackId: begun.reportBackId })
  const [first, last] = [versions[0]!, versions.at(-1)!]
  expect(compareVersions(first.content, last.content, ({ label }) => label)).toEqual([
    { part: 'output', before: 'Fyra kurstillfällen.', after: 'Fem kurstillfällen.' },
  ])
  const page = await coordinator.get(
    paths.compareReport({ reportBackId: begun.reportBackId }, { before: first.id }),
  )
  const words = await page.text()
  expect(words).toContain('Fem')
  // Only what differs is compared, and no code of a kind of value stands on the page.
  expect(words).not.toContain('420 personer har utbildats.')
})

test('each step is taken from its states by its people alone', async () => {
  const people = { body: officer, steering: coordinator } as const
  for (const state of reportStates) {
    for (const step of Object.keys(stepActions) as Step[]) {
      const rule = stepsFrom[state].find((one) => one.step === step)
      for (const [taker, person] of Object.entries(people)) {
        const { reportBackId } = await reportIn(state)
        const attempt = take(step, reportBackId, person)
        if (rule?.by === taker) await expect(attempt).resolves.toMatchObject({ state: rule.to })
        else await expect(attempt, `${step} from ${state} by ${taker}`).rejects.toThrow()
      }
    }
  }
}, 120_000)

test('of all roles only those who steer accept, and nobody accepts what they submitted', async () => {
  for (const role of roles) {
    const { reportBackId } = await reportIn('submitted')
    const person = await world.as(role, 'Påhittade prövande organet')
    const attempt = take('accept', reportBackId, person)
    if (role === 'national_coordinator' || role === 'ministry_officer')
      await expect(attempt).resolves.toBeTruthy()
    else await expect(attempt).rejects.toThrow()
  }
  const own = await world.as('national_coordinator', 'Exempelmyndigheten')
  const begun = await begin(own)
  await write(begun, own)
  await take('submit', begun.reportBackId, own)
  await expect(take('accept', begun.reportBackId, own)).rejects.toMatchObject({ code: 'report.own_decision' })
}, 60_000)

test('a draft is seen by those who report for its body and by nobody else', async () => {
  const { reportBackId } = await begin()
  for (const role of roles) {
    const [own, other] = [
      await world.as(role, 'Exempelmyndigheten'),
      await world.as(role, 'Påhittade rättsverket'),
    ]
    await expect(other.perform(viewReport, { reportBackId })).rejects.toMatchObject({ status: 404 })
    const reads = own.perform(viewReport, { reportBackId })
    if ((reporting as readonly string[]).includes(role)) await expect(reads).resolves.toBeTruthy()
    else await expect(reads).rejects.toMatchObject({ status: 404 })
  }
  await expect(coordinator.perform(viewReport, { reportBackId })).rejects.toMatchObject({ status: 404 })
  expect((await world.app.request(paths.reportBack({ reportBackId }))).status).not.toBe(200)
}, 60_000)

test('behind the actions row-level security says the same', async () => {
  const begun = await reportIn('draft')
  const asActor = <T>(actor: TestPerson['actor'] | typeof anonymous, statement: string) =>
    world.house.database.transaction().execute(async (tx) => {
      await setActor(tx, actor)
      return (await sql.raw<T>(statement).execute(tx)).rows
    })
  const report = `select id from plan.report_back where id = '${begun.reportBackId}'`
  const figures = `select id from plan.report_figure where report_back_id = '${begun.reportBackId}'`
  for (const actor of [coordinator.actor, stranger.actor, anonymous]) {
    expect(await asActor(actor, report)).toEqual([])
    expect(await asActor(actor, figures)).toEqual([])
  }
  expect(await asActor(officer.actor, report)).toHaveLength(1)
  await take('submit', begun.reportBackId, officer)
  expect(await asActor(coordinator.actor, report)).toHaveLength(1)
  expect(await asActor(stranger.actor, report)).toEqual([])
  await expect(
    asActor(
      officer.actor,
      `update plan.report_back set output = 'ändrat efteråt' where id = '${begun.reportBackId}'`,
    ),
  ).rejects.toThrow(/does not change/)
  await expect(
    asActor(officer.actor, `update plan.report_back set state = 'draft' where id = '${begun.reportBackId}'`),
  ).rejects.toThrow(/does not go from submitted to draft/)
  expect(
    await asActor(
      officer.actor,
      `delete from plan.report_figure where report_back_id = '${begun.reportBackId}' returning id`,
    ),
  ).toEqual([])
})

test('of two colleagues who write at the same time the second is told and loses nothing', async () => {
  const begun = await begin()
  const colleague = await world.as('body_officer', 'Exempelmyndigheten')
  const revision = String(await revisionOf(begun.reportBackId))
  expect((await colleague.post(paths.editReport(begun), { revision, output: 'Kollegans text' })).status).toBe(
    303,
  )
  const second = await officer.post(paths.editReport(begun), { revision, output: 'Min egen text' })
  expect(second.status).toBe(409)
  const page = await second.text()
  expect(page).toContain('Min egen text')
  expect(page).toContain('Kollegans</del> text')
  expect(page).toContain('Någon annan har ändrat detta')
  const again = await officer.post(paths.editReport(begun), {
    revision: /name="revision" value="(\d+)"/.exec(page)![1]!,
    output: 'Min egen text',
  })
  expect(again.status).toBe(303)
})

test('a draft is kept while one writes, unfinished figures and all', async () => {
  const begun = await begin()
  const saved = await officer.post(paths.autosaveReport(begun), {
    revision: String(await revisionOf(begun.reportBackId)),
    output: 'Halvskrivet',
    'figures.0.label': 'Deltagare',
  })
  expect(await saved.json()).toMatchObject({ revision: await revisionOf(begun.reportBackId) })
  const page = await (await officer.get(paths.editReport(begun))).text()
  expect(page).toContain('Halvskrivet')
  expect(page).toContain('value="Deltagare"')
})

test('submitting shows a check list first and refuses with a sentence at each field', async () => {
  const begun = await begin()
  const list = await (await officer.get(paths.checkReport(begun))).text()
  expect(list).toContain('Det här fattas')
  expect(list).toContain(`#field-answers.${begun.question}`)
  const refused = await officer.post(paths.submitReport(begun), {
    revision: String(await revisionOf(begun.reportBackId)),
  })
  expect(refused.status).toBe(422)
  const page = await refused.text()
  for (const words of [
    'Inget är besvarat ännu.',
    'Besvara frågan.',
    'Skriv vad ni har gjort.',
    'varför det inte kan bedömas',
  ])
    expect(page).toContain(words)
  await write(begun)
  expect(await (await officer.get(paths.checkReport(begun))).text()).toContain('Allt som behövs är med')
})

test('a measured value without a source is refused at its field', async () => {
  const begun = await begin()
  const { figures, ...rest } = complete(begun.question)
  await officer.perform(saveReport, {
    reportBackId: begun.reportBackId,
    revision: await revisionOf(begun.reportBackId),
    ...rest,
    figures: [{ ...figures[0]!, source: undefined }],
  })
  await expect(take('submit', begun.reportBackId, officer)).rejects.toMatchObject({
    code: 'report.figure_without_source',
    field: 'figures.0.source',
  })
})

test('what is submitted is no longer missing, also to those who may not read it', async () => {
  const begun = await reportIn('submitted')
  const seen = await stranger.perform(viewAssignment, { assignmentId: begun.assignment.id })
  expect(seen.missing).toEqual([])
  expect(seen.reportBacks).toEqual([])
  await take('return', begun.reportBackId, coordinator)
  expect(
    (await stranger.perform(viewAssignment, { assignmentId: begun.assignment.id })).missing,
  ).toHaveLength(1)
})

test('a body reports once to a deadline, and only on what it has been assigned', async () => {
  const begun = await reportIn('submitted')
  const key = { assignmentId: begun.assignment.id, deadlineId: begun.assignment.snapshot.deadlines[0]!.id }
  await expect(officer.perform(beginReport, key)).rejects.toMatchObject({ code: 'report.already_submitted' })
  await expect(stranger.perform(beginReport, key)).rejects.toMatchObject({ code: 'report.not_assigned' })
  const draft = await begin()
  const again = await officer.perform(beginReport, {
    assignmentId: draft.assignment.id,
    deadlineId: draft.assignment.snapshot.deadlines[0]!.id,
  })
  expect(again.reportBackId).toBe(draft.reportBackId)
})

test('a draft of an assignment that was withdrawn cannot be submitted', async () => {
  const begun = await begin()
  await write(begun)
  await coordinator.perform(decisions.withdrawn, {
    assignmentId: begun.assignment.id,
    revision: begun.assignment.revision,
    decisionDay: '2032-02-20',
    reason: 'Påhittat skäl.',
  })
  await expect(take('submit', begun.reportBackId, officer)).rejects.toMatchObject({
    code: 'report.assignment_ended',
  })
})

test('what an assignment that is said to be done still owes is asked of its body, and can be reported', async () => {
  const begun = await begin()
  const { id, revision, snapshot } = begun.assignment
  await coordinator.perform(decisions.completed, {
    ...{ assignmentId: id, revision, decisionDay: '2032-02-20' },
  })
  const [deadline] = snapshot.deadlines
  const owed = (await world.asSystem((tx) => listOwedReports(tx, {}))).filter(
    (one) => one.assignmentId === id,
  )
  expect(owed.map(({ key }) => key)).toContain(deadline!.id)
  const page = await (await officer.get(paths.assignment({ assignmentId: id }))).text()
  expect(page).toContain('Fortsätt redovisningen')
  // Fault: the first page of its body said that it was missing, and had no step for it on its row.
  const own = await (await officer.get(`${paths.ownAssignments()}?pageSize=100`)).text()
  expect(own).toContain(`action="${paths.beginReport({ assignmentId: id })}"`)
  await write(begun)
  expect(await take('submit', begun.reportBackId, officer)).toMatchObject({ state: 'submitted' })
  const seen = await (await coordinator.get(paths.assignment({ assignmentId: id }))).text()
  expect(seen).toContain('Granska')
})

test('evidence is downloaded by those who may read its report-back, and by nobody else', async () => {
  const begun = await begin()
  const { evidenceId } = await officer.perform(addEvidence, {
    reportBackId: begun.reportBackId,
    file: new File(['Påhittat underlag'], 'underlag.txt', { type: 'text/plain' }),
    title: 'Deltagarlista utan namn',
  })
  const address = paths.evidence({ evidenceId })
  expect(await (await officer.get(address)).text()).toBe('Påhittat underlag')
  expect((await coordinator.get(address)).status).toBe(404)
  expect((await stranger.get(address)).status).toBe(404)
  await write(begun)
  await take('submit', begun.reportBackId, officer)
  expect((await coordinator.get(address)).status).toBe(200)
  await expect(
    officer.perform(addEvidence, { reportBackId: begun.reportBackId, file: new File(['sen'], 'sen.txt') }),
  ).rejects.toMatchObject({ code: 'report.closed' })
})

test('while the scanner is away what was written is saved, the form comes back, and the same is sent again', async () => {
  const begun = await begin()
  const send = (revision: string) =>
    officer.post(paths.editReport(begun), {
      ...{ revision, idempotencyKey: 'the-key-of-one-page', next: 'file', output: 'Skrivet i väntan' },
      file: new File(['Påhittat underlag'], 'underlag.txt', { type: 'text/plain' }),
    })
  useScanner({ path: '/nowhere/clamd.ctl' })
  const away = await send(String(await revisionOf(begun.reportBackId))).finally(() => useScanner(undefined))
  expect(away.status).toBe(503)
  const page = await away.text()
  expect(page).toContain('href="#field-file"')
  expect(page).toContain('virusskyddet svarar inte')
  expect(page).toContain('Skrivet i väntan</textarea>')
  const again = await send(/name="revision" value="(\d+)"/.exec(page)![1]!)
  expect(again.status).toBe(303)
  expect(await (await officer.get(paths.editReport(begun))).text()).toContain('underlag.txt')
})

test('a registered report proposes passages, and nothing is filled in before a person chooses', async () => {
  const begun = await begin()
  const text =
    'Redovisning\n\nGenomförda insatser\n\nMyndigheten har hållit fyra utbildningar för 420 personer.\n\nHur många har utbildats\n\nTotalt 420 personer har utbildats.\n'
  const added = await officer.post(paths.editReport(begun), {
    revision: String(await revisionOf(begun.reportBackId)),
    next: 'file',
    file: new File([text], 'rapport.txt', { type: 'text/plain' }),
    title: 'Registrerad rapport',
  })
  const address = added.headers.get('location')!
  const page = await (await officer.get(address)).text()
  expect(page).toContain('Använd detta')
  expect((await officer.perform(editReport, begun)).report.answers).toEqual([])
  const evidence = new URL(address, 'http://x').searchParams.get('evidence')!
  await officer.post(paths.useProposal(begun), {
    evidence,
    number: '0',
    revision: String(await revisionOf(begun.reportBackId)),
  })
  expect((await officer.perform(editReport, begun)).report.answers).toEqual([
    { questionId: begun.question, answer: 'Totalt 420 personer har utbildats.' },
  ])
})

test('the inbox shows the oldest first, and a body its own', async () => {
  const inbox = await coordinator.perform(viewReports, { state: 'submitted', pageSize: 100 })
  const times = inbox.rows.map(({ submittedAt }) => submittedAt!.getTime())
  expect(times).toEqual([...times].sort((one, other) => one - other))
  const own = await officer.perform(viewReports, { pageSize: 100 })
  expect(new Set(own.rows.map(({ bodyName }) => bodyName))).toEqual(new Set(['Exempelmyndigheten']))
  const none = await (await world.as('ngo_officer', 'Påhittade föreningen')).get(paths.reportBacks())
  expect(await none.text()).toContain('Inga redovisningar här')
  expect((await coordinator.get(paths.reportBacks({ state: 'submitted' }))).status).toBe(200)
})

test('a deadline that everybody has answered before its day is next for nobody, until it is sent back', async () => {
  world.setTime('2032-01-20T09:00:00Z')
  const begun = await begin()
  const { id } = begun.assignment
  const told = async () => {
    const { rows } = await officer.perform(viewAssignments, { pageSize: 100 })
    const page = await (await officer.get(paths.assignment({ assignmentId: id }))).text()
    return [rows.find((row) => row.id === id)?.nextDay, /Nästa frist|Ingen frist återstår/.exec(page)?.[0]]
  }
  const owed = ['2032-02-01', 'Nästa frist']
  expect(await told()).toEqual(owed)
  await write(begun)
  expect(await told()).toEqual(owed)
  await take('submit', begun.reportBackId, officer)
  expect(await told()).toEqual([null, 'Ingen frist återstår'])
  await take('return', begun.reportBackId, coordinator)
  expect(await told()).toEqual(owed)
  world.setTime('2032-03-01T09:00:00Z')
})

test('programs report by the described API', async () => {
  const { reportBackId } = await reportIn('accepted')
  const answer = await coordinator.get(`/v1/report-backs/${reportBackId}`)
  expect(await answer.json()).toMatchObject({
    state: 'accepted',
    figures: [{ value: 420, unit: 'personer', source: 'Kursregistret' }],
    steps: ['publish', 'withdraw'],
  })
  const described = (await (await world.app.request('/v1/openapi.json')).json()) as { paths: object }
  expect(Object.keys(described.paths)).toEqual(
    expect.arrayContaining([
      '/report-backs',
      '/report-backs/{reportBackId}/accept',
      '/plans/{planId}/activities',
    ]),
  )
})

test('the form shows one empty figure, folds those that are filled in, and has its files before its buttons', async () => {
  const begun = await begin()
  const empty = await (await officer.get(paths.editReport(begun))).text()
  expect(empty).toContain('name="figures.0.label"')
  expect(empty).not.toContain('name="figures.1.label"')
  // What a figure is taken for where nothing is said of it is what its lists show.
  for (const [name, word] of [
    ['kind', 'Uppmätt'],
    ['level', 'Prestation'],
  ])
    expect(empty).toMatch(
      new RegExp(`<select[^>]* name="figures.0.${name}"[^>]*><option value="">${word}</option>`),
    )
  expect(empty.indexOf('name="file"')).toBeLessThan(empty.lastIndexOf('value="check"'))
  await write(begun)
  const filled = await (await officer.get(paths.editReport(begun))).text()
  expect(filled).toContain('<summary>Utbildade: 420 personer</summary>')
  expect(filled).not.toContain('name="figures.1.label"')
  const grown = await officer.post(paths.editReport(begun), {
    revision: String(await revisionOf(begun.reportBackId)),
    output: 'Skrivet men inte sparat.',
    'figures.0.label': 'Utbildade',
    more: 'figures',
  })
  const page = await grown.text()
  expect([grown.status, page.includes('name="figures.1.label"')]).toEqual([200, true])
  expect(page).toContain('Skrivet men inte sparat.</textarea>')
})
