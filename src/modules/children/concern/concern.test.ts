import { sql } from 'kysely'
import pg from 'pg'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { NotFound } from '../../../platform/refusal.ts'
import { givenCase } from '../../../testing/cases.ts'
import { saysWho } from '../../../testing/vouched.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { assessAge } from '../../support/cases/step-actions.ts'
import { startClockOfCase, viewCaseClocks } from '../../support/clocks/actions.ts'
import { supportPaths } from '../../support/index.ts'
import { viewRetention } from '../../support/retention/actions.ts'
import { writeSection } from '../../support/section-pages/write-actions.ts'
import { paths } from '../paths.ts'
import { recordInterest, recordVoice, viewChild } from './child-actions.ts'
import {
  assessProtection,
  endInvestigation,
  extendInvestigation,
  extendPreliminary,
  viewConcern,
} from './concern-actions.ts'
import { answerReporter, askForAnswer, decideConcern } from './decision-actions.ts'
import { registerConcern, registerNewConcern } from './receive-actions.ts'
import { concernSeries } from './series.ts'

let world: World
let worker: TestPerson

beforeAll(async () => {
  // Time goes months ahead in these processes; the session of whoever reads the pages goes with it.
  world = await openWorld({ settings: { sessions: { idleMinutes: 1_000_000, absoluteHours: 20_000 } } })
  await world.body('Påhittade kommunen', 'municipality')
  worker = await world.as('caseworker', 'Påhittade kommunen')
})
beforeEach(() => world.setTime('2026-11-24T12:00:00Z'))

const came = {
  receivedOn: '2026-11-24',
  receivedAt: '09:30',
  reporter: 'private_person' as const,
  reporterWho: 'Påhittad granne, 070-000 00 00',
  about: 'Påhittad oro: barnet är ute sent med vuxna som ingen känner.',
  wantsAnswer: 'yes' as const,
}
const aConcern = async (person = worker, given: Partial<typeof came> = {}) => {
  const caseId = await givenCase(person, { ageGroup: 'child', language: 'ro' })
  const { concernId } = await person.perform(registerConcern, { caseId, ...came, ...given })
  return { caseId, concernId }
}
const assessed = {
  protection: 'none_needed' as const,
  assessedOn: '2026-11-24',
  assessedAt: '10:15',
  reasons: 'Påhittade skäl till skyddsbedömningen.',
}
const runningIn = async (caseId: string) => {
  const { clocks } = await worker.perform(viewCaseClocks, { caseId })
  return clocks
    .filter(({ state }) => state === 'running')
    .map(({ kind, lastDay }) => `${kind} ${lastDay ?? 'at once'}`)
    .sort()
}

test('a report goes from the day it came to what came of it, and each step ends its clock and starts the next', async () => {
  const { caseId, concernId } = await aConcern()
  expect(await runningIn(caseId)).toEqual([
    'preliminary_assessment 2026-12-08',
    'protection_assessment at once',
  ])
  await worker.perform(assessProtection, { caseId, concernId, revision: 1, ...assessed })
  expect(await runningIn(caseId)).toEqual(['preliminary_assessment 2026-12-08'])
  world.setTime('2026-12-01T12:00:00Z')
  await worker.perform(decideConcern, {
    caseId,
    concernId,
    revision: 2,
    decision: 'opened',
    decidedOn: '2026-12-01',
    reasons: 'Påhittade skäl att inleda.',
  })
  expect(await runningIn(caseId)).toEqual(['answer_to_reporter 2026-12-08', 'investigation 2027-04-01'])
  await worker.perform(answerReporter, { caseId, concernId, revision: 3, answeredOn: '2026-12-01' })
  world.setTime('2027-03-20T12:00:00Z')
  await worker.perform(endInvestigation, {
    caseId,
    concernId,
    revision: 4,
    outcome: 'services',
    endedOn: '2027-03-20',
    reasons: 'Påhittat resultat.',
  })
  expect(await runningIn(caseId)).toEqual([])
  const { concern } = await worker.perform(viewConcern, { caseId, concernId })
  expect(concern).toMatchObject({ state: 'closed', outcome: 'services', answeredOn: '2026-12-01' })
})

