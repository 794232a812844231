import { canonicalJson } from '../../../platform/proof/canonical-json.ts'
import { claimsWithoutSource } from './claims.ts'
import { compareAccounts } from './comparison.ts'
import type { AccountDocument } from './document.ts'
import { accountHash } from './hash.ts'
import type { SourceReference } from './sources.ts'
import { listSentences, listSources, type Place } from './text.ts'

/** Why an account may not be published: a stable code, where it is, and the text or id in question. */
export type PublishingRefusal = {
  code:
    | 'account.already_published'
    | 'account.claim_without_source'
    | 'account.source_not_registered'
    | 'account.source_differs_from_register'
    | 'account.conclusions_missing'
    | 'account.conclusion_no_sentence'
    | 'account.sentence_id_repeated'
    | 'account.correction_missing'
    | 'account.text_not_unicode'
  place: Place | null
  subject: string | null
}

const sameSource = (one: SourceReference, other: SourceReference): boolean =>
  one.kind === other.kind && one.hash === other.hash && one.at === other.at && one.label === other.label

const refuseSources = (document: AccountDocument): PublishingRefusal[] => {
  const register = new Map(document.sources.map((source) => [source.id, source]))
  return listSources(document).flatMap(({ place, source }): PublishingRefusal[] => {
    const registered = register.get(source.id)
    if (registered === undefined)
      return [{ code: 'account.source_not_registered', place, subject: source.label }]
    if (sameSource(registered, source)) return []
    return [{ code: 'account.source_differs_from_register', place, subject: source.label }]
  })
}

const refuseRepeatedIds = (document: AccountDocument): PublishingRefusal[] => {
  const seen = new Set<string>()
  return listSentences(document).flatMap(({ place, sentence }): PublishingRefusal[] => {
    if (!seen.has(sentence.id)) {
      seen.add(sentence.id)
      return []
    }
    return [{ code: 'account.sentence_id_repeated', place, subject: sentence.id }]
  })
}

/** What is said in fewer words is no conclusion that anybody could sign: "Bra.", "Gott arbete". */
const fewestWords = 3

const refuseFragments = (document: AccountDocument): PublishingRefusal[] =>
  document.conclusions
    .filter(({ kind }) => kind !== 'heading')
    .flatMap(({ sentences }) => {
      const said = sentences.map(({ text }) => text.trim()).join(' ')
      if (said === '' || said.split(/\s+/u).length >= fewestWords) return []
      return [
        {
          code: 'account.conclusion_no_sentence' as const,
          place: { chapter: 'conclusions' as const },
          subject: said,
        },
      ]
    })

const wellFormed = (document: AccountDocument): boolean => {
  try {
    return canonicalJson(document).length > 0
  } catch {
    return false
  }
}

/**
 * Every reason why the account may not be published; empty when it may. A number or a result without a source is
 * the first of them. A version after the first must say what it corrects and why.
 */
export const refusePublishing = (document: AccountDocument): PublishingRefusal[] => {
  const whole = (code: PublishingRefusal['code']): PublishingRefusal => ({ code, place: null, subject: null })
  return [
    ...(document.status === 'published' ? [whole('account.already_published')] : []),
    ...(document.conclusions.some(({ sentences }) => sentences.length > 0)
      ? []
      : [whole('account.conclusions_missing')]),
    ...refuseFragments(document),
    ...(document.version > 1 && document.correction === null ? [whole('account.correction_missing')] : []),
    ...claimsWithoutSource(document).map(
      ({ place, text }): PublishingRefusal => ({
        code: 'account.claim_without_source',
        place,
        subject: text,
      }),
    ),
    ...refuseSources(document),
    ...refuseRepeatedIds(document),
    ...(wellFormed(document) ? [] : [whole('account.text_not_unicode')]),
  ]
}

/**
 * Freezes a draft as published on a day, with its hash.
 * @throws {RangeError} where refusePublishing has a reason: callers show the reasons before they come here.
 */
export const freezeAccount = (draft: AccountDocument, published: string): AccountDocument => {
  const refusals = refusePublishing(draft)
  if (refusals.length > 0) throw new RangeError(`The account may not be published: ${refusals[0]?.code}`)
  const content: AccountDocument = { ...draft, status: 'published', published, hash: null }
  return { ...content, hash: accountHash(content) }
}

/**
 * The next version of a published account, as a draft that states what it corrects, why, and everything that
 * differs. The published version stays as it is.
 * @throws {RangeError} when the previous version is not published or nothing differs.
 */
export const correctAccount = (
  published: AccountDocument,
  content: AccountDocument,
  reason: string,
): AccountDocument => {
  if (published.status !== 'published' || published.hash === null)
    throw new RangeError('Only a published account can be corrected.')
  const changes = compareAccounts(published, content)
  if (changes.length === 0) throw new RangeError('Nothing differs from the published account.')
  return {
    ...content,
    number: published.number,
    version: published.version + 1,
    status: 'draft',
    published: null,
    hash: null,
    correction: { corrects: { version: published.version, hash: published.hash }, reason, changes },
  }
}
