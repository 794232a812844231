import { dayOf } from '../../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../../platform/database/connect.ts'
import { contentHash } from '../../../../platform/proof/content-hash.ts'
import {
  type ActivityContent,
  listEvidence,
  planPaths as paths,
  type ReportContent,
} from '../../../plan/index.ts'
import { wordingIn } from '../../document/formatting.ts'
import type { AccountLanguage } from '../../document/sources.ts'
import type { CandidateSource, Passage } from '../rules.ts'

const passagesOf = (row: ReportContent): Passage[] =>
  [
    { of: 'output' as const, text: row.output },
    { of: 'outcome' as const, text: row.outcome },
    { of: 'effect' as const, text: row.effect },
    { of: 'not_assessed' as const, text: row.notAssessed },
    { of: 'deviation' as const, text: row.deviation },
    ...row.answers.map(({ answer }) => ({ of: 'answer' as const, text: answer })),
  ].flatMap(({ of, text }) => (text ? [{ of, text }] : []))

// Two report-backs of one assignment are told apart by their kind and the day on which they came.
const labelOf = (
  { body, title, kind, part, submittedAt }: ReportContent,
  language: AccountLanguage,
): string => {
  const { label, day } = wordingIn(language)
  const name = kind === null ? '' : `, ${label(`report.${kind}`).toLowerCase()}${part ? ` (${part})` : ''}`
  return `${body}: ${title}${name}${submittedAt ? ` ${day(dayOf(submittedAt))}` : ''}`
}

/** Report-backs that an account may quote: accepted or published, by the hash of the version that was accepted. */
export const reportSources = (
  reports: readonly ReportContent[],
  language: AccountLanguage,
): CandidateSource[] =>
  reports.map((row) => {
    const passages = passagesOf(row)
    const periods = row.figures.flatMap(({ from, to }) => [from, to].filter((day) => day !== null))
    return {
      kind: 'report_back',
      id: row.id,
      label: labelOf(row, language),
      hash: row.hash ?? contentHash([row.output, row.outcome, row.effect]),
      at: (row.madeAt ?? row.createdAt).toISOString(),
      issuer: row.body,
      registration: row.reference,
      definition: null,
      query: null,
      measures: row.measures ?? [],
      address: paths.reportBack({ reportBackId: row.id }),
      passages,
      says: {
        language: 'sv',
        texts: [row.title, ...passages.map(({ text }) => text), ...row.figures.map(({ label }) => label)],
        figures: row.figures.flatMap(({ kind, value, unit, label }) =>
          kind === 'measured' || kind === 'zero' ? [{ value: value ?? 0, unit, label }] : [],
        ),
        days: [row.due, row.submittedAt?.toISOString().slice(0, 10), ...periods].filter(
          (day) => day !== null && day !== undefined,
        ),
        years: [],
      },
    }
  })

/** Files that bodies have added to what they reported, with their text where it could be read. */
export const evidenceSources = async (
  tx: DatabaseTransaction,
  planId: string,
): Promise<CandidateSource[]> => {
  return (await listEvidence(tx, planId)).map((row) => ({
    kind: 'evidence',
    id: row.id,
    label: `${row.title} (${row.body})`,
    hash: row.hash,
    at: row.uploadedAt.toISOString(),
    issuer: row.body,
    registration: row.reference,
    definition: null,
    query: null,
    measures: row.measures ?? [],
    address: paths.evidence({ evidenceId: row.id }),
    passages: [],
    says: {
      language: 'sv',
      texts: [row.title, row.content ?? ''],
      figures: [],
      days: [row.uploadedAt.toISOString().slice(0, 10)],
      years: [],
    },
  }))
}

/** What bodies have told of their work outside the measures. */
export const activitySources = (activities: readonly ActivityContent[]): CandidateSource[] =>
  activities.map((row) => {
    const passages: Passage[] = [
      { of: 'text' as const, text: row.description },
      { of: 'output' as const, text: row.output },
      { of: 'outcome' as const, text: row.outcome },
    ].flatMap(({ of, text }) => (text ? [{ of, text }] : []))
    return {
      kind: 'report_back',
      id: `activity-${row.id}`,
      label: `${row.body}: ${row.title}`,
      hash: contentHash([row.title, row.description, row.output, row.outcome, row.source]),
      at: row.registeredAt.toISOString(),
      issuer: row.body,
      registration: row.source,
      definition: null,
      query: null,
      measures: [],
      address: paths.activity({ activityId: row.id }),
      passages,
      says: {
        language: 'sv',
        texts: [row.title, ...passages.map(({ text }) => text)],
        figures: [],
        days: [row.fromDay, row.toDay].filter((day) => day !== null),
        years: [],
      },
    }
  })
