import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Notice } from '../../../../web/components/message.tsx'
import type { PageContext } from '../../../../web/page-context.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import {
  type ReceiptLanguage,
  type ReceiptWords,
  receiptLanguages,
  receiptWords,
} from '../../payments/receipt-words.ts'
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

/** Why an answer was not taken, in the language that was chosen: the rest of the house speaks two. */
const whyNot = (words: ReceiptWords, refused: RefusedForm): string => {
  const lacks = String(refused.values['code'] ?? '').trim() === '' || !refused.values['told']
  return lacks
    ? words.lacking
    : refused.errors.some(({ field }) => field === 'code')
      ? words.wrong
      : words.wait
}

/** Where the person tells with their code how it went, in their language: no word of what it is about. */
export const ReceiptPage: View<ViewedReceipt> = ({ data, context, refused }) => {
  const { code, told } = refused?.values ?? {}
  const language = languageOf(data.language, context)
  const words = receiptWords(language)
  return (
    <Page
      discreet
      title={words.title}
      errors={[]}
      notice={
        refused && (
          <Notice kind="danger">
            <p lang={language} dir={words.direction}>
              {whyNot(words, refused)}
            </p>
          </Notice>
        )
      }
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
            name="code"
            value={typeof code === 'string' ? code : ''}
            label={words.code}
            description={<span dir="ltr">4F7-K9Q-WEX-2TB</span>}
            width={16}
            autocomplete="off"
            spellcheck={false}
          />
          <RadioField
            name="told"
            value={typeof told === 'string' ? told : undefined}
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
