import type { SqlBool } from 'kysely'
import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Vault } from '../../../platform/vault/case-vault.ts'
import type { NeedKey } from '../../support/index.ts'
import { openStates, type State, senderStates, type Urgency, waitingStates } from './rules.ts'
import type { DeclineReason, Outcome } from './schema.ts'
import { type FoundReferral, placeOf, referralRows } from './store.ts'

/** A referral of a list: codes and bodies, and nothing of what was said. */
export interface ListedReferral {
  readonly id: string
  readonly number: string
  readonly caseId: string
  /** Absent where the sender is not to be named: a shelter (domain rule 8). */
  readonly fromName: string | null
  /** Empty where there is none yet, and where a recipient on paper is not to be named. */
  readonly toName: string
  readonly onPaper: boolean
  readonly need: NeedKey
  readonly urgency: Urgency
  readonly state: State
  readonly madeAt: Date
  readonly sentAt: Date | null
  readonly dueAt: Date | null
  readonly answeredAt: Date | null
  readonly outcomeAt: Date | null
  readonly closedAt: Date | null
  readonly declineReason: DeclineReason | null
  readonly outcome: Outcome | null
}

/** Names of recipients on paper are opened for the rows that are shown, to those who work on the case. */
const shown = async (vault: Vault, rows: readonly FoundReferral[]): Promise<ListedReferral[]> => {
  const sealed = rows.filter(({ namesPaper }) => namesPaper)
  const keys = sealed.length === 0 ? new Map() : await vault.openKeys(sealed.map(({ keyId }) => keyId))
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    caseId: row.caseId,
    fromName: row.fromName,
    toName: row.sealedToName
      ? (keys.get(row.keyId)?.open(placeOf.toName(row.id), row.sealedToName) ?? '')
      : (row.toName ?? ''),
    onPaper: row.sealedToName !== null,
    need: row.need,
    urgency: row.urgency,
    state: row.state,
    madeAt: row.madeAt,
    sentAt: row.sentAt,
    dueAt: row.dueAt,
    answeredAt: row.answeredAt,
    outcomeAt: row.outcomeAt,
    closedAt: row.closedAt,
    declineReason: row.declineReason,
    outcome: row.outcome,
  }))
}

/** What waits for an answer comes first, the oldest clock on top; then what waits for its outcome. */
const oldestClockFirst = sql`(r.state in ('sent', 'received')) desc, r.due_at nulls last, r.sent_at`

interface PageOfList {
  readonly page: number
  readonly pageSize: number
}
export interface ReferralPage extends PageOfList {
  readonly rows: readonly ListedReferral[]
  readonly total: number
}

type Rows = ReturnType<typeof referralRows>

const pageOf = async (
  tx: DatabaseTransaction,
  vault: Vault,
  query: Rows,
  { page, pageSize }: PageOfList,
): Promise<ReferralPage> => {
  const { total } = await tx
    .selectFrom(query.as('found'))
    .select((row) => row.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await query
    .orderBy(oldestClockFirst)
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  return { page, pageSize, total: Number(total), rows: await shown(vault, rows as FoundReferral[]) }
}

/** What a body has been asked, until its outcome is reported and it is closed. */
export const listInbox = (
  tx: DatabaseTransaction,
  vault: Vault,
  actor: PersonActor,
  place: PageOfList,
): Promise<ReferralPage> =>
  pageOf(
    tx,
    vault,
    referralRows(tx).where('r.to_body', '=', actor.bodyId).where('r.state', 'in', openStates),
    place,
  )

/** How many wait for an answer of the body. */
export const countWaiting = async (tx: DatabaseTransaction, actor: PersonActor): Promise<number> => {
  const { count } = await tx
    .selectFrom('disclosure.referral')
    .select((row) => row.fn.countAll<string>().as('count'))
    .where('to_body', '=', actor.bodyId)
    .where('state', 'in', waitingStates)
    .executeTakeFirstOrThrow()
  return Number(count)
}

const RECENT_DAYS = 14

/** What was taken back or ran out lately: told, so that nobody goes on with it. */
export const listTakenBack = async (
  tx: DatabaseTransaction,
  vault: Vault,
  actor: PersonActor,
  now: Date,
): Promise<ListedReferral[]> => {
  const rows = await referralRows(tx)
    .where('r.to_body', '=', actor.bodyId)
    .where('r.state', 'in', ['withdrawn', 'expired'])
    .where(
      sql<SqlBool>`exists (select from disclosure.referral_event e where e.referral_id = r.id
        and e.kind in ('withdrawn', 'expired') and e.at > ${new Date(now.getTime() - RECENT_DAYS * 86_400_000)})`,
    )
    .orderBy('r.sent_at', 'desc')
    .limit(20)
    .execute()
  return shown(vault, rows as FoundReferral[])
}

/** What the actor has sent and has still to take up. Those who lead see all of their body's, by codes. */
export const listSent = (
  tx: DatabaseTransaction,
  vault: Vault,
  actor: PersonActor,
  place: PageOfList,
): Promise<ReferralPage> => {
  const own = referralRows(tx).where('r.from_body', '=', actor.bodyId).where('r.state', 'in', senderStates)
  return pageOf(
    tx,
    vault,
    actor.role === 'case_manager'
      ? own
      : own.where('r.case_id', 'in', (query) =>
          query
            .selectFrom('support.assignment')
            .select('case_id')
            .where('person_id', '=', actor.personId)
            .where('body_id', '=', actor.bodyId)
            .where('ended_at', 'is', null),
        ),
    place,
  )
}

/** Every referral of a case that the actor may see, in the order in which they were made. */
export const listOfCase = async (
  tx: DatabaseTransaction,
  vault: Vault,
  caseId: string,
): Promise<ListedReferral[]> => {
  const rows = await referralRows(tx).where('r.case_id', '=', caseId).orderBy('r.made_at').execute()
  return shown(vault, rows as FoundReferral[])
}

/** Referrals that the actor's body coordinates. No shelter is named in them. */
export const listCoordinated = async (
  tx: DatabaseTransaction,
  vault: Vault,
  actor: PersonActor,
  caseId?: string,
): Promise<ListedReferral[]> => {
  const query = referralRows(tx)
    .select(sql<boolean>`not directory.told(r.from_body)`.as('fromShelter'))
    .where('r.coordinator_body', '=', actor.bodyId)
    .where('r.state', '<>', 'draft')
    .orderBy('r.case_id')
    .orderBy('r.made_at')
    .limit(500)
  const rows = await (caseId === undefined ? query : query.where('r.case_id', '=', caseId)).execute()
  const unnamed = new Set(rows.filter(({ fromShelter }) => fromShelter).map(({ id }) => id))
  return (await shown(vault, rows as unknown as FoundReferral[])).map((row) =>
    unnamed.has(row.id) ? { ...row, fromName: null } : row,
  )
}
