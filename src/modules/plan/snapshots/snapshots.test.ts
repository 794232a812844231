import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { NotPermitted } from '../../../platform/refusal.ts'
import { draftWhole, publishByTwo, readWhole } from '../../../testing/finish-account.ts'
import { givenPlan, type TestPlan } from '../../../testing/plans.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { addText, beginAccount, viewDraft, viewSection } from '../../account/drafting/actions.ts'
import { readPublished } from '../../account/drafting/publishing-actions.ts'
import { quoteSnapshot } from '../../account/drafting/quote-actions.ts'
import { registerSeries, reportPeriods } from '../../series/reported/actions.ts'
import { releaseFigures } from '../../series/reported/held-actions.ts'
import { changeConflict, registerConflict, viewConflict } from '../conflicts/actions.ts'
import { indicatorActions } from '../indicators/actions.ts'
import { paths } from '../paths.ts'
import { snapshotActions } from './actions.ts'

let world: World
let plan: TestPlan
let coordinator: TestPerson
/** Who receives what a body of one reports. */
let receiver: TestPerson
let indicatorId: string
const SERIES = 'reported.platser'
const { defineIndicator } = indicatorActions([])
const { takeIndicatorSnapshot, takeSeriesSnapshot } = snapshotActions([])

const report = async (year: number, value: number, reason?: string) => {
  const { heldId } = await coordinator.perform(reportPeriods, {
    series: SERIES,
    periods: [{ from: `${year}-01-01`, to: `${year}-12-31`, cells: [{ value }] }],
    reason,
  })
  await receiver.perform(releaseFigures, { heldId })
}

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2033-03-01T09:00:00Z')
  plan = await givenPlan(world)
  coordinator = await world.as('national_coordinator', 'Samordnande myndigheten')
  receiver = await world.as('ministry_officer', 'Påhittade departementet')
  await coordinator.perform(registerSeries, {
    code: 'platser',
    titleSv: 'Påhittade platser',
    unitSv: 'platser',
    definitionSv: 'Platser som fanns den sista dagen.',
    source: 'Påhittat register',
    method: 'Räknat.',
    evidence: 'output',
    every: 'year',
    adds: 'yes',
    threshold: 1,
  })
  await report(2031, 40)
  const defined = await coordinator.perform(defineIndicator, {
    planId: plan.planId,
    measure: plan.measures['2']!,
    titleSv: 'Skyddade platser',
    unitSv: 'platser',
    meaningSv: 'Hur många, inte hur bra.',
    evidence: 'output',
    direction: 'up',
    series: SERIES,
    baselineKind: 'zero',
    baselineSource: 'Påhittat.',
    targetValue: '60',
  })
  indicatorId = defined.indicatorId
})

const take = async () => (await coordinator.perform(takeIndicatorSnapshot, { indicatorId })).snapshotId

describe('a snapshot', () => {
  test('freezes a value with all that it rests on; whoever fetches its file gets the same hash', async () => {
    const snapshotId = await take()
    const { content, sha256, whole } = (await (
      await world.app.request(`/v1/snapshots/${snapshotId}`)
    ).json()) as { content: { data: unknown }; sha256: string; whole: boolean }
    expect(whole).toBe(true)
    expect(content.data).toMatchObject({
      from: '2031-01-01',
      version: 1,
      value: { kind: 'measured', value: 40 },
    })
    const file = await (await world.app.request(paths.snapshotFile({ snapshotId }))).text()
    expect(createHash('sha256').update(file).digest('hex')).toBe(sha256)
    const page = await (await world.app.request(paths.snapshot({ snapshotId }))).text()
    for (const shown of [
      sha256,
      'Innehållet är detsamma som när det frystes',
      'Skyddade platser 2031: 40\u00a0platser (utgångsläge 0, mål 60).',
      'Platser som fanns den sista dagen.',
    ])
      expect(page).toContain(shown)
  })

  test('cannot be changed, not even past the actions, and only the one who coordinates takes it', async () => {
    const pool = world.database.connection.pool
    await expect(pool.query('update plan.snapshot set sha256 = $1', ['0'.repeat(64)])).rejects.toThrow()
    await expect(pool.query('delete from plan.snapshot')).rejects.toThrow()
    const officer = await world.as('body_officer', 'Exempelmyndigheten')
    await expect(officer.perform(takeIndicatorSnapshot, { indicatorId })).rejects.toThrow(NotPermitted)
    await expect(
      coordinator.perform(takeSeriesSnapshot, { series: SERIES, plan: plan.planId, period: '1999-01-01' }),
    ).rejects.toMatchObject({ code: 'snapshot.nothing_told' })
  })

  test('is quoted in an account with its words ready; that the value has changed since is seen there, and the published text keeps it', async () => {
    const snapshotId = await take()
    const { accountId } = await coordinator.perform(beginAccount, {
      planId: plan.planId,
      title: 'Vad planen ledde till',
      language: 'sv',
    })
    const draft = () => coordinator.perform(viewDraft, { accountId })
    const { sections, account } = await draft()
    const sectionId = sections.find(({ measureId }) => measureId === plan.measures['2'])!.id
    await coordinator.perform(quoteSnapshot, {
      accountId,
      sectionId,
      snapshot: snapshotId,
      revision: account.revision,
    })
    const section = paths.accountSection({ accountId, sectionId })
    const before = await (await coordinator.get(section)).text()
    expect(before).toContain('Skyddade platser 2031: 40\u00a0platser')
    expect(before).not.toContain('rättats sedan')
    await report(2031, 41, 'En plats hade glömts.')
    expect(await (await coordinator.get(section)).text()).toContain('Värdet har rättats sedan det frystes')
    const conclusions = sections.find(({ kind }) => kind === 'conclusions')!.id
    await coordinator.perform(addText, {
      accountId,
      sectionId: conclusions,
      text: 'Redovisningen är kort.',
      revision: (await draft()).account.revision,
    })
    await draftWhole(coordinator, accountId)
    await readWhole(coordinator, accountId)
    const second = await world.as('ministry_officer', 'Departementet')
    const { publishedId } = await publishByTwo(coordinator, second, accountId)
    const { document } = await coordinator.perform(readPublished, { publishedId })
    expect(document.sources.find(({ id }) => id === snapshotId)).toMatchObject({
      kind: 'indicator_snapshot',
      definition: 'Platser som fanns den sista dagen.',
      query: expect.stringContaining(SERIES),
    })
    const told = document.measures
      .find(({ number }) => number === '2')!
      .assessment.flatMap(({ sentences }) => sentences.map(({ text }) => text))
    expect(told).toContainEqual(expect.stringContaining('Skyddade platser 2031: 40\u00a0platser'))
  })

  test('of another measure is not offered in a section, and one that was never taken is refused', async () => {
    const { accountId } = await coordinator.perform(beginAccount, {
      planId: plan.planId,
      title: 'En till',
      language: 'en',
    })
    const { sections, account } = await coordinator.perform(viewDraft, { accountId })
    const sectionId = sections.find(({ measureId }) => measureId === plan.measures['1'])!.id
    const { quotable } = await coordinator.perform(viewSection, { accountId, sectionId })
    expect(quotable).toEqual([])
    await expect(
      coordinator.perform(quoteSnapshot, {
        accountId,
        sectionId,
        snapshot: await take(),
        revision: account.revision,
      }),
    ).rejects.toMatchObject({ code: 'account.source_gone' })
  })
})

