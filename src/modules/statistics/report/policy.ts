import { policy } from '../../../platform/access/policy.ts'
import { ownRapporteur, statisticians } from '../roles.ts'

/** The rapporteur writes and publishes; those who coordinate may read it before; everybody reads what is published. */
export const situationPolicy = policy({
  'situation.list': { people: statisticians },
  'situation.view': { people: statisticians },
  'situation.preview': { people: statisticians },
  'situation.begin': { people: ['rapporteur'] },
  'situation.write': ownRapporteur,
  'situation.quote': ownRapporteur,
  'situation.recommend': ownRapporteur,
  'situation.follow_up': ownRapporteur,
  'situation.second_reading': { people: statisticians },
  'situation.ask_reader': ownRapporteur,
  'situation.publish': ownRapporteur,
  'situation.correct': ownRapporteur,
  'situation.list_published': { people: 'all', anyone: true },
  'situation.view_published': { people: 'all', anyone: true },
})
