import { actsAs } from '../../platform/access/policy.ts'
import type { Room } from '../../platform/http/room.ts'
import { form, page } from '../../web/pages.tsx'
import { listSectionsWith, viewSectionWith } from './actions.ts'
import { amendmentRefusals } from './amendments/messages.ts'
import { amendmentsPart, type UnderTheLaw } from './amendments/part.ts'
import { prepareCheck, recordCheck } from './checking/actions.ts'
import { lawEndings } from './endings.ts'
import { lawRefusals, lawWords } from './messages.ts'
import { CheckPage } from './pages/check-page.tsx'
import { ListPage } from './pages/list-page.tsx'
import { SectionPage } from './pages/section-page.tsx'
import { lawPaths as paths } from './paths.ts'
import type { RestsOnSections } from './resting.ts'

export { keepLaw } from './amendments/read-law.ts'

const checkPage = page(paths.check, prepareCheck, CheckPage)

/**
 * The law as the house knows it, to be read, checked and amended. Other rooms say what of theirs rests on its sections, and how that
 * comes out by another law.
 */
export const lawRoomWith = (under: UnderTheLaw & { readonly sections: readonly RestsOnSections[] }): Room => {
  const { routes, ...amendments } = amendmentsPart(under)
  return {
    name: 'law',
    ...amendments,
    ends: lawEndings,
    routes: [
      page(paths.list, listSectionsWith(under.sections), ListPage),
      // Addresses of their own stand before the sections, whose address is any word.
      ...routes,
      page(paths.section, viewSectionWith(under.sections), SectionPage),
      checkPage,
      form(paths.check, recordCheck, { page: checkPage, done: ({ section }) => paths.section({ section }) }),
    ],
    refusals: [lawRefusals, amendmentRefusals],
    navigation: [
      {
        href: paths.list(),
        label: (locale) => lawWords(locale)('short'),
        shownTo: (actor) => actsAs(actor, 'lawyer', 'case_manager', 'auditor'),
        order: 89,
      },
    ],
  }
}
