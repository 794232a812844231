import { type SelectQueryBuilder, sql } from 'kysely'
import type { Tables } from '../database/tables.ts'
import { leafHash } from './merkle.ts'
import type { PlaceInRun, Said, SeenEnd } from './proof.ts'

/** The columns of a record in the form that is hashed. Times are text with microseconds, details canonical JSON of PostgreSQL. */
export interface RecordContent {
  id: number
  content: string
}

const said = sql`id, to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), action, outcome,
  actor_kind, actor_person, actor_body, actor_role, subject_kind, subject_id, reason, details::text, trace`

// One place decides what is hashed: sealing and verifying must see the same bytes. Records of before they were numbered
// are hashed as they were then.
const content = sql<string>`(case when mac is null then json_build_array(${said})
  else json_build_array(${said}, run, number, settled, voids, earlier::text, encode(mac, 'hex')) end)::text`

/** Reads records in the form that is hashed. */
export const selectContent = (
  records: SelectQueryBuilder<Tables, 'audit.record', object>,
): SelectQueryBuilder<Tables, 'audit.record', RecordContent> => records.select(['id', content.as('content')])

export const hashContent = (record: RecordContent): Buffer => leafHash(Buffer.from(record.content))

/** What a record says, its place in its run and its proof; no place where it was written without a key. */
export interface ReadRecord {
  readonly id: number
  readonly said: Said
  readonly place: (PlaceInRun & { readonly mac: string }) | undefined
}

type Plain = string | null

/** Takes a record apart again from the form that is hashed. */
export const readContent = ({ id, content: text }: RecordContent): ReadRecord => {
  const [, ...columns] = JSON.parse(text) as unknown[]
  const [at, action, outcome, kind, person, body, role, about, aboutId, reason, details, trace] =
    columns as string[]
  const said: Said = [
    at!,
    action!,
    outcome!,
    kind!,
    person as Plain,
    body as Plain,
    role as Plain,
    about as Plain,
    aboutId as Plain,
    reason as Plain,
    JSON.parse(details!),
    trace as Plain,
  ]
  if (columns.length === said.length) return { id, said, place: undefined }
  const [run, number, settled, voids, earlier, mac] = columns.slice(said.length) as [
    string,
    number,
    number,
    number[] | null,
    Plain,
    string,
  ]
  return {
    id,
    said,
    place: {
      run,
      number,
      settled,
      voids,
      earlier: earlier === null ? null : (JSON.parse(earlier) as SeenEnd[]),
      mac,
    },
  }
}
