import type { FC } from 'hono/jsx'
import { Card, CardGrid } from '../../../../web/components/card.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { useReader } from '../../../../web/reader.ts'
import { offerGroups } from '../offer.ts'
import type { ShownOffer, ViewedCase } from '../view-actions.ts'
import { OfferLine } from './next.tsx'
import { useCaseWords } from './words.tsx'

const OfferCard: FC<{ shown: ShownOffer; data: ViewedCase }> = ({ shown: { offer, items }, data }) => {
  const { locale } = useReader()
  const href = data.works ? offer.href?.(data.id) : undefined
  return (
    <Card heading={offer.heading(locale)} headingLevel={4} {...(href ? { href } : {})}>
      <ul class="item-list">
        {items.map((item) => (
          <OfferLine item={item} />
        ))}
      </ul>
    </Card>
  )
}

/** Where nothing has been done yet: one line of ways in, so that it does not bury what is under way. */
const NotBegun: FC<{ offers: readonly ShownOffer[]; data: ViewedCase; id: string }> = ({
  offers,
  data,
  id,
}) => {
  const t = useCaseWords()
  const { locale } = useReader()
  if (offers.length === 0) return null
  return (
    <div class="case-not-yet">
      <span class="quiet" id={id}>
        {t('nothingHere')}
      </span>
      <ul class="inline-list" aria-labelledby={id}>
        {offers.map(({ offer }) => {
          const href = data.works ? offer.href?.(data.id) : undefined
          const heading = offer.heading(locale)
          return <li>{href ? <Link href={href}>{heading}</Link> : heading}</li>
        })}
      </ul>
    </div>
  )
}

/** What the parts of the house have to say of a case, gathered by what it is about: what is under way, then what is not begun. */
export const Work: FC<{ data: ViewedCase }> = ({ data }) => {
  const t = useCaseWords()
  const groups = offerGroups
    .map((group) => ({ group, offers: data.offers.filter(({ offer }) => offer.group === group) }))
    .filter(({ offers }) => offers.length > 0)
  if (groups.length === 0) return null
  return (
    <Section id="work" heading={t('workHeading')}>
      {groups.map(({ group, offers }) => {
        const begun = offers.filter(({ items }) => items.length > 0)
        return (
          <Section id={`work-${group}`} heading={t(`group_${group}`)} level={3}>
            {begun.length > 0 ? (
              <CardGrid>
                {begun.map((shown) => (
                  <OfferCard shown={shown} data={data} />
                ))}
              </CardGrid>
            ) : null}
            <NotBegun
              offers={offers.filter(({ items }) => items.length === 0)}
              data={data}
              id={`work-${group}-not-yet`}
            />
          </Section>
        )
      })}
    </Section>
  )
}
