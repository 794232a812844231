import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { perform, setActor } from '../../../platform/access/action.ts'
import type { LinkActor } from '../../../platform/access/actor.ts'
import { addDays } from '../../../platform/clock/clock.ts'
import { openReturns, type ReturnScene } from '../../../testing/returns.ts'
import { openVisitor } from '../../../testing/visitor.ts'
import { LONGEST_LINK_DAYS } from '../after/rules.ts'
import { paths } from '../paths.ts'
import { endReturn, recordJourney } from '../plans/plan-actions.ts'
import { viewReturn } from '../plans/view-actions.ts'
import {
  chooseFollowUp,
  endLink,
  openLink,
  printFollowUp,
  recordFollowUp,
  viewFollowUp,
  viewFollowUps,
} from './actions.ts'
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

  test.each([
    ['yes', 'return.partner_answered', 'ordinary'],
    ['no', 'return.returned_unsafe', 'urgent'],
  ])(
    'that tells whether somebody is safe (%s) waits for whoever works on the case, until it is seen',
    async (safe, kind, urgency) => {
      const { of, secret, followUpId } = await opened()
      const visitor = await partner(secret)
      await visitor.get(paths.partnerAnswer({ followUpId }))
      const sent = await visitor.post(paths.partnerAnswer({ followUpId }), {
        ...{ ...answered, language: 'th' },
        'answers.safe': safe,
      })
      expect(sent.text).toContain('<div lang="th"')
      const waits = () =>
        scene.world.asSystem((tx) =>
          tx
            .selectFrom('arrivals.arrival')
            .select(['kind', 'urgency', 'people'])
            .where('about_id', '=', followUpId)
            .where('settled_at', 'is', null)
            .execute(),
        )
      const [waiting, ...others] = await waits()
      expect([waiting?.kind, waiting?.urgency, others]).toEqual([kind, urgency, []])
      expect(waiting?.people).toContain(scene.coordinator.actor.personId)
      await scene.coordinator.perform(viewFollowUp, { ...of, followUpId })
      expect(await waits()).toEqual([])
    },
  )

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

describe('a link to a partner', () => {
  const open = (of: OfReturn, lastDay = '2027-01-31', language = 'th') =>
    scene.coordinator.perform(openLink, { ...of, language, lastDay })
  const choose = (of: OfReturn, said: object) =>
    scene.coordinator.perform(chooseFollowUp, { ...of, saidOn: '2026-11-24', wants: 'yes', ...said })
  const seen = (of: OfReturn) => scene.coordinator.perform(viewFollowUps, of)

  test('is opened for somebody who has travelled, wants it, and was received, while its ground holds', async () => {
    const of = await scene.wanted()
    await expect(open(of)).rejects.toMatchObject({ code: 'follow_up_abroad.not_wanted' })
    await choose(of, {})
    await expect(open(of)).rejects.toMatchObject({ code: 'follow_up_abroad.not_travelled' })
    const { plan } = await scene.coordinator.perform(viewReturn, of)
    await scene.coordinator.perform(recordJourney, {
      ...{ ...of, travelledOn: '2026-11-24', onOwn: 'yes', revision: plan.revision },
    })
    await expect(open(of)).rejects.toMatchObject({ code: 'follow_up_abroad.no_partner' })
    expect(await seen(of)).toMatchObject({ accepted: undefined, groundUntil: null, links: [], writes: true })
    const received = await scene.wanted()
    const consentId = await scene.travelled(received)
    await choose(received, { saidOn: '2026-12-02' })
    expect((await seen(received)).groundUntil).toBe('2027-06-30')
    await scene.withdraw(received, consentId)
    expect((await seen(received)).groundUntil).toBeNull()
    await expect(open(received)).rejects.toMatchObject({ code: 'follow_up_abroad.ground_over' })
  })

  test('has a last day: from today, for so long at most, and never beyond its ground', async () => {
    const of = await scene.wanted()
    await scene.travelled(of)
    await choose(of, { saidOn: '2026-12-02' })
    for (const day of ['2026-12-01', addDays('2026-12-02', LONGEST_LINK_DAYS + 1)])
      await expect(open(of, day), day).rejects.toMatchObject({
        ...{ code: 'follow_up_abroad.last_day', field: 'lastDay', status: 422 },
        parameters: { days: LONGEST_LINK_DAYS },
      })
    await open(of, '2026-12-02')
    scene.world.setTime('2027-06-20T12:00:00Z')
    await expect(open(of, '2027-07-01')).rejects.toMatchObject({
      ...{ code: 'follow_up_abroad.ground_ends', field: 'lastDay', parameters: { day: '2027-06-30' } },
    })
    const opened = await open(of, '2027-06-30')
    expect(opened).toMatchObject({ partnerName: 'Påhittade mottagandet', lastDay: '2027-06-30' })
    expect((await seen(of)).links.map(({ isOpen }) => isOpen).sort()).toEqual([false, true])
    // Until its ground is over, and no longer than that.
    scene.world.setTime('2027-07-01T12:00:00Z')
    expect((await seen(of)).groundUntil).toBeNull()
    await expect(open(of, '2027-07-01')).rejects.toMatchObject({ code: 'follow_up_abroad.ground_over' })
  })

  test('is in the partner’s own language, or in English where they choose it or nobody has written theirs', async () => {
    const { of, secret } = await opened()
    const languageOf = async (which: string, language?: string) => {
      const { text } = await (await partner(which)).get(paths.partnerStart(language ? { language } : {}))
      return /<div lang="([a-z-]+)" dir=/.exec(text)?.[1]
    }
    expect([await languageOf(secret), await languageOf(secret, 'en')]).toEqual(['th', 'en'])
    const { secret: unwritten } = await open(of, '2027-01-31', 'xx')
    expect(await languageOf(unwritten)).toBe('en')
  })

  test('is taken back once; where the name may be told no more it ends, and a new one is without it', async () => {
    const { of, secret } = await opened()
    const { links } = await seen(of)
    await choose(of, { saidOn: '2026-12-02', byName: 'yes' })
    expect(await isOver(secret), 'what was said again changes nothing').toBe(false)
    await choose(of, { saidOn: '2026-12-02' })
    expect(await isOver(secret)).toBe(true)
    await expect(scene.coordinator.perform(endLink, { ...of, accessId: links[0]!.id })).rejects.toMatchObject(
      {
        ...{ code: 'not_found' },
      },
    )
    const { secret: next } = await open(of)
    expect((await (await partner(next)).get(paths.partnerStart())).text).not.toContain('Påhittad Lind')
    const other = await seen(of)
    await scene.coordinator.perform(endLink, {
      ...{ ...of, accessId: other.links.find(({ isOpen }) => isOpen)!.id },
    })
    expect((await seen(of)).links.map(({ isOpen }) => isOpen)).toEqual([false, false])
  })
})

