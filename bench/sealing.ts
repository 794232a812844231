import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import pg from 'pg'
import { openInstallation } from '../src/cli/installation.ts'
import { type House, setActor } from '../src/platform/access/action.ts'
import { openRun } from '../src/platform/audit/run.ts'
import { sealAll } from '../src/platform/audit/seal.ts'
import { readSettings } from '../src/platform/config/settings.ts'
import { useEngine } from '../src/platform/database/engine/engine.ts'
import { temporaryFolder } from './demonstration.ts'
import { interleaved, median, quantile, timed } from './figures.ts'
import { type Benchmark, type Row, timeRow } from './row.ts'
import { addSealedRecords } from './sealing-data.ts'

const RECORDS = Number(process.env.SAMLAD_BENCH_RECORDS ?? 10_000_000)
const ROUNDS = 21
const OLD_ROUNDS = 3
const WRITE_ROUNDS = 1000
/** What 500 people leave behind them in five seconds. */
const RECORDS_PER_ROUND = 50
const GOAL_MILLISECONDS = 50
const WRITERS = 8
const SECONDS = 10

const actor = { kind: 'system', name: 'bench' } as const

const write = (house: House): Promise<void> =>
  house.trail.transaction(actor, async (tx, record) => {
    await setActor(tx, actor)
    await record({
      action: 'case.view',
      outcome: 'read',
      actor,
      subjectKind: 'case',
      subjectId: randomUUID(),
    })
  })

/** Looks through the whole trail for what is not sealed, as sealing once did. */
const searchAll = (owner: pg.Client): Promise<unknown> =>
  owner.query(`select id from audit.record r where not exists (select from audit.sealed s where s.record_id = r.id)
               order by id limit 10000`)

/** Milliseconds of each write while writers write without a pause, with a sealer beside them or none. */
const writeAll = async (house: House, seal: boolean): Promise<{ p95: number; count: number }> => {
  const times: number[] = []
  const until = performance.now() + SECONDS * 1000
  const writer = async () => {
    while (performance.now() < until) times.push(await timed(() => write(house)))
  }
  const sealer = async () => {
    while (seal && performance.now() < until) {
      await sealAll(house, undefined)
      await new Promise((resolve) => setTimeout(resolve, 5000))
    }
  }
  await Promise.all([...Array.from({ length: WRITERS }, writer), sealer()])
  await sealAll(house, undefined)
  return { p95: quantile(times, 0.95), count: times.length }
}

const measure = async (house: House, owner: pg.Client): Promise<Row[]> => {
  const round = async () => {
    for (let written = 0; written < RECORDS_PER_ROUND; written += 1) await write(house)
    return timed(() => sealAll(house, undefined))
  }
  await round()
  const rounds: number[] = []
  for (let turn = 0; turn < ROUNDS; turn += 1) rounds.push(await round())
  const old: number[] = []
  for (let turn = 0; turn < OLD_ROUNDS; turn += 1) old.push(await timed(() => searchAll(owner)))
  const { sealed, alone } = await interleaved(3, {
    sealed: () => writeAll(house, true),
    alone: () => writeAll(house, false),
  })
  const bare: House = { ...house, trail: openRun(house, { secretKey: '' }, undefined) }
  const writes = await interleaved(WRITE_ROUNDS, {
    proven: () => timed(() => write(house)),
    bare: () => timed(() => write(bare)),
  })
  return [
    timeRow({
      benchmark: 'sealing',
      what: 'one record written, with its number and proof',
      samlad: median(writes.proven),
      against: 'the same without number and proof',
      baseline: median(writes.bare),
      more: { 'p95 ms': quantile(writes.proven, 0.95), 'baseline p95 ms': quantile(writes.bare, 0.95) },
    }),
    timeRow({
      benchmark: 'sealing',
      what: `a round of sealing ${RECORDS_PER_ROUND} records behind ${RECORDS.toLocaleString('en')}`,
      samlad: median(rounds),
      against: 'looking through the whole trail for what is not sealed',
      baseline: median(old),
      more: { 'slowest ms': quantile(rounds, 1) },
      goal: { text: `within ${GOAL_MILLISECONDS} ms`, kept: median(rounds) < GOAL_MILLISECONDS },
    }),
    timeRow({
      benchmark: 'sealing',
      what: `95 of 100 records written by ${WRITERS} at once, sealed meanwhile`,
      samlad: median(sealed.map(({ p95 }) => p95)),
      against: 'the same without sealing',
      baseline: median(alone.map(({ p95 }) => p95)),
      more: {
        'records/s': median(sealed.map(({ count }) => count)) / SECONDS,
        'baseline records/s': median(alone.map(({ count }) => count)) / SECONDS,
      },
    }),
  ]
}

/** A round of sealing behind a long trail, and what whoever writes feels of it. */
export const sealing: Benchmark = {
  name: 'sealing',
  run: async () => {
    const folder = temporaryFolder()
    const engine = await useEngine(folder, 'use')
    const installation = await openInstallation(readSettings({}), folder, 'use')
    const owner = new pg.Client(engine.addresses('samlad').owner)
    try {
      await owner.connect()
      await addSealedRecords(owner, RECORDS)
      return await measure(installation.house, owner)
    } finally {
      await owner.end()
      await installation.close()
      await engine.release()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}
