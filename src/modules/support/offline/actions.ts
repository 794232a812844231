import { action } from '../../../platform/access/action.ts'
import { checklistOn } from '../content/checklists.ts'
import { offlinePolicy } from './policy.ts'
import { noInput, pageInput, startInput } from './schema.ts'

/** The start page without a connection. It knows nothing of who asks: what is theirs lies sealed on their device. */
export const showStart = action(
  offlinePolicy,
  'offline.show',
  'read',
  startInput,
  async ({ today }, { language }) => ({ language, today }),
)

/** A page without a connection, with the lists that are in use today. */
export const showPage = action(
  offlinePolicy,
  'offline.show',
  'read',
  pageInput,
  async ({ today }, { language, page }) => ({
    language,
    page,
    today,
    list: page === 'child' || page === 'adult' ? checklistOn(page, today) : undefined,
  }),
)
export type ShownPage = Awaited<ReturnType<typeof showPage.run>>

/** What a browser needs to keep these pages, and to stand on a home screen. */
export const install = action(offlinePolicy, 'offline.install', 'read', noInput, async ({ today }) => ({
  today,
}))
