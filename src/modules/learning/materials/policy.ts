import { policy } from '../../../platform/access/policy.ts'

/** Courses and lesson packs: read by everybody where they are open. */
export const materialPolicy = policy({
  'material.list': { people: 'all', anyone: true },
})
