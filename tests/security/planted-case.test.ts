import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { gunzipSync } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { pino } from 'pino'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import { paths } from '../../src/modules/disclosure/paths.ts'
import { supportPaths } from '../../src/modules/support/index.ts'
import { backUp } from '../../src/platform/database/backup/back-up.ts'
import { formToken } from '../../src/platform/http/form-token.ts'
import { countKeys } from '../../src/platform/vault/key-store.ts'
import { addAccount } from '../../src/testing/account.ts'
import { newFolder } from '../../src/testing/folder.ts'
import { openSharing, type SharingScene } from '../../src/testing/sharing-scene.ts'
import type { TestPerson } from '../../src/testing/world.ts'
import { inTurn } from './in-turn.ts'
import { codedAnswers, type Marks, plantMarks } from './marks.ts'
import { addressesOf, findIdentifiers, type Identifiers, ofCases, routes } from './scene.ts'

// Marked values in everything of a case that is sealed, planted through the actions; then every table and every output is
// searched for them.

let scene: SharingScene
let planted: Marks
let owner: pg.Client
let keys: pg.Client
let known: Identifiers
let ask: (address: string, request?: RequestInit) => Promise<Response>
const lines: string[] = []
let marks: [name: string, value: string][]

beforeAll(async () => {
  scene = await openSharing()
  owner = new pg.Client(scene.world.database.owner)
  keys = new pg.Client(await scene.world.database.keyStore())
  await Promise.all([owner.connect(), keys.connect()])
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
  planted = await plantMarks(scene)
  marks = [...planted.marks]
  const app = createApp({ house: scene.world.house, log, assetsFolder: 'dist/assets' })
  ask = async (address, request) => app.request(address, request)
  known = { ...(await findIdentifiers(scene.world)), caseId: [planted.caseId] }
  return () => Promise.all([owner.end(), keys.end()])
}, 120_000)

/** A value in every way that it could lie in a dump: as it is, as hexadecimal digits, as base64 at any offset, as UTF-16. */
const disguises = (value: string): string[] => {
  const bytes = Buffer.from(value)
  const wide = Buffer.from(value, 'utf16le')
  const encoded = [0, 1, 2].map((offset) =>
    Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .slice(4, -4),
  )
  return [value, bytes.toString('hex'), wide.toString('hex'), wide.toString('latin1'), ...encoded]
}
const marksIn = (text: string, more: readonly [name: string, value: string][] = []): string[] =>
  [...marks, ...more]
    .filter(([, value]) => disguises(value).some((one) => text.includes(one)))
    .map(([name]) => name)

const dump = async (client: pg.Client, table: string): Promise<string> => {
  const stream = client.query(copyTo(`copy (select * from ${table}) to stdout`))
  const parts: Buffer[] = []
  stream.on('data', (part: Buffer) => parts.push(part))
  await finished(stream as unknown as Readable)
  return Buffer.concat(parts).toString('utf8')
}
const tablesOf = async (client: pg.Client): Promise<string[]> =>
  (
    await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    )
  ).rows.map(({ name }) => name)

/** What each sealed column was planted with: the names of marks, or that it holds codes alone. */
const CODES = new Set([
  'support.assessment.sealed_situation',
  'support.screening.sealed_answers',
  'support.follow_up.sealed_answers',
  'return.plan.sealed_country',
])

/** What is written no more: a report of concern goes to a municipality of the directory, and older ones keep the name they had. */
const NO_LONGER_WRITTEN = new Set(['children.concern_report.sealed_to_name'])

describe('at rest', () => {
  test('there is something in every sealed column of a case', async () => {
    const columns = await owner.query<{ name: string; table: string; column: string }>(
      `select format('%s.%s.%s', table_schema, table_name, column_name) as name, format('%I.%I', table_schema, table_name) as table, column_name as column
       from information_schema.columns where data_type = 'bytea' and column_name like 'sealed%'
         -- Sign-in, webhooks, surveys and linkages have tests of their own, and where a shelter is too (sealed-location.test.ts): none belongs
         -- to a case.
         and table_schema not in ('identity', 'statistics', 'webhooks', 'surveys') and table_name not in ('shelter', 'location', 'room') order by 1`,
    )
    expect(columns.rows.length).toBeGreaterThan(50)
    const empty: string[] = []
    for (const { name, table, column } of columns.rows) {
      // What is shorter than a mark and its seal was not planted with one.
      const found = await owner.query(
        `select from ${table} where octet_length(${column}) > ${CODES.has(name) ? 1 : 24} limit 1`,
      )
      if (found.rowCount === 0 && !NO_LONGER_WRITTEN.has(name)) empty.push(name)
    }
    expect(empty).toEqual([])
  })

  test.each(['the database', 'the key store'])(
    'no table of %s holds any of it in the clear',
    async (which) => {
      const client = which === 'the database' ? owner : keys
      const tables = await tablesOf(client)
      expect(tables.length).toBeGreaterThan(which === 'the database' ? 60 : 3)
      const leaks: string[] = []
      for (const table of tables) {
        const text = await dump(client, table)
        leaks.push(...marksIn(text).map((name) => `${name} in ${table}`))
        if (table === 'support.screening' && text.includes(codedAnswers.screening))
          leaks.push(`an answer in ${table}`)
        if (table === 'support.follow_up' && text.includes(`"${codedAnswers.followUp}"`))
          leaks.push(`an answer in ${table}`)
      }
      expect(leaks).toEqual([])
    },
  )
})

