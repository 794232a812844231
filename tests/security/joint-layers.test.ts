import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endJoint, leaveJoint, letGo, viewJoint } from '../../src/modules/children/joint/frame-actions.ts'
import {
  shareEntry,
  viewEntry,
  viewLayer,
  viewShared,
  writeEntry,
} from '../../src/modules/children/joint/layer-actions.ts'
import { type Part, parts } from '../../src/modules/children/joint/schema.ts'
import { planStep } from '../../src/modules/children/joint/step-actions.ts'
import { Refusal } from '../../src/platform/refusal.ts'
import { type JointScene, openJointWorld } from '../../src/testing/joint-scene.ts'
import { saysWho } from '../../src/testing/vouched.ts'
import type { TestPerson } from '../../src/testing/world.ts'

// Every authority × every layer × shared or not × before, after it has left and after the end; by the actions, by the API
// and by SQL as the application's role. One row of each layer is shared with the next authority in the list; one is not.

let scene: JointScene
let owner: pg.Client
let application: pg.Client

beforeAll(async () => {
  scene = await openJointWorld()
  owner = new pg.Client(scene.world.database.owner)
  application = new pg.Client(scene.world.database.application)
  await Promise.all([owner.connect(), application.connect()])
})
afterAll(() => Promise.all([owner.end(), application.end()]))

const nextOf = (part: Part): Part => parts[(parts.indexOf(part) + 1) % parts.length]!
const textOf = (part: Part, shared: boolean) => `Påhittad rad av ${part}, ${shared ? 'delad' : 'inte delad'}`

interface Rows {
  readonly shared: string
  readonly kept: string
}
interface Laid {
  readonly investigationId: string
  readonly caseId: string
  readonly rows: ReadonlyMap<Part, Rows>
  readonly layers: ReadonlyMap<Part, string>
}

/** An investigation in which each authority has shared one row with the next, and kept one. */
const lay = async (): Promise<Laid> => {
  const { investigationId, caseId } = await scene.begin()
  const rows = new Map<Part, Rows>()
  for (const part of parts) {
    const person = scene.people[part]
    const write = async (shared: boolean) =>
      (
        await person.perform(writeEntry, {
          investigationId,
          kind: 'note',
          text: textOf(part, shared),
        })
      ).entryId
    const found = { shared: await write(true), kept: await write(false) }
    await person.perform(shareEntry, {
      investigationId,
      entryId: found.shared,
      to: [scene.bodyOf(nextOf(part))],
      ground: 'own_task',
      reasons: `Påhittat skäl av ${part}`,
      revision: 1,
    })
    rows.set(part, found)
  }
  const found = await owner.query<{ id: string; body_id: string }>(
    'select id, body_id from children.layer where investigation_id = $1',
    [investigationId],
  )
  const layers = new Map(
    parts.map((part) => [part, found.rows.find((row) => row.body_id === scene.bodyOf(part))!.id]),
  )
  return { investigationId, caseId, rows, layers }
}

/** Asks as the application's role, with an actor set, in a transaction that is rolled back. */
const asks = async <R extends object>(
  person: TestPerson,
  query: string,
  values: readonly unknown[],
): Promise<R[]> => {
  await application.query('begin')
  try {
    const { personId, bodyId, role } = person.actor
    const now = new Date('2026-11-24T12:00:00Z')
    await saysWho(application, { person: personId, body: bodyId, role, now })
    return (await application.query<R>(query, [...values])).rows
  } finally {
    await application.query('rollback')
  }
}

const TABLES = ['entry', 'entry_version', 'share', 'share_reason'] as const

/** From which layers an actor gets rows of each table, by raw SQL: one transaction at a time. */
const reached = async (person: TestPerson, laid: Laid) => {
  const found: Record<string, Part[]> = {}
  for (const table of TABLES) {
    const list: Part[] = []
    for (const part of parts) {
      const rows = await asks(person, `select * from children.${table} where layer_id = $1`, [
        laid.layers.get(part),
      ])
      if (rows.length > 0) list.push(part)
    }
    found[table] = list
  }
  return found
}

/** How many texts of the others an actor opens by the action, by their words. */
const openedBy = async (person: TestPerson, { investigationId }: Laid): Promise<string[]> => {
  try {
    return (await person.perform(viewShared, { investigationId })).rows.map(({ text }) => text)
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return []
    throw error
  }
}

const ownOf = async (person: TestPerson, { investigationId }: Laid): Promise<string[]> =>
  (await person.perform(viewLayer, { investigationId })).entries.map(({ text }) => text).toSorted()

