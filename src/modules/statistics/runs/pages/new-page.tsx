import { CheckboxGroupField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import {
  DateField,
  NumberField,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { LEAST_COUNT } from '../../linkage/index.ts'
import { runWords } from '../messages.ts'
import { runPaths as paths } from '../paths.ts'
import type { prepareRun } from '../plan-actions.ts'

const named = (bodies: readonly { readonly name: string }[]) =>
  bodies.map(({ name }) => ({ value: name, label: name }))

/** Who links whose records, and does that keep those who know people apart from those who link? */
export const NewRunPage: View<Awaited<ReturnType<typeof prepareRun.run>>> = ({ data, context, refused }) => {
  const { locale } = context
  const t = runWords(locale)
  const of = fieldsIn(refused)
  const chosen = refused?.values['bodies']
  return (
    <Page
      title={t('plan')}
      breadcrumb={[{ href: paths.runs(), label: t('runs') }]}
      state={<p>{t('newLead')}</p>}
      islands={['forms']}
    >
      <Form action={paths.newRun()} warnUnsaved label={t('plan')} send={t('save')}>
        <Section id="what" heading={t('what')}>
          <TextField {...of('titleSv')} label={t('titleSv')} />
          <TextField {...of('titleEn')} label={t('titleEn')} optional />
          <TextAreaField {...of('subjectSv')} label={t('subjectSv')} rows={3} />
          <TextAreaField {...of('subjectEn')} label={t('subjectEn')} rows={3} optional />
          <DateField {...of('from')} label={t('from')} />
          <DateField {...of('to')} label={t('to')} />
          {data.collections.length === 0 ? null : (
            <SelectField
              {...of('collectionId')}
              label={t('collection')}
              emptyLabel={t('noCollection')}
              options={data.collections.map(({ id, title }) => ({ value: id, label: title[locale] }))}
              optional
            />
          )}
        </Section>
        <Section id="who" heading={t('who')}>
          <SelectField
            {...of('unit')}
            label={t('unit')}
            description={t('unitHint')}
            options={named(data.bodies.filter(({ links }) => links))}
          />
          <CheckboxGroupField
            name="bodies"
            label={t('bodies')}
            description={data.bodies.length < 2 ? t('bodiesMissing') : t('bodiesHint')}
            values={Array.isArray(chosen) ? (chosen as string[]) : []}
            error={errorFor(refused?.errors, 'bodies')}
            options={named(data.bodies)}
          />
          <NumberField
            {...of('leastCount', String(LEAST_COUNT))}
            label={t('leastCount')}
            description={t('leastCountHint')}
          />
        </Section>
      </Form>
    </Page>
  )
}
