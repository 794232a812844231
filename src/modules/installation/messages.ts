import { catalogue, translator } from '../../platform/i18n/catalogue.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import type { Told } from './rules.ts'

const installationMessages = catalogue({
  sv: {
    title: 'Husets läge',
    nav: 'Läget',
    state: ({ count }: { count: number }) =>
      count === 1 ? '1 sak behöver ordnas.' : `${count} saker behöver ordnas.`,
    stateFine: 'Allt som huset ser hos sig självt är i ordning.',
    list: 'Det som behöver ordnas',
    fine: ({ count }: { count: number }) =>
      count === 1 ? '1 sak är i ordning' : `${count} saker är i ordning`,
    sinceDay: 'sedan {day}',
    atTime: 'kl. {time}',
    tryMail: 'Skicka ett brev till mig',
    mailTaken: 'E-postservern tog emot brevet kl. {time}. Se efter i din inkorg, även bland skräpposten.',
    mailRefused: 'E-postservern tog inte emot brevet: {code}. Se över SMTP_URL och MAIL_FROM.',
    mailAway: 'E-postservern svarar inte ({code}). Se över SMTP_URL och brandväggen.',
    mailOff: 'Ingen e-postserver är angiven, så inget brev gick.',
    mailSubject: 'Samlad: prov av e-post',
    mailText: 'Det här brevet skickades för att prova att e-post går fram. Du behöver inte göra något.',
    firstRun: 'Kom i gång',
    firstDone: ({ done, of }: { done: number; of: number }) => `${done} av ${of} klara`,
    step_publisher: 'Säg vem som publicerar',
    step_contact: 'Säg vem man frågar',
    step_mail: 'Koppla in e-posten',
    step_officer: 'Bjud in den första handläggaren vid en organisation',
    step_coordinator: 'Släpp in den nationella samordnaren',
    stepVerb_officer: 'Bjud in',
    coordinatorDoes: 'Läser in planer, ger uppdrag, och är den andra av två som släpper in andra.',
    stepVerb_coordinator: 'Släpp in',
    thing_database: 'Databasen',
    thing_jobs: 'Arbete i bakgrunden',
    thing_seals: 'Loggens försegling',
    thing_trail: 'Loggens granskning',
    thing_witnesses: 'Vittnen till loggen',
    thing_signing: 'Nyckeln som skriver under loggen',
    thing_backup: 'Säkerhetskopia',
    thing_keys: 'Nycklar till ärenden',
    thing_keysCopy: 'Kopia av nycklarna',
    thing_disk: 'Disk',
    thing_address: 'Adress',
    thing_proxies: 'Proxyer',
    thing_publisher: 'Vem som publicerar',
    thing_contact: 'Kontakt',
    thing_mail: 'E-post',
    thing_scanner: 'Virusskydd',
    thing_agencies: 'Inloggning genom myndigheter',
    thing_versions: 'Versioner',
    database_fine: ({ value }: Told) => `Databasen svarar. PostgreSQL ${value}.`,
    jobs_fine: (_: Told) => 'Inget arbete väntar längre än fem minuter.',
    jobs_late: ({ count }: Told, f) =>
      `${count === 1 ? '1 arbete har' : `${f.number(count)} arbeten har`} väntat mer än fem minuter. Starta om tjänsten.`,
    jobs_failed: ({ count }: Told, f) =>
      `${count === 1 ? '1 arbete har' : `${f.number(count)} arbeten har`} gått fel så många gånger som det får försökas. Läs varför i programmets logg.`,
    seals_fine: ({ count }: Told, f) =>
      count === 0
        ? 'Ingenting har behövt förseglas än.'
        : count === 1
          ? 'Allt är förseglat, i 1 block.'
          : `Allt är förseglat, i ${f.number(count)} block.`,
    seals_late: (_: Told) => 'Poster väntar på sin försegling. Se varför:',
    trail_fine: (_: Told) => 'Hela loggen var som den skrevs.',
    trail_late: (_: Told) => 'Hela loggen granskas varje natt, men har inte blivit granskad. Granska den nu:',
    trail_new: (_: Told) => 'Hela loggen har inte granskats än. Det sker varje natt.',
    trail_broken: ({ count }: Told, f) =>
      `${count === 1 ? '1 ställe i loggen är inte som det' : `${f.number(count)} ställen i loggen är inte som de`} skrevs. Ändra ingenting, och granska:`,
    witnesses_fine: ({ count, of }: Told, f) =>
      `${count === 1 ? '1 vittne har' : `${f.number(count)} vittnen har`} loggens huvuden till block ${f.number(of)}.`,
    witnesses_none: (_: Told) => 'Ingen utanför huset har kvitto på loggen. Ange en adress hos någon annan:',
    witnesses_silent: ({ count, of }: Told, f) =>
      `${f.number(count)} av ${f.number(of)} vittnen tar inte emot. Se om deras adresser svarar:`,
    witnesses_late: ({ count, of }: Told, f) =>
      `${f.number(count)} av ${f.number(of)} vittnen har inte fått något på ett dygn:`,
    signing_fine: (_: Told) => 'Nyckeln ligger skild från databasen.',
    signing_inside: (_: Told) => 'Nyckeln ligger i datamappen. Lägg den på ett annat ställe och ange det:',
    backup_fine: (_: Told) =>
      'Den senaste är tagen i tid. Prova då och då att återställa den på en annan maskin.',
    backup_none: (_: Told) => 'Ingen är tagen. Ta en nu, och sedan varje natt:',
    backup_read: (_: Told) =>
      'Den senaste är tagen i tid, och lästes tillbaka hel när den hade skrivits. Prova då och då att återställa den på en annan maskin.',
    backup_late: (_: Told) => 'Den senaste är för gammal. Ta en ny:',
    backup_missing: (_: Told) =>
      'Mappen för säkerhetskopior finns inte. Se om dess disk är ansluten, och försök igen:',
    backup_full: (_: Told) =>
      'Disken för säkerhetskopior är full. De tidigare finns kvar. Gör plats, eller behåll färre (BACKUP_KEEP), och försök igen:',
    backup_closed: (_: Told) =>
      'I mappen för säkerhetskopior får Samlad inte skriva. Ge dess konto rätt till det, och försök igen:',
    backup_broken: (_: Told) =>
      'Det som skrevs gick inte att läsa tillbaka, så disken kan vara trasig. De tidigare finns kvar. Byt disk, och försök igen:',
    backup_interrupted: (_: Told) => 'Den senaste avbröts. En ny tas inom en timme, eller nu:',
    backup_other: (_: Told) =>
      'Den senaste blev inte tagen. De tidigare finns kvar. Ta en ny för att se varför:',
    keys_fine: ({ count }: Told, f) =>
      count === 0
        ? 'Ingen organisation har ärenden än.'
        : count === 1
          ? '1 organisation öppnar sina ärenden.'
          : `${f.number(count)} organisationer öppnar sina ärenden.`,
    keys_away: (_: Told) => 'Nyckellagret svarar inte, så inget ärende kan öppnas. Se varför:',
    keys_closed: ({ count, of }: Told, f) =>
      `${f.number(count)} av ${f.number(of)} organisationer kan inte öppna sina ärenden. Se vilka:`,
    keys_late: (_: Told) =>
      'Nycklarna kopieras varje natt, men har inte blivit kopierade. Starta om tjänsten:',
    keys_due: ({ count }: Told, f) =>
      `${count === 1 ? '1 organisation ska' : `${f.number(count)} organisationer ska`} byta nyckel:`,
    keysCopy_fine: (_: Told) => 'Den ligger skild från maskinen och har varje nyckel.',
    keysCopy_unneeded: (_: Told) =>
      'Hemligheten kommer utifrån och inga ärenden finns. Ingen kopia behövs än.',
    keysCopy_none: (_: Told) =>
      'Går maskinen förlorad kan ingen säkerhetskopia öppnas. Ta ut en kopia och göm den på ett annat ställe:',
    keysCopy_old: (_: Told) => 'Den är äldre än 35 dagar. Ta ut en ny och förstör den gamla:',
    keysCopy_newer: ({ count }: Told, f) =>
      `Den saknar nycklarna till ${count === 1 ? '1 ärende' : `${f.number(count)} ärenden`}. Ta ut en ny:`,
    disk_fine: ({ count }: Told, f) => `${f.number(count)} GB är lediga.`,
    disk_little: ({ of }: Told, f) =>
      `Bara ${f.number(of)} MB är lediga. Gör plats, eller flytta datamappen till en större disk.`,
    disk_full: ({ of }: Told, f) => `${f.number(of)} MB är lediga. Gör plats genast.`,
    address_fine: ({ value }: Told) => `${value}`,
    address_none: (_: Told) =>
      'Mejl får inga länkar, och inget håller kakor borta från en öppen förbindelse. Ange adressen som folk använder:',
    address_unlike: ({ value }: Told) =>
      `Folk använder en annan adress än ${value}. Rätta den, eller låt proxyn skicka Host vidare:`,
    proxies_fine: ({ count }: Told, f) =>
      count === 0
        ? 'Ingen är betrodd, och ingen syns till.'
        : count === 1
          ? '1 är betrodd.'
          : `${f.number(count)} är betrodda.`,
    proxies_none: (_: Told) =>
      'Adressen är https, men ingen proxy är betrodd: alla tycks komma från samma adress. Ange hur många:',
    proxies_untrusted: (_: Told) => 'Anrop har gått genom en proxy, men ingen är betrodd. Ange hur många:',
    publisher_fine: ({ value }: Told) => `${value}`,
    publisher_none: ({ value }: Told) =>
      `Öppna data och tillgänglighetsredogörelsen säger ”${value}”. Ange vem ni är:`,
    contact_fine: ({ value }: Told) => `${value}`,
    contact_none: ({ value }: Told) =>
      `Den som frågar om data hänvisas till ${value}. Ange en funktionsadress:`,
    mail_fine: ({ value }: Told) => `Brev går ut från ${value}.`,
    mail_none: (_: Told) => 'Inga inbjudningar och påminnelser når någon med e-post. Ange e-postservern:',
    scanner_fine: (_: Told) => 'Filer undersöks innan de tas emot.',
    scanner_away: (_: Told) =>
      'Virusskyddet svarar inte, så ingen fil tas emot. Starta det, eller rätta var det nås:',
    agencies_fine: ({ value }: Told) => `Någon har kommit in med ${value}.`,
    agencies_off: (_: Told) => 'Inte inkopplad. Alla loggar in med nyckel eller lösenord.',
    agencies_unused: ({ value }: Told) =>
      `Ingen har kommit in med ${value} än. Prova själv, och se annars varför:`,
    versions_fine: ({ count, value }: Told, f) =>
      `Node ${value}, ${count === 1 ? '1 migrering' : `${f.number(count)} migreringar`}.`,
    versions_behind: ({ count, of }: Told, f) =>
      `Databasen har ${f.number(count)} av programmets ${f.number(of)} migreringar. Kör resten:`,
    versions_ahead: (_: Told) => 'Databasen är nyare än programmet. Starta det nyare programmet.',
    backup_demo: (_: Told) => 'Behövs inte i en demonstration.',
    keysCopy_demo: (_: Told) => 'Behövs inte i en demonstration.',
    address_demo: (_: Told) => 'Behövs inte i en demonstration.',
    publisher_demo: (_: Told) => 'Behövs inte i en demonstration.',
    contact_demo: (_: Told) => 'Behövs inte i en demonstration.',
    mail_demo: (_: Told) => 'Behövs inte i en demonstration.',
  },
  en: {
    title: 'State of the house',
    nav: 'State',
    state: ({ count }: { count: number }) =>
      count === 1 ? '1 thing needs seeing to.' : `${count} things need seeing to.`,
    stateFine: 'All that the house sees of itself is in order.',
    list: 'What needs seeing to',
    fine: ({ count }: { count: number }) =>
      count === 1 ? '1 thing is in order' : `${count} things are in order`,
    sinceDay: 'since {day}',
    atTime: 'at {time}',
    tryMail: 'Send a mail to me',
    mailTaken: 'The mail server took the mail at {time}. Look in your inbox, and among the spam.',
    mailRefused: 'The mail server did not take the mail: {code}. Look at SMTP_URL and MAIL_FROM.',
    mailAway: 'The mail server does not answer ({code}). Look at SMTP_URL and the firewall.',
    mailOff: 'No mail server is named, so no mail went.',
    mailSubject: 'Samlad: a try of mail',
    mailText: 'This mail was sent to try whether mail arrives. You need not do anything.',
    firstRun: 'Getting started',
    firstDone: ({ done, of }: { done: number; of: number }) => `${done} of ${of} done`,
    step_publisher: 'Say who publishes',
    step_contact: 'Say whom to ask',
    step_mail: 'Connect the mail',
    step_officer: 'Invite the first officer of a body',
    step_coordinator: 'Let the national coordinator in',
    stepVerb_officer: 'Invite',
    coordinatorDoes: 'Reads plans in, gives assignments, and is the second of the two who let others in.',
    stepVerb_coordinator: 'Let in',
    thing_database: 'The database',
    thing_jobs: 'Work in the background',
    thing_seals: 'Sealing of the trail',
    thing_trail: 'Verification of the trail',
    thing_witnesses: 'Witnesses of the trail',
    thing_signing: 'The key that signs the trail',
    thing_backup: 'Backup',
    thing_keys: 'Keys of cases',
    thing_keysCopy: 'Copy of the keys',
    thing_disk: 'Disk',
    thing_address: 'Address',
    thing_proxies: 'Proxies',
    thing_publisher: 'Who publishes',
    thing_contact: 'Contact',
    thing_mail: 'Mail',
    thing_scanner: 'Scanner of files',
    thing_agencies: 'Sign-in through agencies',
    thing_versions: 'Versions',
    database_fine: ({ value }: Told) => `The database answers. PostgreSQL ${value}.`,
    jobs_fine: (_: Told) => 'No work waits for more than five minutes.',
    jobs_late: ({ count }: Told, f) =>
      `${count === 1 ? '1 job has' : `${f.number(count)} jobs have`} waited for more than five minutes. Restart the service.`,
    jobs_failed: ({ count }: Told, f) =>
      `${count === 1 ? '1 job has' : `${f.number(count)} jobs have`} failed as often as may be tried. Read why in the log of the program.`,
    seals_fine: ({ count }: Told, f) =>
      count === 0
        ? 'Nothing has had to be sealed yet.'
        : count === 1
          ? 'All is sealed, in 1 block.'
          : `All is sealed, in ${f.number(count)} blocks.`,
    seals_late: (_: Told) => 'Records wait for their seal. See why:',
    trail_fine: (_: Told) => 'The whole trail was as it was written.',
    trail_late: (_: Told) => 'The whole trail is verified each night, but has not been. Verify it now:',
    trail_new: (_: Told) => 'The whole trail has not been verified yet. That happens each night.',
    trail_broken: ({ count }: Told, f) =>
      `${count === 1 ? '1 place in the trail is not as it was' : `${f.number(count)} places in the trail are not as they were`} written. Change nothing, and verify:`,
    witnesses_fine: ({ count, of }: Told, f) =>
      `${count === 1 ? '1 witness keeps' : `${f.number(count)} witnesses keep`} the heads of the trail up to block ${f.number(of)}.`,
    witnesses_none: (_: Told) =>
      'Nobody outside the house has a receipt of the trail. Name an address of somebody else:',
    witnesses_silent: ({ count, of }: Told, f) =>
      `${f.number(count)} of ${f.number(of)} witnesses take nothing. See whether their addresses answer:`,
    witnesses_late: ({ count, of }: Told, f) =>
      `${f.number(count)} of ${f.number(of)} witnesses have been given nothing for a day:`,
    signing_fine: (_: Told) => 'The key lies apart from the database.',
    signing_inside: (_: Told) => 'The key lies in the data folder. Put it elsewhere and say where:',
    backup_fine: (_: Told) =>
      'The newest was made in time. Now and then, try to restore it on another machine.',
    backup_none: (_: Told) => 'None has been made. Make one now, and then each night:',
    backup_read: (_: Told) =>
      'The newest was made in time, and was read back whole once it had been written. Now and then, try to restore it on another machine.',
    backup_late: (_: Told) => 'The newest is too old. Make a new one:',
    backup_missing: (_: Told) =>
      'The folder for backups is not there. See whether its disk is mounted, and try again:',
    backup_full: (_: Told) =>
      'The disk for backups is full. The earlier ones are still there. Make room, or keep fewer (BACKUP_KEEP), and try again:',
    backup_closed: (_: Told) =>
      'Samlad may not write in the folder for backups. Let its account do so, and try again:',
    backup_broken: (_: Told) =>
      'What was written could not be read back, so the disk may be broken. The earlier ones are still there. Change the disk, and try again:',
    backup_interrupted: (_: Told) => 'The newest was interrupted. Another is made within an hour, or now:',
    backup_other: (_: Told) =>
      'The newest was not made. The earlier ones are still there. Make another to see why:',
    keys_fine: ({ count }: Told, f) =>
      count === 0
        ? 'No body has cases yet.'
        : count === 1
          ? '1 body opens its cases.'
          : `${f.number(count)} bodies open their cases.`,
    keys_away: (_: Told) => 'The key store does not answer, so no case can be opened. See why:',
    keys_closed: ({ count, of }: Told, f) =>
      `${f.number(count)} of ${f.number(of)} bodies cannot open their cases. See which:`,
    keys_late: (_: Told) => 'The keys are copied each night, but have not been. Restart the service:',
    keys_due: ({ count }: Told, f) =>
      `${count === 1 ? '1 body is' : `${f.number(count)} bodies are`} to change keys:`,
    keysCopy_fine: (_: Told) => 'It lies apart from the machine and holds every key.',
    keysCopy_unneeded: (_: Told) =>
      'The secret comes from outside and there are no cases. No copy is needed yet.',
    keysCopy_none: (_: Told) =>
      'Were the machine lost, no backup could be opened. Take out a copy and keep it elsewhere:',
    keysCopy_old: (_: Told) => 'It is older than 35 days. Take out a new one and destroy the old:',
    keysCopy_newer: ({ count }: Told, f) =>
      `It lacks the keys of ${count === 1 ? '1 case' : `${f.number(count)} cases`}. Take out a new one:`,
    disk_fine: ({ count }: Told, f) => `${f.number(count)} GB are free.`,
    disk_little: ({ of }: Told, f) =>
      `Only ${f.number(of)} MB are free. Make room, or move the data folder to a larger disk.`,
    disk_full: ({ of }: Told, f) => `${f.number(of)} MB are free. Make room at once.`,
    address_fine: ({ value }: Told) => `${value}`,
    address_none: (_: Told) =>
      'Mails get no links, and nothing keeps cookies off an open line. Say the address that people use:',
    address_unlike: ({ value }: Told) =>
      `People use another address than ${value}. Correct it, or let the proxy pass Host on:`,
    proxies_fine: ({ count }: Told, f) =>
      count === 0
        ? 'None is trusted, and none is seen.'
        : count === 1
          ? '1 is trusted.'
          : `${f.number(count)} are trusted.`,
    proxies_none: (_: Told) =>
      'The address is https, but no proxy is trusted: everybody seems to come from one address. Say how many:',
    proxies_untrusted: (_: Told) => 'Requests have come through a proxy, but none is trusted. Say how many:',
    publisher_fine: ({ value }: Told) => `${value}`,
    publisher_none: ({ value }: Told) =>
      `Open data and the accessibility statement say “${value}”. Say who you are:`,
    contact_fine: ({ value }: Told) => `${value}`,
    contact_none: ({ value }: Told) =>
      `Whoever asks about the data is sent to ${value}. Name a function address:`,
    mail_fine: ({ value }: Told) => `Mail goes out from ${value}.`,
    mail_none: (_: Told) => 'No invitations and reminders reach anybody by mail. Name the mail server:',
    scanner_fine: (_: Told) => 'Files are scanned before they are taken.',
    scanner_away: (_: Told) =>
      'The scanner does not answer, so that no file is taken. Start it, or correct where it is reached:',
    agencies_fine: ({ value }: Told) => `Somebody has come in through ${value}.`,
    agencies_off: (_: Told) => 'Not connected. Everybody signs in with a passkey or a password.',
    agencies_unused: ({ value }: Told) => `Nobody has come in through ${value} yet. Try it, or see why:`,
    versions_fine: ({ count, value }: Told, f) =>
      `Node ${value}, ${count === 1 ? '1 migration' : `${f.number(count)} migrations`}.`,
    versions_behind: ({ count, of }: Told, f) =>
      `The database has ${f.number(count)} of the program’s ${f.number(of)} migrations. Run the rest:`,
    versions_ahead: (_: Told) => 'The database is newer than the program. Start the newer program.',
    backup_demo: (_: Told) => 'Not needed in a demonstration.',
    keysCopy_demo: (_: Told) => 'Not needed in a demonstration.',
    address_demo: (_: Told) => 'Not needed in a demonstration.',
    publisher_demo: (_: Told) => 'Not needed in a demonstration.',
    contact_demo: (_: Told) => 'Not needed in a demonstration.',
    mail_demo: (_: Told) => 'Not needed in a demonstration.',
  },
})

export const installationWords = (locale: Locale) => translator(installationMessages, locale)