describe('while the investigation is open', () => {
  let laid: Laid
  beforeAll(async () => {
    laid = await lay()
  })

  test.each(parts)(
    '%s opens its own layer and what the authority before it shared, nothing else',
    async (part) => {
      const person = scene.people[part]
      const before = parts.find((one) => nextOf(one) === part)!
      expect(await ownOf(person, laid)).toEqual([textOf(part, true), textOf(part, false)].toSorted())
      expect(await openedBy(person, laid)).toEqual([textOf(before, true)])
      for (const other of parts.filter((one) => one !== part))
        for (const entryId of Object.values(laid.rows.get(other)!))
          await expect(
            person.perform(viewEntry, { investigationId: laid.investigationId, entryId }),
          ).rejects.toMatchObject({ status: 404 })
    },
  )

  test.each(parts)('by raw SQL %s reaches the same rows, and no reasons of anybody else', async (part) => {
    const before = parts.find((one) => nextOf(one) === part)!
    const found = await reached(scene.people[part], laid)
    expect(found.entry).toEqual([part])
    expect(found.share_reason).toEqual([part])
    expect(new Set(found.entry_version)).toEqual(new Set([part, before]))
    expect(new Set(found.share)).toEqual(new Set([part, before]))
    const versions = await asks<{ entry_id: string }>(
      scene.people[part],
      'select entry_id from children.entry_version where layer_id = $1',
      [laid.layers.get(before)],
    )
    expect(versions.map(({ entry_id: id }) => id)).toEqual([laid.rows.get(before)!.shared])
    expect(
      await asks(scene.people[part], 'select id from children.layer where investigation_id = $1', [
        laid.investigationId,
      ]),
    ).toEqual([{ id: laid.layers.get(part) }])
  })

  test.each(parts)('the API tells %s no more than the page', async (part) => {
    const person = scene.people[part]
    const before = parts.find((one) => nextOf(one) === part)!
    const texts = (
      await Promise.all(
        ['', '/layer', '/shared'].map(async (rest) =>
          (await person.get(`/v1/joint-investigations/${laid.investigationId}${rest}`)).text(),
        ),
      )
    ).join('\n')
    const allowed = [textOf(part, true), textOf(part, false), textOf(before, true)]
    for (const other of parts)
      for (const text of [textOf(other, true), textOf(other, false)])
        expect(texts.includes(text), text).toBe(allowed.includes(text))
    for (const other of parts) expect(texts).not.toContain(`Påhittat skäl av ${other}`)
  })

  test('nobody writes into another’s layer, shares it, joins for another or lets themselves in, by raw SQL', async () => {
    const { police, child_health: health, social_services: social } = scene.people
    const { investigationId, layers, rows } = laid
    const theirs = layers.get('social_services')!
    const version = await owner.query<{ id: string; key_id: string }>(
      'select id, key_id from children.entry_version where entry_id = $1',
      [rows.get('social_services')!.kept],
    )
    const attacks: [string, TestPerson, string, unknown[]][] = [
      [
        'a row in another layer',
        police,
        `insert into children.entry (id, layer_id, investigation_id, body_id, kind, made_by, made_at)
          values (gen_random_uuid(), $1, $2, $3, 'note', $4, now())`,
        [theirs, investigationId, scene.bodyOf('social_services'), police.actor.personId],
      ],
      [
        'a row of one’s own name in another layer',
        police,
        `insert into children.entry (id, layer_id, investigation_id, body_id, kind, made_by, made_at)
          values (gen_random_uuid(), $1, $2, $3, 'note', $4, now())`,
        [theirs, investigationId, scene.bodyOf('police'), police.actor.personId],
      ],
      [
        'another’s row shared with oneself',
        police,
        `insert into children.share (id, version_id, entry_id, layer_id, investigation_id, from_body, to_body, kind, ground, decided_by, decided_at)
          values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, 'note', 'own_task', $7, now())`,
        [
          version.rows[0]!.id,
          rows.get('social_services')!.kept,
          theirs,
          investigationId,
          scene.bodyOf('social_services'),
          scene.bodyOf('police'),
          police.actor.personId,
        ],
      ],
      [
        'oneself as a colleague in another layer',
        police,
        `insert into children.layer_staff (layer_id, person_id, added_by, added_at) values ($1, $2, $2, now())`,
        [layers.get('child_health'), police.actor.personId],
      ],
      [
        'an invitation by somebody who did not ask for the investigation',
        health,
        `insert into children.participant (investigation_id, body_id, part, invited_by, invited_at)
          values ($1, $2, 'police', $3, now())`,
        [investigationId, await scene.world.body('Annan polis', 'agency', 'police'), health.actor.personId],
      ],
      [
        'a colleague of another body in the own layer',
        police,
        `insert into children.layer_staff (layer_id, person_id, added_by, added_at) values ($1, $2, $3, now())`,
        [layers.get('police'), health.actor.personId, police.actor.personId],
      ],
    ]
    for (const [what, person, query, values] of attacks)
      await expect(asks(person, query, values), what).rejects.toMatchObject({ code: '42501' })
    // Whoever asked does not answer for another; nobody answers twice.
    await expect(
      asks(
        social,
        `update children.participant set state = 'left' where investigation_id = $1 and body_id = $2`,
        [investigationId, scene.bodyOf('police')],
      ),
    ).rejects.toMatchObject({ code: '42501' })
    for (const [column, value] of [
      ['body_id', scene.bodyOf('police')],
      ['investigation_id', investigationId],
      ['key_id', version.rows[0]!.key_id],
      ['case_id', laid.caseId],
    ])
      await expect(
        asks(police, `update children.layer set ${column} = $1 where id = $2`, [value, layers.get('police')]),
        column,
      ).rejects.toMatchObject({ code: '42501' })
  })

  test('a step of another authority is not changed by raw SQL, nor a row of the calendar by somebody outside', async () => {
    const { social_services: social, child_health: health } = scene.people
    const { investigationId } = laid
    const { stepId } = await social.perform(planStep, {
      investigationId,
      kind: 'interview',
      responsibleBody: scene.bodyOf('police'),
      plannedOn: '2026-11-26',
    })
    const changed = await asks(
      health,
      `update children.joint_step set planned_on = '2026-12-24' where id = $1 returning id`,
      [stepId],
    )
    expect(changed).toEqual([])
    const outside = await scene.world.as('police_prosecutor', 'Annan polis')
    for (const table of ['joint_step', 'attendance', 'agreed', 'participant', 'investigation', ...TABLES])
      expect(await asks(outside, `select * from children.${table}`, []), table).toEqual([])
  })

  test('somebody on the child’s deny list is out of every layer, whichever authority they come from', async () => {
    const own = await lay()
    const { police, social_services: social } = scene.people
    const relative = await scene.world.as('police_prosecutor', 'Påhittade polisen')
    await owner.query(
      `insert into children.layer_staff (layer_id, person_id, added_by, added_at) values ($1, $2, $3, now())`,
      [own.layers.get('police'), relative.actor.personId, police.actor.personId],
    )
    expect(await ownOf(relative, own)).toHaveLength(2)
    await owner.query(
      `insert into disclosure.denial (id, case_id, person_alias, sealed_reason, made_by, made_at) values (gen_random_uuid(), $1, access.alias('denied', $2), 'x', $3, now())`,
      [own.caseId, relative.actor.personId, social.actor.personId],
    )
    await expect(relative.perform(viewJoint, { investigationId: own.investigationId })).rejects.toMatchObject(
      {
        status: 404,
      },
    )
    expect((await reached(relative, own)).entry).toEqual([])
    expect((await reached(police, own)).entry).toEqual(['police'])
  })
})

