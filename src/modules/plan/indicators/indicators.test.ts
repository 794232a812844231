import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { setActor } from '../../../platform/access/action.ts'
import { NotPermitted, Refusal } from '../../../platform/refusal.ts'
import { givenPlan, type TestPlan } from '../../../testing/plans.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { changeSeries, registerSeries, reportPeriods } from '../../series/reported/actions.ts'
import { releaseFigures } from '../../series/reported/held-actions.ts'
import { importTable, previewTable } from '../../series/reported/import-actions.ts'
import { viewIndicatorWith } from '../figure-pages/actions.ts'
import { paths } from '../paths.ts'
import { endIndicator, indicatorActions, viewPlanIndicators } from './actions.ts'

let world: World
let plan: TestPlan
let coordinator: TestPerson
let officer: TestPerson
/** Another of the same body. */
let second: TestPerson
const SERIES = 'reported.samtal_till_stodlinjen'
const { defineIndicator, changeIndicator } = indicatorActions([])
const viewIndicator = viewIndicatorWith([])

const description = {
  titleSv: 'Samtal till stödlinjen',
  titleEn: 'Calls to the support line',
  unitSv: 'samtal',
  unitEn: 'calls',
  definitionSv: 'Samtal som har besvarats av den påhittade stödlinjen.',
  source: 'Stödlinjens påhittade register',
  method: 'Räknat ur registret.',
  evidence: 'output' as const,
  every: 'year' as const,
  adds: 'yes' as const,
  threshold: 5,
  breakdowns: ['sex' as const],
}
const year = (of: number, value: number | string) => ({
  from: `${of}-01-01`,
  to: `${of}-12-31`,
  cells: [{ value }],
})
const indicator = {
  titleSv: 'Samtal till stödlinjen',
  unitSv: 'samtal',
  meaningSv: 'Fler samtal kan betyda att fler hittar hit, inte att fler far illa.',
  evidence: 'output' as const,
  direction: 'up' as 'up' | 'down',
  series: SERIES,
  baselineValue: '0',
  baselineDay: '2030-12-31',
  baselineSource: 'Linjen fanns inte.',
  targetValue: '200',
  targetDay: '2033-12-31',
}
const define = (more: Partial<typeof indicator> & Record<string, string> = {}) =>
  coordinator.perform(defineIndicator, {
    planId: plan.planId,
    measure: plan.measures['1']!,
    ...indicator,
    ...more,
  })

/** Reports, and lets another of the body release it. */
const told = async (input: z.input<typeof reportPeriods.input>) => {
  const { heldId } = await officer.perform(reportPeriods, input)
  await second.perform(releaseFigures, { heldId })
}

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2033-03-01T09:00:00Z')
  plan = await givenPlan(world)
  coordinator = await world.as('national_coordinator', 'Samordnande myndigheten')
  officer = await world.as('body_officer', 'Exempelmyndigheten')
  second = await world.as('body_officer', 'Exempelmyndigheten')
  await officer.perform(registerSeries, description)
  await told({ series: SERIES, periods: [year(2031, 120), year(2032, '150')] })
})

