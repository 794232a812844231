import { load } from 'cheerio'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { setActor } from '../../platform/access/action.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import {
  assessed,
  CALL,
  givenApplication,
  givenCall,
  impartial,
  writeApplication,
} from '../../testing/funding.ts'
import { openWorld, type TestPerson, type World } from '../../testing/world.ts'
import {
  addAttachment,
  saveApplication,
  submitApplication,
  viewApplication,
  withdrawApplication,
} from './applications/actions.ts'
import {
  addAssessor,
  decide,
  declare,
  removeAssessor,
  saveAssessment,
  viewAssessment,
  viewHandling,
} from './assessment/actions.ts'
import { beginCall, changeCall, viewCall } from './calls/actions.ts'
import { fundingPaths as paths } from './paths.ts'

let world: World
let officer: TestPerson
let colleague: TestPerson
let applicant: TestPerson
let other: TestPerson
let stranger: TestPerson

const BOARD = 'Länsstyrelsen i Påhittade län'

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-02-10T09:00:00Z')
  await world.body(BOARD, 'county_board')
  await world.body('Föreningen Påhittat stöd', 'ngo')
  await world.body('Stiftelsen Annan Påhittad', 'foundation')
  officer = await world.as('body_officer', BOARD)
  colleague = await world.as('county_coordinator', BOARD)
  applicant = await world.as('ngo_officer', 'Föreningen Påhittat stöd')
  other = await world.as('applicant', 'Stiftelsen Annan Påhittad')
  stranger = await world.as('body_officer', 'Främmande exempelmyndighet')
})

const OPEN = '2026-03-01T09:00:00Z'
const CLOSED = '2026-04-01T09:00:00Z'

/** What somebody finds with SQL alone, past every action. */
const rows = (person: TestPerson, table: string): Promise<number> =>
  world.house.database.transaction().execute(async (tx) => {
    await setActor(tx, person.actor, world.house.clock.now())
    const found = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx)
    return found.rows[0]!.n
  })
const tries = (person: TestPerson, work: (tx: DatabaseTransaction) => Promise<unknown>) =>
  world.house.database.transaction().execute(async (tx) => {
    await setActor(tx, person.actor, world.house.clock.now())
    await work(tx)
  })

const DECISION = { number: 'P 2026:1', decidedOn: '2026-04-01', reasons: 'Påhittade skäl.' }

describe('a call', () => {
  test('is a draft that the body alone sees, and stands once it is published', async () => {
    world.setTime('2026-02-10T09:00:00Z')
    const content = {
      title: 'Påhittat utkast',
      purpose: 'Prövas.',
      frame: '50 000,50',
      opensDay: '2026-03-01',
      closesDay: '2026-03-29',
    }
    // The hour that never comes when summer time begins.
    await expect(officer.perform(beginCall, { ...content, closesTime: '02:30' })).rejects.toMatchObject({
      code: 'funding.no_such_time',
      field: 'closesTime',
    })
    await expect(officer.perform(beginCall, { ...content, closesDay: '2026-02-28' })).rejects.toMatchObject({
      code: 'funding.closes_before_it_opens',
    })
    const { callId } = await officer.perform(beginCall, content)
    expect((await world.app.request(paths.call({ callId }))).status).toBe(404)
    await expect(stranger.perform(viewCall, { callId })).rejects.toMatchObject({ status: 404 })
    expect((await officer.perform(viewCall, { callId })).call.frameOre).toBe(5_000_050)
    expect((await officer.post(paths.publishCall({ callId }), {})).status).toBe(422)
    await officer.perform(changeCall, {
      ...content,
      callId,
      revision: 1,
      criteria: [{ title: 'Nytta', weight: 1 }],
    })
    expect((await officer.post(paths.publishCall({ callId }), {})).status).toBe(303)
    const page = await (await world.app.request(paths.call({ callId }))).text()
    expect(page).toContain('Öppnar 1 mars 2026')
    await expect(officer.perform(changeCall, { ...content, callId, revision: 3 })).rejects.toMatchObject({
      code: 'funding.call_published',
    })
    await expect(
      tries(officer, (tx) => sql`update funding.call set frame_ore = 1 where id = ${callId}`.execute(tx)),
    ).rejects.toThrow(/stands as it was published/)
  })

  test('shows everybody what can be applied for, and the way in', async () => {
    world.setTime(OPEN)
    const { callId } = await givenCall(officer, { title: 'Påhittat bidrag att söka' })
    const list = await (await world.app.request(paths.calls())).text()
    expect(list).toContain('Påhittat bidrag att söka')
    const page = await (await world.app.request(paths.call({ callId }))).text()
    for (const words of ['Logga in och sök', 'Nytta för målgruppen', '29 mars 2026 kl. 16:00'])
      expect(page).toContain(words)
    const today = await world.as('ngo_officer', 'Föreningen Påhittat stöd')
    expect(await (await today.get(paths.call({ callId }))).text()).toContain('Sök bidraget')
  })
})

