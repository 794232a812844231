import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { letterWords } from './messages.ts'
import { letterPolicy } from './policy.ts'
import { letterKinds, letterLanguages } from './records.ts'
import { places, unknownPlaces } from './rules.ts'
import { noInput, textInput, writeTextInput } from './schema.ts'
import { insertVersion, listInUse, listVersions, textInUse } from './store.ts'

/** What a body's letters begin with: which version of each text is in use. */
export const listTexts = action(letterPolicy, 'letter_text.list', 'read', noInput, async ({ tx, actor }) => {
  const inUse = await listInUse(tx, personIn(actor, 'letter_text.list').bodyId)
  return {
    rows: letterKinds.flatMap((kind) =>
      letterLanguages.map((language) => ({
        kind,
        language,
        version: inUse.get(`${kind}.${language}`) ?? 0,
      })),
    ),
  }
})

/** One of the texts, with its earlier versions. */
export const viewText = action(
  letterPolicy,
  'letter_text.view',
  'read',
  textInput,
  async ({ tx, actor }, { kind, language }) => {
    const of = { bodyId: personIn(actor, 'letter_text.view').bodyId, kind, language }
    return { kind, language, inUse: await textInUse(tx, of), versions: await listVersions(tx, of) }
  },
)

/** Writes a new version of a text; letters that are begun go on as they are. @throws Refusal `letter_text.unknown_place`. */
export const writeText = action(
  letterPolicy,
  'letter_text.write',
  'change',
  writeTextInput,
  async ({ tx, actor: writer, now, about }, { kind, language, subject, body }) => {
    const actor = personIn(writer, 'letter_text.write')
    const word = letterWords(language)
    const unknown = unknownPlaces(
      { subject, body },
      places.map((place) => word(`place_${place}`)),
    )
    if (unknown.length > 0)
      throw new Refusal('letter_text.unknown_place', 422, { names: unknown.join(', ') }, 'body')
    const { version } = await textInUse(tx, { bodyId: actor.bodyId, kind, language })
    about('body', actor.bodyId, { letter: kind, language, version: version + 1 })
    await insertVersion(tx, actor, { kind, language, subject, body, version: version + 1, madeAt: now })
    return { kind, language }
  },
)
