import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import {
  type CollectionScene,
  countedOn,
  openCollectionScene,
  POLICE,
} from '../../../../testing/collections.ts'
import type { TestPerson, World } from '../../../../testing/world.ts'
import { caseRecordSchema, measured, unknown } from '../../standards/index.ts'
import { collected } from '../index.ts'
import { collectionPaths as paths } from '../paths.ts'
import { ageOf, coded } from './fields.ts'
import { readOwnSheet, wordKey } from './reading.ts'

// Everybody here is made up.

const about = { today: '2010-06-01', registeredOn: '2009-12-31', hashOf: (text: string) => text, said: {} }
const rowsOf = (text: string) => [{ name: '', rows: text.split('\n').map((line) => line.split(';')) }]
const messy = [
  'Utdrag ur registret, påhittat',
  'Dnr;Klientens namn;Personnr;Född;Kön;Nationalitet;Typ av utnyttjande;Län;Inkom;Bedömning;Anteckning',
  'a-1;Anna Påhittad;;17/5 1990;kv;rumänsk;Prostitution;Stockholms län;3 mars 2009;Identifierad;ringde',
  'a-2;Bo Öst;710413-1230;;Man;RO;bygg/tiggeri;12;2009-04-31;trolig;',
  'a-3;Anna Pahittad;;1990-05-17;K;Rumänien;PROSTITUTION;stockholm;mars 2009;Identifierad;',
  'a-4;;;ca 1993;Q;Atlantis;tjänster;Skåne;;målsägande;',
].join('\n')

const mixed = [
  'Kön;Medborgarskap;Ålder/född;Ort/län;Bedömning',
  'kvinna;statslös;23;Skåne;MÄ',
  '?;statslös/RO;1999;;ej offer',
  ';;minderårig;;',
  'man;RO;31 feb 1990;;',
].join('\n')

