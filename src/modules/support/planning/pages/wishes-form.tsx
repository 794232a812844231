import type { FC } from 'hono/jsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { DateField, SelectField, TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Contested } from '../../../../web/fields/contested.tsx'
import { enteredIn } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useReader, useWords } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { languageOptions } from '../../cases/languages.ts'
import { paths } from '../../paths.ts'
import { planWords } from '../messages.ts'
import { stayWishes } from '../schema.ts'
import type { ViewedPlan } from '../view-actions.ts'
import { crumbsOf, usePlanWords } from './words.tsx'

/** What the person wants: three questions begin a plan. */
export const WishesForm: FC<{ data: ViewedPlan; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = usePlanWords()
  const shared = useWords()
  const { locale } = useReader()
  const { caseId, plan } = data
  const { text: entered, of } = enteredIn(refused)
  return (
    <Form
      action={paths.wishes({ caseId })}
      revision={plan?.revision ?? 0}
      warnUnsaved
      label={t('wishes')}
      send={plan === null ? t('begin') : shared('save')}
      cancel={plan === null ? paths.case({ caseId }) : paths.plan({ caseId })}
    >
      <TextAreaField
        {...of('wishes', plan?.wishes)}
        label={t('wishesField')}
        description={t('wishesHint')}
        rows={5}
      />
      <Contested
        id="wishes"
        refused={refused}
        revision={plan?.revision ?? 0}
        versions={[{ saved: plan?.wishes ?? '', entered: entered('wishes') }]}
      />
      <SelectField
        {...of('language', plan?.wishesLanguage ?? data.language ?? 'sv')}
        label={t('wishesLanguage')}
        options={languageOptions(locale)}
      />
      <RadioField
        {...of('stays', plan?.stays)}
        label={t('staysField')}
        optional
        options={stayWishes.map((value) => ({ value, label: t(value) }))}
      />
      <DateField
        {...of('nextReview', plan?.nextReview)}
        label={t('nextReview')}
        description={t('nextReviewHint')}
        optional
      />
    </Form>
  )
}

/** The person's wishes, to be written: the beginning of a plan, and later their change. */
export const WishesPage: View<ViewedPlan> = ({ data, context, refused }) => {
  const t = planWords(context.locale)
  return (
    <Page
      title={t('wishes')}
      under={t('case', { number: data.number })}
      breadcrumb={crumbsOf(t, data)}
      state={data.plan === null ? <p>{t('beginLead')}</p> : undefined}
      islands={['forms']}
    >
      <WishesForm data={data} refused={refused} />
    </Page>
  )
}