describe('a series that a body reports', () => {
  test('is shown beside those that are counted and read by name in the same way, by everybody', async () => {
    const list = await (await world.app.request(paths.seriesList())).text()
    expect(list).toContain('Samtal till stödlinjen')
    expect(list).toContain('Rapporterat av organisationer')
    const page = await (await world.app.request(paths.series({ series: SERIES }))).text()
    for (const shown of ['Stödlinjens påhittade register', 'Exempelmyndigheten', '150'])
      expect(page).toContain(shown)
    const json = await (await world.app.request(`/v1/series/${SERIES}`)).json()
    expect(json).toMatchObject({
      reporter: { body: 'Exempelmyndigheten', source: 'Stödlinjens påhittade register' },
      periods: [
        { from: '2031-01-01', version: 1, figures: [{ kind: 'measured', value: 120 }] },
        { from: '2032-01-01' },
      ],
    })
    const table = await (await world.app.request(paths.seriesFile({ series: SERIES }))).text()
    expect(table).toContain('2032-01-01;2032-12-31;;;uppmätt;150')
  })

  test('is corrected by a new version with its reason; what stood before is kept', async () => {
    const correct = { series: SERIES, periods: [year(2031, 121)] }
    await expect(officer.perform(reportPeriods, correct)).rejects.toMatchObject({
      code: 'reported.reason_needed',
    })
    await told({ ...correct, reason: 'Ett samtal hade fallit bort.' })
    await expect(officer.perform(reportPeriods, correct)).rejects.toMatchObject({
      code: 'reported.nothing_new',
    })
    const kept = await world.asSystem((tx) =>
      tx
        .selectFrom('series.value')
        .select(['version', 'figure'])
        .where('name', '=', SERIES)
        .where('from_day', '=', '2031-01-01')
        .orderBy('version')
        .execute(),
    )
    expect(kept).toEqual([
      { version: 1, figure: 120 },
      { version: 2, figure: 121 },
    ])
    const page = await (await world.app.request(paths.series({ series: SERIES }))).text()
    expect(page).toContain('Ett samtal hade fallit bort.')
  })

  test('is written by its own body and by the one who coordinates, by no other: by action and by SQL', async () => {
    const other = await world.as('body_officer', 'Påhittade stödverket')
    const given = { series: SERIES, periods: [year(2030, 99)] }
    await expect(other.perform(reportPeriods, given)).rejects.toThrow(NotPermitted)
    expect((await other.get(paths.reportPeriod({ series: SERIES }))).status).toBe(404)
    await expect(
      other.perform(registerSeries, { ...description, body: 'Exempelmyndigheten' }),
    ).rejects.toThrow(NotPermitted)
    for (const person of [other, await world.as('evaluator', 'Exempelmyndigheten')])
      await expect(
        world.house.database.transaction().execute(async (tx) => {
          await setActor(tx, person.actor)
          await sql`insert into series.period values (${SERIES}, '2029-01-01', 1, '2029-12-31', 'x', now())`.execute(
            tx,
          )
        }),
      ).rejects.toThrow(/row-level security/)
    await expect(
      world.asSystem((tx) => sql`update series.report set reason = 'annat'`.execute(tx)),
    ).rejects.toThrow()
    const { heldId } = await coordinator.perform(reportPeriods, given)
    await second.perform(releaseFigures, { heldId })
  })

  test('is never that of a shelter, which would tell that it is there', async () => {
    await world.body('Påhittade tryggheten', 'shelter')
    const staff = await world.as('shelter_staff', 'Påhittade tryggheten')
    await expect(staff.perform(registerSeries, description)).rejects.toMatchObject({
      code: 'reported.no_shelter',
    })
    await expect(
      world.house.database.transaction().execute(async (tx) => {
        await setActor(tx, staff.actor)
        await sql`insert into series.reported values ('reported.boende', ${staff.actor.bodyId}, now())`.execute(
          tx,
        )
      }),
    ).rejects.toThrow(/row-level security/)
  })

  test('is read in from a table as a spreadsheet writes it, all of it or nothing', async () => {
    const post = (text: string) =>
      officer.post(paths.uploadSeries({ series: SERIES }), {
        file: new File([Buffer.from(text, 'latin1')], 'siffror.csv', { type: 'text/csv' }),
      })
    const wrong = await post(
      'Från;Till;Slag;Värde\r\n2028-01-01;2028-12-31;;90\r\n2027-01-01;2027-12-31;uppmätt;fyra\r\n',
    )
    expect(wrong.status).toBe(200)
    const page = await wrong.text()
    expect(page).toContain('Värdet går inte att läsa som ett tal')
    expect(page).not.toContain('name="digest"')
    const right = await (await post('Från;Till;Slag;Värde\r\n2028-01-01;2028-12-31;uppmätt;90\r\n')).text()
    expect(right).toContain('1 period läggs till')
    const table = 'Från;Till;Slag;Värde\n2028-01-01;2028-12-31;uppmätt;90\n2031-01-01;2031-12-31;;130\n'
    const { preview } = await officer.perform(previewTable, { series: SERIES, table })
    const digest = preview!.digest!
    await expect(officer.perform(importTable, { series: SERIES, table, digest })).rejects.toMatchObject({
      code: 'reported.reason_needed',
    })
    const reason = 'Sammanräknat på nytt.'
    const imported = await officer.perform(importTable, { series: SERIES, table, digest, reason })
    expect(imported).toMatchObject({ added: 1, corrected: 1 })
    await second.perform(releaseFigures, { heldId: imported.heldId })
    await expect(officer.perform(importTable, { series: SERIES, table, digest, reason })).rejects.toThrow(
      Refusal,
    )
  })

  test('that is described anew keeps the words that its figures were reported by', async () => {
    const changed = { ...description, definitionSv: 'Även samtal som har kopplats vidare.' }
    await officer.perform(changeSeries, { series: SERIES, revision: 1, reason: 'Ny växel.', ...changed })
    const page = await (await world.app.request(paths.series({ series: SERIES }))).text()
    expect(page).toContain('efter en tidigare beskrivning')
    expect(page).toContain('Ny växel.')
  })
})

