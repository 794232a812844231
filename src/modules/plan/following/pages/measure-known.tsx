import type { FC } from 'hono/jsx'
import { Link } from '../../../../web/components/link.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { IndicatorTable } from '../../indicators/pages/list-pages.tsx'
import { useIndicatorWords } from '../../indicators/pages/words.tsx'
import { MeasureMoneySection } from '../../money/pages/section.tsx'
import { paths } from '../../paths.ts'
import { PLAN_2008 } from '../../shipped/plan-2008.ts'
import { useFollowing } from '../../standing/pages/words.tsx'
import type { MeasureData } from './measure-data.ts'

/** What it cost: by the ledger, or what the plan set aside where nothing is posted. */
export const Cost: FC<MeasureData> = ({ plan, ledger, money }) => {
  const t = useFollowing()
  const f = useFormat()
  if (ledger.length > 0) return <MeasureMoneySection planId={plan.id} money={ledger} />
  const planned = money.map(({ amountOre }) => f.moneyInWords(amountOre))
  return (
    <Section heading={t('cost')} id="money">
      <p class="ds-paragraph">
        {planned.length > 0 ? t('costPlanned', { amount: f.list(planned) }) : t('costUnknown')}
      </p>
    </Section>
  )
}

/** How it is known: by which figures the measure is followed, and where they and the report-backs can be read. */
export const Known: FC<MeasureData> = (data) => {
  const { plan, measure, reports } = data
  const t = useFollowing()
  const isCounted = plan.reference === PLAN_2008.reference
  if (reports.length === 0 && data.indicators.length === 0 && !data.mayDefine && !isCounted) return null
  return (
    <Section heading={t('howWeKnow')} id="known">
      {reports.length > 0 ? <p class="ds-paragraph">{t('knownFrom', { count: reports.length })}</p> : null}
      <Indicators {...data} />
      {isCounted ? (
        <p>
          <Link href={paths.seriesList({ measure: measure.number })}>{t('figures')}</Link>
        </p>
      ) : null}
    </Section>
  )
}

const Indicators: FC<MeasureData> = ({ plan, measure, indicators, mayDefine }) => {
  const t = useIndicatorWords()
  if (indicators.length === 0 && !mayDefine) return null
  return (
    <div id="indicators">
      <h3 class="ds-heading" data-size="2xs">
        {t('ofMeasure')}
      </h3>
      {indicators.length === 0 ? (
        <p class="ds-paragraph">{t('noneOfMeasure')}</p>
      ) : (
        <IndicatorTable caption={t('ofMeasure')} indicators={indicators} withoutMeasure />
      )}
      {mayDefine ? (
        <p>
          <Link href={paths.defineIndicator({ planId: plan.id }, { measure: measure.id })}>
            {t('define')}
          </Link>
        </p>
      ) : null}
    </div>
  )
}
