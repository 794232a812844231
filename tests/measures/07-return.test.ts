import { beforeAll, describe, expect, test } from 'vitest'
import { addActivity } from '../../src/modules/return/capacity/actions.ts'
import { capacitySeries } from '../../src/modules/return/capacity/series.ts'
import { chooseFollowUp, recordFollowUp, viewFollowUps } from '../../src/modules/return/follow-up/actions.ts'
import { returnSeries } from '../../src/modules/return/follow-up/series.ts'
import { addAgreement } from '../../src/modules/return/partners/actions.ts'
import { paths } from '../../src/modules/return/paths.ts'
import { decideAllowance, payOut, viewMoney } from '../../src/modules/return/plans/money-actions.ts'
import { recordJourney } from '../../src/modules/return/plans/plan-actions.ts'
import { recordBestInterest } from '../../src/modules/return/plans/risk-actions.ts'
import { viewReturn } from '../../src/modules/return/plans/view-actions.ts'
import { addDocument } from '../../src/modules/support/notes/documents/actions.ts'
import type { Series } from '../../src/platform/series/series.ts'
import { reportBackOf } from '../../src/testing/report-backs.ts'
import { openReturns, type ReturnScene } from '../../src/testing/returns.ts'

// Measure 7: voluntary return, for victims of trafficking and for people in prostitution who were not trafficked: risks,
// reception, agreed partners, follow-up abroad, capacity in countries of origin.

let scene: ReturnScene

beforeAll(async () => {
  scene = await openReturns()
})

const YEAR = { from: '2026-01-01', to: '2027-12-31' }
const counted = (all: readonly Series[], name: string) =>
  scene.world.asSystem((tx) => all.find((series) => series.name === name)!.count(tx, YEAR))

