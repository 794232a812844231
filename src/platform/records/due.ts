import { sql } from 'kysely'
import { z } from 'zod'
import { type Action, action } from '../access/action.ts'
import type { Policy } from '../access/policy.ts'
import { arrive, settle } from '../arrivals/arrive.ts'
import type { ArrivalKind } from '../arrivals/kind.ts'
import { addDays } from '../clock/clock.ts'
import type { Fields } from '../fields/field.ts'
import type { Register } from './register.ts'

/**
 * An action of the system, done each day: what a record of a register is due for waits at its body from `before` days ahead, until a
 * later day stands there or the record has ended. `field` holds the day, or nothing.
 */
export const tellDue = <F extends Fields, R, O>(
  rules: Policy,
  name: string,
  {
    register,
    field,
    kind,
    before = 0,
  }: {
    readonly register: Register<F, R, O>
    readonly field: keyof F & string
    readonly kind: ArrivalKind
    readonly before?: number
  },
): Action =>
  action(rules, name, 'change', z.object({}), async ({ tx, now, today, about }) => {
    const until = addDays(today, before)
    const going = await register.open(tx)
    const due = going.filter((entry) => {
      const day = entry[field] as string | null
      return day !== null && day <= until
    })
    const isDue = new Set(due.map(({ id }) => id))
    for (const { id, bodyId } of due)
      await arrive({ tx, now }, kind, { about: id, for: { bodyId: bodyId! }, place: { id } })
    // Those that have ended wait no longer either.
    const { rows } = await sql<{ id: string }>`select id from ${sql.table(register.table)}`.execute(tx)
    for (const { id } of rows) if (!isDue.has(id)) await settle(tx, kind, id)
    about(register.noun, 'all', { due: due.length })
  }) as Action