/** Every file of a folder, unpacked, by its name below it. */
const filesIn = (folder: string): [name: string, text: string][] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const content = readFileSync(join(parentPath, name))
      const text = name.endsWith('.gz') ? gunzipSync(content) : content
      return [relative(folder, join(parentPath, name)), text.toString('utf8')]
    })

describe('in the hands of whoever takes a backup, and no keys,', () => {
  let files: [name: string, text: string][]
  let secrets: [name: string, value: string][]
  beforeAll(async () => {
    const { world } = scene
    const home = newFolder('thief')
    const someone = await addAccount(world, { name: 'Påhittad Anställd' })
    const { secretKey } = world.house.settings
    await backUp({
      ownerAddress: world.database.owner,
      dataFolder: undefined,
      key: { value: secretKey, place: 'keys' },
      trailPlaces: {
        runs: join(home, 'runs'),
        head: undefined,
        signingKey: join(home, 'audit-signing-key.pem'),
      },
      lookAtKeys: () => countKeys(world.keys.store),
      folder: join(home, 'backup'),
      onProgress: () => {},
      signal: new AbortController().signal,
    })
    files = filesIn(join(home, 'backup'))
    rmSync(home, { recursive: true, force: true })
    secrets = [
      ['the installation’s secret', secretKey],
      ['the secret of an app for codes', someone.secret],
      ['a password', someone.password],
    ]
  }, 120_000)

  test('there is no secret, no secret of codes, no name and no text of a case', () => {
    expect(files.length).toBeGreaterThan(60)
    const leaks = files.flatMap(([file, text]) => marksIn(text, secrets).map((name) => `${name} in ${file}`))
    expect(leaks).toEqual([])
  })

  test('there is no key of a case or of a body, wrapped or not', async () => {
    const wrapped = await keys.query<{ wrapped: Buffer }>('select wrapped from wrapped_key')
    const onDisk = filesIn(join(scene.world.keys.folder, 'body-keys')).map(([, text]) => text.trim())
    expect([wrapped.rows.length > 0, onDisk.length > 0]).toEqual([true, true])
    const all = [
      ...wrapped.rows.flatMap((one) => [one.wrapped.toString('hex'), one.wrapped.toString('base64')]),
      ...onDisk.flatMap((key) => [key, Buffer.from(key, 'base64').toString('hex')]),
    ]
    for (const [file, text] of files)
      expect(
        all.some((key) => text.includes(key)),
        file,
      ).toBe(false)
  })

  test('what it tells is what the threat model lists, room by room', () => {
    const model = readFileSync('docs/privacy/threat-model.md', 'utf8')
    const [, listed = ''] = /## What a backup without keys tells\n([\s\S]*?)\n## /.exec(model) ?? []
    const rooms = [...listed.matchAll(/^\| ((?:`\w+`(?:, )?)+) \|/gm)].flatMap(([, names = '']) =>
      [...names.matchAll(/\w+/g)].map(([name]) => name),
    )
    const held = files.flatMap(([file]) => /^tables\/(\w+)\./.exec(file)?.[1] ?? [])
    expect(rooms.sort()).toEqual([...new Set(held)].sort())
  })

  test('as the threat model says, names of those who work with Samlad stand in it, and who did what', () => {
    const text = (table: string) => files.find(([file]) => file === `tables/${table}.copy.gz`)?.[1] ?? ''
    expect(text('identity.person')).toContain('Påhittad Anställd')
    expect(text('audit.record')).toContain(planted.caseId)
    expect(text('support.case_file')).toContain(planted.caseId)
  })
})

const cookieOf = (person: TestPerson | undefined): Record<string, string> =>
  person === undefined
    ? {}
    : {
        cookie: Object.entries(person.cookies)
          .map(([name, value]) => `${name}=${value}`)
          .join('; '),
      }

/** The words of a PDF lie compressed in it: what it was made of is read from the page or the JSON instead. */
const wholeOf = async (response: Response): Promise<string> => {
  const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n')
  let decoded = headers
  try {
    decoded = decodeURIComponent(headers)
  } catch {
    // Not every header is an address.
  }
  return `${headers}\n${decoded}\n${Buffer.from(await response.arrayBuffer()).toString('utf8')}`
}

