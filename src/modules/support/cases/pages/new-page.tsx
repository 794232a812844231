import { RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { SelectField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import { ageGroups } from '../../sections/age.ts'
import { languageOptions } from '../languages.ts'
import { caseWords } from '../messages.ts'
import type { prepareCase } from '../open-actions.ts'
import { FoundList } from './find-page.tsx'
import { useCaseWords, useCountyOptions } from './words.tsx'

type Prepared = Awaited<ReturnType<typeof prepareCase.run>>
type Fields = {
  data: Prepared
  refused: Parameters<View<Prepared>>[0]['refused']
  locale: 'sv' | 'en'
}

const NewCaseForm = ({ data, refused, locale }: Fields) => {
  const t = useCaseWords()
  const value = (name: string) => (refused?.values[name] as string | undefined) ?? undefined
  const error = (name: string) => errorFor(refused?.errors, name)
  return (
    <Form
      action={paths.newCase()}
      hidden={{ compared: data.compared }}
      warnUnsaved
      send={t(data.alike.length > 0 ? 'openAllTheSame' : 'openIt')}
      cancel={paths.cases()}
    >
      <TextField
        name="chosenName"
        label={t('chosenName')}
        description={t('chosenNameHint')}
        optional
        autocomplete="off"
        value={value('chosenName')}
        error={error('chosenName')}
      />
      <RadioField
        name="ageGroup"
        label={t('age')}
        value={value('ageGroup')}
        error={error('ageGroup')}
        options={ageGroups.map((group) => ({
          value: group,
          label: t(group),
          ...(group === 'adult' ? {} : { description: t(`${group}Hint`) }),
        }))}
      />
      <SelectField
        name="county"
        label={t('county')}
        optional
        value={refused ? value('county') : (data.county ?? undefined)}
        error={error('county')}
        options={useCountyOptions()}
      />
      <SelectField
        name="language"
        label={t('language')}
        optional
        value={value('language')}
        error={error('language')}
        options={languageOptions(locale)}
      />
      {data.fileKind === 'coordination' ? (
        <TextField
          name="externalNumber"
          label={t('externalNumber')}
          description={t('externalNumberHint')}
          optional
          autocomplete="off"
          value={value('externalNumber')}
          error={error('externalNumber')}
        />
      ) : null}
    </Form>
  )
}

/** The few questions with which a case begins. */
export const NewCasePage: View<Prepared> = ({ data, context, refused }) => {
  const t = caseWords(context.locale)
  return (
    <Page
      title={t('newCase')}
      state={<p>{t('newCaseLead')}</p>}
      breadcrumb={[{ href: paths.cases(), label: t('myCases') }]}
      islands={['forms']}
    >
      {data.alike.length > 0 ? (
        <Section id="alike" heading={t('alikeHeading')}>
          <p>{t('alikeLead')}</p>
          <FoundList rows={data.alike} />
        </Section>
      ) : null}
      <NewCaseForm data={data} refused={refused} locale={context.locale} />
      <p>
        <Link href={paths.importCases()}>{t('importCases')}</Link>
      </p>
    </Page>
  )
}
