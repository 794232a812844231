import { beforeAll, describe, expect, test } from 'vitest'
import { matters, takeOverMatter } from '../../src/modules/legislation/matters/registers.ts'
import {
  entryOf,
  isCircle,
  nextSteps,
  ratifiedBeforeAct,
} from '../../src/modules/legislation/matters/rules.ts'
import { listOwedSteps } from '../../src/modules/legislation/matters/store.ts'
import { paths } from '../../src/modules/legislation/paths.ts'
import { trackerSeries } from '../../src/modules/legislation/tracker/series.ts'
import { steps } from '../../src/modules/legislation/tracker/steps.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// Measure 23: from the inquiry's proposal over referral, bill and Parliament to an act and a ratified convention.

const SHIPPED = '00000000-0000-4000-8000-000000072000'

let world: World
let ministry: TestPerson
let other: TestPerson
let authority: TestPerson

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  ministry = await world.as('ministry_officer', 'Påhittade rättsdepartementet')
  other = await world.as('lawyer', 'Påhittade grannmyndigheten')
  authority = await world.as('body_officer', 'Påhittade remissmyndigheten')
})

const everybody = async (address: string): Promise<string> => (await world.app.request(address)).text()

describe('what came with the program', () => {
  test('everybody reads measure 23 as it went: the convention was ratified before the act began to apply', async () => {
    const page = await everybody(paths.matter.one({ id: SHIPPED }))
    for (const fact of [
      'dir. 2005:152',
      'SOU 2008:41',
      '3 oktober 2008',
      'prop. 2009/10:152',
      '18 mars 2010',
    ])
      expect(page).toContain(fact)
    expect(page).toContain('Konventionen gäller från den 1 september 2010')
    expect(page).toContain('Ratifikationen kom före lagen')
    expect(page).toContain('dagen är inte belagd')
    const { more } = await authority.perform(matters.view, { id: SHIPPED })
    expect(entryOf(more.steps, 'cets_197')).toEqual({ day: '2010-09-01', article: '42.4' })
    expect(ratifiedBeforeAct(more.steps)).toBe(true)
    expect(nextSteps(more.steps, 'cets_197')).toEqual([])
  })

  test('the picture is a graph with its table, for a page and for other sites', async () => {
    const svg = await everybody(paths.picture.svg({ id: SHIPPED }))
    expect(svg).toContain('<svg')
    const csv = await everybody(paths.picture.csv({ id: SHIPPED }))
    expect(csv).toContain('CETS 197')
    const api = await (await world.app.request(paths.stepsApi({ id: SHIPPED }))).json()
    expect(
      (api as { steps: { decidedOn: string | null }[] }).steps.map(({ decidedOn }) => decidedOn),
    ).toContain('2010-05-31')
  })

  test('the steps that were decided are counted by year; those without a day are not', async () => {
    const count = (from: string, to: string) =>
      world.asSystem((tx) => trackerSeries[0]!.count(tx, { from, to }))
    expect(await count('2010-01-01', '2010-12-31')).toEqual(
      expect.arrayContaining([
        { cell: { kind: 'bill' }, count: 1 },
        { cell: { kind: 'ratification' }, count: 1 },
      ]),
    )
    expect(await count('2008-01-01', '2008-12-31')).toEqual([])
  })
})

