import pg from 'pg'
import { pino } from 'pino'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import { distributing } from '../../src/modules/funding/calls/policy.ts'
import { newCodeSecret } from '../../src/modules/identity/one-time-code.ts'
import { type Role, roles } from '../../src/platform/access/roles.ts'
import { formToken } from '../../src/platform/http/form-token.ts'
import { sealSecret } from '../../src/platform/vault/vault.ts'
import { openDemonstration } from '../../src/testing/demonstration.ts'
import type { TestPerson, World } from '../../src/testing/world.ts'
import { inTurn } from './in-turn.ts'
import { addressesOf, findIdentifiers, type Identifiers, ofCases, routes } from './scene.ts'

interface Viewer {
  readonly name: string
  readonly role: Role | 'nobody'
  readonly at: 'own' | 'other' | 'nowhere'
  readonly person: TestPerson | undefined
}

const mark = (what: string) => `kanarie${what}${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}`

/** Values that are found nowhere else, planted where something personal or sensitive lies. */
const planted = {
  personName: mark('namn'),
  personEmail: `${mark('post')}@example.invalid`,
  otherName: mark('annat'),
  draftOutput: mark('utkast'),
  draftOutcome: mark('utfall'),
  draftAnswer: mark('svar'),
  draftFigure: mark('siffra'),
  returnReason: mark('retur'),
  evidenceTitle: mark('bilaga'),
  evidenceFile: `${mark('filnamn')}.txt`,
  evidenceContent: mark('innehåll'),
  documentText: mark('handling'),
  accountDraft: mark('redovisning'),
  tokenName: mark('nyckelnamn'),
  totp: newCodeSecret(),
  typedPassword: mark('lösen'),
  typedSearch: mark('sökord'),
} as const
type Planted = keyof typeof planted

const reports = new Set<string>(
  roles.filter((role) => !['evaluator', 'learner', 'administrator', 'auditor'].includes(role)),
)
const steers = new Set<string>(['national_coordinator', 'ministry_officer'])

/** Who may see what, as the policies and docs/privacy/classes.md say; what is not listed is seen by nobody. */
const allowed: Partial<Record<Planted, (viewer: Viewer) => boolean>> = {
  personName: ({ role, name }) => role === 'administrator' || name === 'the officer',
  personEmail: ({ role, name }) => role === 'administrator' || name === 'the officer',
  otherName: ({ role, name }) => role === 'administrator' || name === 'the stranger',
  draftOutput: ({ role, at }) => at === 'own' && reports.has(role),
  draftOutcome: ({ role, at }) => at === 'own' && reports.has(role),
  draftAnswer: ({ role, at }) => at === 'own' && reports.has(role),
  draftFigure: ({ role, at }) => at === 'own' && reports.has(role),
  returnReason: ({ role, at }) => steers.has(role) || (at === 'own' && reports.has(role)),
  evidenceTitle: ({ role, at }) => at === 'own' && reports.has(role),
  evidenceFile: ({ role, at }) => at === 'own' && reports.has(role),
  evidenceContent: ({ role, at }) => at === 'own' && reports.has(role),
  documentText: ({ role }) => steers.has(role),
  accountDraft: ({ role }) => steers.has(role),
  tokenName: ({ name }) => name === 'the officer',
}

let world: World
let known: Identifiers
let ask: (address: string, request?: RequestInit) => Promise<Response>
const viewers: Viewer[] = []
const lines: string[] = []
const cookieOf = (person: TestPerson | undefined): Record<string, string> =>
  person
    ? {
        cookie: Object.entries(person.cookies)
          .map(([name, value]) => `${name}=${value}`)
          .join('; '),
      }
    : {}
const send = (person: TestPerson, address: string, fields: Record<string, string>) =>
  ask(address, {
    method: 'POST',
    headers: cookieOf(person),
    body: new URLSearchParams({ csrf: formToken(Object.values(person.cookies)[0] ?? ''), ...fields }),
  })

