import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Versioned } from '../../../platform/records/versioned.ts'
import { versionedRecord } from '../../../platform/records/versioned.ts'
import { proposal, respondent, type Stance } from './fields.ts'

const proposals = versionedRecord('legislation.proposal', 'law_proposal', proposal)
const respondents = versionedRecord('legislation.respondent', 'law_respondent', respondent)

export type Proposal = Versioned<typeof proposal>

/** Somebody who was asked or answered; a private person without a name has a number of their own. */
export interface Respondent extends Versioned<typeof respondent> {
  readonly released: boolean
  /** Its place among those without a name; null where it has one. */
  readonly unnamed: number | null
}

export interface Answer {
  readonly respondentId: string
  readonly proposalId: string
  readonly stance: Stance
  readonly quote: string
  readonly page: string
}

/** The proposals of a matter in the order of their numbers. */
export const listProposals = async (
  tx: DatabaseTransaction,
  matterId: string,
): Promise<readonly Proposal[]> => {
  const found = await proposals.list(tx, { matter_id: matterId }, { by: 'number', ascending: true })
  return found.toSorted((one, other) => one.number.localeCompare(other.number, 'sv', { numeric: true }))
}

/** Those who were asked or answered, by name. */
export const listRespondents = async (
  tx: DatabaseTransaction,
  matterId: string,
): Promise<readonly Respondent[]> => {
  const rows = await tx
    .selectFrom('legislation.respondent')
    .selectAll()
    .where('matter_id', '=', matterId)
    .orderBy(sql`name = ''`)
    .orderBy('name')
    .orderBy('id')
    .execute()
  const named = rows.filter(({ name }) => name !== '').length
  return rows.map((row, at) => ({
    ...respondents.read(row),
    released: row.released_at !== null,
    unnamed: row.name === '' ? at - named + 1 : null,
  }))
}

/** What was answered, as far as who reads may see it. */
export const listAnswers = async (tx: DatabaseTransaction, matterId: string): Promise<readonly Answer[]> => {
  const { rows } = await sql<Answer>`
    select a.respondent_id as "respondentId", a.proposal_id as "proposalId", a.stance, a.quote, a.page
    from legislation.answer a join legislation.respondent r on r.id = a.respondent_id
    where r.matter_id = ${matterId}`.execute(tx)
  return rows
}

/** Puts other answers in the place of those that somebody gave; whoever reads along has to see to them again. */
export const replaceAnswers = async (
  tx: DatabaseTransaction,
  respondentId: string,
  answers: readonly Omit<Answer, 'respondentId'>[],
): Promise<void> => {
  await tx.deleteFrom('legislation.answer').where('respondent_id', '=', respondentId).execute()
  await tx
    .updateTable('legislation.respondent')
    .set({ released_at: null, released_by: null })
    .where('id', '=', respondentId)
    .execute()
  if (answers.length > 0)
    await tx
      .insertInto('legislation.answer')
      .values(
        answers.map(({ proposalId, ...answer }) => ({
          respondent_id: respondentId,
          proposal_id: proposalId,
          ...answer,
        })),
      )
      .execute()
}
