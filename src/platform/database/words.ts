import { type Expression, type SqlBool, sql } from 'kysely'

// What a text asks for is worked out once in a query, not for every row: hence the selects.
const partOf = (typed: string) => sql`(select words.part(${typed}))`

/**
 * Whether a column holds a typed text, in whatever case: a letter typed without its mark stands for it with any ("a" for "å"), one
 * typed with its mark for itself alone, and signs mean themselves.
 */
export const holds = (column: string, typed: string): Expression<SqlBool> =>
  sql<SqlBool>`${sql.ref(column)} ~* ${partOf(typed)}`

/** Orders first what is the typed text itself, then what begins with it; marks and case as for `holds`. */
export const nearestTo = (column: string, typed: string) =>
  sql`case when ${sql.ref(column)} ~* (select '^' || words.part(${typed}) || '$') then 0
    when ${sql.ref(column)} ~* (select '^' || words.part(${typed})) then 1
    when ${sql.ref(column)} ~* ${partOf(typed)} then 2 else 3 end`

/** Whether a column of kept words has the words that a text asks for: in any form, only begun, or typed without their marks. */
export const answers = (column: string, typed: string): Expression<SqlBool> =>
  sql<SqlBool>`${sql.ref(column)} @@ (select words.asked(${typed}))`
