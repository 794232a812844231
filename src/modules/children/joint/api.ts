import { z } from 'zod'
import { type ApiRoute, apiGet, apiList, apiPost } from '../../../platform/http/api.ts'
import { path } from '../../../platform/http/path.ts'
import { viewJoint, viewJoints } from './frame-actions.ts'
import { viewHouses } from './house-actions.ts'
import { shareEntry, viewLayer, viewShared, writeEntry } from './layer-actions.ts'
import { grounds, missingCodes, parts, stepKinds } from './schema.ts'
import { changeStep, planStep } from './step-actions.ts'

const Part = z.enum(parts)
const House = z.object({
  id: z.guid(),
  name: z.string(),
  hostBody: z.guid(),
  hostName: z.string(),
  county: z.string().nullable(),
  closedOn: z.iso.date().nullable(),
})
const Frame = z.object({
  id: z.guid(),
  number: z.string(),
  houseId: z.guid(),
  houseName: z.string(),
  bodyId: z.guid(),
  bodyName: z.string(),
  urgency: z.string(),
  requestedOn: z.iso.date(),
  state: z.enum(['open', 'ended']),
  endedOn: z.iso.date().nullable(),
  endReason: z.string().nullable(),
  guidelineVersion: z.string().nullable(),
  revision: z.int(),
})
const Step = z.object({
  id: z.guid(),
  kind: z.enum(stepKinds),
  responsibleBody: z.guid(),
  responsibleName: z.string(),
  plannedOn: z.iso.date(),
  plannedAt: z.string().nullable(),
  state: z.enum(['planned', 'done', 'cancelled']),
  doneOn: z.iso.date().nullable(),
  missing: z.array(z.enum(missingCodes)),
  revision: z.int(),
})
const Agreed = z.object({
  id: z.guid(),
  kind: z.string(),
  responsibleBody: z.guid(),
  dueOn: z.iso.date(),
  state: z.enum(['open', 'done', 'dropped']),
  doneOn: z.iso.date().nullable(),
})
const Entry = z.object({
  id: z.guid(),
  kind: z.string(),
  revision: z.int(),
  text: z.string(),
  writtenAt: z.date().transform((at) => at.toISOString()),
})
const Shared = z.object({
  id: z.guid(),
  fromBody: z.guid(),
  fromName: z.string(),
  kind: z.string(),
  ground: z.enum(grounds),
  text: z.string(),
  registered: z.boolean(),
})
const of = path('/v1/joint-investigations/:investigationId')

/** Joint investigations for programs: what a page shows, and no more. */
export const jointApi: readonly ApiRoute[] = [
  apiList(path('/v1/childrens-houses'), viewHouses, {
    summary: 'Houses in which authorities investigate together, with the bodies of all of them',
    name: 'houses',
    record: House,
    found: ({ houses }) => ({ rows: houses }),
    beside: {
      shape: {
        bodies: z.array(z.object({ houseId: z.guid(), bodyId: z.guid(), name: z.string(), part: Part })),
      },
      of: ({ bodies }) => ({ bodies }),
    },
  }),
  apiList(path('/v1/joint-investigations'), viewJoints, {
    summary: 'Joint investigations that the own authority takes part in or has been asked to',
    name: 'investigations',
    record: Frame.extend({ own: z.string() }),
    found: ({ investigations }) => ({ rows: investigations }),
  }),
  apiGet(of, viewJoint, {
    summary: 'The common calendar of an investigation: that steps are, when, and whose',
    output: z.object({
      frame: Frame,
      participants: z.array(z.object({ bodyId: z.guid(), name: z.string(), part: Part, state: z.string() })),
      steps: z.array(Step),
      agreed: z.array(Agreed),
    }),
  }),
  apiList(path('/v1/joint-investigations/:investigationId/layer'), viewLayer, {
    summary: 'The own authority’s layer',
    name: 'entries',
    record: Entry,
    found: ({ entries }) => ({ rows: entries }),
  }),
  apiPost(path('/v1/joint-investigations/:investigationId/layer'), writeEntry, {
    summary: 'Writes a row into the own layer',
    output: z.object({ investigationId: z.guid(), entryId: z.guid() }),
    status: 201,
  }),
  apiPost(path('/v1/joint-investigations/:investigationId/layer/:entryId/shares'), shareEntry, {
    summary: 'Shares one version of one row with chosen authorities on a ground',
    output: z.object({ investigationId: z.guid(), entryId: z.guid() }),
    status: 201,
  }),
  apiList(path('/v1/joint-investigations/:investigationId/shared'), viewShared, {
    summary: 'What other authorities share with the own one now',
    name: 'shared',
    record: Shared,
    found: ({ rows }) => ({ rows }),
  }),
  apiPost(path('/v1/joint-investigations/:investigationId/steps'), planStep, {
    summary: 'Plans a step in the common calendar',
    output: z.object({ investigationId: z.guid(), stepId: z.guid() }),
    status: 201,
  }),
  apiPost(path('/v1/joint-investigations/:investigationId/steps/:stepId'), changeStep, {
    summary: 'Says that a step was done, put off or cancelled, and what was missing',
    output: z.object({ investigationId: z.guid(), stepId: z.guid() }),
  }),
]
