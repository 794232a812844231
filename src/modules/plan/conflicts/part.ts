import type { Room } from '../../../platform/http/room.ts'
import { forEverybody } from '../../../platform/http/route.ts'
import { form, page } from '../../../web/pages.tsx'
import { paths } from '../paths.ts'
import {
  changeConflict,
  prepareConflict,
  prepareConflictChange,
  registerConflict,
  viewConflict,
  viewConflicts,
} from './actions.ts'
import { conflictApi } from './api.ts'
import { conflictRefusals } from './messages.ts'
import { ChangeConflictPage, RegisterConflictPage } from './pages/form-pages.tsx'
import { ConflictPage, ConflictsPage } from './pages/view-pages.tsx'

const registerPage = page(paths.registerConflict, prepareConflict, RegisterConflictPage)
const changePage = page(paths.changeConflict, prepareConflictChange, ChangeConflictPage)
const toConflict = ({ conflictId }: { conflictId: string }) => paths.conflict({ conflictId })

/** Figures that sources tell differently, beside each other. */
export const conflictsPart: Omit<Room, 'name'> = {
  routes: [
    forEverybody(page(paths.conflicts, viewConflicts, ConflictsPage)),
    registerPage,
    form(paths.registerConflict, registerConflict, { page: registerPage, grows: true, done: toConflict }),
    forEverybody(page(paths.conflict, viewConflict, ConflictPage)),
    changePage,
    form(paths.changeConflict, changeConflict, { page: changePage, grows: true, done: toConflict }),
  ],
  api: conflictApi,
  refusals: [conflictRefusals],
}
