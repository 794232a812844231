import pg from 'pg'
import { rooms } from '../../src/app.ts'
import { paths as childrenPaths } from '../../src/modules/children/paths.ts'
import { paths as disclosurePaths } from '../../src/modules/disclosure/paths.ts'
import { paths as housingPaths } from '../../src/modules/housing/paths.ts'
import { paths as redressPaths } from '../../src/modules/redress/paths.ts'
import { paths as returnPaths } from '../../src/modules/return/paths.ts'
import { supportPaths } from '../../src/modules/support/index.ts'
import type { Route } from '../../src/platform/http/route.ts'
import type { World } from '../../src/testing/world.ts'

/** Every address of the house. */
export const routes: readonly Route[] = rooms.flatMap((room) => [...room.routes, ...room.api])

/** Identifiers of real things, by the name that patterns give them. */
export type Identifiers = Readonly<Record<string, readonly string[]>>

const sources = {
  planId: 'select distinct id from plan.plan',
  indicatorId: 'select id from plan.indicator order by made_at limit 2',
  snapshotId: 'select id from plan.snapshot limit 2',
  conflictId: 'select id from plan.conflict limit 2',
  factId: 'select id from plan.fact limit 2',
  measureId: 'select id from plan.measure order by id limit 2',
  readingId: 'select id from plan.reading limit 2',
  itemId: 'select id from plan.review_item limit 2',
  assignmentId: 'select id from plan.assignment order by id limit 2',
  reportBackId: 'select distinct on (state) id from plan.report_back order by state, id',
  evidenceId:
    '(select id from plan.evidence limit 2) union all (select distinct id from statistics.evidence limit 2)',
  linkId: 'select id from plan.report_link limit 2',
  activityId: 'select id from plan.activity limit 2',
  accountId: 'select id from plan.account limit 2',
  sectionId: 'select id from plan.account_section limit 2',
  sentenceId: 'select id from plan.account_sentence limit 2',
  publishedId: 'select id from plan.published_account limit 2',
  personId: 'select id from identity.person limit 2',
  membershipId: 'select id from identity.membership limit 2',
  bodyId: 'select id from directory.body order by id limit 2',
  id: 'select id from identity.session limit 2',
  keptId: 'select id from identity.kept_form limit 2',
  caseId: 'select id from support.case_file order by opened_at desc limit 2',
  section: `select unnest(array['identity', 'whereabouts', 'safety', 'housing', 'work']) as id`,
  noteId: 'select id from support.note limit 4',
  documentId: 'select id from support.document limit 2',
  assessmentId: 'select id from support.assessment limit 2',
  checklist: `select unnest(array['adult', 'child']) as id`,
  consultationId: 'select id from support.consultation limit 2',
  clockId: 'select id from support.clock limit 2',
  phaseId: 'select id from support.phase limit 2',
  goalId: 'select id from support.goal limit 2',
  stepId: 'select id from support.step limit 2',
  programmeId: 'select id from support.programme limit 2',
  stayId: 'select id from support.stay limit 2',
  followUpId: 'select id from support.follow_up limit 2',
  letterId: 'select id from support.letter limit 2',
  appointmentId: 'select id from support.appointment limit 2',
  taskId: 'select id from support.task limit 2',
  holdId: 'select id from support.hold limit 2',
  disposalId: 'select id from support.disposal limit 2',
  requestId:
    '(select id from support.rights_request limit 2) union all (select id from disclosure.compelled_request limit 2) union all (select id from disclosure.document_request limit 2)',
  consentId: 'select id from disclosure.consent limit 2',
  disclosureId: 'select id from disclosure.disclosure limit 8',
  copyId: 'select id from disclosure.copy limit 8',
  questionId:
    '(select id from disclosure.legal_question limit 2) union all (select id from redress.late_question limit 2)',
  claimId: 'select id from redress.claim order by made_at limit 4',
  routeId: 'select id from redress.route limit 2',
  paymentId: 'select id from redress.payment limit 2',
  proposalId: 'select id from redress.proposal limit 2',
  place: `select unnest(array['SE', 'NO']) as id`,
  topic: `select unnest(array['limit', 'abroad']) as id`,
  emergencyId: 'select id from disclosure.break_glass limit 2',
  denialId: 'select id from disclosure.denial limit 2',
  alertId: 'select id from disclosure.alert limit 2',
  referralId: 'select id from disclosure.referral limit 6',
  concernId: 'select id from children.concern limit 2',
  reportId: 'select id from children.concern_report limit 2',
  representativeId: 'select id from children.representative limit 2',
  suspicionId: 'select id from children.suspected_guardian limit 2',
  alarmId: 'select id from children.disappearance limit 4',
  agreementId: 'select id from children.agreement limit 2',
  partId: 'select id from children.agreement_part limit 2',
  houseId: 'select id from children.house limit 2',
  investigationId: 'select id from children.investigation limit 2',
  entryId: 'select id from children.entry order by made_at limit 4',
  shareId: 'select id from children.share limit 2',
  guideline: `select unnest(array['joint_investigation', 'child_signs']) as id`,
  series: `select unnest(array['support.advice_contacts', 'reported.kop_av_sexuell_tjanst']) as id`,
  roundId: 'select id from housing.competence_round limit 2',
  endpointId: 'select id from webhooks.endpoint limit 2',
  deliveryId: 'select id from webhooks.delivery limit 2',
  callId: 'select distinct on (state) id from funding.call order by state, id',
  callDocumentId: 'select id from funding.call_document limit 2',
  applicationId: 'select distinct on (state) id from funding.application order by state, id',
  attachmentId: 'select id from funding.attachment limit 2',
  grantId: 'select distinct on (state) id from funding.grant order by state, id',
  instalmentId: 'select id from funding.instalment limit 2',
  arrivalId: 'select id from arrivals.arrival order by arrived_at limit 4',
  lineId: 'select id from on_call.line order by id limit 4',
  dutyId: 'select id from on_call.duty limit 2',
  absenceId: 'select id from on_call.absence limit 2',
  form: `select unnest(array['note', 'plan']) as id`,
  linkageId: 'select id from statistics.linkage_run order by planned_at limit 2',
  estimateId: 'select id from statistics.estimate order by made_at limit 2',
  collectionId: 'select id from statistics.collection order by opened_at desc limit 2',
  askedBodyId: 'select distinct body_id as id from statistics.submission order by body_id limit 3',
  tableId: 'select id from statistics.count_table order by made_at desc limit 2',
  cell: `select unnest(array['0', '1']) as id`,
  releaseId: 'select id from statistics.release order by released_at desc limit 2',
  standard: `select unnest(array['eurostat', 'htcds']) as id`,
  situationReportId: 'select id from statistics.situation_report order by year limit 2',
  situationVersionId: 'select id from statistics.situation_version limit 2',
  chapter: `select unnest(array['trends', 'method']) as id`,
  area: 'select distinct key as id from plan.area order by key limit 2',
  language: `select unnest(array['sv', 'en']) as id`,
} as const

