import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { setActor } from '../../../platform/access/action.ts'
import { roles } from '../../../platform/access/roles.ts'
import { proofKeyOfJwk } from '../../../platform/proof/proof.ts'
import { NotFound, NotPermitted } from '../../../platform/refusal.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { agreeToEstimate, publishEstimate, viewEstimate } from '../estimates/actions.ts'
import { estimatePaths } from '../estimates/paths.ts'
import { type RunEntry, verifyProtocol } from '../linkage/index.ts'
import { madeUpFiles } from './made-up-files.ts'
import { runPaths as paths } from './paths.ts'
import { closeRun, planRun } from './plan-actions.ts'
import { signersOf } from './protocol.ts'
import { countWaiting } from './store.ts'
import { viewUnit } from './unit-actions.ts'
import { downloadProtocol, viewRun } from './view-actions.ts'
import { workTaskOf } from './work.ts'
import { listWork } from './work-store.ts'

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
  expect(response.status).toBe(303)
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

    const asked = await unit.post(paths.estimate({ linkageId }), {
      model: 'stepwise',
      replicates: '300',
      seed: '7',
    })
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
    expect(draft.estimate).not.toHaveProperty('histories')
    expect(draft.estimate.sha256).toBeNull()
    expect(draft.estimate.analysis.verdict).toBe(true)
    expect(draft.estimate.analysis.reasons).toContain('linkage_errors_assumed')
    const { published } = draft.estimate.analysis
    for (const number of [published!.population, published!.observed, published!.darkFigure])
      expect(number! % 10).toBe(0)
    // 500 are made; the interval counts the links that were missed.
    expect(published!.interval!.lower).toBeLessThan(500)
    expect(published!.interval!.upper).toBeGreaterThan(500)

    const colleague = await world.as('rapporteur', HOUSE)
    await colleague.perform(agreeToEstimate, { estimateId })
    const confirmed = draft.estimate.analysis.reasons
    await rapporteur.perform(publishEstimate, {
      estimateId,
      confirmed: [...confirmed],
      reason: 'Påhittat skäl',
    })
    const read = await textOf(world.app.request(estimatePaths.published({ estimateId })))
    for (const shown of [
      'Ingen länk är kontrollerad för hand',
      'Missade länkar',
      'Felaktiga länkar',
      '0,86',
      handed!.provenance.protocol,
      'Hur ofta intervallet håller',
    ])
      expect(read).toContain(shown)
    for (const secret of BODIES) expect(read).not.toContain(secret)

    await expect(rapporteur.perform(closeRun, { linkageId })).rejects.toMatchObject({
      code: 'linkage.keys_not_destroyed',
    })
    await destroyed(linkageId)
    expect(await textOf(officers.get(TOWN)!.get(paths.run({ linkageId })))).toContain(
      'Skriv under som vittne',
    )
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
    await expect(world.house.vault.openKey(closed.run.keyId)).rejects.toMatchObject({
      code: 'vault.key_destroyed',
    })
  })
})

