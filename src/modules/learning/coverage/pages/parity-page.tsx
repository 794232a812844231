import { withinSentence } from '../../../../platform/i18n/within-sentence.ts'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { codeWords } from '../../codes.ts'
import { paths } from '../../paths.ts'
import type { ViewedParity } from '../actions.ts'
import { coverageWords } from '../messages.ts'
import { groupedBy } from './groups.ts'
import { ReachTable } from './numbers.tsx'
import { Told } from './reach-page.tsx'

/** What has come of the common training, authority by authority, beside what each plans? */
export const ParityPage: View<ViewedParity> = ({ data, context }) => {
  const { locale } = context
  const t = coverageWords(locale)
  return (
    <Page
      title={t('parity')}
      wide
      breadcrumb={[{ href: paths.reach(), label: t('reach') }]}
      state={<Told lead={t('parityLead')} asOf={data.asOf} />}
    >
      {data.asOf === undefined ? (
        <EmptyState heading={t('noneHeading')}>{t('noneText')}</EmptyState>
      ) : (
        data.authorities.map(({ setting, places }) => {
          const name = codeWords(locale)(setting)
          return (
            <Section id={setting} heading={name}>
              {places.length === 0 ? (
                <p class="not-given">{t('noStaff')}</p>
              ) : (
                <>
                  <ReachTable
                    caption={`${name}, ${withinSentence(t('byFunction'))}`}
                    heading={t('function')}
                    groups={groupedBy('function', places, locale)}
                    withPlan
                  />
                  <Details summary={t('byCounty')}>
                    <ReachTable
                      caption={`${name}, ${withinSentence(t('byCounty'))}`}
                      heading={t('county')}
                      groups={groupedBy('county', places, locale)}
                      withPlan
                    />
                  </Details>
                </>
              )}
            </Section>
          )
        })
      )}
    </Page>
  )
}
