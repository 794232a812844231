import { randomUUID } from 'node:crypto'
import { endRequest, makeRequest, viewRequest } from '../modules/housing/requests/request-actions.ts'
import { dayOf } from '../platform/clock/clock.ts'
import type { CaseKey } from '../platform/vault/case-vault.ts'
import type { TestPerson, World } from './world.ts'

type Values = Readonly<Record<string, unknown>>
type Insert = (table: string, values: Values, sealed?: Values) => Promise<string>

/** Plants a request with an offer and what the pool knows of it, past every wall. */
export const plantRequest = async (
  insert: Insert,
  key: CaseKey,
  of: { readonly caseId: string; readonly bodyId: string; readonly personId: string },
): Promise<void> => {
  const id = randomUUID()
  const at = '2026-11-01T10:00:00Z'
  await insert(
    'housing.request',
    {
      id,
      number: `F-${id.slice(0, 8)}`,
      case_id: of.caseId,
      body_id: of.bodyId,
      made_by: of.personId,
      made_at: at,
      urgency: 'planned',
      from_day: '2026-11-02',
      receives: 'women',
      next_release_at: '2026-11-03T09:00:00Z',
      in_pool_until: '2026-12-01T10:00:00Z',
      state: 'withdrawn',
      ended_at: at,
      end_reason: 'no_longer_needed',
      // Codes alone, in the shape in which they are read.
      sealed_exclusions: key.seal(`housing.request.exclusions:${id}`, JSON.stringify(['1280', '25'])),
    },
    { sealed_near_whom: 'text' },
  )
  const freed = randomUUID()
  await insert('housing.areas_freed', {
    id: freed,
    case_id: of.caseId,
    sealed_areas: key.seal(`housing.areas_freed.areas:${freed}`, JSON.stringify(['2580'])),
    asked_by: of.personId,
    asked_at: at,
  })
  await insert('housing.offer', {
    request_id: id,
    case_id: of.caseId,
    released_at: at,
    held_until: '2026-11-06T10:00:00Z',
    meets: JSON.stringify({ all: true }),
    state: 'lapsed',
  })
}

/** Plants marks in a request through the actions that its pages use. */
export const plantRequestMarks = async (
  world: World,
  worker: TestPerson,
  caseId: string,
  mark: (what: string) => string,
): Promise<void> => {
  const wishes = {
    caseId,
    urgency: 'planned' as const,
    fromDay: dayOf(world.house.clock.now()),
    receives: 'women' as const,
    adults: 1,
    children: { '0-1': 0, '2-6': 1, '7-12': 0, '13-17': 0 },
    needs: [],
    languages: [],
    security: 'standard' as const,
    areas: 'Malmö, Norrbottens län',
    nearWhom: mark('near whom'),
  }
  const { requestId } = await worker.perform(makeRequest, wishes)
  const { request } = await worker.perform(viewRequest, { caseId, requestId })
  await worker.perform(endRequest, {
    caseId,
    requestId,
    reason: 'no_longer_needed',
    revision: request.revision,
  })
  // That an area is to be left out no longer is sealed too, until a colleague agrees.
  const narrower = { ...wishes, areas: 'Malmö' }
  await worker.perform(makeRequest, narrower).catch((error) => {
    if (error.code !== 'housing_request.areas_taken_away') throw error
  })
}
