import type { FC } from 'hono/jsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import { planWords } from '../messages.ts'
import type { PreparedDecision } from '../plan-actions.ts'
import { type Decision, decisions } from '../records.ts'
import { returnCrumbs, usePlanWords, windowOf } from './words.tsx'

/** What the person has said, the latest first: nothing of it is written over. */
export const Decisions: FC<{ decisions: readonly Decision[] }> = ({ decisions: said }) => {
  const t = usePlanWords()
  const format = useFormat()
  return (
    <ul class="records">
      {said.map(({ wants, saidOn, words }) => (
        <li class="record">
          <p class="record-name">{t(wants)}</p>
          {words === '' ? null : <Written text={words} />}
          <p class="quiet">{t('saidOn', { day: format.date(saidOn) })}</p>
        </li>
      ))}
    </ul>
  )
}

/** What the person wants, in their own words. */
export const DecisionPage: View<PreparedDecision> = ({ data, context, refused }) => {
  const t = planWords(context.locale)
  const address = { caseId: data.caseId, returnId: data.plan.id }
  return (
    <Page
      title={t('decide')}
      under={windowOf(context.locale, data.number)}
      breadcrumb={returnCrumbs(context.locale, data)}
      state={<p>{t('decideLead')}</p>}
      islands={['forms']}
    >
      <FormOf
        fields={decisions.fields}
        words={t}
        refused={refused}
        saved={{ saidOn: context.today }}
        action={paths.decision(address)}
        label={t('decide')}
        send={t('save')}
        cancel={paths.plan(address)}
      />
      {data.decisions.length === 0 ? null : (
        <Section id="said" heading={t('wishHistory')}>
          <Decisions decisions={data.decisions} />
        </Section>
      )}
    </Page>
  )
}