describe('an application', () => {
  test('is seen by its organisation alone while it is written', async () => {
    world.setTime(OPEN)
    const { callId } = await givenCall(officer)
    const { applicationId } = await writeApplication(applicant, callId)
    for (const person of [other, officer, stranger]) {
      await expect(person.perform(viewApplication, { applicationId })).rejects.toMatchObject({ status: 404 })
      expect(await rows(person, 'funding.application')).toBe(0)
      expect(await rows(person, 'funding.budget_line')).toBe(0)
    }
    await expect(
      officer.perform(addAttachment, {
        applicationId,
        file: new File(['x'], 'x.txt'),
      }),
    ).rejects.toMatchObject({ status: 404 })
  })

  test('is sent in whole, gets a receipt and is frozen', async () => {
    world.setTime(OPEN)
    const { callId } = await givenCall(officer)
    const today = await world.as('ngo_officer', 'Föreningen Påhittat stöd')
    const begun = await today.post(paths.beginApplication({ callId }), {})
    const edit = begun.headers.get('location')!
    const applicationId = edit.split('/')[2]!
    const refused = await today.post(paths.submitApplication({ applicationId }), {})
    expect(refused.status).toBe(422)
    const page = await refused.text()
    for (const words of ['Lägg till minst en kostnad', 'Lägg till minst ett förväntat resultat'])
      expect(page).toContain(words)
    const html = new File(['<script>1</script>'], 'x.html', { type: 'application/pdf' })
    expect((await today.post(paths.attachments({ applicationId }), { file: html })).status).toBe(422)
    const { applicationId: whole } = await writeApplication(applicant, callId)
    await applicant.perform(addAttachment, {
      applicationId: whole,
      file: new File(['Stadgar'], 'stadgar.txt'),
    })
    const { receipt } = await applicant.perform(submitApplication, { applicationId: whole })
    expect(receipt).toMatch(/^S-2026-\d{5}$/)
    await expect(
      applicant.perform(saveApplication, { applicationId: whole, revision: 3 }),
    ).rejects.toMatchObject({
      code: 'funding.application_sent',
    })
    await expect(
      tries(applicant, (tx) =>
        sql`update funding.application set title = 'x' where id = ${whole}`.execute(tx),
      ),
    ).rejects.toThrow(/stands/)
    expect(await (await today.get(paths.application({ applicationId: whole }))).text()).toContain(receipt)
    await applicant.perform(withdrawApplication, { applicationId: whole })
    expect((await applicant.perform(viewApplication, { applicationId: whole })).application.state).toBe(
      'withdrawn',
    )
  })

  test('that comes in the last second is on time, and in the next it is late, by Swedish time', async () => {
    world.setTime(OPEN)
    const { callId } = await givenCall(officer)
    const first = await writeApplication(applicant, callId)
    const second = await writeApplication(other, callId)
    // 16:00:00 on the day on which summer time began.
    world.setTime('2026-03-29T14:00:00.999Z')
    await applicant.perform(submitApplication, first)
    world.setTime('2026-03-29T14:00:01.000Z')
    await expect(other.perform(submitApplication, second)).rejects.toMatchObject({ code: 'funding.too_late' })
    await expect(
      tries(other, (tx) =>
        sql`update funding.application set state = 'submitted', receipt = 'S-1', submitted_at = access.now() where id = ${second.applicationId}`.execute(
          tx,
        ),
      ),
    ).rejects.toThrow(/not open/)
    await expect(
      tries(other, (tx) =>
        sql`update funding.application set state = 'submitted', receipt = 'S-1', submitted_at = '2026-03-29T13:00:00Z' where id = ${second.applicationId}`.execute(
          tx,
        ),
      ),
    ).rejects.toThrow(/not open/)
  })
})

