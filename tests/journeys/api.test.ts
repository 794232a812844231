import { beforeAll, expect, test } from 'vitest'
import { createTokenFor } from '../../src/modules/identity/index.ts'
import { perform } from '../../src/platform/access/action.ts'
import type { Role } from '../../src/platform/access/roles.ts'
import { madeUpLetter } from '../../src/testing/finish-account.ts'
import { planDocument } from '../../src/testing/plan-document.ts'
import { openWorld, type World } from '../../src/testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})

interface Caller {
  get<T>(path: string): Promise<T>
  post<T>(path: string, body?: unknown): Promise<T>
  refused(path: string, body?: unknown): Promise<{ status: number; code: string; type: string }>
}

/** A program that acts for a person through a bearer token. */
const caller = async (role: Role, body: string): Promise<Caller> => {
  const person = await world.as(role, body)
  const email = await world.asSystem(
    async (tx) =>
      (
        await tx
          .selectFrom('identity.person')
          .select('email')
          .where('id', '=', person.actor.personId)
          .executeTakeFirstOrThrow()
      ).email,
  )
  const { secret } = await perform(
    world.house,
    { actor: { kind: 'system', name: 'command_line' } },
    createTokenFor,
    { email, scopes: ['read', 'write'], days: 1 },
  )
  const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' }
  const send = (path: string, method: string, sent?: unknown) =>
    world.app.request(path, {
      method,
      headers,
      ...(method === 'POST' ? { body: JSON.stringify(sent ?? {}) } : {}),
    })
  const read = async <T>(response: Response): Promise<T> => {
    const answer = await response.json()
    if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(answer)}`)
    return answer as T
  }
  return {
    get: async (path) => read(await send(path, 'GET')),
    post: async (path, sent) => read(await send(path, 'POST', sent)),
    refused: async (path, sent) => {
      const response = await send(path, 'POST', sent)
      const { code } = (await response.json()) as { code: string }
      return { status: response.status, code, type: response.headers.get('content-type') ?? '' }
    },
  }
}

interface Reading {
  readonly items: readonly { readonly id: string; readonly unsure: readonly string[] }[]
}
interface Draft {
  readonly account: { readonly revision: number }
  readonly sections: readonly {
    readonly id: string
    readonly kind: string
    readonly sentences: readonly { readonly id: string; readonly text: string }[]
  }[]
  readonly judged: readonly {
    readonly section: { readonly id: string }
    readonly state: { readonly unread: number; readonly unanswered: boolean }
  }[]
  readonly unsourced: readonly unknown[]
}
interface Revised {
  readonly revision: number
}

test('a program goes from the plan document to the published account through the API', async () => {
  const coordinator = await caller('national_coordinator', 'Samordnande myndigheten')
  const officer = await caller('body_officer', 'Exempelmyndigheten')

  const { readingId } = await coordinator.post<{ readingId: string }>('/v1/plans/import', {
    name: 'plan.txt',
    content: Buffer.from(planDocument()).toString('base64'),
  })
  const reading = await coordinator.get<Reading>(`/v1/readings/${readingId}`)
  for (const { id, unsure } of reading.items.filter((item) => item.unsure.length > 0))
    await coordinator.post(`/v1/readings/${readingId}/items/${id}/confirm`, { fields: unsure })
  const { planId } = await coordinator.post<{ planId: string }>(`/v1/readings/${readingId}/approve`)
  const { measures } = await coordinator.get<{ measures: { id: string; number: string }[] }>(
    `/v1/plans/${planId}`,
  )

  const { assignmentId } = await coordinator.post<{ assignmentId: string }>(
    `/v1/plans/${planId}/assignments`,
    {
      title: 'Påhittat uppdrag',
      task: 'Ta fram en vägledning. (Påhittat.)',
      measures: [measures[0]!.id],
      assignees: ['Exempelmyndigheten'],
      deadlines: [{ day: '2026-12-01', kind: 'final' }],
      decided: '2026-01-15',
    },
  )
  const { reportBackId } = await officer.post<{ reportBackId: string }>(
    `/v1/assignments/${assignmentId}/report-backs`,
  )
  const state = () => officer.get<Revised>(`/v1/report-backs/${reportBackId}`)
  const saved = {
    output: 'Vägledningen har nått 120 mottagningar. (Påhittat.)',
    notAssessed: 'Det är för tidigt.',
    figures: [
      {
        label: 'Mottagningar',
        level: 'output',
        kind: 'measured',
        value: 120,
        unit: 'mottagningar',
        source: 'Egen räkning',
      },
    ],
  }
  await officer.post(`/v1/report-backs/${reportBackId}`, { ...saved, revision: (await state()).revision })
  await officer.post(`/v1/report-backs/${reportBackId}/submit`, { revision: (await state()).revision })
  await coordinator.post(`/v1/report-backs/${reportBackId}/return`, {
    revision: (await state()).revision,
    reason: 'Beskriv spridningen.',
  })
  await officer.post(`/v1/report-backs/${reportBackId}`, {
    ...saved,
    outcome: 'Fler ställer frågor.',
    revision: (await state()).revision,
  })
  await officer.post(`/v1/report-backs/${reportBackId}/submit`, { revision: (await state()).revision })
  await coordinator.post(`/v1/report-backs/${reportBackId}/accept`, { revision: (await state()).revision })

  const { accountId } = await coordinator.post<{ accountId: string }>(`/v1/plans/${planId}/accounts`, {
    title: 'Påhittad redovisning',
  })
  const draft = () => coordinator.get<Draft>(`/v1/accounts/${accountId}`)
  const conclusions = (await draft()).sections.find(({ kind }) => kind === 'conclusions')!
  await coordinator.post(`/v1/accounts/${accountId}/sections/${conclusions.id}/text`, {
    text: 'Vägledningen har nått 120 mottagningar.',
    revision: (await draft()).account.revision,
  })
  expect((await draft()).unsourced).toHaveLength(1)
  expect(
    await coordinator.refused(`/v1/accounts/${accountId}/propose`, {
      revision: (await draft()).account.revision,
    }),
  ).toEqual({
    status: 409,
    code: 'account.not_ready',
    type: 'application/problem+json',
  })
  const sentence = (await draft()).sections.find(({ kind }) => kind === 'conclusions')!.sentences[0]!
  await coordinator.post(`/v1/accounts/${accountId}/sections/${conclusions.id}/sentences/${sentence.id}`, {
    sentence: sentence.text,
    claim: 'number',
    sources: [`report_back:${reportBackId}`],
    revision: (await draft()).account.revision,
  })
  const revision = async () => ({ revision: (await draft()).account.revision })
  await coordinator.post(`/v1/accounts/${accountId}/draft`, await revision())
  for (const { section, state: left } of (await draft()).judged) {
    const at = `/v1/accounts/${accountId}/sections/${section.id}`
    if (left.unread > 0) await coordinator.post(`${at}/read`, await revision())
    if (left.unanswered)
      await coordinator.post(`${at}/answer`, { answer: 'Uppdraget har nyss lämnats.', ...(await revision()) })
  }
  await coordinator.post(`/v1/accounts/${accountId}/letter`, { ...madeUpLetter, ...(await revision()) })
  await coordinator.post(`/v1/accounts/${accountId}/propose`, await revision())
  expect(await coordinator.refused(`/v1/accounts/${accountId}/publish`, await revision())).toMatchObject({
    code: 'account.published_by_proposer',
  })
  const ministry = await caller('ministry_officer', 'Departementet')
  const { publishedId } = await ministry.post<{ publishedId: string }>(
    `/v1/accounts/${accountId}/publish`,
    await revision(),
  )
  // Anybody may read what is published: every figure with its source and hash.
  const published = (await (await world.app.request(`/v1/published/${publishedId}`)).json()) as {
    hash: string
    figures: { label: string; sources: { hash: string }[] }[]
    claims: { text: string; sources: { id: string; hash: string }[] }[]
  }
  expect(published.hash).toMatch(/^[0-9a-f]{64}$/)
  expect(published.claims.find(({ text }) => text === sentence.text)?.sources[0]).toMatchObject({
    id: reportBackId,
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  expect(published.figures.find(({ label }) => label.startsWith('Mottagningar'))?.sources).toHaveLength(1)
})

test('the description names every JSON address and is OpenAPI 3.1', async () => {
  const description = (await (await world.app.request('/v1/openapi.json')).json()) as {
    openapi: string
    paths: Record<string, unknown>
  }
  expect(description.openapi).toBe('3.1.0')
  for (const path of [
    '/plans/import',
    '/report-backs/{reportBackId}/submit',
    '/accounts/{accountId}/publish',
  ])
    expect(Object.keys(description.paths)).toContain(path)
})
