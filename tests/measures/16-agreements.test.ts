import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  checkAgreement,
  lookInAgreement,
  viewCompliance,
  watchAgreements,
} from '../../src/modules/conduct/agreements/actions.ts'
import { agreements } from '../../src/modules/conduct/agreements/registers.ts'
import { agreementSeries } from '../../src/modules/conduct/agreements/series.ts'
import { paths } from '../../src/modules/conduct/paths.ts'
import { clauses } from '../../src/modules/conduct/texts/registers.ts'
import { perform } from '../../src/platform/access/action.ts'
import { listWaiting } from '../../src/platform/arrivals/store.ts'
import { zipOf } from '../../src/platform/documents/fixtures.ts'
import { reportBackOf } from '../../src/testing/report-backs.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// Measure 16: principles for what may be asked of organisations that receive state money and in procurement: clauses by kind of partner,
// and of each agreement whether it has one: found by likeness, decided by a person, counted by value, kind and year.

let world: World
let officer: TestPerson
let other: TestPerson
let clauseId: string

const wording =
  'Partnern ska se till att dess personal inte köper sexuella tjänster, varken i tjänsten eller på fritiden. Brott mot detta ger rätt att säga upp avtalet.'
const agreement = {
  number: 'P-2026-118',
  partner: 'Påhittade hjälporganisationen',
  country: 'KE',
  kind: 'ngo_framework',
  valueBand: 'to_10',
  startsOn: '2026-01-01',
  endsOn: '2027-12-31',
} as const
const text = `1. Parterna rapporterar varje år. Zxqvärn är projektets namn.

2. Partnern har nolltolerans mot sexuella trakasserier. Personalens resor betalas efter räkning.

3. Ingen anställd hos partnern får köpa sexuella tjänster under tjänsteresor.`

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-02T09:00:00Z')
  officer = await world.as('body_officer', 'Påhittade biståndsmyndigheten')
  other = await world.as('body_officer', 'Påhittade fredsmyndigheten')
  clauseId = (
    await officer.perform(clauses.add, {
      ...{ title: 'Ramavtal 2026', kind: 'ngo_framework', language: 'sv', wording },
      legalNote: 'Påhittat: prövas som väsentligt avtalsbrott.',
    })
  ).id
})

const add = async (changed: object = {}) =>
  (await officer.perform(agreements.add, { ...agreement, ...changed })).id
const kindsAt = async ({ actor }: TestPerson) =>
  (await listWaiting(world.house.database, actor)).map(({ kind }) => kind)
const watch = () => perform(world.house, { actor: { kind: 'system', name: 'test' } }, watchAgreements, {})

