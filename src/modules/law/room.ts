import type { Room } from '../../platform/http/room.ts'
import { roomOf } from '../../platform/http/room-of.ts'
import { form, page } from '../../web/pages.tsx'
import { listSectionsWith, viewSectionWith } from './actions.ts'
import { amendmentRefusals } from './amendments/messages.ts'
import { amendmentsPart, type UnderTheLaw } from './amendments/part.ts'
import { prepareCheck, recordCheck } from './checking/actions.ts'
import { saidOtherwise } from './checking/arrivals.ts'
import { lawEndings } from './endings.ts'
import { figuresPart } from './figures/part.ts'
import { lawRefusals, lawWords } from './messages.ts'
import { CheckPage } from './pages/check-page.tsx'
import { ListPage } from './pages/list-page.tsx'
import { sectionPage } from './pages/section-page.tsx'
import { lawPaths as paths } from './paths.ts'
import type { RestsOnSections } from './resting.ts'

export { keepLaw } from './amendments/read-law.ts'

type Under = UnderTheLaw & { readonly sections: readonly RestsOnSections[] }

const checkPage = page(paths.check, prepareCheck, CheckPage)

const sectionsPart = ({ sections: rests, recipientName }: Under): Omit<Room, 'name'> => ({
  routes: [
    page(paths.list, listSectionsWith(rests), ListPage),
    page(paths.section, viewSectionWith(rests), sectionPage(recipientName)),
    checkPage,
    form(paths.check, recordCheck, { page: checkPage, done: ({ section }) => paths.section({ section }) }),
  ],
  api: [],
  arrivals: [saidOtherwise],
  refusals: [lawRefusals, amendmentRefusals],
  navigation: [
    {
      href: paths.list(),
      label: (locale) => lawWords(locale)('short'),
      shownTo: (actor) => actor.kind === 'person',
      order: 89,
    },
  ],
})

/**
 * The law as the house knows it, to be read, checked and amended. Other rooms say what of theirs rests on its sections, and how that
 * comes out by another law.
 */
export const lawRoomWith = (under: Under): Room =>
  // Addresses of their own stand before the sections, whose address is any word.
  roomOf('law', [amendmentsPart(under), figuresPart, sectionsPart(under)], lawEndings)
