import fc from 'fast-check'
import { type RawBuilder, sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { perform, setActor } from '../../../platform/access/action.ts'
import { writeCsv } from '../../../platform/tables/csv.ts'
import { writeWorkbook } from '../../../platform/tables/workbook.ts'
import { givenPlan, type TestPlan } from '../../../testing/plans.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { giveAssignment } from '../assignments/decision-actions.ts'
import { paths } from '../paths.ts'
import { listLying } from './accounts-store.ts'
import { sums } from './door.ts'
import { followAll } from './follow-actions.ts'
import { followFrame } from './frame.ts'
import { relationOf } from './import-rules.ts'
import { postDecision, postStep, reversePosting } from './post-actions.ts'
import type { StepKind } from './stages.ts'
import { importMoney, previewImport } from './table-actions.ts'
import { type MoneyColumn, moneyColumns } from './table-columns.ts'
import { viewMoney, viewPosting } from './view-actions.ts'

let world: World
let coordinator: TestPerson
let second: TestPerson
let officer: TestPerson
let other: TestPerson
let plan: TestPlan
const MSEK = 100_000_000
const BODY = 'Påhittade verket'

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2033-03-01T09:00:00Z')
  plan = await givenPlan(world)
  coordinator = await world.as('national_coordinator', 'Påhittade samordningen')
  second = await world.as('ministry_officer', 'Påhittade samordningen')
  officer = await world.as('body_officer', BODY)
  other = await world.as('body_officer', 'Andra påhittade verket')
  await world.asSystem(async (tx) => {
    await tx
      .insertInto('plan.money_line')
      .values({ version_id: plan.versionId, amount_ore: 1000 * MSEK, from_year: 2031, to_year: 2033 })
      .execute()
    await followFrame(
      tx,
      { actor: { kind: 'system', name: 'test' }, now: world.house.clock.now() },
      plan.planId,
    )
  })
})

let number = 0
const decision = (more = {}) => ({
  planId: plan.planId,
  kind: 'decision' as const,
  day: '2032-01-10',
  kronor: '10 000 000',
  measures: [plan.measures['2']!],
  bodies: BODY,
  fromYear: 2032,
  toYear: 2032,
  decisionNumber: `X2032/${++number}`,
  words: 'Påhittat beslut om pengar',
  source: 'Påhittat regeringsbeslut',
  ...more,
})
const post = (more = {}) => coordinator.perform(postDecision, decision(more))
const from = { grant: 'decided', disposal: 'granted', spending: 'disposed', return: 'disposed' } as const
/** Where most lies that a step can begin from. */
const fullest = async (kind: StepKind) => {
  const accounts = await world.asSystem((tx) => listLying(tx, { planId: plan.planId, stages: [from[kind]] }))
  return accounts.sort((first, second) => second.leftOre - first.leftOre)[0]
}
const step = async (by: TestPerson, kind: StepKind, kronor: string, more = {}) =>
  by.perform(postStep, {
    planId: plan.planId,
    accountId: (await fullest(kind))!.id,
    kind,
    day: '2032-03-01',
    kronor,
    words: 'Påhittat steg',
    source: 'Påhittat underlag',
    ...more,
  })
const summed = () => world.asSystem((tx) => sums(tx, plan.planId))
/** The frame is always what is decided of it, planned of it, and not traced. */
const addsUp = async () => {
  const { frame, untraced, planned, beyond, decided } = (await summed()).plan
  expect(untraced + planned + decided - beyond).toBe(frame)
}

