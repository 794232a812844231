import { interests, voices } from '../modules/children/concern/child-store.ts'
import { insertWritten } from '../modules/children/concern/inquiry/store.ts'
import { insertReport } from '../modules/children/concern/report-store.ts'
import { concerns, protectionRecord } from '../modules/children/concern/store.ts'
import { plans } from '../modules/children/missing/plan-store.ts'
import { stepsOf } from '../modules/children/missing/rules.ts'
import { alarmSteps, alarms, insertAlarm, listSteps } from '../modules/children/missing/store.ts'
import {
  insertNeed,
  insertSuspected,
  listSuspected,
  markLifted,
  representatives,
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
  const concernId = await concerns.add(
    tx,
    {
      ...{ receivedAt: now, reporter: 'private_person', anonymous: false, wantsAnswer: false },
      reporterWho: untold('child reporter'),
      about: mark('child concern'),
      preliminaryUntil: today,
    },
    { case_id: caseId, body_id: actor.bodyId, made_by: actor.personId, made_at: now },
    key,
  )
  const assessed = {
    state: 'assessed',
    protection: 'none_needed',
    protectionAt: now,
    protectionReasons: mark('child protection'),
  } as const
  await concerns.change(tx, concernId, assessed, { protection_by: actor.personId }, key)
  await protectionRecord.keep(
    tx,
    { of: { caseId, concernId }, actor, now, key },
    {
      ...{ protection: 'none_needed', assessedAt: now, during: 'assessed' },
      reasons: mark('child protection_anew'),
    },
  )
  const ended = {
    state: 'closed',
    preliminaryExtendedFrom: today,
    preliminaryReasons: mark('child preliminary_extension'),
    decision: 'opened',
    decidedOn: today,
    decisionReasons: mark('child decision'),
    investigationUntil: today,
    investigationExtendedFrom: today,
    investigationReasons: mark('child investigation_extension'),
    outcome: 'services',
    endedOn: today,
    outcomeReasons: mark('child outcome'),
  } as const
  const by = { decided_by: actor.personId, ended_by: actor.personId }
  await concerns.change(tx, concernId, ended, by, key)
  await insertReport(tx, key, actor, {
    caseId,
    duty: 'must',
    learnedAt: now,
    toBody: boardId,
    words: mark('child report'),
    parts: [],
    now,
  })
  await voices.keep(
    tx,
    { of: { caseId }, actor, now, key },
    {
      ...{ heard: true, heardOn: today, how: 'conversation', present: [], language: 'sv', notHeard: null },
      ...{ interpreter: 'none_needed', words: mark('child voice') },
    },
  )
  const headings = { assessment: mark('child best interest') }
  await interests.keep(tx, { of: { caseId, concernId }, actor, now, key }, { headings })
  await insertWritten(
    tx,
    key,
    { actor, now },
    {
      ...{ caseId, concernId, part: 'together', version: 1 },
      found: { sum: mark('child inquiry') },
    },
  )
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
  const appointed = {
    state: 'appointed',
    appointedOn: today,
    appointedBy: 'district_court',
    name: mark('child representative'),
    contact: mark('child representative contact'),
  } as const
  await representatives.change(tx, id, appointed, {}, key)
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
  await plans.add(
    tx,
    {
      ...{ agreementId: null, signs: [], photo: 'not_asked', photoAskedOn: null, changedAt: now },
      lookFor: mark('child to look for'),
      contact: mark('child contact'),
    },
    { case_id: caseId, made_by: actor.personId, made_at: now },
    key,
  )
  const closed = { state: 'closed', followedUpOn: today } as const
  const closing = { closed_by: actor.personId, closed_at: now }
  const steps = stepsOf(now, [])
  const raise = (circumstances: string) =>
    insertAlarm(tx, key, actor, { caseId, lastSeenAt: now, circumstances, now, steps })
  const found = (await raise(mark('child circumstances')))!
  const [step] = await listSteps(tx, key, { caseId, alarmId: found })
  const settled = { state: 'done', doneAt: now, note: mark('child step note') } as const
  await alarmSteps.change(tx, step!.id, settled, { done_by: actor.personId }, key)
  const followedUp = {
    ...closed,
    foundAt: now,
    foundHow: 'came_back',
    followUp: 'conversation',
    condition: mark('child found'),
    said: mark('child said'),
    happened: mark('child happened'),
    changes: mark('child changes'),
  } as const
  await alarms.change(tx, found, followedUp, closing, key)
  const lost = (await raise(mark('child second circumstances')))!
  const ended = {
    ...closed,
    searchEndedAt: now,
    followUp: 'not_possible',
    searchReasons: mark('child search ended'),
    noFollowUpReasons: mark('child no follow-up'),
  } as const
  await alarms.change(tx, lost, ended, closing, key)
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
