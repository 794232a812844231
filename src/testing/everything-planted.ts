import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { getCase } from '../modules/support/cases/store.ts'
import type { CaseKey, Vault } from '../platform/vault/case-vault.ts'
import { aliasIn } from './aliases.ts'
import { plantChild } from './planted-children-concern.ts'
import { plantJoint } from './planted-children-joint.ts'
import { plantPlacement } from './planted-housing-placements.ts'
import { plantRequest } from './planted-housing-requests.ts'
import { plantRedress } from './planted-redress.ts'
import { plantReturn } from './planted-return.ts'
import type { TestPerson, World } from './world.ts'

type Values = Readonly<Record<string, unknown>>
const answersOf = (marker: string) => JSON.stringify({ afraid: { answer: 'yes', observation: marker } })

interface Planted {
  readonly markers: readonly string[]
  /** What was sealed on the way, by what it became (hex). */
  readonly sealed: ReadonlyMap<string, string>
  /** The key beside the case's own. */
  readonly otherKey: string
}

/** A vault whose keys note what they seal. */
const noting = (vault: Vault, sealed: Map<string, string>): Vault => {
  const keyOf = (key: CaseKey): CaseKey => ({
    ...key,
    seal: (place, text) => {
      const closed = key.seal(place, text)
      sealed.set(closed.toString('hex'), text)
      return closed
    },
  })
  return {
    ...vault,
    createKey: async (...of) => keyOf(await vault.createKey(...of)),
    openKey: async (id) => keyOf(await vault.openKey(id)),
  }
}