beforeAll(async () => {
  world = await openDemonstration()
  const owner = new pg.Client(world.database.owner)
  await owner.connect()
  await owner.query(`set samlad.role = 'system'`)
  const draft = (
    await owner.query(
      `select r.id, r.assignment_id, r.body_id, b.name from plan.report_back r join directory.body b on b.id = r.body_id where r.state = 'draft' limit 1`,
    )
  ).rows[0]
  for (const role of roles)
    viewers.push({
      name: `${role} elsewhere`,
      role,
      at: 'other',
      person: await world.as(role, 'Främmande exempelmyndighet'),
    })
  for (const role of [
    'national_coordinator',
    'caseworker',
    'evaluator',
    'learner',
    'administrator',
    'auditor',
  ] as const)
    viewers.push({ name: `${role} of the body`, role, at: 'own', person: await world.as(role, draft.name) })
  const officer = await world.as('body_officer', draft.name)
  const stranger = await world.as('body_officer', 'Främmande exempelmyndighet')
  viewers.push(
    { name: 'the officer', role: 'body_officer', at: 'own', person: officer },
    { name: 'the stranger', role: 'body_officer', at: 'other', person: stranger },
    { name: 'nobody', role: 'nobody', at: 'nowhere', person: undefined },
  )
  const { personId, membershipId } = officer.actor
  const run = (text: string, ...values: unknown[]) => owner.query(text, values)
  await run(
    'update identity.person set name = $1, email = $2, fictional = false where id = $3',
    planted.personName,
    planted.personEmail,
    personId,
  )
  await run(
    'update identity.person set name = $1, fictional = false where id = $2',
    planted.otherName,
    stranger.actor.personId,
  )
  await run(
    'update plan.report_back set output = $1, outcome = $2, created_by = $3 where id = $4',
    planted.draftOutput,
    planted.draftOutcome,
    personId,
    draft.id,
  )
  await run(
    'insert into plan.report_answer select $1, q.id, $2 from plan.assignment_question q where q.assignment_id = $3 on conflict (report_back_id, question_id) do update set answer = excluded.answer',
    draft.id,
    planted.draftAnswer,
    draft.assignment_id,
  )
  await run(
    `insert into plan.report_figure (report_back_id, position, label, level, kind, value, unit, source) values ($1, 99, $2, 'output', 'measured', 1, 'st', 'x')`,
    draft.id,
    planted.draftFigure,
  )
  const file = (
    await run(
      `insert into files.file (name, media_type, size, sha256, content, body_id, uploaded_by) values ($1, 'text/plain', 10, 'x', $2, $3, $4) returning id`,
      planted.evidenceFile,
      Buffer.from(planted.evidenceContent),
      draft.body_id,
      personId,
    )
  ).rows[0]
  const evidence = (
    await run(
      'insert into plan.evidence (report_back_id, file_id, title) values ($1, $2, $3) returning id',
      draft.id,
      file.id,
      planted.evidenceTitle,
    )
  ).rows[0]
  // A report-back that was returned once and is published now: what was said of it on the way.
  const published = (await owner.query(`select id from plan.report_back where state = 'published' limit 1`))
    .rows[0]
  await run(
    `insert into plan.report_version (report_back_id, state, content, sha256, reason, made_by, made_at) select report_back_id, 'returned', content, sha256, $2, $3, made_at from plan.report_version where report_back_id = $1 limit 1`,
    published.id,
    planted.returnReason,
    personId,
  )
  await run(
    'update plan.report_back set return_reason = $1 where id = $2',
    planted.returnReason,
    published.id,
  )
  const document = (
    await run(
      `insert into plan.document (name, format, language, content, sha256, added_by) values ('påhittat', 'text', 'sv', $1, 'made-up', $2) returning id`,
      planted.documentText,
      personId,
    )
  ).rows[0]
  await run(
    `insert into plan.reading (document_id, result, read_by) values ($1, '{}', $2)`,
    document.id,
    personId,
  )
  await run(
    'update plan.account_sentence set sentence = $1 where id = (select s.id from plan.account_sentence s join plan.account_section c on c.id = s.section_id join plan.account a on a.id = c.account_id where a.state = $2 limit 1)',
    planted.accountDraft,
    'draft',
  )
  await run(
    `insert into identity.token (secret_hash, person_id, membership_id, name, scopes, created_at, ends_at) values ('x', $1, $2, $3, '{read}', now(), now() + interval '1 day')`,
    personId,
    membershipId,
    planted.tokenName,
  )
  await run(
    `insert into identity.one_time_code (person_id, sealed_secret, last_step, created_at) values ($1, $2, 0, now())`,
    personId,
    sealSecret(world.house.settings, 'one_time_code', personId, planted.totp),
  )
  const before = await findIdentifiers(world)
  known = {
    ...before,
    reportBackId: [draft.id, published.id, ...(before['reportBackId'] ?? [])],
    evidenceId: [evidence.id, ...(before['evidenceId'] ?? [])],
    assignmentId: [draft.assignment_id, ...(before['assignmentId'] ?? []).slice(0, 1)],
    personId: [personId, stranger.actor.personId],
  }
  await owner.end()
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
  const app = createApp({ house: world.house, log, assetsFolder: 'dist/assets' })
  ask = async (address, request) => app.request(address, request)
}, 120_000)

const names = Object.keys(planted) as Planted[]
const foundIn = (text: string): Planted[] => names.filter((name) => text.includes(planted[name]))
/** Everything that an answer carries: its body, also as it is encoded in headers. */
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

/**
 * Those who distribute the money of a body name each other there: they say together who of them may do what. Whoever announces a course
 * says who of the body leads it, and whoever is away who stands in.
 */
