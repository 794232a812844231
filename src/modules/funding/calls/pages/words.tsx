import type { FC } from 'hono/jsx'
import { Status, type StatusKind } from '../../../../web/components/status.tsx'
import { useReader } from '../../../../web/reader.ts'
import { callWords } from '../messages.ts'
import type { CallStage } from '../schema.ts'

export const useCallWords = () => callWords(useReader().locale)

const kinds: Readonly<Record<CallStage, StatusKind>> = {
  draft: 'draft',
  coming: 'planned',
  open: 'running',
  closed: 'waiting',
  decided: 'done',
  withdrawn: 'withdrawn',
}

/** Where a call stands, in a shape and a word. */
export const CallStatus: FC<{ stage: CallStage }> = ({ stage }) => (
  <Status kind={kinds[stage]}>{useCallWords()(`stage_${stage}`)}</Status>
)

/** A text in the reader's language, where it is there in it. */
export const inLanguage = (locale: 'sv' | 'en', swedish: string, english: string | null): string =>
  locale === 'en' && english !== null ? english : swedish
