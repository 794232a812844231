import pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { rooms } from '../../src/app.ts'
import { roles } from '../../src/platform/access/roles.ts'
import { openDemonstration } from '../../src/testing/demonstration.ts'
import { saysWho } from '../../src/testing/vouched.ts'
import type { TestPerson, World } from '../../src/testing/world.ts'
import { inTurn } from './in-turn.ts'

// A function that runs as the owner goes through every wall. Read by the application's role with whatever settings somebody who
// may write SQL would choose, each answers a stranger as it answers of something that is not there, and does nothing. The list of
// functions is the catalogue's own: one that is written tomorrow is asked too.

/** Those who send something to a body on behalf of somebody, and the coordinator whom a danger goes on to. */
const SENDERS = [
  'caseworker',
  'case_manager',
  'regional_coordinator',
  'shelter_staff',
  'police_prosecutor',
  'ngo_officer',
  'national_coordinator',
]

/**
 * Those that answer somebody without a relation, and why that tells nothing that is theirs to keep. With the roles that are
 * answered, where it is not everybody. Of one that answers `seldom`, of what is hardly drawn or what the demonstration need not have, it is
 * not looked for whether it still does.
 */
const ANSWERS: Readonly<Record<string, { why: string; roles?: readonly string[]; seldom?: true }>> = {
  'access.person': { why: 'whoever asks is told who they are' },
  'access.body': { why: 'whoever asks is told for whom they act' },
  'access.role': { why: 'whoever asks is told in which role' },
  'identity.answering': { why: 'whoever asks is told who they are, and a program who answers for it' },
  'access.house_standing': {
    why: 'an administrator is told when something of the house last happened and how much of it waits, and of nobody',
    roles: ['administrator'],
  },
  'access.backup_standing': {
    why: 'an administrator is told when a backup was read back whole, and when and why one failed, and of nobody',
    roles: ['administrator'],
  },
  'access.migrations': { why: 'which migrations made the database stands in the program itself' },
  'access.now': { why: 'the time, which nobody keeps' },
  'access.name_for_auditor': { why: 'an auditor sees who did something, by name', roles: ['auditor'] },
  'disclosure.person_name': { why: 'an auditor sees who did something, by name', roles: ['auditor'] },
  'directory.takes_care': {
    why: 'a list of recipients says whether somebody receives there; of a hidden body it says no',
  },
  'disclosure.referral_recipients': { why: 'bodies that receive referrals, no hidden one among them' },
  'support.programme_coverage': { why: 'counts over all bodies, small ones withheld' },
  'identity.may_answer': {
    seldom: true,
    why: 'an administrator lets people in everywhere but where nobody may know that there is anybody',
    roles: ['administrator', 'system'],
  },
  'identity.ministries': {
    why: 'which bodies are the ministry is official',
    roles: ['national_coordinator', 'ministry_officer'],
  },
  'learning.asks': { why: 'what is published to learn from is read by everybody' },
  'surveys.keep_halfway': { why: 'whoever comes as nobody goes on later, sealed with a code of theirs' },
  'plan.report_states': { why: 'how far a report-back has come is official' },
  'money.kind_of': { why: 'the ledger is official' },
  'housing.asked_lately': {
    why: 'a row of counts of the cases that somebody works on: noughts for a stranger',
  },
  'arrivals.take': {
    seldom: true,
    why: 'it takes what waits for whoever asks; a stranger’s try changes no row, and is noted as a change of the table',
  },
  'audit.count_one': {
    seldom: true,
    why: 'it counts that something was done in the hour that is now; a stranger’s count reads nothing and is noted as a change of the table',
  },
  'knowledge.screened': {
    why: 'what two have decided of a study is read by everybody; what one has said is not told',
  },
  'knowledge.all_screened': { why: 'the flow of a search is the same for everybody' },
  'knowledge.stands': { why: 'whether a study stands in the register is read by everybody' },
  'conduct.compliance': {
    why: 'how many agreements have the clause is read by everybody, also those whose partner must not be known',
  },
  'cooperation.is_there': {
    why: 'whoever gives a task is told whether anybody at a body would see it; the directory names the body already',
  },
  'incidents.counts': {
    why: 'how many a breach concerns is read by whoever reads of the breach; nothing of another’s',
  },
  'cooperation.readings': { why: 'how many have read a strategy tells nothing of what they found' },
  'cooperation.sees_markings': {
    why: 'how many have read a strategy is read by everybody, and this says of it whether they are two',
  },
  'cooperation.pairs': { why: 'how well two readers agree is read by everybody, never whose or of what' },
  'outreach.follows': { why: 'whoever has the secret address of a unit reads its questions' },
  'outreach.read_by': { seldom: true, why: 'how many bodies have read a result is read by everybody' },
  'outreach.adopted_by': { why: 'how many bodies work by a method is read by everybody' },
  'money.is_posted_by': { seldom: true, why: 'the ledger is official' },
  'money.may_move': {
    why: 'the government offices move all money of a plan',
    roles: ['national_coordinator', 'ministry_officer'],
  },
  'children.is_key_of_a_case': {
    seldom: true,
    why: 'whoever holds the random name of a key learns that a case has it, and not which',
  },
  'statistics.asks': { why: 'which authority collects figures is official' },
  'statistics.asks_for': { why: 'which authority plans a linkage is official' },
  'statistics.unit_of': { why: 'which authority links is official' },
  'statistics.makes_table': { why: 'which authority makes tables is official' },
  'statistics.releases_for': { why: 'which authority releases tables is official' },
  'statistics.reports': { why: 'which authority writes the report is official' },
  'statistics.run_of': { why: 'names a linkage by the estimate that rests on it, and nothing of it' },
  'statistics.has_reported': { why: 'a report that is out is out' },
  'statistics.is_told': { why: 'an estimate that is published is published' },
  'statistics.keys_are_left': {
    why: 'whether keys are destroyed yet is what everybody should be able to ask',
  },
  'statistics.bodies_with_people': {
    why: 'the rapporteur chooses among them who takes part',
    roles: ['rapporteur'],
  },
  'statistics.separation_facts': { why: 'the rapporteur plans by it who may link', roles: ['rapporteur'] },
  'statistics.share_people': {
    why: 'the rapporteur plans by it that nobody works both for the unit and for a body that encodes',
    roles: ['rapporteur'],
  },
  'statistics.waiting_for': { seldom: true, why: 'a number beside a link, read before anybody acts' },
  'statistics.linkages_waiting': { seldom: true, why: 'a number beside a link, read before anybody acts' },
  'on_call.knows': {
    why: 'on which numbers a body that is not hidden answers, whoever sends to it is told',
    roles: SENDERS,
  },
  'on_call.knows_line': { why: 'a number of such a body', roles: SENDERS },
  'housing.waits_by_hand': {
    why: 'whoever decides on requests by hand is told which waits',
    roles: ['national_coordinator'],
  },
  'housing.seen_to_by': {
    why: 'which body coordinates nationally is official, and whoever waits for a place may call it',
    roles: SENDERS.filter((role) => role !== 'national_coordinator'),
  },
  'identity.really_acts': {
    why: 'somebody is told that they act in a role that is really theirs',
    roles: ['body_officer'],
  },
  'series.facts_to_release': {
    why: 'officers who receive what bodies report are told who is to release it',
    roles: ['national_coordinator', 'ministry_officer'],
  },
  'law.confirm': {
    why: 'what a lawyer of one body has entered, a lawyer of any other confirms',
    roles: ['lawyer'],
  },
  'law.withdraw': {
    why: 'to what a lawyer of one body has entered, a lawyer of any other says no with a reason',
    roles: ['lawyer'],
  },
  'law.effects_everywhere': {
    why: 'how many cases of the country an amendment touches is for lawyers, and of few nothing is told',
    roles: ['lawyer'],
  },
  'law.bodies_of_others': {
    why: 'identifiers of the bodies whose lawyers are asked to confirm what a lawyer has entered, and no name',
    roles: ['lawyer'],
  },
  'funding.propose_delegation': {
    why: 'whoever distributes money for a body proposes to that body alone who decides on it',
    roles: ['body_officer', 'county_coordinator', 'national_coordinator'],
  },
  'learning.is_for_all': { why: 'whether an occasion is for all bodies stands on its page' },
  'learning.is_for_me': { why: 'an occasion for all bodies is for a stranger too' },
  'learning.places_of': { why: 'how many places of an occasion for all are taken stands on its page' },
  'learning.badge': { why: 'whoever is shown a badge may check it; whose it is is not told' },
  'learning.makes_version': {
    why: 'what came with the program is made further by the house and by the national coordinator',
    roles: ['system', 'national_coordinator'],
  },
  'learning.take_back': {
    why: 'the national coordinator takes back badges of courses that came with the program',
    roles: ['national_coordinator'],
  },
  'learning.badges_taken_back': {
    seldom: true,
    why: 'identifiers of badges that hold no more, and of nobody',
  },
  'reminders.unread': { why: 'a number beside a link, read before anybody acts' },
}

