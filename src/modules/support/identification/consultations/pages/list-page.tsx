import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../../web/components/button.tsx'
import { TextField } from '../../../../../web/components/field.tsx'
import { Form } from '../../../../../web/components/form.tsx'
import { Section } from '../../../../../web/components/structure.tsx'
import { type Column, Table } from '../../../../../web/components/table.tsx'
import { fieldsIn } from '../../../../../web/fields/entered.ts'
import type { View } from '../../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../../web/reader.ts'
import { Page } from '../../../../../web/shell.tsx'
import { paths } from '../../../paths.ts'
import type { viewConsultations } from '../actions.ts'
import type { Asker } from '../codes.ts'
import { consultationWords } from '../messages.ts'
import type { MonthRow, ShownCount } from '../series.ts'

type Data = Awaited<ReturnType<typeof viewConsultations.run>>

const Count: FC<{ count: ShownCount }> = ({ count }) => {
  const t = consultationWords(useReader().locale)
  const format = useFormat()
  if (count.kind === 'count') return <>{format.number(count.value)}</>
  if (count.kind === 'fewer_than') return <>{t('fewerThan', { value: count.value })}</>
  return <span class="quiet">{t(count.kind)}</span>
}

const CountTable: FC<{ months: readonly MonthRow[] }> = ({ months }) => {
  const t = consultationWords(useReader().locale)
  const format = useFormat()
  const askers = (months[0]?.cells ?? []).map(({ asker }) => asker)
  const columns: Column<MonthRow>[] = [
    { heading: t('month'), rowHeading: true, cell: ({ month }) => format.month(month) },
    ...askers.map(
      (asker): Column<MonthRow> => ({
        heading: t(asker as Asker),
        kind: 'number',
        cell: ({ cells }) => <Count count={cells.find((cell) => cell.asker === asker)!.count} />,
      }),
    ),
    { heading: t('total'), kind: 'number', cell: ({ total }) => <Count count={total} /> },
  ]
  return <Table caption={t('counts')} captionHidden columns={columns} rows={months} />
}

/** Advice without a case: begin, go on by number, how many there were. */
export const ConsultationsPage: View<Data> = ({ data, context, refused }) => {
  const field = fieldsIn(refused)
  const t = consultationWords(context.locale)
  return (
    <Page
      title={t('title')}
      under={t('advice')}
      state={<p>{t('lead')}</p>}
      action={
        <LinkButton variant="primary" href={paths.newConsultation()}>
          {t('newOne')}
        </LinkButton>
      }
    >
      <Section heading={t('continueHeading')} id="continue">
        <Form action={paths.findConsultation()} label={t('continueHeading')} send={t('find')} secondary>
          <TextField
            {...field('number')}
            label={t('number')}
            description={t('numberHint')}
            width={32}
            spellcheck={false}
            autocomplete="off"
          />
        </Form>
      </Section>
      <Section heading={t('counts')} id="counts">
        {data.months.length === 0 ? (
          <p class="not-given">{t('noCounts')}</p>
        ) : (
          <>
            <CountTable months={data.months} />
            <p class="quiet">{t('withheldNote')}</p>
          </>
        )}
      </Section>
    </Page>
  )
}
