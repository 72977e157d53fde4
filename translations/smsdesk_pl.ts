<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About SMS Desk</source>
        <translation>O programie SMS Desk</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Licences…</source>
        <translation>Licencje…</translation>
    </message>
    <message>
        <source>Texts a workshop&apos;s clients through the gateway that you choose.</source>
        <translation>Wysyła SMS-y do klientów warsztatu przez bramkę, którą sam wybierasz.</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Wersja {version}</translation>
    </message>
</context>
<context>
    <name>AccountPart</name>
    <message numerus="yes">
        <source>%n character(s) so far, an API password has 32. If this is your login password, press “Compute from password…”.</source>
        <translation>
            <numerusform>Na razie %n znak, a hasło API ma ich 32. Jeśli to hasło logowania, naciśnij „Oblicz z hasła…”.</numerusform>
            <numerusform>Na razie %n znaki, a hasło API ma ich 32. Jeśli to hasło logowania, naciśnij „Oblicz z hasła…”.</numerusform>
            <numerusform>Na razie %n znaków, a hasło API ma ich 32. Jeśli to hasło logowania, naciśnij „Oblicz z hasła…”.</numerusform>
        </translation>
    </message>
    <message>
        <source>32 hexadecimal characters from the panel: API settings → API password (MD5).</source>
        <translation>32 znaki szesnastkowe z panelu: Ustawienia API → Hasło do API (MD5).</translation>
    </message>
    <message>
        <source>API password (MD5)</source>
        <translation>Hasło API (MD5)</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>Token API</translation>
    </message>
    <message>
        <source>Compute from password…</source>
        <translation>Oblicz z hasła…</translation>
    </message>
    <message>
        <source>Create a token in the SMSAPI panel</source>
        <translation>Utwórz token w panelu SMSAPI</translation>
    </message>
    <message>
        <source>It needs the permission to send SMS.</source>
        <translation>Musi mieć uprawnienie do wysyłania SMS-ów.</translation>
    </message>
    <message>
        <source>Password (MD5)</source>
        <translation>Hasło (MD5)</translation>
    </message>
    <message>
        <source>SMSAPI account</source>
        <translation>Konto SMSAPI</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serwer</translation>
    </message>
    <message>
        <source>Token (OAuth)</source>
        <translation>Token (OAuth)</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nazwa użytkownika</translation>
    </message>
    <message>
        <source>not needed with a token</source>
        <translation>niepotrzebna przy tokenie</translation>
    </message>
    <message>
        <source>unchanged, stays in the keyring</source>
        <translation>bez zmian, zostaje w magazynie haseł</translation>
    </message>
    <message>
        <source>✓ 32 characters: this is an API password.</source>
        <translation>✓ 32 znaki: to jest hasło API.</translation>
    </message>
</context>
<context>
    <name>BackupDialog</name>
    <message>
        <source>A copy holds people&apos;s data as they were that day: whoever was erased since is still in older ones, which go by themselves after about a year. What was kept before a restore stays until you delete it. Passwords of gateways are in no copy.</source>
        <translation>Kopia zawiera dane osób z tamtego dnia: kto został później usunięty na zawsze, jest jeszcze w starszych kopiach, które znikają same po mniej więcej roku. To, co odłożono przed odtworzeniem, zostaje, aż to usuniesz. Haseł bramek nie ma w żadnej kopii.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Wszystkie pliki (*)</translation>
    </message>
    <message>
        <source>Backup copies</source>
        <translation>Kopie zapasowe</translation>
    </message>
    <message>
        <source>Backup copies (*.db *.enc)</source>
        <translation>Kopie zapasowe (*.db *.enc)</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Sprawdź</translation>
    </message>
    <message>
        <source>Choose a backup copy</source>
        <translation>Wybierz kopię zapasową</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Copy now</source>
        <translation>Zrób kopię teraz</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Kiedy</translation>
    </message>
    <message>
        <source>No copies in this folder yet</source>
        <translation>W tym folderze nie ma jeszcze kopii</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Miejsce</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Postęp</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wczytywanie…</translation>
    </message>
    <message>
        <source>Restore from a file…</source>
        <translation>Odtwórz z pliku…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Odtwórz…</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Rozmiar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Przerwij</translation>
    </message>
    <message>
        <source>Stopped. Nothing has been changed.</source>
        <translation>Przerwano. Nic nie zostało zmienione.</translation>
    </message>
    <message>
        <source>That did not work. Try again.</source>
        <translation>Nie udało się. Spróbuj ponownie.</translation>
    </message>
    <message>
        <source>The copy has been made and read back: {file}</source>
        <translation>Kopia jest zrobiona i sprawdzona: {file}</translation>
    </message>
    <message>
        <source>The first one is made today, or at once with “Copy now”.</source>
        <translation>Pierwsza powstanie dzisiaj, a od razu po naciśnięciu „Zrób kopię teraz”.</translation>
    </message>
</context>
<context>
    <name>BackupWatch</name>
    <message>
        <source>Backup copies…</source>
        <translation>Kopie zapasowe…</translation>
    </message>
    <message>
        <source>The last good backup copy is from {day}. Make one soon.</source>
        <translation>Ostatnia dobra kopia zapasowa jest z {day}. Zrób nową.</translation>
    </message>
    <message>
        <source>There has been no backup copy of your data for over a week.</source>
        <translation>Od ponad tygodnia nie ma kopii zapasowej danych.</translation>
    </message>
    <message>
        <source>Today&apos;s backup copy could not be made.</source>
        <translation>Nie udało się zrobić dzisiejszej kopii zapasowej.</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n wiadomość</numerusform>
            <numerusform>%n wiadomości</numerusform>
            <numerusform>%n wiadomości</numerusform>
        </translation>
    </message>
    <message>
        <source>Contacts added since: {count}</source>
        <translation>Kontakty dodane od tego czasu: {count}</translation>
    </message>
    <message>
        <source>Contacts changed since: {count}</source>
        <translation>Kontakty zmienione od tego czasu: {count}</translation>
    </message>
    <message numerus="yes">
        <source>Contacts deleted since, who come back: %n. Whoever asked to be erased must be erased again.</source>
        <translation>
            <numerusform>Kontakty usunięte od tego czasu, które wrócą: %n. Kto prosił o usunięcie danych, tego trzeba usunąć jeszcze raz.</numerusform>
            <numerusform>Kontakty usunięte od tego czasu, które wrócą: %n. Kto prosił o usunięcie danych, tego trzeba usunąć jeszcze raz.</numerusform>
            <numerusform>Kontakty usunięte od tego czasu, które wrócą: %n. Kto prosił o usunięcie danych, tego trzeba usunąć jeszcze raz.</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages sent since: {count}</source>
        <translation>Wiadomości wysłane od tego czasu: {count}</translation>
    </message>
    <message numerus="yes">
        <source>Messages that wait for your decision, because they may have been sent since the copy was made: %n. You find them in the outbox, marked unclear.</source>
        <translation>
            <numerusform>Wiadomości, które czekają na Twoją decyzję, bo mogły zostać wysłane po zrobieniu kopii: %n. Są w kolejce, ze stanem „Niepewne”.</numerusform>
            <numerusform>Wiadomości, które czekają na Twoją decyzję, bo mogły zostać wysłane po zrobieniu kopii: %n. Są w kolejce, ze stanem „Niepewne”.</numerusform>
            <numerusform>Wiadomości, które czekają na Twoją decyzję, bo mogły zostać wysłane po zrobieniu kopii: %n. Są w kolejce, ze stanem „Niepewne”.</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages written since: {count}</source>
        <translation>Wiadomości napisane od tego czasu: {count}</translation>
    </message>
    <message>
        <source>Nothing has been added or changed since.</source>
        <translation>Od tego czasu nic nie przybyło i nic się nie zmieniło.</translation>
    </message>
    <message>
        <source>Passwords of gateways are in no copy. On a new computer type them on the page SMS gateways: Settings, Edit.</source>
        <translation>Haseł bramek nie ma w żadnej kopii. Na nowym komputerze wpisz je na stronie Bramki SMS: Ustawienia, Edytuj.</translation>
    </message>
    <message>
        <source>The copy of {time} has been restored: {contacts}, {messages}.</source>
        <translation>Kopia z {time} została odtworzona: {contacts}, {messages}.</translation>
    </message>
    <message>
        <source>The copy of {time} is in order: {contacts}, {messages}, templates: {templates}.</source>
        <translation>Kopia z {time} jest w porządku: {contacts}, {messages}, szablony: {templates}.</translation>
    </message>
    <message>
        <source>The watched folder is off now, because nobody can tell which of its files have been sent since. Take old files out of it before you turn it on again.</source>
        <translation>Pilnowany folder jest teraz wyłączony, bo nie wiadomo, które z jego plików wysłano po zrobieniu kopii. Usuń z niego stare pliki, zanim go znowu włączysz.</translation>
    </message>
    <message>
        <source>There are no contacts and no messages here yet.</source>
        <translation>Nie ma tu jeszcze kontaktów ani wiadomości.</translation>
    </message>
    <message>
        <source>What there is now cannot be read, so nobody can tell what is newer in it. It is kept aside. Messages that were waiting when the copy was made will not be sent by themselves: you decide about each.</source>
        <translation>Obecnych danych nie da się odczytać, więc nie wiadomo, co jest w nich nowszego. Zostaną odłożone na bok. Wiadomości, które czekały w chwili robienia kopii, nie wyjdą same: o każdej decydujesz Ty.</translation>
    </message>
    <message>
        <source>What was there before is kept in {file}.</source>
        <translation>To, co było przedtem, leży w pliku {file}.</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>sprzed odtworzenia</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>zaszyfrowana</translation>
    </message>
    <message>
        <source>open</source>
        <translation>bez hasła</translation>
    </message>
    <message>
        <source>{number} MB</source>
        <translation>{number} MB</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
</context>
<context>
    <name>Beginning</name>
    <message>
        <source>A message is being written. It stays until you replace it.</source>
        <translation>Piszesz już wiadomość. Zostanie, dopóki jej nie zastąpisz.</translation>
    </message>
    <message>
        <source>Add the recipient to it</source>
        <translation>Dodaj do niej odbiorcę</translation>
    </message>
    <message>
        <source>Bring them back</source>
        <translation>Przywróć ich</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Zastąp ją</translation>
    </message>
    <message numerus="yes">
        <source>The %n recipient(s) that were chosen have given way.</source>
        <translation>
            <numerusform>Wybrany wcześniej odbiorca (%n) ustąpił miejsca.</numerusform>
            <numerusform>Wybrani wcześniej odbiorcy (%n) ustąpili miejsca.</numerusform>
            <numerusform>Wybrani wcześniej odbiorcy (%n) ustąpili miejsca.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardFacts</name>
    <message>
        <source>Added</source>
        <translation>Dodano</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Zmieniono</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Dane</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupy</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Język</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Uwagi</translation>
    </message>
    <message>
        <source>Nothing more is known about this person.</source>
        <translation>Więcej o tej osobie nie wiadomo.</translation>
    </message>
</context>
<context>
    <name>CardNumbers</name>
    <message>
        <source>Copy the number</source>
        <translation>Kopiuj numer</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>Brak numeru</translation>
    </message>
    <message>
        <source>Preferred: SMS go to this number</source>
        <translation>Główny: na ten numer idą SMS-y</translation>
    </message>
    <message>
        <source>Write to this number</source>
        <translation>Napisz na ten numer</translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message>
        <source>Also bring in people without a number</source>
        <translation>Wczytaj też osoby bez numeru</translation>
    </message>
    <message>
        <source>Keep both: add a second contact</source>
        <translation>Zachowaj oba: dodaj drugi kontakt</translation>
    </message>
    <message>
        <source>People who are already among the contacts</source>
        <translation>Osoby, które już są w kontaktach</translation>
    </message>
    <message>
        <source>Put everybody into a group (choose one or type a new name)</source>
        <translation>Dodaj wszystkich do grupy (wybierz lub wpisz nową nazwę)</translation>
    </message>
    <message>
        <source>Skip the row and leave them as they are</source>
        <translation>Pomiń wiersz, zostaw bez zmian</translation>
    </message>
    <message>
        <source>Update them; numbers are added, none is lost</source>
        <translation>Uzupełnij; numery są dodawane, żaden nie ginie</translation>
    </message>
    <message>
        <source>no group</source>
        <translation>bez grupy</translation>
    </message>
</context>
<context>
    <name>ChoicesPart</name>
    <message>
        <source>Beside the data</source>
        <translation>Obok danych</translation>
    </message>
    <message>
        <source>Encrypt no more</source>
        <translation>Nie szyfruj więcej</translation>
    </message>
    <message>
        <source>Encrypt the copies…</source>
        <translation>Szyfruj kopie…</translation>
    </message>
    <message>
        <source>Folder for the copies</source>
        <translation>Folder na kopie</translation>
    </message>
    <message>
        <source>Folder: {name}</source>
        <translation>Folder: {name}</translation>
    </message>
    <message>
        <source>Last good copy: {time}</source>
        <translation>Ostatnia dobra kopia: {time}</translation>
    </message>
    <message>
        <source>Make a copy every day while the program runs</source>
        <translation>Rób kopię codziennie, gdy program działa</translation>
    </message>
    <message>
        <source>New copies are encrypted with your passphrase.</source>
        <translation>Nowe kopie są szyfrowane Twoim hasłem.</translation>
    </message>
    <message>
        <source>No copy has been made yet.</source>
        <translation>Nie ma jeszcze żadnej kopii.</translation>
    </message>
    <message>
        <source>Other folder…</source>
        <translation>Inny folder…</translation>
    </message>
    <message>
        <source>Other passphrase…</source>
        <translation>Inne hasło…</translation>
    </message>
    <message>
        <source>This folder is on the same disk as the data: if the disk dies, so do the copies. Choose a USB stick or a network folder.</source>
        <translation>Ten folder jest na tym samym dysku co dane: gdy dysk padnie, przepadną też kopie. Wybierz pendrive albo folder sieciowy.</translation>
    </message>
    <message>
        <source>Whoever has a copy can read the data in it.</source>
        <translation>Kto ma kopię, może odczytać z niej dane.</translation>
    </message>
</context>
<context>
    <name>ClashDialog</name>
    <message numerus="yes">
        <source>%n template(s) of the file are here already by name:</source>
        <translation>
            <numerusform>%n szablon z pliku już tu jest (ta sama nazwa):</numerusform>
            <numerusform>%n szablony z pliku już tu są (te same nazwy):</numerusform>
            <numerusform>%n szablonów z pliku już tu jest (te same nazwy):</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Import templates</source>
        <translation>Import szablonów</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Zachowaj oba</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Zastąp</translation>
    </message>
    <message>
        <source>Skip them</source>
        <translation>Pomiń</translation>
    </message>
</context>
<context>
    <name>ColumnChoice</name>
    <message>
        <source>Sort by</source>
        <translation>Sortuj według</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>Domyślne kolumny</translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message>
        <source>Column of the file</source>
        <translation>Kolumna w pliku</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Na przykład</translation>
    </message>
    <message>
        <source>The program has guessed what the columns mean. Correct what is wrong; several columns may hold numbers, all of them are kept.</source>
        <translation>Program odgadł, co znaczą kolumny. Popraw, co się nie zgadza; numery mogą być w kilku kolumnach, wszystkie zostaną zachowane.</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Co oznacza</translation>
    </message>
    <message>
        <source>What the column {name} means</source>
        <translation>Co oznacza kolumna {name}</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>%1 per part</source>
        <translation>%1 za część</translation>
    </message>
    <message numerus="yes">
        <source>%n SMS queued – see Messages</source>
        <translation>
            <numerusform>%n SMS w kolejce – zobacz Wiadomości</numerusform>
            <numerusform>%n SMS-y w kolejce – zobacz Wiadomości</numerusform>
            <numerusform>%n SMS-ów w kolejce – zobacz Wiadomości</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n SMS scheduled – see Messages</source>
        <translation>
            <numerusform>%n SMS zaplanowany – zobacz Wiadomości</numerusform>
            <numerusform>%n SMS-y zaplanowane – zobacz Wiadomości</numerusform>
            <numerusform>%n SMS-ów zaplanowanych – zobacz Wiadomości</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n SMS will leave after the quiet hours: %1</source>
        <translation>
            <numerusform>%n SMS wyjdzie po ciszy: %1</numerusform>
            <numerusform>%n SMS-y wyjdą po ciszy: %1</numerusform>
            <numerusform>%n SMS-ów wyjdzie po ciszy: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n char(s)</source>
        <translation>
            <numerusform>%n zn.</numerusform>
            <numerusform>%n zn.</numerusform>
            <numerusform>%n zn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n do końca</numerusform>
            <numerusform>%n do końca</numerusform>
            <numerusform>%n do końca</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) will get nothing:</source>
        <translation>
            <numerusform>%n odbiorca nic nie dostanie:</numerusform>
            <numerusform>%n odbiorców nic nie dostanie:</numerusform>
            <numerusform>%n odbiorców nic nie dostanie:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each link will be shortened, to about %n character(s).</source>
        <translation>
            <numerusform>Każdy link zostanie skrócony do ok. %n znaku.</numerusform>
            <numerusform>Każdy link zostanie skrócony do ok. %n znaków.</numerusform>
            <numerusform>Każdy link zostanie skrócony do ok. %n znaków.</numerusform>
        </translation>
    </message>
    <message>
        <source>If %1 fails: %2</source>
        <translation>W razie awarii bramki %1: %2</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Nowa wiadomość</translation>
    </message>
    <message>
        <source>None of the recipients can get this message.</source>
        <translation>Żaden z odbiorców nie może dostać tej wiadomości.</translation>
    </message>
    <message>
        <source>Nothing was sent. The message is back.</source>
        <translation>Nic nie wysłano. Wiadomość wróciła do edycji.</translation>
    </message>
    <message>
        <source>Nothing was sent. What you are writing stays; the text is in Messages.</source>
        <translation>Nic nie wysłano. To, co piszesz, zostaje; cofnięty tekst znajdziesz w Wiadomościach.</translation>
    </message>
    <message>
        <source>Only its beginning was taken; the whole text is still on the clipboard.</source>
        <translation>Wzięto tylko początek; cały tekst jest nadal w schowku.</translation>
    </message>
    <message>
        <source>Replace %1</source>
        <translation>Zamień %1</translation>
    </message>
    <message numerus="yes">
        <source>Schedule %n SMS</source>
        <translation>
            <numerusform>Zaplanuj %n SMS</numerusform>
            <numerusform>Zaplanuj %n SMS-y</numerusform>
            <numerusform>Zaplanuj %n SMS-ów</numerusform>
        </translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Wyślij</translation>
    </message>
    <message numerus="yes">
        <source>Send %n SMS</source>
        <translation>
            <numerusform>Wyślij %n SMS</numerusform>
            <numerusform>Wyślij %n SMS-y</numerusform>
            <numerusform>Wyślij %n SMS-ów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The pasted text has %n character(s), too many for a message.</source>
        <translation>
            <numerusform>Wklejony tekst ma %n znak, za dużo na wiadomość.</numerusform>
            <numerusform>Wklejony tekst ma %n znaki, za dużo na wiadomość.</numerusform>
            <numerusform>Wklejony tekst ma %n znaków, za dużo na wiadomość.</numerusform>
        </translation>
    </message>
    <message>
        <source>The same text was sent today to %1 of these %2.</source>
        <translation>Ten sam tekst wysłano dziś do %1 z tych %2 osób.</translation>
    </message>
    <message numerus="yes">
        <source>With plain signs %n more character(s) fit</source>
        <translation>
            <numerusform>Ze zwykłymi znakami zmieści się %n znak więcej</numerusform>
            <numerusform>Ze zwykłymi znakami zmieszczą się %n znaki więcej</numerusform>
            <numerusform>Ze zwykłymi znakami zmieści się %n znaków więcej</numerusform>
        </translation>
    </message>
    <message>
        <source>With plain signs: %1 instead of %2</source>
        <translation>Ze zwykłymi znakami: %1 zamiast %2</translation>
    </message>
    <message numerus="yes">
        <source>Without Polish letters %n more character(s) fit</source>
        <translation>
            <numerusform>Bez polskich znaków zmieści się jeszcze %n znak</numerusform>
            <numerusform>Bez polskich znaków zmieszczą się jeszcze %n znaki</numerusform>
            <numerusform>Bez polskich znaków zmieści się jeszcze %n znaków</numerusform>
        </translation>
    </message>
    <message>
        <source>Without Polish letters: %1 instead of %2</source>
        <translation>Bez polskich znaków: %1 zamiast %2</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>ok. %1</translation>
    </message>
    <message numerus="yes">
        <source>about %n SMS</source>
        <translation>
            <numerusform>ok. %n SMS-a</numerusform>
            <numerusform>ok. %n SMS-ów</numerusform>
            <numerusform>ok. %n SMS-ów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n char(s)</source>
        <translation>
            <numerusform>ok. %n znaku</numerusform>
            <numerusform>ok. %n znaków</numerusform>
            <numerusform>ok. %n znaków</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n left</source>
        <translation>
            <numerusform>ok. %n do końca</numerusform>
            <numerusform>ok. %n do końca</numerusform>
            <numerusform>ok. %n do końca</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n part(s)</source>
        <translation>
            <numerusform>ok. %n części</numerusform>
            <numerusform>ok. %n części</numerusform>
            <numerusform>ok. %n części</numerusform>
        </translation>
    </message>
    <message>
        <source>balance after %1</source>
        <translation>saldo po wysłaniu %1</translation>
    </message>
    <message>
        <source>balance after about %1</source>
        <translation>saldo potem ok. %1</translation>
    </message>
    <message>
        <source>sender %1</source>
        <translation>nadawca %1</translation>
    </message>
    <message>
        <source>the account&apos;s sender</source>
        <translation>nadawca domyślny konta</translation>
    </message>
    <message>
        <source>without Polish letters</source>
        <translation>bez polskich liter</translation>
    </message>
    <message>
        <source>⚠ %1 too little on the account</source>
        <translation>⚠ na koncie brakuje %1</translation>
    </message>
    <message>
        <source>⚠ about %1 too little on the account</source>
        <translation>⚠ na koncie brakuje ok. %1</translation>
    </message>
</context>
<context>
    <name>ComposerForm</name>
    <message>
        <source>Check recipients…</source>
        <translation>Sprawdź odbiorców…</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Zamknij wiadomość</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Nowa wiadomość</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Cel</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Wyślij</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Nadawca</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Szablon</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Treść</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Treść wiadomości</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Do</translation>
    </message>
</context>
<context>
    <name>ConfigField</name>
    <message>
        <source>2 to 11 characters, letters A-Z without Polish marks and digits. Separate several names by commas.</source>
        <translation>Od 2 do 11 znaków: litery A-Z bez polskich znaków i cyfry. Kilka nazw rozdziel przecinkami.</translation>
    </message>
    <message>
        <source>32 characters from the panel: API settings, then API password (MD5).</source>
        <translation>32 znaki z panelu: Ustawienia API, dalej Hasło do API (MD5).</translation>
    </message>
    <message>
        <source>A number of your account with +, a name of at most 11 letters and digits, or the SID of a Messaging Service (MG and 32 characters). Separate several by commas.</source>
        <translation>Numer z Twojego konta z „+”, nazwa do 11 liter i cyfr albo SID usługi Messaging Service (MG i 32 znaki). Kilka rozdziel przecinkami.</translation>
    </message>
    <message>
        <source>A text with ą, ę or ł has room for 70 characters instead of 160.</source>
        <translation>SMS z ą, ę lub ł mieści 70 znaków zamiast 160.</translation>
    </message>
    <message>
        <source>AC and 32 characters, from Account Info in the Twilio Console.</source>
        <translation>AC i 32 znaki, z sekcji Account Info w konsoli Twilio.</translation>
    </message>
    <message>
        <source>API password (MD5)</source>
        <translation>Hasło API (MD5)</translation>
    </message>
    <message>
        <source>Account SID</source>
        <translation>SID konta</translation>
    </message>
    <message>
        <source>Added to numbers of nine or fewer digits.</source>
        <translation>Dodawany do numerów, które mają dziewięć cyfr lub mniej.</translation>
    </message>
    <message>
        <source>As registered at Infobip: 3-11 letters A-Z and digits, or a number of 3-16 digits. Separate several by commas.</source>
        <translation>Tak jak zarejestrowano w Infobip: 3-11 liter A-Z i cyfr albo numer o 3-16 cyfrach. Kilka rozdziel przecinkami.</translation>
    </message>
    <message>
        <source>At most 11 characters, letters A-Z without Polish marks and digits. Separate several names by commas.</source>
        <translation>Najwyżej 11 znaków: litery A-Z bez polskich znaków i cyfry. Kilka nazw rozdziel przecinkami.</translation>
    </message>
    <message>
        <source>Auth Token</source>
        <translation>Token (Auth Token)</translation>
    </message>
    <message>
        <source>British operator. Gives neither delivery reports nor the balance.</source>
        <translation>Operator brytyjski. Nie podaje raportów doręczenia ani salda.</translation>
    </message>
    <message>
        <source>Default country prefix</source>
        <translation>Domyślny prefix numeru telefonu</translation>
    </message>
    <message>
        <source>ECO: cheaper, random sender number</source>
        <translation>ECO: taniej, losowy numer nadawcy</translation>
    </message>
    <message>
        <source>HTTP form, older accounts</source>
        <translation>Formularz HTTP, starsze konta</translation>
    </message>
    <message>
        <source>Instead of the user name and the password.</source>
        <translation>Zamiast nazwy użytkownika i hasła.</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Interfejs</translation>
    </message>
    <message>
        <source>It stands below the Account SID there.</source>
        <translation>Znajdziesz go tam pod SID konta.</translation>
    </message>
    <message>
        <source>Kind of messages</source>
        <translation>Typ SMS</translation>
    </message>
    <message>
        <source>Nothing is really sent: for learning and trying out.</source>
        <translation>Nic nie jest naprawdę wysyłane: do nauki i prób.</translation>
    </message>
    <message>
        <source>OAuth token</source>
        <translation>Token OAuth</translation>
    </message>
    <message>
        <source>PRO: your own sender name</source>
        <translation>PRO: własna nazwa nadawcy</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Hasło</translation>
    </message>
    <message>
        <source>Polish operator: sender names, delivery reports, balance in points.</source>
        <translation>Polski operator: nazwy nadawcy, raporty doręczenia, saldo w punktach.</translation>
    </message>
    <message>
        <source>Practice mode</source>
        <translation>Tryb ćwiczeniowy</translation>
    </message>
    <message>
        <source>Priority: own name, first in line, dearer</source>
        <translation>Priority: własna nazwa, pierwszeństwo, drożej</translation>
    </message>
    <message>
        <source>REST, recommended</source>
        <translation>REST, zalecany</translation>
    </message>
    <message>
        <source>Send Polish letters</source>
        <translation>Pozwól na znaki diakrytyczne</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Nadawca</translation>
    </message>
    <message>
        <source>Sender name</source>
        <translation>Nazwa nadawcy</translation>
    </message>
    <message>
        <source>Sends worldwide from your numbers, names or a Messaging Service.</source>
        <translation>Cały świat: z Twoich numerów, nazw lub usługi Messaging Service.</translation>
    </message>
    <message>
        <source>Sends worldwide: sender names, delivery reports, short links, balance.</source>
        <translation>Cały świat: nazwy nadawcy, raporty doręczenia, krótkie linki, saldo.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serwer</translation>
    </message>
    <message>
        <source>Shorten links</source>
        <translation>Skracaj linki w wiadomościach</translation>
    </message>
    <message>
        <source>The gateway replaces each link by a short one.</source>
        <translation>Bramka zamienia każdy link na krótki.</translation>
    </message>
    <message>
        <source>The name you log in to Dynmark with.</source>
        <translation>Nazwa, którą podajesz przy logowaniu do Dynmark.</translation>
    </message>
    <message>
        <source>The name you log in to Infobip with.</source>
        <translation>Nazwa, którą podajesz przy logowaniu do Infobip.</translation>
    </message>
    <message>
        <source>The name you log in to SMSAPI with.</source>
        <translation>Nazwa, którą logujesz się do SMSAPI.</translation>
    </message>
    <message>
        <source>The password you log in to Dynmark with.</source>
        <translation>Hasło, którym logujesz się do Dynmark.</translation>
    </message>
    <message>
        <source>The password you log in to Infobip with.</source>
        <translation>Hasło, którym logujesz się do Infobip.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nazwa użytkownika</translation>
    </message>
    <message>
        <source>Your own address is on the home page of the Infobip portal, for example abc123.api.infobip.com. The common one works too.</source>
        <translation>Twój własny adres jest na stronie głównej portalu Infobip, na przykład abc123.api.infobip.com. Wspólny też działa.</translation>
    </message>
</context>
<context>
    <name>ConfigForm</name>
    <message>
        <source>Activate after saving</source>
        <translation>Aktywuj po zapisaniu</translation>
    </message>
    <message>
        <source>Fetch from account</source>
        <translation>Pobierz z konta</translation>
    </message>
    <message>
        <source>May stay empty when “{other}” is filled in.</source>
        <translation>Może zostać puste, gdy pole „{other}” jest wypełnione.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Wiadomości</translation>
    </message>
    <message>
        <source>Name of this gateway</source>
        <translation>Nazwa tej bramki</translation>
    </message>
    <message>
        <source>Operator&apos;s panel</source>
        <translation>Panel operatora</translation>
    </message>
    <message>
        <source>Sender names there</source>
        <translation>Nazwy nadawcy w panelu</translation>
    </message>
    <message>
        <source>unchanged, stays in the keyring</source>
        <translation>bez zmian, zostaje w magazynie haseł</translation>
    </message>
    <message>
        <source>{label} (optional)</source>
        <translation>{label} (nieobowiązkowe)</translation>
    </message>
    <message>
        <source>{provider} account</source>
        <translation>Konto {provider}</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Wyślij</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>Marketing</source>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>Messages about orders need no consent, until somebody objects.</source>
        <translation>Wiadomości o zleceniach nie wymagają zgody, dopóki ktoś się nie sprzeciwi.</translation>
    </message>
    <message>
        <source>Nothing is noted, so no marketing is sent.</source>
        <translation>Nic nie zanotowano, więc marketing nie jest wysyłany.</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Zlecenia</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>zgoda</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>wolno pisać</translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation>e-mailem</translation>
    </message>
    <message>
        <source>by telephone</source>
        <translation>telefonicznie</translation>
    </message>
    <message>
        <source>consent given</source>
        <translation>zgoda wyrażona</translation>
    </message>
    <message>
        <source>from an import</source>
        <translation>z importu</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>ustnie</translation>
    </message>
    <message>
        <source>no consent</source>
        <translation>brak zgody</translation>
    </message>
    <message>
        <source>objected</source>
        <translation>sprzeciw</translation>
    </message>
    <message>
        <source>on the order form</source>
        <translation>na zleceniu</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>od %1</translation>
    </message>
    <message>
        <source>when the person&apos;s data were erased</source>
        <translation>przy usunięciu danych osoby</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>wycofana</translation>
    </message>
