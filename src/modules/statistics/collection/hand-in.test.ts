import { load } from 'cheerio'
import { beforeAll, describe, expect, test } from 'vitest'
import { formToken } from '../../../platform/http/form-token.ts'
import { writeCsv } from '../../../platform/tables/csv.ts'
import { writeWorkbook } from '../../../platform/tables/workbook.ts'
import { givenCase } from '../../../testing/cases.ts'
import {
  type CollectionScene,
  countedOn,
  many,
  openCollectionScene,
  POLICE,
  tableOf,
  tablesOf,
} from '../../../testing/collections.ts'
import { faultsOn } from '../../../testing/table-faults.ts'
import type { TestPerson, World } from '../../../testing/world.ts'
import type { CountableCase } from '../../support/index.ts'
import { caseOf, victimOf } from '../standards/fixtures.ts'
import { handInCases, viewOwnCases } from './asked-actions.ts'
import { cellKey, tableNames } from './content.ts'
import { countTables } from './counting.ts'
import { handInDirectly } from './hand-in-actions.ts'
import { collected } from './index.ts'
import { recordsOfCases } from './own-cases.ts'
import { collectionPaths as paths } from './paths.ts'
import { readRecords } from './records.ts'
import { tableColumns, templateRows } from './table-file.ts'

// Bodies, people and figures are made up.

let world: World
let police: TestPerson
let collection: CollectionScene['collection']
let ask: CollectionScene['ask']
beforeAll(async () => {
  ;({ world, police, collection, ask } = await openCollectionScene())
})
const textOf = async (response: Response | Promise<Response>) => (await response).text()

