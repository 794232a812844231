import { expect, test } from 'vitest'
import { viewState } from '../../modules/installation/actions.ts'
import { onOwnConnection } from '../../platform/database/steady-client.ts'
import { openWorld } from '../../testing/world.ts'
import { checkJobs } from './database.ts'
import { checkKeys, checkKeysCopy } from './keys.ts'
import { checkSigning, checkWitnesses } from './outside.ts'
import { checkTrail } from './trail.ts'

test('the doctor and the administrator’s first page tell the same of jobs, trail, backup, keys and witnesses', async () => {
  const world = await openWorld()
  const administrator = await world.as('administrator')
  const told = async () => {
    const checks = [
      await checkJobs(world.house),
      ...(await checkTrail(world.house, true)),
      await checkKeys(world.house, world.keys.store),
      await checkKeysCopy(world.house, true),
      checkWitnesses(world.house.machine),
      checkSigning(world.house.machine),
    ]
    const { rows } = await administrator.perform(viewState, {})
    const isFine = (...things: string[]) =>
      rows.filter(({ thing }) => things.includes(thing)).every(({ kind }) => kind === 'done')
    return {
      doctor: Object.fromEntries(checks.map(({ name, state }) => [name, state])),
      page: Object.fromEntries(
        ['jobs', 'backup', 'keys', 'keysCopy', 'witnesses', 'signing'].map((thing) => [thing, isFine(thing)]),
      ),
    }
  }
  expect(await told()).toMatchObject({
    doctor: {
      jobs: 'ok',
      backup: 'warn',
      keys: 'ok',
      'copy of the keys': 'warn',
      'audit witnesses': 'warn',
      'audit signing key': 'ok',
    },
    page: { jobs: true, backup: false, keys: true, keysCopy: false, witnesses: false, signing: true },
  })
  await onOwnConnection(world.database.owner, 'test', async (client) => {
    await client.query("select graphile_worker.add_job('påhittat', run_at => now() - interval '20 minutes')")
    await client.query(`insert into audit.record (action, outcome, actor_kind, actor_role, subject_kind, subject_id)
      values ('installation.backed_up', 'done', 'system', 'test', 'installation', 'backup')`)
  })
  expect(await told()).toMatchObject({
    doctor: { jobs: 'warn', backup: 'ok' },
    page: { jobs: false, backup: true },
  })
  expect((await checkJobs(world.house)).message).toBe('1 have waited for more than five minutes')
  expect(await checkJobs(undefined)).toMatchObject({ state: 'fail', message: 'none are run' })
})
