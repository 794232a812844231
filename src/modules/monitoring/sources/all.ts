import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { figureSource } from './figures.ts'
import { lawSource } from './law.ts'
import type { Changed, Piece, PieceSource, SourceKind } from './piece.ts'
import { recommendationSource } from './recommendations.ts'
import { reportSource } from './reports.ts'

const sources: readonly PieceSource[] = [figureSource, lawSource, reportSource, recommendationSource]

const sourceOf = (kind: string): PieceSource | undefined =>
  sources.find(({ kinds }) => (kinds as readonly string[]).includes(kind))

/** Something that answers can be drawn from, by the name that a form sends: `law:brb-4-1-a`. */
export interface NamedOffer {
  readonly name: string
  readonly kind: SourceKind
  readonly title: Piece['title']
}

/** All that answers can be drawn from. */
export const listOffers = async (tx: DatabaseTransaction): Promise<readonly NamedOffer[]> => {
  const all: NamedOffer[] = []
  for (const { offers } of sources)
    for (const { kind, key, title } of await offers(tx)) all.push({ name: `${kind}:${key}`, kind, title })
  return all
}

/** What a named source says now; nothing where there is none, or it says nothing yet. */
export const readSource = async (
  tx: DatabaseTransaction,
  name: string,
  now: Date,
): Promise<Piece | undefined> => {
  const place = name.indexOf(':')
  const kind = name.slice(0, place)
  return sourceOf(kind)?.read(tx, { kind: kind as SourceKind, key: name.slice(place + 1) }, now)
}

/** How what was read stands now. */
export const standingNow = async (tx: DatabaseTransaction, piece: Piece, now: Date): Promise<Changed> =>
  (await sourceOf(piece.kind)?.standing(tx, piece, now)) ?? 'gone'
