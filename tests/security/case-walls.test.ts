import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { viewCase } from '../../src/modules/support/cases/view-actions.ts'
import { writeSection } from '../../src/modules/support/section-pages/write-actions.ts'
import { sectionKeys } from '../../src/modules/support/sections/sections.ts'
import { perform } from '../../src/platform/access/action.ts'
import type { PersonActor } from '../../src/platform/access/actor.ts'
import { type Role, roles } from '../../src/platform/access/roles.ts'
import { Refusal } from '../../src/platform/refusal.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { saysWho } from '../../src/testing/vouched.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'
import { plantCase, plantedFields, tableSections } from './planted-case.ts'

// Every role × every relation to a case × every section, through the action and by SQL as the application's role. What is
// expected is written here from the rules of the domain, not read from the policy.

const caseworkers: readonly Role[] = [
  'caseworker',
  'case_manager',
  'regional_coordinator',
  'shelter_staff',
  'police_prosecutor',
  'ngo_officer',
]
const everything = new Set<string>(sectionKeys)
const nothing = new Set<string>()
/** What an emergency never opens: where somebody is (domain rule 8). */
const emergencyOpens = new Set<string>(
  sectionKeys.filter((key) => key !== 'whereabouts' && key !== 'housing'),
)
const live = new Set<string>(['contact', 'notes', 'plan'])

/** How an actor stands to the case, and the sections that this lets somebody who works with people see. */
const relations = {
  'works on it': everything,
  'of the same body, does not work on it': nothing,
  'worked on it until yesterday': nothing,
  'stands in for whoever works on it': everything,
  'stands in and is denied by name': nothing,
  'stood in until yesterday, and nothing has written it down': nothing,
  'stands in from tomorrow': nothing,
  'body with a live view': live,
  'body with a live view of one field': new Set(['safety']),
  'body whose live view has run out': nothing,
  'body whose live view begins tomorrow': nothing,
  'body whose live view was ended by a withdrawal': nothing,
  'body whose live view waits for a lawyer': nothing,
  'body that was handed a copy': nothing,
  'body with a live view for the police alone': live,
  'works on it and is denied by name': nothing,
  'has a live view and the whole body is denied': nothing,
  'has an emergency open': emergencyOpens,
  'has an emergency open and is denied by name': nothing,
  'has asked for an emergency that nobody has opened': nothing,
  'has an emergency that ended an hour ago': nothing,
  'reads along to supervise': emergencyOpens,
  'reads along and is denied by name': nothing,
  'read along until an hour ago': nothing,
  'has stopped reading along': nothing,
  'of a body that has nothing to do with it': nothing,
} as const satisfies Record<string, ReadonlySet<string>>
type Relation = keyof typeof relations

interface Standing {
  readonly person: string
  readonly body: string
}

let world: World
let owner: pg.Client
let application: pg.Client
let worker: TestPerson
let caseId: string
/** A second case of the same body, in which the worker of the first has no part. */
let otherCase: string
const standing = new Map<Relation, Standing>()

const personOf = async (body: string): Promise<Standing> => {
  const person = await world.as('caseworker', body)
  return { person: person.actor.personId, body: person.actor.bodyId }
}

const liveView = async (
  body: string,
  view: {
    from?: string
    until?: string
    state?: string
    form?: string
    role?: string
    items?: [string, string][]
  },
): Promise<void> => {
  const id = randomUUID()
  await owner.query(
    `insert into disclosure.disclosure (id, case_id, key_id, from_body, to_body, to_role, to_kind, form, purpose, provision, decided_by, decided_at, starts_at, ends_at, state)
     select $1, c.id, c.key_id, c.body_id, $2, $3, (directory.kinds_on($2, current_date))[1], $4, 'support', 'consent', c.opened_by, now(), $5, $6, $7 from support.case_file c where c.id = $8`,
    [
      id,
      body,
      view.role ?? null,
      view.form ?? 'live',
      view.from ?? '2026-11-01',
      view.until ?? '2027-01-01',
      view.state ?? 'in_force',
      caseId,
    ],
  )
  for (const [section, field] of view.items ?? [...live].map((section) => [section, ''] as [string, string]))
    await owner.query('insert into disclosure.item values ($1, $2, $3, $4)', [id, caseId, section, field])
}

