import pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import type { House } from '../../../../platform/access/action.ts'
import { checkPackage } from '../../../../platform/archive/index.ts'
import { unpackZip } from '../../../../platform/archive/zip.ts'
import { proofKey, verifyProof } from '../../../../platform/proof/proof.ts'
import { NotFound } from '../../../../platform/refusal.ts'
import type { Vault } from '../../../../platform/vault/case-vault.ts'
import { givenCase } from '../../../../testing/cases.ts'
import { plantEverything } from '../../../../testing/everything-planted.ts'
import { openWorld, type TestPerson, type World } from '../../../../testing/world.ts'
import { childrenSubjectParts } from '../../../children/subject-parts.ts'
import { disclosureSubjectParts } from '../../../disclosure/subject-parts.ts'
import { housingSubjectParts } from '../../../housing/subject-parts.ts'
import { redressSubjectParts } from '../../../redress/subject-parts.ts'
import { returningSubjectParts } from '../../../return/subject-parts.ts'
import { closeCase } from '../../cases/close-actions.ts'
import { changeSetting } from '../../cases/setting-actions.ts'
import { getCase } from '../../cases/store.ts'
import { signNote } from '../../notes/sign-actions.ts'
import { supportSubjectParts } from '../../rights/parts/index.ts'
import { placeHold } from '../actions.ts'
import { disposeNightly } from './job.ts'
import { fetchPackage } from './list-actions.ts'
import { replayDisposals } from './replay.ts'
import { storedProof } from './statement.ts'

let world: World
let worker: TestPerson
let archivist: TestPerson

const parts = [
  ...supportSubjectParts,
  ...disclosureSubjectParts,
  ...childrenSubjectParts,
  ...housingSubjectParts,
  ...redressSubjectParts,
  ...returningSubjectParts,
]
const runNight = (house: House = world.house) => disposeNightly(house, parts)({})

/** A case of an organisation, closed in 2026: its time of two years ends with 24 November 2028. */
const closedCase = async (person: TestPerson = worker) => {
  world.setTime('2026-11-24T12:00:00Z')
  const caseId = await givenCase(person, {
    chosenName: 'Påhittad Bok',
    values: { safety: { threats: 'påhittat hot' } },
  })
  await person.perform(signNote, {
    caseId,
    kind: 'note',
    happenedOn: '2026-11-24',
    text: 'En påhittad anteckning',
  })
  await person.perform(closeCase, { caseId, reason: 'needs_met', acknowledged: 'yes' })
  return caseId
}
const isThere = async (caseId: string) =>
  world.asSystem(
    async (tx) =>
      (await tx.selectFrom('support.case_file').select('id').where('id', '=', caseId).execute()).length === 1,
  )
const disposalOf = (caseId: string) =>
  world.asSystem((tx) =>
    tx.selectFrom('support.disposal').selectAll().where('case_id', '=', caseId).executeTakeFirst(),
  )
const asOwner = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client(world.database.owner)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

beforeAll(async () => {
  world = await openWorld()
  await world.body('Påhittade jouren', 'ngo')
  worker = await world.as('ngo_officer', 'Påhittade jouren')
  world.setTime('2026-11-24T12:00:00Z')
  await world.body('Arkivexempel', 'ngo')
  archivist = await world.as('caseworker', 'Arkivexempel')
  const manager = await world.as('case_manager', 'Arkivexempel')
  await manager.perform(changeSetting, {
    fileKind: 'own',
    secrecy: 'ngo',
    retention: 'ngo',
    archiveFirst: 'yes',
    opensAt: '08:00',
    closesAt: '16:30',
  })
})

const ENDED = '2028-11-25T02:00:00Z'

test('a case is kept until its time has ended, and then exactly those are disposed of whose time has', async () => {
  const caseId = await closedCase()
  const held = await closedCase()
  await worker.perform(placeHold, { caseId: held, kind: 'compensation', reason: 'En påhittad ansökan' })
  const open = await givenCase(worker)
  world.setTime('2028-11-24T12:00:00Z')
  await runNight()
  expect(await isThere(caseId)).toBe(true)
  world.setTime(ENDED)
  await runNight()
  expect(await isThere(caseId)).toBe(false)
  expect(await isThere(held)).toBe(true)
  expect(await isThere(open)).toBe(true)
})

test('its proof holds identifiers, days and counts, verifies, and does not with a letter changed', async () => {
  const caseId = await closedCase()
  world.setTime(ENDED)
  await runNight()
  const kept = (await disposalOf(caseId))!
  const key = proofKey(world.house.settings)
  expect(JSON.parse(kept.statement)).toMatchObject({
    case: caseId,
    route: 'disposed',
    reason: 'own_period',
    section: 'gdpr-5',
    lastNote: '2026-11-24',
    keepUntil: '2028-11-24',
    package: null,
    removed: { 'support.note': 1, 'support.field': 2 },
  })
  expect(kept.statement).not.toMatch(/påhittad/i)
  expect(verifyProof(key, storedProof(kept))).toBe(true)
  const changed = kept.statement.replace('"support.note":1', '"support.note":2')
  expect(verifyProof(key, storedProof({ ...kept, statement: changed }))).toBe(false)
})

