import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { rooms } from '../../src/app.ts'
import { inspectSeries } from '../../src/modules/statistics/index.ts'
import { noteConsultation } from '../../src/modules/support/identification/consultations/actions.ts'
import { roles } from '../../src/platform/access/roles.ts'
import { countSeries } from '../../src/platform/series/count.ts'
import { protect, THRESHOLD } from '../../src/platform/series/protect.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { openSharing, type SharingScene } from '../../src/testing/sharing-scene.ts'
import type { TestPerson } from '../../src/testing/world.ts'
import { inTurn } from '../security/in-turn.ts'
import { routes } from '../security/scene.ts'

// Rule 12, as far as its rooms exist. Faults: a count of cases, or of people, that an action gives to anybody outside the
// body; a number of a series that tells of few, that can be worked out from others, or that is another at the next look.

let scene: SharingScene
let outside: TestPerson[]
beforeAll(async () => {
  scene = await openSharing()
  outside = await Promise.all(
    // The auditor and the administrator see that something was done; of cases they see no more than that.
    roles
      .filter((role) => role !== 'auditor')
      .map((role) => scene.world.as(role, 'Främmande exempelmyndighet')),
  )
})

const withoutChance = (text: string): string =>
  text
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'id')
    .replaceAll(
      /name="csrf" value="[^"]*"|content="[\w-]{43}"|"trace":"[^"]*"|urn:samlad:trace:[\w-]+/g,
      'token',
    )
    .replaceAll(/\b[0-9a-f]{32}\b/g, 'trace')

/** How many of those outside ask for an address, beside nobody. */
const SHARE = 6

/** Every address without an identifier, as everybody outside sees it; one's own trail of sign-ins is left out. */
const seenOutside = async (): Promise<Map<string, string>> => {
  const seen = new Map<string, string>()
  const open = routes.filter(({ method, pattern }) => method === 'get' && !pattern.includes(':'))
  for (const [place, person] of [...outside.entries(), ['nobody', undefined] as const])
    for (const [turn, { pattern }] of open.entries()) {
      if (person !== undefined && !inTurn(outside, turn, SHARE).includes(person)) continue
      if (/^\/(v1\/)?(account|audit|trail)/.test(pattern)) continue
      const answer = person === undefined ? await scene.world.app.request(pattern) : await person.get(pattern)
      const type = answer.headers.get('content-type') ?? ''
      if (!/html|json|text/.test(type)) continue
      seen.set(`${place} ${pattern}`, withoutChance(await answer.text()))
    }
  return seen
}

test('the house looks the same to everybody outside, whether a body has one case or nine', async () => {
  await givenCase(scene.social)
  const before = await seenOutside()
  for (let count = 0; count < 8; count += 1)
    await givenCase(scene.social, { ageGroup: 'child', county: '14' })
  const after = await seenOutside()
  expect(before.size).toBeGreaterThan(200)
  const changed = [...before]
    .filter(([address, text]) => after.get(address) !== text)
    .map(([address]) => address)
  expect(changed).toEqual([])
}, 300_000)

const series = rooms.flatMap((room) => room.series ?? [])

describe('what the rooms tell the plan', () => {
  const adding = series.filter(({ adds }) => adds)

  test('of no series of the house a number is told of fewer than five, nor one that the rest and the whole give away', () => {
    expect(adding.length).toBeGreaterThan(10)
    for (const one of adding) {
      const keys = one.breakdowns.map(({ key, values }) => [
        key,
        fc.constantFrom(...values.map((value) => value.key)),
      ])
      const cell = fc.record({
        cell: fc.record(Object.fromEntries(keys) as Record<string, fc.Arbitrary<string>>),
        count: fc.nat({ max: 9 }),
        sources: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 3 }),
      })
      fc.assert(
        fc.property(fc.array(cell, { maxLength: 8 }), (raw) => {
          const told = protect(one, raw)
          const threshold = one.threshold ?? THRESHOLD
          for (const { figure } of told)
            if (figure.kind === 'measured') expect(figure.value).toBeGreaterThanOrEqual(threshold)
          const [whole] = told
          for (const { key, values } of one.breakdowns) {
            const parts = told.filter(({ breakdown }) => breakdown === key)
            const hidden = parts.filter(({ figure }) => figure.kind === 'suppressed')
            if (hidden.length === 0 || values.length === 1) continue
            expect(hidden.length, one.name).toBeGreaterThan(1)
            // What is left of the whole is no small number either.
            if (whole!.figure.kind !== 'measured') continue
            const rest = parts.reduce(
              (left, { figure }) => left - (figure.kind === 'measured' ? figure.value : 0),
              whole!.figure.value,
            )
            expect(rest, one.name).toBeGreaterThanOrEqual(threshold)
          }
        }),
        { numRuns: 60 },
      )
    }
  })

  test('a number is told a week after its period, the same to everybody, and is the same at every later look', async () => {
    const { world } = scene
    const advise = async (asker: 'school' | 'police', times: number) => {
      const adviser = await world.as('caseworker', 'Exempelköpings kommun')
      for (let one = 0; one < times; one += 1)
        await adviser.perform(noteConsultation, { about: 'child', asker, topics: ['need.housing'] })
    }
    const count = (today: string) =>
      world.asSystem((tx) =>
        countSeries(tx, series, { today, now: new Date(`${today}T03:00:00Z`), inspect: inspectSeries }),
      )
    const address = '/v1/series/support.advice_contacts'
    const look = async () => (await world.app.request(address)).text()
    world.setTime('2026-12-01T09:00:00Z')
    await advise('school', 9)
    await advise('police', 2)
    await count('2027-01-03')
    expect((JSON.parse(await look()) as { periods: unknown[] }).periods).toEqual([])
    await count('2027-01-08')
    const first = await look()
    const { periods } = JSON.parse(first) as {
      periods: { figures: { category: string; kind: string; value: number | null }[] }[]
    }
    const figure = (category: string) => periods.at(-1)!.figures.find((one) => one.category === category)
    expect(figure('')).toMatchObject({ kind: 'measured', value: 11 })
    expect(figure('police'), 'two are too few').toMatchObject({ kind: 'suppressed', value: null })
    expect(figure('school'), 'and nine would tell of them').toMatchObject({ kind: 'suppressed', value: null })
    expect(figure('health_care')).toMatchObject({ kind: 'zero' })
    // Whoever is written down late is in no number: the difference would be them.
    await advise('police', 1)
    expect(await count('2027-01-09')).toBe(0)
    expect(await look()).toBe(first)
    for (const person of outside.slice(0, 3)) expect(await (await person.get(address)).text()).toBe(first)
  }, 60_000)
})
