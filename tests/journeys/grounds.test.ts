import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  lookUp,
  registerRequest,
  viewRequest,
} from '../../src/modules/disclosure/requests/compelled/actions.ts'
import { decideRequest } from '../../src/modules/disclosure/requests/compelled/decide-action.ts'
import { decideDisclosure } from '../../src/modules/disclosure/sharing/decide-actions.ts'
import { type Ground, groundIn, groundPlace } from '../../src/modules/disclosure/sharing/ground.ts'
import { countLostGrounds, groundTasks } from '../../src/modules/disclosure/sharing/keep-grounds.ts'
import { viewDisclosure } from '../../src/modules/disclosure/sharing/view-actions.ts'
import { viewCase } from '../../src/modules/support/cases/view-actions.ts'
import { type House, perform, setActor } from '../../src/platform/access/action.ts'
import { loseRelations, settleRelations } from '../../src/platform/access/relations.ts'
import { NotFound } from '../../src/platform/refusal.ts'
import { whenFileEnds } from '../../src/testing/closing.ts'
import { houseUnder } from '../../src/testing/other-secret.ts'
import { openSharing, type SharingScene } from '../../src/testing/sharing-scene.ts'
import type { TestPerson } from '../../src/testing/world.ts'

// On what a disclosure rests, and what its recipient is, stands in no column that can be read without a key (decision 96), nor does by what
// somebody asks under the law and is answered. What the wall needs of it is veiled; the same is sealed for the case, or with the key of
// the request, so that it is not lost with the installation's secret.

const COLUMNS = ['to_kind', 'to_role', 'provision', 'offence', 'offence_form', 'harm_test', 'live_ground']
const ASKED = ['from_kind', 'basis', 'decided_basis']
const NO_CASE = { fromKind: 'court', basis: 'sol-15-7', decidedBasis: 'sol-15-7' }
type Row = Readonly<Record<string, unknown>> & { readonly id: string; readonly key_id: string }

/** A request of a court about somebody who has no case, which is told so. */
const answeredRequest = async ({ world, social, municipal }: SharingScene): Promise<string> => {
  const manager = await municipal('case_manager')
  const { requestId } = await social.perform(registerRequest, {
    fromKind: 'court',
    fromBody: await world.body('Påhittade tingsrätten', 'agency', 'court'),
    from: 'Påhittad rådman, mål 1-26',
    basis: 'sol-15-7',
    request: 'Vistas Påhittad Asp hos er?',
    receivedOn: '2026-11-23',
  })
  await manager.perform(lookUp, { requestId, revision: 1, found: 'no' })
  await manager.perform(decideRequest, {
    requestId,
    revision: 2,
    decision: 'no_such_case',
    basis: 'sol-15-7',
    individual: 'yes',
    items: [],
    reasons: 'Påhittade skäl.',
  })
  return requestId
}

