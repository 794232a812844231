import { ConfirmEffect } from '../../../../web/components/confirm.tsx'
import { Form } from '../../../../web/components/form.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { PreparedChange } from '../actions.ts'
import { occasionWords } from '../messages.ts'
import { When } from './words.tsx'

/** Who is told that an occasion is cancelled? */
export const CancelPage: View<PreparedChange> = ({ data: { occasion, courses, taken }, context }) => {
  const t = occasionWords(context.locale)
  const address = { occasionId: occasion.id }
  const title = courses.find(({ id }) => id === occasion.materialId)?.title ?? ''
  return (
    <Page
      template="step"
      title={t('cancelIt')}
      breadcrumb={[
        { href: paths.occasions(), label: t('occasions') },
        { href: paths.occasion(address), label: title, language: 'sv' },
      ]}
      state={
        <p>
          <When {...occasion} />
        </p>
      }
    >
      <Form action={paths.cancelOccasion(address)} label={t('cancelIt')}>
        <ConfirmEffect
          effects={[t('cancelEffect', { taken })]}
          irrevocable
          confirmLabel={t('cancelIt')}
          cancelHref={paths.occasion(address)}
          danger
        />
      </Form>
    </Page>
  )
}
