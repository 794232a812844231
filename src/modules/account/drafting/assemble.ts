import type { Day } from '../../../platform/clock/clock.ts'
import {
  type ActivityContent,
  type AssignmentContent,
  type EvaluationRow,
  type FigureRow,
  type FrameLine,
  judgementsOf,
  type MeasureRow,
  type MeasureStanding,
  type Obligation,
  obligationState,
  type PlanRow,
  type ReportContent,
  standingSentence,
  type TracedMoney,
} from '../../plan/index.ts'
import {
  AccountDocument,
  type Answer,
  type Assignment,
  type Measure,
  type ReportBack,
  type Result,
} from '../document/document.ts'
import type { Judgement, Letter } from '../document/sections.ts'
import {
  type Block,
  type Figure,
  measured,
  type Sentence,
  type SourceReference,
  type Value,
} from '../document/sources.ts'
import { listSources } from '../document/text.ts'
import { type CandidateSource, referenceOf } from './rules.ts'
import { splitText, withBeginnings } from './sentences.ts'
import type { SectionRow } from './store.ts'

/** All that an account is made of, as it stands on a day. */
export interface AccountContent {
  readonly account: {
    readonly number: number
    readonly language: 'sv' | 'en'
    readonly letter?: Letter | null
  }
  readonly plan: PlanRow
  readonly areas: readonly { readonly key: string; readonly title: string }[]
  readonly measures: readonly (MeasureRow & { readonly standing: MeasureStanding })[]
  /** What evaluators have published of the measures. */
  readonly evaluations: readonly EvaluationRow[]
  /** The plan's frame, by the ledger. */
  readonly money: readonly FrameLine[]
  /** What of it is decided and planned, by the ledger. */
  readonly traced: readonly TracedMoney[]
  readonly facts: readonly {
    readonly topic: string
    readonly value: number
    readonly unit: string
    readonly year: number | null
    readonly source: string | null
    readonly approximate: boolean
  }[]
  readonly assignments: readonly AssignmentContent[]
  readonly obligations: readonly Obligation[]
  readonly received: readonly { readonly id: string; readonly submittedAt: Date | null }[]
  readonly reports: readonly ReportContent[]
  readonly activities: readonly ActivityContent[]
  readonly sections: readonly SectionRow[]
  readonly candidates: readonly CandidateSource[]
  readonly issuer: string | null
  readonly today: Day
}

const dayOf = (moment: Date | null): Day | null => moment?.toISOString().slice(0, 10) ?? null

const find = (
  candidates: readonly CandidateSource[],
  kind: SourceReference['kind'],
  id: string,
): SourceReference | null => {
  const found = candidates.find((candidate) => candidate.kind === kind && candidate.id === id)
  return found ? referenceOf(found) : null
}

/** A chosen source by the name that it has now; where its content has changed since, as it was chosen. */
const asItIs = (chosen: SourceReference, candidates: readonly CandidateSource[]): SourceReference => {
  const now = candidates.find(({ kind, id }) => kind === chosen.kind && id === chosen.id)
  return referenceOf(now !== undefined && now.hash === chosen.hash && now.at === chosen.at ? now : chosen)
}

/** Why nothing was reported, where an author has answered that. */
const answerOf = (section: SectionRow | undefined): Block[] =>
  section === undefined || section.answer === null
    ? []
    : [
        {
          id: `${section.id}-answer`,
          kind: 'paragraph',
          sentences: [
            {
              id: `${section.id}-answer`,
              text: section.answer,
              claim: 'none',
              exemption: 'Answers why nothing was reported.',
              sources: [],
            },
          ],
        },
      ]

/** The sentences of a section, in paragraphs; points that follow each other stand in one. */
const blocksOf = (section: SectionRow | undefined, candidates: readonly CandidateSource[]): Block[] => {
  const blocks: Block[] = []
  for (const [paragraph, written] of Map.groupBy(section?.sentences ?? [], (one) => one.paragraph)) {
    const sentences = withBeginnings(written).map(({ id, text, claim, exemption, sources, begins }) => ({
      ...{ id, text, claim, exemption, sources: sources.map((source) => asItIs(source, candidates)) },
      ...(begins === 'item' ? { begins } : {}),
    }))
    const last = blocks.at(-1)
    if (sentences[0]?.begins === 'item' && last?.sentences[0]?.begins === 'item')
      last.sentences.push(...sentences)
    else blocks.push({ id: `${section?.id}-${paragraph}`, kind: 'paragraph', sentences })
  }
  return [...blocks, ...answerOf(section)]
}

