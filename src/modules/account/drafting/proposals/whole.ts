import { formatter } from '../../../../platform/i18n/format.ts'
import { obligationState, planPaths as paths } from '../../../plan/index.ts'
import { statedIn } from '../../document/claims-numbers.ts'
import { type DraftingContent, reportsOf, servingOf } from './drafting-content.ts'
import { snapshotSentences } from './figures.ts'
import { moneySentences } from './money.ts'
import { type Phrases, phrasesIn } from './phrases.ts'
import { type BearingKey, counted, inParagraph, type Operand, type Proposed } from './proposed.ts'
import { reasonIn } from './quoted.ts'

type Measure = DraftingContent['measures'][number]

const measureNouns = ['åtgärder', 'åtgärd', 'klara', 'klar', 'measures', 'measure', 'done']
const reportNouns = ['redovisningar', 'redovisning', 'kommit', 'report-backs', 'report-back', 'come']
const bodyNouns = ['organisationer', 'organisation', 'bodies', 'body']

/** The plan as a whole: what was counted in it rests on it, and every thing that was counted opens. */
const ofPlan = ({ plan }: DraftingContent): BearingKey => ({ kind: 'plan_passage', id: plan.versionId })

const opened = ({ plan }: DraftingContent, measures: readonly Measure[]): Operand[] =>
  measures.map(({ id, number, heading }) => ({
    label: `${number}. ${heading}`,
    address: paths.measure({ planId: plan.id, measureId: id }),
  }))

const told = ['late', 'missing', 'atRisk', 'waiting', 'running', 'planned', 'withdrawn'] as const

/** How some measures stand: how many are done, and which are not and why. */
const standingSentences = (
  content: DraftingContent,
  measures: readonly Measure[],
  first: 'ofPlan' | 'ofArea',
  t: Phrases,
): Proposed[] => {
  const of = (kind: (typeof told)[number] | 'done') =>
    measures.filter(({ standing }) => standing.kind === kind)
  const sources = [ofPlan(content)]
  const done = of('done')
  const count = (some: readonly Measure[]) => counted(opened(content, some), measureNouns)
  return inParagraph(
    'standing',
    {
      key: 'done',
      text: t(first, { count: measures.length, done: done.length }),
      sources,
      worked: [count(measures), count(done)],
    },
    ...told.map((kind) => {
      const some = of(kind)
      return some.length === 0
        ? null
        : {
            key: kind,
            text: t(`are_${kind}`, { numbers: some.map(({ number }) => number) }),
            sources,
            worked: [count(some)],
          }
    }),
  )
}

const assignedSentences = (
  content: DraftingContent,
  measures: readonly Measure[],
  t: Phrases,
): Proposed[] => {
  const never = measures.filter((measure) => servingOf(content, measure).length === 0)
  if (never.length === 0) return []
  return inParagraph('standing', {
    key: 'never',
    text: t('neverAssigned', { numbers: never.map(({ number }) => number) }),
    sources: [ofPlan(content)],
    worked: [counted(opened(content, never), measureNouns)],
  })
}

/** What was to be reported of some measures until the account's day, and what has come. */
const reportedSentences = (
  content: DraftingContent,
  measures: readonly Measure[],
  t: Phrases,
): Proposed[] => {
  const served = new Set(measures.flatMap((measure) => servingOf(content, measure)).map(({ id }) => id))
  const due = content.obligations.filter(
    ({ assignmentId, day }) => served.has(assignmentId) && day <= content.today,
  )
  const came = due.filter((owed) => ['accepted', 'waiting'].includes(obligationState(owed, content.today)))
  const format = formatter(content.account.language)
  const open = (some: typeof due): Operand[] =>
    some.map(({ assignmentId, assignmentTitle, bodyName, day }) => ({
      label: `${bodyName}: ${assignmentTitle}, ${format.date(day)}`,
      address: paths.assignment({ assignmentId }),
    }))
  if (due.length === 0)
    return inParagraph('reported', {
      key: 'none',
      text: t('reportedNone', { day: content.today }),
      sources: [ofPlan(content)],
      worked: [counted([], reportNouns)],
    })
  return inParagraph('reported', {
    key: 'came',
    text:
      came.length === due.length
        ? t('reportedAll', { due: due.length, day: content.today })
        : t('reported', { due: due.length, came: came.length, day: content.today }),
    sources: [ofPlan(content)],
    worked: [counted(open(due), reportNouns), counted(open(came), reportNouns)],
  })
}

const effectAnswer = (reports: DraftingContent['reports']) => {
  if (reports.some(({ effect }) => effect)) return 'withEffect'
  return reports.some(({ notAssessed }) => notAssessed) ? 'effectNotAssessed' : 'effectNotTold'
}

/** For how many measures an effect is told, is said to be impossible to assess, or is passed over. */
const effectSentences = (content: DraftingContent, measures: readonly Measure[], t: Phrases): Proposed[] => {
  const answers = measures.flatMap((measure) => {
    const reports = reportsOf(content, servingOf(content, measure))
    return reports.length === 0 ? [] : [{ measure, answer: effectAnswer(reports) }]
  })
  return inParagraph(
    'effects',
    ...(['withEffect', 'effectNotAssessed', 'effectNotTold'] as const).map((answer) => {
      const some = answers.filter((one) => one.answer === answer).map(({ measure }) => measure)
      return some.length === 0
        ? null
        : {
            key: answer,
            text: t(answer, { count: some.length }),
            sources: [ofPlan(content)],
            worked: [counted(opened(content, some), measureNouns)],
          }
    }),
  )
}

