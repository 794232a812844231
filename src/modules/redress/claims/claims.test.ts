import { load } from 'cheerio'
import { beforeAll, describe, expect, test } from 'vitest'
import { givenCase } from '../../../testing/cases.ts'
import { claimRevision, givenDecidedClaim, route } from '../../../testing/redress.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { enterFigure } from '../../law/figures/actions.ts'
import { writeSection } from '../../support/section-pages/write-actions.ts'
import { paths } from '../paths.ts'
import { planPayment } from '../paying/payment-actions.ts'
import { addRoute } from '../paying/route-actions.ts'
import { beginClaim, recountLimit, writeProceedings } from './begin-actions.ts'
import { closeClaim } from './closing-actions.ts'
import { applyForCompensation, askForReview, recordDecision, recordReview } from './compensation-actions.ts'
import { claimDamages, recordJudgment, recordRecovery } from './court-actions.ts'
import { answerLateClaim, askLawyer, viewLateClaim, viewLateClaims } from './late-actions.ts'
import { representClaim, translateJudgment } from './side-actions.ts'
import { viewClaim } from './view-actions.ts'

let world: World
let worker: TestPerson
const BODY = 'Exempelköpings kommun'

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  await world.body(BODY, 'municipality')
  worker = await world.as('caseworker', BODY)
})

/** What the page of a claim offers. */
const offered = async (of: { caseId: string; claimId: string }): Promise<string[]> =>
  Object.entries((await worker.perform(viewClaim, of)).can)
    .flatMap(([what, isOffered]) => (isOffered ? [what] : []))
    .sort()

const clocksOf = (claimId: string) =>
  world.asSystem((tx) =>
    tx
      .selectFrom('support.clock')
      .select(['last_day', 'state'])
      .where('subject_id', '=', claimId)
      .where('kind', '=', 'compensation_claim')
      .orderBy('made_at')
      .execute(),
  )
const revised = async <T extends { caseId: string; claimId: string }>(of: T) => ({
  ...of,
  revision: await claimRevision(worker, of),
})

