import type { Day } from '../../../platform/clock/clock.ts'
import { figureQuotes, type QuotedContent } from '../../statistics/index.ts'
import type { Piece, PieceSource, SourceKind } from './piece.ts'

const kinds = ['series', 'estimate', 'release', 'evidence'] as const satisfies readonly SourceKind[]

/** The last day that figures tell of: that of the last in a row, else the end of the years that they are of. */
const dayOf = ({ figures, row }: QuotedContent): Day | null =>
  figures.findLast(({ day }) => day !== null)?.day ?? (row?.toYear ? `${row.toYear}-12-31` : null)

const pieceOf = (content: QuotedContent, kind: SourceKind): Piece => {
  const { key, title, issuer, reference, definition, figures, state, at } = content
  return { kind, key, title, issuer, reference, text: definition, figures, day: dayOf(content), state, at }
}

/** Series, estimates, released tables and evidence, as the rapporteur quotes them. */
export const figureSource: PieceSource = {
  kinds,
  offers: async (tx) => (await figureQuotes.offers(tx)).map(({ kind, key, title }) => ({ kind, key, title })),
  read: async (tx, { kind, key }, now) => {
    const content = await figureQuotes.read(tx, `${kind}:${key}`, now)
    return content && pieceOf(content, kind)
  },
  standing: async (tx, { kind, key, state }) =>
    (await figureQuotes.standings(tx, [{ id: key, kind: kind as (typeof kinds)[number], key, state }])).get(
      key,
    ) ?? 'gone',
}
