import type { z } from 'zod'
import { type ActionContext, action } from '../../../platform/access/action.ts'
import type { PersonActor } from '../../../platform/access/actor.ts'
import { arrive, settle } from '../../../platform/arrivals/arrive.ts'
import { dayOf } from '../../../platform/clock/clock.ts'
import { requireDayPassed } from '../../../platform/fields/input.ts'
import { pagesOf, printSheet, type Sheet } from '../../../platform/print/case-sheet.ts'
import { printCover } from '../../../platform/print/cover.ts'
import { sheetAsWord } from '../../../platform/print/sheet-word.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { requireAnother } from '../../../platform/two/by-two.ts'
import { addEvent } from '../cases/store.ts'
import { startAnew, startDuty } from '../clocks/duties.ts'
import { insertDocument, readDocument } from '../notes/documents/store.ts'
import { findSetting } from '../settings/setting-store.ts'
import { letterReturned, letterSigned, letterWaits } from './arrivals.ts'
import { letterWords } from './messages.ts'
import { openLetter, requireDraft } from './opening.ts'
import { type LetterFacts, letterPolicy } from './policy.ts'
import { letters } from './records.ts'
import { fieldsOf, gapsIn, letterByTwo, wantsSigning } from './rules.ts'
import { fileInput, finishInput, returnInput, stepInput, tellInput } from './schema.ts'
import { letterSheet } from './sheet.ts'
import { namesOf } from './store.ts'

type Opened = Awaited<ReturnType<typeof openLetter>>

/** @throws Refusal `letter.gaps`, `letter.unsaid` at the first field where something is left to fill in. */
const requireWhole = (letter: Opened['letter']): void => {
  const fields = Object.entries(fieldsOf(letter.kind))
  const gaps = gapsIn(letter)
  const first = fields.find(([name]) => gapsIn({ [name]: letter[name as 'body'] }).length > 0)
  if (gaps.length > 0) throw new Refusal('letter.gaps', 409, { gaps: gaps.join(', ') }, first?.[0])
  const unsaid = fields.find(([name, { isOptional }]) => !isOptional && !letter[name as 'body'])
  if (unsaid !== undefined) throw new Refusal('letter.unsaid', 409, {}, unsaid[0])
}

const sheetOf = async (
  tx: ActionContext['tx'],
  { letter, file }: Pick<Opened, 'letter' | 'file'>,
  signer: PersonActor | null,
  day: string,
): Promise<Sheet> => {
  const names = await namesOf(tx, { ...letter, finishedBy: signer?.personId ?? null })
  return letterSheet({
    letter,
    number: file.number,
    bodyName: file.bodyName,
    writer: names(letter.writtenBy),
    signer: signer && { name: names(signer.personId), role: signer.role },
    day,
  })
}

/** Prints a letter, keeps it among the documents of its case, and closes it for good. */
const finish = async (
  { tx, now, today }: Pick<ActionContext, 'tx' | 'now' | 'today'>,
  opened: Opened,
): Promise<void> => {
  const { actor, file, key, letter } = opened
  requireWhole(letter)
  const sheet = await sheetOf(tx, opened, actor, today)
  const content = printSheet(sheet)
  const name = `${letterWords(letter.language)(letter.kind)} ${today}.pdf`
  await insertDocument(
    tx,
    { key, actor, now },
    { id: letter.id, caseId: file.id, file: { name, mediaType: 'application/pdf', content } as never },
  )
  await letters.change(
    tx,
    letter.id,
    { sheet: JSON.stringify(sheet) },
    { state: 'finished', finished_by: actor.personId, finished_at: now, pages: pagesOf(content) },
    key,
  )
  await addEvent(tx, {
    caseId: file.id,
    section: 'timeline',
    kind: 'letter_finished',
    subjectId: letter.id,
    actor,
    now,
  })
}

/** A draft with what stands in its form: nobody finishes other words than those they see. @throws Refusal `letter.not_draft`; Conflict. */
const openAsWritten = async (
  context: ActionContext<LetterFacts>,
  { caseId, letterId, revision, ...texts }: z.output<typeof finishInput>,
): Promise<Opened> => {
  const opened = await openLetter(context, { caseId, letterId, revision }, 'changed')
  const { key, letter } = opened
  requireDraft(letter)
  // An optional text that is not given is empty: without the body nothing was.
  if (texts.body === undefined) return opened
  const said = Object.entries(texts).filter(
    ([name, value]) => value !== undefined && name in fieldsOf(letter.kind),
  )
  const written = Object.fromEntries(said)
  await letters.change(context.tx, letterId, written, {}, key)
  return { ...opened, letter: { ...letter, ...written } }
}

/** Finishes a letter by oneself. @throws Refusal `letter.gaps`, `letter.unsaid`, `letter.wants_signing`, `letter.not_draft`. */
export const finishLetter = action(
  letterPolicy,
  'letter.finish',
  'change',
  finishInput,
  async (context, wanted) => {
    const opened = await openAsWritten(context, wanted)
    if (wantsSigning(await findSetting(context.tx, opened.file.bodyId), opened.letter.kind))
      throw new Refusal('letter.wants_signing', 409)
    await finish(context, opened)
    await settle(context.tx, letterReturned, wanted.letterId)
    return { caseId: wanted.caseId, letterId: wanted.letterId }
  },
)

/** Sends a letter to be signed by another who leads. @throws Refusal `letter.gaps`, `letter.unsaid`, `letter.not_draft`. */
export const sendLetter = action(
  letterPolicy,
  'letter.send',
  'change',
  finishInput,
  async (context, wanted) => {
    const { tx, now } = context
    const { actor, file, letter } = await openAsWritten(context, wanted)
    requireWhole(letter)
    await letters.change(tx, letter.id, {}, { state: 'waiting', asked_by: actor.personId, asked_at: now })
    await settle(tx, letterReturned, letter.id)
    const place = { caseId: file.id, letterId: letter.id }
    await arrive({ tx, now }, letterWaits, {
      about: letter.id,
      caseId: file.id,
      for: { bodyId: file.bodyId },
      place,
    })
    return place
  },
)

