import { letterWords } from '../../letters/messages.ts'
import { letters } from '../../letters/records.ts'
import { listReaders } from '../../supervision/store.ts'
import { filled } from '../opening.ts'
import type { SubjectPart } from '../subject-part.ts'
import { subjectWords } from '../subject-words.ts'

/** What has been written to and about the person in letters and decisions that were finished. */
const lettersPart: SubjectPart = {
  key: 'letters',
  heading: (locale) => letterWords(locale)('letters'),
  collect: async ({ tx }, { file, key }, locale) => {
    const of = { case_id: file.id, state: 'finished' }
    const all = await letters.list(tx, of, { by: 'written_at', ascending: true }, key)
    const t = letterWords(locale)
    return all.flatMap((letter) =>
      filled(
        (
          [
            'recipient',
            'address',
            'subject',
            'body',
            'reasons',
            'provisions',
            'delegation',
            'appealNote',
          ] as const
        ).map((name) => ({ label: t(name), value: letter[name] })),
      ),
    )
  },
}

/** Who has led the casework and read along, and why. */
const coReadings: SubjectPart = {
  key: 'co_readings',
  heading: (locale) => subjectWords(locale)('event.co_reading'),
  collect: async ({ tx }, { file, key }) =>
    (await listReaders(tx, key, file.id)).map(({ since, name, reason }) => ({
      at: since.toISOString(),
      label: name ?? '',
      value: reason,
    })),
}

export const letterParts: readonly SubjectPart[] = [lettersPart, coReadings]
