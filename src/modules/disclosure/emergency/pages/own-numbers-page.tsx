import type { FC } from 'hono/jsx'
import { Button } from '../../../../web/components/button.tsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import { emergencyWords } from '../messages.ts'
import type { viewOwnNumbers } from '../own-number-actions.ts'
import { relations } from '../schema.ts'
import { useEmergencyWords } from './words.ts'

type Data = Awaited<ReturnType<typeof viewOwnNumbers.run>>

const Kept: FC<{ data: Data }> = ({ data }) => {
  const t = useEmergencyWords()
  return (
    <Section id="kept" heading={t('kept')}>
      <p>{t('keptText')}</p>
      <Table
        caption={t('kept')}
        captionHidden
        columns={[
          { heading: t('relation'), rowHeading: true, cell: ({ relation }) => t(relation) },
          { heading: t('kept'), cell: ({ count }) => t('countOf', { count }) },
          {
            heading: t('remove'),
            cell: ({ relation, count }) =>
              count === 0 ? (
                '–'
              ) : (
                <Form action={paths.removeOwnNumbers()} hidden={{ relation }}>
                  <Button variant="tertiary" danger label={t('removeWhat', { what: t(relation) })}>
                    {t('remove')}
                  </Button>
                </Form>
              ),
          },
        ]}
        rows={data}
      />
    </Section>
  )
}

const Declare: FC<{ refused: RefusedForm | undefined }> = ({ refused }) => {
  const field = fieldsIn(refused)
  const t = useEmergencyWords()
  return (
    <Section id="declare" heading={t('declareHeading')}>
      <Form action={paths.ownNumbers()} label={t('declareHeading')} send={t('declare')}>
        <RadioField
          {...field('relation')}
          label={t('relation')}
          options={relations.map((value) => ({ value, label: t(`relation${value}`) }))}
        />
        <TextField
          {...field('number')}
          label={t('personNumber')}
          description={t('personNumberHint')}
          autocomplete="off"
          spellcheck={false}
          width={16}
        />
      </Form>
    </Section>
  )
}

/** Numbers that somebody declares, shown as a count alone. */
export const OwnNumbersPage: View<Data> = ({ data, context, refused }) => {
  const t = emergencyWords(context.locale)
  return (
    <Page
      title={t('ownNumbers')}
      breadcrumb={[{ href: paths.alerts(), label: t('alerts') }]}
      state={<p>{t('ownNumbersLead')}</p>}
    >
      <Kept data={data} />
      <Declare refused={refused} />
    </Page>
  )
}