</context>
<context>
    <name>ConsentDeeds</name>
    <message numerus="yes">
        <source>%n number(s) may be texted again.</source>
        <translation>
            <numerusform>Znów wolno pisać na %n numer.</numerusform>
            <numerusform>Znów wolno pisać na %n numery.</numerusform>
            <numerusform>Znów wolno pisać na %n numerów.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) will not be texted any more.</source>
        <translation>
            <numerusform>Na %n numer nie będziemy już pisać.</numerusform>
            <numerusform>Na %n numery nie będziemy już pisać.</numerusform>
            <numerusform>Na %n numerów nie będziemy już pisać.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them were on the list already.</source>
        <translation>
            <numerusform>%n z nich już był na liście.</numerusform>
            <numerusform>%n z nich już były na liście.</numerusform>
            <numerusform>%n z nich już było na liście.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) will get no SMS about orders.</source>
        <translation>
            <numerusform>%n osoba nie dostanie SMS-ów o zleceniach.</numerusform>
            <numerusform>%n osoby nie dostaną SMS-ów o zleceniach.</numerusform>
            <numerusform>%n osób nie dostanie SMS-ów o zleceniach.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) will get no marketing.</source>
        <translation>
            <numerusform>%n osoba nie dostanie marketingu.</numerusform>
            <numerusform>%n osoby nie dostaną marketingu.</numerusform>
            <numerusform>%n osób nie dostanie marketingu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planned message(s) cancelled at the operator.</source>
        <translation>
            <numerusform>Anulowano w bramce %n zaplanowaną wiadomość.</numerusform>
            <numerusform>Anulowano w bramce %n zaplanowane wiadomości.</numerusform>
            <numerusform>Anulowano w bramce %n zaplanowanych wiadomości.</numerusform>
        </translation>
    </message>
    <message>
        <source>Allow texting</source>
        <translation>Pozwól pisać</translation>
    </message>
    <message>
        <source>Allow texting again</source>
        <translation>Znów pozwól pisać</translation>
    </message>
    <message numerus="yes">
        <source>Consent of %n person(s) noted.</source>
        <translation>
            <numerusform>Zanotowano zgodę %n osoby.</numerusform>
            <numerusform>Zanotowano zgodę %n osób.</numerusform>
            <numerusform>Zanotowano zgodę %n osób.</numerusform>
        </translation>
    </message>
    <message>
        <source>Do so only when the owner of the number has asked for it.</source>
        <translation>Zrób to tylko wtedy, gdy prosi o to właściciel numeru.</translation>
    </message>
    <message>
        <source>Keep on the list</source>
        <translation>Zostaw na liście</translation>
    </message>
    <message numerus="yes">
        <source>Of %n person(s) something that was said later still counts.</source>
        <translation>
            <numerusform>U %n osoby nadal liczy się to, co powiedziała później.</numerusform>
            <numerusform>U %n osób nadal liczy się to, co powiedziały później.</numerusform>
            <numerusform>U %n osób nadal liczy się to, co powiedziały później.</numerusform>
        </translation>
    </message>
    <message>
        <source>Text %1 again?</source>
        <translation>Znów pisać na %1?</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Note a consent</source>
        <translation>Zanotuj zgodę</translation>
    </message>
    <message numerus="yes">
        <source>Note a consent of %n people</source>
        <translation>
            <numerusform>Zanotuj zgodę %n osoby</numerusform>
            <numerusform>Zanotuj zgodę %n osób</numerusform>
            <numerusform>Zanotuj zgodę %n osób</numerusform>
        </translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Zanotuj</translation>
    </message>
</context>
<context>
    <name>ConsentHistory</name>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Consents so far</source>
        <translation>Dotychczasowe zgody</translation>
    </message>
    <message>
        <source>Noted %1</source>
        <translation>Zanotowano %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>przez: %1</translation>
    </message>
</context>
<context>
    <name>ConsentPart</name>
    <message>
        <source>Allow texting again…</source>
        <translation>Znów pozwól pisać…</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Zgody</translation>
    </message>
    <message>
        <source>Erase the person&apos;s data…</source>
        <translation>Usuń dane osoby…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>Never text this number</source>
        <translation>Nie pisać na ten numer</translation>
    </message>
    <message>
        <source>On the list of those who must not be texted: %1</source>
        <translation>Na liście „Nie pisać”: %1</translation>
    </message>
    <message>
        <source>Print-out of the data…</source>
        <translation>Wydruk danych…</translation>
    </message>
</context>
<context>
    <name>ContactCard</name>
    <message>
        <source>%1 is on the clipboard.</source>
        <translation>%1 jest w schowku.</translation>
    </message>
    <message>
        <source>Choose a person in the list.</source>
        <translation>Wybierz osobę na liście.</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Zgody</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Rozmowa</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Dane</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edytuj</translation>
    </message>
    <message>
        <source>Groups of this person</source>
        <translation>Grupy tej osoby</translation>
    </message>
    <message>
        <source>Nobody chosen</source>
        <translation>Nikogo nie wybrano</translation>
    </message>
    <message>
        <source>This person cannot be shown</source>
        <translation>Nie można pokazać tej osoby</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Napisz</translation>
    </message>
</context>
<context>
    <name>ContactConflict</name>
    <message>
        <source>Changed there: %1.</source>
        <translation>Zmienione tam: %1.</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Save as a new contact</source>
        <translation>Zapisz jako nowy kontakt</translation>
    </message>
    <message>
        <source>Save mine</source>
        <translation>Zapisz moje</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Weź tamte</translation>
    </message>
    <message>
        <source>address</source>
        <translation>adres</translation>
    </message>
    <message>
        <source>company</source>
        <translation>firma</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>rodzaj</translation>
    </message>
    <message>
        <source>language</source>
        <translation>język</translation>
    </message>
    <message>
        <source>name</source>
        <translation>imię i nazwisko</translation>
    </message>
    <message>
        <source>note</source>
        <translation>notatka</translation>
    </message>
    <message>
        <source>phone numbers</source>
        <translation>numery telefonów</translation>
    </message>
</context>
<context>
    <name>ContactDeeds</name>
    <message>
        <source>%1 deleted.</source>
        <translation>Usunięto: %1.</translation>
    </message>
    <message>
        <source>%1 saved.</source>
        <translation>Zapisano: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) deleted.</source>
        <translation>
            <numerusform>Usunięto %n kontakt.</numerusform>
            <numerusform>Usunięto %n kontakty.</numerusform>
            <numerusform>Usunięto %n kontaktów.</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV file (*.csv)</source>
        <translation>Plik CSV (*.csv)</translation>
    </message>
    <message>
        <source>Cards for a phone (*.vcf)</source>
        <translation>Wizytówki do telefonu (*.vcf)</translation>
    </message>
    <message>
        <source>Excel sheet (*.xlsx)</source>
        <translation>Arkusz Excela (*.xlsx)</translation>
    </message>
    <message>
        <source>Export all contacts: %1</source>
        <translation>Eksport wszystkich kontaktów: %1</translation>
    </message>
    <message>
        <source>Export contacts found: %1</source>
        <translation>Eksport znalezionych kontaktów: %1</translation>
    </message>
    <message>
        <source>Export selected contacts: %1</source>
        <translation>Eksport zaznaczonych kontaktów: %1</translation>
    </message>
    <message>
        <source>There is nobody to export.</source>
        <translation>Nie ma kogo eksportować.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>kontakty</translation>
    </message>
</context>
<context>
    <name>ContactDialog</name>
    <message>
        <source>Added: %1</source>
        <translation>Dodano: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Edit contact</source>
        <translation>Edycja kontaktu</translation>
    </message>
    <message>
        <source>First and last name</source>
        <translation>Imię i nazwisko</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Więcej</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nowy kontakt</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>changed: %1</source>
        <translation>zmieniono: %1</translation>
    </message>
</context>
<context>
    <name>ContactExportDialog</name>
    <message>
        <source>%1 exported to %2.</source>
        <translation>Wyeksportowano %1 do %2.</translation>
    </message>
    <message>
        <source>Export contacts</source>
        <translation>Eksport kontaktów</translation>
    </message>
    <message>
        <source>Reading contacts…</source>
        <translation>Wczytywanie kontaktów…</translation>
    </message>
</context>
<context>
    <name>ContactFilter</name>
    <message>
        <source>contractors</source>
        <translation>kontrahenci</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>klienci</translation>
    </message>
    <message>
        <source>group: %1</source>
        <translation>grupa: %1</translation>
    </message>
    <message>
        <source>marketing: consent given</source>
        <translation>marketing: zgoda wyrażona</translation>
    </message>
    <message>
        <source>marketing: nothing noted</source>
        <translation>marketing: nic nie zanotowano</translation>
    </message>
    <message>
        <source>marketing: withdrawn</source>
        <translation>marketing: zgoda wycofana</translation>
    </message>
    <message>
        <source>never texted</source>
        <translation>nigdy nie pisano</translation>
    </message>
    <message numerus="yes">
        <source>no SMS for %n month(s)</source>
        <translation>
            <numerusform>bez SMS od %n miesiąca</numerusform>
            <numerusform>bez SMS od %n miesięcy</numerusform>
            <numerusform>bez SMS od %n miesięcy</numerusform>
        </translation>
    </message>
    <message>
        <source>with a number</source>
        <translation>z numerem</translation>
    </message>
    <message>
        <source>without a number</source>
        <translation>bez numeru</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1”</translation>
    </message>
</context>
<context>
    <name>ContactFilters</name>
    <message>
        <source>All</source>
        <translation>Wszyscy</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>Wszystkie grupy</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Wyczyść filtry</translation>
    </message>
    <message>
        <source>Contractors</source>
        <translation>Kontrahenci</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Klienci</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtry</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupa</translation>
    </message>
    <message>
        <source>Groups…</source>
        <translation>Grupy…</translation>
    </message>
    <message>
        <source>Take off: %1</source>
        <translation>Usuń filtr: %1</translation>
    </message>
    <message>
        <source>Take this filter off</source>
        <translation>Usuń ten filtr</translation>
    </message>
    <message>
        <source>Write to this group</source>
        <translation>Napisz do tej grupy</translation>
    </message>
</context>
<context>
    <name>ContactMenu</name>
    <message>
        <source>Add to group</source>
        <translation>Dodaj do grupy</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karta</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Kopiuj numer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Edytuj…</translation>
    </message>
    <message>
        <source>Export selected…</source>
        <translation>Eksportuj zaznaczone…</translation>
    </message>
    <message>
        <source>Merge selected…</source>
        <translation>Scal zaznaczone…</translation>
    </message>
    <message>
        <source>Messages of this person</source>
        <translation>Wiadomości tej osoby</translation>
    </message>
    <message>
        <source>New group…</source>
        <translation>Nowa grupa…</translation>
    </message>
    <message>
        <source>Note a consent…</source>
        <translation>Zanotuj zgodę…</translation>
    </message>
    <message>
        <source>Remove from group</source>
        <translation>Usuń z grupy</translation>
    </message>
    <message>
        <source>Select everybody found</source>
        <translation>Zaznacz wszystkich znalezionych</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Napisz wiadomość</translation>
    </message>
</context>
<context>
    <name>ContactModel</name>
    <message>
        <source>Added</source>
        <translation>Dodano</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Zmieniono</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Contractor</source>
        <translation>Kontrahent</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klient</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupy</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <source>Last SMS</source>
        <translation>Ostatni SMS</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
</context>
<context>
    <name>ContactMore</name>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Język</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Uwagi</translation>
    </message>
    <message>
        <source>Own fields…</source>
        <translation>Własne pola…</translation>
    </message>
    <message>
        <source>The pasted text is too long for a note; only its beginning was taken.</source>
        <translation>Wklejony tekst jest za długi na uwagi; wzięto tylko początek.</translation>
    </message>
    <message>
        <source>✓ The digits check.</source>
        <translation>✓ Cyfry się zgadzają.</translation>
    </message>
</context>
<context>
    <name>ContactSide</name>
    <message>
        <source>Card</source>
        <translation>Karta</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Wiadomość</translation>
    </message>
</context>
<context>
    <name>ContactStack</name>
    <message>
        <source>Add the people and companies you write to, or import them from a file.</source>
        <translation>Dodaj osoby i firmy, do których piszesz, albo zaimportuj je z pliku.</translation>
    </message>
    <message>
        <source>Check the spelling, or look among all contacts.</source>
        <translation>Sprawdź pisownię albo poszukaj wśród wszystkich kontaktów.</translation>
    </message>
    <message>
        <source>Filtered by: %1.</source>
        <translation>Filtr: %1.</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>Importuj kontakty</translation>
    </message>
    <message>
        <source>Loading contacts…</source>
        <translation>Wczytuję kontakty…</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nowy kontakt</translation>
    </message>
    <message>
        <source>No contacts match the filters</source>
        <translation>Żaden kontakt nie pasuje do filtrów</translation>
    </message>
    <message>
        <source>No contacts match “%1”</source>
        <translation>Żaden kontakt nie pasuje do „%1”</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Nie ma jeszcze kontaktów</translation>
    </message>
    <message>
        <source>Show all contacts</source>
        <translation>Pokaż wszystkie kontakty</translation>
    </message>
    <message>
        <source>Take a filter off, or look among all contacts.</source>
        <translation>Usuń filtr albo szukaj wśród wszystkich kontaktów.</translation>
    </message>
    <message>
        <source>The contacts cannot be read</source>
        <translation>Nie można wczytać kontaktów</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
</context>
<context>
    <name>ContactTable</name>
    <message>
        <source>Contacts</source>
        <translation>Kontakty</translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message>
        <source>Contacts</source>
        <translation>Kontakty</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Eksportuj</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importuj</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nowy kontakt</translation>
    </message>
    <message>
        <source>Search by name, company or number…</source>
        <translation>Szukaj po nazwie, firmie lub numerze…</translation>
    </message>
    <message>
        <source>Write everybody who is listed into a file</source>
        <translation>Zapisz wszystkich z listy do pliku</translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n miejsce</numerusform>
            <numerusform>%n miejsca</numerusform>
            <numerusform>%n miejsc</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in the manual. Try another word.</source>
        <translation>Nie ma tego w instrukcji. Spróbuj innego słowa.</translation>
    </message>
    <message>
        <source>Pages of the manual</source>
        <translation>Strony instrukcji</translation>
    </message>
    <message>
        <source>Search in the manual…</source>
        <translation>Szukaj w instrukcji…</translation>
    </message>
    <message>
        <source>{places}, pages: {pages}. Enter goes to the next.</source>
        <translation>{places}, strony: {pages}. Enter przechodzi do następnego.</translation>
    </message>
</context>
<context>
    <name>Conversation</name>
    <message>
        <source>Conversation so far</source>
        <translation>Dotychczasowa rozmowa</translation>
    </message>
    <message>
        <source>Loading messages…</source>
        <translation>Wczytywanie wiadomości…</translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation>Jeszcze nie pisano</translation>
    </message>
    <message>
        <source>Show earlier messages</source>
        <translation>Pokaż wcześniejsze wiadomości</translation>
    </message>
    <message>
        <source>The messages cannot be read</source>
        <translation>Nie można odczytać wiadomości</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <source>What you send to this person will stand here.</source>
        <translation>Tu będzie to, co wyślesz tej osobie.</translation>
    </message>
    <message>
        <source>Write the first message</source>
        <translation>Napisz pierwszą wiadomość</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Skopiowano</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Kopiuj raport</translation>
    </message>
    <message>
        <source>Last time the program ended unexpectedly</source>
        <translation>Ostatnio program zakończył się niespodziewanie</translation>
    </message>
    <message>
        <source>More is in the log: {file}</source>
        <translation>Więcej jest w dzienniku: {file}</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Raport</translation>
    </message>
    <message>
        <source>SMS Desk cannot start</source>
        <translation>SMS Desk nie może się uruchomić</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Pokaż dziennik</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Coś poszło nie tak</translation>
    </message>
    <message>
        <source>The program cannot start. Your contacts and messages are still there. Install it anew, and if that does not help, send the report to the authors: it holds no personal data.</source>
        <translation>Program nie może się uruchomić. Twoje kontakty i wiadomości są nadal na miejscu. Zainstaluj go jeszcze raz, a jeśli to nie pomoże, wyślij raport autorom: nie ma w nim danych osobowych.</translation>
    </message>
    <message>
        <source>The program made a mistake. Your contacts and messages are safe and you can go on. If it happens again, send the report to the authors: it holds no personal data.</source>
        <translation>Program popełnił błąd. Kontakty i wiadomości są bezpieczne, można pracować dalej. Jeśli to się powtórzy, wyślij raport autorom: nie ma w nim danych osobowych.</translation>
    </message>
    <message>
        <source>Your contacts and messages are safe, and nothing will be sent twice. If it happens again, send the report to the authors: it holds no personal data.</source>
        <translation>Twoje kontakty i wiadomości są bezpieczne i nic nie wyjdzie dwa razy. Jeśli to się powtórzy, wyślij raport autorom: nie ma w nim danych osobowych.</translation>
    </message>
</context>
<context>
    <name>CreditNotices</name>
    <message>
        <source>Show</source>
        <translation>Pokaż</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>Doładuj</translation>
    </message>
    <message>
        <source>{gateway} has credit again. What waited is being sent.</source>
        <translation>Bramka {gateway} znów ma środki. Wysyłam to, co czekało.</translation>
    </message>
    <message numerus="yes">
        <source>{gateway}: no credit. %n SMS waiting; sent after a top-up.</source>
        <translation>
            <numerusform>Bramka {gateway}: brak środków. %n SMS czeka, wyślemy go po doładowaniu.</numerusform>
            <numerusform>Bramka {gateway}: brak środków. %n SMS-y czekają, wyślemy je po doładowaniu.</numerusform>
            <numerusform>Bramka {gateway}: brak środków. %n SMS-ów czeka, wyślemy je po doładowaniu.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DatabaseDialog</name>
    <message>
        <source>Back to a database of this computer</source>
        <translation>Powrót do bazy na tym komputerze</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Baza danych</translation>
    </message>
    <message>
        <source>Done. The program starts again to work with these data.</source>
        <translation>Gotowe. Program uruchomi się ponownie, żeby pracować na tych danych.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Wróć</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Dołącz</translation>
    </message>
    <message>
        <source>Leave the data on the server and work with own data</source>
        <translation>Zostaw dane na serwerze i pracuj na własnych</translation>
    </message>
    <message>
        <source>Looking where the data are…</source>
        <translation>Sprawdzanie, gdzie są dane…</translation>
    </message>
    <message>
        <source>Move the data there</source>
        <translation>Przenieś tam dane</translation>
    </message>
    <message>
        <source>Nobody can work with the server&apos;s database any more. Close the program on the other computers first.</source>
        <translation>Nikt nie będzie już mógł pracować z bazą na serwerze. Najpierw zamknij program na pozostałych komputerach.</translation>
    </message>
    <message>
        <source>Number of messages</source>
        <translation>Liczba wiadomości</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Postęp</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Uruchom ponownie</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Przerwij</translation>
    </message>
    <message>
        <source>Stopped. Nothing has changed.</source>
        <translation>Przerwano. Nic się nie zmieniło.</translation>
    </message>
    <message>
        <source>Take all data back into a file of this computer</source>
        <translation>Zabierz wszystkie dane z powrotem do pliku na tym komputerze</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>The other computers go on as before. This one gets the data that it had before it joined, or begins with none.</source>
        <translation>Pozostałe komputery pracują dalej jak dotąd. Ten dostaje dane, które miał przed dołączeniem, albo zaczyna bez żadnych.</translation>
    </message>
    <message>
        <source>The work stopped. Nothing has changed.</source>
        <translation>Praca została przerwana. Nic się nie zmieniło.</translation>
    </message>
    <message>
        <source>Use this address</source>
        <translation>Użyj tego adresu</translation>
    </message>
</context>
<context>
    <name>DatabaseWords</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n wiadomość</numerusform>
            <numerusform>%n wiadomości</numerusform>
            <numerusform>%n wiadomości</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) of this computer has/have not left yet and would never leave. To leave them behind, type their number:</source>
        <translation>
            <numerusform>%n wiadomość z tego komputera jeszcze nie wyszła i nigdy by nie wyszła. Żeby ją zostawić, wpisz liczbę wiadomości:</numerusform>
            <numerusform>%n wiadomości z tego komputera jeszcze nie wyszły i nigdy by nie wyszły. Żeby je zostawić, wpisz ich liczbę:</numerusform>
            <numerusform>%n wiadomości z tego komputera jeszcze nie wyszło i nigdy by nie wyszło. Żeby je zostawić, wpisz ich liczbę:</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything has been moved and compared: {there}. The former file is kept in the data folder, and nothing is sent from it any more.</source>
        <translation>Wszystko przeniesione i porównane: {there}. Dotychczasowy plik zostaje w folderze danych i nic już z niego nie wyjdzie.</translation>
    </message>
    <message>
        <source>PostgreSQL {version} answers and the database is empty. Everything from this computer can be moved there: {own}.</source>
        <translation>PostgreSQL {version} odpowiada, a baza jest pusta. Można tam przenieść wszystko z tego komputera: {own}.</translation>
    </message>
    <message>
        <source>PostgreSQL {version} answers, and the shop&apos;s data are there: {there}.</source>
        <translation>PostgreSQL {version} odpowiada i są tam dane warsztatu: {there}.</translation>
    </message>
    <message>
        <source>PostgreSQL {version} answers, and the shop&apos;s data are there: {there}. This computer can join them. Its own data are not added to them, they stay aside in a file: {own}.</source>
        <translation>PostgreSQL {version} odpowiada i są tam dane warsztatu: {there}. Ten komputer może do nich dołączyć. Jego własne dane nie zostaną do nich dodane, zostaną odłożone w pliku: {own}.</translation>
    </message>
    <message>
        <source>PostgreSQL {version} answers, but the database is empty: the shop&apos;s data are not there.</source>
        <translation>PostgreSQL {version} odpowiada, ale baza jest pusta: nie ma w niej danych warsztatu.</translation>
    </message>
    <message>
        <source>The data are in a file on this computer: {file}</source>
        <translation>Dane są w pliku na tym komputerze: {file}</translation>
    </message>
    <message>
        <source>The data are in the database {database} on {host}, where other computers of the shop can work with them too.</source>
        <translation>Dane są w bazie {database} na {host}; mogą na nich pracować także inne komputery warsztatu.</translation>
    </message>
    <message>
        <source>This computer has its own database again: {there}.</source>
        <translation>Ten komputer ma znowu własną bazę: {there}.</translation>
    </message>
    <message>
        <source>This computer works with the shop&apos;s data now: {there}. To send from here too, open SMS gateways after the start and enter the password of each gateway: passwords stay on the computer where they were typed.</source>
        <translation>Ten komputer pracuje teraz na danych warsztatu: {there}. Żeby stąd też wysyłać, otwórz po uruchomieniu Bramki SMS i wpisz hasło każdej bramki: hasła zostają na tym komputerze, na którym je wpisano.</translation>
    </message>
</context>
<context>
    <name>DateLine</name>
    <message>
        <source>Choose in a calendar (Alt+Down)</source>
        <translation>Wybierz w kalendarzu (Alt+strzałka w dół)</translation>
    </message>
