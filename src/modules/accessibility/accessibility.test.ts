import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import pg from 'pg'
import { pino } from 'pino'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../app.ts'
import { perform, setActor } from '../../platform/access/action.ts'
import { roles } from '../../platform/access/roles.ts'
import { openVisitor } from '../../testing/visitor.ts'
import { openWorld, type TestPerson, type World } from '../../testing/world.ts'
import { forgetMessages, listMessages, settle } from './actions.ts'
import { accessibilityPaths as paths } from './paths.ts'
import { answerBy, mayBecome, nextStates } from './rules.ts'
import { messageStates } from './schema.ts'
import { statement } from './statement.ts'

let world: World
let administrator: TestPerson
beforeAll(async () => {
  world = await openWorld({
    settings: { trustedProxies: 1, publisher: { name: 'Exempelmyndigheten', type: 'NationalAuthority' } },
  })
  world.setTime('2026-11-02T09:00:00Z')
  administrator = await world.as('administrator')
})

let networks = 0
/** Somebody without an account, who comes from a network of their own. */
const somebody = async () => {
  networks += 1
  const visitor = openVisitor(world, { network: `198.51.100.${networks}` })
  await visitor.get(paths.tell())
  return visitor
}
const told = async (fields: Record<string, string>) => (await somebody()).post(paths.tell(), fields)
const openOnes = async () => (await administrator.perform(listMessages, {})).messages

describe('the statement', () => {
  test('says what the law asks, in both languages', async () => {
    const visitor = await somebody()
    const { status, text } = await visitor.get(paths.statement())
    expect(status).toBe(200)
    for (const said of [
      'Exempelmyndigheten',
      'delvis förenlig',
      'EN 301 549',
      'Senast bedömd 27 november 2026',
      'oskäligt betungande',
      'https://www.digg.se/tdosanmalan',
      `href="${paths.tell()}"`,
      ...statement.shortcomings.map(({ what }) => what.sv),
    ])
      expect(text).toContain(said)
    const english = openVisitor(world, { headers: { 'accept-language': 'en' } })
    expect((await english.get(paths.statement())).text).toContain('partly compliant')
  })

  test('is found from every page', async () => {
    expect((await (await somebody()).get('/')).text).toContain(`href="${paths.statement()}"`)
  })
})

describe('whoever cannot use something', () => {
  test('tells it without an account, and the administrator sees it with its age, the oldest first', async () => {
    const problem = 'Kartan går inte att nå med tangentbordet <påhittat>'
    const sent = await told({ page: 'Åtgärd 12', problem, email: 'pahittad@example.invalid' })
    expect([sent.status, sent.location]).toEqual([303, paths.told()])
    world.setTime('2026-11-03T09:00:00Z')
    await told({ problem: 'Påhittat: knappen är för liten' })
    world.setTime('2026-11-20T09:00:00Z')
    // Sessions have ended meanwhile.
    administrator = await world.as('administrator')
    const page = await (await administrator.get(paths.messages())).text()
    expect(page).toContain('Kartan går inte att nå med tangentbordet &lt;påhittat&gt;')
    expect(page).toContain('2 meddelanden väntar på svar')
    expect(page).toContain('href="mailto:pahittad@example.invalid"')
    expect(page).toContain('Sidan är inte angiven')
    expect(page).toMatch(/16 november 2026<\/span> <span class="nowrap">\(4 dagar försenad\)/)
    expect(page.indexOf('Kartan')).toBeLessThan(page.indexOf('knappen'))
  })

  test('is told at the field what is wrong, and has everything left that was written', async () => {
    const visitor = await somebody()
    const refused = await visitor.post(paths.tell(), {
      page: 'Sidan X',
      problem: '  ',
      email: 'ingen adress',
    })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Fyll i det här fältet')
    expect(refused.text).toContain('Skriv en e-postadress')
    expect(refused.text).toContain('value="Sidan X"')
    expect(refused.text).toContain('value="ingen adress"')
  })

  test('a program that fills in every field is thanked, and nothing of it is kept', async () => {
    const before = (await openOnes()).length
    const sent = await told({ problem: 'buy', email: 'a@example.invalid', website: 'https://spam.example' })
    expect([sent.status, sent.location]).toEqual([303, paths.told()])
    expect(await openOnes()).toHaveLength(before)
  })

  test('many messages from one network must wait, and other networks do not', async () => {
    const visitor = await somebody()
    const statuses: number[] = []
    for (let sent = 0; sent < 61; sent += 1)
      statuses.push((await visitor.post(paths.tell(), { problem: 'x', website: 'x' })).status)
    expect(statuses[0]).toBe(303)
    expect(statuses.at(-1)).toBe(429)
    expect((await told({ problem: 'x', website: 'x' })).status).toBe(303)
  })
})