const isLong = process.env.SAMLAD_TEST_ROUNDS !== undefined

interface Definer {
  readonly oid: number
  readonly name: string
  readonly arguments: readonly string[]
  readonly result: string
  readonly set: boolean
  readonly volatile: boolean
}

let world: World
let owner: pg.Client
let application: pg.Client
/** The worker's login, as the house uses it for what it does by itself. */
let byItself: pg.Client
let stranger: TestPerson
let definers: readonly Definer[]
let ids: readonly string[]
let bodies: readonly string[]

const act = async (role: string, on = application): Promise<void> => {
  const isPerson = (roles as readonly string[]).includes(role)
  await saysWho(on, {
    person: isPerson ? stranger.actor.personId : '',
    body: isPerson || role === 'link' ? stranger.actor.bodyId : '',
    role,
    now: new Date('2026-11-24T09:00:00Z'),
  })
}

/** Identifiers of what the demonstration holds, some of each table. */
const someIds = async (each: number): Promise<string[]> => {
  const { rows } = await owner.query<{ name: string }>(`
    select format('%I.%I', table_schema, table_name) as name from information_schema.columns
    where column_name = 'id' and data_type = 'uuid' and table_schema not in ('information_schema', 'graphile_worker') and table_schema !~ '^pg_'`)
  const found: string[] = []
  for (const { name } of rows)
    found.push(
      ...(
        await owner.query<{ id: string }>(`select id from ${name} order by md5(id::text) limit ${each}`)
      ).rows.map(({ id }) => id),
    )
  return found
}