</context>
<context>
    <name>DeleteBox</name>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Usuń</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n contact(s)?</source>
        <translation>
            <numerusform>Usunąć %n kontakt?</numerusform>
            <numerusform>Usunąć %n kontakty?</numerusform>
            <numerusform>Usunąć %n kontaktów?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete contacts</source>
        <translation>Usuwanie kontaktów</translation>
    </message>
    <message>
        <source>Their messages stay in the history.</source>
        <translation>Ich wiadomości zostaną w historii.</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message numerus="yes">
        <source>%n problem(s) found: {names}.</source>
        <translation>
            <numerusform>Znaleziono %n problem: {names}.</numerusform>
            <numerusform>Znaleziono %n problemy: {names}.</numerusform>
            <numerusform>Znaleziono %n problemów: {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Sprawdź ponownie</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Sprawdzam…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Skopiowano</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiuj</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostyka</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>Wszystko w porządku.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Wyniki</translation>
    </message>
    <message>
        <source>Nothing is sent and nothing is changed. What you copy holds no names, numbers, texts or logins, so it can be passed on to whoever helps you.</source>
        <translation>Nic nie jest wysyłane ani zmieniane. Skopiowany tekst nie zawiera nazwisk, numerów, treści ani loginów, więc możesz go przekazać temu, kto Ci pomaga.</translation>
    </message>
    <message>
        <source>The check ended unexpectedly. Details are in the log.</source>
        <translation>Sprawdzanie niespodziewanie się skończyło. Szczegóły są w dzienniku.</translation>
    </message>
    <message>
        <source>The check was cancelled; the list is not complete.</source>
        <translation>Sprawdzanie przerwano; lista nie jest pełna.</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>In practice mode there is only a database of its own.</source>
        <translation>Tryb ćwiczeniowy ma tylko własną bazę.</translation>
    </message>
</context>
<context>
    <name>DoneStep</name>
    <message>
        <source>An import can also be undone later: Contacts, Recent imports. Whoever was changed in the meantime is left alone.</source>
        <translation>Import można cofnąć także później: Kontakty, Ostatnie importy. Kogo zmieniono w międzyczasie, zostanie bez zmian.</translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation>Importuj inny plik</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Cofnij import</translation>
    </message>
    <message>
        <source>Write to those imported</source>
        <translation>Napisz do zaimportowanych</translation>
    </message>
</context>
<context>
    <name>DuplicatesDialog</name>
    <message numerus="yes">
        <source>%n likely duplicate(s)</source>
        <translation>
            <numerusform>%n prawdopodobny duplikat</numerusform>
            <numerusform>%n prawdopodobne duplikaty</numerusform>
            <numerusform>%n prawdopodobnych duplikatów</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplikaty</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Scal</translation>
    </message>
    <message>
        <source>Not a duplicate</source>
        <translation>To nie duplikat</translation>
    </message>
    <message>
        <source>Recent merges…</source>
        <translation>Ostatnie scalenia…</translation>
    </message>
    <message>
        <source>The first %1 of %2; the others follow when you search again.</source>
        <translation>Pierwsze %1 z %2; pozostałe pokażą się przy kolejnym szukaniu.</translation>
    </message>
    <message>
        <source>The surest %1 of %2</source>
        <translation>Najpewniejsze %1 z %2</translation>
    </message>
    <message>
        <source>They will not be offered as duplicates again.</source>
        <translation>Nie pojawią się już wśród duplikatów.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
</context>
<context>
    <name>DuplicatesList</name>
    <message>
        <source>Likely duplicates</source>
        <translation>Prawdopodobne duplikaty</translation>
    </message>
</context>
<context>
    <name>DuplicatesStates</name>
    <message>
        <source>Comparing numbers, e-mails, NIPs and names…</source>
        <translation>Porównywanie numerów, e-maili, NIP-ów i nazw…</translation>
    </message>
    <message>
        <source>No duplicates</source>
        <translation>Brak duplikatów</translation>
    </message>
    <message>
        <source>Nobody seems to be in the list twice: no number, e-mail or NIP is shared, and no names are much alike.</source>
        <translation>Nikt nie wydaje się wpisany dwa razy: nikt nie ma wspólnego numeru, e-maila ani NIP-u, a nazwy nie są do siebie podobne.</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>Nic się nie zmieniło.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Postęp</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Szukaj ponownie</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Zatrzymaj</translation>
    </message>
    <message>
        <source>The search failed</source>
        <translation>Szukanie się nie powiodło</translation>
    </message>
    <message>
        <source>The search was stopped</source>
        <translation>Szukanie zatrzymano</translation>
    </message>
    <message>
        <source>The work stopped. Nothing has changed.</source>
        <translation>Praca została przerwana. Nic się nie zmieniło.</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message numerus="yes">
        <source>%n message(s) to this person, with their texts</source>
        <translation>
            <numerusform>%n wiadomość do tej osoby, razem z treścią</numerusform>
            <numerusform>%n wiadomości do tej osoby, razem z treścią</numerusform>
            <numerusform>%n wiadomości do tej osoby, razem z treścią</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) about consent</source>
        <translation>
            <numerusform>%n wpis o zgodzie</numerusform>
            <numerusform>%n wpisy o zgodach</numerusform>
            <numerusform>%n wpisów o zgodach</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase a person&apos;s data</source>
        <translation>Usuwanie danych osoby</translation>
    </message>
    <message>
        <source>Erase all data of %1?</source>
        <translation>Usunąć wszystkie dane: %1?</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Usuń na zawsze</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Zachowaj</translation>
    </message>
    <message>
        <source>Never text the numbers again</source>
        <translation>Nigdy więcej nie pisać na te numery</translation>
    </message>
    <message>
        <source>They stay on the list of those who must not be texted, as hashes from which nobody can read the number.</source>
        <translation>Zostaną na liście „Nie pisać” jako skróty, z których nikt nie odczyta numeru.</translation>
    </message>
    <message>
        <source>This cannot be undone. Copies of the data that you made keep it.</source>
        <translation>Tego nie można cofnąć. Twoje wcześniejsze kopie danych nadal je zawierają.</translation>
    </message>
    <message numerus="yes">
        <source>membership of %n group(s)</source>
        <translation>
            <numerusform>przynależność do %n grupy</numerusform>
            <numerusform>przynależność do %n grup</numerusform>
            <numerusform>przynależność do %n grup</numerusform>
        </translation>
    </message>
    <message>
        <source>name, numbers, address, note and own fields</source>
        <translation>nazwa, numery, adres, uwagi i własne pola</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>A contact needs a name, a company or a phone number. Fill in one of them.</source>
        <translation>Kontakt musi mieć nazwę, firmę albo numer telefonu. Wypełnij jedno z tych pól.</translation>
    </message>
    <message>
        <source>A group by filter cannot be made of another group. Choose all groups in the filter first.</source>
        <translation>Grupa z filtra nie może opierać się na innej grupie. Najpierw wybierz w filtrze wszystkie grupy.</translation>
    </message>
    <message>
        <source>A phone number as sender is written with + and its country prefix, for example +48 732 123 456. Correct it, or use a name with at least one letter.</source>
        <translation>Numer telefonu jako nadawca zapisuje się z „+” i prefiksem kraju, na przykład +48 732 123 456. Popraw go albo użyj nazwy z co najmniej jedną literą.</translation>
    </message>
    <message>
        <source>After copying, the table {table} is not the same in both databases. Nothing has been changed; try again, and send the log to the authors if it happens once more.</source>
        <translation>Po skopiowaniu tabela {table} nie jest w obu bazach taka sama. Nic nie zostało zmienione; spróbuj ponownie, a jeśli to się powtórzy, wyślij dziennik autorom.</translation>
    </message>
    <message>
        <source>An Account SID is AC followed by 32 digits and letters a-f, 34 characters together; here there are {length}. Copy it from the panel once more.</source>
        <translation>SID konta to AC i 32 cyfry lub litery a-f, razem 34 znaki; tutaj jest ich {length}. Skopiuj go z panelu jeszcze raz.</translation>
    </message>
    <message>
        <source>An Excel sheet holds at most {limit} rows. Choose fewer, or a CSV file.</source>
        <translation>Arkusz Excela mieści najwyżej {limit} wierszy. Wybierz mniej wiadomości albo plik CSV.</translation>
    </message>
    <message>
        <source>Choose at least two gateways, so that one can stand in for the other.</source>
        <translation>Wybierz co najmniej dwie bramki, aby jedna mogła zastąpić drugą.</translation>
    </message>
    <message>
        <source>Enter a number of minutes from {least} to {most}.</source>
        <translation>Podaj liczbę minut od {least} do {most}.</translation>
    </message>
    <message>
        <source>Files of the program are missing: {name}. Install it anew; your data stay as they are.</source>
        <translation>Brakuje plików programu: {name}. Zainstaluj go jeszcze raz; dane zostają bez zmian.</translation>
    </message>
    <message>
        <source>It is not known yet whether {gateway} has cancelled this planned message. The program will ask again.</source>
        <translation>Nie wiadomo jeszcze, czy bramka {gateway} anulowała tę zaplanowaną wiadomość. Program zapyta ponownie.</translation>
    </message>
    <message>
        <source>It was too late to cancel: {gateway} is already sending this message.</source>
        <translation>Za późno, aby anulować: {gateway} już wysyła tę wiadomość.</translation>
    </message>
    <message>
        <source>Links are shortened only for a Messaging Service: enter its SID, which begins with MG, as the sender.</source>
        <translation>Linki są skracane tylko w usłudze Messaging Service: jako nadawcę podaj jej SID, który zaczyna się od MG.</translation>
    </message>
    <message>
        <source>Marked by hand as not sent. Retry it if the message should still leave.</source>
        <translation>Zaznaczono ręcznie, że nie została wysłana. Jeśli ma wyjść, ponów ją.</translation>
    </message>
    <message>
        <source>Messages are being sent just now by {holder}. Close that window or stop that run, then restore; nothing has been changed.</source>
        <translation>Właśnie wysyła wiadomości {holder}. Zamknij tamto okno albo zatrzymaj tamten program, potem odtwórz kopię; nic nie zostało zmienione.</translation>
    </message>
    <message>
        <source>Messages of this database are already being sent by {holder}. Nothing is wrong: they leave from there.</source>
        <translation>Wiadomości z tej bazy wysyła już {holder}. Wszystko w porządku: wyjdą stamtąd.</translation>
    </message>
    <message>
        <source>Messages to {name} that still wait, are on their way or are unclear: {count}. Cancel or resolve them first, then erase.</source>
        <translation>Wiadomości do: {name}, które jeszcze czekają, są w drodze lub są niepewne: {count}. Najpierw je anuluj lub rozstrzygnij, potem usuń dane.</translation>
    </message>
    <message>
        <source>Messages waiting in the outbox: {count}. {reason}</source>
        <translation>W skrzynce nadawczej czekają wiadomości: {count}. {reason}</translation>
    </message>
    <message>
        <source>More pieces of the text that are not phone numbers: {count}. Paste numbers only.</source>
        <translation>Kolejne fragmenty tekstu, które nie są numerami telefonów: {count}. Wklej same numery.</translation>
    </message>
    <message>
        <source>Needless spaces cost one SMS more. Take them out.</source>
        <translation>Zbędne spacje kosztują dodatkowy SMS. Usuń je.</translation>
    </message>
    <message>
        <source>No SMS gateway is set up yet. Set one up, or switch on practice mode.</source>
        <translation>Żadna bramka SMS nie jest jeszcze ustawiona. Skonfiguruj ją albo włącz tryb ćwiczeniowy.</translation>
    </message>
    <message>
        <source>No connection with the shop&apos;s database now. What you write is kept.</source>
        <translation>Nie ma teraz połączenia z bazą warsztatu. To, co piszesz, jest zachowane.</translation>
    </message>
    <message>
        <source>No folder is watched. Choose one first.</source>
        <translation>Żaden folder nie jest pilnowany. Najpierw wybierz folder.</translation>
    </message>
    <message>
        <source>No secure connection to {host} could be made. Nothing was sent. Check the computer&apos;s date and the antivirus program.</source>
        <translation>Nie udało się bezpiecznie połączyć z {host}. Nic nie zostało wysłane. Sprawdź datę w komputerze i program antywirusowy.</translation>
    </message>
    <message>
        <source>Nobody can be put into “{name}” or taken out of it: its filter decides who is in it.</source>
        <translation>Do grupy „{name}” nie można nikogo dodać ani z niej usunąć: o tym, kto w niej jest, decyduje filtr.</translation>
    </message>
    <message>
        <source>Nothing can be written into the folder {name}. Check its permissions.</source>
        <translation>Nie można nic zapisać w folderze {name}. Sprawdź uprawnienia do niego.</translation>
    </message>
    <message>
        <source>Nothing may be written into the folder {name}. Choose another folder for the backup copy, or allow writing there.</source>
        <translation>W folderze {name} nie wolno nic zapisać. Wybierz inny folder na kopię zapasową albo pozwól na zapis w tym.</translation>
    </message>
    <message>
        <source>Of {count} SMS it is not known whether they were sent. Open Messages, look at the unclear ones and decide: sent, or send again.</source>
        <translation>Nie wiadomo, czy te SMS-y wyszły: {count}. Otwórz Wiadomości, obejrzyj niepewne i zdecyduj: wysłane albo wyślij ponownie.</translation>
    </message>
    <message>
        <source>One of these contacts was changed or deleted in the meantime. Nothing was merged; look at the values once more.</source>
        <translation>Któryś z tych kontaktów w międzyczasie zmieniono lub usunięto. Nic nie scalono; obejrzyj wartości jeszcze raz.</translation>
    </message>
    <message>
        <source>Only one link can be opened at a time. Give one.</source>
        <translation>Można otworzyć tylko jeden link naraz. Podaj jeden.</translation>
    </message>
    <message>
        <source>Only {free} MB are free on the disk with the data. Free some space, or nothing more can be put into the outbox.</source>
        <translation>Na dysku z danymi zostało tylko {free} MB. Zwolnij miejsce, inaczej do skrzynki nadawczej nie zmieści się nic więcej.</translation>
    </message>
    <message>
        <source>Operators block senders such as “{found}”, which look like an authority, a bank or nobody. Choose your shop’s name.</source>
        <translation>Operatorzy blokują nadawców takich jak „{found}”, bo wyglądają na urząd, bank lub nikogo. Wybierz nazwę swojej firmy.</translation>
    </message>
    <message>
        <source>Operators block short links such as {found}. Give the whole address.</source>
        <translation>Operatorzy blokują skrócone linki takie jak {found}. Podaj pełny adres.</translation>
    </message>
    <message>
        <source>Row {row} of the file cannot be read. Correct it in the sheet and try again.</source>
        <translation>Nie można odczytać wiersza {row}. Popraw go w arkuszu i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>SMS Desk is already running with this data, but its window does not answer. Wait a moment and try again, or end it in the list of running programs first.</source>
        <translation>SMS Desk już działa na tych danych, ale jego okno nie odpowiada. Poczekaj chwilę i spróbuj ponownie albo najpierw zakończ go na liście uruchomionych programów.</translation>
    </message>
    <message>
        <source>Sending has stopped unexpectedly. The messages are safe; it starts again by itself in a moment.</source>
        <translation>Wysyłanie niespodziewanie się zatrzymało. SMS-y są bezpieczne; program za chwilę sam wznowi wysyłkę.</translation>
    </message>
    <message>
        <source>Signs like {found} leave room for 70 characters in an SMS instead of 160. Replace them.</source>
        <translation>Przez znaki takie jak {found} w SMS-ie mieści się 70 znaków zamiast 160. Zamień je.</translation>
    </message>
    <message>
        <source>Somebody decided in the program that this file is not sent.</source>
        <translation>Ktoś zdecydował w programie, że tego pliku się nie wysyła.</translation>
    </message>
    <message>
        <source>Somebody else changed this contact in the meantime. Nothing of yours is saved yet: choose whose version shall stay.</source>
        <translation>Ktoś inny zmienił w tym czasie ten kontakt. Twoje zmiany nie są jeszcze zapisane: wybierz, czyja wersja ma zostać.</translation>
    </message>
    <message>
        <source>Somebody else changed this template in the meantime. Nothing of yours is saved yet: choose whose version shall stay.</source>
        <translation>Ktoś inny zmienił w tym czasie ten szablon. Twoje zmiany nie są jeszcze zapisane: wybierz, czyja wersja ma zostać.</translation>
    </message>
    <message>
        <source>Template no. {number} in {name} cannot be used, look at its “{entry}”. Nothing was imported.</source>
        <translation>Nie można użyć szablonu nr {number} z pliku {name}, sprawdź „{entry}”. Nic nie zaimportowano.</translation>
    </message>
    <message>
        <source>The API password (MD5) has 32 characters, digits 0-9 and letters a-f; here there are {length}. Copy it from the panel once more, or compute it from the login password.</source>
        <translation>Hasło API (MD5) ma 32 znaki, cyfry 0-9 i litery a-f, a tu jest ich {length}. Skopiuj je z panelu jeszcze raz albo oblicz z hasła logowania.</translation>
    </message>
    <message>
        <source>The SID of a Messaging Service is MG followed by 32 digits and letters a-f, 34 characters together; here there are {length}. Copy it from the panel once more.</source>
        <translation>SID usługi Messaging Service to MG i 32 cyfry lub litery a-f, razem 34 znaki; tutaj jest ich {length}. Skopiuj go z panelu jeszcze raz.</translation>
    </message>
    <message>
        <source>The answer of the server {host} cannot be read: it does not seem to be {gateway}. Nothing was sent. Check the server address.</source>
        <translation>Odpowiedzi serwera {host} nie da się odczytać: to chyba nie jest {gateway}. Nic nie zostało wysłane. Sprawdź adres serwera.</translation>
    </message>
    <message>
        <source>The backup copy {name} could not be written: {reason}. Check the disk and try again; older copies are still there.</source>
        <translation>Nie udało się zapisać kopii zapasowej {name}: {reason}. Sprawdź dysk i spróbuj ponownie; starsze kopie są na miejscu.</translation>
    </message>
    <message>
        <source>The character “{character}” is not allowed in a sender name. Use letters A-Z without Polish marks and digits.</source>
        <translation>Znak „{character}” nie może wystąpić w nazwie nadawcy. Używaj liter A-Z bez polskich znaków i cyfr.</translation>
    </message>
    <message>
        <source>The clock of this computer shows {time}, which cannot be right. Set date and time: plans, reminders and quiet hours go by it.</source>
        <translation>Zegar tego komputera pokazuje {time}, a to niemożliwe. Ustaw datę i godzinę: zależą od nich plany, przypomnienia i cisza nocna.</translation>
    </message>
    <message>
        <source>The clocks of this computer and of {host} differ by {seconds} seconds. Let both set their time by the network, or planned messages leave too early or too late.</source>
        <translation>Zegary tego komputera i {host} różnią się o {seconds} s. Niech oba biorą czas z sieci, inaczej zaplanowane wiadomości wyjdą za wcześnie albo za późno.</translation>
    </message>
    <message>
        <source>The computer with the database, {host}, does not answer. Nothing is lost. Check that it is on and that this computer is in the same network; the program goes on as soon as it answers.</source>
        <translation>Komputer z bazą danych, {host}, nie odpowiada. Nic nie przepadło. Sprawdź, czy jest włączony i czy ten komputer jest w tej samej sieci; program ruszy dalej, gdy tylko odpowie.</translation>
    </message>
    <message>
        <source>The computer {host} began to move data into this database and did not finish. Start the program there, or move from there again; until then nobody can work with them here.</source>
        <translation>Komputer {host} zaczął przenosić dane do tej bazy i nie skończył. Uruchom program tam albo przenieś z niego jeszcze raz; do tego czasu nikt nie może tu na nich pracować.</translation>
    </message>
    <message>
        <source>The connection to the database on {host} was lost in the very moment of saving, so it is not known whether the last change was saved. When the connection is back, look first, before you do it again.</source>
        <translation>Połączenie z bazą na {host} zerwało się w chwili zapisywania, więc nie wiadomo, czy ostatnia zmiana się zapisała. Gdy połączenie wróci, najpierw sprawdź, zanim zrobisz to jeszcze raz.</translation>
    </message>
    <message>
        <source>The connection to the database on {host} was lost; nothing has been changed. Check that the computer with the database is on and that this computer is in the network, then do it again.</source>
        <translation>Zerwało się połączenie z bazą na {host}; nic nie zostało zmienione. Sprawdź, czy komputer z bazą jest włączony i czy ten komputer jest w sieci, potem zrób to jeszcze raz.</translation>
    </message>
    <message>
        <source>The connection to {gateway} was lost before it confirmed the message. It may have been sent: check before you send it again.</source>
        <translation>Połączenie z bramką {gateway} zerwało się przed potwierdzeniem. Wiadomość mogła zostać wysłana: sprawdź to, zanim wyślesz ją ponownie.</translation>
    </message>
    <message>
        <source>The copy {name} cannot be read: {reason}. Check that its disk is connected; nothing has been changed.</source>
        <translation>Nie można odczytać kopii {name}: {reason}. Sprawdź, czy jej dysk jest podłączony; nic nie zostało zmienione.</translation>
    </message>
    <message>
        <source>The copy {name} is damaged or not complete. Choose another one; nothing has been changed.</source>
        <translation>Kopia {name} jest uszkodzona albo niepełna. Wybierz inną; nic nie zostało zmienione.</translation>
    </message>
    <message>
        <source>The copy {name} is encrypted. Enter the passphrase with which it was made.</source>
        <translation>Kopia {name} jest zaszyfrowana. Wpisz hasło, z którym powstała.</translation>
    </message>
    <message>
        <source>The copy {name} was made by a newer version of the program. Install that version, then restore it; nothing has been changed.</source>
        <translation>Kopia {name} powstała w nowszej wersji programu. Zainstaluj tę wersję, potem ją odtwórz; nic nie zostało zmienione.</translation>
    </message>
    <message>
        <source>The data folder {name} cannot be used: {reason}. Choose another one with --data-dir.</source>
        <translation>Nie można użyć folderu danych {name}: {reason}. Wskaż inny przez --data-dir.</translation>
    </message>
    <message>
        <source>The data have been moved from this database to the computer {host}. Ask whoever did it where the shop&apos;s data are now; what is left here is not used any more.</source>
        <translation>Dane z tej bazy zostały przeniesione na komputer {host}. Zapytaj tego, kto to zrobił, gdzie są teraz dane warsztatu; to, co tu zostało, nie jest już używane.</translation>
    </message>
    <message>
        <source>The data have been moved to another database, so nothing can be changed here any more. Close the program and start it again: it opens the new one by itself.</source>
        <translation>Dane zostały przeniesione do innej bazy, więc tu nie można już niczego zmienić. Zamknij program i uruchom go ponownie: sam otworzy nową.</translation>
    </message>
    <message>
        <source>The data were last changed at {time}, which is still to come by the clock of this computer. Check its date and time: plans, reminders and quiet hours go by them.</source>
        <translation>Dane ostatnio zmieniono {time}, a według zegara tego komputera to dopiero nastąpi. Sprawdź datę i godzinę: zależą od nich plany, przypomnienia i cisza nocna.</translation>
    </message>
    <message>
        <source>The database cannot be written. Check the permissions of the folder {name}.</source>
        <translation>Nie można zapisywać w bazie. Sprawdź uprawnienia do folderu {name}.</translation>
    </message>
    <message>
        <source>The database is in use by another program. Close that program, or wait until the other desk has saved, and try again.</source>
        <translation>Z bazy korzysta inny program. Zamknij go i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>The database on {host} cannot be reached over an encrypted connection as it is set here. Set the encryption otherwise, or have it set up on the server.</source>
        <translation>Z bazą na {host} nie można się połączyć z takim szyfrowaniem, jakie tu ustawiono. Ustaw szyfrowanie inaczej albo niech ktoś włączy je na serwerze.</translation>
    </message>
    <message>
        <source>The database on {host} did not let the user {user} in. Check the user name and the password of the database.</source>
        <translation>Baza na {host} nie wpuściła użytkownika {user}. Sprawdź nazwę użytkownika i hasło bazy danych.</translation>
    </message>
    <message>
        <source>The database on {host} does not let this computer in: {reason}. Whoever set the server up can allow it; nothing is lost.</source>
        <translation>Baza na {host} nie wpuszcza tego komputera: {reason}. Może na to pozwolić osoba, która ustawiała serwer; nic nie przepadło.</translation>
    </message>
    <message>
        <source>The database on {host} is just starting or shutting down. Wait a moment and try again; nothing is lost.</source>
        <translation>Baza na {host} właśnie się uruchamia albo wyłącza. Poczekaj chwilę i spróbuj ponownie; nic nie przepadło.</translation>
    </message>
    <message>
        <source>The database on {host} reports a fault of its own. Whoever looks after the server finds more in its log; nothing has been changed.</source>
        <translation>Baza na {host} zgłasza własny błąd. Więcej jest w dzienniku serwera, do którego zajrzy osoba, która się nim opiekuje; nic nie zostało zmienione.</translation>
    </message>
    <message>
        <source>The database on {host} took too long to answer. Nothing has been changed; try again.</source>
        <translation>Baza na {host} odpowiadała zbyt długo. Nic nie zostało zmienione; spróbuj ponownie.</translation>
    </message>
    <message>
        <source>The database server on {host} is PostgreSQL {version}, and at least {oldest} is needed. Have a newer one installed; nothing has been changed.</source>
        <translation>Na {host} działa PostgreSQL {version}, a potrzebna jest wersja co najmniej {oldest}. Niech ktoś zainstaluje nowszą; nic nie zostało zmienione.</translation>
    </message>
    <message>
        <source>The database {database} on {host} can only be read at the moment. Whoever looks after the server can change that; nothing has been changed.</source>
        <translation>Bazę {database} na {host} można teraz tylko odczytywać. Może to zmienić osoba, która opiekuje się serwerem; nic nie zostało zmienione.</translation>
    </message>
    <message>
        <source>The database {database} on {host} cannot hold every letter: its encoding is {encoding}. Have a new one made with the encoding UTF8; nothing has been changed.</source>
        <translation>Baza {database} na {host} nie pomieści wszystkich liter: jej kodowanie to {encoding}. Niech ktoś założy nową z kodowaniem UTF8; nic nie zostało zmienione.</translation>
    </message>
    <message>
        <source>The database {database} on {host} holds no shop&apos;s data yet. Move yours there instead; nothing has been changed.</source>
        <translation>W bazie {database} na {host} nie ma jeszcze danych warsztatu. Przenieś tam swoje; nic nie zostało zmienione.</translation>
    </message>
    <message>
        <source>The database {database} on {host} holds something that is not of this program. Have an empty database made for it; nothing has been changed.</source>
        <translation>W bazie {database} na {host} jest coś, co nie należy do tego programu. Niech ktoś założy dla niego pustą bazę; nic nie zostało zmienione.</translation>
    </message>
    <message>
        <source>The database {name} cannot be opened: {reason}. Check that the disk is connected.</source>
        <translation>Nie można otworzyć bazy {name}: {reason}. Sprawdź, czy dysk jest podłączony.</translation>
    </message>
    <message>
        <source>The database {name} is damaged or is not a database of this program. Restore a backup; nothing has been changed.</source>
        <translation>Baza {name} jest uszkodzona albo nie należy do tego programu. Przywróć kopię zapasową; nic nie zostało zmienione.</translation>
    </message>
    <message>
        <source>The database {name} was deleted or moved while the program was running. Put the file back into its folder; nothing is sent until then.</source>
        <translation>Bazę danych {name} usunięto lub przeniesiono w trakcie pracy programu. Przywróć plik do jego folderu; do tego czasu nic nie zostanie wysłane.</translation>
    </message>
    <message>
        <source>The field {{{name}}} has no value for {recipient}. Fill it in.</source>
        <translation>Pole {{{name}}} nie ma wartości dla odbiorcy {recipient}. Wypełnij je.</translation>
    </message>
    <message>
        <source>The field {{{name}}} in the text is not known. Correct its name or fill in its value.</source>
        <translation>Program nie zna pola {{{name}}} z tej treści. Popraw jego nazwę albo wpisz wartość.</translation>
    </message>
    <message>
        <source>The file has no column “{column}”. Its columns are: {known}.</source>
        <translation>W pliku nie ma kolumny „{column}”. Są w nim kolumny: {known}.</translation>
    </message>
    <message>
        <source>The file {name} cannot be opened: {reason}. Close it in the other program, or check its permissions; then it is taken by itself.</source>
        <translation>Nie można otworzyć pliku {name}: {reason}. Zamknij go w drugim programie albo sprawdź uprawnienia; potem zostanie wzięty sam.</translation>
    </message>
    <message>
        <source>The file {name} cannot be read: {reason}. Check that it exists and is not open in another program.</source>
        <translation>Nie można odczytać pliku {name}: {reason}. Sprawdź, czy istnieje i czy nie jest otwarty w innym programie.</translation>
    </message>
    <message>
        <source>The file {name} cannot be written: {reason}. Choose another folder.</source>
        <translation>Nie można zapisać pliku {name}: {reason}. Wybierz inny folder.</translation>
    </message>
    <message>
        <source>The file {name} does not wait for this decision, or somebody else has just decided. Look at the list again.</source>
        <translation>Plik {name} nie czeka na tę decyzję albo ktoś właśnie zdecydował. Zajrzyj jeszcze raz na listę.</translation>
    </message>
    <message>
        <source>The file {name} ends in the middle of card {row}. Export the contacts once more and try again.</source>
        <translation>Plik {name} urywa się w środku wizytówki {row}. Wyeksportuj kontakty jeszcze raz i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>The file {name} has more than {limit} rows, so it was not taken. Split it into parts.</source>
        <translation>Plik {name} ma więcej niż {limit} wierszy, więc nie został wzięty. Podziel go na części.</translation>
    </message>
    <message>
        <source>The file {name} has no column with phone numbers. Name one of its columns “telefon” and try again.</source>
        <translation>Plik {name} nie ma kolumny z numerami telefonów. Nazwij jedną z kolumn „telefon” i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>The file {name} has no rows. Check that you chose the right one.</source>
        <translation>Plik {name} nie ma żadnych wierszy. Sprawdź, czy to właściwy plik.</translation>
    </message>
    <message>
        <source>The file {name} has {count} columns, and the program reads {limit}. Delete those that you do not need and try again.</source>
        <translation>Plik {name} ma {count} kolumn, a program czyta {limit}. Usuń niepotrzebne i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>The file {name} is damaged and cannot be unpacked. Save it once more in the program that it comes from and try again.</source>
        <translation>Plik {name} jest uszkodzony i nie da się go rozpakować. Zapisz go jeszcze raz w programie, z którego pochodzi, i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>The file {name} is larger than {limit} MB, so it was not taken. Split it into parts.</source>
        <translation>Plik {name} jest większy niż {limit} MB, więc nie został wzięty. Podziel go na części.</translation>
    </message>
    <message>
        <source>The file {name} is larger than {limit} MB. Split it and import the parts.</source>
        <translation>Plik {name} jest większy niż {limit} MB. Podziel go i importuj po kawałku.</translation>
    </message>
    <message>
        <source>The file {name} is not a text file. Save the sheet as CSV and try again.</source>
        <translation>Plik {name} nie jest plikiem tekstowym. Zapisz arkusz jako CSV i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>The file {name} is not in the watched folder any more, or something else is in it now. Nothing was queued. Put the file back and try again.</source>
        <translation>Pliku {name} nie ma już w pilnowanym folderze albo jest w nim teraz co innego. Nic nie trafiło do kolejki. Włóż plik z powrotem i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>The file {name} says where the data are, and it cannot be read. Put it back from a copy, or ask whoever set the database up; nothing is opened and nothing is sent until then.</source>
        <translation>Plik {name} mówi, gdzie są dane, a nie da się go odczytać. Przywróć go z kopii albo zapytaj osobę, która ustawiała bazę; do tego czasu nic się nie otworzy i nic nie wyjdzie.</translation>
    </message>
    <message>
        <source>The file {name} would queue {count} messages, not {said}. Nothing was queued. Look at the list again.</source>
        <translation>Z pliku {name} do kolejki trafiłoby wiadomości: {count}, a nie {said}. Nic nie trafiło do kolejki. Zajrzyj jeszcze raz na listę.</translation>
    </message>
    <message>
        <source>The folder for backup copies is not there: {name}. Connect its disk or choose another folder; the data themselves are in order.</source>
        <translation>Nie ma folderu na kopie zapasowe: {name}. Podłącz jego dysk albo wybierz inny folder; same dane są w porządku.</translation>
    </message>
    <message>
        <source>The gateway of this message has been removed. Choose another one.</source>
        <translation>Bramka tej wiadomości została usunięta. Wybierz inną.</translation>
    </message>
    <message>
        <source>The gateway {gateway} is switched off. Activate it or choose another one.</source>
        <translation>Bramka {gateway} jest wyłączona. Aktywuj ją albo wybierz inną.</translation>
    </message>
    <message>
        <source>The hours for sending end before they begin. Choose a later end.</source>
        <translation>Godziny wysyłki kończą się, zanim się zaczną. Wybierz późniejszy koniec.</translation>
    </message>
    <message>
        <source>The import of {name} has already been undone.</source>
        <translation>Import z pliku {name} został już cofnięty.</translation>
    </message>
    <message>
        <source>The message did not reach the phone. Most often the number is wrong or no longer in use.</source>
        <translation>Wiadomość nie dotarła do telefonu. Najczęściej numer jest błędny albo już nieużywany.</translation>
    </message>
    <message>
        <source>The message has no recipient. Choose someone from the list or type a number.</source>
        <translation>Wiadomość nie ma odbiorcy. Wybierz kogoś z listy albo wpisz numer.</translation>
    </message>
    <message>
        <source>The message has no text. Write one.</source>
        <translation>Wiadomość nie ma treści. Wpisz ją.</translation>
    </message>
    <message>
        <source>The name has {length} characters, at most {limit} are allowed. Shorten it.</source>
        <translation>Nazwa ma {length} znaków, a może mieć najwyżej {limit}. Skróć ją.</translation>
    </message>
    <message>
        <source>The number of this row is already in row {first}, which has been taken.</source>
        <translation>Numer z tego wiersza jest już w wierszu {first}, który został wzięty.</translation>
    </message>
    <message>
        <source>The number {number} has reached its limit of messages in {gateway}. Try again later.</source>
        <translation>Numer {number} wyczerpał limit wiadomości w bramce {gateway}. Spróbuj później.</translation>
    </message>
    <message>
        <source>The number {number} is on the blacklist of your {gateway} account. Remove it there to write to this person.</source>
        <translation>Numer {number} jest na czarnej liście Twojego konta w bramce {gateway}. Żeby pisać do tej osoby, usuń go stamtąd.</translation>
    </message>
    <message>
        <source>The number {token} does not exist in the numbering plan of its country. Check its digits.</source>
        <translation>Numer {token} nie istnieje w planie numeracji swojego kraju. Sprawdź cyfry.</translation>
    </message>
    <message>
        <source>The number {token} is too long. Check that it is one number only.</source>
        <translation>Numer {token} jest za długi. Sprawdź, czy to na pewno jeden numer.</translation>
    </message>
    <message>
        <source>The number {token} is too short. Check that no digit is missing.</source>
        <translation>Numer {token} jest za krótki. Sprawdź, czy nie brakuje cyfry.</translation>
    </message>
    <message>
        <source>The other database does not take what is in the table {table}. Nothing has been changed; send the log to the authors of the program.</source>
        <translation>Druga baza nie przyjmuje tego, co jest w tabeli {table}. Nic nie zostało zmienione; wyślij dziennik autorom programu.</translation>
    </message>
    <message>
        <source>The owner of {number} does not want to receive SMS from you. Do not write to this number.</source>
        <translation>Właściciel numeru {number} nie chce od Ciebie SMS-ów. Nie pisz na ten numer.</translation>
    </message>
    <message>
        <source>The passphrase for backup copies is no longer in the system keyring. Enter it again in the window of backup copies; until then none is made.</source>
        <translation>Hasła do kopii zapasowych nie ma już w systemowym magazynie haseł. Wpisz je jeszcze raz w oknie kopii zapasowych; do tego czasu kopie nie powstają.</translation>
    </message>
    <message>
        <source>The passphrase needs at least {count} characters; several words are best.</source>
        <translation>Hasło musi mieć co najmniej {count} znaków; najlepiej kilka słów.</translation>
    </message>
    <message>
        <source>The password of the gateway {gateway} is no longer in the system keyring. Enter it again in the gateway&apos;s settings.</source>
        <translation>Hasła bramki {gateway} nie ma już w systemowym magazynie haseł. Wpisz je ponownie w ustawieniach bramki.</translation>
    </message>
    <message>
        <source>The phone was switched off or out of range for too long. Try again or call.</source>
        <translation>Telefon był zbyt długo wyłączony albo poza zasięgiem. Spróbuj ponownie albo zadzwoń.</translation>
    </message>
    <message>
        <source>The program made a mistake and could not finish this. Try again; if it happens once more, send the report to the authors: it holds no personal data.</source>
        <translation>To błąd programu i nie udało się tego dokończyć. Spróbuj ponownie; jeśli to się powtórzy, wyślij raport autorom: nie ma w nim danych osobowych.</translation>
    </message>
    <message>
        <source>The program reads CSV, XLSX and vCard files, and {name} is none of them. Save the sheet as .xlsx or .csv and try again.</source>
        <translation>Program nie potrafi czytać plików takich jak {name}. Zapisz arkusz jako CSV i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>The program was interrupted while it was sending this message. It may have been sent: check before you send it again.</source>
        <translation>Program został przerwany w trakcie wysyłania. Wiadomość mogła zostać wysłana: sprawdź to, zanim wyślesz ją ponownie.</translation>
    </message>
    <message>
        <source>The program writes .xlsx and .csv files and, of contacts, .vcf files, none like {name}. Choose another name.</source>
        <translation>Program zapisuje pliki .csv i .xlsx, a nie takie jak {name}. Wybierz inną nazwę.</translation>
    </message>
    <message>
        <source>The results beside this file tell of messages that are not in this history: another computer has sent them, or data from before that were restored. Look there first; the file waits for a person to agree.</source>
        <translation>Wyniki obok tego pliku mówią o wiadomościach, których nie ma w tej historii: wysłał je inny komputer albo przywrócono wcześniejsze dane. Najpierw tam zajrzyj; plik czeka, aż ktoś się zgodzi.</translation>
    </message>
    <message>
        <source>The results of {name} cannot be written into the watched folder: {reason}. Its messages are in the outbox and are not queued again. Check the permissions of the folder.</source>
        <translation>Nie można zapisać wyników pliku {name} w pilnowanym folderze: {reason}. Jego wiadomości są w kolejce i drugi raz do niej nie trafią. Sprawdź uprawnienia do folderu.</translation>
    </message>
    <message>
        <source>The same content came as {name} on {time}, so nothing was queued again. To send it once more, choose that file in the list of the watched folder.</source>
        <translation>Ta sama zawartość przyszła jako {name} ({time}), więc nic nie trafiło drugi raz do kolejki. Żeby wysłać ją jeszcze raz, wybierz ten plik na liście pilnowanego folderu.</translation>
    </message>
    <message>
        <source>The same row of this file was queued before, so it was not queued again.</source>
        <translation>Ten sam wiersz tego pliku był już w kolejce, więc nie trafił do niej drugi raz.</translation>
    </message>
    <message>
        <source>The sender name “{sender}” has {length} characters, at most {limit} are allowed. Shorten it.</source>
        <translation>Nazwa nadawcy „{sender}” ma {length} znaków, a może mieć najwyżej {limit}. Skróć ją.</translation>
    </message>
    <message>
        <source>The sender name “{sender}” is too short, at least {limit} characters are needed.</source>
        <translation>Nazwa nadawcy „{sender}” jest za krótka, potrzeba co najmniej {limit} znaków.</translation>
    </message>
    <message>
        <source>The sender name “{sender}” needs at least one letter; a phone number is not allowed here.</source>
        <translation>Nazwa nadawcy „{sender}” musi mieć co najmniej jedną literę; numeru telefonu nie można tu podać.</translation>
    </message>
    <message>
        <source>The server answers, but {gateway} is not there. Nothing was sent. Check the server address.</source>
        <translation>Serwer odpowiada, ale nie ma na nim {gateway}. Nic nie wysłano. Sprawdź adres serwera.</translation>
    </message>
    <message>
        <source>The server on {host} lacks the extension pg_trgm, so searching long lists is slower there. Whoever set it up can install postgresql-contrib.</source>
        <translation>Serwer na {host} nie ma rozszerzenia pg_trgm, więc szukanie w długich listach jest tam wolniejsze. Osoba, która go ustawiała, może doinstalować postgresql-contrib.</translation>
    </message>
    <message>
        <source>The server {host} does not answer. Nothing was sent. Check the internet connection and try again.</source>
        <translation>Serwer {host} nie odpowiada. Nic nie zostało wysłane. Sprawdź internet i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>The server {host} ended the connection without an answer. Nothing was sent. Try again in a while.</source>
        <translation>Serwer {host} zerwał połączenie bez odpowiedzi. Nic nie zostało wysłane. Spróbuj za chwilę.</translation>
    </message>
    <message>
        <source>The server {host} refused the connection. Nothing was sent. Check the server address or try again in a while.</source>
        <translation>Serwer {host} odrzucił połączenie. Nic nie zostało wysłane. Sprawdź adres serwera albo spróbuj za chwilę.</translation>
    </message>
    <message>
        <source>The server {host} was not found. Nothing was sent. Check the internet connection and the server address.</source>
        <translation>Nie znaleziono serwera {host}. Nic nie zostało wysłane. Sprawdź internet i adres serwera.</translation>
    </message>
    <message>
        <source>The system keyring is locked or refused access. Unlock it and try again; nothing has been saved.</source>
        <translation>Systemowy magazyn haseł jest zablokowany albo odmówił dostępu. Odblokuj go i spróbuj ponownie; nic nie zostało zapisane.</translation>
    </message>
    <message>
        <source>The template “{template}” takes these values, in this order: {fields}. The row has another number of them: {count}.</source>
        <translation>Szablon „{template}” bierze takie wartości, w tej kolejności: {fields}. W wierszu jest ich inna liczba: {count}.</translation>
    </message>
    <message>
        <source>The test text has {length} characters, at most {limit} are allowed. Shorten it.</source>
        <translation>Tekst próbny ma {length} znaków, a może mieć najwyżej {limit}. Skróć go.</translation>
    </message>
    <message>
        <source>The text does not say who writes. Add your company or its telephone.</source>
        <translation>Z treści nie wynika, kto pisze. Dodaj nazwę firmy lub telefon.</translation>
    </message>
    <message>
        <source>The text of the link has characters that are no text, {count} in all; they were left out. Read it before you send it.</source>
        <translation>W treści z linku są znaki, które nie są tekstem (razem {count}); zostały pominięte. Przeczytaj ją, zanim wyślesz.</translation>
    </message>
    <message>
        <source>The text of the link is too long for a message; only its first {limit} characters were taken. Shorten it.</source>
        <translation>Treść z linku jest za długa na wiadomość; wzięto tylko pierwsze {limit} znaków. Skróć ją.</translation>
    </message>
    <message>
        <source>The text takes {parts} SMS, at most {limit} can be sent as one message. Shorten it.</source>
        <translation>Treść zajmuje {parts} SMS-ów, a w jednej wiadomości można wysłać najwyżej {limit}. Skróć ją.</translation>
    </message>
    <message>
        <source>The time {time} has already passed. Choose a later one.</source>
        <translation>Godzina {time} już minęła. Wybierz późniejszą.</translation>
    </message>
    <message>
        <source>The trial account of {gateway} sends only to the number given at registration. Use that number or activate the account fully.</source>
        <translation>Konto próbne {gateway} wysyła tylko na numer podany przy rejestracji. Użyj tego numeru albo w pełni aktywuj konto.</translation>
    </message>
    <message>
        <source>The user {user} may not do this in the database {database}. Whoever set the server up can make {user} its owner; nothing has been changed.</source>
        <translation>Użytkownikowi {user} nie wolno tego w bazie {database}. Osoba, która ustawiała serwer, może zrobić {user} jej właścicielem; nic nie zostało zmienione.</translation>
    </message>
    <message>
        <source>The variable {variable} names certificates that cannot be read, so no gateway can be reached. Correct it or remove it, then start the program anew.</source>
        <translation>Zmienna {variable} wskazuje certyfikaty, których nie da się odczytać, więc z żadną bramką nie ma połączenia. Popraw ją albo usuń, potem uruchom program jeszcze raz.</translation>
    </message>
    <message>
        <source>The watched folder {name} cannot be opened: {reason}. Check the disk or the network; the program goes on by itself when the folder is back.</source>
        <translation>Nie można otworzyć pilnowanego folderu {name}: {reason}. Sprawdź dysk albo sieć; gdy folder wróci, program ruszy dalej sam.</translation>
    </message>
    <message>
        <source>There are no data yet that could be copied: {name} is not there.</source>
        <translation>Nie ma jeszcze danych, które można by skopiować: nie ma pliku {name}.</translation>
    </message>
    <message>
        <source>There has been no good backup copy for more than {days} days. Look under Backup copies for what keeps it from being made.</source>
        <translation>Od ponad {days} dni nie ma dobrej kopii zapasowej. Zajrzyj do okna Kopie zapasowe, co jej przeszkadza.</translation>
    </message>
    <message>
        <source>There is a brace in the text without its pair. Write fields like {{termin}}.</source>
        <translation>W treści jest nawias klamrowy bez pary. Pola zapisuj tak: {{termin}}.</translation>
    </message>
    <message>
        <source>There is a database {name} already, and it is not overwritten. Close other programs that use it, or move the file to another folder, and try again.</source>
        <translation>Baza {name} już istnieje i nie zostanie nadpisana. Zamknij inne programy, które z niej korzystają, albo przenieś plik do innego folderu i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>There is already a field called “{name}”. Choose another name.</source>
        <translation>Pole o nazwie „{name}” już istnieje. Wybierz inną nazwę.</translation>
    </message>
    <message>
        <source>There is already a gateway called “{name}”. Choose another name.</source>
        <translation>Jest już bramka o nazwie „{name}”. Wybierz inną nazwę.</translation>
    </message>
    <message>
        <source>There is already a group called “{name}”. Choose another name.</source>
        <translation>Grupa o nazwie „{name}” już istnieje. Wybierz inną nazwę.</translation>
    </message>
    <message>
        <source>There is already a template called “{name}”. Choose another name.</source>
        <translation>Szablon o nazwie „{name}” już istnieje. Wybierz inną nazwę.</translation>
    </message>
    <message>
        <source>There is more than one number here. Leave one, or enter them separately.</source>
        <translation>Jest tu więcej niż jeden numer. Zostaw jeden albo wpisz je osobno.</translation>
    </message>
    <message>
        <source>There is no computer called {host} in this network. Nothing is lost. Check the name, and that this computer is in the same network as the one with the database.</source>
        <translation>W tej sieci nie ma komputera {host}. Nic nie przepadło. Sprawdź nazwę i czy ten komputer jest w tej samej sieci co komputer z bazą.</translation>
    </message>
    <message>
        <source>There is no database {database} on {host}. Check its name, or have it made there; nothing is lost.</source>
        <translation>Na {host} nie ma bazy {database}. Sprawdź nazwę albo niech ktoś ją tam założy; nic nie przepadło.</translation>
    </message>
    <message>
        <source>There is no field called “{name}”. Known are: {known}.</source>
        <translation>Nie ma pola o nazwie „{name}”. Są: {known}.</translation>
    </message>
    <message>
        <source>There is no free space on the disk of {host}, where the database is. Free some there and try again; nothing has been lost.</source>
        <translation>Na dysku {host}, gdzie jest baza, nie ma wolnego miejsca. Zwolnij je i spróbuj ponownie; nic nie przepadło.</translation>
    </message>
    <message>
        <source>There is no free space on the disk. Free some and try again; nothing has been lost.</source>
        <translation>Na dysku nie ma wolnego miejsca. Zwolnij trochę i spróbuj ponownie; nic nie przepadło.</translation>
    </message>
    <message>
        <source>There is no internet connection. The messages are safe in the outbox and leave as soon as it is back.</source>
        <translation>Brak połączenia z internetem. SMS-y są bezpieczne w skrzynce nadawczej i wyjdą, gdy tylko wróci.</translation>
    </message>
    <message>
        <source>There is no message {id}. Refresh the list.</source>
        <translation>Nie ma wiadomości {id}. Odśwież listę.</translation>
    </message>
    <message>
        <source>There is no password or token. Fill one in.</source>
        <translation>Nie ma hasła ani tokenu. Wpisz jedno z nich.</translation>
    </message>
    <message>
        <source>There is no phone number here. Type one, for example 601 123 456.</source>
        <translation>Nie ma tu numeru telefonu. Wpisz go, na przykład 601 123 456.</translation>
    </message>
    <message>
        <source>There is no provider called “{provider}”. Known are: {known}.</source>
        <translation>Nie ma operatora o nazwie „{provider}”. Do wyboru są: {known}.</translation>
    </message>
    <message>
        <source>There is no such file in the list. Look at the list again.</source>
        <translation>Nie ma takiego pliku na liście. Zajrzyj na nią jeszcze raz.</translation>
    </message>
    <message>
        <source>There is no such import any more. Look at the list of imports again.</source>
        <translation>Tego importu już nie ma. Zajrzyj ponownie na listę importów.</translation>
    </message>
    <message>
        <source>There is no template “{name}”. Correct the name; or, if it is a text, put the whole text between quotation marks, because it has a {separator} in it.</source>
        <translation>Nie ma szablonu „{name}”. Popraw nazwę; a jeśli to treść, weź całą treść w cudzysłów, bo jest w niej znak {separator}.</translation>
    </message>
    <message>
        <source>There is not enough free space in {name} for a backup copy: it takes {needed} MB. Free some or choose another folder; older copies are still there.</source>
        <translation>W {name} jest za mało miejsca na kopię zapasową: zajmie {needed} MB. Zwolnij miejsce albo wybierz inny folder; starsze kopie są na miejscu.</translation>
    </message>
    <message>
        <source>These settings have not been tested. Send a test SMS first.</source>
        <translation>Te ustawienia nie zostały sprawdzone. Najpierw wyślij testowy SMS.</translation>
    </message>
    <message>
        <source>This cannot be done with a message in the state “{state}”.</source>
        <translation>Nie można tego zrobić z wiadomością w stanie „{state}”.</translation>
    </message>
    <message>
        <source>This card cannot be read. Open it in the program that it comes from, or enter the contact by hand.</source>
        <translation>Tej wizytówki nie da się odczytać. Otwórz ją w programie, z którego pochodzi, albo wpisz kontakt ręcznie.</translation>
    </message>
    <message>
        <source>This computer does not have the password of {gateway}, so it leaves sending to a computer that has it. To send from here too, open SMS gateways, edit {gateway} and enter its password.</source>
        <translation>Ten komputer nie ma hasła bramki {gateway}, więc wysyłanie zostawia komputerowi, który je ma. Żeby stąd też wysyłać, otwórz Bramki SMS, edytuj {gateway} i wpisz hasło.</translation>
    </message>
    <message>
        <source>This computer has no keyring in which the password could be kept safely. Install one (on Linux: gnome-keyring or KWallet) and try again; nothing has been saved.</source>
        <translation>Ten komputer nie ma magazynu haseł, w którym można bezpiecznie przechować hasło. Zainstaluj go (w Linuksie: gnome-keyring albo KWallet) i spróbuj ponownie; nic nie zostało zapisane.</translation>
    </message>
    <message>
        <source>This computer works with a database of its own, so there is no server to be left.</source>
        <translation>Ten komputer pracuje na własnej bazie, więc nie ma serwera, z którego można by odejść.</translation>
    </message>
    <message>
        <source>This computer works with the database on {host} already. Go back to a database of its own first; nothing has been changed.</source>
        <translation>Ten komputer pracuje już na bazie na {host}. Najpierw wróć do własnej bazy; nic nie zostało zmienione.</translation>
    </message>
    <message>
        <source>This contact has been deleted in the meantime. Refresh the list.</source>
        <translation>Ten kontakt został w międzyczasie usunięty. Odśwież listę.</translation>
    </message>
    <message>
        <source>This database holds a shop&apos;s data already. Join it, or have an empty database made; nothing has been changed.</source>
        <translation>W tej bazie są już dane warsztatu. Dołącz do niej albo niech ktoś założy pustą bazę; nic nie zostało zmienione.</translation>
    </message>
    <message>
        <source>This database was made by a newer version of the program. Install that version; nothing has been changed.</source>
        <translation>Tę bazę utworzyła nowsza wersja programu. Zainstaluj ją; nic nie zostało zmienione.</translation>
    </message>
    <message>
        <source>This day has not come yet. Choose today or an earlier one.</source>
        <translation>Ten dzień jeszcze nie nadszedł. Wybierz dzisiejszy lub wcześniejszy.</translation>
    </message>
    <message>
        <source>This field is empty. Fill it in.</source>
        <translation>To pole jest puste. Wypełnij je.</translation>
    </message>
    <message>
        <source>This group has been deleted in the meantime. Refresh the list.</source>
        <translation>Tę grupę w międzyczasie usunięto. Odśwież listę.</translation>
    </message>
    <message>
        <source>This is a test login of {gateway}, which sends nothing for real. Use the live Account SID and Auth Token.</source>
        <translation>To testowe dane logowania {gateway}, które niczego naprawdę nie wysyłają. Użyj właściwego SID konta i tokenu.</translation>
    </message>
    <message>
        <source>This link has neither a number nor a text. Type the number into a new message.</source>
        <translation>W tym linku nie ma ani numeru, ani treści. Wpisz numer w nowej wiadomości.</translation>
    </message>
    <message>
        <source>This link is too long. Copy its numbers and its text into a new message.</source>
        <translation>Ten link jest za długi. Skopiuj jego numery i treść do nowej wiadomości.</translation>
    </message>
    <message>
        <source>This login may not do that at {gateway} (error {provider_code}). Give it the permission in the panel; for a token, create one with the permission to send SMS.</source>
        <translation>Ten login nie ma do tego uprawnień w bramce {gateway} (błąd {provider_code}). Nadaj je w panelu; jeśli to token, utwórz taki z prawem wysyłania SMS-ów.</translation>
    </message>
    <message>
        <source>This merge has been undone already, or the person&apos;s data were erased.</source>
        <translation>To scalenie już cofnięto albo dane osoby usunięto.</translation>
    </message>
    <message>
        <source>This message was waiting when the restored copy was made ({time}), and nobody here knows whether it has been sent since. Check in the operator&apos;s panel, then mark it as sent or not sent.</source>
        <translation>Ta wiadomość czekała, gdy powstała odtworzona kopia ({time}), i nie wiadomo, czy od tego czasu wyszła. Sprawdź w panelu operatora, potem oznacz ją jako wysłaną albo niewysłaną.</translation>
    </message>
    <message>
        <source>This month’s messages will come to {total} {unit}, more than your budget of {budget} {unit}. They will be sent all the same; the budget is in the preferences.</source>
        <translation>Wiadomości z tego miesiąca wyniosą {total} {unit}, więcej niż Twój budżet {budget} {unit}. I tak zostaną wysłane; budżet zmienisz w ustawieniach.</translation>
    </message>
    <message>
        <source>This operator cannot shorten links. Links leave as they are.</source>
        <translation>Ten operator nie skraca linków. Linki wychodzą takie, jakie są.</translation>
    </message>
    <message>
        <source>This passphrase does not open the copy {name}. Enter the one that was in use when the copy was made; nothing has been changed.</source>
        <translation>To hasło nie otwiera kopii {name}. Wpisz to, które obowiązywało, gdy kopia powstała; nic nie zostało zmienione.</translation>
    </message>
    <message>
        <source>This row has no text. Write the number, then the text or the name of a template.</source>
        <translation>W tym wierszu nie ma treści. Wpisz numer, potem treść albo nazwę szablonu.</translation>
    </message>
    <message>
        <source>This template has been deleted in the meantime. Refresh the list.</source>
        <translation>Ten szablon został w międzyczasie usunięty. Odśwież listę.</translation>
    </message>
    <message>
        <source>Too many programs are connected to the database on {host}. Close some of them and try again; nothing is lost.</source>
        <translation>Z bazą na {host} połączonych jest za dużo programów. Zamknij część z nich i spróbuj ponownie; nic nie przepadło.</translation>
    </message>
    <message>
        <source>Unpacked, the file {name} would be larger than {limit} MB. Save its sheet as CSV, or split it and import the parts.</source>
        <translation>Po rozpakowaniu plik {name} miałby ponad {limit} MB. Zapisz arkusz jako CSV albo podziel go i zaimportuj części.</translation>
    </message>
    <message>
        <source>Your {gateway} account is not active: it has no money left, or it was suspended or closed. Look into the panel and top it up, or ask the support there.</source>
        <translation>Twoje konto w bramce {gateway} jest nieaktywne: brak na nim środków albo zostało zawieszone lub zamknięte. Zajrzyj do panelu i doładuj je albo zapytaj tamtejszą pomoc.</translation>
    </message>
    <message>
        <source>Your {gateway} account may not send to the country of {number}. Switch the country on in the panel.</source>
        <translation>Twoje konto {gateway} nie może wysyłać do kraju numeru {number}. Włącz ten kraj w panelu.</translation>
    </message>
    <message>
        <source>{contact} is already among the contacts and stays as it is.</source>
        <translation>{contact} już jest w kontaktach i zostaje bez zmian.</translation>
    </message>
    <message>
        <source>{count} SMS wait for {gateway}, which cannot send now. Put it right under SMS gateways, or send them through another one.</source>
        <translation>Na bramkę {gateway} czekają SMS-y ({count}), a ona nie może teraz wysyłać. Napraw to w Bramkach SMS albo wyślij je przez inną.</translation>
    </message>
    <message>
        <source>{count} contacts are too many to merge at once. Choose 2 to {limit} that are the same person or company.</source>
        <translation>{count} kontaktów to za dużo na jedno scalenie. Wybierz od 2 do {limit}, które są tą samą osobą lub firmą.</translation>
    </message>
    <message>
        <source>{count} message(s) of this computer have not left yet and would stay behind. Send or cancel them first, or agree to leave them; nothing has been changed.</source>
        <translation>Z tego komputera nie wyszły jeszcze wiadomości ({count}) i zostałyby tutaj. Najpierw je wyślij albo anuluj, albo zgódź się je zostawić; nic nie zostało zmienione.</translation>
    </message>
    <message>
        <source>{count} messages are more than {limit}, so the file waits for a person to agree.</source>
        <translation>Wiadomości ({count}) jest więcej niż {limit}, więc plik czeka, aż ktoś się zgodzi.</translation>
    </message>
    <message>
        <source>{count} other computer(s) work with the database on {host} at this moment, and moving the data away takes them from all. Close the program there first.</source>
        <translation>Z bazą na {host} pracują w tej chwili inne komputery ({count}), a zabranie danych odbierze je wszystkim. Najpierw zamknij tam program.</translation>
    </message>
    <message>
        <source>{found} will have passed when the message leaves. Check the date.</source>
        <translation>{found} już minie, gdy wiadomość wyjdzie. Sprawdź datę.</translation>
    </message>
    <message>
        <source>{gateway} accepts only encrypted connections for this account. Check the server address.</source>
        <translation>Bramka {gateway} przyjmuje dla tego konta tylko połączenia szyfrowane. Sprawdź adres serwera.</translation>
    </message>
    <message>
        <source>{gateway} can no longer tell whether this message was sent. Check in its panel, then mark the message as sent or not sent.</source>
        <translation>Bramka {gateway} nie potrafi już powiedzieć, czy ta wiadomość została wysłana. Sprawdź w panelu i zaznacz: wysłano albo nie wysłano.</translation>
    </message>
    <message>
        <source>{gateway} cannot be asked what became of a message. Check in its panel, then mark the message as sent or not sent.</source>
        <translation>Bramka {gateway} nie odpowie, co stało się z wiadomością. Sprawdź w panelu operatora i oznacz ją jako wysłaną lub niewysłaną.</translation>
    </message>
    <message>
        <source>{gateway} cannot tell whether this planned message was cancelled in time. Check in its panel, then mark the message as sent or not sent.</source>
        <translation>Bramka {gateway} nie potrafi powiedzieć, czy tę zaplanowaną wiadomość anulowano na czas. Sprawdź w panelu operatora i oznacz ją jako wysłaną lub niewysłaną.</translation>
    </message>
    <message>
        <source>{gateway} did not accept the date of sending. Choose a date within the next three months.</source>
        <translation>Bramka {gateway} odrzuca datę wysyłki. Wybierz datę w ciągu najbliższych trzech miesięcy.</translation>
    </message>
    <message>
        <source>{gateway} did not accept the login. Check the Account SID and the Auth Token: both must be of the same account.</source>
        <translation>Bramka {gateway} nie przyjęła logowania. Sprawdź SID konta i token: oba muszą pochodzić z tego samego konta.</translation>
    </message>
    <message>
        <source>{gateway} did not accept the login. Check the user name and the API password, which is not the password you log in with, or the token.</source>
        <translation>Bramka {gateway} nie przyjmuje tych danych. Sprawdź nazwę użytkownika i hasło API (to nie to samo co hasło logowania) albo token.</translation>
    </message>
    <message>
        <source>{gateway} did not accept the login. Check the user name and the password.</source>
        <translation>Bramka {gateway} nie przyjęła logowania. Sprawdź nazwę użytkownika i hasło.</translation>
    </message>
    <message>
        <source>{gateway} did not accept the number {number}. Check its digits; a landline cannot receive SMS.</source>
        <translation>Bramka {gateway} nie przyjmuje numeru {number}. Sprawdź cyfry; telefon stacjonarny nie odbiera SMS-ów.</translation>
    </message>
    <message>
        <source>{gateway} did not accept the sender “{sender}”: the name is not approved yet. Choose another sender or wait for the approval.</source>
        <translation>Bramka {gateway} odrzuca nadawcę „{sender}”: nazwa nie jest jeszcze zatwierdzona. Wybierz innego nadawcę albo poczekaj na zatwierdzenie.</translation>
    </message>
    <message>
        <source>{gateway} did not accept the text: it is empty, too long or has characters that are not allowed. Correct the text.</source>
        <translation>Bramka {gateway} odrzuca treść: jest pusta, za długa albo ma niedozwolone znaki. Popraw treść.</translation>
    </message>
    <message>
        <source>{gateway} did not accept the text: it takes more SMS than allowed. Shorten it.</source>
        <translation>Bramka {gateway} odrzuca treść: zajmuje więcej SMS-ów, niż wolno. Skróć ją.</translation>
    </message>
    <message>
        <source>{gateway} did not answer in time. Nothing was sent. Try again in a while.</source>
        <translation>Bramka {gateway} nie odpowiada na czas. Nic nie zostało wysłane. Spróbuj za chwilę.</translation>
    </message>
    <message>
        <source>{gateway} does not accept this computer&apos;s IP address (error {provider_code}). Switch the IP filter off in the gateway&apos;s panel or add your address there.</source>
        <translation>Bramka {gateway} nie wpuszcza adresu IP tego komputera (błąd {provider_code}). Wyłącz filtr IP w panelu bramki albo dodaj tam swój adres.</translation>
    </message>
    <message>
        <source>{gateway} does not know this account. Check the Account SID and the server address.</source>
        <translation>Bramka {gateway} nie zna tego konta. Sprawdź SID konta i adres serwera.</translation>
    </message>
    <message>
        <source>{gateway} does not list the message yet. The program will ask again; nothing is sent meanwhile.</source>
        <translation>Bramka {gateway} jeszcze nie pokazuje tej wiadomości. Program zapyta ponownie; w tym czasie nic nie jest wysyłane.</translation>
    </message>
    <message>
        <source>{gateway} does not send links from your account yet (error {provider_code}). Remove the link, or ask for permission in the panel.</source>
        <translation>Bramka {gateway} nie wysyła jeszcze linków z Twojego konta (błąd {provider_code}). Usuń link albo poproś w panelu o zgodę.</translation>
    </message>
    <message>
        <source>{gateway} does not send to the foreign number {number} with these settings. Use a PRO sender name or switch foreign numbers on in the panel.</source>
        <translation>Bramka {gateway} przy tych ustawieniach nie wysyła na zagraniczny numer {number}. Użyj nadawcy PRO albo włącz w panelu numery zagraniczne.</translation>
    </message>
    <message>
        <source>{gateway} gave an answer that cannot be read. The message may have been sent: check before you send it again.</source>
        <translation>Odpowiedzi {gateway} nie da się odczytać. Wiadomość mogła zostać wysłana: sprawdź to, zanim wyślesz ją ponownie.</translation>
    </message>
    <message>
        <source>{gateway} has an internal fault (error {provider_code}). Nothing was sent. Try again in a while.</source>
        <translation>Bramka {gateway} ma awarię (błąd {provider_code}). Nic nie zostało wysłane. Spróbuj za chwilę.</translation>
    </message>
    <message>
        <source>{gateway} has an internal fault (error {provider_code}). The message may have been sent: check before you send it again.</source>
        <translation>Bramka {gateway} ma awarię (błąd {provider_code}). Wiadomość mogła zostać wysłana: sprawdź to, zanim wyślesz ją ponownie.</translation>
    </message>
    <message>
        <source>{gateway} has no credit left. Please top up the account. Nothing is lost: what waits in the outbox leaves afterwards.</source>
        <translation>Brak punktów lub środków w bramce {gateway}. Doładuj konto. Nic nie przepadło: to, co czeka w skrzynce nadawczej, wyjdzie potem.</translation>
    </message>
    <message>
        <source>{gateway} has not switched this service on for your account (error {provider_code}). Finish the activation of the account in the panel.</source>
        <translation>Bramka {gateway} nie włączyła tej usługi na Twoim koncie (błąd {provider_code}). Dokończ aktywację konta w panelu.</translation>
    </message>
    <message>
        <source>{gateway} has taken this message before (error {provider_code}) and does not send it a second time.</source>
        <translation>Bramka {gateway} przyjęła już tę wiadomość (błąd {provider_code}) i nie wyśle jej drugi raz.</translation>
    </message>
    <message>
        <source>{gateway} is for practising and sends nothing, so it cannot stand in for another gateway.</source>
        <translation>Bramka {gateway} służy do ćwiczeń i nic nie wysyła, więc nie może zastąpić innej bramki.</translation>
    </message>
    <message>
        <source>{gateway} keeps messages for at most {days} days. Choose an earlier time, or plan it on this computer.</source>
        <translation>Bramka {gateway} przechowuje wiadomości najwyżej {days} dni. Wybierz wcześniejszy termin albo zaplanuj ją na tym komputerze.</translation>
    </message>
    <message>
        <source>{gateway} keeps messages for later only from a Messaging Service. Choose a sender that begins with MG, or plan it on this computer.</source>
        <translation>Bramka {gateway} przechowuje wiadomości na później tylko z usługi Messaging Service. Wybierz nadawcę, który zaczyna się od MG, albo zaplanuj ją na tym komputerze.</translation>
    </message>
    <message>
        <source>{gateway} keeps no messages for later. Plan it on this computer, which must then be switched on at that time.</source>
        <translation>Bramka {gateway} nie przechowuje wiadomości na później. Zaplanuj ją na tym komputerze, który musi być wtedy włączony.</translation>
    </message>
    <message>
        <source>{gateway} keeps this message, but the program can no longer reach it there. Cancel it in the operator&apos;s panel, or it will be sent at its time.</source>
        <translation>Bramka {gateway} przechowuje tę wiadomość, ale program nie ma już do niej dostępu. Anuluj ją w panelu operatora, inaczej wyjdzie o swojej porze.</translation>
    </message>
    <message>
        <source>{gateway} may refuse a text with a link (error 94) until your account has permission. Switch on “Shorten links” for this gateway, or ask for permission in the panel.</source>
        <translation>Bramka {gateway} może odrzucić tekst z linkiem (błąd 94), dopóki Twoje konto nie ma na to zgody. Włącz dla tej bramki „Skracaj linki w wiadomościach” albo poproś o zgodę w panelu.</translation>
    </message>
    <message>
        <source>{gateway} receives too many requests at the moment and asks you to wait. Nothing was sent. Try again in a while.</source>
        <translation>Bramka {gateway} dostaje teraz za dużo zapytań i prosi, by poczekać. Nic nie wysłano. Spróbuj ponownie za chwilę.</translation>
    </message>
    <message>
        <source>{gateway} receives too many requests at the moment and asks you to wait. Nothing was sent. Try again in {wait}.</source>
        <translation>Bramka {gateway} dostaje teraz za dużo zapytań i prosi, by poczekać. Nic nie wysłano. Spróbuj ponownie za {wait}.</translation>
    </message>
    <message>
        <source>{gateway} receives too many requests at the moment. Try again in a while; what waits in the outbox leaves by itself.</source>
        <translation>Bramka {gateway} dostaje teraz zbyt wiele zapytań. Spróbuj za chwilę; co czeka w skrzynce nadawczej, wyjdzie samo.</translation>
    </message>
    <message>
        <source>{gateway} refused the message (error {provider_code}). Check the text and the sender, then try again.</source>
        <translation>Bramka {gateway} odrzuca wiadomość (błąd {provider_code}). Sprawdź treść i nadawcę, a potem spróbuj ponownie.</translation>
    </message>
    <message>
        <source>{gateway} refused the message for a reason of its own, which the details of the message tell. Check the number, the sender and the text, then try again.</source>
        <translation>Bramka {gateway} odrzuciła wiadomość z własnego powodu; znajdziesz go w szczegółach wiadomości. Sprawdź numer, nadawcę i treść, a potem spróbuj ponownie.</translation>
    </message>
    <message>
        <source>{gateway} took the message but did not confirm it in time. It may have been sent: check before you send it again.</source>
        <translation>Bramka {gateway} nie potwierdziła wiadomości na czas. Mogła zostać wysłana: sprawdź to, zanim wyślesz ją ponownie.</translation>
    </message>
    <message>
        <source>{gateway} wants to have a planned message at least {minutes} minutes ahead. Choose a later time, or plan it on this computer.</source>
        <translation>Bramka {gateway} przyjmuje zaplanowane wiadomości co najmniej {minutes} min przed czasem. Wybierz późniejszą godzinę albo zaplanuj ją na tym komputerze.</translation>
    </message>
    <message>
        <source>{name} does not want SMS about orders. Call or write an e-mail.</source>
        <translation>{name} nie chce SMS-ów o zleceniach. Zadzwoń albo napisz e-mail.</translation>
    </message>
    <message>
        <source>{name} has no phone number. Add one to the contact.</source>
        <translation>{name} nie ma numeru telefonu. Dodaj go do kontaktu.</translation>
    </message>
    <message>
        <source>{name} has not consented to marketing. Ask for consent and note it first.</source>
        <translation>{name}: brak zgody na marketing. Najpierw poproś o zgodę i zanotuj ją.</translation>
    </message>
    <message>
        <source>{name} has the same number as someone already on the list, one SMS is enough.</source>
        <translation>{name} ma ten sam numer co ktoś już wpisany na listę, wystarczy jeden SMS.</translation>
    </message>
    <message>
        <source>{name} has withdrawn the consent to marketing. Write only about orders.</source>
        <translation>{name}: zgoda na marketing wycofana. Pisz tylko o zleceniach.</translation>
    </message>
    <message>
        <source>{name} is no backup copy of this program. Choose a file whose name begins with “smsdesk”; nothing has been changed.</source>
        <translation>{name} nie jest kopią zapasową tego programu. Wybierz plik, którego nazwa zaczyna się od „smsdesk”; nic nie zostało zmienione.</translation>
    </message>
    <message>
        <source>{name} is no file of templates. Choose one that this program has written, .toml or .json.</source>
        <translation>{name} nie jest plikiem z szablonami. Wybierz plik .toml lub .json zapisany przez ten program.</translation>
    </message>
    <message>
        <source>{name} is none of your contacts, so nobody has consented to marketing. Add the person and note the consent first.</source>
        <translation>{name}: tej osoby nie ma w kontaktach, więc brak zgody na marketing. Najpierw dodaj osobę i zanotuj zgodę.</translation>
    </message>
    <message>
        <source>{name} is on the list of those who must not be texted. Take the number off the list only when the person asks for it.</source>
        <translation>{name} jest na liście „Nie pisać”. Usuń numer z listy tylko wtedy, gdy ta osoba o to prosi.</translation>
    </message>
    <message>
        <source>{name} is there already and is no backup copy. Choose another name; nothing has been overwritten.</source>
        <translation>{name} już istnieje i nie jest kopią zapasową. Wybierz inną nazwę; nic nie zostało nadpisane.</translation>
    </message>
    <message>
        <source>{name} was merged once more after that. Undo the later merge first; nothing was changed.</source>
        <translation>{name}: ten kontakt potem scalono jeszcze raz. Najpierw cofnij późniejsze scalenie; nic nie zmieniono.</translation>
    </message>
    <message>
        <source>{number} is not on the list of those who must not be texted. Check the number.</source>
        <translation>Numeru {number} nie ma na liście „Nie pisać”. Sprawdź numer.</translation>
    </message>
    <message>
        <source>{token} is a number that a spreadsheet has shortened, its last digits are lost. Format the column as text in the spreadsheet and enter the number again.</source>
        <translation>{token} to numer skrócony przez arkusz, jego ostatnie cyfry przepadły. Ustaw w arkuszu format kolumny na tekst i wpisz numer jeszcze raz.</translation>
    </message>
    <message>
        <source>“{found}” does not fit: {date} is “{right}”. Correct the day or the date.</source>
        <translation>„{found}” się nie zgadza: {date} to „{right}”. Popraw dzień lub datę.</translation>
    </message>
    <message>
        <source>“{found}” has no currency. Add zł.</source>
        <translation>„{found}” nie ma waluty. Dodaj zł.</translation>
    </message>
    <message>
        <source>“{found}” looks like a blank. Fill it in or take it out.</source>
        <translation>„{found}” wygląda na puste miejsce. Uzupełnij je lub usuń.</translation>
    </message>
    <message>
        <source>“{found}” with a link looks like fraud, and operators block it. Use other words, or leave the link out.</source>
        <translation>„{found}” razem z linkiem wygląda na oszustwo i operatorzy to blokują. Użyj innych słów albo usuń link.</translation>
    </message>
    <message>
        <source>“{found}”: nobody can reply to a sender name. Give a telephone, or choose a sender that takes replies.</source>
        <translation>„{found}”: na nazwę nadawcy nie można odpisać. Podaj telefon albo wybierz nadawcę, który odbiera odpowiedzi.</translation>
    </message>
    <message>
        <source>“{token}” is not a phone number. Correct it, for example 601 123 456.</source>
        <translation>„{token}” to nie jest numer telefonu. Popraw go, na przykład 601 123 456.</translation>
    </message>
    <message>
        <source>“{value}” is not a NIP: its ten digits do not check. Correct it or leave it empty.</source>
        <translation>„{value}” to nie NIP: cyfra kontrolna się nie zgadza. Popraw albo zostaw puste.</translation>
    </message>
    <message>
        <source>“{value}” is not a country prefix. Write it like +48.</source>
        <translation>„{value}” to nie jest prefiks kraju. Wpisz go w postaci +48.</translation>
    </message>
    <message>
        <source>“{value}” is not a date. Write it like 21.11.2026 or leave it empty.</source>
        <translation>„{value}” to nie data. Wpisz tak: 21.11.2026, albo zostaw puste.</translation>
    </message>
    <message>
        <source>“{value}” is not a server address. Write it without http:// and without a slash at the end, for example smsapi.pl.</source>
        <translation>„{value}” to nie jest adres serwera. Wpisz go bez http:// i bez ukośnika na końcu, na przykład smsapi.pl.</translation>
    </message>
    <message>
        <source>“{value}” is not an amount. Write a number like 250 or 99.50, or leave it empty.</source>
        <translation>„{value}” to nie kwota. Wpisz liczbę, na przykład 250 lub 99,50, albo zostaw puste.</translation>
    </message>
    <message>
        <source>“{value}” is not an e-mail address. Correct it or leave it empty.</source>
        <translation>„{value}” to nie jest adres e-mail. Popraw go albo zostaw puste pole.</translation>
    </message>
    <message>
        <source>“{value}” is not one of the choices. Known are: {known}.</source>
        <translation>„{value}” nie jest do wyboru. Do wyboru są: {known}.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n message(s) written to {name}.</source>
        <translation>
            <numerusform>Zapisano %n wiadomość do {name}.</numerusform>
            <numerusform>Zapisano %n wiadomości do {name}.</numerusform>
            <numerusform>Zapisano %n wiadomości do {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Export messages</source>
        <translation>Eksport wiadomości</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Postęp</translation>
    </message>
    <message>
        <source>Reading messages…</source>
        <translation>Odczyt wiadomości…</translation>
    </message>
    <message>
        <source>The export stopped. Nothing was written.</source>
        <translation>Eksport się zatrzymał. Niczego nie zapisano.</translation>
    </message>
    <message>
        <source>The export was cancelled. Nothing was written.</source>
        <translation>Eksport przerwano. Niczego nie zapisano.</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} z {total}</translation>
    </message>
