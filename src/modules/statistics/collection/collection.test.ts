import { beforeAll, describe, expect, test } from 'vitest'
import { setActor } from '../../../platform/access/action.ts'
import { roles } from '../../../platform/access/roles.ts'
import { formToken } from '../../../platform/http/form-token.ts'
import type { Figure } from '../../../platform/series/figure.ts'
import { writeCsv } from '../../../platform/tables/csv.ts'
import { writeWorkbook } from '../../../platform/tables/workbook.ts'
import { givenCase } from '../../../testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { caseOf, victimOf } from '../standards/fixtures.ts'
import {
  answerQuestion,
  comeIn,
  handInCases,
  viewAllAsked,
  viewAsked,
  viewOwnCases,
} from './asked-actions.ts'
import { cellKey, cellsOf, type ReportedTable, type TableName, tableNames } from './content.ts'
import { collectionDeadlines } from './deadlines.ts'
import { handInDirectly, handInTables } from './hand-in-actions.ts'
import { collected } from './index.ts'
import { countWaiting } from './owed-store.ts'
import { collectionPaths as paths } from './paths.ts'
import { collectors, reporters } from './policy.ts'
import { askQuestion, viewQuality, viewReporter } from './reporter-actions.ts'
import { askBody, openCollection, viewCollection } from './round-actions.ts'
import { tableColumns, templateRows } from './table-file.ts'

// Bodies, people and figures are made up.

let world: World
let rapporteur: TestPerson
let police: TestPerson
let county: TestPerson
let shelter: TestPerson
const HOUSE = 'Påhittade rapportören'
const [POLICE, COUNTY, SHELTER] = ['Påhittade polisen', 'Påhittade länsstyrelsen', 'Påhittade huset Gömman']

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2010-02-01T09:00:00Z')
  rapporteur = await world.as('rapporteur', HOUSE)
  police = await world.as('police_prosecutor', POLICE)
  county = await world.as('county_coordinator', COUNTY)
  await world.body(SHELTER, 'shelter')
  shelter = await world.as('shelter_staff', SHELTER)
})

let opened = 0
const collection = async (more: object = {}) => {
  opened++
  const { collectionId } = await rapporteur.perform(openCollection, {
    titleSv: `Påhittad insamling ${opened}`,
    from: '2009-01-01',
    to: '2009-12-31',
    dueOn: '2010-02-15',
    ...more,
  })
  return collectionId
}
const ask = (collectionId: string, body: string, more: object = {}) =>
  rapporteur.perform(askBody, {
    collectionId,
    body,
    kind: 'police',
    ways: ['tables', 'records'],
    tables: ['victims_by_status', 'events'],
    ...more,
  })

const n = (value: number): Figure => (value === 0 ? { kind: 'zero' } : { kind: 'measured', value })
/** A whole table with the same figure everywhere but where something else is said. */
const table = (
  name: TableName,
  figure: Figure,
  but: Readonly<Record<string, Figure>> = {},
): ReportedTable => ({
  table: name,
  cells: cellsOf(name).map((cell) => ({ cell, figure: but[cellKey(name, cell)] ?? figure })),
})
const tablesOf = (many: number) => [
  table('victims_by_status', n(0), { presumed: n(many) }),
  table('events', n(many)),
]
const countedOn = '2010-01-31'
const textOf = async (response: Response | Promise<Response>) => (await response).text()

