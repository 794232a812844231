import { dayOf } from '../../../../platform/clock/clock.ts'
import { formatter } from '../../../../platform/i18n/format.ts'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { citation, saying } from '../../../law/index.ts'
import { paths } from '../../paths.ts'
import type { LateClaim, LateClaims } from '../late-actions.ts'
import { claimWords } from '../messages.ts'
import { verdict } from '../records.ts'

/** The questions that wait for a lawyer. */
export const LateClaimsPage: View<LateClaims> = ({ data, context }) => {
  const t = claimWords(context.locale)
  const format = formatter(context.locale)
  return (
    <Page title={t('lateClaims')} state={<p>{t('lateClaimsLead')}</p>}>
      {data.rows.length === 0 ? (
        <EmptyState heading={t('noLateHeading')}>{t('noLateText')}</EmptyState>
      ) : (
        <ul class="records">
          {data.rows.map(({ id, limitOn, askedAt }) => (
            <li class="record">
              <p class="record-name">
                <Link href={paths.lateClaim({ questionId: id })}>
                  {t('wasLastDay', { day: format.date(limitOn) })}
                </Link>
              </p>
              <p>{t('askedOnDay', { day: format.date(dayOf(askedAt)) })}</p>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}

/** One of them, with the section and room for the assessment. */
export const LateClaimPage: View<LateClaim> = ({ data, context, refused }) => {
  const t = claimWords(context.locale)
  const format = formatter(context.locale)
  const { locale, today } = context
  return (
    <Page
      title={t('lateClaim')}
      breadcrumb={[{ href: paths.lateClaims(), label: t('lateClaims') }]}
      state={<p>{t('wasLastDay', { day: format.date(data.limitOn) })}</p>}
      islands={['forms']}
    >
      <p class="quiet">
        {citation('bskl-15', locale)}: {saying('bskl-15', today, locale)}
      </p>
      <Section id="question" heading={t('question')}>
        <Written text={data.question} />
      </Section>
      {data.answered ? (
        <p>{t('answered')}</p>
      ) : (
        <FormOf
          fields={verdict}
          words={t}
          refused={refused}
          action={paths.lateClaim({ questionId: data.questionId })}
          label={t('verdict')}
          send={t('sendAnswer')}
          cancel={paths.lateClaims()}
        />
      )}
    </Page>
  )
}
