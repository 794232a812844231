import type { FC } from 'hono/jsx'
import { CheckboxField, CheckboxGroupField, RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Details } from '../../../../web/components/structure.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { citation } from '../../../law/index.ts'
import { paths } from '../../paths.ts'
import { languagesToChoose, personLanguage } from '../../person-language/languages.ts'
import { rightsWords } from '../messages.ts'
import { askers, withholdings } from '../schema.ts'
import type { SubjectPart } from '../subject-part.ts'
import { crumbsOf, useRightsWords, type ViewedRights } from './rights-page.tsx'

const chosenOf = (refused: RefusedForm | undefined, name: string): readonly string[] => {
  const given = refused?.values[name]
  return Array.isArray(given) ? (given as string[]) : typeof given === 'string' ? [given] : []
}

/** What is kept from the person: chosen part by part, on a section. */
const LeaveOut: FC<{ parts: readonly SubjectPart[]; refused: RefusedForm | undefined }> = ({
  parts,
  refused,
}) => {
  const field = fieldsIn(refused)
  const t = useRightsWords()
  const { locale } = useReader()
  const errors = refused?.errors ?? []
  const chosen = chosenOf(refused, 'leftOut')
  return (
    <Details summary={t('leaveOut')} open={chosen.length > 0}>
      <p>{t('leaveOutText')}</p>
      <CheckboxGroupField
        name="leftOut"
        label={t('leftOut')}
        optional
        values={chosen}
        options={parts.map(({ key, heading }) => ({ value: key, label: heading(locale) }))}
        error={errorFor(errors, 'leftOut')}
      />
      <SelectField
        {...field('withheldBy')}
        label={t('withheldBy')}
        optional
        options={withholdings.map((section) => ({ value: section, label: citation(section, locale) }))}
      />
    </Details>
  )
}

/** Everything that is kept about the person: for whom, in what form, and what is left out. */
export const tellPageWith =
  (parts: readonly SubjectPart[]): View<ViewedRights> =>
  ({ data, context, refused }) => {
    const field = fieldsIn(refused)
    const t = rightsWords(context.locale)
    const { caseId, number, ageGroup } = data
    const readers = askers.filter((asker) => asker !== 'guardian' || ageGroup !== 'adult')
    return (
      <Page
        title={t('tellAll')}
        under={t('case', { number })}
        breadcrumb={[...crumbsOf(t, data), { href: paths.rights({ caseId }), label: t('rights') }]}
        state={<p>{t('tellAllText')}</p>}
      >
        <Form
          action={paths.subjectFile({ caseId })}
          label={t('tellAll')}
          send={t('makeFile')}
          cancel={paths.rights({ caseId })}
        >
          <RadioField
            {...field('asker', 'self')}
            label={t('asker')}
            options={readers.map((asker) => ({ value: asker, label: t(asker) }))}
          />
          <RadioField
            {...field('format', 'pdf')}
            label={t('format')}
            options={(['pdf', 'json'] as const).map((format) => ({ value: format, label: t(format) }))}
          />
          <SelectField
            {...field('language', personLanguage(data.language ?? '')?.code ?? context.locale)}
            label={t('language')}
            options={languagesToChoose(context.locale)}
          />
          <CheckboxField
            name="discreet"
            label={t('discreet')}
            description={t('discreetHint')}
            checked={refused?.values.discreet === 'yes'}
          />
          <LeaveOut parts={parts} refused={refused} />
        </Form>
      </Page>
    )
  }
