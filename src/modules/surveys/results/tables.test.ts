import { describe, expect, test } from 'vitest'
import { itemSchema } from '../../../platform/questionnaire/instrument.ts'
import { estimateSurvey, inspectSeries, readSurvey } from '../../statistics/index.ts'
import { estimationOf, type GivenAnswer, weightsOf } from './rules.ts'
import { type Asked, type ToldFigure, tablesOf } from './tables.ts'

const item = (key: string, options: readonly string[], kind = 'one') =>
  itemSchema.parse({
    key,
    kind,
    options,
    words: { sv: { question: key, options: Object.fromEntries(options.map((one) => [one, one])) } },
  })
const items = [
  item('gender', ['girl', 'boy', 'trans']),
  item('sold', ['yes', 'no']),
  item('friends', [], 'number'),
]
const site = (id: string, stratum: string, people: number, weight = 1) => ({
  ...{ id, stratum, cluster: id, stratumSize: 20, people, weight },
})
const sites = [site('a', 'n', 60), site('b', 'n', 60), site('c', 's', 60), site('d', 's', 60)]
const answers: GivenAnswer[] = sites.flatMap(({ id }, place) =>
  Array.from({ length: 50 }, (_, at) => ({
    siteId: id,
    answers: {
      age: 15 + (at % 5),
      gender: place === 0 && at < 3 ? 'trans' : at % 2 === 0 ? 'girl' : 'boy',
      sold: (at + place) % 9 === 0 ? 'yes' : 'no',
      friends: at % 7,
    },
  })),
)
const asked: Asked = {
  ...{ design: 'clusters', tellsSite: true, items, sites, answers, by: ['gender', 'age_group'], margins: [] },
}
const of = (figures: readonly ToldFigure[], item: string, value: string, by = '', group = '') =>
  figures.find((one) => one.item === item && one.value === value && one.by === by && one.group === group)!

describe('tables of a round', () => {
  test('are estimated as it was drawn: the same as the estimate gives by itself', async () => {
    const { figures, design, weights } = await tablesOf(asked, inspectSeries)
    const rows = answers.map(({ siteId, answers: said }) => {
      const place = sites.findIndex(({ id }) => id === siteId)
      return `${place < 2 ? 1 : 2},${place + 1},20,1.2,${said['sold']},${said['friends']}`
    })
    const data = readSurvey(Buffer.from(['stratum,cluster,size,w,sold,friends', ...rows].join('\n')))
    const plan = { ids: ['cluster'], strata: 'stratum', fpc: ['size'], nest: true, weights: 'w' }
    const [share, mean] = estimateSurvey(data, plan, [
      { proportion: { variable: 'sold', value: 'yes' }, interval: 'beta' },
      { mean: 'friends', limits: 't' },
    ]).answers
    for (const [told, own] of [
      [of(figures, 'sold', 'yes'), share],
      [of(figures, 'friends', ''), mean],
    ] as const)
      for (const key of ['estimate', 'se', 'lower', 'upper'] as const)
        expect(told[key]).toBeCloseTo(own![key]!, 10)
    expect(design).toEqual({ strata: 2, units: 4, df: 2 })
    expect(weights!.sum).toBeCloseTo(240, 6)
  })

  test('hide a group of three with its error, and another with it, so that it does not follow from all less the rest', async () => {
    const { figures } = await tablesOf(asked, inspectSeries)
    for (const question of ['sold', 'friends']) {
      const value = question === 'sold' ? 'yes' : ''
      const hidden = ['girl', 'boy', 'trans'].filter(
        (group) => of(figures, question, value, 'gender', group).isHidden,
      )
      expect(hidden).toContain('trans')
      expect(hidden.length).toBeGreaterThan(1)
      for (const group of hidden)
        expect(of(figures, question, value, 'gender', group)).toMatchObject({
          ...{ n: null, estimate: null, se: null, lower: null, upper: null },
        })
    }
    expect(of(figures, 'sold', 'yes').isHidden).toBe(false)
  })

  test('hide what few said no to as what few said yes to', async () => {
    const few = answers.map((one, at) => ({
      ...one,
      answers: { ...one.answers, sold: at < 3 ? 'no' : 'yes' },
    }))
    const { figures } = await tablesOf({ ...asked, answers: few, by: [] }, inspectSeries)
    expect([of(figures, 'sold', 'yes').isHidden, of(figures, 'sold', 'no').isHidden]).toEqual([true, true])
  })

  test('give no interval where nobody was drawn by lot, nor where answers do not tell their cluster', async () => {
    const volunteers = await tablesOf({ ...asked, design: 'volunteers' }, inspectSeries)
    expect(volunteers.design).toBeNull()
    expect(of(volunteers.figures, 'sold', 'yes')).toMatchObject({ se: null, lower: null, isHidden: false })
    expect(estimationOf('clusters', false, sites, [])).toEqual({ kind: 'no_interval' })
  })

  test('are of nobody where fewer than five answered', async () => {
    expect(await tablesOf({ ...asked, answers: answers.slice(0, 4) }, inspectSeries)).toMatchObject({
      answered: 0,
      figures: [],
    })
  })

  test('are brought to the totals of the population', async () => {
    const margins = [{ variable: 'gender', totals: { girl: 100, boy: 300, trans: 10 } }]
    const { weights, fault } = await tablesOf({ ...asked, margins }, inspectSeries)
    expect(fault).toBeNull()
    expect(weights!.sum).toBeCloseTo(410, 0)
  })
})

test('weights bring each site to those who were asked, and a stratum to the sites where nobody answered', () => {
  const weights = weightsOf(
    [site('a', 'n', 10, 2), site('b', 'n', 30, 2), site('c', 's', 8)],
    new Map([
      ['a', 5],
      ['c', 4],
    ]),
  )
  // Site a stands for the 80 of its stratum; c for its own 8.
  expect([...weights]).toEqual([
    ['a', 16],
    ['c', 2],
  ])
})

test('strata of which one has a single unit are joined, and no stratum size is then used', () => {
  expect(estimationOf('clusters', true, sites.slice(0, 3), [])).toMatchObject({
    strataJoined: true,
    plan: { ids: ['cluster'] },
  })
})
