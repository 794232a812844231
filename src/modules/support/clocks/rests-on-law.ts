import { addDays, type Day } from '../../../platform/clock/clock.ts'
import { counted } from '../../../platform/ends/rests.ts'
import { formatter } from '../../../platform/i18n/format.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import { clockOf, type Held, lastDayOf, type RestsOnLaw, warningsOf } from '../../law/index.ts'
import { shownByNumber } from '../cases/numbers-store.ts'
import { paths } from '../paths.ts'
import { listRunning, markMoved, type RunningRow } from './law-store.ts'
import { outcomeOfClock, runningFrom } from './outcome.ts'

/** "11 March 2027 → 11 February 2027"; the day alone where it is moved already. */
const toldDays = (days: readonly Day[], locale: Locale): readonly string[] => {
  const { date } = formatter(locale)
  const told = [...new Set(days)].map((day) => date(day))
  return told.length === 0 ? [] : [told.join(' → ')]
}

const heldOf = (row: RunningRow): Held => ({
  ...{ subjectId: row.id, caseId: row.caseId, bodyId: row.bodyId },
  outcome: (law, day) => outcomeOfClock(runningFrom(row, law), law, day),
})

/** Times that run: whether they end on the same day, and rest on the same section, by another law. */
export const clocksRestOnLaw: RestsOnLaw = {
  kind: 'clock',
  words: counted({ sv: ['{count} tid', '{count} tider'], en: ['{count} time limit', '{count} time limits'] }),
  list: async function* (tx) {
    yield (await listRunning(tx)).map(heldOf)
  },
  show: async (tx, effects, law, day) => {
    const rows = await listRunning(
      tx,
      effects.map(({ subjectId }) => subjectId),
    )
    return shownByNumber(tx, rows, (row, number) => {
      const { id, caseId, kind, startsOn, lastDay } = row
      const { extendedTo } = runningFrom(row, law)
      const last = lastDayOf(kind, startsOn, { extendedTo, on: day }, law)
      const days = lastDay === null || last === null || last === 'at_once' ? [] : [lastDay, last]
      return {
        href: paths.clock({ caseId, clockId: id }),
        label: (locale: Locale) =>
          [`${number}: ${clockOf(kind).name[locale]}`, ...toldDays(days, locale)].join(', '),
      }
    })
  },
  apply: async (tx, effects, law, { today }) => {
    const rows = await listRunning(
      tx,
      effects.map(({ subjectId }) => subjectId),
    )
    for (const row of rows) {
      const { kind, startsOn, extendedTo } = runningFrom(row, law)
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
