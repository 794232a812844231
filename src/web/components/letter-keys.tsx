import type { FC } from 'hono/jsx'
import { useReader, useWords } from '../reader.ts'
import { shellPaths } from '../shell-paths.ts'

/** Says which letters lead through the list below it, and turns them off and on. Client code shows it, as it is what makes them work. */
export const LetterKeys: FC = () => {
  const t = useWords()
  const { actor, csrf, letterKeys, path } = useReader()
  const isOn = letterKeys !== false
  return (
    <form
      class="preference letter-keys"
      method="post"
      action={shellPaths.preferences}
      data-letter-keys={isOn ? 'on' : 'off'}
      hidden
    >
      {actor ? <input type="hidden" name="csrf" value={csrf} /> : null}
      <input type="hidden" name="return" value={path} />
      <span>{t(isOn ? 'letterKeysOn' : 'letterKeysOff')}</span>
      <button type="submit" name="letterKeys" value={isOn ? 'off' : 'on'}>
        {t(isOn ? 'letterKeysTurnOff' : 'letterKeysTurnOn')}
      </button>
    </form>
  )
}
