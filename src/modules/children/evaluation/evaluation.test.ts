import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { perform } from '../../../platform/access/action.ts'
import { type JointScene, openJointWorld } from '../../../testing/joint-scene.ts'
import { changeStep, planStep } from '../joint/step-actions.ts'
import { paths } from '../paths.ts'
import { countYears, giveAnswer, viewEvaluation } from './actions.ts'
import { protect, type RawFigure, THRESHOLD, yearsToCount } from './rules.ts'

const cell = (houseId: string, figure: string, count: number, of?: string): RawFigure => ({
  houseId,
  figure,
  count,
  value: null,
  ...(of === undefined ? {} : { of }),
})

const year = fc
  .array(fc.record({ whole: fc.nat(30), share: fc.nat(100) }), { minLength: 1, maxLength: 6 })
  .map((houses) =>
    houses.flatMap(({ whole, share }, index) => [
      cell(`h${index}`, 'investigations', whole),
      cell(`h${index}`, 'interview', Math.floor((whole * share) / 100), 'investigations'),
    ]),
  )

describe('what is told of a year', () => {
  test('nothing with one to four behind it is told, nor anything that tells it by a difference or a total', () => {
    fc.assert(
      fc.property(year, (raw) => {
        const told = protect(raw)
        expect(told).toHaveLength(raw.length)
        const find = (houseId: string, figure: string) =>
          told.find((one) => one.houseId === houseId && one.figure === figure)!
        for (const { houseId, figure, count, of } of raw) {
          const one = find(houseId, figure)
          if (count > 0 && count < THRESHOLD) expect(one.state).toBe('withheld')
          if (one.state === 'zero') expect(count).toBe(0)
          if (one.state === 'told') expect(one.count).toBe(count)
          if (of !== undefined && one.state === 'told') {
            const whole = find(houseId, of)
            expect(whole.state).toBe('told')
            const rest = (whole.count ?? 0) - count
            expect(rest === 0 || rest >= THRESHOLD).toBe(true)
          }
        }
        for (const figure of ['investigations', 'interview']) {
          const hidden = raw.filter(
            (one) => one.figure === figure && find(one.houseId, figure).state === 'withheld',
          )
          const shown = raw.filter(
            (one) => one.figure === figure && one.count > 0 && find(one.houseId, figure).state === 'told',
          )
          const behind = hidden.reduce((sum, { count }) => sum + count, 0)
          // Whoever knows the total over all houses cannot work a withheld one out.
          if (hidden.length > 0 && shown.length > 0) {
            expect(hidden.length).toBeGreaterThanOrEqual(2)
            expect(behind).toBeGreaterThanOrEqual(THRESHOLD)
          }
        }
      }),
    )
  })

  test('a year is counted once, from February of the next', () => {
    expect(yearsToCount(2024, [], '2026-01-31')).toEqual([2024])
    expect(yearsToCount(2024, [], '2026-02-01')).toEqual([2024, 2025])
    expect(yearsToCount(2024, [2024, 2025], '2026-12-31')).toEqual([])
    expect(yearsToCount(null, [], '2026-12-31')).toEqual([])
  })
})

describe('over a year', () => {
  let scene: JointScene
  beforeAll(async () => {
    scene = await openJointWorld()
  })
  const system = { kind: 'system', name: 'test' } as const

  test('the time to the first meeting is the median over at least five, and what a child thought is tied to nobody', async () => {
    const { social_services: social, child_health: health } = scene.people
    for (const [index, day] of [19, 20, 21, 22, 23, 24].entries()) {
      const { investigationId } = await scene.begin({ requestedOn: '2026-11-16' })
      const { stepId } = await social.perform(planStep, {
        investigationId,
        kind: 'consultation',
        responsibleBody: scene.bodyOf('social_services'),
        plannedOn: '2026-11-17',
      })
      await social.perform(changeStep, {
        investigationId,
        stepId,
        state: 'done',
        doneOn: `2026-11-${day}`,
        plannedOn: '2026-11-17',
        responsibleBody: scene.bodyOf('social_services'),
        missing: index === 0 ? ['no_place'] : [],
        revision: 1,
      })
    }
    for (const felt of ['yes', 'yes', 'yes', 'yes', 'yes'] as const)
      await health.perform(giveAnswer, {
        houseId: scene.houseId,
        who: '7_to_12',
        answers: { felt_safe: felt, was_heard: 'partly' },
      })
    // Nothing is told of the year before it has ended.
    expect((await social.perform(viewEvaluation, {})).figures).toEqual([])
    scene.world.setTime('2027-02-01T04:10:00Z')
    expect(await perform(scene.world.house, { actor: system }, countYears, {})).toEqual({ years: [2026] })
    expect(await perform(scene.world.house, { actor: system }, countYears, {})).toEqual({ years: [] })
    const reader = await scene.world.as('national_coordinator', 'Påhittade samordningen')
    const { figures } = await reader.perform(viewEvaluation, {})
    const find = (name: string) => figures.find(({ figure }) => figure === name)
    // Days 3 to 8 from the request: the median of six lies between the third and the fourth.
    expect(find('first_meeting')).toMatchObject({ state: 'told', count: 6, value: 5.5 })
    expect(find('interview')).toMatchObject({ state: 'zero' })
    expect(find('missing_no_place')).toMatchObject({ state: 'withheld', count: null })
    expect(find('felt_safe')).toMatchObject({ state: 'told', count: 5 })
    expect(find('was_heard')).toMatchObject({ state: 'zero' })
    const page = await (await reader.get(paths.evaluation({ figure: 'missing_no_place' }))).text()
    expect(page).toContain('Visas inte')
    expect(await (await reader.get(paths.evaluation())).text()).toContain('5,5 dagar (6)')
    await expect(
      (await scene.world.as('caseworker', 'Region Exempel')).perform(giveAnswer, {
        houseId: scene.houseId,
        who: 'carer',
        answers: {},
      }),
    ).rejects.toMatchObject({ code: 'evaluation.nothing_answered' })
  })

  test('somebody of another house neither asks nor sees the questions', async () => {
    const other = await scene.world.as('caseworker', 'Annan kommun')
    expect((await other.get(paths.houseAnswers({ houseId: scene.houseId }))).status).toBe(404)
  })
})
