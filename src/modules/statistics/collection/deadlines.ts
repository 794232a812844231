import type { DeadlineSource } from '../../../platform/deadlines/source.ts'
import { reporters } from '../roles.ts'
import { collectionWords } from './messages.ts'
import { listOwed } from './owed-store.ts'
import { collectionPaths as paths } from './paths.ts'

/** The days by which bodies are to hand in to the rapporteur. */
export const collectionDeadlines: DeadlineSource = {
  name: 'statistics.collections',
  called: (count, locale) => collectionWords(locale)('owed', { count }),
  roles: reporters,
  tellsBody: true,
  href: paths.allAsked(),
  list: async (tx, scope) =>
    (await listOwed(tx, scope)).map(({ collectionId, bodyId, day, title }) => ({
      key: `${collectionId}:${bodyId}`,
      day,
      bodyId,
      title: title.sv,
      href: paths.asked({ collectionId }),
    })),
}