describe('two sources that tell the same figure differently', () => {
  const source = (name: string, more: Record<string, string>) => ({
    name,
    countsSv: `Det som ${name} räknar.`,
    unitSv: 'anmälningar',
    ...more,
  })
  const entry = () => ({
    planId: plan.planId,
    titleSv: 'Anmälda köp av sexuell tjänst',
    explanationSv: 'Den ena räknar anmälningar, den andra anmälningar och inledda utredningar.',
    indicator: indicatorId,
    sources: [
      source('Övningsverket', { earlier: '200', value: '1200' }),
      source('Exempelrådet', { value: '569', unitSv: 'procents ökning' }),
    ],
  })

  test('stand beside each other by their names, never averaged, where everybody reads and on the indicator', async () => {
    const { conflictId } = await coordinator.perform(registerConflict, entry())
    const page = await (await world.app.request(paths.conflict({ conflictId }))).text()
    for (const shown of [
      'från 200 till 1 200 anmälningar',
      '569 procents ökning',
      'Det som Exempelrådet räknar.',
    ])
      expect(page.replaceAll('\u00a0', ' ')).toContain(shown)
    expect(page.indexOf('Exempelrådet')).toBeLessThan(page.indexOf('Övningsverket'))
    // The mean of 1 200 and 569, and what 200 would be after 569 per cent: nobody has said either.
    // Identifiers in addresses hold any digits.
    expect(page.replaceAll(/<[^>]*>/g, ' ')).not.toMatch(/884|1\D?338/)
    const indicator = await (await world.app.request(paths.indicator({ indicatorId }))).text()
    expect(indicator).toContain('Källor skiljer sig om det här')
    const { conflict } = await coordinator.perform(viewConflict, { conflictId })
    expect(conflict.sources.map(({ figure }) => figure)).toEqual([
      { kind: 'measured', value: 569 },
      { kind: 'measured', value: 1200 },
    ])
  })

  test('are two at least, each with what it counts, and kept by the one who coordinates, version by version', async () => {
    const [one] = entry().sources
    await expect(coordinator.perform(registerConflict, { ...entry(), sources: [one] })).rejects.toMatchObject(
      {
        code: 'conflict.two_sources',
      },
    )
    await expect(
      coordinator.perform(registerConflict, { ...entry(), sources: [one, { name: 'Bara ett namn' }] }),
    ).rejects.toMatchObject({ field: 'sources.1.countsSv' })
    const officer = await world.as('body_officer', 'Exempelmyndigheten')
    await expect(officer.perform(registerConflict, entry())).rejects.toThrow(NotPermitted)
    const { conflictId } = await coordinator.perform(registerConflict, entry())
    const { planId: _, ...changed } = { ...entry(), explanationSv: 'Förklarat bättre.' }
    await coordinator.perform(changeConflict, { conflictId, revision: 1, reason: 'Otydligt.', ...changed })
    const page = await (await world.app.request(paths.conflict({ conflictId }))).text()
    expect(page).toContain('Förklarat bättre.')
    expect(page).toContain('Otydligt.')
    const list = await (await world.app.request(paths.conflicts({ planId: plan.planId }))).text()
    expect(list).toContain('Anmälda köp av sexuell tjänst')
  })
})
