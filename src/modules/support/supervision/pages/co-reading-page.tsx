import { formatter } from '../../../../platform/i18n/format.ts'
import { Button, ButtonRow, LinkButton } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { refusedAt } from '../../../../web/fields/entered.ts'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { viewCoReadings } from '../actions.ts'
import { supervisionWords } from '../messages.ts'
import { asked } from '../records.ts'

/** Who reads along in a case, for whoever leads. */
export const CoReadingPage: View<Awaited<ReturnType<typeof viewCoReadings.run>>> = ({
  data,
  context,
  refused,
}) => {
  const t = supervisionWords(context.locale)
  const { instant } = formatter(context.locale)
  const { caseId, number, until, may, rows } = data
  return (
    <Page
      title={t('title')}
      under={t('caseNumber', { number })}
      breadcrumb={[
        { href: paths.bodyCases(), label: t('bodyCases') },
        { href: paths.staff({ caseId }), label: t('caseNumber', { number }) },
      ]}
      state={<p>{until === null ? t('lead') : t('readsUntil', { until: instant(until) })}</p>}
    >
      {until === null ? null : (
        <ButtonRow>
          <LinkButton variant="primary" href={paths.case({ caseId })}>
            {t('openCase')}
          </LinkButton>
          <Form action={paths.endCoReading({ caseId })}>
            <Button variant="tertiary">{t('end')}</Button>
          </Form>
        </ButtonRow>
      )}
      {until === null && !may ? <p class="not-given">{t('notNow')}</p> : null}
      {until === null && may ? (
        <Section id="begin" heading={t('beginHeading')}>
          <p>{t('effect')}</p>
          <FormOf
            action={paths.coReading({ caseId })}
            label={t('beginHeading')}
            send={t('begin')}
            fields={asked}
            words={t}
            refused={refusedAt(refused, paths.coReading({ caseId }))}
          />
        </Section>
      ) : null}
      <Section id="readers" heading={t('listHeading')}>
        {rows.length === 0 ? (
          <p class="not-given">{t('none')}</p>
        ) : (
          <ul class="records">
            {rows.map(({ name, because, reason, since, untilAt, endedAt }) => (
              <li class="record">
                <p class="record-heading">{name}</p>
                <p class="quiet">
                  {t(because as 'quality')}.{' '}
                  {t('period', { from: instant(since), to: instant(endedAt ?? untilAt) })}
                </p>
                <Written text={reason} />
              </li>
            ))}
          </ul>
        )}
      </Section>
    </Page>
  )
}
