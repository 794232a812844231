import { z } from 'zod'
import { NotFound } from '../../../../platform/refusal.ts'
import { type KeptEvidence, listKept, listWordings, rowOfKept } from '../../evidence/index.ts'
import type { FrozenContent } from '../source-shape.ts'
import type { FigureSource } from './source.ts'

const risks = {
  low: { sv: 'Liten risk att talet vilseleder', en: 'Low risk that the figure misleads' },
  some: { sv: 'Viss risk att talet vilseleder', en: 'Some risk that the figure misleads' },
  high: { sv: 'Stor risk att talet vilseleder', en: 'High risk that the figure misleads' },
} as const

const frozen = (kept: KeptEvidence, now: Date): FrozenContent => {
  const { content, id, version, sha256 } = kept
  const { quality } = content
  const said = (locale: 'sv' | 'en'): string =>
    quality === null ? content.limits[locale] : `${risks[quality.mark][locale]}: ${quality.because[locale]}`
  return {
    kind: 'evidence',
    key: id,
    title: content.title,
    issuer: content.publisher,
    reference: content.address === null ? content.source : `${content.source}, ${content.address}`,
    definition: content.definition,
    uncertainty: { sv: said('sv'), en: said('en') },
    limits: content.limits,
    figures: content.findings.map((finding) => ({ ...finding, day: null })),
    fan: null,
    row: rowOfKept(kept),
    state: `${version} ${sha256}`,
    at: now.toISOString(),
  }
}

const latestOf = async (
  tx: Parameters<FigureSource['freeze']>[0],
  key: string,
): Promise<KeptEvidence | undefined> => {
  if (!z.guid().safeParse(key).success) return undefined
  try {
    return (await listWordings(tx, key))[0]
  } catch (error) {
    if (error instanceof NotFound) return undefined
    throw error
  }
}

/** Studies and surveys of the table of evidence, with the judgement of how far they hold. */
export const evidenceSource: FigureSource = {
  kind: 'evidence',
  offers: async (tx) =>
    (await listKept(tx)).map(({ id, content: { title, publisher } }) => ({
      key: id,
      title: { sv: `${title.sv} (${publisher})`, en: `${title.en} (${publisher})` },
    })),
  freeze: async (tx, key, now) => {
    const found = await latestOf(tx, key)
    return found && frozen(found, now)
  },
  standing: async (tx, quoted) => {
    const found = await latestOf(tx, quoted.key)
    if (found === undefined) return 'gone'
    return `${found.version} ${found.sha256}` === quoted.state ? 'stands' : 'changed'
  },
}
