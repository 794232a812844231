import { policy } from '../../../platform/access/policy.ts'

const coordinator = ['national_coordinator'] as const

/** Everybody reads where sources differ; the one who coordinates keeps the register. */
export const conflictPolicy = policy({
  'conflict.list': { people: 'all', anyone: true },
  'conflict.view': { people: 'all', anyone: true },
  'conflict.prepare': { people: coordinator },
  'conflict.register': { people: coordinator, system: true },
  'conflict.change': { people: coordinator },
})