describe('a collection', () => {
  test('shows who is missing first, and who is late when the day has passed', async () => {
    const collectionId = await collection()
    await ask(collectionId, POLICE)
    await ask(collectionId, COUNTY, { kind: 'county_board', ways: ['tables'] })
    await county.perform(handInDirectly, { collectionId, countedOn, tables: tablesOf(3) })
    const page = await textOf(rapporteur.get(paths.collection({ collectionId })))
    expect(page).toContain('1 organisation har mer att lämna in.')
    expect(page.indexOf(POLICE)).toBeLessThan(page.indexOf(COUNTY))
    const passed = await collection({ dueOn: '2010-01-20' })
    await ask(passed, POLICE)
    expect(await textOf(rapporteur.get(paths.collection({ collectionId: passed })))).toContain('Försenad')
    const list = await textOf(rapporteur.get(paths.collections()))
    expect(list).toContain('1, varav 1 försenade')
  })

  test('begins with everybody whom the last one asked, in the same ways', async () => {
    const before = await collection({ from: '2007-01-01', to: '2007-12-31', dueOn: '2008-02-01' })
    await ask(before, POLICE, { ways: ['records'], tables: ['events'] })
    const next = await collection({ from: '2008-01-01', to: '2008-12-31', sameAsLast: 'yes' })
    const { reporters: asked } = await rapporteur.perform(viewCollection, { collectionId: next })
    expect(asked).toMatchObject([{ bodyName: POLICE, ways: ['records'], tables: ['events'] }])
    await ask(next, COUNTY)
    await expect(ask(next, COUNTY)).rejects.toMatchObject({ code: 'collection.asked_already' })
  })

  test.each([
    [{ to: '2008-01-01' }, 'to', 'Sista dagen kommer före den första'],
    [{ dueOn: '2009-12-31' }, 'dueOn', 'Sätt en dag efter den sista dagen som räknas'],
    [{ titleSv: '' }, 'titleSv', 'Fyll i det här fältet'],
  ])(
    'that cannot be opened (%j) says so at its field and keeps what was entered',
    async (more, field, said) => {
      const fields = {
        titleSv: 'Påhittad',
        from: '2009-01-01',
        to: '2009-12-31',
        dueOn: '2010-02-15',
        ...more,
      }
      const refused = await rapporteur.post(paths.newCollection(), fields)
      expect(refused.status).toBe(422)
      const page = await refused.text()
      expect(page).toContain(`href="#field-${field}"`)
      expect(page).toContain(said)
      expect(page).toContain(`value="${fields.from}"`)
    },
  )

  test('is opened, added to and questioned by its own rapporteur alone', async () => {
    const collectionId = await collection()
    await ask(collectionId, POLICE)
    const { submissionId } = await police.perform(handInDirectly, {
      collectionId,
      countedOn,
      tables: tablesOf(1),
    })
    const askedBodyId = police.actor.bodyId
    const other = await world.as('rapporteur', 'En annan påhittad rapportör')
    const coordinator = await world.as('national_coordinator')
    for (const person of [other, coordinator, police]) {
      const question = { collectionId, askedBodyId, submissionId, words: 'Påhittad fråga' }
      await expect(person.perform(askQuestion, question)).rejects.toThrow()
      await expect(
        person.perform(askBody, { collectionId, body: COUNTY, kind: 'police', ways: ['records'] }),
      ).rejects.toThrow()
    }
    expect((await other.get(paths.collection({ collectionId }))).status).toBe(404)
    expect((await coordinator.get(paths.reporter({ collectionId, askedBodyId }))).status).toBe(200)
  })
})

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
      table('victims_by_status', n(0), {
        presumed: n(12),
        identified: { kind: 'unknown' },
        rejected: { kind: 'suppressed' },
      }),
      table('events', { kind: 'not_collected' }),
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
      table('victims_by_status', n(0), { presumed: n(14) }),
      table('events', n(0)),
    ])
    const broken = await police.post(paths.tableFile({ collectionId }), {
      countedOn,
      file: new File(['Tabell;Ruta;Uppgift\nevents;all;Påhittad Hemlig\n'], 'x.csv'),
    })
    expect(broken.status).toBe(422)
    const page = await broken.text()
    expect(page).toContain('saknas i filen')
    expect(page).not.toContain('Hemlig')
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
    await expect(send({ tables: [table('events', n(1))] })).rejects.toMatchObject({
      code: 'submission.other_tables',
    })
    const twice = {
      ...table('events', n(1)),
      cells: [...table('events', n(1)).cells, ...table('events', n(2)).cells],
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
})