beforeAll(async () => {
  world = await openDemonstration()
  stranger = await world.as('body_officer', 'Helt främmande exempelmyndighet')
  owner = new pg.Client(world.database.owner)
  application = new pg.Client(world.database.application)
  byItself = new pg.Client(world.database.byItself)
  await Promise.all([owner.connect(), application.connect(), byItself.connect()])
  definers = (
    await owner.query<Definer>(`
    select p.oid::int, n.nspname || '.' || p.proname as name, p.prorettype::regtype::text as result, p.proretset as set,
      p.provolatile = 'v' as volatile,
      array(select t::regtype::text from unnest(p.proargtypes) t) as arguments
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.prosecdef and n.nspname !~ '^(pg_|graphile_worker)' and p.prorettype <> 'trigger'::regtype
      and has_function_privilege('samlad_application', p.oid, 'execute')
    order by 2, p.oid`)
  ).rows
  // Not its own: of itself a stranger may learn what it likes.
  const own: readonly string[] = Object.values(stranger.actor).filter((value) => typeof value === 'string')
  ids = (await someIds(100)).filter((id) => !own.includes(id))
  bodies = (
    await owner.query<{ id: string }>('select id from directory.body order by md5(id::text) limit 8')
  ).rows.map(({ id }) => id)
  return () => Promise.all([owner.end(), application.end(), byItself.end()])
}, 3_600_000)

/** What an argument is given: an identifier of something real first, then what else there is to choose from. */
const given = (type: string, isFirst: boolean): string => {
  if (type === 'uuid') return isFirst ? 't.a' : 't.b'
  if (type === 'uuid[]') return 'array[t.a]'
  if (type === 'text') return 't.w'
  if (type === 'text[]') return `array['tables']`
  if (type === 'bytea') return `decode(replace(t.a::text, '-', ''), 'hex')`
  if (type === 'date') return `date '2026-11-01'`
  if (type === 'interval') return `interval '1 hour'`
  if (type === 'smallint') return '1::smallint'
  if (type === 'json') return `json_build_object('id', t.a)`
  if (type.startsWith('timestamp')) return `timestamptz '2026-11-24T09:00:00Z'`
  return `null::${type}`
}

