import type { FC } from 'hono/jsx'
import type { Standing } from '../../platform/ends/standing.ts'
import { useReader } from '../reader.ts'
import { Link } from './link.tsx'

/** What rests on a thing, a line for each kind, with where it is looked after. */
export const WhatRests: FC<{ standing: readonly Standing[] }> = ({ standing }) => {
  const { locale } = useReader()
  return (
    <ul class="item-list">
      {standing.map(({ words, href }) => (
        <li>{href === undefined ? words(locale) : <Link href={href}>{words(locale)}</Link>}</li>
      ))}
    </ul>
  )
}
