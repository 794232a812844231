import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import {
  noteContact,
  useSlip,
  viewSlips,
  viewUnit,
  writeAnew,
} from '../../src/modules/outreach/contacts/actions.ts'
import { contact } from '../../src/modules/outreach/contacts/fields.ts'
import { contactSeries } from '../../src/modules/outreach/contacts/series.ts'
import { asKept, slipPairs } from '../../src/modules/outreach/contacts/words.ts'
import { adoptMethod, leaveMethod, methods } from '../../src/modules/outreach/methods/registers.ts'
import { paths } from '../../src/modules/outreach/paths.ts'
import { perform } from '../../src/platform/access/action.ts'
import { backUp } from '../../src/platform/database/backup/back-up.ts'
import { formToken } from '../../src/platform/http/form-token.ts'
import type { Log } from '../../src/platform/log/log.ts'
import { protect } from '../../src/platform/series/protect.ts'
import { countKeys } from '../../src/platform/vault/key-store.ts'
import { newFolder } from '../../src/testing/folder.ts'
import { reportBackOf } from '../../src/testing/report-backs.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'
import { readBackup } from '../security/read-backup.ts'

// Measure 9: outreach contacts without identity, offers of support and follow-up, relatives and the internet too, and the method sheet.

let world: World
let worker: TestPerson
let other: TestPerson

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T22:30:00Z')
  worker = await world.as('caseworker', 'Påhittade uppsökande enheten')
  other = await world.as('ngo_officer', 'Påhittade nattcaféet')
})

const met = { place: 'street', kind: 'new', county: '01', onDay: '2026-11-24', half: 'night' } as const
const counted = (name: string) =>
  world.asSystem(async (tx) => {
    const series = contactSeries.find((one) => one.name === name)!
    return { series, raw: await series.count(tx, { from: '2026-10-01', to: '2026-12-31' }) }
  })
const asSystem = { actor: { kind: 'system', name: 'test' } } as const

