// Made by `bin/samlad generate` from database/migrations; do not edit.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

export interface Tables {
  'audit.block': {
    number: number
    sealed_at: ColumnType<Date, Date | string | undefined, Date | string>
    record_ids: number[]
    leaves: Buffer
    root: Buffer
    previous: Buffer
    head: Buffer
  }
  'audit.record': {
    id: GeneratedAlways<number>
    occurred_at: ColumnType<Date, Date | string | undefined, Date | string>
    action: string
    outcome: string
    actor_kind: string
    actor_person: string | null
    actor_body: string | null
    actor_role: string | null
    subject_kind: string | null
    subject_id: string | null
    reason: string | null
    details: ColumnType<unknown, string | undefined, string>
    trace: string | null
  }
  'audit.sealed': {
    record_id: number
    block: number
  }
  'directory.alias': {
    body_id: string
    alias: string
  }
  'directory.body': {
    id: Generated<string>
    name: string
    name_english: string | null
    type: string
    county: string | null
    address: string | null
    active_from: string | null
    active_until: string | null
    fictional: Generated<boolean>
    revision: Generated<number>
    search: GeneratedAlways<string | null>
  }
  'directory.succession': {
    body_id: string
    successor_id: string
    from_day: string | null
    scope: string | null
    basis: string
  }
  'identity.membership': {
    id: Generated<string>
    person_id: string
    body_id: string
    role: string
    is_default: Generated<boolean>
    given_at: ColumnType<Date, Date | string | undefined, Date | string>
    given_by: string | null
    ended_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'identity.person': {
    id: Generated<string>
    email: string
    name: string
    language: Generated<string>
    password_hash: string | null
    fictional: Generated<boolean>
    created_at: ColumnType<Date, Date | string | undefined, Date | string>
    disabled_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'identity.session': {
    id: Generated<string>
    secret_hash: Buffer
    person_id: string
    membership_id: string | null
    assurance: string
    started_at: ColumnType<Date, Date | string | undefined, Date | string>
    seen_at: ColumnType<Date, Date | string | undefined, Date | string>
    ends_at: ColumnType<Date, Date | string, Date | string>
    ended_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'migration.applied': {
    name: string
    digest: string
    applied_at: ColumnType<Date, Date | string | undefined, Date | string>
  }
}
