<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="da_DK">
<context>
    <name>AccessLog</name>
    <message>
        <source>Sagen åbnet</source>
        <translation>Case opened</translation>
    </message>
    <message>
        <source>Sagen oprettet</source>
        <translation>Case made</translation>
    </message>
    <message>
        <source>Sagen skrevet ud</source>
        <translation>Case exported</translation>
    </message>
    <message>
        <source>Sagen skrevet ud med egne noter</source>
        <translation>Case exported with own notes</translation>
    </message>
    <message>
        <source>Sagen taget ind</source>
        <translation>Case imported</translation>
    </message>
    <message>
        <source>Slettet</source>
        <translation>Erased</translation>
    </message>
    <message>
        <source>Sikkerhedskopi lavet</source>
        <translation>Backup made</translation>
    </message>
    <message>
        <source>Andet sted til sikkerhedskopier</source>
        <translation>Second place for backups</translation>
    </message>
    <message>
        <source>Fortsat, selv om noget ikke stemte</source>
        <translation>Went on although something did not fit</translation>
    </message>
    <message>
        <source>Sikkerhedskopi lagt tilbage</source>
        <translation>Backup restored</translation>
    </message>
    <message>
        <source>Adgangskoden skiftet</source>
        <translation>Passphrase changed</translation>
    </message>
    <message>
        <source>Nødsættet skiftet</source>
        <translation>Recovery kit changed</translation>
    </message>
    <message>
        <source>Bundet til computeren</source>
        <translation>Bound to the computer</translation>
    </message>
    <message>
        <source>Bindingen ophævet</source>
        <translation>Unbound</translation>
    </message>
    <message>
        <source>Nøglen skiftet</source>
        <translation>Key changed</translation>
    </message>
    <message>
        <source>Flyttet til en anden mappe</source>
        <translation>Moved to another folder</translation>
    </message>
    <message>
        <source>Alt om en person samlet</source>
        <translation>Everything about a person gathered</translation>
    </message>
    <message>
        <source>Sagen pakket til makkeren</source>
        <translation>Case packed for the partner</translation>
    </message>
    <message>
        <source>Papir udleveret</source>
        <translation>Paper handed out</translation>
    </message>
    <message>
        <source>Papir udleveret som låst fil</source>
        <translation>Paper handed out as a locked file</translation>
    </message>
    <message>
        <source>En kopi fik underskrift nummer to</source>
        <translation>A copy got its second signature</translation>
    </message>
    <message>
        <source>Et papir skrevet ud på en printer</source>
        <translation>A paper printed</translation>
    </message>
    <message>
        <source>En makkers underskriftsnøgler fjernet</source>
        <translation>Signing keys of a partner removed</translation>
    </message>
    <message>
        <source>En nøgle meldt tabt</source>
        <translation>A key reported lost</translation>
    </message>
    <message>
        <source>En nøgle meldt fundet igen</source>
        <translation>A key reported found again</translation>
    </message>
    <message>
        <source>Efterset, om et papir er ægte</source>
        <translation>Checked whether a paper is genuine</translation>
    </message>
    <message>
        <source>Alt om en person skrevet ud</source>
        <translation>All about a person written out</translation>
    </message>
    <message>
        <source>Adgangsloggen skrevet ud</source>
        <translation>Access log exported</translation>
    </message>
    <message>
        <source>af ejeren</source>
        <translation>by the owner</translation>
    </message>
    <message>
        <source>nødsættet</source>
        <translation>the recovery kit</translation>
    </message>
    <message>
        <source>et kort</source>
        <translation>a card</translation>
    </message>
    <message>
        <source>en person</source>
        <translation>a person</translation>
    </message>
    <message>
        <source>et foto af en tavle</source>
        <translation>a photo of a board</translation>
    </message>
    <message>
        <source>et møde</source>
        <translation>a meeting</translation>
    </message>
    <message>
        <source>hele sagen</source>
        <translation>the whole case</translation>
    </message>
    <message>
        <source>skrevet ved en fejl</source>
        <translation>written by mistake</translation>
    </message>
    <message>
        <source>ikke nødvendigt mere</source>
        <translation>not needed any more</translation>
    </message>
    <message>
        <source>den, det handler om, bad om det</source>
        <translation>asked for by the person it is about</translation>
    </message>
    <message>
        <source>tiden var udløbet</source>
        <translation>the time was up</translation>
    </message>
    <message>
        <source>det, der udleveres</source>
        <translation>what is handed out</translation>
    </message>
    <message>
        <source>alt, med mærker</source>
        <translation>everything, with marks</translation>
    </message>
    <message>
        <source>dagens kopi</source>
        <translation>the daily copy</translation>
    </message>
    <message>
        <source>før en opdatering</source>
        <translation>before an update</translation>
    </message>
    <message>
        <source>før et skift af nøgle</source>
        <translation>before a change of key</translation>
    </message>
    <message>
        <source>lavet af dig</source>
        <translation>made by you</translation>
    </message>
    <message>
        <source>valgt</source>
        <translation>chosen</translation>
    </message>
    <message>
        <source>ægte</source>
        <translation>genuine</translation>
    </message>
    <message>
        <source>ændret eller ikke herfra</source>
        <translation>altered or not from here</translation>
    </message>
    <message>
        <source>kunne ikke læses</source>
        <translation>could not be read</translation>
    </message>
    <message>
        <source>ukendt underskriver</source>
        <translation>unknown signer</translation>
    </message>
    <message>
        <source>opgivet</source>
        <translation>given up</translation>
    </message>
</context>
<context>
    <name>AccessLogSheet</name>
    <message>
        <source>Adgangslog</source>
        <translation>Access log</translation>
    </message>
    <message>
        <source>Alt her er gjort af {name} på denne computer. Linjer kan ikke rettes eller fjernes.</source>
        <translation>Everything here was done by {name} on this computer. Lines cannot be changed or taken away.</translation>
    </message>
    <message>
        <source>Hvornår</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Hvad</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>Sagens nummer</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>Alle sager</source>
        <translation>All cases</translation>
    </message>
    <message>
        <source>Her er ingen linjer.</source>
        <translation>There are no lines here.</translation>
    </message>
    <message>
        <source>Vis ældre</source>
        <translation>Show older</translation>
    </message>
    <message>
        <source>Gem som tabel</source>
        <translation>Save as a table</translation>
    </message>
    <message>
        <source>Gem som JSON</source>
        <translation>Save as JSON</translation>
    </message>
    <message>
        <source>Altid</source>
        <translation>Always</translation>
    </message>
    <message>
        <source>I dag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>De sidste 7 dage</source>
        <translation>The last 7 days</translation>
    </message>
    <message>
        <source>De sidste 30 dage</source>
        <translation>The last 30 days</translation>
    </message>
    <message>
        <source>Det sidste år</source>
        <translation>The last year</translation>
    </message>
    <message>
        <source>Gemt i {path}. Slet filen, når den er brugt: den er ikke krypteret.</source>
        <translation>Saved in {path}. Delete the file once it has been used: it is not encrypted.</translation>
    </message>
    <message>
        <source>slettet sag</source>
        <translation>erased case</translation>
    </message>
</context>
<context>
    <name>Acute</name>
    <message>
        <source>Ring først</source>
        <translation>Call first</translation>
    </message>
    <message>
        <source>Når vi ikke kan få fat i dig, gør vi ...</source>
        <translation>When we cannot reach you, we ...</translation>
    </message>
    <message>
        <source>Her tager du hen</source>
        <translation>Where you go</translation>
    </message>
    <message>
        <source>Ikke disse byer</source>
        <translation>Not these towns</translation>
    </message>
    <message>
        <source>Det kan sætte det i gang</source>
        <translation>What can set it off</translation>
    </message>
    <message>
        <source>Hvem ringer man til?</source>
        <translation>Who is called?</translation>
    </message>
    <message>
        <source>Hvad gør vi så?</source>
        <translation>What do we do then?</translation>
    </message>
    <message>
        <source>Hvor er der sikkert?</source>
        <translation>Where is it safe?</translation>
    </message>
    <message>
        <source>Hvor kan du ikke være?</source>
        <translation>Where can you not be?</translation>
    </message>
    <message>
        <source>Hvad plejer at ske først?</source>
        <translation>What usually happens first?</translation>
    </message>
</context>
<context>
    <name>AcuteEditor</name>
    <message>
        <source>Telefon</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>telefon</source>
        <translation>telephone</translation>
    </message>
    <message>
        <source>Fjern</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>AcuteRow</name>
    <message>
        <source>Enter retter, Delete fjerner, Alt og pil flytter</source>
        <translation>Enter changes it, Delete removes it, Alt and arrow moves it</translation>
    </message>
    <message>
        <source>Taget af arket</source>
        <translation>Taken off the sheet</translation>
    </message>
</context>
<context>
    <name>AcuteSheetView</name>
    <message>
        <source>Akutark: {name}</source>
        <translation>Acute sheet: {name}</translation>
    </message>
    <message>
        <source>Kun på denne skærm. Enter retter, Delete fjerner, Alt+pil flytter, F6 går til næste del, Ctrl+Z fortryder.</source>
        <translation>On this screen only. Enter changes, Delete removes, Alt+arrow moves, F6 goes to the next part, Ctrl+Z undoes.</translation>
    </message>
    <message>
        <source>Skriv det sammen, mens der er ro. Så står det her den nat, telefonen ringer.</source>
        <translation>Write it together while it is calm. Then it is here the night the telephone rings.</translation>
    </message>
    <message>
        <source>Taget af arket</source>
        <translation>Taken off the sheet</translation>
    </message>
</context>
<context>
    <name>AgreementEditor</name>
    <message>
        <source>Hvem</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Gør hvad</source>
        <translation>Does what</translation>
    </message>
    <message>
        <source>gør hvad</source>
        <translation>does what</translation>
    </message>
    <message>
        <source>Inden</source>
        <translation>By</translation>
    </message>
    <message>
        <source>inden</source>
        <translation>by</translation>
    </message>
    <message>
        <source>Hvordan gives der besked?</source>
        <translation>How is the participant told?</translation>
    </message>
    <message>
        <source>Vi</source>
        <translation>We</translation>
    </message>
</context>
<context>
    <name>AgreementReader</name>
    <message>
        <source>To versioner af et punkt venter. Vælg først den, der gælder.</source>
        <translation>Two versions of a term wait. First choose the one that holds.</translation>
    </message>
    <message>
        <source>Intet er ændret siden.</source>
        <translation>Nothing has changed since.</translation>
    </message>
    <message>
        <source>Der står ikke noget endnu.</source>
        <translation>Nothing is written yet.</translation>
    </message>
    <message>
        <source>Sådan blev det aftalt.</source>
        <translation>This is how it was agreed.</translation>
    </message>
</context>
<context>
    <name>AgreementRow</name>
    <message>
        <source>Besked: {how}</source>
        <translation>Told: {how}</translation>
    </message>
    <message>
        <source>To versioner: vælg</source>
        <translation>Two versions: choose</translation>
    </message>
</context>
<context>
    <name>AgreementSheetView</name>
    <message>
        <source>Se aftalen</source>
        <translation>Read the agreement</translation>
    </message>
    <message>
        <source>Enter retter, Delete tager ud, Alt+pil flytter, F6 går til næste del, Ctrl+Z fortryder.</source>
        <translation>Enter changes it, Delete takes it out, Alt+arrow moves it, F6 goes to the next part, Ctrl+Z undoes.</translation>
    </message>
    <message>
        <source>Skriv sammen, hvad hver side vil gøre, hvem der har ansvaret, hvornår I følger op, og hvad der ikke skal opgives.</source>
        <translation>Write together what each side will do, who is responsible, when you follow up, and what need not be given up.</translation>
    </message>
    <message>
        <source>Taget med i aftalen. Ctrl+Z fortryder</source>
        <translation>Taken into the agreement. Ctrl+Z undoes</translation>
    </message>
    <message>
        <source>Aftalt. Ctrl+Z fortryder</source>
        <translation>Agreed. Ctrl+Z undoes</translation>
    </message>
    <message>
        <source>Taget ud af aftalen</source>
        <translation>Taken out of the agreement</translation>
    </message>
</context>
<context>
    <name>AgreementsTab</name>
    <message>
        <source>Ingen aftaler lige nu. De bliver til på mødet.</source>
        <translation>No agreements right now. They are made at the meeting.</translation>
    </message>
    <message>
        <source>Det er vi blevet enige om</source>
        <translation>This is what we agreed</translation>
    </message>
    <message>
        <source>Det har vi talt om siden</source>
        <translation>This is what we have talked about since</translation>
    </message>
    <message>
        <source>Tiltag, krav og opfølgning, som begge sider skriver under på. Intet venter på den.</source>
        <translation>Measures, demands and follow-up that both sides sign. Nothing waits for it.</translation>
    </message>
    <message>
        <source>Åbn</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Skriv den</source>
        <translation>Write it</translation>
    </message>
</context>
<context>
    <name>AgreementsView</name>
    <message>
        <source>Sidst blev vi enige om</source>
        <translation>Last time we agreed</translation>
    </message>
    <message>
        <source>Det er vi blevet enige om</source>
        <translation>This is what we agreed</translation>
    </message>
    <message>
        <source>Hvem gør hvad, inden hvornår?</source>
        <translation>Who does what, by when?</translation>
    </message>
    <message>
        <source>Enter: behold og skriv den næste. Tab: næste felt. F9: ikke her.</source>
        <translation>Enter: keep it and write the next. Tab: next field. F9: not here.</translation>
    </message>
    <message>
        <source>Aftale fjernet. Ctrl+Z fortryder</source>
        <translation>Agreement removed. Ctrl+Z undoes it</translation>
    </message>
    <message>
        <source>Mindstekrav fjernet. Ctrl+Z fortryder</source>
        <translation>Bottom line removed. Ctrl+Z undoes it</translation>
    </message>
    <message>
        <source>Kasseret. Er nogens liv eller et barn i fare? Så skal du stadig handle.</source>
        <translation>Discarded. Is somebody’s life, or a child, in danger? Then you must still act.</translation>
    </message>
</context>
<context>
    <name>AllowedGrid</name>
    <message>
        <source>Politiet</source>
        <translation>The police</translation>
    </message>
    <message>
        <source>Kommunen</source>
        <translation>The municipality</translation>
    </message>
    <message>
        <source>Kriminalforsorgen</source>
        <translation>Prison and probation</translation>
    </message>
    <message>
        <source>Personlige forhold</source>
        <translation>Personal matters</translation>
    </message>
    <message>
        <source>Økonomi</source>
        <translation>Economy</translation>
    </message>
    <message>
        <source>Sociale forhold</source>
        <translation>Social matters</translation>
    </message>
    <message>
        <source>Strafbare forhold</source>
        <translation>Criminal offences</translation>
    </message>
    <message>
        <source>Helbred</source>
        <translation>Health</translation>
    </message>
    <message>
        <source>Misbrug af rusmidler</source>
        <translation>Substance misuse</translation>
    </message>
    <message>
        <source>Andet privat</source>
        <translation>Other private matters</translation>
    </message>
    <message>
        <source>{who}: alt</source>
        <translation>{who}: all</translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>Blev til noget</source>
        <translation>Something came of it</translation>
    </message>
    <message>
        <source>Gør den mindre</source>
        <translation>Make it smaller</translation>
    </message>
    <message>
        <source>Gør det på en anden måde</source>
        <translation>Do it another way</translation>
    </message>
    <message>
        <source>Lad den ligge</source>
        <translation>Let it lie</translation>
    </message>
</context>
<context>
    <name>AskPage</name>
    <message>
        <source>Samler alt, der er gemt om én person i alle dine sager: det, personen selv har sagt, det, andre har sagt, tal, aftaler og plads i netværket, også i egne noter. Brug det, når nogen beder om indsigt.</source>
        <translation>Gathers everything that is kept about one person in all your cases: what the person has said, what others have said, numbers, agreements and the place in the network, own notes included. Use it when somebody asks for access.</translation>
    </message>
    <message>
        <source>Prøv både hele navnet og fornavnet alene. Bagefter vælger du selv, hvem det er.</source>
        <translation>Try both the whole name and the first name alone. Afterwards you choose who it is.</translation>
    </message>
    <message>
        <source>Hvem beder om indsigt?</source>
        <translation>Who asks for access?</translation>
    </message>
    <message>
        <source>Ser hver sag igennem ...</source>
        <translation>Looking through each case ...</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Skriv et navn med bogstaver.</source>
        <translation>Write a name with letters.</translation>
    </message>
    <message>
        <source>Der er ikke gemt noget om nogen, der hedder {name}. Prøv fornavnet alene, et kælenavn, eller navnet stavet på en anden måde.</source>
        <translation>Nothing is kept about anybody called {name}. Try the first name alone, a nickname, or another spelling.</translation>
    </message>
</context>
<context>
    <name>AskSheet</name>
    <message>
        <source>Ret spørgsmålet</source>
        <translation>Edit the question</translation>
    </message>
    <message>
        <source>Nyt spørgsmål fra 0 til 10</source>
        <translation>New question from 0 to 10</translation>
    </message>
    <message>
        <source>Spørgsmålet, med deltagerens ord</source>
        <translation>The question, in the participant’s words</translation>
    </message>
    <message>
        <source>Hvad betyder 0?</source>
        <translation>What does 0 mean?</translation>
    </message>
    <message>
        <source>Hvad betyder 10?</source>
        <translation>What does 10 mean?</translation>
    </message>
    <message>
        <source>Hvilken vej er bedre?</source>
        <translation>Which way is better?</translation>
    </message>
    <message>
        <source>Behold</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Tag spørgsmålet af</source>
        <translation>Take the question off</translation>
    </message>
    <message>
        <source>Skriv det med deltagerens ord</source>
        <translation>Write it in the participant’s words</translation>
    </message>
</context>
<context>
    <name>AssessmentSheet</name>
    <message>
        <source>Politiets vurdering</source>
        <translation>The police’s assessment</translation>
    </message>
    <message>
        <source>Kun hos dig. Din makker får den ikke, og den står på intet papir og i intet notat.</source>
        <translation>With you alone. Your partner does not get it, and it stands on no paper and in no note.</translation>
    </message>
    <message>
        <source>Hvad er vurderingen?</source>
        <translation>What is the assessment?</translation>
    </message>
    <message>
        <source>Stemmer det med tallet?</source>
        <translation>Does it agree with the number?</translation>
    </message>
</context>
<context>
    <name>BackupRows</name>
    <message>
        <source>{day} kl. {time}  ·  {why}  ·  {size} MB</source>
        <translation>{day} at {time}  ·  {why}  ·  {size} MB</translation>
    </message>
    <message>
        <source>d. MMMM yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>%H.%M</source>
        <translation>%H:%M</translation>
    </message>
    <message>
        <source>dagens kopi</source>
        <translation>the daily copy</translation>
    </message>
    <message>
        <source>før en opdatering</source>
        <translation>before an update</translation>
    </message>
    <message>
        <source>før et skift af nøgle</source>
        <translation>before a change of key</translation>
    </message>
    <message>
        <source>lavet af dig</source>
        <translation>made by you</translation>
    </message>
</context>
<context>
    <name>BoardMenu</name>
    <message>
        <source>Tavle</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Fokusområder i dag ...</source>
        <translation>Focus areas today ...</translation>
    </message>
</context>
<context>
    <name>BoardOwnWords</name>
    <message>
        <source>Hvad vil deltageren selv tale om?</source>
        <translation>What does the participant want to talk about?</translation>
    </message>
    <message>
        <source>Hvad vil {name} selv tale om?</source>
        <translation>What does {name} want to talk about?</translation>
    </message>
    <message>
        <source>Der er ingen egne ord endnu. Skriv kortet færdigt, og tryk T.</source>
        <translation>There are no words of their own yet. Finish the card, then press T.</translation>
    </message>
    <message>
        <source>Fokusområde: {word}. T sætter det på et kort.</source>
        <translation>Focus area: {word}. T puts it on a card.</translation>
    </message>
    <message>
        <source>Fokusområdet er taget af.</source>
        <translation>The focus area is taken off.</translation>
    </message>
</context>
<context>
    <name>BoardTelling</name>
    <message>
        <source>Fortryd</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Spørg {name}: Er det stadig dine ord?</source>
        <translation>Ask {name}: Are these still your words?</translation>
    </message>
    <message>
        <source>Nej, gengivet</source>
        <translation>No, retold</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>Tavle</source>
        <translation>Board</translation>
    </message>
</context>
<context>
    <name>BoardViewModel</name>
    <message>
        <source>{lane} er ikke med i dag. Shift+L ændrer det.</source>
        <translation>{lane} is left out today. Shift+L changes that.</translation>
    </message>
    <message>
        <source>Ord fra {name}</source>
        <translation>{name}’s words</translation>
    </message>
    <message>
        <source>Ord fra {name}, gengivet</source>
        <translation>{name}’s words, retold</translation>
    </message>
    <message>
        <source>{mark}: til</source>
        <translation>{mark}: on</translation>
    </message>
    <message>
        <source>{mark}: fra</source>
        <translation>{mark}: off</translation>
    </message>
    <message>
        <source>Kort flyttet til {column}, nummer {place} af {total}</source>
        <translation>Card moved to {column}, number {place} of {total}</translation>
    </message>
    <message>
        <source>Kort fjernet.</source>
        <translation>Card removed.</translation>
    </message>
    <message>
        <source>Det venter til en anden gang.</source>
        <translation>It waits for another time.</translation>
    </message>
    <message>
        <source>De to kort kan ikke samles: de har ikke ord fra den samme.</source>
        <translation>The two cards cannot be joined: they are not the same person’s words.</translation>
    </message>
    <message>
        <source>De to kort kan ikke samles: det bliver for mange ord.</source>
        <translation>The two cards cannot be joined: it would be too many words.</translation>
    </message>
    <message>
        <source>Kortene er samlet.</source>
        <translation>The cards are joined.</translation>
    </message>
    <message>
        <source>Sæt markøren, hvor kortet skal deles, og tryk Ctrl+Enter.</source>
        <translation>Put the cursor where the card is to be split, and press Ctrl+Enter.</translation>
    </message>
    <message>
        <source>Alle fokusområder.</source>
        <translation>All focus areas.</translation>
    </message>
    <message>
        <source>Nu taler vi om: {lane}. L går videre.</source>
        <translation>Now we talk about: {lane}. L goes on.</translation>
    </message>
    <message>
        <source>Fortrudt: {gesture}</source>
        <translation>Undone: {gesture}</translation>
    </message>
    <message>
        <source>Gendannet: {gesture}</source>
        <translation>Restored: {gesture}</translation>
    </message>
</context>
<context>
    <name>BoardWriting</name>
    <message>
        <source>Kasseret. Er nogens liv eller et barn i fare? Så skal du stadig handle.</source>
        <translation>Discarded. Is somebody’s life, or a child, in danger? Then you must still act.</translation>
    </message>
</context>
<context>
    <name>BottomLineRow</name>
    <message>
        <source>Ret mindstekravet</source>
        <translation>Reword the bottom line</translation>
    </message>
    <message>
        <source>Der står også: {words}. Ret, og vælg.</source>
        <translation>It also says: {words}. Reword it, and choose.</translation>
    </message>
    <message>
        <source>(taget af tavlen)</source>
        <translation>(taken off the board)</translation>
    </message>
</context>
<context>
    <name>BottomLineSheet</name>
    <message>
        <source>Ret mindstekravet</source>
        <translation>Reword the bottom line</translation>
    </message>
    <message>
        <source>Nyt mindstekrav</source>
        <translation>New bottom line</translation>
    </message>
    <message>
        <source>Hvad kan ikke være anderledes?</source>
        <translation>What cannot be otherwise?</translation>
    </message>
    <message>
        <source>Hvorfor? Hvordan det sker, er op til deltageren.</source>
        <translation>Why? How it is done is up to the participant.</translation>
    </message>
    <message>
        <source>Hvem siger det?</source>
        <translation>Who says so?</translation>
    </message>
    <message>
        <source>Behold</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Tag det væk</source>
        <translation>Take it away</translation>
    </message>
    <message>
        <source>Skriv det, så det er til at forstå</source>
        <translation>Write it so that it can be understood</translation>
    </message>
</context>
<context>
    <name>BottomLinesPart</name>
    <message>
        <source>Mindstekrav</source>
        <translation>Bottom lines</translation>
    </message>
    <message>
        <source>Hvad kan ikke være anderledes, og hvorfor?</source>
        <translation>What cannot be otherwise, and why?</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Ord fra {name}, gengivet</source>
        <translation>{name}’s words, retold</translation>
    </message>
    <message>
        <source>Ord fra {name}</source>
        <translation>{name}’s words</translation>
    </message>
    <message>
        <source>Gengivet</source>
        <translation>Retold</translation>
    </message>
    <message>
        <source>Har holdt dig sikker</source>
        <translation>Has kept you safe</translation>
    </message>
    <message>
        <source>To versioner: vælg</source>
        <translation>Two versions: choose</translation>
    </message>
    <message>
        <source>Kort {place} af {total}, {column}</source>
        <translation>Card {place} of {total}, {column}</translation>
    </message>
</context>
<context>
    <name>CardMenu</name>
    <message>
        <source>Kort</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>Ret</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Har holdt dig sikker</source>
        <translation>Has kept you safe</translation>
    </message>
    <message>
        <source>Del kortet</source>
        <translation>Split the card</translation>
    </message>
    <message>
        <source>Saml med kortet over</source>
        <translation>Join with the card above</translation>
    </message>
    <message>
        <source>Lad det vente</source>
        <translation>Let it wait</translation>
    </message>
    <message>
        <source>Fjern</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Slet for altid ...</source>
        <translation>Erase for good ...</translation>
    </message>
    <message>
        <source>Slet for altid: skjul skærm 2 først</source>
        <translation>Erase for good: hide screen 2 first</translation>
    </message>
    <message>
        <source>Flyt til</source>
        <translation>Move to</translation>
    </message>
    <message>
        <source>Fokusområde</source>
        <translation>Lane</translation>
    </message>
    <message>
        <source>Med egne ord ...</source>
        <translation>In their own words ...</translation>
    </message>
    <message>
        <source>Fokusområder i dag ...</source>
        <translation>Focus areas today ...</translation>
    </message>
    <message>
        <source>Ord fra</source>
        <translation>Whose words</translation>
    </message>
    <message>
        <source>Ordret</source>
        <translation>Verbatim</translation>
    </message>
</context>
<context>
    <name>CaseLine</name>
    <message>
        <source>Møde {number}</source>
        <translation>Meeting {number}</translation>
    </message>
    <message>
        <source>Ikke aftalt</source>
        <translation>Not agreed</translation>
    </message>
    <message>
        <source>Var sat til {day}</source>
        <translation>Was set for {day}</translation>
    </message>
</context>
<context>
    <name>CaseListView</name>
    <message>
        <source>Søg i navn, nummer eller det, der er skrevet</source>
        <translation>Search name, number or text</translation>
    </message>
    <message>
        <source>Søg</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Fra makkeren</source>
        <translation>From your partner</translation>
    </message>
    <message>
        <source>Tag imod en sag på et stik</source>
        <translation>Take in a case on a stick</translation>
    </message>
    <message>
        <source>Ny sag</source>
        <translation>New case</translation>
    </message>
    <message>
        <source>Sager</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Alt ligger krypteret på denne computer.</source>
        <translation>Everything is encrypted on this computer.</translation>
    </message>
    <message>
        <source>Ingen sager endnu.</source>
        <translation>No cases yet.</translation>
    </message>
    <message>
        <source>1 sag.</source>
        <translation>1 case.</translation>
    </message>
    <message>
        <source>{count} sager.</source>
        <translation>{count} cases.</translation>
    </message>
    <message>
        <source>Et møde i dag.</source>
        <translation>One meeting today.</translation>
    </message>
    <message>
        <source>{count} møder i dag.</source>
        <translation>{count} meetings today.</translation>
    </message>
    <message>
        <source>Disken er fuld. Alt er gemt på den plads, der var holdt tilbage. Frigør plads nu.</source>
        <translation>The disk is full. Everything is saved in the room that was held back. Free some now.</translation>
    </message>
    <message>
        <source>Der er ingen sikkerhedskopi endnu.</source>
        <translation>There is no backup yet.</translation>
    </message>
    <message>
        <source>Den seneste sikkerhedskopi er over syv dage gammel: se Indstillinger, Sikkerhed.</source>
        <translation>The newest backup is more than seven days old: see Settings, Safety.</translation>
    </message>
    <message>
        <source>Kopien på det andet sted mislykkedes: se Indstillinger, Sikkerhed.</source>
        <translation>The copy in the second place failed: see Settings, Safety.</translation>
    </message>
    <message>
        <source>Ingen sag med det navn eller nummer.</source>
        <translation>No case with that name or number.</translation>
    </message>
    <message>
        <source>Her kommer sagerne til at stå. Begynd med den første.</source>
        <translation>This is where the cases will be. Begin with the first.</translation>
    </message>
