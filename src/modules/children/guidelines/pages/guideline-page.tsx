import type { FC } from 'hono/jsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { NumberField, SelectField, TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Tag } from '../../../../web/components/status.tsx'
import { Day, Details, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { fieldsIn, refusedAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { ViewedGuideline } from '../actions.ts'
import { guidelineWords } from '../messages.ts'
import { verdicts } from '../schema.ts'
import { useGuidelineWords } from './words.ts'

const Content: FC<{ data: ViewedGuideline }> = ({ data }) => {
  const t = useGuidelineWords()
  const { locale } = useReader()
  const { shown } = data
  return (
    <>
      {shown.changed.length > 0 ? (
        <Section id="changed" heading={t('changed')}>
          <ul>
            {shown.changed.map((one) => (
              <li>{one[locale]}</li>
            ))}
          </ul>
        </Section>
      ) : null}
      {shown.sections.map(({ key, title, points }) => (
        <Section id={`part-${key}`} heading={title[locale]}>
          <ul>
            {points.map((point) => (
              <li>{point[locale]}</li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  )
}

interface Props {
  readonly data: ViewedGuideline
  readonly refused: RefusedForm | undefined
}

const Take: FC<Props> = ({ data, refused }) => {
  const t = useGuidelineWords()
  const { key, shown, own } = data
  const address = paths.takeGuideline({ guideline: key })
  const back = refusedAt(refused, address)
  const field = fieldsIn(back)
  return (
    <Section id="take" heading={t('take')}>
      <p>{t('takeText')}</p>
      <Form
        action={address}
        revision={own?.revision ?? 0}
        hidden={{ version: shown.version }}
        label={t('take')}
        send={t(own === undefined ? 'takeNow' : 'updateTaken')}
      >
        <NumberField {...field('staffReached', own?.staffReached)} label={t('staffReached')} />
      </Form>
    </Section>
  )
}

const Answer: FC<Props> = ({ data, refused }) => {
  const t = useGuidelineWords()
  const { locale } = useReader()
  const { key, shown } = data
  const address = paths.answerGuideline({ guideline: key })
  const back = refusedAt(refused, address)
  const field = fieldsIn(back)
  return (
    <Details summary={t('answer')} open={back !== undefined}>
      <p>{t('answerText')}</p>
      <Form
        action={address}
        hidden={{ version: shown.version }}
        label={t('answer')}
        send={t('send')}
        secondary
      >
        <SelectField
          {...field('section')}
          label={t('section')}
          options={shown.sections.map((one) => ({ value: one.key, label: one.title[locale] }))}
        />
        <RadioField
          {...field('verdict')}
          label={t('verdict')}
          options={verdicts.map((value) => ({ value, label: t(value) }))}
        />
        <TextAreaField {...field('text')} label={t('text')} optional rows={3} />
      </Form>
    </Details>
  )
}

const Holders: FC<{ data: ViewedGuideline }> = ({ data }) => {
  const t = useGuidelineWords()
  const format = useFormat()
  return (
    <Section id="holders" heading={t('holders')}>
      <Table
        caption={t('holders')}
        captionHidden
        rows={data.held}
        empty={<p class="quiet">{t('holdersEmpty')}</p>}
        columns={[
          { heading: t('body'), rowHeading: true, cell: ({ bodyName }) => bodyName },
          { heading: t('versions'), cell: ({ version }) => t('version', { version }) },
          { heading: t('takenOn'), cell: ({ takenOn }) => <Day day={takenOn} /> },
          {
            heading: t('reached'),
            kind: 'number',
            cell: ({ staffReached }) => format.number(staffReached),
          },
        ]}
      />
    </Section>
  )
}

const Feedback: FC<{ data: ViewedGuideline }> = ({ data }) => {
  const t = useGuidelineWords()
  const { locale } = useReader()
  const titleOf = (version: string, section: string) =>
    data.versions.find((one) => one.version === version)?.sections.find(({ key }) => key === section)?.title[
      locale
    ] ?? section
  return (
    <Section id="feedback" heading={t('feedback')}>
      {data.feedback.length === 0 ? <p class="quiet">{t('feedbackEmpty')}</p> : null}
      <ul class="records">
        {data.feedback.map((one) => (
          <li class="record">
            <p class="record-name">
              {titleOf(one.version, one.section)} <Tag>{t(one.verdict)}</Tag>
            </p>
            <Written text={one.text} />
            <p class="quiet">
              {one.bodyName} · {t('version', { version: one.version })}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Versions: FC<{ data: ViewedGuideline }> = ({ data }) => {
  const t = useGuidelineWords()
  const format = useFormat()
  if (data.versions.length < 2) return null
  return (
    <Section id="versions" heading={t('versions')}>
      <ul>
        {data.versions.map(({ version, from }) => (
          <li>
            <Link href={paths.guideline({ guideline: data.key }, { version })}>
              {t('versionFrom', { version, day: format.date(from) })}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What do the guidelines say, who has them, and do they work? */
export const GuidelinePage: View<ViewedGuideline> = ({ data, context, refused }) => {
  const t = guidelineWords(context.locale)
  const { shown, current, key } = data
  return (
    <Page
      title={shown.title[context.locale]}
      breadcrumb={[{ href: paths.guidelines(), label: t('guidelines') }]}
      state={
        <p>
          {shown.lead[context.locale]} {t('version', { version: shown.version })}.
        </p>
      }
    >
      {shown.version === current ? null : (
        <Alert kind="warning">
          {t('newer')} <Link href={paths.guideline({ guideline: key })}>{t('toCurrent')}</Link>
        </Alert>
      )}
      <Content data={data} />
      {data.takes ? <Take data={data} refused={refused} /> : null}
      {data.takes ? <Answer data={data} refused={refused} /> : null}
      <Holders data={data} />
      <Feedback data={data} />
      <Versions data={data} />
    </Page>
  )
}
