import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'

interface Counted {
  readonly kind: 'disclosure' | 'request'
  /** A way through secrecy for a disclosure, a section for a request that was answered. */
  readonly provision: string
  readonly decisions: number
}

/** How many decisions of the reader's body rest on what; none for whoever neither leads its casework nor is its lawyer. */
export const countByProvision = async (tx: DatabaseTransaction): Promise<Counted[]> => {
  const { rows } = await sql<Counted>`select * from disclosure.decisions_by_provision()`.execute(tx)
  return rows
}
