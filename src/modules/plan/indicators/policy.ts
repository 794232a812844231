import { policy } from '../../../platform/access/policy.ts'

const coordinator = ['national_coordinator'] as const

/** Everybody reads how the plan is followed; the one who coordinates says by what. */
export const indicatorPolicy = policy({
  'indicator.list': { people: 'all', anyone: true, system: true },
  'indicator.list_all': { people: 'all', anyone: true },
  'indicator.view': { people: 'all', anyone: true, system: true },
  'indicator.prepare': { people: coordinator },
  'indicator.define': { people: coordinator, system: true },
  'indicator.change': { people: coordinator, system: true },
  'indicator.end': { people: coordinator },
  'indicator.set_baseline': { people: coordinator, system: true },
})
