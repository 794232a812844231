import { sql } from 'kysely'
import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { policy } from '../../../platform/access/policy.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { type Field, hinted, labelled, optional, type ValuesOf } from '../../../platform/fields/field.ts'
import {
  address,
  answers,
  anyOf,
  choice,
  coded,
  line,
  pastDay,
  text,
  year,
} from '../../../platform/fields/kinds.ts'
import { register } from '../../../platform/records/register.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { languageCodes } from '../../support/index.ts'
import { designs, groups, kinds, topics } from '../codes.ts'
import { referenceFormats } from '../references/files.ts'
import { doiOf, isbnOf, type Reference } from '../references/reference.ts'
import { knownBy, likeness } from '../references/same.ts'

/** Who describes studies and searches, each for their own body: the same as `knowledge.keeps()`. */
export const knowledgeKeepers = ['rapporteur', 'national_coordinator', 'body_officer', 'evaluator'] as const

/**
 * By what a study is judged: the first six of how many there are (Hoy et al. 2012, Journal of Clinical Epidemiology 65:934–939, as in the
 * table of evidence), the others of what helps (the domains of GRADE, Guyatt et al. 2008, BMJ 336:924–926). Answers are never summed.
 */
const criteria = [
  'population',
  'selection',
  'coverage',
  'definition',
  'sameWay',
  'analysis',
  'bias',
  'consistency',
  'directness',
  'precision',
  'publication',
] as const

/** How likely a study is to mislead, all in all. */
export const marks = ['low', 'some', 'high'] as const

/** A line that is kept as it is known everywhere, however it was written. */
const known = (of: (written: string) => string, example: string): Field<string, '', never> => ({
  ...line(200),
  schema: z
    .string()
    .trim()
    .transform(of)
    .refine((code) => code !== '')
    .meta({ examples: [example] }),
})

const study = {
  title: labelled(line(500), 'studyTitle'),
  authors: hinted(optional(text(2_000, 3)), 'authorsHint'),
  year: year(1_800),
  kind: choice(kinds),
  container: hinted(optional(line(300)), 'containerHint'),
  volume: optional(line(40)),
  pages: optional(line(40)),
  publisher: optional(line(300)),
  doi: optional(known(doiOf, '10.1000/182')),
  isbn: optional(known(isbnOf, '9789138228739')),
  link: optional(address()),
  language: optional(coded(languageCodes)),
  design: optional(choice(designs)),
  topics: hinted(anyOf(choice(topics, 'topic_')), 'topicsHint'),
  groups: hinted(anyOf(choice(groups, 'group_')), 'groupsHint'),
  quality: labelled(answers(criteria, ['yes', 'no', 'unclear', 'not_applicable']), 'judgement'),
  mark: hinted(optional(choice(marks)), 'markHint'),
  because: hinted(optional(text(5_000)), 'becauseHint'),
  retractedOn: hinted(labelled(optional(pastDay()), 'retracted'), 'retractedHint'),
}

const requireJudged = ({ mark, because, quality }: ValuesOf<typeof study>): void => {
  if ((mark === null) !== (because === ''))
    throw new Refusal('research.mark_because', 422, {}, mark === null ? 'mark' : 'because')
  if (mark === 'low' && Object.values(quality).includes('no'))
    throw new Refusal('research.mark_too_good', 422, {}, 'mark')
}

/** What a search has said of a study. */
interface Said {
  readonly searchId: string
  readonly title: string
  readonly screeners: number
  readonly decision: 'include' | 'exclude' | null
}

const saidOf = async (tx: DatabaseTransaction, id: string): Promise<readonly Said[]> =>
  (
    await sql<Said>`select f.search_id as "searchId", e.title, s.screeners, s.decision
      from knowledge.found f join knowledge.search e on e.id = f.search_id,
        lateral knowledge.screened(f.search_id, f.study_id) s
      where f.study_id = ${id} order by e.title`.execute(tx)
  ).rows

/** As many others are offered as the study of which a report is another. */
const MOST_LIKELY = 20

interface Named {
  readonly id: string
  readonly title: string
  readonly year: number
}

/** Other reports of a study, and the study that it is a report of. */
const joinedTo = async (tx: DatabaseTransaction, id: string) => {
  const { rows } = await sql<
    Named & { isReport: boolean }
  >`select id, title, year, report_of is not null as "isReport"
    from knowledge.study where report_of = ${id} or id = (select report_of from knowledge.study where id = ${id})`.execute(
    tx,
  )
  return {
    of: rows.find(({ isReport }) => !isReport) as Named | undefined,
    reports: rows.filter(({ isReport }) => isReport) as readonly Named[],
  }
}

