import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { setActor } from '../../platform/access/action.ts'
import { openSharing, type SharingScene } from '../../testing/sharing-scene.ts'
import type { TestPerson } from '../../testing/world.ts'
import { assessProtection } from '../children/concern/concern-actions.ts'
import { decideConcern } from '../children/concern/decision-actions.ts'
import { registerConcern } from '../children/concern/receive-actions.ts'
import { decideDisclosure, endDisclosure } from '../disclosure/sharing/decide-actions.ts'
import { overrideDisclosure } from '../disclosure/sharing/override-actions.ts'
import { registerCopy, viewCopy } from '../disclosure/sharing/received-actions.ts'
import { addLine, viewBody } from '../on-call/actions.ts'
import { closeCase } from '../support/cases/close-actions.ts'
import { beginChecklist } from '../support/identification/actions.ts'
import { saySituation } from '../support/identification/step-actions.ts'
import { writeSection } from '../support/section-pages/write-actions.ts'

let scene: SharingScene
let manager: TestPerson

beforeAll(async () => {
  scene = await openSharing()
  manager = await scene.municipal('case_manager')
  await manager.perform(addLine, {
    ...{ function: 'manager', telephone: '010-000 00 11' },
    hours: [{ days: 'all', opens: '00:00', closes: '00:00' }],
  })
}, 60_000)

const textOf = async (person: TestPerson, address: string) => (await person.get(address)).text()
/** The rows of what waits for somebody, on the page on which their role begins. */
const waitingFor = async (person: TestPerson, first = '/cases'): Promise<string[]> => {
  const page = await textOf(person, first)
  const list = /<section class="arrivals"[\s\S]*?<\/section>/.exec(page)?.[0] ?? ''
  return [...list.matchAll(/<strong>([^<]*)<\/strong>/g)].map(([, what]) => what!)
}
const IN_DANGER = 'En person är i fara nu'
const say = (caseId: string, value: string, revision: number, worker = scene.social) =>
  worker.perform(writeSection, {
    ...{ caseId, section: 'safety', values: { danger_now: value }, revisions: { danger_now: revision } },
  })

describe('"in danger now: yes"', () => {
  test('written in a case, it stands on the manager’s first page and at the top of the case, until it is no', async () => {
    const caseId = await scene.aCase()
    await say(caseId, 'yes', 0)
    expect(await waitingFor(manager)).toEqual([IN_DANGER])
    const page = await textOf(scene.social, `/cases/${caseId}`)
    expect(page.indexOf('tel:112')).toBeGreaterThan(0)
    expect(page.indexOf('tel:112')).toBeLessThan(page.indexOf('safety-banner'))
    expect(page).toContain('tel:0100000011')
    await say(caseId, 'no', 1)
    expect(await waitingFor(manager)).toEqual([])
    expect(await textOf(scene.social, `/cases/${caseId}`)).not.toContain('danger-now')
  })

  test('said in a checklist, it waits too; taking it back there does not unsay what the case says', async () => {
    const caseId = await scene.aCase()
    const begun = await scene.social.perform(beginChecklist, { caseId, checklist: 'adult' })
    await scene.social.perform(saySituation, { ...begun, conditions: ['in_danger_now'] })
    expect(await waitingFor(manager)).toEqual([IN_DANGER])
    expect(await textOf(scene.social, `/cases/${caseId}/checklists/${begun.assessmentId}/steps`)).toContain(
      'tel:112',
    )
    await say(caseId, 'yes', 0)
    await scene.social.perform(saySituation, { ...begun, conditions: ['foreign'] })
    expect(await waitingFor(manager)).toEqual([IN_DANGER])
    await scene.social.perform(closeCase, { caseId, reason: 'needs_met', acknowledged: 'yes' })
    expect(await waitingFor(manager)).toEqual([])
  })

  test('it is no secret to whoever closes the case: the page says that it stops waiting, and asks for a yes', async () => {
    const caseId = await scene.aCase()
    await say(caseId, 'yes', 0)
    expect(await textOf(scene.social, `/cases/${caseId}/close`)).toContain('Personen är i fara nu')
    const closing = await scene.social.post(`/cases/${caseId}/close`, { reason: 'needs_met' })
    expect(closing.status).toBe(422)
    expect(await waitingFor(manager)).toEqual([IN_DANGER])
    await say(caseId, 'no', 1)
  })
})

