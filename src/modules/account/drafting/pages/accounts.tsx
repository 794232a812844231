import type { FC } from 'hono/jsx'
import { Button } from '../../../../web/components/button.tsx'
import { Heading } from '../../../../web/components/card.tsx'
import { SelectField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Moment, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { PlanTabs, planPaths as paths } from '../../../plan/index.ts'
import type { listAccounts } from '../actions.ts'
import { useDrafting, words } from './words.ts'

type Accounts = Awaited<ReturnType<typeof listAccounts.run>>

/** The accounts of a plan: what is published, for all, and the drafts, for those who write them. */
export const AccountsPage: View<Accounts> = ({ data, context, refused }) => {
  const t = words(context.locale)
  const { plan, published, mayBegin } = data
  return (
    <Page
      title={t('accounts')}
      wide
      breadcrumb={[
        { href: paths.plans(), label: t('plans') },
        { href: paths.plan({ planId: plan.id }), label: plan.title },
      ]}
      state={t('accountsState', { count: published.length })}
    >
      <PlanTabs planId={plan.id} current="accounts" />
      <Section heading={t('publishedHeading')} id="published">
        <Table
          caption={t('publishedHeading')}
          captionHidden
          rows={published}
          empty={
            <EmptyState heading={t('noPublished')} headingLevel={3}>
              {t('noPublishedText')}
            </EmptyState>
          }
          columns={[
            {
              heading: t('accounts'),
              rowHeading: true,
              cell: ({ id, number, version }) => (
                <Link href={paths.publishedAccount({ publishedId: id })}>
                  {t('publishedTitle', { number: String(number), version: String(version) })}
                </Link>
              ),
            },
            {
              heading: t('published'),
              kind: 'short',
              cell: ({ publishedAt }) => <Moment at={publishedAt} />,
            },
            { heading: t('hash'), cell: ({ sha256 }) => <code>{sha256.slice(0, 16)}…</code> },
          ]}
        />
      </Section>
      {mayBegin ? <Drafts {...data} refused={refused} /> : null}
    </Page>
  )
}

const Drafts: FC<Accounts & { refused: RefusedForm | undefined }> = ({ plan, accounts, refused }) => {
  const field = fieldsIn(refused)
  const t = useDrafting()
  return (
    <Section heading={t('drafts')} id="drafts">
      <Table
        caption={t('drafts')}
        captionHidden
        rows={accounts}
        empty={
          <EmptyState heading={t('noDrafts')} headingLevel={3}>
            {t('noDraftsText')}
          </EmptyState>
        }
        columns={[
          {
            heading: t('title'),
            rowHeading: true,
            cell: ({ id, number, title }) => (
              <Link href={paths.account({ accountId: id })}>
                {t('draftTitle', { number: String(number), title })}
              </Link>
            ),
          },
          {
            heading: t('standing'),
            kind: 'short',
            cell: ({ state }) => (state === 'published' ? t('published') : t('draft')),
          },
        ]}
      />
      <Heading level={3}>{t('begin')}</Heading>
      <Form action={paths.beginAccount({ planId: plan.id })} label={t('begin')}>
        <TextField {...field('title')} label={t('title')} />
        <SelectField
          name="language"
          label={t('language')}
          value={String(refused?.values.language ?? 'sv')}
          options={[
            { value: 'sv', label: t('swedish') },
            { value: 'en', label: t('english') },
          ]}
        />
        <Button>{t('begin')}</Button>
      </Form>
    </Section>
  )
}
