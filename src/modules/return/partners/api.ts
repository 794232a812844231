import { z } from 'zod'
import { type ApiRoute, apiList } from '../../../platform/http/api.ts'
import { path } from '../../../platform/http/path.ts'
import { viewPartners } from './actions.ts'
import { competences, partnerKinds, protections } from './records.ts'

const Partner = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(partnerKinds),
  countries: z.array(z.string()),
  languages: z.array(z.string()),
  competence: z.array(z.enum(competences)),
  protection: z.enum(protections),
  agreed: z.boolean(),
})

/** Partners for programs. */
export const partnerApi: readonly ApiRoute[] = [
  apiList(path('/v1/return-partners'), viewPartners, {
    summary: 'Partners in countries of origin: what they can meet, and whether an agreement holds',
    name: 'partners',
    record: Partner,
    found: ({ partners }) => ({ rows: partners }),
  }),
]