describe('beside the collection before', () => {
  const twoYears = async () => {
    const from = `${1900 + opened}`
    const before = await collection({ from: `${from}-01-01`, to: `${from}-06-30`, dueOn: '2010-01-01' })
    const now = await collection({ from: `${from}-07-01`, to: `${from}-12-31` })
    for (const one of [before, now]) await ask(one, POLICE)
    return { before, now }
  }

  test('a large change asks a question, which the body answers, and both stay with what was handed in', async () => {
    const { before, now: collectionId } = await twoYears()
    await police.perform(handInDirectly, { collectionId: before, countedOn, tables: tablesOf(10) })
    const { questions } = await police.perform(handInDirectly, {
      collectionId,
      countedOn,
      tables: tablesOf(40),
    })
    expect(questions).toBe(2)
    const waiting = await countWaiting(world.house.database, police.actor)
    const asked = await police.perform(viewAsked, { collectionId })
    expect(asked.questions.map(({ asked: one }) => one.kind)).toEqual(['change', 'change'])
    const page = await textOf(police.get(paths.asked({ collectionId })))
    expect(page).toContain('förmodat utsatta: 10 förra gången, 40 nu')
    for (const { id } of asked.questions) {
      const empty = await police.post(paths.answer({ collectionId }), { questionId: id, words: '' })
      expect(empty.status).toBe(422)
      await police.perform(answerQuestion, {
        collectionId,
        questionId: id,
        words: 'En påhittad insats i hamnen',
      })
    }
    const seen = await rapporteur.perform(viewReporter, { collectionId, askedBodyId: police.actor.bodyId })
    expect(seen.state).toBe('partly')
    expect(seen.questions[0]?.answers).toMatchObject([{ words: 'En påhittad insats i hamnen' }])
    const beside = await textOf(
      rapporteur.get(paths.reporter({ collectionId, askedBodyId: police.actor.bodyId })),
    )
    expect(beside).toContain('En påhittad insats i hamnen')
    expect(waiting).toBeGreaterThan(0)
  })

  test('the rapporteur asks in their own words, and what is handed in anew leaves old questions behind', async () => {
    const { now: collectionId } = await twoYears()
    const { submissionId } = await police.perform(handInDirectly, {
      collectionId,
      countedOn,
      tables: tablesOf(3),
    })
    const askedBodyId = police.actor.bodyId
    await rapporteur.perform(askQuestion, {
      collectionId,
      askedBodyId,
      submissionId,
      words: 'Räknas ombud med?',
    })
    const before = await police.perform(viewAsked, { collectionId })
    expect(before.reporter.openQuestions).toBe(1)
    await police.perform(handInDirectly, { collectionId, countedOn, tables: tablesOf(4) })
    const after = await police.perform(viewAsked, { collectionId })
    expect(after.reporter.openQuestions).toBe(0)
    expect(after.questions[0]).toMatchObject({
      outdated: true,
      asked: { kind: 'own', words: 'Räknas ombud med?' },
    })
    await expect(
      county.perform(answerQuestion, { collectionId, questionId: before.questions[0]!.id, words: 'x' }),
    ).rejects.toThrow()
  })

  test('records are counted anew when statuses change, the moves are shown, and tables that differ are asked about', async () => {
    const { now: collectionId } = await twoYears()
    const person = (id: string, ...statuses: ['presumed' | 'identified' | 'rejected', string][]) =>
      caseOf(id, {
        victim: victimOf(id, {
          statuses: statuses.map(([status, from]) => ({
            status,
            from,
            decidedBy: { kind: 'not_collected' },
          })),
        }),
      })
    const send = (day: string, records: readonly object[]) =>
      police.perform(handInDirectly, { collectionId, countedOn: day, records: records as never })
    await send('2010-01-10', [
      person('a', ['presumed', '2009-05-01']),
      person('b', ['presumed', '2009-05-01']),
    ])
    await send('2010-01-31', [
      person('a', ['presumed', '2009-05-01'], ['identified', '2010-01-20']),
      person('b', ['presumed', '2009-05-01'], ['rejected', '2010-01-21']),
    ])
    const { questions } = await police.perform(handInDirectly, {
      collectionId,
      countedOn,
      tables: tablesOf(2),
    })
    expect(questions).toBe(2)
    const askedBodyId = police.actor.bodyId
    const seen = await rapporteur.perform(viewReporter, { collectionId, askedBodyId })
    expect(seen.moves?.moves).toEqual([
      { from: 'presumed', to: 'identified', victims: 1 },
      { from: 'presumed', to: 'rejected', victims: 1 },
    ])
    expect(seen.questions.filter(({ outdated }) => !outdated).map(({ asked }) => asked.kind)).toEqual([
      'differs',
      'differs',
    ])
    const page = await textOf(rapporteur.get(paths.reporter({ collectionId, askedBodyId })))
    expect(page).toContain('förmodat utsatta: 2 i tabellen, 0 enligt posterna')
    const quality = await rapporteur.perform(viewQuality, { collectionId })
    expect(quality.records).toMatchObject([{ records: 2, wrongCodes: 0 }])
    expect((await rapporteur.get(paths.quality({ collectionId }))).status).toBe(200)
  })
})

