import type { FC } from 'hono/jsx'
import { SelectField, TextField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Alert } from '../../../web/components/message.tsx'
import { Section } from '../../../web/components/structure.tsx'
import { Table } from '../../../web/components/table.tsx'
import { fieldsIn } from '../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../web/pages.tsx'
import { useFormat } from '../../../web/reader.ts'
import { Page } from '../../../web/shell.tsx'
import { lawWords } from '../messages.ts'
import { useLawWords } from '../pages/words.tsx'
import { lawPaths as paths } from '../paths.ts'
import type { ListedFigures } from './actions.ts'

/** Which figures of the law are known for which year, and which is missing? */
export const FiguresPage: View<ListedFigures> = ({ data, context, refused }) => {
  const t = lawWords(context.locale)
  const { known, missing, mayEnter } = data
  return (
    <Page
      title={t('figures')}
      breadcrumb={[{ href: paths.list(), label: t('title') }]}
      state={<p>{t('figuresLead')}</p>}
      islands={['forms']}
    >
      {missing.map((year) => (
        <Alert kind="warning">
          <p>{t('figureMissingOf', { year: String(year) })}</p>
        </Alert>
      ))}
      {mayEnter ? <EnterForm data={data} refused={refused} /> : null}
      <Known known={known} />
    </Page>
  )
}

const Known: FC<Pick<ListedFigures, 'known'>> = ({ known }) => {
  const t = useLawWords()
  const format = useFormat()
  return (
    <Table
      caption={t('figures')}
      captionHidden
      columns={[
        { heading: t('figureYear'), rowHeading: true, cell: ({ year }) => year },
        { heading: t('figureAmount'), kind: 'number', cell: ({ ore }) => format.number(ore / 100) },
        {
          heading: t('source'),
          cell: ({ source, enteredOn }) =>
            source === null || enteredOn === null
              ? t('figureOwn')
              : t('figureEntered', { source, day: format.date(enteredOn) }),
        },
      ]}
      rows={known}
    />
  )
}

const EnterForm: FC<{ data: ListedFigures; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = useLawWords()
  const field = fieldsIn(refused)
  const thisYear = Number(data.today.slice(0, 4))
  const [first] = data.missing
  return (
    <Section id="enter" heading={t('figureEnter')}>
      <Form action={paths.figures()} warnUnsaved send={t('figureSave')}>
        <SelectField
          {...field('year', first === undefined ? '' : String(first))}
          label={t('figureYear')}
          options={[thisYear, thisYear + 1].map((year) => ({ value: String(year), label: String(year) }))}
        />
        <TextField {...field('kronor')} label={t('figureAmount')} inputmode="numeric" width={8} />
        <TextField {...field('source')} label={t('source')} description={t('figureSourceHint')} width={32} />
      </Form>
    </Section>
  )
}
