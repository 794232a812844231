import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../platform/config/root.ts'

/**
 * What takes turns (decision 132): each a day of seven. They are the dear ones, and each goes over ground that others go over too:
 * walks from sign-in to the end, installations of their own, and what tries one thing very many times.
 */
const TAKE_TURNS = [
  'tests/journeys/*.test.ts',
  'tests/installation/*.test.ts',
  'tests/house/*.test.ts',
  'src/modules/**/pages.test.ts',
  'src/modules/identity/guesses.test.ts',
  'src/modules/reading/plan/speed.test.ts',
  'src/modules/reading/plan/properties.test.ts',
  'src/modules/plan/review/import-over-known.test.ts',
  'src/modules/account/document/{pdf-ua,formats}.test.{ts,tsx}',
  'src/modules/reminders/once.test.ts',
  'src/platform/{jobs/queue,vault/key-store}.test.ts',
  'src/cli/demo.test.ts',
  'tests/security/{planted,planted-case,hostile-input,hidden-organisation,sealed-location}.test.ts',
  'tests/rules/*.test.ts',
  'tests/web/*.test.ts',
]

/** The way from the plan to the account, a night, and a first day: of these every run is told. */
const ALWAYS = [
  'tests/journeys/plan-to-account.test.ts',
  'tests/journeys/midnight.test.ts',
  'tests/installation/first-day.test.ts',
]

const DAYS = 7

/** Seconds on two processors, of those that take three quarters of a minute and more: their size does not tell. */
const SECONDS: Readonly<Record<string, number>> = {
  'tests/installation/backup.test.ts': 200,
  'tests/installation/engine.test.ts': 180,
  'tests/house/nothing-raw.test.ts': 175,
  'tests/house/no-detour.test.ts': 165,
  'tests/installation/keys.test.ts': 145,
  'tests/journeys/offline.test.ts': 130,
  'tests/installation/backup-secret.test.ts': 115,
  'tests/security/hostile-input.test.ts': 100,
  'tests/journeys/money-calls.test.ts': 95,
  'tests/journeys/five-files.test.ts': 90,
  'tests/journeys/six-steps.test.ts': 90,
  'tests/house/expired-session.test.ts': 85,
  'tests/security/planted.test.ts': 85,
  'tests/security/planted-case.test.ts': 85,
  'tests/journeys/person.test.ts': 75,
  'tests/house/reads-as-it-looks.test.ts': 75,
  'tests/installation/upgrade.test.ts': 75,
  'tests/journeys/money-measures.test.ts': 70,
  'tests/house/one-fact.test.ts': 65,
  'tests/journeys/plan-review.test.ts': 65,
  'tests/journeys/reporting.test.ts': 60,
  'tests/rules/rule-12-no-count-of-cases-leaves.test.ts': 60,
  'tests/installation/own-backups.test.ts': 60,
  'tests/installation/workers.test.ts': 50,
  'tests/installation/restore-drill.test.ts': 50,
  'tests/house/window-titles.test.ts': 50,
  'tests/journeys/grants.test.ts': 50,
  'src/modules/reading/plan/speed.test.ts': 50,
  'tests/journeys/letters.test.ts': 50,
  'tests/journeys/six-steps-child.test.ts': 50,
  'tests/installation/drill.test.ts': 45,
  'tests/journeys/unfamiliar-plan.test.ts': 45,
}
const BYTES_IN_A_SECOND = 480

const weightOf = (file: string): number =>
  SECONDS[file] ?? statSync(join(projectRoot, file)).size / BYTES_IN_A_SECOND

/** The files that have not their turn on a day (counted from 1970): the dearest are dealt first, each to the day that has the least. */
export const notTheirTurn = (day: number): string[] => {
  const files = TAKE_TURNS.flatMap((pattern) => globSync(pattern, { cwd: projectRoot }))
    .filter((file) => !ALWAYS.includes(file))
    .toSorted()
    .map((file) => ({ file, weight: weightOf(file) }))
    .toSorted((one, other) => other.weight - one.weight)
  const days = Array.from({ length: DAYS }, () => 0)
  return files.flatMap(({ file, weight }) => {
    const turn = days.indexOf(Math.min(...days))
    days[turn]! += weight
    return turn === day % DAYS ? [] : [file]
  })
}