/** What somebody wrote elsewhere, as sentences that rest on where it was written. */
const quoted = (
  id: string,
  text: string,
  language: 'sv' | 'en',
  source: SourceReference | null,
): Sentence[] =>
  withBeginnings(splitText(text, language)).map((sentence, index) => ({
    id: `${id}-${index}`,
    text: sentence.text,
    claim: sentence.claim,
    exemption: null,
    sources: source ? [source] : [],
    ...(sentence.begins === undefined || (index === 0 && sentence.begins === 'paragraph')
      ? {}
      : { begins: sentence.begins }),
  }))

const figureValue = ({ kind, value, source }: FigureRow): Value => {
  if (kind === 'measured') return measured(value ?? 0)
  return kind === 'zero' ? { kind } : { kind, because: source }
}

const periodOf = (from: string | null, to: string | null): string | null =>
  from === null && to === null ? null : `${from ?? ''}–${to ?? ''}`

const figuresOf = (report: ReportContent, measureId: string, source: SourceReference | null): Figure[] =>
  report.figures.map((figure) => ({
    id: `${measureId}-${figure.id}`,
    label: `${figure.label} (${report.body})`,
    unit: figure.unit,
    period: periodOf(figure.from, figure.to),
    value: figureValue(figure),
    target: null,
    approximate: false,
    definition: figure.source,
    sources: source ? [source] : [],
  }))

// One report-back may serve several measures and is then told under each, so the measure is part of each name.
const resultOf = (report: ReportContent, measureId: string, content: AccountContent): Result => {
  const source = find(content.candidates, 'report_back', report.id)
  const answer = (part: 'output' | 'outcome' | 'effect'): Answer => {
    const sentences = quoted(
      `${measureId}-${report.id}-${part}`,
      report[part] ?? '',
      content.account.language,
      source,
    )
    if (sentences.length > 0) return { kind: 'answered', sentences }
    return part !== 'output' && report.notAssessed
      ? { kind: 'cannot_be_assessed', because: report.notAssessed }
      : { kind: 'not_answered' }
  }
  return {
    id: report.id,
    body: report.body,
    report: source,
    output: answer('output'),
    outcome: answer('outcome'),
    effect: answer('effect'),
  }
}

/**
 * Where it can be seen why a measure stands as it does: the decision on the assignment, the first report-back, or the plan
 * itself. Without any of them the reason stays with the draft.
 */
const seenIn = (
  { id, standing: { source } }: AccountContent['measures'][number],
  firstReport: SourceReference | null,
  { candidates }: AccountContent,
): SourceReference | null => {
  if (source.from === 'judgement' || source.from === 'reported') return firstReport
  return 'assignmentId' in source
    ? find(candidates, 'evidence', `decision-${source.assignmentId}`)
    : find(candidates, 'plan_passage', id)
}

/** How a measure stands, in the sentence that every page says. */
const standingIn = (
  measure: AccountContent['measures'][number],
  firstReport: SourceReference | null,
  content: AccountContent,
): Pick<Measure, 'status' | 'standing'> => {
  const { id, standing } = measure
  const seen = seenIn(measure, firstReport, content)
  const sentence = standingSentence(standing, content.account.language)
  return {
    status: {
      value: standing.kind,
      since: standing.source.from === 'judgement' ? standing.source.on : null,
      reason: seen === null ? [] : quoted(`standing-${id}`, sentence, content.account.language, seen),
    },
    standing: { kind: standing.kind, sentence, sources: seen === null ? [] : [seen] },
  }
}

