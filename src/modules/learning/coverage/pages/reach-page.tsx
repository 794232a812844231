import type { FC } from 'hono/jsx'
import { withinSentence } from '../../../../platform/i18n/within-sentence.ts'
import type { Figure } from '../../../../platform/series/figure.ts'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { countyMap } from '../../../../web/pictures/county-map.tsx'
import { Depicted } from '../../../../web/pictures/picture.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { counties } from '../../../support/index.ts'
import { reachApi } from '../../api-paths.ts'
import { paths } from '../../paths.ts'
import type { ViewedReach } from '../actions.ts'
import { coverageWords } from '../messages.ts'
import { BASE, type PlaceReach, type Reach, shareOf, sumOf } from '../rules.ts'
import { codeName, countyName, groupedBy } from './groups.ts'
import { ReachTable, useNumbers } from './numbers.tsx'

/** What stands above every page of what has been told: of when it is, and how it is protected. */
export const Told: FC<{ lead: string; asOf: string | undefined }> = ({ lead, asOf }) => {
  const t = coverageWords(useReader().locale)
  const format = useFormat()
  return (
    <>
      <p>{lead}</p>
      {asOf === undefined ? null : (
        <p>
          {t('asOf', { day: format.date(asOf) })} {t('protection')} {t('interval')}
        </p>
      )}
    </>
  )
}

const figureOf = (reach: Reach): Figure => {
  const share = shareOf(reach)
  if (share !== undefined)
    return share.low === 0 ? { kind: 'zero' } : { kind: 'measured', value: Math.round(share.low * 100) }
  return reach.staff + reach.low + reach.otherLow === 0 ? { kind: 'not_collected' } : { kind: 'unknown' }
}

const CountyMap: FC<{ data: ViewedReach }> = ({ data: { places, setting } }) => {
  const reader = useReader()
  const { locale } = reader
  const t = coverageWords(locale)
  const format = useFormat()
  return (
    <Depicted
      id="reach-map"
      depiction={countyMap(
        counties.map(({ code, name }) => ({
          code,
          name: name[locale],
          figure: figureOf(sumOf(places.filter(({ county }) => county === code))),
        })),
        {
          title: t('mapTitle', {
            setting: withinSentence(setting === undefined ? t('all') : codeName(setting, locale)),
          }),
          note: t('mapDescription'),
          heading: t('share'),
          write: (value) => format.percent(value / 100),
        },
        reader,
      )}
    />
  )
}

/** Places of one setting and county with all their functions. */
const gapsIn = (places: readonly PlaceReach[]) =>
  [...Map.groupBy(places, ({ setting, county }) => `${county ?? '99'} ${setting}`)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, of]) => ({ setting: of[0]!.setting, county: of[0]!.county, reach: sumOf(of) }))
    .filter(({ reach }) => shareOf(reach) !== undefined && reach.low + reach.spread < BASE)

const Gaps: FC<{ data: ViewedReach }> = ({ data: { places } }) => {
  const { locale } = useReader()
  const t = coverageWords(locale)
  const format = useFormat()
  const numbers = useNumbers()
  const gaps = gapsIn(places)
  const silent = counties.filter(
    ({ code }) => sumOf(places.filter(({ county }) => county === code)).staff === 0,
  )
  return (
    <Section id="gaps" heading={t('gaps')}>
      <p class="field-group-hint">{t('gapsLead')}</p>
      <Table
        caption={t('gaps')}
        captionHidden
        rows={gaps}
        empty={<p class="not-given">{t('noGaps')}</p>}
        columns={[
          { heading: t('county'), rowHeading: true, cell: ({ county }) => countyName(county, locale) },
          { heading: t('setting'), cell: ({ setting }) => codeName(setting, locale) },
          { heading: t('staff'), kind: 'number', cell: ({ reach }) => numbers.one(reach.staff) },
        ]}
      />
      {silent.length === 0 ? null : (
        <p class="ds-paragraph">
          {t('missing', { counties: format.list(silent.map(({ name }) => name[locale])) })}
        </p>
      )}
    </Section>
  )
}

const Numbers: FC<{ data: ViewedReach }> = ({ data }) => {
  const { locale } = useReader()
  const t = coverageWords(locale)
  const { places, setting } = data
  const ways = [
    { by: 'county', title: t('byCounty') },
    // People of protected housing are told of without a function.
    ...(setting === 'protected_housing' ? [] : [{ by: 'function', title: t('byFunction') } as const]),
    ...(setting === 'school' ? [{ by: 'level', title: t('byLevel') } as const] : []),
  ] as const
  return (
    <>
      <CountyMap data={data} />
      <Gaps data={data} />
      {ways.map(({ by, title }) => (
        <Section id={by} heading={title}>
          <ReachTable caption={title} heading={t(by)} groups={groupedBy(by, places, locale)} />
        </Section>
      ))}
    </>
  )
}

/** Whom has training reached, and whom not? */
export const ReachPage: View<ViewedReach> = ({ data, context }) => {
  const { locale } = context
  const t = coverageWords(locale)
  return (
    <Page
      title={
        data.setting === undefined ? t('reach') : t('reachOf', { setting: codeName(data.setting, locale) })
      }
      wide
      {...(data.setting === undefined ? {} : { breadcrumb: [{ href: paths.reach(), label: t('reach') }] })}
      state={<Told lead={t('reachLead')} asOf={data.asOf} />}
      folds
      action={
        data.states ? (
          <LinkButton variant="primary" href={paths.ownReach()}>
            {t('own')}
          </LinkButton>
        ) : null
      }
    >
      <p>
        <Link href={paths.parity()}>{t('parity')}</Link>
        {' · '}
        <Link href={paths.reachedBodies()}>{t('bodies')}</Link>
        {' · '}
        <Link href={reachApi({ setting: data.setting })}>{t('asJson')}</Link>
      </p>
      {data.asOf === undefined ? (
        <EmptyState heading={t('noneHeading')}>{t('noneText')}</EmptyState>
      ) : (
        <>
          <Section id="settings" heading={t('bySetting')} open>
            <ReachTable
              caption={t('bySetting')}
              heading={t('setting')}
              groups={groupedBy('setting', data.all, locale)}
            />
          </Section>
          {data.places.length === 0 ? <p class="not-given">{t('nobody')}</p> : <Numbers data={data} />}
        </>
      )}
    </Page>
  )
}