describe('what is offered', () => {
  test('follows how the claim stands: nothing is offered that is done, or that must come after', async () => {
    const of = await worker.perform(beginClaim, {
      ...{
        caseId: await givenCase(worker),
        proceedings: 'judged',
        crimeOn: '2025-01-10',
        endedOn: '2026-02-01',
      },
    })
    expect(await offered(of)).toEqual(['apply', 'claimDamages', 'close', 'judge'])
    await worker.perform(recordJudgment, {
      ...{ ...(await revised(of)), judgmentOn: '2026-01-10', amount: '100 000' },
    })
    expect(await offered(of)).toEqual(['apply', 'close'])
    await worker.perform(applyForCompensation, {
      ...{ ...(await revised(of)), appliedOn: '2026-03-01', amount: '150 000' },
      ...{ reported: 'reported', contributed: 'contributed' },
    })
    expect(await offered(of)).toEqual(['close', 'decide'])
    await worker.perform(recordDecision, {
      ...{ ...(await revised(of)), decidedOn: '2026-06-01', outcome: 'part', amount: '100 000' },
    })
    expect(await offered(of)).toEqual(['askReview', 'close', 'pay'])
    await worker.perform(askForReview, { ...(await revised(of)), askedOn: '2026-07-01' })
    expect(await offered(of)).toEqual(['decideReview', 'pay'])
    await worker.perform(recordReview, {
      ...{ ...(await revised(of)), decidedOn: '2026-08-01', outcome: 'part', amount: '120 000' },
    })
    // The second decision is of the review, and the first day of applying stays.
    expect((await worker.perform(viewClaim, of)).claim).toMatchObject({
      ...{ appliedOn: '2026-03-01', decidedOn: '2026-08-01', reviewedOn: '2026-08-01', state: 'decided' },
    })
    expect((await worker.perform(viewClaim, of)).writes).toBe(true)
    await worker.perform(closeClaim, { ...(await revised(of)), closedOn: '2026-09-01', reason: 'other' })
    expect(await offered(of)).not.toContain('close')
    expect((await worker.perform(viewClaim, of)).writes).toBe(false)
  })

  test('each step has a day that has been and a sum above nothing, in the order in which they can follow', async () => {
    const of = await worker.perform(beginClaim, {
      ...{ caseId: await givenCase(worker), proceedings: 'judged' },
      ...{ crimeOn: '2025-01-10', endedOn: '2026-02-01' },
    })
    const damages = async (claimedOn: string, amount: string) =>
      worker.perform(claimDamages, { ...(await revised(of)), claimedOn, amount, through: 'prosecutor' })
    await expect(damages('2026-11-25', '1 000')).rejects.toMatchObject({ code: 'day_to_come' })
    await expect(damages('2026-01-02', '0')).rejects.toMatchObject({ code: 'claim.amount_missing' })
    await damages('2026-01-02', '1 000')
    const apply = async (appliedOn: string, amount = '1 000') =>
      worker.perform(applyForCompensation, {
        ...{ ...(await revised(of)), appliedOn, amount, reported: 'reported', contributed: 'contributed' },
      })
    const decide = async (decidedOn: string) =>
      worker.perform(recordDecision, {
        ...{ ...(await revised(of)), decidedOn, outcome: 'granted', amount: '1 000', reasons: 'Påhittade.' },
      })
    const ask = async (askedOn: string) => worker.perform(askForReview, { ...(await revised(of)), askedOn })
    await expect(decide('2026-06-01')).rejects.toMatchObject({ code: 'claim.not_now' })
    await expect(apply('2026-11-25')).rejects.toMatchObject({ code: 'day_to_come', field: 'appliedOn' })
    await expect(apply('2026-03-01', '0')).rejects.toMatchObject({ code: 'claim.amount_missing' })
    await expect(apply('2025-01-09')).rejects.toMatchObject({ code: 'claim.applied_before_crime' })
    await expect(ask('2026-06-01')).rejects.toMatchObject({ code: 'claim.not_now' })
    await apply('2026-03-01')
    await decide('2026-06-01')
    await expect(apply('2026-03-02')).rejects.toMatchObject({ code: 'claim.not_now' })
    await expect(ask('2026-05-31')).rejects.toMatchObject({ code: 'claim.review_before_decision' })
    await expect(ask('2026-11-25')).rejects.toMatchObject({ code: 'day_to_come', field: 'askedOn' })
    // On the day of the decision it can be asked for.
    await ask('2026-06-01')
    const close = async (closedOn: string) =>
      worker.perform(closeClaim, { ...(await revised(of)), closedOn, reason: 'other' })
    await expect(close('2026-11-25')).rejects.toMatchObject({ code: 'claim.not_now' })
  })

  test('a lawyer is asked about a time that has passed, and of no other', async () => {
    const inTime = await worker.perform(beginClaim, {
      ...{ caseId: await givenCase(worker), proceedings: 'not_reported', crimeOn: '2025-05-05', endedOn: '' },
    })
    const open = await worker.perform(beginClaim, {
      ...{ caseId: await givenCase(worker), proceedings: 'running', crimeOn: '2015-05-05', endedOn: '' },
    })
    for (const of of [inTime, open])
      await expect(
        worker.perform(askLawyer, { ...(await revised(of)), question: 'Påhittat?' }),
      ).rejects.toMatchObject({ code: 'claim.is_in_time' })
  })

  test('a judgment of which the day of the crime is not known has no day that it must follow', async () => {
    const of = await worker.perform(beginClaim, {
      ...{ caseId: await givenCase(worker), proceedings: 'running', crimeOn: '', endedOn: '' },
    })
    await worker.perform(recordJudgment, {
      ...{ ...(await revised(of)), judgmentOn: '2026-01-10', amount: '100 000' },
    })
    expect((await worker.perform(viewClaim, of)).claim.state).toBe('judged')
  })
})

