import { insertInterest, insertVoice } from '../modules/children/concern/child-store.ts'
import { insertWritten } from '../modules/children/concern/inquiry/store.ts'
import { insertReport } from '../modules/children/concern/report-store.ts'
import { insertConcern, type SealedPart, sealPart, writeConcern } from '../modules/children/concern/store.ts'
import { writePlan } from '../modules/children/missing/plan-store.ts'
import { stepsOf } from '../modules/children/missing/rules.ts'
import { insertAlarm, listSteps, sealText, writeAlarm, writeStep } from '../modules/children/missing/store.ts'
import {
  insertNeed,
  insertSuspected,
  listSuspected,
  markLifted,
  sealIn,
  writeRepresentative,
} from '../modules/children/representatives/store.ts'
import { getCase } from '../modules/support/cases/store.ts'
import { setActor } from '../platform/access/action.ts'
import type { PersonActor } from '../platform/access/actor.ts'
import { dayOf } from '../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../platform/database/connect.ts'
import type { CaseKey } from '../platform/vault/case-vault.ts'
import type { TestPerson, World } from './world.ts'

interface Planting {
  readonly tx: DatabaseTransaction
  readonly key: CaseKey
  readonly actor: PersonActor
  readonly caseId: string
  /** A municipality that a report of concern can go to. */
  readonly boardId: string
  readonly now: Date
  readonly today: string
  /** Makes a mark that is found nowhere else. */
  readonly mark: (what: string) => string
  /** The same for what the person of the case is never told: who has reported. */
  readonly untold: (what: string) => string
}

const plantConcern = async ({
  tx,
  key,
  actor,
  caseId,
  boardId,
  now,
  today,
  mark,
  untold,
}: Planting): Promise<void> => {
  const concernId = await insertConcern(tx, key, actor, {
    caseId,
    receivedOn: today,
    receivedAt: '08:00',
    reporter: 'private_person',
    anonymous: false,
    reporterWho: untold('child reporter'),
    about: mark('child concern'),
    wantsAnswer: false,
    moment: now,
    preliminaryUntil: today,
    now,
  })
  const sealed = (part: SealedPart) => sealPart(key, concernId, part, mark(`child ${part}`))
  await writeConcern(
    tx,
    { id: concernId, caseId, revision: 1 },
    {
      state: 'closed',
      protection: 'none_needed',
      protection_at: now,
      protection_by: actor.personId,
      sealed_protection: sealed('protection'),
      preliminary_extended_from: today,
      sealed_preliminary_extension: sealed('preliminary_extension'),
      decision: 'opened',
      decided_on: today,
      decided_by: actor.personId,
      sealed_decision: sealed('decision'),
      investigation_until: today,
      investigation_extended_from: today,
      sealed_investigation_extension: sealed('investigation_extension'),
      outcome: 'services',
      ended_on: today,
      ended_by: actor.personId,
      sealed_outcome: sealed('outcome'),
    },
  )
  await insertReport(tx, key, actor, {
    caseId,
    duty: 'must',
    learnedAt: now,
    toBody: boardId,
    words: mark('child report'),
    parts: [],
    now,
  })
  const by = { actor, now }
  await insertVoice(tx, key, by, {
    ...{ caseId, heard: 'yes', heardOn: today, how: 'conversation', present: [], language: 'sv' },
    ...{ interpreter: 'none_needed', words: mark('child voice') },
  })
  await insertInterest(tx, key, by, {
    caseId,
    concernId,
    headings: { assessment: mark('child best interest') },
  })
  await insertWritten(tx, key, by, {
    ...{ caseId, concernId, part: 'together', version: 1 },
    found: { sum: mark('child inquiry') },
  })
}

const plantRepresentatives = async ({
  tx,
  key,
  actor,
  caseId,
  now,
  today,
  mark,
}: Planting): Promise<void> => {
  const id = await insertNeed(tx, actor, { caseId, kind: 'victim_counsel', neededOn: today, now })
  if (id === undefined) throw new Error('Somebody has planted counsel already')
  await writeRepresentative(
    tx,
    { id, caseId, revision: 1 },
    {
      state: 'appointed',
      appointed_on: today,
      appointed_by: 'district_court',
      sealed_name: sealIn(key, id, 'name', mark('child representative')),
      sealed_contact: sealIn(key, id, 'contact', mark('child representative contact')),
    },
  )
  const noted = { caseId, relation: 'father', ground: 'suspected', since: today } as const
  await insertSuspected(tx, key, { actor, now }, { ...noted, grounds: mark('child suspicion') })
  const [suspected] = await listSuspected(tx, key, caseId)
  await markLifted(tx, key, actor, {
    id: suspected!.id,
    caseId,
    liftedOn: today,
    reasons: mark('child suspicion lifted'),
  })
}

const plantDisappearances = async ({ tx, key, actor, caseId, now, today, mark }: Planting): Promise<void> => {
  await writePlan(tx, key, { actor, now }, caseId, undefined, {
    ...{ agreementId: null, signs: [], photo: 'not_asked', photoAskedOn: null, revision: 1 },
    lookFor: mark('child to look for'),
    contact: mark('child contact'),
  })
  const closed = {
    state: 'closed',
    followed_up_on: today,
    closed_by: actor.personId,
    closed_at: now,
  } as const
  const steps = stepsOf(now, [])
  const raise = (circumstances: string) =>
    insertAlarm(tx, key, actor, { caseId, lastSeenAt: now, circumstances, now, steps })
  const found = (await raise(mark('child circumstances')))!
  const [step] = await listSteps(tx, key, { caseId, alarmId: found })
  const settled = { state: 'done', by: actor, now, note: mark('child step note') } as const
  await writeStep(tx, key, { id: step!.id, caseId, revision: 1 }, settled)
  await writeAlarm(
    tx,
    { id: found, caseId, revision: 1 },
    {
      ...closed,
      found_at: now,
      found_how: 'came_back',
      sealed_found: sealText(key, found, 'found', mark('child found')),
      follow_up: 'conversation',
      sealed_said: sealText(key, found, 'said', mark('child said')),
      sealed_happened: sealText(key, found, 'happened', mark('child happened')),
      sealed_changes: sealText(key, found, 'changes', mark('child changes')),
    },
  )
  const lost = (await raise(mark('child second circumstances')))!
  await writeAlarm(
    tx,
    { id: lost, caseId, revision: 1 },
    {
      ...closed,
      search_ended_at: now,
      sealed_search_ended: sealText(key, lost, 'search_ended', mark('child search ended')),
      follow_up: 'not_possible',
      sealed_no_follow_up: sealText(key, lost, 'no_follow_up', mark('child no follow-up')),
    },
  )
}

/** Plants marks in all that is kept of a child, with the worker's own rights in the database: the second wall holds. */
export const plantChild = async (
  world: World,
  { actor }: TestPerson,
  caseId: string,
  mark: (what: string) => string,
  untold: (what: string) => string,
): Promise<void> => {
  const now = world.house.clock.now()
  const boardId = await world.body('Påhittade planterade grannkommunen', 'municipality')
  await world.house.database.transaction().execute(async (tx) => {
    await setActor(tx, actor, now)
    const key = await world.house.vault.openKey((await getCase(tx, caseId)).keyId)
    const planting = { tx, key, actor, caseId, boardId, now, today: dayOf(now), mark, untold }
    await plantConcern(planting)
    await plantRepresentatives(planting)
    await plantDisappearances(planting)
  })
}
