import type { SubjectPart } from '../../support/index.ts'
import { guidelineOfVersion } from './content.ts'
import { guidelineWords } from './messages.ts'
import { listUses } from './store.ts'

/** Which common guidelines were followed in the case. */
export const guidelineSubjectParts: readonly SubjectPart[] = [
  {
    key: 'guidelines',
    heading: (locale) => guidelineWords(locale)('guidelines'),
    collect: async ({ tx }, { file }, locale) =>
      (await listUses(tx, file.id)).map(({ guideline, version, usedOn }) => ({
        at: usedOn,
        label: guidelineOfVersion(guideline, version)?.title[locale] ?? guideline,
        value: guidelineWords(locale)('version', { version }),
      })),
  },
]
