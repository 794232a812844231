import type { DatabaseTransaction } from '../../../../platform/database/connect.ts'
import { contentHash } from '../../../../platform/proof/content-hash.ts'
import {
  conflictWords,
  listConflicts,
  listSnapshots,
  planPaths as paths,
  snapshotSentence,
  snapshotTitle,
} from '../../../plan/index.ts'
import type { CandidateSource } from '../rules.ts'

interface Held {
  readonly kind: string
  readonly value?: number | null
}

const told = (figure: Held | null | undefined, unit: string, label: string) =>
  figure?.kind === 'measured' || figure?.kind === 'zero' ? [{ value: figure.value ?? 0, unit, label }] : []

/** Values that were frozen for the plan, each with its definition and query: their hash is that of the snapshot. */
export const snapshotSources = async (tx: DatabaseTransaction, planId: string): Promise<CandidateSource[]> =>
  (await listSnapshots(tx, { planId })).map(({ id, content, sha256, measureId }) => {
    const { indicator, series, data } = content
    const [unit, label] = [(indicator ?? series).unit.sv, (indicator ?? series).title.sv]
    return {
      kind: 'indicator_snapshot',
      id,
      label: snapshotTitle(content, 'sv'),
      hash: sha256,
      at: content.takenAt,
      issuer: series.reporter?.body ?? null,
      registration: series.reporter?.source ?? null,
      definition: series.definition.sv,
      query: content.query.sv,
      measures: measureId === null ? [] : [measureId],
      address: paths.snapshot({ snapshotId: id }),
      passages: [{ of: 'figure', text: snapshotSentence(content, 'sv') }],
      says: {
        language: 'sv',
        texts: [label, series.definition.sv],
        figures: [
          ...told(data.value, unit, label),
          ...told(indicator?.baseline, unit, label),
          ...told(indicator?.target, unit, label),
        ],
        days: [data.from, data.to, content.takenAt.slice(0, 10)],
        years: [],
      },
    }
  })

/** Figures that sources tell differently: an account refers to all of them at once, never to one alone. */
export const conflictSources = async (tx: DatabaseTransaction, planId: string): Promise<CandidateSource[]> =>
  (await listConflicts(tx, { planId })).map(({ id, title, explanation, sources, measureId, madeAt }) => ({
    kind: 'evidence',
    id: `conflict-${id}`,
    label: conflictWords('sv')('sourceLabel', { title: title.sv }),
    hash: contentHash([title, explanation, sources]),
    at: madeAt.toISOString(),
    issuer: null,
    registration: null,
    definition: explanation.sv,
    query: null,
    measures: measureId === null ? [] : [measureId],
    address: paths.conflict({ conflictId: id }),
    passages: [{ of: 'text', text: explanation.sv }],
    says: {
      language: 'sv',
      texts: [
        title.sv,
        explanation.sv,
        ...sources.flatMap(({ name, counts, period }) => [name, counts.sv, period ?? '']),
      ],
      figures: sources.flatMap(({ figure, earlier, unit, counts }) => [
        ...told(figure, unit.sv, counts.sv),
        ...told(earlier, unit.sv, counts.sv),
      ]),
      days: [],
      years: [],
    },
  }))
