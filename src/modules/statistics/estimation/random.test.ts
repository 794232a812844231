import { describe, expect, test } from 'vitest'
import {
  logGamma,
  logPoissonTail,
  normalProbability,
  normalQuantile,
  sampleQuantile,
} from './distributions.ts'
import { beta, binomial, multinomial, normal, randomStream } from './random.ts'

describe('distributions', () => {
  // Values as tables and R print them: qnorm, pnorm, lgamma, ppois, quantile(type = 8).
  test('agree with known values', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 13)
    expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167813, 12)
    expect(normalQuantile(1e-10)).toBeCloseTo(-6.361340902404056, 9)
    expect(normalQuantile(0.5)).toBeCloseTo(0, 14)
    expect(normalQuantile(0)).toBe(-Infinity)
    expect(normalQuantile(1)).toBe(Infinity)
    expect(normalProbability(-1.644853626951473)).toBeCloseTo(0.05, 14)
    expect(normalProbability(5) / (1 - 2.866515718791939e-7)).toBeCloseTo(1, 14)
    expect(normalProbability(-5) / 2.866515718791939e-7).toBeCloseTo(1, 9)
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 13)
    expect(logGamma(101)).toBeCloseTo(363.7393755555635, 10)
    expect(Math.exp(logPoissonTail(0, 2))).toBeCloseTo(Math.exp(-2), 14)
    expect(Math.exp(logPoissonTail(3, 1))).toBeCloseTo(0.0803013970713942, 13)
    expect(Math.exp(logPoissonTail(2, 10))).toBeCloseTo(0.00276939571551157, 14)
    expect(logPoissonTail(0, 0)).toBe(0)
    expect(sampleQuantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.25)).toBeCloseTo(2.9166666666666665, 13)
    expect(sampleQuantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.999)).toBe(10)
    expect(sampleQuantile([4], 0.5)).toBe(4)
  })

  test('the one-sided Poisson p-value is the smaller tail, whatever count and mean', () => {
    for (const mean of [0.3, 1, 4.5, 20])
      for (let count = 0; count <= 40; count += 1) {
        const masses = Array.from({ length: 200 }, (_, k) =>
          Math.exp(k * Math.log(mean) - mean - logGamma(k + 1)),
        )
        const lower = masses.slice(0, count + 1).reduce((sum, mass) => sum + mass, 0)
        const upper = masses.slice(count).reduce((sum, mass) => sum + mass, 0)
        const expected = Math.min(lower, upper, 1)
        expect(Math.exp(logPoissonTail(count, mean)) / expected).toBeCloseTo(1, 8)
      }
  })

  test('far tails keep their order where a double has run out of numbers', () => {
    expect(logPoissonTail(2000, 100)).toBeLessThan(logPoissonTail(1900, 100))
    expect(Math.exp(logPoissonTail(2000, 100))).toBe(0)
  })
})

describe('random numbers', () => {
  const DRAWS = 20_000
  const moments = (draw: (index: number) => number) => {
    const values = Array.from({ length: DRAWS }, (_, index) => draw(index))
    const mean = values.reduce((sum, value) => sum + value, 0) / DRAWS
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (DRAWS - 1)
    return { mean, variance }
  }

  test('of one stream have the moments of their distribution', () => {
    const uniform = randomStream(1, 0)
    expect(moments(uniform).mean).toBeCloseTo(0.5, 2)
    expect(moments(uniform).variance).toBeCloseTo(1 / 12, 2)
    expect(moments(() => normal(uniform)).variance).toBeCloseTo(1, 1)
    expect(moments(() => beta(uniform, 3, 7)).mean).toBeCloseTo(0.3, 2)
  })

  test('of many streams do too: the first of each is as good as the next of one', () => {
    const { mean, variance } = moments((stream) => randomStream(1234, stream)())
    expect(mean).toBeCloseTo(0.5, 2)
    expect(variance).toBeCloseTo(1 / 12, 2)
    const first = new Set(Array.from({ length: 1000 }, (_, stream) => randomStream(9, stream)()))
    const second = new Set(Array.from({ length: 1000 }, (_, seed) => randomStream(seed, 9)()))
    expect(first.size).toBe(1000)
    expect(second.size).toBe(1000)
  })

  test.each([
    [12, 0.2],
    [500, 0.004],
    [500, 0.3],
    [2428, 0.41],
    [100_000, 0.9],
  ])('binomial numbers of %i trials at %d have their mean and variance', (trials, probability) => {
    const uniform = randomStream(77, trials)
    const { mean, variance } = moments(() => binomial(uniform, trials, probability))
    const expected = trials * probability * (1 - probability)
    expect(Math.abs(mean - trials * probability)).toBeLessThan(5 * Math.sqrt(expected / DRAWS))
    expect(variance / expected).toBeGreaterThan(0.95)
    expect(variance / expected).toBeLessThan(1.05)
  })

  test('a multinomial sample has as many people as were asked for, and none where nobody was', () => {
    for (let stream = 0; stream < 200; stream += 1) {
      const sample = multinomial(randomStream(5, stream), 250, Float64Array.of(0, 100, 0, 1, 149, 0))
      expect(sample.reduce((sum, count) => sum + count, 0)).toBe(250)
      expect([sample[0], sample[2], sample[5]]).toEqual([0, 0, 0])
    }
  })
})