describe('a shelter that nobody finds', () => {
  test('comes in by its code, without its name, and nobody but the rapporteur’s own room sees it', async () => {
    const collectionId = await collection()
    await expect(ask(collectionId, SHELTER)).rejects.toMatchObject({ code: 'collection.no_such_body' })
    const { door } = await rapporteur.perform(viewCollection, { collectionId })
    for (const person of [
      await world.as('case_manager', POLICE),
      await world.as('ngo_officer', 'Påhittade jouren'),
    ])
      await expect(person.perform(comeIn, { code: door! })).rejects.toMatchObject({
        code: 'submission.no_such_code',
      })
    await expect(police.perform(comeIn, { code: door! })).rejects.toThrow()
    await shelter.perform(comeIn, { code: ` ${door!.toLowerCase()} ` })
    await shelter.perform(comeIn, { code: door! })
    await shelter.perform(handInDirectly, {
      collectionId,
      countedOn,
      tables: tableNames.map((name) => table(name, n(1))),
    })
    const { reporters: asked } = await rapporteur.perform(viewCollection, { collectionId })
    const mark = `Skyddat boende ${shelter.actor.bodyId.slice(0, 4).toUpperCase()}`
    expect(asked).toMatchObject([{ bodyName: mark, kind: 'shelter', state: 'handed_in' }])
    const askedBodyId = shelter.actor.bodyId
    for (const address of [
      paths.collection({ collectionId }),
      paths.reporter({ collectionId, askedBodyId }),
      paths.quality({ collectionId }),
    ]) {
      const page = await textOf(rapporteur.get(address))
      expect(page).toContain(mark)
      expect(page).not.toContain('Gömman')
    }
    const coordinator = await world.as('national_coordinator')
    const seen = await coordinator.perform(viewCollection, { collectionId })
    expect([seen.reporters, seen.door]).toEqual([[], null])
    await expect(coordinator.perform(viewReporter, { collectionId, askedBodyId })).rejects.toThrow()
    expect((await coordinator.perform(viewQuality, { collectionId })).untold).toEqual([])
    expect((await shelter.perform(viewAllAsked, {})).rows).toMatchObject([{ id: collectionId }])
  })
})

describe('walls', () => {
  test('nobody but those who collect and the body itself sees what it handed in: not by action, page or SQL', async () => {
    const collectionId = await collection()
    await ask(collectionId, POLICE)
    await police.perform(handInDirectly, { collectionId, countedOn, tables: tablesOf(2) })
    for (const role of roles.filter((one) => !(collectors as readonly string[]).includes(one))) {
      const person = await world.as(role, 'Ett främmande påhittat verk')
      const rows = await world.house.database.transaction().execute(async (tx) => {
        await setActor(tx, person.actor)
        return [
          ...(await tx
            .selectFrom('statistics.collection')
            .select('id')
            .where('id', '=', collectionId)
            .execute()),
          ...(await tx.selectFrom('statistics.reporter').select('body_id').execute()),
          ...(await tx.selectFrom('statistics.submission').select('id').execute()),
          ...(await tx.selectFrom('statistics.question').select('id').execute()),
          ...(await tx.selectFrom('statistics.collection_door').select('code').execute()),
        ]
      })
      expect(rows, role).toEqual([])
      for (const address of [paths.asked({ collectionId }), paths.collection({ collectionId })])
        expect((await person.get(address)).status, role).toBe(404)
    }
    for (const role of reporters) {
      const own = await world.as(role, POLICE)
      expect((await own.get(paths.asked({ collectionId }))).status, role).toBe(200)
    }
    expect((await (await world.as('caseworker', POLICE)).get(paths.asked({ collectionId }))).status).toBe(404)
    const looked = await world.asSystem((tx) =>
      tx
        .selectFrom('audit.record')
        .select('id')
        .where('action', '=', 'submission.view')
        .where('subject_id', '=', collectionId)
        .where('outcome', '=', 'read')
        .execute(),
    )
    expect(looked).toHaveLength(reporters.length)
  })

  test('a body hands in only in ways in which it is asked', async () => {
    const collectionId = await collection()
    await ask(collectionId, POLICE, { ways: ['encoded'], tables: [] })
    await expect(
      police.perform(handInDirectly, { collectionId, countedOn, records: [] }),
    ).rejects.toMatchObject({
      code: 'submission.other_way',
    })
    await expect(
      county.perform(handInTables, { collectionId, countedOn, notCollected: [...tableNames] }),
    ).rejects.toThrow()
  })
})

test('whoever has something left to hand in is reminded of the day, by the number alone', async () => {
  const collectionId = await collection()
  await ask(collectionId, COUNTY, { ways: ['tables'] })
  await ask(collectionId, POLICE, { ways: ['encoded'], tables: [] })
  const owed = () =>
    world.asSystem(async (tx) =>
      (await collectionDeadlines.list(tx, {})).filter(({ key }) => key.startsWith(collectionId)),
    )
  expect(await owed()).toMatchObject([{ day: '2010-02-15', bodyId: county.actor.bodyId }])
  expect(collectionDeadlines.called(2, 'sv')).toBe('2 inlämningar av statistik')
  await county.perform(handInDirectly, { collectionId, countedOn, tables: tablesOf(1) })
  expect(await owed()).toEqual([])
})
