import { policy } from '../../platform/access/policy.ts'

/** Everybody reads the statement and tells of what they cannot use; the administrator reads what they tell. */
export const accessibilityPolicy = policy({
  'accessibility.read': { people: 'all', anyone: true },
  'accessibility.tell': { people: 'all', anyone: true },
  'accessibility.list_messages': { people: ['administrator'] },
  'accessibility.settle': { people: ['administrator'] },
  'accessibility.forget': { people: [], system: true },
})