const gets = routes.filter(({ method, pattern }) => method === 'get' && !/sign-out|:secret/.test(pattern))
/** What is read as words rather than as a PDF, and a draft of a referral where it is gone on with. */
const queryOf = (pattern: string): string => {
  if (pattern === supportPaths.subjectFile.pattern) return '?format=json'
  return pattern === paths.newReferral.pattern ? `?draft=${planted.draftId}` : ''
}

/** Where something of a case might stand: rooms that work round cases, and what is told of the house's work. */
const isNear = (pattern: string): boolean =>
  ofCases.has(pattern) || /case|waiting|search|audit|remind|arrival|on-call/.test(pattern)

/**
 * Which addresses of a pattern somebody asks for in a short run, where the long one asks for all.
 *
 * @param turn those who may find nothing take turns: at every second address where something might stand, at every twelfth
 *   elsewhere. Without it every address is asked for where something might stand.
 */
const asked = (pattern: string, place: number, turn: number | undefined): readonly string[] => {
  const all = addressesOf(pattern, known).slice(0, 12)
  if (turn === undefined && isNear(pattern)) return all
  const at = place + (turn ?? 0)
  return inTurn(all, at, at % (isNear(pattern) ? 2 : 12) === 0 ? 1 : 0)
}

/** Which marks somebody finds, at which address first, over the addresses of the house. */
const seenBy = async (person: TestPerson | undefined, turn?: number): Promise<Map<string, string>> => {
  const seen = new Map<string, string>()
  for (const [place, { pattern }] of gets.entries())
    for (const address of asked(pattern, place, turn)) {
      const response = await ask(`${address}${queryOf(pattern)}`, { headers: cookieOf(person) })
      expect(response.status, address).toBeLessThan(500)
      const text = await wholeOf(response)
      for (const [name, value] of marks) if (!seen.has(name) && text.includes(value)) seen.set(name, pattern)
    }
  return seen
}

/** What is about the person, and of which nothing reaches anybody but those who work on the case and those it was disclosed to. */
const isContent = (name: string): boolean =>
  /^(identity|contact|whereabouts|family|safety|identification|health|needs|legal|housing|money|work)\.|^(newer value|note|draft|document|observation|judgement|clock|plan|phase|goal|step|discharge|rights|placement|joint|child|claim|payout)/.test(
    name,
  )

/** Reasons that are told to whoever decides or reviews by their task, and nothing of the case with them. */
const MANAGER = [
  'hold reason',
  'hold lift reason',
  'co-reading reason',
  'danger',
  'override reason',
  'compelled from',
  'compelled request',
  'compelled answer',
  'compelled reasons',
  'emergency reason',
  'emergency review',
  'referral recipient',
]
const LAWYER = [
  'live section',
  'legal question',
  'legal answer',
  'danger',
  'override reason',
  'override review',
  'compelled from',
  'compelled request',
  'compelled answer',
  'compelled reasons',
  'late claim question',
]

/** Somebody's own draft and what is only in prints and packages is looked for in the tests of those. */
const NOT_ON_A_PAGE = new Set(['archived', 'archived note', 'stopped disposal', 'stopped disposal note'])

describe('at every address of the house', () => {
  test('whoever has nothing to do with the case finds nothing of it', async () => {
    const strangers: [string, TestPerson | undefined][] = [
      ['nobody', undefined],
      ['another body', await scene.world.as('caseworker', 'Främmande exempelkommun')],
      ['an administrator', await scene.world.as('administrator', 'Exempelköpings kommun')],
      ['a national coordinator', await scene.world.as('national_coordinator', 'Främmande exempelmyndighet')],
      ['an unassigned colleague', planted.people.colleague],
      ['somebody denied', planted.people.denied],
    ]
    const seen = await Promise.all(
      strangers.map(async ([who, person], turn) => [who, [...(await seenBy(person, turn))]]),
    )
    expect(seen).toEqual(strangers.map(([who]) => [who, []]))
    // That an emergency was and why, never what: the reason is theirs to review.
    const auditor = await scene.world.as('auditor', 'Granskande exempelmyndigheten')
    expect([...(await seenBy(auditor)).keys()]).toEqual(['emergency reason'])
  }, 120_000)

  test('a recipient finds what was handed over and its referral; a live viewer its part; neither finds more', async () => {
    expect([...(await seenBy(planted.people.recipient)).keys()].sort()).toEqual([
      'contact.telephone',
      'needs.wants',
      'referral answer',
      'referral asks for more',
      'referral declined',
      'referral message',
      'referral outcome',
    ])
    // What is told because a life is in danger says so, and why (domain rule 16).
    expect([...(await seenBy(planted.people.live)).keys()].sort()).toEqual([
      'danger',
      'override reason',
      'safety.threats',
    ])
  }, 120_000)

  test('who leads and the lawyer find the reasons that are theirs to judge, and nothing of the person', async () => {
    for (const [person, allowed] of [
      [planted.people.manager, MANAGER],
      [planted.people.lawyer, LAWYER],
    ] as const) {
      const seen = [...(await seenBy(person))]
      expect(seen.filter(([name]) => isContent(name))).toEqual([])
      expect(seen.filter(([name]) => !allowed.includes(name))).toEqual([])
      expect(seen.length).toBeGreaterThan(3)
    }
  }, 120_000)

  test('who works on the case finds everything where it belongs: a mark that nobody sees would prove nothing', async () => {
    const seen = await seenBy(planted.people.worker)
    expect(
      marks.filter(([name]) => !seen.has(name) && !NOT_ON_A_PAGE.has(name)).map(([name]) => name),
    ).toEqual([])
  }, 120_000)
})

