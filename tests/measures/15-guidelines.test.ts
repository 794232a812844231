import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  agreeToAnswers,
  answerQuestions,
  askBodies,
  countStaff,
  listBodies,
  viewBody,
  viewCoverage,
} from '../../src/modules/conduct/guidelines/actions.ts'
import { attestations } from '../../src/modules/conduct/guidelines/attestations.ts'
import { guidelineSeries } from '../../src/modules/conduct/guidelines/series.ts'
import { paths } from '../../src/modules/conduct/paths.ts'
import { takeOver, texts } from '../../src/modules/conduct/texts/registers.ts'
import { listWaiting } from '../../src/platform/arrivals/store.ts'
import { protect } from '../../src/platform/series/protect.ts'
import { reportBackOf } from '../../src/testing/report-backs.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// Measure 15: a mapping of the ethical guidelines of the state administration that concern the purchase of sex: what they say, by bodies and
// by their employees; who did not answer; and how many have attested that they know them.

let world: World
let mapper: TestPerson
let agency: TestPerson
let small: TestPerson
let silent: TestPerson

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-02T09:00:00Z')
  mapper = await world.as('national_coordinator', 'Påhittade samordningen')
  agency = await world.as('body_officer', 'Påhittade fredsmyndigheten')
  small = await world.as('body_officer', 'Påhittade nämnden')
  silent = await world.as('body_officer', 'Påhittade tysta verket')
})

const ids = () => [agency, small, silent].map(({ actor }) => actor.bodyId)
const answers = {
  document: 'Uppförandekod, dnr 2026/11',
  has_text: 'yes',
  purchase: 'yes',
  purchasePassage: 'Personalen köper inte sexuella tjänster.',
  purchasePlace: 'Avsnitt 2',
  abroad: 'yes',
  abroadPassage: 'Koden gäller under tjänst utomlands.',
  abroadPlace: 'Avsnitt 1',
  contract: 'no',
} as const
const kindsAt = async ({ actor }: TestPerson) =>
  (await listWaiting(world.house.database, actor)).map(({ kind }) => kind)
const statesOf = async ({ actor: { bodyId } }: TestPerson) =>
  (await mapper.perform(viewBody, { bodyId })).states
const counted = async (name: string, year: number) => {
  const series = guidelineSeries.find((one) => one.name === name)!
  const raw = await world.asSystem((tx) => series.count(tx, { from: `${year}-01-01`, to: `${year}-12-31` }))
  return { series, raw }
}

