import type { Room } from '../../../platform/http/room.ts'
import type { PageRoute } from '../../../web/pages.tsx'
import { form } from '../../../web/pages.tsx'
import { paths } from '../paths.ts'
import { addNote } from './actions.ts'

/** How assignments go between their report-backs. `assignmentPage` is where it is noted. */
export const notesPartWith = (assignmentPage: PageRoute): Omit<Room, 'name'> => ({
  routes: [
    form(paths.addNote, addNote, {
      page: assignmentPage,
      done: (_, { assignmentId }) => `${paths.assignment({ assignmentId })}#notes`,
    }),
  ],
  api: [],
})
