import { z } from 'zod'
import { type ApiRoute, apiList, apiPost } from '../../../platform/http/api.ts'
import { path } from '../../../platform/http/path.ts'
import { CLOCK_KINDS, CLOCK_OUTCOMES, clockOf, clockSectionOn } from '../../law/index.ts'
import { startClockOfCase, viewAllClocks, viewCaseClocks } from './actions.ts'
import { endClock, extendClock } from './change-actions.ts'
import { clockStates } from './schema.ts'

const Days = z.object({
  id: z.guid(),
  caseId: z.guid(),
  kind: z.enum(CLOCK_KINDS),
  /** The section it rests on, by its short name; null where no law sets it. */
  section: z.string().nullable(),
  /** Whether the last day moves to a working day: `moves`, `fixed`, `at_once`, `own`. */
  nature: z.enum(['moves', 'fixed', 'at_once', 'own']),
  startsOn: z.iso.date(),
  lastDay: z.iso.date().nullable(),
  atOnce: z.boolean(),
})

const ofLaw = <C extends { readonly kind: (typeof CLOCK_KINDS)[number]; readonly startsOn: string }>(
  clock: C,
) => ({
  ...clock,
  section: clockSectionOn(clock.kind, clock.startsOn),
  nature: clockOf(clock.kind).nature,
})

const Changed = z.object({ caseId: z.guid(), clockId: z.guid() })
const of = <const P extends string>(pattern: P) => path(pattern)

/** Clocks for programs: what the pages show, and no more. */
export const clockApi: readonly ApiRoute[] = [
  apiList(of('/v1/clocks'), viewAllClocks, {
    summary: 'Clocks that run in one’s own cases, what is late or due at once first',
    name: 'clocks',
    record: Days.extend({ number: z.string(), chosenName: z.string().nullable() }),
    found: ({ rows, total }) => ({ total, rows: rows.map(ofLaw) }),
  }),
  apiList(of('/v1/cases/:caseId/clocks'), viewCaseClocks, {
    summary: 'The clocks of a case, those that run first',
    name: 'clocks',
    record: Days.extend({
      state: z.enum(clockStates),
      endedOn: z.iso.date().nullable(),
      extendedFrom: z.iso.date().nullable(),
      /** When a longer time was asked of the court, which has not answered. */
      longerAskedOn: z.iso.date().nullable(),
      outcome: z.enum(CLOCK_OUTCOMES).nullable(),
      revision: z.number().int(),
    }),
    found: ({ clocks }) => ({ rows: clocks.map(ofLaw) }),
  }),
  apiPost(of('/v1/cases/:caseId/clocks'), startClockOfCase, {
    summary: 'Start a clock of the law; its last day is worked out with Swedish holidays',
    status: 201,
    output: Changed,
  }),
  apiPost(of('/v1/cases/:caseId/clocks/:clockId/end'), endClock, {
    summary: 'End a clock: done, or not needed for a reason',
    output: Changed,
  }),
  apiPost(of('/v1/cases/:caseId/clocks/:clockId/extend'), extendClock, {
    summary:
      'Extend a clock to a day that has been decided, with the reasons, or say when a longer time was asked of the court',
    output: Changed,
  }),
]
