import type { FC } from 'hono/jsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert, Notice } from '../../../../web/components/message.tsx'
import { FieldsOf } from '../../../../web/fields/fields-of.tsx'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { supportPaths } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import type { PreparedContact } from '../actions.ts'
import { contact } from '../fields.ts'
import { contactWords } from '../messages.ts'

/** Before everything else: a child goes another road. */
const ChildFirst: FC<{ href: string }> = ({ href }) => {
  const t = contactWords(useReader().locale)
  return (
    <p>
      {t('childFirst')} <Link href={href}>{t('childRoad')}</Link>
    </p>
  )
}

/** Notes a contact, and then the next: where the last one was stays. */
export const NotePage: View<PreparedContact> = ({ data: { last, isNight, today }, context, refused }) => {
  const t = contactWords(context.locale)
  return (
    <Page
      title={t('note')}
      breadcrumb={[{ href: paths.unit(), label: t('title') }]}
      notice={last.county === undefined || refused ? null : <Notice>{t('noted')}</Notice>}
      state={<p>{t('noteLead')}</p>}
      islands={['forms']}
    >
      <ChildFirst href={paths.child()} />
      <FormOf
        fields={contact}
        words={t}
        refused={refused}
        likely={{ ...last, onDay: today, half: isNight ? 'night' : 'day' }}
        action={paths.note()}
        label={t('note')}
      />
    </Page>
  )
}

/** The same fields on a device without a connection. */
export const ContactFields: FC = () => {
  const { locale: language } = useReader()
  return (
    <>
      <ChildFirst href={supportPaths.offlinePage({ language, page: 'child' })} />
      <FieldsOf fields={contact} words={contactWords(language)} />
    </>
  )
}

/** What is done now for a child, wherever the worker came from. */
export const ChildPage: View<unknown> = ({ context }) => {
  const { locale: language } = context
  const t = contactWords(language)
  return (
    <Page
      title={t('childTitle')}
      breadcrumb={[{ href: paths.unit(), label: t('title') }]}
      state={<p>{t('childLead')}</p>}
    >
      <Alert kind="danger">
        <p>
          <Link href="tel:112">
            <strong>112</strong>
          </Link>{' '}
          {t('childDanger')}
        </p>
      </Alert>
      <ol>
        <li>
          <Link href={supportPaths.offlinePage({ language, page: 'child' })}>{t('childList')}</Link>
        </li>
        <li>
          {t('childReport')} <Link href={supportPaths.newCase()}>{t('newCase')}</Link>
        </li>
        <li>{t('childCouncil')}</li>
      </ol>
    </Page>
  )
}