describe('as lived', () => {
  test('a contact is ticked at night; the next begins where the last one was, and a child goes another road', async () => {
    const form = await (await worker.get(paths.note())).text()
    expect(form).toContain('value="night" checked')
    const { half: _, ...sent } = { ...met, 'offered[]': 'talk', 'accepted[]': ['', 'slip'] }
    const next = await worker.post(paths.note(), { ...sent, half: 'night' })
    expect(next.headers.get('location')).toBe('/outreach/contact?county=01&place=street')
    expect(await (await worker.get(next.headers.get('location')!)).text()).toContain('Kontakten är antecknad')
    const child = await worker.post(paths.note(), { ...met, kind: 'relative', age: 'under_18' })
    expect(child.headers.get('location')).toBe(paths.child())
    expect(await (await worker.get(paths.child())).text()).toContain('tel:112')
    const { weeks } = await worker.perform(viewUnit, {})
    expect(weeks).toEqual([expect.objectContaining({ night: 2, day: 0, relatives: 1, slips: 1 })])
    expect((await other.perform(viewUnit, {})).weeks).toEqual([])
    const kept = await world.asSystem((tx) => tx.selectFrom('outreach.contact').selectAll().execute())
    expect(kept[0]).toMatchObject({ offered: ['talk', 'slip'], accepted: ['slip'] })
  })

  test('no contact is of a day to come, or older than anybody remembers', async () => {
    await expect(worker.perform(noteContact, { ...met, onDay: '2026-11-25' })).rejects.toMatchObject({
      code: 'day_to_come',
    })
    await expect(worker.perform(noteContact, { ...met, onDay: '2026-10-23' })).rejects.toMatchObject({
      code: 'outreach.too_long_ago',
      field: 'onDay',
    })
  })

  test('the trail says how many contacts were noted in an hour, and neither by whom nor when', async () => {
    const told = await world.asSystem((tx) =>
      tx.selectFrom('audit.record').select('action').where('action', 'like', 'outreach.%').execute(),
    )
    expect(told).toEqual([])
    const hours = await world.asSystem((tx) =>
      tx
        .selectFrom('audit.hourly')
        .select(['outcome', 'count'])
        .where('action', '=', 'outreach.note')
        .execute(),
    )
    expect(hours).toEqual(
      expect.arrayContaining([
        { outcome: 'done', count: 2 },
        { outcome: 'refused', count: 2 },
      ]),
    )
  })

  test('each night contacts are written anew: none keeps its identifier, none is lost', async () => {
    const read = () =>
      world.asSystem((tx) => tx.selectFrom('outreach.contact').select(['id', 'age']).orderBy('age').execute())
    const before = await read()
    await perform(world.house, asSystem, writeAnew, {})
    const after = await read()
    expect(after.map(({ age }) => age)).toEqual(before.map(({ age }) => age))
    for (const { id } of before) expect(after.map((row) => row.id)).not.toContain(id)
  })

  test('a slip is known again by its two words, once, by the unit that gave it and nobody else', async () => {
    await worker.post(paths.slips(), { language: 'sv' })
    const { slips } = await worker.perform(viewSlips, {})
    expect(slips).toHaveLength(24)
    for (const words of slips) expect(slipPairs('sv')).toContain(words)
    const said = ` ${slips[0]!.toUpperCase().replace(' ', '  ')} `
    await expect(other.perform(useSlip, { words: said })).rejects.toThrow('outreach.no_such_slip')
    await worker.perform(useSlip, { words: said })
    await expect(worker.perform(useSlip, { words: said })).rejects.toThrow('outreach.no_such_slip')
    expect((await worker.perform(viewSlips, {})).slips).toHaveLength(23)
  })

  test('the words of slips are told apart, and as many as the database takes', () => {
    for (const language of ['sv', 'en'] as const) {
      const pairs = slipPairs(language)
      expect(new Set(pairs).size).toBe(900)
      for (const pair of pairs) expect(asKept(pair)).toMatch(/^[a-zåäö]+ [a-zåäö]+$/)
    }
  })

  test('everybody reads contacts by quarter and county, protected; what comes from few is withheld', async () => {
    for (let at = 0; at < 6; at++) await other.perform(noteContact, { ...met, place: 'online', county: '14' })
    const { series, raw } = await counted('outreach.contacts')
    const cells = protect(series, raw)
    const of = (breakdown: string, category: string) =>
      cells.find((cell) => cell.breakdown === breakdown && cell.category === category)?.figure
    expect(of('', '')).toEqual({ kind: 'measured', value: 8 })
    expect(of('county', '01')).toEqual({ kind: 'suppressed' })
    expect(series.unit.sv).toBe('kontakter')
    const uptake = await counted('outreach.slips_said')
    expect(uptake.raw).toEqual([{ cell: {}, count: 1, part: 1, value: 100 }])
    expect(protect(uptake.series, uptake.raw)[0]?.figure).toEqual({ kind: 'suppressed' })
  })

  test('a method is described for everybody; who adopts it is told of a newer version, and only the number is public', async () => {
    const { id } = await other.perform(methods.add, {
      name: 'Påhittad metod: samma dörr, samma tid',
      audience: ['sellers'],
      what: 'En buss på samma plats varje natt.',
      steps: 'Parkera. Koka kaffe. Vänta.',
      grade: 'tried',
      grounds: 'Påhittad rapport 2025, s. 4',
    })
    await worker.post(paths.adopt({ id }), {})
    await expect(worker.perform(adoptMethod, { id })).rejects.toThrow('method.adopted_already')
    await other.perform(methods.change, {
      ...{ id, revision: 1, name: 'Påhittad metod: samma dörr, samma tid', audience: ['sellers'] },
      ...{ what: 'En buss.', steps: 'Parkera.', grade: 'described', grounds: 'Påhittad rapport 2026' },
    })
    const everybody = await (await world.app.request(paths.method.one({ id }))).text()
    expect(everybody).toContain('1 organisation arbetar så.')
    expect(everybody).not.toContain('Påhittade uppsökande enheten')
    expect(await (await worker.get(paths.method.one({ id }))).text()).toContain(
      'Det finns en nyare version, 2.',
    )
    await worker.perform(leaveMethod, { id })
    await expect(worker.perform(leaveMethod, { id })).rejects.toThrow('method.not_adopted')
  })
})

