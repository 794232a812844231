import { sql } from 'kysely'
import { aliasOf } from '../access/relations.ts'
import type { DatabaseTransaction } from '../database/connect.ts'
import type { Locale } from '../i18n/locale.ts'
import type { Resting } from './rests.ts'

/** What rests on a thing now and is in force, in words. */
export interface Standing {
  readonly by: string
  readonly becomes: 'stopped' | 'listed'
  readonly count: number
  readonly words: (locale: Locale) => string
  readonly href: string | undefined
}

const tableOf = (by: string): string => by.slice(0, by.lastIndexOf('.'))
const columnOf = (by: string): string => by.slice(by.lastIndexOf('.') + 1)

/**
 * What is in force and rests on a thing, as far as the actor may see it: what is told before the thing ends is asked with
 * the very conditions by which the check looks afterwards. Rows without words are told of by the page itself.
 */
export const findStanding = async (
  tx: DatabaseTransaction,
  rests: readonly Resting[],
  on: string,
  id: string,
): Promise<Standing[]> => {
  const found: Standing[] = []
  for (const rest of rests) {
    if (rest.on !== on || rest.becomes === 'nothing' || rest.words === undefined) continue
    const { by, becomes, living, words, href, relation } = rest
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from ${sql.table(tableOf(by))} r
      where r.${sql.ref(columnOf(by))} = ${relation === undefined ? id : aliasOf(relation, id)} and (${sql.raw(living)})`.execute(
      tx,
    )
    const count = rows[0]!.count
    if (count > 0)
      found.push({ by, becomes, count, words: (locale) => words(locale, count), href: href?.(id) })
  }
  return found
}