describe('what is typed', () => {
  const typed = `zqtyped${crypto.randomUUID().replaceAll('-', '')}`
  test('and refused comes back to its sender alone: to no log, no trail, no address and no other reader', async () => {
    lines.length = 0
    const { caseId, people } = planted
    const { worker, colleague } = people
    const secret = Object.values(worker.cookies)[0] ?? ''
    const csrf = formToken(secret)
    const forms: [string, Record<string, string>, number[]][] = [
      [`/cases/${caseId}/notes/new`, { kind: 'note', happenedOn: '2099-01-01', text: typed }, [422]],
      [
        `/cases/${caseId}/sections/identity`,
        {
          'values.full_name': typed,
          'revisions.full_name': '1',
          'values.birth_date': '2999-01-01',
          'revisions.birth_date': '1',
        },
        [422, 409],
      ],
      [`/cases/${caseId}/plan/wishes`, { wishes: typed, language: '!!', revision: '0' }, [422, 409]],
      [`/cases/${caseId}/rights`, { kind: 'access', askedOn: '2099-01-01', wish: typed }, [422]],
      ['/cases/find', { sought: typed }, [200]],
      ['/cases/new', { chosenName: typed, compared: '-' }, [422]],
      ['/emergency/by-name', { name: typed, reason: `${typed} och mer` }, [422]],
      ['/emergency', { number: typed, reason: `${typed} och mer` }, [404, 422]],
    ]
    for (const [address, fields, expected] of forms) {
      const body = new URLSearchParams({ csrf, ...fields })
      const answer = await ask(address, { method: 'POST', headers: cookieOf(worker), body })
      expect([address, expected]).toEqual([address, expect.arrayContaining([answer.status])])
      expect([...answer.headers].join('\n')).not.toContain(typed)
      expect(await answer.text()).toContain(typed)
      const other = await ask(address, { headers: cookieOf(colleague) })
      expect(await wholeOf(other)).not.toContain(typed)
    }
    const problem = await ask(`/v1/cases/${caseId}/notes`, {
      method: 'POST',
      headers: { ...cookieOf(worker), 'x-form-token': csrf, 'content-type': 'application/json' },
      body: JSON.stringify({ kind: typed, happenedOn: typed, text: typed, [typed]: typed }),
    })
    expect(problem.status).toBe(422)
    expect(await problem.text()).not.toContain(typed)
    for (const table of await tablesOf(owner))
      expect([table, (await dump(owner, table)).includes(typed)]).toEqual([table, false])
    expect(lines.join('')).not.toContain(typed)
  })
})

test('nothing of all that was visited is in the log, nor what was sent where something fails', async () => {
  expect(marksIn(lines.join('\n'))).toEqual([])
  const sent = planted.marks.get('note note') ?? ''
  const broken = Object.create(scene.world.house.database, {
    transaction: {
      value: () => {
        throw new TypeError(`cannot write ${sent}`)
      },
    },
  }) as SharingScene['world']['house']['database']
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
  const app = createApp({
    house: { ...scene.world.house, database: broken },
    log,
    assetsFolder: 'dist/assets',
  })
  const { worker } = planted.people
  const answer = await app.request(`/cases/${planted.caseId}/notes/new`, {
    method: 'POST',
    headers: cookieOf(worker),
    body: new URLSearchParams({
      csrf: formToken(Object.values(worker.cookies)[0] ?? ''),
      kind: 'note',
      happenedOn: '2026-11-24',
      text: sent,
    }),
  })
  expect(answer.status).toBe(500)
  // Its sender gets back what they wrote, and nothing of the error.
  expect(await answer.text()).not.toContain('cannot write')
  expect(lines.join('')).toContain('TypeError')
  expect(lines.join('')).not.toContain(sent)
})
