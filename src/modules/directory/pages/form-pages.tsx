import type { FC } from 'hono/jsx'
import type { Resting } from '../../../platform/ends/rests.ts'
import { Button } from '../../../web/components/button.tsx'
import { errorFor } from '../../../web/components/errors.tsx'
import { DateField, SelectField, TextField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Section } from '../../../web/components/structure.tsx'
import { WhatRests } from '../../../web/components/what-rests.tsx'
import { type PageRoute, page, type RefusedForm } from '../../../web/pages.tsx'
import { useReader } from '../../../web/reader.ts'
import { Page } from '../../../web/shell.tsx'
import { beginAdding, beginChanging, beginChangingWith } from '../actions.ts'
import { directoryPaths as paths } from '../paths.ts'
import type { BodySummary } from '../schema.ts'
import { countyOptions, typeOptions, wordsFor } from '../words.tsx'

type Value = (name: string) => string | undefined

/** What stands in a field: what was sent where the form was refused, otherwise what the body has. */
const valueFrom =
  (refused: RefusedForm | undefined, body?: BodySummary): Value =>
  (name) => {
    if (refused) return String(refused.values[name] ?? '')
    const value = body?.[name as keyof BodySummary]
    return value === null || value === undefined ? undefined : String(value)
  }

const BodyFieldsOf: FC<{ value: Value; refused: RefusedForm | undefined; findsShelters: boolean }> = ({
  value,
  refused,
  findsShelters,
}) => {
  const { locale } = useReader()
  const { t } = wordsFor(locale)
  const field = (name: string) => ({ name, value: value(name), error: errorFor(refused?.errors, name) })
  return (
    <>
      <TextField {...field('name')} label={t('name')} />
      <TextField {...field('nameEnglish')} label={t('nameEnglish')} optional />
      <SelectField {...field('type')} label={t('type')} options={typeOptions(locale, findsShelters)} />
      <SelectField
        {...field('county')}
        label={t('county')}
        options={countyOptions(locale)}
        emptyLabel="–"
        optional
      />
      <TextField
        {...field('municipality')}
        label={t('municipality')}
        description={t('municipalityHint')}
        optional
      />
      <TextField
        {...field('address')}
        label={t('address')}
        description={t('addressHint')}
        type="email"
        optional
      />
      <DateField {...field('activeFrom')} label={t('activeFrom')} optional />
      <DateField {...field('activeUntil')} label={t('activeUntil')} optional />
    </>
  )
}

export const addPage: PageRoute = page(paths.add, beginAdding, ({ data, context, refused }) => {
  const { t } = wordsFor(context.locale)
  return (
    <Page title={t('addTitle')} breadcrumb={[{ href: paths.list(), label: t('title') }]} islands={['forms']}>
      <Form action={paths.add()} warnUnsaved>
        <BodyFieldsOf value={valueFrom(refused)} refused={refused} findsShelters={data.findsShelters} />
        <Button>{t('add')}</Button>
      </Form>
    </Page>
  )
})

export const changePageWith = (rests: () => readonly Resting[]): PageRoute =>
  page(
    paths.change,
    beginChangingWith(rests),
    ({ data: { body, findsShelters, standing }, context, refused }) => {
      const { t } = wordsFor(context.locale)
      return (
        <Page
          title={t('changeTitle', { name: body.name })}
          breadcrumb={[
            { href: paths.list(), label: t('title') },
            { href: paths.body({ bodyId: body.id }), label: body.name },
          ]}
          islands={['forms']}
        >
          <p class="ds-paragraph">{t('changeHint')}</p>
          <Form action={paths.change({ bodyId: body.id })} revision={body.revision} warnUnsaved>
            <BodyFieldsOf value={valueFrom(refused, body)} refused={refused} findsShelters={findsShelters} />
            <Section id="rests" heading={t('restsHeading')}>
              <p class="ds-paragraph">{t('restsHint')}</p>
              {standing.length === 0 ? (
                <p class="ds-paragraph">{t('restsNothing')}</p>
              ) : (
                <WhatRests standing={standing} />
              )}
            </Section>
            <Button>{t('save')}</Button>
          </Form>
        </Page>
      )
    },
  )

export const successionPage: PageRoute = page(
  paths.succession,
  beginChanging,
  ({ data: { body }, context, refused }) => {
    const { t } = wordsFor(context.locale)
    const value = valueFrom(refused)
    const field = (name: string) => ({ name, value: value(name), error: errorFor(refused?.errors, name) })
    return (
      <Page
        title={t('successionTitle', { name: body.name })}
        breadcrumb={[
          { href: paths.list(), label: t('title') },
          { href: paths.body({ bodyId: body.id }), label: body.name },
        ]}
      >
        <p class="ds-paragraph">{t('successionHint')}</p>
        <Form action={paths.succession({ bodyId: body.id })}>
          <TextField {...field('successor')} label={t('successorName')} />
          <DateField {...field('from')} label={t('successorFrom')} optional />
          <TextField {...field('scope')} label={t('successorScope')} optional />
          <TextField {...field('basis')} label={t('successorBasis')} description={t('successorBasisHint')} />
          <Button>{t('save')}</Button>
        </Form>
      </Page>
    )
  },
)
