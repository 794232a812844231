import type { Settings } from '../config/settings.ts'
import { type ReadRecord, type RecordContent, readContent } from './content.ts'
import type { Finding } from './finding.ts'
import { proofOf, type Said, type SeenEnd } from './proof.ts'
import { openRanges, type Range, type Ranges } from './ranges.ts'
import { isRunning, type SeenRun } from './second-place.ts'

/** A run of which nobody can say what came after a number: its process was killed, or is still at work. */
export interface OpenEnd {
  readonly run: string
  /** Everything up to here is there, or its transaction never came to be. */
  readonly after: number
  /** Whether the process still writes. */
  readonly running: boolean
}

/** What the records of some blocks say of a run: for whoever verifies without them. */
export interface RunSummary {
  readonly run: string
  /** Numbers of its records. */
  readonly written: readonly Range[]
  /** Those, and the ones that are void. */
  readonly accounted: readonly Range[]
  readonly settled: number
  readonly ended: boolean
}

interface Seen {
  /** Numbers of its records. */
  readonly written: Ranges
  /** Those, and the ones that are void. */
  readonly accounted: Ranges
  /** Everything up to here is settled, by its own word or that of a later run. */
  settled: number
  ended: boolean
  running: boolean
}

/**
 * Whether a proven record says that an installation was restored without the key of before: no proof of what came earlier
 * can be checked any more, and nobody without the present key can say so.
 */
const isKeyLost = (said: Said): boolean => {
  const [, action] = said
  const details = said[10] as { withoutSecret?: unknown } | null
  return action === 'installation.restored' && details?.withoutSecret === true
}

/** The action of a record which says that the database was recovered to an earlier moment, and what went with it. */
export const RECOVERED = 'installation.recovered'

/** The end of a run that went when the database was recovered to an earlier moment. */
export interface LostEnd {
  readonly run: string
  readonly first: number
  readonly last: number
}

/** What a proven record says to have gone when the database was recovered; nothing in any other. */
const lostEndsOf = (said: Said): readonly LostEnd[] =>
  said[1] === RECOVERED ? (said[10] as { lost: readonly LostEnd[] }).lost : []

/** The numbers and proofs of all records, one after the other. */
export interface RunsCheck {
  /** One that is known to be changed already: its number is there, and what it says counts for nothing. */
  readonly passBy: (record: RecordContent) => void
  /** @param isHeard whether what it says of its run is to be seen in full: not where records may have come since. */
  readonly look: (record: RecordContent, isHeard?: boolean) => readonly Finding[]
  /** What has been looked at so far, run by run. */
  readonly summary: () => readonly RunSummary[]
  /** Takes a summary for the records that it is of. */
  readonly recall: (summary: readonly RunSummary[]) => void
  /** The record of the last restore for which the key of before was lost, as far as has been looked; 0 without one. */
  readonly lostUpTo: () => number
  /** What is missing, how many records were written without a proof, and how many went when the database was recovered. */
  readonly end: () => {
    findings: readonly Finding[]
    open: readonly OpenEnd[]
    unproven: number
    recovered: number
  }
}

/**
 * Checks that each run's numbers are all there up to where it is known to have been settled.
 *
 * @param seen what was read in the second place, before the trail was.
 */
export const checkRuns = (settings: Pick<Settings, 'secretKey'>, seen: readonly SeenRun[]): RunsCheck => {
  const runs = new Map<string, Seen>()
  let unproven = 0
  let recovered = 0
  /** Records that the present key has not proven. */
  const strangers: number[] = []
  /** The record of the last restore for which the key of before was lost. */
  let lostUpTo = 0
  const of = (run: string): Seen => {
    const known = runs.get(run)
    if (known) return known
    const made = { written: openRanges(), accounted: openRanges(), settled: 0, ended: false, running: false }
    runs.set(run, made)
    return made
  }
  const hear = ({ run, settled, voids, ended }: SeenEnd) => {
    const one = of(run)
    for (const number of voids) one.accounted.add(number)
    one.settled = Math.max(one.settled, settled)
    one.ended ||= ended
  }
  for (const run of seen) {
    if (!run.isProven) continue
    hear(run)
    of(run.run).running = isRunning(run)
  }
  const isProven = (said: Said, { mac, ...place }: NonNullable<ReadRecord['place']>): boolean =>
    proofOf(settings, said, place).toString('hex') === mac
  return {
    passBy: (content) => {
      const { place } = readContent(content)
      if (place !== undefined) of(place.run).accounted.add(place.number)
    },
    look: (content, isHeard = true) => {
      const record = readContent(content)
      const { id, said, place } = record
      // Without the key nobody can say who wrote it.
      if (place === undefined || settings.secretKey === '') {
        unproven += 1
        return []
      }
      // What a forged record says of its run counts for nothing.
      if (!isProven(said, place)) {
        strangers.push(id)
        return []
      }
      if (isKeyLost(said)) lostUpTo = Math.max(lostUpTo, id)
      const run = of(place.run)
      if (isHeard) run.settled = Math.max(run.settled, place.settled)
      for (const number of [place.number, ...(place.voids ?? [])]) run.accounted.add(number)
      for (const earlier of place.earlier ?? []) hear(earlier)
      for (const { run: lost, first, last } of lostEndsOf(said)) {
        recovered += last - first + 1
        for (let number = first; number <= last; number++) of(lost).accounted.add(number)
      }
      return run.written.add(place.number) ? [] : [{ kind: 'record_repeated', number: id }]
    },
    summary: () =>
      [...runs].map(([run, { written, accounted, settled, ended }]) => ({
        ...{ run, written: written.all(), accounted: accounted.all() },
        ...{ settled, ended },
      })),
    recall: (summary) => {
      for (const { run, written, accounted, settled, ended } of summary) {
        const one = of(run)
        for (const [first, last] of written)
          for (let number = first; number <= last; number++) one.written.add(number)
        for (const [first, last] of accounted)
          for (let number = first; number <= last; number++) one.accounted.add(number)
        one.settled = Math.max(one.settled, settled)
        one.ended ||= ended
      }
    },
    lostUpTo: () => lostUpTo,
    end: () => {
      const findings: Finding[] = []
      const open: OpenEnd[] = []
      for (const [run, { accounted, settled, ended, running }] of runs) {
        for (const [first, last] of accounted.gaps(settled))
          findings.push({ kind: 'numbers_missing', number: first, last, run })
        if (!ended) open.push({ run, after: settled, running })
      }
      for (const run of seen)
        if (!run.isProven) findings.push({ kind: 'second_place_changed', number: 0, run: run.run })
      for (const number of strangers) if (number > lostUpTo) findings.push({ kind: 'record_forged', number })
      const known = strangers.filter((number) => number <= lostUpTo).length
      return { findings, open, unproven: unproven + known, recovered }
    },
  }
}
