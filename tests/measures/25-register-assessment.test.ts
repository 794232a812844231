import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { rooms } from '../../src/app.ts'
import {
  assessments,
  decideAssessment,
  missingIn,
} from '../../src/modules/legislation/assessment/registers.ts'
import { assessmentSeries } from '../../src/modules/legislation/assessment/series.ts'
import {
  chanceOf,
  DRAWS,
  GROUPS,
  groups,
  ORGANISERS,
  simulated,
  THRESHOLDS,
} from '../../src/modules/legislation/assessment/simulation.ts'
import { viewSimulation } from '../../src/modules/legislation/assessment/simulation-action.ts'
import { paths } from '../../src/modules/legislation/paths.ts'
import { reportBackOf } from '../../src/testing/report-backs.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// Measure 25: whether reference persons in a register may be searched for is weighed, with what it would lead to. The search is not built.

let world: World
let authority: TestPerson
let other: TestPerson

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  authority = await world.as('lawyer', 'Påhittade migrationsmyndigheten')
  other = await world.as('body_officer', 'Påhittade grannmyndigheten')
})

const begun = {
  name: 'Påhittad bedömning: sökning på referenspersoner',
  purpose: 'Påhittat: att polisen får tips om dem som återkommer som referens.',
}
const whole = {
  ...begun,
  basisThen: 'Personuppgiftslagen (1998:204) och förordningen (2001:720): inte förenligt.',
  basisNow: 'Dataskyddsförordningen artikel 6 och den lag som registret vilar på.',
  necessity: 'Ändamålet nås till stor del vid misstanke i ett enskilt fall.',
  withoutSearch: 'Polisen begär uppgifter i enskilda fall, som i dag.',
  asProposed: 'Sökning på alla.',
  onSuspicion: 'Sökning vid skälig misstanke om människohandel.',
  aggregate: '',
  otherMeans: '',
  proportionality: 'Många oskyldiga träffas.',
  secrecy: '37 kap. 1 § OSL.',
  effect: 'Se simuleringen.',
  safeguards: 'Loggning.',
  heard: 'Påhittade tillsynsmyndigheten.',
} as const

const textOf = async (answer: Response): Promise<string> => {
  const { getDocumentProxy, extractText } = await import('unpdf')
  const document = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()))
  return (await extractText(document, { mergePages: true })).text.normalize('NFKC').replaceAll(/\s+/gu, ' ')
}

describe('as lived', () => {
  test('an authority weighs, part by part; what is missing is named, and nothing is decided before all is there', async () => {
    const sent = await authority.post(paths.assessment.add(), begun)
    expect(sent.status).toBe(303)
    const id = sent.headers.get('location')!.split('/').at(-1)!
    const page = await (await authority.get(paths.assessment.one({ id }))).text()
    expect(page).toContain('Kvar att skriva innan det går att besluta')
    expect(page).toContain('Inget görs')
    const decide = { id, decision: 'refrain', decisionGrounds: 'Inte proportionerligt.' } as const
    await expect(authority.perform(decideAssessment, decide)).rejects.toMatchObject({
      code: 'register_assessment.incomplete',
    })
    await authority.perform(assessments.change, { ...whole, id, revision: 1 })
    await expect(other.perform(decideAssessment, decide)).rejects.toThrow('not_found')
    expect((await authority.post(paths.decide({ id }), decide)).status).toBe(303)
    await expect(authority.perform(decideAssessment, decide)).rejects.toThrow('ended_already')
    await expect(authority.perform(assessments.change, { ...whole, id, revision: 3 })).rejects.toThrow()
    await expect(authority.perform(assessments.reopen, { id })).rejects.toThrow('register_assessment.decided')
    expect(await (await authority.get(paths.assessment.one({ id }))).text()).not.toContain('Ta upp igen')
    const read = await (await other.get(paths.assessment.one({ id }))).text()
    // What was decided comes first, and is not told as something laid aside.
    expect(read).toMatch(/Beslut: Ingen sökning[\s\S]*class="description-list"/)
    expect(read).not.toContain('Avslutad sedan')
    expect((await world.app.request(paths.assessment.one({ id }))).status).not.toBe(200)
    const memo = await other.get(paths.memo({ id }))
    expect(memo.headers.get('content-type')).toBe('application/pdf')
    const text = await textOf(memo)
    for (const words of [
      begun.name,
      'Ingen sökning, 24 november 2026',
      'Sökning vid skälig misstanke',
      'Inte proportionerligt.',
    ])
      expect(text).toContain(words)
    const counted = await world.asSystem((tx) =>
      assessmentSeries[0]!.count(tx, { from: '2026-01-01', to: '2026-12-31' }),
    )
    expect(counted).toEqual([{ cell: { decision: 'refrain' }, count: 1 }])
  })

  test('one that was laid aside is taken up again', async () => {
    const { id } = await authority.perform(assessments.add, {
      ...begun,
      name: 'Påhittad bedömning som lades åt sidan',
    })
    await authority.perform(assessments.close, { id })
    expect((await authority.post(paths.assessment.reopen({ id }), {})).status).toBe(303)
    await authority.perform(assessments.change, { ...whole, id, revision: 3 })
    expect((await authority.perform(assessments.view, { id })).entry.closedOn).toBeNull()
  })

  test('at least three alternatives, and always that nothing is done', () => {
    expect(missingIn(whole)).toEqual([])
    expect(missingIn({ ...whole, onSuspicion: '' })).toEqual(['alternatives'])
    expect(missingIn({ ...whole, withoutSearch: '', aggregate: 'x' })).toEqual(['withoutSearch'])
    expect(missingIn({ ...whole, heard: '' })).toEqual(['heard'])
  })
})