describe('a plan that breaks the separation is refused at its field, and what was entered is kept', () => {
  test.each([
    ['unit', { unit: 'Påhittade polismyndigheten' }, 'Polis och åklagare får inte länka'],
    ['unit', { unit: 'Påhittade tullen' }, 'Polis och åklagare får inte länka'],
    ['unit', { unit: 'Påhittade åklagarkammaren' }, 'Polis och åklagare får inte länka'],
    ['unit', { unit: 'Påhittade migrationskontoret' }, 'Migrationsverket får inte länka'],
    ['unit', { unit: TOWN }, 'Den som länkar får inte själv ha en lista'],
    ['unit', { unit: HOUSE }, 'Ert eget organ får inte länka'],
    ['unit', { unit: 'Ingen alls' }, 'Katalogen har inget organ som heter ”Ingen alls”'],
    ['bodies', { bodies: POLICE }, 'Det behövs minst två organ som kodar'],
    ['bodies', { bodies: `${POLICE}\nIngen alls` }, 'Katalogen har inget organ som heter ”Ingen alls”'],
    ['leastCount', { leastCount: '2' }, 'Minsta antal måste vara minst 3'],
    ['to', { to: '2008-12-31' }, 'Sista dagen kommer före den första'],
    ['collectionId', { collectionId: '00000000-0000-4000-8000-000000000000' }, 'Den insamlingen finns inte'],
  ])('%s: %o', async (field, more, said) => {
    for (const name of [
      'Påhittade polismyndigheten',
      'Påhittade åklagarkammaren',
      'Påhittade migrationskontoret',
    ])
      await world.body(name)
    // A body with an innocent name, for which somebody acts as police.
    await world.as('police_prosecutor', 'Påhittade tullen')
    const refused = await rapporteur.post(paths.newRun(), plan(more))
    expect(refused.status).toBe(422)
    const page = await refused.text()
    expect(page).toContain(said)
    expect(page).toContain(`href="#field-${field}"`)
    expect(page).toContain('value="Påhittad länkning 2009"')
  })

  test('a body that has encoded once has held a secret, and never links', async () => {
    await planned()
    const bodies = [POLICE, HELPLINE].join('\n')
    await expect(rapporteur.perform(planRun, plan({ unit: TOWN, bodies }))).rejects.toMatchObject({
      code: 'linkage.unit_holds_secret',
      field: 'unit',
    })
  })

  test('somebody who works for the unit and for a body that encodes would have keys and secret', async () => {
    const other = 'Påhittade delade räknemyndigheten'
    const officer = await world.as('body_officer', other)
    await world.asSystem((tx) =>
      tx
        .insertInto('identity.membership')
        .values({
          person_id: officer.actor.personId,
          body_id: officers.get(TOWN)!.actor.bodyId,
          role: 'learner',
        })
        .execute(),
    )
    await expect(rapporteur.perform(planRun, plan({ unit: other }))).rejects.toMatchObject({
      code: 'linkage.unit_shares_people',
      field: 'unit',
    })
  })

  test('what a body was asked to report as counts too, whatever it is called', async () => {
    const bodyId = await world.body('Påhittade tredje kontoret')
    await world.asSystem(async (tx) => {
      const collection_id = crypto.randomUUID()
      await tx
        .insertInto('statistics.collection')
        .values({
          id: collection_id,
          body_id: rapporteur.actor.bodyId,
          title: JSON.stringify({ sv: 'Påhittad', en: 'Made up' }),
          period_from: '2009-01-01',
          period_to: '2009-12-31',
          due_on: '2010-03-01',
          opened_at: world.house.clock.now(),
        })
        .execute()
      await tx
        .insertInto('statistics.reporter')
        .values({
          collection_id,
          body_id: bodyId,
          kind: 'migration_authority',
          ways: ['tables'],
          tables: [],
          asked_at: world.house.clock.now(),
        })
        .execute()
    })
    await expect(
      rapporteur.perform(planRun, plan({ unit: 'Påhittade tredje kontoret' })),
    ).rejects.toMatchObject({ code: 'linkage.unit_is_migration_authority' })
  })
})