describe('a disclosure that is stopped in danger', () => {
  const stopped = async () => {
    const caseId = await scene.aCase()
    const disclosed = await scene.social.perform(
      decideDisclosure,
      scene.toPolice(caseId, {
        ...{
          offence: 'procuring',
          situation: { dangerToLife: 'yes' },
          danger: 'Någon hotar att döda personen.',
        },
      }),
    )
    return { caseId, disclosureId: disclosed.disclosureId }
  }
  const STOPPED = 'Ett utlämnande är stoppat fast någon är i fara'
  const RECEIVED = 'Ni har fått veta om en fara'

  test('waits for the manager, who decides; then it waits for the recipient, with the danger and the number to call', async () => {
    const on = await stopped()
    const address = `/cases/${on.caseId}/disclosures/${on.disclosureId}`
    expect(await waitingFor(manager)).toEqual([STOPPED])
    const before = await textOf(scene.social, address)
    expect(before.indexOf('tel:112')).toBeLessThan(before.indexOf('ds-alert" data-color="warning"'))
    const { copyId } = await manager.perform(overrideDisclosure, {
      ...{ ...on, reason: 'Personen hotas till livet i natt och polisen måste veta.' },
    })
    expect(await waitingFor(manager)).toEqual([])

    // The old refusal no longer heads the page: what was decided does.
    const after = await textOf(scene.social, address)
    const content = after.slice(after.indexOf('page-content'))
    expect(content.indexOf('Kopian är överlämnad')).toBeGreaterThan(0)
    expect(content.indexOf('Var stoppat innan')).toBeGreaterThan(content.indexOf('Kopian är överlämnad'))
    expect(content).not.toContain('data-color="warning"')

    expect(await waitingFor(scene.officer, '/received')).toEqual([RECEIVED])
    const { content: copy } = await scene.officer.perform(viewCopy, { copyId: copyId! })
    expect(copy.danger).toEqual({
      reason: 'Någon hotar att döda personen.',
      override: 'Personen hotas till livet i natt och polisen måste veta.',
    })
    const page = await textOf(scene.officer, `/received/${copyId}`)
    expect(page).toContain('Någon hotar att döda personen.')
    expect(page).toContain('tel:0100000011')
    await scene.officer.perform(registerCopy, { copyId: copyId!, ageGroup: 'adult' })
    expect(await waitingFor(scene.officer, '/received')).toEqual([])
  })

  test('that is ended waits no more', async () => {
    const on = await stopped()
    expect(await waitingFor(manager)).toEqual([STOPPED])
    await scene.social.perform(endDisclosure, { ...on, reason: 'mistake' })
    expect(await waitingFor(manager)).toEqual([])
  })

  test('a copy that says "in danger now" makes it wait in the recipient’s own case, once it is registered', async () => {
    const policeManager = await scene.world.as('case_manager', 'Påhittade polisen')
    const caseId = await scene.aCase()
    await say(caseId, 'yes', 0)
    const { copyId } = await scene.social.perform(
      decideDisclosure,
      scene.toPolice(caseId, { items: [{ section: 'safety', field: 'danger_now' }] }),
    )
    expect(await waitingFor(policeManager)).toEqual(['Ni har fått uppgifter om en person'])
    await scene.officer.perform(registerCopy, { copyId: copyId!, ageGroup: 'adult' })
    expect(await waitingFor(policeManager)).toEqual([IN_DANGER])
    await say(caseId, 'no', 1)
    expect(await waitingFor(policeManager)).toEqual([IN_DANGER])
  })
})

test('a child who needs protection at once waits for whoever may decide, until it is decided', async () => {
  const caseId = await scene.aCase(scene.social, 'child')
  const { concernId } = await scene.social.perform(registerConcern, {
    ...{ caseId, receivedOn: '2026-11-24', receivedAt: '09:30', reporter: 'school' as const },
    ...{ about: 'Påhittad oro.', reporterWho: '', wantsAnswer: undefined },
  })
  await scene.social.perform(assessProtection, {
    ...{ caseId, concernId, revision: 1, protection: 'immediate' as const },
    ...{ assessedOn: '2026-11-24', assessedAt: '10:15', reasons: 'Påhittade skäl.' },
  })
  expect(await waitingFor(manager)).toEqual(['Ett barn behöver skydd nu'])
  const page = await textOf(scene.social, `/cases/${caseId}/child/concerns/${concernId}`)
  expect(page).toContain('tel:112')
  await scene.social.perform(decideConcern, {
    ...{ caseId, concernId, revision: 2, decision: 'opened' as const },
    ...{ decidedOn: '2026-11-24', reasons: 'Påhittade skäl.' },
  })
  expect(await waitingFor(manager)).toEqual([])
})

