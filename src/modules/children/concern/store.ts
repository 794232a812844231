import { type Day, dayOf } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { optional, sealed, stored } from '../../../platform/fields/field.ts'
import { choice, day, flag, instant, line, text } from '../../../platform/fields/kinds.ts'
import { keptRecord } from '../../../platform/records/kept.ts'
import { type Versioned, versionedRecord } from '../../../platform/records/versioned.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import {
  type ConcernState,
  concernStates,
  decisions,
  outcomes,
  type Protection,
  protections,
  reporters,
} from './schema.ts'

/** A report of concern that the social services have received, with what came of it. */
export const concerns = versionedRecord('children.concern', 'concern', {
  receivedAt: instant(),
  reporter: choice(reporters),
  anonymous: flag(),
  /** Who reports. For those who work on the case alone: it is in no file that a guardian reads (OSL 26:5). */
  reporterWho: stored(optional(sealed(line(500))), 'reporter'),
  about: sealed(text()),
  wantsAnswer: flag(),
  state: choice(concernStates),
  protection: optional(choice(protections)),
  protectionAt: optional(instant()),
  protectionReasons: stored(optional(sealed(text())), 'protection'),
  preliminaryUntil: day(),
  preliminaryExtendedFrom: optional(day()),
  preliminaryReasons: stored(optional(sealed(text())), 'preliminary_extension'),
  decision: optional(choice(decisions)),
  decidedOn: optional(day()),
  decisionReasons: stored(optional(sealed(text())), 'decision'),
  answerDue: optional(day()),
  answeredOn: optional(day()),
  investigationUntil: optional(day()),
  investigationExtendedFrom: optional(day()),
  investigationReasons: stored(optional(sealed(text())), 'investigation_extension'),
  outcome: optional(choice(outcomes)),
  endedOn: optional(day()),
  outcomeReasons: stored(optional(sealed(text())), 'outcome'),
})

/** Whether the child needs protection at once, assessed anew after the first time. */
export const protectionRecord = keptRecord(
  'children.protection',
  { of: ['caseId', 'concernId'], by: 'made_by', at: 'made_at' },
  {
    protection: choice(protections),
    assessedAt: instant(),
    during: choice(['assessed', 'investigating']),
    reasons: sealed(text()),
  },
)

/** A protection assessment that another has followed. */
interface EarlierProtection {
  readonly protection: Protection
  readonly at: Date
  readonly reasons: string
  readonly byName: string | null
}

/** A report of concern; of its protection assessments the last, which holds, and those before it. */
export interface Concern extends Versioned<typeof concerns.fields> {
  readonly receivedOn: Day
  readonly protectionByName: string | null
  /** What went on when the last was made. */
  readonly protectionDuring: ConcernState | null
  /** Whether the first was made in time is counted by it. */
  readonly firstProtectionAt: Date | null
  /** The latest first. */
  readonly earlierProtections: readonly EarlierProtection[]
}

/** The assessments that were made anew in a case, the latest first of each report. */
const listAnew = async (tx: DatabaseTransaction, key: CaseKey, caseId: string) => {
  const rows = await tx
    .selectFrom('children.protection as a')
    .leftJoin('identity.person as p', 'p.id', 'a.made_by')
    .selectAll('a')
    .select('p.name as byName')
    .where('a.case_id', '=', caseId)
    .orderBy('a.assessed_at', 'desc')
    .orderBy('a.made_at', 'desc')
    .execute()
  return rows.map((row) => {
    const { protection, assessedAt, during, reasons } = protectionRecord.read(row, key)
    return { concernId: row.concern_id, protection, at: assessedAt, during, reasons, byName: row.byName }
  })
}

/** The reports of concern of a case, newest first. */
export const listConcerns = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
): Promise<Concern[]> => {
  const rows = await tx
    .selectFrom('children.concern as c')
    .leftJoin('identity.person as p', 'p.id', 'c.protection_by')
    .selectAll('c')
    .select('p.name as protectionByName')
    .where('c.case_id', '=', caseId)
    .orderBy('c.received_at', 'desc')
    .execute()
  const anew = await listAnew(tx, key, caseId)
  return rows.map((row): Concern => {
    const concern = concerns.read(row, key)
    const { protection, protectionAt: at, protectionReasons: reasons } = concern
    const beside = { ...concern, receivedOn: dayOf(row.received_at), firstProtectionAt: at }
    const { protectionByName: byName } = row
    const [last, ...before] = anew.filter(({ concernId }) => concernId === concern.id)
    if (protection === null || at === null || last === undefined)
      return {
        ...beside,
        ...{ protectionByName: byName, earlierProtections: [] },
        protectionDuring: protection === null ? null : 'assessed',
      }
    return {
      ...beside,
      ...{ protection: last.protection, protectionAt: last.at, protectionReasons: last.reasons },
      ...{ protectionByName: last.byName, protectionDuring: last.during },
      earlierProtections: [...before, { protection, at, reasons, byName }],
    }
  })
}

/** @throws NotFound, also for a report of another case. */
export const getConcern = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
  concernId: string,
): Promise<Concern> => {
  const found = (await listConcerns(tx, key, caseId)).find(({ id }) => id === concernId)
  if (found === undefined) throw new NotFound('concern')
  return found
}

/** Whether an investigation of the child of a case is running: reports about it need no decision of their own (SoL 20:2). */
export const hasRunningInvestigation = async (tx: DatabaseTransaction, caseId: string): Promise<boolean> =>
  (await tx
    .selectFrom('children.concern')
    .select('id')
    .where('case_id', '=', caseId)
    .where('state', '=', 'investigating')
    .executeTakeFirst()) !== undefined

/** By when the reporter is told. */
export const writeAnswerDue = async (tx: DatabaseTransaction, concernId: string, due: Day): Promise<void> => {
  await tx.updateTable('children.concern').set({ answer_due: due }).where('id', '=', concernId).execute()
}
