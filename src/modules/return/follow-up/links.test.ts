import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { perform, setActor } from '../../../platform/access/action.ts'
import type { LinkActor } from '../../../platform/access/actor.ts'
import { openReturns, type ReturnScene } from '../../../testing/returns.ts'
import { openVisitor } from '../../../testing/visitor.ts'
import { paths } from '../paths.ts'
import { viewReturn } from '../plans/view-actions.ts'
import { chooseFollowUp, endLink, openLink, viewFollowUps } from './actions.ts'
import { findPartnerActor } from './link-store.ts'
import { goRound } from './round.ts'

let scene: ReturnScene
const ARRIVED = '2026-12-02T12:00:00Z'

beforeAll(async () => {
  scene = await openReturns()
})
beforeEach(() => scene.world.setTime('2026-11-24T12:00:00Z'))

type OfReturn = { caseId: string; returnId: string }

/** Somebody who has travelled and wants to be followed up, with an open link for the partner. */
const opened = async (byName = true) => {
  const of = await scene.wanted()
  const consentId = await scene.travelled(of)
  await scene.coordinator.perform(chooseFollowUp, {
    ...of,
    wants: 'yes',
    ...(byName ? { byName: 'yes' as const } : {}),
    saidOn: '2026-12-02',
  })
  const { secret } = await scene.coordinator.perform(openLink, {
    ...of,
    language: 'th',
    lastDay: '2027-01-31',
  })
  const { followUps } = await scene.coordinator.perform(viewFollowUps, of)
  return { of, consentId, secret, followUpId: followUps[0]!.id }
}

/** The partner's browser: it has come through the link, and sends forms with the token of the page it saw last. */
const partner = async (secret: string) => {
  const visitor = openVisitor(scene.world)
  await visitor.get(paths.enter({ secret }))
  return visitor
}

const isOver = async (secret: string): Promise<boolean> => {
  const answer = await (await partner(secret)).get(paths.partnerStart())
  return answer.status === 404 && answer.text.includes('does not work any more')
}

const answered = {
  result: 'reached',
  doneOn: '2026-12-02',
  'answers.safe': 'yes',
  note: 'Påhittat: hon ler.',
}

