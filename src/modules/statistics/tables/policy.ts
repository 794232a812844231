import { policy } from '../../../platform/access/policy.ts'
import { ownRapporteur, statisticians } from '../roles.ts'

/** The rapporteur makes, releases and withdraws; those who coordinate read; everybody reads what is released. */
export const tablePolicy = policy({
  'table.list': { people: statisticians },
  'table.view': { people: statisticians },
  'table.prepare': { people: ['rapporteur'] },
  'table.make': ownRapporteur,
  'table.note': ownRapporteur,
  'table.release': ownRapporteur,
  'table.withdraw': ownRapporteur,
  'release.list': { people: 'all', anyone: true },
  'release.view': { people: 'all', anyone: true },
})
