import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { type ActionContext, action } from '../../../platform/access/action.ts'
import { type PersonActor, personIn } from '../../../platform/access/actor.ts'
import { policy } from '../../../platform/access/policy.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { optional } from '../../../platform/fields/field.ts'
import { inputOf } from '../../../platform/fields/input.ts'
import { choice, text } from '../../../platform/fields/kinds.ts'
import { tellDue } from '../../../platform/records/due.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { reasons } from '../codes.ts'
import { readReferences } from '../references/files.ts'
import type { Reference } from '../references/reference.ts'
import { isSame, type Known, knownBy } from '../references/same.ts'
import { knowledgeKeepers } from '../studies/registers.ts'
import { searchDue } from './arrivals.ts'
import { searches } from './registers.ts'
import { listScreened, standingOf } from './store.ts'

const keepers = { people: knowledgeKeepers }
const searchPolicy = policy({
  'knowledge_search.prepare_references': keepers,
  'knowledge_search.read_references': keepers,
  'knowledge_search.next': keepers,
  'knowledge_search.screen': keepers,
  'knowledge_search.settle': keepers,
  'knowledge_search.tell_due': { people: [], system: true },
})

const ofSearch = z.object({ id: z.guid() })

/** A search of one's own body that still goes on. @throws NotFound, Refusal `ended_already`. */
const ownSearch = async (tx: DatabaseTransaction, { bodyId }: PersonActor, id: string) => {
  const search = await searches.get(tx, id)
  if (search.bodyId !== bodyId) throw new NotFound('knowledge_search')
  if (search.closedOn !== null) throw new Refusal('ended_already', 409)
  return search
}

/** The page on which references are read in, with what came of the last file. */
export const prepareReferences = action(
  searchPolicy,
  'knowledge_search.prepare_references',
  'read',
  ofSearch.extend({
    identified: z.coerce.number().optional(),
    unreadable: z.coerce.number().optional(),
    duplicates: z.coerce.number().optional(),
  }),
  async ({ tx, actor }, { id, ...read }) => ({
    search: await ownSearch(tx, personIn(actor, 'knowledge_search.prepare_references'), id),
    read: read.identified === undefined ? undefined : read,
  }),
)

interface OwnStudy {
  readonly id: string
  readonly known: Known
  readonly isFound: boolean
}

/** The studies of a body as they are compared, and whether the search has found each. */
const ownStudies = async (tx: DatabaseTransaction, bodyId: string, searchId: string): Promise<OwnStudy[]> => {
  const { rows } = await sql<
    Omit<Reference, 'authors'> & { id: string; authors: string; isFound: boolean }
  >`select id, title, authors, year, kind, doi, isbn,
      exists (select from knowledge.found f where f.study_id = t.id and f.search_id = ${searchId}) as "isFound"
    from knowledge.study t where body_id = ${bodyId}`.execute(tx)
  return rows.map((row) => ({
    id: row.id,
    isFound: row.isFound,
    known: knownBy({ ...row, authors: row.authors.split('\n') }),
  }))
}

const insertStudy = async (
  tx: DatabaseTransaction,
  { personId, bodyId }: PersonActor,
  { authors, language, ...reference }: Reference,
  now: Date,
): Promise<string> => {
  const id = randomUUID()
  await tx
    .insertInto('knowledge.study')
    .values({
      ...reference,
      id,
      body_id: bodyId,
      authors: authors.join('\n').slice(0, 2_000),
      language: language || null,
      changed_by: personId,
      changed_at: now,
    })
    .execute()
  return id
}

/**
 * Reads in what a search has found: each publication once, however often and however spelled the file has it. One that the body has from
 * another search is not described again.
 *
 * @returns how many references the file held, how many were none, and how many the search had found already
 * @throws NotFound, Refusal `reference.not_read` at `file`.
 */
export const readReferencesIn = action(
  searchPolicy,
  'knowledge_search.read_references',
  'change',
  ofSearch.extend({ file: z.instanceof(Blob) }),
  async ({ tx, actor, now, today, about }, { id, file }) => {
    const person = personIn(actor, 'knowledge_search.read_references')
    await ownSearch(tx, person, id)
    const { references, unreadable } = readReferences(await file.text())
    const own = await ownStudies(tx, person.bodyId, id)
    let duplicates = 0
    for (const reference of references) {
      const known = knownBy(reference)
      const same = own.filter((one) => isSame(one.known, known))
      if (same.some(({ isFound }) => isFound)) {
        duplicates += 1
        continue
      }
      const studyId = same[0]?.id ?? (await insertStudy(tx, person, reference, now))
      await tx.insertInto('knowledge.found').values({ search_id: id, study_id: studyId }).execute()
      own.push({ id: studyId, known, isFound: true })
    }
    const read = { identified: references.length + unreadable, unreadable, duplicates }
    await tx
      .insertInto('knowledge.imported')
      .values({ id: randomUUID(), search_id: id, ...read, read_on: today })
      .execute()
    about('knowledge_search', id, read)
    return { id, ...read }
  },
)

