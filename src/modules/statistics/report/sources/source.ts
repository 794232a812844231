import type { DatabaseTransaction } from '../../../../platform/database/connect.ts'
import type { Words } from '../../../../platform/i18n/words.ts'
import type { Standing } from '../rules.ts'
import type { FrozenContent, SourceKind } from '../source-shape.ts'

/** Something that a report can quote. */
export interface Offer {
  readonly key: string
  readonly title: Words
}

/**
 * Where figures come from. A new kind of source is a file of its own beside this one and a line in `all.ts`: nothing else
 * knows how many kinds there are.
 */
export interface FigureSource {
  readonly kind: Exclude<SourceKind, 'document'>
  /** What can be quoted now. */
  readonly offers: (tx: DatabaseTransaction) => Promise<readonly Offer[]>
  /** All that is quoted of one, as it is now; nothing where there is none, or where it was withdrawn. */
  readonly freeze: (tx: DatabaseTransaction, key: string, now: Date) => Promise<FrozenContent | undefined>
  /** How what was quoted stands today. */
  readonly standing: (
    tx: DatabaseTransaction,
    quoted: Pick<FrozenContent, 'key' | 'state'>,
  ) => Promise<Standing>
}
