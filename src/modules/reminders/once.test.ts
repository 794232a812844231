import { type ChildProcess, spawn } from 'node:child_process'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRoot } from '../../platform/config/root.ts'
import { givenAssignment, givenPlan } from '../../testing/plans.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { roundTask } from './round.ts'

/** Where the conversation with the mail server stands when everything dies. */
const points = ['connected', 'sender', 'recipient', 'data', 'all_data', 'accepted'] as const
type Point = (typeof points)[number]

/** Message-IDs in the order in which the server took responsibility for them. */
const accepted: string[] = []
let reached: (point: Point) => boolean = () => false

/** Nothing is answered any more where everything dies. */
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onConnect: (_, done) => (reached('connected') ? undefined : done()),
  onMailFrom: (_, __, done) => (reached('sender') ? undefined : done()),
  onRcptTo: (_, __, done) => (reached('recipient') ? undefined : done()),
  onData: (stream, _, done) => {
    let text = ''
    if (reached('data')) return
    stream.on('data', (part) => {
      text += part
    })
    stream.on('end', () => {
      if (reached('all_data')) return
      accepted.push(/^Message-ID: (\S+)/im.exec(text)?.[1] ?? 'none')
      done()
      reached('accepted')
    })
  },
})

// Whoever is killed tears its connection.
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'ECONNRESET') throw error
})

let world: World
let owner: pg.Client
let smtpUrl: string
const running = new Set<ChildProcess>()

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  smtpUrl = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  world = await openWorld()
  owner = new pg.Client(world.database.owner)
  await owner.connect()
})
afterAll(async () => {
  killAll()
  await owner.end()
  await new Promise<void>((resolve) => server.close(() => resolve()))
})

const killAll = () => {
  for (const child of running) child.kill('SIGKILL')
  running.clear()
}

const start = (time: string): void => {
  const child = spawn(process.execPath, [join(projectRoot, 'src', 'testing', 'reminder-worker.ts')], {
    env: {
      PATH: process.env.PATH ?? '',
      TIME: time,
      APPLICATION: world.database.application,
      WORKER: world.database.worker,
      SMTP_URL: smtpUrl,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stderr?.on('data', (text: Buffer) => process.stderr.write(text))
  running.add(child)
}

const PEOPLE = 11

test('two processes that are killed wherever a mail can be are followed by two others, and each mail arrives once', {
  timeout: 180_000,
}, async () => {
  world.setTime('2032-03-01T06:00:00Z')
  const bodyId = await world.body('Påhittade föreningen', 'ngo')
  await owner.query(`update directory.body set address = 'registrator@foreningen.example' where id = $1`, [
    bodyId,
  ])
  for (let count = 0; count < PEOPLE; count += 1) await world.as('ngo_officer', 'Påhittade föreningen')
  await givenAssignment(world, {
    plan: await givenPlan(world),
    measures: ['2'],
    body: bodyId,
    day: '2032-03-08',
  })
  // The round begins twice at once, in both processes; later rounds find what those before have left.
  const runUntil = async (hour: number, isOver: () => boolean | Promise<boolean>) => {
    for (let count = 0; count < 2; count += 1)
      await owner.query('select graphile_worker.add_job($1)', [roundTask])
    const time = `2032-03-01T${String(hour).padStart(2, '0')}:00:00Z`
    for (let count = 0; count < 2; count += 1) start(time)
    for (let waited = 0; !(await isOver()); waited += 20) {
      if (waited > 60_000) throw new Error('it did not come to it')
      await pause(20)
    }
    killAll()
  }

  // Before anything is handed over: while what is to be sent is decided on.
  let hour = 6
  await runUntil(hour, async () => {
    const { rows } = await owner.query(`select 1 from pg_locks where locktype = 'advisory' and granted
      and database = (select oid from pg_database where datname = current_database())`)
    return rows.length > 0
  })
  for (const point of points) {
    hour += 1
    let times = 0
    let isSilent = false
    let isDead = false
    const die = () => {
      killAll()
      isDead = true
    }
    reached = (at) => {
      if (isSilent) return true
      if (at !== point) return false
      times += 1
      if (times < 2) return false
      isSilent = true
      // What the server has taken of other mails is committed in the meantime, so that they stand at no point of their own.
      if (point === 'accepted') die()
      else setTimeout(die, 600)
      return true
    }
    await runUntil(hour, () => isDead)
    if (point !== 'accepted') expect(new Set(accepted).size).toBe(accepted.length)
  }
  reached = () => false
  const unsent = async () =>
    Number((await owner.query(`select count(*) from reminders.mail where state <> 'sent'`)).rows[0].count)
  await runUntil(hour + 1, async () => (await unsent()) === 0 && accepted.length >= PEOPLE + 1)

  const { rows } = await owner.query<{ id: string; attempts: number }>(
    'select id, attempts from reminders.mail',
  )
  expect(rows).toHaveLength(PEOPLE + 1)
  expect(new Set(accepted)).toEqual(new Set(rows.map(({ id }) => `<${id}@localhost>`)))
  // Between the server's yes and ours, a mail may go twice: as the same one, by the same Message-ID.
  expect(accepted.length - new Set(accepted).size).toBeLessThanOrEqual(4)
  expect(rows.some(({ attempts }) => attempts > 1)).toBe(true)
  const reminders = await owner.query('select person_id from reminders.reminder')
  expect(reminders.rows).toHaveLength(PEOPLE + 1)
  expect(new Set(reminders.rows.map(({ person_id }) => person_id)).size).toBe(PEOPLE + 1)
})