describe('assessment', () => {
  test('begins with a declaration: nobody reads without one, and the partial one never', async () => {
    world.setTime(OPEN)
    const { callId } = await givenCall(officer)
    const { applicationId } = await givenApplication(applicant, callId)
    await expect(impartial(officer, callId, [applicationId])).rejects.toMatchObject({
      code: 'funding.not_closed_yet',
    })
    world.setTime(CLOSED)
    const before = await rows(officer, 'funding.application')
    await expect(officer.perform(viewApplication, { applicationId })).rejects.toMatchObject({ status: 404 })
    expect(
      (await officer.perform(viewHandling, { callId })).applicants.map(({ bodyName }) => bodyName),
    ).toEqual(['Föreningen Påhittat stöd'])
    await impartial(officer, callId, [applicationId])
    expect(await rows(officer, 'funding.application')).toBe(before + 1)
    expect((await officer.perform(viewApplication, { applicationId })).application.title).toBe(
      'Påhittad mötesplats',
    )
    const silent = { callId, partial: { [applicationId]: 'yes' as const } }
    await expect(colleague.perform(declare, silent)).rejects.toMatchObject({ code: 'funding.partial_why' })
    await colleague.perform(declare, {
      ...silent,
      reason: { [applicationId]: 'Min syster arbetar där (påhittat).' },
    })
    await impartial(colleague, callId, [applicationId])
    await expect(colleague.perform(viewApplication, { applicationId })).rejects.toMatchObject({ status: 404 })
    await expect(colleague.perform(viewAssessment, { applicationId })).rejects.toMatchObject({ status: 404 })
    expect(await rows(colleague, 'funding.application')).toBe(0)
    expect(await rows(colleague, 'funding.attachment')).toBe(0)
    expect(await rows(stranger, 'funding.application')).toBe(0)
    expect(await rows(stranger, 'funding.declaration')).toBe(0)
    await expect(stranger.perform(viewHandling, { callId })).rejects.toMatchObject({ status: 404 })
  })

  test('asks each question of partiality to be answered, and says so; whoever has answered may change it', async () => {
    world.setTime(OPEN)
    const { callId } = await givenCall(officer)
    const [first, second] = [
      (await givenApplication(applicant, callId)).applicationId,
      (await givenApplication(other, callId)).applicationId,
    ]
    world.setTime(CLOSED)
    const reader = await world.as('body_officer', BOARD)
    const radiosOf = (html: string) => load(html)('fieldset:has(input[type=radio])')
    const page = await (await reader.get(paths.handling({ callId }))).text()
    expect(radiosOf(page).length).toBe(2)
    expect(radiosOf(page).text()).not.toContain('frivilligt')
    const half = { 'asked[]': [first, second], [`partial.${first}`]: 'no' }
    const refused = await reader.post(paths.declarations({ callId }), half)
    expect(refused.status).toBe(422)
    expect(radiosOf(await refused.text()).text()).toContain('Välj ett av alternativen')
    const whole = { ...half, [`partial.${second}`]: 'no' }
    expect((await reader.post(paths.declarations({ callId }), whole)).status).toBe(303)
    expect(radiosOf(await (await reader.get(paths.handling({ callId }))).text()).text()).toContain(
      'frivilligt',
    )
  })

  test('is unseen by the other assessors until each is done, and is then ranked by weight', async () => {
    world.setTime(OPEN)
    const { callId } = await givenCall(officer)
    const { applicationId } = await givenApplication(applicant, callId)
    world.setTime(CLOSED)
    const third = await world.as('body_officer', BOARD)
    await officer.perform(addAssessor, { callId, person: third.actor.personId })
    await impartial(third, callId, [applicationId])
    await assessed(officer, colleague, callId, applicationId, 4)
    expect((await third.perform(viewAssessment, { applicationId })).others).toEqual([])
    expect(await rows(third, 'funding.score')).toBe(0)
    const { call } = await third.perform(viewCall, { callId })
    const [use, doing] = call.criteria
    await third.perform(saveAssessment, {
      applicationId,
      points: { [use!.id]: 5, [doing!.id]: 1 },
      reason: { [use!.id]: 'Stor nytta.', [doing!.id]: 'Svag plan.' },
    })
    await impartial(officer, callId, [applicationId])
    // An assessment that is not done is nobody else's.
    expect((await officer.perform(viewAssessment, { applicationId })).others).toHaveLength(1)
    await third.post(paths.finishAssessment({ applicationId }), {})
    expect((await third.perform(viewAssessment, { applicationId })).others).toHaveLength(1)
    const [ranked] = (await officer.perform(viewHandling, { callId })).ranked
    expect(ranked).toMatchObject({ done: 2, mean: 0.8, lowest: 0.8, highest: 0.8, fits: true })
  })
})