</context>
<context>
    <name>Failover</name>
    <message>
        <source>Cheaper: {price} instead of {first}</source>
        <translation>Taniej: {price} zamiast {first}</translation>
    </message>
    <message>
        <source>Dearer: {price} instead of {first}</source>
        <translation>Drożej: {price} zamiast {first}</translation>
    </message>
    <message>
        <source>Inactive: passed over until it is activated</source>
        <translation>Nieaktywna: pomijana, dopóki jej nie aktywujesz</translation>
    </message>
    <message>
        <source>Other price: {price} instead of {first}</source>
        <translation>Inna cena: {price} zamiast {first}</translation>
    </message>
    <message>
        <source>Other sender: a number of the operator instead of {first}</source>
        <translation>Inny nadawca: numer operatora zamiast {first}</translation>
    </message>
    <message>
        <source>Other sender: {sender}</source>
        <translation>Inny nadawca: {sender}</translation>
    </message>
    <message>
        <source>Other sender: {sender} instead of {first}</source>
        <translation>Inny nadawca: {sender} zamiast {first}</translation>
    </message>
    <message>
        <source>Polish letters already replaced stay replaced</source>
        <translation>Zamienione już polskie litery pozostaną zamienione</translation>
    </message>
    <message>
        <source>Polish letters are kept</source>
        <translation>Polskie litery pozostają</translation>
    </message>
    <message>
        <source>Polish letters are replaced</source>
        <translation>Polskie litery są zamieniane</translation>
    </message>
    <message>
        <source>Polish letters become plain ones</source>
        <translation>Polskie litery zostaną zamienione na zwykłe</translation>
    </message>
    <message>
        <source>price not known yet</source>
        <translation>cena jeszcze nieznana</translation>
    </message>
    <message>
        <source>sender: a number of the operator</source>
        <translation>nadawca: numer operatora</translation>
    </message>
    <message>
        <source>sender: {sender}</source>
        <translation>nadawca: {sender}</translation>
    </message>
    <message>
        <source>{price} per part</source>
        <translation>{price} za część</translation>
    </message>