/** The words that texts are tried with: numbers of real cases, sections, kinds of money, grounds of a placement. */
const WORDS = `(select number as word from (select number from support.case_file limit 2) n
  union all select unnest(array['identity', 'whereabouts', 'social_board', 'national_support_programme', 'spending', 'case', 'assignee']))`

const answers = ({ result, set }: Definer): string => {
  if (set || result === 'record') return 'true'
  if (result === 'boolean') return 'f.answer'
  if (result.endsWith('[]')) return 'cardinality(f.answer) > 0'
  if (/int|numeric/.test(result)) return 'f.answer <> 0'
  return 'f.answer is not null'
}

/** One of some. */
const any = <T>(all: readonly T[]): T => all[Math.floor(Math.random() * all.length)]!

/** What is tried in one go: real identifiers, one for the thing and one for whom it is about, with a word. Drawn anew each time. */
const tries = (words: readonly string[]): [string[], string[], string[]] => {
  const count = isLong ? 5000 : 500
  const whom = [stranger.actor.bodyId, stranger.actor.personId, ...bodies]
  return [
    Array.from({ length: count }, () => any(ids)),
    Array.from({ length: count }, () => any(Math.random() < 0.5 ? whom : ids)),
    Array.from({ length: count }, () => any(words)),
  ]
}

/** Whether a function tells anything, or does anything, for whoever acts. */
const tellsOrDoes = async (one: Definer, words: readonly string[]): Promise<boolean> => {
  const call = `${one.name.replace(/^return\./, '"return".')}(${one.arguments.map((type, place) => given(type, one.arguments.indexOf('uuid') === place)).join(', ')})`
  const values = tries(words)
  if (!one.volatile) {
    const question =
      one.set || one.result === 'record'
        ? `exists (select from ${call})`
        : `(select ${answers(one)} from (select ${call} as answer) f)`
    return (
      (
        await application.query(
          `select 1 from unnest($1::uuid[], $2::uuid[], $3::text[]) as t (a, b, w) where ${question} limit 1`,
          values,
        )
      ).rows.length > 0
    )
  }
  await application.query(`select set_config('samlad.ids', $1, true)`, [JSON.stringify(values)])
  await application.query(`do $$ declare t record; begin
    for t in select a::uuid, b::uuid, w from rows from (
        json_array_elements_text(current_setting('samlad.ids')::json -> 0), json_array_elements_text(current_setting('samlad.ids')::json -> 1),
        json_array_elements_text(current_setting('samlad.ids')::json -> 2)) as r (a, b, w) loop
      begin
        perform ${call};
      exception when others then null;
      end;
    end loop; end $$`)
  const { rows } = await application.query<{ wrote: boolean }>(
    'select pg_current_xact_id_if_assigned() is not null as wrote',
  )
  return rows[0]!.wrote
}

const asks = async (one: Definer, role: string, words: readonly string[]): Promise<boolean> => {
  await application.query('begin')
  try {
    await act(role)
    return await tellsOrDoes(one, words)
  } catch (error) {
    // A refusal is an answer that tells nothing.
    if ((error as { code?: string }).code === '42501') return false
    throw error
  } finally {
    await application.query('rollback')
  }
}

const EVERYBODY = ['nobody', 'link', 'partner', 'system', ...roles] as const

