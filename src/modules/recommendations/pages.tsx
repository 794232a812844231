import type { FC } from 'hono/jsx'
import { daysBetween } from '../../platform/clock/clock.ts'
import { LinkButton } from '../../web/components/button.tsx'
import { SelectField } from '../../web/components/field.tsx'
import { Form } from '../../web/components/form.tsx'
import { Swedish } from '../../web/components/language.tsx'
import { Link } from '../../web/components/link.tsx'
import { EmptyState, Notice } from '../../web/components/message.tsx'
import { Section } from '../../web/components/structure.tsx'
import { Table } from '../../web/components/table.tsx'
import { fieldsIn } from '../../web/fields/entered.ts'
import type { View } from '../../web/pages.tsx'
import { useReader } from '../../web/reader.ts'
import type { OneOf } from '../../web/registers/register-pages.tsx'
import { Page } from '../../web/shell.tsx'
import { TableForm, TableRead } from '../../web/tables/table-form.tsx'
import type { prepareTable, viewUnheeded } from './actions.ts'
import { recommendationWords, rowMessages } from './messages.ts'
import { paths } from './paths.ts'
import type { recommendations } from './registers.ts'
import { columns } from './table.ts'

/** What acts on a recommendation; for whoever keeps it, the form to say so. */
export const ActedOn: FC<OneOf<typeof recommendations>> = ({ entry: { id }, more, keeps, refused }) => {
  const { locale } = useReader()
  const t = recommendationWords(locale)
  const { links, choices, names } = more
  const nameOf = (value: string) => names.get(value) ?? t('gone')
  return (
    <Section id="acted-on" heading={t('actedOn')}>
      {links.length === 0 ? (
        <p>{t('nobody')}</p>
      ) : (
        <ul>
          {links.map(({ id: linkId, value }) => (
            <li>
              <Swedish text={nameOf(value)} />
              {keeps ? (
                <Form
                  action={paths.unlink({ id, linkId })}
                  label={t('removeOf', { what: nameOf(value) })}
                  send={t('remove')}
                  secondary
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {keeps ? (
        <Form action={paths.link({ id })} label={t('linkIt')} send={t('addLink')} secondary>
          <SelectField
            {...fieldsIn(refused)('target')}
            label={t('target')}
            options={choices.map(({ kind, value, label }) => ({ value, label, group: t(`kind_${kind}`) }))}
          />
        </Form>
      ) : null}
    </Section>
  )
}

/** The ways to what stands beside the list. */
export const Beside: FC<{ keeps: boolean }> = ({ keeps }) => {
  const { locale } = useReader()
  const t = recommendationWords(locale)
  return (
    <ul class="link-line">
      <li>
        <Link href={paths.unheeded()}>{t('unheeded')}</Link>
      </li>
      {keeps ? (
        <li>
          <Link href={paths.table()}>{t('readIn')}</Link>
        </li>
      ) : null}
    </ul>
  )
}

/** What does nobody act on? */
export const UnheededPage: View<Awaited<ReturnType<typeof viewUnheeded.run>>> = ({
  data: { rows, isEmpty },
  context,
}) => {
  const { locale, today } = context
  const t = recommendationWords(locale)
  return (
    <Page
      template="worklist"
      title={t('unheeded')}
      breadcrumb={[{ href: paths.recommendation.list(), label: t('title') }]}
      state={<p>{t('unheededLead')}</p>}
    >
      {rows.length === 0 ? (
        <EmptyState heading={t(isEmpty ? 'noneHeading' : 'noneUnheeded')}>
          {t(isEmpty ? 'noneText' : 'noneUnheededText')}
        </EmptyState>
      ) : (
        <Table
          caption={t('unheeded')}
          captionHidden
          rows={rows}
          columns={[
            {
              heading: t('recommendation'),
              rowHeading: true,
              cell: (row: (typeof rows)[number]) => (
                <>
                  <Link href={paths.recommendation.one({ id: row.id })}>
                    <Swedish text={row.summary} />
                  </Link>
                  <div class="quiet">
                    {t(row.mechanism as 'greta')}, {row.report}, {row.number}
                  </div>
                </>
              ),
            },
            {
              heading: t('responsible'),
              desk: true,
              cell: ({ responsible }: (typeof rows)[number]) =>
                responsible === '' ? t('notSaid') : <Swedish text={responsible} />,
            },
            {
              heading: t('waited'),
              kind: 'number',
              cell: ({ givenOn }: (typeof rows)[number]) => t('days', { count: daysBetween(givenOn, today) }),
            },
          ]}
        />
      )}
    </Page>
  )
}

/** What came of the table, and the next one. */
export const TablePage: View<Awaited<ReturnType<typeof prepareTable.run>>> = ({
  data: { added, known = 0, faults = [], taken },
  context,
  refused,
}) => {
  const t = recommendationWords(context.locale)
  const table = { action: paths.table(), columns, taken }
  return (
    <Page
      title={t('readIn')}
      breadcrumb={[{ href: paths.recommendation.list(), label: t('title') }]}
      state={<p>{t('readInLead')}</p>}
      islands={['upload']}
    >
      {added === undefined ? null : <Notice>{t('readDone', { added, known })}</Notice>}
      <TableRead {...table} faults={faults} problems={[rowMessages]} />
      <TableForm {...table} label={t('readIn')} errors={refused?.errors} />
      {added === undefined ? null : <LinkButton href={paths.recommendation.list()}>{t('title')}</LinkButton>}
    </Page>
  )
}