const isAmongColleagues = (pattern: string, name: Planted, { role, at }: Viewer): boolean =>
  ((name === 'personName' && at === 'own') || (name === 'otherName' && at === 'other')) &&
  ((pattern === '/delegations' && distributing.some((one) => one === role)) ||
    pattern === '/occasions/new' ||
    pattern.startsWith('/away'))

/** Of a report-back its own body's people read who of them has done what. */
const isOwnReport = (pattern: string, name: Planted, { at }: Viewer): boolean =>
  pattern === '/report-backs/:reportBackId' && name === 'personName' && at === 'own'

/** How many of those who look ask for an address that nothing is planted at. */
const SHARE = 2
const gets = routes.filter(({ method }) => method === 'get')
// Nothing planted here lies in a case: what does is searched for in planted-case.test.ts.

test('what is planted is seen by those who may, and by nobody else, at any address', async () => {
  const seen = new Map<Planted, number>(names.map((name) => [name, 0]))
  const leaks = new Set<string>()
  for (const [place, viewer] of viewers.entries())
    for (const [turn, { pattern, forEverybody }] of gets.entries()) {
      // Two of them are enough where nothing is planted.
      if (ofCases.has(pattern) && place > 1) continue
      const all = addressesOf(pattern, known)
      const isOfPlanted = /:(reportBack|evidence|person)Id|:accountId$/.test(pattern)
      // The officer, who alone sees some of it, asks for every page.
      const looks = viewer.name === 'the officer' || inTurn(viewers, turn, SHARE).includes(viewer)
      if (!isOfPlanted && !ofCases.has(pattern) && !looks) continue
      for (const address of isOfPlanted
        ? all
        : inTurn(all.slice(0, ofCases.has(pattern) ? 1 : 2), place + turn)) {
        const response = await ask(
          pattern === '/search' || pattern === '/v1/search' ? `${address}?search=kanarie` : address,
          { headers: cookieOf(viewer.person) },
        )
        // What everybody reads alike may be kept, where it goes to nobody in particular.
        expect(response.headers.get('cache-control'), `${address} by ${viewer.name}`).toMatch(
          forEverybody && viewer.person === undefined ? /^(public|no-store)/ : /no-store/,
        )
        const found = foundIn(await wholeOf(response))
        for (const name of found) {
          seen.set(name, (seen.get(name) ?? 0) + 1)
          if (
            !allowed[name]?.(viewer) &&
            !isAmongColleagues(pattern, name, viewer) &&
            !isOwnReport(pattern, name, viewer)
          )
            leaks.add(`${name} at ${pattern} by ${viewer.name}`)
        }
      }
    }
  expect([...leaks]).toEqual([])
  // A value that nobody ever sees proves nothing: what may be seen is seen by somebody.
  for (const name of names.filter((name) => name !== 'documentText'))
    expect([name, (seen.get(name) ?? 0) > 0]).toEqual([name, allowed[name] !== undefined])
}, 480_000)

describe('secrets that are shown once', () => {
  const officer = () => viewers.find(({ name }) => name === 'the officer')!.person!
  const coordinator = () => viewers.find(({ name }) => name === 'national_coordinator elsewhere')!.person!

  /** What each of them was shown, by what it is. */
  const shown = new Map<string, string>()

  test('an API key is in one answer', async () => {
    const answer = await send(officer(), '/account/tokens', {
      name: 'prov',
      'rooms[]': 'plan',
      scope: 'read',
      days: '1',
    })
    const secret = /samlad_[\w-]{43}/.exec(await answer.text())?.[0] ?? ''
    expect(secret.length).toBeGreaterThan(40)
    expect((await ask('/v1/me', { headers: { authorization: `Bearer ${secret}` } })).status).toBe(200)
    shown.set('an API key', secret)
  })

  test('the secret of a one-time link is in one answer, and leaves the address at once', async () => {
    const { assignment, body } = await world.asSystem((tx) =>
      tx
        .selectFrom('plan.assignment_body as b')
        .innerJoin('plan.assignment as a', 'a.id', 'b.assignment_id')
        .select(['b.assignment_id as assignment', 'b.body_id as body'])
        .where('b.part', '=', 'assignee')
        .where('a.state', '=', 'given')
        .where('a.id', '=', known['assignmentId']![0]!)
        .executeTakeFirstOrThrow(),
    )
    const made = await send(coordinator(), `/assignments/${assignment}/links`, {
      bodyId: body,
      lastDay: '2026-12-01',
    })
    const secret = /\/answer\/link\/([\w-]{43})/.exec(await made.text())?.[1] ?? ''
    expect(secret).toHaveLength(43)
    const opened = await ask(`/answer/link/${secret}`)
    expect([opened.status, opened.headers.get('location')]).toEqual([303, '/answer'])
    expect(opened.headers.get('cache-control')).toBe('no-store')
    const kept = opened.headers.getSetCookie().find((line) => line.startsWith('samlad_link=')) ?? ''
    expect(kept).toMatch(/samlad_link=.*HttpOnly; SameSite=Lax/)
    const page = await ask('/answer', { headers: { cookie: kept.split(';')[0]! } })
    expect(page.status).toBe(200)
    expect(await wholeOf(page)).not.toContain(secret)
    shown.set('a one-time link', secret)
  })

  test('are in no other answer, in no trail and in no log', async () => {
    for (const secret of Object.values(officer().cookies)) shown.set('a session', secret)
    expect([...shown.keys()]).toEqual(['an API key', 'a one-time link', 'a session'])
    const secrets = [...shown.values()]
    const patterns = gets
      .map(({ pattern }) => pattern)
      .filter((pattern) => !pattern.includes(':secret') && !ofCases.has(pattern))
    for (const [turn, pattern] of patterns.entries())
      for (const viewer of inTurn([officer(), coordinator(), undefined], turn))
        for (const address of addressesOf(pattern, known).slice(0, 1)) {
          const whole = await wholeOf(await ask(address, { headers: cookieOf(viewer) }))
          expect(
            secrets.filter((secret) => whole.includes(secret)),
            address,
          ).toEqual([])
        }
    const trail = JSON.stringify(
      await world.asSystem((tx) => tx.selectFrom('audit.record').selectAll().execute()),
    )
    const log = lines.join('')
    expect(secrets.filter((secret) => trail.includes(secret) || log.includes(secret))).toEqual([])
  }, 240_000)
})