describe('an indicator', () => {
  test('starts from zero, has a target and stands on the way; everybody reads it with what it rests on', async () => {
    const { indicatorId } = await define()
    const { indicator: found } = await coordinator.perform(viewIndicator, { indicatorId })
    expect(found.baseline).toEqual({ kind: 'zero' })
    expect(found.standing).toEqual({ state: 'on_way', because: 'closer', share: 0.75 })
    const page = await (await world.app.request(paths.indicator({ indicatorId }))).text()
    for (const shown of [
      'På väg mot målet',
      '75',
      'Det här visar vad som har gjorts',
      'Före och efter visar förändring, inte effekt',
      `serien ${SERIES}`,
      'Uppgift nummer 1 för perioden',
      'Linjen fanns inte.',
    ])
      expect(page).toContain(shown)
    const list = await (await world.app.request(paths.indicators({ planId: plan.planId }))).text()
    expect(list).toContain('0 nådda, 1 på väg')
    const measure = paths.measure({ planId: plan.planId, measureId: plan.measures['1']! })
    expect(await (await world.app.request(measure)).text()).toContain('På väg mot målet')
    const json = await (await world.app.request(`/v1/indicators/${indicatorId}`)).json()
    expect(json).toMatchObject({
      baseline: { kind: 'zero', value: null },
      latest: { figure: { value: 150 } },
    })
  })

  test('with zero as its target is reached at zero and not before; a withheld figure tells nobody', async () => {
    const { indicatorId } = await define({ direction: 'down', baselineValue: '150', targetValue: '0' })
    const standing = async () =>
      (await coordinator.perform(viewIndicator, { indicatorId })).indicator.standing
    const report = (value: Partial<{ value: number; kind: 'suppressed' }>, reason = 'Rättat.') =>
      told({
        series: SERIES,
        periods: [{ from: '2032-01-01', to: '2032-12-31', cells: [value] }],
        reason,
      })
    expect(await standing()).toMatchObject({ state: 'not' })
    await report({ kind: 'suppressed' })
    expect(await standing()).toEqual({ state: 'unknown', because: 'suppressed', share: null })
    await report({ value: 0 })
    expect(await standing()).toMatchObject({ state: 'reached', share: 1 })
    await report({ value: 150 })
  })

  test('is changed with a reason by the one who coordinates alone, version by version, and then ended', async () => {
    const { indicatorId } = await define()
    const change = { indicatorId, revision: 1, reason: 'Höjt mål.', ...indicator, targetValue: '300' }
    await expect(officer.perform(changeIndicator, change)).rejects.toThrow(NotPermitted)
    await coordinator.perform(changeIndicator, change)
    await expect(coordinator.perform(changeIndicator, change)).rejects.toMatchObject({ status: 409 })
    await coordinator.perform(endIndicator, { indicatorId, revision: 2, reason: 'Linjen har lagts ner.' })
    const page = await (await coordinator.get(paths.indicator({ indicatorId }))).text()
    expect(page).toContain('Höjt mål.')
    expect(page).toContain('Linjen har lagts ner.')
    await expect(
      world.house.database.transaction().execute(async (tx) => {
        await setActor(tx, officer.actor)
        await sql`insert into plan.indicator (plan_id, measure_id, made_at) values (${plan.planId}, ${plan.measures['1']!}, now())`.execute(
          tx,
        )
      }),
    ).rejects.toThrow(/row-level security/)
  })

  test('tells who said it to those who may know, and to no others', async () => {
    const { indicatorId } = await define()
    const address = paths.indicator({ indicatorId })
    const { name } = await world.asSystem((tx) =>
      tx
        .selectFrom('identity.person')
        .select('name')
        .where('id', '=', coordinator.actor.personId)
        .executeTakeFirstOrThrow(),
    )
    const who = new RegExp(`history-who">${name}<`)
    expect(await (await coordinator.get(address)).text()).toMatch(who)
    expect(await (await world.app.request(address)).text()).not.toMatch(who)
    expect(await (await world.app.request(`/v1/indicators/${indicatorId}`)).text()).not.toContain(name)
  })

  test('says at the field what does not fit', async () => {
    await expect(define({ series: 'reported.no_such_thing' })).rejects.toMatchObject({ field: 'series' })
    await expect(define({ targetDay: '2029-01-01' })).rejects.toMatchObject({ field: 'targetDay' })
    const page = await coordinator.post(paths.defineIndicator({ planId: plan.planId }), {
      ...indicator,
      measure: plan.measures['1']!,
      targetValue: '1,650',
    })
    expect(page.status).toBe(422)
    const text = await page.text()
    expect(text).toContain('Värdet kan betyda två olika tal')
    expect(text).toContain('value="1,650"')
  })
})

test('a figure of the plan becomes the baseline in one step, with its passage as the source', async () => {
  const factId = await world.asSystem(async (tx) => {
    const fact = await tx
      .insertInto('plan.fact')
      .values({
        version_id: plan.versionId,
        position: 0,
        topic: 'Påhittade anmälningar',
        value: 37,
        unit: 'reports',
        year: 2030,
        source: 'Påhittade polisen',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return fact.id
  })
  const { indicatorId } = await define({ titleSv: 'Anmälningar' })
  const list = await (await coordinator.get(paths.indicators({ planId: plan.planId }))).text()
  expect(list).toContain('Var planen började')
  expect(list).toContain(paths.factBaseline({ planId: plan.planId, factId }))
  const answer = await coordinator.post(paths.factBaseline({ planId: plan.planId, factId }), {
    indicator: indicatorId,
  })
  expect(answer.headers.get('location')).toBe(paths.indicator({ indicatorId }))
  const { all } = await coordinator.perform(viewPlanIndicators, { planId: plan.planId })
  expect(all.find(({ id }) => id === indicatorId)).toMatchObject({
    baseline: { kind: 'measured', value: 37 },
    baselineDay: '2030-12-31',
    baselineFactId: factId,
  })
  const page = await (await world.app.request(paths.indicator({ indicatorId }))).text()
  expect(page).toContain('Påhittade polisen: Påhittade anmälningar')
})
