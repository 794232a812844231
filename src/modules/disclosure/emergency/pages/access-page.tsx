import { Button, ButtonRow, LinkButton } from '../../../../web/components/button.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { languagesToChoose, personLanguage, supportPaths } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import type { ViewedAccess } from '../access-actions.ts'
import { accessWords } from '../access-messages.ts'
import { Emergencies, LiveViews, SeenBy, SeenByNobody, Workers } from './access-parts.tsx'

/** On one page: who can see the case now and why, who never may, and who has seen it. */
export const AccessPage: View<ViewedAccess> = ({ data, context }) => {
  const t = accessWords(context.locale)
  const { caseId } = data
  return (
    <Page
      title={t('access')}
      breadcrumb={[
        { href: supportPaths.cases(), label: t('myCases') },
        { href: supportPaths.case({ caseId }), label: t('caseNumber', { number: data.number }) },
      ]}
      state={<p>{t('accessLead')}</p>}
      action={
        <LinkButton variant="primary" href={paths.denials({ caseId })}>
          {t('deny')}
        </LinkButton>
      }
    >
      <Section id="now" heading={t('now')}>
        <Workers data={data} />
        <LiveViews data={data} />
        <Emergencies data={data} />
        <Section id="managers" heading={t('managers')} level={3}>
          <p>{t('managersText', { count: data.caseManagers })}</p>
        </Section>
        <Section id="denied" heading={t('denied')} level={3}>
          {data.denials.length === 0 ? (
            <p class="not-given">{t('noDenied')}</p>
          ) : (
            <ul class="plain-list">
              {data.denials.map(({ name }) => (
                <li>{name}</li>
              ))}
            </ul>
          )}
        </Section>
      </Section>
      <SeenByNobody data={data} />
      <Section id="seen" heading={t('seen')}>
        <p>{t('seenText')}</p>
        <SeenBy data={data} />
        <p class="quiet">{t('printHint')}</p>
        <form class="form" method="get" action={paths.accessFile({ caseId })} aria-label={t('print')}>
          <SelectField
            name="language"
            label={t('printLanguage')}
            value={personLanguage(data.language ?? '')?.code ?? context.locale}
            options={languagesToChoose(context.locale)}
          />
          <ButtonRow>
            <Button variant="secondary">{t('print')}</Button>
          </ButtonRow>
        </form>
      </Section>
    </Page>
  )
}
