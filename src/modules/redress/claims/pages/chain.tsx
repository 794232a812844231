import type { Child, FC } from 'hono/jsx'
import { withinSentence } from '../../../../platform/i18n/within-sentence.ts'
import { DescriptionList, Section } from '../../../../web/components/structure.tsx'
import { useFormat } from '../../../../web/reader.ts'
import type { ViewedClaim } from '../view-actions.ts'
import { useClaimWords } from './words.tsx'

/** The claim from what happened until the money is in hand, link by link: what has been, and what has not. */
export const Chain: FC<{ data: ViewedClaim }> = ({ data }) => {
  const t = useClaimWords()
  const format = useFormat()
  const { claim, recoveries, payments } = data
  const notYet = <span class="not-given">{t('notYet')}</span>
  const on = (day: string | null, ore?: number | null): Child =>
    day === null ? notYet : `${format.date(day)}${ore == null ? '' : `, ${format.money(ore)}`}`
  const paid = recoveries.reduce((sum, { amount }) => sum + amount, 0)
  const inHand = payments.filter(({ state }) => state === 'received').reduce((sum, { ore }) => sum + ore, 0)
  const awarded =
    claim.awardedOre === 0 ? t('nothingAwarded') : t('awarded', { sum: format.money(claim.awardedOre ?? 0) })
  return (
    <Section id="chain" heading={t('chain')} open>
      <DescriptionList
        items={[
          {
            term: t('stepCrime'),
            value: claim.crimeOn === null ? t('unknownDay') : format.date(claim.crimeOn),
          },
          { term: t('stepDamages'), value: on(claim.damagesClaimedOn, claim.damagesClaimedOre) },
          {
            term: t('stepJudgment'),
            value: claim.judgmentOn === null ? notYet : `${format.date(claim.judgmentOn)}, ${awarded}`,
          },
          { term: t('stepPaid'), value: recoveries.length === 0 ? notYet : format.money(paid) },
          { term: t('stepApplied'), value: on(claim.appliedOn, claim.appliedOre) },
          {
            term: t('stepDecided'),
            value:
              claim.decidedOn === null || claim.outcome === null
                ? notYet
                : [
                    format.date(claim.decidedOn),
                    withinSentence(t(claim.outcome)),
                    ...(claim.grantedOre ? [format.money(claim.grantedOre)] : []),
                  ].join(', '),
          },
          { term: t('stepHand'), value: inHand === 0 ? notYet : format.money(inHand) },
        ]}
      />
    </Section>
  )
}