/** Reads identifiers of what the world holds, past every wall. */
export const findIdentifiers = async (world: World): Promise<Identifiers> => {
  const found: Record<string, string[]> = {}
  const owner = new pg.Client(world.database.owner)
  await owner.connect()
  try {
    for (const [name, text] of Object.entries(sources))
      found[name] = (await owner.query<{ id: string }>(text)).rows.map(({ id }) => id)
  } finally {
    await owner.end()
  }
  return found
}

/** Addresses of rooms that work round cases: nothing to those who work with plans. */
export const ofCases: ReadonlySet<string> = new Set(
  [supportPaths, disclosurePaths, housingPaths, childrenPaths, returnPaths, redressPaths].flatMap((paths) =>
    Object.values(paths).map(({ pattern }) => pattern),
  ),
)

export const NOTHING = '00000000-0000-4000-8000-000000000000'

/** The addresses of a pattern with real identifiers, or with one that nothing has where there is no such thing. */
export const addressesOf = (pattern: string, known: Identifiers): string[] => {
  const names = [...pattern.matchAll(/:(\w+)/g)].map((match) => match[1]!)
  return names.reduce<string[]>(
    (addresses, name) =>
      addresses.flatMap((address) =>
        (known[name]?.length ? known[name] : [NOTHING]).map((id) => address.replace(`:${name}`, id)),
      ),
    [pattern],
  )
}