describe('a file of keys', () => {
  const only = async (linkageId: string, content: string | Blob, fingerprint = made.fingerprint) =>
    officers.get(TOWN)!.post(paths.handIn({ linkageId }), {
      file: typeof content === 'string' ? keys(content) : content,
      fingerprint,
    })

  test.each([
    ['file', '', 'the file is empty'],
    ['file', '{"clks": []}', 'holds no record'],
    ['file', 'namn;född\nPåhittad;1980', 'Filen är inte en fil med nycklar'],
    ['file', '{"clks": ["AAA=", "AA=="]}', 'record 2 has 8 bits'],
  ])('that is none is refused at its field: %s %s', async (field, content, said) => {
    const linkageId = await planned()
    const refused = await only(linkageId, content)
    expect(refused.status).toBe(422)
    const page = await refused.text()
    expect(page).toContain(`href="#field-${field}"`)
    expect(page.replaceAll('&quot;', '"')).toContain(said)
    // The fingerprint that was entered is kept.
    expect(page).toContain(made.fingerprint)
  })

  test('of another secret or another schema is refused before anything is linked with it', async () => {
    const linkageId = await planned()
    await handIn(linkageId, POLICE)
    const other = await only(linkageId, made.files[1]!.content, 'f'.repeat(32))
    expect(await textOf(other)).toContain('Ni har inte samma hemlighet')
    expect(await textOf(only(linkageId, '{"clks": ["AAAA"]}'))).toContain(
      'ett annat schema (–) än de andras (Samlad',
    )
    const { schema } = JSON.parse(made.files[1]!.content)
    expect(await textOf(only(linkageId, JSON.stringify({ schema, clks: ['AAAA'] })))).toContain('olika långa')
    expect(await textOf(only(linkageId, made.files[0]!.content))).toContain('redan lämnad')
    expect((await only(linkageId, made.files[1]!.content, 'inget')).status).toBe(422)
  })

  test('is read by the unit alone: not by who asks, who coordinates, who administers, or another body that has the secret', async () => {
    const linkageId = await linked()
    expect(await rowsFor(unit, 'linkage_keys')).not.toEqual([])
    expect(await rowsFor(unit, 'linkage_work')).not.toEqual([])
    const strangers: (TestPerson | null)[] = [rapporteur, null]
    for (const role of roles) strangers.push(await world.as(role, 'Främmande påhittat organ'))
    // Others at the unit: not its officers, and not police, who would end its right to link.
    for (const role of roles.filter((role) => role !== 'body_officer' && role !== 'police_prosecutor'))
      strangers.push(await world.as(role, UNIT))
    for (const person of strangers) {
      const who = person === null ? 'nobody' : `${person.actor.role} of ${person.actor.bodyId}`
      expect(await rowsFor(person, 'linkage_work'), who).toEqual([])
      expect(await rowsFor(person, 'linkage_keys'), who).toEqual([])
      if (person === null) continue
      await expect(person.perform(viewUnit, { linkageId }), who).rejects.toThrow(NotFound)
      expect((await person.get(paths.unit({ linkageId }))).status, who).toBe(404)
    }
    // A body sees its own file, by digest and number of records, and no other.
    const own = await officers.get(HELPLINE)!.perform(viewRun, { linkageId })
    expect(own.ownFiles).toHaveLength(1)
    const content = made.files.find(({ list }) => list === HELPLINE)!.content
    expect(own.ownFiles[0]!.sha256).toBe(createHash('sha256').update(content).digest('hex'))
    const bodyRows = await world.house.database.transaction().execute(async (tx) => {
      await setActor(tx, officers.get(HELPLINE)!.actor)
      return tx.selectFrom('statistics.linkage_keys').select('body_id').distinct().execute()
    })
    expect(bodyRows).toEqual([{ body_id: officers.get(HELPLINE)!.actor.bodyId }])
  })

  test('lies sealed, so that who reads the database itself reads no key', async () => {
    const linkageId = await ready()
    const sealed = await world.asSystem((tx) =>
      tx.selectFrom('statistics.linkage_keys').select('sealed').where('run_id', '=', linkageId).execute(),
    )
    for (const { sealed: content } of sealed) expect(content!.toString('latin1')).not.toContain('clks')
  })

  test('is not told of in the protocol by its size, and no exact count reaches the rapporteur or another body', async () => {
    const linkageId = await linked()
    const counts = await unit.perform(viewUnit, { linkageId })
    const sizes = counts.files.map(({ records }) => records)
    for (const person of [rapporteur, officers.get(TOWN)!]) {
      const { entries } = await person.perform(downloadProtocol, { linkageId })
      const text = JSON.stringify(entries)
      expect(text).not.toContain('records')
      for (const size of sizes) expect(text).not.toMatch(new RegExp(`[:,]${size}[,}]`, 'u'))
      expect(text).not.toContain('"clks"')
    }
  })
})

describe('the protocol', () => {
  test('can be checked by whoever has it, and shows whatever is changed, left out or put between', async () => {
    const linkageId = await linked()
    const response = await officers.get(CLINIC)!.get(paths.protocol({ linkageId }))
    const { entries, publicKey } = (await response.json()) as {
      entries: RunEntry[]
      publicKey: Parameters<typeof proofKeyOfJwk>[0]
    }
    const key = proofKeyOfJwk(publicKey).publicKey
    const check = (changed: readonly RunEntry[]) => verifyProtocol(changed, signersOf(changed, key))
    expect(entries.map(({ event }) => event.kind)).toEqual([
      'planned',
      'begun',
      ...BODIES.flatMap(() => ['encoded', 'received']),
      'linked',
    ])
    expect(check(entries)).toBeUndefined()
    const at = entries.length - 1
    const raised = { ...entries[at]!, event: { ...entries[at]!.event, threshold: '0.99' } } as RunEntry
    expect(check([...entries.slice(0, at), raised])).toMatchObject({ reason: 'signature' })
    expect(check([...entries.slice(0, 2), ...entries.slice(3)])).toMatchObject({ reason: 'number' })
    expect(check([...entries.slice(0, 3), { ...entries[4]!, number: 3 }])).toMatchObject({ reason: 'chain' })
  })

  test('is changed by nobody, not by its owner, and nobody writes an entry for another body', async () => {
    const linkageId = await planned()
    const owner = new (await import('pg')).default.Client(world.database.owner)
    await owner.connect()
    await expect(owner.query(`update statistics.linkage_entry set entry = entry`)).rejects.toThrow(
      'only grows',
    )
    await expect(owner.query('truncate statistics.linkage_keys cascade')).rejects.toThrow('only grows')
    await owner.end()
    const forged = { run: linkageId, number: 1, by: unit.actor.bodyId, at: '', event: { kind: 'closed' } }
    for (const person of [officers.get(TOWN)!, rapporteur])
      await expect(
        world.house.database.transaction().execute(async (tx) => {
          await setActor(tx, person.actor)
          await tx
            .insertInto('statistics.linkage_entry')
            .values({ run_id: linkageId, number: 1, entry: JSON.stringify(forged) })
            .execute()
        }),
      ).rejects.toThrow('row-level security')
  })
})

