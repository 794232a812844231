import type { FC } from 'hono/jsx'
import { apiRooms } from '../../../../platform/access/token-scopes.ts'
import { translator } from '../../../../platform/i18n/catalogue.ts'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { accountMessages } from '../../account-messages.ts'
import { apiRoomMessages } from '../../api-room-messages.ts'

/** Where a token is good for what: by room, or in every room. */
export const Scopes: FC<{ scopes: readonly string[] }> = ({ scopes }) => {
  const { locale } = useReader()
  const t = translator(accountMessages, locale)
  const format = useFormat()
  const rooms = translator(apiRoomMessages, locale)
  const may = scopes.some((scope) => scope.endsWith('write')) ? t('tokenWrite') : t('tokenRead')
  const named = apiRooms.filter((room) => scopes.includes(`${room}:read`)).map((room) => rooms(room))
  return (
    <>
      {may}: {named.length === 0 ? t('tokenEverywhere') : format.list(named)}
    </>
  )
}