/** A live view for caseworkers of social services alone, a copy to the police, and a request under the law. */
const openScene = async () => {
  const scene = await openSharing()
  const { house, database } = scene.world
  const owner = new pg.Client(database.owner)
  await owner.connect()
  whenFileEnds(() => owner.end())
  const [told, other] = [await scene.aCase(scene.ngo), await scene.aCase()]
  const opened = await scene.ngo.perform(
    decideDisclosure,
    await scene.liveOnConsent(told, { toRole: 'caseworker' }),
  )
  const handed = await scene.social.perform(decideDisclosure, scene.toPolice(other))
  const requestId = await answeredRequest(scene)
  const requests = async (): Promise<Row[]> =>
    (
      await owner.query<Row>(
        `select id, key_id, sealed_ground, ${ASKED.join(', ')} from disclosure.compelled_request`,
      )
    ).rows
  const rows = async (): Promise<Row[]> =>
    (
      await owner.query<Row>(
        `select id, key_id, situation, sealed_ground, ${COLUMNS.join(', ')} from disclosure.disclosure order by id`,
      )
    ).rows
  return {
    scene,
    owner,
    live: { caseId: told, disclosureId: opened.disclosureId },
    copy: { caseId: other, disclosureId: handed.disclosureId },
    rows,
    requestId,
    requests,
    /** What the request was asked and answered by, as it is shown in a house. */
    askedBy: async (of: House = house): Promise<unknown> => {
      const manager = await scene.municipal('case_manager')
      const { request } = await perform(of, { actor: manager.actor }, viewRequest, { requestId })
      return request
    },
    requestSealed: async (): Promise<unknown> => {
      const [{ id, key_id: keyId, sealed_ground: sealed } = {} as Row] = await requests()
      const key = await house.vault.openKey(keyId)
      return JSON.parse(key.open(`disclosure.compelled_request.ground:${id}`, sealed as Buffer))
    },
    /** What the columns say to a house that has this key, by disclosure. */
    grounds: async (of: House = house): Promise<Record<string, Ground>> => {
      const found = await of.worker.transaction().execute(async (tx) => {
        await setActor(tx, { kind: 'system', name: 'test' }, of.clock.now())
        return tx
          .selectFrom('disclosure.disclosure as d')
          .select(['d.id', groundIn('d').$castTo<Ground>().as('ground')])
          .execute()
      })
      return Object.fromEntries(found.map(({ id, ground }) => [id, ground]))
    },
    /** What is sealed for the case of a row, opened with the key of it. */
    sealedIn: async ({ id, key_id: keyId, sealed_ground: sealed }: Row): Promise<unknown> => {
      const key = await house.vault.openKey(keyId)
      return JSON.parse(key.open(groundPlace(id), sealed as Buffer))
    },
    /** How many jobs wait that keep grounds. */
    asked: async (): Promise<number> =>
      (
        await owner.query(
          `select count(*)::int as n from graphile_worker.jobs where task_identifier = 'disclosure.keep_grounds'`,
        )
      ).rows[0].n,
    /** As the rows were before they were veiled. */
    setClear: async (): Promise<void> => {
      await owner.query('alter table disclosure.disclosure disable trigger user')
      await owner.query(
        `update disclosure.disclosure d set ${COLUMNS.map((one) => `${one} = nullif(disclosure.unveiled(d.id, '${one}', ${one}), '')`).join(', ')},
           situation = disclosure.unveiled(d.id, 'situation', situation #>> '{}')::jsonb, sealed_ground = null`,
      )
      await owner.query('alter table disclosure.disclosure enable trigger user')
      await owner.query('alter table disclosure.compelled_request disable trigger user')
      await owner.query(
        `update disclosure.compelled_request r set sealed_ground = null, ${ASKED.map((one) => `${one} = disclosure.asked(r.id, '${one}', ${one})`).join(', ')}`,
      )
      await owner.query('alter table disclosure.compelled_request enable trigger user')
      await owner.query(
        `update access.relation set stand_in = null where name in ('ground', 'ground_nothing')`,
      )
    },
  }
}
type Scene = Awaited<ReturnType<typeof openScene>>

const keep = (house: House) => groundTasks(house)['disclosure.keep_grounds']!({})
const unsealed = (rows: readonly Row[]) => rows.map(({ sealed_ground: _, ...row }) => row)
const sees = (house: House, { actor }: TestPerson, caseId: string): Promise<boolean> =>
  perform(house, { actor }, viewCase, { caseId }).then(
    () => true,
    (error: unknown) => {
      if (error instanceof NotFound) return false
      throw error
    },
  )

describe('the ground of a disclosure', () => {
  let at: Scene
  beforeAll(async () => {
    at = await openScene()
  })

  test('is said twice to whoever has the key: veiled for the wall, sealed for the case', async () => {
    const { rows, grounds, sealedIn, copy, live } = at
    const [found, said] = [await rows(), await grounds()]
    expect(found).toHaveLength(2)
    expect(said[copy.disclosureId]).toMatchObject({
      ...{ toKind: 'police', toRole: null, provision: 'serious_crime', situation: { age: 'adult' } },
    })
    expect(said[live.disclosureId]).toMatchObject({ toKind: 'social_services', toRole: 'caseworker' })
    for (const row of found) {
      expect(await sealedIn(row)).toEqual(said[row.id])
      for (const column of COLUMNS) expect(row[column] ?? '').toMatch(/^$|^[A-Za-z0-9+/]{86}==$/)
    }
  })

  test('of a request under the law is said so too', async () => {
    const { askedBy, requestSealed, requests } = at
    expect(await askedBy()).toMatchObject(NO_CASE)
    expect(await requestSealed()).toEqual(NO_CASE)
    for (const column of ASKED) expect((await requests())[0]![column]).toMatch(/^[A-Za-z0-9+/]{86}==$/)
  })

  test('opens by the wall: whoever has another role at the recipient sees nothing', async () => {
    const { scene, live } = at
    expect(await sees(scene.world.house, scene.social, live.caseId)).toBe(true)
    expect(await sees(scene.world.house, await scene.municipal('case_manager'), live.caseId)).toBe(false)
  })

  test('says nothing where it is put into another row', async () => {
    const { owner, copy, live } = at
    await owner.query('begin')
    await owner.query('alter table disclosure.disclosure disable trigger user')
    await owner.query(
      'update disclosure.disclosure set to_kind = (select to_kind from disclosure.disclosure where id = $1) where id = $2',
      [copy.disclosureId, live.disclosureId],
    )
    await expect(
      owner.query('select disclosure.ground(d) from disclosure.disclosure d where id = $1', [
        live.disclosureId,
      ]),
    ).rejects.toThrow()
    await owner.query('rollback')
  })
})

