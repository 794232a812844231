import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { perform } from '../../../platform/access/action.ts'
import { type JointScene, openJointWorld } from '../../../testing/joint-scene.ts'
import { disposeLayers } from './disposal.ts'
import { endJoint, leaveJoint } from './frame-actions.ts'
import { decideKeeping, viewLayer, writeEntry } from './layer-actions.ts'
import { replayJoint } from './memory.ts'

let scene: JointScene
beforeAll(async () => {
  scene = await openJointWorld()
})

const night = (moment: string) => {
  scene.world.setTime(moment)
  return perform(scene.world.house, { actor: { kind: 'system', name: 'test' } }, disposeLayers, {})
}
const layersOf = (investigationId: string) =>
  scene.world.asSystem((tx) =>
    tx
      .selectFrom('children.layer')
      .select(['id', 'body_id', 'key_id', 'case_id'])
      .where('investigation_id', '=', investigationId)
      .execute(),
  )

const ended = async () => {
  scene.world.setTime('2026-11-24T12:00:00Z')
  const begun = await scene.begin({ text: 'Påhittat' })
  await scene.people.police.perform(writeEntry, {
    investigationId: begun.investigationId,
    kind: 'interview',
    text: 'Påhittat förhör',
  })
  await scene.people.social_services.perform(endJoint, {
    investigationId: begun.investigationId,
    reason: 'completed',
    endedOn: '2026-11-24',
    revision: 1,
  })
  return begun
}

test('a layer is kept until its own authority has decided, and then until that day; nobody else’s goes with it', async () => {
  const { investigationId } = await ended()
  const { police } = scene.people
  await police.perform(decideKeeping, {
    investigationId,
    because: 'criminal_data',
    until: '2027-06-30',
    revision: 1,
  })
  const before = await layersOf(investigationId)
  const own = before.find(({ body_id: body }) => body === scene.bodyOf('police'))!
  expect((await night('2027-06-30T03:40:00Z')).layers).toBe(0)
  expect((await night('2027-07-01T03:40:00Z')).layers).toBe(1)
  expect((await layersOf(investigationId)).map(({ id }) => id)).not.toContain(own.id)
  expect(await layersOf(investigationId)).toHaveLength(4)
  await expect(scene.world.house.vault.openKey(own.key_id)).rejects.toMatchObject({
    code: 'vault.key_destroyed',
  })
  const rows = await scene.world.asSystem((tx) =>
    tx.selectFrom('children.entry').select('id').where('layer_id', '=', own.id).execute(),
  )
  expect(rows).toEqual([])
})

test('when the child’s case is disposed of, the social services’ layer goes with it, and the others’ stay', async () => {
  const { investigationId, caseId } = await ended()
  const keys = await scene.world.asSystem(
    async (tx) =>
      (await sql<{ keys: string[] }>`select support.keys_of_case(${caseId}::uuid) as keys`.execute(tx))
        .rows[0]!.keys,
  )
  const social = (await layersOf(investigationId)).find(({ case_id: id }) => id === caseId)!
  expect(keys).toContain(social.key_id)
  await scene.world.asSystem((tx) => sql`select support.dispose_case(${caseId}::uuid)`.execute(tx))
  expect((await layersOf(investigationId)).map(({ body_id: body }) => body).toSorted()).toEqual(
    (['police', 'prosecutor', 'forensic_medicine', 'child_health'] as const).map(scene.bodyOf).toSorted(),
  )
  const { entries } = await scene.people.police.perform(viewLayer, { investigationId })
  expect(entries.map(({ text }) => text)).toEqual(['Påhittat förhör'])
})

test('the frame goes when the last layer has gone, and not before', async () => {
  const { investigationId, caseId } = await ended()
  await scene.world.asSystem((tx) => sql`select support.dispose_case(${caseId}::uuid)`.execute(tx))
  for (const part of ['police', 'prosecutor', 'forensic_medicine', 'child_health'] as const)
    await scene.people[part].perform(decideKeeping, {
      investigationId,
      because: 'archive_rule',
      until: '2026-12-31',
      revision: 1,
    })
  await night('2026-12-31T03:40:00Z')
  const frames = () =>
    scene.world.asSystem((tx) =>
      tx.selectFrom('children.investigation').select('id').where('id', '=', investigationId).execute(),
    )
  expect(await frames()).toHaveLength(1)
  await night('2027-01-01T03:40:00Z')
  expect(await frames()).toEqual([])
})

test('while it is open, or where it hangs on a case, nothing is decided on keeping', async () => {
  scene.world.setTime('2026-11-24T12:00:00Z')
  const { investigationId } = await scene.begin()
  const keep = { investigationId, because: 'archive_rule', until: '2027-01-01', revision: 1 } as const
  await expect(scene.people.police.perform(decideKeeping, keep)).rejects.toMatchObject({
    code: 'joint.keep_while_open',
  })
  await expect(scene.people.social_services.perform(decideKeeping, keep)).rejects.toMatchObject({
    code: 'joint.kept_by_case',
  })
  await scene.people.police.perform(leaveJoint, { investigationId })
  await scene.people.police.perform(decideKeeping, keep)
})

test('a restored database forgets neither that an authority has left nor that an investigation has ended', async () => {
  const { investigationId } = await ended()
  scene.world.setTime('2026-11-24T13:00:00Z')
  const { investigationId: other } = await scene.begin()
  await scene.people.police.perform(leaveJoint, { investigationId: other })
  await scene.world.asSystem(async (tx) => {
    await tx
      .updateTable('children.investigation')
      .set({ state: 'open', ended_on: null, end_reason: null })
      .where('id', '=', investigationId)
      .execute()
    await tx
      .updateTable('children.participant')
      .set({ state: 'joined', left_at: null })
      .where('investigation_id', '=', other)
      .where('body_id', '=', scene.bodyOf('police'))
      .execute()
  })
  await replayJoint(scene.world.house, await scene.world.house.vault.remembered())
  const state = await scene.world.asSystem(async (tx) => ({
    frame: (
      await tx
        .selectFrom('children.investigation')
        .select('state')
        .where('id', '=', investigationId)
        .executeTakeFirstOrThrow()
    ).state,
    part: (
      await tx
        .selectFrom('children.participant')
        .select('state')
        .where('investigation_id', '=', other)
        .where('body_id', '=', scene.bodyOf('police'))
        .executeTakeFirstOrThrow()
    ).state,
  }))
  expect(state).toEqual({ frame: 'ended', part: 'left' })
})
