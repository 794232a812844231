import { rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { openInstallation } from '../src/cli/installation.ts'
import { sessionCookie, startSession } from '../src/modules/identity/session.ts'
import { createTokenFor } from '../src/modules/identity/token-actions.ts'
import { perform, setActor } from '../src/platform/access/action.ts'
import { readSettings } from '../src/platform/config/settings.ts'
import { keyOfRelations } from '../src/platform/database/connect.ts'
import { useEngine } from '../src/platform/database/engine/engine.ts'
import { serve, temporaryFolder } from './demonstration.ts'
import { quantile } from './figures.ts'
import { load } from './load.ts'
import { type Asked, openLoop } from './open-loop.ts'
import { type Benchmark, type Row, timeRow } from './row.ts'
import { addSealedRecords } from './sealing-data.ts'
import { addForeignCases, addPeople, addSeenCases, type SeenCases } from './support-data.ts'

/** How many cases there are in all; the person who is measured sees 3,000 of them each time. */
const SCALES = (process.env.SAMLAD_BENCH_SCALES ?? '12000,120000,1200000').split(',').map(Number)
const PER_SECOND = 50
const SECONDS = 10
const LARGEST_KEY = 'SAMLAD_BENCH_CASES'
/** How many records the trail has already: about eight months of 500 people. */
const RECORDS = Number(process.env.SAMLAD_BENCH_RECORDS ?? 10_000_000)

interface Measured {
  readonly what: string
  readonly goal: number
  readonly next: (turn: number) => Asked
  /** The same rows fetched by the tables' owner: no walls, no audit, no decryption, no page. */
  readonly raw: (client: pg.Client, turn: number) => Promise<unknown>
}

const operations = (seen: SeenCases, secret: string, token: string): readonly Measured[] => {
  const headers = { cookie: `${sessionCookie}=${secret}`, accept: 'text/html', 'accept-language': 'sv' }
  const all = [...seen.own, ...seen.live]
  // A large step through the list: neighbours in time are not neighbours in the table.
  const caseOf = (turn: number): string => all[(turn * 733) % all.length]!
  const ownOf = (turn: number): string => seen.own[(turn * 733) % seen.own.length]!
  const get = (path: string): Asked => ({ method: 'GET', path, headers })
  const listed = `select c.*, f.sealed from support.case_file c left join support.field f on f.case_id = c.id and f.section = 'identity' and f.field = 'chosen_name'`
  return [
    {
      what: 'opening a case',
      goal: 60,
      next: (turn) => get(`/cases/${caseOf(turn)}`),
      raw: async (client, turn) => {
        const id = caseOf(turn)
        for (const table of ['case_file', 'field', 'note', 'assignment'])
          await client.query({
            name: `raw ${table}`,
            text: `select * from support.${table} where ${table === 'case_file' ? 'id' : 'case_id'} = $1`,
            values: [id],
          })
      },
    },
    {
      what: 'listing one’s cases',
      goal: 60,
      next: (turn) => get(`/cases?page=${1 + (turn % 20)}`),
      raw: (client, turn) =>
        client.query({
          name: 'raw list',
          text: `${listed} where c.id = any ($1::uuid[]) order by c.last_activity_at desc limit 20 offset $2`,
          values: [all, (turn % 20) * 20],
        }),
    },
    {
      what: 'searching one’s cases',
      goal: 60,
      next: (turn) => get(`/cases?age=adult&state=open&county=01&page=${1 + (turn % 5)}`),
      raw: (client, turn) =>
        client.query({
          name: 'raw search',
          text: `${listed} where c.id = any ($1::uuid[]) and c.state = 'open' and c.age_group = 'adult' and c.county = '01' order by c.last_activity_at desc limit 20 offset $2`,
          values: [all, (turn % 5) * 20],
        }),
    },
    {
      what: 'writing a note',
      goal: 150,
      next: (turn) => ({
        method: 'POST',
        path: `/v1/cases/${ownOf(turn)}/notes`,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          kind: 'note',
          happenedOn: '2026-01-01',
          text: 'En påhittad anteckning. '.repeat(10),
        }),
      }),
      raw: (client, turn) =>
        client.query({
          name: 'raw writing',
          text: `insert into support.note (id, case_id, kind, happened_on, sealed, signed_by, signed_body, signed_at) values (gen_random_uuid(), $1, 'note', '2026-01-01', $2, $3, $4, now())`,
          values: [ownOf(turn), Buffer.alloc(270, 1), seen.personId, seen.bodyId],
        }),
    },
  ]
}

