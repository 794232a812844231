import type { Room } from '../../../platform/http/room.ts'
import { forEverybody } from '../../../platform/http/route.ts'
import { page } from '../../../web/pages.tsx'
import { paths } from '../paths.ts'
import { listCourses } from './actions.ts'
import { materialWords } from './messages.ts'
import { CoursesPage } from './pages/courses-page.tsx'

/** Courses and lesson packs, by version. */
export const materialsPart: Omit<Room, 'name'> = {
  routes: [forEverybody(page(paths.courses, listCourses, CoursesPage))],
  api: [],
  navigation: [
    {
      href: paths.courses(),
      label: (locale) => materialWords(locale)('courses'),
      shownTo: () => true,
      order: 86,
    },
  ],
}
