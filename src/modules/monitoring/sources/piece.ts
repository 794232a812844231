import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { SourceFigure } from '../../statistics/index.ts'

/** From what answers are drawn. */
export type SourceKind = 'series' | 'estimate' | 'release' | 'evidence' | 'law' | 'report' | 'recommendation'

/** What a source said when it was read: nothing that happens to it later changes what stands here. */
export interface Piece {
  readonly kind: SourceKind
  /** What it is among those of its kind. */
  readonly key: string
  readonly title: Words
  readonly issuer: string
  /** Where it can be found, in words or as an address. */
  readonly reference: string | null
  /** What it says, where that is not figures alone. */
  readonly text: Words | null
  readonly figures: readonly SourceFigure[]
  /** The last day that it tells of; nothing where nobody says of when it is. */
  readonly day: Day | null
  /** Which state of it. */
  readonly state: string
  /** The moment at which it was read, ISO 8601. */
  readonly at: string
}

/** How a source stands: as it was read, followed by another, corrected, withdrawn, no longer there. */
export type Changed = 'stands' | 'newer' | 'changed' | 'withdrawn' | 'gone'

interface Offer {
  readonly key: string
  readonly title: Words
}

/** Where answers are drawn from. A new kind of source is a file beside this one and a line in `all.ts`. */
export interface PieceSource {
  readonly kinds: readonly SourceKind[]
  /** What can be drawn from now, by kind. */
  readonly offers: (tx: DatabaseTransaction) => Promise<readonly (Offer & { readonly kind: SourceKind })[]>
  /** All that it says, as it is now; nothing where there is none. */
  readonly read: (
    tx: DatabaseTransaction,
    of: { readonly kind: SourceKind; readonly key: string },
    now: Date,
  ) => Promise<Piece | undefined>
  /** How what was read stands now. */
  readonly standing: (tx: DatabaseTransaction, piece: Piece, now: Date) => Promise<Changed>
}

/** How a piece stands whose source is read anew to tell. */
export const byReadingAnew =
  (read: PieceSource['read']): PieceSource['standing'] =>
  async (tx, piece, now) => {
    const found = await read(tx, piece, now)
    return found === undefined ? 'gone' : found.state === piece.state ? 'stands' : 'changed'
  }
