import { hinted, labelled, sealed } from '../../../platform/fields/field.ts'
import { choice, count, pastDay, reference, text, writtenNumber } from '../../../platform/fields/kinds.ts'
import { keptRecord } from '../../../platform/records/kept.ts'
import { currencies } from './money.ts'

const allowancePurposes = [
  'travel',
  'housing',
  'care',
  'livelihood',
  'education',
  'children',
  'other',
] as const

/** In the smallest unit of the currency. */
const amount = count(Number.MAX_SAFE_INTEGER)

/** An amount as it is written: it is read once its currency is known. */
const written = writtenNumber(30)

/** Money decided for a return. */
export const allowances = keptRecord(
  'return.allowance',
  { of: ['caseId', 'planId'], by: 'decided_by', at: 'made_at' },
  {
    purpose: choice(allowancePurposes, 'purpose_'),
    source: choice(['programme', 'municipality', 'partner', 'other'], 'source_'),
    amount,
    currency: choice(currencies),
    decidedOn: pastDay(),
  },
)
export const allowanceForm = { ...allowances.fields, amount: written }

const paid = {
  amount,
  paidOn: pastDay(),
  documentId: hinted(labelled(reference(), 'receipt'), 'receiptHint'),
  how: sealed(text(5_000, 3)),
}

/** Money that was given, with its receipt; the database checks that it is not more than was decided. */
export const payouts = keptRecord(
  'return.payout',
  { of: ['caseId'], by: 'paid_by', at: 'made_at', order: 'paid_on' },
  { ...paid, allowanceId: reference() },
)
export const payoutForm = { ...paid, amount: written }
