import { beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import {
  addProposal,
  changeProposal,
  prepareProposal,
  prepareText,
  printStudy,
  studySeries,
  viewProposal,
  viewStudy,
  writeText,
} from './actions.ts'
import { places, topics } from './codes.ts'

const AUTHORITY = 'Påhittade brottsoffermyndigheten'
const OTHER = 'Påhittade socialstyrelsen'

let world: World
let officer: TestPerson
let colleague: TestPerson
let other: TestPerson
let reader: TestPerson
beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  await world.body(AUTHORITY, 'agency')
  await world.body(OTHER, 'agency')
  officer = await world.as('body_officer', AUTHORITY)
  colleague = await world.as('body_officer', AUTHORITY)
  other = await world.as('body_officer', OTHER)
  reader = await world.as('rapporteur')
})

const body = () => officer.actor.bodyId
const entry = (study: Awaited<ReturnType<typeof viewStudy.run>>, place: string, topic: string) =>
  study.entries.find((one) => one.topic === topic)?.places.find((one) => one.place === place)
const written = {
  place: 'NO',
  topic: 'limit',
  revision: 0,
  text: 'Påhittat: tre år.',
  source: 'Påhittad lag 1 §',
  sourceDay: '2026-11-01',
  confidence: 'statute',
} as const
const proposal = {
  ...{ title: 'Påhittat: en väg utan bank', text: 'Påhittad text.', grounds: ['unsafe_address'] },
  state: 'draft',
} as const

describe('what a study says of a place', () => {
  test('is the house’s own until a body has written it, and each version after the one that was read', async () => {
    const before = await officer.perform(viewStudy, {})
    expect(before).toMatchObject({ bodyId: body(), writes: true, today: '2026-11-24' })
    expect(before.entries.map(({ topic }) => topic)).toEqual(topics)
    for (const { places: of } of before.entries) {
      expect(of.map(({ place }) => place)).toEqual(places)
      for (const one of of) expect(one).toMatchObject({ own: false, version: 0 })
    }
    await expect(officer.perform(writeText, { ...written, sourceDay: '2026-11-25' })).rejects.toMatchObject({
      code: 'day_to_come',
      field: 'sourceDay',
    })
    await expect(officer.perform(writeText, { ...written, revision: 1 })).rejects.toMatchObject({
      code: 'changed_by_another',
    })
    await officer.perform(writeText, written)
    // A colleague who read the first has not seen this one.
    await expect(colleague.perform(writeText, { ...written, text: 'Påhittat.' })).rejects.toMatchObject({
      code: 'changed_by_another',
    })
    await colleague.perform(writeText, { ...written, revision: 1, text: 'Påhittat: fyra år.' })
    const { entry: read } = await officer.perform(prepareText, { place: 'NO', topic: 'limit' })
    expect(read).toMatchObject({ own: true, version: 2, text: { sv: 'Påhittat: fyra år.' } })
    const after = await officer.perform(viewStudy, {})
    expect(entry(after, 'NO', 'limit')).toMatchObject({ own: true, version: 2 })
    expect(entry(after, 'SE', 'limit')?.own).toBe(false)
  })

  test('is written by officers in their own body’s study, and read by others', async () => {
    const seen = await other.perform(viewStudy, { body: body() })
    expect(seen).toMatchObject({ bodyId: body(), bodyName: AUTHORITY, writes: false })
    expect(entry(seen, 'NO', 'limit')?.own).toBe(true)
    expect(await other.perform(viewStudy, {})).toMatchObject({ bodyId: other.actor.bodyId, writes: true })
    // Whoever writes none begins with the one that was written last.
    expect(await reader.perform(viewStudy, {})).toMatchObject({ bodyId: body(), writes: false })
    await expect(reader.perform(writeText, written)).rejects.toMatchObject({ status: 403 })
  })
})

describe('a proposal', () => {
  test('is its body’s own until it is put forward, and goes out with the study only then', async () => {
    expect((await officer.perform(prepareProposal, {})).proposal).toBeUndefined()
    const { proposalId } = await officer.perform(addProposal, { ...proposal, grounds: ['unsafe_address'] })
    const titles = async (person: TestPerson, action: typeof viewStudy | typeof printStudy) =>
      (await person.perform(action, { body: body() })).proposals.map(({ title }) => title)
    expect(await titles(colleague, viewStudy)).toEqual([proposal.title])
    expect(await titles(officer, printStudy)).toEqual([])
    expect(await titles(reader, viewStudy)).toEqual([])
    await expect(other.perform(viewProposal, { proposalId })).rejects.toMatchObject({ code: 'not_found' })
    const change = (person: TestPerson, revision: number, state: 'put_forward' | 'withdrawn') =>
      person.perform(changeProposal, {
        ...{ ...proposal, grounds: ['unsafe_address'], proposalId, revision, state },
      })
    await expect(change(other, 1, 'withdrawn')).rejects.toMatchObject({ code: 'not_found' })
    await change(colleague, 1, 'put_forward')
    await expect(change(officer, 1, 'withdrawn')).rejects.toMatchObject({ code: 'changed_by_another' })
    expect(await titles(officer, printStudy)).toEqual([proposal.title])
    expect(await titles(reader, viewStudy)).toEqual([proposal.title])
    await change(officer, 2, 'withdrawn')
    expect(await titles(officer, printStudy)).toEqual([])
    expect((await officer.perform(viewProposal, { proposalId })).proposal).toMatchObject({
      ...{ state: 'withdrawn', revision: 3 },
    })
  })
})

test('the study rests on what is counted of claims and of payouts', () => {
  const names = studySeries.map(({ name }) => name)
  expect(names).toContain('redress.claims')
  expect(new Set(names.map((name) => name.split('.')[0]))).toEqual(new Set(['redress']))
  expect(names.length).toBeGreaterThan(3)
})
