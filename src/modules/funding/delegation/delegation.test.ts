import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { setActor } from '../../../platform/access/action.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { givenAgreement, givenCall, givenGrant } from '../../../testing/funding.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { offerAgreement, payInstalment, viewGrant } from '../grants/actions.ts'
import { fundingPaths as paths } from '../paths.ts'
import { confirmDelegation, proposeDelegation, refuseDelegation, viewDelegation } from './actions.ts'

let world: World
let number = 0

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-02-10T09:00:00Z')
  await world.body('Föreningen Påhittat stöd', 'ngo')
})

interface Office {
  readonly decider: TestPerson
  readonly second: TestPerson
  readonly third: TestPerson
  readonly fourth: TestPerson
  readonly applicant: TestPerson
}

/** Four officers of a body of its own, and somebody who applies there. */
const openOffice = async (): Promise<Office> => {
  const board = `Länsstyrelsen i Påhittade län ${++number}`
  await world.body(board, 'county_board')
  return {
    decider: await world.as('body_officer', board),
    second: await world.as('county_coordinator', board),
    third: await world.as('body_officer', board),
    fourth: await world.as('body_officer', board),
    applicant: await world.as('ngo_officer', 'Föreningen Påhittat stöd'),
  }
}

/** A grant of 400 000 kr, decided by the first officer. */
const granted = async ({ decider, second, applicant }: Office): Promise<string> => {
  world.setTime('2026-03-01T09:00:00Z')
  const { callId } = await givenCall(decider)
  const { grantId } = await givenGrant(world, decider, second, applicant, {
    callId,
    closed: '2026-04-01T09:00:00Z',
    number: `P 2026:${++number}`,
    decidedOn: '2026-04-01',
  })
  world.setTime('2026-05-15T09:00:00Z')
  return grantId
}

const firstInstalment = async (person: TestPerson, grantId: string): Promise<string> =>
  (await person.perform(viewGrant, { grantId })).inside!.instalments[0]!.id
const pays = async (person: TestPerson, grantId: string) =>
  person.perform(payInstalment, {
    instalmentId: await firstInstalment(person, grantId),
    paidOn: '2026-05-15',
  })
/** Whether something stands on somebody's first page. */
const waitsFor = async (person: TestPerson, words: string): Promise<boolean> => {
  const first = await person.get('/')
  return (await (await person.get(first.headers.get('location') ?? '/')).text()).includes(words)
}
const readsEnglish = (person: TestPerson) =>
  person.post('/account/profile', { name: 'Påhittad', language: 'en' })
/** What somebody does with SQL alone, past every action. */
const tries = (person: TestPerson, work: (tx: DatabaseTransaction) => Promise<unknown>) =>
  world.house.database.transaction().execute(async (tx) => {
    await setActor(tx, person.actor, world.house.clock.now())
    await work(tx)
  })

describe('money', () => {
  test('is not paid by whoever decided it, past the action neither, and another of the body pays', async () => {
    const office = await openOffice()
    const { decider, second, applicant } = office
    const grantId = await granted(office)
    await givenAgreement(decider, applicant, grantId, '200 000')
    await expect(pays(decider, grantId)).rejects.toMatchObject({ code: 'funding.paid_by_decider' })
    const instalmentId = await firstInstalment(decider, grantId)
    const paying = (person: TestPerson, paidBy: TestPerson) =>
      tries(person, (tx) =>
        sql`update funding.instalment set paid_on = '2026-05-15', paid_by = ${paidBy.actor.personId} where id = ${instalmentId}`.execute(
          tx,
        ),
      )
    await expect(paying(decider, decider)).rejects.toThrow('funding.paid_by_decider')
    // Nor by writing somebody else's name.
    await expect(paying(decider, second)).rejects.toThrow(/in the name of another/)
    await pays(second, grantId)
  })

  test('that waits to be paid stands with those who may, and the page tells whoever may not why, and who may', async () => {
    const office = await openOffice()
    const { decider, second, third, applicant } = office
    const grantId = await granted(office)
    await givenAgreement(decider, applicant, grantId, '200 000')
    for (const person of [second, third])
      expect(await waitsFor(person, 'Ett bidrag väntar på betalning')).toBe(true)
    expect(await waitsFor(decider, 'Ett bidrag väntar på betalning')).toBe(false)
    const page = await (await decider.get(paths.grant({ grantId }))).text()
    expect(page).toContain('Du har beslutat bidraget. Någon annan betalar.')
    expect(page).toContain('Påhittad county_coordinator')
    expect(page).not.toContain(paths.payInstalment({ instalmentId: await firstInstalment(decider, grantId) }))
    const other = await (await second.get(paths.grant({ grantId }))).text()
    expect(other).toContain(paths.payInstalment({ instalmentId: await firstInstalment(second, grantId) }))
    for (const { id } of (await second.perform(viewGrant, { grantId })).inside!.instalments)
      await second.perform(payInstalment, { instalmentId: id, paidOn: '2026-05-15' })
    expect(await waitsFor(third, 'Ett bidrag väntar på betalning')).toBe(false)
  })
})

