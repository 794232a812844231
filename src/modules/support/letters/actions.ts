import type { z } from 'zod'
import { type ActionContext, action } from '../../../platform/access/action.ts'
import { settle } from '../../../platform/arrivals/arrive.ts'
import { formatter } from '../../../platform/i18n/format.ts'
import { lastDayOf } from '../../law/index.ts'
import { beginReading, beginWriting } from '../cases/begin.ts'
import { leads, worksOn } from '../cases/facts.ts'
import { findProtection } from '../joining/protection.ts'
import { listFields } from '../sections/field-store.ts'
import { findSetting } from '../settings/setting-store.ts'
import { letterReturned } from './arrivals.ts'
import { letterWords } from './messages.ts'
import { openLetter, requireDraft } from './opening.ts'
import { type LetterFacts, letterPolicy } from './policy.ts'
import { letters } from './records.ts'
import { fieldsOf, fill, gapsIn, type Place, places, wantsSigning } from './rules.ts'
import { beginInput, caseInput, letterInput, saveDecisionInput, saveInput, stepInput } from './schema.ts'
import { insertLetter, listHeads, namesOf, textInUse } from './store.ts'
import { decisionGaps } from './texts.ts'

/** The letters of a case: what they are and how they stand, not what they say. */
export const listLetters = action(
  letterPolicy,
  'letter.list',
  'read_personal',
  caseInput,
  async (context, { caseId }) => {
    const { file, writes } = await beginReading(context, caseId, 'documents', { page: 'letters' })
    return { caseId, number: file.number, writes, rows: await listHeads(context.tx, caseId) }
  },
)

/** A letter, with what may be done with it and what speaks against sending it. */
export const viewLetter = action(
  letterPolicy,
  'letter.view',
  'read_personal',
  letterInput,
  async (context, wanted) => {
    const { tx, actor: reader } = context
    const { actor, facts, file, key, letter } = await openLetter(context, wanted)
    const names = await namesOf(tx, letter)
    const writes = worksOn(reader, facts) && facts.open && !facts.restricted
    const contact = await listFields(tx, key, file.id, ['contact'])
    const safeWays = contact.find(({ field }) => field === 'safe_ways')?.value ?? ''
    return {
      caseId: file.id,
      number: file.number,
      works: worksOn(reader, facts),
      letter,
      fields: fieldsOf(letter.kind),
      gaps: gapsIn(letter),
      writer: names(letter.writtenBy),
      returner: names(letter.returnedBy),
      signer: names(letter.finishedBy),
      writes,
      wantsSigning: wantsSigning(await findSetting(tx, file.bodyId), letter.kind),
      signs:
        letter.state === 'waiting' &&
        leads(reader, facts) &&
        ![letter.writtenBy, letter.askedBy].includes(actor.personId),
      notSafe: safeWays !== '' && !safeWays.includes('letter'),
      protection: await findProtection(tx, key, file.id),
      appealUntil:
        letter.appeal === 'court' && letter.toldOn !== null ? lastDayOf('appeal', letter.toldOn) : null,
    }
  },
)
export type ViewedLetter = Awaited<ReturnType<typeof viewLetter.run>>

/** Begins a letter with the body's text, filled in with what the case knows; what it does not is a gap that can be seen. */
export const beginLetter = action(
  letterPolicy,
  'letter.begin',
  'change',
  beginInput,
  async (context, { caseId, kind, language }) => {
    const { tx, now, today } = context
    const { actor, file, key } = await beginWriting(context, caseId, 'documents', { letter: kind })
    const text = await textInUse(tx, { bodyId: file.bodyId, kind, language })
    const known = await listFields(tx, key, caseId, ['identity', 'contact'])
    const said = (wanted: string) => known.find(({ field }) => field === wanted)?.value ?? ''
    const name = said('full_name') || said('chosen_name')
    const { writer } = await tx
      .selectFrom('identity.person')
      .select('name as writer')
      .where('id', '=', actor.personId)
      .executeTakeFirstOrThrow()
    const values: Readonly<Record<Place, string>> = {
      name,
      writer,
      number: file.number,
      body: file.bodyName,
      today: formatter(language).date(today),
      representative: said('representative'),
    }
    const word = letterWords(language)
    const byWord = new Map(places.map((place) => [word(`place_${place}`), values[place]]))
    const filled = (template: string) => fill(template, byWord)
    const letterId = await insertLetter(
      tx,
      { key, actor, now },
      { caseId, kind, language, version: text.version },
      {
        recipient: name,
        subject: filled(text.subject),
        body: filled(text.body),
        ...(kind === 'decision' ? decisionGaps[language] : {}),
      },
    )
    return { caseId, letterId }
  },
)

const save = async (
  context: ActionContext<LetterFacts>,
  { caseId, letterId, revision }: z.output<typeof stepInput>,
  texts: Parameters<typeof letters.change>[2],
) => {
  const { key, letter } = await openLetter(context, { caseId, letterId, revision }, 'changed')
  requireDraft(letter)
  await letters.change(context.tx, letterId, texts, {}, key)
  return { caseId, letterId }
}

/** Changes a draft. @throws Refusal `letter.not_draft`; Conflict. */
export const saveLetter = action(
  letterPolicy,
  'letter.save',
  'change',
  saveInput,
  (context, { caseId, letterId, revision, ...texts }) => save(context, { caseId, letterId, revision }, texts),
)

/** Changes the draft of a decision. @throws Refusal `letter.not_draft`; Conflict. */
export const saveDecision = action(
  letterPolicy,
  'letter.save_decision',
  'change',
  saveDecisionInput,
  (context, { caseId, letterId, revision, ...texts }) => save(context, { caseId, letterId, revision }, texts),
)

/** Throws a draft away: it is shown no more. @throws Refusal `letter.not_draft`; Conflict. */
export const discardLetter = action(
  letterPolicy,
  'letter.discard',
  'change',
  stepInput,
  async (context, wanted) => {
    const { letter } = await openLetter(context, wanted, 'changed')
    requireDraft(letter)
    await letters.change(context.tx, letter.id, {}, { state: 'discarded' })
    await settle(context.tx, letterReturned, letter.id)
    return { caseId: wanted.caseId }
  },
)
