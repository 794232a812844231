import { type ExpressionBuilder, sql } from 'kysely'
import { isRole, type Role } from '../../platform/access/roles.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import type { Tables } from '../../platform/database/tables.ts'
import { holds } from '../../platform/database/words.ts'
import { ROWS_ON_A_PAGE } from '../../platform/page-size.ts'

type PersonState = 'active' | 'invited' | 'disabled'

export interface ListedPerson {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly state: PersonState
  readonly memberships: readonly { readonly body: string; readonly role: Role }[]
}

export interface Selection {
  readonly search?: string | undefined
  readonly role?: Role | undefined
  readonly state?: PersonState | undefined
  readonly page: number
}

const fits =
  ({ search, role, state }: Selection) =>
  (row: ExpressionBuilder<Tables & { p: Tables['identity.person'] }, 'p'>) => {
    const conditions = []
    if (search) {
      conditions.push(
        row.or([
          holds('p.name', search),
          holds('p.email', search),
          row.exists(
            row
              .selectFrom('identity.membership as m')
              .innerJoin('directory.body as b', 'b.id', 'm.body_id')
              .select('m.id')
              .whereRef('m.person_id', '=', 'p.id')
              .where('m.ended_at', 'is', null)
              .where(holds('b.name', search)),
          ),
        ]),
      )
    }
    if (role)
      conditions.push(
        row.exists(
          row
            .selectFrom('identity.membership as m')
            .select('m.id')
            .whereRef('m.person_id', '=', 'p.id')
            .where('m.ended_at', 'is', null)
            .where('m.role', '=', role),
        ),
      )
    if (state === 'disabled') conditions.push(row('p.disabled_at', 'is not', null))
    if (state === 'active')
      conditions.push(row('p.disabled_at', 'is', null), row('p.activated_at', 'is not', null))
    if (state === 'invited')
      conditions.push(row('p.disabled_at', 'is', null), row('p.activated_at', 'is', null))
    return row.and(conditions)
  }

/** The people that fit a selection, by name, one page of them, and how many there are in all. */
export const listPeople = async (
  tx: DatabaseTransaction,
  selection: Selection,
): Promise<{ people: ListedPerson[]; total: number }> => {
  const { total } = await tx
    .selectFrom('identity.person as p')
    .select((count) => count.fn.countAll<number>().as('total'))
    .where(fits(selection))
    .executeTakeFirstOrThrow()
  const rows = await tx
    .selectFrom('identity.person as p')
    .select([
      'p.id',
      'p.name',
      'p.email',
      'p.activated_at',
      'p.disabled_at',
      sql<{ body: string; role: string }[]>`(
        select coalesce(json_agg(json_build_object('body', b.name, 'role', m.role) order by b.name, m.role), '[]')
        from identity.membership m join directory.body b on b.id = m.body_id
        where m.person_id = p.id and m.ended_at is null)`.as('memberships'),
    ])
    .where(fits(selection))
    .orderBy('p.name')
    .orderBy('p.id')
    .limit(ROWS_ON_A_PAGE)
    .offset((selection.page - 1) * ROWS_ON_A_PAGE)
    .execute()
  return {
    total,
    people: rows.map((row) => ({
      id: row.id,
      name: row.name,
      email: row.email,
      state: stateOf(row.activated_at, row.disabled_at),
      memberships: row.memberships.flatMap(({ body, role }) => (isRole(role) ? [{ body, role }] : [])),
    })),
  }
}

const stateOf = (activatedAt: Date | null, disabledAt: Date | null): PersonState => {
  if (disabledAt !== null) return 'disabled'
  return activatedAt === null ? 'invited' : 'active'
}

/** Bodies that somebody may act for, by name. */
export interface BodyChoice {
  readonly id: string
  readonly name: string
}

const isGroup = sql<boolean>`directory.is_group(type)`

/** Those that somebody can work for: not several under one name. */
export const listBodyChoices = (tx: DatabaseTransaction): Promise<BodyChoice[]> =>
  tx.selectFrom('directory.body').select(['id', 'name']).where(isGroup, '=', false).orderBy('name').execute()

/** Several bodies under one name, by which they cannot be chosen as somebody's employer. */
export const listGroupNames = async (tx: DatabaseTransaction): Promise<BodyChoice[]> =>
  tx.selectFrom('directory.body').select(['id', 'name']).where(isGroup, '=', true).execute()

export const hasBody = async (tx: DatabaseTransaction, id: string): Promise<boolean> =>
  (await tx
    .selectFrom('directory.body')
    .select('id')
    .where('id', '=', id)
    .where(isGroup, '=', false)
    .executeTakeFirst()) !== undefined

/** The body of this name, made where there is none. */
export const ensureBody = async (tx: DatabaseTransaction, name: string, type: string): Promise<string> => {
  const found = await tx.selectFrom('directory.body').select('id').where('name', '=', name).executeTakeFirst()
  if (found) return found.id
  const made = await tx
    .insertInto('directory.body')
    .values({ name, type })
    .returning('id')
    .executeTakeFirstOrThrow()
  return made.id
}
