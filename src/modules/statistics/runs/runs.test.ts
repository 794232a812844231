import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { setActor } from '../../../platform/access/action.ts'
import { roles } from '../../../platform/access/roles.ts'
import { proofKeyOfJwk } from '../../../platform/proof/proof.ts'
import { NotFound, NotPermitted } from '../../../platform/refusal.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { publishEstimate, viewEstimate } from '../estimates/actions.ts'
import { estimatePaths } from '../estimates/paths.ts'
import { type RunEntry, verifyProtocol } from '../linkage/index.ts'
import { madeUpFiles } from './made-up-files.ts'
import { runPaths as paths } from './paths.ts'
import { closeRun, planRun } from './plan-actions.ts'
import { signersOf } from './protocol.ts'
import { viewUnit } from './unit-actions.ts'
import { downloadProtocol, viewRun } from './view-actions.ts'
import { listWork } from './work-store.ts'
import { workTaskOf } from './work.ts'

// Every body and every person here is made up.
const HOUSE = 'Påhittade rapportören'
const UNIT = 'Påhittade räknemyndigheten'
const POLICE = 'Påhittade utredningsenheten'
const TOWN = 'Påhittade kommunen'
const HELPLINE = 'Påhittade jouren'
const CLINIC = 'Påhittade kliniken'
const BODIES = [POLICE, TOWN, HELPLINE, CLINIC]

const made = madeUpFiles(
  {
    people: 500,
    lists: [
      { name: POLICE, share: 0.3 },
      { name: TOWN, share: 0.35 },
      { name: HELPLINE, share: 0.3 },
      { name: CLINIC, share: 0.25 },
    ],
  },
  { seed: 19, undamaged: 0.7 },
)

let world: World
let rapporteur: TestPerson
let unit: TestPerson
const officers = new Map<string, TestPerson>()
beforeAll(async () => {
  world = await openWorld()
  world.setTime('2010-03-01T09:00:00Z')
  rapporteur = await world.as('rapporteur', HOUSE)
  unit = await world.as('body_officer', UNIT)
  officers.set(POLICE, await world.as('police_prosecutor', POLICE))
  officers.set(TOWN, await world.as('body_officer', TOWN))
  officers.set(HELPLINE, await world.as('ngo_officer', HELPLINE))
  officers.set(CLINIC, await world.as('body_officer', CLINIC))
})

const plan = (more: Record<string, string> = {}) => ({
  titleSv: 'Påhittad länkning 2009',
  titleEn: 'Made-up linkage 2009',
  subjectSv: 'Påhittade personer som organen mötte under året',
  from: '2009-01-01',
  to: '2009-12-31',
  unit: UNIT,
  bodies: BODIES.join('\n'),
  leastCount: '3',
  ...more,
})
const keys = (content: string) => new File([content], 'keys.json', { type: 'application/json' })
const planned = async (more: Record<string, string> = {}): Promise<string> => {
  const response = await rapporteur.post(paths.newRun(), plan(more))
  expect([response.status, response.status === 303 ? '' : await response.text()]).toEqual([303, ''])
  return response.headers.get('location')!.split('/').at(-1)!
}
const handIn = async (linkageId: string, body: string, content?: string) =>
  officers.get(body)!.post(paths.handIn({ linkageId }), {
    file: keys(content ?? made.files.find(({ list }) => list === body)!.content),
    fingerprint: made.fingerprint,
  })
const workOn = async (linkageId: string): Promise<void> => {
  const [last] = await world.asSystem((tx) => listWork(tx, linkageId))
  await workTaskOf(world.house)({ workId: last!.id })
}
/** A run that all bodies have handed in for. */
const ready = async (): Promise<string> => {
  const linkageId = await planned()
  for (const body of BODIES) expect((await handIn(linkageId, body)).status).toBe(303)
  return linkageId
}
const linked = async (): Promise<string> => {
  const linkageId = await ready()
  expect((await unit.post(paths.link({ linkageId }), { threshold: '0,86' })).status).toBe(303)
  await workOn(linkageId)
  return linkageId
}
const destroyed = async (linkageId: string, witness = TOWN): Promise<void> => {
  const sent = await unit.post(paths.destroy({ linkageId }), { witness: await world.body(witness) })
  expect(sent.status).toBe(303)
}
const textOf = async (response: Response | Promise<Response>) =>
  (await (await response).text()).replaceAll('\u00a0', ' ')
