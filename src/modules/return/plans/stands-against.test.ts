import fc from 'fast-check'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { addDays } from '../../../platform/clock/clock.ts'
import { openReturns } from '../../../testing/returns.ts'
import { documentStates, findings, type Side, sides, wishes } from './codes.ts'
import { type Obstacle, obstaclesOf, type Readiness } from './rules.ts'

const TODAY = '2026-11-24'

const sometimes = <T>(of: fc.Arbitrary<T>) => fc.option(of, { freq: 4 })
const bySide = <T>(of: fc.Arbitrary<T>) => fc.record({ sweden: sometimes(of), abroad: sometimes(of) })
/** Some days about a limit, so that the day before, the day itself and the day after are all tried. */
const about = (limit: number) => fc.integer({ min: limit - 2, max: limit + 2 })

/** What a return may have come to, as its rows say it. Days are counted from the journey. */
const facts = fc
  .record({
    wants: sometimes(fc.constantFrom('return' as const, 'return' as const, ...wishes)),
    isChild: fc.boolean(),
    travel: sometimes(fc.integer({ min: 1, max: 90 })),
    documentState: fc.constantFrom('ready' as const, ...documentStates),
    documentDays: sometimes(about(0)),
    contactAgreed: fc.boolean(),
    receptionDays: sometimes(about(0)),
    risks: bySide(fc.record({ daysBefore: about(60), isOpen: fc.boolean(), isReviewed: fc.boolean() })),
    interests: bySide(fc.constantFrom('in_best_interest' as const, ...findings)),
  })
  .map(({ travel, documentDays, receptionDays, risks, ...rest }) => {
    const departure = addDays(TODAY, travel ?? 0)
    const arrival = addDays(departure, 1)
    const after = (days: number | null) => (days === null ? null : addDays(arrival, days))
    const assessed = (side: Side) =>
      risks[side] && { ...risks[side], assessedOn: addDays(departure, -risks[side].daysBefore) }
    return {
      ...rest,
      departsOn: travel === null ? null : departure,
      arrivesOn: travel === null ? null : arrival,
      documentUntil: after(documentDays),
      receivesOn: after(receptionDays),
      risks: { sweden: assessed('sweden'), abroad: assessed('abroad') },
    }
  })
interface Assessed {
  readonly assessedOn: string
  readonly isOpen: boolean
  readonly isReviewed: boolean
}
type Facts =
  typeof facts extends fc.Arbitrary<infer F>
    ? Omit<F, 'risks'> & { readonly risks: Readonly<Record<Side, Assessed | null>> }
    : never

const present = <T>(of: Readonly<Record<Side, T | null>>): [Side, T][] =>
  sides.flatMap((side): [Side, T][] => (of[side] === null ? [] : [[side, of[side]]]))

const readinessOf = (given: Facts): Readiness => ({
  plan: given,
  decision: given.wants === null ? undefined : { wants: given.wants, saidOn: '2026-11-21' },
  assessments: present(given.risks).map(([side, { assessedOn, isOpen, isReviewed }]) => ({
    side,
    assessedOn,
    openTopics: isOpen ? ['debts'] : [],
    reviewedOn: isReviewed ? TODAY : null,
  })),
  bestInterest: present(given.interests).map(([side, finding]) => ({ side, finding })),
  treatedAsChild: given.isChild,
  // A birth day is sealed: what follows from it the application alone asks.
  birthDate: null,
  receivesOn: given.receivesOn,
})

/** The database has one code for what is missing and what does not last; a page tells them apart. */
const CODE_OF: { readonly [Code in Obstacle['code']]?: string } = {
  reception_too_late: 'no_reception',
  document_too_short: 'no_document',
  child_not_in_best_interest: 'child_not_assessed',
}