describe('nothing of anybody can be written down', () => {
  /** Made-up identifiers of each kind that somebody in a hurry might type. */
  const identifiers = Array.from({ length: 500 }, (_, at) => {
    const n = String(at).padStart(4, '0')
    return [
      `Zxq${n}värn Påhittad`,
      `19900101-${n}`,
      `+4670990${n}`,
      `https://annons.invalid/zq${n}`,
      `@zxq_${n}`,
      `59.3${n}, 18.0${n}`,
      `zxq${n}@exempel.invalid`,
      `ABC ${n}`,
      `S-ZXQ${n}`,
      `zqx${n}`,
    ][at % 10]!
  })

  test('five hundred identifiers typed into every field leave nothing in the database, the log or a backup', async () => {
    const lines: string[] = []
    const write = (...said: unknown[]) => void lines.push(JSON.stringify(said))
    const log = { info: write, warn: write, error: write } as unknown as Log
    const app = createApp({ house: world.house, log, assetsFolder: 'dist/assets' })
    const [[cookieName, secret]] = Object.entries(worker.cookies) as [[string, string]]
    const headers = { cookie: `${cookieName}=${secret}` }
    const token = formToken(secret)
    const fields = Object.keys(contact)
    const send = async (values: Record<string, string>, csrf: string) => {
      const body = new FormData()
      for (const [name, value] of Object.entries({ ...values, csrf })) body.append(name, value)
      return app.request(paths.note(), { method: 'POST', headers, body })
    }
    const json = (body: object) =>
      app.request(paths.contactApi(), {
        ...{ method: 'POST', body: JSON.stringify(body) },
        headers: { ...headers, 'content-type': 'application/json', 'x-form-token': token },
      })
    for (const [at, typed] of identifiers.entries()) {
      const field = fields[at % fields.length]!
      const name = 'least' in contact[field as keyof typeof contact] ? `${field}[]` : field
      // In one field, and in fields that a form might have had.
      expect((await send({ ...met, [name]: typed, name: typed, note: typed }, token)).status).toBe(422)
      if (at % 5 === 0) expect((await json({ ...met, [field]: [typed] })).status).toBe(422)
      // In none that is asked for: the contact is noted, without it. And after the session was changed: nothing is kept of the form.
      if (at % 25 === 0) {
        expect((await send({ ...met, name: typed, note: typed, id: typed }, token)).status).toBe(303)
        expect((await send({ ...met, [name]: typed, note: typed }, 'expired')).status).toBeGreaterThan(399)
      }
    }
    const page = await (await app.request(paths.note(), { headers })).text()
    expect(identifiers.filter((typed) => page.includes(typed))).toEqual([])
    const place = newFolder('outreach-backup')
    const folder = join(place, 'backup')
    await backUp({
      ownerAddress: world.database.owner,
      dataFolder: undefined,
      key: { value: world.house.settings.secretKey, place: 'keys' },
      trailPlaces: { runs: join(place, 'runs'), head: undefined, signingKey: join(place, 'key.pem') },
      lookAtKeys: () => countKeys(world.keys.store),
      folder,
      onProgress: () => {},
      signal: new AbortController().signal,
    })
    const kept = readBackup(folder).map(({ table, values }) => `${table} ${Object.values(values).join('\t')}`)
    expect(kept.some((row) => row.startsWith('outreach.contact '))).toBe(true)
    expect(kept.filter((row) => row.startsWith('identity.kept_form '))).toEqual([])
    expect(kept.join('\n')).toContain('Påhittade uppsökande enheten')
    const all = [...kept, ...lines].join('\n')
    expect(identifiers.filter((typed) => all.includes(typed))).toEqual([])
  }, 600_000)
})

describe('as ordered', () => {
  test('the outreach of units is ordered, reported back with what was counted, and accepted', async () => {
    world.setTime('2032-03-01T09:00:00Z')
    const { report } = await reportBackOf(world, {
      title: 'Påhittat uppdrag: uppsökande arbete',
      task: 'Utveckla uppsökande arbete, också på nätet och med närstående, och sprid metoder.',
      body: 'Påhittade socialmyndigheten',
      questions: ['Hur många kontakter har enheterna haft?'],
      answer: 'Påhittat: 1 240 kontakter.',
      output: 'Uppsökande arbete i sju län, och tre metodblad.',
      figure: { label: 'Uppsökande kontakter', value: '1240', unit: 'kontakter' },
    })
    expect(report.state).toBe('accepted')
  })
})
