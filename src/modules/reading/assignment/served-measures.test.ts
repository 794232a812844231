import { expect, test } from 'vitest'
import { HISTORY_2008 } from '../../plan/demo/history-2008.ts'
import { PLAN_2008 } from '../../plan/shipped/plan-2008.ts'
import { servedMeasures } from './served-measures.ts'

const measures = PLAN_2008.measures.map(({ number, title, summary, lead }) => ({
  id: number,
  number,
  heading: title,
  text: summary,
  leads: lead,
}))
const served = (title: string, text: string, assignees: readonly string[] = []) =>
  servedMeasures({ title, text, whole: `${title}\n${text}`, assignees }, measures)

test('of the made-up assignments of 2008 nearly all are known by their own measure first, and none by more than three', () => {
  const all = HISTORY_2008.assignments.map(({ title, task, assignees, measures: own }) => {
    const found = served(title, task, assignees)
    return { own, found }
  })
  const right = all.filter(({ own, found }) => found[0] !== undefined && own.includes(found[0].id))
  expect(right.length / all.length).toBeGreaterThanOrEqual(0.9)
  expect(all.every(({ found }) => found.length <= 3)).toBe(true)
})

test('a decision that names measures of the plan serves those, and says that it names them', () => {
  const found = served(
    'Uppdrag att räkna',
    'Uppdraget genomför åtgärd 5 och 12 i regeringens handlingsplan (skr. 2007/08:167).',
  )
  expect(found.map(({ id, isNamed }) => [id, isNamed])).toEqual([
    ['5', true],
    ['12', true],
  ])
})

test('numbers of another paper name nothing, and words of every decision tell nothing', () => {
  expect(
    served('Uppdrag till myndigheten', 'Åtgärd 5 i kommunens budget ska redovisas av myndigheten.'),
  ).toEqual([])
})