describe('what a search would lead to', () => {
  const { heavy, even } = simulated()

  test('everybody reads it, both models beside each other, from draws that are always the same', async () => {
    const page = await (await world.app.request(paths.simulation())).text()
    expect(page).not.toContain('NaN')
    expect(page.indexOf('Några få nämns mycket ofta')).toBeLessThan(
      page.indexOf('Alla i en grupp nämns lika lätt'),
    )
    expect(heavy.map(({ threshold }) => threshold)).toEqual(THRESHOLDS)
    expect(THRESHOLDS).toHaveLength(19)
    expect(heavy[0]!.innocent.mean).toBe(
      await authority.perform(viewSimulation, {}).then((all) => all.heavy[0]!.innocent.mean),
    )
  })

  test('the draws agree with what is worked out, within their chance error, at every threshold and in every group', () => {
    for (const [model, outcomes] of [
      ['heavy', heavy],
      ['even', even],
    ] as const)
      for (const { threshold, innocent, expected, found, byGroup } of outcomes) {
        const near = (mean: number, wanted: number) =>
          expect(Math.abs(mean - wanted), `${model} ${threshold}`).toBeLessThan(
            5 * Math.sqrt(wanted / DRAWS) + 0.02,
          )
        near(innocent.mean, expected)
        near(found.mean, ORGANISERS.people * chanceOf('even', ORGANISERS.more)[threshold]!)
        for (const group of groups)
          near(byGroup[group], GROUPS[group].people * chanceOf(model, GROUPS[group].more)[threshold]!)
        expect(innocent.low).toBeLessThanOrEqual(innocent.mean)
        expect(innocent.high).toBeGreaterThanOrEqual(Math.floor(innocent.mean))
      }
  })

  test('chances are those of the distributions', () => {
    const e = Math.exp(-0.9)
    expect(chanceOf('even', 0.9)[1]).toBe(1)
    expect(chanceOf('even', 0.9)[2]).toBeCloseTo(1 - e, 12)
    expect(chanceOf('even', 0.9)[3]).toBeCloseTo(1 - e - 0.9 * e, 12)
    const none = (0.15 / 1.05) ** 0.15
    expect(chanceOf('heavy', 0.9)[2]).toBeCloseTo(1 - none, 12)
    expect(chanceOf('heavy', 0.9)[3]).toBeCloseTo(1 - none - none * 0.15 * (0.9 / 1.05), 12)
  })

  test('the conclusion turns with the tail: what looks like a find in two is one in many', () => {
    const at = (outcomes: typeof heavy, threshold: number) =>
      outcomes.find((one) => one.threshold === threshold)!
    expect(at(even, 8).share).toBeGreaterThan(50)
    expect(at(heavy, 8).share).toBeLessThan(10)
    expect(at(heavy, 6).perFind!.low).toBeGreaterThan(at(even, 6).perFind!.high)
  })
})

describe('the search is not built', () => {
  test('no address, no table, no column and no input takes in or looks for anybody', async () => {
    const room = rooms.find(({ name }) => name === 'legislation')!
    const addresses = [...room.routes, ...room.api].map(({ pattern }) => pattern)
    expect(addresses.length).toBeGreaterThan(20)
    const taboo = /search|import|match|lookup|look-up|reference-?person|referens|upload|screen/i
    expect(addresses.filter((address) => taboo.test(address))).toEqual([])
    const posted = [...room.routes, ...room.api].filter(({ method }) => method === 'post')
    expect(posted.filter(({ pattern }) => pattern.startsWith(paths.simulation()))).toEqual([])
    expect(Object.keys(viewSimulation.input.shape)).toEqual([])
    expect(simulated.length).toBe(0)
    const { rows } = await world.asSystem((tx) =>
      sql<{ table_schema: string; name: string }>`
        select n.nspname as table_schema, c.relname || '.' || a.attname as name from pg_attribute a
        join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
        where a.attnum > 0 and c.relkind = 'r' and n.nspname not like 'pg_%'`.execute(tx),
    )
    expect(rows.length).toBeGreaterThan(1_000)
    expect(rows.filter(({ name }) => /reference_person|referee|sponsor/i.test(name))).toEqual([])
    const own = rows.filter(({ table_schema }) => table_schema === 'legislation')
    const identifier =
      /personal|identity|identifier|ssn|number_of_person|birth|passport|phone|email|address|dossier|case_/i
    expect(own.filter(({ name }) => identifier.test(name))).toEqual([])
    expect(own.filter(({ name }) => /simulat/i.test(name))).toEqual([])
  })
})

describe('as ordered', () => {
  test('the assessment is ordered, reported back with its decision, and accepted', async () => {
    world.setTime('2032-03-01T09:00:00Z')
    const { report, assignment } = await reportBackOf(world, {
      title: 'Påhittat uppdrag: bedöm sökning på referenspersoner',
      task: 'Överväg om sökningar på referenspersoner ska få göras, med rättslig grund, alternativ och verkan.',
      body: 'Påhittade migrationsmyndigheten',
      questions: ['Får sökningen göras, och hur många oskyldiga skulle den träffa?'],
      answer: 'Påhittat: nej. Bedömningen och simuleringen visar varför.',
      output: 'En beslutad bedömning med promemoria.',
      figure: { label: 'Beslutade bedömningar av register', value: '1', unit: 'bedömningar' },
    })
    expect(report.state).toBe('accepted')
    expect(assignment.snapshot.title).toContain('referenspersoner')
  })
})
