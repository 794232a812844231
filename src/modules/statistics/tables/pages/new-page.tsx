import { LinkButton } from '../../../../web/components/button.tsx'
import { CheckboxGroupField, RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { DateField, SelectField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { tableNames } from '../../collection/index.ts'
import { statisticsPaths } from '../../paths.ts'
import { eurostatPopulations } from '../../standards/index.ts'
import type { prepareTable } from '../actions.ts'
import { choices } from '../dimensions.ts'
import { tableWords } from '../messages.ts'
import { methodNames } from '../methods.ts'
import { choiceName, subjectWords } from '../naming.ts'
import { tablePaths as paths } from '../paths.ts'
import { usual } from '../schema.ts'

const SETTINGS = ['threshold', 'width', 'largestChange', 'variance', 'base']

/** What is counted, by what, and how is it protected? */
export const NewTablePage: View<Awaited<ReturnType<typeof prepareTable.run>>> = ({
  data,
  context,
  refused,
}) => {
  const { locale } = context
  const t = tableWords(locale)
  const errors = refused?.errors ?? []
  const of = fieldsIn(refused)
  const { collections, chosen, today } = data
  const by = refused?.values['by']
  return (
    <Page
      title={t('makeNew')}
      breadcrumb={[{ href: paths.tables(), label: t('tables') }]}
      state={<p>{t('newLead')}</p>}
      islands={['forms']}
    >
      {collections.length === 0 ? (
        <EmptyState
          heading={t('noCollections')}
          action={
            <LinkButton variant="secondary" href={statisticsPaths.collections()}>
              {t('toCollections')}
            </LinkButton>
          }
        />
      ) : (
        <Form action={paths.newTable()} warnUnsaved label={t('makeNew')} send={t('make')}>
          <Section id="what" heading={t('what')}>
            <SelectField
              {...of('collectionId', chosen ?? collections[0]!.id)}
              label={t('collection')}
              options={collections.map(({ id, title }) => ({ value: id, label: title[locale] }))}
            />
            <TextField {...of('titleSv')} label={t('titleSv')} />
            <TextField {...of('titleEn')} label={t('titleEn')} optional />
            <SelectField
              {...of('subject', 'registered_victims')}
              label={t('subject')}
              options={[...eurostatPopulations, ...tableNames].map((subject) => ({
                value: subject,
                label: subjectWords(subject, locale),
              }))}
            />
            <CheckboxGroupField
              name="by"
              label={t('by')}
              description={t('byHint')}
              options={choices.map((choice) => ({ value: choice, label: choiceName(choice, locale) }))}
              values={Array.isArray(by) ? (by as string[]) : refused === undefined ? ['sex', 'age'] : []}
              error={errorFor(errors, 'by')}
              optional
            />
            <DateField {...of('countedOn', today)} label={t('countedOn')} description={t('countedOnHint')} />
          </Section>
          <Section id="protection" heading={t('protection')}>
            <p class="ds-paragraph">{t('protectionText')}</p>
            <RadioField
              {...of('method', 'suppress')}
              label={t('method')}
              options={methodNames.map((name) => ({ value: name, label: t(`method_${name}`) }))}
            />
            <Details summary={t('settings')} open={errors.some(({ field }) => SETTINGS.includes(field))}>
              <TextField
                {...of('threshold', usual.threshold)}
                label={t('threshold')}
                description={t('thresholdHint')}
                inputmode="numeric"
                width={8}
              />
              <TextField
                {...of('width', usual.width)}
                label={t('width')}
                description={t('widthHint')}
                inputmode="numeric"
                width={8}
              />
              <TextField
                {...of('largestChange', usual.largestChange)}
                label={t('largestChange')}
                description={t('noiseHint')}
                inputmode="numeric"
                width={8}
              />
              <TextField
                {...of('variance', usual.variance)}
                label={t('variance')}
                description={t('noiseHint')}
                inputmode="decimal"
                width={8}
              />
              <TextField
                {...of('base', usual.base)}
                label={t('base')}
                description={t('baseHint')}
                inputmode="numeric"
                width={8}
              />
            </Details>
          </Section>
        </Form>
      )}
    </Page>
  )
}