describe('a posting', () => {
  test('stands on a page with its balanced lines and its source, open to everybody', async () => {
    const posting = await post({ page: 3 })
    await addsUp()
    const page = await (await world.app.request(paths.moneyPosting(posting))).text()
    for (const shown of ['10 000 000', 'Påhittat regeringsbeslut', 'sida 3', BODY, 'Planens ram', '0 kr'])
      expect(page.replaceAll('\u00a0', ' ')).toContain(shown)
    const whole = await (await world.app.request(paths.planMoney({ planId: plan.planId }))).text()
    expect(whole).toContain(paths.moneyPostings({ planId: plan.planId }))
    expect(whole).toContain('går inte att följa till ett uppdrag')
    const postings = await world.app.request(paths.moneyPostings({ planId: plan.planId }))
    expect(await postings.text()).toContain(paths.moneyPosting(posting))
  })

  test.each([
    [{ kronor: '-5' }, 'money.not_above_nothing', 'kronor'],
    [{ kronor: '0' }, 'money.not_above_nothing', 'kronor'],
    [{ kronor: '1.234,50' }, 'money.no_sum', 'kronor'],
    [{ currency: 'EUR' }, 'money.other_currency', 'currency'],
    [{ fromYear: 2033, toYear: 2032 }, 'money.years_reversed', 'toYear'],
    [{ day: '2034-01-01' }, 'money.day_in_future', 'day'],
    [{ kronor: '99 000 000 000' }, 'money.more_than_appropriated', 'kronor'],
    [{ measures: [], bodies: undefined }, 'money.for_whom', 'assignmentId'],
    [{ bodies: 'Ett verk som inte finns' }, 'directory.unknown_body', 'bodies'],
  ])('is refused at its field: %j', async (more, code, field) => {
    await expect(post(more)).rejects.toMatchObject({ code, field })
  })

  test('is for measures of which no body is said, or for a body of which no measure is', async () => {
    await post({ decisionNumber: 'X2032/åtgärd', bodies: undefined })
    await post({ decisionNumber: 'X2032/verk', measures: [] })
    await addsUp()
  })

  test('is of a plan that is there', async () => {
    await expect(post({ planId: crypto.randomUUID() })).rejects.toMatchObject({ code: 'not_found' })
  })

  test('of a decision number that is posted is refused, and may be posted again once it was taken back', async () => {
    const first = await post({ decisionNumber: 'X2032/igen' })
    await expect(post({ decisionNumber: 'X2032/igen' })).rejects.toMatchObject({
      code: 'money.decision_twice',
      field: 'decisionNumber',
    })
    await coordinator.perform(reversePosting, { ...first, reason: 'Fel belopp' })
    await post({ decisionNumber: 'X2032/igen' })
    await addsUp()
  })

  test('by hand of money that flows from an assignment is refused, and the other way round', async () => {
    const given = {
      planId: plan.planId,
      title: 'Påhittat uppdrag',
      task: 'Gör det.',
      measures: [plan.measures['2']!],
      assignees: [BODY],
      decided: '2032-01-10',
      reference: 'X2032/uppdrag',
      deadlines: [{ day: '2033-12-01', kind: 'final' as const }],
      money: [{ kronor: '1 000 000', fromYear: 2032 }],
    }
    await coordinator.perform(giveAssignment, given)
    await expect(post({ decisionNumber: 'X2032/uppdrag' })).rejects.toMatchObject({
      code: 'money.decision_of_assignment',
    })
    await post({ decisionNumber: 'X2032/hand' })
    await expect(
      coordinator.perform(giveAssignment, { ...given, reference: 'X2032/hand' }),
    ).rejects.toMatchObject({ code: 'money.decision_posted_by_hand', field: 'reference' })
    // Without money of its own it counts nothing twice.
    await coordinator.perform(giveAssignment, { ...given, reference: 'X2032/hand', money: [] })
  })

  test('a form that is refused comes back with what was wrong at its place and all that was entered', async () => {
    const answer = await coordinator.post(paths.newMoneyDecision({ planId: plan.planId }), {
      kind: 'decision',
      from: 'frame',
      day: '2032-01-10',
      kronor: '5 000',
      currency: 'USD',
      'measures[]': [plan.measures['2']!],
      words: 'Det som skrevs',
      source: 'Påhittad källa',
    })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('Liggaren förs i svenska kronor')
    expect(page).toContain('Det som skrevs')
  })
})

