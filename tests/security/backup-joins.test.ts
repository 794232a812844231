import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { deny } from '../../src/modules/disclosure/emergency/denial-actions.ts'
import { PROVISION_KEYS } from '../../src/modules/disclosure/legal/provisions.ts'
import { RECIPIENT_KINDS } from '../../src/modules/disclosure/legal/situation.ts'
import { ASKERS, BASES } from '../../src/modules/disclosure/requests/compelled/rules.ts'
import { LIVE_GROUNDS } from '../../src/modules/disclosure/telling/schema.ts'
import { OFFENCE_FORMS, OWN_OFFENCES } from '../../src/modules/law/index.ts'
import { viewCase } from '../../src/modules/support/cases/view-actions.ts'
import { caseworkRoles } from '../../src/modules/support/index.ts'
import { backUp } from '../../src/platform/database/backup/back-up.ts'
import { countKeys } from '../../src/platform/vault/key-store.ts'
import { openDemonstration } from '../../src/testing/demonstration.ts'
import { newFolder } from '../../src/testing/folder.ts'
import type { World } from '../../src/testing/world.ts'
import { columnsWith, indexBackup, meetings, type ReadBackup, reachedFrom } from './joins.ts'
import { plantRare } from './planted-rare.ts'
import { readBackup } from './read-backup.ts'

// A thief of a backup has every table and no key. Names and texts are sealed (planted-case.test.ts); what is tried here is what
// can be put together: rows are followed from a case, by whatever identifier, until they meet whoever must not be found by it.
// What can be is named in the threat model, column by column, and nothing else.

/** The bodies of the demonstration that run shelters, and everybody in it who has a place in one of them. */
const SHELTERS = ['Påhittade skyddsboendet', 'Påhittade huset Fyren']

/** Words that are names of other things as well. */
const ALSO_ELSEWHERE = new Set(['consent', 'abroad', 'report_of_concern'])
const HARM_OUTCOMES = ['clear_no_harm', 'not_clear', 'not_needed']
const provisions = new Set<string>(PROVISION_KEYS.filter((key) => !ALSO_ELSEWHERE.has(key)))

let backup: ReadBackup
let placed: readonly string[]
let operators: ReadonlySet<string>
let operatorAliases: ReadonlySet<string>
let staff: ReadonlySet<string>
let denied: {
  readonly caseId: string
  readonly who: ReadonlySet<string>
  /** What stands in their place. */
  readonly aliases: ReadonlySet<string>
}
/** Each case of which something was disclosed to a body of the directory, was to be or may be, with those bodies. */
let recipients: ReadonlyMap<string, ReadonlySet<string>>
let told: ReadonlyMap<string, readonly string[]>

/** Somebody and a whole body who have nothing to do with a case are put on its deny list; the one tries. */
const plantDenials = async (world: World, owner: pg.Client, caseId: string) => {
  const found = await owner.query<{ person: string }>(
    `select person_id as person from support.assignment where case_id = $1 and part = 'responsible' and ended_at is null`,
    [caseId],
  )
  const people = await world.everybody(new Set(found.rows.map(({ person }) => person)))
  const worker = people.find(({ actor }) => actor.role === 'caseworker')!
  const ownBody = await owner.query<{ name: string }>('select name from directory.body where id = $1', [
    worker.actor.bodyId,
  ])
  const colleague = await world.as('caseworker', ownBody.rows[0]!.name)
  const bodyId = await world.body('Påhittade släktföreningen', 'ngo')
  const reason = 'Är släkt med den som hotar'
  await worker.perform(deny, { caseId, who: `person.${colleague.actor.personId}`, reason })
  await worker.perform(deny, { caseId, who: `body.${bodyId}`, reason })
  await expect(colleague.perform(viewCase, { caseId })).rejects.toThrow()
  const { personId } = colleague.actor
  const { rows } = await owner.query<{ alias: string }>(
    `select unnest(array[access.alias('denied', $1), access.alias('denied', $2), access.alias('alerted', $1)]) as alias`,
    [personId, bodyId],
  )
  return { caseId, who: new Set([personId, bodyId]), aliases: new Set(rows.map(({ alias }) => alias)) }
}