test('what stands against a return is the same for the application and for the database, whatever it has come to', async () => {
  const { wanted, confirmed, coordinator, colleague, world } = await openReturns()
  const of = await wanted()
  await confirmed(of)
  const owner = new pg.Client(world.database.owner)
  await owner.connect()
  onTestFinished(() => owner.end())
  const run = (text: string, ...values: unknown[]) => owner.query(text, values)
  const { caseId, returnId } = of
  const [one, another] = [coordinator.actor.personId, colleague.actor.personId]
  await run('begin')
  for (const table of ['plan', 'decision', 'assessment', 'best_interest', 'reception'])
    await run(`alter table "return".${table} disable trigger user`)
  await run('alter table support.case_file disable trigger user')

  const inDatabase = async (given: Facts): Promise<string[]> => {
    await run('savepoint facts')
    for (const table of ['decision', 'assessment', 'best_interest'])
      await run(`delete from "return".${table} where plan_id = $1`, returnId)
    await run(
      'update support.case_file set age_group = $2 where id = $1',
      caseId,
      given.isChild ? 'child' : 'adult',
    )
    await run(
      `update "return".plan set departs_on = $2, arrives_on = $3, document_state = $4, document_until = $5, contact_agreed = $6
        where id = $1`,
      ...[
        returnId,
        given.departsOn,
        given.arrivesOn,
        given.documentState,
        given.documentUntil,
        given.contactAgreed,
      ],
    )
    await run(
      `update "return".reception set answer = $2, receives_on = $3 where plan_id = $1`,
      ...[returnId, given.receivesOn === null ? 'declined' : 'accepted', given.receivesOn],
    )
    if (given.wants !== null)
      await run(
        `insert into "return".decision (id, case_id, plan_id, said_on, wants, interpreter, recorded_by, recorded_at)
          values (gen_random_uuid(), $1, $2, '2026-11-21', $3, 'in_person', $4, now())`,
        ...[caseId, returnId, given.wants, one],
      )
    for (const [side, { assessedOn, isOpen, isReviewed }] of present(given.risks))
      await run(
        `insert into "return".assessment (id, case_id, plan_id, side, assessed_on, open_topics, sealed_answers, assessed_by, made_at,
            reviewed_on, reviewed_by)
          values (gen_random_uuid(), $1, $2, $3, $4, $5, '', $6, now(), $7, $8)`,
        ...[caseId, returnId, side, assessedOn, isOpen ? ['debts'] : [], one],
        ...(isReviewed ? [TODAY, another] : [null, null]),
      )
    for (const [side, finding] of present(given.interests))
      await run(
        `insert into "return".best_interest
          (id, case_id, plan_id, side, assessed_on, finding, sealed_authority, sealed_reasons, recorded_by, recorded_at)
          values (gen_random_uuid(), $1, $2, $3, $4, $5, '', '', $6, now())`,
        ...[caseId, returnId, side, TODAY, finding, one],
      )
    const { rows } = await run('select "return".stands_against($1) as codes', returnId)
    await run('rollback to savepoint facts')
    return rows[0].codes
  }

  const ready: Facts = {
    ...{
      wants: 'return',
      isChild: false,
      departsOn: '2026-12-01',
      arrivesOn: '2026-12-02',
      documentState: 'ready',
    },
    ...{
      documentUntil: '2027-02-01',
      contactAgreed: true,
      receivesOn: '2026-11-30',
      interests: { sweden: null, abroad: null },
    },
    risks: {
      sweden: { assessedOn: '2026-11-01', isOpen: false, isReviewed: true },
      abroad: { assessedOn: '2026-11-01', isOpen: false, isReviewed: true },
    },
  }
  expect([await inDatabase(ready), obstaclesOf(readinessOf(ready), TODAY)]).toEqual([[], []])
  await fc.assert(
    fc.asyncProperty(facts, async (given) => {
      const asked = new Set(await inDatabase(given))
      const worked = new Set(obstaclesOf(readinessOf(given), TODAY).map(({ code }) => CODE_OF[code] ?? code))
      // Without days of travel nothing can be too late for them: that they are missing is told by both.
      if (given.arrivesOn === null)
        expect([asked.has('no_travel'), worked.has('no_travel')]).toEqual([true, true])
      else expect([...worked].toSorted()).toEqual([...asked].toSorted())
    }),
    { numRuns: 200 },
  )
}, 120_000)
