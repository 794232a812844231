import { type ActionContext, action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { Conflict, Refusal } from '../../../platform/refusal.ts'
import type { ToldPeriod } from '../../../platform/series/protect.ts'
import { listTold } from '../../../platform/series/store.ts'
import { claimSeries } from '../claims/series.ts'
import { paymentSeries } from '../payments/series.ts'
import { firstEntries } from './content.ts'
import { studyPolicy } from './policy.ts'
import {
  addProposalInput,
  changeProposalInput,
  newProposalInput,
  type Place,
  places,
  proposalInput,
  studyInput,
  studyTextInput,
  type Topic,
  topics,
  writeTextInput,
} from './schema.ts'
import {
  getProposal,
  insertProposal,
  insertText,
  listProposals,
  listStudying,
  listTexts,
  type StudyText,
  updateProposal,
} from './store.ts'

/** The series that the study rests on. */
export const studySeries = [...claimSeries, ...paymentSeries]

/** An entry as it stands: what the body has written, or the house's first version of it. */
export interface StudyEntry extends Omit<StudyText, 'text'> {
  readonly text: { readonly sv: string; readonly en: string }
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
    proposals: await listProposals(tx, bodyId),
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
 * @throws Conflict, Refusal `study.read_in_future`.
 */
export const writeText = action(
  studyPolicy,
  'study.write_text',
  'change',
  writeTextInput,
  async ({ tx, actor, now, today, about }, { revision, ...written }) => {
    const person = personIn(actor, 'study.write_text')
    about('study', person.bodyId, { place: written.place, topic: written.topic })
    if (written.sourceDay > today) throw new Refusal('study.read_in_future', 422, {}, 'sourceDay')
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
    proposal: await getProposal(tx, personIn(actor, 'study.view_proposal').bodyId, proposalId),
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
    const proposalId = await insertProposal(tx, person, now, written)
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
    await getProposal(tx, bodyId, proposalId)
    await updateProposal(tx, proposalId, revision, written)
    return { proposalId }
  },
)
