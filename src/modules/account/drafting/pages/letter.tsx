import { CheckboxField } from '../../../../web/components/choice-field.tsx'
import { DateField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Notice } from '../../../../web/components/message.tsx'
import { fieldsOf } from '../../../../web/fields/entered.ts'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { planPaths as paths } from '../../../plan/index.ts'
import { signersOf } from '../../document/letter.ts'
import type { viewLetter } from '../letter-actions.ts'
import { words } from './words.ts'

type Shown = Awaited<ReturnType<typeof viewLetter.run>>

const givenIn = ({ account: { letter } }: Shown): Record<string, string | undefined> => {
  const { primeMinister, minister } = signersOf(letter)
  return {
    number: letter?.number == null ? undefined : `${letter.session}:${letter.number}`,
    place: letter?.place ?? undefined,
    decided: letter?.decided ?? undefined,
    primeMinister: primeMinister?.name,
    minister: minister?.name,
    department: minister?.department ?? undefined,
    onPaper: letter?.onPaper === true ? 'yes' : undefined,
  }
}

/** What does the communication say of itself: number, place, day, and who signs it? */
export const LetterPage: View<Shown> = ({ data, context, refused }) => {
  const t = words(context.locale)
  const { account, plan } = data
  const at = { accountId: account.id }
  const given = { ...givenIn(data), ...refused?.values }
  const filled = fieldsOf(given, refused?.errors)
  const field = (name: string) => ({ ...filled(name), optional: 'unmarked' as const })
  return (
    <Page
      template="form"
      title={t('letter')}
      breadcrumb={[
        { href: paths.plan({ planId: plan.id }), label: plan.title },
        { href: paths.account(at), label: account.title },
        { href: paths.publishAccount(at), label: t('publishTitle', { number: String(account.number) }) },
      ]}
      notice={
        data.saved && refused === undefined ? (
          <Notice>
            {t('letterSaved')}{' '}
            <Link href={paths.publishAccount(at)}>
              {t('publishTitle', { number: String(account.number) })}
            </Link>
          </Notice>
        ) : undefined
      }
      state={t('letterLead')}
    >
      <Form
        action={paths.accountLetter(at)}
        revision={account.revision}
        label={t('letter')}
        send={t('letterSave')}
      >
        <TextField
          {...field('number')}
          label={t('letter_number')}
          description={t('letterNumberHint')}
          width={16}
        />
        <TextField {...field('place')} label={t('letter_place')} width={32} />
        <DateField {...field('decided')} label={t('letter_decided')} />
        <TextField
          {...field('primeMinister')}
          label={t('letter_primeMinister')}
          width={32}
          autocomplete="off"
        />
        <TextField {...field('minister')} label={t('letter_minister')} width={32} autocomplete="off" />
        <TextField {...field('department')} label={t('letterDepartment')} width={32} />
        <CheckboxField
          name="onPaper"
          label={t('letterOnPaper')}
          description={t('letterOnPaperHint')}
          checked={given.onPaper === 'yes'}
        />
      </Form>
    </Page>
  )
}