/** Studies of a body of which one may be another report, the likest first. */
const likelyOf = async (tx: DatabaseTransaction, id: string, bodyId: string): Promise<readonly Named[]> => {
  const { rows } = await sql<
    Named & { of: string | null; authors: string }
  >`select id, title, year, authors, report_of as of
    from knowledge.study where body_id = ${bodyId}`.execute(tx)
  const compared = (row: (typeof rows)[number]) =>
    knownBy({ ...row, authors: row.authors.split('\n'), kind: 'report', doi: '', isbn: '' })
  const self = compared(rows.find((row) => row.id === id)!)
  return rows
    .filter((row) => row.id !== id && row.of === null)
    .map((row) => ({ row, alike: likeness(compared(row), self) }))
    .sort((one, other) => other.alike - one.alike)
    .slice(0, MOST_LIKELY)
    .map(({ row }) => row)
}

/** The register of studies (measures 32, 35): what is known, how it was found out, and how far it holds. Everybody reads it. */
export const studies = register('knowledge.study', 'research', study, {
  readers: 'all',
  anyone: true,
  keepers: knowledgeKeepers,
  narrowed: { searched: ['title', 'authors', 'container'], filters: ['topics', 'groups', 'design', 'mark'] },
  order: 'year',
  descending: true,
  ofBody: true,
  history: true,
  check: requireJudged,
  withOne: async ({ tx, actor }, { id, bodyId }) => ({
    ...(await joinedTo(tx, id)),
    // All of a body's studies are compared for whoever may join them, and for nobody else who reads.
    likely: actor.kind === 'person' && actor.bodyId === bodyId ? await likelyOf(tx, id, actor.bodyId) : [],
    said: await saidOf(tx, id),
  }),
})

const keepers = { people: knowledgeKeepers }
const studyPolicy = policy({
  'research.join': keepers,
  'research.references': { people: 'all', anyone: true },
})

/**
 * Says that one is another report of the same study, or with no study that it is one of its own again: studies are counted, not reports.
 *
 * @throws NotFound, Refusal `research.report_of_report`, `research.report_of_which` at `study`.
 */
export const joinStudy = action(
  studyPolicy,
  'research.join',
  'change',
  z.object({ id: z.guid(), study: z.guid().optional() }),
  async ({ tx, actor, now, about }, { id, study: of }) => {
    const person = personIn(actor, 'research.join')
    about('research', id)
    const refuse = (code: string) => {
      throw new Refusal(code, 422, {}, 'study')
    }
    if (of === id) refuse('research.report_of_report')
    const { rows } = await sql<{
      id: string
      report_of: string | null
    }>`select id, report_of from knowledge.study
      where id = any(${[id, of ?? id]}::uuid[]) or report_of = ${id}`.execute(tx)
    const [self, main] = [id, of].map((one) => rows.find((row) => row.id === one))
    if (of === undefined) {
      if (self?.report_of === null) refuse('research.report_of_which')
    } else {
      if (main === undefined) throw new NotFound('research')
      if (main.report_of !== null || rows.some((row) => row.report_of === id && row.id !== id))
        refuse('research.report_of_report')
    }
    const { numUpdatedRows } = await tx
      .updateTable('knowledge.study')
      .set(({ eb }) => ({
        report_of: of ?? null,
        revision: eb('revision', '+', 1),
        changed_by: person.personId,
        changed_at: now,
      }))
      .where('id', '=', id)
      .where('body_id', '=', person.bodyId)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw new NotFound('research')
    return { id }
  },
)

type Study = ValuesOf<typeof study>

/** A study as a reference to hand over. */
const referenceOf = (of: Omit<Study, 'kind'> & { kind: string | null }): Reference => ({
  title: of.title,
  authors: of.authors
    .split('\n')
    .map((author) => author.trim())
    .filter((author) => author !== ''),
  year: of.year,
  kind: of.kind as Reference['kind'],
  container: of.container,
  volume: of.volume,
  pages: of.pages,
  publisher: of.publisher,
  doi: of.doi,
  isbn: of.isbn,
  link: of.link,
  language: of.language ?? '',
  abstract: '',
})

/** Every study that stands in the register, to take to another program; with a search, those that it included. */
export const readStudyReferences = action(
  studyPolicy,
  'research.references',
  'read',
  z.object({ format: z.enum(referenceFormats).default('ris'), search: z.guid().optional() }),
  async ({ tx }, { format, search }) => {
    const { rows } = await sql<{ id: string }>`select id from knowledge.study where ${
      search === undefined
        ? sql`knowledge.stands(id)`
        : sql`(knowledge.screened(${search}, id)).decision = 'include'`
    }`.execute(tx)
    const wanted = new Set(rows.map(({ id }) => id))
    const all = await studies.open(tx)
    return { format, references: all.filter(({ id }) => wanted.has(id)).map(referenceOf) }
  },
)
