import { writeCsv } from '../../../platform/csv/write.ts'
import type { Item } from '../../../platform/questionnaire/instrument.ts'
import type { Inspect } from '../../../platform/series/inspect.ts'
import { protect, THRESHOLD, type ToldCell } from '../../../platform/series/protect.ts'
import type { Breakdown, RawCell } from '../../../platform/series/series.ts'
import { estimateSurvey, readSurvey, SurveyRefusal } from '../../statistics/index.ts'
import {
  AGE_GROUP,
  type DesignCell,
  estimationOf,
  type GivenAnswer,
  type Margin,
  saidOf,
  type Variable,
  variablesOf,
  weightsOf,
} from './rules.ts'

/** A figure of a table: the share that gave an answer, or the mean of a number, of all or of one group. Nothing of it where it is hidden. */
export interface ToldFigure {
  readonly item: string
  /** Of a question with several answers: which of them; `''` else. */
  readonly option: string
  /** The answer whose share it is; `''` for the mean of a number. */
  readonly value: string
  /** The question by which it is divided, and the group; `''` for all. */
  readonly by: string
  readonly group: string
  /** How many answered, as they are and not weighted. */
  readonly n: number | null
  readonly estimate: number | null
  readonly se: number | null
  readonly lower: number | null
  readonly upper: number | null
  readonly isHidden: boolean
}

/** What a round tells: how many answered of those who were asked, how it was estimated, and its figures. */
export interface Told {
  readonly answered: number
  readonly asked: number
  /** None where no error can be known. */
  readonly design: { readonly strata: number; readonly units: number; readonly df: number } | null
  readonly strataJoined: boolean
  readonly weights: { readonly min: number; readonly max: number; readonly sum: number } | null
  readonly figures: readonly ToldFigure[]
  /** Why the design could not be used, in the words of the estimate; none where it could. */
  readonly fault: string | null
}

export interface Asked {
  readonly design: string
  readonly tellsSite: boolean
  readonly items: readonly Item[]
  readonly sites: readonly DesignCell[]
  readonly answers: readonly GivenAnswer[]
  readonly by: readonly string[]
  readonly margins: readonly Margin[]
}

/** A group that did not say to which it belongs: it counts in the whole, and is shown nowhere. */
const NOBODY_SAID = '-'
const breakdown = (key: string, values: readonly string[]): Breakdown => ({
  key,
  name: { sv: key, en: key },
  values: values.map((value) => ({ key: value, name: { sv: value, en: value } })),
})

interface Rows {
  readonly answers: readonly GivenAnswer[]
  readonly divided: readonly Variable[]
  /** What each answer is in; `''` is left out. */
  readonly valueAt: (answer: GivenAnswer) => string
  /** None where a mean is told. */
  readonly values: readonly string[]
}

/**
 * Which cells of a table may be told, over all that it is divided by at once: by the unweighted counts, with others hidden that
 * would give a small one away, and tried by the house's attacker. So what few said no to is hidden as what few said yes to, and a group
 * that is too small does not follow from all less the others.
 */
const tellable = async ({ answers, divided, valueAt, values }: Rows, inspect: Inspect) => {
  const counts = new Map<string, { cell: Record<string, string>; count: number }>()
  for (const one of answers) {
    const value = valueAt(one)
    if (value === '') continue
    const groups = divided.map((by) => [by.key, saidOf(by, one.answers) || NOBODY_SAID] as const)
    const cell = {
      ...(values.length > 0 ? { answer: value } : {}),
      ...Object.fromEntries(
        groups.flatMap(([by, group]) => [
          [`by ${by}`, group],
          ...(values.length > 0 ? [[`answer by ${by}`, `${value} ${group}`]] : []),
        ]),
      ),
    }
    const key = JSON.stringify(cell)
    const known = counts.get(key)
    if (known) known.count += 1
    else counts.set(key, { cell, count: 1 })
  }
  const raw: readonly RawCell[] = [...counts.values()]
  const breakdowns = [
    ...(values.length > 0 ? [breakdown('answer', values)] : []),
    ...divided.flatMap(({ key, values: groups }) => {
      const all = [...groups, NOBODY_SAID]
      return [
        breakdown(`by ${key}`, all),
        ...(values.length > 0
          ? [
              breakdown(
                `answer by ${key}`,
                values.flatMap((value) => all.map((group) => `${value} ${group}`)),
              ),
            ]
          : []),
      ]
    }),
  ]
  const series = { name: 'surveys.table', breakdowns, adds: true }
  const told = await inspect({ series, raw, told: protect(series, raw), before: [] })
  const found = new Map(told.map((cell): [string, ToldCell] => [`${cell.breakdown}|${cell.category}`, cell]))
  const numberAt = (of: string, category: string): number | null => {
    const figure = found.get(`${of}|${category}`)?.figure
    return figure?.kind === 'measured' ? figure.value : figure?.kind === 'zero' ? 0 : null
  }
  return {
    /** How many answered in a group, where it may be told. */
    n: (by: string, group: string) => (by === '' ? numberAt('', '') : numberAt(`by ${by}`, group)),
    isTold: (value: string, by: string, group: string) =>
      values.length === 0 ||
      numberAt(by === '' ? 'answer' : `answer by ${by}`, by === '' ? value : `${value} ${group}`) !== null,
  }
}

const column = (key: string): string => `v_${key}`