test('when a report came is put right while nothing rests on it, and its times are counted from then', async () => {
  const { caseId, concernId } = await aConcern(worker, { receivedOn: '2026-11-14' })
  const right = async (receivedOn: string, receivedAt = '9.30') =>
    worker.post(paths.rightReceived({ caseId, concernId }), {
      ...{ receivedOn, receivedAt },
      revision: String((await worker.perform(viewConcern, { caseId, concernId })).concern.revision),
    })
  const refusal = async (answer: Response) => {
    expect(answer.status).toBeGreaterThanOrEqual(400)
    return answer.text()
  }
  expect(await refusal(await right('2026-11-25'))).toContain('Tiden har inte varit än')
  expect((await right('2026-11-24')).status).toBe(303)
  expect(await runningIn(caseId)).toEqual([
    'preliminary_assessment 2026-12-08',
    'protection_assessment at once',
  ])
  const { concern } = await worker.perform(viewConcern, { caseId, concernId })
  expect(concern).toMatchObject({ receivedOn: '2026-11-24', preliminaryUntil: '2026-12-08' })
  await worker.perform(assessProtection, { caseId, concernId, revision: concern.revision, ...assessed })
  expect(await refusal(await right('2026-11-24', '10:30'))).toContain('Skyddsbedömningen är gjord innan dess')
  expect((await right('2026-11-23')).status).toBe(303)
  expect(await runningIn(caseId)).toEqual(['preliminary_assessment 2026-12-07'])
  await worker.perform(decideConcern, {
    ...{ caseId, concernId, decision: 'not_opened', decidedOn: '2026-11-24', reasons: 'Påhittade skäl.' },
    revision: (await worker.perform(viewConcern, { caseId, concernId })).concern.revision,
  })
  expect(await refusal(await right('2026-11-22'))).toContain('bygger redan på dagen')
})

test('a clock that a checklist started for the same duty ends with the step', async () => {
  const caseId = await givenCase(worker, { ageGroup: 'child' })
  await worker.perform(startClockOfCase, { caseId, kind: 'report_of_concern', startsOn: '2026-11-24' })
  await worker.perform(registerConcern, { caseId, ...came })
  expect(await runningIn(caseId)).toEqual([
    'preliminary_assessment 2026-12-08',
    'protection_assessment at once',
  ])
})

test('nothing is decided before the protection assessment, and nothing twice', async () => {
  const { caseId, concernId } = await aConcern()
  const decision = {
    caseId,
    concernId,
    decision: 'opened' as const,
    decidedOn: '2026-11-24',
    reasons: 'Påhittat.',
  }
  await expect(worker.perform(decideConcern, { ...decision, revision: 1 })).rejects.toMatchObject({
    code: 'concern.not_now_received',
  })
  await worker.perform(assessProtection, { caseId, concernId, revision: 1, ...assessed })
  await worker.perform(decideConcern, { ...decision, revision: 2 })
  await expect(worker.perform(decideConcern, { ...decision, revision: 3 })).rejects.toMatchObject({
    code: 'concern.not_now_investigating',
  })
  // Of two who write, the second is told.
  await expect(
    worker.perform(extendInvestigation, {
      caseId,
      concernId,
      revision: 2,
      to: '2027-05-01',
      reasons: 'Påhittat.',
    }),
  ).rejects.toMatchObject({ code: 'concern.changed_by_another' })
})