describe('what was told', () => {
  test('is read by administrators alone, by page and by SQL, and not even by whoever wrote it', async () => {
    for (const role of roles.filter((one) => one !== 'administrator')) {
      const person = await world.as(role)
      expect([role, (await person.get(paths.messages())).status]).toEqual([role, 404])
      await expect(person.perform(listMessages, {})).rejects.toMatchObject({ status: 404 })
      const seen = await world.house.database.transaction().execute(async (tx) => {
        await setActor(tx, person.actor)
        return tx.selectFrom('accessibility.message').select('id').execute()
      })
      expect([role, seen]).toEqual([role, []])
    }
    await expect(
      perform(world.house, { actor: { kind: 'anonymous' } }, listMessages, {}),
    ).rejects.toMatchObject({ status: 401 })
  })

  test('stands in no log and not in the trail, which says that it was read', async () => {
    const lines: string[] = []
    const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) })
    const app = createApp({ house: world.house, log, assetsFolder: 'dist/assets' })
    const secret = `kanarie${randomUUID().slice(0, 8)}`
    const visitor = openVisitor({ ...world, app: app as never }, { network: '203.0.113.9' })
    await visitor.get(paths.tell())
    await visitor.post(paths.tell(), { problem: secret, page: secret, email: `${secret}@example.invalid` })
    await visitor.post(paths.tell(), { problem: secret, email: `${secret} at example` })
    await administrator.get(paths.messages())
    expect(lines.join('')).not.toContain(secret)
    const owner = new pg.Client(world.database.owner)
    await owner.connect()
    const trail = await owner.query('select action, outcome, record::text as all from audit.record record')
    await owner.end()
    expect(trail.rows.map(({ all }) => all).join('')).not.toContain(secret)
    expect(trail.rows).toContainEqual(
      expect.objectContaining({ action: 'accessibility.list_messages', outcome: 'read' }),
    )
  })

  test('is answered, closed, opened again; the second of two who change it is told', async () => {
    const [first] = await openOnes()
    const change = (state: string, revision: number) =>
      administrator.post(paths.settle({ messageId: first!.id }), { state, revision: String(revision) })
    expect((await change('answered', 1)).headers.get('location')).toBe(paths.messages({ state: 'open' }))
    const late = await change('closed', 1)
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('Någon annan har ändrat meddelandet')
    expect((await change('closed', 2)).status).toBe(303)
    expect((await change('answered', 3)).status).toBe(409)
    expect((await change('open', 3)).status).toBe(303)
    expect((await openOnes()).map(({ id }) => id)).toContain(first!.id)
  })

  test('waits for the administrators until all of it is settled', async () => {
    const waits = async () =>
      (await (await administrator.get('/state')).text()).includes(
        'Någon har berättat om något som inte går att',
      )
    expect(await waits()).toBe(true)
    const settled = await openOnes()
    for (const { id, revision } of settled) {
      expect(await waits()).toBe(true)
      await administrator.perform(settle, { messageId: id, state: 'answered', revision })
    }
    expect(await waits()).toBe(false)
    await told({ problem: 'Påhittat: knappen nås inte med tangentbordet.' })
    await told({ problem: 'Påhittat: bilden saknar text.' })
    expect(await waits()).toBe(true)
  })

  test('is removed 90 days after it was settled, and never while it waits', async () => {
    const [waiting, settled] = await openOnes()
    await administrator.perform(settle, {
      messageId: settled!.id,
      state: 'answered',
      revision: settled!.revision,
    })
    const forget = () => perform(world.house, { actor: { kind: 'system', name: 'test' } }, forgetMessages, {})
    const answered = async () =>
      (await administrator.perform(listMessages, { state: 'answered' })).messages.map(({ id }) => id)
    world.setTime('2027-02-18T08:00:00Z')
    await forget()
    expect(await answered()).toContain(settled!.id)
    world.setTime('2027-02-18T10:00:00Z')
    await forget()
    expect(await answered()).not.toContain(settled!.id)
    expect((await openOnes()).map(({ id }) => id)).toContain(waiting!.id)
  })
})

test('a message never stays in the state it is in, and every state leads on', () => {
  fc.assert(
    fc.property(fc.constantFrom(...messageStates), fc.constantFrom(...messageStates), (from, to) => {
      expect(mayBecome(from, to)).toBe(from !== to && (nextStates[from] as readonly string[]).includes(to))
      expect(nextStates[from].length).toBeGreaterThan(0)
    }),
  )
  expect(mayBecome('closed', 'answered')).toBe(false)
  expect(answerBy('2026-12-24')).toBe('2027-01-07')
})
