import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newFolder } from '../../src/testing/folder.ts'
import { asOwner } from '../../src/testing/installation.ts'
import { copyPreparedData } from '../../src/testing/prepared-data.ts'
import { type Program, runProgram } from '../../src/testing/program.ts'

// Three kills in every run; `npm run test:long` makes it fifty.
const ROUNDS = Number(process.env.SAMLAD_TEST_ROUNDS ?? 3)
const WORKER = 'persson@exempel.invalid'

const home = newFolder('case-durability')
const folder = join(home, 'data')
let program: Program | undefined

beforeAll(() => copyPreparedData(folder, 'demo'))
afterAll(async () => {
  program?.process.kill('SIGTERM')
  await program?.ended
  rmSync(home, { recursive: true, force: true })
})

const serve = async (): Promise<string> => {
  program = runProgram(['serve', '--demo', '--port', '0', '--data', folder])
  return program.ready
}

/** The machine dies: server and engine at once, without a word. */
const kill = async (): Promise<void> => {
  const engine = Number(readFileSync(join(folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0])
  program?.process.kill('SIGKILL')
  process.kill(engine, 'SIGKILL')
  await program?.ended
  await pause(100)
}

/** A write as it was sent: what, with which key, and what was answered where something was. */
interface Write {
  readonly path: string
  readonly body: Record<string, unknown>
  readonly key: string
  answer?: Record<string, unknown>
  /** Sent again after the crash, so that it is there whether or not it was answered. */
  isRepeated?: boolean
}

interface Client {
  get<T>(path: string): Promise<T>
  /** Sends a write; the first answer or the same again. @throws where the connection breaks or it is refused. */
  send(write: Write): Promise<Record<string, unknown>>
  /** Sends a write again; nothing where it is told only that it is done: its answer died with the machine. */
  repeat(write: Write): Promise<Record<string, unknown> | undefined>
}

const client = (origin: string, token: string): Client => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const post = ({ path, body, key }: Write) =>
    fetch(`${origin}${path}`, {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': key },
      body: JSON.stringify(body),
    })
  const read = async (path: string, answer: Response) => {
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
    return (await answer.json()) as Record<string, unknown>
  }
  return {
    get: async <T>(path: string) => (await read(path, await fetch(`${origin}${path}`, { headers }))) as T,
    send: async (write) => read(write.path, await post(write)),
    repeat: async (write) => {
      const answer = await post(write)
      return answer.status === 409 ? undefined : read(write.path, answer)
    },
  }
}

interface SeenCase {
  readonly fields: readonly { readonly field: string; readonly value: string; readonly revision: number }[]
}
interface SeenNotes {
  readonly _meta: { readonly totalPages: number }
  readonly notes: readonly { readonly note: { readonly id: string; readonly text: string } }[]
}

/** Writes one after another until the connection breaks; what was acknowledged last, and the one that was under way. */
const writeUntilKilled = async (api: Client, next: (count: number) => Promise<Write>): Promise<Write[]> => {
  const sent: Write[] = []
  try {
    for (let count = 0; ; count++) {
      const write = await next(count)
      sent.push(write)
      write.answer = await api.send(write)
    }
  } catch {
    return sent
  }
}

const note = (caseId: string, day: string): Write => ({
  path: `/v1/cases/${caseId}/notes`,
  body: { kind: 'note', happenedOn: day, text: `Påhittad anteckning ${randomUUID()}` },
  key: randomUUID(),
})
const opening = (): Write => ({
  path: '/v1/cases',
  body: { chosenName: `Påhittad ${randomUUID()}`, ageGroup: 'adult' },
  key: randomUUID(),
})
const revisionOf = async (api: Client, caseId: string): Promise<number> =>
  (await api.get<SeenCase>(`/v1/cases/${caseId}`)).fields.find(({ field }) => field === 'threats')
    ?.revision ?? 0
const section = async (api: Client, caseId: string): Promise<Write> => ({
  path: `/v1/cases/${caseId}/sections/safety`,
  body: {
    values: { threats: `påhittat hot ${randomUUID()}` },
    revisions: { threats: await revisionOf(api, caseId) },
  },
  key: randomUUID(),
})

const textsOf = async (api: Client, caseId: string): Promise<string[]> => {
  const texts: string[] = []
  for (let page = 1; ; page++) {
    const { notes, _meta } = await api.get<SeenNotes>(`/v1/cases/${caseId}/notes?page=${page}`)
    texts.push(...notes.map((one) => one.note.text))
    if (page >= _meta.totalPages) return texts
  }
}

