import { type SelectQueryBuilder, sql } from 'kysely'
import type { Tables } from '../database/tables.ts'
import { leafHash } from './merkle.ts'

/** The columns of a record in the form that is hashed. Times are text with microseconds, details canonical JSON of PostgreSQL. */
export interface RecordContent {
  id: number
  content: string
}

// One place decides what is hashed: sealing and verifying must see the same bytes.
const content = sql<string>`json_build_array(id, to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), action, outcome,
  actor_kind, actor_person, actor_body, actor_role, subject_kind, subject_id, reason, details::text, trace)::text`

/** Reads records in the form that is hashed. */
export const selectContent = (
  records: SelectQueryBuilder<Tables, 'audit.record', object>,
): SelectQueryBuilder<Tables, 'audit.record', RecordContent> => records.select(['id', content.as('content')])

export const hashContent = (record: RecordContent): Buffer => leafHash(Buffer.from(record.content))