</context>
<context>
    <name>CaseListViewModel</name>
    <message>
        <source>Nummeret er brugt. Vælg et andet.</source>
        <translation>The number is taken. Choose another.</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Åbnet {day}</source>
        <translation>Opened {day}</translation>
    </message>
    <message>
        <source>Kontaktperson {name}</source>
        <translation>Contact person {name}</translation>
    </message>
    <message>
        <source>{whose} egne tal</source>
        <translation>{whose} own numbers</translation>
    </message>
    <message>
        <source>{number} af 10, hvor 10 er »{ten}«</source>
        <translation>{number} of 10, where 10 is “{ten}”</translation>
    </message>
    <message>
        <source>{direction} · sagt {day}</source>
        <translation>{direction} · said on {day}</translation>
    </message>
    <message>
        <source>Sagen blev åbnet</source>
        <translation>The case was opened</translation>
    </message>
    <message>
        <source>Møde {number}</source>
        <translation>Meeting {number}</translation>
    </message>
    <message>
        <source>Møde {number}, {place}</source>
        <translation>Meeting {number}, {place}</translation>
    </message>
    <message>
        <source>{day}, nr. {number}</source>
        <translation>{day}, no. {number}</translation>
    </message>
    <message>
        <source>Egen note kl. {time}</source>
        <translation>Own note at {time}</translation>
    </message>
    <message>
        <source>Møde {number}, {day}</source>
        <translation>Meeting {number}, {day}</translation>
    </message>
    <message>
        <source>{since} til {until}</source>
        <translation>{since} to {until}</translation>
    </message>
    <message>
        <source>fra {since}</source>
        <translation>from {since}</translation>
    </message>
    <message>
        <source>Møde {number} · {day}</source>
        <translation>Meeting {number} · {day}</translation>
    </message>
    <message>
        <source>Fra {day}. Det gik tabt, da filen blev beskadiget.</source>
        <translation>From {day}. It was lost when the file was damaged.</translation>
    </message>
    <message>
        <source>Fra {day} til {last}. Det gik tabt, da filen blev beskadiget.</source>
        <translation>From {day} to {last}. It was lost when the file was damaged.</translation>
    </message>
    <message>
        <source>Noget mangler her</source>
        <translation>Something is missing here</translation>
    </message>
    <message>
        <source>{count} ting mangler her</source>
        <translation>{count} things are missing here</translation>
    </message>
    <message>
        <source>noget, der blev fortrudt</source>
        <translation>something that was undone</translation>
    </message>
    <message>
        <source>Gik tabt: {what}</source>
        <translation>Lost: {what}</translation>
    </message>
    <message>
        <source>Gik tabt: {what} ({count})</source>
        <translation>Lost: {what} ({count})</translation>
    </message>
    <message>
        <source>Tag billedet igen.</source>
        <translation>Take the photo again.</translation>
    </message>
    <message>
        <source>Lav papiret igen.</source>
        <translation>Make the paper again.</translation>
    </message>
    <message>
        <source>Skriv det igen.</source>
        <translation>Write it again.</translation>
    </message>
    <message>
        <source>Disken var fuld, og det var ikke gemt, da programmet sluttede.</source>
        <translation>The disk was full, and it had not been saved when the program ended.</translation>
    </message>
</context>
<context>
    <name>CasePageView</name>
    <message>
        <source>Tilbage til sager</source>
        <translation>Back to cases</translation>
    </message>
    <message>
        <source>Akutark</source>
        <translation>Acute sheet</translation>
    </message>
    <message>
        <source>Skriv notat</source>
        <translation>Write a note</translation>
    </message>
    <message>
        <source>Dele af sagen</source>
        <translation>Parts of the case</translation>
    </message>
    <message>
        <source>Overblik</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Tidslinje</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Aftaler</source>
        <translation>Agreements</translation>
    </message>
    <message>
        <source>Netværk</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Dokumenter</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Fortrudt: {gesture}</source>
        <translation>Undone: {gesture}</translation>
    </message>
    <message>
        <source>Start møde {number}</source>
        <translation>Start meeting {number}</translation>
    </message>
    <message>
        <source>Fortsæt møde {number}</source>
        <translation>Continue meeting {number}</translation>
    </message>
</context>
<context>
    <name>CaseSheet</name>
    <message>
        <source>Annuller</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>CaseTableModel</name>
    <message>
        <source>Deltager</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Næste møde</source>
        <translation>Next meeting</translation>
    </message>
    <message>
        <source>Opfølgning</source>
        <translation>Follow-up</translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>Ikke et ord er ændret. Men det er først ægte, når begge har skrevet under.</source>
        <translation>Not a word was changed. But it is genuine only once both have signed.</translation>
    </message>
    <message>
        <source>Ja, det er ægte. Ikke et ord er ændret.</source>
        <translation>Yes, it is genuine. Not a word was changed.</translation>
    </message>
    <message>
        <source>Ikke et ord er ændret. Men den, der skrev under, kendes ikke her.</source>
        <translation>Not a word was changed. But the one who signed is not known here.</translation>
    </message>
    <message>
        <source>Det er magen til et papir i sag {number}, {name}.</source>
        <translation>It is the same as a paper in case {number}, {name}.</translation>
    </message>
    <message>
        <source>{there} af {expected} underskrifter er der.</source>
        <translation>{there} of {expected} signatures are there.</translation>
    </message>
    <message>
        <source>Skrevet under af {name}.</source>
        <translation>Signed by {name}.</translation>
    </message>
    <message>
        <source>Nøglen udløb {day}; papiret siger, at det er fra før.</source>
        <translation>The key ran out on {day}; the paper says that it is from before.</translation>
    </message>
    <message>
        <source>Skrevet under med en nøgle, der ikke kendes her.</source>
        <translation>Signed with a key that is not known here.</translation>
    </message>
    <message>
        <source>Nej. Der er kun én underskrift af to, og nøglen bag den er meldt tabt. Bed om et nyt papir.</source>
        <translation>No. There is only one signature of two, and the key behind it was reported lost. Ask for a new paper.</translation>
    </message>
    <message>
        <source>Den, der har gjort det, kendes ikke her.</source>
        <translation>The one who has is not known here.</translation>
    </message>
    <message>
        <source>Ikke et ord er ændret. Men en nøgle er meldt tabt, og ingen kan se, om den skrev under før det.</source>
        <translation>Not a word was changed. But a key was reported lost, and nobody can tell whether it signed before that.</translation>
    </message>
    <message>
        <source>Ikke et ord er ændret. Men de to, der skrev under, kendes ikke her.</source>
        <translation>Not a word was changed. But the two who signed are not known here.</translation>
    </message>
    <message>
        <source>Ikke et ord er ændret. Begge har skrevet under, men den ene af dem kendes ikke her.</source>
        <translation>Not a word was changed. Both have signed, but one of them is not known here.</translation>
    </message>
    <message>
        <source>Det er bygget som de papirer, der laves her.</source>
        <translation>It is built like the papers that are made here.</translation>
    </message>
    <message>
        <source>Hver underskrift passer til det, der står.</source>
        <translation>Each signature fits what it says.</translation>
    </message>
    <message>
        <source>Intet er lagt til bagefter.</source>
        <translation>Nothing was added afterwards.</translation>
    </message>
    <message>
        <source>Skrevet under med en nøgle fra {name}, som er meldt tabt {day}.</source>
        <translation>Signed with a key of {name} that was reported lost on {day}.</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Nej</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>CheckingSheet</name>
    <message>
        <source>Er papiret ægte?</source>
        <translation>Is the paper genuine?</translation>
    </message>
    <message>
        <source>Slip filen her, eller vælg den. Den læses for sig selv og ændres ikke.</source>
        <translation>Drop the file here, or choose it. It is read on its own and is not changed.</translation>
    </message>
    <message>
        <source>Vælg filen ...</source>
        <translation>Choose the file ...</translation>
    </message>
    <message>
        <source>Skriv under på det ...</source>
        <translation>Sign it ...</translation>
    </message>
    <message>
        <source>Hvem er det?</source>
        <translation>Who is it?</translation>
    </message>
    <message>
        <source>Ordene er de samme</source>
        <translation>The words are the same</translation>
    </message>
    <message>
        <source>Svaret siger, hvem der skrev under, og hvad: ikke hvornår. Lommekopier og fotosider er aldrig underskrevet, med vilje.</source>
        <translation>The answer says who signed, and what: not when. Carry-safe copies and photo pages are never signed, on purpose.</translation>
    </message>
    <message>
        <source>Prøv igen</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Med begge underskrifter er det gemt som »{name}«.</source>
        <translation>With both signatures it is saved as “{name}”.</translation>
    </message>
    <message>
        <source>Ring til den, der skrev under, på et nummer, du har i forvejen. Få de otte ord læst højt. Er det de samme, så skriv, hvem det er: så kendes nøglen her fra nu af.</source>
        <translation>Ring the one who signed on a number you already have. Have the eight words read aloud. If they are the same, write who it is: the key is known here from now on.</translation>
    </message>
    <message>
        <source>{name}s nøgle er fundet igen</source>
        <translation>The key of {name} was found again</translation>
    </message>
    <message>
        <source>Meld {name}s nøgle tabt</source>
        <translation>Report the key of {name} as lost</translation>
    </message>
    <message>
        <source>Ingen fil er valgt.</source>
        <translation>No file is chosen.</translation>
    </message>
    <message>
        <source>{file} gemmes med den nye underskrift ...</source>
        <translation>{file} is being kept with the new signature ...</translation>
    </message>
    <message>
        <source>{file} efterses ...</source>
        <translation>Checking {file} ...</translation>
    </message>
    <message>
        <source>Vælg det papir, der skal efterses</source>
        <translation>Choose the paper to be checked</translation>
    </message>
    <message>
        <source>Der er ikke andre på sagen, som kan skrive under.</source>
        <translation>There is nobody else on the case who can sign.</translation>
    </message>
    <message>
        <source>Skriv, hvem der læste ordene.</source>
        <translation>Write who read the words.</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Taget af tavlen</source>
        <translation>Taken off the board</translation>
    </message>
    <message>
        <source>To versioner: vælg den, der gælder</source>
        <translation>Two versions: choose the one that holds</translation>
    </message>
</context>
<context>
    <name>Circles</name>
    <message>
        <source>{name} er ny.</source>
        <translation>{name} is new.</translation>
    </message>
    <message>
        <source>{name} er rykket nærmere.</source>
        <translation>{name} has moved nearer.</translation>
    </message>
    <message>
        <source>{name} er rykket længere ud.</source>
        <translation>{name} has moved further out.</translation>
    </message>
    <message>
        <source>{name} er ikke på cirklerne mere.</source>
        <translation>{name} is no longer on the circles.</translation>
    </message>
</context>
<context>
    <name>CirclesView</name>
    <message>
        <source>Netværkscirkler. Listen ved siden af gør det samme.</source>
        <translation>Network circles. The list beside them does the same.</translation>
    </message>
    <message>
        <source>Kasseret. Er nogens liv eller et barn i fare? Så skal du stadig handle.</source>
        <translation>Discarded. Is somebody’s life, or a child, in danger? Then you must still act.</translation>
    </message>
</context>
<context>
    <name>CloseView</name>
    <message>
        <source>Ført i journal</source>
        <translation>Entered in the records</translation>
    </message>
    <message>
        <source>Afslut møde</source>
        <translation>End meeting</translation>
    </message>
    <message>
        <source>Mødet kan åbnes igen. Alt på tavlen er gemt.</source>
        <translation>The meeting can be opened again. Everything on the board is saved.</translation>
    </message>
    <message>
        <source>Kasseret. Er nogens liv eller et barn i fare? Så skal du stadig handle.</source>
        <translation>Discarded. Is somebody’s life, or a child, in danger? Then you must still act.</translation>
    </message>
    <message>
        <source>Siden vist stort. Esc lukker</source>
        <translation>The page shown large. Esc closes it</translation>
    </message>
</context>
<context>
    <name>ColleagueFields</name>
    <message>
        <source>Til hvilken myndighed?</source>
        <translation>To which authority?</translation>
    </message>
    <message>
        <source>Deltagerens samtykke</source>
        <translation>The participant’s consent</translation>
    </message>
    <message>
        <source>Indledende samarbejde, før der er et samtykke</source>
        <translation>First cooperation, before there is a consent</translation>
    </message>
    <message>
        <source>Samarbejde om en løsladelse (retsplejeloven § 115)</source>
        <translation>Cooperation on a release (Administration of Justice Act, section 115)</translation>
    </message>
    <message>
        <source>På hvilket grundlag?</source>
        <translation>On which ground?</translation>
    </message>
    <message>
        <source>Hvad handler det om?</source>
        <translation>What is it about?</translation>
    </message>
    <message>
        <source>Sæt hak ved, hvad det handler om.</source>
        <translation>Tick what it is about.</translation>
    </message>
    <message>
        <source>Samtykket dækker ikke det. Spørg deltageren, om det må gives videre, og skriv samtykket ned, eller vælg et grundlag, der ikke er et samtykke.</source>
        <translation>The consent does not cover that. Ask the participant whether it may be passed on and write the consent down, or choose a ground that is not a consent.</translation>
    </message>
    <message>
        <source>Skriv, hvorfor det skal gives videre, før der er et samtykke.</source>
        <translation>Write why it is to be passed on before there is a consent.</translation>
    </message>
    <message>
        <source>Vælg, hvad der skal med fra tavlen.</source>
        <translation>Choose what goes along from the board.</translation>
    </message>
    <message>
        <source>Samtykket er ændret, siden I så kopien, og dækker den ikke mere. Kopien er ikke udleveret. Det, I har valgt og skrevet, står her endnu. Spørg deltageren, om det må gives videre, og skriv samtykket ned, eller vælg et grundlag, der ikke er et samtykke.</source>
        <translation>The consent changed since you looked at the copy and no longer covers it. The copy has not been handed out. What you chose and wrote is still here. Ask the participant whether it may be passed on, and write the consent down, or choose a ground that is not a consent.</translation>
    </message>
    <message>
        <source>Det, I valgte, står ikke på tavlen mere. Kopien er ikke udleveret. Vælg, hvad der skal med.</source>
        <translation>What you chose is no longer on the board. The copy has not been handed out. Choose what goes along.</translation>
    </message>
    <message>
        <source>Der er ikke samtykke til {authority}.</source>
        <translation>There is no consent for {authority}.</translation>
    </message>
    <message>
        <source>Samtykket til {authority} dækker: {kinds}.</source>
        <translation>The consent for {authority} covers: {kinds}.</translation>
    </message>
    <message>
        <source>Tal</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>Aftaler</source>
        <translation>Agreements</translation>
    </message>
    <message>
        <source>Det kan ikke være anderledes</source>
        <translation>This cannot be otherwise</translation>
    </message>
    <message>
        <source>Må nævnes med hele navnet</source>
        <translation>May be named in full</translation>
    </message>
</context>
<context>
    <name>ColumnSection</name>
    <message>
        <source>Titel</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Spørgsmål, ét på hver linje</source>
        <translation>Questions, one on each line</translation>
    </message>
</context>
<context>
    <name>ColumnView</name>
    <message>
        <source>Nyt kort</source>
        <translation>New card</translation>
    </message>
    <message>
        <source>Skriv med egne ord</source>
        <translation>Write in their own words</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>politiet</source>
        <translation>the police</translation>
    </message>
    <message>
        <source>kommunen</source>
        <translation>the municipality</translation>
    </message>
    <message>
        <source>kriminalforsorgen</source>
        <translation>the prison service</translation>
    </message>
    <message>
        <source>personlige forhold</source>
        <translation>personal matters</translation>
    </message>
    <message>
        <source>økonomi</source>
        <translation>money</translation>
    </message>
    <message>
        <source>sociale forhold</source>
        <translation>social matters</translation>
    </message>
    <message>
        <source>strafbare forhold</source>
        <translation>criminal matters</translation>
    </message>
    <message>
        <source>helbred</source>
        <translation>health</translation>
    </message>
    <message>
        <source>misbrug af rusmidler</source>
        <translation>substance misuse</translation>
    </message>
    <message>
        <source>andet privat</source>
        <translation>other private matters</translation>
    </message>
    <message>
        <source>Der er ikke skrevet et samtykke ned.</source>
        <translation>No consent has been written down.</translation>
    </message>
    <message>
        <source>Samtykke: skrevet forskelligt ned. Intet må udveksles.</source>
        <translation>Consent: written down differently. Nothing may be exchanged.</translation>
    </message>
    <message>
        <source>Samtykket er trukket tilbage. Intet må udveksles.</source>
        <translation>The consent was taken back. Nothing may be exchanged.</translation>
    </message>
    <message>
        <source>Samtykket til {authorities} er trukket tilbage. Intet må udveksles herfra.</source>
        <translation>The consent for {authorities} has been taken back. Nothing may be exchanged from here.</translation>
    </message>
    <message>
        <source>Samtykke: sidst bekræftet {day}.</source>
        <translation>Consent: last confirmed {day}.</translation>
    </message>
    <message>
        <source>Gælder: {authorities}.</source>
        <translation>It covers: {authorities}.</translation>
    </message>
    <message>
        <source>I har skrevet det forskelligt ned. Kun det, I begge har skrevet, gælder.</source>
        <translation>The two of you wrote it down differently. Only what you both wrote holds.</translation>
    </message>
    <message>
        <source>Det er over et halvt år siden: gå det igennem igen.</source>
        <translation>That is over half a year ago: go through it again.</translation>
    </message>
    <message>
        <source>ikke længere {matters}</source>
        <translation>no longer {matters}</translation>
    </message>
    <message>
        <source>ja til {matters}</source>
        <translation>yes to {matters}</translation>
    </message>
    <message>
        <source>bekræftet</source>
        <translation>confirmed</translation>
    </message>
    <message>
        <source>gennemgået af {name}</source>
        <translation>gone through by {name}</translation>
    </message>
    <message>
        <source>{some} og {last}</source>
        <translation>{some} and {last}</translation>
    </message>
</context>
<context>
    <name>ConsentSheet</name>
    <message>
        <source>Samtykke</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Samtykket ophæver tavshedspligten mellem myndighederne og har ingen slutdato. Hakkene viser, hvad der gælder. Tag et hak væk, og skriv det ned: så er den del trukket tilbage.</source>
        <translation>It lifts the secrecy between the authorities and has no end date. The ticks show what holds. Clear a tick and write it down: that part is then taken back.</translation>
    </message>
    <message>
        <source>Hvornår har I gennemgået det?</source>
        <translation>When did you go through it?</translation>
    </message>
    <message>
        <source>Gennemgået af</source>
        <translation>Gone through by</translation>
    </message>
    <message>
        <source>Her er ikke noget samtykke at trække tilbage. Sæt hak ved det, der er sagt ja til.</source>
        <translation>There is no consent here to take back. Tick what was agreed to.</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Skriv ned</source>
        <translation>Write down</translation>
    </message>
    <message>
        <source>Ingen hak: alt samtykke til {authorities} trækkes tilbage.</source>
        <translation>No ticks: all consent for {authorities} is taken back.</translation>
    </message>
    <message>
        <source>Har din makker skrevet samtykke ned til andre, som ikke er kommet hertil endnu, gælder det stadig der.</source>
        <translation>If your partner wrote down consent for others that has not come here yet, it still stands there.</translation>
    </message>
    <message>
        <source>Skrevet ned: alt samtykke til {authorities} er trukket tilbage og må ikke bruges mere. Nederst står, hvad der er givet før.</source>
        <translation>Written down: all consent for {authorities} has been taken back and may not be used any more. At the bottom it says what was given before.</translation>
    </message>
    <message>
        <source>Sig det til din makker: samtykke, som ikke er kommet hertil endnu, er ikke trukket tilbage.</source>
        <translation>Tell your partner: consent that has not come here yet has not been taken back.</translation>
    </message>
    <message>
        <source>Skrevet ned. Det, der er trukket tilbage, må ikke udveksles mere. Nederst står, hvad der er givet før.</source>
        <translation>Written down. What was taken back may not be exchanged any more. What was given before stands at the bottom.</translation>
    </message>
    <message>
        <source>Skrevet ned.</source>
        <translation>Written down.</translation>
    </message>
    <message>
        <source>Sådan er det sagt</source>
        <translation>This is how it was said</translation>
    </message>
    <message>
        <source>Det har {authority} fået før</source>
        <translation>What {authority} was given before</translation>
    </message>
    <message>
        <source>Der er ikke lavet papirer til {authority} herfra.</source>
        <translation>No papers were made for {authority} from here.</translation>
    </message>
</context>
<context>
    <name>Contact</name>
    <message>
        <source>Mødtes</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>Talte i telefon</source>
        <translation>Talked on the telephone</translation>
    </message>
    <message>
        <source>Skrev sammen</source>
        <translation>Wrote to each other</translation>
    </message>
    <message>
        <source>Forsøgt, intet svar</source>
        <translation>Tried, no answer</translation>
    </message>
    <message>
        <source>hver dag</source>
        <translation>every day</translation>
    </message>
    <message>
        <source>flere gange om ugen</source>
        <translation>several times a week</translation>
    </message>
    <message>
        <source>hver uge</source>
        <translation>every week</translation>
    </message>
    <message>
        <source>hver anden uge</source>
        <translation>every other week</translation>
    </message>
    <message>
        <source>hver måned</source>
        <translation>every month</translation>
    </message>
    <message>
        <source>ikke aftalt</source>
        <translation>not agreed</translation>
    </message>
    <message>
        <source>Ingen kontakt i {days} dage. Aftalt: {every}.</source>
        <translation>No contact for {days} days. Agreed: {every}.</translation>
    </message>
    <message>
        <source>Ingen kontakt i {days} dage</source>
        <translation>No contact for {days} days</translation>
    </message>
    <message>
        <source>Ingen kontakt endnu.</source>
        <translation>No contact yet.</translation>
    </message>
    <message>
        <source>Sidste kontakt {day}.</source>
        <translation>Last contact {day}.</translation>
    </message>
    <message>
        <source>Aftalt: {every}.</source>
        <translation>Agreed: {every}.</translation>
    </message>
    <message>
        <source>Det er ikke aftalt, hvor tit.</source>
        <translation>It is not agreed how often.</translation>
    </message>
    <message>
        <source>Forsøgt {day}, intet svar</source>
        <translation>Tried {day}, no answer</translation>
    </message>
</context>
<context>
    <name>ContactRow</name>
    <message>
        <source>Aftal, hvor tit</source>
        <translation>Agree how often</translation>
    </message>
    <message>
        <source>Ret aftalen</source>
        <translation>Change the agreement</translation>
    </message>
</context>
<context>
    <name>ContactSheet</name>
    <message>
        <source>Noter kontakt</source>
        <translation>Note a contact</translation>
    </message>
    <message>
        <source>Hvordan?</source>
        <translation>How?</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Hvad blev der sagt?</source>
        <translation>What was said?</translation>
    </message>
    <message>
        <source>Kan udelades. Enter gemmer.</source>
        <translation>May be left out. Enter keeps it.</translation>
    </message>
    <message>
        <source>Noter</source>
        <translation>Note it</translation>
    </message>
</context>
<context>
    <name>CoverPage</name>
    <message>
        <source>Pause</source>
        <translation>Break</translation>
    </message>
    <message>
        <source>Begge skærme er dækket til. Det er et forhæng, ikke en lås: går du fra computeren, så lås.</source>
        <translation>Both screens are covered. This is a curtain, not a lock: if you leave the computer, lock it.</translation>
    </message>
    <message>
        <source>Mødets PIN</source>
        <translation>The meeting’s PIN</translation>
    </message>
    <message>
        <source>Fortsæt mødet</source>
        <translation>Continue the meeting</translation>
    </message>
    <message>
        <source>Det er ikke den.</source>
        <translation>That is not it.</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>I dag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>I morgen</source>
        <translation>Tomorrow</translation>
    </message>
    <message>
        <source>kl. {time}</source>
        <translation>at {time}</translation>
    </message>
</context>
<context>
    <name>DocumentsTab</name>
    <message>
        <source>Ingen breve eller andre papirer er lavet.</source>
        <translation>No letters or other papers have been made.</translation>
    </message>
    <message>
        <source>Se dem, eller lav nyt</source>
        <translation>See them, or make one</translation>
    </message>
    <message>
        <source>Papirer</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Ingen kopier er lavet. De bliver lavet, når et møde slutter.</source>
        <translation>No copies have been made. They are made when a meeting ends.</translation>
    </message>
    <message>
        <source>Kopier af tavlen</source>
        <translation>Copies of the board</translation>
    </message>
</context>
<context>
    <name>EarlierRow</name>
    <message>
        <source>Blev til noget</source>
        <translation>Something came of it</translation>
    </message>
    <message>
        <source>Gør den mindre</source>
        <translation>Make it smaller</translation>
    </message>
    <message>
        <source>Gør det på en anden måde</source>
        <translation>Do it another way</translation>
    </message>
    <message>
        <source>Lad den ligge</source>
        <translation>Let it lie</translation>
    </message>
</context>
<context>
    <name>EditStrip</name>
    <message>
        <source>Ord fra {name}</source>
        <translation>{name}’s words</translation>
    </message>
    <message>
        <source>Har holdt dig sikker</source>
        <translation>Has kept you safe</translation>
    </message>
    <message>
        <source>Har holdt dig sikker (Alt+K)</source>
        <translation>Has kept you safe (Alt+K)</translation>
    </message>
    <message>
        <source>Ordret</source>
        <translation>Verbatim</translation>
    </message>
    <message>
        <source>Ordret, som det blev sagt (Alt+G)</source>
        <translation>Verbatim, as it was said (Alt+G)</translation>
    </message>
    <message>
        <source>Hvis ord er det? (Alt+O)</source>
        <translation>Whose words are they? (Alt+O)</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Skriv kort: {column}</source>
        <translation>Write card: {column}</translation>
    </message>
</context>
<context>
    <name>Erasing</name>
    <message>
        <source>Et afsluttet møde er ikke ført i journal endnu.</source>
        <translation>A meeting that has ended is not in any journal yet.</translation>
    </message>
    <message>
        <source>Nogen har bedt om indsigt.</source>
        <translation>Somebody has asked for access.</translation>
    </message>
    <message>
        <source>Der er en klage.</source>
        <translation>There is a complaint.</translation>
    </message>
    <message>
        <source>Der er en retssag.</source>
        <translation>There is a trial.</translation>
    </message>
