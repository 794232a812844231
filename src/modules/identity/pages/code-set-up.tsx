import { translator } from '../../../platform/i18n/catalogue.ts'
import { errorFor } from '../../../web/components/errors.tsx'
import { Form } from '../../../web/components/form.tsx'
import type { View } from '../../../web/pages.tsx'
import { Page } from '../../../web/shell.tsx'
import { accountMessages } from '../account-messages.ts'
import { identityPaths } from '../paths.ts'
import { appImage, CodeAppFields, type OfferedApp } from './code-app.tsx'

export const CodeSetUpView: View<{ app: OfferedApp; replaces: boolean }> = async ({
  data,
  context,
  refused,
}) => {
  const t = translator(accountMessages, context.locale)
  const image = await appImage(data.app)
  return (
    <Page title={t('codesTitle')} breadcrumb={[{ href: identityPaths.account(), label: t('title') }]}>
      {data.replaces ? <p class="ds-paragraph">{t('codesText')}</p> : null}
      <Form action={identityPaths.code()} send={t('codesSet')}>
        <CodeAppFields app={data.app} image={image} error={errorFor(refused?.errors, 'code')} />
      </Form>
    </Page>
  )
}
