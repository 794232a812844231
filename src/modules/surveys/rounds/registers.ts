import { sql } from 'kysely'
import type { ActionContext } from '../../../platform/access/action.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { hinted, labelled, optional } from '../../../platform/fields/field.ts'
import { choice, count, day, line, text, yes } from '../../../platform/fields/kinds.ts'
import { type Instrument, instrumentSchema } from '../../../platform/questionnaire/instrument.ts'
import { register } from '../../../platform/records/register.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'

/** How those who are asked were drawn: of `volunteers` no sampling error can be given. */
const designs = ['clusters', 'persons', 'everybody', 'volunteers'] as const
/** Where and how it is answered. */
const modes = ['in_class', 'own_phone', 'with_support'] as const
/** Who writes rounds, each of their own body: the same as `surveys.keeps` in the database. */
export const surveyKeepers = ['body_officer', 'ngo_officer', 'rapporteur', 'national_coordinator'] as const

const age = () => count(120, 15)

const round = {
  title: labelled(line(200), 'name'),
  study: hinted(line(120), 'studyHint'),
  measure: optional(count(36)),
  purpose: text(5_000, 3),
  population: text(5_000, 3),
  frame: hinted(text(5_000, 3), 'frameHint'),
  mode: choice(modes),
  design: choice(designs),
  orderedFrom: hinted(count(120), 'orderedFromHint'),
  ageFrom: hinted(age(), 'ageFromHint'),
  ageTo: age(),
  anonymity: hinted(choice(['by_site', 'by_round']), 'anonymityHint'),
  sensitive: yes(),
  ethics: hinted(optional(choice(['approved', 'exempt'])), 'ethicsHint'),
  ethicsReference: optional(line(200)),
  ethicsReason: optional(text(2_000, 3)),
  opensOn: day(),
  closesOn: day(),
  keptUntil: hinted(day(), 'keptUntilHint'),
}

/** A place where slips are handed out, as its table says it, with what is counted each night. */
export interface Site {
  readonly id: string
  readonly name: string
  readonly stratum: string
  readonly cluster: string
  readonly stratumSize: number | null
  readonly people: number
  readonly weight: number
  readonly issued: number
  readonly used: number
  readonly answered: number
}

/** What a round is beside its fields. */
export interface Standing {
  readonly instrument: Instrument
  readonly openedOn: Day | null
  /** Whether answers are taken today. */
  readonly isOpen: boolean
  readonly hasEnded: boolean
}

/** @throws NotFound */
export const standingOf = async (tx: DatabaseTransaction, id: string): Promise<Standing> => {
  const { rows } = await sql<{
    asked: unknown
    openedOn: Day | null
    isOpen: boolean
    hasEnded: boolean
  }>`select r.asked, r.opened_on as "openedOn", surveys.is_open(r) as "isOpen",
      r.opened_on is not null and (r.closed_on is not null or r.closes_on < surveys.today()) as "hasEnded"
    from surveys.round r where r.id = ${id}`.execute(tx)
  const [row] = rows
  if (row === undefined) throw new NotFound('survey')
  return { ...row, instrument: instrumentSchema.parse(row.asked) }
}

/** The sites of a round; none for whoever does not keep it. */
export const sitesOf = async (tx: DatabaseTransaction, roundId: string): Promise<readonly Site[]> =>
  tx
    .selectFrom('surveys.site')
    .select(['id', 'name', 'stratum', 'cluster', 'stratum_size as stratumSize', 'people', 'weight'])
    .select(['issued', 'used', 'answered'])
    .where('round_id', '=', roundId)
    .orderBy('name')
    .execute()

/** Rounds of surveys: a study is the name that its rounds share. Everybody reads those that have been opened. */
export const rounds = register('surveys.round', 'survey', round, {
  readers: 'all',
  anyone: true,
  keepers: surveyKeepers,
  narrowed: { searched: ['title', 'study', 'population'], filters: ['mode', 'design'] },
  order: 'opensOn',
  descending: true,
  ofBody: true,
  // Whoever was told that no more answers are taken was told the truth.
  ends: 'for_good',
  check: ({ ageFrom, ageTo, opensOn, closesOn, keptUntil }) => {
    const refuse = (code: string, field: string) => {
      throw new Refusal(`survey.${code}`, 422, {}, field)
    }
    if (ageTo < ageFrom) refuse('ages', 'ageTo')
    if (closesOn < opensOn) refuse('closes_before', 'closesOn')
    if (keptUntil <= closesOn) refuse('kept_until', 'keptUntil')
  },
  withOne: async ({ tx }: ActionContext, { id }) => ({
    ...(await standingOf(tx, id)),
    sites: await sitesOf(tx, id),
  }),
})
