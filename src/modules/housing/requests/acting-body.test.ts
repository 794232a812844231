import { beforeAll, expect, test } from 'vitest'
import { givenCase } from '../../../testing/cases.ts'
import { wishForNow } from '../../../testing/housing-pool.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { paths } from '../paths.ts'
import { makeRequest } from './request-actions.ts'

let world: World

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:05:00Z')
})

const givenWorker = async (name: string): Promise<{ worker: TestPerson; bodyId: string }> => {
  const bodyId = await world.body(name, 'municipality')
  return { worker: await world.as('caseworker', name), bodyId }
}

/** Another body has taken over all that a body did. */
const succeed = async (bodyId: string) => {
  const successor = await world.body('Påhittade efterföljaren', 'municipality')
  await world.asSystem((tx) =>
    tx
      .insertInto('directory.succession')
      .values({ body_id: bodyId, successor_id: successor, from_day: '2026-11-01', basis: 'påhittat' })
      .execute(),
  )
}
const uncheck = (bodyId: string) =>
  world.asSystem((tx) =>
    tx
      .updateTable('directory.body')
      .set({ applied_at: world.house.clock.now() })
      .where('id', '=', bodyId)
      .execute(),
  )

test.each([
  ['that another has taken over', succeed],
  ['that nobody has checked', uncheck],
])(
  'a body %s is refused in words, with whom to call, before the form is filled in and after',
  async (why, end) => {
    const { worker, bodyId } = await givenWorker(`Påhittade nämnden ${why}`)
    const caseId = await givenCase(worker)
    await end(bodyId)
    const page = await worker.get(paths.newRequest({ caseId }))
    expect(page.status).toBe(200)
    const text = await page.text()
    expect(text).toContain('kan inte fråga efter plats')
    expect(text).not.toContain('name="urgency"')
    const sent = await worker.post(paths.newRequest({ caseId }), {
      ...{ urgency: 'now', fromDay: '2026-11-24', receives: 'women', adults: '1', security: 'standard' },
    })
    expect(sent.status).toBe(409)
    expect(await sent.text()).toContain('socialjouren')
    await expect(worker.perform(makeRequest, { caseId, ...wishForNow })).rejects.toMatchObject({
      code: 'housing_request.body_cannot_ask',
    })
    const decided = await worker.get(paths.newPlacement({ caseId }))
    expect(decided.status).toBe(200)
  },
)
