import { z } from 'zod'
import { type ActionContext, action } from '../../../platform/access/action.ts'
import { mondayOf } from '../../../platform/clock/clock.ts'
import { waitForTurn } from '../../../platform/database/one-at-a-time.ts'
import { remindPeople } from '../../../platform/deadlines/remind-people.ts'
import { inputOf } from '../../../platform/fields/input.ts'
import { readAnswers } from '../../../platform/questionnaire/answers.ts'
import type { Instrument } from '../../../platform/questionnaire/instrument.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { ownChecks } from './content/own-checks.ts'
import { laterChecks, listLater } from './later.ts'
import { checkPolicy } from './policy.ts'
import { itemOf, nextKey, questionFields, valuesOf, withoutQuestion, withQuestion } from './question.ts'
import { checkFigures, moments, toldTogether } from './rules.ts'
import * as store from './store.ts'

const ofVersion = z.object({ versionId: z.guid() })
const ofMoment = ofVersion.extend({ moment: z.enum(moments) })

/** The questions of a version, to whoever comes, as nobody. @throws NotFound where nothing is asked. */
export const viewCheck = action(checkPolicy, 'check.ask', 'read', ofMoment, async ({ tx }, asked) => {
  const { instrument } = await store.findCheck(tx, asked.versionId)
  if (instrument.items.length === 0) throw new NotFound('check')
  return { ...asked, instrument, version: await store.findVersion(tx, asked.versionId) }
})
export type ViewedCheck = Awaited<ReturnType<typeof viewCheck.run>>

/** Somebody answers. The trail says that a check was answered, and the row says in which week: neither says by whom. */
export const answerCheck = action(
  checkPolicy,
  'check.answer',
  'change',
  ofMoment.extend({ answers: z.record(z.string(), z.unknown()).default({}) }),
  async ({ tx, today, about }, { versionId, moment, answers }) => {
    const { instrument } = await store.findCheck(tx, versionId)
    if (instrument.items.length === 0) throw new NotFound('check')
    about('check', versionId)
    await store.insertAnswers(tx, {
      versionId,
      moment,
      week: mondayOf(today),
      answers: readAnswers(instrument, answers),
    })
    return { versionId, moment }
  },
)

/** What may be told of the answers to the questions of a version. */
export const viewCheckResults = action(
  checkPolicy,
  'check.results',
  'read',
  ofVersion,
  async ({ tx, may }, { versionId }) => {
    const version = await store.getVersion(tx, versionId)
    return {
      version,
      instrument: (await store.findCheck(tx, versionId)).instrument,
      figures: await store.listFigures(tx, versionId),
      changes: version.isMade && !version.isPublished && may(checkPolicy, 'check.edit'),
    }
  },
)
export type ViewedCheckResults = Awaited<ReturnType<typeof viewCheckResults.run>>

/** The version of a maker. @throws NotFound */
const ownVersion = async ({ tx }: Pick<ActionContext, 'tx'>, versionId: string) => {
  const version = await store.getVersion(tx, versionId)
  if (!version.isMade) throw new NotFound('material_version')
  return version
}

/** The questions of a version with the one that is written or changed. */
export const viewQuestions = action(
  checkPolicy,
  'check.edit',
  'read',
  ofVersion.extend({ key: z.string().optional() }),
  async (context, { versionId, key }) => {
    const version = await ownVersion(context, versionId)
    const check = await store.findCheck(context.tx, versionId)
    const saved = key === undefined ? undefined : valuesOf(check.instrument, key)
    if (key !== undefined && saved === undefined) throw new NotFound('question')
    return { version, ...check, key, saved }
  },
)
export type ViewedQuestions = Awaited<ReturnType<typeof viewQuestions.run>>

const Revision = z.coerce.number().int().min(0)

/**
 * Writes a question of a draft, or writes it anew.
 *
 * @throws NotFound, Refusal `check.right_is_empty` where an answer is called right that is not there, `changed_by_another`,
 *   `check.published_stays` where the version has been published.
 */
export const saveQuestion = action(
  checkPolicy,
  'check.save_question',
  'change',
  ofVersion.extend({ key: z.string().optional(), revision: Revision }).extend(inputOf(questionFields)),
  async (context, { versionId, key, revision, ...values }) => {
    const { language } = await ownVersion(context, versionId)
    context.about('check', versionId)
    const { instrument } = await store.findCheck(context.tx, versionId)
    if (key !== undefined && !instrument.items.some((item) => item.key === key))
      throw new NotFound('question')
    const written = itemOf(key ?? nextKey(instrument), values, language)
    if (written === undefined) throw new Refusal('check.right_is_empty', 422, {}, 'right')
    await store.keepCheck(context.tx, versionId, withQuestion(instrument, written), revision)
    return { versionId }
  },
)

/** Takes a question out of a draft. @throws NotFound, Refusal `changed_by_another`, `check.published_stays`. */
export const removeQuestion = action(
  checkPolicy,
  'check.remove_question',
  'change',
  ofVersion.extend({ key: z.string(), revision: Revision }),
  async (context, { versionId, key, revision }) => {
    await ownVersion(context, versionId)
    context.about('check', versionId)
    const { instrument } = await store.findCheck(context.tx, versionId)
    await store.keepCheck(context.tx, versionId, withoutQuestion(instrument, key), revision)
    return { versionId }
  },
)

/**
 * Works out each night what may be told of the answers, and writes them anew so that nothing tells in which order they came. Whoever
 * completed a course half a year ago is told that its questions are asked again.
 */
export const workOutChecks = action(
  checkPolicy,
  'check.work_out',
  'change',
  z.object({}),
  async ({ tx, now, today, about }) => {
    const later = await listLater(tx, { from: today, to: today })
    const people = [...Map.groupBy(later, ({ personId }) => personId)]
    await remindPeople(
      tx,
      laterChecks.name,
      people.map(([personId, { length: count }]) => ({ personId, count })),
      now,
    )
    const thisWeek = mondayOf(today)
    const answered = await store.listAnswered(tx)
    about('check', 'all', { checks: answered.length })
    for (const { versionId, instrument, given } of answered) {
      const figures = [...given].flatMap(([moment, of]) =>
        checkFigures(instrument, toldTogether(of, thisWeek)).map((figure) => ({ ...figure, moment })),
      )
      await store.keepFigures(tx, versionId, figures)
    }
    await store.unlinkAnswers(tx)
    return { checks: answered.length }
  },
)

/** Gives the courses that come with the program their questions, once. */
export const loadOwnChecks = action(
  checkPolicy,
  'check.load_own',
  'change',
  z.object({}),
  async ({ tx, about }) => {
    await waitForTurn(tx, 7_305_024)
    let loaded = 0
    for (const { materialId, number, language, questions } of ownChecks) {
      const versionId = await store.findUnasked(tx, materialId, number)
      if (versionId === undefined) continue
      const instrument = questions.reduce<Instrument>(
        (all, values) => withQuestion(all, itemOf(nextKey(all), values, language)!),
        { items: [], right: {} },
      )
      await store.keepCheck(tx, versionId, instrument, 0)
      loaded += 1
    }
    about('check', 'own', { loaded })
    return { loaded }
  },
)

export const checksTask = 'learning.checks'
