import type { FC } from 'hono/jsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { windowWords } from '../../../../web/window-words.ts'
import { paths } from '../../paths.ts'
import { planWords } from '../messages.ts'
import { type BestInterest, bestInterests } from '../records.ts'
import type { PreparedBestInterest } from '../risk-actions.ts'
import { returnCrumbs, usePlanWords, windowOf } from './words.tsx'

/** What authorities have found, the latest first. */
export const Findings: FC<{ found: readonly BestInterest[] }> = ({ found }) => {
  const t = usePlanWords()
  const format = useFormat()
  return (
    <ul class="records">
      {found.map(({ side, finding, authority, reasons, assessedOn }) => (
        <li class="record">
          <p class="record-name">{t('sideOf', { side: t(side), text: t(finding) })}</p>
          <p>{authority}</p>
          <Written text={reasons} />
          <p class="quiet">{t('assessedDay', { day: format.date(assessedOn) })}</p>
        </li>
      ))}
    </ul>
  )
}

/** What authorities in both states found about the best interests of the child. */
export const BestInterestPage: View<PreparedBestInterest> = ({ data, context, refused }) => {
  const t = planWords(context.locale)
  const address = { caseId: data.caseId, returnId: data.plan.id }
  return (
    <Page
      title={t('childsBest')}
      windowTitle={windowWords(context.locale)('journeyAssessed')}
      under={windowOf(context.locale, data.number)}
      breadcrumb={returnCrumbs(context.locale, data)}
      state={<p>{t('childsBestLead')}</p>}
      islands={['forms']}
    >
      {data.found.length === 0 ? null : <Findings found={data.found} />}
      <Section id="record" heading={t('recordBest')}>
        <FormOf
          fields={bestInterests.fields}
          words={t}
          refused={refused}
          saved={{ assessedOn: context.today }}
          action={paths.bestInterest(address)}
          label={t('recordBest')}
          send={t('save')}
          cancel={paths.plan(address)}
        />
      </Section>
    </Page>
  )
}
