import { sql } from 'kysely'
import type { Actor } from '../../../platform/access/actor.ts'
import { leaving } from '../../../platform/access/left-by-refusal.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { type CaseFacts, knowsOf } from './facts.ts'

/**
 * The facts of a case.
 *
 * @throws NotFound also where the actor may not know that it is there. Somebody denied who tries raises an alert; the same is
 * asked of the database for a case that is not there, so that neither words nor time tell them apart.
 */
export const getFacts = async (tx: DatabaseTransaction, actor: Actor, caseId: string): Promise<CaseFacts> => {
  const found = await sql<{
    facts: CaseFacts | null
  }>`select support.access_facts(${caseId}::uuid) as facts`.execute(tx)
  const facts = found.rows[0]?.facts
  if (!facts || !knowsOf(actor, facts)) {
    throw leaving(new NotFound('case'), async (refused) => {
      await sql`select disclosure.note_denied_try(${caseId}::uuid)`.execute(refused)
    })
  }
  return facts
}