describe('the end of a run', () => {
  test('is only where keys are destroyed: the unit alone destroys, and is not its own witness', async () => {
    const linkageId = await ready()
    await expect(rapporteur.perform(closeRun, { linkageId })).rejects.toMatchObject({
      code: 'linkage.keys_not_destroyed',
    })
    for (const person of [rapporteur, officers.get(TOWN)!]) {
      const sent = await person.post(paths.destroy({ linkageId }), { witness: await world.body(TOWN) })
      expect(sent.status).toBe(403)
      await expect(
        world.house.database.transaction().execute(async (tx) => {
          await setActor(tx, person.actor)
          await (await import('kysely')).sql`select statistics.destroy_keys(${linkageId})`.execute(tx)
        }),
      ).rejects.toThrow('the unit alone destroys keys')
    }
    const itself = await unit.post(paths.destroy({ linkageId }), { witness: unit.actor.bodyId })
    expect(await textOf(itself)).toContain('Vittnet ska vara ett organ som har kodat')
    expect(await rowsFor(unit, 'linkage_keys')).not.toEqual([])
    await destroyed(linkageId)
    // Destroyed, and not witnessed: not yet the end.
    await expect(rapporteur.perform(closeRun, { linkageId })).rejects.toMatchObject({
      code: 'linkage.keys_not_destroyed',
    })
    expect((await unit.post(paths.link({ linkageId }), { threshold: '0,86' })).status).toBe(409)
  })

  test('a body that leaves stops the run: nothing is linked, and what came in is destroyed', async () => {
    const linkageId = await ready()
    expect((await officers.get(HELPLINE)!.post(paths.withdraw({ linkageId }), {})).status).toBe(303)
    expect((await unit.post(paths.link({ linkageId }), { threshold: '0,86' })).status).toBe(409)
    expect((await handIn(linkageId, TOWN)).status).toBe(409)
    await destroyed(linkageId)
    expect((await officers.get(TOWN)!.post(paths.witness({ linkageId }), {})).status).toBe(303)
    await rapporteur.perform(closeRun, { linkageId })
    expect((await rapporteur.perform(viewRun, { linkageId })).progress.state).toBe('closed')
  })

  test('after it is linked nobody leaves, and after an estimate nothing is linked again', async () => {
    const linkageId = await linked()
    expect((await officers.get(TOWN)!.post(paths.withdraw({ linkageId }), {})).status).toBe(409)
    await unit.post(paths.estimate({ linkageId }), { replicates: '100' })
    // What is asked for is under way until it is done.
    expect((await unit.post(paths.estimate({ linkageId }), { replicates: '100' })).status).toBe(409)
    await workOn(linkageId)
    const again = await unit.post(paths.link({ linkageId }), { threshold: '0,80' })
    expect(await textOf(again)).toContain('skulle kunna röja små antal')
  })

  test('a unit that has come to hold a secret since the plan is refused when it is to link, and the protocol says so', async () => {
    const other = 'Påhittade andra räknemyndigheten'
    const officer = await world.as('body_officer', other)
    const linkageId = await planned({ unit: other })
    for (const body of BODIES) await handIn(linkageId, body)
    await planned({ bodies: [other, TOWN].join('\n') })
    await officer.post(paths.link({ linkageId }), { threshold: '0,86' })
    await workOn(linkageId)
    const { entries } = await rapporteur.perform(viewRun, { linkageId })
    expect(entries.at(-1)!.event).toEqual({ kind: 'refused', code: 'linkage.unit_holds_secret' })
    expect(await textOf(officer.get(paths.unit({ linkageId })))).toContain('har därför haft en hemlighet')
  })
})