describe('a partner’s link', () => {
  test('moves its secret to a cookie, shows the chosen name and the questions, and nothing of the case', async () => {
    const { of, secret } = await opened()
    const entered = await scene.world.app.request(paths.enter({ secret }))
    expect(entered.status).toBe(303)
    expect(entered.headers.get('location')).toBe(paths.partnerStart())
    expect(entered.headers.get('set-cookie')).toContain('HttpOnly')
    const { number, plan } = await scene.coordinator.perform(viewReturn, of)
    for (const address of [paths.partnerStart(), paths.partnerStart({ language: 'en' })]) {
      const { text: page } = await (await partner(secret)).get(address)
      expect(page).toContain('Påhittad Lind')
      for (const hidden of [number, plan.number, of.caseId, of.returnId, 'Region Exempel', 'faster'])
        expect(page).not.toContain(hidden)
    }
  })

  test('shows a number alone where the person has not let the partner be told the name', async () => {
    const { secret } = await opened(false)
    const { text: page } = await (await partner(secret)).get(paths.partnerStart({ language: 'en' }))
    expect(page).toContain('Number')
    expect(page).not.toContain('Påhittad Lind')
    expect(page).toContain('31 January 2027')
  })

  test('is answered once; what was not asked is unknown; what was written lies sealed', async () => {
    const { of, secret, followUpId } = await opened()
    const visitor = await partner(secret)
    const { text: form } = await visitor.get(paths.partnerAnswer({ followUpId }))
    // Every question may be left out, which the page says in its own language, once.
    expect(form).not.toContain('(optional)')
    const sent = await visitor.post(paths.partnerAnswer({ followUpId }), answered)
    expect(sent.status).toBe(200)
    const again = await visitor.post(paths.partnerAnswer({ followUpId }), answered)
    expect(again.status).toBe(404)
    const { followUps } = await scene.coordinator.perform(viewFollowUps, of)
    expect(followUps[0]).toMatchObject({
      result: 'reached',
      safe: 'yes',
      housed: 'unknown',
      re_exploited: 'unknown',
      source: 'partner_link',
      note: 'Påhittat: hon ler.',
    })
    expect((await scene.coordinator.perform(viewReturn, of)).plan.state).toBe('followed')
    const row = await scene.world.asSystem((tx) =>
      tx.selectFrom('return.follow_up').selectAll().where('id', '=', followUpId).executeTakeFirstOrThrow(),
    )
    expect(String(row.sealed_note)).not.toContain('ler')
  })

  test('opens no other return, though somebody knows its identifiers', async () => {
    const first = await opened()
    scene.world.setTime('2026-11-24T12:00:00Z')
    const second = await opened()
    const visitor = await partner(first.secret)
    await visitor.get(paths.partnerAnswer({ followUpId: first.followUpId }))
    expect((await visitor.get(paths.partnerAnswer({ followUpId: second.followUpId }))).status).toBe(404)
    const sent = await visitor.post(paths.partnerAnswer({ followUpId: second.followUpId }), answered)
    expect(sent.status).toBe(404)
    const { followUps } = await scene.coordinator.perform(viewFollowUps, second.of)
    expect(followUps[0]?.result).toBeNull()
  })

  test.each<[string, (of: OfReturn, consentId: string) => Promise<unknown>]>([
    ['the consent is withdrawn', (of, consentId) => scene.withdraw(of, consentId)],
    [
      'the person wants it no more',
      (of) => scene.coordinator.perform(chooseFollowUp, { ...of, wants: 'no', saidOn: '2026-12-02' }),
    ],
    [
      'it is taken back',
      async (of) => {
        const { links } = await scene.coordinator.perform(viewFollowUps, of)
        return scene.coordinator.perform(endLink, { ...of, accessId: links[0]!.id })
      },
    ],
    ['its last day has been', async () => scene.world.setTime('2027-01-31T23:00:00Z')],
  ])('closes at once when %s', async (_, end) => {
    const { of, consentId, secret, followUpId } = await opened()
    const visitor = await partner(secret)
    expect((await visitor.get(paths.partnerAnswer({ followUpId }))).status).toBe(200)
    await end(of, consentId)
    expect(await isOver(secret)).toBe(true)
    const sent = await visitor.post(paths.partnerAnswer({ followUpId }), answered)
    expect(sent.status).toBe(404)
  })

  test('a guessed secret is told the same as one that has ended', async () => {
    expect(await isOver('A'.repeat(43))).toBe(true)
  })

  test('in the database its holder sees the follow-ups of one return and fills in codes, nothing else', async () => {
    const { secret, followUpId } = await opened()
    const actor = (await findPartnerActor(scene.world.house.database, secret, new Date(ARRIVED))) as LinkActor
    const asPartner = <T>(work: Parameters<typeof run<T>>[0]) => run(work)
    const run = <T>(work: (tx: Parameters<typeof setActor>[0]) => Promise<T>): Promise<T> =>
      scene.world.house.database.transaction().execute(async (tx) => {
        await setActor(tx, actor, new Date(ARRIVED))
        return work(tx)
      })
    const counts = await asPartner((tx) =>
      sql<Record<string, number>>`select
        (select count(*) from "return".plan)::int as plans, (select count(*) from support.case_file)::int as cases,
        (select count(*) from support.field)::int as fields, (select count(*) from "return".assessment)::int as risks,
        (select count(*) from "return".partner_access)::int as links,
        (select count(distinct plan_id) from "return".follow_up)::int as returns`.execute(tx),
    )
    expect(counts.rows[0]).toEqual({ plans: 0, cases: 0, fields: 0, risks: 0, links: 1, returns: 1 })
    await expect(
      asPartner((tx) =>
        tx
          .updateTable('return.follow_up')
          .set({ result: 'reached', source: 'person' })
          .where('id', '=', followUpId)
          .execute(),
      ),
    ).rejects.toThrow(/row-level security/)
    await expect(
      asPartner((tx) =>
        tx
          .updateTable('return.partner_access')
          .set({ ends_at: new Date('2099-01-01') } as never)
          .execute(),
      ),
    ).rejects.toThrow(/permission denied/)
  })
})

test('what nobody has made in time is missed and unknown, and may still be answered', async () => {
  const { of } = await opened()
  scene.world.setTime('2027-01-10T04:20:00Z')
  const round = await perform(scene.world.house, { actor: { kind: 'system', name: 'test' } }, goRound, {})
  expect(round.missed).toBeGreaterThan(0)
  const { followUps } = await scene.coordinator.perform(viewFollowUps, of)
  expect(followUps[0]).toMatchObject({ result: 'missed', safe: 'unknown' })
  expect(followUps.at(-1)?.result).toBeNull()
  expect((await scene.coordinator.perform(viewReturn, of)).plan.state).toBe('travelled')
})
