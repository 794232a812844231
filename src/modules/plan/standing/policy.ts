import { policy } from '../../../platform/access/policy.ts'

/** An approved plan is public; steering it and the overview of what needs doing belong to those who coordinate. */
export const followingPolicy = policy({
  'plan.list': { people: 'all', anyone: true, system: true },
  'plan.view': { people: 'all', anyone: true, system: true },
  'measure.view': { people: 'all', anyone: true, system: true },
  'plan.timeline': { people: 'all', anyone: true },
  'plan.dependencies': { people: 'all', anyone: true },
  'plan.counties': { people: 'all', anyone: true },
  'plan.oversee': { people: ['national_coordinator', 'ministry_officer'] },
  'measure.set_progress': { people: ['national_coordinator', 'ministry_officer'], system: true },
  'plan.follow': { people: ['national_coordinator', 'ministry_officer'] },
  // Row-level security decides what each of them finds.
  'plan.search': { people: 'all', anyone: true },
})