describe('links that were checked by hand', () => {
  test('are counts that must agree with each other, and widen or narrow what is said', async () => {
    const linkageId = await linked()
    const { counts } = await unit.perform(viewUnit, { linkageId })
    const { linkedPairs, closePairs } = counts!
    const send = (more: Record<string, string>) =>
      unit.post(paths.estimate({ linkageId }), { replicates: '100', ...more })
    const whole = {
      linkedSampled: String(Math.min(100, linkedPairs)),
      linkedSame: '95',
      closeSampled: String(Math.min(100, closePairs)),
      closeSame: '10',
    }
    for (const [more, said] of [
      [{ linkedSampled: '10' }, 'Fyll i alla fyra antalen'],
      [{ ...whole, linkedSampled: String(linkedPairs + 1) }, `Det finns bara ${linkedPairs} sådana par`],
      [{ ...whole, closeSampled: '0', closeSame: '0' }, `Det finns ${closePairs} sådana par`],
      [{ ...whole, linkedSame: '101' }, 'så många som kontrollerades'],
    ] as const) {
      const refused = await send(more)
      expect([refused.status, await textOf(refused)]).toEqual([422, expect.stringContaining(said)])
    }
    expect((await send(whole)).status).toBe(303)
    await workOn(linkageId)
    const { estimates } = await rapporteur.perform(viewRun, { linkageId })
    expect(estimates[0]!.provenance).toMatchObject({
      basis: 'clerical_sample',
      judged: Number(whole.linkedSampled) + Number(whole.closeSampled),
    })
    expect(estimates[0]!.provenance.false.estimate).toBeCloseTo(0.05, 2)
  })
})

test('under a schema of one’s own made-up people stand in for nothing: a sample is checked by hand, or there is no estimate', async () => {
  const linkageId = await planned()
  for (const { list, content } of made.files) {
    const { schema, ...more } = JSON.parse(content)
    const own = {
      schema: { ...schema, name: 'Eget', fingerprint: 'b'.repeat(schema.fingerprint.length) },
      ...more,
    }
    expect((await handIn(linkageId, list, JSON.stringify(own))).status).toBe(303)
  }
  expect((await unit.post(paths.link({ linkageId }), { threshold: '0,86' })).status).toBe(303)
  await workOn(linkageId)
  const refused = await unit.post(paths.estimate({ linkageId }), { replicates: '100' })
  expect([refused.status, await textOf(refused)]).toEqual([
    422,
    expect.stringContaining('i ett eget schema är inte kända'),
  ])
  const { linkedPairs, closePairs } = (await unit.perform(viewUnit, { linkageId })).counts!
  const sampled = {
    linkedSampled: String(linkedPairs),
    linkedSame: String(linkedPairs),
    closeSampled: String(closePairs),
    closeSame: '0',
  }
  expect((await unit.post(paths.estimate({ linkageId }), { replicates: '100', ...sampled })).status).toBe(303)
})

test('beside the link to linkages stands for how many there is something to do', async () => {
  const names = ['Påhittade första', 'Påhittade andra', 'Påhittade tredje'].map((name) => `${name} organet`)
  const [first, second, third] = [
    await world.as('body_officer', names[0]),
    await world.as('body_officer', names[1]),
    await world.as('body_officer', names[2]),
  ]
  const waiting = async () => [
    await countWaiting(world.house.database, first.actor),
    await countWaiting(world.house.database, second.actor),
    await countWaiting(world.house.database, third.actor),
  ]
  const linkageId = await planned({ unit: names[2]!, bodies: `${names[0]}\n${names[1]}` })
  expect(await waiting()).toEqual([1, 1, 0])
  for (const [at, person] of [first, second].entries())
    await person.post(paths.handIn({ linkageId }), {
      file: keys(made.files[at]!.content),
      fingerprint: made.fingerprint,
    })
  expect(await waiting()).toEqual([0, 0, 1])
  await third.post(paths.destroy({ linkageId }), { witness: second.actor.bodyId })
  expect(await waiting()).toEqual([0, 1, 0])
  await second.post(paths.witness({ linkageId }), {})
  expect(await waiting()).toEqual([0, 0, 0])
})

test('a body that is in no run sees none, and is not told that there is one', async () => {
  const linkageId = await planned()
  const stranger = await world.as('body_officer', 'Främmande påhittat organ')
  expect(await textOf(stranger.get(paths.runs()))).toContain('Inga länkningar än')
  expect((await stranger.get(paths.run({ linkageId }))).status).toBe(404)
  const other = await world.as('rapporteur', 'En annan påhittad rapportör')
  expect((await other.get(paths.run({ linkageId }))).status).toBe(404)
  await expect(other.perform(closeRun, { linkageId })).rejects.toThrow(NotFound)
  await expect(unit.perform(planRun, plan())).rejects.toThrow(NotPermitted)
})
