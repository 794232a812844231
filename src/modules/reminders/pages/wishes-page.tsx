import type { FC } from 'hono/jsx'
import { dayOf } from '../../../platform/clock/clock.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { formatter } from '../../../platform/i18n/format.ts'
import { Button, LinkButton } from '../../../web/components/button.tsx'
import { RadioField } from '../../../web/components/choice-field.tsx'
import { SelectField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Alert, Notice } from '../../../web/components/message.tsx'
import { Day, DescriptionList, Moment, Section } from '../../../web/components/structure.tsx'
import { fieldsIn, refusedAt } from '../../../web/fields/entered.ts'
import { pageContextOf, type View } from '../../../web/pages.tsx'
import { useReader } from '../../../web/reader.ts'
import { Page } from '../../../web/shell.tsx'
import { reminderWords } from '../messages.ts'
import type { makeCalendar, viewWishes } from '../own-actions.ts'
import { paths } from '../paths.ts'
import { manners } from '../schema.ts'
import { stepInWords } from './steps.ts'

type Data = Awaited<ReturnType<typeof viewWishes.run>>

const weekdays = ['1', '2', '3', '4', '5'] as const

const Calendar: FC<{ feed: Data['feed'] }> = ({ feed }) => {
  const t = reminderWords(useReader().locale)
  return (
    <Section id="calendar" heading={t('calendar')}>
      <p class="ds-paragraph">{t('calendarText')}</p>
      <p class="ds-paragraph">{t('calendarAs')}</p>
      {feed === undefined ? null : (
        <DescriptionList
          items={[
            { term: t('calendarMade'), value: <Day day={dayOf(feed.madeAt)} /> },
            {
              term: t('calendarFetched'),
              value: feed.fetchedAt ? <Moment at={feed.fetchedAt} /> : t('calendarNever'),
            },
          ]}
        />
      )}
      <Form action={paths.makeCalendar()} send={feed ? t('calendarRenew') : t('calendarMake')} secondary>
        {feed ? <p class="ds-paragraph">{t('calendarRenewHint')}</p> : null}
      </Form>
      {feed ? (
        <Form action={paths.withdrawCalendar()}>
          <div class="button-row">
            <Button variant="tertiary" danger>
              {t('calendarWithdraw')}
            </Button>
          </div>
        </Form>
      ) : null}
    </Section>
  )
}

/** How am I reminded, and how do I change it? */
export const WishesPage: View<Data> = ({ data, context, refused }) => {
  const field = fieldsIn(refusedAt(refused, paths.wishes()))
  const t = reminderWords(context.locale)
  const { mailMayRest, wish, feed, done, steps } = data
  const offered = manners.filter((manner) => manner !== 'none' || mailMayRest || wish.manner === 'none')
  const list = formatter(context.locale).list(steps.map((step) => stepInWords(t, step)))
  return (
    <Page
      title={t('wishes')}
      breadcrumb={[{ href: paths.reminders(), label: t('title') }]}
      state={<p>{t('stepsNow', { steps: list })}</p>}
      notice={
        refused || done === undefined ? undefined : (
          <Notice>{done === 'withdrawn' ? t('calendarGone') : t('wishesDone')}</Notice>
        )
      }
    >
      <Section id="mail" heading={t('mail')}>
        {data.isMailOn ? null : <Alert>{t('mailIsOff')}</Alert>}
        <Form action={paths.wishes()} send={t('save')}>
          <RadioField
            {...field('manner', wish.manner)}
            label={t('manner')}
            description={`${t('mannerHint')} ${t('statutoryHint')}${mailMayRest ? '' : ` ${t('mailMustNotRest')}`}`}
            options={offered.map((manner) => ({
              value: manner,
              label: t(`manner_${manner}`),
              description: t(`manner_${manner}_hint`),
            }))}
          />
          <SelectField
            {...field('weekday', String(wish.weekday))}
            label={t('weekday')}
            options={weekdays.map((day) => ({ value: day, label: t(`weekday_${day}`) }))}
          />
        </Form>
      </Section>
      <Calendar feed={feed} />
    </Page>
  )
}

/** The answer that shows the address of a new calendar, once. */
export const showCalendar = async (
  context: RequestContext,
  { place, origin }: Awaited<ReturnType<typeof makeCalendar.run>>,
): Promise<Response> => {
  const page = pageContextOf(context)
  const t = reminderWords(page.locale)
  const shown = await (
    <Page
      context={page}
      title={t('calendarShown')}
      breadcrumb={[
        { href: paths.reminders(), label: t('title') },
        { href: paths.wishes(), label: t('wishes') },
      ]}
    >
      <p class="ds-paragraph">{t('calendarShownText')}</p>
      <p class="ds-paragraph">
        <code translate="no">{`${origin}${place}`}</code>
      </p>
      <div class="button-row">
        <LinkButton href={paths.wishes()}>{t('calendarBack')}</LinkButton>
      </div>
    </Page>
  )
  return context.html(String(shown))
}
