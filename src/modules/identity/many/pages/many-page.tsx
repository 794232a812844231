import type { FC } from 'hono/jsx'
import { roleMessages } from '../../../../platform/access/role-messages.ts'
import type { RequestContext } from '../../../../platform/http/route.ts'
import { translator } from '../../../../platform/i18n/catalogue.ts'
import { LinkButton } from '../../../../web/components/button.tsx'
import { TextAreaField } from '../../../../web/components/field.tsx'
import { FileField } from '../../../../web/components/files.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import { pageContextOf, type RefusedForm, type View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { addressOf } from '../../forms/visitor.ts'
import { identityPaths as paths } from '../../paths.ts'
import { peopleMessages } from '../../people-messages.ts'
import type { InvitedMany, InvitePlan, PreviewedMany } from '../actions.ts'
import { faultWords, manyWords } from '../messages.ts'
import { columns, tableOf } from '../table.ts'

const useManyWords = () => manyWords(useReader().locale)

const crumbs = (locale: 'sv' | 'en') => [
  { href: paths.people(), label: translator(peopleMessages, locale)('title') },
  { href: paths.invite(), label: translator(peopleMessages, locale)('invite') },
]

const Faults: FC<{ faults: InvitePlan['faults'] }> = ({ faults }) => {
  const { locale } = useReader()
  const t = useManyWords()
  const said = faultWords(locale)
  return (
    <Section id="faults" heading={t('faults')}>
      <p>{t('faultsKept')}</p>
      <Table
        caption={t('faults')}
        captionHidden
        rows={faults}
        columns={[
          { heading: t('row'), kind: 'number', cell: ({ row }) => String(row) },
          {
            heading: t('column'),
            plain: true,
            cell: ({ column }) => columns.find(({ key }) => key === column)?.heading[locale] ?? t('whole'),
          },
          { heading: t('wrong'), rowHeading: true, kind: 'prose', cell: (fault) => said(fault) },
        ]}
      />
    </Section>
  )
}

const Right: FC<{ table: string; plan: InvitePlan }> = ({ table, plan }) => {
  const { locale } = useReader()
  const t = useManyWords()
  const roleName = translator(roleMessages, locale)
  return (
    <Section id="right" heading={t('right')}>
      <Table
        caption={t('right')}
        captionHidden
        rows={plan.right}
        columns={[
          { heading: t('row'), kind: 'number', cell: ({ row }) => String(row) },
          { heading: columns[0]!.heading[locale], rowHeading: true, cell: ({ name }) => name },
          { heading: columns[1]!.heading[locale], plain: true, cell: ({ email }) => email },
          { heading: columns[2]!.heading[locale], plain: true, cell: ({ role }) => roleName(role) },
          { heading: columns[3]!.heading[locale], plain: true, cell: ({ bodyName }) => bodyName },
          { heading: t('how'), plain: true, cell: ({ byTwo }) => t(byTwo ? 'waits' : 'byLink') },
        ]}
      />
      <Form
        action={paths.confirmMany()}
        hidden={{ table, digest: plan.digest }}
        send={t('invite', { count: plan.right.length })}
        cancel={paths.people()}
      />
    </Section>
  )
}

const TableForm: FC<{ table: string | undefined; refused?: RefusedForm | undefined; again: boolean }> = ({
  table,
  refused,
  again,
}) => {
  const t = useManyWords()
  const field = fieldsIn(refused)
  return (
    <Form action={paths.inviteMany()} label={t('check')} send={t('check')} multipart secondary={again}>
      <TextAreaField
        {...field('table', table)}
        label={t('table')}
        description={t('tableHint')}
        rows={8}
        optional="unmarked"
      />
      <FileField name="file" label={t('file')} accept=".csv,.xlsx,text/csv" optional="unmarked" />
    </Form>
  )
}

/** Whom does this table invite, and what is wrong with it? */
export const ManyView: View<PreviewedMany> = ({ data, context, refused }) => {
  const { locale } = context
  const t = manyWords(locale)
  const { right = [], faults = [] } = data?.plan ?? {}
  return (
    <Page
      title={t('title')}
      breadcrumb={crumbs(locale)}
      state={<p>{t('lead', { headings: columns.map(({ heading }) => heading[locale]).join(', ') })}</p>}
    >
      {data !== undefined && right.length > 0 ? <Right {...data} /> : null}
      {faults.length > 0 ? <Faults faults={faults} /> : null}
      <TableForm table={data?.table} refused={refused} again={right.length > 0} />
    </Page>
  )
}

/** The answer that says what became of each, with the links where the house sends no mail; and what is left to correct. */
export const showMany = async (context: RequestContext, { sent, left }: InvitedMany): Promise<Response> => {
  const page = pageContextOf(context)
  const t = manyWords(page.locale)
  const isLinked = sent.some(({ secret }) => secret !== undefined)
  const shown = await (
    <Page context={page} title={t('invited')} breadcrumb={crumbs(page.locale)}>
      {isLinked ? <p>{t('linkOnce')}</p> : null}
      <Table
        caption={t('invited')}
        captionHidden
        rows={sent}
        columns={[
          { heading: columns[0]!.heading[page.locale], rowHeading: true, cell: ({ name }) => name },
          {
            heading: t('how'),
            kind: 'prose',
            cell: ({ waits, secret }) =>
              secret === undefined ? (
                t(waits ? 'waits' : 'mailed')
              ) : (
                <code translate="no">{new URL(paths.invitation({ secret }), addressOf(context)).href}</code>
              ),
          },
        ]}
      />
      {left.length === 0 ? (
        <LinkButton href={paths.people()}>{translator(peopleMessages, page.locale)('title')}</LinkButton>
      ) : (
        <Section id="left" heading={t('left')}>
          <TableForm table={tableOf(left, page.locale, 'together')} again={false} />
        </Section>
      )}
    </Page>
  )
  return context.html(String(shown))
}
