import { beforeAll, expect, test } from 'vitest'
import { givenDenial } from '../../../testing/case-access.ts'
import { givenCase } from '../../../testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { findCases } from '../cases/find-actions.ts'
import { viewCases } from '../cases/list-actions.ts'
import { viewCase } from '../cases/view-actions.ts'
import { viewNotes } from '../notes/read-actions.ts'
import { paths } from '../paths.ts'
import { importCases, previewImport } from './actions.ts'
import { guessOf } from './targets.ts'

const BODY = 'Exempelvik'
const FROM = 'Påhittade systemet'
let world: World
let worker: TestPerson

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  await world.body(BODY, 'municipality')
  worker = await world.as('caseworker', BODY)
})

const tableOf = (...rows: readonly string[]): string => rows.join('\n')
const preview = async (table: string, as?: Record<string, string>, person = worker) =>
  (await person.perform(previewImport, { table, from: FROM, ...(as ? { as } : {}) })).plan!
const told = (faults: Awaited<ReturnType<typeof preview>>['faults']) =>
  faults.map(({ row, column, code }) => `${row} ${column} ${code}`)
const numberOf = async (caseId: string, person = worker) =>
  (await person.perform(viewCase, { caseId })).number

test('columns go where their headings say, and what they say becomes cases of the worker’s own, each with where it came from', async () => {
  const table = tableOf(
    'Förnamn;Efternamn;Födelsedatum;Språk;Kön;Telefon;Anteckning;Handläggare',
    'Påhittad;Anka;1990-04-30;rumänska;Kvinna;070-000 00 01;"Ringde i mars.\nVill bo kvar.";Någon',
    ';;20120101;;;;;',
  )
  const plan = await preview(table)
  expect(plan.faults).toEqual([])
  expect(plan.as).toEqual({
    ...{ c0: 'identity.chosen_name', c1: 'identity.chosen_name', c2: 'identity.birth_date', c3: 'language' },
    ...{ c4: 'identity.gender', c5: 'contact.telephone', c6: 'note' },
  })
  expect(plan.right.map(({ ageGroup }) => ageGroup)).toEqual(['adult', 'child'])
  const before = (await worker.perform(viewCases, {})).total
  const done = await worker.perform(importCases, { table, from: FROM, as: plan.as, digest: plan.digest })
  expect(done).toEqual({ opened: 2, left: undefined })
  const { rows, total } = await worker.perform(viewCases, {})
  expect(total - before).toBe(2)
  const found = rows.find(({ chosenName }) => chosenName === 'Påhittad Anka')!
  const seen = await worker.perform(viewCase, { caseId: found.id })
  expect(seen.codes).toMatchObject({ ageGroup: 'adult', language: 'ro' })
  expect(seen.fields.map(({ section, field, value }) => [`${section}.${field}`, value])).toEqual(
    expect.arrayContaining([
      ['identity.birth_date', '1990-04-30'],
      ['identity.gender', 'woman'],
      ['contact.telephone', '070-000 00 01'],
    ]),
  )
  const { threads } = await worker.perform(viewNotes, { caseId: found.id })
  expect(threads.map(({ note }) => note.text)).toEqual([
    `Ärendet är inläst ur en tabell från ${FROM}.\n\nRingde i mars.\nVill bo kvar.`,
  ])
})

test('headings are found below a title, and rows are counted as the spreadsheet counts them', async () => {
  const table = tableOf(
    'Överlämnade ärenden 2026;;;',
    ';;;',
    'Namn;Personnr;Akt nr;Ålder',
    'Påhittad Ana;;A-1;vuxen',
    'Påhittad Bo;fel;A-2;barn',
  )
  const plan = await preview(table)
  expect(plan.as).toMatchObject({
    c0: 'identity.chosen_name',
    c1: 'identity.identity_number',
    c3: 'ageGroup',
  })
  expect(plan.right.map(({ row, values }) => [row, values['identity.chosen_name']])).toEqual([
    [4, 'Påhittad Ana'],
  ])
  expect(told(plan.faults)).toEqual(['5 1 case.no_such_identity_number'])
  const { left } = await worker.perform(importCases, { table, from: FROM, as: plan.as, digest: plan.digest })
  expect(left!.table).toContain('Namn')
  expect(left!.table).toContain('Påhittad Bo')
  expect(left!.table).not.toContain('Påhittad Ana')
})

