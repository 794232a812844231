import { type RawBuilder, sql } from 'kysely'
import type { Period } from './series.ts'

/** Whether a moment lies in a period, by the Swedish day. @param moment a column of type timestamptz. */
export const within = (moment: string, { from, to }: Period): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(moment)} >= ${from}::date::timestamp at time zone 'Europe/Stockholm'
    and ${sql.ref(moment)} < (${to}::date + 1)::timestamp at time zone 'Europe/Stockholm'`
