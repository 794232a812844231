import type { FC } from 'hono/jsx'
import type { Entered } from '../../platform/http/entered.ts'
import { translator } from '../../platform/i18n/catalogue.ts'
import { formatter } from '../../platform/i18n/format.ts'
import { Button, ButtonRow } from '../components/button.tsx'
import { Form } from '../components/form.tsx'
import { Notice } from '../components/message.tsx'
import type { PageContext } from '../page-context.ts'
import { ReaderContext } from '../reader.ts'
import { fillForm, type LeftOver } from './fill-form.ts'
import { enteredMessages } from './messages.ts'

/** Why a form stands again as it was entered. */
interface Return {
  readonly entered: Entered
  readonly context: PageContext
  /** Where it was kept: since when, and where it is thrown away. */
  readonly kept?: { readonly at: Date; readonly discard: string }
}

/** Texts as they were written, to be read and copied. */
export const Texts: FC<{ texts: readonly string[] }> = ({ texts }) => (
  <>
    {texts.map((text) => (
      <blockquote class="entered-text">{text}</blockquote>
    ))}
  </>
)

const ReturnNotice: FC<Return & { id: string | undefined; left: LeftOver }> = (props) => {
  const { entered, context, kept, id, left } = props
  const t = translator(enteredMessages, context.locale)
  const format = formatter(context.locale)
  return (
    <Notice kind="info">
      <h2 class="ds-heading" data-size="2xs">
        {t(kept ? 'keptHeading' : 'againHeading')}
      </h2>
      <p class="ds-paragraph">{kept ? t('kept', { when: format.instant(kept.at) }) : t('again')}</p>
      {entered.files.length > 0 ? (
        <p class="ds-paragraph">{t('files', { files: entered.files.join(', ') })}</p>
      ) : null}
      {left.texts.length > 0 ? (
        <>
          <p class="ds-paragraph">{t('leftTexts')}</p>
          <Texts texts={left.texts} />
        </>
      ) : null}
      {left.choices > 0 ? <p class="ds-paragraph">{t('leftChoices', { count: left.choices })}</p> : null}
      {id ? (
        <p class="ds-paragraph">
          <a class="ds-link" href={`#${id}`}>
            {t('toForm')}
          </a>
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

/** The page of a form, with all that was entered set into it, and above its heading why it stands there. */
export const formAgain = (page: string, given: Return): string => {
  const { address, entries, key } = given.entered
  const { html, id, left } = fillForm(page, { address, entries, key })
  const notice = String(
    <ReaderContext.Provider value={given.context}>
      <ReturnNotice {...given} id={id} left={left} />
    </ReaderContext.Provider>,
  )
  return html.replace(TOP, () => notice + TOP)
}