test('all faults are told at once by row and column, and no message says what stands there', async () => {
  const table = tableOf(
    'Namn;Personnummer;Födelsedatum;Kön;Ärendenummer',
    'Hemlig Ett;19900101-0000;2001-02-30;Okänt ord;A-1',
    'Hemlig Två;;2999-01-01;;',
    'Hemlig Tre;19900101-2385;1991-01-01;;',
    'Hemlig Fyra;199001012385;;;;för mycket',
  )
  const plan = await preview(table)
  expect(told(plan.faults)).toEqual([
    '2 1 case.no_such_identity_number',
    '2 2 case.not_a_day',
    '2 3 case.not_a_choice',
    '3 2 day_to_come',
    '4 1 case.number_of_another_day',
    '5 null wrong_number_of_cells',
  ])
  expect(plan.right).toEqual([])
  const page = await (await worker.post(paths.importCases(), { table, from: FROM })).text()
  const faults = /<section[^>]*id="faults"[\s\S]*?<\/section>/.exec(page)?.[0] ?? ''
  expect(faults).toContain('Kolumn C: Födelsedag')
  expect(faults).not.toMatch(/Hemlig|1990|2001|Okänt|A-1/)
})

test('a number that stands twice is told at the second, and a column may be left out or sent elsewhere', async () => {
  const table = tableOf('Vad;Nr', 'Ett;19900101-2385', 'Två;199001012385')
  expect((await preview(table)).right).toEqual([])
  const as = { c0: 'identity.chosen_name', c1: 'identity.identity_number' }
  const plan = await preview(table, as)
  expect(plan.faults).toMatchObject([{ row: 3, column: 1, code: 'twice', parameters: { row: 2 } }])
  expect(told((await preview(table, { c0: 'needs.wants' })).faults)).toEqual([])
})

test('whoever may have a case is not given another: it is told by number, and only where the reader may know of it', async () => {
  const known = await givenCase(worker, {
    chosenName: 'Påhittad Redan',
    values: { identity: { identity_number: '19800202-2385' } },
  })
  const number = await numberOf(known)
  const table = tableOf(
    'Namn;Personnummer',
    'Påhittad Redann;',
    'Någon Helt Annan;198002022385',
    'Ny Person;',
  )
  const plan = await preview(table)
  expect(plan.faults.map(({ row, code, parameters }) => [row, code, parameters.numbers])).toEqual([
    [2, 'alike', number],
    [3, 'alike', number],
  ])
  const done = await worker.perform(importCases, { table, from: FROM, as: plan.as, digest: plan.digest })
  expect(done.opened).toBe(1)
  expect(done.left!.table.split('\r\n').filter(Boolean)).toEqual([
    'Namn;Personnummer',
    'Påhittad Redann;',
    'Någon Helt Annan;198002022385',
  ])
  // Whoever is denied the case is told nothing, as where there is none.
  const denied = await world.as('caseworker', BODY)
  await givenDenial(world, worker, { caseId: known, personId: denied.actor.personId })
  expect((await preview(table, undefined, denied)).right.map(({ row }) => row)).toEqual([2, 3, 4])
  expect((await worker.perform(findCases, { sought: '19800202-2385' })).rows).toHaveLength(1)
})

test('nothing is opened where something else would be than was shown, and nobody without cases comes here', async () => {
  const table = tableOf('Namn;Län', 'Påhittad Sist;')
  const { digest, as } = await preview(table)
  await expect(
    worker.perform(importCases, { table: `${table}\nEn Till;`, from: FROM, as, digest }),
  ).rejects.toMatchObject({ code: 'case.import_changed' })
  await givenCase(worker, { chosenName: 'Påhittad Sist' })
  await expect(worker.perform(importCases, { table, from: FROM, as, digest })).rejects.toMatchObject({
    code: 'case.import_changed',
  })
  const lawyer = await world.as('lawyer', BODY)
  expect((await lawyer.get(paths.importCases())).status).toBe(404)
})

test('what is no table is told; a workbook and another encoding are read as they were written', async () => {
  expect(told((await preview('bara ord')).faults)).toEqual(['1 null empty'])
  const many = tableOf('Namn;Ort', ...Array.from({ length: 201 }, () => 'a;b'))
  expect(told((await preview(many)).faults)).toEqual(['1 null too_many_rows'])
  const file = new File([Buffer.from('Namn\tOrt\r\nPåhittad Öst\tÅmål', 'latin1')], 'a.csv')
  const { plan } = await worker.perform(previewImport, { file, from: FROM })
  expect(plan?.right).toMatchObject([{ row: 2, values: { 'identity.chosen_name': 'Påhittad Öst' } }])
})

test.each([
  ['Person- eller samordningsnummer', 'identity.identity_number'],
  ['PNR', 'identity.identity_number'],
  ['E-post', 'contact.email'],
  ['Date of birth', 'identity.birth_date'],
  ['Handläggare', undefined],
])('the heading %s goes to %s', (heading, target) => expect(guessOf(heading)).toBe(target))