/** Plants marked values in every table of a case, sealed as the rooms seal them. */
export const plantEverything = async (
  world: World,
  worker: TestPerson,
  owner: pg.Client,
  { caseId, of }: { caseId: string; of: string },
): Promise<Planted> => {
  const file = await world.asSystem((tx) => getCase(tx, caseId))
  const sealed = new Map<string, string>()
  const vault = noting(world.house.vault, sealed)
  const key = await vault.openKey(file.keyId)
  const own = await vault.createKey(file.bodyId, 'case')
  const markers: string[] = []
  const insert = async (
    table: string,
    values: Values,
    texts: Values = {},
    by: CaseKey = key,
    places: Values = {},
  ) => {
    const id = (values.id as string | undefined) ?? randomUUID()
    const row: Record<string, unknown> = { id, ...values }
    for (const [column, shape] of Object.entries(texts)) {
      const marker = `Påhittat ${of} ${table}.${column}`
      // What is sealed of a ground is what the columns of its row say, once more: it is told from them.
      if (column !== 'sealed_ground') markers.push(marker)
      const place = (places[column] as string | undefined) ?? column.replace(/^sealed_?/, '')
      row[column] = by.seal(
        place === '' ? `${table}:${id}` : `${table}.${place}:${id}`,
        shape === 'json' ? answersOf(marker) : marker,
      )
    }
    const names = Object.keys(row)
    await owner.query(
      `insert into ${table} (${names.join(', ')}) values (${names.map((_, place) => `$${place + 1}`).join(', ')})`,
      Object.values(row),
    )
    return id
  }
  const person = worker.actor.personId
  const { bodyId } = file
  const other = await world.body('Påhittade mottagaren', 'ngo')
  const at = '2026-11-01T10:00:00Z'
  const day = '2026-11-01'
  const case_id = caseId
  const made = { case_id, made_by: person, made_at: at }
  const external = `Påhittat ${of} external`
  markers.push(external)
  await owner.query('update support.case_file set sealed_external_number = $1 where id = $2', [
    key.seal(`support.case_file.external:${caseId}`, external),
    caseId,
  ])
  await insert(
    'support.field',
    {
      case_id,
      section: 'safety',
      field: 'precautions',
      revision: 1,
      written_by: person,
      written_body: bodyId,
      written_at: at,
    },
    { sealed: 'text' },
  )
  const letter = randomUUID()
  await insert(
    'support.letter',
    {
      id: letter,
      case_id,
      kind: 'decision',
      language: 'sv',
      text_version: 0,
      state: 'finished',
      appeal: 'none',
      written_by: person,
      written_at: at,
      finished_by: person,
      finished_at: at,
      pages: 1,
      sealed_sheet: key.seal(`support.letter.sheet:${letter}`, '{}'),
    },
    Object.fromEntries(
      ['recipient', 'address', 'subject', 'body', 'reasons', 'provisions', 'delegation', 'appeal_note'].map(
        (name) => [`sealed_${name}`, 'text'],
      ),
    ),
  )
  await insert(
    'support.co_reading',
    {
      case_id,
      body_id: bodyId,
      person_id: person,
      because: 'quality',
      since: at,
      until_at: '2026-11-02T10:00:00Z',
    },
    { sealed_reason: 'text' },
  )
  const signed = { case_id, happened_on: day, signed_by: person, signed_body: bodyId, signed_at: at }
  const note = await insert('support.note', { ...signed, kind: 'note' }, { sealed: 'text' })
  for (const kind of ['correction', 'dissent']) {
    const id = randomUUID()
    markers.push(`Påhittat ${of} ${kind}`)
    await insert('support.note', {
      ...signed,
      id,
      kind,
      about_id: note,
      sealed: key.seal(`support.note:${id}`, `Påhittat ${of} ${kind}`),
    })
  }
  const documentId = randomUUID()
  await insert(
    'support.document',
    {
      case_id,
      id: documentId,
      sealed_content: key.sealBytes(`support.document.content:${documentId}`, Buffer.from('x')),
      media_type: 'text/plain',
      size: 1,
      added_by: person,
      added_body: bodyId,
      added_at: at,
    },
    { sealed_name: 'text' },
  )
  await insert(
    'support.assessment',
    {
      case_id,
      checklist: 'adult',
      version: '2026-1',
      started_by: person,
      started_at: at,
      judgement: 'unsure',
      judged_at: at,
      judged_by: person,
    },
    { sealed_answers: 'json', sealed_reasons: 'text', sealed_situation: 'json' },
  )
  await insert(
    'support.clock',
    { ...made, kind: 'reflection_period', starts_on: day, responsible_body: bodyId },
    { sealed_reason: 'text' },
  )
  await insert('support.plan', made, { sealed_wishes: 'text' })
  await insert('support.phase', { ...made, kind: 'own', from_day: day, to_day: day }, { sealed_name: 'text' })
  const goal = await insert('support.goal', { ...made, position: 1 }, { sealed: 'text' })
  await insert(
    'support.translation',
    { ...made, goal_id: goal, language: 'ro', translated_by: 'interpreter' },
    { sealed_original: 'text', sealed_words: 'text' },
  )
  await insert('support.step', { ...made, goal_id: goal }, { sealed: 'text', sealed_plain: 'text' })
  await insert('support.review', { ...made, held_on: day, person_took_part: true }, { sealed: 'text' })
  await insert(
    'support.screening',
    { case_id, setting: 'addiction', version: '2026-1', said_yes: true, asked_by: person, asked_on: day },
    { sealed_answers: 'json' },
  )
  const programme = await insert('support.programme', {
    body_id: bodyId,
    name: `Påhittat ${of} program`,
    setting: 'addiction',
    meets: [],
    serves: [],
    capacity_on: day,
  })
  markers.push(`Påhittat ${of} program`)
  const stay = await insert(
    'support.stay',
    { ...made, programme_id: programme, from_day: day },
    { sealed_discharge: 'text' },
  )
  await insert(
    'support.follow_up',
    { case_id, stay_id: stay, months: 3, due_on: day, result: 'answered' },
    { sealed_answers: 'json' },
  )
  await insert(
    'support.appointment',
    {
      ...made,
      ...{
        kind: 'meeting',
        starts_at: at,
        ends_at: '2026-11-01T11:00:00Z',
        attendees: [person],
        outcome: 'came',
      },
      ...{ interpreter: 'ordered', language: 'ro', means: 'telephone', not_from: ['known'] },
    },
    {
      ...{ sealed_place: 'text', sealed_about: 'text', sealed_word: 'text' },
      ...{ sealed_not_interpreter: 'text', sealed_meet_at: 'text', sealed_reference: 'text' },
    },
  )
  await insert(
    'support.task',
    {
      ...{ case_id, for_person: person, asked_by: person, asked_at: at },
      ...{ state: 'declined', ended_by: person, ended_at: at },
    },
    { sealed_what: 'text', sealed_answer: 'text' },
  )
  await insert(
    'support.hold',
    { case_id, kind: 'court', placed_by: person, placed_at: at, lifted_at: at },
    { sealed_reason: 'text', sealed_lift_reason: 'text' },
  )
  await insert(
    'support.rights_request',
    { case_id, kind: 'access', asked_on: day, due_on: day, decision: 'granted', decided_by: person },
    { sealed_wish: 'text', sealed_decision: 'text' },
  )
  const consent = await insert(
    'disclosure.consent',
    {
      case_id,
      given_on: day,
      language: 'sv',
      interpreter: 'none_needed',
      representative: 'none',
      manner: 'oral',
      expires_on: '2027-11-01',
      recorded_by: person,
      recorded_at: at,
    },
    { sealed_note: 'text' },
  )
  await insert(
    'disclosure.consent_item',
    { case_id, consent_id: consent, purpose: 'support', section: 'needs' },
    { sealed_to_name: 'text' },
  )
  const disclosure = await insert(
    'disclosure.disclosure',
    {
      case_id,
      key_id: key.id,
      from_body: bodyId,
      to_kind: 'ngo',
      form: 'copy',
      purpose: 'support',
      provision: 'consent',
      decided_by: person,
      decided_at: at,
      starts_at: at,
      ends_at: '2027-11-01T10:00:00Z',
      state: 'in_force',
    },
    {
      sealed_to_name: 'text',
      sealed_ground: 'text',
      sealed_purpose: 'text',
      sealed_harm: 'text',
      sealed_necessity: 'text',
      sealed_proviso: 'text',
      sealed_override: 'text',
      sealed_review: 'text',
    },
  )
  await insert(
    'disclosure.denial',
    { case_id, body_alias: await aliasIn(owner, 'denied', other), made_by: person, made_at: at },
    { sealed_reason: 'text', sealed_lift_reason: 'text' },
    key,
    { sealed_reason: '', sealed_lift_reason: 'lift' },
  )
  await insert(
    'disclosure.break_glass',
    { case_id, key_id: key.id, body_id: bodyId, person_id: person, asked_at: at },
    { sealed_reason: 'text', sealed_review: 'text' },
    key,
    { sealed_reason: '' },
  )
  await insert(
    'disclosure.legal_question',
    {
      case_id,
      key_id: key.id,
      body_id: bodyId,
      disclosure_id: disclosure,
      asked_by: person,
      asked_at: at,
    },
    { sealed_question: 'text', sealed_answer: 'text' },
  )
  await insert(
    'disclosure.compelled_request',
    {
      case_id,
      number: randomUUID(),
      key_id: own.id,
      body_id: bodyId,
      from_kind: 'police',
      basis: 'sol-15-7',
      received_at: at,
      looked_up_at: at,
      looked_up_by: person,
      registered_by: person,
    },
    {
      sealed_from: 'text',
      sealed_ground: 'text',
      sealed_request: 'text',
      sealed_answer: 'text',
      sealed_reasons: 'text',
    },
    own,
  )
  await insert(
    'disclosure.document_request',
    {
      case_id,
      number: randomUUID(),
      key_id: own.id,
      body_id: bodyId,
      recipient: 'journalist',
      received_at: at,
      registered_by: person,
    },
    { sealed_recipient: 'text', sealed_choices: 'text', sealed_release: 'text' },
    own,
  )
  const referral = await insert(
    'disclosure.referral',
    {
      case_id,
      number: randomUUID(),
      key_id: own.id,
      from_body: bodyId,
      need: 'housing',
      urgency: 'ordinary',
      state: 'sent',
      made_by: person,
      made_at: at,
      sent_at: at,
    },
    { sealed_to_name: 'text', sealed_message: 'text', sealed_answer: 'text', sealed_outcome: 'text' },
    own,
  )
  await insert(
    'disclosure.referral_event',
    { referral_id: referral, at, kind: 'made' },
    { sealed: 'text' },
    own,
  )
  await plantPlacement(owner, insert, { caseId, bodyId, personId: person })
  await plantRequest(insert, key, { caseId, bodyId, personId: person })
  await plantReturn(insert, {
    ...{ caseId, bodyId, personId: person, otherBody: other },
    ...{ keyId: key.id, documentId, disclosureId: disclosure },
  })
  await plantRedress(insert, { caseId, bodyId, personId: person, keyId: key.id })
  const told = (what: string) => {
    const marker = `Påhittat ${of} ${what}`
    markers.push(marker)
    return marker
  }
  // As one of before, when a report could name somebody who is not in the directory.
  await owner.query('alter table children.concern_report disable trigger user')
  await insert(
    'children.concern_report',
    { case_id, body_id: bodyId, duty: 'must', learned_at: at, made_by: person, made_at: at },
    { sealed_to_name: 'text', sealed_words: 'text' },
  )
  await owner.query('alter table children.concern_report enable trigger user')
  await plantChild(
    { ...world, house: { ...world.house, vault } },
    worker,
    caseId,
    told,
    (what) => `Påhittat otalt ${what}`,
  )
  await plantJoint(owner, insert, own, { caseId, bodyId, personId: person, otherBody: other })
  return { markers, sealed, otherKey: own.id }
}
