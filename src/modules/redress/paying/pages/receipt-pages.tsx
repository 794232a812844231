import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import type { PageContext } from '../../../../web/page-context.ts'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import { type ReceiptLanguage, receiptLanguages, receiptWords } from '../../payments/receipt-words.ts'
import { tellings } from '../../payments/tellings.ts'
import type { ViewedReceipt } from '../confirm-actions.ts'

/** A page of the weather: where somebody who must look away at once can be. */
const ELSEWHERE = 'https://www.smhi.se/'

const languageOf = (wanted: ReceiptLanguage | undefined, context: PageContext): ReceiptLanguage =>
  wanted ?? (context.locale === 'en' ? 'en' : 'sv')

const Languages: FC<{ now: ReceiptLanguage }> = ({ now }) => (
  <ul class="inline-list">
    {receiptLanguages.map((language) => (
      <li>
        <Link
          lang={language}
          href={paths.receipt({ language })}
          {...(language === now ? { 'aria-current': 'true' } : {})}
        >
          {receiptWords(language).name}
        </Link>
      </li>
    ))}
  </ul>
)

/** Where the person tells with their code how it went, in their language: no word of what it is about. */
export const ReceiptPage: View<ViewedReceipt> = ({ data, context, refused }) => {
  const field = fieldsIn(refused)
  const language = languageOf(data.language, context)
  const words = receiptWords(language)
  return (
    <Page
      discreet
      title={words.title}
      state={
        <p lang={language} dir={words.direction}>
          {words.lead}
        </p>
      }
      action={<LinkButton href={ELSEWHERE}>{words.leave}</LinkButton>}
    >
      <div lang={language} dir={words.direction}>
        <Form action={paths.receipt()} hidden={{ language }} label={words.title} send={words.send}>
          <TextField
            {...field('code')}
            label={words.code}
            description={<span dir="ltr">4F7-K9Q-WEX-2TB</span>}
            width={16}
            autocomplete="off"
            spellcheck={false}
          />
          <RadioField
            {...field('told')}
            label={words.howWasIt}
            options={tellings.map((value) => ({ value, label: words.told[value] }))}
          />
        </Form>
      </div>
      <Languages now={language} />
    </Page>
  )
}

/** After the answer. */
export const ThanksPage: View<ViewedReceipt> = ({ data, context }) => {
  const language = languageOf(data.language, context)
  const words = receiptWords(language)
  return (
    <Page
      discreet
      title={words.thanks}
      state={
        <p lang={language} dir={words.direction}>
          {words.saved}
        </p>
      }
      action={<LinkButton href={ELSEWHERE}>{words.leave}</LinkButton>}
    />
  )
}
