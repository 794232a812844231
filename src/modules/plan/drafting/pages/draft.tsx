import type { FC } from 'hono/jsx'
import { Button, ButtonRow, LinkButton } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { viewDraft } from '../actions.ts'
import { sectionHeading, useDrafting, words } from './words.ts'

type Draft = Awaited<ReturnType<typeof viewDraft.run>>

/** The composer of an account: what may we claim? */
export const DraftPage: View<Draft> = ({ data, context, refused }) => {
  const t = words(context.locale)
  const { account, plan, unsourced } = data
  return (
    <Page
      context={context}
      title={t('draftTitle', { number: String(account.number), title: account.title })}
      breadcrumb={[
        { href: paths.plans(), label: t('plans') },
        { href: paths.plan({ planId: plan.id }), label: plan.title },
        { href: paths.accounts({ planId: plan.id }), label: t('accounts') },
      ]}
      errors={refused?.errors ?? []}
      state={
        <>
          <Status kind={account.state === 'published' ? 'done' : unsourced.length > 0 ? 'atRisk' : 'running'}>
            {account.state === 'published' ? t('published') : t('draft')}
          </Status>{' '}
          {t('draftState', { unsourced: unsourced.length })}
        </>
      }
      action={
        <LinkButton href={paths.accountPreview({ accountId: account.id }, { format: 'pdf' })}>
          {t('previewPdf')}
        </LinkButton>
      }
    >
      <Unsourced {...data} />
      <Sections {...data} />
      <Publishing {...data} />
    </Page>
  )
}

const Unsourced: FC<Draft> = ({ account, sections, unsourced }) => {
  const t = useDrafting()
  return (
    <Section heading={t('unsourcedHeading')} id="unsourced">
      {unsourced.length === 0 ? (
        <p class="ds-paragraph">{t('unsourcedNone')}</p>
      ) : (
        <>
          <p class="ds-paragraph">{t('unsourcedText')}</p>
          <ul class="ds-list">
            {unsourced.map(({ id, text }) => {
              const section = sections.find(({ sentences }) =>
                sentences.some((sentence) => sentence.id === id),
              )
              return (
                <li>
                  {section ? (
                    <a
                      class="ds-link"
                      href={`${paths.accountSection({ accountId: account.id, sectionId: section.id })}#sentence-${id}`}
                    >
                      {text}
                    </a>
                  ) : (
                    text
                  )}
                </li>
              )
            })}
          </ul>
        </>
      )}
    </Section>
  )
}

const Sections: FC<Draft> = ({ account, sections, unsourced }) => {
  const t = useDrafting()
  const open = new Set(unsourced.map(({ id }) => id))
  return (
    <Section heading={t('sections')} id="sections">
      <Table
        caption={t('sections')}
        captionHidden
        rows={sections}
        columns={[
          {
            heading: t('section'),
            rowHeading: true,
            cell: (section) => (
              <a
                class="ds-link"
                href={paths.accountSection({ accountId: account.id, sectionId: section.id })}
              >
                {sectionHeading(section, t)}
              </a>
            ),
          },
          {
            heading: t('text'),
            kind: 'short',
            cell: ({ sentences }) => t('sentencesCount', { count: sentences.length }),
          },
          {
            heading: t('lacking'),
            kind: 'number',
            cell: ({ sentences }) => sentences.filter(({ id }) => open.has(id)).length || '–',
          },
        ]}
      />
    </Section>
  )
}

const Publishing: FC<Draft> = ({ account, refusals, mayPublish, published }) => {
  const t = useDrafting()
  const reasons = [
    ...new Set(
      refusals.map(({ code, subject }) => {
        if (code === 'account.conclusions_missing') return t('refusal_conclusions_missing')
        if (code === 'account.claim_without_source') return t('refusal_claim_without_source')
        if (code === 'account.source_differs_from_register')
          return t('refusal_source_differs_from_register', { subject: subject ?? '' })
        return t('refusal_other', { subject: subject ?? code })
      }),
    ),
  ]
  return (
    <Section heading={t('publishHeading')} id="publish">
      {published.length > 0 ? (
        <ul class="ds-list">
          {published.map(({ id, number, version }) => (
            <li>
              <a class="ds-link" href={paths.publishedAccount({ publishedId: id })}>
                {t('publishedTitle', { number: String(number), version: String(version) })}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {account.state !== 'draft' ? null : (
        <>
          {reasons.length > 0 ? (
            <Alert kind="warning" heading={t('notReady')} headingLevel={3}>
              <ul class="ds-list">
                {reasons.map((reason) => (
                  <li>{reason}</li>
                ))}
              </ul>
            </Alert>
          ) : null}
          <p class="ds-paragraph">{t('publishEffect')}</p>
          {mayPublish ? (
            <Form
              action={paths.publishAccount({ accountId: account.id })}
              revision={account.revision}
              label={t('publish')}
            >
              <ButtonRow>
                <Button>{t('publish')}</Button>
              </ButtonRow>
            </Form>
          ) : null}
        </>
      )}
    </Section>
  )
}
