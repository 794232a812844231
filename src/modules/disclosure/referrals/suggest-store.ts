import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { ReceivingKind } from '../../directory/index.ts'
import { listProgrammes } from '../../support/index.ts'
import type { RecipientKind } from '../legal/situation.ts'
import type { Candidate } from './suggest.ts'

interface Row {
  readonly body_id: string
  readonly name: string
  readonly county: string | null
  readonly kinds: readonly ReceivingKind[]
  readonly coordinates: boolean
}

/** An organisation has no task by law: what it offers stands in its programmes. Nor is being some authority a task. */
const NO_TASK: readonly RecipientKind[] = ['ngo', 'other_authority']

/** A shelter can be no recipient, so being one is nothing that a body is asked as. */
const kindsWithoutShelter = (row: Row): readonly RecipientKind[] =>
  row.kinds.filter((kind) => kind !== 'shelter')

const candidateOf = (row: Row): Omit<Candidate, 'programmes'> => ({
  bodyId: row.body_id,
  name: row.name,
  county: row.county,
  kinds: kindsWithoutShelter(row),
  tasks: kindsWithoutShelter(row).filter((kind) => !NO_TASK.includes(kind)),
  coordinates: row.coordinates,
})

/** Every body with somebody who can receive a referral, by name; no shelter is among them, nor the actor's own body. */
export const listCandidates = async (tx: DatabaseTransaction): Promise<Candidate[]> => {
  const { rows } = await sql<Row>`select * from disclosure.referral_recipients() order by name`.execute(tx)
  const byBody = Map.groupBy(await listProgrammes(tx, {}), ({ bodyId }) => bodyId)
  return rows.map((row) => ({ ...candidateOf(row), programmes: byBody.get(row.body_id) ?? [] }))
}

/** One body that can be referred to; nothing where nobody there can receive it, or where it may not be told of. */
export const findCandidate = async (
  tx: DatabaseTransaction,
  bodyId: string,
): Promise<Omit<Candidate, 'programmes'> | undefined> => {
  const { rows } =
    await sql<Row>`select * from disclosure.referral_recipients() where body_id = ${bodyId}`.execute(tx)
  return rows[0] && candidateOf(rows[0])
}
