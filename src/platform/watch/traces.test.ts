import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCollector } from '../../testing/collector.ts'
import { traceContextOf } from '../http/trace-context.ts'
import { createLog } from '../log/log.ts'
import { watchRequests } from './requests.ts'
import { sendTraces } from './traces.ts'

let collector: Awaited<ReturnType<typeof openCollector>>
beforeAll(async () => {
  collector = await openCollector()
})
afterAll(() => collector.close())

const plans = { pattern: '/v1/plans/:planId', told: 'line', signsIn: false } as const
const attribute = (key: string, attributes: (typeof collector.spans)[number]['attributes']) =>
  Object.values(attributes.find((one) => one.key === key)?.value ?? {})[0]

test('a request goes on in the trace of whoever sent it, under the name that they were told, and one of nobody is in none', async () => {
  const traces = await sendTraces(collector.endpoint)
  const watch = watchRequests(createLog('silent'), undefined, traces)
  const theirs = traceContextOf('00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', undefined)
  const ours = traceContextOf(undefined, undefined)
  watch.answered({ watched: plans, method: 'GET', status: 200, took: 40, trace: 'abc', traceContext: theirs })
  watch.answered({ watched: plans, method: 'PUT', status: 500, took: 7, traceContext: ours })
  watch.answered({
    watched: { pattern: '/q', told: 'hour', signsIn: false },
    method: 'POST',
    status: 200,
    took: 5,
  })
  watch.answered({
    watched: { pattern: '/s/:slip', told: 'never', signsIn: false },
    method: 'GET',
    status: 200,
    took: 5,
  })
  await traces.stop()
  const [read, written, ...others] = collector.spans
  expect(others).toEqual([])
  expect(read).toMatchObject({
    ...{ traceId: theirs.traceId, spanId: theirs.spanId, parentSpanId: 'b7ad6b7169203331' },
    name: 'GET /v1/plans/:planId',
  })
  const took = BigInt(read!.endTimeUnixNano) - BigInt(read!.startTimeUnixNano)
  expect(Number(took) / 1e6).toBeCloseTo(40, 0)
  expect(attribute('samlad.trace', read!.attributes)).toBe('abc')
  expect(attribute('http.response.status_code', read!.attributes)).toBe(200)
  expect(written).toMatchObject({ traceId: ours.traceId, spanId: ours.spanId, status: { code: 2 } })
  expect(written!.parentSpanId ?? '').toBe('')
})

test('whoever asked that it be in no trace is in none, and a collector that is away holds nobody up', async () => {
  const traces = await sendTraces('http://127.0.0.1:9')
  const before = collector.spans.length
  const unsampled = traceContextOf('00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00', undefined)
  traces.each({ watched: plans, method: 'GET', status: 200, took: 1, traceContext: unsampled })
  traces.each({ watched: plans, method: 'GET', status: 200, took: 1 })
  await traces.stop().catch(() => {})
  expect(collector.spans.length).toBe(before)
}, 60_000)