describe('when it is over', () => {
  test.each(parts)('%s sees its own layer and nothing of the others after the end', async (part) => {
    const laid = await lay()
    await scene.people.social_services.perform(endJoint, {
      investigationId: laid.investigationId,
      reason: 'completed',
      endedOn: '2026-11-24',
      revision: 1,
    })
    expect(await openedBy(scene.people[part], laid)).toEqual([])
    expect(await ownOf(scene.people[part], laid)).toHaveLength(2)
    const found = await reached(scene.people[part], laid)
    for (const table of TABLES) expect(found[table], table).toEqual([part])
  })

  test.each(parts.filter((part) => part !== 'social_services'))(
    '%s sees its own layer and nothing of the others after it has left',
    async (part) => {
      const laid = await lay()
      await scene.people[part].perform(leaveJoint, { investigationId: laid.investigationId })
      expect(await openedBy(scene.people[part], laid)).toEqual([])
      expect(await ownOf(scene.people[part], laid)).toHaveLength(2)
      const found = await reached(scene.people[part], laid)
      for (const table of TABLES) expect(found[table], table).toEqual([part])
    },
  )
})

test('a wall without the body in it is seen: with a policy that forgets whose layer it is, the police reach the others', async () => {
  const laid = await lay()
  const whole = async () => (await reached(scene.people.police, laid)).entry
  expect(await whole()).toEqual(['police'])
  await owner.query(`create policy fault on children.entry for select to samlad_application using (true)`)
  try {
    expect((await whole())?.toSorted()).toEqual([...parts].toSorted())
  } finally {
    await owner.query('drop policy fault on children.entry')
  }
  expect(await whole()).toEqual(['police'])
})