</context>
<context>
    <name>ErasingSheet</name>
    <message>
        <source>Slet</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>Hvad skal slettes?</source>
        <translation>What is to be erased?</translation>
    </message>
    <message>
        <source>Hvilket?</source>
        <translation>Which one?</translation>
    </message>
    <message>
        <source>Hvorfor?</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>Slet for altid</source>
        <translation>Erase for good</translation>
    </message>
    <message>
        <source>Annuller</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Må ikke slettes, fordi ...</source>
        <translation>Must not be erased, because ...</translation>
    </message>
    <message>
        <source>Et kort</source>
        <translation>A card</translation>
    </message>
    <message>
        <source>En person og det, der er sagt om ham eller hende</source>
        <translation>A person and what was said about him or her</translation>
    </message>
    <message>
        <source>Et foto af en tavle</source>
        <translation>A photo of a board</translation>
    </message>
    <message>
        <source>Et møde</source>
        <translation>A meeting</translation>
    </message>
    <message>
        <source>Hele sagen</source>
        <translation>The whole case</translation>
    </message>
    <message>
        <source>Tiden er udløbet</source>
        <translation>The time is up</translation>
    </message>
    <message>
        <source>Den, det handler om, har bedt om det</source>
        <translation>The person it is about asked for it</translation>
    </message>
    <message>
        <source>Det er ikke nødvendigt mere</source>
        <translation>It is not needed any more</translation>
    </message>
    <message>
        <source>Det er skrevet ved en fejl</source>
        <translation>It was written by mistake</translation>
    </message>
    <message>
        <source>Færdig</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Sletter, også i sikkerhedskopierne. Luk ikke programmet ...</source>
        <translation>Erasing, in the backups too. Do not close the program ...</translation>
    </message>
    <message>
        <source>Det er slettet for altid. I adgangsloggen står, at det skete, og hvorfor.</source>
        <translation>It is erased for good. The access log says that it happened, and why.</translation>
    </message>
    <message>
        <source>Sikkerhedskopierne i {places} kunne ikke nås. De renses, så snart stedet ses igen.</source>
        <translation>The backups in {places} could not be reached. They are cleaned as soon as the place is seen again.</translation>
    </message>
    <message>
        <source>Så længe noget holder sagen, kan intet i den slettes.</source>
        <translation>As long as something holds the case, nothing of it can be erased.</translation>
    </message>
    <message>
        <source>Her er ikke noget af den slags.</source>
        <translation>There is nothing of that kind here.</translation>
    </message>
    <message>
        <source>Kortet slettes for altid med hver ordlyd, det har haft.</source>
        <translation>The card is erased for good, with every wording it has had.</translation>
    </message>
    <message>
        <source>Personen slettes for altid fra hvert møde: navn, plads, mærker og tal.</source>
        <translation>The person is erased for good from every meeting: name, place, marks and numbers.</translation>
    </message>
    <message>
        <source>Fotoet slettes for altid. Det, der er skrevet af fra det, bliver stående.</source>
        <translation>The photo is erased for good. What was copied out from it stays.</translation>
    </message>
    <message>
        <source>Mødet slettes for altid: tavle, tal, aftaler og egne noter.</source>
        <translation>The meeting is erased for good: board, numbers, agreements and own notes.</translation>
    </message>
    <message>
        <source>Hele sagen slettes for altid: hvert møde, hver note og hver aftale.</source>
        <translation>The whole case is erased for good: every meeting, every note and every agreement.</translation>
    </message>
    <message>
        <source>Det gælder også i sikkerhedskopierne.</source>
        <translation>That goes for the backups too.</translation>
    </message>
    <message>
        <source>De kopier på papir, der ligger i sagen, slettes med; det udleverede bliver ude.</source>
        <translation>The paper copies kept in the case are erased too; what was handed out stays out there.</translation>
    </message>
    <message>
        <source>Det kan ikke gøres om.</source>
        <translation>It cannot be undone.</translation>
    </message>
    <message>
        <source>Her er personen også nævnt. Det, der er sat hak ved, slettes med.</source>
        <translation>The person is also mentioned here. What is ticked is erased too.</translation>
    </message>
    <message>
        <source>Står ved en anden person. Det, der står her om hende eller ham, slettes med.</source>
        <translation>Stands at another person. What it says here about her or him is erased along with it.</translation>
    </message>
    <message>
        <source>Personens egne ord</source>
        <translation>The words of this person</translation>
    </message>
</context>
<context>
    <name>ErasingViewModel</name>
    <message>
        <source>Det regnes ud, hvad der slettes. Vent et øjeblik, og prøv igen.</source>
        <translation>Working out what will be erased. Wait a moment and try again.</translation>
    </message>
    <message>
        <source>Det sidste er ikke gemt endnu. Vent et øjeblik, og prøv igen.</source>
        <translation>The last words are not saved yet. Wait a moment and try again.</translation>
    </message>
</context>
<context>
    <name>ExitAgreement</name>
    <message>
        <source>Ingen kontaktperson endnu. Vælges på sagen.</source>
        <translation>No contact person yet. Chosen on the case.</translation>
    </message>
    <message>
        <source>Kontaktperson: {name}. Rettes på sagen.</source>
        <translation>Contact person: {name}. Changed on the case.</translation>
    </message>
    <message>
        <source>Mødet {day}</source>
        <translation>The meeting on {day}</translation>
    </message>
    <message>
        <source>To versioner af et punkt venter på, at I vælger.</source>
        <translation>Two versions of a point wait for you to choose.</translation>
    </message>
    <message>
        <source>Udkast. Intet er aftalt endnu.</source>
        <translation>Draft. Nothing is agreed yet.</translation>
    </message>
    <message>
        <source>I har aftalt hver sin udgave med samme nummer. Læs dem begge under Aftalt, ret punkterne, så de passer, og aftal tillæg {number}: så gælder kun det.</source>
        <translation>Each of you agreed a version of your own under the same number. Read both under Agreed, change the points until they are right, and agree amendment {number}: then only that one holds.</translation>
    </message>
    <message>
        <source>Aftalt {day}.</source>
        <translation>Agreed on {day}.</translation>
    </message>
    <message>
        <source>1 ting er anderledes siden: den bliver til tillæg {number}.</source>
        <translation>1 thing is different since: it becomes amendment {number}.</translation>
    </message>
    <message>
        <source>{count} ting er anderledes siden: de bliver til tillæg {number}.</source>
        <translation>{count} things are different since: they become amendment {number}.</translation>
    </message>
    <message>
        <source>Tiltag, og hvem der har ansvaret</source>
        <translation>Measures, and who is responsible</translation>
    </message>
    <message>
        <source>Krav: det skal du gøre</source>
        <translation>Demands: what you do</translation>
    </message>
    <message>
        <source>Sådan følger vi op</source>
        <translation>How we follow up</translation>
    </message>
    <message>
        <source>Det beholder du</source>
        <translation>What you keep</translation>
    </message>
    <message>
        <source>Hvad stilles til rådighed?</source>
        <translation>What is made available?</translation>
    </message>
    <message>
        <source>Hvad kræves der?</source>
        <translation>What is demanded?</translation>
    </message>
    <message>
        <source>Hvor tit ser vi på det sammen?</source>
        <translation>How often do we look at it together?</translation>
    </message>
    <message>
        <source>Hvad skal du ikke opgive?</source>
        <translation>What need you not give up?</translation>
    </message>
    <message>
        <source>Med hvem?</source>
        <translation>With whom?</translation>
    </message>
    <message>
        <source>Hvem har ansvaret?</source>
        <translation>Who is responsible?</translation>
    </message>
    <message>
        <source>Hvem stiller kravet?</source>
        <translation>Who demands it?</translation>
    </message>
    <message>
        <source>Ansvarlig myndighed</source>
        <translation>Responsible authority</translation>
    </message>
    <message>
        <source>Hvornår næste gang?</source>
        <translation>When is the next time?</translation>
    </message>
    <message>
        <source>Tidsramme</source>
        <translation>Time frame</translation>
    </message>
    <message>
        <source>17/12, eller om 14 dage</source>
        <translation>17/12, or in 14 days</translation>
    </message>
    <message>
        <source>fra 1/12 til 1/3, eller hver tirsdag</source>
        <translation>from 1/12 to 1/3, or every Tuesday</translation>
    </message>
</context>
<context>
    <name>ExplainedPage</name>
    <message>
        <source>Det er i behold</source>
        <translation>This is safe</translation>
    </message>
    <message>
        <source>Gør nu</source>
        <translation>Do now</translation>
    </message>
</context>
<context>
    <name>FirstRunView</name>
    <message>
        <source>Tilbage</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Trin {number} af {count}</source>
        <translation>Step {number} of {count}</translation>
    </message>
    <message>
        <source>Kom i gang</source>
        <translation>Get started</translation>
    </message>
    <message>
        <source>Jeg har skrevet den af</source>
        <translation>I have written it down</translation>
    </message>
    <message>
        <source>Jeg har dem på papir</source>
        <translation>I have them on paper</translation>
    </message>
    <message>
        <source>Lav mit aflåste rum</source>
        <translation>Make my locked room</translation>
    </message>
    <message>
        <source>Gå til sager</source>
        <translation>Go to cases</translation>
    </message>
    <message>
        <source>Videre</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>FollowUp</name>
    <message>
        <source>Intet, der haster</source>
        <translation>Nothing pressing</translation>
    </message>
    <message>
        <source>En aftale skal nås {day}</source>
        <translation>An agreement is due {day}</translation>
    </message>
    <message>
        <source>Et møde er ikke afsluttet</source>
        <translation>A meeting has not been ended</translation>
    </message>
    <message>
        <source>To versioner at vælge imellem</source>
        <translation>Two versions to choose between</translation>
    </message>
    <message>
        <source>To versioner at vælge imellem {count} steder</source>
        <translation>Two versions to choose between in {count} places</translation>
    </message>
    <message>
        <source>Et møde er ikke ført i journal</source>
        <translation>One meeting is not entered in the records</translation>
    </message>
    <message>
        <source>{count} møder er ikke ført i journal</source>
        <translation>{count} meetings are not entered in the records</translation>
    </message>
    <message>
        <source>Hvad ville en anden sige?</source>
        <translation>What would somebody else say?</translation>
    </message>
    <message>
        <source>Hvorfor ikke højere?</source>
        <translation>Why not higher?</translation>
    </message>
    <message>
        <source>Hvorfor ikke lavere?</source>
        <translation>Why not lower?</translation>
    </message>
    <message>
        <source>Hvad ville ét mindre være?</source>
        <translation>What would one less be?</translation>
    </message>
    <message>
        <source>Hvad ville ét mere være?</source>
        <translation>What would one more be?</translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message>
        <source>Hvilket papir?</source>
        <translation>Which paper?</translation>
    </message>
    <message>
        <source>Hvad skal kontaktpunktet have at vide?</source>
        <translation>What is the contact point to know?</translation>
    </message>
    <message>
        <source>Hvilket møde?</source>
        <translation>Which meeting?</translation>
    </message>
    <message>
        <source>Hvilke fotos?</source>
        <translation>Which photos?</translation>
    </message>
    <message>
        <source>Én skriver under</source>
        <translation>One signs</translation>
    </message>
    <message>
        <source>Vi skriver begge under</source>
        <translation>We both sign</translation>
    </message>
    <message>
        <source>Underskrifter</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>Til hvis sag?</source>
        <translation>For whose file?</translation>
    </message>
    <message>
        <source>Til sagen</source>
        <translation>For the file</translation>
    </message>
    <message>
        <source>Til deltageren</source>
        <translation>For the participant</translation>
    </message>
    <message>
        <source>Til hvem?</source>
        <translation>For whom?</translation>
    </message>
    <message>
        <source>Dansk</source>
        <translation>Danish</translation>
    </message>
    <message>
        <source>Engelsk</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Papirets sprog</source>
        <translation>Language of the paper</translation>
    </message>
    <message>
        <source>Det kommer med fra sagen</source>
        <translation>This comes from the case</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Udfyldt fra sagen.</source>
        <translation>Filled in from the case.</translation>
    </message>
    <message>
        <source>Til</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Fra enheden</source>
        <translation>From the unit</translation>
    </message>
    <message>
        <source>Huskes til næste gang.</source>
        <translation>Remembered for the next time.</translation>
    </message>
    <message>
        <source>Hvem skriver under for os?</source>
        <translation>Who signs for us?</translation>
    </message>
    <message>
        <source>Én linje mere</source>
        <translation>One more line</translation>
    </message>
    <message>
        <source>Kan udelades. Ingen navne.</source>
        <translation>May be left out. No names.</translation>
    </message>
    <message>
        <source>En linje for hver. Kan udelades.</source>
        <translation>A line for each. May be left out.</translation>
    </message>
    <message>
        <source>Skriv også samtykket ned i sagen, når papiret udleveres</source>
        <translation>Also write the consent down in the case when the paper is handed out</translation>
    </message>
    <message>
        <source>Hvornår var det?</source>
        <translation>When was it?</translation>
    </message>
    <message>
        <source>Hvornår har I gennemgået det?</source>
        <translation>When did you go through it?</translation>
    </message>
    <message>
        <source>Papirets dag</source>
        <translation>Day of the paper</translation>
    </message>
    <message>
        <source>Deltagerens navn</source>
        <translation>The participant’s name</translation>
    </message>
    <message>
        <source>Opsamling</source>
        <translation>Summing up</translation>
    </message>
    <message>
        <source>Hvorfor gives det videre?</source>
        <translation>Why is it passed on?</translation>
    </message>
    <message>
        <source>Begrundelse</source>
        <translation>Grounds</translation>
    </message>
    <message>
        <source>Uden begrundelse står afsnittet der ikke. Et afslag skal begrundes.</source>
        <translation>Without grounds the section is not there. A refusal must be given grounds.</translation>
    </message>
    <message>
        <source>Skal skrives, når grundlaget ikke er et samtykke.</source>
        <translation>Must be written where the ground is not a consent.</translation>
    </message>
    <message>
        <source>Det sker nu</source>
        <translation>What happens now</translation>
    </message>
    <message>
        <source>Det kan han eller hun få hjælp til alligevel</source>
        <translation>What he or she can get help with all the same</translation>
    </message>
    <message>
        <source>Aftalt for tiden efter</source>
        <translation>Agreed for the time after</translation>
    </message>
    <message>
        <source>Sag {number}</source>
        <translation>Case {number}</translation>
    </message>
    <message>
        <source>kontaktperson {name}</source>
        <translation>contact person {name}</translation>
    </message>
    <message>
        <source>arbejdsnavn {name}</source>
        <translation>working name {name}</translation>
    </message>
    <message>
        <source>åbnet {day}</source>
        <translation>opened {day}</translation>
    </message>
    <message>
        <source>egne tal, det, der har virket, og aftaler fra {count} møder</source>
        <translation>own numbers, what has worked, and agreements from {count} meetings</translation>
    </message>
    <message>
        <source>til at lægge et sikkert sted, ikke til at have på sig</source>
        <translation>to be kept in a safe place, not to be carried</translation>
    </message>
    <message>
        <source>hele mødets tavle, som notatet til at sætte ind</source>
        <translation>the whole board of the meeting, as the note for pasting</translation>
    </message>
    <message>
        <source>hele mødets tavle med alles tal, mærkerne ved personerne og fotos af tavlen</source>
        <translation>the whole board of the meeting with everybody’s numbers, the marks at the people and photos of the board</translation>
    </message>
    <message>
        <source>til myndighedens egen sag, ikke til deltageren</source>
        <translation>for the authority’s own file, not for the participant</translation>
    </message>
    <message>
        <source>kun det, I sætter hak ved; netværkets personer med fornavn eller relation</source>
        <translation>only what you tick; people of the network by first name or relation</translation>
    </message>
    <message>
        <source>Her står {names}. Kontaktpunktet får kun sagens nummer: skriv det uden navne.</source>
        <translation>This says {names}. The contact point gets the case number only: write it without names.</translation>
    </message>
    <message>
        <source>Sæt hak ved det, der er sagt ja til.</source>
        <translation>Tick what was said yes to.</translation>
    </message>
    <message>
        <source>Der er ikke holdt et møde i sagen endnu. Vælg et andet papir.</source>
        <translation>No meeting has been held in the case yet. Choose another paper.</translation>
    </message>
</context>
<context>
    <name>FoundPanel</name>
    <message>
        <source>Fundet i det, der er skrevet</source>
        <translation>Found in what is written</translation>
    </message>
</context>
<context>
    <name>FoundRow</name>
    <message>
        <source>, egen note</source>
        <translation>, own note</translation>
    </message>
</context>
<context>
    <name>FramePage</name>
    <message>
        <source>Sig det her, før I begynder</source>
        <translation>Say this before you begin</translation>
    </message>
    <message>
        <source>Rammen er givet</source>
        <translation>The frame has been set</translation>
    </message>
    <message>
        <source>Gå til tavlen</source>
        <translation>Go to the board</translation>
    </message>
</context>
<context>
    <name>Gestures</name>
    <message>
        <source>nyt kort</source>
        <translation>new card</translation>
    </message>
    <message>
        <source>rettet kort</source>
        <translation>card edited</translation>
    </message>
    <message>
        <source>flyttet kort</source>
        <translation>card moved</translation>
    </message>
    <message>
        <source>fokusområde</source>
        <translation>lane</translation>
    </message>
    <message>
        <source>har holdt dig sikker</source>
        <translation>has kept you safe</translation>
    </message>
    <message>
        <source>delt kort</source>
        <translation>split card</translation>
    </message>
    <message>
        <source>kort, der venter</source>
        <translation>card that waits</translation>
    </message>
    <message>
        <source>fjernet kort</source>
        <translation>card removed</translation>
    </message>
    <message>
        <source>valg mellem to versioner</source>
        <translation>choice between two versions</translation>
    </message>
    <message>
        <source>samlede kort</source>
        <translation>cards merged</translation>
    </message>
    <message>
        <source>person på mødet</source>
        <translation>person in the meeting</translation>
    </message>
    <message>
        <source>fjernet person</source>
        <translation>person removed</translation>
    </message>
    <message>
        <source>til stede</source>
        <translation>present</translation>
    </message>
    <message>
        <source>plads i netværket</source>
        <translation>place in the network</translation>
    </message>
    <message>
        <source>taget ud af netværket</source>
        <translation>taken out of the network</translation>
    </message>
    <message>
        <source>ved det</source>
        <translation>knows about it</translation>
    </message>
    <message>
        <source>må kontaktes</source>
        <translation>may be contacted</translation>
    </message>
    <message>
        <source>trækker tilbage</source>
        <translation>pulls back in</translation>
    </message>
    <message>
        <source>er der indtil</source>
        <translation>is there until</translation>
    </message>
    <message>
        <source>spørgsmål</source>
        <translation>question</translation>
    </message>
    <message>
        <source>fjernet spørgsmål</source>
        <translation>question removed</translation>
    </message>
    <message>
        <source>tal</source>
        <translation>number</translation>
    </message>
    <message>
        <source>fjernet tal</source>
        <translation>number removed</translation>
    </message>
    <message>
        <source>valg mellem to tal</source>
        <translation>choice between two numbers</translation>
    </message>
    <message>
        <source>ny aftale</source>
        <translation>new agreement</translation>
    </message>
    <message>
        <source>rettet aftale</source>
        <translation>agreement edited</translation>
    </message>
    <message>
        <source>valg mellem to aftaler</source>
        <translation>choice between two agreements</translation>
    </message>
    <message>
        <source>fjernet aftale</source>
        <translation>agreement removed</translation>
    </message>
    <message>
        <source>mindstekrav</source>
        <translation>bottom line</translation>
    </message>
    <message>
        <source>fjernet mindstekrav</source>
        <translation>bottom line taken away</translation>
    </message>
    <message>
        <source>svar på aftale</source>
        <translation>answer to an agreement</translation>
    </message>
    <message>
        <source>ord til lommesedlen</source>
        <translation>words for the pocket note</translation>
    </message>
    <message>
        <source>lommesedlens overskrift</source>
        <translation>heading of the pocket note</translation>
    </message>
    <message>
        <source>rammen er givet</source>
        <translation>frame set</translation>
    </message>
    <message>
        <source>næste møde</source>
        <translation>next meeting</translation>
    </message>
    <message>
        <source>hvad der tages med</source>
        <translation>what is taken along</translation>
    </message>
    <message>
        <source>kopiens sprog og skrift</source>
        <translation>the copy’s language and print</translation>
    </message>
    <message>
        <source>fokusområde på mødet</source>
        <translation>focus area of the meeting</translation>
    </message>
    <message>
        <source>fokusområde med egne ord</source>
        <translation>focus area in their own words</translation>
    </message>
    <message>
        <source>ført i journal</source>
        <translation>entered in the records</translation>
    </message>
    <message>
        <source>mødet afsluttet</source>
        <translation>meeting ended</translation>
    </message>
    <message>
        <source>egen note</source>
        <translation>own note</translation>
    </message>
    <message>
        <source>fjernet note</source>
        <translation>note removed</translation>
    </message>
    <message>
        <source>holdt tilbage</source>
        <translation>held back</translation>
    </message>
    <message>
        <source>kan udleveres</source>
        <translation>may be handed out</translation>
    </message>
    <message>
        <source>navn på sagen</source>
        <translation>name of the case</translation>
    </message>
    <message>
        <source>nummer på sagen</source>
        <translation>number of the case</translation>
    </message>
    <message>
        <source>status</source>
        <translation>status</translation>
    </message>
    <message>
        <source>på sagen</source>
        <translation>on the case</translation>
    </message>
    <message>
        <source>sagen må ikke slettes</source>
        <translation>case must not be erased</translation>
    </message>
    <message>
        <source>sagen må slettes igen</source>
        <translation>case may be erased again</translation>
    </message>
    <message>
        <source>ny linje på akutarket</source>
        <translation>new line on the acute sheet</translation>
    </message>
    <message>
        <source>rettet linje på akutarket</source>
        <translation>changed line on the acute sheet</translation>
    </message>
    <message>
        <source>valg mellem to linjer på akutarket</source>
        <translation>choice between two lines on the acute sheet</translation>
    </message>
    <message>
        <source>flyttet linje på akutarket</source>
        <translation>moved line on the acute sheet</translation>
    </message>
    <message>
        <source>fjernet linje på akutarket</source>
        <translation>removed line on the acute sheet</translation>
    </message>
    <message>
        <source>nyt punkt i exitaftalen</source>
        <translation>new term in the exit agreement</translation>
    </message>
    <message>
        <source>rettet punkt i exitaftalen</source>
        <translation>changed term in the exit agreement</translation>
    </message>
    <message>
        <source>valg mellem to punkter i exitaftalen</source>
        <translation>choice between two terms of the exit agreement</translation>
    </message>
    <message>
        <source>flyttet punkt i exitaftalen</source>
        <translation>moved term in the exit agreement</translation>
    </message>
    <message>
        <source>punkt taget ud af exitaftalen</source>
        <translation>term taken out of the exit agreement</translation>
    </message>
    <message>
        <source>exitaftalen aftalt</source>
        <translation>exit agreement settled</translation>
    </message>
    <message>
        <source>noteret kontakt</source>
        <translation>noted contact</translation>
    </message>
    <message>
        <source>fjernet kontakt</source>
        <translation>removed contact</translation>
    </message>
    <message>
        <source>det, vi har sagt</source>
        <translation>what we said</translation>
    </message>
    <message>
        <source>fjernet det, vi har sagt</source>
        <translation>removed what we said</translation>
    </message>
    <message>
        <source>vurderingen af truslen</source>
        <translation>the assessment of the threat</translation>
    </message>
    <message>
        <source>fjernet vurdering af truslen</source>
        <translation>removed assessment of the threat</translation>
    </message>
    <message>
        <source>hvor tit vi har kontakt</source>
        <translation>how often we are in contact</translation>
    </message>
    <message>
        <source>samtykket skrevet ned</source>
        <translation>consent written down</translation>
    </message>
    <message>
        <source>hvornår et papir er sendt</source>
        <translation>when a paper was sent</translation>
    </message>
    <message>
        <source>kontaktperson</source>
        <translation>contact person</translation>
    </message>
    <message>
        <source>en ændring</source>
        <translation>a change</translation>
    </message>
</context>
<context>
    <name>GiveSheet</name>
    <message>
        <source>Giv sagen til din makker</source>
        <translation>Give the case to your partner</translation>
    </message>
    <message>
        <source>Alt, hvad I deler i sagen, lægges i én fil, låst med seks nye ord. Egne noter kommer ikke med.</source>
        <translation>Everything you share in the case goes into one file, locked with six new words. Own notes do not come along.</translation>
    </message>
    <message>
        <source>Et andet sted ...</source>
        <translation>Another place ...</translation>
    </message>
    <message>
        <source>Sig de seks ord til din makker</source>
        <translation>Say the six words to your partner</translation>
    </message>
    <message>
        <source>De kan ikke vises igen. Send dem aldrig sammen med filen.</source>
        <translation>They cannot be shown again. Never send them together with the file.</translation>
    </message>
    <message>
        <source>Pak sagen</source>
        <translation>Pack the case</translation>
    </message>
    <message>
        <source>Ordene er sagt</source>
        <translation>The words are said</translation>
    </message>
    <message>
        <source>Filen lægges i {folder}.</source>
        <translation>The file goes into {folder}.</translation>
    </message>
    <message>
        <source>Filen er lagt i {file}.</source>
        <translation>The file is in {file}.</translation>
    </message>
    <message>
        <source>Pakker ...</source>
        <translation>Packing ...</translation>
    </message>
    <message>
        <source>Vælg en mappe</source>
        <translation>Choose a folder</translation>
    </message>
</context>
<context>
    <name>GoPlaces</name>
    <message>
        <source>Tidslinje</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Aftaler</source>
        <translation>Agreements</translation>
    </message>
    <message>
        <source>Netværk</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Dokumenter</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Skriv notat</source>
        <translation>Write a note</translation>
    </message>
    <message>
        <source>Akutark</source>
        <translation>Acute sheet</translation>
    </message>
    <message>
        <source>Noter kontakt</source>
        <translation>Note a contact</translation>
    </message>
    <message>
        <source>Skriv, hvad I har sagt</source>
        <translation>Write what you told them</translation>
    </message>
    <message>
        <source>Skriv vurdering</source>
        <translation>Write an assessment</translation>
    </message>
    <message>
        <source>Giv sagen til din makker</source>
        <translation>Give the case to your partner</translation>
    </message>
    <message>
        <source>Alle sager</source>
        <translation>All cases</translation>
    </message>
    <message>
        <source>Ny sag</source>
        <translation>New case</translation>
    </message>
    <message>
        <source>Tag imod fra din makker</source>
        <translation>Take in from your partner</translation>
    </message>
    <message>
        <source>Sikkerhed</source>
        <translation>Safety</translation>
    </message>
    <message>
        <source>Adgangslog</source>
        <translation>Access log</translation>
    </message>
    <message>
        <source>Indsigt</source>
        <translation>Access</translation>
    </message>
    <message>
        <source>Er et papir ægte?</source>
        <translation>Is a paper genuine?</translation>
    </message>
    <message>
        <source>Enhedens ord</source>
        <translation>The unit’s words</translation>
    </message>
    <message>
        <source>Indstillinger</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Lås</source>
        <translation>Lock</translation>
    </message>
</context>
<context>
    <name>GoSheet</name>
    <message>
        <source>Gå til</source>
        <translation>Go to</translation>
    </message>
    <message>
        <source>Navn, sagsnummer eller det, du vil gøre</source>
        <translation>Name, case number or what you want to do</translation>
    </message>
    <message>
        <source>Steder</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Intet med det navn.</source>
        <translation>Nothing by that name.</translation>
    </message>
    <message>
        <source>Sager</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Det kan du her</source>
        <translation>What you can do here</translation>
    </message>
</context>
<context>
    <name>GroupSection</name>
    <message>
        <source>Overskrift</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>Spørgsmål, ét på hver linje</source>
        <translation>Questions, one on each line</translation>
    </message>
</context>
<context>
    <name>HandOverPanel</name>
    <message>
        <source>Stor skrift</source>
        <translation>Large print</translation>
    </message>
    <message>
        <source>Gør fotos mindre, så de får plads</source>
        <translation>Making photos smaller so that they have room</translation>
    </message>
    <message>
        <source>Det står ikke på papiret:</source>
        <translation>This is not on the paper:</translation>
    </message>
    <message>
        <source>Udskriv ...</source>
        <translation>Print ...</translation>
    </message>
    <message>
        <source>Side {number}. Enter viser den stort</source>
        <translation>Page {number}. Enter shows it large</translation>
    </message>
    <message>
        <source>Underskriver ...</source>
        <translation>Signing ...</translation>
    </message>
    <message>
        <source>Gemmer ...</source>
        <translation>Saving ...</translation>
    </message>
    <message>
        <source>Låser filen ...</source>
        <translation>Locking the file ...</translation>
    </message>
    <message>
        <source>Gør papiret klar ...</source>
        <translation>Getting the paper ready ...</translation>
    </message>
    <message>
        <source>{count} sider i alt. Enter viser dem stort, og pilene bladrer.</source>
        <translation>{count} pages in all. Enter shows them large, and the arrows turn them.</translation>
    </message>
    <message>
        <source>Prøv igen</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Udlever igen</source>
        <translation>Hand out again</translation>
    </message>
    <message>
        <source>Underskriv og udlever</source>
        <translation>Sign and hand out</translation>
    </message>
    <message>
        <source>Udlever</source>
        <translation>Hand out</translation>
    </message>
    <message>
        <source>Gemt som en øvelse. Papiret er ikke underskrevet og bliver slettet med øvelsen.</source>
        <translation>Saved as practice. The paper is not signed and is deleted with the practice.</translation>
    </message>
    <message>
        <source>Gemt som »{name}« i mappen »{folder}«. Slet filen, når den er brugt.</source>
        <translation>Saved as “{name}” in the folder “{folder}”. Delete the file once it has been used.</translation>
    </message>
    <message>
        <source>Gemt låst som »{name}« i mappen »{folder}«. Slet filen, når den er brugt.</source>
        <translation>Saved locked as “{name}” in the folder “{folder}”. Delete the file once it has been used.</translation>
    </message>
    <message>
        <source>I den er der kun din underskrift.</source>
        <translation>It has your signature only.</translation>
    </message>
    <message>
        <source>Én underskrift mangler, før det er ægte. Den kan sættes under »Er et papir ægte?«.</source>
        <translation>One signature is missing before it is genuine. It can be put under it at “Is a paper genuine?”.</translation>
    </message>
    <message>
        <source>Siden vist stort. Esc lukker</source>
        <translation>The page shown large. Esc closes it</translation>
    </message>
