import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { RecipientKind } from '../legal/situation.ts'
import { kindsOf } from '../sharing/recipient.ts'
import type { Candidate, Capacity } from './suggest.ts'

interface Row {
  readonly body_id: string
  readonly name: string
  readonly type: string
  readonly county: string | null
  readonly secrecy: string | null
  readonly coordinates: boolean
}

/** A shelter can be no recipient, so being one is nothing that a body is asked as. */
const kindsWithoutShelter = (row: Row): readonly RecipientKind[] =>
  kindsOf({ type: row.type, setting: row.secrecy }).filter((kind) => kind !== 'shelter')

/** Types of body whose tasks are known from what they are; others say them by how they work with cases. */
const BY_TYPE: readonly string[] = [
  'municipality',
  'municipal_function',
  'municipal_unit',
  'region',
  'regional_unit',
]

/** An organisation has no task by law: what it offers stands in its programmes. */
const tasksOf = (row: Row): readonly RecipientKind[] =>
  BY_TYPE.includes(row.type) || (row.secrecy !== null && row.secrecy !== 'ngo')
    ? kindsWithoutShelter(row).filter((kind) => kind !== 'ngo')
    : []

const candidateOf = (row: Row): Omit<Candidate, 'programmes'> => ({
  bodyId: row.body_id,
  name: row.name,
  county: row.county,
  kinds: kindsWithoutShelter(row),
  tasks: tasksOf(row),
  coordinates: row.coordinates,
})

/** Every body with somebody who can receive a referral, by name; no shelter is among them, nor the actor's own body. */
export const listCandidates = async (tx: DatabaseTransaction): Promise<Candidate[]> => {
  const { rows } = await sql<Row>`select * from disclosure.referral_recipients() order by name`.execute(tx)
  const programmes = await tx
    .selectFrom('support.programme')
    .select(['body_id', 'name', 'meets', 'languages', 'counties', 'capacity', 'capacity_on'])
    .where('closed_on', 'is', null)
    .execute()
  const byBody = Map.groupBy(programmes, ({ body_id }) => body_id)
  return rows.map((row) => ({
    ...candidateOf(row),
    programmes: (byBody.get(row.body_id) ?? []).map((programme) => ({
      name: programme.name,
      meets: programme.meets,
      languages: programme.languages,
      counties: programme.counties,
      capacity: programme.capacity as Capacity,
      capacityOn: programme.capacity_on,
    })),
  }))
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