// Fault: once a child was said to need no protection, or to need it, that stood until the investigation ended, whatever happened.
test('protection is assessed anew as things change: the last holds, those before it stay, and the danger is told and ends with it', async () => {
  const { caseId, concernId } = await aConcern()
  const page = async () => (await worker.get(paths.concern({ caseId, concernId }))).text()
  const now = async () => (await worker.perform(viewConcern, { caseId, concernId })).concern
  const assess = async (protection: 'none_needed' | 'immediate', assessedAt: string, reasons: string) => {
    const { revision } = await now()
    const given = { protection, assessedOn: '2026-11-24', assessedAt, reasons, revision: String(revision) }
    return worker.post(paths.assessProtection({ caseId, concernId }), given)
  }
  expect((await assess('none_needed', '10:15', 'Påhittat: tryggt hemma.')).status).toBe(303)
  expect(await page()).not.toContain('tel:112')
  expect((await assess('immediate', '10:00', 'Påhittat.')).status).toBe(422)
  expect((await assess('immediate', '12:30', 'Påhittat: hot i dag.')).status).toBe(303)
  const endangered = await page()
  expect(endangered).toContain('tel:112')
  expect(endangered).toMatch(/Omedelbart skyddsbehov[\s\S]*Påhittat: hot i dag[\s\S]*Påhittat: tryggt hemma/)
  expect(await now()).toMatchObject({
    ...{
      protection: 'immediate',
      earlierProtections: [{ protection: 'none_needed', byName: expect.any(String) }],
    },
    firstProtectionAt: new Date('2026-11-24T09:15:00Z'),
  })
  expect((await assess('none_needed', '12:45', 'Påhittat: i säkerhet.')).status).toBe(303)
  expect(await page()).not.toContain('tel:112')
  await worker.perform(decideConcern, {
    ...{ caseId, concernId, decision: 'opened', decidedOn: '2026-11-24', reasons: 'Påhittat.' },
    revision: (await now()).revision,
  })
  expect((await assess('immediate', '12:50', 'Påhittat: hotad på nytt.')).status).toBe(303)
  expect(await page()).toContain('tel:112')
  await worker.perform(endInvestigation, {
    ...{ caseId, concernId, outcome: 'placed', endedOn: '2026-11-24', reasons: 'Påhittat.' },
    revision: (await now()).revision,
  })
  expect(await page()).not.toContain('tel:112')
  expect((await assess('none_needed', '12:55', 'Påhittat.')).status).toBe(409)
  // All of it is the child's to read.
  const told = await (await worker.get(`/cases/${caseId}/rights/everything?format=json&asker=self`)).text()
  for (const words of ['tryggt hemma', 'hot i dag', 'i säkerhet', 'hotad på nytt'])
    expect(told).toContain(words)
})

test('a time is extended with its reasons, in the process and on its clock', async () => {
  const { caseId, concernId } = await aConcern()
  await worker.perform(assessProtection, { caseId, concernId, revision: 1, ...assessed })
  const to = { caseId, concernId, revision: 2, reasons: 'Påhittade synnerliga skäl.' }
  await expect(worker.perform(extendPreliminary, { ...to, to: '2026-12-08' })).rejects.toMatchObject({
    code: 'concern.extended_backwards',
    field: 'to',
  })
  await worker.perform(extendPreliminary, { ...to, to: '2026-12-15' })
  expect(await runningIn(caseId)).toEqual(['preliminary_assessment 2026-12-15'])
  const { concern } = await worker.perform(viewConcern, { caseId, concernId })
  expect(concern).toMatchObject({
    preliminaryUntil: '2026-12-15',
    preliminaryExtendedFrom: '2026-12-08',
    preliminaryReasons: 'Påhittade synnerliga skäl.',
  })
})

test('a late protection assessment can be written, and its page says that it was late', async () => {
  const { caseId, concernId } = await aConcern()
  world.setTime('2026-11-27T12:00:00Z')
  const before = await (await worker.get(paths.concern({ caseId, concernId }))).text()
  expect(before).toContain('Skyddsbedömningen är inte gjord')
  await worker.perform(assessProtection, {
    caseId,
    concernId,
    revision: 1,
    ...assessed,
    assessedOn: '2026-11-27',
  })
  const page = await (await worker.get(paths.concern({ caseId, concernId }))).text()
  expect(page).toContain('Gjordes sent')
})