</context>
<context>
    <name>HandOverSheet</name>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>HoldRow</name>
    <message>
        <source>Spørg igen {day}.</source>
        <translation>Ask again {day}.</translation>
    </message>
    <message>
        <source>Gælder ikke mere</source>
        <translation>Does not hold any more</translation>
    </message>
</context>
<context>
    <name>HoldsPanel</name>
    <message>
        <source>Sagen må ikke slettes endnu</source>
        <translation>The case must not be erased yet</translation>
    </message>
    <message>
        <source>Nogen har bedt om indsigt</source>
        <translation>Somebody has asked for access</translation>
    </message>
    <message>
        <source>Der er en klage</source>
        <translation>There is a complaint</translation>
    </message>
    <message>
        <source>Der er en retssag</source>
        <translation>There is a trial</translation>
    </message>
    <message>
        <source>Hvorfor</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Spørg igen</source>
        <translation>Ask again</translation>
    </message>
    <message>
        <source>Med dine ord</source>
        <translation>In your words</translation>
    </message>
    <message>
        <source>Kan være tom</source>
        <translation>May be empty</translation>
    </message>
    <message>
        <source>Det holder sagen</source>
        <translation>This holds the case</translation>
    </message>
</context>
<context>
    <name>JournalChoice</name>
    <message>
        <source>Ført i journal: {authority} {entered}</source>
        <translation>Entered in the records: {authority} {entered}</translation>
    </message>
    <message>
        <source>Før i journal: {authority}</source>
        <translation>Enter in the records: {authority}</translation>
    </message>
</context>
<context>
    <name>JournalRow</name>
    <message>
        <source>Ført i journal {day}</source>
        <translation>Entered in the records {day}</translation>
    </message>
    <message>
        <source>Journalnummer hos {authority}</source>
        <translation>Record number, {authority}</translation>
    </message>
    <message>
        <source>Journalnummer</source>
        <translation>Record number</translation>
    </message>
    <message>
        <source>Ført i dag</source>
        <translation>Entered today</translation>
    </message>
    <message>
        <source>Ført i dag hos {authority}</source>
        <translation>Entered today at {authority}</translation>
    </message>
    <message>
        <source>Notat</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Notat til {authority}</source>
        <translation>Note for {authority}</translation>
    </message>
</context>
<context>
    <name>JournalSheet</name>
    <message>
        <source>Ført i journal: {authority}</source>
        <translation>Entered in the records: {authority}</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Nummer i journalen</source>
        <translation>Number in the records</translation>
    </message>
    <message>
        <source>Kan udfyldes senere.</source>
        <translation>Can be filled in later.</translation>
    </message>
    <message>
        <source>Det er ført</source>
        <translation>It is entered</translation>
    </message>
</context>
<context>
    <name>KeyChangeSheet</name>
    <message>
        <source>Din adgangskode nu</source>
        <translation>Your passphrase now</translation>
    </message>
    <message>
        <source>Ny adgangskode</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>Seks tilfældige ord, eller mindst 20 tegn, som ingen kender.</source>
        <translation>Six random words, or at least 20 characters that nobody knows.</translation>
    </message>
    <message>
        <source>Den nye én gang til</source>
        <translation>The new one once more</translation>
    </message>
    <message>
        <source>Foreslå seks ord</source>
        <translation>Suggest six words</translation>
    </message>
    <message>
        <source>Se ordene igen</source>
        <translation>See the words again</translation>
    </message>
    <message>
        <source>Skift adgangskode</source>
        <translation>Change the passphrase</translation>
    </message>
    <message>
        <source>Nyt nødsæt</source>
        <translation>New recovery kit</translation>
    </message>
    <message>
        <source>Skift nøgle</source>
        <translation>Change the key</translation>
    </message>
    <message>
        <source>Den er for let at gætte. Brug seks ord eller 20 tegn.</source>
        <translation>It is too easy to guess. Use six words or 20 characters.</translation>
    </message>
    <message>
        <source>Det er ikke den samme.</source>
        <translation>It is not the same.</translation>
    </message>
    <message>
        <source>Alt krypteres forfra. Luk ikke computeren.</source>
        <translation>Everything is being encrypted anew. Do not close the computer.</translation>
    </message>
    <message>
        <source>Du får 14 nye ord. Når de er skrevet af, åbner de gamle ikke mere.</source>
        <translation>You get 14 new words. Once they are written down, the old ones open no more.</translation>
    </message>
    <message>
        <source>Adgangskoden åbner så kun på denne computer, sammen med dens nøglering. Får andre fat i en kopi, kan de ikke gætte sig ind i den. Det gælder også sikkerhedskopierne.

Går computeren i stykker, bliver den sat op på ny, eller skiftes adgangskoden til den, kan det være, at kun nødsættets 14 ord åbner. Find papiret frem, før du binder.</source>
        <translation>The passphrase will then open on this computer only, together with its keyring. If others get hold of a copy, they cannot guess their way into it. That goes for the backups too.

If the computer breaks, is set up again, or its login password is changed, it may be that only the 14 words of the recovery kit open. Find the paper before you bind.</translation>
    </message>
    <message>
        <source>Et øjeblik ...</source>
        <translation>One moment ...</translation>
    </message>
    <message>
        <source>Fortsæt</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Bind til denne computer</source>
        <translation>Bind to this computer</translation>
    </message>
    <message>
        <source>Ophæv bindingen</source>
        <translation>Unbind</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Skriv de 14 ord af med numre, på papir og ikke på telefonen.</source>
        <translation>Write the 14 words down with their numbers, on paper and not on the phone.</translation>
    </message>
    <message>
        <source>Skriv ordene fra dit papir, så du ved, at det kan låse op.</source>
        <translation>Type the words from your paper, so that you know it can unlock.</translation>
    </message>
    <message>
        <source>Kopier på drev, der ikke er sat i, åbnes med den gamle adgangskode, til de ses igen. Kender andre den, så skift nøgle i stedet.</source>
        <translation>Copies on drives that are not plugged in open with the old passphrase until they are seen again. If others know it, change the key instead.</translation>
    </message>
    <message>
        <source>Alt krypteres forfra. Der laves først en sikkerhedskopi, og bagefter låses der. Kopier med den gamle nøgle slettes, når der er lavet en ny, og de kan nås.</source>
        <translation>Everything is encrypted anew. A backup is made first, and afterwards the vault locks. Copies under the old key are deleted once a new one is made and they can be reached.</translation>
    </message>
    <message>
        <source>Adgangskoden åbner så igen af sig selv, også på en anden computer. En kopi er kun så svær at gætte som adgangskoden.</source>
        <translation>The passphrase will then open by itself again, on another computer too. A copy is only as hard to guess as the passphrase.</translation>
    </message>
    <message>
        <source>Jeg har dem på papir</source>
        <translation>I have them on paper</translation>
    </message>
    <message>
        <source>Vælg den adgangskode, der skal åbne her. Du må gerne bruge den gamle igen.</source>
        <translation>Choose the passphrase that will open here. You may use the old one again.</translation>
    </message>
    <message>
        <source>Den åbner kun på denne computer. Nødsættet åbner stadig overalt.</source>
        <translation>It opens on this computer only. The recovery kit still opens everywhere.</translation>
    </message>
    <message>
        <source>Den åbner på alle computere.</source>
        <translation>It opens on every computer.</translation>
    </message>
    <message>
        <source>Vælg den adgangskode, der skal åbne fra nu af. Den gamle åbner så ikke mere.</source>
        <translation>Choose the passphrase that will open from now on. The old one then opens no more.</translation>
    </message>
    <message>
        <source>Et øjeblik. Nøgleringen spørger måske om sin adgangskode i sit eget vindue.</source>
        <translation>One moment. The keyring may ask for its password in a window of its own.</translation>
    </message>
    <message>
        <source>Bind</source>
        <translation>Bind</translation>
    </message>
    <message>
        <source>Ophæv</source>
        <translation>Unbind</translation>
    </message>
    <message>
        <source>Adgangskoden er skiftet. Næste gang låser du op med den nye.</source>
        <translation>The passphrase is changed. Next time you unlock with the new one.</translation>
    </message>
    <message>
        <source>Det nye nødsæt gælder. Riv det gamle papir i stykker.</source>
        <translation>The new recovery kit is valid. Tear up the old paper.</translation>
    </message>
    <message>
        <source>Bindingen er ophævet. Adgangskoden åbner igen på alle computere.</source>
        <translation>Your cases are no longer bound. The passphrase opens on every computer again.</translation>
    </message>
    <message>
        <source>Alt er krypteret forfra. Lås op med den nye adgangskode.</source>
        <translation>Everything is encrypted anew. Unlock with the new passphrase.</translation>
    </message>
    <message>
        <source>Dine sager er bundet til denne computer. Gem papiret med de 14 ord et andet sted.</source>
        <translation>Your cases are bound to this computer. Keep the paper with the 14 words somewhere else.</translation>
    </message>
    <message>
        <source>Kopierne her kan ikke nås nu. De bindes, når stedet ses igen: {places}</source>
        <translation>The copies here cannot be reached now. They are bound when the place is seen again: {places}</translation>
    </message>
    <message>
        <source>Sikkerhedskopier fra før et skift af nøgle kan ikke bindes ({count}). De åbnes stadig med den adgangskode, der gjaldt dengang, også på en anden computer.</source>
        <translation>Backups from before a change of key cannot be bound ({count}). They still open with the passphrase of that time, on another computer too.</translation>
    </message>
    <message>
        <source>Skriv den adgangskode, du låser op med i dag.</source>
        <translation>Type the passphrase you unlock with today.</translation>
    </message>
    <message>
        <source>Adgangskoden før var forkert. Prøv igen om {seconds} sekunder.</source>
        <translation>The passphrase before was wrong. Try again in {seconds} seconds.</translation>
    </message>
    <message>
        <source>Prøv igen om et sekund.</source>
        <translation>Try again in a second.</translation>
    </message>
    <message>
        <source>Forkert adgangskode. Vent {seconds} sekunder, og prøv igen.</source>
        <translation>Wrong passphrase. Wait {seconds} seconds and try again.</translation>
    </message>
    <message>
        <source>Forkert adgangskode. Prøv igen.</source>
        <translation>Wrong passphrase. Try again.</translation>
    </message>
    <message>
        <source>De røde ord er ikke dem, der stod. Se på papiret, eller se ordene igen.</source>
        <translation>The red words are not the ones that stood there. Look at the paper, or see the words again.</translation>
    </message>
</context>
<context>
    <name>KeyMap</name>
    <message>
        <source>Overalt</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>Lås nu. Det, du var ved at skrive, kommer igen</source>
        <translation>Lock now. What you were writing comes back</translation>
    </message>
    <message>
        <source>Lås nu, og glem det, du var ved at skrive</source>
        <translation>Lock now, and forget what you were writing</translation>
    </message>
    <message>
        <source>Vis tasterne</source>
        <translation>Show the keys</translation>
    </message>
    <message>
        <source>Indstillinger</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Næste del af vinduet. Med Shift den forrige</source>
        <translation>Next part of the window. With Shift, the previous one</translation>
    </message>
    <message>
        <source>Sager</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Gå i listen</source>
        <translation>Move in the list</translation>
    </message>
    <message>
        <source>Åbn sagen</source>
        <translation>Open the case</translation>
    </message>
    <message>
        <source>Søg</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Ny sag</source>
        <translation>New case</translation>
    </message>
    <message>
        <source>Gå til en sag, eller til det, du vil gøre</source>
        <translation>Go to a case, or to what you want to do</translation>
    </message>
    <message>
        <source>Akutarket: hvem der ringes til først</source>
        <translation>The acute sheet: who is called first</translation>
    </message>
    <message>
        <source>Noter, at der var kontakt</source>
        <translation>Note that there was contact</translation>
    </message>
    <message>
        <source>Skriv, hvad I har sagt til ham eller hende</source>
        <translation>Write what you told him or her</translation>
    </message>
    <message>
        <source>Sagens papirer: se dem, eller lav et nyt</source>
        <translation>The papers of the case: see them, or make one</translation>
    </message>
    <message>
        <source>Exitaftalen: tiltag, krav og opfølgning</source>
        <translation>The exit agreement: measures, demands and follow-up</translation>
    </message>
    <message>
        <source>Tilbage</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Mødet</source>
        <translation>The meeting</translation>
    </message>
    <message>
        <source>Tavle, Skalering, Netværk, Aftaler, Læs op og slut</source>
        <translation>Board, Scales, Network, Agreements, Read back and finish</translation>
    </message>
    <message>
        <source>Skjul eller vis den delte skærm</source>
        <translation>Hide or show the shared screen</translation>
    </message>
    <message>
        <source>Vis tavlen på hele denne skærm, og tilbage</source>
        <translation>Show the board on this whole screen, and back</translation>
    </message>
    <message>
        <source>Lad rummet læse med, mens I skriver på tavlen, eller ikke</source>
        <translation>Let the room read along while you write on the board, or not</translation>
    </message>
    <message>
        <source>Dæk begge skærme til i en pause</source>
        <translation>Cover both screens in a break</translation>
    </message>
    <message>
        <source>Større, mindre, almindelig tekst på den delte skærm</source>
        <translation>Larger, smaller, usual text on the shared screen</translation>
    </message>
    <message>
        <source>Egen note, kun på denne skærm</source>
        <translation>Own note, only on this screen</translation>
    </message>
    <message>
        <source>Foto af en fysisk tavle, kun på denne skærm</source>
        <translation>Photo of a physical board, on this screen only</translation>
    </message>
    <message>
        <source>Netværk: mærker ved personen, kun på denne skærm</source>
        <translation>Network: marks of the person, on this screen only</translation>
    </message>
    <message>
        <source>Akutarket, kun på denne skærm</source>
        <translation>The acute sheet, on this screen only</translation>
    </message>
    <message>
        <source>Exitaftalen, kun på denne skærm</source>
        <translation>The exit agreement, on this screen only</translation>
    </message>
    <message>
        <source>Spørgsmål, I kan stille, kun på denne skærm</source>
        <translation>Questions you can ask, on this screen only</translation>
    </message>
    <message>
        <source>Fortryd og gendan</source>
        <translation>Undo and redo</translation>
    </message>
    <message>
        <source>Tavlen</source>
        <translation>The board</translation>
    </message>
    <message>
        <source>Gå mellem kort</source>
        <translation>Move between cards</translation>
    </message>
    <message>
        <source>Skriv i kortet</source>
        <translation>Write in the card</translation>
    </message>
    <message>
        <source>Nyt kort under dette</source>
        <translation>New card under this one</translation>
    </message>
    <message>
        <source>Flyt kortet</source>
        <translation>Move the card</translation>
    </message>
    <message>
        <source>Fokusområde til og fra</source>
        <translation>Lane on and off</translation>
    </message>
    <message>
        <source>Fokusområdet med deltagerens egne ord, til og fra</source>
        <translation>The focus area in the participant’s own words, on and off</translation>
    </message>
    <message>
        <source>Hvis ord er det? Ordret eller gengivet</source>
        <translation>Whose words? Verbatim or retold</translation>
    </message>
    <message>
        <source>Det har holdt dig sikker</source>
        <translation>It has kept you safe</translation>
    </message>
    <message>
        <source>Det næste fokusområde træder frem, her og i rummet</source>
        <translation>The next focus area steps forward, here and in the room</translation>
    </message>
    <message>
        <source>Vælg, hvilke fokusområder der er med i dag</source>
        <translation>Choose which focus areas are in today</translation>
    </message>
    <message>
        <source>Saml kortet med det over</source>
        <translation>Join the card with the one above</translation>
    </message>
    <message>
        <source>Lad det vente til en anden gang. Se, hvad der venter</source>
        <translation>Let it wait for another time. See what waits</translation>
    </message>
    <message>
        <source>Vis kolonnen alene i rummet, og alle igen</source>
        <translation>Show the column alone in the room, and all again</translation>
    </message>
    <message>
        <source>Fjern kortet</source>
        <translation>Remove the card</translation>
    </message>
    <message>
        <source>Når du skriver</source>
        <translation>While you write</translation>
    </message>
    <message>
        <source>Behold, og skriv det næste</source>
        <translation>Keep it, and write the next</translation>
    </message>
    <message>
        <source>Del kortet i to, hvor markøren står</source>
        <translation>Split the card in two where the cursor is</translation>
    </message>
    <message>
        <source>Behold, og skriv i næste kolonne</source>
        <translation>Keep it, and write in the next column</translation>
    </message>
    <message>
        <source>Lad stå, som det var</source>
        <translation>Leave it as it was</translation>
    </message>
    <message>
        <source>Ikke her: kassér det, der skrives</source>
        <translation>Not here: discard what is being written</translation>
    </message>
    <message>
        <source>Skalering, netværk, aftaler</source>
        <translation>Scales, network, agreements</translation>
    </message>
    <message>
        <source>Giv tal. X er 10. Mellemrum: skriv hvorfor</source>
        <translation>Give a number. X is 10. Space: write why</translation>
    </message>
    <message>
        <source>Næste person, og videre til næste spørgsmål</source>
        <translation>Next person, and on to the next question</translation>
    </message>
    <message>
        <source>Skalering: hvad en anden ville sige. Aftaler: nyt mindstekrav, med sin grund</source>
        <translation>Scales: what somebody else would say. Agreements: new bottom line, with its reason</translation>
    </message>
    <message>
        <source>Et mindre, et mere</source>
        <translation>One less, one more</translation>
    </message>
    <message>
        <source>En ring ind, en ring ud</source>
        <translation>One ring in, one ring out</translation>
    </message>
    <message>
        <source>Drej rundt i ringen</source>
        <translation>Turn round the ring</translation>
    </message>
    <message>
        <source>Gør kortet til en aftale</source>
        <translation>Make the card an agreement</translation>
    </message>
</context>
<context>
    <name>KeyMapSheet</name>
    <message>
        <source>Taster</source>
        <translation>Keys</translation>
    </message>
</context>
<context>
    <name>KitBackPage</name>
    <message>
        <source>Skriv nødsættet af fra dit papir</source>
        <translation>Type the recovery kit from your paper</translation>
    </message>
    <message>
        <source>Så ved du, at papiret kan låse op. Mellemrum eller Enter går til næste ord.</source>
        <translation>Then you know that the paper can unlock. Space or Enter goes to the next word.</translation>
    </message>
    <message>
        <source>Ord {number} er ikke det, der stod. Gå tilbage, og se efter.</source>
        <translation>Word {number} is not the one that was shown. Go back and check.</translation>
    </message>
    <message>
        <source>Ord {numbers} er ikke dem, der stod. Gå tilbage, og se efter.</source>
        <translation>Words {numbers} are not the ones that were shown. Go back and check.</translation>
    </message>
</context>
<context>
    <name>KitPage</name>
    <message>
        <source>Dit nødsæt</source>
        <translation>Your recovery kit</translation>
    </message>
    <message>
        <source>Skriv de 14 ord af med numre, eller udskriv dem: på papir og ikke på telefonen. Tolv af dem er nøglen. De to sidste opdager, hvis du skriver et forkert.</source>
        <translation>Write down the 14 words with their numbers, or print them: on paper and not on your phone. Twelve of them are the key. The last two reveal it if you write one wrong.</translation>
    </message>
    <message>
        <source>Udskriv ordene ...</source>
        <translation>Print the words ...</translation>
    </message>
</context>
<context>
    <name>KitPrintButton</name>
    <message>
        <source>Udskriv ordene ...</source>
        <translation>Print the words ...</translation>
    </message>
</context>
<context>
    <name>KitWords</name>
    <message>
        <source>Ikke det rigtige ord</source>
        <translation>Not the right word</translation>
    </message>
    <message>
        <source>Ord {number}</source>
        <translation>Word {number}</translation>
    </message>
</context>
<context>
    <name>LanesRow</name>
    <message>
        <source>Ordet, I var ved at skrive, venter</source>
        <translation>The word you were writing is waiting</translation>
    </message>
</context>
<context>
    <name>LanesSheet</name>
    <message>
        <source>Fokusområder i dag</source>
        <translation>Focus areas today</translation>
    </message>
    <message>
        <source>Kort, der kun handler om det, der ikke er med i dag, kommer ikke på tavlen, i rummet eller på kopien. Intet går tabt: de læses op som det, der venter, og kommer igen næste gang.</source>
        <translation>Cards that are only about what is left out today are not on the board, in the room or on the copy. Nothing is lost: they are read aloud as what waits, and come back next time.</translation>
    </message>
    <message>
        <source>Fra sidst. {count} kort venter.</source>
        <translation>From last time. Cards waiting: {count}.</translation>
    </message>
    <message>
        <source>Alle fokusområder er med.</source>
        <translation>All focus areas are in.</translation>
    </message>
</context>
<context>
    <name>LanesToday</name>
    <message>
        <source>{count} fokusområder</source>
        <translation>{count} focus areas</translation>
    </message>
    <message>
        <source>Ikke vist i dag: {lanes} ({count} kort)</source>
        <translation>Left out today: {lanes} (cards: {count})</translation>
    </message>
    <message>
        <source>Ikke vist i dag: {lanes}</source>
        <translation>Left out today: {lanes}</translation>
    </message>
    <message>
        <source>To ord for et fokusområde: vælg</source>
        <translation>Two words for one focus area: choose</translation>
    </message>
    <message>
        <source>Fra sidst: 1 fokusområde</source>
        <translation>From last time: 1 focus area</translation>
    </message>
    <message>
        <source>Fra sidst: {count} fokusområder</source>
        <translation>From last time: {count} focus areas</translation>
    </message>
</context>
<context>
    <name>LatePanel</name>
    <message>
        <source>Længere siden end aftalt</source>
        <translation>Longer ago than agreed</translation>
    </message>
</context>
<context>
    <name>LeaveSheet</name>
    <message>
        <source>Afslut møde</source>
        <translation>End meeting</translation>
    </message>
    <message>
        <source>Læs tavlen op, før I går hver til sit.</source>
        <translation>Read the board back to the participant before you part.</translation>
    </message>
    <message>
        <source>Forlader du mødet nu, bliver det stående åbent, og I kan fortsætte det senere.</source>
        <translation>If you leave the meeting now it stays open, and you can continue it later.</translation>
    </message>
    <message>
        <source>Forlad uden at slutte</source>
        <translation>Leave without finishing</translation>
    </message>
    <message>
        <source>Læs op og slut</source>
        <translation>Read back and finish</translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>Behold</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Flyt op</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Flyt ned</source>
        <translation>Move down</translation>
    </message>
</context>
<context>
    <name>LineRow</name>
    <message>
        <source>To versioner: vælg den, der gælder</source>
        <translation>Two versions: choose the one that holds</translation>
    </message>
</context>
<context>
    <name>LinesPanel</name>
    <message>
        <source>Kasseret. Er nogens liv eller et barn i fare? Så skal du stadig handle.</source>
        <translation>Discarded. Is somebody’s life, or a child, in danger? Then you must still act.</translation>
    </message>
</context>
<context>
    <name>LinesSheet</name>
    <message>
        <source>Fortrudt: {gesture}</source>
        <translation>Undone: {gesture}</translation>
    </message>
    <message>
        <source>Gendannet: {gesture}</source>
        <translation>Redone: {gesture}</translation>
    </message>
    <message>
        <source>Ctrl+Z fortryder</source>
        <translation>Ctrl+Z undoes it</translation>
    </message>
    <message>
        <source>To versioner: vælg den, der gælder</source>
        <translation>Two versions: choose the one that holds</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Sagens breve og papirer: orienteringer til kontaktpunktet, samtykke, afgørelse, afslag, udskrivning, notater og kopier til sagen. Hvert papir, der udleveres, bliver gemt her.</source>
        <translation>The letters and papers of the case: notices to the contact point, consent, decision, refusal, discharge, notes and copies for the file. Every paper that is handed out is kept here.</translation>
    </message>
    <message>
        <source>Der er ikke lavet nogen endnu.</source>
        <translation>None have been made yet.</translation>
    </message>
    <message>
        <source>Papirer, der er lavet</source>
        <translation>Papers that were made</translation>
    </message>
    <message>
        <source>dansk</source>
        <translation>Danish</translation>
    </message>
    <message>
        <source>engelsk</source>
        <translation>English</translation>
    </message>
</context>
<context>
    <name>LiveLine</name>
    <message>
        <source>Alle i rummet læser med, mens I skriver på tavlen.</source>
        <translation>Everyone in the room is reading along as you write on the board.</translation>
    </message>
    <message>
        <source>Vis først kortet, når det er færdigt</source>
        <translation>Show a card only once it is finished</translation>
    </message>
</context>
<context>
    <name>LiveTyping</name>
    <message>
        <source>Vis først tavlen på skærm 2, så kan rummet læse med.</source>
        <translation>Show the board on screen 2 first, then the room can read along.</translation>
    </message>
</context>
<context>
    <name>LockTick</name>
    <message>
        <source>Kun den, du siger ordene til, kan åbne filen. Papiret i sagen bliver ikke låst. Det gør en udskrift heller ikke.</source>
        <translation>Only the one you say the words to can open the file. The paper in the case is not locked. Nor is a printout.</translation>
    </message>
    <message>
        <source>Lås filen med seks ord</source>
        <translation>Lock the file with six words</translation>
    </message>
    <message>
        <source>I den låste fil er der kun din underskrift, også når papiret siger, at der skal være to. Det papir, der har eller får begge, ligger i sagen.</source>
        <translation>The locked file has your signature only, even where the paper says there must be two. The paper that has or gets both is kept in the case.</translation>
    </message>
</context>
<context>
    <name>MadePage</name>
    <message>
        <source>Så er den klar</source>
        <translation>It is ready</translation>
    </message>
    <message>
        <source>Læg papiret med de 14 ord et sikkert sted, ikke ved computeren. Husk: Ctrl+L låser med det samme, og F1 viser alle taster.</source>
        <translation>Put the paper with the 14 words in a safe place, not by the computer. Remember: Ctrl+L locks at once, and F1 shows all keys.</translation>
    </message>
</context>
<context>
    <name>MakingPage</name>
    <message>
        <source>Et øjeblik</source>
        <translation>One moment</translation>
    </message>
    <message>
        <source>Nøglen bliver lavet, så den tager et sekund at prøve og et liv at gætte.</source>
        <translation>The key is being made so that it takes a second to try and a lifetime to guess.</translation>
    </message>
    <message>
        <source>Laver dit aflåste rum</source>
        <translation>Making your locked room</translation>
    </message>
</context>
<context>
    <name>MarksHere</name>
    <message>
        <source>Det kan kun åbnes, når skærm 2 viser sit eget billede: Windows+P, Udvid. Ellers åbn mødet igen bagefter.</source>
        <translation>This only opens when screen 2 shows a picture of its own: Windows+P, Extend. Otherwise open the meeting again afterwards.</translation>
    </message>
    <message>
        <source>Det kan kun åbnes med en skærm 2. Ellers åbn mødet igen bagefter.</source>
        <translation>This only opens with a screen 2. Otherwise open the meeting again afterwards.</translation>
    </message>
    <message>
        <source>Der er kun én skærm, og den kan være spejlet. Tryk {key} igen for at åbne.</source>
        <translation>There is only one screen, and it may be mirrored. Press {key} again to open.</translation>
    </message>