describe('as lived', () => {
  test.each(['trafficked', 'prostitution'] as const)(
    'somebody (%s) is told in their language, decides, is confirmed by two, received, paid with a receipt and followed up',
    async (ground) => {
      scene.world.setTime('2026-11-24T12:00:00Z')
      const of = await scene.wanted({ ground })
      const { coordinator } = scene
      const told = await (
        await coordinator.get(paths.begin({ caseId: of.caseId }, { language: 'th' }))
      ).text()
      expect(told).toContain('เป็นเรื่องสมัครใจ')
      await scene.travelled(of)
      const { documentId } = await coordinator.perform(addDocument, {
        caseId: of.caseId,
        file: new File(['Påhittat kvitto'], 'kvitto.txt', { type: 'text/plain' }),
      })
      const { allowanceId } = await coordinator.perform(decideAllowance, {
        ...of,
        purpose: 'livelihood',
        source: 'programme',
        amount: '12 000',
        currency: 'THB',
        decidedOn: '2026-12-02',
      })
      const pay = (amount: string) =>
        coordinator.perform(payOut, {
          ...of,
          allowanceId,
          amount,
          paidOn: '2026-12-02',
          documentId,
          how: 'Påhittat: kontant mot kvitto.',
        })
      await pay('7 000,50')
      await expect(pay('4 999,51')).rejects.toMatchObject({
        code: 'return.more_than_decided',
        field: 'amount',
      })
      await pay('4 999,50')
      const { allowances } = await coordinator.perform(viewMoney, of)
      expect(allowances[0]!.payouts.reduce((sum, { amount }) => sum + amount, 0)).toBe(1_200_000)
      await coordinator.perform(chooseFollowUp, { ...of, wants: 'yes', saidOn: '2026-12-02' })
      const { followUps } = await coordinator.perform(viewFollowUps, of)
      expect(followUps.map(({ dueOn }) => dueOn)).toEqual([
        '2026-12-05',
        '2027-01-02',
        '2027-03-02',
        '2027-06-02',
        '2027-12-02',
      ])
      await coordinator.perform(recordFollowUp, {
        ...of,
        followUpId: followUps[0]!.id,
        result: 'reached',
        doneOn: '2026-12-02',
        source: 'partner_paper',
        answers: { safe: 'yes', re_exploited: 'no' },
      })
      expect((await coordinator.perform(viewReturn, of)).plan.state).toBe('followed')
    },
  )

  test('a separated child does not travel unless authorities in both states find it best for the child', async () => {
    scene.world.setTime('2026-11-24T12:00:00Z')
    const of = await scene.wanted({ ageGroup: 'child', birthDate: '2010-03-01' })
    const { coordinator } = scene
    const codes = async () => (await coordinator.perform(viewReturn, of)).obstacles.map(({ code }) => code)
    const journey = async () => ({
      ...of,
      travelledOn: '2026-11-24',
      revision: (await coordinator.perform(viewReturn, of)).plan.revision,
    })
    expect(await codes()).toContain('child_not_assessed')
    await expect(coordinator.perform(recordJourney, await journey())).rejects.toMatchObject({
      code: 'return.child_without_assessment',
    })
    await expect(
      coordinator.perform(recordJourney, { ...(await journey()), onOwn: 'yes' }),
    ).rejects.toMatchObject({ code: 'return.child_on_own' })
    const find = (side: 'sweden' | 'abroad', finding: 'in_best_interest' | 'not_in_best_interest') =>
      coordinator.perform(recordBestInterest, {
        ...of,
        side,
        finding,
        assessedOn: '2026-11-24',
        authority: 'Påhittade nämnden',
        reasons: 'Påhittat: barnet vill till sin farmor.',
      })
    await find('sweden', 'in_best_interest')
    await find('abroad', 'not_in_best_interest')
    expect(await codes()).toContain('child_not_in_best_interest')
    await find('abroad', 'in_best_interest')
    expect(await codes()).not.toContain('child_not_in_best_interest')
  })

  test('what is done with partners, and what becomes of those who return, is counted as it is', async () => {
    scene.world.setTime('2026-12-02T12:00:00Z')
    const { coordinator, partnerId } = scene
    await coordinator.perform(addAgreement, {
      id: partnerId,
      fromDay: '2026-12-01',
      untilDay: '2027-11-30',
      covers: ['reception'],
      safeguards: 'standard_clauses',
    })
    await coordinator.perform(addActivity, {
      kind: 'training',
      partnerId,
      subject: 'Påhittad utbildning',
      country: 'TH',
      heldOn: '2026-12-01',
      hours: 8,
      participants: 24,
    })
    expect(await counted(returnSeries, 'return.returns')).toEqual(
      expect.arrayContaining([
        { cell: { ground: 'trafficked', way: 'programme' }, count: 1 },
        { cell: { ground: 'prostitution', way: 'programme' }, count: 1 },
      ]),
    )
    const followUps = await counted(returnSeries, 'return.follow_ups')
    expect(followUps).toContainEqual({ cell: { moment: 'first_days', outcome: 'safe' }, count: 2 })
    expect(followUps).toContainEqual({ cell: { moment: 'month_12', outcome: 'unknown' }, count: 2 })
    expect(await counted(capacitySeries, 'return.capacity')).toEqual(
      expect.arrayContaining([
        { cell: { kind: 'training' }, count: 1 },
        { cell: { kind: 'agreement' }, count: 1 },
      ]),
    )
  })
})

describe('as ordered', () => {
  test('the assignment to strengthen return is ordered, reported back and accepted', async () => {
    scene.world.setTime('2032-03-01T09:00:00Z')
    const { report } = await reportBackOf(scene.world, {
      title: 'Påhittat uppdrag: tryggt återvändande',
      task: 'Stärk återvändandet tillsammans med partner i ursprungsländer.',
      body: 'Påhittade jämställdhetsmyndigheten',
      questions: ['Hur gick det för dem som återvände?'],
      answer: 'Påhittat: de flesta nåddes efter tre månader.',
      output: 'Programmet omfattar också personer i prostitution.',
      figure: { label: 'Återvändanden', value: '24', unit: 'personer' },
    })
    expect(report.state).toBe('accepted')
  })
})