describe('money that is decided on', () => {
  test('is granted, paid, spent and paid back; its body says the last two itself', async () => {
    await step(coordinator, 'grant', '5 000 000')
    await step(second, 'disposal', '4 000 000')
    await expect(step(officer, 'disposal', '1')).rejects.toMatchObject({ status: 403 })
    await step(officer, 'spending', '3 000 000')
    await expect(step(other, 'spending', '1')).rejects.toMatchObject({ status: 403 })
    await expect(step(officer, 'return', '1 000 001')).rejects.toMatchObject({
      code: 'money.more_than_disposed',
    })
    await step(officer, 'return', '1 000 000')
    const { plan: totals } = await summed()
    expect(totals).toMatchObject({ granted: 5 * MSEK, paid: 4 * MSEK, spent: 3 * MSEK, repaid: MSEK })
    expect(await (await officer.get(paths.money())).text()).toContain('Pengar som ni har eller fördelar')
  })

  test('is not paid by whoever booked the grant, past the action neither, in nobody else’s name, and by another at once', async () => {
    await step(coordinator, 'grant', '700 000', { item: 'Bidrag två' })
    const accounts = await world.asSystem((tx) => listLying(tx, { planId: plan.planId, stages: ['granted'] }))
    const accountId = accounts.find(({ item }) => item === 'Bidrag två')!.id
    await expect(step(coordinator, 'disposal', '1', { accountId })).rejects.toMatchObject({
      code: 'money.paid_by_granter',
      field: 'kronor',
    })
    // What another has granted of the same, one pays; and not one krona more.
    await step(second, 'grant', '100 000', { item: 'Bidrag två' })
    await step(coordinator, 'disposal', '60 000', { accountId })
    await expect(step(coordinator, 'disposal', '40 001', { accountId })).rejects.toMatchObject({
      code: 'money.paid_by_granter',
    })
    const posts = (by: TestPerson, postedBy: string | null) =>
      world.house.database.transaction().execute(async (tx) => {
        await setActor(tx, by.actor, world.house.clock.now())
        const { rows } = await sql<{ id: string }>`insert into money.posting
          (plan_id, kind, day, digest, words, source, line_count, body_id, posted_by, posted_at)
          values (${plan.planId}, 'disposal', '2032-03-01', 'x', 'x', 'x', 2, ${by.actor.bodyId}, ${postedBy}, now()) returning id`.execute(
          tx,
        )
        await sql`insert into money.line (posting_id, position, account_id, side, amount_ore)
          values (${rows[0]!.id}, 0, ${accountId}, 'out', -5000000)`.execute(tx)
      })
    await expect(posts(coordinator, coordinator.actor.personId)).rejects.toThrow('money.paid_by_granter')
    for (const name of [second.actor.personId, null])
      await expect(posts(coordinator, name)).rejects.toThrow('in the name of another')
    await step(second, 'disposal', '640 000', { accountId })
  })

  test('is paid within what the body has delegated, and from an amount by a third', async () => {
    const body = 'Påhittade myndigheten som delegerar'
    const [one, two, three] = [
      await world.as('national_coordinator', body),
      await world.as('national_coordinator', body),
      await world.as('national_coordinator', body),
    ]
    // Money of a measure that nothing else here is decided for.
    const measure = plan.measures['3']!
    await one.perform(postDecision, decision({ kronor: '3 000 000', measures: [measure] }))
    const lying = async (stage: 'decided' | 'granted', item: string | null) => {
      const found = await world.asSystem((tx) => listLying(tx, { planId: plan.planId, stages: [stage] }))
      return found.find((account) => account.item === item && account.measures.includes(measure))!.id
    }
    const grants = async (item: string, kronor: string) => {
      await step(two, 'grant', kronor, { item, accountId: await lying('decided', null) })
      return lying('granted', item)
    }
    const pays = (person: TestPerson, accountId: string, kronor: string) =>
      step(person, 'disposal', kronor, { accountId })
    const as = (person: TestPerson, statement: RawBuilder<{ id: string }>) =>
      world.house.database.transaction().execute(async (tx) => {
        await setActor(tx, person.actor, world.house.clock.now())
        return (await statement.execute(tx)).rows[0]!.id
      })
    /** What the body says of its money: proposed by one, confirmed by another. */
    const delegates = async (
      threeFromOre: number | null,
      pays: { person: string; step: string; ore: number }[],
    ) => {
      const named = JSON.stringify(pays)
      const id = await as(
        one,
        sql`select funding.propose_delegation(${threeFromOre}::bigint, ${named}::jsonb) as id`,
      )
      await as(two, sql`select funding.confirm_delegation(${id}::uuid)::text as id`)
    }
    await delegates(null, [{ person: three.actor.personId, step: 'pay', ore: 20_000_000 }])
    const large = await grants('Stort', '300 000')
    await expect(pays(three, large, '100 000')).rejects.toMatchObject({ code: 'money.beyond_delegation' })
    await pays(three, await grants('Litet', '200 000'), '200 000')
    await delegates(30_000_000, [{ person: three.actor.personId, step: 'pay', ore: 40_000_000 }])
    await expect(pays(one, large, '1 000')).rejects.toMatchObject({ code: 'money.paid_by_decider' })
    await pays(three, large, '1 000')
  })

  test('is taken back by a posting that undoes it, with its effect shown, and not before what went on from it', async () => {
    const granted = await step(coordinator, 'grant', '2 000 000', { item: 'Bidrag B' })
    const paid = await step(second, 'disposal', '2 000 000', {
      accountId: (
        await world.asSystem((tx) => listLying(tx, { planId: plan.planId, stages: ['granted'] }))
      ).find(({ item }) => item === 'Bidrag B')!.id,
    })
    const blocked = await (await coordinator.get(paths.reverseMoney(granted))).text()
    expect(blocked).toContain('Pengarna har gått vidare')
    await expect(coordinator.perform(reversePosting, { ...granted, reason: 'Fel' })).rejects.toMatchObject({
      code: 'money.more_than_granted',
    })
    const before = await (await coordinator.get(paths.reverseMoney(paid))).text()
    expect(before.replaceAll('\u00a0', ' ')).toContain('Bidrag B: +2 000 000 kr, sedan 2 000 000 kr')
    await expect(officer.perform(reversePosting, { ...paid, reason: 'Fel' })).rejects.toMatchObject({
      status: 403,
    })
    const back = await coordinator.perform(reversePosting, { ...paid, reason: 'Betald två gånger' })
    await coordinator.perform(reversePosting, { ...granted, reason: 'Fel mottagare' })
    const { posting } = await coordinator.perform(viewPosting, paid)
    expect(posting.reversedBy).toBe(back.postingId)
    await addsUp()
  })

  test('cannot be overdrawn by decisions at once', async () => {
    const { untraced } = (await summed()).plan
    const most = `${Math.floor(untraced / 100 / 2) + 1}`
    const tried = await Promise.allSettled([
      post({ kronor: most }),
      post({ kronor: most }),
      post({ kronor: most }),
    ])
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const done = tried.find((one) => one.status === 'fulfilled') as PromiseFulfilledResult<{
      planId: string
      postingId: string
    }>
    await coordinator.perform(reversePosting, { ...done.value, reason: 'Bara ett prov' })
    await addsUp()
  })

  test('whatever is posted, in whatever order, every account keeps what it must', async () => {
    const kinds = fc.constantFrom('decision', 'grant', 'disposal', 'spending', 'return', 'reverse')
    const done: { planId: string; postingId: string }[] = []
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(kinds, fc.integer({ min: 1, max: 900_000 })), { minLength: 3, maxLength: 7 }),
        async (moves) => {
          for (const [kind, kronor] of moves) {
            try {
              if (kind === 'decision') done.push(await post({ kronor: String(kronor) }))
              else if (kind === 'reverse') {
                const last = done.pop()
                if (last) await coordinator.perform(reversePosting, { ...last, reason: 'Prov' })
              } else if (await fullest(kind as StepKind))
                done.push(
                  await step(kind === 'disposal' ? second : coordinator, kind as StepKind, String(kronor)),
                )
            } catch (error) {
              expect((error as { code?: string }).code).toMatch(/^money\./)
            }
          }
          const wrong = await world.asSystem((tx) =>
            sql<{ stage: string }>`
              select a.stage from money.account a join money.line l on l.account_id = a.id group by a.id
              having case when money.is_origin(a.stage) then sum(l.amount_ore) > 0 else sum(l.amount_ore) < 0 end
              union all select 'unbalanced' from money.line group by posting_id having sum(amount_ore) <> 0`.execute(
              tx,
            ),
          )
          expect(wrong.rows).toEqual([])
          const { plan: totals } = await summed()
          expect(totals.granted).toBeLessThanOrEqual(totals.decided)
          expect(totals.paid).toBeLessThanOrEqual(totals.granted)
          expect(totals.spent + totals.repaid).toBeLessThanOrEqual(totals.paid)
          await addsUp()
        },
      ),
      { numRuns: 8 },
    )
  }, 60_000)

  test('the database itself refuses what does not balance, what is added later, what is changed, and what another body moves', async () => {
    const as = (person: TestPerson | undefined, work: Parameters<World['asSystem']>[0]) =>
      world.asSystem(async (tx) => {
        if (person) await setActor(tx, person.actor, world.house.clock.now())
        return work(tx)
      })
    const posting = await post()
    const { posting: known } = await coordinator.perform(viewPosting, posting)
    const head = {
      plan_id: plan.planId,
      kind: 'decision',
      day: '2032-01-10',
      digest: '',
      words: 'x',
      source: 'x',
      line_count: 2,
      posted_at: new Date(),
    }
    const lines = (id: string, amounts: readonly number[]) =>
      amounts.map((amount_ore, position) => ({
        posting_id: id,
        position,
        account_id: known.lines[position % 2]!.accountId,
        side: 'in',
        amount_ore,
      }))
    const insert = (person: TestPerson | undefined, kind: string, amounts: readonly number[]) =>
      as(person, async (tx) => {
        const { id } = await tx
          .insertInto('money.posting')
          .values({ ...head, kind, ...(person ? { body_id: person.actor.bodyId } : {}) })
          .returning('id')
          .executeTakeFirstOrThrow()
        await tx.insertInto('money.line').values(lines(id, amounts)).execute()
      })
    await expect(insert(undefined, 'decision', [-100, 99])).rejects.toThrow(/does not balance/)
    await expect(insert(undefined, 'decision', [-100])).rejects.toThrow(/without all its lines/)
    await expect(insert(undefined, 'grant', [-100, 100])).rejects.toThrow(/does not touch/)
    await expect(insert(undefined, 'decision', [900_000_000_000_000, -900_000_000_000_000])).rejects.toThrow(
      /more than there is/,
    )
    await expect(insert(other, 'decision', [-100, 100])).rejects.toThrow(/row-level security/)
    await expect(insert(other, 'spending', [-100, 100])).rejects.toThrow(/row-level security/)
    await expect(
      as(undefined, (tx) =>
        tx
          .insertInto('money.line')
          .values({ ...lines(posting.postingId, [1])[0]!, position: 2 })
          .execute(),
      ),
    ).rejects.toThrow(/has its lines/)
    await expect(
      as(undefined, (tx) => sql`update money.line set amount_ore = 1`.execute(tx)),
    ).rejects.toThrow(/permission denied|only grows/)
  })
})