/** The answers as the estimate reads them: a row each, with its place in the design. */
const dataOf = ({ answers, sites, items }: Asked, variables: readonly Variable[], weigh: boolean): string => {
  const siteOf = new Map(sites.map((site) => [site.id, site]))
  const places = <Key>(of: (site: DesignCell) => Key) => {
    const all = [...new Set(sites.map(of))]
    return (site: DesignCell | undefined) => (site === undefined ? 0 : all.indexOf(of(site)) + 1)
  }
  const [stratum, cluster] = [
    places((site) => site.stratum),
    places((site) => `${site.stratum}\n${site.cluster}`),
  ]
  const answered = new Map(
    [...Map.groupBy(answers, ({ siteId }) => siteId ?? '')].map(([id, of]) => [id, of.length]),
  )
  const weights = weightsOf(sites, answered)
  const numbers = items.filter(({ kind }) => kind === 'number')
  return writeCsv(
    [
      'stratum',
      'cluster',
      'size',
      'weight',
      ...variables.map(({ key }) => column(key)),
      ...numbers.map(({ key }) => column(key)),
    ],
    answers.map(({ siteId, answers: said }) => {
      const site = siteOf.get(siteId ?? '')
      return [
        stratum(site),
        cluster(site),
        site?.stratumSize ?? '',
        weigh && site ? (weights.get(site.id) ?? 1) : 1,
        ...variables.map((variable) => saidOf(variable, said)),
        ...numbers.map(({ key }) => (typeof said[key] === 'number' ? said[key] : '')),
      ]
    }),
  )
}

const hidden = { n: null, estimate: null, se: null, lower: null, upper: null, isHidden: true } as const

/** The protected tables of a round. @throws nothing for what a design cannot bear: it is told, and no figure is. */
export const tablesOf = async (asked: Asked, inspect: Inspect): Promise<Told> => {
  const { answers, items, sites, margins } = asked
  const people = sites.reduce((all, site) => all + site.people, 0)
  const whole = {
    answered: answers.length,
    asked: people,
    strataJoined: false,
    weights: null,
    design: null,
    fault: null,
  }
  if (answers.length < THRESHOLD) return { ...whole, answered: 0, figures: [] }
  const variables = variablesOf(items)
  const used = new Set(answers.map(({ siteId }) => siteId))
  const estimation = estimationOf(
    asked.design,
    asked.tellsSite,
    asked.tellsSite ? sites.filter(({ id }) => used.has(id)) : [],
    margins.map((margin) => ({ ...margin, variable: column(margin.variable) })),
  )
  const divided = variables.filter(({ key }) => asked.by.includes(key))
  const figures: (Omit<ToldFigure, keyof typeof hidden> & {
    n: number | null
    at: number | null
    isZero: boolean
  })[] = []
  const asks: object[] = []
  const askAbout = (ask: object): number => asks.push(ask) - 1
  const groupsOf = (without: string) => [
    { by: '', group: '' },
    ...divided.flatMap(({ key, values }) =>
      key === without ? [] : values.map((group) => ({ by: key, group })),
    ),
  ]
  for (const variable of variables) {
    if (variable.key === AGE_GROUP) continue
    const { key, item, option, values } = variable
    const valueAt = (one: GivenAnswer) => saidOf(variable, one.answers)
    const may = await tellable(
      { answers, divided: divided.filter((by) => by.key !== key), valueAt, values },
      inspect,
    )
    for (const value of option === '' ? values : ['yes'])
      for (const { by, group } of groupsOf(key)) {
        const n = may.n(by, group)
        const isTold = n !== null && n > 0 && may.isTold(value, by, group)
        const isZero = !answers.some((one) => valueAt(one) === value)
        const where = by === '' ? {} : { where: { [column(by)]: group } }
        const at =
          isTold && !isZero
            ? askAbout({ proportion: { variable: column(key), value }, interval: 'beta', ...where })
            : null
        figures.push({ item, option, value, by, group, n: isTold ? n : null, at, isZero: isTold && isZero })
      }
  }
  for (const { key } of items.filter(({ kind }) => kind === 'number')) {
    const valueAt = (one: GivenAnswer) => (typeof one.answers[key] === 'number' ? 'yes' : '')
    const may = await tellable({ answers, divided, valueAt, values: [] }, inspect)
    for (const { by, group } of groupsOf('')) {
      const n = may.n(by, group)
      const where = by === '' ? {} : { where: { [column(by)]: group } }
      const at = n !== null && n > 0 ? askAbout({ mean: column(key), limits: 't', ...where }) : null
      figures.push({
        item: key,
        option: '',
        value: '',
        by,
        group,
        n: at === null ? null : n,
        at,
        isZero: false,
      })
    }
  }
  const isDesign = estimation.kind === 'design'
  try {
    const data = readSurvey(Buffer.from(dataOf(asked, variables, isDesign)))
    const found = estimateSurvey(
      data,
      isDesign ? estimation.plan : { weights: 'weight' },
      asks.length > 0 ? asks : [{ mean: 'weight' }],
    )
    const error = (of: number | null | undefined) => (isDesign ? (of ?? null) : null)
    return {
      ...whole,
      design: isDesign ? found.design : null,
      strataJoined: isDesign && estimation.strataJoined,
      weights: isDesign ? found.weights : null,
      figures: figures.map(({ at, isZero, n, ...of }) => {
        if (isZero) return { ...of, n, estimate: 0, se: null, lower: null, upper: null, isHidden: false }
        const answer = at === null ? undefined : found.answers[at]
        if (answer?.estimate === undefined || answer.estimate === null) return { ...of, ...hidden }
        return {
          ...of,
          n,
          estimate: answer.estimate,
          se: error(answer.se),
          lower: error(answer.lower),
          upper: error(answer.upper),
          isHidden: false,
        }
      }),
    }
  } catch (error) {
    if (!(error instanceof SurveyRefusal)) throw error
    return { ...whole, fault: error.message, figures: [] }
  }
}
