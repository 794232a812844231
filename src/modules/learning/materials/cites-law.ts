import { counted } from '../../../platform/ends/rests.ts'
import type { CitesLaw, SectionKey } from '../../law/index.ts'
import { listOfferedPages } from './store.ts'

/** Pages of the courses and lesson packs that are offered: each cites the sections that it rests on. */
export const pagesCiteLaw: CitesLaw = {
  words: counted({
    sv: ['{count} sida i kurser och lektionsmaterial', '{count} sidor i kurser och lektionsmaterial'],
    en: ['{count} page of courses and lesson packs', '{count} pages of courses and lesson packs'],
  }),
  list: async (tx) =>
    (await listOfferedPages(tx)).map(({ title, page, sections }) => ({
      sections: sections as SectionKey[],
      label: () => `${title}: ${page}`,
    })),
}
