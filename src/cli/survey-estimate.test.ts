import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { madeUpSurvey } from '../modules/statistics/survey-estimation/made-up-survey.ts'
import { OperatorError } from '../platform/refusal.ts'
import { surveyEstimate } from './survey-estimate.ts'

let folder = ''
let data = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samlad-survey-'))
  data = await file('answers.csv', madeUpSurvey())
})
afterAll(() => rm(folder, { recursive: true }))

const file = async (name: string, content: unknown): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const run = async (answers: string, design: unknown, ask: unknown, ...more: string[]): Promise<string> => {
  let written = ''
  const out = { write: (text: string) => (written += text) }
  const files = ['--design', await file('design.json', design), '--ask', await file('ask.json', ask)]
  expect(
    await surveyEstimate([answers, ...files, ...more], { stdout: out, stderr: { write: () => {} } }),
  ).toBe(0)
  return written
}

const refusal = async (answers: string, design: unknown, ask: unknown = [{ mean: 'y' }]): Promise<string> => {
  const error = await run(answers, design, ask).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(OperatorError)
  const { message } = error as Error
  expect(message).not.toContain('\n')
  expect(message.startsWith(folder)).toBe(true)
  return message.slice(folder.length + 1)
}

const drawn = { ids: ['school'], strata: 'stratum', weights: 'pw', fpc: ['schools'] }