describe('a delegation', () => {
  const amounts = (office: Office, given: { threeFrom?: string; pay?: string; second?: string } = {}) => ({
    ...(given.threeFrom === undefined ? {} : { threeFrom: given.threeFrom }),
    people: [
      { person: office.third.actor.personId, ...(given.pay === undefined ? {} : { pay: given.pay }) },
      { person: office.second.actor.personId, ...(given.second === undefined ? {} : { pay: given.second }) },
    ],
  })

  test('is given to somebody of the body, and to nobody else', async () => {
    const { decider, third } = await openOffice()
    const stranger = await world.as('body_officer', 'Främmande exempelmyndighet')
    const given = (people: readonly TestPerson[]) =>
      decider.perform(proposeDelegation, {
        people: people.map(({ actor }) => ({ person: actor.personId, pay: '100' })),
      })
    await expect(given([third, stranger])).rejects.toMatchObject({ code: 'funding.no_colleague' })
    await given([third])
  })

  test('holds when another of the body has confirmed it, and never before', async () => {
    const office = await openOffice()
    const { decider, second, third, fourth, applicant } = office
    const stranger = await world.as('body_officer', 'Främmande exempelmyndighet')
    const grantId = await granted(office)
    await givenAgreement(decider, applicant, grantId, '200 000')
    const { delegationId } = await decider.perform(
      proposeDelegation,
      amounts(office, { pay: '100 000', second: '500 000' }),
    )
    expect(await waitsFor(fourth, 'En delegation väntar på bekräftelse')).toBe(true)
    expect(await waitsFor(decider, 'En delegation väntar på bekräftelse')).toBe(false)
    await expect(decider.perform(confirmDelegation, { delegationId })).rejects.toMatchObject({
      code: 'funding.delegation_by_oneself',
    })
    await expect(
      tries(decider, (tx) => sql`select funding.confirm_delegation(${delegationId})`.execute(tx)),
    ).rejects.toThrow('funding.delegation_by_oneself')
    await expect(
      tries(decider, (tx) =>
        sql`update funding.delegation set confirmed_by = ${second.actor.personId}, confirmed_at = access.now()`.execute(
          tx,
        ),
      ),
    ).rejects.toThrow(/permission denied/)
    await expect(stranger.perform(confirmDelegation, { delegationId })).rejects.toMatchObject({
      code: 'funding.delegation_settled',
    })
    await fourth.perform(confirmDelegation, { delegationId })
    // The grant is of 400 000 kr: beyond what one is delegated, and within what the other is.
    await expect(pays(third, grantId)).rejects.toMatchObject({ code: 'funding.beyond_delegation' })
    await expect(
      tries(third, async (tx) =>
        sql`update funding.instalment set paid_on = '2026-05-15', paid_by = ${third.actor.personId} where grant_id = ${grantId}`.execute(
          tx,
        ),
      ),
    ).rejects.toThrow('funding.beyond_delegation')
    await pays(second, grantId)
    expect((await third.perform(viewDelegation, {})).inForce).toMatchObject({
      proposedByName: 'Påhittad body_officer',
    })
    expect((await stranger.perform(viewDelegation, {})).inForce).toBeUndefined()
  })

  test('is confirmed by nobody whom it gives more: they see that it waits for another, and who that is', async () => {
    const { decider, second, third } = await openOffice()
    const pay = (amount: string) => [{ person: second.actor.personId, pay: amount }]
    const { delegationId } = await decider.perform(proposeDelegation, { people: pay('500 000') })
    await expect(second.perform(confirmDelegation, { delegationId })).rejects.toMatchObject({
      code: 'funding.delegation_for_oneself',
    })
    await expect(
      tries(second, (tx) => sql`select funding.confirm_delegation(${delegationId})`.execute(tx)),
    ).rejects.toThrow('funding.delegation_for_oneself')
    expect(await waitsFor(second, 'En delegation väntar på bekräftelse')).toBe(false)
    expect(await waitsFor(third, 'En delegation väntar på bekräftelse')).toBe(true)
    const page = await (await second.get(paths.delegation())).text()
    expect(page).toContain('Förslaget ger dig mer, så någon annan bekräftar det: Påhittad body_officer')
    expect(page).not.toContain(paths.confirmDelegation({ delegationId }))
    await readsEnglish(decider)
    expect(await (await decider.get(paths.delegation())).text()).toContain(
      'You have proposed this. It is confirmed by Påhittad body_officer',
    )
    await third.perform(confirmDelegation, { delegationId })
    // What somebody has already is given to them by nothing: they confirm what is given to another, and less for themselves.
    const others = [{ person: third.actor.personId, decide: '100 000' }]
    const next = await decider.perform(proposeDelegation, { people: [...others, ...pay('400 000')] })
    await second.perform(confirmDelegation, next)
    const more = await decider.perform(proposeDelegation, { people: [...others, ...pay('400 001')] })
    await expect(second.perform(confirmDelegation, more)).rejects.toMatchObject({
      code: 'funding.delegation_for_oneself',
    })
  })

  test('that nobody of the body could confirm is not proposed, and the page says why', async () => {
    const { decider, second, third, fourth } = await openOffice()
    const all = [decider, second, third, fourth].map(({ actor }) => actor.personId)
    await expect(
      decider.perform(proposeDelegation, { people: all.map((person) => ({ person, pay: '100 000' })) }),
    ).rejects.toMatchObject({ code: 'funding.nobody_confirms' })
    const { delegationId } = await decider.perform(proposeDelegation, {
      people: [{ person: second.actor.personId, pay: '500 000' }],
    })
    await third.perform(confirmDelegation, { delegationId })
    // A step that is for everybody again gives all of them more.
    const sent = await decider.post(paths.delegation(), { threeFrom: '1 000 000' })
    expect(sent.status).toBe(409)
    expect(await sent.text()).toContain('ger alla andra hos er mer')
    expect((await decider.perform(viewDelegation, {})).waiting).toBeUndefined()
    await expect(
      tries(second, async (tx) => {
        const { rows } = await sql<{ id: string }>`select funding.propose_delegation(1, '[]') as id`.execute(
          tx,
        )
        await setActor(tx, third.actor, world.house.clock.now())
        await sql`select funding.confirm_delegation(${rows[0]!.id}::uuid)`.execute(tx)
      }),
    ).rejects.toThrow('funding.delegation_for_oneself')
  })

  test('asks for three people from the amount that it says', async () => {
    const office = await openOffice()
    const { decider, second, third, applicant } = office
    const grantId = await granted(office)
    const { delegationId } = await second.perform(
      proposeDelegation,
      amounts(office, { threeFrom: '400 000' }),
    )
    await third.perform(confirmDelegation, { delegationId })
    await expect(
      decider.perform(offerAgreement, {
        grantId,
        conditions: 'Påhittade villkor.',
        startsOn: '2026-05-01',
        endsOn: '2026-12-31',
        reportOn: '2027-02-01',
        instalments: [{ amount: '400 000', dueOn: '2026-05-15' }],
      }),
    ).rejects.toMatchObject({ code: 'funding.agreed_by_decider' })
    await givenAgreement(second, applicant, grantId, '200 000')
    await expect(pays(second, grantId)).rejects.toMatchObject({ code: 'funding.paid_by_agreer' })
    await pays(third, grantId)
  })

  test('says how much somebody decides, and one that waits can be refused or taken back', async () => {
    const office = await openOffice()
    const { decider, second, third } = office
    const people = [{ person: decider.actor.personId, decide: '100 000' }]
    const waiting = await second.perform(proposeDelegation, { people })
    await expect(third.perform(proposeDelegation, { people })).rejects.toMatchObject({
      code: 'funding.delegation_waits',
    })
    await third.perform(refuseDelegation, waiting)
    await expect(third.perform(confirmDelegation, waiting)).rejects.toMatchObject({
      code: 'funding.delegation_settled',
    })
    const again = await second.perform(proposeDelegation, { people })
    await third.perform(confirmDelegation, again)
    await expect(granted(office)).rejects.toMatchObject({
      code: 'funding.beyond_delegation',
      field: 'granted',
    })
    await expect(
      tries(decider, (tx) =>
        sql`insert into funding.decision (application_id, call_id, body_id, number, outcome, granted_ore, reasons, decided_on, decided_by, decided_at)
          select a.id, a.call_id, c.body_id, 'P 1', 'granted', 40000000, 'Påhittat.', '2026-04-01', ${decider.actor.personId}, '2026-04-01T09:00:00Z'
          from funding.application a join funding.call c on c.id = a.call_id where c.body_id = ${decider.actor.bodyId}`.execute(
          tx,
        ),
      ),
    ).rejects.toThrow('funding.beyond_delegation')
  })

  test('is proposed and confirmed on a page, in both languages', async () => {
    const { decider, second, third } = await openOffice()
    const page = await (await decider.get(paths.delegation())).text()
    expect(page).toContain('Alla som fördelar bidrag hos er får besluta, avtala och betala')
    const sent = await decider.post(paths.delegation(), {
      'people.0.person': second.actor.personId,
      'people.0.pay': '250 000',
      threeFrom: '1 000 000',
    })
    expect(sent.status).toBe(303)
    expect(await (await decider.get(paths.delegation())).text()).toContain('Ta tillbaka')
    const confirm = await (await third.get(paths.delegation())).text()
    const to = /action="(\/delegations\/[^"]+\/confirm)"/.exec(confirm)![1]!
    expect((await third.post(to, {})).status).toBe(303)
    await readsEnglish(third)
    const inForce = await (await third.get(paths.delegation())).text()
    expect(inForce).toContain('SEK\u00a0250,000')
    // An amount is told and asked for in one word.
    expect(inForce).toContain('<span class="number-field-unit">SEK</span>')
    expect(inForce).not.toContain('>kr<')
  })
})
