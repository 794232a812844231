import { createCipheriv, createHmac } from 'node:crypto'
import type { AuditRecord } from '../audit/record.ts'
import type { Settings } from '../config/settings.ts'
import { keyOfRelations } from '../database/connect.ts'
import type { PersonActor } from './actor.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Identifiers of a body's records have aliases of that body alone: what two bodies did to one thing is joined by no alias. */
const relationOf = ({ bodyId }: PersonActor): string => `trail ${bodyId}`

/** As `access.alias` in the database, for what is signed before it gets there. */
const aliasIn = ({ secretKey }: Pick<Settings, 'secretKey'>, relation: string, id: string): string => {
  const key = createHmac('sha256', keyOfRelations(secretKey)).update(relation).digest()
  const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false)
  const block = cipher.update(Buffer.from(id.replaceAll('-', ''), 'hex')).toString('hex')
  return block.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

const eachId = (value: unknown, alias: (id: string) => string): unknown => {
  if (typeof value === 'string') return UUID.test(value) ? alias(value) : value
  if (Array.isArray(value)) return value.map((one) => eachId(one, alias))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, eachId(one, alias)]))
}

/**
 * A record of the trail whose identifiers are aliases, so that whoever reads it without the installation's key learns what somebody did
 * and never to whose placement, shelter or question. `details.apart` says so; an auditor is shown what it was.
 */
export const setApart = (
  settings: Pick<Settings, 'secretKey'>,
  actor: PersonActor,
  record: AuditRecord,
): AuditRecord => {
  const alias = (id: string): string => aliasIn(settings, relationOf(actor), id)
  const details = eachId(record.details ?? {}, alias) as Record<string, unknown>
  return {
    ...record,
    ...(record.subjectId === undefined ? {} : { subjectId: eachId(record.subjectId, alias) as string }),
    details: { ...details, apart: true },
  }
}
