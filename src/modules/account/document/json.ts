import { z } from 'zod'
import { claimOf } from '../../../platform/claims/propose-claim.ts'
import { AccountDocument } from './document.ts'
import { accountHash, verifyAccount } from './hash.ts'
import type { SourceReference, Value } from './sources.ts'
import { listFigures, listSentences, type Place } from './text.ts'

/** One figure as a program reads it: where it stands, what it says, and every source with its hash. */
export type ListedFigure = {
  place: Place
  id: string
  label: string
  unit: string | null
  period: string | null
  value: Value
  approximate: boolean
  sources: SourceReference[]
}

/** One sentence that states a number or a result, with the sources that it rests on. */
export type ListedClaim = {
  place: Place
  id: string
  claim: 'number' | 'result'
  text: string
  sources: SourceReference[]
}

const figuresOf = (document: AccountDocument): ListedFigure[] =>
  listFigures(document).map(
    ({ place, figure: { id, label, unit, period, value, approximate, sources } }) => ({
      place,
      id,
      label,
      unit,
      period,
      value,
      approximate,
      sources,
    }),
  )

const claimsIn = (document: AccountDocument): ListedClaim[] =>
  listSentences(document).flatMap(({ place, sentence: { id, text, sources, ...rest } }) => {
    const claim = claimOf({ text, ...rest })
    return claim === 'none' ? [] : [{ place, id, claim, text, sources }]
  })

/**
 * The account for programs: `account` is the whole frozen document, `figures` lists every figure in it and `claims` every
 * sentence that states a number or a result, each with its sources and their hashes, `hash` is the SHA-256 of `account` without its own field `hash`, written by RFC 8785.
 * Of a draft it tells the same, with `account.hash` null.
 */
export const accountJson = (document: AccountDocument) => ({
  account: document,
  figures: figuresOf(document),
  claims: claimsIn(document),
  hash: accountHash(document),
  hashedBy: 'SHA-256 of account without the field hash, as RFC 8785 writes it' as const,
})

const AccountFile = z.object({ account: z.unknown(), hash: z.string() })

export type ReadAccount =
  | { genuine: true; account: AccountDocument }
  | { genuine: false; reason: 'not_json' | 'not_an_account' | 'changed' }

/** Reads what accountJson wrote and checks it: whoever changed a character is found out. Never throws. */
export const readAccountJson = (text: string): ReadAccount => {
  let held: unknown
  try {
    held = JSON.parse(text)
  } catch {
    return { genuine: false, reason: 'not_json' }
  }
  const file = AccountFile.safeParse(held)
  if (!file.success) return { genuine: false, reason: 'not_an_account' }
  const account = AccountDocument.safeParse(file.data.account)
  if (!account.success) return { genuine: false, reason: 'not_an_account' }
  if (!verifyAccount(account.data, file.data.hash)) return { genuine: false, reason: 'changed' }
  return { genuine: true, account: account.data }
}
