import { countryName } from '../../platform/fields/countries.ts'
import { formatter } from '../../platform/i18n/format.ts'
import { filled, type SubjectEntry, type SubjectPart } from '../support/index.ts'
import { listQuestions } from './claims/late-store.ts'
import { claimWords } from './claims/messages.ts'
import { recoveries } from './claims/records.ts'
import { listClaims } from './claims/store.ts'
import { paymentWords } from './payments/messages.ts'
import { listObstacles, listPaymentsOf } from './payments/payment-store.ts'
import { listRoutes } from './payments/route-store.ts'
import { redressSubjectWords } from './subject-words.ts'

/** Claims with what was decided and why, who acted, and what a lawyer has said. */
const claims: SubjectPart = {
  key: 'redress_claims',
  heading: (locale) => redressSubjectWords(locale)('claims'),
  collect: async ({ tx }, { file, key }, locale) => {
    const t = claimWords(locale)
    const s = redressSubjectWords(locale)
    const format = formatter(locale)
    const entries: SubjectEntry[] = []
    for (const claim of await listClaims(tx, key, file.id)) {
      const at = claim.madeAt.toISOString()
      const add = (label: string, value: string, on?: string | null) =>
        entries.push({ at: on ?? at, label, value })
      const sum = (ore: number | null) => (ore === null ? '' : format.money(ore))
      add(t('claim'), t(`state_${claim.state}`))
      add(t('proceedings'), t(claim.proceedings), claim.endedOn)
      add(t('report'), claim.reported === null ? '' : t(`reported_${claim.reported}`))
      add(t('contribution'), claim.contributed === null ? '' : t(`contributed_${claim.contributed}`))
      add(t('stepCrime'), claim.crimeOn === null ? '' : format.date(claim.crimeOn), claim.crimeOn)
      add(t('limit'), claim.limitOn === null ? '' : format.date(claim.limitOn), claim.limitOn)
      add(t('stepDamages'), sum(claim.damagesClaimedOre), claim.damagesClaimedOn)
      add(t('stepJudgment'), sum(claim.awardedOre), claim.judgmentOn)
      for (const { source, amount, onDay } of await recoveries.list(tx, { claimId: claim.id }))
        add(t(`source_${source}`), format.money(amount), onDay)
      add(t('stepApplied'), sum(claim.appliedOre), claim.appliedOn)
      add(t('reference'), claim.reference)
      add(t('outcome'), claim.outcome === null ? '' : t(claim.outcome), claim.decidedOn)
      add(t('grantedAmount'), sum(claim.grantedOre), claim.decidedOn)
      add(t('reasons'), claim.reasons, claim.decidedOn)
      add(t('representative'), claim.representative === 'none' ? '' : t(`rep_${claim.representative}`))
      add(t('contact'), claim.contact)
      for (const one of await listQuestions(tx, key, claim.id)) {
        add(s('question'), one.question, one.askedAt.toISOString())
        add(s('late'), one.verdict === null ? '' : t(`verdict_${one.verdict}`), one.answeredAt?.toISOString())
        add(s('late'), one.answer, one.answeredAt?.toISOString())
      }
    }
    return filled(entries)
  },
}

/** The ways of the money with what was thought of them, the payouts, and what stood in the way. */
const payments: SubjectPart = {
  key: 'redress_payments',
  heading: (locale) => redressSubjectWords(locale)('payments'),
  collect: async ({ tx }, { file, key }, locale) => {
    const t = paymentWords(locale)
    const s = redressSubjectWords(locale)
    const format = formatter(locale)
    const entries: SubjectEntry[] = []
    for (const { id: claimId } of await listClaims(tx, key, file.id)) {
      const of = { caseId: file.id, claimId }
      for (const route of await listRoutes(tx, key, of)) {
        const label = s('routeOf', {
          channel: t(`channel_${route.channel}`),
          country: countryName(route.country, locale),
        })
        const { number, bic, bank } = route.account
        entries.push(
          { label, value: t(`holder_${route.holder}`) },
          { label: t('risks'), value: route.risks.map((risk) => t(`risk_${risk}`)).join(', ') },
          { label: t('risk'), value: route.risk },
          { label: s('account'), value: [number, bic, bank].filter((part) => part !== '').join(', ') },
          { label: t('trusted'), value: route.trusted },
          { label: t('identityCheck'), value: t(`identity_${route.identityCheck}`) },
          { label: s('word'), value: route.word },
        )
      }
      for (const payment of await listPaymentsOf(tx, of)) {
        const at = payment.toldOn ?? payment.sentOn ?? payment.decidedOn
        const label = `${t(`source_${payment.source}`)}: ${format.money(payment.ore)}`
        entries.push({ at, label, value: t(`state_${payment.state}`) })
        for (const { code, seenOn, note } of await listObstacles(tx, key, payment.id))
          entries.push(
            { at: seenOn, label: t('obstacles'), value: t(`obstacle_${code}`) },
            { at: seenOn, label: t('note'), value: note },
          )
      }
    }
    return filled(entries)
  },
}

/** What the room keeps about a person. */
export const redressSubjectParts: readonly SubjectPart[] = [claims, payments]
