import fc from 'fast-check'
import pg from 'pg'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { addDays } from '../../../platform/clock/clock.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { givenCase } from '../../../testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { recordConsent } from '../../disclosure/consents/actions.ts'
import { registerDocuments, viewDocumentRequest } from '../../disclosure/requests/documents/actions.ts'
import { decideDisclosure } from '../../disclosure/sharing/decide-actions.ts'
import { startClockOfCase, viewCaseClocks } from '../../support/clocks/actions.ts'
import { writeSection } from '../../support/section-pages/write-actions.ts'
import { paths } from '../paths.ts'
import { needRepresentative, takeStep, viewRepresentative, viewRepresentatives } from './actions.ts'
import { replaySuspicions } from './replay.ts'
import { APPLICANTS, afterStep, faultOfStep, steps } from './rules.ts'
import { representativeKinds } from './schema.ts'
import { liftSuspected, noteSuspected } from './suspicion-actions.ts'

let world: World
let worker: TestPerson

beforeAll(async () => {
  world = await openWorld()
  await world.body('Påhittade kommunen', 'municipality')
  worker = await world.as('caseworker', 'Påhittade kommunen')
})
beforeEach(() => world.setTime('2026-11-24T12:00:00Z'))

const running = async (caseId: string) =>
  (await worker.perform(viewCaseClocks, { caseId })).clocks
    .filter(({ state }) => state === 'running')
    .map(({ kind }) => kind)

const aSuspicion = async (caseId: string) => {
  await worker.perform(noteSuspected, {
    caseId,
    relation: 'father',
    ground: 'suspected',
    since: '2026-11-20',
    grounds: 'Påhittad uppgift om pappan.',
  })
  const { suspected } = await worker.perform(viewRepresentatives, { caseId })
  return suspected[0]!.id
}

test('a guardian ad litem is needed, applied for, appointed and told of; the clock of the duty ends', async () => {
  const caseId = await givenCase(worker, { ageGroup: 'child' })
  const { representativeId } = await worker.perform(needRepresentative, {
    caseId,
    kind: 'guardian_ad_litem',
    neededOn: '2026-11-23',
  })
  expect(await running(caseId)).toEqual(['guardian_ad_litem'])
  const on = { caseId, representativeId }
  await expect(
    worker.perform(takeStep, {
      ...on,
      revision: 1,
      step: 'apply',
      appliedOn: '2026-11-23',
      appliedBy: 'police',
    }),
  ).rejects.toMatchObject({ code: 'representative.cannot_apply', field: 'appliedBy' })
  await worker.perform(takeStep, {
    ...on,
    revision: 1,
    step: 'apply',
    appliedOn: '2026-11-23',
    appliedBy: 'social_board',
  })
  await worker.perform(takeStep, {
    ...on,
    revision: 2,
    step: 'appoint',
    appointedOn: '2026-11-24',
    name: 'Påhittad God Man',
    contact: '070-000 00 01',
  })
  expect(await running(caseId)).toEqual([])
  expect(await (await worker.get(paths.representative(on))).text()).toContain('Barnet har inte fått veta')
  await worker.perform(takeStep, { ...on, revision: 3, step: 'tell_child', childToldOn: '2026-11-24' })
  await worker.perform(takeStep, {
    ...on,
    revision: 4,
    step: 'end',
    endedOn: '2026-11-24',
    reason: 'guardian_arrived',
  })
  const row = await world.asSystem((tx) =>
    tx
      .selectFrom('children.representative')
      .selectAll()
      .where('id', '=', representativeId)
      .executeTakeFirstOrThrow(),
  )
  for (const value of Object.values(row)) expect(String(value)).not.toContain('God Man')
  // It has ended: another may follow.
  await worker.perform(needRepresentative, { caseId, kind: 'guardian_ad_litem', neededOn: '2026-11-24' })
})

test('one of a kind at a time, also for two who click at once; a clock that a checklist started is kept', async () => {
  const caseId = await givenCase(worker, { ageGroup: 'uncertain' })
  await worker.perform(startClockOfCase, { caseId, kind: 'guardian_ad_litem', startsOn: '2026-11-24' })
  const need = { caseId, kind: 'guardian_ad_litem' as const, neededOn: '2026-11-24' }
  const tries = await Promise.allSettled([
    worker.perform(needRepresentative, need),
    worker.perform(needRepresentative, need),
  ])
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await running(caseId)).toEqual(['guardian_ad_litem'])
})

