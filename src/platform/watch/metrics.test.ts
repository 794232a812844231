import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../../testing/world.ts'
import { projectRoot } from '../config/root.ts'
import { connect } from '../database/connect.ts'
import { createLog } from '../log/log.ts'
import { figuresOfHouse } from './house-figures.ts'
import { figuresText, joinFigures, measureRequests } from './metrics.ts'
import { serveMetrics } from './metrics-server.ts'
import { measureProcess } from './process-figures.ts'
import { readinessOf } from './readiness.ts'
import { watchRequests } from './requests.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})

const plans = { pattern: '/plans/:planId', told: 'line', signsIn: false } as const
const survey = { pattern: '/q', told: 'hour', signsIn: false } as const

const watched = () => {
  const figures = measureRequests()
  const watch = watchRequests(createLog('silent'), figures)
  return { watch, figures }
}

const sampleOf = (text: string, sample: string): number | undefined => {
  const found = text.split('\n').find((one) => one.startsWith(`${sample} `))
  return found === undefined ? undefined : Number(found.split(' ').at(-1))
}

describe('requests', () => {
  test('are counted by route and class of status, each class of time with all that took less', () => {
    const { watch, figures } = watched()
    for (const took of [2, 20, 20, 700, 60_000])
      watch.answered({ watched: plans, method: 'GET', status: 200, took })
    watch.answered({ watched: plans, method: 'GET', status: 404, took: 1 })
    const text = figures.text()
    const bucket = (le: string) =>
      sampleOf(
        text,
        `samlad_request_seconds_bucket{method="GET",route="/plans/:planId",status="2xx",le="${le}"}`,
      )
    expect(['0.005', '0.025', '0.1', '0.25', '1', '5', '+Inf'].map(bucket)).toEqual([1, 3, 3, 3, 4, 4, 5])
    const whole = 'method="GET",route="/plans/:planId",status='
    expect(sampleOf(text, `samlad_request_seconds_count{${whole}"2xx"}`)).toBe(5)
    expect(sampleOf(text, `samlad_request_seconds_sum{${whole}"2xx"}`)).toBeCloseTo(60.742, 6)
    expect(sampleOf(text, `samlad_request_seconds_count{${whole}"4xx"}`)).toBe(1)
  })

  test('that leave no trace change no figure before their hour is over, and then none of a route', () => {
    const { watch, figures } = watched()
    const before = figures.text()
    for (let n = 0; n < 7; n += 1) watch.answered({ watched: survey, method: 'POST', status: 200, took: 5 })
    expect(figures.text()).toBe(before)
    watch.endHour()
    expect(sampleOf(figures.text(), 'samlad_requests_told_hourly_total{status="2xx"}')).toBe(7)
    expect(figures.text()).not.toContain('/q')
    watch.endHour()
    expect(sampleOf(figures.text(), 'samlad_requests_told_hourly_total{status="2xx"}')).toBe(7)
  })
})

test('what several processes have counted is one sum that never sinks, whoever of them ends', () => {
  const [one, other, all] = [watched(), watched(), watched()]
  for (const { watch } of [one, one, other])
    watch.answered({ watched: plans, method: 'GET', status: 200, took: 20 })
  one.watch.answered({ watched: survey, method: 'POST', status: 200, took: 5 })
  one.watch.endHour()
  for (const { figures } of [one, other]) all.figures.add(figures.take())
  const count = 'samlad_request_seconds_count{method="GET",route="/plans/:planId",status="2xx"}'
  expect(sampleOf(all.figures.text(), count)).toBe(3)
  expect(sampleOf(all.figures.text(), 'samlad_requests_told_hourly_total{status="2xx"}')).toBe(1)
  // Asked again at once there is nothing new to add.
  for (const { figures } of [one, other]) all.figures.add(figures.take())
  expect(sampleOf(all.figures.text(), count)).toBe(3)
})

test('figures of several processes stand under one heading, each with whose it is', () => {
  const of = (value: number) => [
    { name: 'one', type: 'gauge', help: 'What', values: value } as const,
    { name: 'other', type: 'gauge', help: 'Which', values: [[{ pool: 'a' }, value + 1]] } as const,
  ]
  expect(figuresText(joinFigures({ house: of(1), '1': of(5) }))).toBe(
    [
      '# HELP one What\n# TYPE one gauge\none{process="1"} 5\none{process="house"} 1\n',
      '# HELP other Which\n# TYPE other gauge\nother{process="1",pool="a"} 6\nother{process="house",pool="a"} 2\n',
    ].join(''),
  )
})

