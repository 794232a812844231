import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import { aliasOf } from '../../../platform/access/relations.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { CaseKey, Vault } from '../../../platform/vault/case-vault.ts'
import type { StandsInCase } from './by-name-rules.ts'

/** A case that has a name, with what tells it apart from others. */
interface NamedCase {
  readonly caseId: string
  readonly key: CaseKey
  readonly stands: readonly StandsInCase[]
}

/** The cases of the actor's own body that have a whole name, opened. */
export const findNamed = async (
  tx: DatabaseTransaction,
  vault: Vault,
  token: Buffer,
): Promise<readonly NamedCase[]> => {
  const { rows } = await sql<{
    caseId: string
    keyId: string
    field: StandsInCase['field'] | null
    place: string
    sealed: Buffer
  }>`select case_id as "caseId", key_id as "keyId", field, place, sealed from disclosure.named_in_emergency(${token})`.execute(
    tx,
  )
  const keys = await vault.openKeys([...new Set(rows.map(({ keyId }) => keyId))])
  return [...Map.groupBy(rows, ({ caseId }) => caseId)].flatMap(([caseId, lines]) => {
    const key = keys.get(lines[0]!.keyId)
    if (key === undefined) return []
    const stands = lines.flatMap(({ field, place, sealed }) =>
      field === null ? [] : [{ field, value: key.open(`support.field:${place}`, sealed) }],
    )
    return [{ caseId, key, stands }]
  })
}

/** How often the actor has asked by name since a moment; held until the transaction ends. */
export const countTries = async (tx: DatabaseTransaction, since: Date): Promise<number> => {
  const { rows } = await sql<{ tries: number }>`select disclosure.named_tries(${since}) as tries`.execute(tx)
  return rows[0]!.tries
}

/** Who else is on duty at the actor's own body. */
export const listOnDuty = async (
  tx: DatabaseTransaction,
  { personId }: PersonActor,
): Promise<readonly string[]> => {
  const { rows } = await sql<{ people: string[] }>`select disclosure.on_duty() as people`.execute(tx)
  return rows[0]!.people.filter((id) => id !== personId)
}

/** Tells those who watch that somebody asked by name, with the case where there is one; whoever asked sees it never. */
export const addTry = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  tried: { readonly id: string; readonly caseId: string | undefined; readonly at: Date },
): Promise<void> => {
  await tx
    .insertInto('disclosure.alert')
    .values({
      id: tried.id,
      kind: 'asked_by_name',
      case_id: tried.caseId ?? null,
      body_id: actor.bodyId,
      person_alias: aliasOf('alerted', actor.personId),
      at: tried.at,
    })
    .execute()
}
