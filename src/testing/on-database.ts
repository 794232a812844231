import type { House } from '../platform/access/action.ts'
import { openRun } from '../platform/audit/run.ts'

/** The same house on another database, or on another way to it: what it reads and what it records go there. */
export const onDatabase = (house: House, database: House['database']): House => ({
  ...house,
  database,
  trail: openRun({ database, worker: house.worker }, house.settings, undefined),
})