/** What may never be there: half of a write. */
const HALVES = {
  'a note without its event': `select n.id from support.note n where not exists (select from support.event e where e.case_id = n.case_id and e.subject_id = n.id)`,
  'a case without somebody responsible': `select c.id from support.case_file c where not exists (select from support.assignment a where a.case_id = c.id and a.part = 'responsible')`,
  'a case without its opening': `select c.id from support.case_file c where not exists (select from support.event e where e.case_id = c.id and e.kind = 'opened')`,
  'a field of which no value is the present one': `select case_id from support.field group by case_id, section, field, occurrence having count(*) filter (where superseded_at is null) <> 1`,
} as const
const halvesIn = async (owner: pg.Client): Promise<string[]> => {
  const found: string[] = []
  for (const [what, text] of Object.entries(HALVES)) if ((await owner.query(text)).rowCount) found.push(what)
  return found
}

test('whatever was acknowledged of a case is there after a crash and opens, nothing is half written, and a retry makes no second', {
  timeout: 60_000 + 60_000 * ROUNDS,
}, async () => {
  let origin = await serve()
  const made = await runProgram([
    'token',
    'create',
    '--as',
    WORKER,
    '--scope',
    'read,write',
    '--data',
    folder,
    '--json',
  ]).ended
  const { token } = JSON.parse(made.output) as { token: string }
  const day = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
  const home = String((await client(origin, token).send(opening())).caseId)
  const notes: Write[] = []
  const opened: Write[] = []
  let acknowledged = 0
  for (let round = 0; round < ROUNDS; round++) {
    const api = client(origin, token)
    const writing = Promise.all([
      writeUntilKilled(api, async () => note(home, day)),
      writeUntilKilled(api, async () => note(home, day)),
      writeUntilKilled(api, () => section(api, home)),
      writeUntilKilled(api, async () => opening()),
    ])
    await pause(400 + Math.random() * 1000)
    await kill()
    const [some, more, fields, cases] = await writing
    origin = await serve()
    const after = client(origin, token)
    acknowledged += [...some, ...more, ...fields, ...cases].filter(({ answer }) => answer).length
    notes.push(...some, ...more)
    opened.push(...cases)

    // The field holds what was acknowledged last, or what was under way after it.
    const [last, under] = [fields.filter(({ answer }) => answer).at(-1), fields.find(({ answer }) => !answer)]
    const { fields: seen } = await after.get<SeenCase>(`/v1/cases/${home}`)
    const kept = seen.find(({ field }) => field === 'threats')?.value
    const possible = [last, under].map((write) => (write?.body.values as { threats?: string })?.threats)
    if (last !== undefined) expect(possible).toContain(kept)

    // The same keys again: what had its effect has no second, what had none has it now.
    for (const write of [...some.slice(-2), ...more.slice(-2), ...cases.slice(-2)]) {
      const again = await after.repeat(write)
      if (write.answer !== undefined) expect(again).toEqual(write.answer)
      write.isRepeated = true
    }
  }
  const api = client(origin, token)
  const acknowledgedOf = (writes: readonly Write[]) =>
    writes.filter(({ answer, isRepeated }) => answer !== undefined || isRepeated === true)
  const texts = await textsOf(api, home)
  const written = acknowledgedOf(notes).map(({ body }) => String(body.text))
  expect(texts.toSorted()).toEqual(written.toSorted())
  // On a busy machine some only.
  expect(acknowledged).toBeGreaterThan(3 * ROUNDS)
  const { halves, names } = await asOwner(folder, async (owner) => ({
    halves: await halvesIn(owner),
    names: (
      await owner.query(
        `select c.id from support.case_file c join identity.person p on p.id = c.opened_by where p.email = $1 and c.opened_at > now() - interval '1 day'`,
        [WORKER],
      )
    ).rows.map(({ id }) => String(id)),
  }))
  expect(halves).toEqual([])
  // Each opens with its own key, and no key that was sent twice made two.
  const opens: string[] = []
  for (const id of names) {
    const { fields } = await api.get<SeenCase>(`/v1/cases/${id}`)
    if (id !== home) opens.push(fields.find(({ field }) => field === 'chosen_name')?.value ?? '')
  }
  const expected = acknowledgedOf(opened).map(({ body }) => String(body.chosenName))
  expect(opens.toSorted()).toEqual(expected.toSorted())
  const verified = await runProgram(['audit', 'verify', '--data', folder, '--json']).ended
  expect(JSON.parse(verified.output)).toMatchObject({ findings: [] })
})