test('what an old copy of the rows holds cannot be opened after the disposal', async () => {
  const caseId = await closedCase()
  const old = await world.asSystem(async (tx) => ({
    file: await getCase(tx, caseId),
    notes: await tx.selectFrom('support.note').selectAll().where('case_id', '=', caseId).execute(),
  }))
  const key = await world.house.vault.openKey(old.file.keyId)
  expect(key.open(`support.note:${old.notes[0]!.id}`, old.notes[0]!.sealed)).toBe('En påhittad anteckning')
  world.setTime(ENDED)
  await runNight()
  await expect(world.house.vault.openKey(old.file.keyId)).rejects.toMatchObject({
    code: 'vault.key_destroyed',
  })
})

test('a package for the archive meets every requirement and holds every note and document', async () => {
  const caseId = await closedCase(archivist)
  world.setTime(ENDED)
  await runNight()
  const kept = (await disposalOf(caseId))!
  const zip = await packageOf(caseId)
  expect((await checkPackage(zip)).filter(({ level }) => level === 'MUST')).toEqual([])
  const files = await unpackZip(zip)
  const xml = await packagedXml(caseId)
  for (const planted of ['En påhittad anteckning', 'påhittat hot', 'Påhittad Bok'])
    expect(xml).toContain(planted)
  expect([...files.keys()].some((path) => path.endsWith('/case.pdf'))).toBe(true)
  expect(JSON.parse(kept.statement).package.digest).toBe(kept.package_sha256!.toString('hex'))
})

/** The package of a disposed case, opened. */
const packageOf = async (caseId: string): Promise<Buffer> => {
  const disposal = (await disposalOf(caseId))!
  const made = await world.asSystem((tx) =>
    tx
      .selectFrom('support.archive_package')
      .selectAll()
      .where('disposal_id', '=', disposal.id)
      .executeTakeFirstOrThrow(),
  )
  const key = await world.house.vault.openKey(made.key_id)
  return key.openBytes(`support.archive_package:${caseId}`, made.sealed)
}
const packagedXml = async (caseId: string): Promise<string> => {
  const files = await unpackZip(await packageOf(caseId))
  return [...files].find(([path]) => path.endsWith('/case.xml'))![1].toString('utf8')
}

/** A house whose vault fails once, at a step or right after it. */
const failing = (step: 'remember' | 'destroyKey', when: 'before' | 'after'): House => {
  let failed = false
  const brittle = (vault: Vault): Vault =>
    new Proxy(vault, {
      get: (target, name: keyof Vault) => {
        if (name === 'opening')
          return (...kinds: Parameters<Vault['opening']>) => brittle(target.opening(...kinds))
        const work = target[name] as (...given: unknown[]) => Promise<unknown>
        if (name !== step || failed) return work.bind(target)
        return async (...given: unknown[]) => {
          if (when === 'after') await work.apply(target, given)
          failed = true
          throw new Error('killed')
        }
      },
    })
  return { ...world.house, vault: brittle(world.house.vault) }
}

const steps = [
  ['remember', 'before'],
  ['remember', 'after'],
  ['destroyKey', 'before'],
  ['destroyKey', 'after'],
] as const

test.each(steps)(
  'killed at %s, %s it, the disposal goes on the next night and ends whole',
  async (step, when) => {
    const caseId = await closedCase(archivist)
    world.setTime(ENDED)
    await expect(runNight(failing(step, when))).rejects.toThrow('killed')
    expect(await isThere(caseId)).toBe(true)
    expect(await disposalOf(caseId)).toBeUndefined()
    world.setTime('2028-11-26T02:00:00Z')
    await runNight()
    expect(await isThere(caseId)).toBe(false)
    const kept = (await disposalOf(caseId))!
    expect(verifyProof(proofKey(world.house.settings), storedProof(kept))).toBe(true)
    const zip = await packageOf(caseId)
    expect((await checkPackage(zip)).filter(({ level }) => level === 'MUST')).toEqual([])
  },
)

test('killed between the key and the commit, nothing is half gone and the next night finishes it', async () => {
  const caseId = await closedCase(archivist)
  world.setTime(ENDED)
  await asOwner((client) =>
    client.query(`create function support.kill() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$;
      create trigger kill before insert on support.disposal for each row execute function support.kill()`),
  )
  await expect(runNight()).rejects.toThrow('killed')
  await asOwner((client) =>
    client.query('drop trigger kill on support.disposal; drop function support.kill()'),
  )
  expect(await isThere(caseId)).toBe(true)
  await expect(
    archivist.perform(placeHold, { caseId, kind: 'court', reason: 'för sent' }),
  ).rejects.toMatchObject({
    code: 'vault.key_destroyed',
  })
  await runNight()
  expect(await isThere(caseId)).toBe(false)
  expect(await disposalOf(caseId)).toMatchObject({ route: 'archived_and_disposed' })
})