</context>
<context>
    <name>MarksPanel</name>
    <message>
        <source>Ved det</source>
        <translation>Knows about it</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Nej</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Må vi kontakte</source>
        <translation>May we contact</translation>
    </message>
    <message>
        <source>I har svaret forskelligt. Det forsigtige gælder, til I vælger.</source>
        <translation>You have answered differently. The careful answer holds until you choose.</translation>
    </message>
    <message>
        <source>Kun på denne skærm.</source>
        <translation>Only on this screen.</translation>
    </message>
    <message>
        <source>Luk mærkerne</source>
        <translation>Close the marks</translation>
    </message>
    <message>
        <source>Ved det?</source>
        <translation>Knows about it?</translation>
    </message>
    <message>
        <source>Må vi kontakte?</source>
        <translation>May we contact?</translation>
    </message>
    <message>
        <source>Hvordan?</source>
        <translation>How?</translation>
    </message>
    <message>
        <source>Trækker tilbage</source>
        <translation>Pulls back in</translation>
    </message>
    <message>
        <source>Er der indtil</source>
        <translation>Is there until</translation>
    </message>
    <message>
        <source>Er der indtil ...</source>
        <translation>Is there until ...</translation>
    </message>
    <message>
        <source>Kun på denne skærm. Ordene er ikke gemt.</source>
        <translation>Only on this screen. The words are not saved.</translation>
    </message>
    <message>
        <source>Delvis</source>
        <translation>Partly</translation>
    </message>
    <message>
        <source>Må aldrig</source>
        <translation>Must not</translation>
    </message>
</context>
<context>
    <name>MeetingBar</name>
    <message>
        <source>Mødets bjælke</source>
        <translation>The meeting’s bar</translation>
    </message>
    <message>
        <source>Afslut møde</source>
        <translation>End meeting</translation>
    </message>
    <message>
        <source>Vis på denne skærm</source>
        <translation>Show on this screen</translation>
    </message>
    <message>
        <source>Egen note</source>
        <translation>Own note</translation>
    </message>
    <message>
        <source>Foto af en fysisk tavle</source>
        <translation>Photo of a physical board</translation>
    </message>
    <message>
        <source>Spørgsmål</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Lås</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Kun denne skærm</source>
        <translation>This screen only</translation>
    </message>
    <message>
        <source>Alle læser med</source>
        <translation>All are reading along</translation>
    </message>
    <message>
        <source>Skærm 2</source>
        <translation>Screen 2</translation>
    </message>
    <message>
        <source>Vises på skærm 2</source>
        <translation>Shown on screen 2</translation>
    </message>
    <message>
        <source>Skjult</source>
        <translation>Hidden</translation>
    </message>
    <message>
        <source>Skjult på skærm 2</source>
        <translation>Hidden on screen 2</translation>
    </message>
    <message>
        <source>Skjul skærmen</source>
        <translation>Hide screen</translation>
    </message>
    <message>
        <source>Vis skærmen</source>
        <translation>Show screen</translation>
    </message>
</context>
<context>
    <name>MeetingSheets</name>
    <message>
        <source>Rummet ser det samme som denne skærm: {sheet} bliver lukket.</source>
        <translation>The room sees the same as this screen: {sheet} stays closed.</translation>
    </message>
    <message>
        <source>akutarket</source>
        <translation>the acute sheet</translation>
    </message>
    <message>
        <source>aftalen</source>
        <translation>the agreement</translation>
    </message>
</context>
<context>
    <name>MeetingTabs</name>
    <message>
        <source>Dele af mødet</source>
        <translation>Parts of the meeting</translation>
    </message>
    <message>
        <source>Tavle</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Skalering</source>
        <translation>Scales</translation>
    </message>
    <message>
        <source>Netværk</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Aftaler</source>
        <translation>Agreements</translation>
    </message>
    <message>
        <source>Læs op og slut</source>
        <translation>Read back and finish</translation>
    </message>
    <message>
        <source>Slut</source>
        <translation>Finish</translation>
    </message>
</context>
<context>
    <name>MeetingTelling</name>
    <message>
        <source>Skærm 2 er væk. Tavlen vises ikke længere.</source>
        <translation>Screen 2 is gone. The board is no longer shown.</translation>
    </message>
    <message>
        <source>{keys} og {key}</source>
        <translation>{keys} and {key}</translation>
    </message>
    <message>
        <source>Det, I var ved at skrive, venter. Åbn det med {key}.</source>
        <translation>What you were writing is waiting. Open it with {key}.</translation>
    </message>
    <message>
        <source>Kasseret. Er nogens liv eller et barn i fare? Så skal du stadig handle.</source>
        <translation>Discarded. Is somebody’s life, or a child, in danger? Then you must still act.</translation>
    </message>
</context>
<context>
    <name>MovePage</name>
    <message>
        <source>Ikke nu</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>Den sædvanlige mappe på denne computer er i brug eller kopieres også. Vælg en anden.</source>
        <translation>The usual folder on this computer is in use or is copied too. Choose another one.</translation>
    </message>
    <message>
        <source>Vælg en mappe ...</source>
        <translation>Choose a folder ...</translation>
    </message>
    <message>
        <source>Det nye sted er {folder}.</source>
        <translation>The new place is {folder}.</translation>
    </message>
    <message>
        <source>Flyt til denne computer</source>
        <translation>Move to this computer</translation>
    </message>
    <message>
        <source>Flytter dine sager ...</source>
        <translation>Moving your cases ...</translation>
    </message>
    <message>
        <source>Alt kopieres og efterses, før noget slettes. Bliver det afbrudt, ligger det, hvor det lå før.</source>
        <translation>Everything is copied and checked before anything is deleted. If it is cut off, it lies where it lay before.</translation>
    </message>
    <message>
        <source>Dine sager er flyttet.</source>
        <translation>Your cases have been moved.</translation>
    </message>
    <message>
        <source>Alt er kommet med og efterset: sager, nøgle og sikkerhedskopier. Det ligger nu i {folder}.</source>
        <translation>Everything came along and was checked: cases, key and backups. It is now in {folder}.</translation>
    </message>
    <message>
        <source>Lås op, og skift nøgle under Sikkerhed. Så åbner den adgangskode, du har nu, ikke det, du skriver herefter.</source>
        <translation>Unlock, and change the key under Safety. Then the passphrase you have now does not open what you write from then on.</translation>
    </message>
    <message>
        <source>Ældre udgaver kan blive liggende længe, hvor mappen blev kopieret hen, og de kan ikke hentes hjem. De er krypterede: kun den adgangskode og det nødsæt, du har nu, åbner dem.</source>
        <translation>Older versions can stay for a long time wherever the folder was copied to, and they cannot be called back. They are encrypted: only the passphrase and the kit you have now open them.</translation>
    </message>
    <message>
        <source>Den gamle mappe kunne ikke tømmes helt. Bed den, der passer computeren, om at slette den.</source>
        <translation>The old folder could not be emptied completely. Ask whoever looks after the computer to delete it.</translation>
    </message>
    <message>
        <source>Lås op</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Programmet finder selv vej. Blev det startet med --profile, er det ikke nødvendigt mere.</source>
        <translation>The program finds its own way. If it was started with --profile, that is no longer needed.</translation>
    </message>
    <message>
        <source>Programmet finder selv vej, så længe den gamle mappe er der. Ellers startes det med --profile {folder}.</source>
        <translation>The program finds its own way as long as the old folder is there. If not, start it with --profile {folder}.</translation>
    </message>
    <message>
        <source>Vælg en mappe</source>
        <translation>Choose a folder</translation>
    </message>
</context>
<context>
    <name>NavRow</name>
    <message>
        <source>Du er her</source>
        <translation>You are here</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>Endnu ikke sat i cirklerne</source>
        <translation>Not yet placed in the circles</translation>
    </message>
    <message>
        <source>Ved det</source>
        <translation>Knows about it</translation>
    </message>
    <message>
        <source>Ved det delvis</source>
        <translation>Knows about it partly</translation>
    </message>
    <message>
        <source>Ved det ikke</source>
        <translation>Does not know about it</translation>
    </message>
    <message>
        <source>Må aldrig vide det</source>
        <translation>Must never know</translation>
    </message>
    <message>
        <source>Vi må kontakte</source>
        <translation>We may contact</translation>
    </message>
    <message>
        <source>Kontakt ikke</source>
        <translation>Do not contact</translation>
    </message>
    <message>
        <source>Trækker tilbage</source>
        <translation>Pulls back in</translation>
    </message>
    <message>
        <source>Til {until}</source>
        <translation>Until {until}</translation>
    </message>
</context>
<context>
    <name>NetworkTab</name>
    <message>
        <source>Netværket bliver tegnet sammen på mødet.</source>
        <translation>The network is drawn together at the meeting.</translation>
    </message>
    <message>
        <source>Netværk</source>
        <translation>Network</translation>
    </message>
</context>
<context>
    <name>NewCaseSheet</name>
    <message>
        <source>Ny sag</source>
        <translation>New case</translation>
    </message>
    <message>
        <source>Arbejdsnavn</source>
        <translation>Working name</translation>
    </message>
    <message>
        <source>Et fornavn eller et dæknavn. Det kan ændres.</source>
        <translation>A first name or a cover name. It can be changed.</translation>
    </message>
    <message>
        <source>Sagsnummer</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>Opret sag</source>
        <translation>Create case</translation>
    </message>
    <message>
        <source>Annuller</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Skriv et navn, I kan kende sagen på.</source>
        <translation>Write a name by which you know the case.</translation>
    </message>
    <message>
        <source>Skriv et nummer.</source>
        <translation>Write a number.</translation>
    </message>
</context>
<context>
    <name>NewScreen</name>
    <message>
        <source>Skærmen spejles. Tryk Windows+P, og vælg Udvid, eller skift med Ctrl+F8.</source>
        <translation>The screen is mirrored. Press Windows+P and choose Extend, or switch with Ctrl+F8.</translation>
    </message>
    <message>
        <source>Der er kommet en skærm 2. Den viser ikke noget endnu.</source>
        <translation>There is a screen 2 now. It shows nothing yet.</translation>
    </message>
    <message>
        <source>Vis tavlen på den</source>
        <translation>Show the board on it</translation>
    </message>
</context>
<context>
    <name>NextMeetingLine</name>
    <message>
        <source>Vi ses igen</source>
        <translation>We meet again</translation>
    </message>
    <message>
        <source>Hvornår ses vi igen?</source>
        <translation>When do we meet again?</translation>
    </message>
    <message>
        <source>torsdag kl. 18</source>
        <translation>Thursday at 18.00</translation>
    </message>
    <message>
        <source>Hvor?</source>
        <translation>Where?</translation>
    </message>
    <message>
        <source>Hvornår? Stedet gemmes sammen med dagen.</source>
        <translation>When? The place is kept together with the day.</translation>
    </message>
</context>
<context>
    <name>NoteSheet</name>
    <message>
        <source>Egne noter</source>
        <translation>Own notes</translation>
    </message>
    <message>
        <source>Kan være omfattet af aktindsigt og indsigt.</source>
        <translation>May fall under access to documents and subject access.</translation>
    </message>
    <message>
        <source>Skriv dit notat</source>
        <translation>Write your note</translation>
    </message>
    <message>
        <source>Notat</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Behold</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Notat til {authority}</source>
        <translation>Note for {authority}</translation>
    </message>
    <message>
        <source>Kopiér</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Kopieret. Udklipsholderen tømmes om 15 sekunder.</source>
        <translation>Copied. The clipboard is emptied in 15 seconds.</translation>
    </message>
</context>
<context>
    <name>NotedRow</name>
    <message>
        <source>Ret</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Tag væk</source>
        <translation>Take away</translation>
    </message>
    <message>
        <source>Ret: {words}</source>
        <translation>Correct: {words}</translation>
    </message>
    <message>
        <source>Tag væk: {words}</source>
        <translation>Take away: {words}</translation>
    </message>
</context>
<context>
    <name>NoticePage</name>
    <message>
        <source>Bind til denne computer</source>
        <translation>Bind to this computer</translation>
    </message>
    <message>
        <source>Fortsæt uden binding</source>
        <translation>Continue without binding</translation>
    </message>
    <message>
        <source>Vælg en ny adgangskode</source>
        <translation>Choose a new passphrase</translation>
    </message>
    <message>
        <source>Lad det være, som det er</source>
        <translation>Leave it as it is</translation>
    </message>
    <message>
        <source>Fortsæt</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>OfferRow</name>
    <message>
        <source>Enter tager det med i aftalen</source>
        <translation>Enter takes it into the agreement</translation>
    </message>
</context>
<context>
    <name>OffersPanel</name>
    <message>
        <source>Hent fra tavlen</source>
        <translation>Take from the board</translation>
    </message>
    <message>
        <source>Enter tager det med. Bagefter kan det rettes.</source>
        <translation>Enter takes it along. It can be changed afterwards.</translation>
    </message>
    <message>
        <source>Alt fra tavlen er med, eller der er ingen aftaler og mindstekrav på den endnu.</source>
        <translation>Everything from the board is in, or there are no agreements and bottom lines on it yet.</translation>
    </message>
</context>
<context>
    <name>OnCaseRow</name>
    <message>
        <source>Kontaktperson</source>
        <translation>Contact person</translation>
    </message>
    <message>
        <source>Slut i dag</source>
        <translation>End today</translation>
    </message>
    <message>
        <source>Slut i dag: {name}</source>
        <translation>End today: {name}</translation>
    </message>
</context>
<context>
    <name>OneScreen</name>
    <message>
        <source>I er tilbage på jeres egen side.</source>
        <translation>You are back on your own page.</translation>
    </message>
    <message>
        <source>Tavle</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Skalering</source>
        <translation>Scales</translation>
    </message>
    <message>
        <source>Netværk</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Aftaler</source>
        <translation>Agreements</translation>
    </message>
    <message>
        <source>Rummet ser: {page}</source>
        <translation>The room sees: {page}</translation>
    </message>
</context>
<context>
    <name>OneScreenPage</name>
    <message>
        <source>Hele skærmen er det, rummet ser. Ctrl+F8 går tilbage til jeres egen side.</source>
        <translation>The whole screen is what the room sees. Ctrl+F8 goes back to your own page.</translation>
    </message>
    <message>
        <source>Tavlen er skjult, F8 viser den. Ctrl+F8 går tilbage til jeres egen side.</source>
        <translation>The board is hidden, F8 shows it. Ctrl+F8 goes back to your own page.</translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message>
        <source>Siden du sidst kiggede</source>
        <translation>Since you last looked</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>Aftaler</source>
        <translation>Agreements</translation>
    </message>
    <message>
        <source>Ingen aftaler endnu. De bliver til på mødet.</source>
        <translation>No agreements yet. They are made at the meeting.</translation>
    </message>
    <message>
        <source>Alle aftaler</source>
        <translation>All agreements</translation>
    </message>
    <message>
        <source>Tidslinje</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Hele tidslinjen</source>
        <translation>The whole timeline</translation>
    </message>
    <message>
        <source>Kontakt</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Noter kontakt</source>
        <translation>Note a contact</translation>
    </message>
    <message>
        <source>Se og ret</source>
        <translation>See and correct</translation>
    </message>
    <message>
        <source>Skriv det første</source>
        <translation>Write the first one</translation>
    </message>
    <message>
        <source>Samtykke</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Ingen tal endnu.</source>
        <translation>No numbers yet.</translation>
    </message>
    <message>
        <source>På sagen</source>
        <translation>On the case</translation>
    </message>
    <message>
        <source>Ret</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Giv sagen til din makker ...</source>
        <translation>Give the case to your partner ...</translation>
    </message>
    <message>
        <source>Dokumenter</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Ingen kopier er lavet.</source>
        <translation>No copies have been made.</translation>
    </message>
    <message>
        <source>Alle</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Papirer ...</source>
        <translation>Papers ...</translation>
    </message>
</context>
<context>
    <name>OwnData</name>
    <message>
        <source>sagen åbnet</source>
        <translation>case opened</translation>
    </message>
    <message>
        <source>møde begyndt</source>
        <translation>meeting started</translation>
    </message>
    <message>
        <source>alle tal vist samlet</source>
        <translation>all numbers shown together</translation>
    </message>
    <message>
        <source>kopi på papir</source>
        <translation>paper copy</translation>
    </message>
    <message>
        <source>foto af tavlen</source>
        <translation>photo of the board</translation>
    </message>
    <message>
        <source>grundlaget for at give et papir videre</source>
        <translation>the ground for passing a paper on</translation>
    </message>
    <message>
        <source>papir i sagen</source>
        <translation>paper of the case</translation>
    </message>
    <message>
        <source>Hensynet til andre personer</source>
        <translation>Regard for other people</translation>
    </message>
    <message>
        <source>Hensynet til personen selv</source>
        <translation>Regard for the person himself or herself</translation>
    </message>
    <message>
        <source>Forebyggelse og efterforskning af strafbare forhold</source>
        <translation>Preventing and investigating crime</translation>
    </message>
    <message>
        <source>Andet</source>
        <translation>Something else</translation>
    </message>
    <message>
        <source>Det handler om en anden med samme navn</source>
        <translation>It is about somebody else of the same name</translation>
    </message>
    <message>
        <source>databeskyttelsesloven § 22, stk. 1</source>
        <translation>Danish Data Protection Act, section 22(1)</translation>
    </message>
    <message>
        <source>databeskyttelsesloven § 22, stk. 2, nr. 4</source>
        <translation>Danish Data Protection Act, section 22(2), no. 4</translation>
    </message>
    <message>
        <source>Udleveres</source>
        <translation>Handed out</translation>
    </message>
    <message>
        <source>Holdes tilbage</source>
        <translation>Held back</translation>
    </message>
    <message>
        <source>Venter på dig</source>
        <translation>Waits for you</translation>
    </message>
    <message>
        <source>Handler om en anden</source>
        <translation>About somebody else</translation>
    </message>
    <message>
        <source>Sag</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Hvor</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Hvem</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Hvad</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Ordene</source>
        <translation>The words</translation>
    </message>
    <message>
        <source>Udleveres?</source>
        <translation>Handed out?</translation>
    </message>
    <message>
        <source>Holdt tilbage</source>
        <translation>Held back</translation>
    </message>
    <message>
        <source>Hvorfor</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Antal</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>tavle og sag</source>
        <translation>board and case</translation>
    </message>
    <message>
        <source>egne noter</source>
        <translation>own notes</translation>
    </message>
    <message>
        <source>ordret</source>
        <translation>word for word</translation>
    </message>
    <message>
        <source>sat</source>
        <translation>set</translation>
    </message>
    <message>
        <source>taget af</source>
        <translation>taken off</translation>
    </message>
    <message>
        <source>vi må kontakte</source>
        <translation>we may contact</translation>
    </message>
    <message>
        <source>kontakt ikke</source>
        <translation>do not contact</translation>
    </message>
    <message>
        <source>kopi på dansk</source>
        <translation>copy in Danish</translation>
    </message>
    <message>
        <source>kopi på engelsk</source>
        <translation>copy in English</translation>
    </message>
    <message>
        <source>kopi på dansk og engelsk</source>
        <translation>copy in Danish and English</translation>
    </message>
    <message>
        <source>stor skrift</source>
        <translation>large print</translation>
    </message>
    <message>
        <source>almindelig skrift</source>
        <translation>ordinary print</translation>
    </message>
    <message>
        <source>med på lommesedlen</source>
        <translation>on the pocket note</translation>
    </message>
    <message>
        <source>ikke på lommesedlen</source>
        <translation>not on the pocket note</translation>
    </message>
    <message>
        <source>ved det</source>
        <translation>knows about it</translation>
    </message>
    <message>
        <source>ved det delvis</source>
        <translation>knows part of it</translation>
    </message>
    <message>
        <source>ved det ikke</source>
        <translation>does not know</translation>
    </message>
    <message>
        <source>må aldrig vide det</source>
        <translation>must never know</translation>
    </message>
    <message>
        <source>blev til noget</source>
        <translation>came of it</translation>
    </message>
    <message>
        <source>gør den mindre</source>
        <translation>make it smaller</translation>
    </message>
    <message>
        <source>gør det på en anden måde</source>
        <translation>do it another way</translation>
    </message>
    <message>
        <source>lad den ligge</source>
        <translation>let it lie</translation>
    </message>
    <message>
        <source>visitation</source>
        <translation>visitation</translation>
    </message>
    <message>
        <source>løbende sag</source>
        <translation>running case</translation>
    </message>
    <message>
        <source>standby</source>
        <translation>standby</translation>
    </message>
    <message>
        <source>afsluttet, døren er åben</source>
        <translation>closed, the door is open</translation>
    </message>
    <message>
        <source>deltager</source>
        <translation>participant</translation>
    </message>
    <message>
        <source>netværk</source>
        <translation>network</translation>
    </message>
    <message>
        <source>fagperson</source>
        <translation>professional</translation>
    </message>
    <message>
        <source>nogen har bedt om indsigt</source>
        <translation>somebody asked for access</translation>
    </message>
    <message>
        <source>der er en klage</source>
        <translation>there is a complaint</translation>
    </message>
    <message>
        <source>der er en retssag</source>
        <translation>there is a trial</translation>
    </message>
    <message>
        <source>mødtes</source>
        <translation>met</translation>
    </message>
    <message>
        <source>talte sammen</source>
        <translation>talked</translation>
    </message>
    <message>
        <source>skrev sammen</source>
        <translation>wrote to each other</translation>
    </message>
    <message>
        <source>forsøgt, intet svar</source>
        <translation>tried, no answer</translation>
    </message>
    <message>
        <source>ring først</source>
        <translation>call first</translation>
    </message>
    <message>
        <source>når vi ikke kan få fat i dig</source>
        <translation>when we cannot reach you</translation>
    </message>
    <message>
        <source>her tager du hen</source>
        <translation>where you go</translation>
    </message>
    <message>
        <source>ikke disse byer</source>
        <translation>not these towns</translation>
    </message>
    <message>
        <source>det kan sætte det i gang</source>
        <translation>what can set it off</translation>
    </message>
    <message>
        <source>tiltag i exitaftalen</source>
        <translation>measure in the exit agreement</translation>
    </message>
    <message>
        <source>krav i exitaftalen</source>
        <translation>demand in the exit agreement</translation>
    </message>
    <message>
        <source>opfølgning på exitaftalen</source>
        <translation>follow-up of the exit agreement</translation>
    </message>
    <message>
        <source>det, han eller hun beholder</source>
        <translation>what he or she keeps</translation>
    </message>
    <message>
        <source>med samtykke</source>
        <translation>with consent</translation>
    </message>
    <message>
        <source>indledende samarbejde før samtykke</source>
        <translation>first cooperation before consent</translation>
    </message>
    <message>
        <source>samarbejde om løsladelse</source>
        <translation>cooperation on a release</translation>
    </message>
    <message>
        <source>stemmer med hans eller hendes eget tal</source>
        <translation>agrees with his or her own number</translation>
    </message>
    <message>
        <source>truslen er mindre end eget tal</source>
        <translation>the threat is less than the own number</translation>
    </message>
    <message>
        <source>truslen er større end eget tal</source>
        <translation>the threat is greater than the own number</translation>
    </message>
    <message>
        <source>ved ikke, om det stemmer med eget tal</source>
        <translation>not known whether it agrees with the own number</translation>
    </message>
    <message>
        <source>hver dag</source>
        <translation>every day</translation>
    </message>
    <message>
        <source>flere gange om ugen</source>
        <translation>several times a week</translation>
    </message>
    <message>
        <source>hver uge</source>
        <translation>every week</translation>
    </message>
    <message>
        <source>hver anden uge</source>
        <translation>every other week</translation>
    </message>
    <message>
        <source>hver måned</source>
        <translation>every month</translation>
    </message>
    <message>
        <source>ikke aftalt</source>
        <translation>not agreed</translation>
    </message>
    <message>
        <source>{value} sider</source>
        <translation>{value} pages</translation>
    </message>
    <message>
        <source>fra {value}</source>
        <translation>from {value}</translation>
    </message>
    <message>
        <source>til {value}</source>
        <translation>until {value}</translation>
    </message>
    <message>
        <source>spørg igen {value}</source>
        <translation>ask again {value}</translation>
    </message>
    <message>
        <source>tillæg {value} (0 er aftalen selv)</source>
        <translation>amendment {value} (0 is the agreement itself)</translation>
    </message>
    <message>
        <source>deltageren</source>
        <translation>the participant</translation>
    </message>
    <message>
        <source>på sagen</source>
        <translation>on the case</translation>
    </message>
    <message>
        <source>i netværket</source>
        <translation>in the network</translation>
    </message>
    <message>
        <source>kun nævnt ved navn</source>
        <translation>only mentioned by name</translation>
    </message>
    <message>
        <source>1 sted</source>
        <translation>1 place</translation>
    </message>
    <message>
        <source>{count} steder</source>
        <translation>{count} places</translation>
    </message>
    <message>
        <source>Sag {number}</source>
        <translation>Case {number}</translation>
    </message>
</context>
<context>
    <name>OwnDataSheet</name>
    <message>
        <source>Indsigt: alt om en person</source>
        <translation>Access: all about a person</translation>
    </message>
    <message>
        <source>Tilbage</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Saml</source>
        <translation>Gather</translation>
    </message>
    <message>
        <source>Se det igennem</source>
        <translation>Look through it</translation>
    </message>
    <message>
        <source>Gem som fil ...</source>
        <translation>Save as a file ...</translation>
    </message>
    <message>
        <source>Gem</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>OwnMarks</name>
    <message>
        <source>Tilføj en person først.</source>
        <translation>Add a person first.</translation>
    </message>
    <message>
        <source>Det, du var ved at skrive, venter. Åbn det med {key}.</source>
        <translation>What you were writing is waiting. Open it with {key}.</translation>
    </message>
    <message>
        <source>Det, du var ved at skrive, venter. {why}</source>
        <translation>What you were writing is waiting. {why}</translation>
    </message>
    <message>
        <source>Mærker</source>
        <translation>Marks</translation>
    </message>
</context>
<context>
    <name>OwnNotesPanel</name>
    <message>
        <source>Egne noter</source>
        <translation>Own notes</translation>
    </message>
    <message>
        <source>Kun på denne skærm. Kan være omfattet af aktindsigt og indsigt.</source>
        <translation>Only on this screen. May fall under access to documents and subject access.</translation>
    </message>
    <message>
        <source>Skriv en note. Enter gemmer.</source>
        <translation>Write a note. Enter saves it.</translation>
    </message>
    <message>
        <source>Ny egen note</source>
        <translation>New own note</translation>
    </message>
</context>
<context>
    <name>OwnWordPart</name>
    <message>
        <source>Et ord eller to, som det bliver sagt. Det bliver et fokusområde på dette møde.</source>
        <translation>A word or two, as it is said. It becomes a focus area of this meeting.</translation>
    </message>
    <message>
        <source>{count} kort har det. Skriver I et andet ord, får de det nye.</source>
        <translation>Cards with it: {count}. If you write another word, they get the new one.</translation>
    </message>
    <message>
        <source>Behold</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Tag det af tavlen</source>
        <translation>Take it off the board</translation>
    </message>
    <message>
        <source>Skriv et ord, eller luk med Esc.</source>
        <translation>Write a word, or close with Esc.</translation>
    </message>
    <message>
        <source>Højst {most} tegn, så det kan læses på et kort. Resten kan stå på kortet selv.</source>
        <translation>At most {most} characters, so that it can be read on a card. The rest can stand on the card itself.</translation>
    </message>
    <message>
        <source>Det hedder et andet fokusområde allerede. Sæt hak ved det nedenfor.</source>
        <translation>Another focus area is called that already. Tick it below.</translation>
    </message>
    <message>
        <source>To ord på én gang. Hvilket gælder?</source>
        <translation>Two words at once. Which one holds?</translation>
    </message>
    <message>
        <source>(taget af tavlen)</source>
        <translation>(taken off the board)</translation>
    </message>
