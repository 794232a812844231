import { catalogue, translator } from '../../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../../platform/i18n/locale.ts'

const disposalMessages = catalogue({
  sv: {
    disposals: 'Gallring',
    disposalsLead:
      'Det som lagen inte låter er spara längre gallras varje natt, med ett bevis. Här ser du vad som är på väg, trettio dagar i förväg.',
    upcoming: 'På väg att gallras',
    noUpcoming: 'Ingenting gallras de närmaste trettio dagarna.',
    handOver: 'Lämnas till socialnämnden',
    handOverText:
      'Akter om barn som har tagits emot i skyddat boende, och akter i forskningens urval, gallras aldrig här. Lämna dem till nämnden som beslutade.',
    stopped: 'Stoppade av ett fel',
    stoppedText: 'Paketet till arkivet blev inte helt. Ingenting har gallrats. Nästa försök görs i natt.',
    fault_package_incomplete: 'Paketet uppfyller inte arkivets krav',
    fault_package_impossible: 'Paketet gick inte att göra',
    stillOpen: 'Tiden har gått ut, men ärendet är öppet',
    stillOpenText: 'Ett öppet ärende gallras inte. Avsluta det, eller skriv den anteckning som saknas.',
    packages: 'Paket till arkivet',
    packagesText:
      'Hämta paketet och lämna det till arkivet. Det försvinner en vecka efter att det hämtats, och senast efter trettio dagar. Därefter finns ingen kopia här.',
    fetch: 'Hämta paketet',
    fetched: 'Hämtat',
    fetchBy: 'Hämta senast',
    done: 'Gallrat',
    noDone: 'Inget är gallrat än',
    noDoneText: 'När ett ärende har gallrats står det här, med sitt bevis.',
    number: 'Nummer',
    when: 'När',
    until: 'Sparas till',
    why: 'Varför',
    by: 'Senast',
    what: 'Vad',
    disposed: 'Gallrat',
    archived_and_disposed: 'Till arkivet, sedan gallrat',
    handed_over: 'Lämnat till nämnden',
    verify: 'Pröva ett bevis',
    verifyLead:
      'Klistra in ett bevis som du har fått. Du får veta om den här installationen har undertecknat det, bokstav för bokstav.',
    proofText: 'Beviset',
    proofTextHint: 'Hela filen som hämtades, från första till sista tecknet.',
    verifyNow: 'Pröva',
    holdsTrue: 'Beviset är äkta: undertecknat här, och ingen bokstav är ändrad.',
    holdsNot: 'Beviset stämmer inte: det är ändrat, eller undertecknat av någon annan.',
    otherwise: 'Pröva utan Samlad',
    otherwiseText:
      'Vem som helst kan pröva ett bevis med den öppna nyckeln: underskriften är Ed25519 över texten i statement.',
    disposalProof: 'Bevis om gallring',
    downloadProof: 'Hämta beviset',
    statementText: 'Exakt det som är undertecknat',
    caseId: 'Ärendets identitet',
    body: 'Organisation',
  },
  en: {
    disposals: 'Disposal',
    disposalsLead:
      'What the law lets you keep no longer is disposed of each night, with a proof. Here you see what is coming, thirty days ahead.',
    upcoming: 'About to be disposed of',
    noUpcoming: 'Nothing is disposed of in the next thirty days.',
    handOver: 'To be handed to the social welfare board',
    handOverText:
      'Files of children who were received in protected housing, and files in the research sample, are never disposed of here. Hand them to the board that decided.',
    stopped: 'Stopped by a fault',
    stoppedText:
      'The package for the archive was not whole. Nothing was disposed of. The next try is tonight.',
    fault_package_incomplete: 'The package does not meet the archive’s requirements',
    fault_package_impossible: 'The package could not be made',
    stillOpen: 'The time has ended, but the case is open',
    stillOpenText: 'An open case is not disposed of. Close it, or write the note that is missing.',
    packages: 'Packages for the archive',
    packagesText:
      'Fetch the package and hand it to the archive. It is gone a week after it was fetched, and at the latest after thirty days. After that there is no copy here.',
    fetch: 'Fetch the package',
    fetched: 'Fetched',
    fetchBy: 'Fetch at the latest',
    done: 'Disposed of',
    noDone: 'Nothing has been disposed of yet',
    noDoneText: 'When a case has been disposed of it stands here, with its proof.',
    number: 'Number',
    when: 'When',
    until: 'Kept until',
    why: 'Why',
    by: 'At the latest',
    what: 'What',
    disposed: 'Disposed of',
    archived_and_disposed: 'To the archive, then disposed of',
    handed_over: 'Handed to the board',
    verify: 'Verify a proof',
    verifyLead:
      'Paste a proof that you have been given. You are told whether this installation signed it, letter for letter.',
    proofText: 'The proof',
    proofTextHint: 'The whole file that was downloaded, from the first to the last character.',
    verifyNow: 'Verify',
    holdsTrue: 'The proof is genuine: signed here, and no letter was changed.',
    holdsNot: 'The proof does not hold: it was changed, or somebody else signed it.',
    otherwise: 'Verify without Samlad',
    otherwiseText:
      'Anybody can verify a proof with the public key: the signature is Ed25519 over the text in statement.',
    disposalProof: 'Proof of disposal',
    downloadProof: 'Download the proof',
    statementText: 'Exactly what is signed',
    caseId: 'Identifier of the case',
    body: 'Body',
  },
})

/** The words of disposal, for those who lead. */
export const disposalWords = (locale: Locale) => translator(disposalMessages, locale)
