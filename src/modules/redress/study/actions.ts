import { type ActionContext, action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { requireDayPassed } from '../../../platform/fields/input.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { Conflict } from '../../../platform/refusal.ts'
import type { ToldPeriod } from '../../../platform/series/protect.ts'
import { listTold } from '../../../platform/series/store.ts'
import { claimSeries } from '../claims/series.ts'
import { paymentSeries } from '../payments/series.ts'
import { type Place, places, type Topic, topics } from './codes.ts'
import { firstEntries } from './content.ts'
import { studyPolicy } from './policy.ts'
import { proposals } from './records.ts'
import {
  addProposalInput,
  changeProposalInput,
  newProposalInput,
  proposalInput,
  studyInput,
  studyTextInput,
  writeTextInput,
} from './schema.ts'
import { insertText, listStudying, listTexts, type StudyText } from './store.ts'

/** The series that the study rests on. */
export const studySeries = [...claimSeries, ...paymentSeries]

/** An entry as it stands: what the body has written, or the house's first version of it. */
export interface StudyEntry extends Omit<StudyText, 'text'> {
  readonly text: Words
  /** Whether the body has written it; version 0 is the house's own. */
  readonly own: boolean
}

const entryOf = (texts: readonly StudyText[], place: Place, topic: Topic): StudyEntry => {
  const written = texts.find((one) => one.place === place && one.topic === topic)
  if (written === undefined) return { ...firstEntries[place][topic], place, topic, version: 0, own: false }
  // A body writes in its own language alone.
  return { ...written, text: { sv: written.text, en: written.text }, own: true }
}

const readStudy = async ({ tx, actor, today }: ActionContext, wanted: string | undefined) => {
  const person = personIn(actor, 'study.view')
  const bodies = await listStudying(tx)
  const writes = person.role === 'body_officer'
  const bodyId = wanted ?? (writes ? person.bodyId : (bodies[0]?.id ?? person.bodyId))
  const texts = await listTexts(tx, bodyId)
  const told: readonly ToldPeriod[] = await listTold(
    tx,
    studySeries.map(({ name }) => name),
  )
  return {
    bodyId,
    bodyName: bodies.find(({ id }) => id === bodyId)?.name ?? null,
    bodies,
    writes: writes && bodyId === person.bodyId,
    entries: topics.map((topic) => ({
      topic,
      places: places.map((place) => entryOf(texts, place, topic)),
    })),
    proposals: await proposals.list(tx, { bodyId }, { by: 'made_at', ascending: true }),
    told,
    today,
  }
}

/** The study of measure 24: figures that may be told, the comparison with its sources, and what is proposed. */
export const viewStudy = action(studyPolicy, 'study.view', 'read', studyInput, (context, { body }) =>
  readStudy(context, body),
)
export type ViewedStudy = Awaited<ReturnType<typeof viewStudy.run>>

/** The same, for the file that is attached to a report-back. Only what is put forward is in it. */
export const printStudy = action(studyPolicy, 'study.file', 'read', studyInput, async (context, { body }) => {
  const study = await readStudy(context, body)
  return { ...study, proposals: study.proposals.filter(({ state }) => state === 'put_forward') }
})

/** An entry, for whoever writes it anew. */
export const prepareText = action(
  studyPolicy,
  'study.prepare_text',
  'read',
  studyTextInput,
  async ({ tx, actor }, { place, topic }) => {
    const { bodyId } = personIn(actor, 'study.prepare_text')
    return { entry: entryOf(await listTexts(tx, bodyId), place, topic) }
  },
)
export type PreparedText = Awaited<ReturnType<typeof prepareText.run>>

/**
 * Writes a new version of an entry of one's own body's study; earlier versions stay.
 *
 * @throws Conflict, Refusal `day_to_come`.
 */
export const writeText = action(
  studyPolicy,
  'study.write_text',
  'change',
  writeTextInput,
  async ({ tx, actor, now, today, about }, { revision, ...written }) => {
    const person = personIn(actor, 'study.write_text')
    about('study', person.bodyId, { place: written.place, topic: written.topic })
    requireDayPassed(written.sourceDay, today, 'sourceDay')
    const texts = await listTexts(tx, person.bodyId)
    if (entryOf(texts, written.place, written.topic).version !== revision) throw new Conflict('study')
    if (!(await insertText(tx, person, now, { ...written, version: revision + 1 })))
      throw new Conflict('study')
    return {}
  },
)

/** The page of a new proposal. */
export const prepareProposal = action(
  studyPolicy,
  'study.prepare_proposal',
  'read',
  newProposalInput,
  async () => ({ proposal: undefined }),
)

/** A proposal of one's own body. @throws NotFound */
export const viewProposal = action(
  studyPolicy,
  'study.view_proposal',
  'read',
  proposalInput,
  async ({ tx, actor }, { proposalId }) => ({
    proposal: await proposals.get(tx, {
      id: proposalId,
      bodyId: personIn(actor, 'study.view_proposal').bodyId,
    }),
  }),
)
export type ViewedProposal = Awaited<ReturnType<typeof viewProposal.run>> | { readonly proposal: undefined }

/** Adds a proposal to one's own body's study. */
export const addProposal = action(
  studyPolicy,
  'study.add_proposal',
  'change',
  addProposalInput,
  async ({ tx, actor, now, about }, written) => {
    const person = personIn(actor, 'study.add_proposal')
    const by = { body_id: person.bodyId, made_by: person.personId, made_at: now }
    const proposalId = await proposals.add(tx, written, by)
    about('proposal', proposalId)
    return { proposalId }
  },
)

/** Changes a proposal, puts it forward or withdraws it. @throws NotFound, Conflict. */
export const changeProposal = action(
  studyPolicy,
  'study.change_proposal',
  'change',
  changeProposalInput,
  async ({ tx, actor, about }, { proposalId, revision, ...written }) => {
    const { bodyId } = personIn(actor, 'study.change_proposal')
    about('proposal', proposalId, { state: written.state })
    await proposals.hold(tx, { id: proposalId, bodyId }, revision)
    await proposals.change(tx, proposalId, written)
    return { proposalId }
  },
)
