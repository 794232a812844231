import type { FC } from 'hono/jsx'
import { Button } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Day, Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { ViewedExchange } from '../actions.ts'
import { networkCountries } from '../countries.ts'
import { networkWords } from '../messages.ts'
import { answered, told } from '../records.ts'
import type { Exchange } from '../store.ts'
import { useNetworkWords } from './network-page.tsx'

/** Something to tell the others. */
export const TellPage: View<object> = ({ context, refused }) => {
  const t = networkWords(context.locale)
  return (
    <Page
      title={t('tell')}
      breadcrumb={[{ href: paths.network(), label: t('title') }]}
      state={<p>{t('caseReminder')}</p>}
      islands={['forms']}
    >
      <FormOf
        fields={told}
        words={t}
        refused={refused}
        action={paths.writeExchange()}
        label={t('tell')}
        cancel={paths.network()}
      />
    </Page>
  )
}

const Told: FC<{ one: Exchange }> = ({ one }) => {
  const { locale } = useReader()
  const t = useNetworkWords()
  return (
    <article>
      <p class="quiet">
        {t('by', { function: t(one.function), country: networkCountries.name(one.country, locale) })} ·{' '}
        <Day day={one.writtenOn} kind="short" />
      </p>
      {one.words === null ? <p class="quiet">{t('withdrawn')}</p> : <Written text={one.words} />}
      {one.isOwn && one.words !== null ? (
        <Form action={paths.withdrawExchange({ exchangeId: one.id })} label={t('withdraw')}>
          <Button variant="tertiary">{t('withdraw')}</Button>
        </Form>
      ) : null}
    </article>
  )
}

/** What did somebody learn, and what do the others say? */
export const ExchangePage: View<ViewedExchange> = ({ data: { first, answers }, context, refused }) => {
  const t = networkWords(context.locale)
  return (
    <Page
      title={first.title}
      titleIn="sv"
      breadcrumb={[{ href: paths.network(), label: t('title') }]}
      state={<p>{t(first.topic)}</p>}
      islands={['forms']}
    >
      <Told one={first} />
      <Section id="answers" heading={t('answers', { count: answers.length })}>
        {answers.map((one) => (
          <Told one={one} />
        ))}
        {first.words === null ? null : (
          <FormOf
            fields={answered}
            words={t}
            refused={refused}
            action={paths.exchange({ exchangeId: first.id })}
            label={t('answer')}
            secondary
          />
        )}
      </Section>
    </Page>
  )
}
