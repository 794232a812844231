import type { DatabaseTransaction } from '../../../../platform/database/connect.ts'
import type { CaseKey } from '../../../../platform/vault/case-vault.ts'

/** Whose draft, of which form, in which case: each has one, and nobody else sees it. */
interface DraftPlace {
  readonly personId: string
  readonly caseId: string
  /** The form's name, such as `note` or `section-needs`. */
  readonly form: string
}

/** What somebody had written in a form, field by field as the form was sent. */
interface Draft {
  readonly values: Readonly<Record<string, unknown>>
  readonly writtenAt: Date
}

/** What a draft is bound to: moved to another person's or another form's row it does not open. */
const placeOf = ({ personId, caseId, form }: DraftPlace): string =>
  `support.draft:${caseId}:${personId}:${form}`

/** The draft of a form; nothing where none was kept. */
export const findDraft = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  place: DraftPlace,
): Promise<Draft | undefined> => {
  const found = await tx
    .selectFrom('support.draft')
    .select(['sealed', 'written_at as writtenAt'])
    .where('person_id', '=', place.personId)
    .where('case_id', '=', place.caseId)
    .where('form', '=', place.form)
    .executeTakeFirst()
  if (found === undefined) return undefined
  return { values: JSON.parse(key.open(placeOf(place), found.sealed)), writtenAt: found.writtenAt }
}

/** Keeps what has been written in a form, in the place of what was kept before. */
export const keepDraft = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  place: DraftPlace,
  { values, writtenAt }: Draft,
): Promise<void> => {
  const sealed = key.seal(placeOf(place), JSON.stringify(values))
  await tx
    .insertInto('support.draft')
    .values({
      person_id: place.personId,
      case_id: place.caseId,
      form: place.form,
      sealed,
      written_at: writtenAt,
    })
    .onConflict((known) =>
      known.columns(['person_id', 'case_id', 'form']).doUpdateSet({ sealed, written_at: writtenAt }),
    )
    .execute()
}

/** Takes a draft away: what it was for has been sent, or its writer has thrown it away. */
export const removeDraft = async (tx: DatabaseTransaction, place: DraftPlace): Promise<void> => {
  await tx
    .deleteFrom('support.draft')
    .where('person_id', '=', place.personId)
    .where('case_id', '=', place.caseId)
    .where('form', '=', place.form)
    .execute()
}
