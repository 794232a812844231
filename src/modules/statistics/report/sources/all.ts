import type { DatabaseTransaction } from '../../../../platform/database/connect.ts'
import type { Standing } from '../rules.ts'
import type { FrozenContent, FrozenSource } from '../source-shape.ts'
import { estimateSource } from './estimate.ts'
import { evidenceSource } from './evidence.ts'
import { releaseSource } from './release.ts'
import { seriesSource } from './series.ts'
import type { FigureSource, Offer } from './source.ts'

/** Every kind of source that figures are quoted from. */
const figureSources: readonly FigureSource[] = [estimateSource, releaseSource, seriesSource, evidenceSource]

/** Something that can be quoted, named so that a form can choose it: kind and key. */
export interface QuotableOffer extends Offer {
  readonly kind: FigureSource['kind']
  /** `estimate:…`; what stands behind the colon is the key. */
  readonly name: string
}

const nameOf = (kind: FigureSource['kind'], key: string): string => `${kind}:${key}`

/** All that can be quoted now, by kind and title. */
export const listOffers = async (tx: DatabaseTransaction): Promise<QuotableOffer[]> => {
  const all: QuotableOffer[] = []
  for (const { kind, offers } of figureSources)
    for (const offer of await offers(tx)) all.push({ ...offer, kind, name: nameOf(kind, offer.key) })
  return all.sort((one, other) =>
    one.kind === other.kind ? one.title.sv.localeCompare(other.title.sv, 'sv') : 0,
  )
}

/** What is chosen by a name, as it is now; nothing where there is none, or no longer. */
export const freezeNamed = async (
  tx: DatabaseTransaction,
  name: string,
  now: Date,
): Promise<FrozenContent | undefined> => {
  const place = name.indexOf(':')
  const source = figureSources.find(({ kind }) => kind === name.slice(0, place))
  return source?.freeze(tx, name.slice(place + 1), now)
}

/** A quoted source as it is now. */
export const freezeAgain = (
  tx: DatabaseTransaction,
  { kind, key }: FrozenContent,
  now: Date,
): Promise<FrozenContent | undefined> =>
  kind === 'document' ? Promise.resolve(undefined) : freezeNamed(tx, nameOf(kind, key), now)

/** How each quoted source stands today, by its name in the report. A document stands as it was named. */
export const standingsOf = async (
  tx: DatabaseTransaction,
  quoted: readonly Pick<FrozenSource, 'id' | 'kind' | 'key' | 'state'>[],
): Promise<Map<string, Standing>> => {
  const found = new Map<string, Standing>()
  for (const one of quoted) {
    const source = figureSources.find(({ kind }) => kind === one.kind)
    const standing = one.kind === 'document' ? 'stands' : ((await source?.standing(tx, one)) ?? 'gone')
    found.set(one.id, standing)
  }
  return found
}