describe('the case of the child, closed or restricted,', () => {
  const set = async (caseId: string, change: string) => {
    await owner.query(`update support.case_file set ${change} where id = $1`, [caseId])
  }
  test.each([
    ["state = 'closed', closed_at = '2026-11-24', closing_reason = 'other'", 'case.closed_reopen_first'],
    ["restricted_at = '2026-11-24'", 'case.restricted'],
  ])(
    'is written about by nobody of the social services, who still let others go and end it (%s)',
    async (change, code) => {
      const { investigationId, caseId, rows } = await lay()
      const own = scene.people.social_services
      await set(caseId, change)
      const step = {
        investigationId,
        kind: 'consultation',
        responsibleBody: scene.bodyOf('social_services'),
        plannedOn: '2026-11-26',
      } as const
      for (const attempt of [
        () => own.perform(planStep, step),
        () => own.perform(writeEntry, { investigationId, kind: 'note', text: 'Påhittat.' }),
        () =>
          own.perform(shareEntry, {
            ...{ investigationId, entryId: rows.get('social_services')!.kept, to: [scene.bodyOf('police')] },
            ...{ ground: 'own_task', reasons: 'Påhittat.', revision: 1 },
          }),
      ])
        await expect(attempt()).rejects.toMatchObject({ code })
      // The others go on until it is ended.
      await scene.people.police.perform(planStep, { ...step, responsibleBody: scene.bodyOf('police') })
      await own.perform(letGo, { investigationId, bodyId: scene.bodyOf('child_health') })
      expect(await openedBy(scene.people.child_health, { ...({} as Laid), investigationId })).toEqual([])
      const { frame } = await own.perform(viewJoint, { investigationId })
      await own.perform(endJoint, {
        investigationId,
        reason: 'completed',
        endedOn: '2026-11-24',
        revision: frame.revision,
      })
      expect(await openedBy(scene.people.prosecutor, { ...({} as Laid), investigationId })).toEqual([])
    },
  )
})

describe('by SQL, as one who takes part,', () => {
  let laid: Laid
  beforeAll(async () => {
    laid = await lay()
  })
  const refusedOr = async (person: TestPerson, query: string, values: readonly unknown[]) => {
    try {
      return (await asks(person, query, values)).length
    } catch (error) {
      return (error as { code: string }).code
    }
  }
  test('nobody signs for another, answers for another, or takes back a withdrawal', async () => {
    const { police, prosecutor } = scene.people
    const own = laid.layers.get('police')
    for (const [query, values, answered] of [
      [
        'update children.share set withdrawn_at = now(), withdrawn_by = $2 where layer_id = $1 returning id',
        [own, prosecutor.actor.personId],
        '42501',
      ],
      [
        'update children.share set withdrawn_at = now(), withdrawn_by = $2 where layer_id = $1 returning id',
        [own, police.actor.personId],
        1,
      ],
      ['update children.share set withdrawn_at = null where layer_id = $1 returning id', [own], '42501'],
      [
        'update children.layer set keep_decided_by = $2, revision = 2 where id = $1 returning id',
        [own, prosecutor.actor.personId],
        '42501',
      ],
      [
        "update children.participant set state = 'left' where investigation_id = $1 and body_id = $2 returning body_id",
        [laid.investigationId, prosecutor.actor.bodyId],
        0,
      ],
      [
        "update children.investigation set state = 'ended', ended_on = '2026-11-24', end_reason = 'other' where id = $1 returning id",
        [laid.investigationId],
        0,
      ],
    ] as const)
      expect([query, await refusedOr(police, query, values)]).toEqual([query, answered])
  })
  test('no layer is sealed with the key of a case, which would go when the layer goes', async () => {
    const found = await owner.query<{ key_id: string }>(
      'select key_id from support.case_file where id = $1',
      [laid.caseId],
    )
    const { investigationId } = await scene.begin({ without: ['police'] })
    const { personId, bodyId } = scene.people.police.actor
    await owner.query('begin')
    await owner.query("set local samlad.role = 'system'")
    await owner.query(
      "update children.participant set state = 'joined', answered_by = $3, calendar_ground = 'own_task' where investigation_id = $1 and body_id = $2",
      [investigationId, bodyId, personId],
    )
    await owner.query('commit')
    const layer = `insert into children.layer (id, investigation_id, body_id, key_id, made_by, made_at)
      values ($1, $2, $3, $4, $5, now()) returning id`
    for (const [key, answered] of [
      [found.rows[0]!.key_id, '42501'],
      [randomUUID(), 1],
    ] as const)
      expect(
        await refusedOr(scene.people.police, layer, [randomUUID(), investigationId, bodyId, key, personId]),
      ).toBe(answered)
  })
})
