import { dischargeHeadings } from '../content/after-programme.ts'
import type { SectionReader } from '../section-text.ts'
import { listStays } from './stay-store.ts'

/** The discharge plans of a case, heading by heading, in Swedish: the language in which bodies hand over to each other. */
export const readDischarges: SectionReader = async ({ tx }, { id, key }) =>
  (await listStays(tx, key, id)).toReversed().flatMap(({ discharge, dischargeOn }) =>
    dischargeHeadings
      .filter((heading) => discharge[heading.key] !== undefined)
      .map((heading) => ({
        kind: 'discharge' as const,
        day: dischargeOn,
        text: `${heading.title.sv}: ${discharge[heading.key]}`,
      })),
  )