describe('survey estimate', () => {
  test('answers in the form of the contract', async () => {
    const asks = [
      { mean: 'y' },
      { total: 'x', by: 'kind' },
      { proportion: { variable: 'rare', value: 'yes' }, interval: 'beta', where: { group: 'boy' } },
      { association: ['z', 'kind'], test: 'Chisq' },
      { quantile: 'y', at: [0.25, 0.5] },
      { difference: { mean: 'y' }, by: 'kind', of: ['a', 'b'] },
      { test: { mean: 'y' }, by: 'group' },
    ]
    const found = JSON.parse(await run(data, drawn, asks, '--json'))
    const figures = {
      estimate: expect.any(Number),
      se: expect.any(Number),
      lower: expect.any(Number),
      upper: expect.any(Number),
    }
    const counted = { ...figures, unweighted: expect.any(Number) }
    expect(found).toEqual({
      rows: 244,
      design: { strata: 6, units: 24, df: 18 },
      weights: { min: expect.any(Number), max: 55, sum: expect.closeTo(5618.32, 1) },
      answers: [
        { ask: asks[0], missing: 11, ...figures, deff: expect.any(Number) },
        {
          ask: asks[1],
          missing: 0,
          groups: ['a', 'b', 'c'].map((value) => ({ value, ...counted, deff: expect.any(Number) })),
        },
        { ask: asks[2], missing: 0, ...figures, deff: expect.any(Number) },
        { ask: asks[3], missing: 0, statistic: expect.any(Number), df: [2], p: expect.any(Number) },
        {
          ask: asks[4],
          missing: 11,
          groups: [
            { value: 0.25, ...counted },
            { value: 0.5, ...counted },
          ],
        },
        { ask: asks[5], missing: expect.any(Number), ...figures },
        {
          ask: asks[6],
          missing: 11,
          ...figures,
          statistic: expect.any(Number),
          df: [17],
          p: expect.any(Number),
        },
      ],
    })
  })

  test('tells a person the same', async () => {
    const words = await run(data, drawn, [{ mean: 'y', by: 'kind' }, { association: ['z', 'kind'] }])
    expect(words).toContain('6 strata, 24 units, df 18')
    expect(words).toMatch(/^a +\d+\.\d+ /mu)
    expect(words).toMatch(/^Test: +\d.*df .* and .*p 0\.\d+/mu)
  })

  test('reads what a Swedish spreadsheet writes', async () => {
    const swedish = await file('svensk.csv', '\uFEFFvikt;värde\r\n1,5;10\r\n2,5;20\r\n\r\n')
    const found = JSON.parse(await run(swedish, { weights: 'vikt' }, [{ mean: 'värde' }], '--json'))
    expect(found.answers[0].estimate).toBeCloseTo(16.25)
  })

  const lines = madeUpSurvey().split('\n')
  const changed = (row: number, column: number, cell: string): string =>
    lines
      .map((line, at) =>
        at === row - 1
          ? line
              .split(',')
              .map((own, place) => (place === column ? cell : own))
              .join()
          : line,
      )
      .join('\n')

  test.each([
    ['a weight is missing', changed(7, 3, 'NA'), drawn, 'answers2.csv: row 7: "pw" is missing'],
    ['a weight is below 0', changed(7, 3, '-2'), drawn, 'answers2.csv: row 7: "pw" is below 0'],
    ['a stratum is missing', changed(9, 0, ''), drawn, 'answers2.csv: row 9: "stratum" is missing'],
    ['a number is a text', changed(12, 8, 'Anna'), drawn, 'answers2.csv: row 12: "y" is not a number'],
    [
      'a cell is too many',
      `${lines[0]}\n${lines[1]},1`,
      drawn,
      'answers2.csv: row 2: 14 cells under 13 headings',
    ],
    [
      'a population is too small',
      changed(5, 4, '1'),
      drawn,
      'answers2.csv: row 5: "schools" is a population smaller than the 2 units drawn from it',
    ],
    [
      'population sizes differ',
      changed(5, 4, '99'),
      drawn,
      'answers2.csv: row 5: "schools" differs within a stratum',
    ],
    [
      'a school lies in two strata',
      changed(5, 0, 'west'),
      drawn,
      'answers2.csv: row 5: its unit lies in another stratum too; "nest": true where units are numbered anew in each',
    ],
    ['the file is empty', '', drawn, 'answers2.csv: there is no answer in it'],
    [
      'a quotation mark stays open',
      'a,b\n"1,2\n',
      drawn,
      'answers2.csv: row 2: the quotation marks do not pair up',
    ],
  ])('refuses with file and row, and no cell, where %s', async (_, answers, design, message) => {
    expect(await refusal(await file('answers2.csv', answers), design)).toBe(message)
  })

  test('refuses a stratum with one unit', async () => {
    const alone = lines.filter((line) => !line.startsWith('north,2,')).join('\n')
    expect(await refusal(await file('alone.csv', alone), { ...drawn, fpc: null })).toMatch(
      /^alone\.csv: row 2: its stratum has one unit alone at stage 1/u,
    )
  })

  const calibrate = { distance: 'raking', bounds: [0.99, 1.01], intercept: 9000 }
  test.each([
    [{ ...drawn, weight: 'pw' }, 'design.json: Unrecognized key: "weight"'],
    [{ ...drawn, weights: 'w' }, 'design.json: there is no column "w" in the data'],
    [{ ...drawn, replicates: 'JK1' }, 'design.json: replicates: JK1 is for a design without strata'],
    [{ ...drawn, fpc: ['schools', 'classes'] }, 'design.json: fpc: 2 columns for 1 stages'],
    [
      { ...drawn, adjust: [{ calibrate }] },
      'design.json: adjust: no weights within the bounds meet the totals of calibrate',
    ],
    [
      { ...drawn, adjust: [{ rake: [{ variable: 'kind', totals: { a: 1 } }] }] },
      'answers.csv: row 2: the value of "kind" has no total in adjust',
    ],
    [
      { ...drawn, adjust: [{ poststratify: { variable: 'kind', totals: { a: 1, b: 1, c: 1, d: 1 } } }] },
      'design.json: adjust: no row has the value "d" of "kind"',
    ],
    [
      { ...drawn, adjust: [{ calibrate: { intercept: 9, factors: { kind: { a: 3, b: 3, c: 3 } } } }] },
      'design.json: adjust: the totals of calibrate follow from each other; leave one class of each variable out',
    ],
    [
      { ...drawn, adjust: [{ trim: { lower: 1, upper: 2 } }] },
      'design.json: adjust: no weights within the limits of trim keep their sum',
    ],
  ])('refuses the design %j', async (design, message) => {
    expect(await refusal(data, design)).toBe(message)
  })

  test.each([
    [{ mean: 'kind' }, 'answers.csv: row 2: "kind" is not a number'],
    [{ mean: 'none' }, 'ask.json: ask 1: there is no column "none" in the data'],
    [
      { median: 'y' },
      'ask.json: ask 1: asks for none of mean, total, ratio, proportion, association, quantile, difference, test',
    ],
    [
      { proportion: { variable: 'rare', value: 'maybe' } },
      'ask.json: ask 1: no row has the value "maybe" of "rare"',
    ],
    [{ mean: 'y', where: { kind: 'd' } }, 'ask.json: ask 1: no row has the value "d" of "kind"'],
    [{ test: { mean: 'y' }, by: 'kind' }, 'ask.json: ask 1: test: "kind" has 3 groups, not two'],
    [{ quantile: 'y', at: [2] }, 'ask.json: ask 1.at.0: Too big: expected number to be <=1'],
    [
      { association: ['z', 'kind'], test: 'G' },
      'ask.json: ask 1.test: Invalid option: expected one of "F"|"Chisq"|"Wald"|"adjWald"',
    ],
  ])('refuses the ask %j', async (ask, message) => {
    expect(await refusal(data, drawn, [ask])).toBe(message)
  })

  test('says what it needs', async () => {
    await expect(surveyEstimate([data])).rejects.toThrow(
      'give one file of answers, --design DESIGN.json and --ask ASK.json',
    )
    expect(await refusal(join(folder, 'absent.csv'), drawn)).toBe('absent.csv: there is no such file')
    expect(await refusal(data, '{"ids": ["Anna"')).toBe('design.json: is not JSON')
  })
})