</context>
<context>
    <name>FailoverDialog</name>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>A gateway has been removed in the meantime. Look at the order, then save again.</source>
        <translation>W międzyczasie usunięto jedną z bramek. Sprawdź kolejność i zapisz ponownie.</translation>
    </message>
    <message>
        <source>After that its messages move on. Other troubles move them at once.</source>
        <translation>Po tym czasie jej wiadomości przejmie następna. Przy innych kłopotach przejmuje je od razu.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Failover is off.</source>
        <translation>Zastępstwo bramek jest wyłączone.</translation>
    </message>
    <message>
        <source>Failover is on: {order}.</source>
        <translation>Zastępstwo bramek jest włączone: {order}.</translation>
    </message>
    <message>
        <source>Failover order</source>
        <translation>Kolejność awaryjna</translation>
    </message>
    <message>
        <source>How long a gateway may refuse because of too many requests</source>
        <translation>Jak długo bramka może odmawiać z powodu zbyt wielu zapytań</translation>
    </message>
    <message>
        <source>Let the next gateway stand in when one cannot send</source>
        <translation>Gdy jedna bramka nie może wysłać, niech zastąpi ją następna</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Przesuń w dół (Alt+strzałka w dół)</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Przesuń w górę (Alt+strzałka w górę)</translation>
    </message>
    <message>
        <source>Only messages that a gateway surely did not take move to the next one: it cannot be reached, has no credit, rejects the login, or refuses for too long. What may have been sent never moves, and a gateway that you switched off keeps its messages.</source>
        <translation>Do następnej bramki trafiają tylko wiadomości, których poprzednia na pewno nie przyjęła: nie ma z nią połączenia, brak środków, odrzuca logowanie albo zbyt długo odmawia. To, co mogło zostać wysłane, nigdy nie jest przenoszone, a bramka, którą wyłączysz, zachowuje swoje wiadomości.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Kolejność</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Ticked gateways stand in for one another, from the one that a message was written for onwards. Differences are told against the first ticked one.</source>
        <translation>Zaznaczone bramki zastępują się nawzajem, począwszy od tej, dla której napisano wiadomość. Różnice podano względem pierwszej zaznaczonej.</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n wizytówka</numerusform>
            <numerusform>%n wizytówki</numerusform>
            <numerusform>%n wizytówek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n kolumna</numerusform>
            <numerusform>%n kolumny</numerusform>
            <numerusform>%n kolumn</numerusform>
        </translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Wszystkie pliki (*)</translation>
    </message>
    <message>
        <source>CSV and TXT from any program, XLSX from Excel, VCF from a phone; also what Google and Outlook export.</source>
        <translation>CSV i TXT z dowolnego programu, XLSX z Excela, VCF z telefonu, a także eksport z Google i Outlooka.</translation>
    </message>
    <message>
        <source>Choose a file with contacts</source>
        <translation>Wybierz plik z kontaktami</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Wybierz plik…</translation>
    </message>
    <message>
        <source>Does it look right? Each kind of data should stand in a column of its own.</source>
        <translation>Czy wygląda dobrze? Każdy rodzaj danych powinien być w osobnej kolumnie.</translation>
    </message>
    <message>
        <source>Download a sample file</source>
        <translation>Pobierz przykładowy plik</translation>
    </message>
    <message>
        <source>Drop a file here</source>
        <translation>Upuść tu plik</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Plik</translation>
    </message>
    <message>
        <source>Files with contacts (*.csv *.txt *.xlsx *.vcf)</source>
        <translation>Pliki z kontaktami (*.csv *.txt *.xlsx *.vcf)</translation>
    </message>
    <message>
        <source>No file chosen yet; you can drop one here</source>
        <translation>Nie wybrano pliku; możesz go tu upuścić</translation>
    </message>
    <message>
        <source>People from Excel, another program or a phone. Nothing is stored before you have seen what would come in.</source>
        <translation>Osoby z Excela, innego programu lub telefonu. Nic nie zostanie zapisane, zanim nie zobaczysz, co zostanie wczytane.</translation>
    </message>
    <message>
        <source>Save the sample file</source>
        <translation>Zapisz przykładowy plik</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>Arkusz (*.csv)</translation>
    </message>
    <message>
        <source>The first row holds the names of the columns</source>
        <translation>Pierwszy wiersz to nazwy kolumn</translation>
    </message>
    <message>
        <source>The first rows of the file</source>
        <translation>Pierwsze wiersze pliku</translation>
    </message>
    <message>
        <source>The sample was saved as {name}: fill it in, then choose it here.</source>
        <translation>Przykład zapisano jako {name}: uzupełnij go, a potem wybierz tutaj.</translation>
    </message>
    <message>
        <source>sample contacts.csv</source>
        <translation>przykładowe kontakty.csv</translation>
    </message>
</context>
<context>
    <name>FilterPopup</name>
    <message>
        <source>Clear filters</source>
        <translation>Wyczyść filtry</translation>
    </message>
    <message>
        <source>Consent to marketing</source>
        <translation>Zgoda na marketing</translation>
    </message>
    <message>
        <source>Messages so far</source>
        <translation>Dotychczasowe wiadomości</translation>
    </message>
    <message>
        <source>Months without an SMS</source>
        <translation>Miesiące bez SMS-a</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Numer telefonu</translation>
    </message>
    <message>
        <source>Save as a group…</source>
        <translation>Zapisz jako grupę…</translation>
    </message>
    <message>
        <source>any</source>
        <translation>dowolnie</translation>
    </message>
    <message>
        <source>never texted</source>
        <translation>nigdy nie pisano</translation>
    </message>
    <message>
        <source>no SMS for…</source>
        <translation>bez SMS od…</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <source>in order</source>
        <translation>w porządku</translation>
    </message>
    <message>
        <source>not in order</source>
        <translation>nie w porządku</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Certificates ({name})</source>
        <translation>Certyfikaty ({name})</translation>
    </message>
    <message>
        <source>Check of all pages</source>
        <translation>Sprawdzenie wszystkich stron</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Zegar</translation>
    </message>
    <message>
        <source>Connection to {name}</source>
        <translation>Połączenie z bramką {name}</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakty</translation>
    </message>
    <message>
        <source>Contacts and outbox</source>
        <translation>Kontakty i skrzynka nadawcza</translation>
    </message>
    <message>
        <source>Crashes</source>
        <translation>Awarie</translation>
    </message>
    <message>
        <source>Credit at {name}</source>
        <translation>Środki: {name}</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Folder danych</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Baza danych</translation>
    </message>
    <message>
        <source>Failover order</source>
        <translation>Kolejność awaryjna</translation>
    </message>
    <message>
        <source>Files of the program</source>
        <translation>Pliki programu</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Foldery</translation>
    </message>
    <message>
        <source>Folders and passwords</source>
        <translation>Foldery i hasła</translation>
    </message>
    <message>
        <source>Free disk space</source>
        <translation>Wolne miejsce na dysku</translation>
    </message>
    <message>
        <source>Gateway {name}</source>
        <translation>Bramka {name}</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Dziennik zmian bazy</translation>
    </message>
    <message>
        <source>Last backup copy</source>
        <translation>Ostatnia kopia zapasowa</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Dziennik programu</translation>
    </message>
    <message>
        <source>Opens links to numbers</source>
        <translation>Otwiera linki z numerami</translation>
    </message>
    <message>
        <source>Password of {name}</source>
        <translation>Hasło: {name}</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Program and system</source>
        <translation>Program i system</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Serwer proxy</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Wersja schematu</translation>
    </message>
    <message>
        <source>SMS gateways</source>
        <translation>Bramki SMS</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serwer</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Rozmiar</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>System keyring</source>
        <translation>Systemowy magazyn haseł</translation>
    </message>
    <message>
        <source>Texts and translations</source>
        <translation>Teksty i tłumaczenia</translation>
    </message>
    <message>
        <source>Waiting for {name}</source>
        <translation>Czeka na {name}</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>Pilnowany folder</translation>
    </message>
    <message>
        <source>Who is sending</source>
        <translation>Kto wysyła</translation>
    </message>
    <message>
        <source>Who may read the data</source>
        <translation>Kto może czytać dane</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Zapis</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktywna</translation>
    </message>
    <message>
        <source>default</source>
        <translation>domyślna</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>w porządku</translation>
    </message>
    <message>
        <source>in the keyring</source>
        <translation>w magazynie haseł</translation>
    </message>
    <message>
        <source>nobody at the moment</source>
        <translation>w tej chwili nikt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>brak</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>jeszcze żadna</translation>
    </message>
    <message>
        <source>not daily</source>
        <translation>nie codziennie</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>nie zainstalowano</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nie wiadomo</translation>
    </message>
    <message>
        <source>not there yet</source>
        <translation>jeszcze nie ma</translation>
    </message>
    <message>
        <source>nothing chosen</source>
        <translation>nic nie wybrano</translation>
    </message>
    <message>
        <source>only you</source>
        <translation>tylko Ty</translation>
    </message>
    <message>
        <source>other users of this computer, too</source>
        <translation>także inni użytkownicy tego komputera</translation>
    </message>
    <message>
        <source>practice</source>
        <translation>ćwiczenia</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>wyłączona</translation>
    </message>
    <message>
        <source>the command line</source>
        <translation>wiersz poleceń</translation>
    </message>
    <message>
        <source>there</source>
        <translation>są</translation>
    </message>
    <message>
        <source>this or another window</source>
        <translation>to lub inne okno</translation>
    </message>
    <message>
        <source>this program</source>
        <translation>ten program</translation>
    </message>
    <message>
        <source>this provider cannot be asked</source>
        <translation>tego operatora nie można zapytać</translation>
    </message>
    <message>
        <source>works, {time} ms</source>
        <translation>działa, {time} ms</translation>
    </message>
</context>
<context>
    <name>FolderDeeds</name>
    <message>
        <source>Everybody in {file} gets the SMS once more.</source>
        <translation>Wszyscy z pliku {file} dostaną SMS jeszcze raz.</translation>
    </message>
    <message>
        <source>Nothing of this file can be sent now. See its results.</source>
        <translation>Z tego pliku nie da się teraz nic wysłać. Zobacz jego wyniki.</translation>
    </message>
    <message>
        <source>Nothing of this file will be sent.</source>
        <translation>Z tego pliku nic nie wyjdzie.</translation>
    </message>
    <message>
        <source>Send this file once more?</source>
        <translation>Wysłać ten plik jeszcze raz?</translation>
    </message>
    <message>
        <source>Send this file?</source>
        <translation>Wysłać ten plik?</translation>
    </message>
    <message>
        <source>The messages of {file} go to the outbox.</source>
        <translation>Wiadomości z pliku {file} trafią do kolejki.</translation>
    </message>
</context>
<context>
    <name>FolderDialog</name>
    <message>
        <source>Another program puts a CSV or TXT file here, and while this window is open its messages are queued by themselves. A row is a number and a text, or a number, the name of a template and its values. What became of each row stands in a file beside it, whose name ends with “.wyniki.csv”.</source>
        <translation>Inny program zapisuje tu plik CSV albo TXT, a dopóki okno SMS Desk jest otwarte, wiadomości z niego same trafiają do kolejki. Wiersz to numer i treść albo numer, nazwa szablonu i jego wartości. Co się stało z każdym wierszem, mówi plik obok, którego nazwa kończy się na „.wyniki.csv”.</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Kiedy</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Wybierz folder</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Wybierz folder…</translation>
    </message>
    <message>
        <source>Choose the folder into which your other program writes its files.</source>
        <translation>Wybierz folder, w którym drugi program zapisuje swoje pliki.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Nie wysyłaj</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Plik</translation>
    </message>
    <message>
        <source>Files that came in the watched folder</source>
        <translation>Pliki z pilnowanego folderu</translation>
    </message>
    <message>
        <source>Files that the program takes from the folder are listed here.</source>
        <translation>Tu będą pliki, które program wziął z folderu.</translation>
    </message>
    <message>
        <source>Folder of this computer</source>
        <translation>Folder tego komputera</translation>
    </message>
    <message>
        <source>No file has come yet</source>
        <translation>Nie było jeszcze żadnego pliku</translation>
    </message>
    <message>
        <source>No folder is watched</source>
        <translation>Żaden folder nie jest pilnowany</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wczytywanie…</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Send again…</source>
        <translation>Wyślij ponownie…</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Wyślij…</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>Przestań pilnować</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>Pilnowany folder</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Co się z nim stało</translation>
    </message>
</context>
<context>
    <name>FolderResults</name>
    <message>
        <source>Deleted from the history</source>
        <translation>Usunięta z historii</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Pominięty</translation>
    </message>
    <message>
        <source>message</source>
        <translation>wiadomość</translation>
    </message>
    <message>
        <source>number</source>
        <translation>numer</translation>
    </message>
    <message>
        <source>row</source>
        <translation>wiersz</translation>
    </message>
    <message>
        <source>state</source>
        <translation>stan</translation>
    </message>
    <message>
        <source>what happened</source>
        <translation>co się stało</translation>
    </message>
</context>
<context>
    <name>FolderWatch</name>
    <message>
        <source>List of files…</source>
        <translation>Lista plików…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Pokaż</translation>
    </message>
    <message>
        <source>The watched folder can be opened again.</source>
        <translation>Pilnowany folder znowu się otwiera.</translation>
    </message>
</context>
<context>
    <name>FolderWords</name>
    <message numerus="yes">
        <source>%n message(s) from {file} wait for your yes.</source>
        <translation>
            <numerusform>%n wiadomość z {file} czeka na Twoją zgodę.</numerusform>
            <numerusform>%n wiadomości z {file} czekają na Twoją zgodę.</numerusform>
            <numerusform>%n wiadomości z {file} czeka na Twoją zgodę.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) queued from {files} files.</source>
        <translation>
            <numerusform>Do kolejki trafiła %n wiadomość z plików: {files}.</numerusform>
            <numerusform>Do kolejki trafiły %n wiadomości z plików: {files}.</numerusform>
            <numerusform>Do kolejki trafiło %n wiadomości z plików: {files}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) queued from {file}.</source>
        <translation>
            <numerusform>Do kolejki trafiła %n wiadomość z {file}.</numerusform>
            <numerusform>Do kolejki trafiły %n wiadomości z {file}.</numerusform>
            <numerusform>Do kolejki trafiło %n wiadomości z {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) had been queued before.</source>
        <translation>
            <numerusform>%n wiersz był już w kolejce.</numerusform>
            <numerusform>%n wiersze były już w kolejce.</numerusform>
            <numerusform>%n wierszy było już w kolejce.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) skipped.</source>
        <translation>
            <numerusform>Pominięto %n wiersz.</numerusform>
            <numerusform>Pominięto %n wiersze.</numerusform>
            <numerusform>Pominięto %n wierszy.</numerusform>
        </translation>
    </message>
    <message>
        <source>No row of this file became a message. Why, stands in the file with the results beside it.</source>
        <translation>Z żadnego wiersza tego pliku nie powstała wiadomość. Dlaczego, mówi plik z wynikami obok.</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Nieczytelny</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Niewysłany</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Wzięty</translation>
    </message>
    <message>
        <source>Waits for your yes</source>
        <translation>Czeka na Twoją zgodę</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message numerus="yes">
        <source>%n SMS</source>
        <translation>
            <numerusform>%n SMS</numerusform>
            <numerusform>%n SMS-y</numerusform>
            <numerusform>%n SMS-ów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n bajt</numerusform>
            <numerusform>%n bajty</numerusform>
            <numerusform>%n bajtów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n kontakt</numerusform>
            <numerusform>%n kontakty</numerusform>
            <numerusform>%n kontaktów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n część</numerusform>
            <numerusform>%n części</numerusform>
            <numerusform>%n części</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s)</source>
        <translation>
            <numerusform>%n odbiorca</numerusform>
            <numerusform>%n odbiorców</numerusform>
            <numerusform>%n odbiorców</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n wiersz</numerusform>
            <numerusform>%n wiersze</numerusform>
            <numerusform>%n wierszy</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Dzisiaj</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Jutro</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Wczoraj</translation>
    </message>
    <message>
        <source>pts</source>
        <translation>pkt</translation>
    </message>
</context>
<context>
    <name>Gateway</name>
    <message numerus="yes">
        <source>%n message(s) waiting until it is activated</source>
        <translation>
            <numerusform>%n SMS czeka na aktywację</numerusform>
            <numerusform>%n SMS-y czekają na aktywację</numerusform>
            <numerusform>%n SMS-ów czeka na aktywację</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) waiting until this is solved</source>
        <translation>
            <numerusform>%n SMS czeka na rozwiązanie</numerusform>
            <numerusform>%n SMS-y czekają na rozwiązanie</numerusform>
            <numerusform>%n SMS-ów czeka na rozwiązanie</numerusform>
        </translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktywna</translation>
    </message>
    <message>
        <source>Balance {balance}</source>
        <translation>Saldo {balance}</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Błąd</translation>
    </message>
    <message>
        <source>Failover: {place} of {places}</source>
        <translation>Kolejność awaryjna: {place} z {places}</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Nieaktywna</translation>
    </message>
    <message>
        <source>Practice: nothing is really sent</source>
        <translation>Ćwiczenia: nic naprawdę nie wychodzi</translation>
    </message>
    <message>
        <source>Sender: a number of the operator</source>
        <translation>Nadawca: numer operatora</translation>
    </message>
    <message>
        <source>Sender: {senders}</source>
        <translation>Nadawca: {senders}</translation>
    </message>
    <message>
        <source>The operator asked to wait: too many requests. Sending goes on at {time}.</source>
        <translation>Operator prosi, by poczekać: za dużo zapytań. Wysyłka ruszy o {time}.</translation>
    </message>
    <message>
        <source>The system keyring with its password cannot be found. Start it (on Linux: gnome-keyring or KWallet) and try again.</source>
        <translation>Nie znaleziono systemowego magazynu haseł z jej hasłem. Uruchom go (w Linuksie: gnome-keyring lub KWallet) i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>The system keyring with its password is locked. Unlock it and try again.</source>
        <translation>Systemowy magazyn haseł z jej hasłem jest zablokowany. Odblokuj go i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>This version of the program does not know the operator “{provider}”. Update the program.</source>
        <translation>Ta wersja programu nie zna operatora „{provider}”. Zaktualizuj program.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Czeka</translation>
    </message>
    <message>
        <source>account not active</source>
        <translation>konto nieaktywne</translation>
    </message>
    <message>
        <source>default</source>
        <translation>domyślna</translation>
    </message>
    <message>
        <source>kept in the keyring</source>
        <translation>zapisane w magazynie haseł</translation>
    </message>
    <message>
        <source>login rejected</source>
        <translation>odrzucone logowanie</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>brak połączenia</translation>
    </message>
    <message>
        <source>no credit</source>
        <translation>brak środków</translation>
    </message>
    <message>
        <source>then {gateway}</source>
        <translation>potem {gateway}</translation>
    </message>
    <message>
        <source>this address is not allowed</source>
        <translation>ten adres IP nie ma dostępu</translation>
    </message>
    <message>
        <source>too many requests</source>
        <translation>zbyt wiele zapytań</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>tak</translation>
    </message>
</context>
<context>
    <name>GatewayActions</name>
    <message numerus="yes">
        <source>%n message(s) waiting for it will be cancelled.</source>
        <translation>
            <numerusform>%n wiadomość, która na nią czeka, zostanie anulowana.</numerusform>
            <numerusform>%n wiadomości, które na nią czekają, zostaną anulowane.</numerusform>
            <numerusform>%n wiadomości, które na nią czekają, zostanie anulowanych.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) waiting until it is activated.</source>
        <translation>
            <numerusform>%n SMS czeka na jej aktywację.</numerusform>
            <numerusform>%n SMS-y czekają na jej aktywację.</numerusform>
            <numerusform>%n SMS-ów czeka na jej aktywację.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planned message(s) cancelled at the operator.</source>
        <translation>
            <numerusform>Anulowano w bramce %n zaplanowaną wiadomość.</numerusform>
            <numerusform>Anulowano w bramce %n zaplanowane wiadomości.</numerusform>
            <numerusform>Anulowano w bramce %n zaplanowanych wiadomości.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planned message(s) kept at the operator will leave all the same.</source>
        <translation>
            <numerusform>%n zaplanowana wiadomość przechowywana u operatora i tak wyjdzie.</numerusform>
            <numerusform>%n zaplanowane wiadomości przechowywane u operatora i tak wyjdą.</numerusform>
            <numerusform>%n zaplanowanych wiadomości przechowywanych u operatora i tak wyjdzie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel them there first</source>
        <translation>Najpierw anuluj je tam</translation>
    </message>
    <message numerus="yes">
        <source>Cancelling %n planned message(s)…</source>
        <translation>
            <numerusform>Anulowanie %n zaplanowanej wiadomości…</numerusform>
            <numerusform>Anulowanie %n zaplanowanych wiadomości…</numerusform>
            <numerusform>Anulowanie %n zaplanowanych wiadomości…</numerusform>
        </translation>
    </message>
    <message>
        <source>Its settings and its password are deleted from this computer; the history stays.</source>
        <translation>Ustawienia i hasło bramki zostaną usunięte z tego komputera; historia pozostanie.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Zostaw</translation>
    </message>
    <message>
        <source>No message waits for it.</source>
        <translation>Żadna wiadomość na nią nie czeka.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Remove the gateway</source>
        <translation>Usuń bramkę</translation>
    </message>
    <message>
        <source>Remove the gateway {gateway}?</source>
        <translation>Usunąć bramkę {gateway}?</translation>
    </message>
    <message>
        <source>The gateway is now called {gateway}.</source>
        <translation>Bramka nazywa się teraz {gateway}.</translation>
    </message>
    <message>
        <source>The gateway {gateway} is removed.</source>
        <translation>Bramka {gateway} została usunięta.</translation>
    </message>
    <message>
        <source>{gateway} is active.</source>
        <translation>Bramka {gateway} jest aktywna.</translation>
    </message>
    <message>
        <source>{gateway} is inactive.</source>
        <translation>Bramka {gateway} jest nieaktywna.</translation>
    </message>
    <message>
        <source>{gateway} is the default gateway.</source>
        <translation>{gateway} to teraz bramka domyślna.</translation>
    </message>
</context>
<context>
    <name>GatewayCard</name>
    <message>
        <source>Active</source>
        <translation>Aktywna</translation>
    </message>
    <message>
        <source>Balance unknown</source>
        <translation>Saldo nieznane</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Błąd</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Nieaktywna</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Ćwiczenia</translation>
    </message>
    <message>
        <source>{balance} · about {messages}</source>
        <translation>{balance} · ok. {messages}</translation>
    </message>
</context>
<context>
    <name>GatewayDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Gateway: {provider}</source>
        <translation>Bramka: {provider}</translation>
    </message>
    <message>
        <source>SMS gateway configuration</source>
        <translation>Konfiguracja bramki SMS</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
</context>
<context>
    <name>GatewaySettings</name>
    <message>
        <source>Action</source>
        <translation>Akcja</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Aktywuj</translation>
    </message>
    <message>
        <source>Activate the gateway first.</source>
        <translation>Najpierw aktywuj bramkę.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Current settings</source>
        <translation>Obecne ustawienia</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Dezaktywuj</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Edytuj…</translation>
    </message>
    <message>
        <source>Integration status</source>
        <translation>Status integracji</translation>
    </message>
    <message>
        <source>Operator&apos;s panel</source>
        <translation>Panel operatora</translation>
    </message>
    <message>
        <source>Practice mode: the gateway answers, but nothing is really sent.</source>
        <translation>Tryb ćwiczeniowy: bramka odpowiada, ale nic naprawdę nie wychodzi.</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Usuń…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Zmień nazwę…</translation>
    </message>
    <message>
        <source>Set as default</source>
        <translation>Ustaw jako domyślną</translation>
    </message>
    <message>
        <source>Settings of {gateway}</source>
        <translation>Ustawienia: {gateway}</translation>
    </message>
    <message>
        <source>Test SMS</source>
        <translation>Testowy SMS</translation>
    </message>
    <message>
        <source>The gateway is ready to send.</source>
        <translation>Bramka jest gotowa do wysyłania.</translation>
    </message>
    <message>
        <source>The gateway is switched off and sends nothing until it is activated.</source>
        <translation>Bramka jest wyłączona i nic nie wyśle, dopóki jej nie aktywujesz.</translation>
    </message>
    <message>
        <source>This operator does not tell the balance.</source>
        <translation>Ten operator nie podaje salda.</translation>
    </message>
    <message>
        <source>This operator gives no delivery reports: “accepted” is the last that is known.</source>
        <translation>Ten operator nie zwraca raportów doręczenia: ostatni znany stan to „zaakceptowana”.</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>Doładuj</translation>
    </message>
</context>
<context>
    <name>GatewayTile</name>
    <message>
        <source>Activate</source>
        <translation>Aktywuj</translation>
    </message>
    <message>
        <source>Activate the gateway first.</source>
        <translation>Najpierw aktywuj bramkę.</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Dezaktywuj</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Domyślna</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Więcej działań</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Ćwiczenia</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Usuń…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Zmień nazwę…</translation>
    </message>
    <message>
        <source>Set as default</source>
        <translation>Ustaw jako domyślną</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ustawienia</translation>
    </message>
    <message>
        <source>Test SMS</source>
        <translation>Testowy SMS</translation>
    </message>
    <message>
        <source>The balance could not be read</source>
        <translation>Nie udało się odczytać salda</translation>
    </message>
    <message>
        <source>Try sending again</source>
        <translation>Spróbuj wysłać ponownie</translation>
    </message>
</context>
<context>
    <name>GatewayWizard</name>
    <message>
        <source>A real SMS to your own phone shows that everything is right.</source>
        <translation>Prawdziwy SMS na Twój telefon pokaże, że wszystko się zgadza.</translation>
    </message>
    <message>
        <source>Access data</source>
        <translation>Dane dostępu</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Do these steps in the browser. If the shop has an account, press Next.</source>
        <translation>Wykonaj te kroki w przeglądarce. Jeśli warsztat ma już konto, naciśnij Dalej.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gotowe</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Zakończ</translation>
    </message>
    <message>
        <source>Import contacts…</source>
        <translation>Importuj kontakty…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Dalej</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Nadawca</translation>
    </message>
    <message>
        <source>Set up an SMS gateway</source>
        <translation>Skonfiguruj bramkę SMS</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>The user name and the API password connect the program to the account.</source>
        <translation>Nazwa użytkownika i hasło API łączą program z kontem.</translation>
    </message>
    <message>
        <source>Whom do clients see as the sender? Names are ordered in the panel.</source>
        <translation>Kogo klienci zobaczą jako nadawcę? Nazwy zamawia się w panelu.</translation>
    </message>
    <message>
        <source>Write the first message</source>
        <translation>Napisz pierwszą wiadomość</translation>
    </message>
</context>
<context>
    <name>GatewaysPage</name>
    <message>
        <source>A gateway is an account at an operator through which your messages leave.</source>
        <translation>Bramka to konto u operatora, przez które wychodzą Twoje wiadomości.</translation>
    </message>
    <message>
        <source>Add an operator</source>
        <translation>Dodaj operatora</translation>
    </message>
    <message>
        <source>Choose an operator…</source>
        <translation>Wybierz operatora…</translation>
    </message>
    <message>
        <source>Failover is on: {order}.</source>
        <translation>Zastępstwo bramek jest włączone: {order}.</translation>
    </message>
    <message>
        <source>Failover needs two gateways that really send. Add another operator or account.</source>
        <translation>Kolejność awaryjna wymaga dwóch bramek, które naprawdę wysyłają. Dodaj drugiego operatora lub konto.</translation>
    </message>
    <message>
        <source>Failover order…</source>
        <translation>Kolejność awaryjna…</translation>
    </message>
    <message>
        <source>Loading gateways…</source>
        <translation>Wczytywanie bramek…</translation>
    </message>
    <message>
        <source>No SMS gateway yet</source>
        <translation>Nie ma jeszcze bramki SMS</translation>
    </message>
    <message>
        <source>SMS gateways</source>
        <translation>Bramki SMS</translation>
    </message>
    <message>
        <source>Set up an SMS gateway</source>
        <translation>Skonfiguruj bramkę SMS</translation>
    </message>
    <message>
        <source>The gateways cannot be read</source>
        <translation>Nie można wczytać bramek</translation>
    </message>
    <message>
        <source>The program sends messages through these accounts. One of them is the default.</source>
        <translation>Przez te konta program wysyła wiadomości. Jedno z nich jest domyślne.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