</context>
<context>
    <name>PaperChoiceRows</name>
    <message>
        <source>Kopiens sprog</source>
        <translation>The copy’s language</translation>
    </message>
    <message>
        <source>Stor skrift</source>
        <translation>Large print</translation>
    </message>
    <message>
        <source>Dansk</source>
        <translation>Danish</translation>
    </message>
    <message>
        <source>Engelsk</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Begge</source>
        <translation>Both</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Exitaftale</source>
        <translation>Exit agreement</translation>
    </message>
    <message>
        <source>Orientering til kontaktpunktet</source>
        <translation>Notice to the contact point</translation>
    </message>
    <message>
        <source>Samtykke</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Afgørelse</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Afslag</source>
        <translation>Refusal</translation>
    </message>
    <message>
        <source>Udskrivningsdokument</source>
        <translation>Discharge document</translation>
    </message>
    <message>
        <source>Journalnotat</source>
        <translation>Note for the records</translation>
    </message>
    <message>
        <source>Fuld kopi til sagen</source>
        <translation>Full copy for the file</translation>
    </message>
    <message>
        <source>Kopi til kollega</source>
        <translation>Copy for a colleague</translation>
    </message>
    <message>
        <source>Svar på indsigt</source>
        <translation>Answer to an access request</translation>
    </message>
    <message>
        <source>Nødsæt</source>
        <translation>Recovery kit</translation>
    </message>
    <message>
        <source>Visitation er begyndt</source>
        <translation>Visitation has begun</translation>
    </message>
    <message>
        <source>Afslag på exitaftale</source>
        <translation>Refusal of an exit agreement</translation>
    </message>
    <message>
        <source>Exitaftale er indgået</source>
        <translation>Exit agreement was made</translation>
    </message>
    <message>
        <source>Løbende orientering</source>
        <translation>Running information</translation>
    </message>
    <message>
        <source>Forløbet er afbrudt</source>
        <translation>The course was interrupted</translation>
    </message>
    <message>
        <source>Forløbet er afsluttet</source>
        <translation>The course was closed</translation>
    </message>
    <message>
        <source>sikker mail</source>
        <translation>secure mail</translation>
    </message>
    <message>
        <source>gennem journalsystemet</source>
        <translation>through the records system</translation>
    </message>
    <message>
        <source>afleveret</source>
        <translation>delivered</translation>
    </message>
    <message>
        <source>på en anden måde</source>
        <translation>in another way</translation>
    </message>
    <message>
        <source>{kind}, tillæg {number}</source>
        <translation>{kind}, amendment {number}</translation>
    </message>
    <message>
        <source>Sendt {day}: {way}</source>
        <translation>Sent {day}: {way}</translation>
    </message>
    <message>
        <source>ikke skrevet ned som sendt</source>
        <translation>not noted as sent</translation>
    </message>
    <message>
        <source>Foto {first} til {last} af {count}</source>
        <translation>Photos {first} to {last} of {count}</translation>
    </message>
    <message>
        <source>1 side</source>
        <translation>1 page</translation>
    </message>
    <message>
        <source>{count} sider</source>
        <translation>{count} pages</translation>
    </message>
    <message>
        <source>til deltageren</source>
        <translation>for the participant</translation>
    </message>
    <message>
        <source>Jeres egne noter. De kommer aldrig på papir.</source>
        <translation>Your own notes. They never go on paper.</translation>
    </message>
    <message>
        <source>Navn, gruppe og alt, hvad der er sagt: kun nummer, enhed, dag og jeres ene linje.</source>
        <translation>Name, group and everything that was said: only number, unit, day and your one line.</translation>
    </message>
    <message>
        <source>Det, der står på tavlerne, netværket og tallene.</source>
        <translation>What stands on the boards, the network and the numbers.</translation>
    </message>
    <message>
        <source>Mærkerne ved personerne ({count}): om de ved det, og om vi må kontakte dem.</source>
        <translation>The marks beside people ({count}): whether they know, and whether we may contact them.</translation>
    </message>
    <message>
        <source>Mærkerne ved personerne, og kontakter mellem møderne.</source>
        <translation>The marks at the people, and contacts between the meetings.</translation>
    </message>
    <message>
        <source>Det, der er bekymrende: {count} kort fra den sidste tavle.</source>
        <translation>What is worrying: {count} cards from the last board.</translation>
    </message>
    <message>
        <source>{count} kort, der venter til en anden gang.</source>
        <translation>{count} cards that wait for another time.</translation>
    </message>
    <message>
        <source>Cirklerne.</source>
        <translation>The circles.</translation>
    </message>
    <message>
        <source>{count} kort, I ikke har valgt.</source>
        <translation>{count} cards that you did not pick.</translation>
    </message>
    <message>
        <source>{count} spørgsmål med tal, I ikke har valgt.</source>
        <translation>{count} questions with numbers that you did not pick.</translation>
    </message>
    <message>
        <source>Aftaler, I ikke har valgt: {count}.</source>
        <translation>Agreements you did not choose: {count}.</translation>
    </message>
    <message>
        <source>Cirklerne, mærkerne ved personerne og fotos af tavlen.</source>
        <translation>The circles, the marks at people and photos of the board.</translation>
    </message>
    <message>
        <source>{count} tal, der ikke blev vist for alle.</source>
        <translation>{count} numbers that were not shown to everybody.</translation>
    </message>
    <message>
        <source>{count} spørgsmål, som ingen har givet tal.</source>
        <translation>{count} questions that nobody gave a number.</translation>
    </message>
    <message>
        <source>Sagens nummer, enheden, jeres opsamling og hvornår sagen blev åbnet: det er til sagen.</source>
        <translation>The number of the case, the unit, your summing up and when the case was opened: these are for the file.</translation>
    </message>
    <message>
        <source>Fotos, der kun ligger hos makkeren: {count}.</source>
        <translation>Photos that only your partner has: {count}.</translation>
    </message>
    <message>
        <source>Fotos i fuld størrelse ({count}): de er gjort mindre, så der er plads til dem. Se efter, at de kan læses.</source>
        <translation>Photos in full size ({count}): they were made smaller to fit. Check that they can be read.</translation>
    </message>
    <message>
        <source>Fotos, der skulle være så små, at de ikke kan læses ({count}). De ligger i sagen ved mødet.</source>
        <translation>Photos that would have to be too small to read ({count}). They are in the case with the meeting.</translation>
    </message>
    <message>
        <source>Andre fotos fra mødet ({count}): højst {most} på et papir. Lav et papir til med dem.</source>
        <translation>Other photos of the meeting ({count}): at most {most} on a paper. Make another paper with them.</translation>
    </message>
    <message>
        <source>Andet, som ikke hører til på papiret.</source>
        <translation>Other things that do not belong on the paper.</translation>
    </message>
</context>
<context>
    <name>PapersSheet</name>
    <message>
        <source>Tilbage</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Lav nyt</source>
        <translation>Make one</translation>
    </message>
    <message>
        <source>Vis papiret</source>
        <translation>Show the paper</translation>
    </message>
    <message>
        <source>Nyt papir</source>
        <translation>New paper</translation>
    </message>
    <message>
        <source>Papirer</source>
        <translation>Papers</translation>
    </message>
</context>
<context>
    <name>PartPanel</name>
    <message>
        <source>Skriv også, hvem det er.</source>
        <translation>Write who it is, too.</translation>
    </message>
    <message>
        <source>Linjen er fjernet</source>
        <translation>The line was removed</translation>
    </message>
</context>
<context>
    <name>PassphraseAgain</name>
    <message>
        <source>Din adgangskode</source>
        <translation>Your passphrase</translation>
    </message>
    <message>
        <source>Adgangskoden før var forkert. Prøv igen om {seconds} sekunder.</source>
        <translation>The passphrase before was wrong. Try again in {seconds} seconds.</translation>
    </message>
    <message>
        <source>Prøv igen om et sekund.</source>
        <translation>Try again in a second.</translation>
    </message>
    <message>
        <source>Skriv den adgangskode, som åbner dine sager.</source>
        <translation>Write the passphrase that opens your cases.</translation>
    </message>
    <message>
        <source>Det er ikke adgangskoden. Prøv igen om {seconds} sekunder.</source>
        <translation>That is not the passphrase. Try again in {seconds} seconds.</translation>
    </message>
    <message>
        <source>Det er ikke adgangskoden. Prøv igen om et sekund.</source>
        <translation>That is not the passphrase. Try again in one second.</translation>
    </message>
    <message>
        <source>Adgangskoden kunne ikke efterses. Prøv igen.</source>
        <translation>The passphrase could not be checked. Try again.</translation>
    </message>
</context>
<context>
    <name>PassphrasePage</name>
    <message>
        <source>Adgangskode</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Seks tilfældige ord er lette at huske og meget svære at gætte. Skriv dem af, og øv dem.</source>
        <translation>Six random words are easy to remember and very hard to guess. Write them down, and practise them.</translation>
    </message>
    <message>
        <source>Din egen adgangskode</source>
        <translation>Your own passphrase</translation>
    </message>
    <message>
        <source>Mindst 20 tegn, for eksempel en sætning, som ingen kender.</source>
        <translation>At least 20 characters, for example a sentence that nobody knows.</translation>
    </message>
    <message>
        <source>Nye ord</source>
        <translation>New words</translation>
    </message>
    <message>
        <source>Den er for let at gætte. Brug mindst 20 tegn, og varier dem.</source>
        <translation>It is too easy to guess. Use at least 20 characters, and vary them.</translation>
    </message>
    <message>
        <source>Brug de seks ord</source>
        <translation>Use the six words</translation>
    </message>
    <message>
        <source>Brug min egen</source>
        <translation>Use my own</translation>
    </message>
</context>
<context>
    <name>PastDayField</name>
    <message>
        <source>i dag</source>
        <translation>today</translation>
    </message>
    <message>
        <source>Skriv en dag, for eksempel »i går« eller »12/11«.</source>
        <translation>Write a day, for example “yesterday” or “12/11”.</translation>
    </message>
    <message>
        <source>Den dag er ikke kommet endnu.</source>
        <translation>That day has not come yet.</translation>
    </message>
    <message>
        <source>For eksempel »i går« eller »12/11«.</source>
        <translation>For example “yesterday” or “12/11”.</translation>
    </message>
</context>
<context>
    <name>PeoplePanel</name>
    <message>
        <source>Personer</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Tilføj</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Hvem kan du regne med, når det gælder?</source>
        <translation>Who can you count on when it matters?</translation>
    </message>
    <message>
        <source>Siden sidst:</source>
        <translation>Since last time:</translation>
    </message>
    <message>
        <source>Få står tæt på. Hvem kunne rykke et skridt ind, før du flytter?</source>
        <translation>Few stand near. Who could move one step in before you move?</translation>
    </message>
    <message>
        <source>Ikke på cirklerne</source>
        <translation>Not on the circles</translation>
    </message>
</context>
<context>
    <name>PeopleSheet</name>
    <message>
        <source>Ret sagen</source>
        <translation>Edit the case</translation>
    </message>
    <message>
        <source>Arbejdsnavn</source>
        <translation>Working name</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Kontaktperson</source>
        <translation>Contact person</translation>
    </message>
    <message>
        <source>På sagen</source>
        <translation>On the case</translation>
    </message>
    <message>
        <source>Færdig</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Slet ...</source>
        <translation>Erase ...</translation>
    </message>
    <message>
        <source>Navn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rolle</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Sæt på sagen</source>
        <translation>Put on the case</translation>
    </message>
    <message>
        <source>Skriv et navn.</source>
        <translation>Write a name.</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Netværk</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Fagperson</source>
        <translation>Professional</translation>
    </message>
    <message>
        <source>Hvad slags person?</source>
        <translation>What kind of person?</translation>
    </message>
    <message>
        <source>Ret navnet</source>
        <translation>Edit the name</translation>
    </message>
    <message>
        <source>Ny person</source>
        <translation>New person</translation>
    </message>
    <message>
        <source>Navn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Hvem er det?</source>
        <translation>Who is it?</translation>
    </message>
    <message>
        <source>bror, ven, træner ...</source>
        <translation>brother, friend, coach ...</translation>
    </message>
    <message>
        <source>Enter: skriv den næste. Alt+↑ ↓: ring ind, ring ud.</source>
        <translation>Enter: write the next. Alt+↑ ↓: ring in, ring out.</translation>
    </message>
</context>
<context>
    <name>PhotoPanel</name>
    <message>
        <source>Foto af tavlen</source>
        <translation>Photo of the board</translation>
    </message>
    <message>
        <source>Har I brugt en tavle på væggen? Hent et foto af den, og skriv den af ved siden af. Sted, tid og telefon tages ud af billedet.</source>
        <translation>Did you use a board on the wall? Fetch a photo of it, and copy it out beside it. Place, time and telephone are taken out of the picture.</translation>
    </message>
    <message>
        <source>Fotoet er i sagen. Filen ligger stadig, hvor I hentede den: slet den der og på telefonen.</source>
        <translation>The photo is in the case. The file still lies where you fetched it: delete it there and on the phone.</translation>
    </message>
    <message>
        <source>Luk fotoet</source>
        <translation>Close the photo</translation>
    </message>
    <message>
        <source>Forrige foto</source>
        <translation>Previous photo</translation>
    </message>
    <message>
        <source>Næste foto</source>
        <translation>Next photo</translation>
    </message>
    <message>
        <source>Mindre</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Større</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Slet for altid ...</source>
        <translation>Erase for good ...</translation>
    </message>
    <message>
        <source>Billeder (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.heic *.heif)</source>
        <translation>Pictures (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.heic *.heif)</translation>
    </message>
    <message>
        <source>Fotoet er nævnt i sagen, men selve billedet er ikke på denne computer.</source>
        <translation>The photo is named in the case, but the picture itself is not on this computer.</translation>
    </message>
    <message>
        <source>Kun på denne skærm. På papir kun i kopien til sagen.</source>
        <translation>On this screen only. On paper only in the copy for the file.</translation>
    </message>
    <message>
        <source>Henter ...</source>
        <translation>Fetching ...</translation>
    </message>
    <message>
        <source>Hent foto ...</source>
        <translation>Fetch photo ...</translation>
    </message>
    <message>
        <source>Slet: skjul skærm 2 først</source>
        <translation>Erase: hide screen 2 first</translation>
    </message>
    <message>
        <source>Foto {nth} af {count}</source>
        <translation>Photo {nth} of {count}</translation>
    </message>
    <message>
        <source>Vælg et foto</source>
        <translation>Choose a photo</translation>
    </message>
</context>
<context>
    <name>PiecePanel</name>
    <message>
        <source>Det valgte</source>
        <translation>The chosen one</translation>
    </message>
    <message>
        <source>Grund til at holde det tilbage</source>
        <translation>Ground for holding it back</translation>
    </message>
    <message>
        <source>Hvorfor</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Til sagen; udleveres ikke</source>
        <translation>For the file; not handed out</translation>
    </message>
    <message>
        <source>Hold tilbage</source>
        <translation>Hold back</translation>
    </message>
    <message>
        <source>Udlever</source>
        <translation>Hand out</translation>
    </message>
    <message>
        <source>Navnet kan også være {names}. Hvem handler det om?</source>
        <translation>The name may also be {names}. Whom is it about?</translation>
    </message>
    <message>
        <source>Skriv med dine egne ord, hvorfor det holdes tilbage.</source>
        <translation>Write in your own words why it is held back.</translation>
    </message>
</context>
<context>
    <name>PiecesPage</name>
    <message>
        <source>Det, der er gemt</source>
        <translation>What is kept</translation>
    </message>
    <message>
        <source>{places} er skrevet af en nyere version og kan ikke læses her.</source>
        <translation>Written by a newer version and not readable here: {places}.</translation>
    </message>
    <message>
        <source>{count} udleveres</source>
        <translation>{count} handed out</translation>
    </message>
    <message>
        <source>{count} holdes tilbage</source>
        <translation>{count} held back</translation>
    </message>
    <message>
        <source>{count} venter på dig</source>
        <translation>{count} waiting for you</translation>
    </message>
    <message>
        <source>{count} handler om en anden</source>
        <translation>{count} about somebody else</translation>
    </message>
</context>
<context>
    <name>PinSheet</name>
    <message>
        <source>Dæk til i en pause</source>
        <translation>Cover for a break</translation>
    </message>
    <message>
        <source>Vælg en PIN til mødet</source>
        <translation>Choose a PIN for the meeting</translation>
    </message>
    <message>
        <source>Mindst fire cifre. Tre forkerte låser.</source>
        <translation>At least four digits. Three wrong ones lock.</translation>
    </message>
    <message>
        <source>Dæk til</source>
        <translation>Cover</translation>
    </message>
    <message>
        <source>Mindst fire cifre.</source>
        <translation>At least four digits.</translation>
    </message>
</context>
<context>
    <name>PlaceHint</name>
    <message>
        <source>På en politistation kan man blive set. Helst et andet sted.</source>
        <translation>You can be seen at a police station. Somewhere else is better.</translation>
    </message>
    <message>
        <source>Husk: {what}</source>
        <translation>Remember: {what}</translation>
    </message>
</context>
<context>
    <name>PocketPreview</name>
    <message>
        <source>Hvis andre finder den</source>
        <translation>If others find it</translation>
    </message>
    <message>
        <source>Sådan står der på sedlen. En fremmed må ikke kunne læse noget ud af den.</source>
        <translation>This is what the note says. A stranger must not be able to read anything out of it.</translation>
    </message>
    <message>
        <source>Der er ingen dage at skrive på endnu. Sedlen kan også bare vente til næste gang.</source>
        <translation>There are no days to write down yet. The note can just as well wait until next time.</translation>
    </message>
    <message>
        <source>1 linje kommer ikke med, før ordet er skiftet ud.</source>
        <translation>1 line stays off the note until the word is changed.</translation>
    </message>
    <message>
        <source>{count} linjer kommer ikke med, før ordene er skiftet ud.</source>
        <translation>{count} lines stay off the note until the words are changed.</translation>
    </message>
</context>
<context>
    <name>PocketRow</name>
    <message>
        <source>Overskrift</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>Din egen linje</source>
        <translation>Your own line</translation>
    </message>
    <message>
        <source>På sedlen: {line}</source>
        <translation>On the note: {line}</translation>
    </message>
    <message>
        <source>Med</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Ikke med</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>Med på sedlen: {line}</source>
        <translation>On the note: {line}</translation>
    </message>
    <message>
        <source>Som sidst: »{words}«</source>
        <translation>As last time: “{words}”</translation>
    </message>
    <message>
        <source>Kommer ikke med.</source>
        <translation>Stays off the note.</translation>
    </message>
    <message>
        <source>Kommer ikke med. Den vante overskrift står der i stedet.</source>
        <translation>Stays off the note. The usual heading stands there instead.</translation>
    </message>
    <message>
        <source>Overskrift, for eksempel: Min uge</source>
        <translation>Heading, for example: My week</translation>
    </message>
    <message>
        <source>Ord, kun du forstår. Tomt: »aftale«</source>
        <translation>Words only you understand. Empty: “appointment”</translation>
    </message>
    <message>
        <source>Ord, kun du forstår. Tomt: ikke med</source>
        <translation>Words only you understand. Empty: not on the note</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>Øvelse</source>
        <translation>Practice</translation>
    </message>
</context>
<context>
    <name>PracticeBand</name>
    <message>
        <source>Alt her er opdigtet, og det bliver slettet, når du slutter.</source>
        <translation>Everything here is invented, and it is deleted when you end.</translation>
    </message>
    <message>
        <source>Slut øvelsen</source>
        <translation>End practice</translation>
    </message>
</context>
<context>
    <name>PracticeCover</name>
    <message>
        <source>Her ville der være låst</source>
        <translation>This is where it would be locked</translation>
    </message>
    <message>
        <source>I dine egne sager skal du skrive din adgangskode for at komme ind igen, og den delte skærm er neutral imens. I en øvelse er der ingen adgangskode.</source>
        <translation>In your own cases you need your passphrase to get back in, and the shared screen is neutral meanwhile. In a practice there is no passphrase.</translation>
    </message>
    <message>
        <source>Gå videre med øvelsen</source>
        <translation>Go on with the practice</translation>
    </message>
</context>
<context>
    <name>PracticeLink</name>
    <message>
        <source>Øvelsen åbner ...</source>
        <translation>The practice is opening ...</translation>
    </message>
    <message>
        <source>Øv et møde på en opdigtet sag</source>
        <translation>Practise a meeting on an invented case</translation>
    </message>
</context>
<context>
    <name>PracticePage</name>
    <message>
        <source>Et øjeblik</source>
        <translation>One moment</translation>
    </message>
    <message>
        <source>En opdigtet sag bliver lagt frem, så du kan øve et møde.</source>
        <translation>An invented case is being laid out, so you can practise a meeting.</translation>
    </message>
</context>
<context>
    <name>PreflightSheet</name>
    <message>
        <source>Før I går i gang</source>
        <translation>Before you start</translation>
    </message>
    <message>
        <source>Tekst på den delte skærm</source>
        <translation>Text on the shared screen</translation>
    </message>
    <message>
        <source>Sted</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>For eksempel Hus 12</source>
        <translation>For example House 12</translation>
    </message>
    <message>
        <source>PIN til pauser</source>
        <translation>PIN for breaks</translation>
    </message>
    <message>
        <source>Fire cifre eller flere. Uden en PIN vælger I den, første gang I dækker til.</source>
        <translation>Four digits or more. Leave it empty, and you choose it the first time you cover.</translation>
    </message>
    <message>
        <source>Start mødet</source>
        <translation>Start the meeting</translation>
    </message>
    <message>
        <source>Annuller</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>På 3 meters afstand: 32 til en stor skærm (65 tommer) eller lærred, 40 til en mindre.</source>
        <translation>From 3 metres: 32 on a large screen (65 inches) or a projection, 40 on a smaller one.</translation>
    </message>
    <message>
        <source>Mindst fire cifre, eller lad feltet være tomt.</source>
        <translation>At least four digits, or leave the field empty.</translation>
    </message>
</context>
<context>
    <name>PrintSheet</name>
    <message>
        <source>Udskriv</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Der er ingen printer på denne computer, som der kan skrives ud på herfra.</source>
        <translation>There is no printer on this computer that can be used from here.</translation>
    </message>
    <message>
        <source>Herfra bliver der ingen fil liggende. Men computerens printtjeneste gemmer udskriften uden kryptering, mens den venter, og ofte et døgn efter. Den, der styrer computeren, kan læse den så længe. Printeren kan også huske den.</source>
        <translation>No file is left behind from here. But the print service of the computer keeps the paper unencrypted while it waits, and often for a day after. Whoever administers the computer can read it that long. The printer may remember it too.</translation>
    </message>
    <message>
        <source>Udskriften er ikke låst. De seks ord er til filen: papiret kan læses af den, der har det.</source>
        <translation>The printout is not locked. The six words are for the file: whoever holds the paper can read it.</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Sender ...</source>
        <translation>Sending ...</translation>
    </message>
    <message>
        <source>Sendt til {printer}.</source>
        <translation>Sent to {printer}.</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Annuller</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>{percent} procent</source>
        <translation>{percent} per cent</translation>
    </message>
</context>
<context>
    <name>QuestionPanel</name>
    <message>
        <source>Ret spørgsmålet</source>
        <translation>Edit the question</translation>
    </message>
    <message>
        <source>Vis alle tal samlet</source>
        <translation>Show all numbers together</translation>
    </message>
    <message>
        <source>Den store skærm viser kun, hvad {name} sagde.</source>
        <translation>The big screen shows only what {name} said.</translation>
    </message>
    <message>
        <source>I dag</source>
        <translation>Today</translation>
    </message>
</context>
<context>
    <name>QuestionsPanel</name>
    <message>
        <source>Spørgsmål</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Kun på denne skærm.</source>
        <translation>On this screen only.</translation>
    </message>
    <message>
        <source>Luk spørgsmålene</source>
        <translation>Close the questions</translation>
    </message>
    <message>
        <source>Spørgsmål, I kan stille</source>
        <translation>Questions you can ask</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Sager</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Indstillinger</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Lås</source>
        <translation>Lock</translation>
    </message>
</context>
<context>
    <name>RaterRow</name>
    <message>
        <source>sidst {number}</source>
        <translation>last time {number}</translation>
    </message>
    <message>
        <source>Skriv hvorfor ...</source>
        <translation>Write why ...</translation>
    </message>
    <message>
        <source>Hvorfor, sagt af {name}</source>
        <translation>Why, said by {name}</translation>
    </message>
    <message>
        <source>Hvorfor?</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>To tal: vælg</source>
        <translation>Two numbers: choose</translation>
    </message>
    <message>
        <source>intet tal endnu</source>
        <translation>no number yet</translation>
    </message>
    <message>
        <source>{number} af 10</source>
        <translation>{number} of 10</translation>
    </message>
</context>
<context>
    <name>ReadSheet</name>
    <message>
        <source>Aftalt den</source>
        <translation>Agreed on</translation>
    </message>
    <message>
        <source>Det er aftalt</source>
        <translation>It is agreed</translation>
    </message>
    <message>
        <source>Lav papiret ...</source>
        <translation>Make the paper ...</translation>
    </message>
    <message>
        <source>Skriver under</source>
        <translation>To sign</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Læs op</source>
        <translation>Read back</translation>
    </message>
    <message>
        <source>Passer det?</source>
        <translation>Is that right?</translation>
    </message>
    <message>
        <source>Står der noget forkert, så sig til. Så retter vi det på tavlen.</source>
        <translation>If anything is wrong, say so. Then we put it right on the board.</translation>
    </message>
</context>
<context>
    <name>ReceiveSheet</name>
    <message>
        <source>Tag imod fra din makker</source>
        <translation>Take in from your partner</translation>
    </message>
    <message>
        <source>Vælg filen, og skriv de seks ord, du har fået sagt. Du ser, hvad den rummer, før det tages ind.</source>
        <translation>Choose the file and type the six words you were told. You see what is in it before it is taken in.</translation>
    </message>
    <message>
        <source>Vælg filen ...</source>
        <translation>Choose the file ...</translation>
    </message>
    <message>
        <source>De seks ord</source>
        <translation>The six words</translation>
    </message>
    <message>
        <source>Se, hvad der er i den</source>
        <translation>See what is in it</translation>
    </message>
    <message>
        <source>Tag det ind</source>
        <translation>Take it in</translation>
    </message>
    <message>
        <source>Åbn sagen</source>
        <translation>Open the case</translation>
    </message>
    <message>
        <source>Ingen fil er valgt.</source>
        <translation>No file is chosen.</translation>
    </message>
    <message>
        <source>{case}. En sag, du ikke har i forvejen. Indførelser: {new}.</source>
        <translation>{case}. A case you do not have yet. Entries: {new}.</translation>
    </message>
    <message>
        <source>{case}. Nye indførelser: {new}. Dem, du har i forvejen: {here}.</source>
        <translation>{case}. New entries: {new}. Those you already have: {here}.</translation>
    </message>
    <message>
        <source>Noget, de bygger på, mangler ({missing}). Bed din makker om en ny fil.</source>
        <translation>Something they build on is missing ({missing}). Ask your partner for a new file.</translation>
    </message>
    <message>
        <source>Det er taget ind. På sagens side står det, der er nyt, siden du sidst kiggede.</source>
        <translation>It is taken in. The case’s page shows what is new since you last looked.</translation>
    </message>
    <message>
        <source>Alt i filen har du i forvejen.</source>
        <translation>You have everything in the file already.</translation>
    </message>
    <message>
        <source>Vælg filen fra din makker</source>
        <translation>Choose the file from your partner</translation>
    </message>
    <message>
        <source>Fra en makker (*.{ending})</source>
        <translation>From a partner (*.{ending})</translation>
    </message>
    <message>
        <source>Alle filer (*)</source>
        <translation>All files (*)</translation>
    </message>
</context>
<context>
    <name>RepeatPage</name>
    <message>
        <source>Skriv adgangskoden én gang til</source>
        <translation>Type the passphrase once more</translation>
    </message>
    <message>
        <source>Så ved du, at du har den. Store og små bogstaver er lige meget.</source>
        <translation>Then you know that you have it. Capital letters do not matter.</translation>
    </message>
    <message>
        <source>Adgangskode</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Det er ikke den samme. Prøv igen, eller gå tilbage og se efter.</source>
        <translation>It is not the same. Try again, or go back and check.</translation>
    </message>
</context>
<context>
    <name>ResumeBanner</name>
    <message>
        <source>Du var ved at skrive dette kort.</source>
        <translation>You were writing this card.</translation>
    </message>
    <message>
        <source>Behold</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Kassér</source>
        <translation>Discard</translation>
    </message>
</context>
<context>
    <name>RhythmSheet</name>
    <message>
        <source>Hvor tit har vi kontakt?</source>
        <translation>How often are we in contact?</translation>
    </message>
    <message>
        <source>Et møde eller en noteret kontakt tæller. Et opkald uden svar gør ikke.</source>
        <translation>A meeting or a noted contact counts. A call without an answer does not.</translation>
    </message>
    <message>
        <source>Det er aftalt</source>
        <translation>It is agreed</translation>
    </message>
    <message>
        <source>Hvordan får man bedst fat i ham eller hende?</source>
        <translation>How is he or she best reached?</translation>
    </message>
    <message>
        <source>svarer ikke på sms, tager telefonen</source>
        <translation>answers no text, picks up the telephone</translation>
    </message>
    <message>
        <source>Behold</source>
        <translation>Keep</translation>
    </message>