test('each answers a stranger nothing and does nothing, but for those that are listed with their reason', async () => {
  expect(definers.length).toBeGreaterThan(80)
  const words = (await owner.query<{ word: string }>(`select word from ${WORDS} w`)).rows.map(
    ({ word }) => word,
  )
  const told: string[] = []
  const quiet: string[] = []
  const answersSome = async (one: Definer, tried: readonly string[]): Promise<boolean> => {
    for (const role of tried) if (await asks(one, role, words)) return true
    return false
  }
  for (const [place, one] of definers.entries()) {
    const listed = ANSWERS[one.name]
    const others = EVERYBODY.filter(
      (role) => !(listed?.roles ?? (listed === undefined ? [] : EVERYBODY)).includes(role),
    )
    for (const role of inTurn(others, place, 3))
      if (await asks(one, role, words)) told.push(`${one.name} to ${role}`)
    // Whether what is listed still answers is only looked for where everything is asked.
    if (isLong && listed && !listed.seldom && !(await answersSome(one, listed.roles ?? EVERYBODY)))
      quiet.push(one.name)
  }
  expect({ told, quiet }).toEqual({ told: [], quiet: [] })
}, 3_600_000)

test('each has its search path pinned, and none is for whoever connects', async () => {
  const { rows } = await owner.query<{ name: string }>(`
    select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.prosecdef and n.nspname !~ '^(pg_|graphile_worker)' and (
      not coalesce('search_path=pg_catalog, pg_temp' = any (p.proconfig), false)
      or (p.prorettype <> 'trigger'::regtype and has_function_privilege('public', p.oid, 'execute')))`)
  expect(rows).toEqual([])
})

test('nobody learns that a body gives shelter by asking for it', async () => {
  const { rows } = await owner.query<{ id: string }>('select id from directory.body where hidden')
  expect(rows.length).toBeGreaterThan(0)
  for (const role of EVERYBODY.filter((one) => one !== 'administrator')) {
    await application.query('begin')
    await act(role)
    const said = await application.query(
      `select distinct disclosure.gives_shelter(id) as gives, directory.told(id) as told from unnest($1::uuid[]) as t (id)`,
      [[...rows.map(({ id }) => id), crypto.randomUUID()]],
    )
    await application.query('rollback')
    expect([role, said.rows]).toEqual([role, [{ gives: false, told: false }]])
  }
})

test('a job is handed in by what was just done, never by asking for it', async () => {
  const enqueue = (on: pg.Client, task: string, payload: unknown) =>
    on.query('select jobs.enqueue($1, $2::json, null, null)', [task, JSON.stringify(payload)])
  const refused = async (
    role: string,
    task: string,
    payload: unknown,
    on = application,
  ): Promise<boolean> => {
    await on.query('begin')
    await act(role, on)
    const outcome = await enqueue(on, task, payload).then(
      () => false,
      (error: { code?: string }) => error.code === '42501',
    )
    await on.query('rollback')
    return outcome
  }
  const declared = (
    await owner.query<{
      name: string
      takes: string[]
      about: string | null
      written: string[]
      open_because: string | null
    }>('select * from jobs.task')
  ).rows
  for (const { name, takes, about, written } of declared.filter(
    ({ open_because }) => open_because === null,
  )) {
    const [schema, table, column] = (written[0] ?? 'directory.body.id').split('.')
    const real =
      (await owner.query(`select ${column} as id from ${schema}.${table} limit 1`)).rows[0]?.id ??
      crypto.randomUUID()
    const payload = Object.fromEntries(takes.map((key) => [key, key === about ? real : 'x']))
    for (const role of ['nobody', 'link', 'caseworker', 'administrator', 'system'])
      expect([name, role, await refused(role, name, payload)]).toEqual([name, role, true])
    expect([name, await refused('system', name, payload, byItself)]).toEqual([name, false])
    expect([name, await refused('system', name, { ...payload, more: 'x' }, byItself)]).toEqual([name, true])
  }
  expect(await refused('system', 'support.dispose', {}, byItself)).toBe(true)
  expect(await refused('administrator', 'no.such_task', {})).toBe(true)
})

test('every task of the house is declared, or runs by the clock alone', () => {
  const tasks = rooms.flatMap((room) => Object.keys(room.tasks?.(world.house) ?? {}))
  const scheduled = new Set(rooms.flatMap((room) => (room.schedules ?? []).map(({ task }) => task)))
  return owner.query<{ name: string }>('select name from jobs.task').then(({ rows }) => {
    const declared = new Set(rows.map(({ name }) => name))
    expect(tasks.filter((task) => !scheduled.has(task) && !declared.has(task))).toEqual([])
  })
})