describe('as lived', () => {
  test('a ministry takes over the matter once; nobody else changes it then', async () => {
    await expect(authority.perform(takeOverMatter, { id: SHIPPED })).rejects.toThrow('not_permitted')
    await expect(ministry.perform(steps.add, { ...referral, matterId: SHIPPED })).rejects.toThrow('not_found')
    expect((await ministry.post(paths.takeOver({ id: SHIPPED }), {})).status).toBe(303)
    await expect(other.perform(takeOverMatter, { id: SHIPPED })).rejects.toThrow('matter.taken')
    await expect(other.perform(steps.add, { ...referral, matterId: SHIPPED })).rejects.toThrow('not_found')
    expect(await everybody(paths.matter.one({ id: SHIPPED }))).not.toContain('följde med programmet')
  })

  test('a matter of one’s own: steps by the form, what the law asks for next, the day that is owed', async () => {
    const matterId = await aMatter()
    const page = await (await ministry.get(paths.matter.one({ id: matterId }))).text()
    expect(page).toContain('Kommittédirektiv, som regeringen beslutar.')
    const sent = await ministry.post(paths.step.add({ matterId }), {
      ...{ kind: 'inquiry', state: 'done', document: 'SOU 2026:999', decidedOn: '2026-09-01' },
      source: 'Påhittat betänkande',
    })
    expect(sent.headers.get('location')).toBe(paths.matter.one({ id: matterId }))
    const known = await stepsOf(matterId)
    await ministry.perform(steps.add, { ...referral, after: [known[0]!.id], matterId })
    const after = await (await ministry.get(paths.matter.one({ id: matterId }))).text()
    expect(after).toContain('SOU 2026:999')
    expect(after).not.toContain('7 kap. 2 § regeringsformen')
    const owed = await world.asSystem((tx) => listOwedSteps(tx, {}))
    expect(owed).toEqual([expect.objectContaining({ day: '2027-03-01', matterId })])
    const step = (await stepsOf(matterId)).find(({ kind }) => kind === 'referral')!
    await ministry.perform(steps.change, {
      ...{ ...referral, id: step.id, matterId, revision: 1, after: [known[0]!.id] },
      ...{ state: 'done', decidedOn: '2026-11-20' },
    })
    expect(await world.asSystem((tx) => listOwedSteps(tx, {}))).toEqual([])
    await expect(
      ministry.perform(steps.change, { ...referral, id: step.id, matterId, revision: 1 }),
    ).rejects.toMatchObject({ status: 409 })
  })

  test('what the law does not allow is refused at its field, and what was entered stands there again', async () => {
    const matterId = await aMatter()
    const add = (values: object) => ministry.perform(steps.add, { ...referral, matterId, ...values })
    await expect(add({ decidedOn: '2026-11-20' })).rejects.toMatchObject({
      code: 'law_step.decided_is_done',
      field: 'state',
    })
    await expect(add({ state: 'done', decidedOn: '2026-11-25' })).rejects.toMatchObject({
      code: 'day_to_come',
    })
    await expect(add({ after: [matterId] })).rejects.toMatchObject({ code: 'law_step.not_of_matter' })
    await add({ kind: 'committee', state: 'done', decidedOn: '2026-06-10' })
    const early = { kind: 'ratification', state: 'done', decidedOn: '2026-05-31', source: 'Påhittad' }
    const back = await ministry.post(paths.step.add({ matterId }), {
      ...early,
      document: 'Påhittat instrument',
    })
    expect(back.status).toBe(422)
    const again = await back.text()
    expect(again).toContain('Riksdagen beslutade den 10 juni 2026.')
    expect(again).toContain('Påhittat instrument')
    await add({ ...early, decidedOn: '2026-06-30' })
    await expect(
      add({ kind: 'entry_into_force', state: 'done', decidedOn: '2026-09-30' }),
    ).rejects.toMatchObject({ code: 'law_step.entry', parameters: { day: '2026-10-01' } })
    await add({ kind: 'entry_into_force', state: 'done', decidedOn: '2026-10-01' })
    const first = (await stepsOf(matterId))[0]!
    const second = (await stepsOf(matterId))[1]!
    await ministry.perform(steps.change, {
      ...{ ...valuesOf(second), matterId, id: second.id, revision: second.revision, after: [first.id] },
    })
    await expect(
      ministry.perform(steps.change, {
        ...{ ...valuesOf(first), matterId, id: first.id, revision: first.revision, after: [second.id] },
      }),
    ).rejects.toMatchObject({ code: 'law_step.circle', field: 'after' })
    const lone = await ministry.perform(matters.add, {
      name: 'Påhittat ärende utan konvention',
      about: 'Påhittat.',
    })
    await expect(
      ministry.perform(steps.add, { ...early, matterId: lone.id, decidedOn: '2026-06-30' }),
    ).rejects.toMatchObject({ code: 'law_step.no_instrument' })
  })

  test('a circle is seen by whatever way it closes', () => {
    const step = (id: string, after: readonly string[]) =>
      ({ id, after, kind: 'bill', state: 'done', decidedOn: null }) as const
    const chain = [step('a', []), step('b', ['a']), step('c', ['b'])]
    expect(isCircle(chain, 'a', ['c'])).toBe(true)
    expect(isCircle(chain, 'c', ['a', 'b'])).toBe(false)
  })
})

const referral = {
  ...{ kind: 'referral', state: 'running', dueOn: '2027-03-01', after: [] as string[] },
  source: 'Påhittad remiss',
} as const

const aMatter = async (): Promise<string> => {
  const { id } = await ministry.perform(matters.add, {
    ...{ name: 'Påhittat ärende', about: 'Påhittat.', instrument: 'cets_197' },
  })
  return id
}

const stepsOf = async (id: string) => (await ministry.perform(matters.view, { id })).more.steps

/** A step as a form sends it again. */
const valuesOf = ({ id: _, revision: __, ...values }: Awaited<ReturnType<typeof stepsOf>>[number]) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ''))
