import { withoutMarks } from '../../../platform/text/marks.ts'
import type { DemoBody, DemoPerson } from './shape.ts'

export const DEMO_BODIES: readonly DemoBody[] = [
  { name: 'Exempelmyndigheten', type: 'agency', address: 'registrator@exempelmyndigheten.exempel.invalid' },
  { name: 'Påhittade stödverket', type: 'agency', address: 'registrator@stodverket.exempel.invalid' },
  {
    name: 'Länsstyrelsen i Övningslän',
    type: 'county_board',
    address: 'registrator@ovningslan.exempel.invalid',
  },
  { name: 'Föreningen Exempelstöd', type: 'ngo', address: 'kansli@exempelstod.exempel.invalid' },
]

const person = (name: string, body: string, role: DemoPerson['role']): DemoPerson => ({
  name: `Påhittad ${name}`,
  email: `${withoutMarks(name.toLowerCase())}@exempel.invalid`,
  body,
  role,
})

/** Made-up people, in the order in which the sign-in page offers them. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  person('Andersson', 'Jämställdhetsmyndigheten', 'national_coordinator'),
  person('Bergqvist', 'Arbetsmarknadsdepartementet', 'ministry_officer'),
  person('Cederlund', 'Exempelmyndigheten', 'body_officer'),
  person('Dahlgren', 'Påhittade stödverket', 'body_officer'),
  person('Ekström', 'Länsstyrelsen i Övningslän', 'county_coordinator'),
  person('Forsell', 'Föreningen Exempelstöd', 'ngo_officer'),
  person('Granlund', 'Socialstyrelsen', 'body_officer'),
  person('Holmqvist', 'Ungdomsstyrelsen', 'body_officer'),
  person('Isaksson', 'Brottsoffermyndigheten', 'body_officer'),
  person('Jonasson', 'Rikspolisstyrelsen', 'body_officer'),
  person('Karlberg', 'Kriminalvården', 'body_officer'),
  person('Kvist', 'Statens institutionsstyrelse', 'body_officer'),
  person('Lindgren', 'Länsstyrelsen i Skåne län', 'county_coordinator'),
  person('Mattsson', 'Brottsförebyggande rådet', 'evaluator'),
  person('Norling', 'Jämställdhetsmyndigheten', 'administrator'),
  person('Olofsson', 'Jämställdhetsmyndigheten', 'auditor'),
]
