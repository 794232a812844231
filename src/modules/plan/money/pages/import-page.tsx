import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { ConfirmEffect } from '../../../../web/components/confirm.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Notice } from '../../../../web/components/message.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { carriedOf, TableForm, TableRead } from '../../../../web/tables/table-form.tsx'
import { paths } from '../../paths.ts'
import { importProblems, importWords } from '../import-messages.ts'
import type { PreviewedImport } from '../table-actions.ts'
import { moneyColumns } from '../table-columns.ts'
import { moneyWords } from '../words.ts'
import { useMoney } from './parts.tsx'

const Preview: FC<{ planId: string; preview: NonNullable<PreviewedImport['preview']> }> = ({
  planId,
  preview,
}) => {
  const { locale } = useReader()
  const t = importWords(locale)
  const money = useMoney()
  const format = useFormat()
  const { posted, aside, errors, taken, digest } = preview
  if (errors.length > 0) return null
  const rows = [
    ...posted.map(({ row, ore, words, kind }) => ({ row, ore, what: words, how: money(`kind_${kind}`) })),
    ...aside.map(({ row, amountOre, body, reason }) => ({
      row,
      ore: amountOre,
      what: body,
      how: `${money('setAside')}: ${money(`reason_${reason}`)}`,
    })),
  ].sort((first, second) => first.row - second.row)
  const effects = [
    ...(posted.length > 0 ? [t('effectPosts', { count: posted.length })] : []),
    ...(aside.length > 0 ? [t('effectAside', { count: aside.length })] : []),
  ]
  return (
    <>
      <Section heading={t('would')} id="would">
        <Table
          caption={t('would')}
          captionHidden
          rows={rows.slice(0, 200)}
          columns={[
            { heading: t('row'), kind: 'number', cell: ({ row }) => String(row) },
            { heading: money('what'), rowHeading: true, cell: ({ what }) => what },
            { heading: money('kind'), cell: ({ how }) => how },
            { heading: money('amount'), kind: 'number', cell: ({ ore }) => format.money(ore) },
          ]}
        />
      </Section>
      <Form
        action={paths.confirmMoneyImport({ planId })}
        hidden={{ ...carriedOf(taken), digest }}
        label={t('confirm')}
      >
        <ConfirmEffect
          effects={effects}
          confirmLabel={t('confirm')}
          cancelHref={paths.planMoney({ planId })}
        />
      </Form>
    </>
  )
}

/** Reads postings in: what a file would do is shown before it is done. */
export const ImportPage: View<PreviewedImport> = ({ data: { plan, done, preview }, context }) => {
  const t = importWords(context.locale)
  const money = moneyWords(context.locale)
  const planId = plan.id
  const table = { action: paths.importMoney({ planId }), columns: moneyColumns, taken: preview?.taken }
  return (
    <Page
      title={t('title')}
      breadcrumb={[
        { href: paths.plan({ planId }), label: plan.reference },
        { href: paths.planMoney({ planId }), label: money('money') },
      ]}
      notice={done ? <Notice>{t('done', done)}</Notice> : undefined}
      islands={['upload']}
    >
      <p class="ds-paragraph">{t('lead')}</p>
      <p class="quiet">{t('appropriations')}</p>
      {preview ? <Preview planId={planId} preview={preview} /> : null}
      <TableRead {...table} faults={preview?.errors ?? []} problems={[importProblems]} />
      <TableForm
        {...table}
        label={t('preview')}
        hint={t('start')}
        steps={
          <LinkButton href={paths.exportMoney({ planId }, { format: 'xlsx' })} variant="tertiary" download>
            {money('asExcel')}
          </LinkButton>
        }
      />
    </Page>
  )
}