describe('the time for applying', () => {
  test('is a clock of the case, which follows the proceedings and ends with the application', async () => {
    const caseId = await givenCase(worker)
    const of = await worker.perform(beginClaim, {
      caseId,
      proceedings: 'not_reported',
      crimeOn: '2025-05-05',
      endedOn: '',
    })
    expect(await clocksOf(of.claimId)).toEqual([{ last_day: '2028-05-05', state: 'running' }])
    await worker.perform(writeProceedings, {
      ...(await revised(of)),
      proceedings: 'running',
      crimeOn: '2025-05-05',
      endedOn: '',
    })
    expect((await clocksOf(of.claimId)).map(({ state }) => state)).toEqual(['done'])
    expect((await worker.perform(viewClaim, of)).limit).toEqual({ kind: 'not_begun' })
    await worker.perform(writeProceedings, {
      ...(await revised(of)),
      proceedings: 'closed',
      crimeOn: '2025-05-05',
      endedOn: '2026-10-01',
    })
    expect((await clocksOf(of.claimId)).at(-1)).toEqual({ last_day: '2029-10-01', state: 'running' })
    await worker.perform(applyForCompensation, {
      ...(await revised(of)),
      appliedOn: '2026-11-01',
      amount: '50 000',
      reported: 'reported',
      contributed: 'contributed',
    })
    expect((await clocksOf(of.claimId)).map(({ state }) => state)).toEqual(['done', 'done'])
  })

  test('asks whether the crime was reported, or why not is a valid reason (brottsskadelagen 16 §, SFS 2014:322): not known is not yes', async () => {
    const caseId = await givenCase(worker)
    const of = await worker.perform(beginClaim, {
      ...{ caseId, proceedings: 'not_reported', crimeOn: '2025-05-05', endedOn: '' },
    })
    const before = await (await worker.get(paths.claim(of))).text()
    expect(before).toContain('Det är inte känt än')
    expect(before).toContain('16 § brottsskadelagen (2014:322)')
    const applied = { appliedOn: '2026-11-01', amount: '50 000' }
    const asked = await worker.post(paths.apply(of), {
      ...{ ...applied, revision: String(await claimRevision(worker, of)) },
    })
    expect(asked.status).toBe(422)
    const form = await asked.text()
    expect(form).toContain('Ange om brottet är anmält')
    expect(form).toContain('50 000')
    await worker.perform(writeProceedings, {
      ...(await revised(of)),
      ...{ proceedings: 'not_reported', crimeOn: '2025-05-05', endedOn: '', reported: 'neither' },
    })
    const notices = async () => (await worker.perform(viewClaim, of)).notices.map(({ kind }) => kind)
    expect(await notices()).toEqual(['not_reported'])
    expect(await (await worker.get(paths.claim(of))).text()).toContain('Då får ansökan inte prövas')
    // A form that does not ask unsays nothing; what the person told later takes its place.
    await worker.perform(writeProceedings, {
      ...(await revised(of)),
      ...{ proceedings: 'not_reported', crimeOn: '2025-05-06', endedOn: '' },
    })
    expect(await notices()).toEqual(['not_reported'])
    await worker.perform(applyForCompensation, {
      ...{ ...(await revised(of)), ...applied, reported: 'valid_reason' },
    })
    expect((await worker.perform(viewClaim, of)).claim.reported).toBe('valid_reason')
    expect(await notices()).toEqual([])
  })

  test('is never one of a crime that was reported and that nobody has reported: told at its field, wherever it is said', async () => {
    const caseId = await givenCase(worker)
    const unreported = { proceedings: 'not_reported', crimeOn: '2025-05-05', endedOn: '' } as const
    const contradiction = { ...unreported, reported: 'reported' }
    const begun = await worker.post(paths.newClaim({ caseId }), contradiction)
    expect(begun.status).toBe(422)
    const page = await begun.text()
    expect(page).toContain('Det går inte ihop med att det inte finns någon anmälan')
    expect(load(page)('[name="reported"]').val()).toBe('reported')
    const of = await worker.perform(beginClaim, { caseId, ...unreported })
    await expect(
      worker.perform(writeProceedings, { ...(await revised(of)), ...unreported, reported: 'reported' }),
    ).rejects.toMatchObject({ code: 'claim.reported_and_not', field: 'reported' })
    const applied = { appliedOn: '2026-11-01', amount: '50 000', contributed: 'contributed' } as const
    await expect(
      worker.perform(applyForCompensation, { ...(await revised(of)), ...applied, reported: 'reported' }),
    ).rejects.toMatchObject({ code: 'claim.reported_and_not', field: 'reported' })
    // What was said before counts as much as what the form says.
    await worker.perform(writeProceedings, {
      ...(await revised(of)),
      ...{ proceedings: 'running', crimeOn: '2025-05-05', endedOn: '', reported: 'reported' },
    })
    await expect(
      worker.perform(writeProceedings, { ...(await revised(of)), ...unreported }),
    ).rejects.toMatchObject({ code: 'claim.reported_and_not', field: 'reported' })
    await worker.perform(applyForCompensation, { ...(await revised(of)), ...applied })
  })

  test('asks whether the person has contributed to the investigation of what was reported (brottsskadelagen 16 § 2, SFS 2014:322): not known is not yes, and of nothing reported it is not asked', async () => {
    const of = await worker.perform(beginClaim, {
      ...{
        caseId: await givenCase(worker),
        proceedings: 'running',
        crimeOn: '2025-05-05',
        reported: 'reported',
      },
    })
    const notices = async () => (await worker.perform(viewClaim, of)).notices.map(({ kind }) => kind)
    const page = async () => (await worker.get(paths.claim(of))).text()
    expect(await notices()).toEqual(['contribution_unknown'])
    expect(await page()).toContain('Bidrag till utredningen')
    const applied = { appliedOn: '2026-11-01', amount: '50 000' }
    const apply = async (more: Record<string, string>) =>
      worker.post(paths.apply(of), {
        ...{ ...applied, ...more, revision: String(await claimRevision(worker, of)) },
      })
    for (const said of [{}, { contributed: '' }, { contributed: 'no_report' }]) {
      const asked = await apply({ reported: 'reported', ...said })
      expect(asked.status).toBe(422)
      const form = await asked.text()
      expect(form).toContain('Ange om personen har bidragit till utredningen')
      expect(form).toContain('50 000')
    }
    await worker.perform(writeProceedings, {
      ...(await revised(of)),
      ...{ proceedings: 'running', crimeOn: '2025-05-05', endedOn: '', contributed: 'not_contributed' },
    })
    expect(await notices()).toEqual(['not_contributed'])
    expect(await page()).toContain('vad som står i vägen')
    // A form that does not ask unsays nothing; what the person told later takes its place.
    await worker.perform(writeProceedings, {
      ...(await revised(of)),
      ...{ proceedings: 'running', crimeOn: '2025-05-06', endedOn: '' },
    })
    expect(await notices()).toEqual(['not_contributed'])
    await worker.perform(applyForCompensation, {
      ...{ ...(await revised(of)), ...applied, contributed: 'contributed' },
    })
    expect((await worker.perform(viewClaim, of)).claim).toMatchObject({
      ...{ reported: 'reported', contributed: 'contributed', state: 'applied' },
    })
    expect(await notices()).toEqual([])
  })

  test('of a child lasts until the day before turning 21; another day of birth is told and counted anew', async () => {
    const caseId = await givenCase(worker, {
      ageGroup: 'uncertain',
      values: { identity: { birth_date: '2010-03-03' } },
    })
    const of = await worker.perform(beginClaim, {
      caseId,
      proceedings: 'not_reported',
      crimeOn: '2024-01-01',
      endedOn: '',
    })
    expect((await clocksOf(of.claimId)).at(-1)?.last_day).toBe('2031-03-02')
    await worker.perform(writeSection, {
      caseId,
      section: 'identity',
      values: { birth_date: '2004-03-03' },
      revisions: { birth_date: '1' },
    })
    const seen = await worker.perform(viewClaim, of)
    expect(seen.limit).toMatchObject({ lastDay: '2027-01-04', ofChild: false })
    expect(seen.notices).toContainEqual({ kind: 'limit_moved' })
    expect(await (await worker.get(paths.claim(of))).text()).toContain('Räkna om sista dagen')
    await worker.perform(recountLimit, await revised(of))
    const { notices, events } = await worker.perform(viewClaim, of)
    expect(notices).not.toContainEqual({ kind: 'limit_moved' })
    expect(events).toContainEqual(expect.objectContaining({ kind: 'limit_moved', onDay: '2027-01-04' }))
    expect((await clocksOf(of.claimId)).at(-1)).toEqual({ last_day: '2027-01-04', state: 'running' })
  })

  test('that has passed makes an application none in time: a lawyer assesses it, and only then is it written', async () => {
    const caseId = await givenCase(worker)
    const of = await worker.perform(beginClaim, {
      caseId,
      proceedings: 'not_reported',
      crimeOn: '2022-05-05',
      endedOn: '',
    })
    const applied = {
      appliedOn: '2026-11-20',
      amount: '50 000',
      reported: 'valid_reason',
      contributed: 'no_report',
    } as const
    const sent = await worker.post(paths.apply(of), {
      revision: String(await claimRevision(worker, of)),
      ...applied,
    })
    expect(sent.status).toBe(422)
    const page = await sent.text()
    expect(page).toContain('Be en jurist bedöma om det finns synnerliga skäl')
    expect(page).toContain('50 000')
    const lawyer = await world.as('lawyer', BODY)
    const stranger = await world.as('lawyer', 'Främmande exempelkommun')
    await worker.perform(askLawyer, { ...(await revised(of)), question: 'Påhittat: hölls inlåst till 2025.' })
    await expect(
      worker.perform(askLawyer, { ...(await revised(of)), question: 'En gång till.' }),
    ).rejects.toMatchObject({ code: 'claim.asked_already' })
    expect((await stranger.perform(viewLateClaims, {})).rows).toEqual([])
    const { rows } = await lawyer.perform(viewLateClaims, {})
    const questionId = rows[0]!.id
    await expect(stranger.perform(viewLateClaim, { questionId })).rejects.toMatchObject({ status: 404 })
    expect((await lawyer.perform(viewLateClaim, { questionId })).question).toContain('inlåst')
    expect((await lawyer.get(paths.claim(of))).status).toBe(404)
    await expect(
      worker.perform(applyForCompensation, { ...(await revised(of)), ...applied }),
    ).rejects.toMatchObject({
      code: 'claim.after_limit',
    })
    const answer = { questionId, verdict: 'apply_with_reasons', answer: 'Påhittade skäl.' } as const
    await lawyer.perform(answerLateClaim, answer)
    await expect(lawyer.perform(answerLateClaim, answer)).rejects.toMatchObject({
      code: 'claim.answered_already',
    })
    await worker.perform(applyForCompensation, { ...(await revised(of)), ...applied })
    const applying = await worker.perform(viewClaim, of)
    expect(applying.claim).toMatchObject({ state: 'applied', appliedLate: true })
    expect(applying.late, 'what is applied for waits for a decision').toBe(false)
    await expect(
      worker.perform(askLawyer, { ...(await revised(of)), question: 'En gång till.' }),
    ).rejects.toMatchObject({ code: 'claim.is_in_time' })
  })

  test('has passed the day after its last, and not on it', async () => {
    const of = await worker.perform(beginClaim, {
      ...{ caseId: await givenCase(worker), proceedings: 'not_reported', crimeOn: '2023-11-24', endedOn: '' },
    })
    const { late, limit } = await worker.perform(viewClaim, of)
    expect({ late, limit }).toMatchObject({ late: false, limit: { kind: 'day', lastDay: '2026-11-24' } })
    const ask = async () => worker.perform(askLawyer, { ...(await revised(of)), question: 'Påhittat?' })
    await expect(ask()).rejects.toMatchObject({ code: 'claim.is_in_time' })
    world.setTime('2026-11-25T12:00:00Z')
    expect((await worker.perform(viewClaim, of)).late).toBe(true)
    await ask()
    world.setTime('2026-11-24T12:00:00Z')
  })

  test('that a lawyer finds no reasons to go beyond is not gone beyond', async () => {
    const of = await worker.perform(beginClaim, {
      ...{ caseId: await givenCase(worker), proceedings: 'not_reported', crimeOn: '2022-05-05', endedOn: '' },
    })
    await worker.perform(askLawyer, { ...(await revised(of)), question: 'Påhittat: finns det skäl?' })
    const lawyer = await world.as('lawyer', BODY)
    const { rows } = await lawyer.perform(viewLateClaims, {})
    const questionId = rows.find(({ limitOn }) => limitOn === '2025-05-05')!.id
    const before = await lawyer.perform(viewLateClaim, { questionId })
    expect(before).toMatchObject({ limitOn: '2025-05-05', answered: false })
    await lawyer.perform(answerLateClaim, { questionId, verdict: 'do_not_apply', answer: 'Påhittat: nej.' })
    expect((await lawyer.perform(viewLateClaim, { questionId })).answered).toBe(true)
    await expect(
      worker.perform(applyForCompensation, {
        ...{ ...(await revised(of)), appliedOn: '2026-11-20', amount: '50 000', reported: 'valid_reason' },
      }),
    ).rejects.toMatchObject({ code: 'claim.after_limit', field: 'appliedOn' })
  })
})

