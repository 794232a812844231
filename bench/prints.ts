import type { AccountDocument } from '../src/modules/account/document/document.ts'
import { accountPdf } from '../src/modules/account/document/pdf.ts'
import { freezeAccount } from '../src/modules/account/document/publishing.ts'
import { printPdf } from '../src/platform/print/typesetter.ts'
import { exampleAccount } from '../src/testing/accounts.ts'

/** An account of 36 measures whose every text differs from that of another round: nothing can be set by memory. */
const accountOf = (round: number): AccountDocument => {
  const text = JSON.stringify(exampleAccount()).replaceAll('Exempel', `Exempel${round + 1}`)
  return freezeAccount(JSON.parse(text) as AccountDocument, '2011-06-30')
}

export const printAccount = (round: number): Buffer => accountPdf(accountOf(round))

/** A document that holds nothing: what the typesetter costs in any case. */
export const printNothing = (): Buffer =>
  printPdf({ name: 'empty', source: '' }, {}, { title: 'Tom', language: 'sv', date: '2011-06-30' })