</context>
<context>
    <name>GroupDeeds</name>
    <message numerus="yes">
        <source>%n person(s) added to “%1”.</source>
        <translation>
            <numerusform>Dodano %n osobę do grupy „%1”.</numerusform>
            <numerusform>Dodano %n osoby do grupy „%1”.</numerusform>
            <numerusform>Dodano %n osób do grupy „%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) removed from “%1”.</source>
        <translation>
            <numerusform>Usunięto %n osobę z grupy „%1”.</numerusform>
            <numerusform>Usunięto %n osoby z grupy „%1”.</numerusform>
            <numerusform>Usunięto %n osób z grupy „%1”.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them are in “%1” already.</source>
        <translation>Wszyscy już są w grupie „%1”.</translation>
    </message>
    <message>
        <source>Group “%1” deleted; its people stay.</source>
        <translation>Usunięto grupę „%1”; osoby zostały.</translation>
    </message>
    <message>
        <source>Group “%1” saved.</source>
        <translation>Zapisano grupę „%1”.</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Nowa grupa</translation>
    </message>
    <message numerus="yes">
        <source>New group of %n person(s)</source>
        <translation>
            <numerusform>Nowa grupa: %n osoba</numerusform>
            <numerusform>Nowa grupa: %n osoby</numerusform>
            <numerusform>Nowa grupa: %n osób</numerusform>
        </translation>
    </message>
    <message>
        <source>None of them was in “%1”.</source>
        <translation>Nikogo z nich nie było w grupie „%1”.</translation>
    </message>
    <message>
        <source>Rename the group</source>
        <translation>Zmiana nazwy grupy</translation>
    </message>
    <message>
        <source>Save the filter as a group</source>
        <translation>Filtr jako grupa</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
</context>
<context>
    <name>GroupNameDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Nazwa grupy</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
</context>
<context>
    <name>GroupsDialog</name>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Everybody in a group is written to in one go. Put people into one by hand, or set filters in the list and save them as a group: then it finds its people by itself.</source>
        <translation>Do całej grupy piszesz za jednym razem. Dodawaj osoby ręcznie albo ustaw filtry na liście i zapisz je jako grupę: wtedy sama znajdzie swoje osoby.</translation>
    </message>
    <message>
        <source>First set a filter in the list of contacts, other than a group.</source>
        <translation>Najpierw ustaw filtr na liście kontaktów, inny niż grupa.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupa</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupy</translation>
    </message>
    <message>
        <source>New group…</source>
        <translation>Nowa grupa…</translation>
    </message>
    <message>
        <source>No groups yet</source>
        <translation>Nie ma jeszcze grup</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Osoby</translation>
    </message>
    <message>
        <source>Reading the groups…</source>
        <translation>Wczytywanie grup…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Zmień nazwę…</translation>
    </message>
    <message>
        <source>Save the filter as a group…</source>
        <translation>Zapisz filtr jako grupę…</translation>
    </message>
    <message>
        <source>Who is in it</source>
        <translation>Kto w niej jest</translation>
    </message>
    <message>
        <source>Write to the group</source>
        <translation>Napisz do grupy</translation>
    </message>
    <message>
        <source>picked by hand</source>
        <translation>wybrani ręcznie</translation>
    </message>
</context>
<context>
    <name>HostCombo</name>
    <message>
        <source>Only the server name is needed; the rest was removed.</source>
        <translation>Wystarczy nazwa serwera; resztę usunięto.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Cancelled. Nothing has changed.</source>
        <translation>Anulowano. Nic się nie zmieniło.</translation>
    </message>
    <message>
        <source>Choose a file to go on.</source>
        <translation>Wybierz plik, aby przejść dalej.</translation>
    </message>
    <message>
        <source>Import without numbers</source>
        <translation>Importuj bez numerów</translation>
    </message>
    <message>
        <source>No column holds phone numbers, so nobody could be texted. Choose Phone beside the column with the numbers.</source>
        <translation>Żadna kolumna nie zawiera numerów telefonu, więc do nikogo nie dałoby się napisać. Wybierz „Telefon” obok kolumny z numerami.</translation>
    </message>
    <message>
        <source>Say which column holds the phone numbers.</source>
        <translation>Wskaż, w której kolumnie są numery telefonu.</translation>
    </message>
    <message>
        <source>The work stopped. Nothing has changed.</source>
        <translation>Praca została przerwana. Nic się nie zmieniło.</translation>
    </message>
</context>
<context>
    <name>ImportField</name>
    <message>
        <source>Address (all in one)</source>
        <translation>Adres (w jednej kolumnie)</translation>
    </message>
    <message>
        <source>Another phone</source>
        <translation>Inny telefon</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Miasto</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Consent to marketing (yes or no)</source>
        <translation>Zgoda na marketing (tak/nie)</translation>
    </message>
    <message>
        <source>Customer or contractor</source>
        <translation>Klient czy kontrahent</translation>
    </message>
    <message>
        <source>Date of the consent</source>
        <translation>Data zgody</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>Nie importuj</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Imię</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupa</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Język</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nazwisko</translation>
    </message>
    <message>
        <source>NIP (tax number)</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Name (first and last)</source>
        <translation>Imię i nazwisko</translation>
    </message>
    <message>
        <source>New own field: {title}</source>
        <translation>Nowe własne pole: {title}</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Uwagi</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Kod pocztowy</translation>
    </message>
    <message>
        <source>SMS about orders (yes or no)</source>
        <translation>SMS o zleceniach (tak/nie)</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Ulica i numer</translation>
    </message>
</context>
<context>
    <name>ImportFoot</name>
    <message>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importuj</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Dalej</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Postęp</translation>
    </message>
    <message>
        <source>{done} of {total} rows</source>
        <translation>{done} z {total} wierszy</translation>
    </message>
</context>
<context>
    <name>ImportFrame</name>
    <message>
        <source>Check</source>
        <translation>Sprawdź</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolumny</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gotowe</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Plik</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>Import kontaktów</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>As before: {count}.</source>
        <translation>Przywrócono poprzednie dane: {count}.</translation>
    </message>
    <message>
        <source>Checking; nothing is stored yet…</source>
        <translation>Sprawdzanie; nic nie jest jeszcze zapisane…</translation>
    </message>
    <message>
        <source>Imported. New: {added}. Updated: {updated}. Left out: {skipped}.</source>
        <translation>Zaimportowano. Nowe: {added}. Zmienione: {updated}. Pominięte: {skipped}.</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importowanie…</translation>
    </message>
    <message>
        <source>Left alone, because somebody changed them since: {count} ({names}).</source>
        <translation>Zostawiono, bo ktoś je potem zmienił: {count} ({names}).</translation>
    </message>
    <message>
        <source>New: {added}. Updated: {updated}. Left out: {skipped}.</source>
        <translation>Nowe: {added}. Zmienione: {updated}. Pominięte: {skipped}.</translation>
    </message>
    <message>
        <source>Nothing has been stored yet.</source>
        <translation>Nic nie zostało jeszcze zapisane.</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Czytanie pliku…</translation>
    </message>
    <message>
        <source>Removed: {count}.</source>
        <translation>Usunięto: {count}.</translation>
    </message>
    <message>
        <source>The import could not be undone. Try again, or look at the diagnostics.</source>
        <translation>Nie udało się cofnąć importu. Spróbuj ponownie albo zajrzyj do diagnostyki.</translation>
    </message>
    <message>
        <source>The import was undone.</source>
        <translation>Import cofnięto.</translation>
    </message>
    <message>
        <source>There is nothing to import in this file: nothing is new.</source>
        <translation>W tym pliku nie ma nic do zaimportowania: nic nowego.</translation>
    </message>
    <message>
        <source>Undoing the import…</source>
        <translation>Cofanie importu…</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>English</source>
        <translation>angielski</translation>
    </message>
    <message>
        <source>German</source>
        <translation>niemiecki</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>nieznany</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>polski</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>ukraiński</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencja</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencje</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Część</translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation>Części programu</translation>
    </message>
    <message>
        <source>SMS Desk itself is under the MIT licence. Qt, PySide6 and psycopg are under the LGPL: you may replace them. They are separate files in the program&apos;s folder; put files of a compatible version of your own in their place, under the same names.</source>
        <translation>Sam SMS Desk ma licencję MIT. Qt, PySide6 i psycopg mają licencję LGPL: wolno je wymienić. Są osobnymi plikami w folderze programu; włóż w ich miejsce pliki własnej, zgodnej wersji pod tymi samymi nazwami.</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Treść licencji</translation>
    </message>
    <message>
        <source>The file with this text cannot be read. Reinstall the program.</source>
        <translation>Nie można odczytać pliku z tą treścią. Zainstaluj program jeszcze raz.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Wersja</translation>
    </message>
</context>
<context>
    <name>LinkWarning</name>
    <message>
        <source>Gateway settings</source>
        <translation>Ustawienia bramki</translation>
    </message>
</context>
<context>
    <name>LintPart</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>jeszcze %n</numerusform>
            <numerusform>jeszcze %n</numerusform>
            <numerusform>jeszcze %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Add our name</source>
        <translation>Dodaj nazwę firmy</translation>
    </message>
    <message>
        <source>Add the currency</source>
        <translation>Dodaj walutę</translation>
    </message>
    <message>
        <source>Correct the day</source>
        <translation>Popraw dzień</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Mniej</translation>
    </message>
    <message>
        <source>Make it a field</source>
        <translation>Zamień na pole</translation>
    </message>
    <message>
        <source>Put in our telephone</source>
        <translation>Wstaw nasz telefon</translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>Zamień</translation>
    </message>
    <message>
        <source>Take them out</source>
        <translation>Usuń</translation>
    </message>
</context>
<context>
    <name>ListFoot</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 z %2</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>zaznaczono %n</numerusform>
            <numerusform>zaznaczono %n</numerusform>
            <numerusform>zaznaczono %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Select everybody found</source>
        <translation>Zaznacz wszystkich znalezionych</translation>
    </message>
</context>
<context>
    <name>LoadPage</name>
    <message>
        <source>Opening your contacts and messages…</source>
        <translation>Otwieram kontakty i wiadomości…</translation>
    </message>
    <message>
        <source>The data cannot be opened</source>
        <translation>Nie można otworzyć danych</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
</context>
<context>
    <name>LoginCheck</name>
    <message>
        <source>Asking the operator, which costs nothing…</source>
        <translation>Pytam operatora, to nic nie kosztuje…</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Pytam…</translation>
    </message>
    <message>
        <source>Check the login</source>
        <translation>Sprawdź logowanie</translation>
    </message>
    <message numerus="yes">
        <source>Sender names found: %n.</source>
        <translation>
            <numerusform>Znaleziono %n nazwę nadawcy.</numerusform>
            <numerusform>Znaleziono %n nazwy nadawcy.</numerusform>
            <numerusform>Znaleziono %n nazw nadawcy.</numerusform>
        </translation>
    </message>
    <message>
        <source>The login is right.</source>
        <translation>Logowanie jest poprawne.</translation>
    </message>
    <message>
        <source>This operator checks a login only when it sends: the test SMS will show.</source>
        <translation>Ten operator sprawdza logowanie dopiero przy wysyłce: pokaże to testowy SMS.</translation>
    </message>
</context>
<context>
    <name>LostBanner</name>
    <message>
        <source>Database…</source>
        <translation>Baza danych…</translation>
    </message>
    <message>
        <source>No connection with the shop&apos;s database on {host}. What you see may be out of date; what you are writing is kept on this computer. Everything goes on by itself when the connection is back.</source>
        <translation>Brak połączenia z bazą warsztatu na {host}. To, co widzisz, może być nieaktualne; to, co piszesz, jest zachowane na tym komputerze. Gdy połączenie wróci, wszystko ruszy dalej samo.</translation>
    </message>
    <message>
        <source>The connection with the shop&apos;s database is back.</source>
        <translation>Połączenie z bazą warsztatu wróciło.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Spróbuj teraz</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Practice mode: nothing is really sent, and this data is gone when you close the window.</source>
        <translation>Tryb ćwiczeniowy: nic naprawdę nie wychodzi, a te dane znikną po zamknięciu okna.</translation>
    </message>
    <message>
        <source>The practice gateway is chosen: nothing is really sent.</source>
        <translation>Wybrana jest bramka ćwiczeniowa: nic naprawdę nie wychodzi.</translation>
    </message>
    <message>
        <source>practice mode</source>
        <translation>tryb ćwiczeniowy</translation>
    </message>
</context>
<context>
    <name>ManualWindow</name>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Wstecz (Alt+strzałka w lewo)</translation>
    </message>
    <message>
        <source>Contents of the manual</source>
        <translation>Spis treści instrukcji</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>Dalej (Alt+strzałka w prawo)</translation>
    </message>
    <message>
        <source>Its files are missing beside the program. Install the program once more.</source>
        <translation>Obok programu brakuje jej plików. Zainstaluj program jeszcze raz.</translation>
    </message>
    <message>
        <source>Language of the manual</source>
        <translation>Język instrukcji</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Większe (Ctrl++)</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Instrukcja</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>Strona instrukcji</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+-)</source>
        <translation>Mniejsze (Ctrl+-)</translation>
    </message>
    <message>
        <source>The manual is not there</source>
        <translation>Nie ma instrukcji</translation>
    </message>
</context>
<context>
    <name>Md5Helper</name>
    <message>
        <source>API password from the login password</source>
        <translation>Hasło API z hasła logowania</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Compute and insert</source>
        <translation>Oblicz i wstaw</translation>
    </message>
    <message>
        <source>Computed on this computer. The password is not sent or kept.</source>
        <translation>Obliczane na tym komputerze. Hasło nie jest wysyłane ani zapisywane.</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Wstaw</translation>
    </message>
    <message>
        <source>Password with which you log in to SMSAPI</source>
        <translation>Hasło, którym logujesz się do SMSAPI</translation>
    </message>
    <message>
        <source>This already is an API password (MD5): it is taken as is.</source>
        <translation>To już jest hasło API (MD5): zostanie wstawione bez zmian.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;About SMS Desk</source>
        <translation>&amp;O programie SMS Desk</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Wygląd</translation>
    </message>
    <message>
        <source>&amp;Backup copies…</source>
        <translation>&amp;Kopie zapasowe…</translation>
    </message>
    <message>
        <source>&amp;Contacts</source>
        <translation>&amp;Kontakty</translation>
    </message>
    <message>
        <source>&amp;Database…</source>
        <translation>&amp;Baza danych…</translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation>&amp;Diagnostyka…</translation>
    </message>
    <message>
        <source>&amp;Duplicates…</source>
        <translation>&amp;Duplikaty…</translation>
    </message>
    <message>
        <source>&amp;Groups…</source>
        <translation>&amp;Grupy…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Pomo&amp;c</translation>
    </message>
    <message>
        <source>&amp;Import from a file…</source>
        <translation>&amp;Importuj z pliku…</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Instrukcja</translation>
    </message>
    <message>
        <source>&amp;Messages</source>
        <translation>Wia&amp;domości</translation>
    </message>
    <message>
        <source>&amp;New contact</source>
        <translation>&amp;Nowy kontakt</translation>
    </message>
    <message>
        <source>&amp;New message</source>
        <translation>&amp;Nowa wiadomość</translation>
    </message>
    <message>
        <source>&amp;Outbox and history</source>
        <translation>&amp;Skrzynka nadawcza i historia</translation>
    </message>
    <message>
        <source>&amp;Own fields…</source>
        <translation>&amp;Własne pola…</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Ustawienia…</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>&amp;Program</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Zakończ</translation>
    </message>
    <message>
        <source>&amp;Recent imports…</source>
        <translation>Os&amp;tatnie importy…</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Odśwież</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Szukaj</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Widok</translation>
    </message>
    <message>
        <source>&amp;Write to the number in the clipboard</source>
        <translation>&amp;Napisz do numeru ze schowka</translation>
    </message>
    <message>
        <source>As in the system</source>
        <translation>Jak w systemie</translation>
    </message>
    <message>
        <source>Columns of the &amp;contacts…</source>
        <translation>&amp;Kolumny kontaktów…</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakty</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Ciemny</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Jasny</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Wiadomości</translation>
    </message>
    <message>
        <source>Not to be &amp;texted…</source>
        <translation>&amp;Nie pisać…</translation>
    </message>
    <message>
        <source>Re&amp;minders…</source>
        <translation>&amp;Przypomnienia…</translation>
    </message>
    <message>
        <source>SMS gateways</source>
        <translation>Bramki SMS</translation>
    </message>
    <message>
        <source>SMS sending &amp;settings…</source>
        <translation>Ustawienia wysyłki &amp;SMS…</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Szablony</translation>
    </message>
    <message>
        <source>Watched &amp;folder…</source>
        <translation>Pilnowany &amp;folder…</translation>
    </message>
</context>
<context>
    <name>MergeDeeds</name>
    <message numerus="yes">
        <source>%n message(s) that the provider keeps could not be cancelled and may still leave.</source>
        <translation>
            <numerusform>%n wiadomości trzymanej w bramce nie udało się anulować i może jeszcze wyjść.</numerusform>
            <numerusform>%n wiadomości trzymanych w bramce nie udało się anulować i mogą jeszcze wyjść.</numerusform>
            <numerusform>%n wiadomości trzymanych w bramce nie udało się anulować i mogą jeszcze wyjść.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Choose whose value is kept where they differ. Numbers, notes, groups, consents and messages of all are joined.</source>
        <translation>Tam, gdzie dane się różnią, wybierz, czyje zostaną. Numery, uwagi, grupy, zgody i wiadomości wszystkich zostaną połączone.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Scal</translation>
    </message>
    <message>
        <source>Merge contacts</source>
        <translation>Scalanie kontaktów</translation>
    </message>
</context>
<context>
    <name>MergeSheetView</name>
    <message>
        <source>%1 (later than the withdrawal)</source>
        <translation>%1 (później niż wycofanie)</translation>
    </message>
    <message>
        <source>After merging</source>
        <translation>Po scaleniu</translation>
    </message>
    <message>
        <source>All numbers</source>
        <translation>Wszystkie numery</translation>
    </message>
    <message>
        <source>Entry to keep</source>
        <translation>Wpis, który zostaje</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupy</translation>
    </message>
    <message>
        <source>Merge %1</source>
        <translation>Scal: %1</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Wiadomości</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Uwagi</translation>
    </message>
    <message>
        <source>added %1</source>
        <translation>dodano %1</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>%1 are one now: %2.</source>
        <translation>Scalono %1 w jeden kontakt: %2.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Język</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Imię i nazwisko</translation>
    </message>
    <message>
        <source>Preferred number</source>
        <translation>Główny numer</translation>
    </message>
    <message>
        <source>The merge was undone; everybody is back.</source>
        <translation>Scalenie cofnięto; wszystkie kontakty wróciły.</translation>
    </message>
    <message>
        <source>contractor</source>
        <translation>kontrahent</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>klient</translation>
    </message>
    <message>
        <source>same NIP</source>
        <translation>ten sam NIP</translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation>ten sam e-mail</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>ta sama nazwa</translation>
    </message>
    <message>
        <source>same number</source>
        <translation>ten sam numer</translation>
    </message>
    <message>
        <source>similar name %1 %</source>
        <translation>podobna nazwa %1 %</translation>
    </message>
</context>
<context>
    <name>MessageActions</name>
    <message>
        <source>Another time…</source>
        <translation>Inny termin…</translation>
    </message>
    <message>
        <source>Cancel sending</source>
        <translation>Anuluj wysyłkę</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Eksportuj</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Wiadomości</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Nowa wiadomość</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Ponów nieudane</translation>
    </message>
    <message>
        <source>Retry selected</source>
        <translation>Ponów zaznaczone</translation>
    </message>
</context>
<context>
    <name>MessageDeeds</name>
    <message numerus="yes">
        <source>%n message(s) put into the outbox again.</source>
        <translation>
            <numerusform>%n wiadomość wróciła do skrzynki nadawczej.</numerusform>
            <numerusform>%n wiadomości wróciły do skrzynki nadawczej.</numerusform>
            <numerusform>%n wiadomości wróciło do skrzynki nadawczej.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) settled.</source>
        <translation>
            <numerusform>Wyjaśniono %n wiadomość.</numerusform>
            <numerusform>Wyjaśniono %n wiadomości.</numerusform>
            <numerusform>Wyjaśniono %n wiadomości.</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV file (*.csv)</source>
        <translation>Plik CSV (*.csv)</translation>
    </message>
    <message>
        <source>Excel sheet (*.xlsx)</source>
        <translation>Arkusz Excela (*.xlsx)</translation>
    </message>
    <message>
        <source>Export messages</source>
        <translation>Eksport wiadomości</translation>
    </message>
    <message>
        <source>Send many messages again?</source>
        <translation>Ponowić wiele wiadomości?</translation>
    </message>
    <message>
        <source>The gateway is being asked…</source>
        <translation>Pytam bramkę…</translation>
    </message>
    <message>
        <source>There is nothing to retry.</source>
        <translation>Nie ma czego ponawiać.</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>wiadomosci</translation>
    </message>
</context>
<context>
    <name>MessageDetailsPanel</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n raz</numerusform>
            <numerusform>%n razy</numerusform>
            <numerusform>%n razy</numerusform>
        </translation>
    </message>
    <message>
        <source>A page about this message, for printing</source>
        <translation>Strona o tej wiadomości, do wydruku</translation>
    </message>
    <message>
        <source>All messages of this person</source>
        <translation>Wszystkie wiadomości tej osoby</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Próby</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Zamknij szczegóły</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Szczegóły</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Bramka</translation>
    </message>
    <message>
        <source>ID at the gateway</source>
        <translation>Numer w bramce</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Jeszcze żadnych.</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Zlecono</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Zaplanowano na</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Cena</translation>
    </message>
    <message>
        <source>Proof (PDF)</source>
        <translation>Potwierdzenie (PDF)</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Droga wiadomości</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Wyślij teraz</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Nadawca</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Wielkość</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Treść</translation>
    </message>
    <message>
        <source>The gateway&apos;s words</source>
        <translation>Słowa bramki</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Napisano</translation>
    </message>
</context>
<context>
    <name>MessageFilters</name>
    <message>
        <source>All</source>
        <translation>Wszystkie</translation>
    </message>
    <message>
        <source>Any gateway</source>
        <translation>Każda bramka</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Każdy stan</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Kiedykolwiek</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>From… to…</source>
        <translation>Od… do…</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Bramka</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Ostatnie 7 dni</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Poprzedni miesiąc</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Wymagają uwagi</translation>
    </message>
    <message>
        <source>Only messages of {name}</source>
        <translation>Tylko wiadomości: {name}</translation>
    </message>
    <message>
        <source>Only {name} ✕</source>
        <translation>Tylko {name} ✕</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Skrzynka nadawcza</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Zaplanowane</translation>
    </message>
    <message>
        <source>Search in texts, recipients and numbers…</source>
        <translation>Szukaj w treści, odbiorcach i numerach…</translation>
    </message>
    <message>
        <source>Show the messages of everybody again</source>
        <translation>Pokaż znów wiadomości wszystkich</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ten miesiąc</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Dzisiaj</translation>
    </message>
    <message>
        <source>{found} of {total}</source>
        <translation>{found} z {total}</translation>
    </message>
</context>
<context>
    <name>MessageModel</name>
    <message>
        <source>At the gateway</source>
        <translation>W bramce</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Bramka</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Odbiorca</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Treść</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kiedy</translation>
    </message>
    <message>
        <source>blacklist</source>
        <translation>czarna lista</translation>
    </message>
    <message>
        <source>date</source>
        <translation>data</translation>
    </message>
    <message>
        <source>foreign number</source>
        <translation>numer zagraniczny</translation>
    </message>
    <message>
        <source>limit reached</source>
        <translation>limit wyczerpany</translation>
    </message>
    <message>
        <source>link</source>
        <translation>link</translation>
    </message>
    <message>
        <source>no consent</source>
        <translation>brak zgody</translation>
    </message>
    <message>
        <source>no gateway</source>
        <translation>brak bramki</translation>
    </message>
    <message>
        <source>opted out</source>
        <translation>rezygnacja</translation>
    </message>
    <message>
        <source>sender</source>
        <translation>nadawca</translation>
    </message>
    <message>
        <source>text</source>
        <translation>treść</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>za długa</translation>
    </message>
    <message>
        <source>trial account</source>
        <translation>konto próbne</translation>
    </message>
    <message>
        <source>wrong number</source>
        <translation>zły numer</translation>
    </message>
