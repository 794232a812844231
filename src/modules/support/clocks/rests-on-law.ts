import { addDays } from '../../../platform/clock/clock.ts'
import { counted } from '../../../platform/ends/rests.ts'
import {
  clockOf,
  type Held,
  type Law,
  lastDayOf,
  ordinaryLastDays,
  type RestsOnLaw,
  warningsOf,
} from '../../law/index.ts'
import { numbersOfCases } from '../cases/numbers-store.ts'
import { paths } from '../paths.ts'
import { listRunning, markMoved, type RunningRow } from './law-store.ts'
import { outcomeOfClock, type RunningClock } from './outcome.ts'

/**
 * A last day that no length of the law has given was decided by somebody, as one to which the clock was extended, and stands
 * (`lastDayOf`). One that an amendment has moved was not, whether the law still has that length or it has been corrected.
 */
const clockFrom = (
  { kind, startsOn, lastDay, extendedFrom, movedOn }: RunningRow,
  law: Law,
): RunningClock => {
  const isOrdinary = () => movedOn !== null || ordinaryLastDays(kind, startsOn, law).includes(lastDay!)
  const isDecided = lastDay !== null && (extendedFrom !== null || !isOrdinary())
  return { kind, startsOn, extendedTo: isDecided ? lastDay : undefined }
}

const heldOf = (row: RunningRow): Held => ({
  ...{ subjectId: row.id, caseId: row.caseId, bodyId: row.bodyId },
  outcome: (law, day) => outcomeOfClock(clockFrom(row, law), law, day),
})

/** Times that run: whether they end on the same day, and rest on the same section, by another law. */
export const clocksRestOnLaw: RestsOnLaw = {
  kind: 'clock',
  words: counted({ sv: ['{count} tid', '{count} tider'], en: ['{count} time limit', '{count} time limits'] }),
  list: async (tx) => (await listRunning(tx)).map(heldOf),
  show: async (tx, effects) => {
    const rows = await listRunning(
      tx,
      effects.map(({ subjectId }) => subjectId),
    )
    const numbers = await numbersOfCases(
      tx,
      effects.map(({ caseId }) => caseId),
    )
    return rows.flatMap(({ id, caseId, kind }) => {
      const number = numbers.get(caseId)
      return number === undefined
        ? []
        : [
            {
              href: paths.clock({ caseId, clockId: id }),
              label: (locale) => `${number}: ${clockOf(kind).name[locale]}`,
            },
          ]
    })
  },
  apply: async (tx, effects, law, { today }) => {
    const rows = await listRunning(
      tx,
      effects.map(({ subjectId }) => subjectId),
    )
    for (const row of rows) {
      const { kind, startsOn, extendedTo } = clockFrom(row, law)
      const last = lastDayOf(kind, startsOn, { extendedTo, on: today }, law)
      if (last === row.lastDay || last === 'at_once' || last === null) continue
      const warnings = warningsOf(kind, last, startsOn)
      await markMoved(
        tx,
        row.id,
        { lastDay: last, atOnce: false, warnings, escalatesOn: addDays(last, 1) },
        today,
      )
    }
  },
}
