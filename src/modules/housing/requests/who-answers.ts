import { sql } from 'kysely'
import type { ActionContext } from '../../../platform/access/action.ts'
import { numbersOf, numbersOfBodies } from '../../../platform/arrivals/danger.ts'
import type { Numbers } from '../../../platform/on-call/answers.ts'

/** Whom somebody who waits for a place tonight can call now: in their own body, and where requests are seen to by hand. */
export interface WhoAnswers {
  readonly own: Numbers
  readonly coordination: readonly (Numbers & { readonly bodyName: string })[]
}

/** @param ownBody the body of the case. */
export const whoAnswersTonight = async (
  { tx, now }: Pick<ActionContext, 'tx' | 'now'>,
  ownBody: string,
): Promise<WhoAnswers> => {
  const { rows: bodies } = await sql<{ id: string; name: string }>`
    select b.id, b.name from directory.body b where b.id in (select housing.seen_to_by()) order by b.name`.execute(
    tx,
  )
  const numbers = await numbersOfBodies(
    tx,
    bodies.map(({ id }) => id),
    now,
  )
  return {
    own: await numbersOf(tx, ownBody, now),
    coordination: bodies.flatMap(({ id, name }) => {
      const found = numbers.get(id)
      return found === undefined ? [] : [{ ...found, bodyName: name }]
    }),
  }
}
