import { beforeAll, describe, expect, test } from 'vitest'
import { KNOWN_PEOPLE, SAFETY_BODIES, SAFETY_PEOPLE } from '../modules/demonstration/cast.ts'
import { findActors } from '../modules/disclosure/index.ts'
import { viewStudy } from '../modules/redress/study/actions.ts'
import { perform } from '../platform/access/action.ts'
import { addDays, dayOf } from '../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../platform/database/connect.ts'
import { openDemonstration } from '../testing/demonstration.ts'
import type { World } from '../testing/world.ts'
import { loadDemoData } from './demo.ts'

let world: World
beforeAll(async () => {
  world = await openDemonstration()
}, 120_000)

const distinct = (values: readonly (string | null)[]): string[] => [...new Set(values)].map(String).sort()
const people = () => world.asSystem((tx) => tx.selectFrom('identity.person').select(['email']).execute())

describe('what happens around the people of a demonstration', () => {
  const rows = <T>(work: (tx: DatabaseTransaction) => Promise<T>): Promise<T> => world.asSystem(work)

  test('is protected housing: shelters of two bodies, a request that waits, a placement that runs and one that has ended', async () => {
    const found = await rows(async (tx) => ({
      shelters: await tx.selectFrom('housing.shelter').select('operator').execute(),
      out: await tx
        .selectFrom('housing.occupancy')
        .select('id')
        .where('kind', '=', 'out_of_service')
        .execute(),
      requests: await tx.selectFrom('housing.request').select('state').execute(),
      placements: await tx.selectFrom('housing.placement').select(['state', 'followed_by']).execute(),
      rounds: await tx.selectFrom('housing.competence_round').select('results_at').execute(),
      told: await tx
        .selectFrom('housing.competence_result')
        .select('kind')
        .where('county', '=', '')
        .execute(),
      proposals: await tx.selectFrom('housing.competence_proposal').select('heading').execute(),
    }))
    expect(found.shelters).toHaveLength(3)
    expect(distinct(found.shelters.map(({ operator }) => operator))).toHaveLength(2)
    expect(found.out).toHaveLength(1)
    expect(found.requests.map(({ state }) => state).sort()).toEqual(['open', 'placed', 'placed'])
    expect(found.placements).toHaveLength(2)
    expect(found.placements).toContainEqual({ state: 'ended', followed_by: 'own_housing' })
    expect(found.placements).toContainEqual({ state: 'in_force', followed_by: null })
    expect(found.rounds.filter(({ results_at }) => results_at === null)).toHaveLength(1)
    expect(found.told.map(({ kind }) => kind)).toContain('measured')
    for (const { heading } of found.proposals) expect(heading).toMatch(/^Påhittat /)
    expect(found.proposals).toHaveLength(1)
  })

  test('is a child with an investigation, a guardian, a house of five authorities, and a night that was followed up', async () => {
    const today = dayOf(world.house.clock.now())
    const found = await rows(async (tx) => ({
      concerns: await tx.selectFrom('children.concern').select('state').execute(),
      speak: await tx.selectFrom('children.representative').select(['kind', 'state']).execute(),
      voices: await tx.selectFrom('children.voice').select('heard').execute(),
      bodies: await tx.selectFrom('children.house_body').select('part').execute(),
      joint: await tx.selectFrom('children.investigation').select('ended_on').execute(),
      steps: await tx.selectFrom('children.joint_step').select(['kind', 'state']).execute(),
      shares: await tx.selectFrom('children.share').select('ground').execute(),
      agreed: await tx.selectFrom('children.agreed').select(['state', 'due_on']).execute(),
      gone: await tx.selectFrom('children.disappearance').select(['state', 'follow_up']).execute(),
      signed: await tx.selectFrom('children.agreement_part').select('signed_on').execute(),
      held: await tx.selectFrom('children.guideline_held').select('body_id').execute(),
    }))
    expect(found.concerns).toEqual([{ state: 'investigating' }])
    expect(found.speak).toContainEqual({ kind: 'guardian_ad_litem', state: 'appointed' })
    expect(found.voices).toHaveLength(1)
    expect(distinct(found.bodies.map(({ part }) => part))).toHaveLength(5)
    expect(found.joint.filter(({ ended_on }) => ended_on === null)).toHaveLength(1)
    expect(found.joint).toHaveLength(2)
    expect(found.steps).toContainEqual({ kind: 'interview', state: 'done' })
    expect(found.shares.map(({ ground }) => ground)).toContain('offence_against_child')
    expect(found.agreed.some(({ state, due_on }) => state === 'open' && due_on < today)).toBe(true)
    expect(found.gone).toEqual([{ state: 'closed', follow_up: 'conversation' }])
    expect(found.signed.filter(({ signed_on }) => signed_on !== null)).toHaveLength(3)
    expect(distinct(found.held.map(({ body_id }) => body_id))).toHaveLength(2)
  })

  test('is a return that is followed up, one whose confirmation is withheld, and money in hand or on its way', async () => {
    const found = await rows(async (tx) => ({
      plans: await tx.selectFrom('return.plan').select(['ground', 'state']).execute(),
      answers: await tx.selectFrom('return.confirmation').select(['part', 'answer']).execute(),
      followed: await tx
        .selectFrom('return.follow_up')
        .select('moment')
        .where('result', '=', 'reached')
        .execute(),
      partners: await tx.selectFrom('return.partner').select('name').execute(),
      held: await tx.selectFrom('return.activity').select('kind').execute(),
      claims: await tx.selectFrom('redress.claim').select('state').execute(),
      payments: await tx.selectFrom('redress.payment').select('state').execute(),
      limits: await tx
        .selectFrom('support.clock')
        .select('last_day')
        .where('kind', '=', 'compensation_claim')
        .where('state', '=', 'running')
        .execute(),
      cast: await findActors(tx, KNOWN_PEOPLE),
    }))
    expect(found.plans).toContainEqual({ ground: 'prostitution', state: 'planned' })
    expect(found.plans).toContainEqual({ ground: 'trafficked', state: 'followed' })
    for (const answer of ['confirmed', 'withheld'])
      for (const part of ['coordinator', 'organiser']) expect(found.answers).toContainEqual({ part, answer })
    expect(found.followed.map(({ moment }) => moment).sort()).toEqual(['first_days', 'month_1'])
    expect(found.partners).toHaveLength(2)
    for (const { name } of found.partners) expect(name).toMatch(/^Påhitta/)
    expect(found.held).toEqual([{ kind: 'training' }])
    expect(found.claims).toHaveLength(3)
    expect(found.payments.map(({ state }) => state).sort()).toEqual(['received', 'sent'])
    const { entries, proposals } = await perform(world.house, { actor: found.cast.student }, viewStudy, {})
    const written = entries.flatMap(({ places }) => places.filter(({ own }) => own))
    for (const { source } of written) expect(source).toContain('övning')
    expect(written).toHaveLength(2)
    expect(proposals.map(({ title }) => title)).toEqual(['Påhittat förslag: fråga personen själv'])
    const today = dayOf(world.house.clock.now())
    expect(
      found.limits.some(
        ({ last_day }) => last_day !== null && last_day > today && last_day < addDays(today, 30),
      ),
    ).toBe(true)
  })

  test('is a case that was opened twice, annexed by two who lead to the one that goes on', async () => {
    const found = await rows((tx) =>
      tx
        .selectFrom('support.joining as j')
        .innerJoin('support.case_file as c', 'c.id', 'j.case_id')
        .select(['j.state', 'c.state as closed', 'j.proposed_by', 'j.answered_by'])
        .execute(),
    )
    expect(found).toMatchObject([{ state: 'joined', closed: 'closed' }])
    expect(found[0]?.proposed_by).not.toBe(found[0]?.answered_by)
  })

  test('is told once, of people and bodies who are all marked as made up, and counted', async () => {
    const counts = () =>
      rows(async (tx) => ({
        cases: (await tx.selectFrom('support.case_file').select('id').execute()).length,
        placements: (await tx.selectFrom('housing.placement').select('id').execute()).length,
        people: (await people()).length,
        counted: (await tx.selectFrom('series.value').select('name').execute()).length,
      }))
    const before = await counts()
    await loadDemoData(world.house)
    expect(await counts()).toEqual(before)
    expect(before.counted).toBeGreaterThan(0)
    const bodies = await rows((tx) =>
      tx
        .selectFrom('directory.body')
        .select('fictional')
        .where(
          'name',
          'in',
          SAFETY_BODIES.map(({ name }) => name),
        )
        .execute(),
    )
    expect(bodies).toEqual(SAFETY_BODIES.map(() => ({ fictional: true })))
    const emails = (await people()).map(({ email }) => email)
    for (const { email } of Object.values(SAFETY_PEOPLE)) expect(emails).toContain(email)
  })
})