test('an assessor is taken from a call as long as it runs, and assesses nothing of it any more', async () => {
  world.setTime(OPEN)
  const { callId } = await givenCall(officer)
  const { applicationId } = await givenApplication(applicant, callId)
  world.setTime(CLOSED)
  const third = await world.as('body_officer', BOARD)
  const of = { callId, person: third.actor.personId }
  await officer.perform(addAssessor, of)
  await impartial(third, callId, [applicationId])
  const saves = () => third.perform(saveAssessment, { applicationId, comment: 'Påhittat omdöme.' })
  await saves()
  await officer.perform(removeAssessor, of)
  await expect(saves()).rejects.toThrow()
  const draft = await officer.perform(beginCall, CALL)
  await expect(officer.perform(removeAssessor, { ...of, ...draft })).rejects.toMatchObject({
    code: 'funding.call_not_running',
  })
})

describe('a decision', () => {
  const ready = async (cost?: string) => {
    world.setTime(OPEN)
    const { callId } = await givenCall(officer)
    const one = await givenApplication(applicant, callId, cost === undefined ? {} : { cost })
    const two = await givenApplication(other, callId, cost === undefined ? {} : { cost })
    world.setTime(CLOSED)
    for (const { applicationId } of [one, two]) await assessed(officer, colleague, callId, applicationId)
    await impartial(officer, callId, [one.applicationId, two.applicationId])
    return { callId, one: one.applicationId, two: two.applicationId }
  }

  test('is made by somebody else than the only assessor, with reasons that the applicant reads', async () => {
    const { callId, one, two } = await ready()
    const input = {
      ...DECISION,
      number: 'P 2026:11',
      applicationId: one,
      outcome: 'part' as const,
      granted: '250 000',
    }
    await expect(colleague.perform(decide, input)).rejects.toMatchObject({ code: 'funding.four_eyes' })
    await expect(officer.perform(decide, { ...input, granted: '400 000' })).rejects.toMatchObject({
      code: 'funding.part_is_all',
    })
    await officer.perform(decide, input)
    await expect(officer.perform(decide, input)).rejects.toMatchObject({
      code: 'funding.application_decided',
    })
    await expect(officer.perform(decide, { ...input, applicationId: two })).rejects.toMatchObject({
      code: 'funding.number_taken',
      field: 'number',
    })
    const seen = await applicant.perform(viewApplication, { applicationId: one })
    expect(seen.application.decision).toMatchObject({
      outcome: 'part',
      grantedOre: 25_000_000,
      reasons: 'Påhittade skäl.',
    })
    expect((await other.perform(viewApplication, { applicationId: two })).application.decision).toBeNull()
    await officer.perform(decide, {
      ...DECISION,
      number: 'P 2026:12',
      applicationId: two,
      outcome: 'rejected',
    })
    expect((await officer.perform(viewCall, { callId })).stage).toBe('decided')
    await expect(applicant.perform(withdrawApplication, { applicationId: one })).rejects.toMatchObject({
      code: 'funding.application_decided',
    })
  })

  test('holds within the frame, also when two decide at once', async () => {
    const { one, two } = await ready('700 000')
    const third = await world.as('body_officer', BOARD)
    const { callId } = (await officer.perform(viewApplication, { applicationId: one })).application
    await impartial(third, callId, [one, two])
    const results = await Promise.allSettled([
      officer.perform(decide, { ...DECISION, number: 'P 2026:21', applicationId: one, outcome: 'granted' }),
      third.perform(decide, { ...DECISION, number: 'P 2026:22', applicationId: two, outcome: 'granted' }),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'funding.frame_exceeded' },
    })
  })
})

