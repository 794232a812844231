import type { FC } from 'hono/jsx'
import type { Entered } from '../../platform/http/entered.ts'
import { translator } from '../../platform/i18n/catalogue.ts'
import { formatter } from '../../platform/i18n/format.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import { Button, ButtonRow } from '../components/button.tsx'
import { Form } from '../components/form.tsx'
import { Link } from '../components/link.tsx'
import { Notice } from '../components/message.tsx'
import type { PageContext } from '../page-context.ts'
import { ReaderContext } from '../reader.ts'
import { fillForm, type LeftOver, textsOf } from './fill-form.ts'
import { enteredMessages } from './messages.ts'

/** Why a form stands again as it was entered. */
interface Return {
  readonly entered: Entered
  readonly context: PageContext
  /** Where it was kept: since when, and where it is thrown away. */
  readonly kept?: { readonly at: Date; readonly discard: string }
  /** Where it stood beside the form that was sent, and could not be kept: where that one led. */
  readonly beside?: { readonly next: string | null }
}

/** Texts as they were written, to be read and copied. */
export const Texts: FC<{ texts: readonly string[] }> = ({ texts }) => (
  <>
    {texts.map((text) => (
      <blockquote class="entered-text">{text}</blockquote>
    ))}
  </>
)

/** What of a form could not be set in again. */
const NotSetIn: FC<{ locale: Locale; entered: Entered; left: LeftOver }> = ({ locale, entered, left }) => {
  const t = translator(enteredMessages, locale)
  return (
    <>
      {entered.files.length > 0 ? (
        <p class="ds-paragraph">{t('files', { files: entered.files.map(([, name]) => name).join(', ') })}</p>
      ) : null}
      {left.texts.length > 0 ? (
        <>
          <p class="ds-paragraph">{t('leftTexts')}</p>
          <Texts texts={left.texts} />
        </>
      ) : null}
      {left.choices > 0 ? <p class="ds-paragraph">{t('leftChoices', { count: left.choices })}</p> : null}
    </>
  )
}

const ReturnNotice: FC<Return & { id: string | undefined; left: LeftOver }> = (props) => {
  const { entered, context, kept, beside, id, left } = props
  const t = translator(enteredMessages, context.locale)
  const format = formatter(context.locale)
  return (
    <Notice kind="info">
      <h2 class="ds-heading" data-size="2xs">
        {t(kept || beside ? 'keptHeading' : 'againHeading')}
      </h2>
      <p class="ds-paragraph">
        {kept ? t('kept', { when: format.instant(kept.at) }) : t(beside ? 'beside' : 'again')}
      </p>
      {beside?.next ? (
        <p class="ds-paragraph">
          <Link href={beside.next}>{t('goOn')}</Link>
        </p>
      ) : null}
      <NotSetIn locale={context.locale} entered={entered} left={left} />
      {id ? (
        <p class="ds-paragraph">
          <Link href={`#${id}`}>{t('toForm')}</Link>
        </p>
      ) : null}
      {kept ? (
        <Form action={kept.discard}>
          <ButtonRow>
            <Button variant="tertiary">{t('throwAway')}</Button>
          </ButtonRow>
        </Form>
      ) : null}
    </Notice>
  )
}

/** Where the heading of a page begins: what is to be known first stands above it. */
const TOP = '<div class="page-top">'

/** The page with something said above its heading. */
export const aboveHeading = (page: string, said: string): string => page.replace(TOP, () => said + TOP)

/** The page of a form, with all that was entered set into it, and above its heading why it stands there. */
export const formAgain = (page: string, given: Return): string => {
  const { address, entries, key } = given.entered
  const { html, id, left } = fillForm(page, { address, entries, key })
  const notice = String(
    <ReaderContext.Provider value={given.context}>
      <ReturnNotice {...given} id={id} left={left} />
    </ReaderContext.Provider>,
  )
  return aboveHeading(html, notice)
}

/** What has no place any more in a form that was refused, and what has to be chosen again; nothing where all of it stands. */
const LeftNotice: FC<Return & { left: LeftOver }> = ({ entered, context, left }) => {
  const { texts, choices } = left
  if (texts.length + choices + entered.files.length === 0) return null
  return (
    <Notice kind="warning">
      <NotSetIn locale={context.locale} entered={entered} left={left} />
    </Notice>
  )
}

/**
 * The page of a form that was refused, with all that was entered in it: whatever the page shows of it by itself. The page alone says
 * what it sends of itself, such as the version that was read.
 */
export const formRefused = (page: string, given: Return): string => {
  const { address, entries, key } = given.entered
  const { html, left } = fillForm(page, { address, entries, key, isRefused: true })
  const notice = (
    <ReaderContext.Provider value={given.context}>
      <LeftNotice {...given} left={left} />
    </ReaderContext.Provider>
  )
  return aboveHeading(html, String(notice))
}

/** What was entered beside the form that was sent, to be copied, above a page in which it has no place. */
export const besideUnkept = ({ locale }: PageContext, { entries }: Entered): string =>
  String(
    <Notice kind="warning">
      <p class="ds-paragraph">{translator(enteredMessages, locale)('besideUnkept')}</p>
      <Texts texts={textsOf(entries)} />
    </Notice>,
  )