test('what was received keeps the case until thirty once an investigation was opened', async () => {
  const { caseId, concernId } = await aConcern()
  const reached = async () => (await worker.perform(viewRetention, { caseId })).circumstances.investigation
  expect(await reached()).toBe('report_only')
  await worker.perform(assessProtection, { caseId, concernId, revision: 1, ...assessed })
  await worker.perform(decideConcern, {
    caseId,
    concernId,
    revision: 2,
    decision: 'opened',
    decidedOn: '2026-11-24',
    reasons: 'Påhittat.',
  })
  expect(await reached()).toBe('investigation')
  // A second report takes nothing back.
  await worker.perform(registerConcern, { caseId, ...came })
  expect(await reached()).toBe('investigation')
})

test('a child who turns 18 in the middle: the page says what changes, and the process can be ended', async () => {
  const { caseId, concernId } = await aConcern()
  await worker.perform(writeSection, {
    caseId,
    section: 'identity',
    values: { birth_date: '2008-12-10' },
    revisions: {},
  })
  await worker.perform(assessProtection, { caseId, concernId, revision: 1, ...assessed })
  await worker.perform(decideConcern, {
    caseId,
    concernId,
    revision: 2,
    decision: 'opened',
    decidedOn: '2026-11-24',
    reasons: 'Påhittat.',
  })
  expect(await (await worker.get(paths.child({ caseId }))).text()).toContain('fyller 18 år 10 december 2026')
  world.setTime('2026-12-10T12:00:00Z')
  for (const address of [paths.child({ caseId }), paths.concern({ caseId, concernId }), `/cases/${caseId}`]) {
    const page = await worker.get(address)
    expect(page.status, address).toBe(200)
    expect(await page.text(), address).toContain('Personen har fyllt 18 år')
  }
  // Somebody of 18 to 20 is still one of the young whose safety is assessed (SoL 20:1–2), and nobody of 21.
  const again = await worker.perform(registerConcern, { caseId, ...came, receivedOn: '2026-12-10' })
  expect(await runningIn(caseId)).toContain('preliminary_assessment 2026-12-28')
  expect(again.caseId).toBe(caseId)
  world.setTime('2029-12-10T12:00:00Z')
  await expect(
    worker.perform(registerConcern, { caseId, ...came, receivedOn: '2029-12-10' }),
  ).rejects.toMatchObject({ code: 'concern.case_of_adult' })
  world.setTime('2026-12-10T12:00:00Z')
  await worker.perform(endInvestigation, {
    caseId,
    concernId,
    revision: 3,
    outcome: 'became_adult',
    endedOn: '2026-12-10',
    reasons: 'Påhittat.',
  })
})

test('no investigation is opened about somebody who has turned 18 meanwhile; that none is opened can be decided', async () => {
  const { caseId, concernId } = await aConcern()
  await worker.perform(assessProtection, { caseId, concernId, revision: 1, ...assessed })
  await worker.perform(assessAge, { caseId, ageGroup: 'adult', reasons: 'Påhittad bedömning.' })
  const decision = { caseId, concernId, revision: 2, decidedOn: '2026-11-24', reasons: 'Påhittat.' }
  const refused = await worker.post(paths.decideConcern({ caseId, concernId }), {
    ...decision,
    revision: '2',
    decision: 'opened',
  })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('fråga personen själv om stöd som vuxen')
  await worker.perform(decideConcern, { ...decision, decision: 'not_opened' })
})

test('who reported stands sealed, and in no file that a guardian or the person reads', async () => {
  const { caseId } = await aConcern()
  const row = await world.asSystem((tx) =>
    tx.selectFrom('children.concern').selectAll().where('case_id', '=', caseId).executeTakeFirstOrThrow(),
  )
  for (const value of Object.values(row)) expect(String(value)).not.toContain('granne')
  for (const asker of ['self', 'guardian'] as const) {
    const told = await worker.get(`/cases/${caseId}/rights/everything?format=json&asker=${asker}`)
    expect(told.status).toBe(200)
    const text = await told.text()
    expect(text).toContain('ute sent')
    expect(text).not.toContain('granne')
    expect(text).not.toContain('rivatperson')
  }
})