describe('a body’s own sheet', () => {
  const read = readOwnSheet(rowsOf(messy), { columns: {}, words: {} }, about)

  test('is taken apart by its headings and what stands below them, whatever title it has', () => {
    expect(read.columns.map(({ heading, field }) => [heading, field])).toEqual([
      ['Dnr', null],
      ['Klientens namn', 'identity'],
      ['Personnr', 'identity'],
      ['Född', 'born'],
      ['Kön', 'gender'],
      ['Nationalitet', 'citizenship'],
      ['Typ av utnyttjande', 'form'],
      ['Län', 'county'],
      ['Inkom', 'registered'],
      ['Bedömning', 'status'],
      ['Anteckning', null],
    ])
    expect(read.rows).toEqual([3, 4, 5, 6])
  })

  test('becomes case records that hold, with what each cell means and nothing of who it is', () => {
    for (const record of read.records) caseRecordSchema.parse(record)
    const [first, second, third, fourth] = read.records
    expect(first).toMatchObject({
      registeredOn: { value: '2009-03-03' },
      event: { county: { value: '01' }, forms: { value: ['sexual'] } },
      victim: {
        gender: { value: 'feminine' },
        age: { value: { form: 'exact', years: 18 } },
        citizenship: { value: ['RO'] },
        statuses: [{ status: 'identified', from: '2009-03-03' }],
      },
    })
    expect(second).toMatchObject({
      // There is no such day; the row counts at the end of the time.
      registeredOn: { value: '2009-12-31' },
      event: { county: { value: '12' }, forms: { value: ['forced_labour', 'begging'] } },
      victim: { age: { kind: 'unknown' }, statuses: [{ status: 'presumed' }] },
    })
    expect(third).toMatchObject({ registeredOn: { value: '2009-03-01' } })
    expect(fourth).toMatchObject({
      victim: { age: { value: { form: 'estimated', years: 16 } }, gender: { kind: 'unknown' } },
    })
    expect(JSON.stringify(read.records)).not.toMatch(/Anna|Öst|710413|ringde/u)
    expect(read.leftOut).toBe(9)
  })

  test('tells everything that cannot be read at once, by row and column and never what stands there', () => {
    expect(read.faults).toEqual([
      { row: 4, column: 'Inkom', code: 'no_such_day' },
      { row: 6, column: 'Kön', code: 'not_a_word' },
      { row: 6, column: 'Nationalitet', code: 'not_a_word' },
      { row: 6, column: 'Typ av utnyttjande', code: 'not_a_word' },
    ])
    const unread = read.words.filter(({ why }) => why === 'nothing').map(({ word }) => word)
    expect(unread.sort()).toEqual(['Atlantis', 'Q', 'tjänster'])
  })

  test('is read as somebody corrects it, and the next as it was corrected', () => {
    const words = { [wordKey('form', 'tjänster')]: 'servitude', [wordKey('gender', 'Q')]: '' }
    const again = readOwnSheet(rowsOf(messy), { columns: { column7: '' }, words }, about)
    expect(again.records[3]!.event).toMatchObject({
      county: { kind: 'not_collected' },
      forms: { value: ['servitude'] },
    })
    // What is said to be unknown is no fault.
    expect(again.faults.map(({ column }) => column)).not.toContain('Kön')
    const said = { 'heading län': '', 'form tjänster': 'servitude' }
    const next = readOwnSheet(rowsOf(messy), { columns: {}, words: {} }, { ...about, said })
    expect(next.records[3]!.event).toEqual(again.records[3]!.event)
    expect(next.columns[7]).toMatchObject({ field: null, why: 'before' })
  })

  test('has cells that say nothing, people without a citizenship, and columns of two things', () => {
    const { records, words, faults } = readOwnSheet(rowsOf(mixed), { columns: {}, words: {} }, about)
    for (const record of records) caseRecordSchema.parse(record)
    expect(records.map(({ victim, event }) => [victim!.age, victim!.citizenship, event.county])).toEqual([
      [measured({ form: 'exact', years: 23 }), { kind: 'zero' }, measured('12')],
      [measured({ form: 'estimated', years: 10 }), measured(['RO']), unknown],
      [measured({ form: 'group', from: 0, to: 17 }), unknown, unknown],
      [unknown, measured(['RO']), unknown],
    ])
    expect(records.map(({ victim }) => victim!.statuses[0]?.status)).toEqual([
      'injured_party',
      'rejected',
      undefined,
      undefined,
    ])
    // Nobody is asked what an empty cell means.
    expect(words.filter(({ why }) => why === 'nothing')).toEqual([])
    expect(faults).toEqual([{ row: 5, column: 'Ålder/född', code: 'not_an_age' }])
  })

  test.each([
    ['17', { form: 'exact', years: 17 }],
    ['ca 20', { form: 'estimated', years: 20 }],
    ['18–24', { form: 'group', from: 18, to: 24 }],
    ['över 18', { form: 'group', from: 18, to: null }],
    ['under 15 år', { form: 'group', from: 0, to: 14 }],
    ['barn', { form: 'group', from: 0, to: 17 }],
    ['Adult', { form: 'group', from: 18, to: null }],
    ['1990', undefined],
    ['ung', undefined],
  ])('has an age however it is written: %s', (written, age) => {
    expect(ageOf(written)).toEqual(age)
  })

  test.each([
    ['Västra Götaland', ['14']],
    ['skane', ['12']],
    ['3', ['03']],
    ['02', []],
    ['Malmö', ['12']],
    ['Göteborgs kommun', ['14']],
    ['Borås', ['14']],
    ['Rom', []],
  ])('has a county by its name or its number, or by a municipality in it: %s', (written, codes) => {
    expect(coded.county.read(written)).toEqual(codes)
  })
})

