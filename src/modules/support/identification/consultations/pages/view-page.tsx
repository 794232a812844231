import type { FC } from 'hono/jsx'
import { Form } from '../../../../../web/components/form.tsx'
import { Link } from '../../../../../web/components/link.tsx'
import { DescriptionList, Section } from '../../../../../web/components/structure.tsx'
import type { View } from '../../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../../web/reader.ts'
import { Page } from '../../../../../web/shell.tsx'
import { paths } from '../../../paths.ts'
import type { viewConsultation } from '../actions.ts'
import { labelOf } from '../codes.ts'
import { consultationWords } from '../messages.ts'
import { CodeFields } from './code-fields.tsx'

type Data = Awaited<ReturnType<typeof viewConsultation.run>>

const Facts: FC<{ data: Data }> = ({ data }) => {
  const { locale } = useReader()
  const t = consultationWords(locale)
  const format = useFormat()
  const { consultation, today } = data
  const named = (keys: readonly string[]) => keys.map((key) => labelOf(today, key)[locale]).join(', ')
  return (
    <DescriptionList
      items={[
        { term: t('about'), value: t(consultation.about) },
        { term: t('asker'), value: t(consultation.asker) },
        { term: t('topics'), value: named(consultation.topics) },
        { term: t('signposted'), value: named(consultation.signposted) },
        {
          term: t('counts'),
          value: `${t('contacts', { count: consultation.contacts })}, ${t('sinceMonth', { month: format.month(consultation.month) })}`,
        },
      ]}
    />
  )
}

/** A consultation by its number: what it was about, and another call. */
export const ConsultationPage: View<Data> = ({ data, context, refused }) => {
  const t = consultationWords(context.locale)
  const errors = refused?.errors ?? []
  const { consultation } = data
  return (
    <Page
      title={t('title')}
      under={t('advice')}
      breadcrumb={[{ href: paths.consultations(), label: t('title') }]}
      state={
        <>
          <p class="consultation-number">{consultation.number}</p>
          <p>{t('giveNumber')}</p>
        </>
      }
    >
      <Facts data={data} />
      <Section heading={t('again')} id="again">
        <p>{t('againLead')}</p>
        <Form
          action={paths.consultation({ consultationId: consultation.id })}
          revision={consultation.revision}
          label={t('again')}
          send={t('saveAgain')}
        >
          <CodeFields
            choices={data}
            first={consultation.about === 'adult' ? 'adult' : 'child'}
            values={refused?.values}
            errors={errors}
          />
        </Form>
      </Section>
      <p>
        {t('openCase')} <Link href={paths.newCase()}>{t('newCase')}</Link>
      </p>
    </Page>
  )
}