test('an anonymous reporter has no name and no answer', async () => {
  const caseId = await givenCase(worker, { ageGroup: 'child' })
  await expect(
    worker.perform(registerConcern, { caseId, ...came, anonymous: 'yes', wantsAnswer: undefined }),
  ).rejects.toMatchObject({ code: 'concern.anonymous_with_name', field: 'reporterWho' })
  const { concernId } = await worker.perform(registerConcern, {
    caseId,
    ...came,
    anonymous: 'yes',
    reporterWho: '',
    wantsAnswer: undefined,
  })
  await expect(
    worker.perform(askForAnswer, { caseId, concernId, revision: 1, askedOn: '2026-11-24' }),
  ).rejects.toMatchObject({ code: 'concern.nobody_to_answer' })
})

test('SoL 19:6: a reporter who asks when the week after the decision has passed is answered at once, and once', async () => {
  const { caseId, concernId } = await aConcern(worker, { wantsAnswer: undefined } as never)
  await worker.perform(assessProtection, { caseId, concernId, revision: 1, ...assessed })
  await worker.perform(decideConcern, {
    caseId,
    concernId,
    revision: 2,
    decision: 'not_opened',
    decidedOn: '2026-11-24',
    reasons: 'Påhittat.',
  })
  expect(await runningIn(caseId)).toEqual([])
  world.setTime('2026-12-03T12:00:00Z')
  await worker.perform(askForAnswer, { caseId, concernId, revision: 3, askedOn: '2026-12-03' })
  expect(await runningIn(caseId)).toEqual(['answer_at_once at once'])
  await worker.perform(answerReporter, { caseId, concernId, revision: 4, answeredOn: '2026-12-03' })
  await expect(
    worker.perform(answerReporter, { caseId, concernId, revision: 5, answeredOn: '2026-12-03' }),
  ).rejects.toMatchObject({ code: 'concern.no_answer_owed' })
})

test('a report about an unknown child opens a case and registers at once, or neither', async () => {
  const before = await world.asSystem((tx) =>
    tx.selectFrom('support.case_file').select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow(),
  )
  await expect(
    worker.perform(registerNewConcern, { ageGroup: 'child', ...came, receivedOn: '2026-11-25' }),
  ).rejects.toMatchObject({ code: 'concern.in_future' })
  const after = await world.asSystem((tx) =>
    tx.selectFrom('support.case_file').select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow(),
  )
  expect(after.n).toBe(before.n)
  const { caseId, concernId } = await worker.perform(registerNewConcern, {
    chosenName: 'Påhittat barn',
    ageGroup: 'uncertain',
    ...came,
  })
  expect((await worker.get(paths.concern({ caseId, concernId }))).status).toBe(200)
})

test('only social services receive reports; others are told to make one', async () => {
  await world.body('Påhittade föreningen', 'ngo')
  const ngo = await world.as('ngo_officer', 'Påhittade föreningen')
  const caseId = await givenCase(ngo, { ageGroup: 'child' })
  await expect(ngo.perform(registerConcern, { caseId, ...came })).rejects.toMatchObject({
    code: 'concern.only_social_services',
  })
  expect((await ngo.get(paths.receivedConcern())).status).toBe(409)
})

