import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { JointFacts } from './facts.ts'

/** @throws NotFound where there is no such investigation, or the actor may not know that it is there. */
export const getJointFacts = async (
  tx: DatabaseTransaction,
  investigationId: string,
): Promise<JointFacts> => {
  const { rows } = await sql<{
    facts: JointFacts | null
  }>`select children.joint_facts(${investigationId}::uuid) as facts`.execute(tx)
  const facts = rows[0]?.facts
  if (!facts) throw new NotFound('joint_investigation')
  return facts
}
