import { addDays } from '../../platform/clock/clock.ts'
import { type OwnRow, readOwn } from './appointments/actions.ts'
import { Today } from './appointments/pages/list-pages.tsx'
import type { TodayPart } from './cases/offer.ts'
import { Inside } from './programmes/pages/inside.tsx'
import { listInside, type OwnStays } from './programmes/stay-store.ts'

/** Days ahead in which a follow-up stands on the first page. */
const SOON_DAYS = 14

/** Above the list of one's cases: today and tomorrow; who is in the body's programmes, and whom to ask after them. */
export const today: TodayPart<{ readonly appointments: readonly OwnRow[]; readonly stays: OwnStays }> = {
  read: async (context) => ({
    appointments: await readOwn(context, 1),
    stays: await listInside(context.tx, context.actor, addDays(context.today, SOON_DAYS)),
  }),
  Show: ({ data }) => (
    <>
      <Today rows={data.appointments} />
      <Inside data={data.stays} />
    </>
  ),
}