test('the child’s own words and the best interest are kept, and an earlier one is not written over', async () => {
  const { caseId, concernId } = await aConcern()
  const voice = {
    caseId,
    heard: 'yes',
    heardOn: '2026-11-24',
    words: 'Jag vill inte hem.',
  } as const
  await expect(worker.perform(recordVoice, voice)).rejects.toMatchObject({ code: 'voice.how_missing' })
  await worker.perform(recordVoice, {
    ...voice,
    how: 'conversation',
    language: 'ro',
    interpreter: 'telephone',
    present: ['support_person'],
  })
  await worker.perform(recordVoice, {
    caseId,
    heard: 'no',
    heardOn: '2026-11-24',
    notHeard: 'did_not_want',
    words: 'Påhittat skäl.',
    present: [],
  })
  await expect(
    worker.perform(recordInterest, {
      caseId,
      headings: { child_says: 'Vill inte hem.', assessment: 'Bäst så.' },
    }),
  ).rejects.toMatchObject({ code: 'best_interest.not_whole', field: 'headings.weight' })
  const whole = { child_says: 'Vill inte hem.', assessment: 'Bäst så.', weight: 'Stor vikt.' }
  await worker.perform(recordInterest, { caseId, concernId, headings: whole })
  world.setTime('2026-11-25T12:00:00Z')
  await worker.perform(recordInterest, { caseId, headings: { ...whole, weight: 'Avgörande.' } })
  const { voices, interests } = await worker.perform(viewChild, { caseId })
  expect(voices.map(({ heard }) => heard).sort()).toEqual([false, true])
  expect(interests.map(({ headings }) => headings.weight)).toEqual(['Avgörande.', 'Stor vikt.'])
})

test('a concern is not there for a colleague, another body, or under another case', async () => {
  const { caseId, concernId } = await aConcern()
  const colleague = await world.as('caseworker', 'Påhittade kommunen')
  const manager = await world.as('case_manager', 'Påhittade kommunen')
  await world.body('Annan påhittad kommun', 'municipality')
  const stranger = await world.as('caseworker', 'Annan påhittad kommun')
  for (const person of [colleague, stranger, manager])
    for (const address of [
      paths.child({ caseId }),
      paths.concern({ caseId, concernId }),
      paths.newConcern({ caseId }),
      paths.voice({ caseId }),
      paths.bestInterest({ caseId }),
    ])
      expect((await person.get(address)).status, address).toBe(404)
  const other = await givenCase(worker, { ageGroup: 'child' })
  await expect(worker.perform(viewConcern, { caseId: other, concernId })).rejects.toThrow(NotFound)
  await expect(
    worker.perform(assessProtection, { caseId: other, concernId, revision: 1, ...assessed }),
  ).rejects.toThrow(NotFound)
  await expect(
    worker.perform(recordInterest, {
      caseId: other,
      concernId,
      headings: { child_says: 'a', assessment: 'b', weight: 'c' },
    }),
  ).rejects.toThrow(NotFound)
})

test('the database itself shows and changes nothing for somebody who does not work on the case', async () => {
  const { caseId, concernId } = await aConcern()
  const colleague = await world.as('caseworker', 'Påhittade kommunen')
  const application = new pg.Client(world.database.application)
  await application.connect()
  try {
    const { personId, bodyId } = colleague.actor
    const asColleague = async () => {
      await application.query('rollback; begin')
      await saysWho(application, { person: personId, body: bodyId, role: 'caseworker' })
    }
    await asColleague()
    const seen = await application.query('select 1 from children.concern where id = $1', [concernId])
    expect(seen.rowCount).toBe(0)
    const changed = await application.query(
      `update children.concern set wants_answer = false where id = $1`,
      [concernId],
    )
    expect(changed.rowCount).toBe(0)
    await expect(
      application.query('update children.concern set case_id = $1 where id = $2', [caseId, concernId]),
    ).rejects.toMatchObject({ code: '42501' })
    await asColleague()
    await expect(
      application.query(
        `insert into children.voice (id, case_id, heard, heard_on, not_heard, sealed_words, made_by, made_at)
         values (gen_random_uuid(), $1, false, '2026-11-24', 'other', 'x', $2, now())`,
        [caseId, personId],
      ),
    ).rejects.toMatchObject({ code: '42501' })
  } finally {
    await application.end()
  }
})

