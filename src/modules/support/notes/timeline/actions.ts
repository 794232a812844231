import { z } from 'zod'
import { action } from '../../../../platform/access/action.ts'
import { seesPart, worksOn } from '../../cases/facts.ts'
import { getFacts } from '../../cases/facts-store.ts'
import { getCase } from '../../cases/store.ts'
import { type SectionKey, sectionKeys } from '../../sections/sections.ts'
import { notePolicy } from '../policy.ts'
import { listComing, listEvents } from './store.ts'

/** Two screens. */
const PAGE_SIZE = 18

const timelineInput = z.object({
  caseId: z.guid(),
  section: z.enum(sectionKeys as [SectionKey, ...SectionKey[]]).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})

/** What has happened in a case and what is to come, as far as the actor sees the sections that it belongs to. */
export const viewTimeline = action(
  notePolicy,
  'timeline.view',
  'read_personal',
  timelineInput,
  async ({ tx, actor, about, permit }, { caseId, section, page }) => {
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId, { section: 'timeline' })
    permit(facts)
    const file = await getCase(tx, caseId)
    const sees = (part: SectionKey) => seesPart(actor, facts, part)
    const { events, hasOlder } = await listEvents(tx, caseId, { section, page, pageSize: PAGE_SIZE })
    const isFirst = page === 1
    return {
      caseId,
      number: file.number,
      works: worksOn(actor, facts),
      section: section ?? null,
      sections: sectionKeys.filter(sees),
      events: events.filter((event) => sees(event.section)),
      coming: isFirst
        ? await listComing(tx, caseId, {
            legal: sees('legal') && (section === undefined || section === 'legal'),
            plan: sees('plan') && (section === undefined || section === 'plan'),
          })
        : [],
      page,
      hasOlder,
    }
  },
)
export type ViewedTimeline = Awaited<ReturnType<typeof viewTimeline.run>>