test('an adult has no guardian ad litem and no guardian, and may have counsel', async () => {
  const caseId = await givenCase(worker, { ageGroup: 'adult' })
  await expect(
    worker.perform(needRepresentative, { caseId, kind: 'guardian_ad_litem', neededOn: '2026-11-24' }),
  ).rejects.toMatchObject({ code: 'representative.not_of_an_adult', field: 'kind' })
  await expect(aSuspicion(caseId)).rejects.toMatchObject({ code: 'representative.adult_has_no_guardian' })
  await worker.perform(needRepresentative, { caseId, kind: 'victim_counsel', neededOn: '2026-11-24' })
})

test('while a guardian is suspected a guardian’s consent is refused, also where the field of the family says otherwise', async () => {
  const caseId = await givenCase(worker, { ageGroup: 'child' })
  const ngo = await world.body('Påhittade föreningen', 'ngo')
  const consent = {
    caseId,
    language: 'sv',
    interpreter: 'none_needed' as const,
    representative: 'guardian' as const,
    guardianSuspected: 'no' as const,
    manner: 'oral' as const,
    givenOn: '2026-11-24',
    expiresOn: '2027-05-24',
    items: [{ toBody: ngo, purpose: 'support' as const, section: 'needs' as const, field: '' }],
  }
  await worker.perform(recordConsent, consent)
  const suspicionId = await aSuspicion(caseId)
  const refused = { code: 'consent.guardian_suspected', field: 'representative' }
  await expect(worker.perform(recordConsent, consent)).rejects.toMatchObject(refused)
  await overwriteField(caseId, 'no')
  await expect(worker.perform(recordConsent, consent)).rejects.toMatchObject(refused)
  await worker.perform(liftSuspected, {
    caseId,
    suspicionId,
    liftedOn: '2026-11-24',
    reasons: 'Påhittat: höll inte.',
  })
  await worker.perform(recordConsent, consent)
})

const overwriteField = async (caseId: string, value: string) => {
  const { revision } = await world.asSystem((tx) =>
    tx
      .selectFrom('support.field')
      .select('revision')
      .where('case_id', '=', caseId)
      .where('field', '=', 'guardian_suspected')
      .where('superseded_at', 'is', null)
      .executeTakeFirstOrThrow(),
  )
  await worker.perform(writeSection, {
    caseId,
    section: 'family',
    values: { guardian_suspected: value },
    revisions: { guardian_suspected: revision },
  })
}

test('while a guardian is suspected nothing is disclosed or released to a guardian, and no guardian reads the file', async () => {
  const caseId = await givenCase(worker, {
    ageGroup: 'child',
    values: { identity: { birth_date: '2012-01-01' }, health: { health: 'Påhittad hälsa' } },
  })
  await aSuspicion(caseId)
  await overwriteField(caseId, 'no')
  await expect(
    worker.perform(decideDisclosure, {
      caseId,
      toBody: null,
      toName: 'Påhittad pappa',
      toKind: 'guardian',
      form: 'copy',
      purpose: 'own_insight',
      provision: 'to_guardian',
      necessity: 'Påhittat.',
      items: [{ section: 'health', field: 'health' }],
      endsOn: '2026-12-24',
    }),
  ).rejects.toMatchObject({ status: 422 })
  const { requestId } = await worker.perform(registerDocuments, {
    caseId,
    recipient: 'guardian',
    receivedOn: '2026-11-24',
  })
  const review = await worker.perform(viewDocumentRequest, { caseId, requestId })
  expect(review.guardianSuspected).toBe(true)
  expect(review.parts.length).toBeGreaterThan(0)
  const asked = await worker.get(`/cases/${caseId}/rights/everything?format=json&asker=guardian`)
  expect(asked.status).toBe(422)
  const own = await worker.get(`/cases/${caseId}/rights/everything?format=json&asker=self`)
  expect(own.status).toBe(200)
  expect(await own.text()).toContain('Påhittad uppgift om pappan')
})

test('with two suspected, lifting one leaves the guardian’s access off', async () => {
  const caseId = await givenCase(worker, { ageGroup: 'child' })
  const first = await aSuspicion(caseId)
  await worker.perform(noteSuspected, {
    caseId,
    relation: 'mother',
    ground: 'does_not_protect',
    since: '2026-11-22',
    grounds: 'Påhittat om mamman.',
  })
  const lift = { caseId, suspicionId: first, liftedOn: '2026-11-24', reasons: 'Påhittat.' }
  await worker.perform(liftSuspected, lift)
  await expect(worker.perform(liftSuspected, lift)).rejects.toMatchObject({
    code: 'representative.lifted_already',
  })
  const row = await world.asSystem((tx) =>
    tx
      .selectFrom('support.case_file')
      .select('guardian_suspected_since as since')
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow(),
  )
  expect(row.since).toBe('2026-11-22')
})

