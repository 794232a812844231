import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { perform, setActor } from '../../../platform/access/action.ts'
import { madeUpDraft, madeUpForm, madeUpOpenRound, madeUpSites } from '../../../testing/surveys.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { paths } from '../paths.ts'
import { openRound, printSlips, readQuestions } from '../rounds/actions.ts'
import { rounds } from '../rounds/registers.ts'
import { settleAnswers } from './actions.ts'

let world: World
let keeper: TestPerson

const send = (address: string, fields: Readonly<Record<string, string>>) =>
  world.app.request(address, { method: 'POST', body: new URLSearchParams(fields) })
const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`)
    .exec(html)![1]!
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
const carriedIn = (html: string) => ({
  pass: hidden(html, 'pass'),
  given: hidden(html, 'given'),
  place: hidden(html, 'place'),
  here: hidden(html, 'here'),
  language: 'sv',
})
const begin = async (code: string, age = '16') => {
  const answer = await send(paths.answer(), { code, age, language: 'sv' })
  return { status: answer.status, html: await answer.text() }
}
const settle = () => perform(world.house, { actor: { kind: 'system', name: 'test' } }, settleAnswers, {})
const stored = async () => {
  const client = new pg.Client(world.database.owner)
  await client.connect()
  const { rows } = await client.query<{
    site_id: string | null
    week: string | null
    answers: Record<string, unknown>
    round_id: string
  }>(
    'select round_id, site_id, week::text, answers from surveys.intake union all select round_id, site_id, week::text, answers from surveys.answer',
  )
  await client.end()
  return rows
}

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-04T09:00:00Z')
  keeper = await world.as('body_officer', 'Påhittade myndigheten')
})

describe('a round', () => {
  test('with sensitive questions opens with an approval or a reason, and never from 14', async () => {
    const id = await madeUpDraft(keeper, { round: { ethics: '', ethicsReference: '' } })
    await expect(keeper.perform(openRound, { id })).rejects.toMatchObject({ code: 'survey.no_ethics' })
    await expect(madeUpDraft(keeper, { round: { ageFrom: 14 } })).rejects.toThrow()
    const exempt = await madeUpDraft(keeper, { round: { ethics: 'exempt', ethicsReason: 'Påhittat skäl.' } })
    await keeper.perform(openRound, { id: exempt })
    const page = await (await world.app.request(paths.round.one({ id: exempt }))).text()
    expect(page).toContain('de som är 13–14 saknas')
    expect((await world.app.request(paths.round.one({ id }))).status).toBe(404)
  })

  test('keeps what it promises once it is open, also past the actions', async () => {
    const { id } = await madeUpOpenRound(keeper)
    await expect(
      keeper.perform(readQuestions, { id, file: await madeUpForm([['integer', 'n', 'Tal?', 'N?', '']]) }),
    ).rejects.toMatchObject({ code: 'survey.open_stays' })
    for (const lowered of [
      { anonymity: 'by_round' },
      { kept_until: '2030-01-01' },
      { asked: '{"items": [], "right": {}}' },
      { opened_on: null },
    ])
      await expect(
        world.asSystem((tx) =>
          tx
            .updateTable('surveys.round')
            .set(lowered as never)
            .where('id', '=', id)
            .execute(),
        ),
      ).rejects.toThrow('survey.open_stays')
    await expect(
      world.asSystem((tx) => tx.deleteFrom('surveys.site').where('round_id', '=', id).execute()),
    ).rejects.toThrow('survey.open_stays')
    const other = await world.as('body_officer', 'Påhittade andra myndigheten')
    await expect(other.perform(printSlips, { id })).rejects.toMatchObject({ status: 404 })
    await keeper.perform(rounds.close, { id })
    await expect(keeper.perform(printSlips, { id })).rejects.toMatchObject({ code: 'survey.not_open' })
  })
})

describe('somebody who answers', () => {
  test('needs a code that nobody has used, and is asked only what their answers ask for', async () => {
    const { codes } = await madeUpOpenRound(keeper)
    const first = await begin(codes[0]!.toLowerCase().replaceAll('-', ' '))
    expect(first.status).toBe(200)
    expect(first.html).toContain('Har du fått betalt för sex?')
    expect(first.html).toContain('Jag vill inte svara')
    expect(first.html).not.toContain('Hur många gånger?')
    expect((await begin(codes[0]!)).status).toBe(422)
    const carried = carriedIn(first.html)
    const next = async (answers: Record<string, string>) =>
      (await send(paths.answerQuestions(), { ...carried, ...answers })).text()
    expect(await next({ 'answers.sold': 'yes' })).toContain('Hur många gånger?')
    const skipped = await next({ 'answers.sold': 'unsaid' })
    expect(skipped).not.toContain('Hur många gånger?')
    expect(skipped).toContain('Är du flicka eller pojke?')
    const back = await (await send(paths.answerQuestions(), { ...carriedIn(skipped), go: 'back' })).text()
    expect(back).toMatch(/value="unsaid"[^>]*checked|checked[^>]*value="unsaid"/)
    const sent = await send(paths.answerSent(), { ...carriedIn(skipped), 'answers.gender': 'girl' })
    expect(sent.status).toBe(200)
    expect(await stored()).toContainEqual(
      expect.objectContaining({ week: '2026-11-02', answers: { sold: 'unsaid', gender: 'girl', age: 16 } }),
    )
    expect((await send(paths.answerSent(), carriedIn(skipped))).status).toBe(409)
  })

  test('is not asked under 15, and the code is still good', async () => {
    const { codes } = await madeUpOpenRound(keeper)
    const young = await begin(codes[0]!, '14')
    expect(young.status).toBe(403)
    expect(young.html).toContain('116 111')
    expect((await begin(codes[0]!, '26')).status).toBe(403)
    expect((await begin(codes[0]!)).status).toBe(200)
  })

  test('stops half-way, and goes on with a code that they alone have', async () => {
    const { codes } = await madeUpOpenRound(keeper)
    const first = await begin(codes[0]!)
    const stopped = await (
      await send(paths.answerLater(), { ...carriedIn(first.html), 'answers.sold': 'yes' })
    ).text()
    const [, code] = /<bdi dir="ltr">([0-9A-Z-]{14})<\/bdi>/.exec(stopped)!
    const again = await begin(code!)
    expect(again.html).toMatch(/value="yes"[^>]*checked|checked[^>]*value="yes"/)
    expect((await begin(code!)).status).toBe(422)
  })

  test('of a round that tells neither site nor week leaves neither', async () => {
    const { id, codes } = await madeUpOpenRound(keeper, { round: { anonymity: 'by_round' } })
    await send(paths.answerSent(), carriedIn((await begin(codes[0]!)).html))
    expect((await stored()).filter(({ round_id }) => round_id === id)).toEqual([
      { round_id: id, site_id: null, week: null, answers: { age: 16 } },
    ])
  })

  test('is met by a page of under 60 kB, without a cookie and with a neutral name', async () => {
    const { codes } = await madeUpOpenRound(keeper)
    const page = await world.app.request(paths.answer(), { headers: { cookie: 'language=en' } })
    expect(page.headers.getSetCookie()).toEqual([])
    const { html } = await begin(codes[0]!)
    for (const one of [await page.text(), html]) {
      expect(one).toContain('<title>Information</title>')
      expect(one).not.toMatch(/samlad|csrf/i)
      expect(Buffer.byteLength(one)).toBeLessThan(60_000)
    }
  })
})

describe('answers', () => {
  test('are written down by night, five at a time, and removed on the day that was promised', async () => {
    const { id, codes } = await madeUpOpenRound(keeper, {
      sites: madeUpSites('A;;;;10;1', 'B;;;;10;1'),
    })
    const [a, b] = [codes.slice(0, 15), codes.slice(15)]
    for (const code of [...a.slice(0, 5), ...b.slice(0, 4)])
      await send(paths.answerSent(), carriedIn((await begin(code)).html))
    const answers = () =>
      world.asSystem((tx) =>
        tx.selectFrom('surveys.answer').select('id').where('round_id', '=', id).orderBy('id').execute(),
      )
    await settle()
    const first = await answers()
    expect(first).toHaveLength(5)
    const { more } = await keeper.perform(rounds.view, { id })
    expect(more.sites.map(({ issued, used, answered }) => [issued, used, answered])).toEqual([
      [15, 5, 5],
      [15, 4, 0],
    ])
    world.setTime('2026-12-01T09:00:00Z')
    await settle()
    expect(await answers()).toHaveLength(9)
    expect((await answers()).filter(({ id: one }) => first.some((old) => old.id === one))).toEqual([])
    expect((await begin(a[6]!)).status).toBe(422)
    world.setTime('2027-12-01T09:00:00Z')
    await settle()
    expect(await answers()).toEqual([])
    world.setTime('2026-11-04T09:00:00Z')
  })

  test('are read by nobody but the house', async () => {
    const seen = await world.house.database.transaction().execute(async (tx) => {
      await setActor(tx, keeper.actor, world.house.clock.now())
      return tx.selectFrom('surveys.answer').selectAll().execute()
    })
    expect(seen).toEqual([])
  })
})
