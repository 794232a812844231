import { Form } from '../../../../web/components/form.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { identityPaths } from '../../paths.ts'
import { byTwoWords } from '../messages.ts'
import type { ViewedRescue } from '../rescue-actions.ts'

/** Has somebody at the machine let themselves in? */
export const RescuePage: View<ViewedRescue> = ({ data: { rescueId }, context }) => {
  const t = byTwoWords(context.locale)
  return (
    <Page title={t('rescue')}>
      <p class="ds-paragraph">{t('rescueText')}</p>
      <Form action={identityPaths.rescue({ rescueId })} send={t('note')} secondary />
    </Page>
  )
}
