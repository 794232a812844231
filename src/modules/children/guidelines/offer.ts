import { type CaseOffer, worksOn } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { guidelineOfVersion } from './content.ts'
import { guidelineWords } from './messages.ts'
import { listUses } from './store.ts'

/** On the page of a case: the guidelines that are followed in it. */
export const guidelineOffer: CaseOffer = {
  key: 'guidelines',
  tables: ['children.guideline_use'],
  heading: (locale) => guidelineWords(locale)('ofCase'),
  group: 'file',
  order: 60,
  href: (caseId) => paths.caseGuidelines({ caseId }),
  items: async ({ tx, actor }, { file, facts, rows }) => {
    if (!worksOn(actor, facts)) return undefined
    return (await rows('children.guideline_use', () => listUses(tx, file.id)))
      .slice(0, 5)
      .map(({ guideline, version }) => ({
        href: paths.guideline({ guideline }, { version }),
        label: (locale) =>
          guidelineWords(locale)('offer', {
            title: guidelineOfVersion(guideline, version)?.title[locale] ?? guideline,
            version,
          }),
      }))
  },
}