/** What the coordinator and each evaluator judged; one that rests on nothing the account can lead to stays with the draft. */
const judgementsIn = (
  { id, standing }: AccountContent['measures'][number],
  firstReport: SourceReference | null,
  { account, evaluations, candidates }: AccountContent,
): Judgement[] =>
  judgementsOf(
    standing,
    evaluations.filter(({ measureId }) => measureId === id),
    account.language,
  ).flatMap(({ question, by, body, day, text, reports }, index) => {
    const [read] = reports.flatMap((report) => find(candidates, 'report_back', report.id) ?? [])
    const source = read ?? firstReport
    if (source === null) return []
    const name = `judgement-${id}-${index}`
    return [{ id: name, question, by, body, day, sentences: quoted(name, text, account.language, source) }]
  })

const measureOf = (measure: AccountContent['measures'][number], content: AccountContent): Measure => {
  const serving = content.assignments.filter(({ measures }) => measures.some(({ id }) => id === measure.id))
  const reports = content.reports.filter(({ assignmentId }) => serving.some(({ id }) => id === assignmentId))
  const bodies = (part: string) => measure.bodies.filter((body) => body.part === part).map(({ name }) => name)
  const firstReport = reports[0] ? find(content.candidates, 'report_back', reports[0].id) : null
  return {
    id: measure.id,
    number: measure.number,
    area: measure.areaKey,
    heading: measure.heading,
    text: measure.paragraphs.length > 0 ? measure.paragraphs : measure.summary ? [measure.summary] : [],
    passage: find(content.candidates, 'plan_passage', measure.id),
    ...standingIn(measure, firstReport, content),
    judgements: judgementsIn(measure, firstReport, content),
    lead: bodies('lead'),
    consulted: bodies('consulted'),
    cooperating: bodies('cooperating'),
    assessment: blocksOf(
      content.sections.find(({ measureId }) => measureId === measure.id),
      content.candidates,
    ),
    assignments: serving.map(({ id }) => id),
    results: reports.map((report) => resultOf(report, measure.id, content)),
    figures: reports.flatMap((report) =>
      figuresOf(report, measure.id, find(content.candidates, 'report_back', report.id)),
    ),
  }
}

const reportState = (obligation: Obligation, today: Day): ReportBack['state'] => {
  const state = obligationState(obligation, today)
  if (state === 'missing' && obligation.reportState !== 'returned') return 'missing'
  return obligation.reportState === null || obligation.reportState === 'draft'
    ? 'not_due'
    : obligation.reportState
}

const assignmentOf = (assignment: AssignmentContent, content: AccountContent): Assignment => ({
  id: assignment.id,
  title: assignment.title,
  assignees: assignment.assignees.map(({ name }) => name),
  decisions: assignment.decisions.map(({ id, kind, decided, reference, reason }) => ({
    id,
    kind,
    decided,
    reference,
    what: reason,
  })),
  reports: content.obligations
    .filter(({ assignmentId }) => assignmentId === assignment.id)
    .map((obligation) => {
      const source = obligation.reportBackId
        ? find(content.candidates, 'report_back', obligation.reportBackId)
        : null
      const received = content.received.find(({ id }) => id === obligation.reportBackId)
      return {
        id: `${obligation.deadlineId}-${obligation.bodyId}`,
        kind: obligation.kind,
        part: obligation.part,
        due: obligation.day,
        state: reportState(obligation, content.today),
        received: dayOf(received?.submittedAt ?? null),
        sources: source ? [source] : [],
      }
    }),
})

const kronor = (ore: number): number => ore / 100

