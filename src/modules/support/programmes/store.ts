import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { Conflict, NotFound } from '../../../platform/refusal.ts'
import type { ProgrammeSetting } from '../content/programme-kinds.ts'
import type { Capacity, ProgrammeSelection } from './schema.ts'

export interface Programme {
  readonly id: string
  readonly bodyId: string
  readonly bodyName: string
  readonly name: string
  readonly setting: ProgrammeSetting
  readonly description: string
  readonly meets: readonly string[]
  readonly serves: readonly string[]
  /** BCP 47. */
  readonly languages: readonly string[]
  /** County codes; all where empty. */
  readonly counties: readonly string[]
  readonly capacity: Capacity
  readonly capacityOn: Day
  readonly closedOn: Day | null
  readonly revision: number
}

// A shelter is not told of (domain rule 8), also where a body became one after it had registered a programme.
const rowsOf = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('support.programme as p')
    .innerJoin('directory.body as b', 'b.id', 'p.body_id')
    .select([
      'p.id',
      'p.body_id as bodyId',
      'b.name as bodyName',
      'p.name',
      'p.setting',
      'p.description',
      'p.meets',
      'p.serves',
      'p.languages',
      'p.counties',
      'p.capacity',
      'p.capacity_on as capacityOn',
      'p.closed_on as closedOn',
      'p.revision',
    ])
    .where(sql<boolean>`directory.told(p.body_id)`)

/** The programmes that have not ended, as the selection narrows them, by name. */
export const listProgrammes = async (
  tx: DatabaseTransaction,
  selection: Omit<ProgrammeSelection, 'of'> & { readonly bodyId?: string },
): Promise<Programme[]> => {
  const { setting, meets, serves, county, language, bodyId } = selection
  let query = rowsOf(tx).where('p.closed_on', 'is', null)
  if (setting !== undefined) query = query.where('p.setting', '=', setting)
  if (meets !== undefined) query = query.where(sql<boolean>`p.meets @> array[${meets}::text]`)
  if (serves !== undefined) query = query.where(sql<boolean>`p.serves @> array[${serves}::text]`)
  if (language !== undefined) query = query.where(sql<boolean>`p.languages @> array[${language}::text]`)
  if (county !== undefined)
    query = query.where(sql<boolean>`(p.counties = '{}' or p.counties @> array[${county}::text])`)
  if (bodyId !== undefined) query = query.where('p.body_id', '=', bodyId)
  return (await query.orderBy('p.name').execute()) as Programme[]
}

/** @throws NotFound, also for what a shelter once registered. */
export const getProgramme = async (tx: DatabaseTransaction, programmeId: string): Promise<Programme> => {
  const found = await rowsOf(tx).where('p.id', '=', programmeId).executeTakeFirst()
  if (found === undefined) throw new NotFound('programme')
  return found as Programme
}

/** The programme, held until it is changed. @throws NotFound, Conflict where a colleague has changed it meanwhile. */
export const holdProgramme = async (
  tx: DatabaseTransaction,
  programmeId: string,
  revision?: number,
): Promise<Programme> => {
  const held = await tx
    .selectFrom('support.programme')
    .select('revision')
    .where('id', '=', programmeId)
    .forUpdate()
    .executeTakeFirst()
  if (held === undefined) throw new NotFound('programme')
  if (revision !== undefined && held.revision !== revision) throw new Conflict('programme')
  return getProgramme(tx, programmeId)
}

type Written = Omit<Programme, 'id' | 'bodyId' | 'bodyName' | 'capacityOn' | 'closedOn' | 'revision'>

const valuesOf = ({ name, setting, description, meets, serves, languages, counties, capacity }: Written) => ({
  name,
  setting,
  description,
  meets: [...meets],
  serves: [...serves],
  languages: [...languages],
  counties: [...counties],
  capacity,
})

/** Adds a programme of the actor's body. @returns its identifier. */
export const insertProgramme = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  written: Written,
  today: Day,
): Promise<string> => {
  const { id } = await tx
    .insertInto('support.programme')
    .values({
      ...valuesOf(written),
      body_id: actor.bodyId,
      capacity_on: today,
      changed_by: actor.personId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Writes a programme anew; whether it can take somebody holds from today. */
export const writeProgramme = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  programmeId: string,
  written: Written,
  today: Day,
): Promise<void> => {
  await tx
    .updateTable('support.programme')
    .set((row) => ({
      ...valuesOf(written),
      capacity_on: today,
      changed_by: actor.personId,
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', programmeId)
    .execute()
}

/** Says that a programme has ended. */
export const markProgrammeClosed = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  programmeId: string,
  today: Day,
): Promise<void> => {
  await tx
    .updateTable('support.programme')
    .set((row) => ({ closed_on: today, changed_by: actor.personId, revision: row('revision', '+', 1) }))
    .where('id', '=', programmeId)
    .execute()
}
