import type { FC } from 'hono/jsx'
import { Button, ButtonRow, LinkButton } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Day, Details, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { Written } from '../../../../web/components/written.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import { reportWords } from '../messages.ts'
import type { Figure } from '../schema.ts'
import type { ViewedMaterial } from './actions.ts'
import { materialWords } from './messages.ts'

/** So many texts can be read at once; of the others the headings. */
const OPEN = 2

const Add: FC<{ data: ViewedMaterial; of: { key: string; held: boolean }; what: string }> = ({
  data,
  of,
  what,
}) => {
  const t = materialWords(useReader().locale)
  if (of.held) return <>{t('added')}</>
  return (
    <Form
      action={paths.useMaterial({ reportBackId: data.report.id })}
      revision={data.report.revision}
      hidden={{ key: of.key }}
      label={t('addOne', { what })}
    >
      <Button variant="secondary" label={t('addOne', { what })}>
        {t('add')}
      </Button>
    </Form>
  )
}

const Value: FC<{ figure: Figure }> = ({ figure: { kind, value, unit } }) => {
  const t = materialWords(useReader().locale)
  const format = useFormat()
  return kind === 'measured' || kind === 'zero' ? (
    <>
      {format.number(value ?? 0)} {unit}
    </>
  ) : (
    <span class="quiet">{t(kind)}</span>
  )
}

const Figures: FC<{ data: ViewedMaterial }> = ({ data }) => {
  const t = materialWords(useReader().locale)
  const format = useFormat()
  return (
    <Section id="figures" heading={t('figures')}>
      <Table
        caption={t('figures')}
        captionHidden
        rows={data.figures}
        columns={[
          { heading: t('figure'), rowHeading: true, cell: ({ figure }) => figure.label },
          {
            heading: t('period'),
            cell: ({ figure }) => (
              <>
                <Day day={figure.periodFrom!} kind="short" />–<Day day={figure.periodTo!} kind="short" />
              </>
            ),
          },
          { heading: t('value'), kind: 'number', cell: ({ figure }) => <Value figure={figure} /> },
          {
            heading: t('add'),
            cell: (of) => (
              <Add
                data={data}
                of={of}
                what={`${of.figure.label}, ${format.shortDate(of.figure.periodFrom!)}`}
              />
            ),
          },
        ]}
      />
    </Section>
  )
}

const Texts: FC<{ data: ViewedMaterial }> = ({ data }) => {
  const t = materialWords(useReader().locale)
  return (
    <Section id="texts" heading={t('texts')}>
      {data.texts.map((of, at) => (
        <Details summary={of.material.heading} open={at < OPEN}>
          <p class="field-group-hint">
            {t(of.material.level)}. {t('source', { source: of.material.source })}
          </p>
          <blockquote class="proposal-text">
            <Written text={of.material.text} />
          </blockquote>
          <ButtonRow>
            <Add data={data} of={of} what={of.material.heading} />
          </ButtonRow>
        </Details>
      ))}
    </Section>
  )
}

/** What has the work itself to say? Figures of series and texts of rooms, each for a person to choose. */
export const MaterialPage: View<ViewedMaterial> = ({ data, context }) => {
  const t = materialWords(context.locale)
  const edit = paths.editReport({ reportBackId: data.report.id })
  const nothing = data.figures.length + data.texts.length === 0
  return (
    <Page
      title={t('title')}
      wide
      breadcrumb={[{ href: edit, label: reportWords(context.locale)('editTitle') }]}
      state={<p>{t('lead')}</p>}
      action={<LinkButton href={edit}>{t('goOn')}</LinkButton>}
    >
      {nothing ? <EmptyState heading={t('noneTitle')}>{t('noneText')}</EmptyState> : null}
      {data.figures.length > 0 ? <Figures data={data} /> : null}
      {data.texts.length > 0 ? <Texts data={data} /> : null}
    </Page>
  )
}
