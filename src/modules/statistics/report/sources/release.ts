import { z } from 'zod'
import { NotFound } from '../../../../platform/refusal.ts'
import { findingsOfRelease, limitsOfRelease, rowOfRelease } from '../../evidence/index.ts'
import { periodName } from '../../periods.ts'
import { getRelease, listReleases, type Release } from '../../tables/index.ts'
import type { FrozenContent } from '../source-shape.ts'
import type { FigureSource } from './source.ts'

const uncertainty = {
  sv: 'En räkning av dem som har registrerats, utan urval. Tal som kunde röja enskilda är dolda eller ändrade.',
  en: 'A count of those who were registered, without sampling. Figures that could tell of single people are hidden or changed.',
}

const frozen = (release: Release, now: Date): FrozenContent => {
  const row = rowOfRelease(release)
  return {
    kind: 'release',
    key: release.id,
    title: release.title,
    issuer: release.content.body,
    reference: release.content.collection.sv,
    definition: row.definition,
    uncertainty,
    limits: limitsOfRelease(release),
    figures: findingsOfRelease(release).map((finding) => ({ ...finding, day: null })),
    fan: null,
    row,
    state: release.sha256,
    at: now.toISOString(),
  }
}

/** One release; nothing where it was withdrawn or never was. */
const find = async (
  tx: Parameters<FigureSource['freeze']>[0],
  key: string,
): Promise<Release | 'withdrawn' | 'gone'> => {
  if (!z.guid().safeParse(key).success) return 'gone'
  try {
    return (await getRelease(tx, key)) ?? 'withdrawn'
  } catch (error) {
    if (error instanceof NotFound) return 'gone'
    throw error
  }
}

/** Released tables: protected counts of those whom bodies have registered. A release is never changed, only withdrawn. */
export const releaseSource: FigureSource = {
  kind: 'release',
  offers: async (tx) =>
    (await listReleases(tx)).map(({ id, title, period }) => ({
      key: id,
      title: {
        sv: `${title.sv} (${periodName(period, 'sv')})`,
        en: `${title.en} (${periodName(period, 'en')})`,
      },
    })),
  freeze: async (tx, key, now) => {
    const found = await find(tx, key)
    return typeof found === 'string' ? undefined : frozen(found, now)
  },
  standing: async (tx, { key }) => {
    const found = await find(tx, key)
    return typeof found === 'string' ? found : 'stands'
  },
}
