import type { Fields } from '../../platform/fields/field.ts'
import { registerApi, type Told } from '../../platform/http/register-api.ts'
import type { Room } from '../../platform/http/room.ts'
import type { Register } from '../../platform/records/register.ts'
import { registerPages, type Shown } from './register-pages.tsx'

/** A register as a part of a room: its pages, its addresses for programs, how its records end. */
export const registerPart = <const F extends Fields, RowMore, OneMore>(
  register: Register<F, RowMore, OneMore>,
  shown: Shown<F, RowMore, OneMore> & { readonly api: Told },
): Omit<Room, 'name'> => ({
  routes: registerPages(register, shown).routes,
  api: registerApi(register, shown.api),
  ends: register.endings,
})
