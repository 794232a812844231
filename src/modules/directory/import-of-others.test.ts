import { load } from 'cheerio'
import { beforeAll, expect, test } from 'vitest'
import { writeSheets } from '../../platform/tables/workbook.ts'
import { openWorld, type TestPerson, type World } from '../../testing/world.ts'
import { listBodies } from './actions.ts'

let world: World
let coordinator: TestPerson
beforeAll(async () => {
  world = await openWorld()
  coordinator = await world.as('national_coordinator', 'Påhittade samordningen')
})

/** What a form of a page would send as it stands. */
const filledIn = (page: string, label: string): Record<string, string> => {
  const $ = load(page)
  const form = $(`form[aria-label="${label}"]`)
  expect(form.length).toBe(1)
  return Object.fromEntries([
    ...form
      .find('input[type=hidden]')
      .toArray()
      .map((input) => [$(input).attr('name')!, $(input).attr('value') ?? ''] as const)
      .filter(([name]) => !['csrf', 'idempotencyKey'].includes(name)),
    ...form
      .find('select')
      .toArray()
      .map(
        (select) =>
          [$(select).attr('name')!, $(select).find('option[selected]').attr('value') ?? ''] as const,
      ),
  ])
}
const descriptionOf = (page: string, heading: string): string => {
  const $ = load(page)
  const id = $('label')
    .toArray()
    .find((label) => $(label).text().trim().startsWith(heading))
  return $(`[id="${$(id!).attr('for')}-description"]`)
    .text()
    .trim()
}

test('a workbook that somebody else has made is read in: the sheet and its columns are found, one guess is corrected, and only what was shown is done', async () => {
  const book = await writeSheets([
    { name: 'Läs mig', rows: [['Lista över påhittade organisationer']] },
    {
      name: 'Data',
      rows: [
        ['Påhittad förteckning 2026'],
        [],
        ['Organisation', 'Organisationstyp', 'Namn på engelska', 'Anteckning'],
        ['Påhittade kalkylverket', 'Myndighet', 'Spreadsheet Agency', 'PKV'],
      ],
    },
  ])
  const file = new File([new Uint8Array(book)], 'forteckning.xlsx')
  const first = await (await coordinator.post('/directory/import', { file })).text()
  expect(first).toContain('Läst: bladet Data. Andra blad: Läs mig.')
  expect(first).toMatch(/1\s*organisation läggs till/)
  expect(descriptionOf(first, 'Namn på engelska')).toBe(
    'Gissat efter rubriken. Där står till exempel ”Spreadsheet Agency”.',
  )
  expect(descriptionOf(first, 'Anteckning')).toBe('Känns inte igen. Där står till exempel ”PKV”.')
  const guessed = filledIn(first, 'Vad kolumnerna är')
  expect(guessed).toMatchObject({
    'as.column0': 'name',
    'as.column1': 'type',
    'as.column2': 'nameEnglish',
    'as.column3': '',
  })

  const again = await (
    await coordinator.post('/directory/import', { ...guessed, 'as.column3': 'aliases' })
  ).text()
  expect(descriptionOf(again, 'Anteckning')).toContain('Som du har valt.')
  const confirmed = filledIn(again, 'Läs in')
  // Only what was shown is done: the same table, its columns taken for something else, is not.
  const other = await coordinator.post('/directory/import/confirm', { ...confirmed, 'as.column2': '' })
  expect(other.status).toBe(409)
  const done = await coordinator.post('/directory/import/confirm', confirmed)
  expect(done.headers.get('location')).toContain('added=1')
  const { bodies } = await coordinator.perform(listBodies, { q: 'Påhittade kalkylverket' })
  expect(bodies).toMatchObject([{ name: 'Påhittade kalkylverket', nameEnglish: 'Spreadsheet Agency' }])
})