/** Takes a letter back that waits to be signed: it is a draft again. @throws Refusal `letter.not_waiting`; Conflict. */
export const takeBackLetter = action(
  letterPolicy,
  'letter.take_back',
  'change',
  stepInput,
  async (context, wanted) => {
    const { actor, file, letter } = await openLetter(context, wanted, 'changed')
    if (letter.state !== 'waiting') throw new Refusal('letter.not_waiting', 409)
    const back = {
      state: 'draft',
      returned_by: actor.personId,
      returned_at: context.now,
      sealed_returned: null,
    }
    await letters.change(context.tx, letter.id, {}, back)
    await settle(context.tx, letterWaits, letter.id)
    return { caseId: file.id, letterId: letter.id }
  },
)

/** Tells whoever wrote a letter what has become of it. */
const answer = async (
  { tx, now }: Pick<ActionContext, 'tx' | 'now'>,
  { file, letter }: Opened,
  kind: typeof letterReturned,
) => {
  await settle(tx, letterWaits, letter.id)
  const place = { caseId: file.id, letterId: letter.id }
  await arrive({ tx, now }, kind, {
    about: letter.id,
    caseId: file.id,
    for: { bodyId: file.bodyId, people: [letter.askedBy ?? letter.writtenBy] },
    place,
  })
  return place
}

/** Signs a letter as another who leads. @throws Refusal `letter.not_alone`. */
export const signLetter = action(
  letterPolicy,
  'letter.sign',
  'change',
  stepInput,
  async (context, wanted) => {
    const opened = await openLetter(context, wanted, 'changed')
    const { actor, letter } = opened
    requireAnother(letterByTwo, 'sign', { write: letter.writtenBy, send: letter.askedBy }, actor.personId)
    await finish(context, opened)
    return answer(context, opened, letterSigned)
  },
)

/** Returns a letter with what is to be changed. */
export const returnLetter = action(
  letterPolicy,
  'letter.return',
  'change',
  returnInput,
  async (context, { returned, ...wanted }) => {
    const opened = await openLetter(context, wanted, 'changed')
    const { actor, key, letter } = opened
    await letters.change(
      context.tx,
      letter.id,
      { returned },
      { state: 'draft', returned_by: actor.personId, returned_at: context.now },
      key,
    )
    return answer(context, opened, letterReturned)
  },
)

/**
 * Notes when whom a letter concerns received it: from that day counts the time to appeal a decision. Said anew it is a correction, and the
 * time counts from the new day.
 *
 * @throws Refusal `day_to_come`, `letter.told_before`, `letter.not_finished`, `letter.told_already` where it is the day that is noted.
 */
export const tellLetter = action(
  letterPolicy,
  'letter.tell',
  'change',
  tellInput,
  async (context, { toldOn, ...wanted }) => {
    const { tx, now, today } = context
    const { actor, file, key, letter } = await openLetter(context, wanted, 'changed')
    if (letter.finishedAt === null) throw new Refusal('letter.not_finished', 409)
    if (letter.toldOn === toldOn) throw new Refusal('letter.told_already', 409, {}, 'toldOn')
    requireDayPassed(toldOn, today, 'toldOn')
    if (toldOn < dayOf(letter.finishedAt)) throw new Refusal('letter.told_before', 422, {}, 'toldOn')
    await letters.change(tx, letter.id, {}, { told_on: toldOn, told_by: actor.personId })
    await settle(tx, letterSigned, letter.id)
    await addEvent(tx, {
      caseId: file.id,
      section: 'timeline',
      kind: 'letter_told',
      subjectId: letter.id,
      actor,
      now,
    })
    if (letter.appeal === 'court') {
      const appeal = { kind: 'appeal', startsOn: toldOn, subjectId: letter.id } as const
      const doing = { tx, actor, now, today }
      if (letter.toldOn === null) await startDuty(doing, file, appeal)
      else await startAnew(doing, file, key, { ...appeal, reason: letterWords('sv')('toldAnew') })
    }
    return { caseId: file.id, letterId: letter.id }
  },
)

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * A letter as a file: as PDF it is what was signed, and of a draft what it would be; for Word; or its cover, which says to whom and
 * nothing else. What it is called says nothing.
 *
 * @throws Refusal `letter.no_address`.
 */
export const printLetter = action(
  letterPolicy,
  'letter.file',
  'read_personal',
  fileInput,
  async (context, { as, ...wanted }) => {
    const { tx, today } = context
    const opened = await openLetter(context, wanted)
    const { file, key, letter } = opened
    if (as === 'cover') {
      if (letter.address === '') throw new Refusal('letter.no_address', 409)
      const content = printCover(`${letter.recipient}\n${letter.address}`, letter.language, today)
      return { name: 'dokument.pdf', mediaType: 'application/pdf', content }
    }
    if (as === 'pdf' && letter.state === 'finished')
      return {
        name: 'dokument.pdf',
        mediaType: 'application/pdf',
        content: (await readDocument(tx, key, file.id, letter.id)).content,
      }
    const sheet: Sheet =
      letter.sheet === '' ? await sheetOf(tx, opened, null, today) : JSON.parse(letter.sheet)
    return as === 'word'
      ? { name: 'dokument.docx', mediaType: WORD, content: await sheetAsWord(sheet) }
      : { name: 'dokument.pdf', mediaType: 'application/pdf', content: printSheet(sheet) }
  },
)
