import type { FC } from 'hono/jsx'
import { RadioField } from '../../../../../web/components/choice-field.tsx'
import { SelectField } from '../../../../../web/components/field.tsx'
import { Form } from '../../../../../web/components/form.tsx'
import { Details, Section, Tabs } from '../../../../../web/components/structure.tsx'
import { fieldsIn } from '../../../../../web/fields/entered.ts'
import type { View } from '../../../../../web/pages.tsx'
import { useReader } from '../../../../../web/reader.ts'
import { Page } from '../../../../../web/shell.tsx'
import { paths } from '../../../paths.ts'
import type { readForAdvice } from '../actions.ts'
import { askers } from '../codes.ts'
import { consultationWords } from '../messages.ts'
import { abouts } from '../schema.ts'
import { CodeFields } from './code-fields.tsx'

type Data = Awaited<ReturnType<typeof readForAdvice.run>>

/** The signs and steps of a list to read, without anything to fill in. */
const Reading: FC<{ data: Data }> = ({ data }) => {
  const { locale } = useReader()
  const t = consultationWords(locale)
  const { list } = data
  return (
    <>
      <ul class="ds-list">
        {list.introduction.map((sentence) => (
          <li>{sentence[locale]}</li>
        ))}
      </ul>
      {list.dimensions.map(({ title, lead, indicators }) => (
        <Details summary={title[locale]}>
          <p>{lead[locale]}</p>
          <ul class="ds-list reading-list">
            {indicators.map(({ text }) => (
              <li>{text[locale]}</li>
            ))}
          </ul>
        </Details>
      ))}
      <Details summary={t('stepsHeading')}>
        <dl class="description-list">
          {list.duties.map(({ title, text }) => (
            <div>
              <dt>{title[locale]}</dt>
              <dd>{text[locale]}</dd>
            </div>
          ))}
        </dl>
      </Details>
    </>
  )
}

/** Advice while it is given: a list to read; afterwards codes to tick. Nothing personal can be written. */
export const NewConsultationPage: View<Data> = ({ data, context, refused }) => {
  const field = fieldsIn(refused)
  const t = consultationWords(context.locale)
  const errors = refused?.errors ?? []
  const { key } = data.list
  return (
    <Page
      template="form"
      title={t('newOne')}
      under={t('advice')}
      breadcrumb={[{ href: paths.consultations(), label: t('title') }]}
      state={<p>{t('readLead')}</p>}
    >
      <Tabs
        label={t('whichList')}
        tabs={[
          { href: paths.newConsultation(), label: t('childList'), current: key === 'child' },
          { href: paths.newConsultation({ list: 'adult' }), label: t('adultList'), current: key === 'adult' },
        ]}
      />
      <Reading data={data} />
      <Section heading={t('noteHeading')} id="note">
        <p>{t('noteLead')}</p>
        <Form
          action={paths.newConsultation()}
          hidden={{ list: key }}
          label={t('noteHeading')}
          send={t('save')}
          cancel={paths.consultations()}
        >
          <RadioField
            {...field('about')}
            label={t('about')}
            options={abouts.map((about) => ({ value: about, label: t(about) }))}
          />
          <SelectField
            {...field('asker')}
            label={t('asker')}
            options={askers.map((asker) => ({ value: asker, label: t(asker) }))}
          />
          <CodeFields choices={data} first={key} values={refused?.values} errors={errors} />
        </Form>
      </Section>
    </Page>
  )
}