</context>
<context>
    <name>MessagePlans</name>
    <message numerus="yes">
        <source>%n message(s) cancelled.</source>
        <translation>
            <numerusform>Anulowano %n wiadomość.</numerusform>
            <numerusform>Anulowano %n wiadomości.</numerusform>
            <numerusform>Anulowano %n wiadomości.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) could not be changed:</source>
        <translation>
            <numerusform>Nie udało się zmienić %n wiadomości:</numerusform>
            <numerusform>Nie udało się zmienić %n wiadomości:</numerusform>
            <numerusform>Nie udało się zmienić %n wiadomości:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) planned for {time}.</source>
        <translation>
            <numerusform>Zaplanowano %n wiadomość na {time}.</numerusform>
            <numerusform>Zaplanowano %n wiadomości na {time}.</numerusform>
            <numerusform>Zaplanowano %n wiadomości na {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planned message(s) put into the outbox.</source>
        <translation>
            <numerusform>Do skrzynki nadawczej trafiła %n zaplanowana wiadomość.</numerusform>
            <numerusform>Do skrzynki nadawczej trafiły %n zaplanowane wiadomości.</numerusform>
            <numerusform>Do skrzynki nadawczej trafiło %n zaplanowanych wiadomości.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send many messages now?</source>
        <translation>Wysłać teraz wiele wiadomości?</translation>
    </message>
</context>
<context>
    <name>MessageStarts</name>
    <message>
        <source>There is no phone number in the clipboard. Copy one first, for example from another program.</source>
        <translation>W schowku nie ma numeru telefonu. Najpierw go skopiuj, na przykład z innego programu.</translation>
    </message>
</context>
<context>
    <name>MessageState</name>
    <message>
        <source>Accepted</source>
        <translation>Zaakceptowana</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Anulowana</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Dostarczona</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Przedawniona</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Błąd</translation>
    </message>
    <message>
        <source>Nobody knows whether the message left. Check in the gateway&apos;s panel, then mark it as sent or not sent.</source>
        <translation>Nie wiadomo, czy wiadomość wyszła. Sprawdź w panelu bramki i zaznacz: wysłano albo nie wysłano.</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Zaplanowana</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wysyłanie</translation>
    </message>
    <message>
        <source>The gateway did not take the message. Nothing was sent.</source>
        <translation>Bramka nie przyjęła wiadomości. Nic nie zostało wysłane.</translation>
    </message>
    <message>
        <source>The gateway took the message. The operator has not reported its delivery yet.</source>
        <translation>Bramka przyjęła wiadomość. Operator nie potwierdził jeszcze doręczenia.</translation>
    </message>
    <message>
        <source>The message did not reach the phone. Most often the number is wrong.</source>
        <translation>Wiadomość nie dotarła do telefonu. Najczęściej numer jest błędny.</translation>
    </message>
    <message>
        <source>The message is in the outbox and leaves next.</source>
        <translation>Wiadomość jest w skrzynce nadawczej i zaraz wyjdzie.</translation>
    </message>
    <message>
        <source>The message is on its way to the gateway.</source>
        <translation>Wiadomość jest w drodze do bramki.</translation>
    </message>
    <message>
        <source>The message is on the recipient&apos;s phone.</source>
        <translation>Wiadomość jest w telefonie odbiorcy.</translation>
    </message>
    <message>
        <source>The message waits in the outbox for its time. You can still cancel it.</source>
        <translation>Wiadomość czeka w skrzynce na swoją godzinę. Można ją jeszcze anulować.</translation>
    </message>
    <message>
        <source>The message was cancelled before it left.</source>
        <translation>Wiadomość anulowano, zanim wyszła.</translation>
    </message>
    <message>
        <source>The phone was switched off or out of range for too long.</source>
        <translation>Telefon był zbyt długo wyłączony albo poza zasięgiem.</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>Niepewne</translation>
    </message>
    <message>
        <source>Undelivered</source>
        <translation>Niedostarczona</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Oczekuje</translation>
    </message>
</context>
<context>
    <name>MessageStates</name>
    <message>
        <source>Loading messages…</source>
        <translation>Wczytywanie wiadomości…</translation>
    </message>
    <message>
        <source>Look among all messages, or search for something else.</source>
        <translation>Poszukaj wśród wszystkich wiadomości albo wpisz coś innego.</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Nowa wiadomość</translation>
    </message>
    <message>
        <source>No messages here now</source>
        <translation>Nie ma tu teraz wiadomości</translation>
    </message>
    <message>
        <source>No messages match “{search}”</source>
        <translation>Żadna wiadomość nie pasuje do „{search}”</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Nie ma jeszcze wiadomości</translation>
    </message>
    <message>
        <source>Show all messages</source>
        <translation>Pokaż wszystkie wiadomości</translation>
    </message>
    <message>
        <source>The messages cannot be read</source>
        <translation>Nie można wczytać wiadomości</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <source>What you send appears here, with what became of it.</source>
        <translation>Tu pojawi się to, co wyślesz, i co się z tym stało.</translation>
    </message>
</context>
<context>
    <name>MessageTable</name>
    <message>
        <source>Messages</source>
        <translation>Wiadomości</translation>
    </message>
</context>
<context>
    <name>MissedBar</name>
    <message numerus="yes">
        <source>%n planned message(s) was/were missed: this program was not running.</source>
        <translation>
            <numerusform>Minął czas %n zaplanowanej wiadomości: program nie był uruchomiony.</numerusform>
            <numerusform>Minął czas %n zaplanowanych wiadomości: program nie był uruchomiony.</numerusform>
            <numerusform>Minął czas %n zaplanowanych wiadomości: program nie był uruchomiony.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel sending</source>
        <translation>Anuluj wysyłkę</translation>
    </message>
    <message>
        <source>Plan anew…</source>
        <translation>Zaplanuj ponownie…</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Wyślij teraz</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Pokaż</translation>
    </message>
</context>
<context>
    <name>MoveNotices</name>
    <message numerus="yes">
        <source>%n message(s) handed over from {source} to {target}</source>
        <translation>
            <numerusform>%n SMS przekazano z bramki {source} do bramki {target}</numerusform>
            <numerusform>%n SMS-y przekazano z bramki {source} do bramki {target}</numerusform>
            <numerusform>%n SMS-ów przekazano z bramki {source} do bramki {target}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Contacts</source>
        <translation>Kontakty</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Wiadomości</translation>
    </message>
    <message>
        <source>SMS gateways</source>
        <translation>Bramki SMS</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Szablony</translation>
    </message>
</context>
<context>
    <name>NoteForm</name>
    <message>
        <source>Agreed to them</source>
        <translation>Zgadza się na nie</translation>
    </message>
    <message>
        <source>Consent given</source>
        <translation>Zgoda wyrażona</translation>
    </message>
    <message>
        <source>Consent withdrawn or refused</source>
        <translation>Zgoda wycofana lub odmowa</translation>
    </message>
    <message>
        <source>How</source>
        <translation>W jaki sposób</translation>
    </message>
    <message>
        <source>Messages about</source>
        <translation>Wiadomości o</translation>
    </message>
    <message>
        <source>Noted by</source>
        <translation>Kto zanotował</translation>
    </message>
    <message>
        <source>Objected to them</source>
        <translation>Sprzeciwia się im</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Od kiedy</translation>
    </message>
    <message>
        <source>What was agreed to</source>
        <translation>Treść zgody</translation>
    </message>
    <message>
        <source>Word by word, as the person read or heard it.</source>
        <translation>Słowo w słowo, jak ta osoba przeczytała lub usłyszała.</translation>
    </message>
</context>
<context>
    <name>NumberLine</name>
    <message>
        <source>%1 can receive SMS.</source>
        <translation>%1 odbiera SMS-y.</translation>
    </message>
    <message>
        <source>Another phone</source>
        <translation>Inny telefon</translation>
    </message>
    <message>
        <source>Make this the preferred number</source>
        <translation>Ustaw jako główny numer</translation>
    </message>
    <message>
        <source>Mobile phone</source>
        <translation>Telefon komórkowy</translation>
    </message>
    <message>
        <source>Open this person</source>
        <translation>Otwórz tę osobę</translation>
    </message>
    <message>
        <source>Preferred: SMS go to this number</source>
        <translation>Główny: na ten numer idą SMS-y</translation>
    </message>
    <message>
        <source>Remove this number</source>
        <translation>Usuń ten numer</translation>
    </message>
    <message>
        <source>⚠ %1 already has this number.</source>
        <translation>⚠ Ten numer ma już: %1.</translation>
    </message>
    <message>
        <source>⚠ %1 is a foreign number: an SMS may cost more.</source>
        <translation>⚠ %1 to numer zagraniczny: SMS może kosztować więcej.</translation>
    </message>
    <message>
        <source>⚠ %1 is a landline number: an SMS may not arrive.</source>
        <translation>⚠ %1 to telefon stacjonarny: SMS może nie dotrzeć.</translation>
    </message>
    <message>
        <source>⚠ This number stands here twice.</source>
        <translation>⚠ Ten numer jest tu dwa razy.</translation>
    </message>
</context>
<context>
    <name>NumberLines</name>
    <message>
        <source>Add another number</source>
        <translation>Dodaj kolejny numer</translation>
    </message>
</context>
<context>
    <name>OfflineNotices</name>
    <message numerus="yes">
        <source>No connection to {gateway}. %n SMS wait safely in the outbox and leave by themselves as soon as it is back.</source>
        <translation>
            <numerusform>Brak połączenia z bramką {gateway}. %n SMS czeka bezpiecznie w skrzynce nadawczej i wyjdzie sam, gdy tylko połączenie wróci.</numerusform>
            <numerusform>Brak połączenia z bramką {gateway}. %n SMS-y czekają bezpiecznie w skrzynce nadawczej i wyjdą same, gdy tylko połączenie wróci.</numerusform>
            <numerusform>Brak połączenia z bramką {gateway}. %n SMS-ów czeka bezpiecznie w skrzynce nadawczej; wyjdą same, gdy tylko połączenie wróci.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending works again. Nothing was lost.</source>
        <translation>Wysyłka znów działa. Nic nie przepadło.</translation>
    </message>
    <message>
        <source>The connection is back. What waited is being sent.</source>
        <translation>Połączenie wróciło. Wysyłam to, co czekało.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Spróbuj teraz</translation>
    </message>
</context>
<context>
    <name>OptOutAdding</name>
    <message>
        <source>Add</source>
        <translation>Dodaj</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>Skąd to wiadomo</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Numery</translation>
    </message>
    <message>
        <source>Numbers not to be texted</source>
        <translation>Numery, na które nie pisać</translation>
    </message>
    <message>
        <source>One a line, or pasted from anywhere.</source>
        <translation>Po jednym w wierszu albo wklejone skądkolwiek.</translation>
    </message>
</context>
<context>
    <name>OptOutModel</name>
    <message>
        <source>How it is known</source>
        <translation>Skąd to wiadomo</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numer</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Od kiedy</translation>
    </message>
</context>
<context>
    <name>OptOutsDialog</name>
    <message numerus="yes">
        <source>%n piece(s) are no phone numbers.</source>
        <translation>
            <numerusform>%n fragment nie jest numerem telefonu.</numerusform>
            <numerusform>%n fragmenty nie są numerami telefonu.</numerusform>
            <numerusform>%n fragmentów nie jest numerami telefonu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add numbers…</source>
        <translation>Dodaj numery…</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Wszystkie pliki (*)</translation>
    </message>
    <message>
        <source>Allow texting again…</source>
        <translation>Znów pozwól pisać…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Eksportuj</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Eksport listy</translation>
    </message>
    <message>
        <source>Find a number…</source>
        <translation>Znajdź numer…</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Z pliku…</translation>
    </message>
    <message>
        <source>No message goes to these numbers. Only a trace of each is kept, from which the number cannot be read.</source>
        <translation>Na te numery nie pójdzie żadna wiadomość. Zapisany jest tylko ślad, z którego nie da się odczytać numeru.</translation>
    </message>
    <message>
        <source>No number matches “%1”</source>
        <translation>Żaden numer nie pasuje do „%1”</translation>
    </message>
    <message>
        <source>Nobody is on the list</source>
        <translation>Na liście nie ma nikogo</translation>
    </message>
    <message>
        <source>Not to be texted</source>
        <translation>Nie pisać</translation>
    </message>
    <message>
        <source>Numbers not to be texted</source>
        <translation>Numery, na które nie pisać</translation>
    </message>
    <message>
        <source>Put numbers here whose owners want no SMS at all. No message goes to them, whatever it is about, even after the person&apos;s data have been erased.</source>
        <translation>Wpisz tu numery osób, które nie chcą żadnych SMS-ów. Nie pójdzie do nich nic, czegokolwiek dotyczy, nawet po usunięciu danych osoby.</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>Wczytywanie listy…</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>Arkusz (*.csv)</translation>
    </message>
    <message>
        <source>Text, CSV and Excel files (*.txt *.csv *.xlsx)</source>
        <translation>Pliki tekstowe, CSV i Excel (*.txt *.csv *.xlsx)</translation>
    </message>
    <message>
        <source>Type the whole number to be sure.</source>
        <translation>Wpisz cały numer, aby mieć pewność.</translation>
    </message>
    <message>
        <source>not to be texted.csv</source>
        <translation>nie pisać.csv</translation>
    </message>
    <message>
        <source>{name} saved.</source>
        <translation>Zapisano {name}.</translation>
    </message>
</context>
<context>
    <name>OptionsPart</name>
    <message>
        <source>Active: may be used for sending</source>
        <translation>Aktywuj: można przez nią wysyłać</translation>
    </message>
    <message>
        <source>Fewer options</source>
        <translation>Mniej opcji</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Więcej opcji</translation>
    </message>
    <message>
        <source>Name of this gateway</source>
        <translation>Nazwa tej bramki</translation>
    </message>
    <message>
        <source>Prefix of numbers without one</source>
        <translation>Domyślny prefix numeru telefonu</translation>
    </message>
    <message>
        <source>Send Polish letters (ą, ę, ł…): fewer fit one SMS</source>
        <translation>Pozwól na znaki diakrytyczne (ą, ę, ł…): SMS pomieści mniej</translation>
    </message>
    <message>
        <source>Shorten links (idz.do)</source>
        <translation>Skracaj linki w wiadomościach (idz.do)</translation>
    </message>
</context>
<context>
    <name>OwnFieldForm</name>
    <message>
        <source> d. before</source>
        <translation> dni wcześniej</translation>
    </message>
    <message>
        <source> mths</source>
        <translation> mies.</translation>
    </message>
    <message>
        <source>Comes again</source>
        <translation>Powtarza się</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>In a text: %1</source>
        <translation>W treści: %1</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Brak</translation>
    </message>
    <message>
        <source>Remind me of this date</source>
        <translation>Przypominaj o tej dacie</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Przypomnienie</translation>
    </message>
    <message>
        <source>Template of the SMS</source>
        <translation>Szablon SMS-a</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>every </source>
        <translation>co </translation>
    </message>
    <message>
        <source>never again</source>
        <translation>nie powtarza się</translation>
    </message>
    <message>
        <source>on the day</source>
        <translation>w tym dniu</translation>
    </message>
</context>
<context>
    <name>OwnFieldsDialog</name>
    <message numerus="yes">
        <source>%n person(s) have a value in “%1”. It stays with them and comes back with a field of this name.</source>
        <translation>
            <numerusform>%n osoba ma wartość w polu „%1”. Zostanie przy niej i wróci razem z polem o tej nazwie.</numerusform>
            <numerusform>%n osoby mają wartość w polu „%1”. Zostanie przy nich i wróci razem z polem o tej nazwie.</numerusform>
            <numerusform>%n osób ma wartość w polu „%1”. Zostanie przy nich i wróci razem z polem o tej nazwie.</numerusform>
        </translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(bez nazwy)</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Dodaj</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Delete the values</source>
        <translation>Usuń wartości</translation>
    </message>
    <message>
        <source>Keep the values</source>
        <translation>Zachowaj wartości</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Przesuń w dół</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Przesuń w górę</translation>
    </message>
    <message>
        <source>No fields yet. Add what you want to know about people.</source>
        <translation>Nie ma jeszcze pól. Dodaj to, co chcesz wiedzieć o osobach.</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>Własne pola</translation>
    </message>
    <message>
        <source>Remove the field</source>
        <translation>Usuń pole</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>The values of “%1” will be deleted when you save.</source>
        <translation>Wartości pola „%1” zostaną usunięte przy zapisie.</translation>
    </message>
    <message>
        <source>What you keep about people besides name and number. In a text, the field in braces becomes each recipient&apos;s own value; dates can remind you of people in time.</source>
        <translation>Co zapisujesz o osobach poza nazwą i numerem. Pole w klamrach zamienia się w treści na wartość odbiorcy; daty mogą w porę przypominać o osobach.</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>Szyfruj</translation>
    </message>
    <message>
        <source>Encrypt the copies</source>
        <translation>Szyfrowanie kopii</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Jeszcze raz</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Hasło</translation>
    </message>
    <message>
        <source>Several words are best.</source>
        <translation>Najlepiej kilka słów.</translation>
    </message>
    <message>
        <source>This is not the same passphrase.</source>
        <translation>To nie jest to samo hasło.</translation>
    </message>
    <message>
        <source>Without the passphrase nobody can open the copies, neither you nor we. Write it down and keep it away from this computer.</source>
        <translation>Bez hasła nikt nie otworzy kopii, ani Ty, ani my. Zapisz je i trzymaj z dala od tego komputera.</translation>
    </message>
</context>
<context>
    <name>PastImportsDialog</name>
    <message>
        <source>Changed</source>
        <translation>Zmienione</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Plik</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Zostaw</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nowe</translation>
    </message>
    <message>
        <source>No imports yet</source>
        <translation>Nie było jeszcze importów</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Postęp</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wczytywanie…</translation>
    </message>
    <message>
        <source>Recent imports</source>
        <translation>Ostatnie importy</translation>
    </message>
    <message>
        <source>Removed: up to {added}.</source>
        <translation>Zostanie usuniętych: najwyżej {added}.</translation>
    </message>
    <message>
        <source>Removed: up to {added}. As before: up to {updated}.</source>
        <translation>Zostanie usuniętych: najwyżej {added}. Wróci poprzednich danych: najwyżej {updated}.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Cofnij import</translation>
    </message>
    <message>
        <source>Undo the import of {name}?</source>
        <translation>Cofnąć import z pliku {name}?</translation>
    </message>
    <message>
        <source>Undoing removes whom an import added and restores whom it changed. Whoever was changed in the meantime is left alone.</source>
        <translation>Cofnięcie usuwa osoby dodane w imporcie i przywraca dane zmienionych. Kogo zmieniono w międzyczasie, zostanie bez zmian.</translation>
    </message>
    <message>
        <source>What you import from files is listed here and can be undone.</source>
        <translation>Tu są importy z plików; każdy można cofnąć.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kiedy</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>zaimportowano</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>cofnięto</translation>
    </message>
</context>
<context>
    <name>PastMergesDialog</name>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Contacts that you merge are listed here, and can be taken apart again.</source>
        <translation>Tu są scalone kontakty; można je znów rozdzielić.</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Został</translation>
    </message>
    <message>
        <source>Merged into it</source>
        <translation>Scalono z nim</translation>
    </message>
    <message>
        <source>No merges</source>
        <translation>Brak scaleń</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wczytywanie…</translation>
    </message>
    <message>
        <source>Recent merges</source>
        <translation>Ostatnie scalenia</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <source>Undo the merge</source>
        <translation>Cofnij scalenie</translation>
    </message>
    <message>
        <source>Undoing brings everybody back as they were. What you changed since in the entry that was kept stays there.</source>
        <translation>Cofnięcie przywraca wszystkich w poprzedniej postaci. To, co od tego czasu zmieniono we wpisie, który został, zostanie w nim.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kiedy</translation>
    </message>
</context>
<context>
    <name>PeriodPopup</name>
    <message>
        <source>From</source>
        <translation>Od</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Okres</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Pokaż</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Do</translation>
    </message>
</context>
<context>
    <name>Pills</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n zmieniony</numerusform>
            <numerusform>%n zmienione</numerusform>
            <numerusform>%n zmienionych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nowy</numerusform>
            <numerusform>%n nowe</numerusform>
            <numerusform>%n nowych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n odrzucony</numerusform>
            <numerusform>%n odrzucone</numerusform>
            <numerusform>%n odrzuconych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeated</source>
        <translation>
            <numerusform>%n powtórzony</numerusform>
            <numerusform>%n powtórzone</numerusform>
            <numerusform>%n powtórzonych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n bez zmian</numerusform>
            <numerusform>%n bez zmian</numerusform>
            <numerusform>%n bez zmian</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceButtons</name>
    <message>
        <source>Insert the field %1</source>
        <translation>Wstaw pole %1</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Another language shows at the next start of the program.</source>
        <translation>Inny język pojawi się po ponownym uruchomieniu programu.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Wygląd</translation>
    </message>
    <message>
        <source>As in the system</source>
        <translation>Jak w systemie</translation>
    </message>
    <message>
        <source>Backup copies…</source>
        <translation>Kopie zapasowe…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Country prefix</source>
        <translation>Prefix kraju</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Ciemny</translation>
    </message>
    <message>
        <source>Database…</source>
        <translation>Baza danych…</translation>
    </message>
    <message>
        <source>For numbers typed without one, for example +48.</source>
        <translation>Dla numerów wpisanych bez niego, na przykład +48.</translation>
    </message>
    <message>
        <source>How a client can resign, for example: reply STOP or call.</source>
        <translation>Jak klient może zrezygnować, na przykład: zadzwoń pod nasz numer.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Język</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Jasny</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Godziny otwarcia</translation>
    </message>
    <message>
        <source>Opting out</source>
        <translation>Rezygnacja</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Ustawienia</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>These words fill the fields {firma}, {telefon}, {adres}, {godziny} and {rezygnacja} of your templates.</source>
        <translation>Te słowa wypełniają w szablonach pola {firma}, {telefon}, {adres}, {godziny} i {rezygnacja}.</translation>
    </message>
    <message>
        <source>Watched folder…</source>
        <translation>Pilnowany folder…</translation>
    </message>
    <message>
        <source>Your shop</source>
        <translation>Twój warsztat</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Next recipient</source>
        <translation>Następny odbiorca</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Podgląd</translation>
    </message>
    <message>
        <source>Previous recipient</source>
        <translation>Poprzedni odbiorca</translation>
    </message>
    <message>
        <source>The text as it will leave</source>
        <translation>Treść, jaka wyjdzie</translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message>
        <source>Added</source>
        <translation>Dodano</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Zmieniono</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Consents and objections</source>
        <translation>Zgody i sprzeciwy</translation>
    </message>
    <message>
        <source>Data stored about a person</source>
        <translation>Dane zapisane o osobie</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupy</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Język</translation>
    </message>
    <message>
        <source>Made by SMS Desk on {time} from its own records.</source>
        <translation>Sporządzone w SMS Desk {time} na podstawie jego zapisów.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Wiadomości</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Imię i nazwisko</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Brak.</translation>
    </message>
    <message>
        <source>Not to be texted</source>
        <translation>Nie pisać</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Uwagi</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Numery</translation>
    </message>
    <message>
        <source>noted {time}</source>
        <translation>zanotowano {time}</translation>
    </message>
</context>
<context>
    <name>PrivacyCard</name>
    <message>
        <source> months</source>
        <translation> mies.</translation>
    </message>
    <message>
        <source>Consent to marketing</source>
        <translation>Zgoda na marketing</translation>
    </message>
    <message>
        <source>Delete messages older than</source>
        <translation>Usuwaj wiadomości starsze niż</translation>
    </message>
    <message>
        <source>They cannot be had back.</source>
        <translation>Nie da się ich odzyskać.</translation>
    </message>
    <message>
        <source>What people are asked to agree to</source>
        <translation>Na co prosisz o zgodę</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nigdy</translation>
    </message>
</context>
<context>
    <name>PrivacyDeeds</name>
    <message numerus="yes">
        <source>%n number(s) will not be texted any more.</source>
        <translation>
            <numerusform>Na %n numer nie będziemy już pisać.</numerusform>
            <numerusform>Na %n numery nie będziemy już pisać.</numerusform>
            <numerusform>Na %n numerów nie będziemy już pisać.</numerusform>
        </translation>
    </message>
    <message>
        <source>JSON, for other programs (*.json)</source>
        <translation>JSON, dla innych programów (*.json)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>PDF, to print (*.pdf)</source>
        <translation>PDF, do druku (*.pdf)</translation>
    </message>
    <message numerus="yes">
        <source>The person and %n message(s) erased for good.</source>
        <translation>
            <numerusform>Usunięto na zawsze osobę i %n wiadomość.</numerusform>
            <numerusform>Usunięto na zawsze osobę i %n wiadomości.</numerusform>
            <numerusform>Usunięto na zawsze osobę i %n wiadomości.</numerusform>
        </translation>
    </message>
    <message>
        <source>personal data.pdf</source>
        <translation>dane osobowe.pdf</translation>
    </message>
    <message>
        <source>{name} saved.</source>
        <translation>Zapisano {name}.</translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message>
        <source>Accepted by the gateway</source>
        <translation>Przyjęta przez bramkę</translation>
    </message>
    <message>
        <source>Attempts and answers of the operator</source>
        <translation>Próby i odpowiedzi operatora</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Bramka</translation>
    </message>
    <message>
        <source>ID at the gateway</source>
        <translation>Identyfikator w bramce</translation>
    </message>
    <message>
        <source>ID in this program</source>
        <translation>Identyfikator w programie</translation>
    </message>
    <message>
        <source>Made by SMS Desk on {time} from its own records.</source>
        <translation>Sporządzono w programie SMS Desk {time} na podstawie jego zapisów.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numer</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>Zaplanowana na</translation>
    </message>
    <message>
        <source>Practice gateway: this message was never really sent.</source>
        <translation>Bramka ćwiczeniowa: tej wiadomości naprawdę nie wysłano.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Cena</translation>
    </message>
    <message>
        <source>Proof of an SMS</source>
        <translation>Potwierdzenie SMS-a</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Odbiorca</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Nadawca</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Rozmiar</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Treść</translation>
    </message>
    <message>
        <source>The gateway&apos;s words</source>
        <translation>Słowa bramki</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Napisana</translation>
    </message>
</context>
<context>
    <name>ProofSaver</name>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Pliki PDF (*.pdf)</translation>
    </message>
    <message>
        <source>{name} saved.</source>
        <translation>Zapisano {name}.</translation>
    </message>
</context>
<context>
    <name>ProviderChooser</name>
    <message>
        <source>Add an operator</source>
        <translation>Dodaj operatora</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Choose the operator with whom the shop has an account.</source>
        <translation>Wybierz operatora, u którego warsztat ma konto.</translation>
    </message>
</context>
<context>
    <name>Purpose</name>
    <message>
        <source>About a repair or a visit; needs no consent.</source>
        <translation>O naprawie lub wizycie; zgoda niepotrzebna.</translation>
    </message>
    <message>
        <source>About an invoice; needs no consent.</source>
        <translation>O fakturze; zgoda niepotrzebna.</translation>
    </message>
    <message>
        <source>About the workshop, such as its hours.</source>
        <translation>O warsztacie, na przykład o godzinach.</translation>
    </message>
    <message>
        <source>Contractors</source>
        <translation>Kontrahenci</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Informacje</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>Only for people who agreed to receive it; say how to resign.</source>
        <translation>Tylko dla osób, które się zgodziły; napisz, jak zrezygnować.</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Zlecenia</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Należności</translation>
    </message>
    <message>
        <source>To suppliers and subcontractors.</source>
        <translation>Do dostawców i podwykonawców.</translation>
    </message>
</context>
<context>
    <name>PurposePicker</name>
    <message>
        <source>Purpose</source>
        <translation>Cel</translation>
    </message>
</context>
<context>
    <name>PurposeRow</name>
    <message>
        <source>Note a consent…</source>
        <translation>Zanotuj zgodę…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Zanotuj…</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Sprzeciw</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Wycofaj</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Szukaj w:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Rodzaj plików:</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
</context>
<context>
    <name>QuietAdvice</name>
    <message>
        <source>It will leave at a quiet hour.</source>
        <translation>Wyjdzie w godzinach ciszy.</translation>
    </message>
    <message>
        <source>Quiet hours now.</source>
        <translation>Trwają godziny ciszy.</translation>
    </message>
    <message>
        <source>Quiet hours: marketing will leave on %1.</source>
        <translation>Godziny ciszy: marketing wyjdzie %1.</translation>
    </message>
    <message>
        <source>Reason for sending at a quiet hour</source>
        <translation>Powód wysyłki w godzinach ciszy</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Wyślij mimo to</translation>
    </message>
    <message>
        <source>Send on %1 instead</source>
        <translation>Wyślij lepiej %1</translation>
    </message>
    <message>
        <source>That is in quiet hours.</source>
        <translation>To pora w godzinach ciszy.</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Pilne</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Poczekaj</translation>
    </message>
    <message>
        <source>Why at this hour?</source>
        <translation>Dlaczego o tej porze?</translation>
    </message>
</context>
<context>
    <name>RecipientChip</name>
    <message>
        <source>A landline number: an SMS may not arrive.</source>
        <translation>Telefon stacjonarny: SMS może nie dotrzeć.</translation>
    </message>
    <message>
        <source>No phone number: this contact gets nothing.</source>
        <translation>Brak numeru telefonu: ten kontakt nic nie dostanie.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Usuń: %1</translation>
    </message>
</context>
<context>
    <name>RecipientField</name>
    <message numerus="yes">
        <source>%n more piece(s) cannot be read.</source>
        <translation>
            <numerusform>Nie da się odczytać jeszcze %n fragmentu.</numerusform>
            <numerusform>Nie da się odczytać jeszcze %n fragmentów.</numerusform>
            <numerusform>Nie da się odczytać jeszcze %n fragmentów.</numerusform>
        </translation>
    </message>
    <message>
        <source>A CSV file with a column “number” or “telefon”; its other columns fill the fields of the text.</source>
        <translation>Plik CSV z kolumną „number” lub „telefon”; pozostałe kolumny wypełnią pola w treści.</translation>
    </message>
    <message>
        <source>Add a recipient by name or number</source>
        <translation>Dodaj odbiorcę: nazwa albo numer</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Z pliku…</translation>
    </message>
    <message>
        <source>Name or number…</source>
        <translation>Nazwa albo numer…</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Odbiorcy</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>Usuń wszystkich</translation>
    </message>
    <message>
        <source>Several contacts match “%1”. Choose one from the list.</source>
        <translation>Do „%1” pasuje kilka kontaktów. Wybierz jeden z listy.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>i jeszcze %1</translation>
    </message>
</context>
<context>
    <name>RecipientsFile</name>
    <message numerus="yes">
        <source>%n recipient(s) from a file.</source>
        <translation>
            <numerusform>%n odbiorca z pliku.</numerusform>
            <numerusform>%n odbiorców z pliku.</numerusform>
            <numerusform>%n odbiorców z pliku.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) with no number that can be read: {rows}.</source>
        <translation>
            <numerusform>%n wiersz bez czytelnego numeru: {rows}.</numerusform>
            <numerusform>%n wiersze bez czytelnego numeru: {rows}.</numerusform>
            <numerusform>%n wierszy bez czytelnego numeru: {rows}.</numerusform>
        </translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Wszystkie pliki (*)</translation>
    </message>
    <message>
        <source>Choose a file with recipients</source>
        <translation>Wybierz plik z odbiorcami</translation>
    </message>
    <message>
        <source>Excel and CSV files (*.xlsx *.csv *.txt)</source>
        <translation>Pliki Excel i CSV (*.xlsx *.csv *.txt)</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>Czytanie {file}…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
    <message numerus="yes">
        <source>{file}: %n recipient(s).</source>
        <translation>
            <numerusform>{file}: %n odbiorca.</numerusform>
            <numerusform>{file}: %n odbiorców.</numerusform>
            <numerusform>{file}: %n odbiorców.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegistrationLine</name>
    <message>
        <source>Copied</source>
        <translation>Skopiowano</translation>
    </message>
    <message>
        <source>Copy the referral code</source>
        <translation>Kopiuj kod polecenia</translation>
    </message>
    <message>
        <source>No account yet?</source>
        <translation>Nie masz konta?</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Zarejestruj się</translation>
    </message>
    <message>
        <source>Register with {provider}</source>
        <translation>Zarejestruj się w {provider}</translation>
    </message>
    <message>
        <source>· referral code</source>
        <translation>· kod polecenia</translation>
    </message>
</context>
<context>
    <name>RegistrationSteps</name>
    <message>
        <source>Enter the code that came by SMS and press “Utwórz konto” again.</source>
        <translation>Wpisz kod z SMS-a i jeszcze raz naciśnij „Utwórz konto”.</translation>
    </message>
    <message>
        <source>In the field “Mam kod polecenia” enter the referral code above, accept the terms and press “Utwórz konto”.</source>
        <translation>W polu „Mam kod polecenia” wpisz kod podany wyżej, zaakceptuj regulamin i naciśnij „Utwórz konto”.</translation>
    </message>
    <message>
        <source>In the panel, press “Aktywuj konto” in the top right corner and give the company&apos;s data. Invoices and your own sender name need it.</source>
        <translation>W panelu, w prawym górnym rogu, naciśnij „Aktywuj konto” i podaj dane firmy. Bez nich nie ma faktur ani własnej nazwy nadawcy.</translation>
    </message>
    <message>
        <source>Open the SMSAPI panel</source>
        <translation>Otwórz panel SMSAPI</translation>
    </message>
    <message>
        <source>Open the link in the e-mail from SMSAPI: it activates the account.</source>
        <translation>Otwórz link z e-maila od SMSAPI: aktywuje on konto.</translation>
    </message>
    <message>
        <source>Open the page of sender names</source>
        <translation>Otwórz stronę pól nadawcy</translation>
    </message>
    <message>
        <source>Open the page of top-ups</source>
        <translation>Otwórz stronę doładowań</translation>
    </message>
    <message>
        <source>Open the registration page and fill in the form.</source>
        <translation>Otwórz stronę rejestracji i wypełnij formularz.</translation>
    </message>
    <message>
        <source>Order your sender name: “Wiadomości SMS”, then “Pole nadawcy”. SMSAPI approves it, which takes a while; until then choose ECO.</source>
        <translation>Zamów nazwę nadawcy: „Wiadomości SMS”, dalej „Pole nadawcy”. SMSAPI musi ją zatwierdzić, a to trwa; do tego czasu wybierz ECO.</translation>
    </message>
    <message>
        <source>Top the account up, or use the points given for the start.</source>
        <translation>Doładuj konto albo zużyj punkty na start.</translation>
    </message>
</context>
<context>
    <name>ReminderCard</name>
    <message numerus="yes">
        <source>%n from earlier days</source>
        <translation>
            <numerusform>%n z poprzednich dni</numerusform>
            <numerusform>%n z poprzednich dni</numerusform>
            <numerusform>%n z poprzednich dni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) from earlier days</source>
        <translation>
            <numerusform>%n przypomnienie z poprzednich dni</numerusform>
            <numerusform>%n przypomnienia z poprzednich dni</numerusform>
            <numerusform>%n przypomnień z poprzednich dni</numerusform>
        </translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Później</translation>
    </message>
    <message>
        <source>Look through</source>
        <translation>Przejrzyj</translation>
    </message>
    <message>
        <source>The reminders come back tomorrow. Until then they are in the menu Contacts.</source>
        <translation>Przypomnienia wrócą jutro. Do tego czasu są w menu Kontakty.</translation>
    </message>
    <message numerus="yes">
        <source>Today %n reminder(s): look through and send</source>
        <translation>
            <numerusform>Dziś %n przypomnienie: przejrzyj i wyślij</numerusform>
            <numerusform>Dziś %n przypomnienia: przejrzyj i wyślij</numerusform>
            <numerusform>Dziś %n przypomnień: przejrzyj i wyślij</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
</context>
<context>
    <name>ReminderDeeds</name>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
</context>
<context>
    <name>ReminderModel</name>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Szczegóły</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Osoba</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Przypomnienie</translation>
    </message>
    <message>
        <source>Why no SMS</source>
        <translation>Dlaczego bez SMS-a</translation>
    </message>
</context>
<context>
    <name>ReminderTable</name>
    <message>
        <source>Reminders</source>
        <translation>Przypomnienia</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message numerus="yes">
        <source>%n more follow(s) when these are dealt with.</source>
        <translation>
            <numerusform>Po tych przyjdzie jeszcze %n.</numerusform>
            <numerusform>Po tych przyjdą jeszcze %n.</numerusform>
            <numerusform>Po tych przyjdzie jeszcze %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) dealt with.</source>
        <translation>
            <numerusform>Załatwiono %n przypomnienie.</numerusform>
            <numerusform>Załatwiono %n przypomnienia.</numerusform>
            <numerusform>Załatwiono %n przypomnień.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) put off.</source>
        <translation>
            <numerusform>Odłożono %n przypomnienie.</numerusform>
            <numerusform>Odłożono %n przypomnienia.</numerusform>
            <numerusform>Odłożono %n przypomnień.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) skipped.</source>
        <translation>
            <numerusform>Pominięto %n przypomnienie.</numerusform>
            <numerusform>Pominięto %n przypomnienia.</numerusform>
            <numerusform>Pominięto %n przypomnień.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n day(s)</source>
        <translation>
            <numerusform>Za %n dzień</numerusform>
            <numerusform>Za %n dni</numerusform>
            <numerusform>Za %n dni</numerusform>
        </translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Jutro</translation>
    </message>
    <message>
        <source>consent withdrawn</source>
        <translation>zgoda wycofana</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>za %n dzień</numerusform>
            <numerusform>za %n dni</numerusform>
            <numerusform>za %n dni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>missed %n day(s) ago</source>
        <translation>
            <numerusform>minęło %n dzień temu</numerusform>
            <numerusform>minęło %n dni temu</numerusform>
            <numerusform>minęło %n dni temu</numerusform>
        </translation>
    </message>
    <message>
        <source>no consent to marketing</source>
        <translation>brak zgody na marketing</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>brak numeru</translation>
    </message>
    <message>
        <source>not to be texted</source>
        <translation>na liście „Nie pisać”</translation>
    </message>
    <message>
        <source>today</source>
        <translation>dziś</translation>
    </message>
    <message>
        <source>wants no messages about orders</source>
        <translation>nie chce wiadomości o zleceniach</translation>
    </message>
