import { policy } from '../../../platform/access/policy.ts'

/** Everybody can read and check what was frozen; the one who coordinates freezes. */
export const snapshotPolicy = policy({
  'snapshot.view': { people: 'all', anyone: true },
  'snapshot.list': { people: 'all', anyone: true },
  'snapshot.take': { people: ['national_coordinator'], system: true },
})