const takeBackup = async (world: World): Promise<ReadBackup> => {
  const folder = newFolder('thief')
  await backUp({
    ownerAddress: world.database.owner,
    dataFolder: undefined,
    key: { value: world.house.settings.secretKey, place: 'keys' },
    trailPlaces: {
      runs: join(folder, 'runs'),
      head: undefined,
      signingKey: join(folder, 'audit-signing-key.pem'),
    },
    lookAtKeys: () => countKeys(world.keys.store),
    folder: join(folder, 'backup'),
    onProgress: () => {},
    signal: new AbortController().signal,
  })
  const read = indexBackup(readBackup(join(folder, 'backup')))
  rmSync(folder, { recursive: true, force: true })
  return read
}

/** The relations that the threat model says a backup tells: columns by the name of the relation. */
const readModel = (): ReadonlyMap<string, readonly string[]> => {
  const model = readFileSync('docs/privacy/threat-model.md', 'utf8')
  const [, section = ''] = /### Which relations it tells\n([\s\S]*?)\n##/.exec(model) ?? []
  const rows = [...section.matchAll(/^\| ([^|`]+?) \| ([^|]+) \| [^|]+ \|$/gm)].filter(
    ([, relation]) => !/^(relation|---)/.test(relation!),
  )
  const byRelation = Map.groupBy(rows, ([, relation]) => relation!)
  return new Map(
    [...byRelation].map(([relation, found]) => [
      relation,
      found.flatMap(([, , columns]) => [...columns!.matchAll(/`([\w.]+)`/g)].map(([, name]) => name!)).sort(),
    ]),
  )
}

beforeAll(async () => {
  const world = await openDemonstration()
  const owner = new pg.Client(world.database.owner)
  await owner.connect()
  await plantRare(owner)
  const ids = async (text: string, ...values: unknown[]): Promise<string[]> =>
    (await owner.query<{ id: string }>(text, values)).rows.map(({ id }) => id)
  placed = await ids('select distinct case_id as id from housing.placement')
  operators = new Set(await ids('select id from directory.body where name = any ($1)', SHELTERS))
  operatorAliases = new Set(
    await ids(`select access.alias('operator', one) as id from unnest($1::uuid[]) one`, [...operators]),
  )
  staff = new Set(
    await ids('select distinct person_id as id from identity.membership where body_id = any ($1)', [
      ...operators,
    ]),
  )
  const given = await owner.query<{ caseId: string; bodyId: string }>(`
    select case_id as "caseId", to_body as "bodyId" from disclosure.disclosure where to_body is not null
    union select case_id, to_body from disclosure.copy where to_body is not null
    union select case_id, to_body from disclosure.referral where to_body is not null
    union select case_id, coordinator_body from disclosure.referral where coordinator_body is not null
    union select case_id, to_body from disclosure.consent_item where to_body is not null`)
  recipients = new Map(
    [...Map.groupBy(given.rows, ({ caseId }) => caseId)].map(([caseId, found]) => [
      caseId,
      new Set(found.map(({ bodyId }) => bodyId)),
    ]),
  )
  denied = await plantDenials(world, owner, placed[0]!)
  backup = await takeBackup(world)
  told = readModel()
  return () => owner.end()
}, 400_000)

/** Where any of these cases meets any of those words, in all that can be reached from it. */
const whereMet = (
  cases: Iterable<string>,
  wanted: ReadonlySet<string>,
  past?: ReadonlySet<string>,
): string[] =>
  [...new Set([...cases].flatMap((one) => meetings(backup, reachedFrom(backup, one, past), wanted)))].sort()

/** Every case of the backup, whoever it is about. */
const everyCase = (): string[] =>
  backup.rows.flatMap(({ table, values }) => (table === 'support.case_file' ? [values.id!] : []))

describe('of the relations that would lead to somebody, a backup tells those that the threat model names, and no other:', () => {
  const relations: readonly [relation: string, find: () => string[]][] = [
    ['a case and who runs the shelter', () => whereMet(placed, operators)],
    ['a case and who works in the shelter', () => whereMet(placed, staff)],
    ['a case and who is on its deny list', () => whereMet([denied.caseId], denied.who, backup.shelters)],
    [
      'a case and the provision by which it was disclosed',
      () => whereMet(everyCase(), provisions, backup.shelters),
    ],
    [
      'a case and a body that something of it was disclosed to',
      () =>
        [
          ...new Set([...recipients].flatMap(([one, bodies]) => whereMet([one], bodies, backup.shelters))),
        ].sort(),
    ],
    ['somebody and the shelter’s body that they work for', () => whereMet(staff, operators, backup.shelters)],
    ['the name of a body that runs a shelter', () => columnsWith(backup, SHELTERS)],
  ]
  test.each(relations)('%s', (relation, find) => {
    expect(find()).toEqual(told.get(relation) ?? [])
  })

  test('and the threat model names no other relation', () => {
    const known = new Set(relations.map(([relation]) => relation))
    expect([...told.keys()].filter((relation) => !known.has(relation))).toEqual([])
  })
})

test.each([
  [
    'disclosure.disclosure',
    'provision',
    ['provision', 'to_kind', 'offence', 'offence_form', 'situation', 'harm_test', 'live_ground'],
  ],
  ['disclosure.compelled_request', 'basis', ['basis', 'from_kind']],
])(
  'no column of %s says on what it rests, or what kind of body it is about',
  (wanted, ground, equallyLong) => {
    const rows = backup.rows.filter(({ table }) => table === wanted)
    expect(rows.length).toBeGreaterThan(0)
    const words = new Set<string>([
      ...[...PROVISION_KEYS, ...RECIPIENT_KINDS, ...LIVE_GROUNDS, ...OFFENCE_FORMS, ...OWN_OFFENCES],
      ...[...HARM_OUTCOMES, ...caseworkRoles, ...ASKERS, ...BASES],
    ])
    const said = rows.flatMap(({ values }) =>
      Object.entries(values).flatMap(([column, value]) =>
        (value?.match(/[\w-]+/g) ?? []).filter((word) => words.has(word)).map((word) => `${column}: ${word}`),
      ),
    )
    expect([...new Set(said)]).toEqual([])
    // Two rows with the same word look different.
    const grounds = rows.map(({ values }) => values[ground])
    expect(new Set(grounds).size).toBe(rows.length)
    // Nor is it told by what is absent, or by how long something is.
    for (const column of [...equallyLong, 'sealed_ground'])
      expect([column, new Set(rows.map(({ values }) => values[column]?.length)).size]).toEqual([column, 1])
  },
)

test('whoever has the key finds who runs the shelter and who is denied in the same backup: it is there, by alias', () => {
  expect(whereMet(placed, operatorAliases)).toEqual([
    'housing.entry.operator',
    'housing.match.operator',
    'housing.placement.operator',
    'housing.shelter.operator',
  ])
  expect(whereMet([denied.caseId], denied.aliases, backup.shelters)).toEqual([
    'audit.record.details',
    'disclosure.alert.person_alias',
    'disclosure.denial.body_alias',
    'disclosure.denial.person_alias',
  ])
})

test('the search follows a case to what is planted beside it, and not to what is not', () => {
  expect(placed.length).toBeGreaterThan(1)
  expect([operators.size, staff.size > 2]).toEqual([2, true])
  for (const caseId of placed) {
    const reached = reachedFrom(backup, caseId)
    const of = (table: string) => backup.rows.filter((row) => row.table === table)
    expect(of('housing.placement').some(({ values }) => reached.has(values.id!))).toBe(true)
    expect(of('housing.occupancy').some(({ values }) => reached.has(values.id!))).toBe(true)
    // Who works on the case for the placing body stands beside it in the clear, as the threat model says.
    const workers = of('support.assignment').filter(({ values }) => values.case_id === caseId)
    expect(
      meetings(backup, new Set([caseId]), new Set(workers.map(({ values }) => values.person_id!))),
    ).toContain('support.assignment.person_id')
    expect(meetings(backup, reached, new Set(['00000000-0000-4000-8000-000000000000']))).toEqual([])
  }
})
