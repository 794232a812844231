import { actsAs } from '../../platform/access/policy.ts'
import type { Room } from '../../platform/http/room.ts'
import { form, page } from '../../web/pages.tsx'
import { listSectionsWith, viewSectionWith } from './actions.ts'
import { prepareCheck, recordCheck } from './checking/actions.ts'
import { lawEndings } from './endings.ts'
import { lawRefusals, lawWords } from './messages.ts'
import { CheckPage } from './pages/check-page.tsx'
import { ListPage } from './pages/list-page.tsx'
import { SectionPage } from './pages/section-page.tsx'
import { lawPaths as paths } from './paths.ts'
import type { RestsOnSections } from './resting.ts'

const checkPage = page(paths.check, prepareCheck, CheckPage)

/** The law as the house knows it, to be read and checked. Other rooms say what of theirs rests on its sections. */
export const lawRoomWith = (rests: readonly RestsOnSections[]): Room => ({
  name: 'law',
  ends: lawEndings,
  routes: [
    page(paths.list, listSectionsWith(rests), ListPage),
    // Addresses of their own stand before this one, which takes the name of any section.
    page(paths.section, viewSectionWith(rests), SectionPage),
    checkPage,
    form(paths.check, recordCheck, { page: checkPage, done: ({ section }) => paths.section({ section }) }),
  ],
  api: [],
  refusals: [lawRefusals],
  navigation: [
    {
      href: paths.list(),
      label: (locale) => lawWords(locale)('short'),
      shownTo: (actor) => actsAs(actor, 'lawyer', 'case_manager', 'auditor'),
      order: 89,
    },
  ],
})
