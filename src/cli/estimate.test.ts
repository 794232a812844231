import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OperatorError } from '../platform/refusal.ts'
import { estimate } from './estimate.ts'

// Chan, Silverman & Vincent (2021), table 2: artificial counts.
const artificial = 'A;B;C;antal\n1;0;0;40\n0;1;0;30\n0;0;1;20\n1;1;0;6\n'
// Our own made-up counts.
const overlapping =
  'Polis,Kommun,Jour,count\n1,0,0,140\n0,1,0,130\n0,0,1,120\n1,1,0,26\n1,0,1,9\n0,1,1,11\n1,1,1,6\n'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samlad-estimate-'))
})
afterAll(() => rm(folder, { recursive: true }))

const file = async (name: string, content: string): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

const run = async (...args: string[]) => {
  let written = ''
  const out = { write: (text: string) => (written += text) }
  expect(await estimate(args, { stdout: out, stderr: { write: () => {} } })).toBe(0)
  return written
}

const refusal = async (...args: string[]): Promise<string> => {
  const error = await estimate(args, { stdout: { write: () => {} }, stderr: { write: () => {} } }).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(OperatorError)
  expect((error as Error).message).not.toContain('\n')
  return (error as Error).message
}

const seen =
  'Polis;Kommun;Jour;Klinik;antal\n1;0;0;0;118\n0;0;1;0;96\n0;1;0;0;72\n0;0;0;1;59\n1;0;1;0;34\n1;1;0;0;27\n0;1;1;0;24\n' +
  '0;0;1;1;22\n1;0;0;1;20\n0;1;0;1;9\n1;1;1;0;6\n0;1;1;1;6\n1;1;0;1;5\n1;0;1;1;5\n'

