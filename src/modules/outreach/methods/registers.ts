import { sql } from 'kysely'
import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { policy } from '../../../platform/access/policy.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { hinted, optional } from '../../../platform/fields/field.ts'
import { choice, line, several, text } from '../../../platform/fields/kinds.ts'
import { register } from '../../../platform/records/register.ts'
import { Refusal } from '../../../platform/refusal.ts'

/** For whom a method is. */
const audiences = ['sellers', 'young', 'relatives', 'online', 'buyers', 'professionals'] as const

/** What is known of whether it works, from least to most. */
export const grades = ['tried', 'described', 'followed', 'compared', 'reviewed'] as const

const method = {
  name: line(200),
  audience: several(choice(audiences)),
  what: text(5_000),
  steps: hinted(text(10_000, 10), 'stepsHint'),
  grade: hinted(choice(grades), 'gradeHint'),
  grounds: hinted(text(2_000, 3), 'groundsHint'),
  cost: optional(text(1_000, 2)),
  contact: hinted(optional(line(200)), 'contactHint'),
}

/** Who describes methods, each for their own body: the same as `outreach.describes()`. */
const methodKeepers = [
  'caseworker',
  'case_manager',
  'regional_coordinator',
  'ngo_officer',
  'body_officer',
  'county_coordinator',
] as const

const adoptedBy = (id: string) => sql<number>`outreach.adopted_by(${id})`

/** Methods that have been described so that others can do the same (measure 9). Everybody reads them, and how many have adopted each. */
export const methods = register('outreach.method', 'method', method, {
  readers: 'all',
  anyone: true,
  keepers: methodKeepers,
  narrowed: { searched: ['name', 'what', 'steps'], filters: ['audience', 'grade'] },
  order: 'name',
  ofBody: true,
  ends: true,
  history: true,
  withOne: async ({ tx, actor, may }, { id }) => {
    const mine = may(adoptionPolicy, 'method.adopt') ? await findAdoption(tx, id, actor) : undefined
    const { rows } = await sql<{ count: number }>`select ${adoptedBy(id)} as count`.execute(tx)
    return { adopted: rows[0]!.count, mine, mayAdopt: may(adoptionPolicy, 'method.adopt') }
  },
})

const adopters = { people: methodKeepers }
const adoptionPolicy = policy({ 'method.adopt': adopters, 'method.leave': adopters })
const ofMethod = z.object({ id: z.guid() })

const findAdoption = async (tx: DatabaseTransaction, id: string, actor: Parameters<typeof personIn>[0]) =>
  await tx
    .selectFrom('outreach.adoption')
    .select(['revision', 'since'])
    .where('method_id', '=', id)
    .where('body_id', '=', personIn(actor, 'method.adopt').bodyId)
    .where('ended_on', 'is', null)
    .executeTakeFirst()

/** One's own body begins to work by a method, as it is described now. @throws NotFound, Refusal `method.adopted_already`. */
export const adoptMethod = action(
  adoptionPolicy,
  'method.adopt',
  'change',
  ofMethod,
  async ({ tx, actor, today, about }, { id }) => {
    const { revision } = await methods.get(tx, id)
    about('method', id, { revision })
    const { bodyId } = personIn(actor, 'method.adopt')
    const added = await sql`insert into outreach.adoption (method_id, body_id, revision, since)
      values (${id}, ${bodyId}, ${revision}, ${today}) on conflict do nothing returning 1`.execute(tx)
    if (added.rows.length === 0) throw new Refusal('method.adopted_already', 409)
    return { id }
  },
)

/** One's own body no longer works by a method. @throws Refusal `method.not_adopted`. */
export const leaveMethod = action(
  adoptionPolicy,
  'method.leave',
  'change',
  ofMethod,
  async ({ tx, actor, today, about }, { id }) => {
    about('method', id)
    const { numUpdatedRows } = await tx
      .updateTable('outreach.adoption')
      .set({ ended_on: today })
      .where('method_id', '=', id)
      .where('body_id', '=', personIn(actor, 'method.leave').bodyId)
      .where('ended_on', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw new Refusal('method.not_adopted', 409)
    return { id }
  },
)
