import type { FC } from 'hono/jsx'
import { Button } from '../../../../web/components/button.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { languageOptions, supportPaths } from '../../../support/index.ts'
import { returningLanguage } from '../../content/languages.ts'
import { paths } from '../../paths.ts'
import { planWords } from '../messages.ts'
import type { PreparedBegin } from '../plan-actions.ts'
import { told } from '../records.ts'
import { usePlanWords, windowOf } from './words.tsx'

/** What is told, in the person's language, in large letters and in their own direction. */
const Told: FC<{ code: string }> = ({ code }) => {
  const t = usePlanWords()
  const { locale } = useReader()
  const own = returningLanguage(code)
  const shown = own ?? returningLanguage(locale)!
  const { language, words } = shown
  return (
    <Section id="told" heading={t('toldText')}>
      {own === undefined ? <Alert kind="warning">{t('notTranslated')}</Alert> : null}
      {language.reviewed ? null : <Alert kind="info">{t('notReviewed')}</Alert>}
      <article class="own-plan" lang={language.code} dir={language.direction} aria-label={t('toldText')}>
        <ul>
          {Object.values(words.told).map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      </article>
    </Section>
  )
}

const LanguageChoice: FC<{ data: PreparedBegin }> = ({ data }) => {
  const t = usePlanWords()
  const { locale } = useReader()
  return (
    <form
      class="form list-controls"
      method="get"
      action={paths.begin({ caseId: data.caseId })}
      aria-label={`${t('toldText')}: ${t('tellIn')}`}
    >
      <SelectField
        name="language"
        idName="told-language"
        label={t('tellIn')}
        value={data.language}
        options={languageOptions(locale)}
      />
      <Button variant="secondary">{t('show')}</Button>
    </form>
  )
}

/** The person is told about the programme, in their language: nothing is decided by it. */
export const BeginPage: View<PreparedBegin> = ({ data, context, refused }) => {
  const t = planWords(context.locale)
  const { caseId, number } = data
  return (
    <Page
      title={t('begin')}
      template="form"
      under={windowOf(context.locale, number)}
      breadcrumb={[
        { href: supportPaths.case({ caseId }), label: t('case', { number }) },
        { href: paths.ofCase({ caseId }), label: t('returns') },
      ]}
      state={<p>{t('beginLead')}</p>}
      islands={['forms']}
    >
      <LanguageChoice data={data} />
      <Told code={data.language} />
      <FormOf
        fields={told}
        words={t}
        without={data.isChild ? [] : ['separated']}
        refused={refused}
        saved={{ informedOn: context.today }}
        action={paths.begin({ caseId })}
        label={t('told')}
        hidden={{ language: data.language }}
        cancel={paths.ofCase({ caseId })}
      />
    </Page>
  )
}
