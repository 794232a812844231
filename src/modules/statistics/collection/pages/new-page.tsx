import { CheckboxField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { DateField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { collectionWords } from '../messages.ts'
import { collectionPaths as paths } from '../paths.ts'
import type { prepareCollection } from '../round-actions.ts'
import { entered } from './words.tsx'

/** What is counted, and until when do those who are asked hand in? */
export const NewCollectionPage: View<Awaited<ReturnType<typeof prepareCollection.run>>> = ({
  data: { last, asked },
  context,
  refused,
}) => {
  const t = collectionWords(context.locale)
  const errors = refused?.errors ?? []
  const of = fieldsIn(refused)
  return (
    <Page
      title={t('newCollection')}
      breadcrumb={[{ href: paths.collections(), label: t('collections') }]}
      state={<p>{t('newLead')}</p>}
      islands={['forms']}
    >
      <Form action={paths.newCollection()} warnUnsaved label={t('newCollection')} send={t('open')}>
        <TextField {...of('titleSv')} label={t('titleSv')} />
        <TextField {...of('titleEn')} label={t('titleEn')} optional />
        <DateField {...of('from')} label={t('from')} />
        <DateField {...of('to')} label={t('to')} />
        <DateField {...of('dueOn')} label={t('dueOn')} description={t('dueHint')} />
        {last === null ? null : (
          <CheckboxField
            name="sameAsLast"
            label={t('sameAsLast', { count: asked, title: last.title[context.locale] })}
            description={t('sameAsLastHint')}
            checked={entered(refused, 'sameAsLast', 'yes') === 'yes'}
            error={errorFor(errors, 'sameAsLast')}
          />
        )}
      </Form>
    </Page>
  )
}
