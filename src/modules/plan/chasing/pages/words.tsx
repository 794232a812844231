import { useReader } from '../../../../web/reader.ts'
import { chasingWords } from '../messages.ts'
import type { ListedChase } from '../store.ts'

type Words = ReturnType<typeof chasingWords>

export const useChasing = (): Words => chasingWords(useReader().locale)

/** Whom a reminder reached, as the log says it: "Registrator", "departementet". */
export const reachedWords = (chase: Pick<ListedChase, 'reached' | 'called'>, t: Words): string =>
  chase.called ?? t(`reached_${chase.reached}`)

/** How its mail went. */
export const mailWords = ({ mail }: Pick<ListedChase, 'mail'>, t: Words): string =>
  t(`mail_${mail ?? 'none'}`)