</context>
<context>
    <name>RiskFix</name>
    <message>
        <source>Skriv »{word}«</source>
        <translation>Write “{word}”</translation>
    </message>
    <message>
        <source>Tag det ud</source>
        <translation>Take it out</translation>
    </message>
</context>
<context>
    <name>RiskWords</name>
    <message>
        <source>»{word}« er et navn</source>
        <translation>“{word}” is a name</translation>
    </message>
    <message>
        <source>»{word}« viser, hvem du kender</source>
        <translation>“{word}” shows whom you know</translation>
    </message>
    <message>
        <source>»{word}« er et sted</source>
        <translation>“{word}” is a place</translation>
    </message>
    <message>
        <source>»{word}« viser, hvem du taler med</source>
        <translation>“{word}” shows whom you talk to</translation>
    </message>
    <message>
        <source>»{word}« peger på en gruppe</source>
        <translation>“{word}” points to a group</translation>
    </message>
    <message>
        <source>»{word}« viser, hvad det handler om</source>
        <translation>“{word}” shows what this is about</translation>
    </message>
    <message>
        <source>»{word}« er en adresse</source>
        <translation>“{word}” is an address</translation>
    </message>
    <message>
        <source>»{word}« er et beløb</source>
        <translation>“{word}” is an amount</translation>
    </message>
    <message>
        <source>»{word}« er et nummer</source>
        <translation>“{word}” is a number</translation>
    </message>
    <message>
        <source>»{word}« kan føre til nogen</source>
        <translation>“{word}” can lead to somebody</translation>
    </message>
    <message>
        <source>»{word}« står på tavlen</source>
        <translation>“{word}” stands on the board</translation>
    </message>
    <message>
        <source>»{word}« ligner et navn eller et sted</source>
        <translation>“{word}” looks like a name or a place</translation>
    </message>
    <message>
        <source>»{word}« kan vi ikke læse</source>
        <translation>We cannot read “{word}”</translation>
    </message>
    <message>
        <source>Linjen er for lang</source>
        <translation>The line is too long</translation>
    </message>
</context>
<context>
    <name>SafekeepingSheet</name>
    <message>
        <source>Sikkerhed</source>
        <translation>Safety</translation>
    </message>
    <message>
        <source>Laver en sikkerhedskopi og efterser den ...</source>
        <translation>Making a backup and checking it ...</translation>
    </message>
    <message>
        <source>Lav en kopi nu</source>
        <translation>Make a copy now</translation>
    </message>
    <message>
        <source>Vælg et sted mere ...</source>
        <translation>Choose a second place ...</translation>
    </message>
    <message>
        <source>Brug ikke stedet mere</source>
        <translation>Stop using the place</translation>
    </message>
    <message>
        <source>Sikkerhedskopier</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Der laves én om dagen, mens du arbejder. Hver kopi åbnes og efterses, før den tæller. De tre nyeste og én for hver måned bliver liggende.</source>
        <translation>One is made each day while you work. Each copy is opened and checked before it counts. The newest three and one for each month are kept.</translation>
    </message>
    <message>
        <source>Det, der låser op</source>
        <translation>What unlocks</translation>
    </message>
    <message>
        <source>Skift adgangskode</source>
        <translation>Change the passphrase</translation>
    </message>
    <message>
        <source>En kopi på et drev, der ikke er sat i, åbnes med den gamle, til drevet ses igen.</source>
        <translation>A copy on a drive that is not plugged in opens with the old one until the drive is seen again.</translation>
    </message>
    <message>
        <source>Nyt nødsæt</source>
        <translation>New recovery kit</translation>
    </message>
    <message>
        <source>De gamle 14 ord åbner så ikke mere. Riv papiret i stykker.</source>
        <translation>The old 14 words then no longer open. Tear up the paper.</translation>
    </message>
    <message>
        <source>Skift nøgle</source>
        <translation>Change the key</translation>
    </message>
    <message>
        <source>Får andre fat i en kopi af dine sager, kan de så slet ikke gætte sig ind i den. Men går computeren i stykker, bliver den sat op på ny, eller skiftes adgangskoden til den, kan det være, at kun nødsættets 14 ord åbner. Hav dem ved hånden.</source>
        <translation>If others get hold of a copy of your cases, they cannot guess their way into it at all. But if the computer breaks, is set up again, or its login password is changed, it may be that only the 14 words of the recovery kit open. Have them at hand.</translation>
    </message>
    <message>
        <source>Dine sager er bundet: adgangskoden åbner kun på denne computer, og ingen kan gætte sig ind i en kopi. Nødsættets 14 ord åbner overalt.</source>
        <translation>Your cases are bound: the passphrase opens on this computer only, and nobody can guess their way into a copy. The 14 words of the recovery kit open everywhere.</translation>
    </message>
    <message>
        <source>Alt krypteres forfra med ny adgangskode og nyt nødsæt. Gør det, hvis en kopi kan være kommet i andres hænder sammen med adgangskoden.</source>
        <translation>Everything is encrypted anew with a new passphrase and a new recovery kit. Do it if a copy may have come into the hands of others together with the passphrase.</translation>
    </message>
    <message>
        <source>Luk først den sag, der er åben. Så kan nøglen skiftes.</source>
        <translation>First close the case that is open. Then the key can be changed.</translation>
    </message>
    <message>
        <source>Denne computer</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>Bind til denne computer</source>
        <translation>Bind to this computer</translation>
    </message>
    <message>
        <source>Ophæv bindingen</source>
        <translation>Unbind</translation>
    </message>
    <message>
        <source>Der er ingen sikkerhedskopi endnu.</source>
        <translation>There is no backup yet.</translation>
    </message>
    <message>
        <source>d. MMMM yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>Den seneste er fra {day} kl. {time}. Der er {count} i alt.</source>
        <translation>The newest is from {day} at {time}. There are {count} in all.</translation>
    </message>
    <message>
        <source>%H.%M</source>
        <translation>%H:%M</translation>
    </message>
    <message>
        <source>De ligger kun på denne computer. Går den i stykker, går de med.</source>
        <translation>They lie on this computer only. If it breaks, they go with it.</translation>
    </message>
    <message>
        <source>En kopi mere lægges i {folder}.</source>
        <translation>A second copy goes to {folder}.</translation>
    </message>
    <message>
        <source>Den sidste kopi kunne ikke lægges på det andet sted. Sæt drevet i, og lav en ny.</source>
        <translation>The last copy could not be put into the second place. Plug the drive in and make a new one.</translation>
    </message>
    <message>
        <source>Vælg en mappe</source>
        <translation>Choose a folder</translation>
    </message>
</context>
<context>
    <name>SaidWords</name>
    <message>
        <source>Sig de seks ord til modtageren</source>
        <translation>Say the six words to the receiver</translation>
    </message>
    <message>
        <source>De skrives med små bogstaver og ét mellemrum imellem. De kan ikke vises igen. Send dem aldrig sammen med filen.</source>
        <translation>They are typed in small letters with one space between. They cannot be shown again. Never send them with the file.</translation>
    </message>
</context>
<context>
    <name>SavePage</name>
    <message>
        <source>Det, der udleveres</source>
        <translation>What is handed out</translation>
    </message>
    <message>
        <source>Alt, med mærker, til sagen</source>
        <translation>Everything, with marks, for the file</translation>
    </message>
    <message>
        <source>Hvad skal gemmes?</source>
        <translation>What shall be saved?</translation>
    </message>
    <message>
        <source>Tabel</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Papir</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Hvordan skrives det?</source>
        <translation>How is it written?</translation>
    </message>
    <message>
        <source>{places} kan handle om en anden med samme navn. Gå tilbage, og afgør det, før noget udleveres.</source>
        <translation>May be about somebody else of the same name: {places}. Go back and decide before anything is handed out.</translation>
    </message>
    <message>
        <source>Alt: {places}, med det, du har afgjort, og hvorfor.</source>
        <translation>Everything: {places}, with what you decided, and why.</translation>
    </message>
    <message>
        <source>{places} udleveres.</source>
        <translation>Handed out: {places}.</translation>
    </message>
    <message>
        <source>{places} holdes tilbage: {ground}.</source>
        <translation>Held back: {places}. {ground}.</translation>
    </message>
    <message>
        <source>Gemt i {path}. Slet filen, når den er brugt: den er ikke krypteret.</source>
        <translation>Saved in {path}. Delete the file once it has been used: it is not encrypted.</translation>
    </message>
    <message>
        <source>Om det, der holdes tilbage, står kun antallet og grunden i filen.</source>
        <translation>Of what is held back, the file tells only the number and the ground.</translation>
    </message>
</context>
<context>
    <name>SavedState</name>
    <message>
        <source>Gemt {time}</source>
        <translation>Saved {time}</translation>
    </message>
    <message>
        <source>Gemt {time}. Disken er fuld</source>
        <translation>Saved {time}. The disk is full</translation>
    </message>
    <message>
        <source>Disken er fuld. Alt er gemt på den plads, der var holdt tilbage.</source>
        <translation>The disk is full. Everything is saved in the room that was held back.</translation>
    </message>
    <message>
        <source>Ikke gemt. Prøver igen</source>
        <translation>Not saved. Trying again</translation>
    </message>
</context>
<context>
    <name>SavedWords</name>
    <message>
        <source>Alt er reddet.</source>
        <translation>Everything is saved.</translation>
    </message>
    <message>
        <source>Det, der var helt, er reddet.</source>
        <translation>What was whole is saved.</translation>
    </message>
    <message>
        <source>{entries} indførelser er i behold, samlet og efterset.</source>
        <translation>{entries} entries are safe, gathered and checked.</translation>
    </message>
    <message>
        <source>{backups} af dem kom fra sikkerhedskopierne.</source>
        <translation>{backups} of them came from the backups.</translation>
    </message>
    <message>
        <source>Den beskadigede fil er lagt til side.</source>
        <translation>The damaged file was put aside.</translation>
    </message>
    <message>
        <source>Lås op, og arbejd videre. Lad nogen se på disken.</source>
        <translation>Unlock and go on working. Have somebody look at the disk.</translation>
    </message>
    <message>
        <source>Noget mangler. Gå det igennem med din makker, mens I husker det:</source>
        <translation>Something is missing. Go through it with your partner while you both remember it:</translation>
    </message>
    <message>
        <source>og {count} sager mere</source>
        <translation>and {count} more cases</translation>
    </message>
    <message>
        <source>Kopier på papir, som lå her: {count}</source>
        <translation>Copies on paper that lay here: {count}</translation>
    </message>
    <message>
        <source>Linjer i adgangsloggen: {count}</source>
        <translation>Lines of the access log: {count}</translation>
    </message>
    <message>
        <source>Indførelser eller linjer, som intet vides om: {count}</source>
        <translation>Entries or lines of which nothing is known: {count}</translation>
    </message>
    <message>
        <source>Sagens tidslinje siger det også. Lad nogen se på disken.</source>
        <translation>The timeline of the case says it too. Have somebody look at the disk.</translation>
    </message>
    <message>
        <source>Sag {number}</source>
        <translation>Case {number}</translation>
    </message>
    <message>
        <source>En sag, hvis nummer ikke kendes</source>
        <translation>A case whose number is not known</translation>
    </message>
    <message>
        <source>{case}: mindst {count}, fra {since} til {until}</source>
        <translation>{case}: at least {count}, from {since} to {until}</translation>
    </message>
    <message>
        <source>{case}: mindst {count}, fra {day}</source>
        <translation>{case}: at least {count}, from {day}</translation>
    </message>
    <message>
        <source>{case}: mindst {count}</source>
        <translation>{case}: at least {count}</translation>
    </message>
</context>
<context>
    <name>ScaleSection</name>
    <message>
        <source>Spørgsmål</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>0 betyder</source>
        <translation>0 means</translation>
    </message>
    <message>
        <source>10 betyder</source>
        <translation>10 means</translation>
    </message>
    <message>
        <source>Hvad er et højt tal?</source>
        <translation>What is a high number?</translation>
    </message>
    <message>
        <source>Skriv, hvad tallet betyder.</source>
        <translation>Write what the number means.</translation>
    </message>
</context>
<context>
    <name>ScaleView</name>
    <message>
        <source>Nyt spørgsmål fra 0 til 10</source>
        <translation>New question from 0 to 10</translation>
    </message>
    <message>
        <source>Intet tal</source>
        <translation>No number</translation>
    </message>
    <message>
        <source>To tal for {name}: vælg det, der gælder</source>
        <translation>Two numbers for {name}: choose the one that holds</translation>
    </message>
    <message>
        <source>Lagt på tavlen under »{column}«</source>
        <translation>Put on the board under “{column}”</translation>
    </message>
    <message>
        <source>Kasseret. Er nogens liv eller et barn i fare? Så skal du stadig handle.</source>
        <translation>Discarded. Is somebody’s life, or a child, in danger? Then you must still act.</translation>
    </message>
</context>
<context>
    <name>ScreenPart</name>
    <message>
        <source>Vis tavlen på</source>
        <translation>Show the board on</translation>
    </message>
    <message>
        <source>Skærm {number}</source>
        <translation>Screen {number}</translation>
    </message>
    <message>
        <source>Hele denne skærm</source>
        <translation>This whole screen</translation>
    </message>
    <message>
        <source>Ingen, kun denne</source>
        <translation>None, only this one</translation>
    </message>
    <message>
        <source>Ikke endnu</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>Der er kommet en skærm {number}. Tavlen bliver vist på den, når I starter mødet.</source>
        <translation>There is a screen {number} now. The board will be shown on it when you start the meeting.</translation>
    </message>
    <message>
        <source>Der er kommet en skærm {number}. Vælg den, hvis tavlen skal vises på den.</source>
        <translation>There is a screen {number} now. Choose it if the board is to be shown on it.</translation>
    </message>
    <message>
        <source>En skærm er væk. Se efter, hvor tavlen bliver vist.</source>
        <translation>A screen is gone. Check where the board will be shown.</translation>
    </message>
    <message>
        <source>Skærmen spejles. Tryk Windows+P, og vælg Udvid, ellers ser alle det samme som dig.</source>
        <translation>The screen is mirrored. Press Windows+P and choose Extend, or everybody sees what you see.</translation>
    </message>
    <message>
        <source>Skærm 2 er væk. Bliver skærmen spejlet, ser alle det samme som dig.</source>
        <translation>Screen 2 is gone. If the screen is mirrored, everybody sees what you see.</translation>
    </message>
    <message>
        <source>Der er ingen skærm 2. Bliver skærmen spejlet, ser alle det samme som dig.</source>
        <translation>There is no screen 2. If the screen is mirrored, everybody sees what you see.</translation>
    </message>
</context>
<context>
    <name>SecondSignatureSheet</name>
    <message>
        <source>Hvem skriver under?</source>
        <translation>Who signs?</translation>
    </message>
    <message>
        <source>Din adgangskode</source>
        <translation>Your passphrase</translation>
    </message>
    <message>
        <source>Den samme én gang til</source>
        <translation>The same once more</translation>
    </message>
    <message>
        <source>Foreslå seks ord</source>
        <translation>Suggest six words</translation>
    </message>
    <message>
        <source>Jeg har glemt den ...</source>
        <translation>I forgot it ...</translation>
    </message>
    <message>
        <source>Vælg en ny adgangskode</source>
        <translation>Choose another passphrase</translation>
    </message>
    <message>
        <source>Senere</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>{name} skriver under</source>
        <translation>{name} signs</translation>
    </message>
    <message>
        <source>Det er ikke den samme.</source>
        <translation>It is not the same.</translation>
    </message>
    <message>
        <source>Underskriver ...</source>
        <translation>Signing ...</translation>
    </message>
    <message>
        <source>Skriv under som {name}</source>
        <translation>Sign as {name}</translation>
    </message>
    <message>
        <source>Skriv din egen adgangskode, {name}. Den åbner kun din underskrift: ingen andre kan skrive under for dig her.</source>
        <translation>Type your own passphrase, {name}. It opens your signature and nothing else: nobody else can sign for you here.</translation>
    </message>
    <message>
        <source>Første gang på denne computer vælger {name} en adgangskode, som ingen andre kender. Den åbner kun underskriften, ikke sagerne. Glemmes den, vælges en ny.</source>
        <translation>The first time on this computer {name} chooses a passphrase that nobody else knows. It opens the signature only, not the cases. If it is forgotten, another is chosen.</translation>
    </message>
    <message>
        <source>Skriv den adgangskode, som åbner din underskrift.</source>
        <translation>Type the passphrase that opens your signature.</translation>
    </message>
    <message>
        <source>Den er for let at gætte. Brug seks ord eller 20 tegn.</source>
        <translation>It is too easy to guess. Use six words or 20 characters.</translation>
    </message>
    <message>
        <source>Det er ikke adgangskoden. Prøv igen om et sekund.</source>
        <translation>That is not the passphrase. Try again in one second.</translation>
    </message>
    <message>
        <source>Det er ikke adgangskoden. Prøv igen om {seconds} sekunder.</source>
        <translation>That is not the passphrase. Try again in {seconds} seconds.</translation>
    </message>
    <message>
        <source>Adgangskoden før var forkert. Prøv igen om {seconds} sekunder.</source>
        <translation>The passphrase before was wrong. Try again in {seconds} seconds.</translation>
    </message>
    <message>
        <source>Prøv igen om et sekund.</source>
        <translation>Try again in a second.</translation>
    </message>
    <message>
        <source>{name} får nye nøgler på denne computer. Det, der er skrevet under, er stadig ægte. Andre, som vil efterse kopier herfra, skal sammenligne de otte ord igen.</source>
        <translation>{name} gets new keys on this computer. What is signed already stays genuine. Others who check copies from here have to compare the eight words again.</translation>
    </message>
</context>
<context>
    <name>SecretEdit</name>
    <message>
        <source>Vis adgangskoden</source>
        <translation>Show the passphrase</translation>
    </message>
    <message>
        <source>Indsæt</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Skjul adgangskoden</source>
        <translation>Hide the passphrase</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Højst {count} tegn på en linje: der er ikke plads til mere.</source>
        <translation>At most {count} characters on a line: there is no room for more.</translation>
    </message>
    <message>
        <source>Højst {count} linjer: der er ikke plads til flere.</source>
        <translation>At most {count} lines: there is no room for more.</translation>
    </message>
</context>
<context>
    <name>SentRow</name>
    <message>
        <source>Er den sendt til kontaktpunktet?</source>
        <translation>Was it sent to the contact point?</translation>
    </message>
    <message>
        <source>Hvornår?</source>
        <translation>When?</translation>
    </message>
    <message>
        <source>Hvordan?</source>
        <translation>How?</translation>
    </message>
    <message>
        <source>Det er ikke skrevet ned endnu. Mappen med filen sender ikke noget af sig selv.</source>
        <translation>It is not noted yet. The folder with the file sends nothing by itself.</translation>
    </message>
    <message>
        <source>Ret det</source>
        <translation>Correct it</translation>
    </message>
    <message>
        <source>Skriv det ned</source>
        <translation>Note it</translation>
    </message>
</context>
<context>
    <name>SettingsSheet</name>
    <message>
        <source>Sikkerhed ...</source>
        <translation>Safety ...</translation>
    </message>
    <message>
        <source>Adgangslog ...</source>
        <translation>Access log ...</translation>
    </message>
    <message>
        <source>Indsigt ...</source>
        <translation>Access ...</translation>
    </message>
    <message>
        <source>Enhedens ord ...</source>
        <translation>The unit’s words ...</translation>
    </message>
    <message>
        <source>Er et papir ægte? ...</source>
        <translation>Is a paper genuine? ...</translation>
    </message>
    <message>
        <source>Indstillinger</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Lys</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Mørk</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Som computeren</source>
        <translation>As the computer</translation>
    </message>
    <message>
        <source>Udseende</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Sprog</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>Tekststørrelse</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Mindre bevægelse</source>
        <translation>Less motion</translation>
    </message>
    <message>
        <source>Et bogstav alene er en tast på tavlen</source>
        <translation>A letter alone is a key on the board</translation>
    </message>
    <message>
        <source>Lås af sig selv, når den ikke bruges</source>
        <translation>Lock by itself when not in use</translation>
    </message>
    <message>
        <source>I et møde</source>
        <translation>In a meeting</translation>
    </message>
    <message>
        <source>efter 1 minut</source>
        <translation>after 1 minute</translation>
    </message>
    <message>
        <source>efter {count} minutter</source>
        <translation>after {count} minutes</translation>
    </message>
</context>
<context>
    <name>SettledPanel</name>
    <message>
        <source>Aftalt</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>Ingenting endnu. Tryk på Se aftalen, når I er enige.</source>
        <translation>Nothing yet. Press Read the agreement when you agree.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Since</name>
    <message>
        <source>1 møde</source>
        <translation>1 meeting</translation>
    </message>
    <message>
        <source>{count} møder</source>
        <translation>{count} meetings</translation>
    </message>
    <message>
        <source>1 kort</source>
        <translation>1 card</translation>
    </message>
    <message>
        <source>{count} kort</source>
        <translation>{count} cards</translation>
    </message>
    <message>
        <source>1 aftale</source>
        <translation>1 agreement</translation>
    </message>
    <message>
        <source>{count} aftaler</source>
        <translation>{count} agreements</translation>
    </message>
    <message>
        <source>1 svar på en aftale</source>
        <translation>1 answer to an agreement</translation>
    </message>
    <message>
        <source>{count} svar på aftaler</source>
        <translation>{count} answers to agreements</translation>
    </message>
    <message>
        <source>1 mindstekrav</source>
        <translation>1 bottom line</translation>
    </message>
    <message>
        <source>{count} mindstekrav</source>
        <translation>{count} bottom lines</translation>
    </message>
    <message>
        <source>1 tal</source>
        <translation>1 number given</translation>
    </message>
    <message>
        <source>{count} tal</source>
        <translation>{count} numbers given</translation>
    </message>
    <message>
        <source>1 spørgsmål</source>
        <translation>1 question</translation>
    </message>
    <message>
        <source>{count} spørgsmål</source>
        <translation>{count} questions</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 person</translation>
    </message>
    <message>
        <source>{count} personer</source>
        <translation>{count} people</translation>
    </message>
    <message>
        <source>næste møde</source>
        <translation>next meeting</translation>
    </message>
    <message>
        <source>1 fokusområde med egne ord</source>
        <translation>1 focus area in their own words</translation>
    </message>
    <message>
        <source>{count} fokusområder med egne ord</source>
        <translation>{count} focus areas in their own words</translation>
    </message>
    <message>
        <source>1 linje på akutarket</source>
        <translation>1 line on the acute sheet</translation>
    </message>
    <message>
        <source>{count} linjer på akutarket</source>
        <translation>{count} lines on the acute sheet</translation>
    </message>
    <message>
        <source>1 noteret kontakt</source>
        <translation>1 noted contact</translation>
    </message>
    <message>
        <source>{count} noterede kontakter</source>
        <translation>{count} noted contacts</translation>
    </message>
    <message>
        <source>1 besked til deltageren</source>
        <translation>1 message to the participant</translation>
    </message>
    <message>
        <source>{count} beskeder til deltageren</source>
        <translation>{count} messages to the participant</translation>
    </message>
    <message>
        <source>1 punkt i exitaftalen</source>
        <translation>1 term of the exit agreement</translation>
    </message>
    <message>
        <source>{count} punkter i exitaftalen</source>
        <translation>{count} terms of the exit agreement</translation>
    </message>
    <message>
        <source>exitaftalen som aftalt</source>
        <translation>the exit agreement as settled</translation>
    </message>
    <message>
        <source>{count} gange exitaftalen som aftalt</source>
        <translation>the exit agreement as settled, {count} times</translation>
    </message>
    <message>
        <source>1 møde i journalen</source>
        <translation>1 meeting entered in the journal</translation>
    </message>
    <message>
        <source>{count} møder i journalen</source>
        <translation>{count} meetings entered in the journal</translation>
    </message>
    <message>
        <source>1 kopi</source>
        <translation>1 copy</translation>
    </message>
    <message>
        <source>{count} kopier</source>
        <translation>{count} copies</translation>
    </message>
    <message>
        <source>1 foto af en tavle</source>
        <translation>1 photo of a board</translation>
    </message>
    <message>
        <source>{count} fotos af tavler</source>
        <translation>{count} photos of boards</translation>
    </message>
    <message>
        <source>1 papir</source>
        <translation>1 paper</translation>
    </message>
    <message>
        <source>{count} papirer</source>
        <translation>{count} papers</translation>
    </message>
    <message>
        <source>1 papir som sendt</source>
        <translation>1 paper noted as sent</translation>
    </message>
    <message>
        <source>{count} papirer som sendt</source>
        <translation>{count} papers noted as sent</translation>
    </message>
    <message>
        <source>samtykket</source>
        <translation>the consent</translation>
    </message>
    <message>
        <source>1 grund til ikke at slette</source>
        <translation>1 reason not to erase</translation>
    </message>
    <message>
        <source>{count} grunde til ikke at slette</source>
        <translation>{count} reasons not to erase</translation>
    </message>
    <message>
        <source>sagens oplysninger</source>
        <translation>the facts of the case</translation>
    </message>
    <message>
        <source>{things} kom til {day}</source>
        <translation>Added {day}: {things}</translation>
    </message>
    <message>
        <source>{things} blev rettet {day}</source>
        <translation>Changed {day}: {things}</translation>
    </message>
    <message>
        <source>{things} blev taget af {day}</source>
        <translation>Taken off {day}: {things}</translation>
    </message>
    <message>
        <source>{things} blev lagt til side {day}</source>
        <translation>Put aside {day}: {things}</translation>
    </message>
    <message>
        <source>{things} blev taget op igen {day}</source>
        <translation>Taken up again {day}: {things}</translation>
    </message>
    <message>
        <source>{first} og {last}</source>
        <translation>{first} and {last}</translation>
    </message>
    <message>
        <source>»{words}«</source>
        <translation>“{words}”</translation>
    </message>
    <message>
        <source>og {count} mere</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>i dag</source>
        <translation>today</translation>
    </message>
    <message>
        <source>i går</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>den {day}</source>
        <translation>on {day}</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Visitation</source>
        <translation>Visitation</translation>
    </message>
    <message>
        <source>Løbende sag</source>
        <translation>Running case</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>Standby</translation>
    </message>
    <message>
        <source>Afsluttet, døren er åben</source>
        <translation>Closed, the door is open</translation>
    </message>
