import type { FC } from 'hono/jsx'
import { type Day, dayOf } from '../../../../platform/clock/clock.ts'
import { dayIn } from '../../../../platform/i18n/day-in.ts'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { DescriptionList } from '../../../../web/components/structure.tsx'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { PageContext } from '../../../../web/page-context.ts'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { byPartner } from '../../after/records.ts'
import { inEnglish, type ReturningLanguage } from '../../content/languages.ts'
import { paths } from '../../paths.ts'
import type { PartnerPrepared, PartnerView } from '../partner-actions.ts'

/** The last day on which something works that ends at midnight. */
const lastDayBefore = (moment: Date): Day => dayOf(new Date(moment.getTime() - 1))

/** What the whole page is written in: its own language and direction, inside a house that speaks English here. */
const asPartner = (context: PageContext): PageContext => ({
  ...context,
  locale: 'en',
  actor: null,
  navigation: [],
})

const Spoken: FC<{ shown: ReturningLanguage; children?: unknown }> = ({ shown, children }) => (
  <div lang={shown.language.code} dir={shown.language.direction}>
    {children}
  </div>
)

const Languages: FC<{ own: ReturningLanguage | undefined; shown: ReturningLanguage }> = ({ own, shown }) =>
  own === undefined ? null : (
    <p>
      {shown.language.code === 'en' ? (
        <Link lang={own.language.code} hreflang={own.language.code} href={paths.partnerStart()}>
          {own.language.name}
        </Link>
      ) : (
        <Link lang="en" hreflang="en" href={paths.partnerStart({ language: 'en' })}>
          English
        </Link>
      )}
    </p>
  )

const Whom: FC<{ data: Pick<PartnerView, 'shown' | 'name' | 'number'>; until?: Date }> = ({
  data,
  until,
}) => {
  const { words, language } = data.shown
  return (
    <DescriptionList
      items={[
        data.name === ''
          ? { term: words.partner.number, value: data.number }
          : { term: words.partner.name, value: data.name },
        ...(until === undefined
          ? []
          : [{ term: words.partner.until, value: dayIn(language.code, lastDayBefore(until)) }]),
      ]}
    />
  )
}

/** What the holder of a link may answer. It shows a number or the chosen name, and nothing of the case. */
export const PartnerStartPage: View<PartnerView> = ({ data, context }) => {
  const { words, language } = data.shown
  const { partner } = words
  return (
    <Page context={asPartner(context)} discreet title={partner.title} windowTitle={inEnglish.partner.title}>
      <Languages own={data.own} shown={data.shown} />
      <Spoken shown={data.shown}>
        <p>{partner.lead}</p>
        <p>{partner.askFirst}</p>
        <Whom data={data} until={data.endsAt} />
        {data.asked.length === 0 ? (
          <p>{partner.nothingDue}</p>
        ) : (
          <ul class="records">
            {data.asked.map(({ id, moment, dueOn }) => (
              <li class="record">
                <p class="record-name">{partner[moment]}</p>
                <p class="quiet">
                  {partner.due} {dayIn(language.code, dueOn)}
                </p>
                <LinkButton
                  href={paths.partnerAnswer(
                    { followUpId: id },
                    { language: language.code === 'en' ? 'en' : undefined },
                  )}
                  label={`${partner.title} ${partner[moment]}`}
                >
                  {partner.title}
                </LinkButton>
              </li>
            ))}
          </ul>
        )}
      </Spoken>
    </Page>
  )
}

/** One follow-up to answer. */
export const PartnerAnswerPage: View<PartnerPrepared> = ({ data, context, refused }) => {
  const { partner } = data.shown.words
  return (
    <Page
      context={asPartner(context)}
      discreet
      title={partner[data.followUp.moment]}
      windowTitle={inEnglish.partner.title}
    >
      <Spoken shown={data.shown}>
        <p>{partner.askFirst}</p>
        <Whom data={data} />
        <FormOf
          fields={byPartner}
          words={(key) => partner[key]}
          unmarked
          refused={refused}
          saved={{ doneOn: data.today }}
          action={paths.partnerAnswer({ followUpId: data.followUp.id })}
          hidden={{ language: data.shown.language.code }}
          label={partner.title}
          send={partner.send}
        />
      </Spoken>
    </Page>
  )
}

/** The answers have come: said in the language that they were given in. */
export const PartnerThanksPage: FC<{ context: PageContext; shown: ReturningLanguage }> = ({
  context,
  shown,
}) => {
  const { code } = shown.language
  const { partner } = shown.words
  return (
    <Page context={asPartner(context)} discreet title={partner.thanks} windowTitle={inEnglish.partner.title}>
      <Spoken shown={shown}>
        <p>
          <Link href={paths.partnerStart({ language: code === 'en' ? 'en' : undefined })}>
            {partner.title}
          </Link>
        </p>
      </Spoken>
    </Page>
  )
}

/** A link that lets nobody in: the same words whether it has ended, was taken back or never was. */
export const PartnerOverPage: FC<{ context: PageContext }> = ({ context }) => (
  <Page
    context={asPartner(context)}
    discreet
    title={inEnglish.partner.title}
    windowTitle={inEnglish.partner.title}
  >
    <p>{inEnglish.partner.over}</p>
  </Page>
)
