import { actsAs } from '../../../platform/access/policy.ts'
import type { Room } from '../../../platform/http/room.ts'
import { form, page } from '../../../web/pages.tsx'
import { lawWords } from '../messages.ts'
import { lawPaths as paths } from '../paths.ts'
import { enterFigure, listFigures } from './actions.ts'
import { figureMissing } from './arrivals.ts'
import { FiguresPage } from './figures-page.tsx'
import { figureSchedules, figureTasks } from './tasks.ts'

const figuresPage = page(paths.figures, listFigures, FiguresPage)

/** Figures of the law for a year: entered by administrators, who are told which is missing. */
export const figuresPart: Omit<Room, 'name'> = {
  routes: [
    figuresPage,
    form(paths.figures, enterFigure, {
      page: figuresPage,
      pageInput: () => ({}),
      done: () => paths.figures(),
    }),
  ],
  api: [],
  arrivals: [figureMissing],
  tasks: figureTasks,
  schedules: figureSchedules,
  navigation: [
    {
      href: paths.figures(),
      label: (locale) => lawWords(locale)('figuresShort'),
      shownTo: (actor) => actsAs(actor, 'administrator'),
      order: 96,
    },
  ],
}
