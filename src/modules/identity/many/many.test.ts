import { beforeAll, expect, test } from 'vitest'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { listThePeople } from '../people-actions.ts'
import { previewMany } from './actions.ts'

const ADDRESS = '/people/invite/several'

let world: World
let keeper: TestPerson
beforeAll(async () => {
  world = await openWorld()
  keeper = await world.as('administrator')
  await world.body('Exempelverket')
  await world.body('Påhittade kommunen', 'municipality')
  await world.asSystem((tx) =>
    tx.insertInto('directory.body').values({ name: 'Påhittade kommuner', type: 'municipalities' }).execute(),
  )
})

const rows = [
  'Namn;E-postadress;Roll;Organisation',
  'Påhittad Ett;ett@exempel.invalid;Nationell rapportör;Exempelverket',
  ';två@;Kejsare;Ingenstans',
  'Påhittad Tre;ETT@exempel.invalid;Handläggare;Påhittade kommuner',
  'Påhittad Fyra;fyra@exempel.invalid;caseworker;påhittade kommunen',
].join('\n')

const digestIn = (page: string): string => /name="digest" value="([0-9a-f]{64})"/.exec(page)?.[1] ?? ''
const preview = async (fields: Record<string, string | Blob>): Promise<string> => {
  const answer = await keeper.post(ADDRESS, fields)
  expect(answer.status).toBe(200)
  return answer.text()
}
const people = async () => (await keeper.perform(listThePeople, { page: 1 })).people
const addresses = async (): Promise<string[]> => (await people()).map(({ email }) => email)

test('all faults of a table are told at once with row and column, and what is right is not lost', async () => {
  const found = await keeper.perform(previewMany, { table: rows })
  expect(found?.plan.faults.map(({ row, column, code }) => `${row} ${column} ${code}`)).toEqual([
    '3 name wrong_name',
    '3 email wrong_email',
    '3 role wrong_role',
    '3 body identity.body_unknown',
    '4 email email_twice',
    '4 body identity.body_group',
  ])
  expect(found?.plan.right).toMatchObject([
    { row: 2, email: 'ett@exempel.invalid', role: 'rapporteur', byTwo: false },
    { row: 5, role: 'caseworker', byTwo: true },
  ])
  expect(await addresses()).not.toContain('ett@exempel.invalid')
})

test('those that are right are invited each by the rules for one, and the others stay to be corrected', async () => {
  const page = await preview({ table: rows })
  expect(page).toContain('Adressen står också på rad 2.')
  expect(page).toContain('Bjud in 2 personer')
  const stale = await keeper.post(`${ADDRESS}/confirm`, {
    table: `${rows}\n`.replace('Ett;', 'Nio;'),
    digest: digestIn(page),
  })
  expect(stale.status).toBe(409)
  expect(await addresses()).not.toContain('ett@exempel.invalid')

  const done = await keeper.post(`${ADDRESS}/confirm`, { table: rows, digest: digestIn(page) })
  expect(done.status).toBe(200)
  const said = await done.text()
  expect(said.match(/\/welcome\/[\w-]{32}/g)).toHaveLength(1)
  expect(said).toContain('En andra person säger ja först')
  expect(said).toContain('två@')
  expect(said).not.toContain('Påhittad Ett;')
  expect(await addresses()).toContain('ett@exempel.invalid')
  // A role that opens cases is not given before a second person has said yes.
  const waiting = (await people()).find(({ email }) => email === 'fyra@exempel.invalid')
  expect(waiting?.memberships ?? []).toEqual([])

  const again = await keeper.perform(previewMany, { table: rows })
  expect(again?.plan.right).toEqual([])
  expect(again?.plan.faults.map(({ row, code }) => `${row} ${code}`)).toEqual(
    expect.arrayContaining(['2 identity.email_taken', '5 identity.power_waits']),
  )
})

test.each([
  ['commas in UTF-8', ',', 'utf8'],
  ['tabs in Windows-1252', '\t', 'latin1'],
  ['semicolons in Windows-1252', ';', 'latin1'],
] as const)('a file with %s is read as it was written', async (_, between, encoding) => {
  const text = [
    ['Role', 'Body', 'Name', 'E-mail'],
    [
      'Officer',
      'Påhittade kommunen',
      'Påhittad Åsa Öberg',
      `asa${between.charCodeAt(0)}${encoding}@exempel.invalid`,
    ],
  ]
    .map((cells) => cells.join(between))
    .join('\r\n')
  const found = await keeper.perform(previewMany, { file: new File([Buffer.from(text, encoding)], 'a.csv') })
  expect(found?.plan.faults).toEqual([])
  expect(found?.plan.right).toMatchObject([{ name: 'Påhittad Åsa Öberg', role: 'body_officer', row: 2 }])
})

test('what is no table is told, and nobody but an administrator comes here', async () => {
  expect((await keeper.perform(previewMany, { table: 'bara ord' }))?.plan.faults).toMatchObject([
    { row: 1, code: 'unknown_heading' },
    { row: 1, code: 'missing_heading' },
  ])
  const many = ['Namn;E-postadress;Roll;Organisation', ...Array.from({ length: 201 }, () => 'a;b;c;d')].join(
    '\n',
  )
  expect((await keeper.perform(previewMany, { table: many }))?.plan.faults).toMatchObject([
    { code: 'too_many' },
  ])
  const officer = await world.as('body_officer', 'Exempelverket')
  expect((await officer.get(ADDRESS)).status).toBe(404)
})