test('a restored database lets no guardian in again whom it does not know to be suspected', async () => {
  const sinceOf = async (caseId: string) =>
    (
      await world.asSystem((tx) =>
        tx
          .selectFrom('support.case_file')
          .select('guardian_suspected_since as since')
          .where('id', '=', caseId)
          .executeTakeFirstOrThrow(),
      )
    ).since
  const replayed = async () => replaySuspicions(world.house, await world.house.vault.remembered())
  const caseId = await givenCase(worker, { ageGroup: 'child' })
  const lifted = await givenCase(worker, { ageGroup: 'child' })
  await aSuspicion(caseId)
  const suspicionId = await aSuspicion(lifted)
  await worker.perform(liftSuspected, {
    caseId: lifted,
    suspicionId,
    liftedOn: '2026-11-24',
    reasons: 'Påhittat: höll inte.',
  })
  // What the database knows of is as it says: one that stands stands, one that was lifted is lifted.
  await replayed()
  expect([await sinceOf(caseId), await sinceOf(lifted)]).toEqual(['2026-11-20', null])
  // An older database: the suspicion is not in it.
  const owner = new pg.Client(world.database.owner)
  await owner.connect()
  await owner.query('delete from children.suspected_guardian where case_id = $1', [caseId])
  await owner.query('update support.case_file set guardian_suspected_since = null where id = $1', [caseId])
  await owner.end()
  await replayed()
  expect(await sinceOf(caseId)).toBe('2026-11-20')
  // Whoever works on the case notes it anew, with its grounds, and may then lift it.
  await worker.perform(liftSuspected, {
    caseId,
    suspicionId: await aSuspicion(caseId),
    liftedOn: '2026-11-24',
    reasons: 'Påhittat: höll inte.',
  })
  expect(await sinceOf(caseId)).toBe(null)
})

test('somebody who has turned 18 consents for themselves, not through a guardian', async () => {
  const caseId = await givenCase(worker, {
    ageGroup: 'child',
    values: { identity: { birth_date: '2008-11-25' } },
  })
  const ngo = await world.body('Påhittade föreningen', 'ngo')
  world.setTime('2026-11-25T08:00:00Z')
  await expect(
    worker.perform(recordConsent, {
      caseId,
      language: 'sv',
      interpreter: 'none_needed',
      representative: 'guardian',
      guardianSuspected: 'no',
      manner: 'oral',
      givenOn: '2026-11-25',
      expiresOn: '2027-05-24',
      items: [{ toBody: ngo, purpose: 'support', section: 'needs', field: '' }],
    }),
  ).rejects.toMatchObject({ code: 'consent.adult_has_no_guardian' })
})

test('nothing of it is there for others, nor under another case', async () => {
  const caseId = await givenCase(worker, { ageGroup: 'child' })
  const { representativeId } = await worker.perform(needRepresentative, {
    caseId,
    kind: 'victim_counsel',
    neededOn: '2026-11-24',
  })
  const suspicionId = await aSuspicion(caseId)
  const colleague = await world.as('caseworker', 'Påhittade kommunen')
  const manager = await world.as('case_manager', 'Påhittade kommunen')
  for (const person of [colleague, manager])
    for (const address of [
      paths.representatives({ caseId }),
      paths.representative({ caseId, representativeId }),
    ])
      expect((await person.get(address)).status).toBe(404)
  const other = await givenCase(worker, { ageGroup: 'child' })
  await expect(worker.perform(viewRepresentative, { caseId: other, representativeId })).rejects.toThrow(
    NotFound,
  )
  await expect(
    worker.perform(liftSuspected, { caseId: other, suspicionId, liftedOn: '2026-11-24', reasons: 'x' }),
  ).rejects.toThrow(NotFound)
})

test('days never go backwards, whatever is tried', () => {
  const aDay = fc.integer({ min: -400, max: 400 }).map((days) => addDays('2026-11-24', days))
  fc.assert(
    fc.property(aDay, aDay, fc.constantFrom(...representativeKinds), (neededOn, appliedOn, kind) => {
      const given = {
        caseId: '',
        representativeId: '',
        revision: 1,
        step: 'apply' as const,
        appliedOn,
        appliedBy: APPLICANTS[kind][0]!,
      }
      const stands = { kind, neededOn, appliedOn: null, appointedOn: null }
      const fault = faultOfStep(given, stands, '2026-11-24')
      expect(fault === undefined).toBe(appliedOn >= neededOn && appliedOn <= '2026-11-24')
    }),
  )
})

test('nobody is appointed twice, and what has ended stays so', () => {
  for (const step of steps)
    for (const state of ['refused', 'ended', 'not_needed'] as const)
      expect(afterStep(state, step)).toBeUndefined()
  expect(afterStep('appointed', 'appoint')).toBeUndefined()
  expect(afterStep('needed', 'end')).toBeUndefined()
})