test('what is typed reaches no log and no trail, also when it is refused', async () => {
  const nobody = await ask('/sign-in')
  const visit = nobody.headers.getSetCookie()[0]!.split(';')[0]!
  const csrf = /name="csrf" value="([^"]+)"/.exec(await nobody.text())![1]!
  const refused = await ask('/sign-in', {
    method: 'POST',
    headers: { cookie: visit },
    body: new URLSearchParams({ csrf, email: planted.personEmail, password: planted.typedPassword }),
  })
  expect(refused.status).toBe(422)
  expect(await refused.text()).not.toContain(planted.typedPassword)
  const person = viewers.find(({ role }) => role === 'national_coordinator')!.person!
  for (const address of [
    '/search?search=',
    '/v1/search?search=',
    '/directory?search=',
    '/no/such/',
    '/plans/',
  ])
    await ask(`${address}${planted.typedSearch}`, { headers: cookieOf(person) })
  await ask('/v1/plans/import', {
    method: 'POST',
    headers: { ...cookieOf(person), 'x-form-token': formToken(Object.values(person.cookies)[0] ?? '') },
    body: `{"name": "${planted.typedSearch}`,
  })
  await send(person, '/account/profile', { name: planted.typedSearch, language: 'xx' })
  const trail = JSON.stringify(
    await world.asSystem((tx) => tx.selectFrom('audit.record').selectAll().execute()),
  )
  for (const name of names) {
    expect([name, trail.includes(planted[name])]).toEqual([name, false])
    expect([name, lines.join('').includes(planted[name])]).toEqual([name, false])
  }
})

test('an unforeseen error tells the sender its trace, and the log its place, and neither what was sent', async () => {
  lines.length = 0
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
  const trail: World['house']['trail'] = {
    ...world.house.trail,
    transaction: () => {
      throw new TypeError(`cannot read ${planted.personName}`)
    },
  }
  const broken = createApp({ house: { ...world.house, trail }, log, assetsFolder: 'dist/assets' })
  for (const address of [`/plans?search=${planted.typedSearch}`, `/v1/plans?search=${planted.typedSearch}`]) {
    const answer = await broken.request(address)
    const text = await answer.text()
    expect(answer.status).toBe(500)
    expect(text).not.toContain(planted.personName)
    expect(text).not.toContain('TypeError')
    expect(text).not.toContain('.ts:')
  }
  // Of each its place, and the line that each request has.
  expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual([
    'a request failed',
    'request',
    'a request failed',
    'request',
  ])
  expect(lines.join('')).not.toContain(planted.personName)
  expect(lines.join('')).not.toContain(planted.typedSearch)
  expect(lines.join('')).toContain('TypeError')
})

test('the description of the API holds no data of the installation', async () => {
  const text = await (await ask('/v1/openapi.json')).text()
  expect(foundIn(text)).toEqual([])
  // What stands in the examples is made up, one identifier among it.
  expect(text.replaceAll('7b0c4d52-9c1e-4f5a-8a3d-2e6f1b9d0c47', '')).not.toMatch(
    /@[\w-]+\.(se|example|invalid)|[0-9a-f]{8}-[0-9a-f]{4}-/,
  )
})
