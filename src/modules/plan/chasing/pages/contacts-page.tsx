import type { FC } from 'hono/jsx'
import { Button } from '../../../../web/components/button.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { directoryPaths } from '../../../directory/index.ts'
import { paths } from '../../paths.ts'
import type { viewContacts } from '../actions.ts'
import { chasingWords } from '../messages.ts'
import { useChasing } from './words.tsx'

type Contacts = Awaited<ReturnType<typeof viewContacts.run>>

/** Whom does this body answer by, and in which order are they reminded? */
export const ContactsPage: View<Contacts> = ({ data, context, refused }) => {
  const t = chasingWords(context.locale)
  return (
    <Page
      template="form"
      title={t('contactsTitle', { body: data.body.name })}
      state={t('contactsState', { count: data.contacts.length })}
      breadcrumb={[{ href: paths.chases(), label: t('log') }]}
    >
      <p class="ds-paragraph">{t('contactsLead')}</p>
      <Listed {...data} />
      {data.mayChange ? <Add {...data} refused={refused} /> : null}
    </Page>
  )
}

const Listed: FC<Contacts> = ({ body, contacts, mayChange }) => {
  const t = useChasing()
  return (
    <ol class="contact-list">
      <li>
        <span>
          {t('directoryAddress')}: {body.address ?? t('noAddress')}
        </span>
        <Link href={directoryPaths.body({ bodyId: body.id })}>{t('inDirectory')}</Link>
      </li>
      {contacts.map(({ id, called, address }) => (
        <li>
          <span>
            {called}: {address}
          </span>
          {mayChange ? (
            <Form
              action={paths.endContact({ bodyId: body.id, contactId: id })}
              label={t('endOf', { called })}
            >
              <Button variant="tertiary" danger label={t('endOf', { called })}>
                {t('end')}
              </Button>
            </Form>
          ) : null}
        </li>
      ))}
    </ol>
  )
}

const Add: FC<Contacts & { refused: RefusedForm | undefined }> = ({ body, refused }) => {
  const field = fieldsIn(refused)
  const t = useChasing()
  return (
    <Section heading={t('add')} id="add">
      <Form action={paths.contacts({ bodyId: body.id })} label={t('add')}>
        <TextField {...field('called')} label={t('called')} description={t('calledHint')} />
        <TextField {...field('address')} label={t('address')} type="email" />
        <Button>{t('add')}</Button>
      </Form>
    </Section>
  )
}
