import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type ActionContext, action, freshly } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import type { Role } from '../../../platform/access/roles.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import type { TableError } from '../../../platform/tables/table.ts'
import { chosenBody } from '../body-choice.ts'
import { addProposed, requireProposable } from '../by-two/actions.ts'
import { needsTwo } from '../by-two/rules.ts'
import { inviteOne } from '../people-actions.ts'
import { findPersonByEmail } from '../person-store.ts'
import { identityPolicy } from '../policy.ts'
import { Invitation } from '../schema.ts'
import { type PeopleRow, readPeople, readPeopleFile, roleCalled } from './table.ts'

type Context = ActionContext<undefined>

/** Somebody whom a row invites. */
interface Invited {
  readonly row: number
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly bodyId: string
  readonly bodyName: string
  /** Whether a second person says yes first. */
  readonly byTwo: boolean
}

export interface InvitePlan {
  readonly right: readonly Invited[]
  readonly faults: readonly TableError[]
  /** Tells whether what was shown is what would be done. */
  readonly digest: string
}

/** What is wrong with a row as a whole is of its role: who may be given it there, and by whom. */
const faultOf = (row: number, thrown: unknown): TableError => {
  if (thrown instanceof NotFound)
    return { row, column: 'body', code: 'identity.body_unknown', parameters: {} }
  if (!(thrown instanceof Refusal)) throw thrown
  return { row, column: thrown.field ?? 'role', code: thrown.code, parameters: { ...thrown.parameters } }
}

/** What is wrong with the cells of a row, each by its own. */
const cellFaults = ({ row, cells }: PeopleRow, firstRow: number | undefined): TableError[] => {
  const { shape } = Invitation
  const wrong = (column: string, code: string, parameters = {}): TableError => ({
    row,
    column,
    code,
    parameters,
  })
  return [
    ...(shape.name.safeParse(cells.name).success ? [] : [wrong('name', 'wrong_name')]),
    ...(shape.email.safeParse(cells.email).success ? [] : [wrong('email', 'wrong_email')]),
    ...(firstRow === undefined ? [] : [wrong('email', 'email_twice', { row: firstRow })]),
    ...(roleCalled(cells.role ?? '') === undefined ? [wrong('role', 'wrong_role')] : []),
  ]
}

/** Whom a row invites. @throws Refusal, NotFound where whoever asks could not invite them one by one either. */
const invitedBy = async (context: Context, { row, cells }: PeopleRow, bodyId: string): Promise<Invited> => {
  const { tx } = context
  const role = roleCalled(cells.role ?? '')!
  const { name, email, body } = Invitation.parse({ ...cells, role })
  const byTwo = needsTwo(role)
  if (byTwo)
    await requireProposable(tx, personIn(context.actor, 'identity.invite_many'), { email, role }, bodyId)
  else if (await findPersonByEmail(tx, email)) throw new Refusal('identity.email_taken', 409, {}, 'email')
  return { row, name, email, role, bodyId, bodyName: body, byTwo }
}

/** Whom a table invites, and all that is wrong with it, row by row. */
const planFor = async (context: Context, table: string): Promise<InvitePlan> => {
  const read = readPeople(table)
  const right: Invited[] = []
  const faults: TableError[] = [...read.faults]
  const rowOf = new Map<string, number>()
  const bodies = new Map<string, Promise<string>>()
  for (const one of read.rows) {
    const { row, cells } = one
    const email = (cells.email ?? '').toLowerCase()
    const found = cellFaults(one, email === '' ? undefined : rowOf.get(email))
    if (!rowOf.has(email)) rowOf.set(email, row)
    const named = cells.body ?? ''
    try {
      if (named === '') throw new Refusal('identity.body_unknown', 422, {}, 'body')
      if (!bodies.has(named)) bodies.set(named, chosenBody(context.tx, named))
      const bodyId = await bodies.get(named)!
      if (found.length === 0) right.push(await invitedBy(context, one, bodyId))
    } catch (thrown) {
      found.push(faultOf(row, thrown))
    }
    faults.push(...found)
  }
  const digest = createHash('sha256')
    .update(JSON.stringify([right, faults]))
    .digest('hex')
  return { right, faults, digest }
}

const Table = z.string().max(200_000)

/** Shows whom a table invites and what is wrong with it. Changes nothing. */
export const previewMany = action(
  identityPolicy,
  'identity.preview_many',
  'read',
  z.object({ table: Table.optional(), file: z.instanceof(File).optional() }),
  async (context, { table: pasted, file }) => {
    const read = file === undefined || file.size === 0 ? undefined : await readPeopleFile(file)
    if (read !== undefined && 'faults' in read)
      return { table: '', plan: { right: [], faults: read.faults, digest: '' } }
    const table = read?.table ?? pasted
    return table === undefined ? undefined : { table, plan: await planFor(context, table) }
  },
)
export type PreviewedMany = Awaited<ReturnType<typeof previewMany.run>>

/** What became of somebody who was invited: a link to show where the house sends no mail. */
interface Sent {
  readonly name: string
  readonly waits: boolean
  readonly secret: string | undefined
}

/**
 * Invites those of a table that are right, each as by themselves: a link, or a question to a second person. The others are left.
 *
 * @throws Refusal `identity.many_changed` where something else would be done than was shown.
 */
export const inviteMany = freshly(
  action(
    identityPolicy,
    'identity.invite_many',
    'change',
    z.object({ table: Table, digest: z.string().length(64) }),
    async (context: Context, { table, digest }) => {
      const plan = await planFor(context, table)
      if (plan.digest !== digest) throw new Refusal('identity.many_changed', 409)
      const sent: Sent[] = []
      const told: Record<string, unknown>[] = []
      for (const { name, email, role, bodyId, byTwo } of plan.right) {
        if (byTwo) {
          const { proposalId, waits, link } = await addProposed(context, { name, email, role }, bodyId)
          sent.push({ name, waits, secret: link?.secret })
          told.push({ proposal: proposalId, role })
        } else {
          const { personId, secret } = await inviteOne(context, { name, email, role }, bodyId)
          sent.push({ name, waits: false, secret })
          told.push({ person: personId, body: bodyId, role })
        }
      }
      context.about('people', 'invited', { invited: told })
      return {
        sent,
        left: readPeople(table).rows.filter(({ row }) => plan.faults.some((one) => one.row === row)),
      }
    },
  ),
)
export type InvitedMany = Awaited<ReturnType<typeof inviteMany.run>>
