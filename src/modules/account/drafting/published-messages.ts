import { catalogue } from '../../../platform/i18n/catalogue.ts'

/** Words of the pages on which a published account is read, and of those on which its versions are compared. */
export const publishedMessages = catalogue({
  sv: {
    contents: 'Innehåll',
    first: 'Första sidan',
    previous: 'Föregående: {title}',
    next: 'Nästa: {title}',
    around: 'Bläddra i redovisningen',
    wrong: 'Det som inte blev som planerat',
    how: 'Så vet vi',
    howText:
      'Varje siffra och varje resultat har en källa i {sources}. {method} säger hur redovisningen är gjord.',
    compare: 'Jämför versionerna',
    compareTitle: 'Vad som skiljer version {after} från version {before}',
    compareState: ({ count }: { count: number }, f) =>
      count === 0
        ? 'Innehållet är detsamma i båda.'
        : `${f.plural(count, { one: 'ett ställe skiljer sig', other: 'ställen skiljer sig' })}.`,
    equalParts: ({ count }: { count: number }, f) =>
      `${f.plural(count, { one: 'del är', other: 'delar är' })} lika i båda.`,
    versionLabel: 'Version {version}, {date}',
    oneVersion: 'Redovisningen finns i en enda version. Det finns inget att jämföra.',
    others: 'Jämför med en annan version',
  },
  en: {
    contents: 'Contents',
    first: 'First page',
    previous: 'Previous: {title}',
    next: 'Next: {title}',
    around: 'Turn the pages of the account',
    wrong: 'What did not turn out as planned',
    how: 'How we know',
    howText:
      'Every figure and every result has a source in {sources}. {method} tells how the account was made.',
    compare: 'Compare the versions',
    compareTitle: 'What tells version {after} from version {before}',
    compareState: ({ count }: { count: number }, f) =>
      count === 0
        ? 'The content is the same in both.'
        : `${f.plural(count, { one: 'place differs', other: 'places differ' })}.`,
    equalParts: ({ count }: { count: number }, f) =>
      `${f.plural(count, { one: 'part is', other: 'parts are' })} the same in both.`,
    versionLabel: 'Version {version}, {date}',
    oneVersion: 'There is one version of the account only, and nothing to compare it with.',
    others: 'Compare with another version',
  },
})
