import { sql } from 'kysely'
import type { MaterialSource } from '../../../platform/series/material.ts'
import { within } from '../../../platform/series/moments.ts'
import type { Series } from '../../../platform/series/series.ts'
import { listReleased } from './report-store.ts'

/** The measures of the plan of 2008 whose money is applied for. */
const MEASURES = [1, 15, 16, 17, 18, 27, 32] as const

const outcomes = [
  { key: 'granted', name: { sv: 'Beviljade', en: 'Granted' } },
  { key: 'part', name: { sv: 'Delvis beviljade', en: 'Granted in part' } },
  { key: 'rejected', name: { sv: 'Avslagna', en: 'Rejected' } },
] as const

// Applications and grants are of organisations, and grants are public one by one: no figure need be withheld.
const open = { every: 'year', threshold: 1, measures: MEASURES } as const

/** What the funding room offers to the plan: applications, decisions, money and results. */
export const fundingSeries: readonly Series[] = [
  {
    ...open,
    name: 'funding.applications',
    title: { sv: 'Ansökningar om bidrag', en: 'Applications for grants' },
    definition: {
      sv: 'Ansökningar som kom in i tid under perioden och inte togs tillbaka.',
      en: 'Applications received on time in the period and not withdrawn.',
    },
    unit: { sv: 'ansökningar', en: 'applications' },
    evidence: 'output',
    breakdowns: [],
    adds: true,
    count: async (tx, period) => {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from funding.application a
        where a.state = 'submitted' and ${within('a.submitted_at', period)}`.execute(tx)
      return [{ cell: {}, count: rows[0]?.count ?? 0 }]
    },
  },
  {
    ...open,
    name: 'funding.decisions',
    title: { sv: 'Beslut om bidrag', en: 'Decisions on grants' },
    definition: {
      sv: 'Beslut om ansökningar med beslutsdag i perioden. Ett beslut räknas en gång, ett som har ändrats den dag det ändrades.',
      en: 'Decisions on applications by the day of the decision. A decision counts once, one that was changed on the day of the change.',
    },
    unit: { sv: 'beslut', en: 'decisions' },
    evidence: 'output',
    breakdowns: [{ key: 'outcome', name: { sv: 'Utfall', en: 'Outcome' }, values: outcomes }],
    adds: true,
    count: async (tx, { from, to }) => {
      const { rows } = await sql<{ outcome: string; count: number }>`
        select outcome, count(*)::int as count from funding.decision
        where decided_on between ${from} and ${to} group by outcome`.execute(tx)
      return outcomes.map(({ key }) => ({
        cell: { outcome: key },
        count: rows.find(({ outcome }) => outcome === key)?.count ?? 0,
      }))
    },
  },
  {
    ...open,
    name: 'funding.granted',
    title: { sv: 'Beviljade bidrag i kronor', en: 'Grants in kronor' },
    definition: {
      sv: 'Summan av bidrag med beslutsdag i perioden, i hela kronor. Vad som beviljades, inte vad som har betalats eller använts. Ett bidrag som inte blev av räknas inte.',
      en: 'The sum of grants by the day of the decision, in whole kronor. What was granted, not what has been paid or used. A grant that did not come about is not counted.',
    },
    unit: { sv: 'kronor', en: 'kronor' },
    evidence: 'output',
    breakdowns: [],
    adds: false,
    count: async (tx, { from, to }) => {
      const { rows } = await sql<{ count: number; kronor: number }>`
        select count(*)::int as count, coalesce(sum(granted_ore) / 100, 0)::bigint as kronor from funding.grant
        where decided_on between ${from} and ${to} and state <> 'forgone'`.execute(tx)
      return [{ cell: {}, count: rows[0]?.count ?? 0, value: Number(rows[0]?.kronor ?? 0) }]
    },
  },
  {
    ...open,
    name: 'funding.results_reported',
    title: { sv: 'Bidrag som har redovisats', en: 'Grants reported back' },
    definition: {
      sv: 'Bidrag vars redovisning av resultat och ekonomi godtogs under perioden.',
      en: 'Grants whose report-back on results and economy was accepted in the period.',
    },
    unit: { sv: 'bidrag', en: 'grants' },
    evidence: 'outcome',
    breakdowns: [],
    adds: true,
    count: async (tx, period) => {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from funding.report r
        where r.state = 'accepted' and ${within('r.decided_at', period)}`.execute(tx)
      return [{ cell: {}, count: rows[0]?.count ?? 0 }]
    },
  },
]

/** Results that the money of a body has bought, as its organisations have told them and it has released them. */
export const fundingMaterials: readonly MaterialSource[] = [
  {
    name: 'funding.results',
    measures: MEASURES,
    collect: async ({ tx, actor }) =>
      actor.kind === 'person'
        ? (await listReleased(tx, actor.bodyId)).map(({ id, title, number, name, text }) => ({
            key: id,
            heading: `${title} (${name})`,
            text,
            source: `Redovisning av bidrag ${number}, ${name}`,
            level: 'outcome' as const,
          }))
        : [],
  },
]