/** The next that one has to say of, as it was published: nothing of what the other has said. */
export const viewNext = action(
  searchPolicy,
  'knowledge_search.next',
  'read',
  ofSearch,
  async ({ tx, actor }, { id }) => {
    const person = personIn(actor, 'knowledge_search.next')
    const search = await ownSearch(tx, person, id)
    const { left, flow } = await standingOf(tx, id, person.personId)
    const [next] = left
    const study =
      next === undefined
        ? undefined
        : await tx
            .selectFrom('knowledge.study')
            .select(['id', 'title', 'authors', 'year', 'container', 'link', 'abstract'])
            .where('id', '=', next)
            .executeTakeFirstOrThrow()
    return { search, study, left: left.length, of: flow.screened }
  },
)

/** What is decided of a study, with the reason where it is left out. */
const decided = { decision: choice(['include', 'exclude']), reason: optional(choice(reasons, 'reason_')) }
const decidedInput = ofSearch.extend({ study: z.guid(), ...inputOf(decided) })
export const settledFields = { ...decided, because: text(1_000, 2) }

/** @throws Refusal `study.why_left_out` at `reason` where there is a reason to include, or none to leave out. */
const reasonOf = (decision: string, reason: string | null): string | null => {
  if (decision === 'exclude' && reason === null) throw new Refusal('research.why_left_out', 422, {}, 'reason')
  return decision === 'exclude' ? reason : null
}

const requireFound = async ({ tx }: Pick<ActionContext, 'tx'>, id: string, study: string) => {
  const found = (await listScreened(tx, id)).find(({ studyId }) => studyId === study)
  if (found === undefined) throw new NotFound('research')
  return found
}

/**
 * Says whether a study is included. Two say so of each, and neither sees the other before both have; what one has said stays.
 *
 * @throws NotFound, Refusal `study.why_left_out`, `study.screened_already`, `study.screened_by_two`.
 */
export const screenStudy = action(
  searchPolicy,
  'knowledge_search.screen',
  'change',
  decidedInput,
  async ({ tx, actor, now, about }, { id, study, decision, reason }) => {
    const person = personIn(actor, 'knowledge_search.screen')
    await ownSearch(tx, person, id)
    await requireFound({ tx }, id, study)
    // Nothing of what was said: the trail is read by people too.
    about('research', study)
    const { rows } =
      await sql`insert into knowledge.screening (search_id, study_id, person_id, decision, reason, said_at)
      values (${id}, ${study}, ${person.personId}, ${decision}, ${reasonOf(decision!, reason)}, ${now})
      on conflict do nothing returning 1`.execute(tx)
    if (rows.length === 0) throw new Refusal('research.screened_already', 409)
    return { id }
  },
)

/** Settles what two have said differently of, with how it was settled. @throws NotFound, Refusal `study.not_apart`, `study.why_left_out`. */
export const settleStudy = action(
  searchPolicy,
  'knowledge_search.settle',
  'change',
  ofSearch.extend({ study: z.guid(), ...inputOf(settledFields) }),
  async ({ tx, actor, now, about }, { id, study, decision, reason, because }) => {
    const person = personIn(actor, 'knowledge_search.settle')
    await ownSearch(tx, person, id)
    const found = await requireFound({ tx }, id, study)
    if (found.screeners < 2 || found.decision !== null) throw new Refusal('research.not_apart', 409)
    about('research', study, { decision: decision! })
    await tx
      .insertInto('knowledge.settled')
      .values({
        search_id: id,
        study_id: study,
        decision: decision!,
        reason: reasonOf(decision!, reason),
        because,
        settled_by: person.personId,
        settled_at: now,
      })
      .execute()
    return { id }
  },
)

/** Tells those who keep a search that it is due, and lets go of what has been done again. */
export const tellDueSearches = tellDue(searchPolicy, 'knowledge_search.tell_due', {
  register: searches,
  field: 'dueOn',
  kind: searchDue,
})