/** How an area stands, or the whole plan: its measures, what was reported of them, and what is said of their effect. */
export const wholeSentences = (content: DraftingContent, areaKey: string | null): Proposed[] => {
  const t = phrasesIn(content.account.language)
  const measures = content.measures.filter((measure) => areaKey === null || measure.areaKey === areaKey)
  if (measures.length === 0) return []
  return [
    ...standingSentences(content, measures, areaKey === null ? 'ofPlan' : 'ofArea', t),
    ...assignedSentences(content, measures, t),
    ...reportedSentences(content, measures, t),
    ...effectSentences(content, measures, t),
  ]
}

const openReports = ({ account, reports }: DraftingContent): Operand[] =>
  reports.map(({ id, body, due }) => ({
    label: due === null ? body : `${body}, ${formatter(account.language).date(due)}`,
    address: paths.reportBack({ reportBackId: id }),
  }))

const openBodies = (content: DraftingContent): Operand[] => [
  ...new Map(
    content.reports.map(({ id, body }) => [
      body,
      { label: body, address: paths.reportBack({ reportBackId: id }) },
    ]),
  ).values(),
]

/** How many results of an area are told in the main. */
const RESULTS_OF_AREA = 2
/** What is longer is told of its measure alone, since it is quoted whole. In letters. */
const LONGEST_RESULT = 240

/**
 * What came of the plan, area by area: what bodies report has changed, where they say it in figures, and the frozen values. The
 * first of each area, in the order of the plan; each report-back once.
 */
const resultSentences = (content: DraftingContent): Proposed[] => {
  const t = phrasesIn(content.account.language)
  const told = new Set<string>()
  return content.areas.flatMap(({ key }) => {
    const measures = content.measures.filter(({ areaKey }) => areaKey === key)
    const results = measures.flatMap((measure) => {
      const reported = reportsOf(content, servingOf(content, measure)).flatMap(({ id, body, outcome }) => {
        const text = outcome === null ? '' : reasonIn(outcome, 'sv')
        if (outcome === null || statedIn(text, 'sv').length === 0 || text.length > LONGEST_RESULT) return []
        if (told.has(id)) return []
        told.add(id)
        return inParagraph(`result:${key}`, {
          key: id,
          text: t('resultOf', { number: measure.number, body, text }),
          sources: [{ kind: 'report_back', id, passage: outcome }],
        })
      })
      const frozen = snapshotSentences(content, measure.id).map((sentence) => ({
        ...sentence,
        key: `result:${sentence.key}`,
        paragraph: `result:${key}`,
      }))
      return [reported.slice(0, 1), frozen].filter((some) => some.length > 0)
    })
    return results.slice(0, RESULTS_OF_AREA).flat()
  })
}

/** What of the money is told in the main: what the plan estimates, and what can be traced. */
const moneyInTheMain = (content: DraftingContent): Proposed[] => {
  const frame = moneySentences(content).filter(({ paragraph }) => paragraph === 'frame')
  return frame.slice(-2).map((sentence) => ({ ...sentence, key: `main:${sentence.key}` }))
}

/** What the account tells in the main: the plan, how its measures stand, what came of it, and the money. */
export const summarySentences = (content: DraftingContent): Proposed[] => {
  const t = phrasesIn(content.account.language)
  const { plan } = content
  const sources = [ofPlan(content)]
  const [reports, bodies] = [openReports(content), openBodies(content)]
  return [
    ...inParagraph(
      'plan',
      { key: 'tells', text: t('tells', { title: plan.title, reference: plan.reference }), sources },
      plan.decided === null
        ? null
        : {
            key: 'decided',
            text: t('decided', { day: plan.decided, from: plan.periodFrom, to: plan.periodTo }),
            sources,
          },
      reports.length === 0
        ? null
        : {
            key: 'based-on',
            text: t('basedOn', { count: reports.length, bodies: bodies.length }),
            sources,
            worked: [counted(reports, reportNouns), counted(bodies, bodyNouns)],
          },
    ),
    ...standingSentences(content, content.measures, 'ofPlan', t),
    ...resultSentences(content),
    ...effectSentences(content, content.measures, t),
    ...moneyInTheMain(content),
  ]
}

/** How the account was made. */
export const methodSentences = (content: DraftingContent): Proposed[] => {
  const t = phrasesIn(content.account.language)
  const sources = [ofPlan(content)]
  const reports = openReports(content)
  return inParagraph(
    'method',
    { key: 'as-of', text: t('methodAsOf', { day: content.today }), sources },
    {
      key: 'basis',
      text: t('methodBasis', { count: reports.length }),
      sources,
      worked: [counted(reports, reportNouns)],
    },
    { key: 'sources', text: t('methodSources'), sources },
    { key: 'kinds', text: t('methodKinds'), sources },
    content.snapshots.length === 0 ? null : { key: 'frozen', text: t('methodFrozen'), sources },
  )
}
