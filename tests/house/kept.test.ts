import { beforeAll, describe, expect, test } from 'vitest'
import { openDemonstration } from '../../src/testing/demonstration.ts'
import type { World } from '../../src/testing/world.ts'
import { everyForm, type FormKind, sampleOf } from './every-form.ts'
import { refuse } from './refused.ts'
import { isLong } from './sample.ts'
import { type Tried, tryForm } from './trial.ts'

/** How many forms a run must at least reach, save, and find again: it does not shrink unseen. */
const floors = isLong ? { reached: 185, saved: 135, compared: 55 } : { reached: 45, saved: 9, compared: 1 }

const MOST_REFUSED = 24
const MOST_TRIED = 18

let world: World
let forms: readonly FormKind[]
const tried: Tried[] = []

beforeAll(async () => {
  world = await openDemonstration()
  forms = await everyForm(world)
}, 3_600_000)

describe('what is entered is kept, whatever the form', () => {
  test('no form sends two answers to a question that takes one', () => {
    const twice = forms.flatMap(({ place, twice: names }) => names.map((name) => `${place}: ${name}`))
    expect(twice).toEqual([])
  })

  test('a form that is refused for one answer comes back with all others', async () => {
    const refused: Awaited<ReturnType<typeof refuse>>[] = []
    for (const [turn, kind] of sampleOf(forms, MOST_REFUSED).entries()) refused.push(await refuse(kind, turn))
    process.stderr.write(`refused: ${refused.filter(({ isTried }) => isTried).length} forms\n`)
    expect(refused.flatMap(({ lost }) => lost)).toEqual([])
    expect(refused.filter(({ isTried }) => isTried).length).toBeGreaterThan(isLong ? 150 : 16)
  }, 3_600_000)

  test('all that was ticked and written stands again as it was, when it is refused, when it is opened again, and when it is saved once more', async () => {
    for (const [turn, kind] of sampleOf(forms, MOST_TRIED).entries()) tried.push(await tryForm(kind, turn))
    expect(tried.flatMap(({ lost }) => lost)).toEqual([])
  }, 3_600_000)

  test('the check reaches, saves and compares as many forms as it did', () => {
    const many = (is: (one: Tried) => boolean) => tried.filter(is).length
    const counts = {
      reached: forms.length,
      saved: many(({ state }) => state === 'saved'),
      compared: many(({ isCompared }) => isCompared),
    }
    const others = {
      shown: many(({ isShown }) => isShown),
      refused: many(({ state }) => state === 'refused'),
      gone: many(({ state }) => state === 'gone'),
    }
    process.stderr.write(`forms: ${JSON.stringify({ ...counts, tried: tried.length, ...others })}\n`)
    for (const [what, floor] of Object.entries(floors))
      expect(counts[what as keyof typeof counts], `forms ${what}`).toBeGreaterThanOrEqual(floor)
  })
})