</context>
<context>
    <name>TakeAlongPanel</name>
    <message>
        <source>Hvad skal med?</source>
        <translation>What does the participant take along?</translation>
    </message>
    <message>
        <source>Hvem skriver under?</source>
        <translation>Who signs?</translation>
    </message>
    <message>
        <source>Én linje, som følger med</source>
        <translation>One line that goes with it</translation>
    </message>
    <message>
        <source>Én linje, for eksempel: Torsdag kl. 18</source>
        <translation>One line, for example: Thursday at 18.00</translation>
    </message>
    <message>
        <source>Udskriv ...</source>
        <translation>Print ...</translation>
    </message>
    <message>
        <source>Gemt som en øvelse. Kopien er ikke underskrevet og bliver slettet med øvelsen.</source>
        <translation>Saved as practice. The copy is not signed and is deleted with the practice.</translation>
    </message>
    <message>
        <source>Gemt som »{name}« i mappen »{folder}«.</source>
        <translation>Saved as “{name}” in the folder “{folder}”.</translation>
    </message>
    <message>
        <source>Én underskrift mangler, før den er ægte. Den kan sættes under »Er et papir ægte?«.</source>
        <translation>One signature is missing before it is genuine. It can be added under “Is a paper genuine?”.</translation>
    </message>
    <message>
        <source>Det står ikke på papiret:</source>
        <translation>This is not on the paper:</translation>
    </message>
    <message>
        <source>Side {number}. Enter viser den stort</source>
        <translation>Page {number}. Enter shows it large</translation>
    </message>
    <message>
        <source>Jeg skriver under</source>
        <translation>I sign</translation>
    </message>
    <message>
        <source>Vi skriver begge under</source>
        <translation>We both sign</translation>
    </message>
    <message>
        <source>Prøv igen</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Vis fotosiden</source>
        <translation>Show the photo page</translation>
    </message>
    <message>
        <source>Gem lommekopien</source>
        <translation>Save the pocket copy</translation>
    </message>
    <message>
        <source>Underskriv og gem</source>
        <translation>Sign and save</translation>
    </message>
    <message>
        <source>Gem øvelsens kopi</source>
        <translation>Save the practice copy</translation>
    </message>
    <message>
        <source>Underskriver ...</source>
        <translation>Signing ...</translation>
    </message>
    <message>
        <source>Gemmer ...</source>
        <translation>Saving ...</translation>
    </message>
    <message>
        <source>Gør papiret klar ...</source>
        <translation>Making the paper ready ...</translation>
    </message>
    <message>
        <source>{count} sider i alt. Enter viser dem stort, og pilene bladrer.</source>
        <translation>{count} pages in all. Enter shows them large, and the arrows turn the pages.</translation>
    </message>
    <message>
        <source>Jeres egne noter. De kommer aldrig på papir.</source>
        <translation>Your own notes. They never go on paper.</translation>
    </message>
    <message>
        <source>Mærkerne ved personerne ({count}): om de ved det, og om vi må kontakte dem.</source>
        <translation>The marks beside people ({count}): whether they know, and whether we may contact them.</translation>
    </message>
    <message>
        <source>{count} kort, der venter til en anden gang.</source>
        <translation>{count} cards that wait for another time.</translation>
    </message>
    <message>
        <source>Andre versioner, som venter på et valg: {count}.</source>
        <translation>Other versions that wait for a choice: {count}.</translation>
    </message>
    <message>
        <source>{count} spørgsmål uden tal.</source>
        <translation>Questions without a number: {count}.</translation>
    </message>
    <message>
        <source>Stedet, vi mødtes.</source>
        <translation>The place where we met.</translation>
    </message>
    <message>
        <source>Navne, så ingen andre kan findes: {count}.</source>
        <translation>Names, so that nobody else can be found: {count}.</translation>
    </message>
    <message>
        <source>{count} kort, som en fremmed kunne læse noget ud af.</source>
        <translation>Cards that a stranger could read something out of: {count}.</translation>
    </message>
    <message>
        <source>{count} tal.</source>
        <translation>Numbers: {count}.</translation>
    </message>
    <message>
        <source>Cirklerne.</source>
        <translation>The circles.</translation>
    </message>
    <message>
        <source>Ordene i aftalerne ({count}): der står kun dagen.</source>
        <translation>The words of the agreements ({count}): only the day is there.</translation>
    </message>
    <message>
        <source>Aftaler uden dag: {count}.</source>
        <translation>Agreements without a day: {count}.</translation>
    </message>
    <message>
        <source>Aftaler, som I tog af sedlen: {count}.</source>
        <translation>Agreements that you took off the note: {count}.</translation>
    </message>
    <message>
        <source>Linjer, der ikke kommer med, fordi et ord røber noget: {count}.</source>
        <translation>Lines left out because a word gives something away: {count}.</translation>
    </message>
    <message>
        <source>Overskriften: den røbede noget.</source>
        <translation>The heading: it gave something away.</translation>
    </message>
    <message>
        <source>{count} mindstekrav.</source>
        <translation>{count} bottom lines.</translation>
    </message>
    <message>
        <source>Hvor I ses næste gang.</source>
        <translation>Where you meet next time.</translation>
    </message>
    <message>
        <source>Linjen: den røbede et navn, et tal eller et ord fra tavlen.</source>
        <translation>The line: it gave away a name, a number or a word from the board.</translation>
    </message>
    <message>
        <source>Andet, som ikke hører til på papiret.</source>
        <translation>Other things that do not belong on the paper.</translation>
    </message>
</context>
<context>
    <name>TermEditor</name>
    <message>
        <source>navn</source>
        <translation>name</translation>
    </message>
    <message>
        <source>Hvorfor?</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>Ingen valgt</source>
        <translation>None chosen</translation>
    </message>
    <message>
        <source>Tag ud</source>
        <translation>Take out</translation>
    </message>
</context>
<context>
    <name>TermPanel</name>
    <message>
        <source>Skriv også, hvad der aftales.</source>
        <translation>Also write what is agreed.</translation>
    </message>
    <message>
        <source>Ophører: {terms}</source>
        <translation>Ends: {terms}</translation>
    </message>
    <message>
        <source>Taget ud af aftalen</source>
        <translation>Taken out of the agreement</translation>
    </message>
</context>
<context>
    <name>TermRow</name>
    <message>
        <source>Enter retter, Delete tager ud, Alt og pil flytter</source>
        <translation>Enter changes it, Delete takes it out, Alt and arrow moves it</translation>
    </message>
    <message>
        <source>Ny</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Ændret</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Taget ud af aftalen</source>
        <translation>Taken out of the agreement</translation>
    </message>
</context>
<context>
    <name>TimelineTab</name>
    <message>
        <source>Tidslinje</source>
        <translation>Timeline</translation>
    </message>
</context>
<context>
    <name>Told</name>
    <message>
        <source>Alle {count}</source>
        <translation>All {count}</translation>
    </message>
    <message>
        <source>Det, politiet ved og må sige, står her, når det er sagt.</source>
        <translation>What the police know and may say stands here once it is said.</translation>
    </message>
    <message>
        <source>Skriv, hvad I har sagt ...</source>
        <translation>Write what you told them ...</translation>
    </message>
    <message>
        <source>Politiets vurdering</source>
        <translation>The police’s assessment</translation>
    </message>
    <message>
        <source>Ingen vurdering endnu.</source>
        <translation>No assessment yet.</translation>
    </message>
    <message>
        <source>Kun hos dig</source>
        <translation>With you alone</translation>
    </message>
    <message>
        <source>Skriv vurdering ...</source>
        <translation>Write an assessment ...</translation>
    </message>
    <message>
        <source>Sagt til {name}</source>
        <translation>Told {name}</translation>
    </message>
    <message>
        <source>Det har vi sagt til {name}</source>
        <translation>What we told {name}</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Nej, truslen er mindre</source>
        <translation>No, the threat is less</translation>
    </message>
    <message>
        <source>Nej, truslen er større</source>
        <translation>No, the threat is greater</translation>
    </message>
    <message>
        <source>Ved ikke</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>{direction} · sagt {day}</source>
        <translation>{direction} · said {day}</translation>
    </message>
    <message>
        <source>{name} siger {number} af 10, hvor 10 er »{ten}«.</source>
        <translation>{name} says {number} of 10, where 10 is “{ten}”.</translation>
    </message>
    <message>
        <source>Vurderingen er, at truslen er mindre.</source>
        <translation>The assessment is that the threat is less.</translation>
    </message>
    <message>
        <source>Vurderingen er, at truslen er større.</source>
        <translation>The assessment is that the threat is greater.</translation>
    </message>
    <message>
        <source>Tallet er givet siden</source>
        <translation>The number was given since</translation>
    </message>
    <message>
        <source>Stemmer med tallet</source>
        <translation>Agrees with the number</translation>
    </message>
    <message>
        <source>Truslen er mindre, end tallet siger</source>
        <translation>The threat is less than the number says</translation>
    </message>
    <message>
        <source>Truslen er større, end tallet siger</source>
        <translation>The threat is greater than the number says</translation>
    </message>
    <message>
        <source>Ved ikke, om det stemmer med tallet</source>
        <translation>Not known whether it agrees with the number</translation>
    </message>
</context>
<context>
    <name>ToldSheet</name>
    <message>
        <source>Det, politiet ved og må sige. Din makker ser det, og det står i begge journalnotater.</source>
        <translation>What the police know and may say. Your partner sees it, and it stands in both journal notes.</translation>
    </message>
    <message>
        <source>Hvad har I sagt?</source>
        <translation>What did you say?</translation>
    </message>
    <message>
        <source>Hvem sagde det?</source>
        <translation>Who said it?</translation>
    </message>
    <message>
        <source>Kan udelades.</source>
        <translation>May be left out.</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Vil du gå videre herfra?</source>
        <translation>Do you want to go on from here?</translation>
    </message>
    <message>
        <source>Du går videre med det, der er her. Det, der mangler, kommer ikke af sig selv.</source>
        <translation>You go on with what is here. What is missing does not come back by itself.</translation>
    </message>
    <message>
        <source>Vælg en sikkerhedskopi</source>
        <translation>Choose a backup</translation>
    </message>
    <message>
        <source>Her er ingen sikkerhedskopier. Sæt drevet med dem i, og prøv igen.</source>
        <translation>There are no backups here. Plug in the drive that holds them and try again.</translation>
    </message>
    <message>
        <source>Tilbage</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Gå videre herfra</source>
        <translation>Go on from here</translation>
    </message>
    <message>
        <source>Lås op</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Samler det, der er helt ...</source>
        <translation>Gathering what is whole ...</translation>
    </message>
    <message>
        <source>Lægger sikkerhedskopien tilbage ...</source>
        <translation>Putting the backup back ...</translation>
    </message>
    <message>
        <source>Et øjeblik ...</source>
        <translation>One moment ...</translation>
    </message>
    <message>
        <source>Nøgleringen spørger måske om sin adgangskode i sit eget vindue.</source>
        <translation>The keyring may ask for its password in a window of its own.</translation>
    </message>
    <message>
        <source>Det, der ligger her nu, kopieres til side først.</source>
        <translation>What lies here now is copied aside first.</translation>
    </message>
    <message>
        <source>Prøv igen</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Brug nødsæt</source>
        <translation>Use the recovery kit</translation>
    </message>
    <message>
        <source>Gå videre</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Red, hvad der er helt</source>
        <translation>Save what is whole</translation>
    </message>
    <message>
        <source>Hent en sikkerhedskopi</source>
        <translation>Fetch a backup</translation>
    </message>
    <message>
        <source>Flyt til denne computer</source>
        <translation>Move to this computer</translation>
    </message>
    <message>
        <source>Lås nøgleringen op</source>
        <translation>Unlock the keyring</translation>
    </message>
    <message>
        <source>Bind til denne computer</source>
        <translation>Bind to this computer</translation>
    </message>
    <message>
        <source>Fortsæt uden binding</source>
        <translation>Continue without binding</translation>
    </message>
    <message>
        <source>Luk programmet</source>
        <translation>Close the program</translation>
    </message>
</context>
<context>
    <name>TroubleSheet</name>
    <message>
        <source>Noget gik i stykker</source>
        <translation>Something broke</translation>
    </message>
    <message>
        <source>Det er en fejl i programmet, ikke noget, du har gjort.</source>
        <translation>It is a fault in the program, not something you did.</translation>
    </message>
    <message>
        <source>Det, der er gemt, er gemt. Lås, og lås op igen.</source>
        <translation>What is saved is saved. Lock, and unlock again.</translation>
    </message>
    <message>
        <source>Det gik ikke</source>
        <translation>That did not work</translation>
    </message>
    <message>
        <source>Lås nu</source>
        <translation>Lock now</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>UnitWordsSheet</name>
    <message>
        <source>Enhedens ord</source>
        <translation>The unit’s words</translation>
    </message>
    <message>
        <source>Ordene gælder fra næste møde på denne computer. Et tomt felt siger det, som vi gør.</source>
        <translation>The words hold from the next meeting on this computer. An empty field says it as we do.</translation>
    </message>
    <message>
        <source>Kolonne 1</source>
        <translation>Column 1</translation>
    </message>
    <message>
        <source>Kolonne 2</source>
        <translation>Column 2</translation>
    </message>
    <message>
        <source>Kolonne 3</source>
        <translation>Column 3</translation>
    </message>
    <message>
        <source>Fokusområder</source>
        <translation>Focus areas</translation>
    </message>
    <message>
        <source>Inderst</source>
        <translation>Innermost</translation>
    </message>
    <message>
        <source>Anden ring</source>
        <translation>Second ring</translation>
    </message>
    <message>
        <source>Tredje ring</source>
        <translation>Third ring</translation>
    </message>
    <message>
        <source>Yderst</source>
        <translation>Outermost</translation>
    </message>
    <message>
        <source>Ringe</source>
        <translation>Rings</translation>
    </message>
    <message>
        <source>Skala {number}</source>
        <translation>Scale {number}</translation>
    </message>
    <message>
        <source>Rammen</source>
        <translation>The frame</translation>
    </message>
    <message>
        <source>Det, der siges, før I begynder.</source>
        <translation>What is said before you begin.</translation>
    </message>
    <message>
        <source>Ét afsnit på hver linje</source>
        <translation>One paragraph on each line</translation>
    </message>
    <message>
        <source>Steder, I mødes</source>
        <translation>Places where you meet</translation>
    </message>
    <message>
        <source>De foreslås, når I skriver, hvor I ses.</source>
        <translation>They are suggested when you write where you meet.</translation>
    </message>
    <message>
        <source>Ét sted på hver linje; skriv efter et kolon, hvad I skal huske dér</source>
        <translation>One place on each line; after a colon, what to remember there</translation>
    </message>
    <message>
        <source>Diskretion</source>
        <translation>Discretion</translation>
    </message>
    <message>
        <source>Det siges før et møde, kun på jeres skærm. Er feltet tomt, siges intet.</source>
        <translation>Said before a meeting, on your own screen only. Where the field is empty, nothing is said.</translation>
    </message>
    <message>
        <source>Én regel på hver linje; i parentes forrest de steder, den gælder</source>
        <translation>One rule on each line; in brackets before it the places it is for</translation>
    </message>
    <message>
        <source>Myndigheder</source>
        <translation>Authorities</translation>
    </message>
    <message>
        <source>Spørgsmål ved hånden: {title}</source>
        <translation>Questions at hand: {title}</translation>
    </message>
    <message>
        <source>Hvad kalder I aftalen?</source>
        <translation>What do you call the agreement?</translation>
    </message>
    <message>
        <source>Som fra begyndelsen</source>
        <translation>As from the start</translation>
    </message>
    <message>
        <source>Hent en fil ...</source>
        <translation>Read a file ...</translation>
    </message>
    <message>
        <source>Gem som fil</source>
        <translation>Save as a file</translation>
    </message>
    <message>
        <source>Brug ordene</source>
        <translation>Use the words</translation>
    </message>
    <message>
        <source>Det er vores egne ord. De gælder først, når du bruger dem.</source>
        <translation>These are our own words. They hold only once you use them.</translation>
    </message>
    <message>
        <source>Vælg filen med enhedens ord</source>
        <translation>Choose the file with the unit’s words</translation>
    </message>
    <message>
        <source>Ordene er hentet. De gælder først, når du bruger dem.</source>
        <translation>The words are read. They hold only once you use them.</translation>
    </message>
    <message>
        <source>Gemt i {path}. Der står intet om nogen i den.</source>
        <translation>Saved in {path}. It says nothing about anybody.</translation>
    </message>
</context>
<context>
    <name>UnlockView</name>
    <message>
        <source>Adgangskode</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Den delte skærm er neutral, så længe der er låst.</source>
        <translation>The shared screen is neutral for as long as this is locked.</translation>
    </message>
    <message>
        <source>Nødsæt</source>
        <translation>Recovery kit</translation>
    </message>
    <message>
        <source>Låst</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>Låser op ...</source>
        <translation>Unlocking ...</translation>
    </message>
    <message>
        <source>Lås op</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Brug adgangskode</source>
        <translation>Use passphrase</translation>
    </message>
    <message>
        <source>Brug nødsæt</source>
        <translation>Use recovery kit</translation>
    </message>
    <message>
        <source>Caps Lock er slået til.</source>
        <translation>Caps Lock is on.</translation>
    </message>
    <message>
        <source>Du låste selv.</source>
        <translation>You locked it yourself.</translation>
    </message>
    <message>
        <source>Låst af sig selv, fordi den ikke blev brugt.</source>
        <translation>Locked by itself because it was not in use.</translation>
    </message>
    <message>
        <source>Låst sammen med computeren.</source>
        <translation>Locked together with the computer.</translation>
    </message>
    <message>
        <source>Skriv din adgangskode.</source>
        <translation>Type your passphrase.</translation>
    </message>
    <message>
        <source>Skriv de 14 ord i den rækkefølge, de står på dit papir.</source>
        <translation>Type the 14 words in the order they have on your paper.</translation>
    </message>
    <message>
        <source>Forkert adgangskode. Vent {seconds} sekunder, og prøv igen.</source>
        <translation>Wrong passphrase. Wait {seconds} seconds and try again.</translation>
    </message>
    <message>
        <source>Forkert adgangskode. Prøv igen.</source>
        <translation>Wrong passphrase. Try again.</translation>
    </message>
    <message>
        <source>Ordene hører ikke til her. Se efter på papiret, og prøv igen.</source>
        <translation>The words do not belong here. Check the paper and try again.</translation>
    </message>
    <message>
        <source>Ord {number} er ikke rigtigt. Se efter på papiret.</source>
        <translation>Word {number} is not right. Check the paper.</translation>
    </message>
</context>
<context>
    <name>VersionSheet</name>
    <message>
        <source>Vælg denne</source>
        <translation>Choose this one</translation>
    </message>
    <message>
        <source>Vælg denne: {words}</source>
        <translation>Choose this one: {words}</translation>
    </message>
</context>
<context>
    <name>VersionsSheet</name>
    <message>
        <source>To versioner: vælg</source>
        <translation>Two versions: choose</translation>
    </message>
    <message>
        <source>I har skrevet det samme kort på hver jeres måde. Begge er gemt.</source>
        <translation>You have each written the same card in your own way. Both are saved.</translation>
    </message>
    <message>
        <source>Vælg denne</source>
        <translation>Choose this one</translation>
    </message>
    <message>
        <source>Vælg denne: {words}</source>
        <translation>Choose this one: {words}</translation>
    </message>
    <message>
        <source>(taget af tavlen)</source>
        <translation>(taken off the board)</translation>
    </message>
    <message>
        <source>Skrevet af {name}, {when}</source>
        <translation>Written by {name}, {when}</translation>
    </message>
</context>
<context>
    <name>WaitingRow</name>
    <message>
        <source>Venter til en anden gang: {count}</source>
        <translation>Waiting for another time: {count}</translation>
    </message>
</context>
<context>
    <name>WaitingSheet</name>
    <message>
        <source>Venter til en anden gang</source>
        <translation>Waiting for another time</translation>
    </message>
    <message>
        <source>Det, der stadig venter, når mødet er slut, kommer igen næste gang.</source>
        <translation>What still waits when the meeting is over comes back next time.</translation>
    </message>
    <message>
        <source>Tag det op nu</source>
        <translation>Take it up now</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Velkommen</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>Her laver du dit eget aflåste rum til sager på denne computer. Det tager fem minutter.</source>
        <translation>Here you make a locked room of your own for cases on this computer. It takes five minutes.</translation>
    </message>
    <message>
        <source>Alt, du skriver, ligger krypteret her. Intet bliver sendt nogen steder hen.</source>
        <translation>Everything you write lies encrypted here. Nothing is sent anywhere.</translation>
    </message>
    <message>
        <source>Du låser op med en adgangskode. Glemmer du den, låser et nødsæt på 14 ord op.</source>
        <translation>You unlock with a passphrase. If you forget it, a recovery kit of 14 words unlocks.</translation>
    </message>
    <message>
        <source>Hav papir og en kuglepen klar.</source>
        <translation>Have paper and a pen ready.</translation>
    </message>
    <message>
        <source>Uden adgangskode og uden nødsæt er alt væk. Ingen kan låse op for dig, heller ikke os.</source>
        <translation>Without the passphrase and without the recovery kit everything is gone. Nobody can unlock for you, not even us.</translation>
    </message>
</context>
<context>
    <name>WhatIsShown</name>
    <message>
        <source>Rummet ser ingenting. Tavlen er kun på denne skærm.</source>
        <translation>The room sees nothing. The board is on this screen only.</translation>
    </message>
    <message>
        <source>Egne noter er lukkede, til du trykker Ctrl+M. Andre sager kan ikke åbnes.</source>
        <translation>Own notes are closed until you press Ctrl+M. Other cases cannot be opened.</translation>
    </message>
    <message>
        <source>Ctrl+F8 viser den på hele skærmen. Ctrl+Shift+H dækker til i en pause.</source>
        <translation>Ctrl+F8 shows it on the whole screen. Ctrl+Shift+H covers it during a break.</translation>
    </message>
    <message>
        <source>Skærm {number} ({name}, {width} × {height}) viser tavle, tal, netværk og aftaler fra dette møde, når de er skrevet færdigt.</source>
        <translation>Screen {number} ({name}, {width} × {height}) shows the board, numbers, network and agreements of this meeting, once they are written.</translation>
    </message>
    <message>
        <source>Kun her: egne noter, spørgsmål, mærker ved personer, tal før de vises, alle andre sager.</source>
        <translation>Only here: own notes, questions, marks beside people, numbers before they are shown, all other cases.</translation>
    </message>
    <message>
        <source>F8 skjuler med det samme. Ctrl+Shift+H dækker begge skærme til i en pause.</source>
        <translation>F8 hides it at once. Ctrl+Shift+H covers both screens during a break.</translation>
    </message>
    <message>
        <source>Hele skærmen viser tavle, tal, netværk og aftaler fra dette møde, når de er skrevet færdigt.</source>
        <translation>The whole screen shows the board, numbers, network and agreements of this meeting, once they are written.</translation>
    </message>
    <message>
        <source>Alt andet er væk imens. Ctrl+F8 går tilbage til jeres egen side og frem igen.</source>
        <translation>Everything else is gone meanwhile. Ctrl+F8 goes back to your own page, and here again.</translation>
    </message>
    <message>
        <source>F8 skjuler med det samme. Ctrl+Shift+H dækker skærmen til i en pause.</source>
        <translation>F8 hides it at once. Ctrl+Shift+H covers the screen during a break.</translation>
    </message>
    <message>
        <source>Slå Forstyr ikke til, så ingen besked dukker op på skærmen.</source>
        <translation>Turn on Do not disturb, so that no message pops up on the screen.</translation>
    </message>
    <message>
        <source>Hvad vises hvor?</source>
        <translation>What is shown where?</translation>
    </message>
</context>
<context>
    <name>WhoPage</name>
    <message>
        <source>Hvem er du?</source>
        <translation>Who are you?</translation>
    </message>
    <message>
        <source>Dit navn står ved det, du skriver, så din makker kan se, hvem der sagde hvad.</source>
        <translation>Your name stands by what you write, so that your partner can see who said what.</translation>
    </message>
    <message>
        <source>Navn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rolle</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>For eksempel politi eller socialrådgiver</source>
        <translation>For example police or social worker</translation>
    </message>
    <message>
        <source>Ansat hos</source>
        <translation>Employed by</translation>
    </message>
    <message>
        <source>Skriv dit navn. Fornavnet er nok.</source>
        <translation>Write your name. The first name is enough.</translation>
    </message>
    <message>
        <source>Politi</source>
        <translation>Police</translation>
    </message>
    <message>
        <source>Kommune</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Kriminalforsorg</source>
        <translation>Prison service</translation>
    </message>
    <message>
        <source>Et navn er ikke en person. Sæt kun hak ved den, der beder om indsigt. Det, der handler om andre med samme navn, kommer ikke med.</source>
        <translation>A name is not a person. Tick only the one who asks for access. What is about others of the same name is left out.</translation>
    </message>
    <message>
        <source>Hvem er det?</source>
        <translation>Who is it?</translation>
    </message>
    <message>
        <source>Hedder noget af det, du skrev</source>
        <translation>Called part of what you wrote</translation>
    </message>
    <message>
        <source>Er med</source>
        <translation>Included</translation>
    </message>
    <message>
        <source>{name} er med</source>
        <translation>{name} is included</translation>
    </message>
    <message>
        <source>{name} er ikke med</source>
        <translation>{name} is left out</translation>
    </message>
</context>
<context>
    <name>WhyNotGenuine</name>
    <message>
        <source>Bed om den igen.</source>
        <translation>Ask for it again.</translation>
    </message>
    <message>
        <source>Bed om filen, som den blev udleveret, og stol ikke på denne.</source>
        <translation>Ask for the file as it was handed out, and do not trust this one.</translation>
    </message>
    <message>
        <source>Stol ikke på et ord i det, og bed om et nyt.</source>
        <translation>Do not trust a word of it, and ask for a new one.</translation>
    </message>
    <message>
        <source>Filen er ikke en PDF.</source>
        <translation>The file is not a PDF.</translation>
    </message>
    <message>
        <source>Filen er ikke hel: slutningen mangler.</source>
        <translation>The file is not whole: its end is missing.</translation>
    </message>
    <message>
        <source>Filen er beskadiget og kan ikke læses som en PDF.</source>
        <translation>The file is damaged and cannot be read as a PDF.</translation>
    </message>
    <message>
        <source>Nej. Filen er større end noget papir herfra og er ikke læst.</source>
        <translation>No. The file is larger than any paper of ours and was not read.</translation>
    </message>
    <message>
        <source>Filen kunne ikke efterses: den kræver mere, end et papir herfra gør.</source>
        <translation>The file could not be checked: it takes more than a paper of ours does.</translation>
    </message>
    <message>
        <source>Filen er låst med en adgangskode, så det kan ikke ses her, om den er ægte.</source>
        <translation>The file is locked with a password, so it cannot be seen here whether it is genuine.</translation>
    </message>
    <message>
        <source>Lad den, der gav den, efterse papiret i sagen, eller bed om det uden lås ad en sikker vej.</source>
        <translation>Have whoever gave it check the paper in the case, or ask for it without the lock by a safe way.</translation>
    </message>
    <message>
        <source>Nej. Det er ikke lavet her, eller det er udskrevet eller gemt i et andet program.</source>
        <translation>No. It was not made here, or it was printed or saved by another program.</translation>
    </message>
    <message>
        <source>Nej. Det er ikke underskrevet, eller underskriften gik tabt, da det blev gemt igen.</source>
        <translation>No. It is not signed, or the signature was lost when it was saved again.</translation>
    </message>
    <message>
        <source>Nej, ikke endnu. Der mangler en underskrift.</source>
        <translation>No, not yet. A signature is missing.</translation>
    </message>
    <message>
        <source>Bed om papiret med begge.</source>
        <translation>Ask for the paper with both.</translation>
    </message>
    <message>
        <source>Nej. Der er kun én underskrift af to, og den, der satte den, kendes ikke her.</source>
        <translation>No. There is only one signature of two, and whoever made it is not known here.</translation>
    </message>
    <message>
        <source>Bed om papiret med begge, og sammenlign de otte ord, før du stoler på det.</source>
        <translation>Ask for the paper with both, and compare the eight words before you trust it.</translation>
    </message>
    <message>
        <source>Nej. Den samme nøgle har skrevet under to gange, hvor der skal være to.</source>
        <translation>No. The same key signed twice where there must be two.</translation>
    </message>
    <message>
        <source>Nej. Nøglen gjaldt ikke den dag, der står i underskriften.</source>
        <translation>No. The key was not valid on the day that the signature says.</translation>
    </message>
    <message>
        <source>Nej. Noget i det er ændret, efter det blev skrevet under.</source>
        <translation>No. Something in it was changed after it was signed.</translation>
    </message>
    <message>
        <source>Nej. Noget er lagt til, efter det blev skrevet under. Det gør en læser også, når den gemmer.</source>
        <translation>No. Something was added after it was signed. A reader does that too when it saves.</translation>
    </message>
    <message>
        <source>Nej. Nogen har skrevet under oven i det med et andet program.</source>
        <translation>No. Somebody signed over it with another program.</translation>
    </message>
    <message>
        <source>Nej. Det er gemt igen i et andet program, og så passer underskriften ikke mere.</source>
        <translation>No. It was saved again by another program, and then the signature no longer fits.</translation>
    </message>
</context>
<context>
    <name>_NotedSheet</name>
    <message>
        <source>Skriv ikke, hvad der står i registre.</source>
        <translation>Do not write what stands in registers.</translation>
    </message>
    <message>
        <source>Hvornår?</source>
        <translation>When?</translation>
    </message>
    <message>
        <source>Skriv ned</source>
        <translation>Write down</translation>
    </message>
    <message>
        <source>Skrevet før</source>
        <translation>Written before</translation>
    </message>
    <message>
        <source>Skriv det med en sætning.</source>
        <translation>Write it in a sentence.</translation>
    </message>
    <message>
        <source>Højst {count} tegn.</source>
        <translation>At most {count} characters.</translation>
    </message>
    <message>
        <source>Skriv det her ned først, eller slet det.</source>
        <translation>Write this down first, or delete it.</translation>
    </message>
    <message>
        <source>Du retter det, der står.</source>
        <translation>You are correcting what stands.</translation>
    </message>
    <message>
        <source>Taget væk. Luk, og tryk Ctrl+Z, hvis det skal stå der igen.</source>
        <translation>Taken away. Close, and press Ctrl+Z if it is to stand there again.</translation>
    </message>
</context>
</TS>
