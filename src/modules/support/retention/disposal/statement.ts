import type { Settings } from '../../../../platform/config/settings.ts'
import { type Proof, proofKey, signProof } from '../../../../platform/proof/proof.ts'
import type { Retention } from '../../../law/index.ts'

/** What is attested of a case that was disposed of: identifiers, codes, days and counts; nothing of what was in it. */
interface DisposalFacts {
  readonly disposalId: string
  readonly caseId: string
  readonly bodyId: string
  readonly route: 'disposed' | 'archived_and_disposed'
  readonly retention: Pick<Retention, 'reason' | 'section' | 'keepUntil' | 'disposeBy'>
  readonly lastNote: string
  readonly disposedAt: Date
  /** How many rows of each kind were removed. */
  readonly counts: Readonly<Record<string, number>>
  /** SHA-256 of the archive package, in hexadecimal, where there is one. */
  readonly packageDigest: string | null
}

/** Signs what is attested, in canonical form, with the installation's own key, whose name the statement carries. */
export const proofOf = (settings: Pick<Settings, 'secretKey'>, facts: DisposalFacts): Proof => {
  const key = proofKey(settings)
  const { retention } = facts
  return signProof(key, {
    statement: 'samlad.disposal.1',
    signedBy: key.id,
    disposal: facts.disposalId,
    case: facts.caseId,
    body: facts.bodyId,
    route: facts.route,
    reason: retention.reason,
    section: retention.section,
    lastNote: facts.lastNote,
    keepUntil: retention.keepUntil,
    disposeBy: retention.disposeBy,
    disposedAt: facts.disposedAt.toISOString(),
    removed: facts.counts,
    package: facts.packageDigest === null ? null : { algorithm: 'SHA-256', digest: facts.packageDigest },
  })
}

/** A proof from what is stored of it: its statement says by which key it was signed. */
export const storedProof = ({ statement, signature }: Pick<Proof, 'statement' | 'signature'>): Proof => ({
  statement,
  signature,
  keyId: String((JSON.parse(statement) as { signedBy?: unknown }).signedBy ?? ''),
})