</context>
<context>
    <name>RemindersDialog</name>
    <message>
        <source>All</source>
        <translation>Wszystkie</translation>
    </message>
    <message>
        <source>Also the next 14 days</source>
        <translation>Także najbliższe 14 dni</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Dealt with</source>
        <translation>Załatwione</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Później</translation>
    </message>
    <message>
        <source>No reminders today</source>
        <translation>Dziś nie ma przypomnień</translation>
    </message>
    <message>
        <source>No template</source>
        <translation>Bez szablonu</translation>
    </message>
    <message>
        <source>Own fields…</source>
        <translation>Własne pola…</translation>
    </message>
    <message>
        <source>Reading the reminders…</source>
        <translation>Wczytywanie przypomnień…</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Przypomnienia</translation>
    </message>
    <message>
        <source>Skip this time</source>
        <translation>Pomiń tym razem</translation>
    </message>
    <message>
        <source>Template of the SMS</source>
        <translation>Szablon SMS-a</translation>
    </message>
    <message>
        <source>The reminders cannot be read</source>
        <translation>Nie można odczytać przypomnień</translation>
    </message>
    <message>
        <source>They are made of people&apos;s dates: an own field that is a date, an inspection say, can remind you of each person in time.</source>
        <translation>Powstają z dat zapisanych przy osobach: własne pole z datą, np. przegląd, w porę przypomni o każdej osobie.</translation>
    </message>
    <message>
        <source>They know already: go on to the next date</source>
        <translation>Już wiedzą: przejdź do następnej daty</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <source>Write to the selected</source>
        <translation>Napisz do zaznaczonych</translation>
    </message>
    <message numerus="yes">
        <source>Write to the selected (%n)</source>
        <translation>
            <numerusform>Napisz do zaznaczonych (%n)</numerusform>
            <numerusform>Napisz do zaznaczonych (%n)</numerusform>
            <numerusform>Napisz do zaznaczonych (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RenameDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Name of this gateway</source>
        <translation>Nazwa tej bramki</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Zmień nazwę</translation>
    </message>
    <message>
        <source>Rename the gateway</source>
        <translation>Zmień nazwę bramki</translation>
    </message>
</context>
<context>
    <name>Repeat</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n wiadomość</numerusform>
            <numerusform>%n wiadomości</numerusform>
            <numerusform>%n wiadomości</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a price</source>
        <translation>
            <numerusform>%n bez ceny</numerusform>
            <numerusform>%n bez ceny</numerusform>
            <numerusform>%n bez ceny</numerusform>
        </translation>
    </message>
    <message>
        <source>about {amount}</source>
        <translation>ok. {amount}</translation>
    </message>
    <message>
        <source>price not known yet</source>
        <translation>cena jeszcze nieznana</translation>
    </message>
</context>
<context>
    <name>RescheduleDialog</name>
    <message numerus="yes">
        <source>%n is/are kept by {gateway}: cancelled there and handed over anew.</source>
        <translation>
            <numerusform>%n przechowuje {gateway}: anulujemy ją tam i przekażemy na nowo.</numerusform>
            <numerusform>%n przechowuje {gateway}: anulujemy je tam i przekażemy na nowo.</numerusform>
            <numerusform>%n przechowuje {gateway}: anulujemy je tam i przekażemy na nowo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) in this program, which must be running then.</source>
        <translation>
            <numerusform>%n czeka w tym programie, który musi być wtedy uruchomiony.</numerusform>
            <numerusform>%n czekają w tym programie, który musi być wtedy uruchomiony.</numerusform>
            <numerusform>%n czeka w tym programie, który musi być wtedy uruchomiony.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>Inny termin</translation>
    </message>
    <message numerus="yes">
        <source>Another time for %n message(s)</source>
        <translation>
            <numerusform>Inny termin dla %n wiadomości</numerusform>
            <numerusform>Inny termin dla %n wiadomości</numerusform>
            <numerusform>Inny termin dla %n wiadomości</numerusform>
        </translation>
    </message>
    <message>
        <source>At that time people are usually not texted: at night, on days off.</source>
        <translation>O tej porze zwykle nie pisze się do ludzi: noc albo dzień wolny.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Date and time of sending</source>
        <translation>Data i godzina wysyłki</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zaplanuj</translation>
    </message>
    <message>
        <source>Send on</source>
        <translation>Wyślij</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>A restore takes away what is newer than the copy:</source>
        <translation>Odtworzenie zabierze to, co nowsze niż kopia:</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Open the copy</source>
        <translation>Otwórz kopię</translation>
    </message>
    <message>
        <source>Passphrase of this copy</source>
        <translation>Hasło tej kopii</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Postęp</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Odtwórz</translation>
    </message>
    <message>
        <source>Restore a copy</source>
        <translation>Odtworzenie kopii</translation>
    </message>
    <message>
        <source>That did not work. Nothing has been changed; try again.</source>
        <translation>Nie udało się. Nic nie zostało zmienione; spróbuj ponownie.</translation>
    </message>
    <message>
        <source>To restore, type how many messages were sent since: {count}</source>
        <translation>Żeby odtworzyć, wpisz, ile wiadomości wysłano od tego czasu: {count}</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message numerus="yes">
        <source>%n not to be texted</source>
        <translation>
            <numerusform>%n na liście „Nie pisać”</numerusform>
            <numerusform>%n na liście „Nie pisać”</numerusform>
            <numerusform>%n na liście „Nie pisać”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n once more today</source>
        <translation>
            <numerusform>%n po raz drugi dziś</numerusform>
            <numerusform>%n po raz drugi dziś</numerusform>
            <numerusform>%n po raz drugi dziś</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n odrzucony</numerusform>
            <numerusform>%n odrzucone</numerusform>
            <numerusform>%n odrzuconych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeated</source>
        <translation>
            <numerusform>%n powtórzony</numerusform>
            <numerusform>%n powtórzone</numerusform>
            <numerusform>%n powtórzonych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will get it</source>
        <translation>
            <numerusform>%n otrzyma</numerusform>
            <numerusform>%n otrzymają</numerusform>
            <numerusform>%n otrzyma</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a number</source>
        <translation>
            <numerusform>%n bez numeru</numerusform>
            <numerusform>%n bez numeru</numerusform>
            <numerusform>%n bez numeru</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without consent to marketing</source>
        <translation>
            <numerusform>%n bez zgody na marketing</numerusform>
            <numerusform>%n bez zgody na marketing</numerusform>
            <numerusform>%n bez zgody na marketing</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Pomiń ich</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Odbiorcy</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Wyślij</translation>
    </message>
    <message>
        <source>Send to many people?</source>
        <translation>Wysłać do wielu osób?</translation>
    </message>
    <message>
        <source>longest: %1, %2</source>
        <translation>najdłuższa: %1, %2</translation>
    </message>
</context>
<context>
    <name>ReviewModel</name>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numer</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Wiersz</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Co się stanie</translation>
    </message>
    <message>
        <source>got the same text today</source>
        <translation>ten sam tekst dostał dziś</translation>
    </message>
</context>
<context>
    <name>Route</name>
    <message>
        <source>accepted</source>
        <translation>zaakceptowana</translation>
    </message>
    <message>
        <source>handed over from {source} to {target}</source>
        <translation>przekazano z bramki {source} do bramki {target}</translation>
    </message>
    <message>
        <source>ordered again, time no. {number}:</source>
        <translation>zlecono ponownie, po raz {number}.:</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>w drodze</translation>
    </message>
</context>
<context>
    <name>RouteAdvice</name>
    <message>
        <source>Set up a gateway</source>
        <translation>Skonfiguruj bramkę</translation>
    </message>
</context>
<context>
    <name>RoutePicker</name>
    <message>
        <source>%1 (switched off)</source>
        <translation>%1 (wyłączona)</translation>
    </message>
    <message>
        <source>Account&apos;s sender</source>
        <translation>Nadawca z konta</translation>
    </message>
    <message>
        <source>Choose a gateway</source>
        <translation>Wybierz bramkę</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Bramka</translation>
    </message>
    <message>
        <source>No gateway</source>
        <translation>Brak bramki</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Nadawca</translation>
    </message>
</context>
<context>
    <name>ScheduleButton</name>
    <message>
        <source>Kept by the gateway: leaves even when this computer is off.</source>
        <translation>Przechowa ją bramka: wyjdzie nawet, gdy ten komputer będzie wyłączony.</translation>
    </message>
    <message>
        <source>Schedule…</source>
        <translation>Zaplanuj…</translation>
    </message>
    <message>
        <source>Time of sending: %1</source>
        <translation>Godzina wysyłki: %1</translation>
    </message>
</context>
<context>
    <name>SchedulePopup</name>
    <message>
        <source>Date and time of sending</source>
        <translation>Data i godzina wysyłki</translation>
    </message>
    <message>
        <source>It leaves even when this computer is off.</source>
        <translation>Wyjdzie nawet, gdy ten komputer będzie wyłączony.</translation>
    </message>
    <message>
        <source>Kept by the gateway</source>
        <translation>Przechowa ją bramka</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zaplanuj</translation>
    </message>
    <message>
        <source>Send at once</source>
        <translation>Wyślij od razu</translation>
    </message>
    <message>
        <source>Send on</source>
        <translation>Wyślij dnia</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Wyczyść szukanie</translation>
    </message>
</context>
<context>
    <name>SenderPart</name>
    <message>
        <source>Asking…</source>
        <translation>Pytam…</translation>
    </message>
    <message>
        <source>ECO — cheaper, one of the operator&apos;s numbers as sender</source>
        <translation>ECO — taniej, losowy numer nadawcy</translation>
    </message>
    <message>
        <source>Fetch from account</source>
        <translation>Pobierz z konta</translation>
    </message>
    <message>
        <source>PRO — your own sender name</source>
        <translation>PRO — własna nazwa nadawcy</translation>
    </message>
    <message>
        <source>Priority — your own sender name, faster and dearer by half</source>
        <translation>Priority — własna nazwa, szybciej i o połowę drożej</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Nadawca</translation>
    </message>
    <message>
        <source>Sender name</source>
        <translation>Nazwa nadawcy</translation>
    </message>
    <message>
        <source>Sender names in the SMSAPI panel</source>
        <translation>Pola nadawcy w panelu SMSAPI</translation>
    </message>
    <message numerus="yes">
        <source>The login is right. Sender names found: %n.</source>
        <translation>
            <numerusform>Dane są dobre. Znaleziono nazw nadawcy: %n.</numerusform>
            <numerusform>Dane są dobre. Znaleziono nazw nadawcy: %n.</numerusform>
            <numerusform>Dane są dobre. Znaleziono nazw nadawcy: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sender names of the account cannot be read. The test SMS will show whether the login is right.</source>
        <translation>Nazw nadawcy z konta nie da się odczytać. Czy dane są dobre, pokaże testowy SMS.</translation>
    </message>
    <message>
        <source>Up to 11 characters: letters A–Z without Polish marks, digits.</source>
        <translation>Do 11 znaków: litery A–Z bez polskich znaków, cyfry.</translation>
    </message>
</context>
<context>
    <name>SenderStatus</name>
    <message>
        <source>Approved</source>
        <translation>Zatwierdzona</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Odrzucona</translation>
    </message>
    <message>
        <source>Status unknown</source>
        <translation>Stan nieznany</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>Czeka na zatwierdzenie</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>Choose another gateway.</source>
        <translation>Wybierz inną bramkę.</translation>
    </message>
    <message>
        <source>Fill in the field “%1”.</source>
        <translation>Wypełnij pole „%1”.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wczytuję…</translation>
    </message>
    <message>
        <source>Putting into the outbox…</source>
        <translation>Wkładam do skrzynki nadawczej…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Pokaż</translation>
    </message>
</context>
<context>
    <name>SendingCard</name>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Budget for a month</source>
        <translation>Budżet na miesiąc</translation>
    </message>
    <message>
        <source>In the unit of the default gateway. You are warned, nothing is stopped.</source>
        <translation>W jednostce domyślnej bramki. Program ostrzeże, niczego nie zatrzyma.</translation>
    </message>
    <message>
        <source>Not on Polish public holidays</source>
        <translation>Bez świąt</translation>
    </message>
    <message>
        <source>Not on Sundays</source>
        <translation>Bez niedziel</translation>
    </message>
    <message>
        <source>Offer planned SMS later than</source>
        <translation>Pytaj o zaplanowane, spóźnione o ponad</translation>
    </message>
    <message>
        <source>Quiet hours: marketing waits, others are warned</source>
        <translation>Godziny ciszy: marketing czeka, przy innych ostrzeżenie</translation>
    </message>
    <message>
        <source>Send from</source>
        <translation>Wysyłaj od</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wysyłanie</translation>
    </message>
    <message>
        <source>They are not sent by themselves if the program was closed.</source>
        <translation>Nie wyjdą same, jeśli program był zamknięty.</translation>
    </message>
    <message>
        <source>Type the number above</source>
        <translation>Wpisz liczbę SMS-ów powyżej</translation>
    </message>
    <message>
        <source>Undo after sending</source>
        <translation>Cofnij po wysłaniu</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nigdy</translation>
    </message>
    <message>
        <source>until</source>
        <translation>do</translation>
    </message>
</context>
<context>
    <name>ServerForm</name>
    <message>
        <source>A number from 1 to 65535.</source>
        <translation>Liczba od 1 do 65535.</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Zawsze</translation>
    </message>
    <message>
        <source>Always, and check the certificate</source>
        <translation>Zawsze, ze sprawdzaniem certyfikatu</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Komputer</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Baza danych</translation>
    </message>
    <message>
        <source>Encryption (TLS)</source>
        <translation>Szyfrowanie (TLS)</translation>
    </message>
    <message>
        <source>Fill this in.</source>
        <translation>Wypełnij to pole.</translation>
    </message>
    <message>
        <source>If the server offers it</source>
        <translation>Jeśli serwer je ma</translation>
    </message>
    <message>
        <source>It is kept in the keyring of this computer.</source>
        <translation>Jest trzymane w magazynie haseł tego komputera.</translation>
    </message>
    <message>
        <source>Its name or address in your network.</source>
        <translation>Jego nazwa albo adres w Twojej sieci.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nigdy</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Hasło</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>PostgreSQL server</source>
        <translation>Serwer PostgreSQL</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Użytkownik</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>bez zmian</translation>
    </message>
</context>
<context>
    <name>ShowButton</name>
    <message>
        <source>Hide</source>
        <translation>Ukryj</translation>
    </message>
    <message>
        <source>Hide the characters</source>
        <translation>Ukryj znaki</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Pokaż</translation>
    </message>
    <message>
        <source>Show the characters</source>
        <translation>Pokaż znaki</translation>
    </message>
</context>
<context>
    <name>SkippedModel</name>
    <message>
        <source>Row</source>
        <translation>Wiersz</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>Dlaczego pominięty</translation>
    </message>
</context>
<context>
    <name>SkippedTable</name>
    <message>
        <source>Copy</source>
        <translation>Kopiuj</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Wiersz</translation>
    </message>
    <message>
        <source>Rows that are left out</source>
        <translation>Pominięte wiersze</translation>
    </message>
    <message>
        <source>Save the rows left out</source>
        <translation>Zapis pominiętych wierszy</translation>
    </message>
    <message>
        <source>Save the rows left out…</source>
        <translation>Zapisz pominięte do pliku…</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>Arkusz (*.csv)</translation>
    </message>
    <message>
        <source>The rows left out were saved as {name}.</source>
        <translation>Pominięte wiersze zapisano jako {name}.</translation>
    </message>
    <message numerus="yes">
        <source>These are the first %n row(s); mend the sheet, then choose it again.</source>
        <translation>
            <numerusform>To pierwszy %n wiersz; popraw arkusz i wybierz go ponownie.</numerusform>
            <numerusform>To pierwsze %n wiersze; popraw arkusz i wybierz go ponownie.</numerusform>
            <numerusform>To pierwszych %n wierszy; popraw arkusz i wybierz go ponownie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>Dlaczego pominięty</translation>
    </message>
    <message>
        <source>rows left out.csv</source>
        <translation>pominięte wiersze.csv</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n SMS waiting</source>
        <translation>
            <numerusform>%n SMS czeka</numerusform>
            <numerusform>%n SMS-y czekają</numerusform>
            <numerusform>%n SMS-ów czeka</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scheduled</source>
        <translation>
            <numerusform>%n zaplanowana</numerusform>
            <numerusform>%n zaplanowane</numerusform>
            <numerusform>%n zaplanowanych</numerusform>
        </translation>
    </message>
    <message>
        <source>Another program sends from this database</source>
        <translation>Z tej bazy wysyła inny program</translation>
    </message>
    <message>
        <source>No connection to the database; messages wait</source>
        <translation>Brak połączenia z bazą; wiadomości czekają</translation>
    </message>
    <message>
        <source>No connection to {gateway}</source>
        <translation>Brak połączenia z bramką {gateway}</translation>
    </message>
    <message>
        <source>No gateway yet</source>
        <translation>Brak bramki</translation>
    </message>
    <message>
        <source>No internet connection; messages wait</source>
        <translation>Brak internetu; wiadomości czekają</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Brak internetu</translation>
    </message>
    <message numerus="yes">
        <source>Outbox: %n waiting</source>
        <translation>
            <numerusform>Skrzynka nadawcza: %n oczekuje</numerusform>
            <numerusform>Skrzynka nadawcza: %n oczekują</numerusform>
            <numerusform>Skrzynka nadawcza: %n oczekuje</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready to send</source>
        <translation>Gotowe do wysyłania</translation>
    </message>
    <message>
        <source>Sending is paused; messages wait</source>
        <translation>Wysyłka wstrzymana; wiadomości czekają</translation>
    </message>
    <message>
        <source>Sending starts again in a moment</source>
        <translation>Wysyłka za chwilę ruszy ponownie</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wysyłam…</translation>
    </message>
    <message>
        <source>{gateway} cannot send; {stand_in} stands in</source>
        <translation>Bramka {gateway} nie może wysyłać; zastępuje ją {stand_in}</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>Step {step} of {count}: {name}</source>
        <translation>Krok {step} z {count}: {name}</translation>
    </message>
</context>
<context>
    <name>SystemWords</name>
    <message>
        <source>another program uses it</source>
        <translation>używa go inny program</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>to jest folder</translation>
    </message>
    <message>
        <source>it is no folder</source>
        <translation>to nie jest folder</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>nie ma go tam</translation>
    </message>
    <message>
        <source>nothing can be written there</source>
        <translation>nie można tam nic zapisać</translation>
    </message>
    <message>
        <source>the disk does not answer</source>
        <translation>dysk nie odpowiada</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>dysk jest pełny</translation>
    </message>
    <message>
        <source>the disk is not connected</source>
        <translation>dysk nie jest podłączony</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>nazwa jest za długa</translation>
    </message>
    <message>
        <source>the network folder has gone</source>
        <translation>folder sieciowy zniknął</translation>
    </message>
    <message>
        <source>you have no right to it</source>
        <translation>brak uprawnień</translation>
    </message>
</context>
<context>
    <name>TemplateEditor</name>
    <message>
        <source>Category</source>
        <translation>Kategoria</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Powiel</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Brak</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Cel</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Save mine</source>
        <translation>Zapisz moje</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Weź tamte</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Treść</translation>
    </message>
    <message>
        <source>The pasted text is too long for a template; only its beginning was taken.</source>
        <translation>Wklejony tekst jest za długi na szablon; wzięto tylko początek.</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Użyj</translation>
    </message>
    <message>
        <source>When nobody fills it in</source>
        <translation>Gdy nikt nie wypełni</translation>
    </message>
    <message>
        <source>⚠ {%1} is not a known field. Did you mean {%2}?</source>
        <translation>⚠ Program nie zna pola {%1}. Czy chodziło o {%2}?</translation>
    </message>
    <message>
        <source>⚠ {%1} is your own field: you will be asked for it when you write.</source>
        <translation>⚠ {%1} to Twoje własne pole: program zapyta o nie przy pisaniu.</translation>
    </message>
</context>
<context>
    <name>TemplateFileDeeds</name>
    <message numerus="yes">
        <source>%n replaced.</source>
        <translation>
            <numerusform>%n zastąpiony.</numerusform>
            <numerusform>%n zastąpione.</numerusform>
            <numerusform>%n zastąpionych.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped.</source>
        <translation>
            <numerusform>%n pominięty.</numerusform>
            <numerusform>%n pominięte.</numerusform>
            <numerusform>%n pominiętych.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) added.</source>
        <translation>
            <numerusform>Dodano %n szablon.</numerusform>
            <numerusform>Dodano %n szablony.</numerusform>
            <numerusform>Dodano %n szablonów.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) written to {name}.</source>
        <translation>
            <numerusform>Zapisano %n szablon w {name}.</numerusform>
            <numerusform>Zapisano %n szablony w {name}.</numerusform>
            <numerusform>Zapisano %n szablonów w {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export templates</source>
        <translation>Eksport szablonów</translation>
    </message>
    <message>
        <source>Import templates</source>
        <translation>Import szablonów</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Szablony</translation>
    </message>
    <message>
        <source>templates</source>
        <translation>szablony</translation>
    </message>
</context>
<context>
    <name>TemplateList</name>
    <message>
        <source>%1: changed, not saved yet</source>
        <translation>%1: zmieniony, jeszcze niezapisany</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Szablony</translation>
    </message>
</context>
<context>
    <name>TemplatePicker</name>
    <message>
        <source>No template</source>
        <translation>Bez szablonu</translation>
    </message>
</context>
<context>
    <name>TemplatePreview</name>
    <message>
        <source>All contacts</source>
        <translation>Wszystkie kontakty</translation>
    </message>
    <message>
        <source>Contact of the preview</source>
        <translation>Kontakt w podglądzie</translation>
    </message>
    <message>
        <source>Contractors</source>
        <translation>Kontrahenci</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Klienci</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Najdłużej</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Podgląd</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Przykład</translation>
    </message>
    <message>
        <source>Sample values – or type a name</source>
        <translation>Przykładowe wartości – lub wpisz nazwę</translation>
    </message>
    <message>
        <source>Whose longest values</source>
        <translation>Czyje najdłuższe wartości</translation>
    </message>
    <message>
        <source>longest: %1</source>
        <translation>najdłużej: %1</translation>
    </message>
    <message>
        <source>the same for everybody: %1</source>
        <translation>tak samo u wszystkich: %1</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message>
        <source>A template is a text you write often, with fields such as {kwota}.</source>
        <translation>Szablon to treść, którą piszesz często, z polami takimi jak {kwota}.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Eksportuj</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importuj</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Nowy szablon</translation>
    </message>
    <message>
        <source>No template chosen</source>
        <translation>Nie wybrano szablonu</translation>
    </message>
    <message>
        <source>No template matches.</source>
        <translation>Żaden szablon nie pasuje.</translation>
    </message>
    <message>
        <source>Search templates…</source>
        <translation>Szukaj szablonów…</translation>
    </message>
    <message>
        <source>Template “%1” deleted.</source>
        <translation>Usunięto szablon „%1”.</translation>
    </message>
    <message>
        <source>Template “%1” made as a copy.</source>
        <translation>Utworzono kopię: szablon „%1”.</translation>
    </message>
    <message>
        <source>Template “%1” saved.</source>
        <translation>Zapisano szablon „%1”.</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Szablony</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
</context>
<context>
    <name>TestSmsDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>For example +48 601 123 456.</source>
        <translation>Na przykład +48 601 123 456.</translation>
    </message>
    <message>
        <source>Phone number with its prefix</source>
        <translation>Numer telefonu z prefixem</translation>
    </message>
    <message>
        <source>Practice mode: nothing is really sent.</source>
        <translation>Tryb ćwiczeniowy: nic naprawdę nie wychodzi.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Wyślij</translation>
    </message>
    <message>
        <source>Sending the test SMS…</source>
        <translation>Wysyłam testowy SMS…</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wysyłam…</translation>
    </message>
    <message>
        <source>Test SMS through {gateway}</source>
        <translation>Testowy SMS przez bramkę {gateway}</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Treść</translation>
    </message>
    <message>
        <source>The gateway accepted the test SMS ({size}). It arrives in a moment.</source>
        <translation>Bramka przyjęła testowy SMS ({size}). Za chwilę dojdzie.</translation>
    </message>
    <message>
        <source>Write the number with its prefix, for example +48 601 123 456.</source>
        <translation>Wpisz numer z prefixem, na przykład +48 601 123 456.</translation>
    </message>
    <message>
        <source>{length} of {limit} characters</source>
        <translation>{length} z {limit} znaków</translation>
    </message>
</context>
<context>
    <name>TextSize</name>
    <message>
        <source>The letters come from the recipients&apos; data.</source>
        <translation>Te litery pochodzą z danych odbiorców.</translation>
    </message>
    <message>
        <source>This gateway sends Polish letters as plain ones.</source>
        <translation>Ta bramka zamienia polskie litery na zwykłe.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>New message</source>
        <translation>Nowa wiadomość</translation>
    </message>
    <message>
        <source>Open SMS Desk</source>
        <translation>Otwórz SMS Desk</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Zakończ</translation>
    </message>
    <message>
        <source>Write to the number in the clipboard</source>
        <translation>Napisz do numeru ze schowka</translation>
    </message>
</context>
<context>
    <name>TrayChoice</name>
    <message>
        <source>Icon in the tray</source>
        <translation>Ikona w zasobniku</translation>
    </message>
    <message>
        <source>Stay there when the window is closed</source>
        <translation>Zostań tam po zamknięciu okna</translation>
    </message>
    <message>
        <source>This desktop has no tray now.</source>
        <translation>Ten pulpit nie ma teraz zasobnika.</translation>
    </message>
</context>
<context>
    <name>TrialPart</name>
    <message>
        <source>Checking the login…</source>
        <translation>Sprawdzam logowanie…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Sprawdzam…</translation>
    </message>
    <message>
        <source>First send a test SMS with these settings.</source>
        <translation>Najpierw wyślij testowy SMS z tymi ustawieniami.</translation>
    </message>
    <message>
        <source>Phone number for the test SMS</source>
        <translation>Numer na testowy SMS</translation>
    </message>
    <message>
        <source>Saving is possible after an accepted test SMS.</source>
        <translation>Zapis będzie możliwy po przyjętym testowym SMS-ie.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Zapisuję…</translation>
    </message>
    <message>
        <source>Send a test SMS</source>
        <translation>Wyślij testowy SMS</translation>
    </message>
    <message>
        <source>Sending the test SMS…</source>
        <translation>Wysyłam testowy SMS…</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wysyłam…</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Test SMS accepted ({size}). You can save the settings.</source>
        <translation>Testowy SMS przyjęty ({size}). Możesz zapisać ustawienia.</translation>
    </message>
    <message>
        <source>The gateway {gateway} is saved and ready to send.</source>
        <translation>Bramka {gateway} jest zapisana i gotowa do wysyłki.</translation>
    </message>
    <message>
        <source>The gateway {gateway} is saved. It sends nothing until you activate it.</source>
        <translation>Bramka {gateway} jest zapisana. Nic nie wyśle, dopóki jej nie aktywujesz.</translation>
    </message>
    <message>
        <source>The test is under way.</source>
        <translation>Test trwa.</translation>
    </message>
    <message>
        <source>The values changed: send the test SMS again.</source>
        <translation>Dane się zmieniły: wyślij testowy SMS jeszcze raz.</translation>
    </message>
    <message>
        <source>Your own number, e.g. +48 501 234 567</source>
        <translation>Twój numer, np. +48 501 234 567</translation>
    </message>
</context>
<context>
    <name>TrialRun</name>
    <message>
        <source>Test SMS through {gateway}:</source>
        <translation>Testowy SMS przez {gateway}:</translation>
    </message>
</context>
<context>
    <name>TypedCount</name>
    <message>
        <source>Number of SMS</source>
        <translation>Liczba SMS-ów</translation>
    </message>
    <message>
        <source>To send, type the number of SMS: {count}</source>
        <translation>Aby wysłać, wpisz liczbę SMS-ów: {count}</translation>
    </message>
</context>
<context>
    <name>UnclearPart</name>
    <message>
        <source>Check again</source>
        <translation>Sprawdź ponownie</translation>
    </message>
    <message>
        <source>It was not sent</source>
        <translation>Nie wysłano</translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation>Wysłano</translation>
    </message>
    <message>
        <source>Look into the gateway&apos;s panel, then say what happened:</source>
        <translation>Zajrzyj do panelu operatora i powiedz, co się stało:</translation>
    </message>
    <message>
        <source>The gateway can be asked once more. Or look into its panel and say:</source>
        <translation>Bramkę można zapytać jeszcze raz. Albo zajrzyj do jej panelu i powiedz:</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message numerus="yes">
        <source>%n SMS in the outbox</source>
        <translation>
            <numerusform>%n SMS w skrzynce nadawczej</numerusform>
            <numerusform>%n SMS-y w skrzynce nadawczej</numerusform>
            <numerusform>%n SMS-ów w skrzynce nadawczej</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Cofnij</translation>
    </message>
    <message>
        <source>leaving in %1 s</source>
        <translation>wysyłka za %1 s</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>It is too late to undo: the messages have left.</source>
        <translation>Za późno, aby cofnąć: wiadomości już wyszły.</translation>
    </message>
    <message numerus="yes">
        <source>Only %n SMS could be cancelled; the others have left.</source>
        <translation>
            <numerusform>Udało się anulować tylko %n SMS; pozostałe już wyszły.</numerusform>
            <numerusform>Udało się anulować tylko %n SMS-y; pozostałe już wyszły.</numerusform>
            <numerusform>Udało się anulować tylko %n SMS-ów; pozostałe już wyszły.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Pokaż</translation>
    </message>
    <message>
        <source>waiting for the gateway</source>
        <translation>czeka na bramkę</translation>
    </message>
    <message>
        <source>waiting until the gateway is activated</source>
        <translation>czeka, aż bramka zostanie włączona</translation>
    </message>
</context>
<context>
    <name>Unsaved</name>
    <message>
        <source>Back</source>
        <translation>Wróć</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Odrzuć</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Save the changes?</source>
        <translation>Zapisać zmiany?</translation>
    </message>
    <message>
        <source>What you have typed is not saved yet.</source>
        <translation>To, co wpisano, nie jest jeszcze zapisane.</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Another program sends from this database; the message leaves there.</source>
        <translation>Z tej bazy wysyła inny program; wiadomość wyjdzie stamtąd.</translation>
    </message>
    <message>
        <source>Its time, {time}, passed while this program was not running. Send it now, plan it anew or cancel it.</source>
        <translation>Jej czas, {time}, minął, gdy program nie był uruchomiony. Wyślij ją teraz, zaplanuj ponownie albo anuluj.</translation>
    </message>
    <message>
        <source>Sending has stopped and starts again in a moment.</source>
        <translation>Wysyłka stanęła i za chwilę ruszy ponownie.</translation>
    </message>
    <message>
        <source>The gateway {gateway} is switched off; it waits until you activate it.</source>
        <translation>Bramka {gateway} jest wyłączona; wiadomość czeka, aż ją aktywujesz.</translation>
    </message>
    <message>
        <source>The message is safe in the outbox.</source>
        <translation>Wiadomość jest bezpieczna w skrzynce nadawczej.</translation>
    </message>
    <message>
        <source>The message waits here for its time, {time}; this program must be running then. You can still cancel it.</source>
        <translation>Wiadomość czeka tu na swój czas: {time}; program musi być wtedy uruchomiony. Możesz ją jeszcze anulować.</translation>
    </message>
    <message>
        <source>There is no internet connection. The message leaves as soon as it is back.</source>
        <translation>Brak połączenia z internetem. Wiadomość wyjdzie, gdy tylko wróci.</translation>
    </message>
    <message>
        <source>{gateway} keeps the message and sends it on {time}, even when this computer is off. You can still cancel it.</source>
        <translation>Bramka {gateway} przechowuje wiadomość i wyśle ją {time}, nawet gdy ten komputer będzie wyłączony. Możesz ją jeszcze anulować.</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>A guide leads you through the account at SMSAPI, the password and the first test SMS. It takes about ten minutes.</source>
        <translation>Przewodnik poprowadzi Cię przez konto w SMSAPI, hasło i pierwszy testowy SMS. Zajmie to około dziesięciu minut.</translation>
    </message>
    <message>
        <source>I have a list of clients</source>
        <translation>Mam listę klientów</translation>
    </message>
    <message>
        <source>I want to look around first</source>
        <translation>Chcę się najpierw rozejrzeć</translation>
    </message>
    <message>
        <source>I want to send real messages</source>
        <translation>Chcę wysyłać prawdziwe SMS-y</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>Importuj kontakty</translation>
    </message>
    <message>
        <source>Join the shop&apos;s database…</source>
        <translation>Dołącz do bazy warsztatu…</translation>
    </message>
    <message>
        <source>Practice gateway</source>
        <translation>Bramka ćwiczeniowa</translation>
    </message>
    <message>
        <source>Practice mode</source>
        <translation>Tryb ćwiczeniowy</translation>
    </message>
    <message>
        <source>Read it from Excel, from a CSV file or from a phone.</source>
        <translation>Wczytaj ją z Excela, z pliku CSV albo z telefonu.</translation>
    </message>
    <message>
        <source>Restore a backup copy…</source>
        <translation>Odtwórz kopię zapasową…</translation>
    </message>
    <message>
        <source>Set up an SMS gateway</source>
        <translation>Skonfiguruj bramkę SMS</translation>
    </message>
    <message>
        <source>The practice gateway answers like a real one, but nothing leaves the computer and nothing costs money.</source>
        <translation>Bramka ćwiczeniowa odpowiada jak prawdziwa, ale nic nie wychodzi z komputera i nic nie kosztuje.</translation>
    </message>
    <message>
        <source>The shop has SMS Desk already?</source>
        <translation>Warsztat ma już SMS Desk?</translation>
    </message>
    <message>
        <source>Welcome to SMS Desk</source>
        <translation>Witaj w SMS Desk</translation>
    </message>
    <message>
        <source>Write to your clients from here: three ways to begin, in any order.</source>
        <translation>Stąd napiszesz do swoich klientów. Zacznij od dowolnego z trzech kroków.</translation>
    </message>
    <message>
        <source>“{name}” is ready. Write to whomever you like: nothing really leaves.</source>
        <translation>Bramka „{name}” jest gotowa. Pisz, do kogo chcesz: nic naprawdę nie wychodzi.</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>dd.mm.rrrr</translation>
    </message>
</context>
</TS>