describe('what a body hands in', () => {
  test('is filled in on a page: figures, words and a table that is not collected', async () => {
    const collectionId = await collection()
    await ask(collectionId, POLICE)
    const sent = await police.post(paths.tables({ collectionId }), {
      countedOn,
      'cells.victims_by_status.presumed': '12',
      'cells.victims_by_status.identified': 'okänt',
      'cells.victims_by_status.injured_party': '0',
      'cells.victims_by_status.rejected': 'hålls inne',
      'notCollected[]': ['events'],
    })
    expect(sent.status).toBe(303)
    expect(await textOf(police.get(sent.headers.get('location')!))).toContain('Tabellerna är inlämnade.')
    const [own] = await world.asSystem((tx) => collected(tx, collectionId, 'tables'))
    expect(own?.content).toEqual([
      tableOf('victims_by_status', many(0), {
        presumed: many(12),
        identified: { kind: 'unknown' },
        rejected: { kind: 'suppressed' },
      }),
      tableOf('events', { kind: 'not_collected' }),
    ])
  })

  test('is refused at every cell that says nothing, and what was entered is kept', async () => {
    const collectionId = await collection()
    await ask(collectionId, POLICE)
    const refused = await police.post(paths.tables({ collectionId }), {
      countedOn,
      'cells.victims_by_status.presumed': 'ett par',
      'cells.victims_by_status.identified': '7',
    })
    expect(refused.status).toBe(422)
    const page = await refused.text()
    for (const key of ['victims_by_status.presumed', 'victims_by_status.rejected', 'events.all'])
      expect(page).toContain(`href="#field-cells.${key}"`)
    expect(page).not.toContain('href="#field-cells.victims_by_status.identified"')
    expect(page).toContain('value="ett par"')
    expect(page).toContain('eller ett av orden okänt, samlas inte in eller hålls inne')
  })

  test('is asked about again where a table is ticked as not collected, and every cell of it is filled in', async () => {
    const collectionId = await collection()
    await ask(collectionId, POLICE)
    const cells = ['presumed', 'identified', 'injured_party', 'rejected']
    const refused = await police.post(paths.tables({ collectionId }), {
      countedOn,
      ...Object.fromEntries(cells.map((cell) => [`cells.victims_by_status.${cell}`, '3'])),
      'notCollected[]': ['events', 'victims_by_status'],
    })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Svaret hör inte ihop med det andra du har valt')
  })

  test.each([
    ['2010-02-02', 'Dagen har inte varit än'],
    ['2009-12-30', 'Tiden som räknas är inte slut då'],
  ])('counted on %s is refused', async (day, said) => {
    const collectionId = await collection()
    await ask(collectionId, POLICE)
    const refused = await police.post(paths.tables({ collectionId }), {
      countedOn: day,
      'notCollected[]': ['events', 'victims_by_status'],
    })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain(said)
  })

  test('is a file that was downloaded, filled in and sent back, as CSV and as a workbook', async () => {
    const collectionId = await collection()
    await ask(collectionId, POLICE)
    const template = await textOf(police.get(paths.templateCsv({ collectionId })))
    expect(template).toContain('victims_by_status;presumed;Utsatta efter vad de tas för: förmodat utsatta;')
    expect((await police.get(paths.templateWorkbook({ collectionId }))).status).toBe(200)
    const rows = templateRows(['victims_by_status', 'events'], [], 'sv').map((row, place) => ({
      ...row,
      figure: place === 0 ? '14' : '0',
    }))
    const files = [
      new File([writeCsv(tableColumns, rows, 'sv')], 'svar.csv'),
      new File([new Uint8Array(await writeWorkbook(tableColumns, rows, 'sv', 'Svar'))], 'svar.xlsx'),
    ]
    for (const file of files)
      expect((await police.post(paths.tableFile({ collectionId }), { countedOn, file })).status).toBe(303)
    const [own] = await world.asSystem((tx) => collected(tx, collectionId, 'tables'))
    expect(own?.content).toEqual([
      tableOf('victims_by_status', many(0), { presumed: many(14) }),
      tableOf('events', many(0)),
    ])
    const broken = await police.post(paths.tableFile({ collectionId }), {
      countedOn,
      file: new File(['Tabell;Ruta;Uppgift\nevents;all;Påhittad Hemlig\n'], 'x.csv'),
    })
    expect(broken.status).toBe(422)
    const page = await broken.text()
    expect(page).toContain('saknas i filen')
    expect(page).not.toContain('Hemlig')
    // All that is wrong stands there at once, by row and column.
    const faulty = rows.map((row, place) => ({ ...row, figure: place < 2 ? 'sju' : row.figure }))
    const wrong = await police.post(paths.tableFile({ collectionId }), {
      countedOn,
      file: new File([writeCsv(tableColumns, faulty, 'sv')], 'svar.csv'),
    })
    expect(faultsOn(await wrong.text())).toEqual([
      ['2', 'Uppgift'],
      ['3', 'Uppgift'],
    ])
  })

  test('of a body that calls its columns something else is asked of once, and next time is handed in as the last one', async () => {
    const own = (figure: string) =>
      writeCsv(
        tableColumns,
        templateRows(['events'], [], 'sv').map((row) => ({ ...row, figure })),
        'sv',
      ).replace('Uppgift', 'Utfall 2009')
    const send = (collectionId: string, more: object) =>
      police.post(paths.tableFile({ collectionId }), { countedOn, ...more })
    const first = await collection()
    await ask(first, POLICE, { tables: ['events'] })
    const asked = await send(first, { file: new File([own('3')], 'egen.csv') })
    expect(asked.status).toBe(422)
    const page = await asked.text()
    expect(page).toContain('Säg vad kolumnerna är')
    // The day that was written goes along with the columns.
    const carried = load(page)('input[type=hidden][name$=countedOn]').toArray()
    expect(carried.map((one) => one.attribs['value'])).toEqual([countedOn])
    const as = Object.fromEntries(tableColumns.map(({ key }, at) => [`as.column${at}`, key]))
    expect((await send(first, { table: own('3'), ...as })).status).toBe(303)

    const next = await collection({ from: '2010-01-01', to: '2010-01-30' })
    await ask(next, POLICE, { tables: ['events'] })
    expect((await send(next, { file: new File([own('4')], 'egen.csv') })).status).toBe(303)
    const [handed] = await world.asSystem((tx) => collected(tx, next, 'tables'))
    expect(handed?.content).toEqual([tableOf('events', many(4))])

    // The file to fill in knows what the same cells were the last time.
    const later = await collection({ from: '2010-02-01', to: '2010-12-31', dueOn: '2011-03-31' })
    await ask(later, POLICE, { tables: ['events'] })
    expect(await textOf(police.get(paths.templateCsv({ collectionId: later })))).toContain(';4;\r\n')
  })

  test('by a program is one JSON body, and is refused with its reason', async () => {
    const collectionId = await collection()
    await ask(collectionId, POLICE)
    const send = (input: object) =>
      police.perform(handInDirectly, { collectionId, countedOn, ...input } as never)
    await expect(send({})).rejects.toMatchObject({ code: 'submission.tables_or_records' })
    await expect(send({ tables: [{ table: 'events' }] })).rejects.toMatchObject({
      code: 'submission.no_table',
    })
    await expect(send({ tables: [tableOf('events', many(1))] })).rejects.toMatchObject({
      code: 'submission.other_tables',
    })
    const twice = {
      ...tableOf('events', many(1)),
      cells: [...tableOf('events', many(1)).cells, ...tableOf('events', many(2)).cells],
    }
    await expect(send({ tables: [tablesOf(1)[0]!, twice] })).rejects.toMatchObject({
      code: 'submission.table_not_whole',
    })
    const sent = await world.app.request(`/v1/statistics/collections/${collectionId}/submissions`, {
      method: 'POST',
      headers: {
        cookie: Object.entries(police.cookies)
          .map((one) => one.join('='))
          .join(';'),
        'x-form-token': formToken(Object.values(police.cookies)[0]!),
        'content-type': 'application/json',
      },
      body: JSON.stringify({ countedOn, tables: tablesOf(4) }),
    })
    expect(sent.status).toBe(201)
    expect(await sent.json()).toEqual({ submissionId: expect.any(String), number: 1, questions: 0 })
    await expect(send({ tables: tablesOf(5) })).resolves.toMatchObject({ number: 2 })
    const [own] = await world.asSystem((tx) => collected(tx, collectionId, 'tables'))
    expect(own?.content).toEqual(tablesOf(5))
  })

  test('as HTCDS loses whatever tells who somebody is before it is kept, and says how much', async () => {
    const collectionId = await collection()
    await ask(collectionId, POLICE)
    const csv = [
      'prs_FirstName;prs_Gender;prs_Birthdate;vic_TraffickingStatus',
      'Hemliga;Feminine;1990-05-01;PossibleVictimOfTrafficking',
      'Okända;Masculine;;PossibleVictimOfTrafficking',
    ].join('\n')
    const fields = { countedOn, file: new File([csv], 'fall.csv') }
    const missing = await police.post(paths.records({ collectionId }), fields)
    expect(await missing.text()).toContain('Ange den dag från vilken raderna räknas')
    const sent = await police.post(paths.records({ collectionId }), { ...fields, registeredOn: '2009-05-01' })
    expect([sent.status, sent.headers.get('location')]).toEqual([303, expect.stringContaining('leftOut=3')])
    expect(await textOf(police.get(sent.headers.get('location')!))).toContain(
      '3 celler som kan visa vem någon är',
    )
    const [own] = await world.asSystem((tx) => collected(tx, collectionId, 'records'))
    expect(own?.content).toHaveLength(2)
    const kept = JSON.stringify(own?.content)
    for (const secret of ['Hemliga', 'Okända', '1990-05-01', 'row2']) expect(kept).not.toContain(secret)
  })

  test.each([
    ['CSV', 'Hemliga Namn;prs_Gender\nx;Feminine\n', 'Rubrikraden har en rubrik som inte är ett fält'],
    ['CSV', 'prs_Gender\nHemliga\n', 'Rad 2, prs_Gender: värdet finns inte i standardens kodlista.'],
    ['JSON', '{"Hemliga', 'varken HTCDS 2.0 eller en lista'],
    ['JSON', JSON.stringify([{ ...caseOf('a'), Hemliga: 'x' }]), 'Post 1: ett fält finns inte i formatet.'],
    [
      'JSON',
      JSON.stringify([{ ...caseOf('a'), victim: { ...victimOf('v'), id: '19900501-1234' } }]),
      'Post 1, victim.id: fältet saknas eller har ett värde',
    ],
  ])(
    'as a wrong file of records (%s) is refused with line and reason, never its values',
    async (_, text, said) => {
      const collectionId = await collection()
      await ask(collectionId, POLICE)
      const file = new File([text], 'fall')
      const refused = await police.post(paths.records({ collectionId }), {
        countedOn,
        file,
        registeredOn: countedOn,
      })
      expect(refused.status).toBe(422)
      const page = await refused.text()
      expect(page).toContain(said)
      expect(page).not.toMatch(/Hemliga|19900501/)
    },
  )

  test('is never changed: not even past the actions', async () => {
    const { pool } = world.database.connection
    for (const name of ['collection', 'reporter', 'submission', 'collection_door', 'question', 'answer']) {
      await expect(pool.query(`delete from statistics.${name}`)).rejects.toThrow()
    }
    const owner = new (await import('pg')).default.Client(world.database.owner)
    await owner.connect()
    await expect(owner.query(`update statistics.submission set content = '[]'`)).rejects.toThrow('only grows')
    await owner.end()
  })
})

