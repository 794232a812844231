import { withinSentence } from '../../../../platform/i18n/within-sentence.ts'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import { ageGroups } from '../../sections/age.ts'
import { caseWords } from '../messages.ts'
import type { prepareAge } from '../step-actions.ts'

type Prepared = Awaited<ReturnType<typeof prepareAge.run>>

/** An age is assessed, with its reasons. */
export const AgePage: View<Prepared> = ({ data, context, refused }) => {
  const field = fieldsIn(refused)
  const t = caseWords(context.locale)
  const { caseId } = data
  return (
    <Page
      title={t('ageTitle')}
      state={<p>{t('ageLead', { now: withinSentence(t(data.ageGroup)) })}</p>}
      breadcrumb={[
        { href: paths.cases(), label: t('myCases') },
        { href: paths.case({ caseId }), label: t('caseNumber', { number: data.number }) },
      ]}
      islands={['forms']}
    >
      <Form
        action={paths.assessAge({ caseId })}
        warnUnsaved
        send={t('saveAssessment')}
        cancel={paths.case({ caseId })}
      >
        <RadioField
          {...field('ageGroup')}
          label={t('age')}
          options={ageGroups.map((group) => ({ value: group, label: t(group) }))}
        />
        <TextAreaField {...field('reasons')} label={t('reasons')} description={t('reasonsHint')} />
      </Form>
    </Page>
  )
}
