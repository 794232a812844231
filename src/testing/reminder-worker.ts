import { reportDeadlines } from '../modules/plan/reports/deadlines.ts'
import { reminderTasks } from '../modules/reminders/tasks.ts'
import type { House } from '../platform/access/action.ts'
import { openRun } from '../platform/audit/run.ts'
import { readSettings } from '../platform/config/settings.ts'
import { connect, connectWorker } from '../platform/database/connect.ts'
import { startQueue } from '../platform/jobs/queue.ts'
import { createLog } from '../platform/log/log.ts'
import { TEST_SECRET } from './template.ts'

// A process of its own that does the jobs of the reminders, at a time that it is given, until it is killed.

const given = (name: string): string => {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not given`)
  return value
}

const began = Date.now()
const time = Date.parse(given('TIME'))
const databases = {
  database: connect(given('APPLICATION'), { connections: 6, secretKey: TEST_SECRET }).database,
  worker: connectWorker(given('WORKER'), { secretKey: TEST_SECRET }).database,
}
const settings = { ...readSettings({}), smtpUrl: given('SMTP_URL'), baseUrl: 'http://samlad.example' }
const house = {
  ...databases,
  clock: { now: () => new Date(time + Date.now() - began) },
  settings,
  trail: openRun(databases, settings, undefined),
} as unknown as House

await startQueue(given('WORKER'), reminderTasks([reportDeadlines])(house), [], createLog('silent'))
process.stdout.write('ready\n')
