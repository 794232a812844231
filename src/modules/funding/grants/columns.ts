import { writtenKronor } from '../../../platform/fields/kronor.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import type { TableColumn } from '../../../platform/tables/table.ts'
import { grantWords } from './messages.ts'
import type { Grant } from './store.ts'

/** The open register as a table. */
export const grantColumns = [
  { key: 'number', heading: { sv: 'Beslutsnummer', en: 'Decision number' } },
  { key: 'title', heading: { sv: 'Bidrag', en: 'Grant' } },
  { key: 'receiver', heading: { sv: 'Till', en: 'To' } },
  { key: 'giver', heading: { sv: 'Från', en: 'From' } },
  { key: 'amount', heading: { sv: 'Belopp (SEK)', en: 'Amount (SEK)' }, kind: 'kronor' },
  { key: 'decided', heading: { sv: 'Beslutat', en: 'Decided' } },
  { key: 'state', heading: { sv: 'Läge', en: 'State' } },
] as const satisfies readonly TableColumn[]

export const grantCells = (grant: Grant, locale: Locale) => ({
  number: grant.number,
  title: grant.title,
  receiver: grant.receiverName,
  giver: grant.giverName,
  amount: writtenKronor(grant.grantedOre),
  decided: grant.decidedOn,
  state: grantWords(locale)(`state_${grant.state}`),
})
