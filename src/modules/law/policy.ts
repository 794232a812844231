import { policy } from '../../platform/access/policy.ts'

/**
 * What the law says is no secret: whoever works here reads on what the house rests, and how sure it is. That it has been read anew is
 * noted by lawyers, whichever their body: the law is the same for all.
 */
export const lawPolicy = policy({
  'law.list': { people: 'all' },
  'law.view': { people: 'all' },
  'law.prepare_check': { people: ['lawyer'] },
  'law.check': { people: ['lawyer'] },
  'law.list_figures': { people: 'all' },
  'law.enter_figure': { people: ['administrator'] },
  'law.tell_missing_figures': { people: [], system: true },
})
