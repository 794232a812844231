import { policy } from '../../platform/access/policy.ts'

/** The trail is read by auditors: that and why something was done, never what it was about. */
export const auditPolicy = policy({
  'audit.read': { people: ['auditor'] },
  'audit.verify': { people: ['auditor'] },
  'audit.raise_alarm': { people: [], system: true },
  'audit.verify_daily': { people: [], system: true },
  'audit.archive': { people: [], system: true },
  'audit.remove_archive': { people: [], system: true },
  'audit.end_alarm': { people: [], system: true },
})