const row = (cells: Partial<Record<MoneyColumn, string>>): Record<MoneyColumn, string> =>
  ({
    ...Object.fromEntries(moneyColumns.map(({ key }) => [key, ''])),
    kind: 'beslut',
    day: '2032-02-01',
    kronor: '100 000',
    body: BODY,
    measures: '2',
    source: 'Påhittat underlag',
    ...cells,
  }) as Record<MoneyColumn, string>
const csv = (rows: readonly Partial<Record<MoneyColumn, string>>[]) =>
  new File([writeCsv(moneyColumns, rows.map(row), 'sv')], 'pengar.csv')
const preview = async (file: File, by = coordinator) =>
  (await by.perform(previewImport, { planId: plan.planId, file })).preview!

describe('a table of postings', () => {
  test('is shown before it is read in, is read in whole, and not once something has come between', async () => {
    const seen = await preview(csv([{ decisionNumber: 'T1' }, { kind: 'beviljat', kronor: '50 000' }]))
    expect(seen.errors).toEqual([])
    expect(seen.posted).toHaveLength(2)
    const before = await coordinator.perform(viewMoney, { planId: plan.planId })
    const sent = { planId: plan.planId, table: seen.taken.table, digest: seen.digest }
    expect(await coordinator.perform(importMoney, sent)).toMatchObject({ posted: 2, aside: 0 })
    const after = await coordinator.perform(viewMoney, { planId: plan.planId })
    expect(after.postings).toBe(before.postings + 2)
    await expect(coordinator.perform(importMoney, sent)).rejects.toMatchObject({
      code: 'money.import_changed',
    })
    await addsUp()
  })

  test('that is wrong has one message for each row, and nothing of it is read in', async () => {
    const before = await coordinator.perform(viewMoney, { planId: plan.planId })
    const seen = await preview(
      csv([
        { decisionNumber: 'T2' },
        { kind: 'gåva' },
        { kronor: '-5' },
        { kronor: '1.234,50' },
        { currency: 'EUR' },
        { fromYear: '2033', toYear: '2032' },
        { decisionNumber: 'T2' },
        { decisionNumber: 'T1' },
        { body: '=HYPERLINK("http://ont.invalid")' },
        { measures: '99' },
        { kind: 'utbetalning', kronor: '900 000 000' },
        { kronor: '900 000 000 000' },
      ]),
    )
    expect(seen.errors.map(({ row: at, code }) => [at, code])).toEqual([
      [3, 'kind_unknown'],
      [4, 'negative'],
      [5, 'no_sum'],
      [6, 'other_currency'],
      [7, 'years_reversed'],
      [8, 'number_twice'],
      [9, 'money.decision_twice'],
      [10, 'directory.unknown_body'],
      [11, 'measure_unknown'],
      [12, 'money.more_than_granted'],
      [13, 'money.more_than_appropriated'],
    ])
    const shown = await coordinator.post(paths.importMoney({ planId: plan.planId }), {
      file: csv([{ kind: 'gåva' }]),
    })
    expect(await shown.text()).toContain('Slaget är okänt')
    await expect(
      coordinator.perform(importMoney, { planId: plan.planId, table: seen.taken.table, digest: seen.digest }),
    ).rejects.toMatchObject({ code: 'money.import_has_errors' })
    const after = await coordinator.perform(viewMoney, { planId: plan.planId })
    expect(after.postings).toBe(before.postings)
  })

  test('says who has a grant and what it is called, from the decision to what came back, and goes out as it came in', async () => {
    const grant = {
      body: BODY,
      recipient: 'Påhittade bistånd utanför katalogen',
      item: 'Bidrag T3',
      measures: '',
    }
    const steps = [
      { kind: 'beviljat', kronor: '40 000' },
      { kind: 'utbetalning', kronor: '30 000' },
      { kind: 'förbrukat', kronor: '25 000' },
      { kind: 'återbetalning', kronor: '5 000' },
    ]
    const wrong = await preview(csv([{ recipient: 'Någon' }]))
    expect(wrong.errors).toMatchObject([{ column: 'recipient', code: 'recipient_not_here' }])
    const rows = [{ decisionNumber: 'T3' }, ...steps.map((one) => ({ ...grant, ...one }))]
    // Whoever reads the grant in does not read its payment in.
    expect((await preview(csv(rows.slice(0, 3)))).errors).toMatchObject([
      { row: 4, column: 'kronor', code: 'money.paid_by_granter' },
    ])
    for (const [by, part] of [
      [coordinator, rows.slice(0, 2)],
      [second, rows.slice(2, 3)],
      [coordinator, rows.slice(3)],
    ] as const) {
      const seen = await preview(csv([...part]), by)
      expect(seen.errors).toEqual([])
      await by.perform(importMoney, { planId: plan.planId, table: seen.taken.table, digest: seen.digest })
    }
    const address = paths.exportMoney({ planId: plan.planId }, { format: 'csv' })
    const lines = (await (await world.app.request(address)).text()).split('\r\n')
    const kept = lines.filter((line) => line.includes('Bidrag T3'))
    expect(kept).toHaveLength(4)
    for (const line of kept) expect(line).toContain(`;${BODY};Påhittade bistånd utanför katalogen;Bidrag T3;`)
    await addsUp()
  })

  test('a line of an appropriation is the plan’s by what it says, never by its amount', async () => {
    const frame = { reference: 'Skr. 2007/08:167', fromYear: 2008, toYear: 2010, appropriation: '24:1' }
    const line = { year: 2011, appropriation: '24:1', words: 'Kammarkollegiet, 183 489 tkr' }
    expect(relationOf(line, frame)).toBe('other_years')
    expect(relationOf({ ...line, year: 2009, appropriation: '2:1' }, frame)).toBe('other_appropriation')
    expect(relationOf({ ...line, year: 2009 }, frame)).toBe('not_named')
    expect(relationOf({ ...line, year: 2009, words: 'Handlingsplanen skr. 2007/08:167' }, frame)).toBe(
      'the_plans',
    )
    // The very sum of the frame, in another year: looked at, told with its reason, and not counted.
    const before = await summed()
    const workbook = await writeWorkbook(
      moneyColumns,
      [
        row({
          kind: 'anslag',
          kronor: '1000000000',
          fromYear: '2036',
          body: 'Kammarkollegiet',
          words: 'Anslagspost',
        }),
      ],
      'sv',
      'Anslag',
    )
    const seen = await preview(new File([new Uint8Array(workbook)], 'anslag.xlsx'))
    expect(seen.aside).toMatchObject([{ reason: 'other_years', body: 'Kammarkollegiet', row: 2 }])
    await coordinator.perform(importMoney, {
      planId: plan.planId,
      table: seen.taken.table,
      digest: seen.digest,
    })
    expect(await summed()).toEqual(before)
    const page = await (await world.app.request(paths.planMoney({ planId: plan.planId }))).text()
    expect(page).toContain('Sett, men inte planens pengar')
    expect(page).toContain('Året ligger utanför planens tid')
  })

  test('goes out as CSV and as a workbook, and as JSON, with the same postings', async () => {
    const address = (format: string) => paths.exportMoney({ planId: plan.planId }, { format })
    const table = await (await world.app.request(address('csv'))).text()
    expect(table).toContain('Slag;Dag;Belopp (kr)')
    expect(table).not.toMatch(/(?:^|;)=/m)
    const workbook = await world.app.request(address('xlsx'))
    expect(workbook.headers.get('content-type')).toContain('spreadsheetml')
    const json = (await (await world.app.request(`/v1/plans/${plan.planId}/money`)).json()) as {
      frameOre: number
      untracedOre: number
    }
    expect(json).toMatchObject({ frameOre: 1000 * MSEK, untracedOre: (await summed()).plan.untraced })
  })
})

test('what is posted already is not posted again by night', async () => {
  const again = await perform(world.house, { actor: { kind: 'system', name: 'test' } }, followAll, {})
  expect(again).toEqual({ posted: 0 })
})
