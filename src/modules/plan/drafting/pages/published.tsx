import { formatter } from '../../../../platform/i18n/format.ts'
import { Button, LinkButton } from '../../../../web/components/button.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Details, Moment, Section } from '../../../../web/components/structure.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { AccountFragment } from '../../account/html.tsx'
import { paths } from '../../paths.ts'
import type { readPublished } from '../publishing-actions.ts'
import { accountFormats } from '../schema.ts'
import { words } from './words.ts'

type Published = Awaited<ReturnType<typeof readPublished.run>>

/** A published account, open to all: read, downloaded, checked. */
export const PublishedPage: View<Published> = ({ data, context, refused }) => {
  const t = words(context.locale)
  const { publishedId, plan, document, versions, mayCorrect } = data
  return (
    <Page
      context={context}
      title={t('publishedTitle', { number: String(document.number), version: String(document.version) })}
      breadcrumb={[
        { href: paths.plans(), label: t('plans') },
        { href: paths.plan({ planId: plan.id }), label: plan.title },
        { href: paths.accounts({ planId: plan.id }), label: t('accounts') },
      ]}
      errors={refused?.errors ?? []}
      state={t('publishedState', {
        date: formatter(context.locale).date(document.published ?? context.today),
      })}
      action={
        <LinkButton variant="primary" href={paths.publishedFile({ publishedId }, { format: 'pdf' })}>
          {t('format_pdf')}
        </LinkButton>
      }
    >
      <Section heading={t('download')} id="download">
        <ul class="link-line">
          {accountFormats.map((format) => (
            <li>
              <a class="ds-link" href={paths.publishedFile({ publishedId }, { format })}>
                {t(`format_${format}`)}
              </a>
            </li>
          ))}
        </ul>
      </Section>
      <Details summary={t('verify')}>
        <p class="ds-paragraph">{t('verifyText')}</p>
        <p class="ds-paragraph">
          <code>{document.hash}</code>
        </p>
      </Details>
      {versions.length > 1 ? (
        <Section heading={t('versions')} id="versions">
          <ul class="ds-list">
            {versions.map(({ id, version, publishedAt, correction }) => (
              <li>
                <a class="ds-link" href={paths.publishedAccount({ publishedId: id })}>
                  {t('publishedTitle', { number: String(document.number), version: String(version) })}
                </a>
                , <Moment at={publishedAt} />
                {correction ? `: ${correction}` : ''}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <AccountFragment document={document} below={1} />
      {mayCorrect ? (
        <Section heading={t('correct')} id="correct">
          <Form action={paths.correctAccount({ publishedId })} label={t('correct')}>
            <TextAreaField
              name="reason"
              label={t('correctReason')}
              description={t('correctHint')}
              rows={3}
              value={String(refused?.values.reason ?? '')}
              error={errorFor(refused?.errors, 'reason')}
            />
            <Button variant="secondary">{t('openCorrection')}</Button>
          </Form>
        </Section>
      ) : null}
    </Page>
  )
}
