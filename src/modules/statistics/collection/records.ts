import { createHmac, randomBytes } from 'node:crypto'
import type { Day } from '../../../platform/clock/clock.ts'
import { MOST_ROWS } from '../../../platform/tables/table.ts'
import {
  type CaseRecord,
  caseRecordSchema,
  importHtcds,
  type ReporterKind,
  withoutIdentity,
} from '../standards/index.ts'

/** What is wrong with a record, and where: the field by its name in our own format, never what stands in it. */
interface RecordProblem {
  /** From 1, in the order in which they were given. */
  readonly record: number
  /** Such as `victim.age`; empty where it is the record as a whole. */
  readonly field: string
  readonly code: 'unknown_field' | 'wrong_value' | 'twice' | 'too_many'
}

export type ReadRecords =
  | { readonly records: readonly CaseRecord[] }
  | { readonly problems: readonly RecordProblem[] }

/** The most problems that are told at once. */
const MOST_PROBLEMS = 20

/** Whether something is a case record of ours; of any that is not, where and why. */
export const readRecords = (given: readonly unknown[]): ReadRecords => {
  if (given.length > MOST_ROWS) return { problems: [{ record: MOST_ROWS + 1, field: '', code: 'too_many' }] }
  const problems: RecordProblem[] = []
  const records: CaseRecord[] = []
  const seen = new Set<string>()
  for (const [place, one] of given.entries()) {
    const read = caseRecordSchema.safeParse(one)
    const record = place + 1
    if (!read.success) {
      // A field that our format does not have is told by where it stands alone: its name may be what nobody should repeat.
      for (const issue of read.error.issues)
        problems.push({
          record,
          field: issue.path.map(String).join('.'),
          code: issue.code === 'unrecognized_keys' ? 'unknown_field' : 'wrong_value',
        })
    } else if (seen.has(read.data.id)) problems.push({ record, field: 'id', code: 'twice' })
    else {
      seen.add(read.data.id)
      records.push(read.data)
    }
    if (problems.length >= MOST_PROBLEMS) break
  }
  return problems.length > 0 ? { problems: problems.slice(0, MOST_PROBLEMS) } : { records }
}

interface Registering {
  /** The body that hands in. */
  readonly bodyId: string
  readonly kind: ReporterKind
}

/**
 * Records with pseudonyms that lead nowhere: whatever the body called a person, an event or a record becomes a code of a key that is
 * made here and not kept. What was the same within what is handed in stays the same; between two times, or two bodies, nothing is.
 */
export const withoutPseudonyms = (
  records: readonly CaseRecord[],
  { bodyId, kind }: Registering,
): CaseRecord[] => {
  const key = randomBytes(32)
  const code = (of: string, id: string) =>
    `${of}${createHmac('sha256', key).update(`${of} ${id}`).digest('hex').slice(0, 20)}`
  return records.map((record) => ({
    ...record,
    id: code('r', record.id),
    reporter: { id: bodyId, kind: { kind: 'measured', value: kind } },
    event: { ...record.event, id: code('e', record.event.id) },
    victim: record.victim && { ...record.victim, id: code('v', record.victim.id) },
    perpetrators: record.perpetrators.map((one) => ({ ...one, id: code('p', one.id) })),
  }))
}

type HtcdsRow = Parameters<typeof importHtcds>[0]

/**
 * Rows of HTCDS as records, without the fields that tell who somebody is. Of a day of birth its age at registration is kept.
 *
 * @returns how many cells with something in them were left out
 */
export const recordsOfHtcds = (
  rows: readonly { readonly row: number; readonly cells: HtcdsRow }[],
  { bodyId, registeredOn }: { readonly bodyId: string; readonly registeredOn: Day },
): { readonly records: readonly CaseRecord[]; readonly leftOut: number } => {
  const isFilled = (cells: HtcdsRow) => Object.values(cells).filter((text) => text !== '').length
  return {
    records: rows.map(
      // The age is worked out of the day of birth, which the record itself has no place for.
      ({ row, cells }) => importHtcds(cells, { id: `row${row}`, reporter: bodyId, registeredOn }).record,
    ),
    leftOut: rows.reduce((sum, { cells }) => sum + isFilled(cells) - isFilled(withoutIdentity(cells)), 0),
  }
}