const rawP95 = async (client: pg.Client, measured: Measured): Promise<number> => {
  const times: number[] = []
  for (let turn = 0; turn < 200; turn += 1) {
    const begun = performance.now()
    await measured.raw(client, turn)
    times.push(performance.now() - begun)
  }
  return quantile(times, 0.95)
}

/** Longest time that the work of a missed night may take, in milliseconds. */
const LONGEST_NIGHT = 15 * 60_000

/** Waits until nothing that a night leaves undone is under way: what is measured is a day. @returns seconds that it took. */
const waitForDay = async (client: pg.Client): Promise<number> => {
  const begun = performance.now()
  for (let quiet = 0; quiet < 3; ) {
    await pause(1000)
    const { rows } = await client.query<{ waiting: number }>(
      'select count(*)::int as waiting from graphile_worker.jobs where run_at <= now() and attempts < max_attempts',
    )
    quiet = rows[0]!.waiting === 0 ? quiet + 1 : 0
    if (performance.now() - begun > LONGEST_NIGHT) throw new Error('the work of a night does not end')
  }
  return (performance.now() - begun) / 1000
}

/**
 * Cases at scale: what one may not see must cost nothing. An open load of 50 requests per second, with walls, encryption
 * and audit on, behind a trail of ten million records; beside each figure the same rows fetched raw, and how many a second there can be at most.
 */
export const support: Benchmark = {
  name: 'support',
  run: async () => {
    const folder = temporaryFolder()
    const largest = Number(process.env[LARGEST_KEY] ?? SCALES.at(-1))
    const rows: Row[] = []
    try {
      await (await serve(folder)).stop()
      const installation = await openInstallation(readSettings({}, true), folder, 'use')
      const engine = await useEngine(folder, 'use')
      const owner = new pg.Client({
        connectionString: engine.addresses('samlad').owner,
        options: `-c samlad.relation_key=${keyOfRelations(installation.house.settings.secretKey)}`,
      })
      await owner.connect()
      await addSealedRecords(owner, RECORDS)
      await addPeople(owner)
      const seen = await addSeenCases(owner, installation.house.vault)
      const membership = await owner.query<{ id: string }>(
        'select id from identity.membership where person_id = $1',
        [seen.personId],
      )
      const { secret: token } = await perform(
        installation.house,
        { actor: { kind: 'system', name: 'bench' } },
        createTokenFor,
        { email: 'p0.bench@example.invalid', scopes: ['read', 'write'], days: 1 },
      )
      let cases = 0
      for (const scale of SCALES.filter((scale) => scale <= largest)) {
        await addForeignCases(owner, cases, scale)
        cases = scale
        const secret = await installation.house.worker.transaction().execute(async (tx) => {
          await setActor(tx, { kind: 'system', name: 'bench' })
          return startSession(tx, {
            personId: seen.personId,
            membershipId: membership.rows[0]!.id,
            assurance: 'passkey',
            now: new Date(),
            settings: installation.house.settings,
          })
        })
        const server = await serve(folder)
        try {
          const seconds = await waitForDay(owner)
          process.stderr.write(`  the work of a missed night took ${seconds.toFixed(0)} s\n`)
          for (const measured of operations(seen, secret, token)) {
            process.stderr.write(`  ${measured.what}, of ${scale.toLocaleString('en')} …\n`)
            // As a process is that has answered for a while: its own code compiled, its statements planned.
            await openLoop(server.url, measured.next, {
              perSecond: measured.next(0).method === 'GET' ? 40 : 10,
              seconds: 8,
            })
            const open = await openLoop(server.url, measured.next, {
              perSecond: PER_SECOND,
              seconds: SECONDS,
            })
            process.stderr.write(`    p50 ${open.p50.toFixed(0)} ms, p95 ${open.p95.toFixed(0)} ms\n`)
            const first = measured.next(1)
            const most =
              first.method === 'GET'
                ? {
                    'at most/s': (
                      await load(server.url + first.path, {
                        cookie: first.headers.cookie!,
                        connections: 10,
                        seconds: 3,
                      })
                    ).perSecond,
                  }
                : {}
            rows.push(
              timeRow({
                benchmark: 'support',
                what: `${measured.what}, of ${scale.toLocaleString('en')}, p95 at ${PER_SECOND}/s`,
                samlad: open.p95,
                against: 'the same rows raw through pg, one after another, p95',
                baseline: await rawP95(owner, measured),
                more: { 'p50 ms': open.p50, 'p99 ms': open.p99, ...most },
                goal: { text: `≤ ${measured.goal} ms`, kept: open.p95 <= measured.goal },
              }),
            )
          }
        } finally {
          await server.stop()
        }
      }
      await owner.end()
      await installation.close()
      await engine.release()
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
    return rows
  },
}