/** Puts an account together as it stands on a day. @throws ZodError where the parts do not fit, which is a fault of ours. */
export const assembleAccount = (content: AccountContent): AccountDocument => {
  const { account, plan, sections, candidates } = content
  const whole = candidates.find(({ kind, id }) => kind === 'plan_passage' && id === plan.versionId)
  const planSource = whole ? [referenceOf(whole)] : []
  const section = (kind: SectionRow['kind']) => sections.find((one) => one.kind === kind)
  const draft = {
    format: 'samlad.account/1' as const,
    language: account.language,
    plan: {
      id: plan.id,
      reference: plan.reference,
      title: plan.title,
      language: plan.language === 'en' ? 'en' : 'sv',
      decided: plan.decided,
      period:
        plan.periodFrom !== null && plan.periodTo !== null
          ? { from: plan.periodFrom, to: plan.periodTo }
          : null,
    },
    number: account.number,
    version: 1,
    status: 'draft' as const,
    published: null,
    asOf: content.today,
    hash: null,
    issuer: content.issuer,
    correction: null,
    ...(account.letter ? { letter: account.letter } : {}),
    ...(section('summary') ? { summary: blocksOf(section('summary'), candidates) } : {}),
    conclusions: blocksOf(section('conclusions'), candidates),
    areas: content.areas.map(({ key, title }) => ({
      id: key,
      title,
      introduction: blocksOf(
        sections.find(({ areaKey }) => areaKey === key),
        candidates,
      ),
    })),
    measures: content.measures.map((measure) => measureOf(measure, content)),
    activities: [
      ...content.activities.map((activity) => ({
        id: activity.id,
        title: activity.title,
        bodies: [activity.body],
        period: periodOf(activity.fromDay, activity.toDay),
        description: [
          {
            id: `activity-${activity.id}`,
            kind: 'paragraph' as const,
            sentences: quoted(
              `activity-${activity.id}`,
              [activity.description, activity.output, activity.outcome].filter(Boolean).join('\n\n'),
              account.language,
              find(candidates, 'report_back', `activity-${activity.id}`),
            ),
          },
        ],
        figures: [],
      })),
    ],
    assignments: content.assignments.map((assignment) => assignmentOf(assignment, content)),
    bodies: [
      ...Map.groupBy(
        content.assignments.flatMap(({ id, assignees }) => assignees.map(({ name }) => ({ id, name }))),
        ({ name }) => name,
      ),
    ]
      .map(([name, assignments]) => ({ name, assignments: assignments.map(({ id }) => id) }))
      .sort((first, second) => first.name.localeCompare(second.name, 'sv')),
    money: {
      planned: content.money.map((line, index) => ({
        id: `planned-${index}`,
        label: plan.reference,
        from: line.fromYear,
        to: line.toYear,
        amount: measured(kronor(line.amountOre)),
        currency: line.currency,
        recipient: null,
        measures: line.measureId ? [line.measureId] : [],
        sources: planSource,
      })),
      traced: content.traced.map((line) => {
        const source =
          (line.assignmentId === null
            ? null
            : find(candidates, 'evidence', `decision-${line.assignmentId}`)) ??
          find(candidates, 'evidence', `posting-${line.postingId}`)
        return {
          id: line.id,
          label: line.title,
          from: line.fromYear,
          to: line.toYear,
          amount: measured(kronor(line.amountOre)),
          currency: 'SEK',
          recipient: line.holders.join(', ') || null,
          measures: [...line.measures],
          sources: source ? [source] : [],
        }
      }),
      untraced: [],
      ...(section('money') ? { comment: blocksOf(section('money'), candidates) } : {}),
    },
    baselines: content.facts.map((fact, index) => ({
      id: `baseline-${index}`,
      label: fact.topic,
      unit: fact.unit,
      period: fact.year === null ? null : String(fact.year),
      value: measured(fact.value),
      target: null,
      approximate: fact.approximate,
      definition: fact.source,
      sources: planSource,
    })),
    ...(section('outcome') || section('changes') || section('outside')
      ? {
          comments: {
            outcomes: blocksOf(section('outcome'), candidates),
            promises: blocksOf(section('changes'), candidates),
            activities: blocksOf(section('outside'), candidates),
          },
        }
      : {}),
    method: blocksOf(section('method'), candidates),
    sources: [],
  }
  return registered(AccountDocument.parse(draft), candidates)
}

/** An account with the register of every source that it refers to. */
export const registered = (
  document: AccountDocument,
  candidates: readonly CandidateSource[],
): AccountDocument => AccountDocument.parse({ ...document, sources: registerOf(document, candidates) })

/** The register: every source that the account refers to, once, with how to find it. */
const registerOf = (document: AccountDocument, candidates: readonly CandidateSource[]) => {
  const used = new Map(listSources(document).map(({ source }) => [`${source.kind}:${source.id}`, source]))
  return [...used.values()].map((source) => {
    const known = candidates.find(({ kind, id }) => kind === source.kind && id === source.id)
    return {
      ...source,
      issuer: known?.issuer ?? null,
      registration: known?.registration ?? null,
      definition: known?.definition ?? null,
      query: known?.query ?? null,
    }
  })
}