describe('handed in on a page', () => {
  let world: World
  let police: TestPerson
  let scene: CollectionScene
  beforeAll(async () => {
    scene = await openCollectionScene()
    ;({ world, police } = scene)
  })
  const asked = async (): Promise<string> => {
    const collectionId = await scene.collection()
    await scene.ask(collectionId, POLICE)
    return collectionId
  }
  const send = (address: string, file: Uint8Array | string) =>
    police.post(address, { file: new File([file as string], 'lista.csv') })
  const fieldsOf = (page: string): Record<string, string> => {
    const form = page.split('<form').find((one) => one.includes('name="carried"'))!
    const fields: Record<string, string> = {}
    for (const [, name, value] of form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/gu))
      if (name !== 'csrf' && name !== 'idempotencyKey') fields[name!] = value!
    for (const [, name, options] of form.matchAll(/<select[^>]* name="([^"]+)"[^>]*>(.*?)<\/select>/gsu))
      fields[name!] = /<option value="([^"]*)" selected/u.exec(options!)?.[1] ?? ''
    return fields
  }

  test('it is read, corrected and counted, nothing of who anybody is is kept, and next year it needs no correcting', async () => {
    const collectionId = await asked()
    const shown = await send(paths.ownSheet({ collectionId }), Buffer.from(messy, 'latin1'))
    const page = await shown.text()
    expect(page).toContain('4 rader att lämna in')
    expect(page).toContain('Raderna 3 och 5')
    expect(page).toContain('den dagen finns inte')
    const fields = fieldsOf(page)
    fields[`words.${wordKey('citizenship', 'Atlantis')}`] = 'GR'
    const handed = await police.post(paths.handInSheet({ collectionId }), { ...fields, countedOn })
    expect(handed.status).toBe(303)
    const told = await (await police.get(handed.headers.get('location')!)).text()
    expect(told).toContain('Ärendeposterna är inlämnade.')
    const [own] = await world.asSystem((tx) => collected(tx, collectionId, 'records'))
    expect(own!.content.map(({ victim }) => victim!.citizenship)).toContainEqual({
      kind: 'measured',
      value: ['GR'],
    })
    const owner = new pg.Client(world.database.owner)
    await owner.connect()
    const { rows: kept } = await owner.query(
      'select content::text as kept from statistics.submission union all select said::text from tables.taken_before',
    )
    await owner.end()
    expect(kept).toHaveLength(2)
    expect(JSON.stringify(kept)).not.toMatch(/Anna|Öst|710413|Atlantis|Bedömning|Nationalitet/u)

    const next = await (await send(paths.ownSheet({ collectionId: await asked() }), messy)).text()
    expect(next).toMatch(/Atlantis.*Grekland/su)
    expect(fieldsOf(next)[`words.${wordKey('citizenship', 'Atlantis')}`]).toBeUndefined()
  })

  test('who is stateless is shown and handed in as such', async () => {
    const collectionId = await asked()
    const shown = await send(paths.ownSheet({ collectionId }), mixed)
    const page = await shown.text()
    expect(page).toContain('Statslös')
    const handed = await police.post(paths.handInSheet({ collectionId }), { ...fieldsOf(page), countedOn })
    expect(handed.status).toBe(303)
    const [own] = await world.asSystem((tx) => collected(tx, collectionId, 'records'))
    expect(own!.content[0]!.victim!.citizenship).toEqual({ kind: 'zero' })
  })

  test('a workbook of several sheets is read where the people are, or where somebody says', async () => {
    const text = (value: string) => ({ value, type: String })
    const book = await writeWorkbook([
      {
        sheet: 'Summor',
        data: [
          [text('Län'), text('Antal')],
          [text('Skåne'), text('2')],
        ],
      },
      {
        sheet: 'Alla',
        data: [
          ['Kön', 'Ålder', 'Land'].map(text),
          ['kvinna', '17', 'Sverige'].map(text),
          ['man', '30', 'RO'].map(text),
        ],
      },
    ]).toBuffer()
    const collectionId = await asked()
    const page = await (await send(paths.ownSheet({ collectionId }), new Uint8Array(book))).text()
    expect(page).toContain('2 rader att lämna in')
    const fields = fieldsOf(page)
    expect(fields['sheet']).toBe('Alla')
    const other = await police.post(paths.ownSheet({ collectionId }), { ...fields, sheet: 'Summor' })
    expect(await other.text()).toContain('1 rad att lämna in')
  })

  test.each([
    ['what is no spreadsheet', '\u0000\u0001\u0002'.repeat(40), 'varken CSV eller en Excel-fil'],
    ['a list without anything that is asked for', 'Namn;Telefon\nAnna Påhittad;070\n', 'Ingen rad i filen'],
  ])('%s is refused at the file, and nothing of it is repeated', async (_, content, said) => {
    const refused = await send(paths.ownSheet({ collectionId: await asked() }), content)
    expect(refused.status).toBe(422)
    const page = await refused.text()
    expect(page).toContain(said)
    expect(page).not.toContain('Anna')
  })

  test('a day that is refused loses nothing of what was corrected', async () => {
    const collectionId = await asked()
    const fields = fieldsOf(await (await send(paths.ownSheet({ collectionId }), messy)).text())
    const key = `words.${wordKey('gender', 'Q')}`
    fields[key] = 'masculine'
    const refused = await police.post(paths.handInSheet({ collectionId }), {
      ...fields,
      countedOn: '2009-01-01',
    })
    expect(refused.status).toBe(422)
    expect(fieldsOf(await refused.text())[key]).toBe('masculine')
  })
})