describe('a claim that is closed', () => {
  test('is changed no more in any part, and nothing is paid out of it', async () => {
    const of = await givenDecidedClaim(worker, await givenCase(worker))
    const { routeId } = await worker.perform(addRoute, { ...of, ...route, risks: [...route.risks] })
    await worker.perform(closeClaim, { ...(await revised(of)), closedOn: '2026-11-24', reason: 'other' })
    const given = await revised(of)
    const tries: Record<string, () => Promise<unknown>> = {
      proceedings: () =>
        worker.perform(writeProceedings, { ...given, proceedings: 'running', crimeOn: '2025-01-10' }),
      recount: () => worker.perform(recountLimit, given),
      recovery: () =>
        worker.perform(recordRecovery, { ...given, source: 'offender', onDay: '2026-03-01', amount: '1' }),
      representative: () => worker.perform(representClaim, { ...given, representative: 'guardian' }),
      translation: () =>
        worker.perform(translateJudgment, { ...given, language: 'ro', orderedOn: '2026-03-02' }),
      lawyer: () => worker.perform(askLawyer, { ...given, question: 'Påhittat?' }),
      payout: () => worker.perform(planPayment, { ...of, routeId, source: 'compensation', amount: '1' }),
    }
    for (const [what, attempt] of Object.entries(tries))
      await expect(attempt(), what).rejects.toMatchObject({ code: 'claim.closed', status: 409 })
    expect((await worker.perform(viewClaim, of)).claim).toMatchObject({
      ...{ state: 'closed', closedOn: '2026-11-24', closingReason: 'other', proceedings: 'judged' },
    })
  })
})