test.each(['child', 'uncertain'] as const)(
  'a new case of somebody who is %s begins with the child’s road once nobody is in danger now, and an adult’s does not',
  async (ageGroup) => {
    const read = async (caseId: string) => (await worker.get(supportPaths.case({ caseId }))).text()
    const caseId = await givenCase(worker, { ageGroup })
    const page = await read(caseId)
    const actionOf = (html: string) => html.match(/<div class="record-action">.*?<\/div>/s)?.[0]
    const calm = await givenCase(worker, { ageGroup, values: { safety: { danger_now: 'no' } } })
    expect(actionOf(page)).toContain(supportPaths.section({ caseId, section: 'safety' }))
    expect(actionOf(await read(calm))).toContain(paths.child({ caseId: calm }))
    expect(page.indexOf('Ska göras genast')).toBeLessThan(page.indexOf('Kortaste vägen vidare'))
    const way = page.slice(page.indexOf('<ol class="shortest-way">'))
    const places = [
      paths.child({ caseId }),
      supportPaths.checklists({ caseId }),
      supportPaths.section({ caseId, section: 'contact' }),
      `/cases/${caseId}/referrals/new`,
    ].map((address) => way.indexOf(`href="${address}"`))
    expect(places).toEqual([...places].sort((one, other) => one - other))
    expect(places[0]).toBeGreaterThan(0)
    const adult = await givenCase(worker, { ageGroup: 'adult' })
    expect(await read(adult)).not.toContain(`href="${paths.child({ caseId: adult })}"`)
  },
)

test('the form of a received concern has the time now in it, in Swedish time', async () => {
  world.setTime('2026-11-24T12:07:00Z')
  const caseId = await givenCase(worker, { ageGroup: 'child' })
  const page = await (await worker.get(paths.newConcern({ caseId }))).text()
  expect(page).toMatch(/name="receivedAt"[^>]*value="13:07"/)
})

test('sent twice, a form registers once; refused, it keeps what was written', async () => {
  const caseId = await givenCase(worker, { ageGroup: 'child' })
  const fields = { ...came, idempotencyKey: crypto.randomUUID() }
  const [first, second] = [
    await worker.post(paths.newConcern({ caseId }), fields),
    await worker.post(paths.newConcern({ caseId }), fields),
  ]
  expect([first?.status, second?.status]).toEqual([303, 303])
  expect((await worker.perform(viewChild, { caseId })).concerns).toHaveLength(1)
  const refused = await worker.post(paths.newConcern({ caseId }), { ...came, receivedAt: '25:00' })
  expect(refused.status).toBe(422)
  const page = await refused.text()
  expect(page).toContain('ute sent')
  expect(page).toContain('value="25:00"')
})

test('the series count what came, and how much of it met its time', async () => {
  const fresh = await openWorld()
  fresh.setTime('2026-08-20T12:00:00Z')
  await fresh.body('Påhittade räknekommunen', 'municipality')
  const counted = await fresh.as('caseworker', 'Påhittade räknekommunen')
  for (const [day, protection] of [
    ['2026-08-03', '2026-08-03'],
    ['2026-08-03', '2026-08-04'],
    ['2026-08-03', '2026-08-06'],
    ['2026-08-10', undefined],
  ] as const) {
    const caseId = await givenCase(counted, { ageGroup: 'child' })
    const { concernId } = await counted.perform(registerConcern, { caseId, ...came, receivedOn: day })
    if (protection === undefined) continue
    await counted.perform(assessProtection, {
      caseId,
      concernId,
      revision: 1,
      ...assessed,
      assessedOn: protection,
    })
    await counted.perform(decideConcern, {
      caseId,
      concernId,
      revision: 2,
      decision: 'not_opened',
      decidedOn: protection === '2026-08-06' ? '2026-08-20' : '2026-08-10',
      reasons: 'Påhittat.',
    })
  }
  const period = { from: '2026-07-01', to: '2026-09-30' }
  const count = async (name: string) => {
    const series = concernSeries.find((one) => one.name === name)
    return fresh.asSystem((tx) => series!.count(tx, period))
  }
  expect(await count('children.reports_of_concern')).toContainEqual({
    cell: { reporter: 'private_person' },
    count: 4,
  })
  expect(await count('children.protection_assessed_in_time')).toEqual([{ cell: {}, count: 4, value: 50 }])
  // Decided on 20 August, when the last day was the 17th.
  expect(await count('children.preliminary_within_14_days')).toEqual([{ cell: {}, count: 4, value: 50 }])
})