test('a label holds what it holds, and a figure that is not known has no value', () => {
  const text = figuresText([
    { name: 'one', type: 'gauge', help: 'What it is', values: [[{ said: 'a "b"\\\n' }, 1.5]] },
    { name: 'other', type: 'gauge', help: 'Not known', values: undefined },
  ])
  expect(text).toBe(
    '# HELP one What it is\n# TYPE one gauge\none{said="a \\"b\\"\\\\\\n"} 1.5\n# HELP other Not known\n# TYPE other gauge\n',
  )
})

const wholeText = async (house = world.house): Promise<string> => {
  const readiness = readinessOf(house, () => true)
  const own = measureProcess({ application: world.database.connection.pool })
  try {
    return figuresText([...own.figures(), ...(await figuresOfHouse(house, readiness))])
  } finally {
    own.stop()
  }
}

test('the house tells its database, jobs, trail, backups, pool and loop, and of nobody', async () => {
  const text = await wholeText()
  expect(sampleOf(text, 'samlad_ready')).toBe(1)
  expect(sampleOf(text, 'samlad_database_answers')).toBe(1)
  expect(sampleOf(text, 'samlad_jobs_late_seconds')).toBe(0)
  expect(sampleOf(text, 'samlad_backup_age_seconds')).toBeGreaterThanOrEqual(0)
  expect(sampleOf(text, 'samlad_pool_waiting{pool="application"}')).toBe(0)
  expect(sampleOf(text, 'samlad_event_loop_delay_seconds{quantile="1"}')).toBeGreaterThanOrEqual(0)
  // A record that waits for its seal is as old as it is.
  await world.as('administrator')
  await world.asSystem(async (tx) => {
    await tx.selectFrom('identity.person').select('id').execute()
  })
  expect(sampleOf(await wholeText(), 'samlad_trail_unsealed_seconds')).toBeGreaterThanOrEqual(0)
})

test('where the database is away that is told, and what only it knows has no value', async () => {
  const nowhere = connect('postgresql://samlad_worker@/samlad?host=/nonexistent')
  try {
    const text = await wholeText({ ...world.house, worker: nowhere.database })
    expect(sampleOf(text, 'samlad_ready')).toBe(0)
    expect(sampleOf(text, 'samlad_database_answers')).toBe(0)
    expect(sampleOf(text, 'samlad_backup_age_seconds')).toBeUndefined()
    expect(sampleOf(text, 'samlad_memory_bytes')).toBeGreaterThan(1_000_000)
  } finally {
    await nowhere.close()
  }
})

test('they are answered at an address of their own, and nowhere else', async () => {
  const served = await serveMetrics({ host: '127.0.0.1', port: 0 }, async () => 'one 1\n')
  try {
    const at = `http://127.0.0.1:${served.port}`
    const found = await fetch(`${at}/metrics`)
    expect([found.status, found.headers.get('content-type'), await found.text()]).toEqual([
      200,
      'text/plain; version=0.0.4; charset=utf-8',
      'one 1\n',
    ])
    expect((await fetch(`${at}/plans`)).status).toBe(404)
    expect((await fetch(`${at}/metrics`, { method: 'POST' })).status).toBe(404)
    await expect(serveMetrics({ host: '127.0.0.1', port: served.port }, async () => '')).rejects.toThrow(
      /METRICS_ADDRESS 127\.0\.0\.1:\d+ cannot be used \(EADDRINUSE\)/,
    )
  } finally {
    await served.stop()
  }
  expect((await world.app.request('/metrics')).status).toBe(404)
})

test('every figure that an alert or a panel asks for is told', async () => {
  const { watch, figures } = watched()
  watch.answered({ watched: plans, method: 'GET', status: 200, took: 5 })
  const text = `${figures.text()}${await wholeText()}`
  const asked = ['prometheus/alerts.yaml', 'grafana/samlad.json'].flatMap((file) => [
    ...readFileSync(join(projectRoot, 'deploy', file), 'utf8').matchAll(/\bsamlad_[a-z_]+/g),
  ])
  expect(asked.length).toBeGreaterThan(20)
  const told = new Set([...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name!))
  const missing = asked
    .map(([name]) => name.replace(/_(bucket|count|sum)$/, ''))
    .filter((name) => !told.has(name))
  expect([...new Set(missing)]).toEqual([])
})
