import { policy } from '../../platform/access/policy.ts'

/** How the house stands is for whoever looks after it. It opens no case, no shelter and no record of the trail (domain rule 18). */
export const installationPolicy = policy({
  'installation.view': { people: ['administrator'] },
  'installation.send_mail': { people: ['administrator'] },
})