describe('as lived', () => {
  test('bodies are asked by name, each has it on its first page, and what is no state body is not asked', async () => {
    await world.body('Påhittade föreningen', 'ngo')
    const ask = (names: string, until = '2026-11-20') => mapper.post(paths.ask(), { until, names })
    for (const names of ['', 'Påhittade föreningen', 'Okända verket']) {
      const refused = await ask(names)
      expect(refused.status).toBe(422)
      expect(await refused.text()).toContain(names)
    }
    expect((await ask('Påhittade nämnden', '2026-11-01')).status).toBe(422)
    const sent = await ask('Påhittade fredsmyndigheten\nPåhittade nämnden\n\nPåhittade tysta verket')
    expect(sent.status).toBe(303)
    expect(await statesOf(silent)).toMatchObject({ has_text: 'waiting', purchase: 'waiting' })
    expect(await kindsAt(silent)).toEqual(['conduct.asked'])
    await expect(agency.perform(askBodies, { until: '2026-12-01', all: 'yes' })).rejects.toMatchObject({
      status: 403,
    })
  })

  test('the aid proposes passages and answers nothing; the text that it reads is kept nowhere', async () => {
    const { bodyId } = agency.actor
    const pasted = 'Zxqvärn kod. Personalen köper inte sexuella tjänster.\n\nDet gäller även på fritiden.'
    const page = await (await agency.post(paths.look({ bodyId }), { text: pasted })).text()
    expect(page).toMatch(
      /<textarea[^>]*name="purchasePassage"[^>]*>Personalen köper inte sexuella tjänster\./,
    )
    expect(page).toMatch(/<mark[^>]*>Det gäller även på fritiden\./)
    expect(page).not.toMatch(/<option[^>]*value="yes"[^>]*selected/)
    expect((await agency.perform(viewBody, { bodyId })).answers).toEqual([])
    const kept = await world.asSystem((tx) =>
      sql`select 1 from audit.record r where r::text like '%Zxqvärn%'
        union all select 1 from conduct.answer a where a::text like '%Zxqvärn%'`.execute(tx),
    )
    expect(kept.rows).toEqual([])
  })

  test('a yes needs the passage and where it stands; what is left empty is not answered', async () => {
    const { bodyId } = agency.actor
    const { purchasePlace: _, ...withoutPlace } = answers
    const refused = await agency.post(paths.answer({ bodyId }), withoutPlace)
    expect(refused.status).toBe(422)
    const page = await refused.text()
    expect(page).toContain('Skriv var i texten det står')
    expect(page).toContain('Personalen köper inte sexuella tjänster.')
    const { document } = answers
    await expect(agency.perform(answerQuestions, { bodyId, document })).rejects.toThrow('conduct.no_answers')
    expect((await agency.post(paths.answer({ bodyId }), answers)).status).toBe(303)
    expect(await statesOf(agency)).toMatchObject({ purchase: 'yes', contract: 'no', off_duty: 'waiting' })
    // A yes to one passage is no yes to another that is proposed.
    const again = async (text: string) => (await agency.post(paths.look({ bodyId }), { text })).text()
    const purchase = /<select[^>]*name="purchase"[\s\S]*?<\/select>/
    expect((await again('Det är förbjudet att betala för sex.')).match(purchase)![0]).not.toContain(
      'selected',
    )
    expect((await again(answers.purchasePassage)).match(purchase)![0]).toMatch(/value="yes"[^>]*selected/)
    const everybody = await (await world.app.request(paths.body({ bodyId }))).text()
    expect(everybody).toContain('Personalen köper inte sexuella tjänster.')
    expect(await kindsAt(agency)).toEqual([])
  })

  test('nobody answers for another body but whoever maps, and then the body says whether it is so', async () => {
    const { bodyId } = small.actor
    const no = { bodyId, document: 'Brev den 5 november', has_text: 'no' } as const
    await expect(agency.perform(answerQuestions, no)).rejects.toMatchObject({ status: 403 })
    await mapper.perform(answerQuestions, no)
    // A body without a text has none that says anything.
    expect(await statesOf(small)).toMatchObject({ has_text: 'no', purchase: 'no' })
    expect(await kindsAt(small)).toEqual(['conduct.answered_for'])
    expect((await small.perform(viewBody, { bodyId })).mayAgree).toBe(true)
    await expect(mapper.perform(agreeToAnswers, { bodyId })).rejects.toMatchObject({ status: 403 })
    await small.post(paths.agree({ bodyId }), {})
    expect(await kindsAt(small)).toEqual([])
    expect((await small.perform(viewBody, { bodyId })).answers).toEqual([
      expect.objectContaining({ question: 'has_text', answer: 'no', isOwn: true }),
    ])
    await expect(small.perform(agreeToAnswers, { bodyId })).rejects.toThrow('not_found')
  })

  test('who has not answered in time did not answer: a value of its own, for bodies and for employees', async () => {
    for (const [person, staff] of [
      [agency, '1 200'],
      [small, '8'],
      [silent, '300'],
    ] as const) {
      const { bodyId } = person.actor
      await person.perform(countStaff, {
        bodyId,
        staff,
        asOf: '2025-12-31',
        source: 'Årsredovisning 2025, s. 3',
      })
    }
    await expect(
      small.perform(countStaff, { bodyId: agency.actor.bodyId, staff: 1, asOf: '2025-12-31', source: 'x' }),
    ).rejects.toMatchObject({ status: 403 })
    world.setTime('2026-11-21T09:00:00Z')
    expect(await statesOf(silent)).toMatchObject({ has_text: 'no_answer', purchase: 'no_answer' })
    expect(await statesOf(agency)).toMatchObject({ off_duty: 'no_answer' })
    const { covered, counted: known } = await agency.perform(viewCoverage, {})
    expect(known).toBe(3)
    const purchase = covered.find(({ question }) => question === 'purchase')!
    expect(purchase.staff).toMatchObject({ yes: 1200, no: 8, no_answer: 300 })
    expect(purchase.bodies).toMatchObject({ yes: 1, no: 1, no_answer: 1 })
    const { rows } = await silent.perform(listBodies, { question: 'purchase', standing: 'no_answer' })
    expect(rows.map(({ bodyId }) => bodyId)).toEqual([silent.actor.bodyId])
    expect(ids()).toHaveLength(3)
    const picture = await (await world.app.request(paths.picture.csv())).text()
    expect(picture).toContain('Nämner köp av sexuella tjänster,1,1,1')
  })

  test('series tell it by year, and what was answered later changes no year before', async () => {
    const { raw } = await counted('conduct.guidelines', 2026)
    expect(raw).toEqual(expect.arrayContaining([{ cell: { question: 'purchase', state: 'yes' }, count: 1 }]))
    const before = await counted('conduct.guidelines', 2025)
    expect(before.raw.filter(({ cell }) => cell.state !== 'not_asked')).toEqual([])
    const staff = await counted('conduct.guidelines_staff', 2026)
    expect(staff.raw).toEqual(
      expect.arrayContaining([{ cell: { question: 'abroad', state: 'yes' }, count: 1200 }]),
    )
  })

  test('a text is taken over by another body as it was worded, and everybody sees how it has spread and what it says now', async () => {
    const { id } = await agency.perform(texts.add, {
      ...{ title: 'Ledig tid utomlands', topic: 'off_duty', language: 'sv', licence: 'named' },
      ...{ wording: 'Koden gäller även på ledig tid.', source: 'dnr 2026/11, s. 2' },
    })
    await expect(agency.perform(takeOver, { id })).rejects.toThrow('conduct_text.own')
    const { id: own } = await small.perform(takeOver, { id })
    await expect(small.perform(takeOver, { id })).rejects.toThrow('conduct_text.adopted_already')
    const { entry } = await small.perform(texts.view, { id: own })
    await small.perform(texts.change, {
      ...{ ...entry, id: own, revision: 1 },
      wording: 'Koden gäller dygnet runt.',
    })
    expect((await small.perform(texts.view, { id })).entry.wording).toBe('Koden gäller även på ledig tid.')
    const page = await (await world.app.request(paths.text.one({ id: own }))).text()
    expect(page).toMatch(/<del>.*även på ledig tid.*<\/del>/s)
    expect(page).toContain('Påhittade fredsmyndigheten')
    expect(await (await world.app.request(paths.text.one({ id }))).text()).toContain(
      '1 myndighet har tagit över den',
    )
    expect(await (await world.app.request(paths.spreadPicture.csv())).text()).toContain(
      'Påhittade nämnden: Ledig tid utomlands',
    )
    await agency.perform(texts.close, { id })
    await expect(silent.perform(takeOver, { id })).rejects.toThrow('conduct_text.ended')
  })

  test('attestations are numbers: of few none is kept, and nobody but the body sees its units', async () => {
    const unit = { unit: 'Påhittade insatsen', year: 2026, staff: 240, attested: 231, procedureExists: 'yes' }
    const add = (changed: object) =>
      agency.perform(attestations.add, { ...unit, procedureUsed: 'not_told', ...changed })
    await expect(add({ staff: 9, attested: 9 })).rejects.toMatchObject({ code: 'attestation.too_few' })
    await expect(add({ attested: 241 })).rejects.toMatchObject({ code: 'attestation.more_than_staff' })
    await expect(add({ procedureUsed: 'yes' })).rejects.toMatchObject({ code: 'attestation.procedure' })
    await expect(add({ year: 2027 })).rejects.toMatchObject({ code: 'attestation.year_to_come' })
    const { id } = await add({})
    await expect(small.perform(attestations.view, { id })).rejects.toThrow('not_found')
    expect((await small.perform(attestations.list, {})).rows).toEqual([])
    const { series, raw } = await counted('conduct.attestations', 2026)
    expect(protect(series, raw)[0]?.figure).toEqual({ kind: 'measured', value: 231 })
  })

  test('nothing of whoever has not attested, and no breach, can be written down', async () => {
    const { rows } = await world.asSystem((tx) =>
      sql<{ column_name: string }>`select column_name from information_schema.columns
        where table_schema = 'conduct' and table_name like 'attestation%'`.execute(tx),
    )
    expect(rows.length).toBeGreaterThan(10)
    expect(
      rows.map(({ column_name }) => column_name).filter((name) => /name|person|breach|sanction/.test(name)),
    ).toEqual([])
  })
})

describe('as ordered', () => {
  test('the mapping is ordered, reported back with its figure, and accepted', async () => {
    world.setTime('2032-03-01T09:00:00Z')
    const { report } = await reportBackOf(world, {
      title: 'Påhittat uppdrag: kartläggning av etiska riktlinjer',
      task: 'Kartlägg de etiska riktlinjer inom statsförvaltningen som berör köp av sexuella tjänster, och sprid dem.',
      body: 'Påhittade rådet för etik',
      questions: ['Hur många myndigheter har riktlinjer som nämner köp av sexuella tjänster?'],
      answer: 'Påhittat: 41 myndigheter.',
      output: 'En kartläggning av alla statliga myndigheter, och texter att använda.',
      figure: { label: 'Myndigheter med riktlinjer', value: '41', unit: 'myndigheter' },
    })
    expect(report.state).toBe('accepted')
  })
})