describe('a follow-up', () => {
  test('is wanted before the journey or after it, and of a return that has ended no more', async () => {
    const of = await scene.wanted()
    await scene.travelled(of)
    const count = async () => (await scene.coordinator.perform(viewFollowUps, of)).followUps.length
    const choose = (wants: 'yes' | 'no') =>
      scene.coordinator.perform(chooseFollowUp, { ...of, wants, saidOn: '2026-12-02' })
    await choose('no')
    expect(await count()).toBe(0)
    await choose('yes')
    expect(await count()).toBeGreaterThan(3)
    const before = await scene.wanted()
    await scene.coordinator.perform(chooseFollowUp, { ...before, wants: 'yes', saidOn: '2026-11-24' })
    const { followUps } = await scene.coordinator.perform(viewFollowUps, before)
    expect(followUps, 'days are counted from the journey').toEqual([])
    const { plan } = await scene.coordinator.perform(viewReturn, of)
    await scene.coordinator.perform(endReturn, {
      ...{ ...of, endedOn: '2026-12-02', reason: 'settled', revision: plan.revision },
    })
    await expect(choose('yes')).rejects.toMatchObject({ code: 'return.ended' })
  })

  test('is recorded once, on a day after the journey that has been; on paper it has a number and nothing of the case', async () => {
    const { of, followUpId } = await opened()
    const record = (doneOn: string, more: object = {}) =>
      scene.coordinator.perform(recordFollowUp, {
        ...{ ...of, followUpId, result: 'reached', doneOn, source: 'person', note: 'Påhittat.' },
        ...{ answers: { safe: 'yes' }, ...more },
      } as never)
    await expect(record('2026-12-03')).rejects.toMatchObject({ code: 'day_to_come', field: 'doneOn' })
    await expect(record('2026-11-30')).rejects.toMatchObject({
      ...{ code: 'follow_up_abroad.before_arrival', field: 'doneOn' },
    })
    const print = (language?: string) =>
      scene.coordinator.perform(printFollowUp, { ...of, followUpId, ...(language ? { language } : {}) })
    const paper = await print()
    expect([paper.language.language.code, (await print('th')).language.language.code]).toEqual(['en', 'th'])
    expect((await print('xx')).language.language.code).toBe('en')
    expect(paper.number).toBe((await scene.coordinator.perform(viewReturn, of)).plan.number)
    await record('2026-12-01')
    const { followUp, writes } = await scene.coordinator.perform(viewFollowUp, { ...of, followUpId })
    expect(followUp).toMatchObject({ result: 'reached', safe: 'yes', source: 'person', note: 'Påhittat.' })
    expect(writes).toBe(true)
    await expect(record('2026-12-02')).rejects.toMatchObject({ code: 'follow_up_abroad.answered' })
    await expect(
      scene.coordinator.perform(viewFollowUp, { ...of, followUpId: of.returnId }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })
})
