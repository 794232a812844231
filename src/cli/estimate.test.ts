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
      existence: { status: 0, meaning: expect.stringContaining('exists') },
      publishable: { verdict: expect.any(Boolean), reasons: expect.any(Array) },
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
    expect(await refusal(path, '--model', 'best')).toContain('--model is one of main, stepwise')
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
  })
})