describe('estimate', () => {
  test('answers in the form of the contract', async () => {
    const path = await file('lists.csv', artificial)
    const found = JSON.parse(
      await run(path, '--json', '--model', 'main', '--bootstrap', '200', '--seed', '9'),
    )
    expect(found).toEqual({
      observed: 96,
      lists: ['A', 'B', 'C'],
      model: { kind: 'main', pairs: [], absentPairs: [] },
      estimate: expect.closeTo(539.0939, 3),
      asymptotic: { level: 0.95, lower: expect.closeTo(278.6542, 3), upper: expect.closeTo(1170.8851, 3) },
      bca: { level: 0.95, lower: expect.any(Number), upper: expect.any(Number), replicates: 200 },
      aic: expect.closeTo(36.1474, 3),
      bic: expect.closeTo(46.4048, 3),
      deviance: expect.closeTo(8.8725, 3),
      profile: { level: 0.95, lower: expect.closeTo(285.541, 2), upper: expect.closeTo(1267.523, 2) },
      chao: { lower: 771, biasCorrected: expect.closeTo(668.1429, 3) },
      robust: expect.objectContaining({ level: 0.95, median: expect.closeTo(865.77, 1) }),
      knownSize: [],
      existence: { status: 0, meaning: expect.stringContaining('exists') },
      publishable: {
        verdict: false,
        reasons: expect.arrayContaining([expect.stringMatching(/^three_lists: /u)]),
      },
    })
    const again = JSON.parse(
      await run(path, '--json', '--model', 'main', '--bootstrap', '200', '--seed', '9'),
    )
    expect(again).toEqual(found)
  })

  test('gives no estimate where there is none, and says why it may not be published', async () => {
    const path = await file('lists.csv', artificial)
    const found = JSON.parse(await run(path, '--json', '--model', 'all-pairs', '--bootstrap', '50'))
    expect(found).toMatchObject({
      estimate: null,
      asymptotic: null,
      bca: null,
      profile: null,
      existence: { status: 2 },
      model: { pairs: ['A:B', 'A:C', 'B:C'], absentPairs: ['A:C', 'B:C'] },
      publishable: { verdict: false },
    })
    expect(found.publishable.reasons[0]).toMatch(/^not_identifiable: /u)
    const other = JSON.parse(await run(path, '--json', '--model', 'pairs', '--pairs', 'B:A'))
    expect(other).toMatchObject({ estimate: null, existence: { status: 1 }, model: { pairs: ['A:B'] } })
  })

  test('takes the pairs that are given, a pair that never overlaps at −∞', async () => {
    const path = await file('lists.csv', artificial)
    const found = JSON.parse(await run(path, '--json', '--pairs', 'C:A, C:B,A:C'))
    expect(found.model).toEqual({ kind: 'pairs', pairs: ['A:C', 'B:C'], absentPairs: ['A:C', 'B:C'] })
    expect(found.estimate).toBeCloseTo(296, 6)
  })

  test.each(['main', 'stepwise', 'all-pairs', 'aic', 'bic'])('chooses the model by %s', async (model) => {
    const path = await file('three.csv', overlapping)
    const found = JSON.parse(await run(path, '--json', '--model', model, '--threshold', '0.05'))
    expect(found.model.kind).toBe(model)
    expect(found.estimate).toBeGreaterThan(found.observed)
    expect(found.asymptotic.lower).toBeLessThan(found.estimate)
  })

  test('is stepwise without a model, at the threshold of 0.02', async () => {
    const path = await file('three.csv', overlapping)
    expect(await run(path, '--json')).toBe(
      await run(path, '--json', '--model', 'stepwise', '--threshold', '0.02'),
    )
  })

  test('is robust where that is asked for, and has the robust interval beside any other model', async () => {
    const path = await file('four.csv', seen)
    const robust = JSON.parse(await run(path, '--json', '--model', 'robust'))
    expect(robust).toMatchObject({
      model: { kind: 'robust', pairs: [], absentPairs: [] },
      estimate: robust.robust.median,
      asymptotic: null,
      bca: null,
      profile: null,
      aic: null,
      existence: { status: 0 },
      publishable: { verdict: true },
    })
    const { heterogeneity, components, ...bounds } = robust.robust
    expect(bounds).toEqual({
      level: 0.95,
      lower: expect.closeTo(754.99, 0),
      median: expect.closeTo(851.4, 0),
      upper: expect.closeTo(1820, -1),
      dependence: expect.any(Number),
    })
    const total = (of: (one: { s: number; weight: number }) => number): number =>
      components.reduce((sum: number, one: { s: number; weight: number }) => sum + of(one), 0)
    expect(total(({ weight }) => weight)).toBeCloseTo(1, 9)
    expect(total(({ s, weight }) => s * weight)).toBeCloseTo(heterogeneity.mean, 9)
    expect(robust.knownSize).toHaveLength(4)
    expect(robust.knownSize[0]).toEqual({
      list: 'Polis',
      true: 215,
      seen: 97,
      lower: expect.any(Number),
      upper: expect.any(Number),
      robustLower: expect.any(Number),
      robustUpper: expect.any(Number),
    })
    const main = JSON.parse(await run(path, '--json', '--model', 'main'))
    expect(main.robust).toEqual(robust.robust)
    expect(main.estimate).not.toBe(robust.estimate)
  })

  test('says the robust interval, what it would be if people were alike, and the lists of known size', async () => {
    const path = await file('four.csv', seen)
    const written = await run(path)
    expect(written).toMatch(/^People may differ \(robust\) +851 +755 +1 820$/mu)
    expect(written).toMatch(/^If all are equally easy to find +838 +771 +922$/mu)
    expect(written).toMatch(/^List of known size +On it/mu)
    expect(written).toMatch(/^Polis +215 +97 +\d/mu)
    expect(written).toContain('Mellan 760 och 1\u00a0820, troligast omkring 850.')
    expect(written).toContain('If everyone were equally easy to find it would be 770–920')
    expect(await run(path, '--model', 'robust')).not.toContain('If all are equally easy to find')
  })

  test('carries errors of linkage on: more missed, fewer people', async () => {
    const path = await file('four.csv', seen)
    const medianOf = async (...more: string[]): Promise<number> =>
      JSON.parse(await run(path, '--json', '--model', 'robust', ...more)).robust.median
    const review = ['--missed-links', '20/200', '--false-links', '0/200', '--linkage-draws', '3']
    expect(await medianOf(...review)).toBeLessThan(0.95 * (await medianOf()))
    expect(await medianOf(...review)).toBe(await medianOf(...review))
  })

  test('prints tables, the fan and a paragraph in both languages for a person', async () => {
    const written = await run(await file('three.csv', overlapping), '--bootstrap', '50')
    expect(written).toMatch(/^Observed: +442$/mu)
    expect(written).toMatch(/^ {2}BCa, 50 replicates +\d/mu)
    expect(written).toMatch(/^Polis:Kommun +32$/mu)
    expect(written).toMatch(/^without Jour /mu)
    expect(written).toMatch(/^Polis and Jour as one /mu)
    expect(written).toContain('olika personer har setts på minst en av 3 listor')
    expect(written).toContain('different people were seen on at least one of 3 lists')
  })

  test('names the file, the place and the reason of what it cannot use', async () => {
    const path = await file('twice.csv', `${artificial}1;0;0;4\n`)
    expect(await refusal(path)).toBe(
      `${path}: line 6: the same history as in line 2; each history may stand once`,
    )
    expect(await refusal(join(folder, 'none.csv'))).toBe(`${folder}/none.csv: there is no such file`)
    expect(await refusal(folder)).toBe(`${folder}: is a folder, not a file`)
  })

  test('says what is wrong with the call', async () => {
    const path = await file('lists.csv', artificial)
    expect(await refusal()).toContain('give one file')
    expect(await refusal(path, path)).toContain('give one file')
    expect(await refusal(path, '--model', 'best')).toContain('--model is one of robust, main, stepwise')
    expect(await refusal(path, '--model', 'pairs')).toContain('needs --pairs')
    expect(await refusal(path, '--model', 'aic', '--pairs', 'A:B')).toContain('--pairs goes with')
    expect(await refusal(path, '--pairs', 'A:B,A:D')).toContain('pair 2 of --pairs')
    expect(await refusal(path, '--pairs', 'A:A')).toContain('pair 1 of --pairs')
    expect(await refusal(path, '--threshold', '2')).toContain('--threshold')
    expect(await refusal(path, '--threshold', 'low')).toContain('--threshold')
    expect(await refusal(path, '--bootstrap', 'many')).toContain('--bootstrap')
    expect(await refusal(path, '--bootstrap', '-5')).toContain('--bootstrap')
    expect(await refusal(path, '--jsn')).toContain('--jsn')
    expect(await refusal(path, '--max-order', '0')).toContain('--max-order')
    expect(await refusal(path, '--seed', '1.5')).toContain('--seed')
    expect(await refusal(path, '--linkage-draws', '12')).toContain('needs --missed-links and --false-links')
    expect(await refusal(path, '--missed-links', '3/9')).toContain('needs --missed-links and --false-links')
    const wrong = ['--false-links', '1/9', '--missed-links']
    expect(await refusal(path, ...wrong, '10/9')).toContain('--missed-links is how many were wrong')
    expect(await refusal(path, ...wrong, '3')).toContain('--missed-links is how many were wrong')
    expect(await refusal(path, ...wrong, '3/9', '--linkage-draws', '0')).toContain('--linkage-draws')
    const copied = await file('copied.csv', 'A;B;C;antal\n1;1;0;40\n0;0;1;30\n1;1;1;6\n')
    expect(await refusal(copied)).toContain('columns 1 and 2 name exactly the same people')
  })
})
