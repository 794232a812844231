import { action } from '../../../platform/access/action.ts'
import { personOf } from '../../../platform/access/actor.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { lackingSections, placesOf, sectionsFor } from './account-sections.ts'
import { loadContent } from './current-account.ts'
import { noteDrafted, writeDraft } from './draft-store.ts'
import { mergeDraft } from './merging.ts'
import { draftingPolicy } from './policy.ts'
import { proposedFor } from './proposals/propose.ts'
import { sentencesIn } from './proposals/quoted.ts'
import { candidatesFor, chosenAmong, referenceOf } from './rules.ts'
import { answerInput, draftInput, materialInput, readInput } from './schema.ts'
import { addSentences, answerSection, listLeftOut, markRead, setSources } from './sentence-store.ts'
import { splitText } from './sentences.ts'
import { listCandidates } from './source-store.ts'
import * as store from './store.ts'

/**
 * Drafts every section of an account from what is accepted: report-backs, figures, money, decisions, moved days, and what is
 * missing. What an author has written, changed, read or taken away stays so; what is new is added as a draft.
 *
 * @returns how many sentences are new or say something else.
 */
export const draftAccount = action(
  draftingPolicy,
  'account.fill',
  'change',
  draftInput,
  async ({ tx, now, today, about }, input) => {
    const account = await store.takeAccount(tx, input.accountId, input.revision)
    const content = await loadContent(tx, account, today)
    const wanted = sectionsFor(content.areas, content.measures)
    const lacking = lackingSections(wanted, content.sections)
    for (const place of placesOf(wanted, content.sections)) await store.placeSection(tx, place)
    if (lacking.length > 0) await store.addSections(tx, account.id, lacking)
    const sections = lacking.length > 0 ? await store.listSections(tx, account.id) : content.sections
    const leftOut = await listLeftOut(tx, account.id)
    const drafted = sections.map((section) => ({
      section,
      merging: mergeDraft(section.sentences, proposedFor(content, section), leftOut),
    }))
    const written = await writeDraft(tx, drafted, content.candidates, now)
    await noteDrafted(tx, account.id, today)
    about('account', account.id, { sentences: written })
    return { accountId: account.id, written }
  },
)

/** Says that somebody has read a section as it is now, or one sentence of it: it is a draft no longer. */
export const markSectionRead = action(
  draftingPolicy,
  'account.mark_read',
  'change',
  readInput,
  async ({ tx, actor, now, about }, { accountId, sectionId, sentenceId, revision }) => {
    const account = await store.takeAccount(tx, accountId, revision)
    const section = await store.getSection(tx, account.id, sectionId)
    about('account', account.id, { section: section.id })
    await markRead(tx, section.id, { personId: personOf(actor), now }, sentenceId)
    return {
      accountId: account.id,
      sectionId: section.id,
      next: await store.findNext(tx, account.id, section.id),
    }
  },
)

/** Answers why nothing was reported of what a section is about. */
export const answerEmpty = action(
  draftingPolicy,
  'account.answer',
  'change',
  answerInput,
  async ({ tx, actor, now, about }, { accountId, sectionId, answer = '', revision }) => {
    const account = await store.takeAccount(tx, accountId, revision)
    const section = await store.getSection(tx, account.id, sectionId)
    about('account', account.id, { section: section.id })
    await answerSection(tx, section.id, answer === '' ? null : answer, { personId: personOf(actor), now })
  },
)

/** Puts a passage of the material into a section: its sentences as they are, each resting on it. */
export const useMaterial = action(
  draftingPolicy,
  'account.use',
  'change',
  materialInput,
  async ({ tx, actor, now, about }, input) => {
    const account = await store.takeAccount(tx, input.accountId, input.revision)
    const section = await store.getSection(tx, account.id, input.sectionId)
    about('account', account.id, { section: section.id })
    const candidates = candidatesFor(
      await listCandidates(tx, account.planId, account.language),
      section.measureId,
    )
    const [bearing] = chosenAmong(candidates, [input.passage]) ?? []
    if (bearing === undefined || bearing.passage === null)
      throw new Refusal('account.source_gone', 409, {}, 'passage')
    const last = section.sentences.at(-1)
    const text = sentencesIn(bearing.passage, 'sv').join(' ') || bearing.passage
    const sentences = splitText(text, account.language, (last?.paragraph ?? 0) + 1)
    const firstPosition = (last?.position ?? 0) + 1
    await addSentences(tx, section.id, sentences, { personId: personOf(actor), now, firstPosition })
    const added = (await store.getSection(tx, account.id, section.id)).sentences.filter(
      ({ position }) => position >= firstPosition,
    )
    for (const { id, text: passage } of added)
      await setSources(tx, id, [{ ...referenceOf(bearing.source), passage }])
  },
)
