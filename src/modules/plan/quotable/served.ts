import { sql } from 'kysely'

/** The measures that the assignment `a` of a query serves. */
export const servedMeasures = sql<
  string[] | null
>`(select array_agg(m.measure_id::text) from plan.assignment_measure m where m.assignment_id = a.id)`
