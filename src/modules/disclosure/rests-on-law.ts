import { actsAs } from '../../platform/access/policy.ts'
import { catalogue, translator } from '../../platform/i18n/catalogue.ts'
import type { RestsOnSections, SectionKey } from '../law/index.ts'
import { findSetting } from '../support/index.ts'
import { type ProvisionKey, provisionOf } from './legal/provisions.ts'
import { paths } from './paths.ts'
import { countByProvision } from './rests-on-law-store.ts'
import { secrecyOf } from './telling/recipient.ts'

const messages = catalogue({
  sv: {
    disclosures: ({ count }: { count: number }, f) =>
      f.plural(count, { one: 'utlämnande', other: 'utlämnanden' }),
    requests: ({ count }: { count: number }, f) =>
      f.plural(count, { one: 'besvarad begäran', other: 'besvarade begäranden' }),
  },
  en: {
    disclosures: ({ count }: { count: number }, f) =>
      f.plural(count, { one: 'disclosure', other: 'disclosures' }),
    requests: ({ count }: { count: number }, f) =>
      f.plural(count, { one: 'answered request', other: 'answered requests' }),
  },
})

const weighs = (reader: Parameters<RestsOnSections['count']>[1]): boolean =>
  actsAs(reader, 'lawyer', 'case_manager')

const added = (counts: Iterable<readonly [SectionKey, number]>): ReadonlyMap<SectionKey, number> => {
  const sums = new Map<SectionKey, number>()
  for (const [key, count] of counts) sums.set(key, (sums.get(key) ?? 0) + count)
  return sums
}

/** What of this room rests on the law: disclosures by the section of their way, and requests that were answered under one. */
export const disclosureRestsOnSections: readonly RestsOnSections[] = [
  {
    words: (locale, count) => translator(messages, locale)('disclosures', { count }),
    count: async (tx, reader) => {
      if (!weighs(reader)) return undefined
      const secrecy = secrecyOf((await findSetting(tx, reader.bodyId)).secrecy)
      return added(
        (await countByProvision(tx))
          .filter(({ kind }) => kind === 'disclosure')
          .map(({ provision, decisions }) => {
            const { section, sectionFor } = provisionOf(provision as ProvisionKey)
            return [sectionFor?.[secrecy] ?? section, decisions]
          }),
      )
    },
  },
  {
    words: (locale, count) => translator(messages, locale)('requests', { count }),
    href: () => paths.requests(),
    count: async (tx, reader) =>
      weighs(reader)
        ? added(
            (await countByProvision(tx))
              .filter(({ kind }) => kind === 'request')
              .map(({ provision, decisions }) => [provision as SectionKey, decisions]),
          )
        : undefined,
  },
]
