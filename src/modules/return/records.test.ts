import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { setActor } from '../../platform/access/action.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import { versionedRecord } from '../../platform/records/versioned.ts'
import type { CaseKey } from '../../platform/vault/case-vault.ts'
import { anyValuesOf } from '../../testing/fields.ts'
import { openReturns, type ReturnScene } from '../../testing/returns.ts'
import { outcome } from './after/records.ts'
import { written } from './partners/records.ts'
import { bestInterests, decisions, type Plan, plans, prepared } from './plans/records.ts'

const partners = versionedRecord('return.partner', 'partner', written)

let scene: ReturnScene
let caseId: string
let planId: string

beforeAll(async () => {
  scene = await openReturns()
  const begun = await scene.wanted()
  caseId = begun.caseId
  planId = begun.returnId
})

/** What is done as the coordinator, with the key of the case. */
const asCoordinator = async <T>(work: (tx: DatabaseTransaction, key: CaseKey, now: Date) => Promise<T>) => {
  const { house } = scene.world
  const now = house.clock.now()
  return house.database.transaction().execute(async (tx) => {
    await setActor(tx, scene.coordinator.actor, now)
    const { key_id } = await tx
      .selectFrom('support.case_file')
      .select('key_id')
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow()
    return work(tx, await house.vault.openKey(key_id), now)
  })
}

describe.each([
  ['what the person decided', decisions, 'words'],
  ['what an authority found', bestInterests, 'reasons'],
] as const)('a record that is kept: %s', (_, record, secret) => {
  test('is read as it was kept, the latest first', async () => {
    await fc.assert(
      fc.asyncProperty(anyValuesOf(record.fields), async (values) => {
        const kept = await asCoordinator(async (tx, key, now) => {
          const of = { caseId, planId }
          const id = await record.keep(tx, { of, actor: scene.coordinator.actor, now, key }, values as never)
          const [latest] = await record.list(tx, { planId }, key)
          return { id, latest }
        })
        expect(kept.latest).toEqual({ ...values, id: kept.id, keptAt: scene.world.house.clock.now() })
      }),
      { numRuns: 12 },
    )
  })

  test('holds nothing readable of what is sealed, and opens in its own row alone', async () => {
    await asCoordinator(async (tx, key, now) => {
      const [values] = fc.sample(anyValuesOf(record.fields), 1)
      const written = { ...values, [secret]: 'Planterade ord' }
      const keeping = { of: { caseId, planId }, actor: scene.coordinator.actor, now, key }
      const one = await record.keep(tx, keeping, written as never)
      const table = sql.table(record.table)
      const { rows } = await sql<{ row: string }>`
        select row_to_json(r)::text as row from ${table} r where id = ${one}`.execute(tx)
      expect(rows[0]!.row).not.toContain('Planterade')
      expect(rows[0]!.row).not.toContain(Buffer.from('Planterade').toString('hex'))
      await expect(record.list(tx, { planId })).rejects.toThrow('give the key of the case')
    })
  })

  test('is refused with a day to come, at the field', async () => {
    await asCoordinator(async (tx, key, now) => {
      const [values] = fc.sample(anyValuesOf(record.fields), 1)
      const later = Object.fromEntries(
        Object.entries(record.fields)
          .filter(([, { control }]) => control.kind === 'day')
          .map(([name]) => [name, '2999-01-01']),
      )
      const keeping = { of: { caseId, planId }, actor: scene.coordinator.actor, now, key }
      await expect(record.keep(tx, keeping, { ...values, ...later } as never)).rejects.toMatchObject({
        code: 'day_to_come',
        field: Object.keys(later)[0],
      })
    })
  })
})

describe('a record that is changed', () => {
  test('is read as it was last written, with the number of its change', async () => {
    await fc.assert(
      fc.asyncProperty(anyValuesOf(prepared), async (values) => {
        const days = { departsOn: null, arrivesOn: null }
        const [before, after] = await asCoordinator(async (tx, key) => {
          const held: Plan = await plans.hold(tx, { id: planId, caseId }, undefined, key)
          await plans.change(tx, planId, { ...values, ...days }, {}, key)
          return [held, await plans.get(tx, { id: planId, caseId }, key)] as const
        })
        expect(after).toEqual({ ...before, ...values, ...days, revision: before.revision + 1 })
      }),
      { numRuns: 12 },
    )
  })

  test('is not written over by whoever read it before a colleague changed it', async () => {
    await asCoordinator(async (tx, key) => {
      const { revision } = await plans.get(tx, { id: planId }, key)
      await plans.change(tx, planId, { onOwn: false })
      await expect(plans.hold(tx, { id: planId }, revision, key)).rejects.toThrow('changed_by_another')
      await expect(plans.hold(tx, { id: planId }, revision + 1, key)).resolves.toMatchObject({ id: planId })
    })
  })

  test('of something else is not there', async () => {
    await asCoordinator(async (tx, key) => {
      await expect(plans.get(tx, { id: planId, caseId: randomUUID() }, key)).rejects.toThrow('not_found')
      await expect(partners.get(tx, { id: planId })).rejects.toThrow('not_found')
    })
  })

  test('comes in the order that is asked for', async () => {
    const names = await asCoordinator(async (tx) => {
      const [values] = await partners.list(tx, {}, { by: 'name' })
      const by = { changed_by: scene.coordinator.actor.personId, changed_at: new Date() }
      for (const name of ['Öppna handen', 'Ankomsten']) {
        const { id, revision, ...rest } = values!
        await partners.add(tx, { ...rest, name }, by)
      }
      const ascending = await partners.list(tx, {}, { by: 'name', ascending: true })
      const descending = await partners.list(tx, {}, { by: 'name' })
      expect(descending.map(({ id }) => id)).toEqual(ascending.map(({ id }) => id).toReversed())
      return ascending.map(({ name }) => name)
    })
    expect(names[0]).toBe('Ankomsten')
  })
})

test('of a follow-up is asked what came of it, then who said so, before what was said', () => {
  expect(Object.keys(outcome)).toEqual(['result', 'source', 'doneOn', 'answers', 'note'])
})
