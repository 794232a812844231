import { actsAs } from '../../platform/access/policy.ts'
import type { Room } from '../../platform/http/room.ts'
import { page } from '../../web/pages.tsx'
import { listSectionsWith, viewSectionWith } from './actions.ts'
import { lawWords } from './messages.ts'
import { ListPage } from './pages/list-page.tsx'
import { SectionPage } from './pages/section-page.tsx'
import { lawPaths as paths } from './paths.ts'
import type { RestsOnSections } from './resting.ts'

/** The law as the house knows it, to be read and checked. Other rooms say what of theirs rests on its sections. */
export const lawRoomWith = (rests: readonly RestsOnSections[]): Room => ({
  name: 'law',
  routes: [
    page(paths.list, listSectionsWith(rests), ListPage),
    page(paths.section, viewSectionWith(rests), SectionPage),
  ],
  api: [],
  navigation: [
    {
      href: paths.list(),
      label: (locale) => lawWords(locale)('short'),
      shownTo: (actor) => actsAs(actor, 'lawyer', 'case_manager', 'auditor'),
      order: 89,
    },
  ],
})