/** What a person reads past the actions, by SQL. */
const rowsFor = (person: TestPerson | null, table: 'linkage_keys' | 'linkage_work') =>
  world.house.database.transaction().execute(async (tx) => {
    await setActor(tx, person?.actor ?? { kind: 'anonymous' })
    return tx.selectFrom(`statistics.${table}`).select('id').execute()
  })

describe('from encoded lists to a figure that everybody reads, and to keys that are gone', () => {
  test('the unit links and estimates, the rapporteur publishes with the errors of linkage, the keys are destroyed before a witness', async () => {
    const linkageId = await linked()
    const bench = await textOf(unit.get(paths.unit({ linkageId })))
    expect(bench).toContain('Exakta antal')
    expect(bench).toContain('Påhittade jouren')

    const asked = await unit.post(paths.estimate({ linkageId }), { model: 'stepwise', replicates: '300', seed: '7' })
    expect(asked.status).toBe(303)
    await workOn(linkageId)

    const run = await rapporteur.perform(viewRun, { linkageId })
    const [handed] = run.estimates
    expect(run.progress.state).toBe('estimated')
    expect(handed!.provenance).toMatchObject({ run: linkageId, threshold: '0.86', basis: 'made_up_cases' })
    // Small counts are left out, zeros are told.
    const told = handed!.histories.histories.map(({ count }) => count)
    expect(told).toHaveLength(15)
    expect(told).toContain(null)
    expect(told.filter((count) => count !== null && count > 0 && count < 3)).toEqual([])
    const page = await textOf(rapporteur.get(paths.run({ linkageId })))
    expect(page).toContain('sägs inte')

    const estimateId = handed!.id
    const draft = await rapporteur.perform(viewEstimate, { estimateId })
    expect(draft.overlaps).toBeNull()
    expect(draft.estimate.histories).toBeUndefined()
    expect(draft.estimate.analysis.verdict).toBe(true)
    const { published } = draft.estimate.analysis
    for (const number of [published!.population, published!.observed, published!.darkFigure])
      expect(number % 10).toBe(0)
    // 500 are made; the interval counts the links that were missed.
    expect(published!.interval!.lower).toBeLessThan(500)
    expect(published!.interval!.upper).toBeGreaterThan(500)

    await expect(rapporteur.perform(closeRun, { linkageId })).rejects.toMatchObject({
      code: 'linkage.keys_not_destroyed',
    })
    await destroyed(linkageId)
    expect(await textOf(officers.get(TOWN)!.get(paths.run({ linkageId })))).toContain('Skriv under som vittne')
    expect((await officers.get(HELPLINE)!.post(paths.witness({ linkageId }), {})).status).toBe(409)
    expect((await officers.get(TOWN)!.post(paths.witness({ linkageId }), {})).status).toBe(303)
    expect((await rapporteur.post(paths.close({ linkageId }), {})).status).toBe(303)
    const closed = await rapporteur.perform(viewRun, { linkageId })
    expect(closed.progress.state).toBe('closed')
    expect(closed.problem).toBeNull()
    const left = await world.asSystem((tx) =>
      tx
        .selectFrom('statistics.linkage_keys')
        .select('id')
        .where('run_id', '=', linkageId)
        .where('sealed', 'is not', null)
        .execute(),
    )
    expect(left).toEqual([])
    await expect(world.house.vault.openKey(closed.run.keyId)).rejects.toMatchObject({ code: 'vault.key_destroyed' })
  })
})