describe('the walls of the table', () => {
  const by = (person: TestPerson, statement: ReturnType<typeof sql>) =>
    scene.world.house.database.transaction().execute(async (tx) => {
      await setActor(tx, person.actor, scene.world.house.clock.now())
      return statement.execute(tx)
    })
  const seen = async (person: TestPerson, caseId: string) =>
    (await by(person, sql`select * from arrivals.arrival where case_id = ${caseId}`)).rows.length

  test('a row is seen by those it is for and by those who work on its case, and by nobody else', async () => {
    const caseId = await scene.aCase()
    await say(caseId, 'yes', 0)
    expect(await seen(manager, caseId)).toBe(1)
    expect(await seen(scene.social, caseId)).toBe(1)
    for (const stranger of [
      await scene.municipal('caseworker'),
      await scene.municipal('lawyer'),
      scene.officer,
      await scene.world.as('case_manager', 'Påhittade polisen'),
      await scene.world.as('national_coordinator', 'Påhittad samordning'),
      await scene.world.as('administrator', 'Påhittad samordning'),
      await scene.world.as('auditor', 'Påhittad samordning'),
    ])
      expect(await seen(stranger, caseId), stranger.actor.role).toBe(0)
    await say(caseId, 'no', 1)
  })

  test('nobody takes, settles, moves or makes what is not theirs with SQL of their own choice', async () => {
    const caseId = await scene.aCase()
    await say(caseId, 'yes', 0)
    const [{ id }] = (await by(manager, sql`select id from arrivals.arrival where case_id = ${caseId}`))
      .rows as [{ id: string }]
    const took = await by(scene.officer, sql`select arrivals.take(${id}::uuid) as done`)
    expect(took.rows).toEqual([{ done: false }])
    const ended = await by(
      scene.officer,
      sql`select arrivals.settle('support.danger_now', ${caseId}::uuid) as done`,
    )
    expect(ended.rows).toEqual([{ done: 0 }])
    // Not even for those it waits for is it there to be changed.
    expect(
      (await by(manager, sql`update arrivals.arrival set roles = '{}' where id = ${id}`)).numAffectedRows,
    ).toBe(0n)
    await expect(
      by(manager, sql`update arrivals.arrival set taken_by = null where id = ${id}`),
    ).rejects.toMatchObject({
      code: '42501',
    })
    await expect(by(manager, sql`delete from arrivals.arrival where id = ${id}`)).rejects.toMatchObject({
      code: '42501',
    })
    await expect(
      by(
        scene.officer,
        sql`select arrivals.arrive('support.danger_now', ${caseId}::uuid, ${caseId}::uuid, ${scene.body.police}::uuid, '{police_prosecutor}', '{}', 'danger', '{}', null, null)`,
      ),
    ).rejects.toMatchObject({ code: '42501' })
    // A text is no place.
    await expect(
      by(
        scene.social,
        sql`select arrivals.arrive('made.up', ${caseId}::uuid, null, ${scene.body.social}::uuid, '{caseworker}', '{}', 'ordinary', ${JSON.stringify({ name: 'Påhittad Asp' })}::jsonb, null, null)`,
      ),
    ).rejects.toMatchObject({ code: '23514' })
    // Nothing is asked for in the name of somebody who does not act in that role at that body.
    const asked = await by(
      scene.officer,
      sql`select * from arrivals.waiting_for(${scene.officer.actor.personId}, ${scene.body.social}, 'case_manager')`,
    )
    expect(asked.rows).toEqual([])
    await say(caseId, 'no', 1)
  })

  test('numbers are known to others who work with cases; of a shelter’s nobody outside learns that there are any', async () => {
    expect((await scene.officer.perform(viewBody, { bodyId: scene.body.social })).lines).toHaveLength(1)
    const shelter = await scene.world.as('shelter_staff', 'Påhittade huset')
    await scene.world.asSystem((tx) =>
      tx
        .updateTable('directory.body')
        .set({ type: 'shelter' })
        .where('id', '=', shelter.actor.bodyId)
        .execute(),
    )
    await shelter.perform(addLine, {
      ...{ function: 'manager', telephone: '010-000 00 19' },
      hours: [{ days: 'all', opens: '00:00', closes: '00:00' }],
    })
    for (const person of [scene.officer, scene.social, manager]) {
      await expect(person.perform(viewBody, { bodyId: shelter.actor.bodyId })).rejects.toMatchObject({
        status: 404,
      })
      expect(
        (await by(person, sql`select * from on_call.line where body_id = ${shelter.actor.bodyId}`)).rows,
      ).toEqual([])
      expect(
        (
          await by(
            person,
            sql`select * from on_call.hours where line_id not in (select id from on_call.line)`,
          )
        ).rows,
      ).toEqual([])
      expect(
        (await by(person, sql`select * from on_call.duty where body_id <> ${person.actor.bodyId}`)).rows,
      ).toEqual([])
    }
    const answers = await by(
      scene.officer,
      sql`insert into on_call.line (body_id, function, telephone, kept_at) values (${scene.body.social}, 'manager', '112', now())`,
    ).catch((error: { code: string }) => error.code)
    expect(answers).toBe('42501')
  })
})