describe('a body’s own cases', () => {
  test('are counted from its casework without anything that leads to a case', async () => {
    const BODY = 'Påhittade socialtjänsten'
    const worker = await world.as('caseworker', BODY)
    const manager = await world.as('case_manager', BODY)
    world.setTime('2009-03-10T09:00:00Z')
    const caseId = await givenCase(worker, { chosenName: 'Påhittad Hemlig', ageGroup: 'child' })
    await givenCase(worker, { ageGroup: 'uncertain' })
    world.setTime('2010-02-01T09:00:00Z')
    const collectionId = await collection()
    await ask(collectionId, BODY, { kind: 'social_services', ways: ['records'], tables: [...tableNames] })
    const seen = await manager.perform(viewOwnCases, { collectionId })
    expect(seen.cases).toBe(2)
    await expect(worker.perform(viewOwnCases, { collectionId })).rejects.toThrow()
    expect((await manager.get(paths.ownCases({ collectionId }))).status).toBe(200)
    await manager.perform(handInCases, { collectionId, countedOn })
    const [own] = await world.asSystem((tx) => collected(tx, collectionId, 'records'))
    const kept = JSON.stringify(own?.content)
    expect(kept).not.toContain(caseId)
    expect(kept).not.toContain('Hemlig')
    expect(kept).not.toContain('2009-03-10')
    const ages = own?.content.map(({ victim }) => victim?.age)
    expect(ages).toEqual(
      expect.arrayContaining([
        { kind: 'unknown' },
        { kind: 'measured', value: { form: 'group', from: 0, to: 17 } },
      ]),
    )
    expect(own?.content[0]).toMatchObject({
      registeredOn: { kind: 'measured', value: '2009-03-01' },
      victim: { statuses: [], gender: { kind: 'suppressed' }, citizenship: { kind: 'suppressed' } },
      event: { crimeCode: { kind: 'not_collected' } },
    })
  })

  test('leave out a case that is only kept, and one that who asks may not know of', async () => {
    const BODY = 'Påhittade mottagningen'
    const worker = await world.as('caseworker', BODY)
    const manager = await world.as('case_manager', BODY)
    world.setTime('2009-04-10T09:00:00Z')
    const [kept, denied] = [await givenCase(worker), await givenCase(worker)]
    await givenCase(worker)
    world.setTime('2010-02-01T09:00:00Z')
    const collectionId = await collection()
    await ask(collectionId, BODY, { kind: 'health_care', ways: ['records'] })
    const count = async () => (await manager.perform(viewOwnCases, { collectionId })).cases
    expect(await count()).toBe(3)
    const now = world.house.clock.now()
    await world.asSystem((tx) =>
      tx.updateTable('support.case_file').set({ restricted_at: now }).where('id', '=', kept).execute(),
    )
    expect(await count()).toBe(2)
    const owner = new (await import('pg')).default.Client(world.database.owner)
    await owner.connect()
    await owner.query(
      `insert into disclosure.denial (id, case_id, person_alias, sealed_reason, made_by, made_at) values (gen_random_uuid(), $1, access.alias('denied', $2), 'x', $3, now())`,
      [denied, manager.actor.personId, worker.actor.personId],
    )
    await owner.end()
    expect(await count()).toBe(1)
    const other = await world.as('case_manager', 'En annan påhittad mottagning')
    await expect(other.perform(viewOwnCases, { collectionId })).rejects.toThrow()
  })

  test('have the officer’s own judgement as their status, and none where nobody is sure', () => {
    const one = (judgement: CountableCase['judgement']): CountableCase => ({
      ageGroup: 'adult',
      openedMonth: '2009-03-01',
      judgement,
      judgedMonth: judgement === null ? null : '2009-05-01',
    })
    const cases = [one('presumed'), one('presumed'), one('not_presumed'), one('unsure'), one(null)]
    const records = recordsOfCases(cases, 'body')
    expect(records.map(({ victim }) => victim?.statuses.map(({ status }) => status))).toEqual([
      ['presumed'],
      ['presumed'],
      ['rejected'],
      [],
      [],
    ])
    expect('records' in readRecords(records)).toBe(true)
    const [statuses] = countTables(records, countedOn, ['victims_by_status'])
    expect(statuses).toEqual(tableOf('victims_by_status', many(0), { presumed: many(2), rejected: many(1) }))
    const [before] = countTables(records, '2009-04-30', ['victims_by_status'])
    expect(before?.cells[0]?.figure).toEqual({ kind: 'unknown' })
    const [sexes] = countTables(records, countedOn, ['victims_by_sex_and_age'])
    expect(
      sexes?.cells.find(({ cell }) => cellKey('victims_by_sex_and_age', cell) === 'female-adult')?.figure,
    ).toEqual({
      kind: 'suppressed',
    })
  })
})
