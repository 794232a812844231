import { ConfirmEffect } from '../../../../web/components/confirm.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { fieldsIn, refusedAt } from '../../../../web/fields/entered.ts'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { runWords } from '../messages.ts'
import { runPaths as paths } from '../paths.ts'
import type { viewUnit } from '../unit-actions.ts'
import { StateOf } from './list-page.tsx'

/** What is gone after this, and who has seen it? For the unit alone. */
export const DestroyPage: View<Awaited<ReturnType<typeof viewUnit.run>>> = ({ data, context, refused }) => {
  const { locale } = context
  const t = runWords(locale)
  const { run, bodies, progress } = data
  const address = { linkageId: run.id }
  const of = fieldsIn(refusedAt(refused, paths.destroy(address)))
  const isGone = ['destroyed', 'witnessed', 'closed'].includes(progress.state)
  const early =
    progress.state === 'estimated' || progress.state === 'stopped' ? [] : [t('effectDestroyEarly')]
  return (
    <Page
      title={t('destroying')}
      breadcrumb={[
        { href: paths.runs(), label: t('runs') },
        { href: paths.run(address), label: run.title[locale] },
        { href: paths.unit(address), label: t('unitTitle') },
      ]}
      state={
        <p>
          <StateOf state={progress.state} /> {isGone ? t('destroyedAlready') : null}
        </p>
      }
    >
      {isGone ? null : (
        <Form action={paths.destroy(address)} label={t('destroying')}>
          <ConfirmEffect
            effects={[t('effectDestroy'), t('effectDestroyAfter'), ...early]}
            irrevocable
            danger
            confirmLabel={t('destroy')}
            cancelHref={paths.unit(address)}
          >
            <SelectField
              {...of('witness')}
              label={t('destroyWitness')}
              description={t('destroyWitnessHint')}
              options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </ConfirmEffect>
        </Form>
      )}
    </Page>
  )
}
