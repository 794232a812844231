import { policy } from '../../../platform/access/policy.ts'

/** Those who judge evidence; the same as in the database (`statistics.judges`). */
const judges = ['rapporteur', 'lawyer', 'national_coordinator'] as const

/** The rapporteur, the lawyer and the coordinator describe and judge evidence; everybody reads it. */
export const evidencePolicy = policy({
  'evidence.list': { people: 'all', anyone: true },
  'evidence.view': { people: 'all', anyone: true },
  'evidence.contrasts': { people: 'all', anyone: true },
  'evidence.file': { people: 'all', anyone: true },
  'evidence.annex': { people: 'all', anyone: true },
  'evidence.prepare': { people: judges },
  'evidence.register': { people: judges },
  'evidence.change': { people: judges },
  'evidence.contrast': { people: judges },
  'evidence.end_contrast': { people: judges },
})
