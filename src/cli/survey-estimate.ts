import { readFile } from 'node:fs/promises'
import {
  type Answer,
  estimateSurvey,
  readSurvey,
  type SurveyDocument,
  SurveyRefusal,
} from '../modules/statistics/survey-estimation/index.ts'
import { OperatorError } from '../platform/refusal.ts'
import { columns, labelled } from './columns.ts'
import type { Output } from './document-argument.ts'
import { whyUnread } from './unreadable-file.ts'
import { parseArgs } from './usage.ts'

const bytesOf = async (file: string): Promise<Buffer> => {
  try {
    return await readFile(file)
  } catch (error) {
    throw new OperatorError(whyUnread(file, (error as NodeJS.ErrnoException).code ?? ''))
  }
}

const jsonOf = async (file: string): Promise<unknown> => {
  try {
    return JSON.parse((await bytesOf(file)).toString('utf8').replace(/^\uFEFF/u, ''))
  } catch (error) {
    // The parser's own message quotes the text.
    throw error instanceof SyntaxError ? new OperatorError(`${file}: is not JSON`) : error
  }
}

const figure = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : String(Number(value.toPrecision(7)))

const answerInWords = ({ ask, missing, groups, statistic, df, p, ...one }: Answer): string => {
  const rows = groups ?? (one.estimate === undefined ? [] : [{ ...one, value: '', unweighted: '' }])
  return [
    `\n${JSON.stringify(ask)}\n`,
    rows.length === 0
      ? ''
      : columns(
          ['', 'Estimate', 'SE', 'Lower 95 %', 'Upper 95 %', 'Rows'],
          rows.map(({ value, estimate, se, lower, upper, unweighted }) => [
            String(value),
            ...[estimate, se, lower, upper].map(figure),
            String(unweighted),
          ]),
          [30, 14, 14, 14, 14, 8],
        ),
    labelled('Design effect', [one.deff === undefined ? null : figure(one.deff)]),
    statistic === undefined
      ? ''
      : labelled('Test', [figure(statistic), `df ${df?.map(figure).join(' and ')}`, `p ${figure(p)}`]),
    labelled('Left out', [missing === 0 ? null : `${missing} rows for want of a value`]),
  ].join('')
}

const inWords = ({ rows, design, weights, answers }: SurveyDocument): string =>
  [
    labelled('Rows', [String(rows)]),
    labelled('Design', [`${design.strata} strata`, `${design.units} units`, `df ${design.df}`]),
    labelled('Weights', [`${figure(weights.min)} to ${figure(weights.max)}`, `sum ${figure(weights.sum)}`]),
    ...answers.map(answerInWords),
  ].join('')

/**
 * `bin/samlad survey estimate DATA.csv --design DESIGN.json --ask ASK.json [--json]`: estimates as the design of a survey says, as words or
 * as JSON; touches no database.
 *
 * @throws OperatorError where a file cannot be used.
 */
export const surveyEstimate = async (args: string[], out: Output = process): Promise<number> => {
  const { values, positionals } = parseArgs('survey estimate', {
    args,
    options: {
      json: { type: 'boolean', default: false },
      design: { type: 'string' },
      ask: { type: 'string' },
    },
    allowPositionals: true,
  })
  const [data] = positionals
  const { design, ask } = values
  if (data === undefined || positionals.length > 1 || design === undefined || ask === undefined)
    throw new OperatorError(
      'survey estimate: give one file of answers, --design DESIGN.json and --ask ASK.json',
    )
  const files = { data, design, ask }
  const [plan, asks] = [await jsonOf(design), await jsonOf(ask)]
  try {
    const found = estimateSurvey(readSurvey(await bytesOf(data)), plan, asks)
    out.stdout.write(values.json ? `${JSON.stringify(found)}\n` : inWords(found))
    return 0
  } catch (error) {
    throw error instanceof SurveyRefusal ? new OperatorError(`${files[error.file]}: ${error.message}`) : error
  }
}