describe('a table', () => {
  const csv = (text: string) => new File([text], 'tabell.csv', { type: 'text/csv' })
  const closedCall = async () => {
    world.setTime(OPEN)
    const { callId } = await givenCall(officer)
    world.setTime(CLOSED)
    return callId
  }

  test('of applications says what is wrong with each row, and nothing of it is entered', async () => {
    const callId = await closedCall()
    const today = await world.as('body_officer', BOARD)
    const heads = 'Organisation;Rubrik;Sökt belopp;Valuta;Börjar;Slutar;Kom in, dag;Kom in, tid'
    const rowsOf = (lines: readonly string[]) => csv([heads, ...lines].join('\n'))
    const good = 'Föreningen Påhittat stöd;=1+1;120000;SEK;2026-05-01;2026-06-01;2026-03-20;09:00'
    const refused = await today.post(paths.importApplications({ callId }), {
      file: rowsOf([
        good,
        'Föreningen Påhittat stöd;Euro;1000;EUR;;;2026-03-20;',
        'Föreningen Påhittat stöd;Minus;-5000;SEK;;;2026-03-20;',
        'Föreningen Påhittat stöd;Bakvänd;5000;SEK;2026-06-01;2026-05-01;2026-03-20;',
        'Okända föreningen;Vem;5000;SEK;;;2026-03-20;',
        'Föreningen Påhittat stöd;Sen;5000;SEK;;;2026-03-29;16:00:01',
      ]),
    })
    expect(refused.status).toBe(422)
    const page = await refused.text()
    for (const words of [
      'inte EUR',
      'mindre än noll: -5000',
      'slutar innan den börjar',
      'heter Okända föreningen',
      'medan utlysningen var öppen',
    ])
      expect(page).toContain(words)
    expect((await today.perform(viewHandling, { callId })).received).toBe(0)
    expect((await today.post(paths.importApplications({ callId }), { file: rowsOf([good]) })).status).toBe(
      303,
    )
    const { applicants } = await today.perform(viewHandling, { callId })
    expect(applicants).toHaveLength(1)
    await impartial(today, callId, [applicants[0]!.applicationId])
    const out = await (await today.get(paths.exportApplications({ callId }))).text()
    expect(out).toContain("'=1+1")
    const workbook = await today.get(paths.exportApplications({ callId }, { format: 'xlsx' }))
    expect(workbook.headers.get('content-type')).toContain('spreadsheetml')
    expect((await stranger.get(paths.exportApplications({ callId }))).status).not.toBe(200)
  })

  test('of decisions follows the same rules as one decision, all or nothing', async () => {
    world.setTime(OPEN)
    const { callId } = await givenCall(officer)
    const one = await givenApplication(applicant, callId)
    const two = await givenApplication(other, callId)
    world.setTime(CLOSED)
    for (const { applicationId } of [one, two]) await assessed(officer, colleague, callId, applicationId)
    const today = await world.as('body_officer', BOARD)
    await impartial(today, callId, [one.applicationId, two.applicationId])
    const heads = 'Kvitto;Utfall;Beviljat belopp;Beslutsnummer;Beslutsdag;Skäl'
    const send = (lines: readonly string[]) =>
      today.post(paths.importDecisions({ callId }), { file: csv([heads, ...lines].join('\n')) })
    const first = `${one.receipt};Beviljad;;T 1;2026-04-01;Påhittade skäl`
    const refused = await send([
      first,
      `${two.receipt};Delvis beviljad;-1;T 2;2026-04-01;Skäl`,
      `S-2026-99999;Avslagen;;T 3;2026-04-01;Skäl`,
      `${two.receipt};Avslagen;;T 1;2026-04-01;Skäl`,
    ])
    expect(refused.status).toBe(422)
    const page = await refused.text()
    for (const words of ['mindre än noll: -1', 'kvitto S-2026-99999', 'Beslutsnummer T 1 finns redan'])
      expect(page).toContain(words)
    expect((await today.perform(viewHandling, { callId })).left).toBe(2)
    expect((await send([first, `${two.receipt};Avslagen;;T 2;2026-04-01;Skäl`])).status).toBe(303)
    expect((await today.perform(viewHandling, { callId })).stage).toBe('decided')
  })
})
