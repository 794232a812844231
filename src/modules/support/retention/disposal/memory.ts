import type { LedgerEntry, Vault } from '../../../../platform/vault/case-vault.ts'
import { KEY_DESTROYED } from '../../../../platform/vault/ledger.ts'
import type { Remembered } from './store.ts'

/** Kind of what is remembered of a disposal, in the ledger that no restore takes back. */
const CASE_DISPOSED = 'case_disposed'

/** What the ledger keeps of a disposal: identifiers, codes and the proof, so that the proof too survives a restore. */
export const entryOf = (disposal: Remembered): LedgerEntry => ({
  kind: CASE_DISPOSED,
  subjectId: disposal.caseId,
  at: disposal.at,
  details: {
    disposalId: disposal.disposalId,
    bodyId: disposal.bodyId,
    keyId: disposal.keyId,
    otherKeys: disposal.otherKeys.join(' '),
    route: disposal.route,
    reason: disposal.reason,
    statement: disposal.statement,
    signature: disposal.signature,
    package: disposal.packageSha256?.toString('hex') ?? '',
  },
})

const disposalOf = ({ subjectId, at, details }: LedgerEntry): Remembered => {
  const of = (name: string): string => details[name] ?? ''
  const digest = of('package')
  return {
    caseId: subjectId,
    at,
    disposalId: of('disposalId'),
    bodyId: of('bodyId'),
    keyId: of('keyId'),
    otherKeys: of('otherKeys')
      .split(' ')
      .filter((id) => id !== ''),
    route: of('route'),
    reason: of('reason'),
    statement: of('statement'),
    signature: of('signature'),
    packageSha256: digest === '' ? null : Buffer.from(digest, 'hex'),
  }
}

/**
 * Disposals among what was remembered, the last word on each case: those alone whose key is destroyed. One that was
 * remembered and then stopped before its key was touched binds nobody: a hold may have been placed since.
 */
export const disposalsAmong = async (
  vault: Vault,
  entries: readonly LedgerEntry[],
): Promise<Remembered[]> => {
  const disposals = entries.filter(({ kind }) => kind === CASE_DISPOSED).map(disposalOf)
  if (disposals.length === 0) return []
  const since = Math.min(...disposals.map(({ at }) => at.getTime()))
  const later = await vault.remembered(new Date(since))
  const destroyed = new Set(
    later.filter(({ kind }) => kind === KEY_DESTROYED).map(({ subjectId }) => subjectId),
  )
  const last = new Map(disposals.map((disposal) => [disposal.caseId, disposal]))
  return [...last.values()].filter(({ keyId }) => destroyed.has(keyId))
}
