import { CheckboxGroupField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { SelectField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { reporterKinds } from '../../standards/index.ts'
import { codeWords } from '../code-messages.ts'
import { tableNames } from '../content.ts'
import { collectionWords } from '../messages.ts'
import { collectionPaths as paths } from '../paths.ts'
import type { prepareAsking } from '../round-actions.ts'
import { askedWays } from '../schema.ts'
import { ticked } from './words.tsx'

/** Whom to ask, and what for? */
export const AskPage: View<Awaited<ReturnType<typeof prepareAsking.run>>> = ({ data, context, refused }) => {
  const field = fieldsIn(refused)
  const { locale } = context
  const t = collectionWords(locale)
  const codes = codeWords(locale)
  const { collection, names } = data
  const address = { collectionId: collection.id }
  const errors = refused?.errors ?? []
  return (
    <Page
      title={t('ask')}
      breadcrumb={[
        { href: paths.collections(), label: t('collections') },
        { href: paths.collection(address), label: collection.title[locale] },
      ]}
      state={<p>{t('askLead')}</p>}
      islands={['forms']}
    >
      <Form action={paths.ask(address)} label={t('ask')} send={t('askThem')}>
        <TextField {...field('body')} label={t('body')} description={t('bodyHint')} list="bodies" />
        <datalist id="bodies">
          {names.map((name) => (
            <option value={name} />
          ))}
        </datalist>
        <SelectField
          {...field('kind')}
          label={t('kind')}
          options={reporterKinds.map((kind) => ({ value: kind, label: codes(`kind_${kind}`) }))}
        />
        <CheckboxGroupField
          name="ways"
          label={t('ways')}
          values={ticked(refused, 'ways', ['tables'])}
          error={errorFor(errors, 'ways')}
          options={askedWays.map((way) => ({ value: way, label: codes(`way_${way}`) }))}
        />
        <CheckboxGroupField
          name="tables"
          label={t('tablesAsked')}
          description={t('tablesAskedHint')}
          values={ticked(refused, 'tables', tableNames)}
          error={errorFor(errors, 'tables')}
          options={tableNames.map((table) => ({ value: table, label: codes(`table_${table}`) }))}
          optional
        />
      </Form>
    </Page>
  )
}