describe('a judgment', () => {
  const begun = async (proceedings: 'running' | 'judged', endedOn: string) =>
    worker.perform(beginClaim, {
      ...{ caseId: await givenCase(worker), proceedings, crimeOn: '2025-01-10', endedOn },
    })
  type Begun = Awaited<ReturnType<typeof begun>>
  const judge = async (of: Begun, judgmentOn: string) =>
    worker.perform(recordJudgment, { ...(await revised(of)), judgmentOn, amount: '1 000' })

  test('comes after the crime, and not after it is final; what is not known to be final is no end of the prosecution', async () => {
    const of = await begun('judged', '2026-02-01')
    await expect(judge(of, '2025-01-09')).rejects.toMatchObject({ code: 'claim.judged_before_crime' })
    await expect(judge(of, '2026-02-02')).rejects.toMatchObject({ code: 'claim.final_before_judgment' })
    await expect(judge(of, '2026-11-25')).rejects.toMatchObject({ code: 'day_to_come' })
    await judge(of, '2026-02-01')
    expect((await worker.perform(viewClaim, of)).claim).toMatchObject({
      ...{ proceedings: 'judged', endedOn: '2026-02-01', awardedOre: 100_000 },
    })
    // On the very day of the crime it may be.
    await judge(await begun('judged', '2026-02-01'), '2025-01-10')
    const open = await begun('running', '')
    await judge(open, '2026-03-01')
    expect((await worker.perform(viewClaim, open)).claim).toMatchObject({
      ...{ proceedings: 'charged', endedOn: null, state: 'judged' },
    })
  })

  test('that was written is not made final before its day, and an investigation may have been closed before it', async () => {
    const of = await begun('judged', '2026-02-01')
    await judge(of, '2026-01-15')
    const write = async (proceedings: 'judged' | 'closed', endedOn: string) =>
      worker.perform(writeProceedings, {
        ...{ ...(await revised(of)), proceedings, crimeOn: '2025-01-10', endedOn },
      })
    await expect(write('judged', '2026-01-14')).rejects.toMatchObject({
      code: 'claim.final_before_judgment',
      field: 'endedOn',
    })
    await write('judged', '2026-01-15')
    await write('closed', '2026-01-14')
  })

  test('reaches the person in a language that is said, once it was ordered, or by word of mouth in a way that is said', async () => {
    const of = await begun('judged', '2026-02-01')
    await judge(of, '2026-01-15')
    const told = async (how: object) => worker.perform(translateJudgment, { ...(await revised(of)), ...how })
    for (const without of [{ orderedOn: '2026-03-01' }, { givenOn: '2026-03-02' }])
      await expect(told(without)).rejects.toMatchObject({
        code: 'claim.translation_language',
        field: 'language',
      })
    await expect(
      told({ language: 'ro', orderedOn: '2026-03-02', givenOn: '2026-03-01' }),
    ).rejects.toMatchObject({ code: 'claim.translation_order', field: 'givenOn' })
    await expect(told({ explainedOn: '2026-03-01' })).rejects.toMatchObject({ code: 'claim.explained_how' })
    await told({ language: 'ro', orderedOn: '2026-03-02' })
    await told({ language: 'ro', orderedOn: '2026-03-02', givenOn: '2026-03-02' })
    await told({ explainedOn: '2026-03-04', explainedThrough: 'interpreter' })
    const { events } = await worker.perform(viewClaim, of)
    expect(events.filter(({ kind }) => kind === 'translated').map(({ onDay }) => onDay)).toEqual(
      expect.arrayContaining(['2026-03-02', null]),
    )
    // A claim begins on the day that its time is counted from, where there is one.
    expect(events.find(({ kind }) => kind === 'begun')?.onDay).toBe('2026-02-01')
    const open = await begun('running', '')
    const [first] = (await worker.perform(viewClaim, open)).events
    expect(first).toMatchObject({ kind: 'begun', onDay: null })
  })

  test('is paid above nothing, and never an öre above what it awarded; an insurance pays beside it', async () => {
    const of = await begun('judged', '2026-02-01')
    const pay = async (amount: string, source: 'offender' | 'enforcement' | 'insurance' = 'offender') =>
      worker.perform(recordRecovery, { ...(await revised(of)), source, onDay: '2026-03-01', amount })
    await expect(pay('1')).rejects.toMatchObject({ code: 'claim.nothing_awarded', field: 'source' })
    await pay('5 000', 'insurance')
    await judge(of, '2026-02-01')
    await expect(pay('0')).rejects.toMatchObject({ code: 'claim.amount_missing', field: 'amount' })
    await pay('600')
    await expect(pay('400,01', 'enforcement')).rejects.toMatchObject({ code: 'claim.paid_more_than_awarded' })
    await pay('400', 'enforcement')
    expect((await worker.perform(viewClaim, of)).left).toBe(0)
  })
})

