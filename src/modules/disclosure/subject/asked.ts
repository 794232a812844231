import { sql } from 'kysely'
import { formatter } from '../../../platform/i18n/format.ts'
import type { Vault } from '../../../platform/vault/case-vault.ts'
import { citation } from '../../law/index.ts'
import { filled, needs, openText, type SubjectEntry, type SubjectPart } from '../../support/index.ts'
import { referralWords } from '../referrals/messages.ts'
import type { Basis } from '../requests/compelled/rules.ts'
import { subjectWords } from './words.ts'

/** Referrals with what both sides wrote in them, sealed with keys of their own. */
const referrals: SubjectPart = {
  key: 'referrals',
  heading: (locale) => subjectWords(locale)('referrals'),
  collect: async ({ tx, vault }, { file }, locale) => {
    const t = subjectWords(locale)
    const rows = await tx
      .selectFrom('disclosure.referral as r')
      .leftJoin('directory.body as b', 'b.id', 'r.to_body')
      .selectAll('r')
      .select('b.name as body_name')
      .where('r.case_id', '=', file.id)
      .orderBy('r.made_at')
      .execute()
    const events = await tx
      .selectFrom('disclosure.referral_event as e')
      .innerJoin('disclosure.referral as r', 'r.id', 'e.referral_id')
      .select(['e.id', 'e.referral_id', 'e.at', 'e.sealed'])
      .where('r.case_id', '=', file.id)
      .orderBy('e.at')
      .execute()
    const keys = await vault.openKeys(rows.map(({ key_id }) => key_id))
    return filled(
      rows.flatMap((row): SubjectEntry[] => {
        const key = keys.get(row.key_id)
        const text = (column: string, sealed: Buffer | null) =>
          key === undefined ? '' : openText(key, 'disclosure.referral', column, row.id, sealed)
        const at = (row.sent_at ?? row.made_at).toISOString()
        const recipient = row.body_name ?? text('to_name', row.sealed_to_name)
        const need = needs.find((one) => one.key === row.need)?.label[locale] ?? row.need
        return [
          {
            at,
            label: t('referral', { recipient }),
            value: `${need} (${referralWords(locale)(row.state as 'sent')})`,
          },
          { at, label: t('message'), value: text('message', row.sealed_message) },
          { at, label: t('referralAnswer'), value: text('answer', row.sealed_answer) },
          { at, label: t('referralOutcome'), value: text('outcome', row.sealed_outcome) },
          ...events
            .filter(({ referral_id: of }) => of === row.id)
            .map((event) => ({
              at: event.at.toISOString(),
              label: t('referralEvent'),
              value:
                key === undefined
                  ? ''
                  : openText(key, 'disclosure.referral_event', '', event.id, event.sealed),
            })),
        ]
      }),
    )
  },
}

interface Asked {
  readonly id: string
  readonly key_id: string
  readonly received_at: Date
}
type Opened = (column: string, sealed: Buffer | null) => string

/** What each request tells, opened with a key of its own; one whose key is gone tells nothing any more. */
const tellAsked = async <Row extends Asked>(
  vault: Vault,
  table: string,
  rows: readonly Row[],
  tell: (row: Row, text: Opened, at: string) => SubjectEntry[],
): Promise<readonly SubjectEntry[]> => {
  const keys = await vault.openKeys(rows.map(({ key_id }) => key_id))
  return filled(
    rows.flatMap((row) => {
      const key = keys.get(row.key_id)
      if (key === undefined) return []
      const text: Opened = (column, sealed) => openText(key, table, column, row.id, sealed)
      return tell(row, text, row.received_at.toISOString())
    }),
  )
}

const compelled: SubjectPart = {
  key: 'requests',
  heading: (locale) => subjectWords(locale)('requests'),
  collect: async ({ tx, vault }, { file }, locale) => {
    const t = subjectWords(locale)
    const rows = await tx
      .selectFrom('disclosure.compelled_request as r')
      .selectAll('r')
      .select(
        sql<Basis | null>`coalesce(disclosure.request_ground(r) ->> 'decidedBasis', disclosure.request_ground(r) ->> 'basis')`.as(
          'said_basis',
        ),
      )
      .where('case_id', '=', file.id)
      .orderBy('received_at')
      .execute()
    return tellAsked(vault, 'disclosure.compelled_request', rows, (row, text, at) => [
      { at, label: t('compelled'), value: text('from', row.sealed_from) },
      { at, label: t('provision'), value: row.said_basis === null ? '' : citation(row.said_basis, locale) },
      { at, label: t('asksFor'), value: text('request', row.sealed_request) },
      { at, label: t('answer'), value: text('answer', row.sealed_answer) },
      { at, label: t('reasons'), value: text('reasons', row.sealed_reasons) },
    ])
  },
}

const documentRequests: SubjectPart = {
  key: 'document_requests',
  heading: (locale) => subjectWords(locale)('documentRequest'),
  collect: async ({ tx, vault }, { file }, locale) => {
    const t = subjectWords(locale)
    const rows = await tx
      .selectFrom('disclosure.document_request')
      .selectAll()
      .where('case_id', '=', file.id)
      .orderBy('received_at')
      .execute()
    return tellAsked(vault, 'disclosure.document_request', rows, (row, text, at) => [
      { at, label: t('documentRequest'), value: formatter(locale).instant(row.received_at) },
      { at, label: t('documentRequest'), value: text('recipient', row.sealed_recipient) },
      { at, label: t('choices'), value: text('choices', row.sealed_choices) },
      { at, label: t('released'), value: text('release', row.sealed_release) },
    ])
  },
}

/** What others have asked for, and what was sent on. */
export const askedParts: readonly SubjectPart[] = [referrals, compelled, documentRequests]
