import type { KeyKind } from './key-kind.ts'

/** The key of one case, unwrapped for one request: hold it no longer than that. */
export interface CaseKey {
  /** Identifier (uuid), bound into everything that the key seals. */
  readonly id: string
  /** Newest version, with which it seals. */
  readonly version: number
  /**
   * Seals a text (AES-256-GCM).
   *
   * @param place what the text belongs to, such as `support.field:<row id>`: moved elsewhere, it does not open.
   */
  seal(place: string, text: string): Buffer
  /** Opens what `seal` closed, by any version. @throws Error where key, place or content is another. */
  open(place: string, sealed: Buffer): string
  /** As `seal`, for the content of a file. */
  sealBytes(place: string, content: Buffer): Buffer
  /** As `open`, for the content of a file. */
  openBytes(place: string, sealed: Buffer): Buffer
}

/** Something that stays done when a database is restored to an earlier state. Identifiers and codes only. */
export interface LedgerEntry {
  /** What was done, such as `disclosure.withdrawn`. */
  readonly kind: string
  readonly subjectId: string
  readonly at: Date
  readonly details: Readonly<Record<string, string>>
}

/** What a blind index finds. */
export type IndexedKind = 'identity_number' | 'chosen_name'

/**
 * Keys of cases, wrapped by a key-encryption key of the body whose case it is; kept outside the application's
 * database. Nothing is connected before the first use.
 */
export interface Vault {
  /** A new key of a body, for what its kind says. @throws Refusal `vault.provider_unreachable` (503). */
  createKey(bodyId: string, kind: KeyKind): Promise<CaseKey>
  /** Many new keys at once, such as for an import. */
  createKeys(bodyId: string, count: number, kind: KeyKind): Promise<readonly CaseKey[]>
  /**
   * @throws Refusal `vault.key_destroyed` (410) where it was destroyed, `vault.key_missing` (503) where this installation
   * was restored without it, `vault.provider_unreachable` (503).
   */
  openKey(keyId: string): Promise<CaseKey>
  /** Many keys in one query; those that are gone are absent. @throws Refusal `vault.provider_unreachable` (503). */
  openKeys(keyIds: readonly string[]): Promise<ReadonlyMap<string, CaseKey>>
  /** Takes a key out of the store, at once and for good; a tombstone stays in the ledger. Twice is once. */
  destroyKey(keyId: string, now: Date): Promise<void>
  /** Stand-in for a value in a body's own index: HMAC-SHA256 of the normalised value with a key of that body. */
  blindIndex(bodyId: string, kind: IndexedKind, value: string): Promise<Buffer>
  /** Notes what must be replayed after a restore (withdrawals, disposals, ended disclosures). */
  remember(entry: LedgerEntry): Promise<void>
  /** What was remembered, oldest first. @param since entries of that moment and later; all where it is not given. */
  remembered(since?: Date): Promise<readonly LedgerEntry[]>
  /**
   * A new key-encryption key for a body; every key of the body is wrapped anew, in batches, while others go on.
   *
   * @returns how many were wrapped.
   */
  rotateBody(bodyId: string): Promise<number>
  /** A new version of a case's key for what is sealed from now on; older versions still open. */
  rotateKey(keyId: string): Promise<CaseKey>
  /**
   * The same vault for somebody who opens keys of these kinds alone, such as a job. Any other throws an Error before anything is
   * unwrapped: the job has not declared it, or the key is of before and nobody has said yet of what kind it is.
   */
  opening(kinds: readonly KeyKind[]): Vault
  close(): Promise<void>
}