test('a hold that is placed after a disposal was stopped before the key wins', async () => {
  const caseId = await closedCase()
  world.setTime(ENDED)
  await expect(runNight(failing('remember', 'after'))).rejects.toThrow('killed')
  await worker.perform(placeHold, { caseId, kind: 'court', reason: 'Ett påhittat mål' })
  await runNight()
  expect(await isThere(caseId)).toBe(true)
  await replayDisposals(world.house, await world.house.vault.remembered())
  expect(await isThere(caseId)).toBe(true)
})

test('what came into a case after its disposal began is not lost: it is begun anew', async () => {
  const caseId = await closedCase(archivist)
  const reasons = 'Påhittat tillägg'
  world.setTime(ENDED)
  await expect(runNight(failing('remember', 'before'))).rejects.toThrow('killed')
  const before = await world.asSystem((tx) =>
    tx.selectFrom('support.note').selectAll().where('case_id', '=', caseId).executeTakeFirstOrThrow(),
  )
  await archivist.perform(signNote, {
    caseId,
    kind: 'dissent',
    aboutId: before.id,
    happenedOn: '2028-11-24',
    text: reasons,
  })
  await runNight()
  expect(await isThere(caseId)).toBe(true)
})

test('after a restore the rows of a disposed case are removed again, and its proof is back', async () => {
  const caseId = await closedCase()
  const saved = await asOwner(async (client) => {
    const rows: Record<string, unknown[]> = {}
    for (const table of ['support.case_file', 'support.assignment', 'support.field', 'support.note'])
      rows[table] = (
        await client.query(
          `select to_jsonb(t) as row from ${table} t where ${table.endsWith('case_file') ? 'id' : 'case_id'} = $1`,
          [caseId],
        )
      ).rows.map(({ row }) => row)
    return rows
  })
  world.setTime(ENDED)
  await runNight()
  const proof = await disposalOf(caseId)
  await asOwner(async (client) => {
    await client.query('delete from support.disposal where case_id = $1', [caseId])
    for (const [table, rows] of Object.entries(saved))
      for (const row of rows)
        await client.query(
          `insert into ${table} overriding system value select * from jsonb_populate_record(null::${table}, $1)`,
          [JSON.stringify(row)],
        )
  })
  expect(await isThere(caseId)).toBe(true)
  const entries = await world.house.vault.remembered()
  await replayDisposals(world.house, entries)
  expect(await isThere(caseId)).toBe(false)
  expect(await disposalOf(caseId)).toEqual(proof)
  await replayDisposals(world.house, entries)
  expect(await disposalOf(caseId)).toEqual(proof)
})

test('whatever refers to a case goes to the archive and goes with it, the keys of what was sealed beside it too', async () => {
  const caseId = await closedCase(archivist)
  const keyId = await world.asSystem(async (tx) => (await getCase(tx, caseId)).keyId)
  const { otherKey, markers } = await asOwner((owner) =>
    plantEverything(world, archivist, owner, { caseId, of: 'gallrat' }),
  )
  world.setTime('2032-01-01T02:00:00Z')
  await runNight()
  expect(await isThere(caseId)).toBe(false)
  const left = await asOwner(async (owner) => {
    const tables = await owner.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relkind = 'r' and c.relnamespace in ('support'::regnamespace, 'disclosure'::regnamespace) and a.attname = 'case_id'`,
    )
    const found: string[] = []
    for (const { name } of tables.rows)
      if ((await owner.query(`select from ${name} where case_id = $1`, [caseId])).rowCount) found.push(name)
    return found
  })
  expect(left).toEqual(['support.disposal'])
  const xml = await packagedXml(caseId)
  expect(markers.filter((marker) => !xml.includes(marker))).toEqual([])
  expect(xml).toContain('12 kap. 2 § offentlighets- och sekretesslagen (2009:400)')
  for (const id of [keyId, otherKey])
    await expect(world.house.vault.openKey(id)).rejects.toMatchObject({ code: 'vault.key_destroyed' })
})

test('a package is fetched by whoever leads, and gone a week after; one that nobody fetches after thirty days', async () => {
  const [fetched, left] = [await closedCase(archivist), await closedCase(archivist)]
  world.setTime(ENDED)
  await runNight()
  const manager = await world.as('case_manager', 'Arkivexempel')
  const stranger = await world.as('case_manager', 'Påhittade jouren')
  const disposalId = (await disposalOf(fetched))!.id
  const leftId = (await disposalOf(left))!.id
  const { content } = await manager.perform(fetchPackage, { disposalId })
  expect((await checkPackage(content)).filter(({ level }) => level === 'MUST')).toEqual([])
  for (const other of [stranger, archivist])
    await expect(other.perform(fetchPackage, { disposalId: leftId })).rejects.toThrow(NotFound)
  const waits = async (id: string) =>
    manager.perform(fetchPackage, { disposalId: id }).then(
      () => true,
      () => false,
    )
  world.setTime('2028-12-03T02:00:00Z')
  await runNight()
  expect(await waits(disposalId)).toBe(false)
  expect(await packageOf(left)).toBeInstanceOf(Buffer)
  world.setTime('2028-12-26T02:00:00Z')
  await runNight()
  expect(await waits(leftId)).toBe(false)
})