describe('who acts for a child', () => {
  test('is never a guardian who is suspected, and nobody from the eighteenth birthday on', async () => {
    const caseId = await givenCase(worker, {
      ageGroup: 'child',
      values: { identity: { birth_date: '2008-12-01' }, family: { guardian_suspected: 'yes' } },
    })
    const of = await worker.perform(beginClaim, {
      ...{ caseId, proceedings: 'running', reported: 'reported', contributed: 'contributed' },
    })
    const suspected = worker.perform(representClaim, { ...(await revised(of)), representative: 'guardian' })
    await expect(suspected).rejects.toMatchObject({ code: 'claim.guardian_is_suspected' })
    await worker.perform(representClaim, {
      ...(await revised(of)),
      representative: 'special_representative',
      contact: 'Påhittad företrädare',
    })
    expect((await worker.perform(viewClaim, of)).notices).toEqual([])
    world.setTime('2026-12-01T12:00:00Z')
    expect((await worker.perform(viewClaim, of)).notices).toEqual([{ kind: 'came_of_age', on: '2026-12-01' }])
    world.setTime('2026-11-24T12:00:00Z')
  })
})

describe('a decision', () => {
  test('can be reviewed and never gets worse; what the offender has paid is shown and not decided', async () => {
    const caseId = await givenCase(worker)
    const of = await givenDecidedClaim(worker, caseId)
    await worker.perform(recordRecovery, {
      ...(await revised(of)),
      source: 'enforcement',
      onDay: '2026-07-01',
      amount: '20 000',
    })
    const more = worker.perform(recordRecovery, {
      ...(await revised(of)),
      source: 'offender',
      onDay: '2026-07-02',
      amount: '80 000,01',
    })
    await expect(more).rejects.toMatchObject({ code: 'claim.paid_more_than_awarded' })
    expect((await worker.perform(viewClaim, of)).left).toBe(80_000_00)
    expect(await (await worker.get(paths.claim(of))).text()).toContain('Myndigheten avgör, inte Samlad')
    await worker.perform(askForReview, { ...(await revised(of)), askedOn: '2026-08-01' })
    const review = { decidedOn: '2026-10-01', outcome: 'part', amount: '99 000' } as const
    await expect(worker.perform(recordReview, { ...(await revised(of)), ...review })).rejects.toMatchObject({
      code: 'claim.review_lowers',
    })
  })

  test('is reviewed where an official made it, and no section sets a time for asking (brottsskadelagen 24–26 §§, SFS 2014:322)', async () => {
    const of = await givenDecidedClaim(worker, await givenCase(worker))
    const page = await (await worker.get(paths.claim(of))).text()
    for (const number of ['24', '25', '26']) expect(page).toContain(`${number} § brottsskadelagen (2014:322)`)
    expect(page).toContain('Lagen sätter ingen tid')
    expect(page).not.toMatch(/tio år|2036|32 §/)
    world.setTime('2038-06-02T12:00:00Z')
    await worker.perform(askForReview, { ...(await revised(of)), askedOn: '2038-06-01' })
    expect((await worker.perform(viewClaim, of)).claim.state).toBe('review')
    world.setTime('2026-11-24T12:00:00Z')
  })

  test('of a year whose price base amount is missing says so, and what to do, until somebody has entered it', async () => {
    world.setTime('2027-06-02T12:00:00Z')
    const other = await world.as('caseworker', BODY)
    const caseId = await givenCase(other)
    const of = await givenDecidedClaim(other, caseId, '2 000 000', { decidedOn: '2027-06-01' })
    const page = async () => (await other.get(paths.claim(of))).text()
    expect(await page()).toContain('Prisbasbeloppet för 2027 finns inte i Samlad')
    const figures = async (whose = of) => {
      const { missingFigure, highest } = await other.perform(viewClaim, whose)
      return { missingFigure, highest }
    }
    expect(await figures()).toEqual({ missingFigure: '2027', highest: undefined })
    const undecided = await other.perform(beginClaim, {
      ...{ caseId, proceedings: 'running', crimeOn: '', endedOn: '' },
    })
    expect(await figures(undecided), 'nothing decided, nothing missing').toEqual({
      ...{ missingFigure: null, highest: undefined },
    })
    const administrator = await world.as('administrator')
    await administrator.perform(enterFigure, { year: 2027, kronor: '60000', source: 'påhittat' })
    expect(await page()).not.toContain('Prisbasbeloppet för 2027')
    expect(await figures()).toEqual({ missingFigure: null, highest: 20 * 60_000_00 })
    expect(await page()).toContain('Beloppet är högre än 20 prisbasbelopp')
    world.setTime('2026-11-24T12:00:00Z')
  })

  test('of the second of two who write is not lost: both versions are shown', async () => {
    const caseId = await givenCase(worker)
    const of = await worker.perform(beginClaim, { caseId, proceedings: 'running' })
    const before = await claimRevision(worker, of)
    await worker.perform(representClaim, {
      ...of,
      revision: before,
      representative: 'own_counsel',
      contact: 'Påhittade Första',
    })
    const second = await worker.post(paths.representation(of), {
      revision: String(before),
      representative: 'other',
      contact: 'Påhittade Andra',
    })
    expect(second.status).toBe(409)
    const page = await second.text()
    expect(page).toContain('Första')
    expect(page).toContain('Andra')
  })

  test('begins with what is likely, which is not told as what a colleague has saved', async () => {
    const of = await givenDecidedClaim(worker, await givenCase(worker))
    const versionsOf = async (address: string, given: Record<string, string>) => {
      const answer = await worker.post(address, { ...given, revision: '1' })
      expect(answer.status).toBe(409)
      return load(await answer.text())('.contested').text()
    }
    expect(await versionsOf(paths.askReview(of), { askedOn: '2026-03-04' })).toBe('')
    const waiting = await worker.perform(beginClaim, {
      ...{ caseId: of.caseId, proceedings: 'running', reported: 'reported', contributed: 'contributed' },
    })
    await worker.perform(representClaim, { ...waiting, revision: 1, representative: 'none' })
    const application = { appliedOn: '2026-03-04', amount: '1', contributed: 'contributed' }
    const versions = await versionsOf(paths.apply(waiting), { ...application, reported: 'valid_reason' })
    expect(versions).toContain('Är brottet anmält?')
    expect(versions).not.toContain('Sökt belopp')
    expect(versions).not.toContain('Dag då ansökan kom in')
  })
})

describe('whoever has nothing to do with the case', () => {
  test('finds no claim by its address, reads none in the database, and cannot reach one through another case', async () => {
    const caseId = await givenCase(worker)
    const otherCase = await givenCase(worker)
    const of = await givenDecidedClaim(worker, caseId)
    const stranger = await world.as('caseworker', 'Främmande exempelkommun')
    const colleague = await world.as('caseworker', BODY)
    const coordinator = await world.as('national_coordinator', 'Påhittade samordningen')
    for (const person of [stranger, colleague, coordinator])
      for (const address of [paths.claim(of), paths.caseClaims(of), paths.apply(of), paths.claimSheet(of)])
        expect((await person.get(address)).status).toBe(404)
    await expect(worker.perform(viewClaim, { caseId: otherCase, claimId: of.claimId })).rejects.toMatchObject(
      { status: 404 },
    )
    await expect(
      colleague.perform(askForReview, { ...(await revised(of)), askedOn: '2026-08-01' }),
    ).rejects.toMatchObject({ status: 404 })
  })
})
