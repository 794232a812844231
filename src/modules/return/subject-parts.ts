import { dayOf } from '../../platform/clock/clock.ts'
import { countryName } from '../../platform/fields/countries.ts'
import { formatter } from '../../platform/i18n/format.ts'
import { filled, type SubjectEntry, type SubjectPart } from '../support/index.ts'
import { questions } from './after/codes.ts'
import { choices } from './after/records.ts'
import { listFollowUps } from './after/store.ts'
import { followUpWords } from './follow-up/messages.ts'
import { listConfirmations } from './plans/confirmation-store.ts'
import { planWords } from './plans/messages.ts'
import { preparingWords } from './plans/messages-preparing.ts'
import { amountInWords } from './plans/money.ts'
import { listAllowances } from './plans/money-store.ts'
import { listReceptions } from './plans/reception-store.ts'
import { bestInterests, decisions } from './plans/records.ts'
import { listAssessments } from './plans/risk-store.ts'
import { listPlans } from './plans/store.ts'
import { listNamesInLinks, listToldOrganiser, textsIn } from './subject-store.ts'
import { returnSubjectWords } from './subject-words.ts'

type Collecting = Parameters<SubjectPart['collect']>

const planEntries = async (...[{ tx }, { file, key }, locale]: Collecting): Promise<SubjectEntry[]> => {
  const s = returnSubjectWords(locale)
  const t = planWords(locale)
  const p = preparingWords(locale)
  const { date } = formatter(locale)
  const entries: SubjectEntry[] = []
  for (const plan of await listPlans(tx, key, file.id)) {
    const at = plan.informedOn
    entries.push(
      { at, label: s('told'), value: `${date(at)}, ${t(plan.informedHow)}. ${t(plan.ground)}` },
      { at, label: s('state'), value: t(plan.state) },
      { at, label: s('country'), value: plan.country === null ? '' : countryName(plan.country, locale) },
      { at, label: p('departsOn'), value: plan.departsOn === null ? '' : date(plan.departsOn) },
      ...textsIn(plan.texts).map((value) => ({ at, label: s('planText'), value })),
    )
    for (const { saidOn, wants, words } of await decisions.list(tx, { planId: plan.id }, key))
      entries.push({ at: saidOn, label: s('wish'), value: [t(wants), words].filter(Boolean).join(': ') })
    for (const { side, assessedOn, answers } of await listAssessments(tx, key, plan.id))
      entries.push(
        ...textsIn(answers).map((value) => ({ at: assessedOn, label: `${s('risks')}: ${t(side)}`, value })),
      )
    for (const found of await bestInterests.list(tx, { planId: plan.id }, key))
      for (const value of [t(found.finding), found.authority, found.reasons])
        entries.push({ at: found.assessedOn, label: `${s('childsBest')}: ${t(found.side)}`, value })
    for (const { askedOn, partnerName, answer, note, transfer } of await listReceptions(tx, key, plan.id))
      entries.push(
        { at: askedOn, label: s('reception'), value: `${partnerName}. ${p(transfer)}` },
        { at: askedOn, label: partnerName, value: answer === null ? '' : p(answer) },
        { at: askedOn, label: partnerName, value: note },
      )
    for (const { at: saidAt, answer, reasons, text, bodyName } of await listConfirmations(tx, key, plan.id))
      entries.push(
        { at: saidAt.toISOString(), label: `${s('confirmation')}, ${bodyName}`, value: s(answer) },
        ...reasons.map((reason) => ({
          at: saidAt.toISOString(),
          label: s('confirmation'),
          value: p(`reason_${reason}`),
        })),
        { at: saidAt.toISOString(), label: s('confirmation'), value: text },
      )
    for (const allowance of (await listAllowances(tx, key, plan)).filter(({ takenBack }) => !takenBack)) {
      const inWords = (amount: number) => amountInWords(amount, allowance.currency, locale)
      entries.push({ at: allowance.decidedOn, label: s('money'), value: inWords(allowance.amount) })
      for (const { paidOn, amount, how } of allowance.payouts)
        entries.push({ at: paidOn, label: s('payout'), value: `${inWords(amount)}. ${how}` })
    }
  }
  for (const { askedAt, texts } of await listToldOrganiser(tx, key, file.id))
    entries.push({ at: askedAt.toISOString(), label: s('asked'), value: texts.join('. ') })
  return entries
}

const returns: SubjectPart = {
  key: 'returns',
  heading: (locale) => returnSubjectWords(locale)('returns'),
  collect: async (...of) => filled(await planEntries(...of)),
}

const followUps: SubjectPart = {
  key: 'return_follow_ups',
  heading: (locale) => returnSubjectWords(locale)('followUps'),
  collect: async ({ tx }, { file, key }, locale) => {
    const s = returnSubjectWords(locale)
    const f = followUpWords(locale)
    const { date } = formatter(locale)
    const entries: SubjectEntry[] = []
    for (const plan of await listPlans(tx, key, file.id)) {
      for (const { saidOn, wants, words } of await choices.list(tx, { planId: plan.id }, key))
        entries.push(
          { at: saidOn, label: s('choice'), value: wants ? s('yes') : s('no') },
          { at: saidOn, label: s('choice'), value: words },
        )
      for (const followUp of await listFollowUps(tx, key, plan.id)) {
        const { moment, dueOn, result, note } = followUp
        const label = `${s('followUp')}: ${f(moment)}`
        entries.push({ at: dueOn, label, value: result === null ? f('waits') : f(result) })
        if (result === 'reached')
          for (const question of questions)
            entries.push({ at: dueOn, label: f(question), value: f(followUp[question]) })
        entries.push({ at: dueOn, label, value: note })
      }
    }
    for (const { madeAt, endsAt, name } of await listNamesInLinks(tx, key, file.id))
      entries.push(
        { at: madeAt.toISOString(), label: s('link'), value: s('linkUntil', { day: date(dayOf(endsAt)) }) },
        { at: madeAt.toISOString(), label: s('linkName'), value: name },
      )
    return filled(entries)
  },
}

/** What the room keeps about a person. */
export const returningSubjectParts: readonly SubjectPart[] = [returns, followUps]