describe('an installation of before, whose rows say it in clear,', () => {
  test('is veiled at its first start, and sealed for its cases by a job that this asks for', async () => {
    const { scene, owner, live, rows, grounds, sealedIn, asked, setClear, ...more } = await openScene()
    const { house } = scene.world
    const [before, said, requests] = [await rows(), await grounds(), await more.requests()]
    await setClear()
    expect((await rows()).map(({ provision }) => provision)).toContain('serious_crime')
    expect(await asked()).toBe(0)
    await settleRelations(house.worker, house.clock)
    expect(unsealed(await rows())).toEqual(unsealed(before))
    expect(unsealed(await more.requests())).toEqual(unsealed(requests))
    expect((await rows()).map(({ sealed_ground: sealed }) => sealed)).toEqual([null, null])
    expect(await asked()).toBe(1)
    expect(await sees(house, scene.social, live.caseId)).toBe(true)
    await keep(house)
    const kept = await rows()
    for (const row of kept) expect(await sealedIn(row)).toEqual(said[row.id])
    expect(await more.requestSealed()).toEqual(NO_CASE)
    // Nothing is left to ask for, and a second round changes nothing.
    await owner.query('delete from graphile_worker._private_jobs')
    await settleRelations(house.worker, house.clock)
    expect(await asked()).toBe(0)
    await keep(house)
    expect(await rows()).toEqual(kept)
  })

  test('loses nothing where it is restored under another secret: it was made under none', async () => {
    const { scene, grounds, setClear, askedBy } = await openScene()
    const said = await grounds()
    await setClear()
    const house = await houseUnder(scene.world, 'the secret of after')
    await loseRelations(house.worker, house.clock)
    expect(await grounds(house)).toEqual(said)
    expect(await askedBy(house)).toMatchObject(NO_CASE)
  })
})

describe('where the installation’s secret is lost', () => {
  test('the cases say it again: on the page of whoever works there at once, and to the wall when the job has been', async () => {
    const { scene, live, copy, grounds, asked, requests, requestId } = await openScene()
    const [said, manager] = [await grounds(), await scene.municipal('case_manager')]
    const house = await houseUnder(scene.world, 'the secret of after')
    await loseRelations(house.worker, house.clock)
    expect((await grounds(house))[live.disclosureId]).toMatchObject({ provision: null, toRole: null })
    // Nobody is let in by a role that is not known.
    expect(await sees(house, scene.social, live.caseId)).toBe(false)
    const { disclosure } = await perform(house, { actor: scene.social.actor }, viewDisclosure, copy)
    expect(disclosure).toMatchObject({ provision: 'serious_crime', toKind: 'police' })
    expect((await requests())[0]).toMatchObject({ from_kind: '', basis: '', decided_basis: '' })
    expect(await asked()).toBe(1)
    await keep(house)
    expect(await grounds(house)).toEqual(said)
    expect(await perform(house, { actor: manager.actor }, viewRequest, { requestId })).toMatchObject({
      request: NO_CASE,
    })
    expect(await sees(house, scene.social, live.caseId)).toBe(true)
    expect(await sees(house, manager, live.caseId)).toBe(false)
  })

  test('a row whose key is not here waits for it, and is refused with what to do', async () => {
    const { scene, owner, copy, grounds } = await openScene()
    const house = await houseUnder(scene.world, 'the secret of after')
    await loseRelations(house.worker, house.clock)
    await owner.query('update disclosure.disclosure set sealed_ground = null where id = $1', [
      copy.disclosureId,
    ])
    await keep(house)
    expect(await countLostGrounds(house)).toBe(1)
    expect((await grounds(house))[copy.disclosureId]).toMatchObject({ provision: null })
    await expect(perform(house, { actor: scene.social.actor }, viewDisclosure, copy)).rejects.toMatchObject({
      code: 'disclosure.ground_lost',
    })
  })
})
