import { beforeAll, expect, test } from 'vitest'
import { formToken } from '../../../platform/http/form-token.ts'
import { planDocument } from '../../../testing/plan-document.ts'
import { openWorld, type World } from '../../../testing/world.ts'
import { loadDirectory } from '../../directory/index.ts'
import { reviewApi } from './api.ts'
import type { ImportResult } from './schema.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await world.asSystem((tx) => loadDirectory(tx))
})

/** Sends JSON as a signed-in person; the form token stands in for what a bearer token would do without. */
const client = async (role: 'national_coordinator' | 'body_officer') => {
  const person = await world.as(role, 'Samordnaren (påhittad)')
  const csrf = formToken(Object.values(person.cookies)[0] ?? '')
  const cookie = Object.entries(person.cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')
  const headers = { cookie, 'content-type': 'application/json', 'x-form-token': csrf }
  return {
    get: async (address: string) => world.app.request(address, { headers }),
    post: async (address: string, body: unknown) =>
      world.app.request(address, { method: 'POST', headers, body: JSON.stringify(body) }),
  }
}

test('a program brings a plan from document to approved plan', async () => {
  const coordinator = await client('national_coordinator')
  const content = Buffer.from(planDocument()).toString('base64')
  const imported = await coordinator.post('/v1/plans/import', { name: 'plan.txt', content })
  expect(imported.status).toBe(201)
  const { readingId, unsure } = (await imported.json()) as ImportResult
  const reading = await coordinator.get(`/v1/readings/${readingId}`)
  expect(await reading.json()).toMatchObject({ state: 'in_review', progress: { total: 6 } })

  const refused = await coordinator.post(`/v1/readings/${readingId}/approve`, {})
  expect(refused.status).toBe(409)
  expect(refused.headers.get('content-type')).toContain('application/problem+json')
  expect(await refused.json()).toMatchObject({ code: 'review.not_ready' })

  for (const { itemId } of unsure)
    expect((await coordinator.post(`/v1/readings/${readingId}/items/${itemId}/confirm`, {})).status).toBe(200)
  const third = unsure.find(({ name }) => name.startsWith('3 '))
  const corrected = await coordinator.post(`/v1/readings/${readingId}/items/${third?.itemId}/correct`, {
    measure: { lead: ['Socialstyrelsen'] },
  })
  expect(await corrected.json()).toMatchObject({ content: { lead: ['Socialstyrelsen'] }, unsure: [] })
  const wrong = await coordinator.post(`/v1/readings/${readingId}/items/${third?.itemId}/correct`, {
    measure: { instrument: 'wish' },
  })
  expect(wrong.status).toBe(422)
  expect(await wrong.json()).toMatchObject({ errors: [{ pointer: '/measure/instrument' }] })

  const approved = await coordinator.post(`/v1/readings/${readingId}/approve`, {})
  expect(approved.status).toBe(201)
  const { planId } = (await approved.json()) as { planId: string }
  const officer = await client('body_officer')
  expect(await (await officer.get('/v1/plans')).json()).toMatchObject({
    plans: [{ id: planId, version: 1, measures: 6 }],
  })
  const plan = await (await officer.get(`/v1/plans/${planId}`)).json()
  expect(plan).toMatchObject({
    measures: [{ number: '1' }, {}, { lead: [{ name: 'Socialstyrelsen' }] }, {}, {}, {}],
  })
  expect((await officer.get(`/v1/readings/${readingId}`)).status).toBe(404)
})

test('a document that cannot be read is a problem that names its place', async () => {
  const coordinator = await client('national_coordinator')
  const answer = await coordinator.post('/v1/plans/import', {
    name: 'brus.bin',
    content: Buffer.from(Array.from({ length: 4000 }, (_, at) => at % 6)).toString('base64'),
  })
  expect(answer.status).toBe(422)
  expect(await answer.json()).toMatchObject({ errors: [{ pointer: '/content' }] })
})

test('the description lists every field that is sent and answered', async () => {
  const coordinator = await client('national_coordinator')
  const description = (await (await coordinator.get('/v1/openapi.json')).json()) as {
    openapi: string
    paths: Record<string, unknown>
  }
  expect(description.openapi).toMatch(/^3\.1/)
  for (const { pattern, method } of reviewApi)
    expect(description.paths[pattern.replace('/v1', '').replace(/:(\w+)/g, '{$1}')]).toHaveProperty(method)
  const text = JSON.stringify(description.paths['/readings/{readingId}/items/{itemId}/correct'])
  for (const field of ['cooperating', 'perspectives', 'followUp', 'approximate'])
    expect(text).toContain(field)
})
