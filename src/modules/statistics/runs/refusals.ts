import { catalogue } from '../../../platform/i18n/catalogue.ts'

export const runRefusals = catalogue({
  sv: {
    'linkage.unit_encodes':
      'Den som länkar får inte själv ha en lista. Välj en enhet som inte står bland organen som kodar.',
    'linkage.unit_is_police':
      'Polis och åklagare får inte länka: den som utreder personer ska inte hålla nycklar till dem. Välj ett annat organ.',
    'linkage.unit_is_migration_authority':
      'Migrationsverket får inte länka: den som beslutar om vem som får stanna ska inte hålla nycklar till dem. Välj ett annat organ.',
    'linkage.unit_holds_secret':
      'Enheten har kodat i en länkning och har därför haft en hemlighet. Med den kan namn prövas mot nycklar. Välj ett organ som aldrig har kodat.',
    'linkage.unit_shares_people':
      'Någon arbetar både för enheten och för ett organ som kodar. Den personen skulle ha både nycklarna och hemligheten. Välj ett annat organ, eller låt den lämna sitt ena uppdrag först.',
    'linkage.unit_asks':
      'Ert eget organ får inte länka: den som beställer ska inte kunna nå nycklarna. Välj ett annat organ.',
    'linkage.too_few_bodies': 'Det behövs minst två organ som kodar.',
    'linkage.too_many_bodies': ({ most }: { most: number }) => `Högst ${most} organ kan vara med.`,
    'linkage.body_has_withdrawn': 'Ett organ har lämnat länkningen.',
    'linkage.body_is_no_member': 'Ett organ är inte med i perioden.',
    'linkage.keys_reached_another': 'Nycklarna får bara nå enheten som länkar.',
    'linkage.result_tells_of_people': 'Bara antal får lämna enheten.',
    'linkage.small_counts_told': 'Minsta antal måste vara minst 3, så att inget antal pekar ut någon.',
    'linkage.no_such_body': ({ name }: { name: string }) =>
      `Katalogen har inget organ som heter ”${name}”. Skriv namnet som det står där.`,
    'linkage.no_such_collection': 'Den insamlingen finns inte.',
    'linkage.period_backwards': 'Sista dagen kommer före den första',
    'linkage.file_too_large': ({ megabytes }: { megabytes: number }) =>
      `Filen är större än ${megabytes} MB. Dela upp länkningen efter år eller län.`,
    'linkage.file_unreadable': ({ reason }: { reason: string }) =>
      `Filen är inte en fil med nycklar från samlad link encode (${reason}).`,
    'linkage.file_is_there': 'Just den filen är redan lämnad.',
    'linkage.bodies_disagree':
      'Fingeravtrycket är ett annat än det som de andra har. Ni har inte samma hemlighet: jämför med de andra organen, och koda om.',
    'linkage.schemas_differ': ({ yours, theirs }: { yours: string; theirs: string }) =>
      `Er fil är kodad med ett annat schema (${yours}) än de andras (${theirs}). Koda om med samma: samlad link schema skriver ut det färdiga.`,
    'linkage.key_lengths_differ':
      'Nycklarna är olika långa i olika filer: organen har kodat med olika scheman. De måste koda om med samma.',
    'linkage.takes_no_keys': 'Länkningen tar inte emot fler filer.',
    'linkage.too_late_to_leave': 'Det är redan länkat. Nycklarna förstörs när enheten är klar.',
    'linkage.has_left': 'Ni har redan lämnat länkningen.',
    'linkage.keys_are_missing': 'Alla organ har inte lämnat sin fil än.',
    'linkage.is_handed_over':
      'En skattning är redan överlämnad. Två länkningar jämförda med varandra skulle kunna röja små antal.',
    'linkage.has_ended': 'Länkningen är slut: det som behövdes är förstört.',
    'linkage.is_working': 'Ett arbete pågår redan. Vänta tills det är klart.',
    'linkage.is_not_linked': 'Länka filerna först.',
    'linkage.too_many_links': 'Så låg likhet gör nästan alla lika. Välj en högre.',
    'linkage.sample_incomplete': 'Fyll i alla fyra antalen, eller lämna alla tomma',
    'linkage.own_schema_unchecked':
      'Länkfelen i ett eget schema är inte kända. Kontrollera ett urval av paren för hand och fyll i alla fyra antalen.',
    'linkage.sample_too_large': ({ most }: { most: number }) => `Det finns bara ${most} sådana par`,
    'linkage.no_sample': ({ most }: { most: number }) =>
      `Det finns ${most} sådana par. Kontrollera några av dem`,
    'linkage.more_than_sampled': ({ most }: { most: number }) => `Högst ${most}, så många som kontrollerades`,
    'linkage.no_witness': 'Vittnet ska vara ett organ som har kodat.',
    'linkage.nothing_to_destroy': 'Ingen fil har lämnats in.',
    'linkage.nothing_to_witness': 'Enheten har inte förstört något än, eller så är det redan bevittnat.',
    'linkage.another_witness': 'Enheten har angett ett annat organ som vittne.',
    'linkage.witness_is_the_unit': 'Enheten kan inte vara sitt eget vittne.',
    'linkage.keys_not_destroyed':
      'Nycklarna är inte förstörda inför ett vittne. Länkningen kan inte avslutas förrän enheten har förstört dem och vittnet har skrivit under.',
    'linkage.is_closed': 'Länkningen är redan avslutad.',
  },
  en: {
    'linkage.unit_encodes':
      'Whoever links may have no list of its own. Choose a unit that is not among the bodies that encode.',
    'linkage.unit_is_police':
      'Police and prosecutors may not link: whoever investigates people must not hold keys to them. Choose another body.',
    'linkage.unit_is_migration_authority':
      'The migration authority may not link: whoever decides who may stay must not hold keys to them. Choose another body.',
    'linkage.unit_holds_secret':
      'The unit has encoded in a linkage, so it has had a secret. With it names can be tried out on keys. Choose a body that has never encoded.',
    'linkage.unit_shares_people':
      'Somebody works both for the unit and for a body that encodes. They would have both the keys and the secret. Choose another body, or let them end one of the two first.',
    'linkage.unit_asks':
      'Your own body may not link: whoever asks must not be able to reach the keys. Choose another body.',
    'linkage.too_few_bodies': 'At least two bodies must encode.',
    'linkage.too_many_bodies': ({ most }: { most: number }) => `At most ${most} bodies can take part.`,
    'linkage.body_has_withdrawn': 'A body has left the linkage.',
    'linkage.body_is_no_member': 'A body is no member of the period.',
    'linkage.keys_reached_another': 'Keys may reach the unit that links alone.',
    'linkage.result_tells_of_people': 'Counts alone may leave the unit.',
    'linkage.small_counts_told':
      'The smallest number must be at least 3, so that no count points somebody out.',
    'linkage.no_such_body': ({ name }: { name: string }) =>
      `The directory has no body called “${name}”. Write the name as it stands there.`,
    'linkage.no_such_collection': 'There is no such collection.',
    'linkage.period_backwards': 'The last day comes before the first',
    'linkage.file_too_large': ({ megabytes }: { megabytes: number }) =>
      `The file is larger than ${megabytes} MB. Split the linkage by year or county.`,
    'linkage.file_unreadable': ({ reason }: { reason: string }) =>
      `The file is no file of keys from samlad link encode (${reason}).`,
    'linkage.file_is_there': 'That very file has been handed in already.',
    'linkage.bodies_disagree':
      'The fingerprint differs from that of the others. You do not have the same secret: compare with the other bodies, and encode again.',
    'linkage.schemas_differ': ({ yours, theirs }: { yours: string; theirs: string }) =>
      `Your file is encoded with another schema (${yours}) than those of the others (${theirs}). Encode again with one: samlad link schema prints the prepared one.`,
    'linkage.key_lengths_differ':
      'Keys differ in length between files: bodies have encoded with different schemas. They must encode again with one.',
    'linkage.takes_no_keys': 'The linkage takes no more files.',
    'linkage.too_late_to_leave': 'It is linked already. The keys are destroyed when the unit is done.',
    'linkage.has_left': 'You have left the linkage already.',
    'linkage.keys_are_missing': 'Not all bodies have handed in their file.',
    'linkage.is_handed_over':
      'An estimate is handed over already. Two linkages held against each other could give small counts away.',
    'linkage.has_ended': 'The linkage has ended: what it needed is destroyed.',
    'linkage.is_working': 'Work is under way already. Wait until it is done.',
    'linkage.is_not_linked': 'Link the files first.',
    'linkage.too_many_links': 'So low a similarity makes nearly everybody alike. Choose a higher one.',
    'linkage.sample_incomplete': 'Fill in all four numbers, or leave all empty',
    'linkage.own_schema_unchecked':
      'The errors of linkage under a schema of your own are not known. Check a sample of the pairs by hand and fill in all four numbers.',
    'linkage.sample_too_large': ({ most }: { most: number }) => `There are only ${most} such pairs`,
    'linkage.no_sample': ({ most }: { most: number }) => `There are ${most} such pairs. Check some of them`,
    'linkage.more_than_sampled': ({ most }: { most: number }) => `At most ${most}, as many as were checked`,
    'linkage.no_witness': 'The witness must be a body that has encoded.',
    'linkage.nothing_to_destroy': 'No file has been handed in.',
    'linkage.nothing_to_witness': 'The unit has destroyed nothing yet, or it is witnessed already.',
    'linkage.another_witness': 'The unit has named another body as witness.',
    'linkage.witness_is_the_unit': 'The unit cannot be its own witness.',
    'linkage.keys_not_destroyed':
      'The keys are not destroyed before a witness. The linkage cannot be closed until the unit has destroyed them and the witness has signed.',
    'linkage.is_closed': 'The linkage is closed already.',
  },
})