const emergency = async (of: Standing, state: string, opened: string | null): Promise<void> => {
  await owner.query(
    `insert into disclosure.break_glass (id, case_id, key_id, body_id, person_id, sealed_reason, asked_at, state, opened_at, ends_at)
     select gen_random_uuid(), c.id, c.key_id, $1, $2, 'x', now(), $3, $4::timestamptz, $4::timestamptz + interval '4 hours' from support.case_file c where c.id = $5`,
    [of.body, of.person, state, opened, caseId],
  )
}

const deny = (column: 'person_alias' | 'body_alias', id: string) =>
  owner.query(
    `insert into disclosure.denial (id, case_id, ${column}, sealed_reason, made_by, made_at) values (gen_random_uuid(), $1, access.alias('denied', $2), 'x', $3, now())`,
    [caseId, id, worker.actor.personId],
  )

const assign = (of: Standing, ended: string | null = null) =>
  owner.query(
    `insert into support.assignment (case_id, body_id, person_id, part, since, ended_at) values ($1, $2, $3, 'worker', '2026-11-01', $4)`,
    [caseId, of.body, of.person, ended],
  )

/** Somebody stands in for the worker, or another, from a day to a day, as it was said at a moment. */
const standsIn = async (said: string, from: string, to: string, away = worker): Promise<Standing> => {
  const { actor } = await world.as('caseworker', OWN)
  await owner.query(`select set_config('samlad.now', $1, false)`, [said])
  await owner.query(
    `insert into on_call.absence (body_id, membership_id, stand_in_id, from_day, to_day, said_by, said_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [actor.bodyId, away.actor.membershipId, actor.membershipId, from, to, away.actor.personId, said],
  )
  await owner.query(`select set_config('samlad.now', '', false)`)
  return { person: actor.personId, body: actor.bodyId }
}

const OWN = 'Exempelköpings kommun'

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  owner = new pg.Client(world.database.owner)
  application = new pg.Client(world.database.application)
  await owner.connect()
  await application.connect()
  worker = await world.as('caseworker', OWN)
  const values: Record<string, Record<string, string>> = {}
  for (const [section, field] of plantedFields)
    if (field !== 'chosen_name')
      values[section] = { ...values[section], [field]: field === 'danger_now' ? 'yes' : 'påhittat' }
  caseId = await givenCase(worker, { values })
  const stranger = await world.as('caseworker', 'Annan exempelkommun')
  const people = {
    body: worker.actor.bodyId,
    worker: worker.actor.personId,
    otherBody: stranger.actor.bodyId,
    otherPerson: stranger.actor.personId,
  }
  await plantCase(owner, people, caseId)
  otherCase = await plantCase(owner, people)
  await owner.query('delete from disclosure.break_glass; delete from disclosure.denial')

  standing.set('works on it', { person: worker.actor.personId, body: worker.actor.bodyId })
  standing.set('of the same body, does not work on it', await personOf(OWN))
  const former = await personOf(OWN)
  await assign(former, '2026-11-23')
  standing.set('worked on it until yesterday', former)
  standing.set(
    'stood in until yesterday, and nothing has written it down',
    await standsIn('2026-11-20T12:00:00Z', '2026-11-20', '2026-11-22'),
  )
  standing.set(
    'stands in for whoever works on it',
    await standsIn('2026-11-24T08:00:00Z', '2026-11-24', '2026-11-24'),
  )
  standing.set('stands in from tomorrow', await standsIn('2026-11-24T08:00:00Z', '2026-11-25', '2026-11-30'))
  const views: [Relation, Parameters<typeof liveView>[1]][] = [
    ['body with a live view', {}],
    ['body with a live view of one field', { items: [['safety', 'danger_now']] }],
    ['body whose live view has run out', { until: '2026-11-24T11:59:59Z' }],
    ['body whose live view begins tomorrow', { from: '2026-11-25' }],
    ['body whose live view was ended by a withdrawal', { state: 'ended' }],
    ['body whose live view waits for a lawyer', { state: 'waits_for_lawyer' }],
    ['body that was handed a copy', { form: 'copy' }],
    ['body with a live view for the police alone', { role: 'police_prosecutor' }],
    ['has a live view and the whole body is denied', {}],
  ]
  for (const [relation, view] of views) {
    const of = await personOf(`Påhittad mottagare: ${relation}`)
    await liveView(of.body, view)
    standing.set(relation, of)
  }
  await deny('body_alias', standing.get('has a live view and the whole body is denied')!.body)
  const denied = await personOf(OWN)
  await assign(denied)
  await deny('person_alias', denied.person)
  standing.set('works on it and is denied by name', denied)
  const second = await world.as('caseworker', OWN)
  await assign({ person: second.actor.personId, body: second.actor.bodyId })
  const deniedStandIn = await standsIn('2026-11-24T08:00:00Z', '2026-11-24', '2026-11-24', second)
  await deny('person_alias', deniedStandIn.person)
  standing.set('stands in and is denied by name', deniedStandIn)
  const emergencies: [Relation, string, string | null][] = [
    ['has an emergency open', 'open', '2026-11-24T10:00:00Z'],
    ['has an emergency open and is denied by name', 'open', '2026-11-24T10:00:00Z'],
    ['has asked for an emergency that nobody has opened', 'asked', null],
    ['has an emergency that ended an hour ago', 'open', '2026-11-24T07:00:00Z'],
  ]
  for (const [relation, state, opened] of emergencies) {
    const of = await personOf(OWN)
    await emergency(of, state, opened)
    if (relation.includes('denied')) await deny('person_alias', of.person)
    standing.set(relation, of)
  }
  const readings: [Relation, string, string | null][] = [
    ['reads along to supervise', '2026-11-25T11:00:00Z', null],
    ['reads along and is denied by name', '2026-11-25T11:00:00Z', null],
    ['read along until an hour ago', '2026-11-24T11:00:00Z', null],
    ['has stopped reading along', '2026-11-25T11:00:00Z', '2026-11-24T11:00:00Z'],
  ]
  for (const [relation, until, ended] of readings) {
    const of = await personOf(OWN)
    await owner.query(
      `insert into support.co_reading (id, case_id, body_id, person_id, because, sealed_reason, since, until_at, ended_at)
       values (gen_random_uuid(), $1, $2, $3, 'quality', 'x', '2026-11-24T08:00:00Z', $4, $5)`,
      [caseId, of.body, of.person, until, ended],
    )
    if (relation.includes('denied')) await deny('person_alias', of.person)
    standing.set(relation, of)
  }
  standing.set('of a body that has nothing to do with it', await personOf('Ovidkommande exempelkommun'))
}, 60_000)

afterAll(async () => {
  await owner?.end()
  await application?.end()
})

const expectedSections = (relation: Relation, role: Role): ReadonlySet<string> => {
  if (!caseworkers.includes(role)) return nothing
  // Whoever leads supervises, in that role alone.
  if (relation === 'reads along to supervise' && role !== 'case_manager') return nothing
  if (relation === 'body with a live view for the police alone' && role !== 'police_prosecutor')
    return nothing
  return relations[relation]
}

const actorOf = ({ person, body }: Standing, role: Role): PersonActor => ({
  kind: 'person',
  personId: person,
  membershipId: randomUUID(),
  bodyId: body,
  role,
})

/** What an actor gets through the action: the sections shown, or the status of the refusal. */
const seenThroughAction = async (of: Standing, role: Role): Promise<ReadonlySet<string> | number> => {
  try {
    const seen = await perform(world.house, { actor: actorOf(of, role) }, viewCase, { caseId })
    for (const { section } of seen.fields) expect(seen.sections).toContain(section)
    return new Set(seen.sections)
  } catch (error) {
    if (error instanceof Refusal) return error.status
    throw error
  }
}

const asRole = async <T>({ person, body }: Standing, role: Role, work: () => Promise<T>): Promise<T> => {
  await application.query('begin')
  try {
    await saysWho(application, { person, body, role, now: new Date('2026-11-24T12:00:00Z') })
    return await work()
  } finally {
    await application.query('rollback')
  }
}

const count = async (text: string): Promise<number> =>
  Number((await application.query<{ count: string }>(`select count(*) ${text}`)).rows[0]?.count)

describe.each(Object.keys(relations) as Relation[])('%s', (relation) => {
  test('sees through the action what the rules say, in every role', async () => {
    for (const role of roles) {
      const expected = expectedSections(relation, role)
      const seen = await seenThroughAction(standing.get(relation)!, role)
      // A manager of the body knows that the case is there; its content is refused, not hidden.
      expect([role, typeof seen === 'number' ? seen : [...seen].sort()]).toEqual([
        role,
        expected.size === 0 ? 404 : [...expected].sort(),
      ])
    }
  })

  test('sees by SQL what the rules say, in every role', async () => {
    for (const role of roles) {
      const expected = expectedSections(relation, role)
      const seen = await asRole(standing.get(relation)!, role, async () => {
        const tables: Record<string, number> = {}
        for (const table of Object.keys(tableSections))
          tables[table] = await count(`from ${table} where case_id = '${caseId}'`)
        const fields = await application.query<{ section: string; field: string }>(
          `select section, field from support.field where case_id = '${caseId}' and superseded_at is null`,
        )
        return { tables, fields: fields.rows }
      })
      for (const [table, section] of Object.entries(tableSections))
        expect([role, table, seen.tables[table]]).toEqual([
          role,
          table,
          // Whoever leads sees which clocks run, to take over what is late.
          expected.has(section) ||
          (table === 'support.clock' && role === 'case_manager' && leadsHere(relation))
            ? 1
            : 0,
        ])
      const oneField = relation === 'body with a live view of one field'
      const fields = plantedFields.filter(
        ([section, field]) => expected.has(section) && (!oneField || field === 'danger_now'),
      )
      expect([role, seen.fields.map(({ section, field }) => `${section}.${field}`).sort()]).toEqual([
        role,
        fields.map(([section, field]) => `${section}.${field}`).sort(),
      ])
    }
  })

  test('writes only where they work on it, through the action and by SQL', async () => {
    const of = standing.get(relation)!
    for (const role of roles) {
      const writes =
        (relation === 'works on it' || relation === 'stands in for whoever works on it') &&
        caseworkers.includes(role)
      let status = 200
      try {
        await perform(world.house, { actor: actorOf(of, role) }, writeSection, {
          caseId,
          section: 'work',
          values: { occupation: `${role} ${relation}` },
          revisions: { occupation: (await presentRevision()) ?? 0 },
        })
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        status = error.status
      }
      const knows =
        expectedSections(relation, role).size > 0 || (role === 'case_manager' && leadsHere(relation))
      const refused = caseworkers.includes(role) && !knows ? 404 : 403
      expect([role, status]).toEqual([role, writes ? 200 : refused])
      for (const statement of [
        `insert into support.note (id, case_id, kind, happened_on, sealed, signed_by, signed_body, signed_at) values (gen_random_uuid(), '${caseId}', 'note', '2026-11-24', 'x', '${of.person}', '${of.body}', now())`,
        `update support.field set superseded_at = now() where case_id = '${caseId}' and section = 'money'`,
        `update support.plan set stays = 'stays' where case_id = '${caseId}'`,
        `insert into disclosure.consent (id, case_id, given_on, language, interpreter, representative, manner, expires_on, recorded_by, recorded_at) values (gen_random_uuid(), '${caseId}', '2026-11-01', 'sv', 'none_needed', 'none', 'oral', '2027-01-01', '${of.person}', now())`,
      ]) {
        const changed = await asRole(of, role, async () => {
          try {
            return (await application.query(statement)).rowCount ?? 0
          } catch (error) {
            return (error as { code?: string }).code
          }
        })
        expect([role, statement, changed === 0 || changed === '42501']).toEqual([role, statement, !writes])
      }
    }
  })
})

/** Whether the actor's body is the one whose case it is, and nobody denies the actor: a manager there leads it. */
const leadsHere = (relation: Relation): boolean =>
  standing.get(relation)!.body === worker.actor.bodyId && !relation.includes('denied')

const presentRevision = async (): Promise<number | undefined> =>
  (
    await owner.query<{ revision: number }>(
      `select revision from support.field where case_id = $1 and section = 'work' and field = 'occupation' and superseded_at is null`,
      [caseId],
    )
  ).rows[0]?.revision

describe('the classic faults', () => {
  test('a row of another case is not reached through a case that one may see', async () => {
    const of = standing.get('body with a live view')!
    const seen = await asRole(of, 'caseworker', () =>
      count(`from support.note where case_id = '${otherCase}'`),
    )
    expect(seen).toBe(0)
  })

  test('nobody but the system disposes of a case', async () => {
    for (const role of roles)
      await expect(
        asRole(standing.get('works on it')!, role, () =>
          application.query(`select support.dispose_case('${otherCase}')`),
        ),
      ).rejects.toMatchObject({ code: '42501' })
  })

  test('nobody puts themselves on a case that is not theirs', async () => {
    for (const relation of Object.keys(relations) as Relation[]) {
      const of = standing.get(relation)!
      for (const role of roles) {
        if (relation === 'works on it' || (role === 'case_manager' && leadsHere(relation))) continue
        await expect(
          asRole(of, role, () =>
            application.query(
              `insert into support.assignment (case_id, body_id, person_id, part, since) values ('${caseId}', '${of.body}', '${of.person}', 'worker', now())`,
            ),
          ),
        ).rejects.toMatchObject({ code: '42501' })
      }
    }
  })
})