describe('as lived', () => {
  test('the passage is found and marked, and the officer decides: nothing is chosen, and the agreement that it reads is kept nowhere', async () => {
    const id = await add()
    const page = await (await officer.post(paths.lookInAgreement({ id }), { text })).text()
    expect(page).toMatch(
      /<mark[^>]*>Ingen anställd hos partnern får köpa sexuella tjänster under tjänsteresor\./,
    )
    expect(page).toMatch(/<textarea[^>]*name="found"[^>]*>Ingen anställd hos partnern/)
    expect(page).not.toMatch(/name="result"[^>]*checked/)
    expect((await officer.perform(agreements.view, { id })).more.checks).toEqual([])
    const kept = await world.asSystem((tx) =>
      sql`select 1 from audit.record r where r::text like '%Zxqvärn%'
        union all select 1 from conduct.check_of c where c::text like '%Zxqvärn%'`.execute(tx),
    )
    expect(kept.rows).toEqual([])
    await expect(other.perform(lookInAgreement, { id, text })).rejects.toThrow('not_found')
  })

  test('a file is read as the agreement; what cannot be read is said at the file', async () => {
    const id = await add({ number: 'P-2026-119' })
    const file = new File([text], 'avtal.txt', { type: 'text/plain' })
    const page = await (await officer.post(paths.lookInAgreement({ id }), { text: '', file })).text()
    expect(page).toContain('Läshjälpen fann ett ställe')
    const none = await officer.post(paths.lookInAgreement({ id }), { text: '' })
    expect(none.status).toBe(422)
    expect(await none.text()).toContain('Klistra in avtalet, eller välj en fil.')
    const broken = new File([Buffer.from(zipOf([{ name: 'x', content: 'x' }] as never))], 'avtal.docx')
    const refused = await officer.post(paths.lookInAgreement({ id }), { text: '', file: broken })
    expect(refused.status).toBe(422)
    const without = await (
      await officer.post(paths.lookInAgreement({ id }), { text: 'Parterna rapporterar varje år.' })
    ).text()
    expect(without).toContain('Det kan stå där ändå')
  })

  test('weaker is shown beside the clause in the version of that day; what does not go together is refused at its place', async () => {
    const id = await add({ number: 'P-2026-120' })
    const found = 'Personal ska inte köpa sexuella tjänster i tjänsten.'
    const check = (given: object) =>
      officer.perform(checkAgreement, { id, result: 'weaker', ...given } as never)
    await expect(check({ found })).rejects.toMatchObject({
      code: 'agreement.which_clause',
      field: 'clauseId',
    })
    await expect(check({ clauseId })).rejects.toMatchObject({ code: 'agreement.found', field: 'found' })
    await expect(check({ result: 'not_applicable' })).rejects.toMatchObject({ code: 'agreement.reason' })
    const sent = await officer.post(paths.check({ id }), { result: 'weaker', clauseId, found })
    expect(sent.headers.get('location')).toBe(paths.agreement.one({ id }))
    // A clause stands below its kind of partner, so one that is called like it is not named twice on its row.
    expect(await (await officer.get(paths.check({ id }))).text()).toMatch(
      /<optgroup label="Ramavtal med organisation"><option value="[^"]*">Ramavtal 2026<\/option>/,
    )
    const { revision } = await world.asSystem((tx) => clauses.get(tx, clauseId))
    await officer.perform(clauses.change, {
      ...{ id: clauseId, revision, title: 'Ramavtal 2026', kind: 'ngo_framework', language: 'sv' },
      wording: wording.replace('Partnern', 'Avtalsparten'),
    })
    const page = await (await officer.get(paths.agreement.one({ id }))).text()
    expect(page).toContain('Klausulen har kommit i en ny version sedan dess.')
    expect(page).toMatch(/<del>.*Partnern.*<\/del>/s)
    expect(page).not.toContain('Avtalsparten')
    expect(await (await officer.get(paths.clause.one({ id: clauseId }))).text()).toContain('Avtalsparten')
  })

  test('nobody else decides, and a partner in danger is seen by its own body alone, and counted', async () => {
    const id = await add({ number: 'P-2026-121', hidden: 'yes', valueBand: 'over_100' })
    await expect(other.perform(agreements.view, { id })).rejects.toThrow('not_found')
    const seen = await other.perform(agreements.list, {})
    expect(seen.rows.map(({ number }) => number)).not.toContain('P-2026-121')
    expect(seen.rows.map(({ number, result }) => `${number} ${result}`)).toContain('P-2026-120 weaker')
    await expect(
      other.perform(checkAgreement, { id: seen.rows[0]!.id, result: 'absent' }),
    ).rejects.toMatchObject({
      status: 403,
    })
    const { byValue } = await other.perform(viewCompliance, {})
    expect(byValue.find(({ key }) => key === 'over_100')?.counts).toMatchObject({ unchecked: 1 })
    expect(await (await world.app.request(paths.agreement.list())).text()).not.toContain('P-2026')
  })

  test('compliance is counted by value, by kind and by year, as found last, for everybody', async () => {
    const id = await add({ number: 'K-1', kind: 'consultancy', valueBand: 'under_1', startsOn: '2025-02-01' })
    await officer.perform(checkAgreement, { id, result: 'absent' })
    await officer.perform(checkAgreement, {
      id,
      result: 'not_applicable',
      reason: 'Utförs i Sverige av en person.',
    })
    await add({ number: 'K-2', endsOn: '2026-06-30' })
    const { byKind, byYear, total } = await officer.perform(viewCompliance, {})
    expect(total).toBe(5)
    expect(byKind.find(({ key }) => key === 'consultancy')?.counts).toMatchObject({
      absent: 0,
      not_applicable: 1,
    })
    expect(byYear.map(({ key }) => key)).toEqual(['2025', '2026'])
    const raw = await world.asSystem((tx) =>
      agreementSeries[0]!.count(tx, { from: '2026-01-01', to: '2026-12-31' }),
    )
    expect(raw).toEqual(
      expect.arrayContaining([
        { cell: { result: 'not_applicable', band: 'under_1', kind: 'consultancy' }, count: 1 },
        { cell: { result: 'unchecked', band: 'over_100', kind: 'ngo_framework' }, count: 1 },
      ]),
    )
    const everybody = await (await world.app.request(paths.compliance())).text()
    expect(everybody).toContain('0 av 5 avtal som löper har villkoret.')
    expect(await (await world.app.request(paths.compliancePicture.csv())).text()).toContain('weaker')
  })

  test('an agreement that ends soon waits for its officers until it has been looked at, or prolonged', async () => {
    expect(await kindsAt(officer)).toEqual([])
    const soon = await add({ number: 'P-1', endsOn: '2027-01-15' })
    const prolonged = await add({ number: 'P-2', endsOn: '2027-01-20' })
    await watch()
    await watch()
    expect(await kindsAt(officer)).toEqual(['conduct.renewal', 'conduct.renewal'])
    expect(await kindsAt(other)).toEqual([])
    await officer.perform(checkAgreement, { id: soon, result: 'absent' })
    await officer.perform(agreements.change, {
      ...agreement,
      ...{ id: prolonged, revision: 1, number: 'P-2', endsOn: '2028-01-20' },
    })
    await watch()
    expect(await kindsAt(officer)).toEqual([])
  })
})

describe('as ordered', () => {
  test('principles for agreements are ordered, reported back with how many have the clause, and accepted', async () => {
    world.setTime('2032-03-01T09:00:00Z')
    const { report } = await reportBackOf(world, {
      title: 'Påhittat uppdrag: krav i avtal',
      task: 'Utforma principer för vilka krav om etiska riktlinjer som kan ställas på organisationer som får statligt stöd och vid upphandlingar.',
      body: 'Påhittade biståndsmyndigheten',
      questions: ['Hur många avtal har villkoret?'],
      answer: 'Påhittat: 212 av 240 avtal.',
      output: 'Klausuler för fyra slag av partner, och en prövning av varje avtal.',
      figure: { label: 'Avtal med villkoret', value: '212', unit: 'avtal' },
    })
    expect(report.state).toBe('accepted')
  })
})
