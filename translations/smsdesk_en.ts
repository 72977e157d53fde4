<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About SMS Desk</source>
        <translation>About SMS Desk</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Licences…</source>
        <translation>Licences…</translation>
    </message>
    <message>
        <source>Texts a workshop&apos;s clients through the gateway that you choose.</source>
        <translation>Texts a workshop&apos;s clients through the gateway that you choose.</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
</context>
<context>
    <name>AccountPart</name>
    <message numerus="yes">
        <source>%n character(s) so far, an API password has 32. If this is your login password, press “Compute from password…”.</source>
        <translation>
            <numerusform>%n character so far, an API password has 32. If this is your login password, press “Compute from password…”.</numerusform>
            <numerusform>%n characters so far, an API password has 32. If this is your login password, press “Compute from password…”.</numerusform>
        </translation>
    </message>
    <message>
        <source>32 hexadecimal characters from the panel: API settings → API password (MD5).</source>
        <translation>32 hexadecimal characters from the panel: API settings → API password (MD5).</translation>
    </message>
    <message>
        <source>API password (MD5)</source>
        <translation>API password (MD5)</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>API token</translation>
    </message>
    <message>
        <source>Compute from password…</source>
        <translation>Compute from password…</translation>
    </message>
    <message>
        <source>Create a token in the SMSAPI panel</source>
        <translation>Create a token in the SMSAPI panel</translation>
    </message>
    <message>
        <source>It needs the permission to send SMS.</source>
        <translation>It needs the permission to send SMS.</translation>
    </message>
    <message>
        <source>Password (MD5)</source>
        <translation>Password (MD5)</translation>
    </message>
    <message>
        <source>SMSAPI account</source>
        <translation>SMSAPI account</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Token (OAuth)</source>
        <translation>Token (OAuth)</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>not needed with a token</source>
        <translation>not needed with a token</translation>
    </message>
    <message>
        <source>unchanged, stays in the keyring</source>
        <translation>unchanged, stays in the keyring</translation>
    </message>
    <message>
        <source>✓ 32 characters: this is an API password.</source>
        <translation>✓ 32 characters: this is an API password.</translation>
    </message>
</context>
<context>
    <name>BackupDialog</name>
    <message>
        <source>A copy holds people&apos;s data as they were that day: whoever was erased since is still in older ones, which go by themselves after about a year. What was kept before a restore stays until you delete it. Passwords of gateways are in no copy.</source>
        <translation>A copy holds people&apos;s data as they were that day: whoever was erased since is still in older ones, which go by themselves after about a year. What was kept before a restore stays until you delete it. Passwords of gateways are in no copy.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Backup copies</source>
        <translation>Backup copies</translation>
    </message>
    <message>
        <source>Backup copies (*.db *.enc)</source>
        <translation>Backup copies (*.db *.enc)</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Choose a backup copy</source>
        <translation>Choose a backup copy</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Copy now</source>
        <translation>Copy now</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>No copies in this folder yet</source>
        <translation>No copies in this folder yet</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>Restore from a file…</source>
        <translation>Restore from a file…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restore…</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Stopped. Nothing has been changed.</source>
        <translation>Stopped. Nothing has been changed.</translation>
    </message>
    <message>
        <source>That did not work. Try again.</source>
        <translation>That did not work. Try again.</translation>
    </message>
    <message>
        <source>The copy has been made and read back: {file}</source>
        <translation>The copy has been made and read back: {file}</translation>
    </message>
    <message>
        <source>The first one is made today, or at once with “Copy now”.</source>
        <translation>The first one is made today, or at once with “Copy now”.</translation>
    </message>
</context>
<context>
    <name>BackupWatch</name>
    <message>
        <source>Backup copies…</source>
        <translation>Backup copies…</translation>
    </message>
    <message>
        <source>The last good backup copy is from {day}. Make one soon.</source>
        <translation>The last good backup copy is from {day}. Make one soon.</translation>
    </message>
    <message>
        <source>There has been no backup copy of your data for over a week.</source>
        <translation>There has been no backup copy of your data for over a week.</translation>
    </message>
    <message>
        <source>Today&apos;s backup copy could not be made.</source>
        <translation>Today&apos;s backup copy could not be made.</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n messages</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>Contacts added since: {count}</source>
        <translation>Contacts added since: {count}</translation>
    </message>
    <message>
        <source>Contacts changed since: {count}</source>
        <translation>Contacts changed since: {count}</translation>
    </message>
    <message numerus="yes">
        <source>Contacts deleted since, who come back: %n. Whoever asked to be erased must be erased again.</source>
        <translation>
            <numerusform>Contacts deleted since, who come back: %n. Whoever asked to be erased must be erased again.</numerusform>
            <numerusform>Contacts deleted since, who come back: %n. Whoever asked to be erased must be erased again.</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages sent since: {count}</source>
        <translation>Messages sent since: {count}</translation>
    </message>
    <message numerus="yes">
        <source>Messages that wait for your decision, because they may have been sent since the copy was made: %n. You find them in the outbox, marked unclear.</source>
        <translation>
            <numerusform>Messages that wait for your decision, because they may have been sent since the copy was made: %n. You find them in the outbox, marked unclear.</numerusform>
            <numerusform>Messages that wait for your decision, because they may have been sent since the copy was made: %n. You find them in the outbox, marked unclear.</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages written since: {count}</source>
        <translation>Messages written since: {count}</translation>
    </message>
    <message>
        <source>Nothing has been added or changed since.</source>
        <translation>Nothing has been added or changed since.</translation>
    </message>
    <message>
        <source>Passwords of gateways are in no copy. On a new computer type them on the page SMS gateways: Settings, Edit.</source>
        <translation>Passwords of gateways are in no copy. On a new computer type them on the page SMS gateways: Settings, Edit.</translation>
    </message>
    <message>
        <source>The copy of {time} has been restored: {contacts}, {messages}.</source>
        <translation>The copy of {time} has been restored: {contacts}, {messages}.</translation>
    </message>
    <message>
        <source>The copy of {time} is in order: {contacts}, {messages}, templates: {templates}.</source>
        <translation>The copy of {time} is in order: {contacts}, {messages}, templates: {templates}.</translation>
    </message>
    <message>
        <source>The watched folder is off now, because nobody can tell which of its files have been sent since. Take old files out of it before you turn it on again.</source>
        <translation>The watched folder is off now, because nobody can tell which of its files have been sent since. Take old files out of it before you turn it on again.</translation>
    </message>
    <message>
        <source>There are no contacts and no messages here yet.</source>
        <translation>There are no contacts and no messages here yet.</translation>
    </message>
    <message>
        <source>What there is now cannot be read, so nobody can tell what is newer in it. It is kept aside. Messages that were waiting when the copy was made will not be sent by themselves: you decide about each.</source>
        <translation>What there is now cannot be read, so nobody can tell what is newer in it. It is kept aside. Messages that were waiting when the copy was made will not be sent by themselves: you decide about each.</translation>
    </message>
    <message>
        <source>What was there before is kept in {file}.</source>
        <translation>What was there before is kept in {file}.</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>before a restore</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>encrypted</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
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
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Beginning</name>
    <message>
        <source>A message is being written. It stays until you replace it.</source>
        <translation>A message is being written. It stays until you replace it.</translation>
    </message>
    <message>
        <source>Add the recipient to it</source>
        <translation>Add the recipient to it</translation>
    </message>
    <message>
        <source>Bring them back</source>
        <translation>Bring them back</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Replace it</translation>
    </message>
    <message numerus="yes">
        <source>The %n recipient(s) that were chosen have given way.</source>
        <translation>
            <numerusform>The %n recipient that were chosen have given way.</numerusform>
            <numerusform>The %n recipients that were chosen have given way.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardFacts</name>
    <message>
        <source>Added</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Nothing more is known about this person.</source>
        <translation>Nothing more is known about this person.</translation>
    </message>
</context>
<context>
    <name>CardNumbers</name>
    <message>
        <source>Copy the number</source>
        <translation>Copy the number</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>No number</translation>
    </message>
    <message>
        <source>Preferred: SMS go to this number</source>
        <translation>Preferred: SMS go to this number</translation>
    </message>
    <message>
        <source>Write to this number</source>
        <translation>Write to this number</translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message>
        <source>Also bring in people without a number</source>
        <translation>Also bring in people without a number</translation>
    </message>
    <message>
        <source>Keep both: add a second contact</source>
        <translation>Keep both: add a second contact</translation>
    </message>
    <message>
        <source>People who are already among the contacts</source>
        <translation>People who are already among the contacts</translation>
    </message>
    <message>
        <source>Put everybody into a group (choose one or type a new name)</source>
        <translation>Put everybody into a group (choose one or type a new name)</translation>
    </message>
    <message>
        <source>Skip the row and leave them as they are</source>
        <translation>Skip the row and leave them as they are</translation>
    </message>
    <message>
        <source>Update them; numbers are added, none is lost</source>
        <translation>Update them; numbers are added, none is lost</translation>
    </message>
    <message>
        <source>no group</source>
        <translation>no group</translation>
    </message>
</context>
<context>
    <name>ChoicesPart</name>
    <message>
        <source>Beside the data</source>
        <translation>Beside the data</translation>
    </message>
    <message>
        <source>Encrypt no more</source>
        <translation>Encrypt no more</translation>
    </message>
    <message>
        <source>Encrypt the copies…</source>
        <translation>Encrypt the copies…</translation>
    </message>
    <message>
        <source>Folder for the copies</source>
        <translation>Folder for the copies</translation>
    </message>
    <message>
        <source>Folder: {name}</source>
        <translation>Folder: {name}</translation>
    </message>
    <message>
        <source>Last good copy: {time}</source>
        <translation>Last good copy: {time}</translation>
    </message>
    <message>
        <source>Make a copy every day while the program runs</source>
        <translation>Make a copy every day while the program runs</translation>
    </message>
    <message>
        <source>New copies are encrypted with your passphrase.</source>
        <translation>New copies are encrypted with your passphrase.</translation>
    </message>
    <message>
        <source>No copy has been made yet.</source>
        <translation>No copy has been made yet.</translation>
    </message>
    <message>
        <source>Other folder…</source>
        <translation>Other folder…</translation>
    </message>
    <message>
        <source>Other passphrase…</source>
        <translation>Other passphrase…</translation>
    </message>
    <message>
        <source>This folder is on the same disk as the data: if the disk dies, so do the copies. Choose a USB stick or a network folder.</source>
        <translation>This folder is on the same disk as the data: if the disk dies, so do the copies. Choose a USB stick or a network folder.</translation>
    </message>
    <message>
        <source>Whoever has a copy can read the data in it.</source>
        <translation>Whoever has a copy can read the data in it.</translation>
    </message>
</context>
<context>
    <name>ClashDialog</name>
    <message numerus="yes">
        <source>%n template(s) of the file are here already by name:</source>
        <translation>
            <numerusform>%n template of the file are here already by name:</numerusform>
            <numerusform>%n templates of the file are here already by name:</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Import templates</source>
        <translation>Import templates</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Keep both</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>Skip them</source>
        <translation>Skip them</translation>
    </message>
</context>
<context>
    <name>ColumnChoice</name>
    <message>
        <source>Sort by</source>
        <translation>Sort by</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>Usual columns</translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message>
        <source>Column of the file</source>
        <translation>Column of the file</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>For example</translation>
    </message>
    <message>
        <source>The program has guessed what the columns mean. Correct what is wrong; several columns may hold numbers, all of them are kept.</source>
        <translation>The program has guessed what the columns mean. Correct what is wrong; several columns may hold numbers, all of them are kept.</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>What it means</translation>
    </message>
    <message>
        <source>What the column {name} means</source>
        <translation>What the column {name} means</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>%1 per part</source>
        <translation>%1 per part</translation>
    </message>
    <message numerus="yes">
        <source>%n SMS queued – see Messages</source>
        <translation>
            <numerusform>%n SMS queued – see Messages</numerusform>
            <numerusform>%n SMS queued – see Messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n SMS scheduled – see Messages</source>
        <translation>
            <numerusform>%n SMS scheduled – see Messages</numerusform>
            <numerusform>%n SMS scheduled – see Messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n SMS will leave after the quiet hours: %1</source>
        <translation>
            <numerusform>%n SMS will leave after the quiet hours: %1</numerusform>
            <numerusform>%n SMS will leave after the quiet hours: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n char(s)</source>
        <translation>
            <numerusform>%n char</numerusform>
            <numerusform>%n chars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) will get nothing:</source>
        <translation>
            <numerusform>%n recipient will get nothing:</numerusform>
            <numerusform>%n recipients will get nothing:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each link will be shortened, to about %n character(s).</source>
        <translation>
            <numerusform>Each link will be shortened, to about %n character.</numerusform>
            <numerusform>Each link will be shortened, to about %n characters.</numerusform>
        </translation>
    </message>
    <message>
        <source>If %1 fails: %2</source>
        <translation>If %1 fails: %2</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>New message</translation>
    </message>
    <message>
        <source>None of the recipients can get this message.</source>
        <translation>None of the recipients can get this message.</translation>
    </message>
    <message>
        <source>Nothing was sent. The message is back.</source>
        <translation>Nothing was sent. The message is back.</translation>
    </message>
    <message>
        <source>Nothing was sent. What you are writing stays; the text is in Messages.</source>
        <translation>Nothing was sent. What you are writing stays; the text is in Messages.</translation>
    </message>
    <message>
        <source>Only its beginning was taken; the whole text is still on the clipboard.</source>
        <translation>Only its beginning was taken; the whole text is still on the clipboard.</translation>
    </message>
    <message>
        <source>Replace %1</source>
        <translation>Replace %1</translation>
    </message>
    <message numerus="yes">
        <source>Schedule %n SMS</source>
        <translation>
            <numerusform>Schedule %n SMS</numerusform>
            <numerusform>Schedule %n SMS</numerusform>
        </translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Send</translation>
    </message>
    <message numerus="yes">
        <source>Send %n SMS</source>
        <translation>
            <numerusform>Send %n SMS</numerusform>
            <numerusform>Send %n SMS</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The pasted text has %n character(s), too many for a message.</source>
        <translation>
            <numerusform>The pasted text has %n character, too many for a message.</numerusform>
            <numerusform>The pasted text has %n characters, too many for a message.</numerusform>
        </translation>
    </message>
    <message>
        <source>The same text was sent today to %1 of these %2.</source>
        <translation>The same text was sent today to %1 of these %2.</translation>
    </message>
    <message numerus="yes">
        <source>With plain signs %n more character(s) fit</source>
        <translation>
            <numerusform>With plain signs %n more character fit</numerusform>
            <numerusform>With plain signs %n more characters fit</numerusform>
        </translation>
    </message>
    <message>
        <source>With plain signs: %1 instead of %2</source>
        <translation>With plain signs: %1 instead of %2</translation>
    </message>
    <message numerus="yes">
        <source>Without Polish letters %n more character(s) fit</source>
        <translation>
            <numerusform>Without Polish letters %n more character fit</numerusform>
            <numerusform>Without Polish letters %n more characters fit</numerusform>
        </translation>
    </message>
    <message>
        <source>Without Polish letters: %1 instead of %2</source>
        <translation>Without Polish letters: %1 instead of %2</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>about %1</translation>
    </message>
    <message numerus="yes">
        <source>about %n SMS</source>
        <translation>
            <numerusform>about %n SMS</numerusform>
            <numerusform>about %n SMS</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n char(s)</source>
        <translation>
            <numerusform>about %n char</numerusform>
            <numerusform>about %n chars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n left</source>
        <translation>
            <numerusform>about %n left</numerusform>
            <numerusform>about %n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n part(s)</source>
        <translation>
            <numerusform>about %n part</numerusform>
            <numerusform>about %n parts</numerusform>
        </translation>
    </message>
    <message>
        <source>balance after %1</source>
        <translation>balance after %1</translation>
    </message>
    <message>
        <source>balance after about %1</source>
        <translation>balance after about %1</translation>
    </message>
    <message>
        <source>sender %1</source>
        <translation>sender %1</translation>
    </message>
    <message>
        <source>the account&apos;s sender</source>
        <translation>the account&apos;s sender</translation>
    </message>
    <message>
        <source>without Polish letters</source>
        <translation>without Polish letters</translation>
    </message>
    <message>
        <source>⚠ %1 too little on the account</source>
        <translation>⚠ %1 too little on the account</translation>
    </message>
    <message>
        <source>⚠ about %1 too little on the account</source>
        <translation>⚠ about %1 too little on the account</translation>
    </message>
</context>
<context>
    <name>ComposerForm</name>
    <message>
        <source>Check recipients…</source>
        <translation>Check recipients…</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Close the message</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>New message</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Text of the message</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
</context>
<context>
    <name>ConfigField</name>
    <message>
        <source>2 to 11 characters, letters A-Z without Polish marks and digits. Separate several names by commas.</source>
        <translation>2 to 11 characters, letters A-Z without Polish marks and digits. Separate several names by commas.</translation>
    </message>
    <message>
        <source>32 characters from the panel: API settings, then API password (MD5).</source>
        <translation>32 characters from the panel: API settings, then API password (MD5).</translation>
    </message>
    <message>
        <source>A number of your account with +, a name of at most 11 letters and digits, or the SID of a Messaging Service (MG and 32 characters). Separate several by commas.</source>
        <translation>A number of your account with +, a name of at most 11 letters and digits, or the SID of a Messaging Service (MG and 32 characters). Separate several by commas.</translation>
    </message>
    <message>
        <source>A text with ą, ę or ł has room for 70 characters instead of 160.</source>
        <translation>A text with ą, ę or ł has room for 70 characters instead of 160.</translation>
    </message>
    <message>
        <source>AC and 32 characters, from Account Info in the Twilio Console.</source>
        <translation>AC and 32 characters, from Account Info in the Twilio Console.</translation>
    </message>
    <message>
        <source>API password (MD5)</source>
        <translation>API password (MD5)</translation>
    </message>
    <message>
        <source>Account SID</source>
        <translation>Account SID</translation>
    </message>
    <message>
        <source>Added to numbers of nine or fewer digits.</source>
        <translation>Added to numbers of nine or fewer digits.</translation>
    </message>
    <message>
        <source>As registered at Infobip: 3-11 letters A-Z and digits, or a number of 3-16 digits. Separate several by commas.</source>
        <translation>As registered at Infobip: 3-11 letters A-Z and digits, or a number of 3-16 digits. Separate several by commas.</translation>
    </message>
    <message>
        <source>At most 11 characters, letters A-Z without Polish marks and digits. Separate several names by commas.</source>
        <translation>At most 11 characters, letters A-Z without Polish marks and digits. Separate several names by commas.</translation>
    </message>
    <message>
        <source>Auth Token</source>
        <translation>Auth Token</translation>
    </message>
    <message>
        <source>British operator. Gives neither delivery reports nor the balance.</source>
        <translation>British operator. Gives neither delivery reports nor the balance.</translation>
    </message>
    <message>
        <source>Default country prefix</source>
        <translation>Default country prefix</translation>
    </message>
    <message>
        <source>ECO: cheaper, random sender number</source>
        <translation>ECO: cheaper, random sender number</translation>
    </message>
    <message>
        <source>HTTP form, older accounts</source>
        <translation>HTTP form, older accounts</translation>
    </message>
    <message>
        <source>Instead of the user name and the password.</source>
        <translation>Instead of the user name and the password.</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Interface</translation>
    </message>
    <message>
        <source>It stands below the Account SID there.</source>
        <translation>It stands below the Account SID there.</translation>
    </message>
    <message>
        <source>Kind of messages</source>
        <translation>Kind of messages</translation>
    </message>
    <message>
        <source>Nothing is really sent: for learning and trying out.</source>
        <translation>Nothing is really sent: for learning and trying out.</translation>
    </message>
    <message>
        <source>OAuth token</source>
        <translation>OAuth token</translation>
    </message>
    <message>
        <source>PRO: your own sender name</source>
        <translation>PRO: your own sender name</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Polish operator: sender names, delivery reports, balance in points.</source>
        <translation>Polish operator: sender names, delivery reports, balance in points.</translation>
    </message>
    <message>
        <source>Practice mode</source>
        <translation>Practice mode</translation>
    </message>
    <message>
        <source>Priority: own name, first in line, dearer</source>
        <translation>Priority: own name, first in line, dearer</translation>
    </message>
    <message>
        <source>REST, recommended</source>
        <translation>REST, recommended</translation>
    </message>
    <message>
        <source>Send Polish letters</source>
        <translation>Send Polish letters</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Sender name</source>
        <translation>Sender name</translation>
    </message>
    <message>
        <source>Sends worldwide from your numbers, names or a Messaging Service.</source>
        <translation>Sends worldwide from your numbers, names or a Messaging Service.</translation>
    </message>
    <message>
        <source>Sends worldwide: sender names, delivery reports, short links, balance.</source>
        <translation>Sends worldwide: sender names, delivery reports, short links, balance.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Shorten links</source>
        <translation>Shorten links</translation>
    </message>
    <message>
        <source>The gateway replaces each link by a short one.</source>
        <translation>The gateway replaces each link by a short one.</translation>
    </message>
    <message>
        <source>The name you log in to Dynmark with.</source>
        <translation>The name you log in to Dynmark with.</translation>
    </message>
    <message>
        <source>The name you log in to Infobip with.</source>
        <translation>The name you log in to Infobip with.</translation>
    </message>
    <message>
        <source>The name you log in to SMSAPI with.</source>
        <translation>The name you log in to SMSAPI with.</translation>
    </message>
    <message>
        <source>The password you log in to Dynmark with.</source>
        <translation>The password you log in to Dynmark with.</translation>
    </message>
    <message>
        <source>The password you log in to Infobip with.</source>
        <translation>The password you log in to Infobip with.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>Your own address is on the home page of the Infobip portal, for example abc123.api.infobip.com. The common one works too.</source>
        <translation>Your own address is on the home page of the Infobip portal, for example abc123.api.infobip.com. The common one works too.</translation>
    </message>
</context>
<context>
    <name>ConfigForm</name>
    <message>
        <source>Activate after saving</source>
        <translation>Activate after saving</translation>
    </message>
    <message>
        <source>Fetch from account</source>
        <translation>Fetch from account</translation>
    </message>
    <message>
        <source>May stay empty when “{other}” is filled in.</source>
        <translation>May stay empty when “{other}” is filled in.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Name of this gateway</source>
        <translation>Name of this gateway</translation>
    </message>
    <message>
        <source>Operator&apos;s panel</source>
        <translation>Operator&apos;s panel</translation>
    </message>
    <message>
        <source>Sender names there</source>
        <translation>Sender names there</translation>
    </message>
    <message>
        <source>unchanged, stays in the keyring</source>
        <translation>unchanged, stays in the keyring</translation>
    </message>
    <message>
        <source>{label} (optional)</source>
        <translation>{label} (optional)</translation>
    </message>
    <message>
        <source>{provider} account</source>
        <translation>{provider} account</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Send</translation>
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
        <translation>Messages about orders need no consent, until somebody objects.</translation>
    </message>
    <message>
        <source>Nothing is noted, so no marketing is sent.</source>
        <translation>Nothing is noted, so no marketing is sent.</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>agreed</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>allowed</translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation>by e-mail</translation>
    </message>
    <message>
        <source>by telephone</source>
        <translation>by telephone</translation>
    </message>
    <message>
        <source>consent given</source>
        <translation>consent given</translation>
    </message>
    <message>
        <source>from an import</source>
        <translation>from an import</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>in person</translation>
    </message>
    <message>
        <source>no consent</source>
        <translation>no consent</translation>
    </message>
    <message>
        <source>objected</source>
        <translation>objected</translation>
    </message>
    <message>
        <source>on the order form</source>
        <translation>on the order form</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>when the person&apos;s data were erased</source>
        <translation>when the person&apos;s data were erased</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>withdrawn</translation>
    </message>
</context>
<context>
    <name>ConsentDeeds</name>
    <message numerus="yes">
        <source>%n number(s) may be texted again.</source>
        <translation>
            <numerusform>%n number may be texted again.</numerusform>
            <numerusform>%n numbers may be texted again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) will not be texted any more.</source>
        <translation>
            <numerusform>%n number will not be texted any more.</numerusform>
            <numerusform>%n numbers will not be texted any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them were on the list already.</source>
        <translation>
            <numerusform>%n of them were on the list already.</numerusform>
            <numerusform>%n of them were on the list already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) will get no SMS about orders.</source>
        <translation>
            <numerusform>%n person will get no SMS about orders.</numerusform>
            <numerusform>%n persons will get no SMS about orders.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) will get no marketing.</source>
        <translation>
            <numerusform>%n person will get no marketing.</numerusform>
            <numerusform>%n persons will get no marketing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planned message(s) cancelled at the operator.</source>
        <translation>
            <numerusform>%n planned message cancelled at the operator.</numerusform>
            <numerusform>%n planned messages cancelled at the operator.</numerusform>
        </translation>
    </message>
    <message>
        <source>Allow texting</source>
        <translation>Allow texting</translation>
    </message>
    <message>
        <source>Allow texting again</source>
        <translation>Allow texting again</translation>
    </message>
    <message numerus="yes">
        <source>Consent of %n person(s) noted.</source>
        <translation>
            <numerusform>Consent of %n person noted.</numerusform>
            <numerusform>Consent of %n persons noted.</numerusform>
        </translation>
    </message>
    <message>
        <source>Do so only when the owner of the number has asked for it.</source>
        <translation>Do so only when the owner of the number has asked for it.</translation>
    </message>
    <message>
        <source>Keep on the list</source>
        <translation>Keep on the list</translation>
    </message>
    <message numerus="yes">
        <source>Of %n person(s) something that was said later still counts.</source>
        <translation>
            <numerusform>Of %n person something that was said later still counts.</numerusform>
            <numerusform>Of %n persons something that was said later still counts.</numerusform>
        </translation>
    </message>
    <message>
        <source>Text %1 again?</source>
        <translation>Text %1 again?</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Note a consent</source>
        <translation>Note a consent</translation>
    </message>
    <message numerus="yes">
        <source>Note a consent of %n people</source>
        <translation>
            <numerusform>Note a consent of %n people</numerusform>
            <numerusform>Note a consent of %n people</numerusform>
        </translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Note it</translation>
    </message>
</context>
<context>
    <name>ConsentHistory</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Consents so far</source>
        <translation>Consents so far</translation>
    </message>
    <message>
        <source>Noted %1</source>
        <translation>Noted %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>by %1</translation>
    </message>
</context>
<context>
    <name>ConsentPart</name>
    <message>
        <source>Allow texting again…</source>
        <translation>Allow texting again…</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Consents</translation>
    </message>
    <message>
        <source>Erase the person&apos;s data…</source>
        <translation>Erase the person&apos;s data…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Never text this number</source>
        <translation>Never text this number</translation>
    </message>
    <message>
        <source>On the list of those who must not be texted: %1</source>
        <translation>On the list of those who must not be texted: %1</translation>
    </message>
    <message>
        <source>Print-out of the data…</source>
        <translation>Print-out of the data…</translation>
    </message>
</context>
<context>
    <name>ContactCard</name>
    <message>
        <source>%1 is on the clipboard.</source>
        <translation>%1 is on the clipboard.</translation>
    </message>
    <message>
        <source>Choose a person in the list.</source>
        <translation>Choose a person in the list.</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Consents</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Groups of this person</source>
        <translation>Groups of this person</translation>
    </message>
    <message>
        <source>Nobody chosen</source>
        <translation>Nobody chosen</translation>
    </message>
    <message>
        <source>This person cannot be shown</source>
        <translation>This person cannot be shown</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Write</translation>
    </message>
</context>
<context>
    <name>ContactConflict</name>
    <message>
        <source>Changed there: %1.</source>
        <translation>Changed there: %1.</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Save as a new contact</source>
        <translation>Save as a new contact</translation>
    </message>
    <message>
        <source>Save mine</source>
        <translation>Save mine</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Take theirs</translation>
    </message>
    <message>
        <source>address</source>
        <translation>address</translation>
    </message>
    <message>
        <source>company</source>
        <translation>company</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>kind</translation>
    </message>
    <message>
        <source>language</source>
        <translation>language</translation>
    </message>
    <message>
        <source>name</source>
        <translation>name</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>phone numbers</source>
        <translation>phone numbers</translation>
    </message>
</context>
<context>
    <name>ContactDeeds</name>
    <message>
        <source>%1 deleted.</source>
        <translation>%1 deleted.</translation>
    </message>
    <message>
        <source>%1 saved.</source>
        <translation>%1 saved.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) deleted.</source>
        <translation>
            <numerusform>%n contact deleted.</numerusform>
            <numerusform>%n contacts deleted.</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV file (*.csv)</source>
        <translation>CSV file (*.csv)</translation>
    </message>
    <message>
        <source>Cards for a phone (*.vcf)</source>
        <translation>Cards for a phone (*.vcf)</translation>
    </message>
    <message>
        <source>Excel sheet (*.xlsx)</source>
        <translation>Excel sheet (*.xlsx)</translation>
    </message>
    <message>
        <source>Export all contacts: %1</source>
        <translation>Export all contacts: %1</translation>
    </message>
    <message>
        <source>Export contacts found: %1</source>
        <translation>Export contacts found: %1</translation>
    </message>
    <message>
        <source>Export selected contacts: %1</source>
        <translation>Export selected contacts: %1</translation>
    </message>
    <message>
        <source>There is nobody to export.</source>
        <translation>There is nobody to export.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>contacts</translation>
    </message>
</context>
<context>
    <name>ContactDialog</name>
    <message>
        <source>Added: %1</source>
        <translation>Added: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Edit contact</source>
        <translation>Edit contact</translation>
    </message>
    <message>
        <source>First and last name</source>
        <translation>First and last name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>New contact</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>changed: %1</source>
        <translation>changed: %1</translation>
    </message>
</context>
<context>
    <name>ContactExportDialog</name>
    <message>
        <source>%1 exported to %2.</source>
        <translation>%1 exported to %2.</translation>
    </message>
    <message>
        <source>Export contacts</source>
        <translation>Export contacts</translation>
    </message>
    <message>
        <source>Reading contacts…</source>
        <translation>Reading contacts…</translation>
    </message>
</context>
<context>
    <name>ContactFilter</name>
    <message>
        <source>contractors</source>
        <translation>contractors</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>customers</translation>
    </message>
    <message>
        <source>group: %1</source>
        <translation>group: %1</translation>
    </message>
    <message>
        <source>marketing: consent given</source>
        <translation>marketing: consent given</translation>
    </message>
    <message>
        <source>marketing: nothing noted</source>
        <translation>marketing: nothing noted</translation>
    </message>
    <message>
        <source>marketing: withdrawn</source>
        <translation>marketing: withdrawn</translation>
    </message>
    <message>
        <source>never texted</source>
        <translation>never texted</translation>
    </message>
    <message numerus="yes">
        <source>no SMS for %n month(s)</source>
        <translation>
            <numerusform>no SMS for %n month</numerusform>
            <numerusform>no SMS for %n months</numerusform>
        </translation>
    </message>
    <message>
        <source>with a number</source>
        <translation>with a number</translation>
    </message>
    <message>
        <source>without a number</source>
        <translation>without a number</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
</context>
<context>
    <name>ContactFilters</name>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>All groups</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>Contractors</source>
        <translation>Contractors</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Groups…</source>
        <translation>Groups…</translation>
    </message>
    <message>
        <source>Take off: %1</source>
        <translation>Take off: %1</translation>
    </message>
    <message>
        <source>Take this filter off</source>
        <translation>Take this filter off</translation>
    </message>
    <message>
        <source>Write to this group</source>
        <translation>Write to this group</translation>
    </message>
</context>
<context>
    <name>ContactMenu</name>
    <message>
        <source>Add to group</source>
        <translation>Add to group</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Copy number</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>Export selected…</source>
        <translation>Export selected…</translation>
    </message>
    <message>
        <source>Merge selected…</source>
        <translation>Merge selected…</translation>
    </message>
    <message>
        <source>Messages of this person</source>
        <translation>Messages of this person</translation>
    </message>
    <message>
        <source>New group…</source>
        <translation>New group…</translation>
    </message>
    <message>
        <source>Note a consent…</source>
        <translation>Note a consent…</translation>
    </message>
    <message>
        <source>Remove from group</source>
        <translation>Remove from group</translation>
    </message>
    <message>
        <source>Select everybody found</source>
        <translation>Select everybody found</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Write a message</translation>
    </message>
</context>
<context>
    <name>ContactModel</name>
    <message>
        <source>Added</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Contractor</source>
        <translation>Contractor</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Last SMS</source>
        <translation>Last SMS</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
</context>
<context>
    <name>ContactMore</name>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Own fields…</source>
        <translation>Own fields…</translation>
    </message>
    <message>
        <source>The pasted text is too long for a note; only its beginning was taken.</source>
        <translation>The pasted text is too long for a note; only its beginning was taken.</translation>
    </message>
    <message>
        <source>✓ The digits check.</source>
        <translation>✓ The digits check.</translation>
    </message>
</context>
<context>
    <name>ContactSide</name>
    <message>
        <source>Card</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>ContactStack</name>
    <message>
        <source>Add the people and companies you write to, or import them from a file.</source>
        <translation>Add the people and companies you write to, or import them from a file.</translation>
    </message>
    <message>
        <source>Check the spelling, or look among all contacts.</source>
        <translation>Check the spelling, or look among all contacts.</translation>
    </message>
    <message>
        <source>Filtered by: %1.</source>
        <translation>Filtered by: %1.</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>Import contacts</translation>
    </message>
    <message>
        <source>Loading contacts…</source>
        <translation>Loading contacts…</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>New contact</translation>
    </message>
    <message>
        <source>No contacts match the filters</source>
        <translation>No contacts match the filters</translation>
    </message>
    <message>
        <source>No contacts match “%1”</source>
        <translation>No contacts match “%1”</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>No contacts yet</translation>
    </message>
    <message>
        <source>Show all contacts</source>
        <translation>Show all contacts</translation>
    </message>
    <message>
        <source>Take a filter off, or look among all contacts.</source>
        <translation>Take a filter off, or look among all contacts.</translation>
    </message>
    <message>
        <source>The contacts cannot be read</source>
        <translation>The contacts cannot be read</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>ContactTable</name>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>New contact</translation>
    </message>
    <message>
        <source>Search by name, company or number…</source>
        <translation>Search by name, company or number…</translation>
    </message>
    <message>
        <source>Write everybody who is listed into a file</source>
        <translation>Write everybody who is listed into a file</translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in the manual. Try another word.</source>
        <translation>Not in the manual. Try another word.</translation>
    </message>
    <message>
        <source>Pages of the manual</source>
        <translation>Pages of the manual</translation>
    </message>
    <message>
        <source>Search in the manual…</source>
        <translation>Search in the manual…</translation>
    </message>
    <message>
        <source>{places}, pages: {pages}. Enter goes to the next.</source>
        <translation>{places}, pages: {pages}. Enter goes to the next.</translation>
    </message>
</context>
<context>
    <name>Conversation</name>
    <message>
        <source>Conversation so far</source>
        <translation>Conversation so far</translation>
    </message>
    <message>
        <source>Loading messages…</source>
        <translation>Loading messages…</translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation>Nothing written yet</translation>
    </message>
    <message>
        <source>Show earlier messages</source>
        <translation>Show earlier messages</translation>
    </message>
    <message>
        <source>The messages cannot be read</source>
        <translation>The messages cannot be read</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>What you send to this person will stand here.</source>
        <translation>What you send to this person will stand here.</translation>
    </message>
    <message>
        <source>Write the first message</source>
        <translation>Write the first message</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copy the report</translation>
    </message>
    <message>
        <source>Last time the program ended unexpectedly</source>
        <translation>Last time the program ended unexpectedly</translation>
    </message>
    <message>
        <source>More is in the log: {file}</source>
        <translation>More is in the log: {file}</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>SMS Desk cannot start</source>
        <translation>SMS Desk cannot start</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Show the log</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Something went wrong</translation>
    </message>
    <message>
        <source>The program cannot start. Your contacts and messages are still there. Install it anew, and if that does not help, send the report to the authors: it holds no personal data.</source>
        <translation>The program cannot start. Your contacts and messages are still there. Install it anew, and if that does not help, send the report to the authors: it holds no personal data.</translation>
    </message>
    <message>
        <source>The program made a mistake. Your contacts and messages are safe and you can go on. If it happens again, send the report to the authors: it holds no personal data.</source>
        <translation>The program made a mistake. Your contacts and messages are safe and you can go on. If it happens again, send the report to the authors: it holds no personal data.</translation>
    </message>
    <message>
        <source>Your contacts and messages are safe, and nothing will be sent twice. If it happens again, send the report to the authors: it holds no personal data.</source>
        <translation>Your contacts and messages are safe, and nothing will be sent twice. If it happens again, send the report to the authors: it holds no personal data.</translation>
    </message>
</context>
<context>
    <name>CreditNotices</name>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>Top up</translation>
    </message>
    <message>
        <source>{gateway} has credit again. What waited is being sent.</source>
        <translation>{gateway} has credit again. What waited is being sent.</translation>
    </message>
    <message numerus="yes">
        <source>{gateway}: no credit. %n SMS waiting; sent after a top-up.</source>
        <translation>
            <numerusform>{gateway}: no credit. %n SMS waiting; sent after a top-up.</numerusform>
            <numerusform>{gateway}: no credit. %n SMS waiting; sent after a top-up.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DatabaseDialog</name>
    <message>
        <source>Back to a database of this computer</source>
        <translation>Back to a database of this computer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>Done. The program starts again to work with these data.</source>
        <translation>Done. The program starts again to work with these data.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Go back</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Join</translation>
    </message>
    <message>
        <source>Leave the data on the server and work with own data</source>
        <translation>Leave the data on the server and work with own data</translation>
    </message>
    <message>
        <source>Looking where the data are…</source>
        <translation>Looking where the data are…</translation>
    </message>
    <message>
        <source>Move the data there</source>
        <translation>Move the data there</translation>
    </message>
    <message>
        <source>Nobody can work with the server&apos;s database any more. Close the program on the other computers first.</source>
        <translation>Nobody can work with the server&apos;s database any more. Close the program on the other computers first.</translation>
    </message>
    <message>
        <source>Number of messages</source>
        <translation>Number of messages</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Start again</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Stopped. Nothing has changed.</source>
        <translation>Stopped. Nothing has changed.</translation>
    </message>
    <message>
        <source>Take all data back into a file of this computer</source>
        <translation>Take all data back into a file of this computer</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>The other computers go on as before. This one gets the data that it had before it joined, or begins with none.</source>
        <translation>The other computers go on as before. This one gets the data that it had before it joined, or begins with none.</translation>
    </message>
    <message>
        <source>The work stopped. Nothing has changed.</source>
        <translation>The work stopped. Nothing has changed.</translation>
    </message>
    <message>
        <source>Use this address</source>
        <translation>Use this address</translation>
    </message>
</context>
<context>
    <name>DatabaseWords</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) of this computer has/have not left yet and would never leave. To leave them behind, type their number:</source>
        <translation>
            <numerusform>%n message of this computer has/have not left yet and would never leave. To leave them behind, type their number:</numerusform>
            <numerusform>%n messages of this computer has/have not left yet and would never leave. To leave them behind, type their number:</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything has been moved and compared: {there}. The former file is kept in the data folder, and nothing is sent from it any more.</source>
        <translation>Everything has been moved and compared: {there}. The former file is kept in the data folder, and nothing is sent from it any more.</translation>
    </message>
    <message>
        <source>PostgreSQL {version} answers and the database is empty. Everything from this computer can be moved there: {own}.</source>
        <translation>PostgreSQL {version} answers and the database is empty. Everything from this computer can be moved there: {own}.</translation>
    </message>
    <message>
        <source>PostgreSQL {version} answers, and the shop&apos;s data are there: {there}.</source>
        <translation>PostgreSQL {version} answers, and the shop&apos;s data are there: {there}.</translation>
    </message>
    <message>
        <source>PostgreSQL {version} answers, and the shop&apos;s data are there: {there}. This computer can join them. Its own data are not added to them, they stay aside in a file: {own}.</source>
        <translation>PostgreSQL {version} answers, and the shop&apos;s data are there: {there}. This computer can join them. Its own data are not added to them, they stay aside in a file: {own}.</translation>
    </message>
    <message>
        <source>PostgreSQL {version} answers, but the database is empty: the shop&apos;s data are not there.</source>
        <translation>PostgreSQL {version} answers, but the database is empty: the shop&apos;s data are not there.</translation>
    </message>
    <message>
        <source>The data are in a file on this computer: {file}</source>
        <translation>The data are in a file on this computer: {file}</translation>
    </message>
    <message>
        <source>The data are in the database {database} on {host}, where other computers of the shop can work with them too.</source>
        <translation>The data are in the database {database} on {host}, where other computers of the shop can work with them too.</translation>
    </message>
    <message>
        <source>This computer has its own database again: {there}.</source>
        <translation>This computer has its own database again: {there}.</translation>
    </message>
    <message>
        <source>This computer works with the shop&apos;s data now: {there}. To send from here too, open SMS gateways after the start and enter the password of each gateway: passwords stay on the computer where they were typed.</source>
        <translation>This computer works with the shop&apos;s data now: {there}. To send from here too, open SMS gateways after the start and enter the password of each gateway: passwords stay on the computer where they were typed.</translation>
    </message>
</context>
<context>
    <name>DateLine</name>
    <message>
        <source>Choose in a calendar (Alt+Down)</source>
        <translation>Choose in a calendar (Alt+Down)</translation>
    </message>
</context>
<context>
    <name>DeleteBox</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n contact(s)?</source>
        <translation>
            <numerusform>Delete %n contact?</numerusform>
            <numerusform>Delete %n contacts?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete contacts</source>
        <translation>Delete contacts</translation>
    </message>
    <message>
        <source>Their messages stay in the history.</source>
        <translation>Their messages stay in the history.</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message numerus="yes">
        <source>%n problem(s) found: {names}.</source>
        <translation>
            <numerusform>%n problem found: {names}.</numerusform>
            <numerusform>%n problems found: {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostics</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>Everything is in order.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Nothing is sent and nothing is changed. What you copy holds no names, numbers, texts or logins, so it can be passed on to whoever helps you.</source>
        <translation>Nothing is sent and nothing is changed. What you copy holds no names, numbers, texts or logins, so it can be passed on to whoever helps you.</translation>
    </message>
    <message>
        <source>The check ended unexpectedly. Details are in the log.</source>
        <translation>The check ended unexpectedly. Details are in the log.</translation>
    </message>
    <message>
        <source>The check was cancelled; the list is not complete.</source>
        <translation>The check was cancelled; the list is not complete.</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>In practice mode there is only a database of its own.</source>
        <translation>In practice mode there is only a database of its own.</translation>
    </message>
</context>
<context>
    <name>DoneStep</name>
    <message>
        <source>An import can also be undone later: Contacts, Recent imports. Whoever was changed in the meantime is left alone.</source>
        <translation>An import can also be undone later: Contacts, Recent imports. Whoever was changed in the meantime is left alone.</translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation>Import another file</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Undo the import</translation>
    </message>
    <message>
        <source>Write to those imported</source>
        <translation>Write to those imported</translation>
    </message>
</context>
<context>
    <name>DuplicatesDialog</name>
    <message numerus="yes">
        <source>%n likely duplicate(s)</source>
        <translation>
            <numerusform>%n likely duplicate</numerusform>
            <numerusform>%n likely duplicates</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplicates</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Not a duplicate</source>
        <translation>Not a duplicate</translation>
    </message>
    <message>
        <source>Recent merges…</source>
        <translation>Recent merges…</translation>
    </message>
    <message>
        <source>The first %1 of %2; the others follow when you search again.</source>
        <translation>The first %1 of %2; the others follow when you search again.</translation>
    </message>
    <message>
        <source>The surest %1 of %2</source>
        <translation>The surest %1 of %2</translation>
    </message>
    <message>
        <source>They will not be offered as duplicates again.</source>
        <translation>They will not be offered as duplicates again.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>DuplicatesList</name>
    <message>
        <source>Likely duplicates</source>
        <translation>Likely duplicates</translation>
    </message>
</context>
<context>
    <name>DuplicatesStates</name>
    <message>
        <source>Comparing numbers, e-mails, NIPs and names…</source>
        <translation>Comparing numbers, e-mails, NIPs and names…</translation>
    </message>
    <message>
        <source>No duplicates</source>
        <translation>No duplicates</translation>
    </message>
    <message>
        <source>Nobody seems to be in the list twice: no number, e-mail or NIP is shared, and no names are much alike.</source>
        <translation>Nobody seems to be in the list twice: no number, e-mail or NIP is shared, and no names are much alike.</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>Nothing has changed.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Search again</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>The search failed</source>
        <translation>The search failed</translation>
    </message>
    <message>
        <source>The search was stopped</source>
        <translation>The search was stopped</translation>
    </message>
    <message>
        <source>The work stopped. Nothing has changed.</source>
        <translation>The work stopped. Nothing has changed.</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message numerus="yes">
        <source>%n message(s) to this person, with their texts</source>
        <translation>
            <numerusform>%n message to this person, with their texts</numerusform>
            <numerusform>%n messages to this person, with their texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) about consent</source>
        <translation>
            <numerusform>%n note about consent</numerusform>
            <numerusform>%n notes about consent</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase a person&apos;s data</source>
        <translation>Erase a person&apos;s data</translation>
    </message>
    <message>
        <source>Erase all data of %1?</source>
        <translation>Erase all data of %1?</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Erase for good</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Never text the numbers again</source>
        <translation>Never text the numbers again</translation>
    </message>
    <message>
        <source>They stay on the list of those who must not be texted, as hashes from which nobody can read the number.</source>
        <translation>They stay on the list of those who must not be texted, as hashes from which nobody can read the number.</translation>
    </message>
    <message>
        <source>This cannot be undone. Copies of the data that you made keep it.</source>
        <translation>This cannot be undone. Copies of the data that you made keep it.</translation>
    </message>
    <message numerus="yes">
        <source>membership of %n group(s)</source>
        <translation>
            <numerusform>membership of %n group</numerusform>
            <numerusform>membership of %n groups</numerusform>
        </translation>
    </message>
    <message>
        <source>name, numbers, address, note and own fields</source>
        <translation>name, numbers, address, note and own fields</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>A contact needs a name, a company or a phone number. Fill in one of them.</source>
        <translation>A contact needs a name, a company or a phone number. Fill in one of them.</translation>
    </message>
    <message>
        <source>A group by filter cannot be made of another group. Choose all groups in the filter first.</source>
        <translation>A group by filter cannot be made of another group. Choose all groups in the filter first.</translation>
    </message>
    <message>
        <source>A phone number as sender is written with + and its country prefix, for example +48 732 123 456. Correct it, or use a name with at least one letter.</source>
        <translation>A phone number as sender is written with + and its country prefix, for example +48 732 123 456. Correct it, or use a name with at least one letter.</translation>
    </message>
    <message>
        <source>After copying, the table {table} is not the same in both databases. Nothing has been changed; try again, and send the log to the authors if it happens once more.</source>
        <translation>After copying, the table {table} is not the same in both databases. Nothing has been changed; try again, and send the log to the authors if it happens once more.</translation>
    </message>
    <message>
        <source>An Account SID is AC followed by 32 digits and letters a-f, 34 characters together; here there are {length}. Copy it from the panel once more.</source>
        <translation>An Account SID is AC followed by 32 digits and letters a-f, 34 characters together; here there are {length}. Copy it from the panel once more.</translation>
    </message>
    <message>
        <source>An Excel sheet holds at most {limit} rows. Choose fewer, or a CSV file.</source>
        <translation>An Excel sheet holds at most {limit} rows. Choose fewer, or a CSV file.</translation>
    </message>
    <message>
        <source>Choose at least two gateways, so that one can stand in for the other.</source>
        <translation>Choose at least two gateways, so that one can stand in for the other.</translation>
    </message>
    <message>
        <source>Enter a number of minutes from {least} to {most}.</source>
        <translation>Enter a number of minutes from {least} to {most}.</translation>
    </message>
    <message>
        <source>Files of the program are missing: {name}. Install it anew; your data stay as they are.</source>
        <translation>Files of the program are missing: {name}. Install it anew; your data stay as they are.</translation>
    </message>
    <message>
        <source>It is not known yet whether {gateway} has cancelled this planned message. The program will ask again.</source>
        <translation>It is not known yet whether {gateway} has cancelled this planned message. The program will ask again.</translation>
    </message>
    <message>
        <source>It was too late to cancel: {gateway} is already sending this message.</source>
        <translation>It was too late to cancel: {gateway} is already sending this message.</translation>
    </message>
    <message>
        <source>Links are shortened only for a Messaging Service: enter its SID, which begins with MG, as the sender.</source>
        <translation>Links are shortened only for a Messaging Service: enter its SID, which begins with MG, as the sender.</translation>
    </message>
    <message>
        <source>Marked by hand as not sent. Retry it if the message should still leave.</source>
        <translation>Marked by hand as not sent. Retry it if the message should still leave.</translation>
    </message>
    <message>
        <source>Messages are being sent just now by {holder}. Close that window or stop that run, then restore; nothing has been changed.</source>
        <translation>Messages are being sent just now by {holder}. Close that window or stop that run, then restore; nothing has been changed.</translation>
    </message>
    <message>
        <source>Messages of this database are already being sent by {holder}. Nothing is wrong: they leave from there.</source>
        <translation>Messages of this database are already being sent by {holder}. Nothing is wrong: they leave from there.</translation>
    </message>
    <message>
        <source>Messages to {name} that still wait, are on their way or are unclear: {count}. Cancel or resolve them first, then erase.</source>
        <translation>Messages to {name} that still wait, are on their way or are unclear: {count}. Cancel or resolve them first, then erase.</translation>
    </message>
    <message>
        <source>Messages waiting in the outbox: {count}. {reason}</source>
        <translation>Messages waiting in the outbox: {count}. {reason}</translation>
    </message>
    <message>
        <source>More pieces of the text that are not phone numbers: {count}. Paste numbers only.</source>
        <translation>More pieces of the text that are not phone numbers: {count}. Paste numbers only.</translation>
    </message>
    <message>
        <source>Needless spaces cost one SMS more. Take them out.</source>
        <translation>Needless spaces cost one SMS more. Take them out.</translation>
    </message>
    <message>
        <source>No SMS gateway is set up yet. Set one up, or switch on practice mode.</source>
        <translation>No SMS gateway is set up yet. Set one up, or switch on practice mode.</translation>
    </message>
    <message>
        <source>No connection with the shop&apos;s database now. What you write is kept.</source>
        <translation>No connection with the shop&apos;s database now. What you write is kept.</translation>
    </message>
    <message>
        <source>No folder is watched. Choose one first.</source>
        <translation>No folder is watched. Choose one first.</translation>
    </message>
    <message>
        <source>No secure connection to {host} could be made. Nothing was sent. Check the computer&apos;s date and the antivirus program.</source>
        <translation>No secure connection to {host} could be made. Nothing was sent. Check the computer&apos;s date and the antivirus program.</translation>
    </message>
    <message>
        <source>Nobody can be put into “{name}” or taken out of it: its filter decides who is in it.</source>
        <translation>Nobody can be put into “{name}” or taken out of it: its filter decides who is in it.</translation>
    </message>
    <message>
        <source>Nothing can be written into the folder {name}. Check its permissions.</source>
        <translation>Nothing can be written into the folder {name}. Check its permissions.</translation>
    </message>
    <message>
        <source>Nothing may be written into the folder {name}. Choose another folder for the backup copy, or allow writing there.</source>
        <translation>Nothing may be written into the folder {name}. Choose another folder for the backup copy, or allow writing there.</translation>
    </message>
    <message>
        <source>Of {count} SMS it is not known whether they were sent. Open Messages, look at the unclear ones and decide: sent, or send again.</source>
        <translation>Of {count} SMS it is not known whether they were sent. Open Messages, look at the unclear ones and decide: sent, or send again.</translation>
    </message>
    <message>
        <source>One of these contacts was changed or deleted in the meantime. Nothing was merged; look at the values once more.</source>
        <translation>One of these contacts was changed or deleted in the meantime. Nothing was merged; look at the values once more.</translation>
    </message>
    <message>
        <source>Only one link can be opened at a time. Give one.</source>
        <translation>Only one link can be opened at a time. Give one.</translation>
    </message>
    <message>
        <source>Only {free} MB are free on the disk with the data. Free some space, or nothing more can be put into the outbox.</source>
        <translation>Only {free} MB are free on the disk with the data. Free some space, or nothing more can be put into the outbox.</translation>
    </message>
    <message>
        <source>Operators block senders such as “{found}”, which look like an authority, a bank or nobody. Choose your shop’s name.</source>
        <translation>Operators block senders such as “{found}”, which look like an authority, a bank or nobody. Choose your shop’s name.</translation>
    </message>
    <message>
        <source>Operators block short links such as {found}. Give the whole address.</source>
        <translation>Operators block short links such as {found}. Give the whole address.</translation>
    </message>
    <message>
        <source>Row {row} of the file cannot be read. Correct it in the sheet and try again.</source>
        <translation>Row {row} of the file cannot be read. Correct it in the sheet and try again.</translation>
    </message>
    <message>
        <source>SMS Desk is already running with this data, but its window does not answer. Wait a moment and try again, or end it in the list of running programs first.</source>
        <translation>SMS Desk is already running with this data, but its window does not answer. Wait a moment and try again, or end it in the list of running programs first.</translation>
    </message>
    <message>
        <source>Sending has stopped unexpectedly. The messages are safe; it starts again by itself in a moment.</source>
        <translation>Sending has stopped unexpectedly. The messages are safe; it starts again by itself in a moment.</translation>
    </message>
    <message>
        <source>Signs like {found} leave room for 70 characters in an SMS instead of 160. Replace them.</source>
        <translation>Signs like {found} leave room for 70 characters in an SMS instead of 160. Replace them.</translation>
    </message>
    <message>
        <source>Somebody decided in the program that this file is not sent.</source>
        <translation>Somebody decided in the program that this file is not sent.</translation>
    </message>
    <message>
        <source>Somebody else changed this contact in the meantime. Nothing of yours is saved yet: choose whose version shall stay.</source>
        <translation>Somebody else changed this contact in the meantime. Nothing of yours is saved yet: choose whose version shall stay.</translation>
    </message>
    <message>
        <source>Somebody else changed this template in the meantime. Nothing of yours is saved yet: choose whose version shall stay.</source>
        <translation>Somebody else changed this template in the meantime. Nothing of yours is saved yet: choose whose version shall stay.</translation>
    </message>
    <message>
        <source>Template no. {number} in {name} cannot be used, look at its “{entry}”. Nothing was imported.</source>
        <translation>Template no. {number} in {name} cannot be used, look at its “{entry}”. Nothing was imported.</translation>
    </message>
    <message>
        <source>The API password (MD5) has 32 characters, digits 0-9 and letters a-f; here there are {length}. Copy it from the panel once more, or compute it from the login password.</source>
        <translation>The API password (MD5) has 32 characters, digits 0-9 and letters a-f; here there are {length}. Copy it from the panel once more, or compute it from the login password.</translation>
    </message>
    <message>
        <source>The SID of a Messaging Service is MG followed by 32 digits and letters a-f, 34 characters together; here there are {length}. Copy it from the panel once more.</source>
        <translation>The SID of a Messaging Service is MG followed by 32 digits and letters a-f, 34 characters together; here there are {length}. Copy it from the panel once more.</translation>
    </message>
    <message>
        <source>The answer of the server {host} cannot be read: it does not seem to be {gateway}. Nothing was sent. Check the server address.</source>
        <translation>The answer of the server {host} cannot be read: it does not seem to be {gateway}. Nothing was sent. Check the server address.</translation>
    </message>
    <message>
        <source>The backup copy {name} could not be written: {reason}. Check the disk and try again; older copies are still there.</source>
        <translation>The backup copy {name} could not be written: {reason}. Check the disk and try again; older copies are still there.</translation>
    </message>
    <message>
        <source>The character “{character}” is not allowed in a sender name. Use letters A-Z without Polish marks and digits.</source>
        <translation>The character “{character}” is not allowed in a sender name. Use letters A-Z without Polish marks and digits.</translation>
    </message>
    <message>
        <source>The clock of this computer shows {time}, which cannot be right. Set date and time: plans, reminders and quiet hours go by it.</source>
        <translation>The clock of this computer shows {time}, which cannot be right. Set date and time: plans, reminders and quiet hours go by it.</translation>
    </message>
    <message>
        <source>The clocks of this computer and of {host} differ by {seconds} seconds. Let both set their time by the network, or planned messages leave too early or too late.</source>
        <translation>The clocks of this computer and of {host} differ by {seconds} seconds. Let both set their time by the network, or planned messages leave too early or too late.</translation>
    </message>
    <message>
        <source>The computer with the database, {host}, does not answer. Nothing is lost. Check that it is on and that this computer is in the same network; the program goes on as soon as it answers.</source>
        <translation>The computer with the database, {host}, does not answer. Nothing is lost. Check that it is on and that this computer is in the same network; the program goes on as soon as it answers.</translation>
    </message>
    <message>
        <source>The computer {host} began to move data into this database and did not finish. Start the program there, or move from there again; until then nobody can work with them here.</source>
        <translation>The computer {host} began to move data into this database and did not finish. Start the program there, or move from there again; until then nobody can work with them here.</translation>
    </message>
    <message>
        <source>The connection to the database on {host} was lost in the very moment of saving, so it is not known whether the last change was saved. When the connection is back, look first, before you do it again.</source>
        <translation>The connection to the database on {host} was lost in the very moment of saving, so it is not known whether the last change was saved. When the connection is back, look first, before you do it again.</translation>
    </message>
    <message>
        <source>The connection to the database on {host} was lost; nothing has been changed. Check that the computer with the database is on and that this computer is in the network, then do it again.</source>
        <translation>The connection to the database on {host} was lost; nothing has been changed. Check that the computer with the database is on and that this computer is in the network, then do it again.</translation>
    </message>
    <message>
        <source>The connection to {gateway} was lost before it confirmed the message. It may have been sent: check before you send it again.</source>
        <translation>The connection to {gateway} was lost before it confirmed the message. It may have been sent: check before you send it again.</translation>
    </message>
    <message>
        <source>The copy {name} cannot be read: {reason}. Check that its disk is connected; nothing has been changed.</source>
        <translation>The copy {name} cannot be read: {reason}. Check that its disk is connected; nothing has been changed.</translation>
    </message>
    <message>
        <source>The copy {name} is damaged or not complete. Choose another one; nothing has been changed.</source>
        <translation>The copy {name} is damaged or not complete. Choose another one; nothing has been changed.</translation>
    </message>
    <message>
        <source>The copy {name} is encrypted. Enter the passphrase with which it was made.</source>
        <translation>The copy {name} is encrypted. Enter the passphrase with which it was made.</translation>
    </message>
    <message>
        <source>The copy {name} was made by a newer version of the program. Install that version, then restore it; nothing has been changed.</source>
        <translation>The copy {name} was made by a newer version of the program. Install that version, then restore it; nothing has been changed.</translation>
    </message>
    <message>
        <source>The data folder {name} cannot be used: {reason}. Choose another one with --data-dir.</source>
        <translation>The data folder {name} cannot be used: {reason}. Choose another one with --data-dir.</translation>
    </message>
    <message>
        <source>The data have been moved from this database to the computer {host}. Ask whoever did it where the shop&apos;s data are now; what is left here is not used any more.</source>
        <translation>The data have been moved from this database to the computer {host}. Ask whoever did it where the shop&apos;s data are now; what is left here is not used any more.</translation>
    </message>
    <message>
        <source>The data have been moved to another database, so nothing can be changed here any more. Close the program and start it again: it opens the new one by itself.</source>
        <translation>The data have been moved to another database, so nothing can be changed here any more. Close the program and start it again: it opens the new one by itself.</translation>
    </message>
    <message>
        <source>The data were last changed at {time}, which is still to come by the clock of this computer. Check its date and time: plans, reminders and quiet hours go by them.</source>
        <translation>The data were last changed at {time}, which is still to come by the clock of this computer. Check its date and time: plans, reminders and quiet hours go by them.</translation>
    </message>
    <message>
        <source>The database cannot be written. Check the permissions of the folder {name}.</source>
        <translation>The database cannot be written. Check the permissions of the folder {name}.</translation>
    </message>
    <message>
        <source>The database is in use by another program. Close that program, or wait until the other desk has saved, and try again.</source>
        <translation>The database is in use by another program. Close that program, or wait until the other desk has saved, and try again.</translation>
    </message>
    <message>
        <source>The database on {host} cannot be reached over an encrypted connection as it is set here. Set the encryption otherwise, or have it set up on the server.</source>
        <translation>The database on {host} cannot be reached over an encrypted connection as it is set here. Set the encryption otherwise, or have it set up on the server.</translation>
    </message>
    <message>
        <source>The database on {host} did not let the user {user} in. Check the user name and the password of the database.</source>
        <translation>The database on {host} did not let the user {user} in. Check the user name and the password of the database.</translation>
    </message>
    <message>
        <source>The database on {host} does not let this computer in: {reason}. Whoever set the server up can allow it; nothing is lost.</source>
        <translation>The database on {host} does not let this computer in: {reason}. Whoever set the server up can allow it; nothing is lost.</translation>
    </message>
    <message>
        <source>The database on {host} is just starting or shutting down. Wait a moment and try again; nothing is lost.</source>
        <translation>The database on {host} is just starting or shutting down. Wait a moment and try again; nothing is lost.</translation>
    </message>
    <message>
        <source>The database on {host} reports a fault of its own. Whoever looks after the server finds more in its log; nothing has been changed.</source>
        <translation>The database on {host} reports a fault of its own. Whoever looks after the server finds more in its log; nothing has been changed.</translation>
    </message>
    <message>
        <source>The database on {host} took too long to answer. Nothing has been changed; try again.</source>
        <translation>The database on {host} took too long to answer. Nothing has been changed; try again.</translation>
    </message>
    <message>
        <source>The database server on {host} is PostgreSQL {version}, and at least {oldest} is needed. Have a newer one installed; nothing has been changed.</source>
        <translation>The database server on {host} is PostgreSQL {version}, and at least {oldest} is needed. Have a newer one installed; nothing has been changed.</translation>
    </message>
    <message>
        <source>The database {database} on {host} can only be read at the moment. Whoever looks after the server can change that; nothing has been changed.</source>
        <translation>The database {database} on {host} can only be read at the moment. Whoever looks after the server can change that; nothing has been changed.</translation>
    </message>
    <message>
        <source>The database {database} on {host} cannot hold every letter: its encoding is {encoding}. Have a new one made with the encoding UTF8; nothing has been changed.</source>
        <translation>The database {database} on {host} cannot hold every letter: its encoding is {encoding}. Have a new one made with the encoding UTF8; nothing has been changed.</translation>
    </message>
    <message>
        <source>The database {database} on {host} holds no shop&apos;s data yet. Move yours there instead; nothing has been changed.</source>
        <translation>The database {database} on {host} holds no shop&apos;s data yet. Move yours there instead; nothing has been changed.</translation>
    </message>
    <message>
        <source>The database {database} on {host} holds something that is not of this program. Have an empty database made for it; nothing has been changed.</source>
        <translation>The database {database} on {host} holds something that is not of this program. Have an empty database made for it; nothing has been changed.</translation>
    </message>
    <message>
        <source>The database {name} cannot be opened: {reason}. Check that the disk is connected.</source>
        <translation>The database {name} cannot be opened: {reason}. Check that the disk is connected.</translation>
    </message>
    <message>
        <source>The database {name} is damaged or is not a database of this program. Restore a backup; nothing has been changed.</source>
        <translation>The database {name} is damaged or is not a database of this program. Restore a backup; nothing has been changed.</translation>
    </message>
    <message>
        <source>The database {name} was deleted or moved while the program was running. Put the file back into its folder; nothing is sent until then.</source>
        <translation>The database {name} was deleted or moved while the program was running. Put the file back into its folder; nothing is sent until then.</translation>
    </message>
    <message>
        <source>The field {{{name}}} has no value for {recipient}. Fill it in.</source>
        <translation>The field {{{name}}} has no value for {recipient}. Fill it in.</translation>
    </message>
    <message>
        <source>The field {{{name}}} in the text is not known. Correct its name or fill in its value.</source>
        <translation>The field {{{name}}} in the text is not known. Correct its name or fill in its value.</translation>
    </message>
    <message>
        <source>The file has no column “{column}”. Its columns are: {known}.</source>
        <translation>The file has no column “{column}”. Its columns are: {known}.</translation>
    </message>
    <message>
        <source>The file {name} cannot be opened: {reason}. Close it in the other program, or check its permissions; then it is taken by itself.</source>
        <translation>The file {name} cannot be opened: {reason}. Close it in the other program, or check its permissions; then it is taken by itself.</translation>
    </message>
    <message>
        <source>The file {name} cannot be read: {reason}. Check that it exists and is not open in another program.</source>
        <translation>The file {name} cannot be read: {reason}. Check that it exists and is not open in another program.</translation>
    </message>
    <message>
        <source>The file {name} cannot be written: {reason}. Choose another folder.</source>
        <translation>The file {name} cannot be written: {reason}. Choose another folder.</translation>
    </message>
    <message>
        <source>The file {name} does not wait for this decision, or somebody else has just decided. Look at the list again.</source>
        <translation>The file {name} does not wait for this decision, or somebody else has just decided. Look at the list again.</translation>
    </message>
    <message>
        <source>The file {name} ends in the middle of card {row}. Export the contacts once more and try again.</source>
        <translation>The file {name} ends in the middle of card {row}. Export the contacts once more and try again.</translation>
    </message>
    <message>
        <source>The file {name} has more than {limit} rows, so it was not taken. Split it into parts.</source>
        <translation>The file {name} has more than {limit} rows, so it was not taken. Split it into parts.</translation>
    </message>
    <message>
        <source>The file {name} has no column with phone numbers. Name one of its columns “telefon” and try again.</source>
        <translation>The file {name} has no column with phone numbers. Name one of its columns “telefon” and try again.</translation>
    </message>
    <message>
        <source>The file {name} has no rows. Check that you chose the right one.</source>
        <translation>The file {name} has no rows. Check that you chose the right one.</translation>
    </message>
    <message>
        <source>The file {name} has {count} columns, and the program reads {limit}. Delete those that you do not need and try again.</source>
        <translation>The file {name} has {count} columns, and the program reads {limit}. Delete those that you do not need and try again.</translation>
    </message>
    <message>
        <source>The file {name} is damaged and cannot be unpacked. Save it once more in the program that it comes from and try again.</source>
        <translation>The file {name} is damaged and cannot be unpacked. Save it once more in the program that it comes from and try again.</translation>
    </message>
    <message>
        <source>The file {name} is larger than {limit} MB, so it was not taken. Split it into parts.</source>
        <translation>The file {name} is larger than {limit} MB, so it was not taken. Split it into parts.</translation>
    </message>
    <message>
        <source>The file {name} is larger than {limit} MB. Split it and import the parts.</source>
        <translation>The file {name} is larger than {limit} MB. Split it and import the parts.</translation>
    </message>
    <message>
        <source>The file {name} is not a text file. Save the sheet as CSV and try again.</source>
        <translation>The file {name} is not a text file. Save the sheet as CSV and try again.</translation>
    </message>
    <message>
        <source>The file {name} is not in the watched folder any more, or something else is in it now. Nothing was queued. Put the file back and try again.</source>
        <translation>The file {name} is not in the watched folder any more, or something else is in it now. Nothing was queued. Put the file back and try again.</translation>
    </message>
    <message>
        <source>The file {name} says where the data are, and it cannot be read. Put it back from a copy, or ask whoever set the database up; nothing is opened and nothing is sent until then.</source>
        <translation>The file {name} says where the data are, and it cannot be read. Put it back from a copy, or ask whoever set the database up; nothing is opened and nothing is sent until then.</translation>
    </message>
    <message>
        <source>The file {name} would queue {count} messages, not {said}. Nothing was queued. Look at the list again.</source>
        <translation>The file {name} would queue {count} messages, not {said}. Nothing was queued. Look at the list again.</translation>
    </message>
    <message>
        <source>The folder for backup copies is not there: {name}. Connect its disk or choose another folder; the data themselves are in order.</source>
        <translation>The folder for backup copies is not there: {name}. Connect its disk or choose another folder; the data themselves are in order.</translation>
    </message>
    <message>
        <source>The gateway of this message has been removed. Choose another one.</source>
        <translation>The gateway of this message has been removed. Choose another one.</translation>
    </message>
    <message>
        <source>The gateway {gateway} is switched off. Activate it or choose another one.</source>
        <translation>The gateway {gateway} is switched off. Activate it or choose another one.</translation>
    </message>
    <message>
        <source>The hours for sending end before they begin. Choose a later end.</source>
        <translation>The hours for sending end before they begin. Choose a later end.</translation>
    </message>
    <message>
        <source>The import of {name} has already been undone.</source>
        <translation>The import of {name} has already been undone.</translation>
    </message>
    <message>
        <source>The message did not reach the phone. Most often the number is wrong or no longer in use.</source>
        <translation>The message did not reach the phone. Most often the number is wrong or no longer in use.</translation>
    </message>
    <message>
        <source>The message has no recipient. Choose someone from the list or type a number.</source>
        <translation>The message has no recipient. Choose someone from the list or type a number.</translation>
    </message>
    <message>
        <source>The message has no text. Write one.</source>
        <translation>The message has no text. Write one.</translation>
    </message>
    <message>
        <source>The name has {length} characters, at most {limit} are allowed. Shorten it.</source>
        <translation>The name has {length} characters, at most {limit} are allowed. Shorten it.</translation>
    </message>
    <message>
        <source>The number of this row is already in row {first}, which has been taken.</source>
        <translation>The number of this row is already in row {first}, which has been taken.</translation>
    </message>
    <message>
        <source>The number {number} has reached its limit of messages in {gateway}. Try again later.</source>
        <translation>The number {number} has reached its limit of messages in {gateway}. Try again later.</translation>
    </message>
    <message>
        <source>The number {number} is on the blacklist of your {gateway} account. Remove it there to write to this person.</source>
        <translation>The number {number} is on the blacklist of your {gateway} account. Remove it there to write to this person.</translation>
    </message>
    <message>
        <source>The number {token} does not exist in the numbering plan of its country. Check its digits.</source>
        <translation>The number {token} does not exist in the numbering plan of its country. Check its digits.</translation>
    </message>
    <message>
        <source>The number {token} is too long. Check that it is one number only.</source>
        <translation>The number {token} is too long. Check that it is one number only.</translation>
    </message>
    <message>
        <source>The number {token} is too short. Check that no digit is missing.</source>
        <translation>The number {token} is too short. Check that no digit is missing.</translation>
    </message>
    <message>
        <source>The other database does not take what is in the table {table}. Nothing has been changed; send the log to the authors of the program.</source>
        <translation>The other database does not take what is in the table {table}. Nothing has been changed; send the log to the authors of the program.</translation>
    </message>
    <message>
        <source>The owner of {number} does not want to receive SMS from you. Do not write to this number.</source>
        <translation>The owner of {number} does not want to receive SMS from you. Do not write to this number.</translation>
    </message>
    <message>
        <source>The passphrase for backup copies is no longer in the system keyring. Enter it again in the window of backup copies; until then none is made.</source>
        <translation>The passphrase for backup copies is no longer in the system keyring. Enter it again in the window of backup copies; until then none is made.</translation>
    </message>
    <message>
        <source>The passphrase needs at least {count} characters; several words are best.</source>
        <translation>The passphrase needs at least {count} characters; several words are best.</translation>
    </message>
    <message>
        <source>The password of the gateway {gateway} is no longer in the system keyring. Enter it again in the gateway&apos;s settings.</source>
        <translation>The password of the gateway {gateway} is no longer in the system keyring. Enter it again in the gateway&apos;s settings.</translation>
    </message>
    <message>
        <source>The phone was switched off or out of range for too long. Try again or call.</source>
        <translation>The phone was switched off or out of range for too long. Try again or call.</translation>
    </message>
    <message>
        <source>The program made a mistake and could not finish this. Try again; if it happens once more, send the report to the authors: it holds no personal data.</source>
        <translation>The program made a mistake and could not finish this. Try again; if it happens once more, send the report to the authors: it holds no personal data.</translation>
    </message>
    <message>
        <source>The program reads CSV, XLSX and vCard files, and {name} is none of them. Save the sheet as .xlsx or .csv and try again.</source>
        <translation>The program reads CSV, XLSX and vCard files, and {name} is none of them. Save the sheet as .xlsx or .csv and try again.</translation>
    </message>
    <message>
        <source>The program was interrupted while it was sending this message. It may have been sent: check before you send it again.</source>
        <translation>The program was interrupted while it was sending this message. It may have been sent: check before you send it again.</translation>
    </message>
    <message>
        <source>The program writes .xlsx and .csv files and, of contacts, .vcf files, none like {name}. Choose another name.</source>
        <translation>The program writes .xlsx and .csv files and, of contacts, .vcf files, none like {name}. Choose another name.</translation>
    </message>
    <message>
        <source>The results beside this file tell of messages that are not in this history: another computer has sent them, or data from before that were restored. Look there first; the file waits for a person to agree.</source>
        <translation>The results beside this file tell of messages that are not in this history: another computer has sent them, or data from before that were restored. Look there first; the file waits for a person to agree.</translation>
    </message>
    <message>
        <source>The results of {name} cannot be written into the watched folder: {reason}. Its messages are in the outbox and are not queued again. Check the permissions of the folder.</source>
        <translation>The results of {name} cannot be written into the watched folder: {reason}. Its messages are in the outbox and are not queued again. Check the permissions of the folder.</translation>
    </message>
    <message>
        <source>The same content came as {name} on {time}, so nothing was queued again. To send it once more, choose that file in the list of the watched folder.</source>
        <translation>The same content came as {name} on {time}, so nothing was queued again. To send it once more, choose that file in the list of the watched folder.</translation>
    </message>
    <message>
        <source>The same row of this file was queued before, so it was not queued again.</source>
        <translation>The same row of this file was queued before, so it was not queued again.</translation>
    </message>
    <message>
        <source>The sender name “{sender}” has {length} characters, at most {limit} are allowed. Shorten it.</source>
        <translation>The sender name “{sender}” has {length} characters, at most {limit} are allowed. Shorten it.</translation>
    </message>
    <message>
        <source>The sender name “{sender}” is too short, at least {limit} characters are needed.</source>
        <translation>The sender name “{sender}” is too short, at least {limit} characters are needed.</translation>
    </message>
    <message>
        <source>The sender name “{sender}” needs at least one letter; a phone number is not allowed here.</source>
        <translation>The sender name “{sender}” needs at least one letter; a phone number is not allowed here.</translation>
    </message>
    <message>
        <source>The server answers, but {gateway} is not there. Nothing was sent. Check the server address.</source>
        <translation>The server answers, but {gateway} is not there. Nothing was sent. Check the server address.</translation>
    </message>
    <message>
        <source>The server on {host} lacks the extension pg_trgm, so searching long lists is slower there. Whoever set it up can install postgresql-contrib.</source>
        <translation>The server on {host} lacks the extension pg_trgm, so searching long lists is slower there. Whoever set it up can install postgresql-contrib.</translation>
    </message>
    <message>
        <source>The server {host} does not answer. Nothing was sent. Check the internet connection and try again.</source>
        <translation>The server {host} does not answer. Nothing was sent. Check the internet connection and try again.</translation>
    </message>
    <message>
        <source>The server {host} ended the connection without an answer. Nothing was sent. Try again in a while.</source>
        <translation>The server {host} ended the connection without an answer. Nothing was sent. Try again in a while.</translation>
    </message>
    <message>
        <source>The server {host} refused the connection. Nothing was sent. Check the server address or try again in a while.</source>
        <translation>The server {host} refused the connection. Nothing was sent. Check the server address or try again in a while.</translation>
    </message>
    <message>
        <source>The server {host} was not found. Nothing was sent. Check the internet connection and the server address.</source>
        <translation>The server {host} was not found. Nothing was sent. Check the internet connection and the server address.</translation>
    </message>
    <message>
        <source>The system keyring is locked or refused access. Unlock it and try again; nothing has been saved.</source>
        <translation>The system keyring is locked or refused access. Unlock it and try again; nothing has been saved.</translation>
    </message>
    <message>
        <source>The template “{template}” takes these values, in this order: {fields}. The row has another number of them: {count}.</source>
        <translation>The template “{template}” takes these values, in this order: {fields}. The row has another number of them: {count}.</translation>
    </message>
    <message>
        <source>The test text has {length} characters, at most {limit} are allowed. Shorten it.</source>
        <translation>The test text has {length} characters, at most {limit} are allowed. Shorten it.</translation>
    </message>
    <message>
        <source>The text does not say who writes. Add your company or its telephone.</source>
        <translation>The text does not say who writes. Add your company or its telephone.</translation>
    </message>
    <message>
        <source>The text of the link has characters that are no text, {count} in all; they were left out. Read it before you send it.</source>
        <translation>The text of the link has characters that are no text, {count} in all; they were left out. Read it before you send it.</translation>
    </message>
    <message>
        <source>The text of the link is too long for a message; only its first {limit} characters were taken. Shorten it.</source>
        <translation>The text of the link is too long for a message; only its first {limit} characters were taken. Shorten it.</translation>
    </message>
    <message>
        <source>The text takes {parts} SMS, at most {limit} can be sent as one message. Shorten it.</source>
        <translation>The text takes {parts} SMS, at most {limit} can be sent as one message. Shorten it.</translation>
    </message>
    <message>
        <source>The time {time} has already passed. Choose a later one.</source>
        <translation>The time {time} has already passed. Choose a later one.</translation>
    </message>
    <message>
        <source>The trial account of {gateway} sends only to the number given at registration. Use that number or activate the account fully.</source>
        <translation>The trial account of {gateway} sends only to the number given at registration. Use that number or activate the account fully.</translation>
    </message>
    <message>
        <source>The user {user} may not do this in the database {database}. Whoever set the server up can make {user} its owner; nothing has been changed.</source>
        <translation>The user {user} may not do this in the database {database}. Whoever set the server up can make {user} its owner; nothing has been changed.</translation>
    </message>
    <message>
        <source>The variable {variable} names certificates that cannot be read, so no gateway can be reached. Correct it or remove it, then start the program anew.</source>
        <translation>The variable {variable} names certificates that cannot be read, so no gateway can be reached. Correct it or remove it, then start the program anew.</translation>
    </message>
    <message>
        <source>The watched folder {name} cannot be opened: {reason}. Check the disk or the network; the program goes on by itself when the folder is back.</source>
        <translation>The watched folder {name} cannot be opened: {reason}. Check the disk or the network; the program goes on by itself when the folder is back.</translation>
    </message>
    <message>
        <source>There are no data yet that could be copied: {name} is not there.</source>
        <translation>There are no data yet that could be copied: {name} is not there.</translation>
    </message>
    <message>
        <source>There has been no good backup copy for more than {days} days. Look under Backup copies for what keeps it from being made.</source>
        <translation>There has been no good backup copy for more than {days} days. Look under Backup copies for what keeps it from being made.</translation>
    </message>
    <message>
        <source>There is a brace in the text without its pair. Write fields like {{termin}}.</source>
        <translation>There is a brace in the text without its pair. Write fields like {{termin}}.</translation>
    </message>
    <message>
        <source>There is a database {name} already, and it is not overwritten. Close other programs that use it, or move the file to another folder, and try again.</source>
        <translation>There is a database {name} already, and it is not overwritten. Close other programs that use it, or move the file to another folder, and try again.</translation>
    </message>
    <message>
        <source>There is already a field called “{name}”. Choose another name.</source>
        <translation>There is already a field called “{name}”. Choose another name.</translation>
    </message>
    <message>
        <source>There is already a gateway called “{name}”. Choose another name.</source>
        <translation>There is already a gateway called “{name}”. Choose another name.</translation>
    </message>
    <message>
        <source>There is already a group called “{name}”. Choose another name.</source>
        <translation>There is already a group called “{name}”. Choose another name.</translation>
    </message>
    <message>
        <source>There is already a template called “{name}”. Choose another name.</source>
        <translation>There is already a template called “{name}”. Choose another name.</translation>
    </message>
    <message>
        <source>There is more than one number here. Leave one, or enter them separately.</source>
        <translation>There is more than one number here. Leave one, or enter them separately.</translation>
    </message>
    <message>
        <source>There is no computer called {host} in this network. Nothing is lost. Check the name, and that this computer is in the same network as the one with the database.</source>
        <translation>There is no computer called {host} in this network. Nothing is lost. Check the name, and that this computer is in the same network as the one with the database.</translation>
    </message>
    <message>
        <source>There is no database {database} on {host}. Check its name, or have it made there; nothing is lost.</source>
        <translation>There is no database {database} on {host}. Check its name, or have it made there; nothing is lost.</translation>
    </message>
    <message>
        <source>There is no field called “{name}”. Known are: {known}.</source>
        <translation>There is no field called “{name}”. Known are: {known}.</translation>
    </message>
    <message>
        <source>There is no free space on the disk of {host}, where the database is. Free some there and try again; nothing has been lost.</source>
        <translation>There is no free space on the disk of {host}, where the database is. Free some there and try again; nothing has been lost.</translation>
    </message>
    <message>
        <source>There is no free space on the disk. Free some and try again; nothing has been lost.</source>
        <translation>There is no free space on the disk. Free some and try again; nothing has been lost.</translation>
    </message>
    <message>
        <source>There is no internet connection. The messages are safe in the outbox and leave as soon as it is back.</source>
        <translation>There is no internet connection. The messages are safe in the outbox and leave as soon as it is back.</translation>
    </message>
    <message>
        <source>There is no message {id}. Refresh the list.</source>
        <translation>There is no message {id}. Refresh the list.</translation>
    </message>
    <message>
        <source>There is no password or token. Fill one in.</source>
        <translation>There is no password or token. Fill one in.</translation>
    </message>
    <message>
        <source>There is no phone number here. Type one, for example 601 123 456.</source>
        <translation>There is no phone number here. Type one, for example 601 123 456.</translation>
    </message>
    <message>
        <source>There is no provider called “{provider}”. Known are: {known}.</source>
        <translation>There is no provider called “{provider}”. Known are: {known}.</translation>
    </message>
    <message>
        <source>There is no such file in the list. Look at the list again.</source>
        <translation>There is no such file in the list. Look at the list again.</translation>
    </message>
    <message>
        <source>There is no such import any more. Look at the list of imports again.</source>
        <translation>There is no such import any more. Look at the list of imports again.</translation>
    </message>
    <message>
        <source>There is no template “{name}”. Correct the name; or, if it is a text, put the whole text between quotation marks, because it has a {separator} in it.</source>
        <translation>There is no template “{name}”. Correct the name; or, if it is a text, put the whole text between quotation marks, because it has a {separator} in it.</translation>
    </message>
    <message>
        <source>There is not enough free space in {name} for a backup copy: it takes {needed} MB. Free some or choose another folder; older copies are still there.</source>
        <translation>There is not enough free space in {name} for a backup copy: it takes {needed} MB. Free some or choose another folder; older copies are still there.</translation>
    </message>
    <message>
        <source>These settings have not been tested. Send a test SMS first.</source>
        <translation>These settings have not been tested. Send a test SMS first.</translation>
    </message>
    <message>
        <source>This cannot be done with a message in the state “{state}”.</source>
        <translation>This cannot be done with a message in the state “{state}”.</translation>
    </message>
    <message>
        <source>This card cannot be read. Open it in the program that it comes from, or enter the contact by hand.</source>
        <translation>This card cannot be read. Open it in the program that it comes from, or enter the contact by hand.</translation>
    </message>
    <message>
        <source>This computer does not have the password of {gateway}, so it leaves sending to a computer that has it. To send from here too, open SMS gateways, edit {gateway} and enter its password.</source>
        <translation>This computer does not have the password of {gateway}, so it leaves sending to a computer that has it. To send from here too, open SMS gateways, edit {gateway} and enter its password.</translation>
    </message>
    <message>
        <source>This computer has no keyring in which the password could be kept safely. Install one (on Linux: gnome-keyring or KWallet) and try again; nothing has been saved.</source>
        <translation>This computer has no keyring in which the password could be kept safely. Install one (on Linux: gnome-keyring or KWallet) and try again; nothing has been saved.</translation>
    </message>
    <message>
        <source>This computer works with a database of its own, so there is no server to be left.</source>
        <translation>This computer works with a database of its own, so there is no server to be left.</translation>
    </message>
    <message>
        <source>This computer works with the database on {host} already. Go back to a database of its own first; nothing has been changed.</source>
        <translation>This computer works with the database on {host} already. Go back to a database of its own first; nothing has been changed.</translation>
    </message>
    <message>
        <source>This contact has been deleted in the meantime. Refresh the list.</source>
        <translation>This contact has been deleted in the meantime. Refresh the list.</translation>
    </message>
    <message>
        <source>This database holds a shop&apos;s data already. Join it, or have an empty database made; nothing has been changed.</source>
        <translation>This database holds a shop&apos;s data already. Join it, or have an empty database made; nothing has been changed.</translation>
    </message>
    <message>
        <source>This database was made by a newer version of the program. Install that version; nothing has been changed.</source>
        <translation>This database was made by a newer version of the program. Install that version; nothing has been changed.</translation>
    </message>
    <message>
        <source>This day has not come yet. Choose today or an earlier one.</source>
        <translation>This day has not come yet. Choose today or an earlier one.</translation>
    </message>
    <message>
        <source>This field is empty. Fill it in.</source>
        <translation>This field is empty. Fill it in.</translation>
    </message>
    <message>
        <source>This group has been deleted in the meantime. Refresh the list.</source>
        <translation>This group has been deleted in the meantime. Refresh the list.</translation>
    </message>
    <message>
        <source>This is a test login of {gateway}, which sends nothing for real. Use the live Account SID and Auth Token.</source>
        <translation>This is a test login of {gateway}, which sends nothing for real. Use the live Account SID and Auth Token.</translation>
    </message>
    <message>
        <source>This link has neither a number nor a text. Type the number into a new message.</source>
        <translation>This link has neither a number nor a text. Type the number into a new message.</translation>
    </message>
    <message>
        <source>This link is too long. Copy its numbers and its text into a new message.</source>
        <translation>This link is too long. Copy its numbers and its text into a new message.</translation>
    </message>
    <message>
        <source>This login may not do that at {gateway} (error {provider_code}). Give it the permission in the panel; for a token, create one with the permission to send SMS.</source>
        <translation>This login may not do that at {gateway} (error {provider_code}). Give it the permission in the panel; for a token, create one with the permission to send SMS.</translation>
    </message>
    <message>
        <source>This merge has been undone already, or the person&apos;s data were erased.</source>
        <translation>This merge has been undone already, or the person&apos;s data were erased.</translation>
    </message>
    <message>
        <source>This message was waiting when the restored copy was made ({time}), and nobody here knows whether it has been sent since. Check in the operator&apos;s panel, then mark it as sent or not sent.</source>
        <translation>This message was waiting when the restored copy was made ({time}), and nobody here knows whether it has been sent since. Check in the operator&apos;s panel, then mark it as sent or not sent.</translation>
    </message>
    <message>
        <source>This month’s messages will come to {total} {unit}, more than your budget of {budget} {unit}. They will be sent all the same; the budget is in the preferences.</source>
        <translation>This month’s messages will come to {total} {unit}, more than your budget of {budget} {unit}. They will be sent all the same; the budget is in the preferences.</translation>
    </message>
    <message>
        <source>This operator cannot shorten links. Links leave as they are.</source>
        <translation>This operator cannot shorten links. Links leave as they are.</translation>
    </message>
    <message>
        <source>This passphrase does not open the copy {name}. Enter the one that was in use when the copy was made; nothing has been changed.</source>
        <translation>This passphrase does not open the copy {name}. Enter the one that was in use when the copy was made; nothing has been changed.</translation>
    </message>
    <message>
        <source>This row has no text. Write the number, then the text or the name of a template.</source>
        <translation>This row has no text. Write the number, then the text or the name of a template.</translation>
    </message>
    <message>
        <source>This template has been deleted in the meantime. Refresh the list.</source>
        <translation>This template has been deleted in the meantime. Refresh the list.</translation>
    </message>
    <message>
        <source>Too many programs are connected to the database on {host}. Close some of them and try again; nothing is lost.</source>
        <translation>Too many programs are connected to the database on {host}. Close some of them and try again; nothing is lost.</translation>
    </message>
    <message>
        <source>Unpacked, the file {name} would be larger than {limit} MB. Save its sheet as CSV, or split it and import the parts.</source>
        <translation>Unpacked, the file {name} would be larger than {limit} MB. Save its sheet as CSV, or split it and import the parts.</translation>
    </message>
    <message>
        <source>Your {gateway} account is not active: it has no money left, or it was suspended or closed. Look into the panel and top it up, or ask the support there.</source>
        <translation>Your {gateway} account is not active: it has no money left, or it was suspended or closed. Look into the panel and top it up, or ask the support there.</translation>
    </message>
    <message>
        <source>Your {gateway} account may not send to the country of {number}. Switch the country on in the panel.</source>
        <translation>Your {gateway} account may not send to the country of {number}. Switch the country on in the panel.</translation>
    </message>
    <message>
        <source>{contact} is already among the contacts and stays as it is.</source>
        <translation>{contact} is already among the contacts and stays as it is.</translation>
    </message>
    <message>
        <source>{count} SMS wait for {gateway}, which cannot send now. Put it right under SMS gateways, or send them through another one.</source>
        <translation>{count} SMS wait for {gateway}, which cannot send now. Put it right under SMS gateways, or send them through another one.</translation>
    </message>
    <message>
        <source>{count} contacts are too many to merge at once. Choose 2 to {limit} that are the same person or company.</source>
        <translation>{count} contacts are too many to merge at once. Choose 2 to {limit} that are the same person or company.</translation>
    </message>
    <message>
        <source>{count} message(s) of this computer have not left yet and would stay behind. Send or cancel them first, or agree to leave them; nothing has been changed.</source>
        <translation>{count} message(s) of this computer have not left yet and would stay behind. Send or cancel them first, or agree to leave them; nothing has been changed.</translation>
    </message>
    <message>
        <source>{count} messages are more than {limit}, so the file waits for a person to agree.</source>
        <translation>{count} messages are more than {limit}, so the file waits for a person to agree.</translation>
    </message>
    <message>
        <source>{count} other computer(s) work with the database on {host} at this moment, and moving the data away takes them from all. Close the program there first.</source>
        <translation>{count} other computer(s) work with the database on {host} at this moment, and moving the data away takes them from all. Close the program there first.</translation>
    </message>
    <message>
        <source>{found} will have passed when the message leaves. Check the date.</source>
        <translation>{found} will have passed when the message leaves. Check the date.</translation>
    </message>
    <message>
        <source>{gateway} accepts only encrypted connections for this account. Check the server address.</source>
        <translation>{gateway} accepts only encrypted connections for this account. Check the server address.</translation>
    </message>
    <message>
        <source>{gateway} can no longer tell whether this message was sent. Check in its panel, then mark the message as sent or not sent.</source>
        <translation>{gateway} can no longer tell whether this message was sent. Check in its panel, then mark the message as sent or not sent.</translation>
    </message>
    <message>
        <source>{gateway} cannot be asked what became of a message. Check in its panel, then mark the message as sent or not sent.</source>
        <translation>{gateway} cannot be asked what became of a message. Check in its panel, then mark the message as sent or not sent.</translation>
    </message>
    <message>
        <source>{gateway} cannot tell whether this planned message was cancelled in time. Check in its panel, then mark the message as sent or not sent.</source>
        <translation>{gateway} cannot tell whether this planned message was cancelled in time. Check in its panel, then mark the message as sent or not sent.</translation>
    </message>
    <message>
        <source>{gateway} did not accept the date of sending. Choose a date within the next three months.</source>
        <translation>{gateway} did not accept the date of sending. Choose a date within the next three months.</translation>
    </message>
    <message>
        <source>{gateway} did not accept the login. Check the Account SID and the Auth Token: both must be of the same account.</source>
        <translation>{gateway} did not accept the login. Check the Account SID and the Auth Token: both must be of the same account.</translation>
    </message>
    <message>
        <source>{gateway} did not accept the login. Check the user name and the API password, which is not the password you log in with, or the token.</source>
        <translation>{gateway} did not accept the login. Check the user name and the API password, which is not the password you log in with, or the token.</translation>
    </message>
    <message>
        <source>{gateway} did not accept the login. Check the user name and the password.</source>
        <translation>{gateway} did not accept the login. Check the user name and the password.</translation>
    </message>
    <message>
        <source>{gateway} did not accept the number {number}. Check its digits; a landline cannot receive SMS.</source>
        <translation>{gateway} did not accept the number {number}. Check its digits; a landline cannot receive SMS.</translation>
    </message>
    <message>
        <source>{gateway} did not accept the sender “{sender}”: the name is not approved yet. Choose another sender or wait for the approval.</source>
        <translation>{gateway} did not accept the sender “{sender}”: the name is not approved yet. Choose another sender or wait for the approval.</translation>
    </message>
    <message>
        <source>{gateway} did not accept the text: it is empty, too long or has characters that are not allowed. Correct the text.</source>
        <translation>{gateway} did not accept the text: it is empty, too long or has characters that are not allowed. Correct the text.</translation>
    </message>
    <message>
        <source>{gateway} did not accept the text: it takes more SMS than allowed. Shorten it.</source>
        <translation>{gateway} did not accept the text: it takes more SMS than allowed. Shorten it.</translation>
    </message>
    <message>
        <source>{gateway} did not answer in time. Nothing was sent. Try again in a while.</source>
        <translation>{gateway} did not answer in time. Nothing was sent. Try again in a while.</translation>
    </message>
    <message>
        <source>{gateway} does not accept this computer&apos;s IP address (error {provider_code}). Switch the IP filter off in the gateway&apos;s panel or add your address there.</source>
        <translation>{gateway} does not accept this computer&apos;s IP address (error {provider_code}). Switch the IP filter off in the gateway&apos;s panel or add your address there.</translation>
    </message>
    <message>
        <source>{gateway} does not know this account. Check the Account SID and the server address.</source>
        <translation>{gateway} does not know this account. Check the Account SID and the server address.</translation>
    </message>
    <message>
        <source>{gateway} does not list the message yet. The program will ask again; nothing is sent meanwhile.</source>
        <translation>{gateway} does not list the message yet. The program will ask again; nothing is sent meanwhile.</translation>
    </message>
    <message>
        <source>{gateway} does not send links from your account yet (error {provider_code}). Remove the link, or ask for permission in the panel.</source>
        <translation>{gateway} does not send links from your account yet (error {provider_code}). Remove the link, or ask for permission in the panel.</translation>
    </message>
    <message>
        <source>{gateway} does not send to the foreign number {number} with these settings. Use a PRO sender name or switch foreign numbers on in the panel.</source>
        <translation>{gateway} does not send to the foreign number {number} with these settings. Use a PRO sender name or switch foreign numbers on in the panel.</translation>
    </message>
    <message>
        <source>{gateway} gave an answer that cannot be read. The message may have been sent: check before you send it again.</source>
        <translation>{gateway} gave an answer that cannot be read. The message may have been sent: check before you send it again.</translation>
    </message>
    <message>
        <source>{gateway} has an internal fault (error {provider_code}). Nothing was sent. Try again in a while.</source>
        <translation>{gateway} has an internal fault (error {provider_code}). Nothing was sent. Try again in a while.</translation>
    </message>
    <message>
        <source>{gateway} has an internal fault (error {provider_code}). The message may have been sent: check before you send it again.</source>
        <translation>{gateway} has an internal fault (error {provider_code}). The message may have been sent: check before you send it again.</translation>
    </message>
    <message>
        <source>{gateway} has no credit left. Please top up the account. Nothing is lost: what waits in the outbox leaves afterwards.</source>
        <translation>{gateway} has no credit left. Please top up the account. Nothing is lost: what waits in the outbox leaves afterwards.</translation>
    </message>
    <message>
        <source>{gateway} has not switched this service on for your account (error {provider_code}). Finish the activation of the account in the panel.</source>
        <translation>{gateway} has not switched this service on for your account (error {provider_code}). Finish the activation of the account in the panel.</translation>
    </message>
    <message>
        <source>{gateway} has taken this message before (error {provider_code}) and does not send it a second time.</source>
        <translation>{gateway} has taken this message before (error {provider_code}) and does not send it a second time.</translation>
    </message>
    <message>
        <source>{gateway} is for practising and sends nothing, so it cannot stand in for another gateway.</source>
        <translation>{gateway} is for practising and sends nothing, so it cannot stand in for another gateway.</translation>
    </message>
    <message>
        <source>{gateway} keeps messages for at most {days} days. Choose an earlier time, or plan it on this computer.</source>
        <translation>{gateway} keeps messages for at most {days} days. Choose an earlier time, or plan it on this computer.</translation>
    </message>
    <message>
        <source>{gateway} keeps messages for later only from a Messaging Service. Choose a sender that begins with MG, or plan it on this computer.</source>
        <translation>{gateway} keeps messages for later only from a Messaging Service. Choose a sender that begins with MG, or plan it on this computer.</translation>
    </message>
    <message>
        <source>{gateway} keeps no messages for later. Plan it on this computer, which must then be switched on at that time.</source>
        <translation>{gateway} keeps no messages for later. Plan it on this computer, which must then be switched on at that time.</translation>
    </message>
    <message>
        <source>{gateway} keeps this message, but the program can no longer reach it there. Cancel it in the operator&apos;s panel, or it will be sent at its time.</source>
        <translation>{gateway} keeps this message, but the program can no longer reach it there. Cancel it in the operator&apos;s panel, or it will be sent at its time.</translation>
    </message>
    <message>
        <source>{gateway} may refuse a text with a link (error 94) until your account has permission. Switch on “Shorten links” for this gateway, or ask for permission in the panel.</source>
        <translation>{gateway} may refuse a text with a link (error 94) until your account has permission. Switch on “Shorten links” for this gateway, or ask for permission in the panel.</translation>
    </message>
    <message>
        <source>{gateway} receives too many requests at the moment and asks you to wait. Nothing was sent. Try again in a while.</source>
        <translation>{gateway} receives too many requests at the moment and asks you to wait. Nothing was sent. Try again in a while.</translation>
    </message>
    <message>
        <source>{gateway} receives too many requests at the moment and asks you to wait. Nothing was sent. Try again in {wait}.</source>
        <translation>{gateway} receives too many requests at the moment and asks you to wait. Nothing was sent. Try again in {wait}.</translation>
    </message>
    <message>
        <source>{gateway} receives too many requests at the moment. Try again in a while; what waits in the outbox leaves by itself.</source>
        <translation>{gateway} receives too many requests at the moment. Try again in a while; what waits in the outbox leaves by itself.</translation>
    </message>
    <message>
        <source>{gateway} refused the message (error {provider_code}). Check the text and the sender, then try again.</source>
        <translation>{gateway} refused the message (error {provider_code}). Check the text and the sender, then try again.</translation>
    </message>
    <message>
        <source>{gateway} refused the message for a reason of its own, which the details of the message tell. Check the number, the sender and the text, then try again.</source>
        <translation>{gateway} refused the message for a reason of its own, which the details of the message tell. Check the number, the sender and the text, then try again.</translation>
    </message>
    <message>
        <source>{gateway} took the message but did not confirm it in time. It may have been sent: check before you send it again.</source>
        <translation>{gateway} took the message but did not confirm it in time. It may have been sent: check before you send it again.</translation>
    </message>
    <message>
        <source>{gateway} wants to have a planned message at least {minutes} minutes ahead. Choose a later time, or plan it on this computer.</source>
        <translation>{gateway} wants to have a planned message at least {minutes} minutes ahead. Choose a later time, or plan it on this computer.</translation>
    </message>
    <message>
        <source>{name} does not want SMS about orders. Call or write an e-mail.</source>
        <translation>{name} does not want SMS about orders. Call or write an e-mail.</translation>
    </message>
    <message>
        <source>{name} has no phone number. Add one to the contact.</source>
        <translation>{name} has no phone number. Add one to the contact.</translation>
    </message>
    <message>
        <source>{name} has not consented to marketing. Ask for consent and note it first.</source>
        <translation>{name} has not consented to marketing. Ask for consent and note it first.</translation>
    </message>
    <message>
        <source>{name} has the same number as someone already on the list, one SMS is enough.</source>
        <translation>{name} has the same number as someone already on the list, one SMS is enough.</translation>
    </message>
    <message>
        <source>{name} has withdrawn the consent to marketing. Write only about orders.</source>
        <translation>{name} has withdrawn the consent to marketing. Write only about orders.</translation>
    </message>
    <message>
        <source>{name} is no backup copy of this program. Choose a file whose name begins with “smsdesk”; nothing has been changed.</source>
        <translation>{name} is no backup copy of this program. Choose a file whose name begins with “smsdesk”; nothing has been changed.</translation>
    </message>
    <message>
        <source>{name} is no file of templates. Choose one that this program has written, .toml or .json.</source>
        <translation>{name} is no file of templates. Choose one that this program has written, .toml or .json.</translation>
    </message>
    <message>
        <source>{name} is none of your contacts, so nobody has consented to marketing. Add the person and note the consent first.</source>
        <translation>{name} is none of your contacts, so nobody has consented to marketing. Add the person and note the consent first.</translation>
    </message>
    <message>
        <source>{name} is on the list of those who must not be texted. Take the number off the list only when the person asks for it.</source>
        <translation>{name} is on the list of those who must not be texted. Take the number off the list only when the person asks for it.</translation>
    </message>
    <message>
        <source>{name} is there already and is no backup copy. Choose another name; nothing has been overwritten.</source>
        <translation>{name} is there already and is no backup copy. Choose another name; nothing has been overwritten.</translation>
    </message>
    <message>
        <source>{name} was merged once more after that. Undo the later merge first; nothing was changed.</source>
        <translation>{name} was merged once more after that. Undo the later merge first; nothing was changed.</translation>
    </message>
    <message>
        <source>{number} is not on the list of those who must not be texted. Check the number.</source>
        <translation>{number} is not on the list of those who must not be texted. Check the number.</translation>
    </message>
    <message>
        <source>{token} is a number that a spreadsheet has shortened, its last digits are lost. Format the column as text in the spreadsheet and enter the number again.</source>
        <translation>{token} is a number that a spreadsheet has shortened, its last digits are lost. Format the column as text in the spreadsheet and enter the number again.</translation>
    </message>
    <message>
        <source>“{found}” does not fit: {date} is “{right}”. Correct the day or the date.</source>
        <translation>“{found}” does not fit: {date} is “{right}”. Correct the day or the date.</translation>
    </message>
    <message>
        <source>“{found}” has no currency. Add zł.</source>
        <translation>“{found}” has no currency. Add zł.</translation>
    </message>
    <message>
        <source>“{found}” looks like a blank. Fill it in or take it out.</source>
        <translation>“{found}” looks like a blank. Fill it in or take it out.</translation>
    </message>
    <message>
        <source>“{found}” with a link looks like fraud, and operators block it. Use other words, or leave the link out.</source>
        <translation>“{found}” with a link looks like fraud, and operators block it. Use other words, or leave the link out.</translation>
    </message>
    <message>
        <source>“{found}”: nobody can reply to a sender name. Give a telephone, or choose a sender that takes replies.</source>
        <translation>“{found}”: nobody can reply to a sender name. Give a telephone, or choose a sender that takes replies.</translation>
    </message>
    <message>
        <source>“{token}” is not a phone number. Correct it, for example 601 123 456.</source>
        <translation>“{token}” is not a phone number. Correct it, for example 601 123 456.</translation>
    </message>
    <message>
        <source>“{value}” is not a NIP: its ten digits do not check. Correct it or leave it empty.</source>
        <translation>“{value}” is not a NIP: its ten digits do not check. Correct it or leave it empty.</translation>
    </message>
    <message>
        <source>“{value}” is not a country prefix. Write it like +48.</source>
        <translation>“{value}” is not a country prefix. Write it like +48.</translation>
    </message>
    <message>
        <source>“{value}” is not a date. Write it like 21.11.2026 or leave it empty.</source>
        <translation>“{value}” is not a date. Write it like 21.11.2026 or leave it empty.</translation>
    </message>
    <message>
        <source>“{value}” is not a server address. Write it without http:// and without a slash at the end, for example smsapi.pl.</source>
        <translation>“{value}” is not a server address. Write it without http:// and without a slash at the end, for example smsapi.pl.</translation>
    </message>
    <message>
        <source>“{value}” is not an amount. Write a number like 250 or 99.50, or leave it empty.</source>
        <translation>“{value}” is not an amount. Write a number like 250 or 99.50, or leave it empty.</translation>
    </message>
    <message>
        <source>“{value}” is not an e-mail address. Correct it or leave it empty.</source>
        <translation>“{value}” is not an e-mail address. Correct it or leave it empty.</translation>
    </message>
    <message>
        <source>“{value}” is not one of the choices. Known are: {known}.</source>
        <translation>“{value}” is not one of the choices. Known are: {known}.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n message(s) written to {name}.</source>
        <translation>
            <numerusform>%n message written to {name}.</numerusform>
            <numerusform>%n messages written to {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Export messages</source>
        <translation>Export messages</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Reading messages…</source>
        <translation>Reading messages…</translation>
    </message>
    <message>
        <source>The export stopped. Nothing was written.</source>
        <translation>The export stopped. Nothing was written.</translation>
    </message>
    <message>
        <source>The export was cancelled. Nothing was written.</source>
        <translation>The export was cancelled. Nothing was written.</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} of {total}</translation>
    </message>
</context>
<context>
    <name>Failover</name>
    <message>
        <source>Cheaper: {price} instead of {first}</source>
        <translation>Cheaper: {price} instead of {first}</translation>
    </message>
    <message>
        <source>Dearer: {price} instead of {first}</source>
        <translation>Dearer: {price} instead of {first}</translation>
    </message>
    <message>
        <source>Inactive: passed over until it is activated</source>
        <translation>Inactive: passed over until it is activated</translation>
    </message>
    <message>
        <source>Other price: {price} instead of {first}</source>
        <translation>Other price: {price} instead of {first}</translation>
    </message>
    <message>
        <source>Other sender: a number of the operator instead of {first}</source>
        <translation>Other sender: a number of the operator instead of {first}</translation>
    </message>
    <message>
        <source>Other sender: {sender}</source>
        <translation>Other sender: {sender}</translation>
    </message>
    <message>
        <source>Other sender: {sender} instead of {first}</source>
        <translation>Other sender: {sender} instead of {first}</translation>
    </message>
    <message>
        <source>Polish letters already replaced stay replaced</source>
        <translation>Polish letters already replaced stay replaced</translation>
    </message>
    <message>
        <source>Polish letters are kept</source>
        <translation>Polish letters are kept</translation>
    </message>
    <message>
        <source>Polish letters are replaced</source>
        <translation>Polish letters are replaced</translation>
    </message>
    <message>
        <source>Polish letters become plain ones</source>
        <translation>Polish letters become plain ones</translation>
    </message>
    <message>
        <source>price not known yet</source>
        <translation>price not known yet</translation>
    </message>
    <message>
        <source>sender: a number of the operator</source>
        <translation>sender: a number of the operator</translation>
    </message>
    <message>
        <source>sender: {sender}</source>
        <translation>sender: {sender}</translation>
    </message>
    <message>
        <source>{price} per part</source>
        <translation>{price} per part</translation>
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
        <translation>A gateway has been removed in the meantime. Look at the order, then save again.</translation>
    </message>
    <message>
        <source>After that its messages move on. Other troubles move them at once.</source>
        <translation>After that its messages move on. Other troubles move them at once.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Failover is off.</source>
        <translation>Failover is off.</translation>
    </message>
    <message>
        <source>Failover is on: {order}.</source>
        <translation>Failover is on: {order}.</translation>
    </message>
    <message>
        <source>Failover order</source>
        <translation>Failover order</translation>
    </message>
    <message>
        <source>How long a gateway may refuse because of too many requests</source>
        <translation>How long a gateway may refuse because of too many requests</translation>
    </message>
    <message>
        <source>Let the next gateway stand in when one cannot send</source>
        <translation>Let the next gateway stand in when one cannot send</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Move down (Alt+Down)</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Move up (Alt+Up)</translation>
    </message>
    <message>
        <source>Only messages that a gateway surely did not take move to the next one: it cannot be reached, has no credit, rejects the login, or refuses for too long. What may have been sent never moves, and a gateway that you switched off keeps its messages.</source>
        <translation>Only messages that a gateway surely did not take move to the next one: it cannot be reached, has no credit, rejects the login, or refuses for too long. What may have been sent never moves, and a gateway that you switched off keeps its messages.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Ticked gateways stand in for one another, from the one that a message was written for onwards. Differences are told against the first ticked one.</source>
        <translation>Ticked gateways stand in for one another, from the one that a message was written for onwards. Differences are told against the first ticked one.</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>CSV and TXT from any program, XLSX from Excel, VCF from a phone; also what Google and Outlook export.</source>
        <translation>CSV and TXT from any program, XLSX from Excel, VCF from a phone; also what Google and Outlook export.</translation>
    </message>
    <message>
        <source>Choose a file with contacts</source>
        <translation>Choose a file with contacts</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>Does it look right? Each kind of data should stand in a column of its own.</source>
        <translation>Does it look right? Each kind of data should stand in a column of its own.</translation>
    </message>
    <message>
        <source>Download a sample file</source>
        <translation>Download a sample file</translation>
    </message>
    <message>
        <source>Drop a file here</source>
        <translation>Drop a file here</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Files with contacts (*.csv *.txt *.xlsx *.vcf)</source>
        <translation>Files with contacts (*.csv *.txt *.xlsx *.vcf)</translation>
    </message>
    <message>
        <source>No file chosen yet; you can drop one here</source>
        <translation>No file chosen yet; you can drop one here</translation>
    </message>
    <message>
        <source>People from Excel, another program or a phone. Nothing is stored before you have seen what would come in.</source>
        <translation>People from Excel, another program or a phone. Nothing is stored before you have seen what would come in.</translation>
    </message>
    <message>
        <source>Save the sample file</source>
        <translation>Save the sample file</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>Spreadsheet (*.csv)</translation>
    </message>
    <message>
        <source>The first row holds the names of the columns</source>
        <translation>The first row holds the names of the columns</translation>
    </message>
    <message>
        <source>The first rows of the file</source>
        <translation>The first rows of the file</translation>
    </message>
    <message>
        <source>The sample was saved as {name}: fill it in, then choose it here.</source>
        <translation>The sample was saved as {name}: fill it in, then choose it here.</translation>
    </message>
    <message>
        <source>sample contacts.csv</source>
        <translation>sample contacts.csv</translation>
    </message>
</context>
<context>
    <name>FilterPopup</name>
    <message>
        <source>Clear filters</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>Consent to marketing</source>
        <translation>Consent to marketing</translation>
    </message>
    <message>
        <source>Messages so far</source>
        <translation>Messages so far</translation>
    </message>
    <message>
        <source>Months without an SMS</source>
        <translation>Months without an SMS</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Phone number</translation>
    </message>
    <message>
        <source>Save as a group…</source>
        <translation>Save as a group…</translation>
    </message>
    <message>
        <source>any</source>
        <translation>any</translation>
    </message>
    <message>
        <source>never texted</source>
        <translation>never texted</translation>
    </message>
    <message>
        <source>no SMS for…</source>
        <translation>no SMS for…</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <source>in order</source>
        <translation>in order</translation>
    </message>
    <message>
        <source>not in order</source>
        <translation>not in order</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Certificates ({name})</source>
        <translation>Certificates ({name})</translation>
    </message>
    <message>
        <source>Check of all pages</source>
        <translation>Check of all pages</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Connection to {name}</source>
        <translation>Connection to {name}</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Contacts and outbox</source>
        <translation>Contacts and outbox</translation>
    </message>
    <message>
        <source>Crashes</source>
        <translation>Crashes</translation>
    </message>
    <message>
        <source>Credit at {name}</source>
        <translation>Credit at {name}</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Data folder</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>Failover order</source>
        <translation>Failover order</translation>
    </message>
    <message>
        <source>Files of the program</source>
        <translation>Files of the program</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Folders</translation>
    </message>
    <message>
        <source>Folders and passwords</source>
        <translation>Folders and passwords</translation>
    </message>
    <message>
        <source>Free disk space</source>
        <translation>Free disk space</translation>
    </message>
    <message>
        <source>Gateway {name}</source>
        <translation>Gateway {name}</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Last backup copy</source>
        <translation>Last backup copy</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Opens links to numbers</source>
        <translation>Opens links to numbers</translation>
    </message>
    <message>
        <source>Password of {name}</source>
        <translation>Password of {name}</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Program and system</source>
        <translation>Program and system</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>SMS gateways</source>
        <translation>SMS gateways</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>System keyring</source>
        <translation>System keyring</translation>
    </message>
    <message>
        <source>Texts and translations</source>
        <translation>Texts and translations</translation>
    </message>
    <message>
        <source>Waiting for {name}</source>
        <translation>Waiting for {name}</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>Watched folder</translation>
    </message>
    <message>
        <source>Who is sending</source>
        <translation>Who is sending</translation>
    </message>
    <message>
        <source>Who may read the data</source>
        <translation>Who may read the data</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Writing</translation>
    </message>
    <message>
        <source>active</source>
        <translation>active</translation>
    </message>
    <message>
        <source>default</source>
        <translation>default</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>in order</translation>
    </message>
    <message>
        <source>in the keyring</source>
        <translation>in the keyring</translation>
    </message>
    <message>
        <source>nobody at the moment</source>
        <translation>nobody at the moment</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>not daily</source>
        <translation>not daily</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>not installed</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>not there yet</source>
        <translation>not there yet</translation>
    </message>
    <message>
        <source>nothing chosen</source>
        <translation>nothing chosen</translation>
    </message>
    <message>
        <source>only you</source>
        <translation>only you</translation>
    </message>
    <message>
        <source>other users of this computer, too</source>
        <translation>other users of this computer, too</translation>
    </message>
    <message>
        <source>practice</source>
        <translation>practice</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>switched off</translation>
    </message>
    <message>
        <source>the command line</source>
        <translation>the command line</translation>
    </message>
    <message>
        <source>there</source>
        <translation>there</translation>
    </message>
    <message>
        <source>this or another window</source>
        <translation>this or another window</translation>
    </message>
    <message>
        <source>this program</source>
        <translation>this program</translation>
    </message>
    <message>
        <source>this provider cannot be asked</source>
        <translation>this provider cannot be asked</translation>
    </message>
    <message>
        <source>works, {time} ms</source>
        <translation>works, {time} ms</translation>
    </message>
</context>
<context>
    <name>FolderDeeds</name>
    <message>
        <source>Everybody in {file} gets the SMS once more.</source>
        <translation>Everybody in {file} gets the SMS once more.</translation>
    </message>
    <message>
        <source>Nothing of this file can be sent now. See its results.</source>
        <translation>Nothing of this file can be sent now. See its results.</translation>
    </message>
    <message>
        <source>Nothing of this file will be sent.</source>
        <translation>Nothing of this file will be sent.</translation>
    </message>
    <message>
        <source>Send this file once more?</source>
        <translation>Send this file once more?</translation>
    </message>
    <message>
        <source>Send this file?</source>
        <translation>Send this file?</translation>
    </message>
    <message>
        <source>The messages of {file} go to the outbox.</source>
        <translation>The messages of {file} go to the outbox.</translation>
    </message>
</context>
<context>
    <name>FolderDialog</name>
    <message>
        <source>Another program puts a CSV or TXT file here, and while this window is open its messages are queued by themselves. A row is a number and a text, or a number, the name of a template and its values. What became of each row stands in a file beside it, whose name ends with “.wyniki.csv”.</source>
        <translation>Another program puts a CSV or TXT file here, and while this window is open its messages are queued by themselves. A row is a number and a text, or a number, the name of a template and its values. What became of each row stands in a file beside it, whose name ends with “.wyniki.csv”.</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Came</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Choose a folder</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choose a folder…</translation>
    </message>
    <message>
        <source>Choose the folder into which your other program writes its files.</source>
        <translation>Choose the folder into which your other program writes its files.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Do not send</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Files that came in the watched folder</source>
        <translation>Files that came in the watched folder</translation>
    </message>
    <message>
        <source>Files that the program takes from the folder are listed here.</source>
        <translation>Files that the program takes from the folder are listed here.</translation>
    </message>
    <message>
        <source>Folder of this computer</source>
        <translation>Folder of this computer</translation>
    </message>
    <message>
        <source>No file has come yet</source>
        <translation>No file has come yet</translation>
    </message>
    <message>
        <source>No folder is watched</source>
        <translation>No folder is watched</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Send again…</source>
        <translation>Send again…</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Send…</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>Stop watching</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>Watched folder</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>What became of it</translation>
    </message>
</context>
<context>
    <name>FolderResults</name>
    <message>
        <source>Deleted from the history</source>
        <translation>Deleted from the history</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Skipped</translation>
    </message>
    <message>
        <source>message</source>
        <translation>message</translation>
    </message>
    <message>
        <source>number</source>
        <translation>number</translation>
    </message>
    <message>
        <source>row</source>
        <translation>row</translation>
    </message>
    <message>
        <source>state</source>
        <translation>state</translation>
    </message>
    <message>
        <source>what happened</source>
        <translation>what happened</translation>
    </message>
</context>
<context>
    <name>FolderWatch</name>
    <message>
        <source>List of files…</source>
        <translation>List of files…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>The watched folder can be opened again.</source>
        <translation>The watched folder can be opened again.</translation>
    </message>
</context>
<context>
    <name>FolderWords</name>
    <message numerus="yes">
        <source>%n message(s) from {file} wait for your yes.</source>
        <translation>
            <numerusform>%n message from {file} wait for your yes.</numerusform>
            <numerusform>%n messages from {file} wait for your yes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) queued from {files} files.</source>
        <translation>
            <numerusform>%n message queued from {files} files.</numerusform>
            <numerusform>%n messages queued from {files} files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) queued from {file}.</source>
        <translation>
            <numerusform>%n message queued from {file}.</numerusform>
            <numerusform>%n messages queued from {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) had been queued before.</source>
        <translation>
            <numerusform>%n row had been queued before.</numerusform>
            <numerusform>%n rows had been queued before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) skipped.</source>
        <translation>
            <numerusform>%n row skipped.</numerusform>
            <numerusform>%n rows skipped.</numerusform>
        </translation>
    </message>
    <message>
        <source>No row of this file became a message. Why, stands in the file with the results beside it.</source>
        <translation>No row of this file became a message. Why, stands in the file with the results beside it.</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Not readable</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Not sent</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>Waits for your yes</source>
        <translation>Waits for your yes</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message numerus="yes">
        <source>%n SMS</source>
        <translation>
            <numerusform>%n SMS</numerusform>
            <numerusform>%n SMS</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s)</source>
        <translation>
            <numerusform>%n recipient</numerusform>
            <numerusform>%n recipients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Tomorrow</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Yesterday</translation>
    </message>
    <message>
        <source>pts</source>
        <translation>pts</translation>
    </message>
</context>
<context>
    <name>Gateway</name>
    <message numerus="yes">
        <source>%n message(s) waiting until it is activated</source>
        <translation>
            <numerusform>%n message waiting until it is activated</numerusform>
            <numerusform>%n messages waiting until it is activated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) waiting until this is solved</source>
        <translation>
            <numerusform>%n message waiting until this is solved</numerusform>
            <numerusform>%n messages waiting until this is solved</numerusform>
        </translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Balance {balance}</source>
        <translation>Balance {balance}</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Failover: {place} of {places}</source>
        <translation>Failover: {place} of {places}</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inactive</translation>
    </message>
    <message>
        <source>Practice: nothing is really sent</source>
        <translation>Practice: nothing is really sent</translation>
    </message>
    <message>
        <source>Sender: a number of the operator</source>
        <translation>Sender: a number of the operator</translation>
    </message>
    <message>
        <source>Sender: {senders}</source>
        <translation>Sender: {senders}</translation>
    </message>
    <message>
        <source>The operator asked to wait: too many requests. Sending goes on at {time}.</source>
        <translation>The operator asked to wait: too many requests. Sending goes on at {time}.</translation>
    </message>
    <message>
        <source>The system keyring with its password cannot be found. Start it (on Linux: gnome-keyring or KWallet) and try again.</source>
        <translation>The system keyring with its password cannot be found. Start it (on Linux: gnome-keyring or KWallet) and try again.</translation>
    </message>
    <message>
        <source>The system keyring with its password is locked. Unlock it and try again.</source>
        <translation>The system keyring with its password is locked. Unlock it and try again.</translation>
    </message>
    <message>
        <source>This version of the program does not know the operator “{provider}”. Update the program.</source>
        <translation>This version of the program does not know the operator “{provider}”. Update the program.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>account not active</source>
        <translation>account not active</translation>
    </message>
    <message>
        <source>default</source>
        <translation>default</translation>
    </message>
    <message>
        <source>kept in the keyring</source>
        <translation>kept in the keyring</translation>
    </message>
    <message>
        <source>login rejected</source>
        <translation>login rejected</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>no connection</translation>
    </message>
    <message>
        <source>no credit</source>
        <translation>no credit</translation>
    </message>
    <message>
        <source>then {gateway}</source>
        <translation>then {gateway}</translation>
    </message>
    <message>
        <source>this address is not allowed</source>
        <translation>this address is not allowed</translation>
    </message>
    <message>
        <source>too many requests</source>
        <translation>too many requests</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
</context>
<context>
    <name>GatewayActions</name>
    <message numerus="yes">
        <source>%n message(s) waiting for it will be cancelled.</source>
        <translation>
            <numerusform>%n message waiting for it will be cancelled.</numerusform>
            <numerusform>%n messages waiting for it will be cancelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) waiting until it is activated.</source>
        <translation>
            <numerusform>%n message waiting until it is activated.</numerusform>
            <numerusform>%n messages waiting until it is activated.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planned message(s) cancelled at the operator.</source>
        <translation>
            <numerusform>%n planned message cancelled at the operator.</numerusform>
            <numerusform>%n planned messages cancelled at the operator.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planned message(s) kept at the operator will leave all the same.</source>
        <translation>
            <numerusform>%n planned message kept at the operator will leave all the same.</numerusform>
            <numerusform>%n planned messages kept at the operator will leave all the same.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel them there first</source>
        <translation>Cancel them there first</translation>
    </message>
    <message numerus="yes">
        <source>Cancelling %n planned message(s)…</source>
        <translation>
            <numerusform>Cancelling %n planned message…</numerusform>
            <numerusform>Cancelling %n planned messages…</numerusform>
        </translation>
    </message>
    <message>
        <source>Its settings and its password are deleted from this computer; the history stays.</source>
        <translation>Its settings and its password are deleted from this computer; the history stays.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>No message waits for it.</source>
        <translation>No message waits for it.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Remove the gateway</source>
        <translation>Remove the gateway</translation>
    </message>
    <message>
        <source>Remove the gateway {gateway}?</source>
        <translation>Remove the gateway {gateway}?</translation>
    </message>
    <message>
        <source>The gateway is now called {gateway}.</source>
        <translation>The gateway is now called {gateway}.</translation>
    </message>
    <message>
        <source>The gateway {gateway} is removed.</source>
        <translation>The gateway {gateway} is removed.</translation>
    </message>
    <message>
        <source>{gateway} is active.</source>
        <translation>{gateway} is active.</translation>
    </message>
    <message>
        <source>{gateway} is inactive.</source>
        <translation>{gateway} is inactive.</translation>
    </message>
    <message>
        <source>{gateway} is the default gateway.</source>
        <translation>{gateway} is the default gateway.</translation>
    </message>
</context>
<context>
    <name>GatewayCard</name>
    <message>
        <source>Active</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Balance unknown</source>
        <translation>Balance unknown</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inactive</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>{balance} · about {messages}</source>
        <translation>{balance} · about {messages}</translation>
    </message>
</context>
<context>
    <name>GatewayDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Gateway: {provider}</source>
        <translation>Gateway: {provider}</translation>
    </message>
    <message>
        <source>SMS gateway configuration</source>
        <translation>SMS gateway configuration</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>GatewaySettings</name>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Activate</translation>
    </message>
    <message>
        <source>Activate the gateway first.</source>
        <translation>Activate the gateway first.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Current settings</source>
        <translation>Current settings</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Deactivate</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>Integration status</source>
        <translation>Integration status</translation>
    </message>
    <message>
        <source>Operator&apos;s panel</source>
        <translation>Operator&apos;s panel</translation>
    </message>
    <message>
        <source>Practice mode: the gateway answers, but nothing is really sent.</source>
        <translation>Practice mode: the gateway answers, but nothing is really sent.</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Provider</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Remove…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>Set as default</source>
        <translation>Set as default</translation>
    </message>
    <message>
        <source>Settings of {gateway}</source>
        <translation>Settings of {gateway}</translation>
    </message>
    <message>
        <source>Test SMS</source>
        <translation>Test SMS</translation>
    </message>
    <message>
        <source>The gateway is ready to send.</source>
        <translation>The gateway is ready to send.</translation>
    </message>
    <message>
        <source>The gateway is switched off and sends nothing until it is activated.</source>
        <translation>The gateway is switched off and sends nothing until it is activated.</translation>
    </message>
    <message>
        <source>This operator does not tell the balance.</source>
        <translation>This operator does not tell the balance.</translation>
    </message>
    <message>
        <source>This operator gives no delivery reports: “accepted” is the last that is known.</source>
        <translation>This operator gives no delivery reports: “accepted” is the last that is known.</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>Top up</translation>
    </message>
</context>
<context>
    <name>GatewayTile</name>
    <message>
        <source>Activate</source>
        <translation>Activate</translation>
    </message>
    <message>
        <source>Activate the gateway first.</source>
        <translation>Activate the gateway first.</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Deactivate</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Default</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>More actions</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Remove…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>Set as default</source>
        <translation>Set as default</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Test SMS</source>
        <translation>Test SMS</translation>
    </message>
    <message>
        <source>The balance could not be read</source>
        <translation>The balance could not be read</translation>
    </message>
    <message>
        <source>Try sending again</source>
        <translation>Try sending again</translation>
    </message>
</context>
<context>
    <name>GatewayWizard</name>
    <message>
        <source>A real SMS to your own phone shows that everything is right.</source>
        <translation>A real SMS to your own phone shows that everything is right.</translation>
    </message>
    <message>
        <source>Access data</source>
        <translation>Access data</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Do these steps in the browser. If the shop has an account, press Next.</source>
        <translation>Do these steps in the browser. If the shop has an account, press Next.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Import contacts…</source>
        <translation>Import contacts…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Set up an SMS gateway</source>
        <translation>Set up an SMS gateway</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>The user name and the API password connect the program to the account.</source>
        <translation>The user name and the API password connect the program to the account.</translation>
    </message>
    <message>
        <source>Whom do clients see as the sender? Names are ordered in the panel.</source>
        <translation>Whom do clients see as the sender? Names are ordered in the panel.</translation>
    </message>
    <message>
        <source>Write the first message</source>
        <translation>Write the first message</translation>
    </message>
</context>
<context>
    <name>GatewaysPage</name>
    <message>
        <source>A gateway is an account at an operator through which your messages leave.</source>
        <translation>A gateway is an account at an operator through which your messages leave.</translation>
    </message>
    <message>
        <source>Add an operator</source>
        <translation>Add an operator</translation>
    </message>
    <message>
        <source>Choose an operator…</source>
        <translation>Choose an operator…</translation>
    </message>
    <message>
        <source>Failover is on: {order}.</source>
        <translation>Failover is on: {order}.</translation>
    </message>
    <message>
        <source>Failover needs two gateways that really send. Add another operator or account.</source>
        <translation>Failover needs two gateways that really send. Add another operator or account.</translation>
    </message>
    <message>
        <source>Failover order…</source>
        <translation>Failover order…</translation>
    </message>
    <message>
        <source>Loading gateways…</source>
        <translation>Loading gateways…</translation>
    </message>
    <message>
        <source>No SMS gateway yet</source>
        <translation>No SMS gateway yet</translation>
    </message>
    <message>
        <source>SMS gateways</source>
        <translation>SMS gateways</translation>
    </message>
    <message>
        <source>Set up an SMS gateway</source>
        <translation>Set up an SMS gateway</translation>
    </message>
    <message>
        <source>The gateways cannot be read</source>
        <translation>The gateways cannot be read</translation>
    </message>
    <message>
        <source>The program sends messages through these accounts. One of them is the default.</source>
        <translation>The program sends messages through these accounts. One of them is the default.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>GroupDeeds</name>
    <message numerus="yes">
        <source>%n person(s) added to “%1”.</source>
        <translation>
            <numerusform>%n person added to “%1”.</numerusform>
            <numerusform>%n persons added to “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) removed from “%1”.</source>
        <translation>
            <numerusform>%n person removed from “%1”.</numerusform>
            <numerusform>%n persons removed from “%1”.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them are in “%1” already.</source>
        <translation>All of them are in “%1” already.</translation>
    </message>
    <message>
        <source>Group “%1” deleted; its people stay.</source>
        <translation>Group “%1” deleted; its people stay.</translation>
    </message>
    <message>
        <source>Group “%1” saved.</source>
        <translation>Group “%1” saved.</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>New group</translation>
    </message>
    <message numerus="yes">
        <source>New group of %n person(s)</source>
        <translation>
            <numerusform>New group of %n person</numerusform>
            <numerusform>New group of %n persons</numerusform>
        </translation>
    </message>
    <message>
        <source>None of them was in “%1”.</source>
        <translation>None of them was in “%1”.</translation>
    </message>
    <message>
        <source>Rename the group</source>
        <translation>Rename the group</translation>
    </message>
    <message>
        <source>Save the filter as a group</source>
        <translation>Save the filter as a group</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>GroupNameDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Name of the group</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>GroupsDialog</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Everybody in a group is written to in one go. Put people into one by hand, or set filters in the list and save them as a group: then it finds its people by itself.</source>
        <translation>Everybody in a group is written to in one go. Put people into one by hand, or set filters in the list and save them as a group: then it finds its people by itself.</translation>
    </message>
    <message>
        <source>First set a filter in the list of contacts, other than a group.</source>
        <translation>First set a filter in the list of contacts, other than a group.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>New group…</source>
        <translation>New group…</translation>
    </message>
    <message>
        <source>No groups yet</source>
        <translation>No groups yet</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Reading the groups…</source>
        <translation>Reading the groups…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>Save the filter as a group…</source>
        <translation>Save the filter as a group…</translation>
    </message>
    <message>
        <source>Who is in it</source>
        <translation>Who is in it</translation>
    </message>
    <message>
        <source>Write to the group</source>
        <translation>Write to the group</translation>
    </message>
    <message>
        <source>picked by hand</source>
        <translation>picked by hand</translation>
    </message>
</context>
<context>
    <name>HostCombo</name>
    <message>
        <source>Only the server name is needed; the rest was removed.</source>
        <translation>Only the server name is needed; the rest was removed.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Cancelled. Nothing has changed.</source>
        <translation>Cancelled. Nothing has changed.</translation>
    </message>
    <message>
        <source>Choose a file to go on.</source>
        <translation>Choose a file to go on.</translation>
    </message>
    <message>
        <source>Import without numbers</source>
        <translation>Import without numbers</translation>
    </message>
    <message>
        <source>No column holds phone numbers, so nobody could be texted. Choose Phone beside the column with the numbers.</source>
        <translation>No column holds phone numbers, so nobody could be texted. Choose Phone beside the column with the numbers.</translation>
    </message>
    <message>
        <source>Say which column holds the phone numbers.</source>
        <translation>Say which column holds the phone numbers.</translation>
    </message>
    <message>
        <source>The work stopped. Nothing has changed.</source>
        <translation>The work stopped. Nothing has changed.</translation>
    </message>
</context>
<context>
    <name>ImportField</name>
    <message>
        <source>Address (all in one)</source>
        <translation>Address (all in one)</translation>
    </message>
    <message>
        <source>Another phone</source>
        <translation>Another phone</translation>
    </message>
    <message>
        <source>City</source>
        <translation>City</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Consent to marketing (yes or no)</source>
        <translation>Consent to marketing (yes or no)</translation>
    </message>
    <message>
        <source>Customer or contractor</source>
        <translation>Customer or contractor</translation>
    </message>
    <message>
        <source>Date of the consent</source>
        <translation>Date of the consent</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>Do not import</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Last name</translation>
    </message>
    <message>
        <source>NIP (tax number)</source>
        <translation>NIP (tax number)</translation>
    </message>
    <message>
        <source>Name (first and last)</source>
        <translation>Name (first and last)</translation>
    </message>
    <message>
        <source>New own field: {title}</source>
        <translation>New own field: {title}</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>SMS about orders (yes or no)</source>
        <translation>SMS about orders (yes or no)</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Street and number</translation>
    </message>
</context>
<context>
    <name>ImportFoot</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>{done} of {total} rows</source>
        <translation>{done} of {total} rows</translation>
    </message>
</context>
<context>
    <name>ImportFrame</name>
    <message>
        <source>Check</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>Import contacts</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>As before: {count}.</source>
        <translation>As before: {count}.</translation>
    </message>
    <message>
        <source>Checking; nothing is stored yet…</source>
        <translation>Checking; nothing is stored yet…</translation>
    </message>
    <message>
        <source>Imported. New: {added}. Updated: {updated}. Left out: {skipped}.</source>
        <translation>Imported. New: {added}. Updated: {updated}. Left out: {skipped}.</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importing…</translation>
    </message>
    <message>
        <source>Left alone, because somebody changed them since: {count} ({names}).</source>
        <translation>Left alone, because somebody changed them since: {count} ({names}).</translation>
    </message>
    <message>
        <source>New: {added}. Updated: {updated}. Left out: {skipped}.</source>
        <translation>New: {added}. Updated: {updated}. Left out: {skipped}.</translation>
    </message>
    <message>
        <source>Nothing has been stored yet.</source>
        <translation>Nothing has been stored yet.</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Reading the file…</translation>
    </message>
    <message>
        <source>Removed: {count}.</source>
        <translation>Removed: {count}.</translation>
    </message>
    <message>
        <source>The import could not be undone. Try again, or look at the diagnostics.</source>
        <translation>The import could not be undone. Try again, or look at the diagnostics.</translation>
    </message>
    <message>
        <source>The import was undone.</source>
        <translation>The import was undone.</translation>
    </message>
    <message>
        <source>There is nothing to import in this file: nothing is new.</source>
        <translation>There is nothing to import in this file: nothing is new.</translation>
    </message>
    <message>
        <source>Undoing the import…</source>
        <translation>Undoing the import…</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>German</source>
        <translation>German</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polish</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainian</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation>Parts of the program</translation>
    </message>
    <message>
        <source>SMS Desk itself is under the MIT licence. Qt, PySide6 and psycopg are under the LGPL: you may replace them. They are separate files in the program&apos;s folder; put files of a compatible version of your own in their place, under the same names.</source>
        <translation>SMS Desk itself is under the MIT licence. Qt, PySide6 and psycopg are under the LGPL: you may replace them. They are separate files in the program&apos;s folder; put files of a compatible version of your own in their place, under the same names.</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Text of the licence</translation>
    </message>
    <message>
        <source>The file with this text cannot be read. Reinstall the program.</source>
        <translation>The file with this text cannot be read. Reinstall the program.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
</context>
<context>
    <name>LinkWarning</name>
    <message>
        <source>Gateway settings</source>
        <translation>Gateway settings</translation>
    </message>
</context>
<context>
    <name>LintPart</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Add our name</source>
        <translation>Add our name</translation>
    </message>
    <message>
        <source>Add the currency</source>
        <translation>Add the currency</translation>
    </message>
    <message>
        <source>Correct the day</source>
        <translation>Correct the day</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Less</translation>
    </message>
    <message>
        <source>Make it a field</source>
        <translation>Make it a field</translation>
    </message>
    <message>
        <source>Put in our telephone</source>
        <translation>Put in our telephone</translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>Replace them</translation>
    </message>
    <message>
        <source>Take them out</source>
        <translation>Take them out</translation>
    </message>
</context>
<context>
    <name>ListFoot</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message>
        <source>Select everybody found</source>
        <translation>Select everybody found</translation>
    </message>
</context>
<context>
    <name>LoadPage</name>
    <message>
        <source>Opening your contacts and messages…</source>
        <translation>Opening your contacts and messages…</translation>
    </message>
    <message>
        <source>The data cannot be opened</source>
        <translation>The data cannot be opened</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>LoginCheck</name>
    <message>
        <source>Asking the operator, which costs nothing…</source>
        <translation>Asking the operator, which costs nothing…</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Asking…</translation>
    </message>
    <message>
        <source>Check the login</source>
        <translation>Check the login</translation>
    </message>
    <message numerus="yes">
        <source>Sender names found: %n.</source>
        <translation>
            <numerusform>Sender names found: %n.</numerusform>
            <numerusform>Sender names found: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>The login is right.</source>
        <translation>The login is right.</translation>
    </message>
    <message>
        <source>This operator checks a login only when it sends: the test SMS will show.</source>
        <translation>This operator checks a login only when it sends: the test SMS will show.</translation>
    </message>
</context>
<context>
    <name>LostBanner</name>
    <message>
        <source>Database…</source>
        <translation>Database…</translation>
    </message>
    <message>
        <source>No connection with the shop&apos;s database on {host}. What you see may be out of date; what you are writing is kept on this computer. Everything goes on by itself when the connection is back.</source>
        <translation>No connection with the shop&apos;s database on {host}. What you see may be out of date; what you are writing is kept on this computer. Everything goes on by itself when the connection is back.</translation>
    </message>
    <message>
        <source>The connection with the shop&apos;s database is back.</source>
        <translation>The connection with the shop&apos;s database is back.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Try now</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Practice mode: nothing is really sent, and this data is gone when you close the window.</source>
        <translation>Practice mode: nothing is really sent, and this data is gone when you close the window.</translation>
    </message>
    <message>
        <source>The practice gateway is chosen: nothing is really sent.</source>
        <translation>The practice gateway is chosen: nothing is really sent.</translation>
    </message>
    <message>
        <source>practice mode</source>
        <translation>practice mode</translation>
    </message>
</context>
<context>
    <name>ManualWindow</name>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Back (Alt+Left)</translation>
    </message>
    <message>
        <source>Contents of the manual</source>
        <translation>Contents of the manual</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>Forward (Alt+Right)</translation>
    </message>
    <message>
        <source>Its files are missing beside the program. Install the program once more.</source>
        <translation>Its files are missing beside the program. Install the program once more.</translation>
    </message>
    <message>
        <source>Language of the manual</source>
        <translation>Language of the manual</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Larger (Ctrl++)</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>Page of the manual</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+-)</source>
        <translation>Smaller (Ctrl+-)</translation>
    </message>
    <message>
        <source>The manual is not there</source>
        <translation>The manual is not there</translation>
    </message>
</context>
<context>
    <name>Md5Helper</name>
    <message>
        <source>API password from the login password</source>
        <translation>API password from the login password</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Compute and insert</source>
        <translation>Compute and insert</translation>
    </message>
    <message>
        <source>Computed on this computer. The password is not sent or kept.</source>
        <translation>Computed on this computer. The password is not sent or kept.</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>Password with which you log in to SMSAPI</source>
        <translation>Password with which you log in to SMSAPI</translation>
    </message>
    <message>
        <source>This already is an API password (MD5): it is taken as is.</source>
        <translation>This already is an API password (MD5): it is taken as is.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;About SMS Desk</source>
        <translation>&amp;About SMS Desk</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Appearance</translation>
    </message>
    <message>
        <source>&amp;Backup copies…</source>
        <translation>&amp;Backup copies…</translation>
    </message>
    <message>
        <source>&amp;Contacts</source>
        <translation>&amp;Contacts</translation>
    </message>
    <message>
        <source>&amp;Database…</source>
        <translation>&amp;Database…</translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation>&amp;Diagnostics…</translation>
    </message>
    <message>
        <source>&amp;Duplicates…</source>
        <translation>&amp;Duplicates…</translation>
    </message>
    <message>
        <source>&amp;Groups…</source>
        <translation>&amp;Groups…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Import from a file…</source>
        <translation>&amp;Import from a file…</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Manual</translation>
    </message>
    <message>
        <source>&amp;Messages</source>
        <translation>&amp;Messages</translation>
    </message>
    <message>
        <source>&amp;New contact</source>
        <translation>&amp;New contact</translation>
    </message>
    <message>
        <source>&amp;New message</source>
        <translation>&amp;New message</translation>
    </message>
    <message>
        <source>&amp;Outbox and history</source>
        <translation>&amp;Outbox and history</translation>
    </message>
    <message>
        <source>&amp;Own fields…</source>
        <translation>&amp;Own fields…</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Preferences…</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>&amp;Program</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;Recent imports…</source>
        <translation>&amp;Recent imports…</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Refresh</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Search</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Write to the number in the clipboard</source>
        <translation>&amp;Write to the number in the clipboard</translation>
    </message>
    <message>
        <source>As in the system</source>
        <translation>As in the system</translation>
    </message>
    <message>
        <source>Columns of the &amp;contacts…</source>
        <translation>Columns of the &amp;contacts…</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Not to be &amp;texted…</source>
        <translation>Not to be &amp;texted…</translation>
    </message>
    <message>
        <source>Re&amp;minders…</source>
        <translation>Re&amp;minders…</translation>
    </message>
    <message>
        <source>SMS gateways</source>
        <translation>SMS gateways</translation>
    </message>
    <message>
        <source>SMS sending &amp;settings…</source>
        <translation>SMS sending &amp;settings…</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Templates</translation>
    </message>
    <message>
        <source>Watched &amp;folder…</source>
        <translation>Watched &amp;folder…</translation>
    </message>
</context>
<context>
    <name>MergeDeeds</name>
    <message numerus="yes">
        <source>%n message(s) that the provider keeps could not be cancelled and may still leave.</source>
        <translation>
            <numerusform>%n message that the provider keeps could not be cancelled and may still leave.</numerusform>
            <numerusform>%n messages that the provider keeps could not be cancelled and may still leave.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Choose whose value is kept where they differ. Numbers, notes, groups, consents and messages of all are joined.</source>
        <translation>Choose whose value is kept where they differ. Numbers, notes, groups, consents and messages of all are joined.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Merge contacts</source>
        <translation>Merge contacts</translation>
    </message>
</context>
<context>
    <name>MergeSheetView</name>
    <message>
        <source>%1 (later than the withdrawal)</source>
        <translation>%1 (later than the withdrawal)</translation>
    </message>
    <message>
        <source>After merging</source>
        <translation>After merging</translation>
    </message>
    <message>
        <source>All numbers</source>
        <translation>All numbers</translation>
    </message>
    <message>
        <source>Entry to keep</source>
        <translation>Entry to keep</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>Merge %1</source>
        <translation>Merge %1</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>added %1</source>
        <translation>added %1</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>%1 are one now: %2.</source>
        <translation>%1 are one now: %2.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Preferred number</source>
        <translation>Preferred number</translation>
    </message>
    <message>
        <source>The merge was undone; everybody is back.</source>
        <translation>The merge was undone; everybody is back.</translation>
    </message>
    <message>
        <source>contractor</source>
        <translation>contractor</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>customer</translation>
    </message>
    <message>
        <source>same NIP</source>
        <translation>same NIP</translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation>same e-mail</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>same name</translation>
    </message>
    <message>
        <source>same number</source>
        <translation>same number</translation>
    </message>
    <message>
        <source>similar name %1 %</source>
        <translation>similar name %1 %</translation>
    </message>
</context>
<context>
    <name>MessageActions</name>
    <message>
        <source>Another time…</source>
        <translation>Another time…</translation>
    </message>
    <message>
        <source>Cancel sending</source>
        <translation>Cancel sending</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>New message</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Retry failed</translation>
    </message>
    <message>
        <source>Retry selected</source>
        <translation>Retry selected</translation>
    </message>
</context>
<context>
    <name>MessageDeeds</name>
    <message numerus="yes">
        <source>%n message(s) put into the outbox again.</source>
        <translation>
            <numerusform>%n message put into the outbox again.</numerusform>
            <numerusform>%n messages put into the outbox again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) settled.</source>
        <translation>
            <numerusform>%n message settled.</numerusform>
            <numerusform>%n messages settled.</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV file (*.csv)</source>
        <translation>CSV file (*.csv)</translation>
    </message>
    <message>
        <source>Excel sheet (*.xlsx)</source>
        <translation>Excel sheet (*.xlsx)</translation>
    </message>
    <message>
        <source>Export messages</source>
        <translation>Export messages</translation>
    </message>
    <message>
        <source>Send many messages again?</source>
        <translation>Send many messages again?</translation>
    </message>
    <message>
        <source>The gateway is being asked…</source>
        <translation>The gateway is being asked…</translation>
    </message>
    <message>
        <source>There is nothing to retry.</source>
        <translation>There is nothing to retry.</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>messages</translation>
    </message>
</context>
<context>
    <name>MessageDetailsPanel</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message>
        <source>A page about this message, for printing</source>
        <translation>A page about this message, for printing</translation>
    </message>
    <message>
        <source>All messages of this person</source>
        <translation>All messages of this person</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Attempts</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Close the details</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>ID at the gateway</source>
        <translation>ID at the gateway</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>None yet.</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Ordered</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Proof (PDF)</source>
        <translation>Proof (PDF)</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>The gateway&apos;s words</source>
        <translation>The gateway&apos;s words</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Written</translation>
    </message>
</context>
<context>
    <name>MessageFilters</name>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Any gateway</source>
        <translation>Any gateway</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Any state</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Any time</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>From… to…</source>
        <translation>From… to…</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Last 7 days</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>Only messages of {name}</source>
        <translation>Only messages of {name}</translation>
    </message>
    <message>
        <source>Only {name} ✕</source>
        <translation>Only {name} ✕</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Outbox</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Scheduled</translation>
    </message>
    <message>
        <source>Search in texts, recipients and numbers…</source>
        <translation>Search in texts, recipients and numbers…</translation>
    </message>
    <message>
        <source>Show the messages of everybody again</source>
        <translation>Show the messages of everybody again</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>{found} of {total}</source>
        <translation>{found} of {total}</translation>
    </message>
</context>
<context>
    <name>MessageModel</name>
    <message>
        <source>At the gateway</source>
        <translation>At the gateway</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Recipient</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>blacklist</source>
        <translation>blacklist</translation>
    </message>
    <message>
        <source>date</source>
        <translation>date</translation>
    </message>
    <message>
        <source>foreign number</source>
        <translation>foreign number</translation>
    </message>
    <message>
        <source>limit reached</source>
        <translation>limit reached</translation>
    </message>
    <message>
        <source>link</source>
        <translation>link</translation>
    </message>
    <message>
        <source>no consent</source>
        <translation>no consent</translation>
    </message>
    <message>
        <source>no gateway</source>
        <translation>no gateway</translation>
    </message>
    <message>
        <source>opted out</source>
        <translation>opted out</translation>
    </message>
    <message>
        <source>sender</source>
        <translation>sender</translation>
    </message>
    <message>
        <source>text</source>
        <translation>text</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>too long</translation>
    </message>
    <message>
        <source>trial account</source>
        <translation>trial account</translation>
    </message>
    <message>
        <source>wrong number</source>
        <translation>wrong number</translation>
    </message>
</context>
<context>
    <name>MessagePlans</name>
    <message numerus="yes">
        <source>%n message(s) cancelled.</source>
        <translation>
            <numerusform>%n message cancelled.</numerusform>
            <numerusform>%n messages cancelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) could not be changed:</source>
        <translation>
            <numerusform>%n message could not be changed:</numerusform>
            <numerusform>%n messages could not be changed:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) planned for {time}.</source>
        <translation>
            <numerusform>%n message planned for {time}.</numerusform>
            <numerusform>%n messages planned for {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planned message(s) put into the outbox.</source>
        <translation>
            <numerusform>%n planned message put into the outbox.</numerusform>
            <numerusform>%n planned messages put into the outbox.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send many messages now?</source>
        <translation>Send many messages now?</translation>
    </message>
</context>
<context>
    <name>MessageStarts</name>
    <message>
        <source>There is no phone number in the clipboard. Copy one first, for example from another program.</source>
        <translation>There is no phone number in the clipboard. Copy one first, for example from another program.</translation>
    </message>
</context>
<context>
    <name>MessageState</name>
    <message>
        <source>Accepted</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Nobody knows whether the message left. Check in the gateway&apos;s panel, then mark it as sent or not sent.</source>
        <translation>Nobody knows whether the message left. Check in the gateway&apos;s panel, then mark it as sent or not sent.</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Scheduled</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>The gateway did not take the message. Nothing was sent.</source>
        <translation>The gateway did not take the message. Nothing was sent.</translation>
    </message>
    <message>
        <source>The gateway took the message. The operator has not reported its delivery yet.</source>
        <translation>The gateway took the message. The operator has not reported its delivery yet.</translation>
    </message>
    <message>
        <source>The message did not reach the phone. Most often the number is wrong.</source>
        <translation>The message did not reach the phone. Most often the number is wrong.</translation>
    </message>
    <message>
        <source>The message is in the outbox and leaves next.</source>
        <translation>The message is in the outbox and leaves next.</translation>
    </message>
    <message>
        <source>The message is on its way to the gateway.</source>
        <translation>The message is on its way to the gateway.</translation>
    </message>
    <message>
        <source>The message is on the recipient&apos;s phone.</source>
        <translation>The message is on the recipient&apos;s phone.</translation>
    </message>
    <message>
        <source>The message waits in the outbox for its time. You can still cancel it.</source>
        <translation>The message waits in the outbox for its time. You can still cancel it.</translation>
    </message>
    <message>
        <source>The message was cancelled before it left.</source>
        <translation>The message was cancelled before it left.</translation>
    </message>
    <message>
        <source>The phone was switched off or out of range for too long.</source>
        <translation>The phone was switched off or out of range for too long.</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>Unclear</translation>
    </message>
    <message>
        <source>Undelivered</source>
        <translation>Undelivered</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
</context>
<context>
    <name>MessageStates</name>
    <message>
        <source>Loading messages…</source>
        <translation>Loading messages…</translation>
    </message>
    <message>
        <source>Look among all messages, or search for something else.</source>
        <translation>Look among all messages, or search for something else.</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>New message</translation>
    </message>
    <message>
        <source>No messages here now</source>
        <translation>No messages here now</translation>
    </message>
    <message>
        <source>No messages match “{search}”</source>
        <translation>No messages match “{search}”</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>No messages yet</translation>
    </message>
    <message>
        <source>Show all messages</source>
        <translation>Show all messages</translation>
    </message>
    <message>
        <source>The messages cannot be read</source>
        <translation>The messages cannot be read</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>What you send appears here, with what became of it.</source>
        <translation>What you send appears here, with what became of it.</translation>
    </message>
</context>
<context>
    <name>MessageTable</name>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
</context>
<context>
    <name>MissedBar</name>
    <message numerus="yes">
        <source>%n planned message(s) was/were missed: this program was not running.</source>
        <translation>
            <numerusform>%n planned message was/were missed: this program was not running.</numerusform>
            <numerusform>%n planned messages was/were missed: this program was not running.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel sending</source>
        <translation>Cancel sending</translation>
    </message>
    <message>
        <source>Plan anew…</source>
        <translation>Plan anew…</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
</context>
<context>
    <name>MoveNotices</name>
    <message numerus="yes">
        <source>%n message(s) handed over from {source} to {target}</source>
        <translation>
            <numerusform>%n message handed over from {source} to {target}</numerusform>
            <numerusform>%n messages handed over from {source} to {target}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>SMS gateways</source>
        <translation>SMS gateways</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Templates</translation>
    </message>
</context>
<context>
    <name>NoteForm</name>
    <message>
        <source>Agreed to them</source>
        <translation>Agreed to them</translation>
    </message>
    <message>
        <source>Consent given</source>
        <translation>Consent given</translation>
    </message>
    <message>
        <source>Consent withdrawn or refused</source>
        <translation>Consent withdrawn or refused</translation>
    </message>
    <message>
        <source>How</source>
        <translation>How</translation>
    </message>
    <message>
        <source>Messages about</source>
        <translation>Messages about</translation>
    </message>
    <message>
        <source>Noted by</source>
        <translation>Noted by</translation>
    </message>
    <message>
        <source>Objected to them</source>
        <translation>Objected to them</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>What was agreed to</source>
        <translation>What was agreed to</translation>
    </message>
    <message>
        <source>Word by word, as the person read or heard it.</source>
        <translation>Word by word, as the person read or heard it.</translation>
    </message>
</context>
<context>
    <name>NumberLine</name>
    <message>
        <source>%1 can receive SMS.</source>
        <translation>%1 can receive SMS.</translation>
    </message>
    <message>
        <source>Another phone</source>
        <translation>Another phone</translation>
    </message>
    <message>
        <source>Make this the preferred number</source>
        <translation>Make this the preferred number</translation>
    </message>
    <message>
        <source>Mobile phone</source>
        <translation>Mobile phone</translation>
    </message>
    <message>
        <source>Open this person</source>
        <translation>Open this person</translation>
    </message>
    <message>
        <source>Preferred: SMS go to this number</source>
        <translation>Preferred: SMS go to this number</translation>
    </message>
    <message>
        <source>Remove this number</source>
        <translation>Remove this number</translation>
    </message>
    <message>
        <source>⚠ %1 already has this number.</source>
        <translation>⚠ %1 already has this number.</translation>
    </message>
    <message>
        <source>⚠ %1 is a foreign number: an SMS may cost more.</source>
        <translation>⚠ %1 is a foreign number: an SMS may cost more.</translation>
    </message>
    <message>
        <source>⚠ %1 is a landline number: an SMS may not arrive.</source>
        <translation>⚠ %1 is a landline number: an SMS may not arrive.</translation>
    </message>
    <message>
        <source>⚠ This number stands here twice.</source>
        <translation>⚠ This number stands here twice.</translation>
    </message>
</context>
<context>
    <name>NumberLines</name>
    <message>
        <source>Add another number</source>
        <translation>Add another number</translation>
    </message>
</context>
<context>
    <name>OfflineNotices</name>
    <message numerus="yes">
        <source>No connection to {gateway}. %n SMS wait safely in the outbox and leave by themselves as soon as it is back.</source>
        <translation>
            <numerusform>No connection to {gateway}. %n SMS wait safely in the outbox and leave by themselves as soon as it is back.</numerusform>
            <numerusform>No connection to {gateway}. %n SMS wait safely in the outbox and leave by themselves as soon as it is back.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending works again. Nothing was lost.</source>
        <translation>Sending works again. Nothing was lost.</translation>
    </message>
    <message>
        <source>The connection is back. What waited is being sent.</source>
        <translation>The connection is back. What waited is being sent.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Try now</translation>
    </message>
</context>
<context>
    <name>OptOutAdding</name>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>How it is known</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>Numbers not to be texted</source>
        <translation>Numbers not to be texted</translation>
    </message>
    <message>
        <source>One a line, or pasted from anywhere.</source>
        <translation>One a line, or pasted from anywhere.</translation>
    </message>
</context>
<context>
    <name>OptOutModel</name>
    <message>
        <source>How it is known</source>
        <translation>How it is known</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
</context>
<context>
    <name>OptOutsDialog</name>
    <message numerus="yes">
        <source>%n piece(s) are no phone numbers.</source>
        <translation>
            <numerusform>%n piece are no phone numbers.</numerusform>
            <numerusform>%n pieces are no phone numbers.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add numbers…</source>
        <translation>Add numbers…</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Allow texting again…</source>
        <translation>Allow texting again…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Export the list</translation>
    </message>
    <message>
        <source>Find a number…</source>
        <translation>Find a number…</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>From a file…</translation>
    </message>
    <message>
        <source>No message goes to these numbers. Only a trace of each is kept, from which the number cannot be read.</source>
        <translation>No message goes to these numbers. Only a trace of each is kept, from which the number cannot be read.</translation>
    </message>
    <message>
        <source>No number matches “%1”</source>
        <translation>No number matches “%1”</translation>
    </message>
    <message>
        <source>Nobody is on the list</source>
        <translation>Nobody is on the list</translation>
    </message>
    <message>
        <source>Not to be texted</source>
        <translation>Not to be texted</translation>
    </message>
    <message>
        <source>Numbers not to be texted</source>
        <translation>Numbers not to be texted</translation>
    </message>
    <message>
        <source>Put numbers here whose owners want no SMS at all. No message goes to them, whatever it is about, even after the person&apos;s data have been erased.</source>
        <translation>Put numbers here whose owners want no SMS at all. No message goes to them, whatever it is about, even after the person&apos;s data have been erased.</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>Reading the list…</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>Spreadsheet (*.csv)</translation>
    </message>
    <message>
        <source>Text, CSV and Excel files (*.txt *.csv *.xlsx)</source>
        <translation>Text, CSV and Excel files (*.txt *.csv *.xlsx)</translation>
    </message>
    <message>
        <source>Type the whole number to be sure.</source>
        <translation>Type the whole number to be sure.</translation>
    </message>
    <message>
        <source>not to be texted.csv</source>
        <translation>not to be texted.csv</translation>
    </message>
    <message>
        <source>{name} saved.</source>
        <translation>{name} saved.</translation>
    </message>
</context>
<context>
    <name>OptionsPart</name>
    <message>
        <source>Active: may be used for sending</source>
        <translation>Active: may be used for sending</translation>
    </message>
    <message>
        <source>Fewer options</source>
        <translation>Fewer options</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>More options</translation>
    </message>
    <message>
        <source>Name of this gateway</source>
        <translation>Name of this gateway</translation>
    </message>
    <message>
        <source>Prefix of numbers without one</source>
        <translation>Prefix of numbers without one</translation>
    </message>
    <message>
        <source>Send Polish letters (ą, ę, ł…): fewer fit one SMS</source>
        <translation>Send Polish letters (ą, ę, ł…): fewer fit one SMS</translation>
    </message>
    <message>
        <source>Shorten links (idz.do)</source>
        <translation>Shorten links (idz.do)</translation>
    </message>
</context>
<context>
    <name>OwnFieldForm</name>
    <message>
        <source> d. before</source>
        <translation> d. before</translation>
    </message>
    <message>
        <source> mths</source>
        <translation> mths</translation>
    </message>
    <message>
        <source>Comes again</source>
        <translation>Comes again</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>In a text: %1</source>
        <translation>In a text: %1</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Remind me of this date</source>
        <translation>Remind me of this date</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>Template of the SMS</source>
        <translation>Template of the SMS</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>every </source>
        <translation>every </translation>
    </message>
    <message>
        <source>never again</source>
        <translation>never again</translation>
    </message>
    <message>
        <source>on the day</source>
        <translation>on the day</translation>
    </message>
</context>
<context>
    <name>OwnFieldsDialog</name>
    <message numerus="yes">
        <source>%n person(s) have a value in “%1”. It stays with them and comes back with a field of this name.</source>
        <translation>
            <numerusform>%n person have a value in “%1”. It stays with them and comes back with a field of this name.</numerusform>
            <numerusform>%n persons have a value in “%1”. It stays with them and comes back with a field of this name.</numerusform>
        </translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(no name)</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Delete the values</source>
        <translation>Delete the values</translation>
    </message>
    <message>
        <source>Keep the values</source>
        <translation>Keep the values</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>No fields yet. Add what you want to know about people.</source>
        <translation>No fields yet. Add what you want to know about people.</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>Own fields</translation>
    </message>
    <message>
        <source>Remove the field</source>
        <translation>Remove the field</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>The values of “%1” will be deleted when you save.</source>
        <translation>The values of “%1” will be deleted when you save.</translation>
    </message>
    <message>
        <source>What you keep about people besides name and number. In a text, the field in braces becomes each recipient&apos;s own value; dates can remind you of people in time.</source>
        <translation>What you keep about people besides name and number. In a text, the field in braces becomes each recipient&apos;s own value; dates can remind you of people in time.</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>Encrypt</translation>
    </message>
    <message>
        <source>Encrypt the copies</source>
        <translation>Encrypt the copies</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Several words are best.</source>
        <translation>Several words are best.</translation>
    </message>
    <message>
        <source>This is not the same passphrase.</source>
        <translation>This is not the same passphrase.</translation>
    </message>
    <message>
        <source>Without the passphrase nobody can open the copies, neither you nor we. Write it down and keep it away from this computer.</source>
        <translation>Without the passphrase nobody can open the copies, neither you nor we. Write it down and keep it away from this computer.</translation>
    </message>
</context>
<context>
    <name>PastImportsDialog</name>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>No imports yet</source>
        <translation>No imports yet</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>Recent imports</source>
        <translation>Recent imports</translation>
    </message>
    <message>
        <source>Removed: up to {added}.</source>
        <translation>Removed: up to {added}.</translation>
    </message>
    <message>
        <source>Removed: up to {added}. As before: up to {updated}.</source>
        <translation>Removed: up to {added}. As before: up to {updated}.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Undo the import</translation>
    </message>
    <message>
        <source>Undo the import of {name}?</source>
        <translation>Undo the import of {name}?</translation>
    </message>
    <message>
        <source>Undoing removes whom an import added and restores whom it changed. Whoever was changed in the meantime is left alone.</source>
        <translation>Undoing removes whom an import added and restores whom it changed. Whoever was changed in the meantime is left alone.</translation>
    </message>
    <message>
        <source>What you import from files is listed here and can be undone.</source>
        <translation>What you import from files is listed here and can be undone.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>imported</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>undone</translation>
    </message>
</context>
<context>
    <name>PastMergesDialog</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Contacts that you merge are listed here, and can be taken apart again.</source>
        <translation>Contacts that you merge are listed here, and can be taken apart again.</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>Merged into it</source>
        <translation>Merged into it</translation>
    </message>
    <message>
        <source>No merges</source>
        <translation>No merges</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>Recent merges</source>
        <translation>Recent merges</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Undo the merge</source>
        <translation>Undo the merge</translation>
    </message>
    <message>
        <source>Undoing brings everybody back as they were. What you changed since in the entry that was kept stays there.</source>
        <translation>Undoing brings everybody back as they were. What you changed since in the entry that was kept stays there.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
</context>
<context>
    <name>PeriodPopup</name>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
</context>
<context>
    <name>Pills</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n rejected</numerusform>
            <numerusform>%n rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeated</source>
        <translation>
            <numerusform>%n repeated</numerusform>
            <numerusform>%n repeated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceButtons</name>
    <message>
        <source>Insert the field %1</source>
        <translation>Insert the field %1</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Another language shows at the next start of the program.</source>
        <translation>Another language shows at the next start of the program.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>As in the system</source>
        <translation>As in the system</translation>
    </message>
    <message>
        <source>Backup copies…</source>
        <translation>Backup copies…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Country prefix</source>
        <translation>Country prefix</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Database…</source>
        <translation>Database…</translation>
    </message>
    <message>
        <source>For numbers typed without one, for example +48.</source>
        <translation>For numbers typed without one, for example +48.</translation>
    </message>
    <message>
        <source>How a client can resign, for example: reply STOP or call.</source>
        <translation>How a client can resign, for example: reply STOP or call.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Opening hours</translation>
    </message>
    <message>
        <source>Opting out</source>
        <translation>Opting out</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Preferences</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>The program</translation>
    </message>
    <message>
        <source>These words fill the fields {firma}, {telefon}, {adres}, {godziny} and {rezygnacja} of your templates.</source>
        <translation>These words fill the fields {firma}, {telefon}, {adres}, {godziny} and {rezygnacja} of your templates.</translation>
    </message>
    <message>
        <source>Watched folder…</source>
        <translation>Watched folder…</translation>
    </message>
    <message>
        <source>Your shop</source>
        <translation>Your shop</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Next recipient</source>
        <translation>Next recipient</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Previous recipient</source>
        <translation>Previous recipient</translation>
    </message>
    <message>
        <source>The text as it will leave</source>
        <translation>The text as it will leave</translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message>
        <source>Added</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Consents and objections</source>
        <translation>Consents and objections</translation>
    </message>
    <message>
        <source>Data stored about a person</source>
        <translation>Data stored about a person</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Made by SMS Desk on {time} from its own records.</source>
        <translation>Made by SMS Desk on {time} from its own records.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>None.</translation>
    </message>
    <message>
        <source>Not to be texted</source>
        <translation>Not to be texted</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>noted {time}</source>
        <translation>noted {time}</translation>
    </message>
</context>
<context>
    <name>PrivacyCard</name>
    <message>
        <source> months</source>
        <translation> months</translation>
    </message>
    <message>
        <source>Consent to marketing</source>
        <translation>Consent to marketing</translation>
    </message>
    <message>
        <source>Delete messages older than</source>
        <translation>Delete messages older than</translation>
    </message>
    <message>
        <source>They cannot be had back.</source>
        <translation>They cannot be had back.</translation>
    </message>
    <message>
        <source>What people are asked to agree to</source>
        <translation>What people are asked to agree to</translation>
    </message>
    <message>
        <source>never</source>
        <translation>never</translation>
    </message>
</context>
<context>
    <name>PrivacyDeeds</name>
    <message numerus="yes">
        <source>%n number(s) will not be texted any more.</source>
        <translation>
            <numerusform>%n number will not be texted any more.</numerusform>
            <numerusform>%n numbers will not be texted any more.</numerusform>
        </translation>
    </message>
    <message>
        <source>JSON, for other programs (*.json)</source>
        <translation>JSON, for other programs (*.json)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>PDF, to print (*.pdf)</source>
        <translation>PDF, to print (*.pdf)</translation>
    </message>
    <message numerus="yes">
        <source>The person and %n message(s) erased for good.</source>
        <translation>
            <numerusform>The person and %n message erased for good.</numerusform>
            <numerusform>The person and %n messages erased for good.</numerusform>
        </translation>
    </message>
    <message>
        <source>personal data.pdf</source>
        <translation>personal data.pdf</translation>
    </message>
    <message>
        <source>{name} saved.</source>
        <translation>{name} saved.</translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message>
        <source>Accepted by the gateway</source>
        <translation>Accepted by the gateway</translation>
    </message>
    <message>
        <source>Attempts and answers of the operator</source>
        <translation>Attempts and answers of the operator</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>ID at the gateway</source>
        <translation>ID at the gateway</translation>
    </message>
    <message>
        <source>ID in this program</source>
        <translation>ID in this program</translation>
    </message>
    <message>
        <source>Made by SMS Desk on {time} from its own records.</source>
        <translation>Made by SMS Desk on {time} from its own records.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>Planned for</translation>
    </message>
    <message>
        <source>Practice gateway: this message was never really sent.</source>
        <translation>Practice gateway: this message was never really sent.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Proof of an SMS</source>
        <translation>Proof of an SMS</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Recipient</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>The gateway&apos;s words</source>
        <translation>The gateway&apos;s words</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Written</translation>
    </message>
</context>
<context>
    <name>ProofSaver</name>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>{name} saved.</source>
        <translation>{name} saved.</translation>
    </message>
</context>
<context>
    <name>ProviderChooser</name>
    <message>
        <source>Add an operator</source>
        <translation>Add an operator</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Choose the operator with whom the shop has an account.</source>
        <translation>Choose the operator with whom the shop has an account.</translation>
    </message>
</context>
<context>
    <name>Purpose</name>
    <message>
        <source>About a repair or a visit; needs no consent.</source>
        <translation>About a repair or a visit; needs no consent.</translation>
    </message>
    <message>
        <source>About an invoice; needs no consent.</source>
        <translation>About an invoice; needs no consent.</translation>
    </message>
    <message>
        <source>About the workshop, such as its hours.</source>
        <translation>About the workshop, such as its hours.</translation>
    </message>
    <message>
        <source>Contractors</source>
        <translation>Contractors</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>Only for people who agreed to receive it; say how to resign.</source>
        <translation>Only for people who agreed to receive it; say how to resign.</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Payments</translation>
    </message>
    <message>
        <source>To suppliers and subcontractors.</source>
        <translation>To suppliers and subcontractors.</translation>
    </message>
</context>
<context>
    <name>PurposePicker</name>
    <message>
        <source>Purpose</source>
        <translation>Purpose</translation>
    </message>
</context>
<context>
    <name>PurposeRow</name>
    <message>
        <source>Note a consent…</source>
        <translation>Note a consent…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Note…</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objects</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Withdraw</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Look in:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Files of &amp;type:</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>QuietAdvice</name>
    <message>
        <source>It will leave at a quiet hour.</source>
        <translation>It will leave at a quiet hour.</translation>
    </message>
    <message>
        <source>Quiet hours now.</source>
        <translation>Quiet hours now.</translation>
    </message>
    <message>
        <source>Quiet hours: marketing will leave on %1.</source>
        <translation>Quiet hours: marketing will leave on %1.</translation>
    </message>
    <message>
        <source>Reason for sending at a quiet hour</source>
        <translation>Reason for sending at a quiet hour</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Send anyway</translation>
    </message>
    <message>
        <source>Send on %1 instead</source>
        <translation>Send on %1 instead</translation>
    </message>
    <message>
        <source>That is in quiet hours.</source>
        <translation>That is in quiet hours.</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Wait</translation>
    </message>
    <message>
        <source>Why at this hour?</source>
        <translation>Why at this hour?</translation>
    </message>
</context>
<context>
    <name>RecipientChip</name>
    <message>
        <source>A landline number: an SMS may not arrive.</source>
        <translation>A landline number: an SMS may not arrive.</translation>
    </message>
    <message>
        <source>No phone number: this contact gets nothing.</source>
        <translation>No phone number: this contact gets nothing.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Remove %1</translation>
    </message>
</context>
<context>
    <name>RecipientField</name>
    <message numerus="yes">
        <source>%n more piece(s) cannot be read.</source>
        <translation>
            <numerusform>%n more piece cannot be read.</numerusform>
            <numerusform>%n more pieces cannot be read.</numerusform>
        </translation>
    </message>
    <message>
        <source>A CSV file with a column “number” or “telefon”; its other columns fill the fields of the text.</source>
        <translation>A CSV file with a column “number” or “telefon”; its other columns fill the fields of the text.</translation>
    </message>
    <message>
        <source>Add a recipient by name or number</source>
        <translation>Add a recipient by name or number</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>From a file…</translation>
    </message>
    <message>
        <source>Name or number…</source>
        <translation>Name or number…</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Recipients</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>Remove all</translation>
    </message>
    <message>
        <source>Several contacts match “%1”. Choose one from the list.</source>
        <translation>Several contacts match “%1”. Choose one from the list.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>and %1 more</translation>
    </message>
</context>
<context>
    <name>RecipientsFile</name>
    <message numerus="yes">
        <source>%n recipient(s) from a file.</source>
        <translation>
            <numerusform>%n recipient from a file.</numerusform>
            <numerusform>%n recipients from a file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) with no number that can be read: {rows}.</source>
        <translation>
            <numerusform>%n row with no number that can be read: {rows}.</numerusform>
            <numerusform>%n rows with no number that can be read: {rows}.</numerusform>
        </translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Choose a file with recipients</source>
        <translation>Choose a file with recipients</translation>
    </message>
    <message>
        <source>Excel and CSV files (*.xlsx *.csv *.txt)</source>
        <translation>Excel and CSV files (*.xlsx *.csv *.txt)</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>Reading {file}…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message numerus="yes">
        <source>{file}: %n recipient(s).</source>
        <translation>
            <numerusform>{file}: %n recipient.</numerusform>
            <numerusform>{file}: %n recipients.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegistrationLine</name>
    <message>
        <source>Copied</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>Copy the referral code</source>
        <translation>Copy the referral code</translation>
    </message>
    <message>
        <source>No account yet?</source>
        <translation>No account yet?</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Register with {provider}</source>
        <translation>Register with {provider}</translation>
    </message>
    <message>
        <source>· referral code</source>
        <translation>· referral code</translation>
    </message>
</context>
<context>
    <name>RegistrationSteps</name>
    <message>
        <source>Enter the code that came by SMS and press “Utwórz konto” again.</source>
        <translation>Enter the code that came by SMS and press “Utwórz konto” again.</translation>
    </message>
    <message>
        <source>In the field “Mam kod polecenia” enter the referral code above, accept the terms and press “Utwórz konto”.</source>
        <translation>In the field “Mam kod polecenia” enter the referral code above, accept the terms and press “Utwórz konto”.</translation>
    </message>
    <message>
        <source>In the panel, press “Aktywuj konto” in the top right corner and give the company&apos;s data. Invoices and your own sender name need it.</source>
        <translation>In the panel, press “Aktywuj konto” in the top right corner and give the company&apos;s data. Invoices and your own sender name need it.</translation>
    </message>
    <message>
        <source>Open the SMSAPI panel</source>
        <translation>Open the SMSAPI panel</translation>
    </message>
    <message>
        <source>Open the link in the e-mail from SMSAPI: it activates the account.</source>
        <translation>Open the link in the e-mail from SMSAPI: it activates the account.</translation>
    </message>
    <message>
        <source>Open the page of sender names</source>
        <translation>Open the page of sender names</translation>
    </message>
    <message>
        <source>Open the page of top-ups</source>
        <translation>Open the page of top-ups</translation>
    </message>
    <message>
        <source>Open the registration page and fill in the form.</source>
        <translation>Open the registration page and fill in the form.</translation>
    </message>
    <message>
        <source>Order your sender name: “Wiadomości SMS”, then “Pole nadawcy”. SMSAPI approves it, which takes a while; until then choose ECO.</source>
        <translation>Order your sender name: “Wiadomości SMS”, then “Pole nadawcy”. SMSAPI approves it, which takes a while; until then choose ECO.</translation>
    </message>
    <message>
        <source>Top the account up, or use the points given for the start.</source>
        <translation>Top the account up, or use the points given for the start.</translation>
    </message>
</context>
<context>
    <name>ReminderCard</name>
    <message numerus="yes">
        <source>%n from earlier days</source>
        <translation>
            <numerusform>%n from earlier days</numerusform>
            <numerusform>%n from earlier days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) from earlier days</source>
        <translation>
            <numerusform>%n reminder from earlier days</numerusform>
            <numerusform>%n reminders from earlier days</numerusform>
        </translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Look through</source>
        <translation>Look through</translation>
    </message>
    <message>
        <source>The reminders come back tomorrow. Until then they are in the menu Contacts.</source>
        <translation>The reminders come back tomorrow. Until then they are in the menu Contacts.</translation>
    </message>
    <message numerus="yes">
        <source>Today %n reminder(s): look through and send</source>
        <translation>
            <numerusform>Today %n reminder: look through and send</numerusform>
            <numerusform>Today %n reminders: look through and send</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>ReminderDeeds</name>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>ReminderModel</name>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>Why no SMS</source>
        <translation>Why no SMS</translation>
    </message>
</context>
<context>
    <name>ReminderTable</name>
    <message>
        <source>Reminders</source>
        <translation>Reminders</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message numerus="yes">
        <source>%n more follow(s) when these are dealt with.</source>
        <translation>
            <numerusform>%n more follow when these are dealt with.</numerusform>
            <numerusform>%n more follows when these are dealt with.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) dealt with.</source>
        <translation>
            <numerusform>%n reminder dealt with.</numerusform>
            <numerusform>%n reminders dealt with.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) put off.</source>
        <translation>
            <numerusform>%n reminder put off.</numerusform>
            <numerusform>%n reminders put off.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) skipped.</source>
        <translation>
            <numerusform>%n reminder skipped.</numerusform>
            <numerusform>%n reminders skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n day(s)</source>
        <translation>
            <numerusform>In %n day</numerusform>
            <numerusform>In %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Tomorrow</translation>
    </message>
    <message>
        <source>consent withdrawn</source>
        <translation>consent withdrawn</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>missed %n day(s) ago</source>
        <translation>
            <numerusform>missed %n day ago</numerusform>
            <numerusform>missed %n days ago</numerusform>
        </translation>
    </message>
    <message>
        <source>no consent to marketing</source>
        <translation>no consent to marketing</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>no number</translation>
    </message>
    <message>
        <source>not to be texted</source>
        <translation>not to be texted</translation>
    </message>
    <message>
        <source>today</source>
        <translation>today</translation>
    </message>
    <message>
        <source>wants no messages about orders</source>
        <translation>wants no messages about orders</translation>
    </message>
</context>
<context>
    <name>RemindersDialog</name>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Also the next 14 days</source>
        <translation>Also the next 14 days</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Dealt with</source>
        <translation>Dealt with</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>No reminders today</source>
        <translation>No reminders today</translation>
    </message>
    <message>
        <source>No template</source>
        <translation>No template</translation>
    </message>
    <message>
        <source>Own fields…</source>
        <translation>Own fields…</translation>
    </message>
    <message>
        <source>Reading the reminders…</source>
        <translation>Reading the reminders…</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Reminders</translation>
    </message>
    <message>
        <source>Skip this time</source>
        <translation>Skip this time</translation>
    </message>
    <message>
        <source>Template of the SMS</source>
        <translation>Template of the SMS</translation>
    </message>
    <message>
        <source>The reminders cannot be read</source>
        <translation>The reminders cannot be read</translation>
    </message>
    <message>
        <source>They are made of people&apos;s dates: an own field that is a date, an inspection say, can remind you of each person in time.</source>
        <translation>They are made of people&apos;s dates: an own field that is a date, an inspection say, can remind you of each person in time.</translation>
    </message>
    <message>
        <source>They know already: go on to the next date</source>
        <translation>They know already: go on to the next date</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Write to the selected</source>
        <translation>Write to the selected</translation>
    </message>
    <message numerus="yes">
        <source>Write to the selected (%n)</source>
        <translation>
            <numerusform>Write to the selected (%n)</numerusform>
            <numerusform>Write to the selected (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RenameDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Name of this gateway</source>
        <translation>Name of this gateway</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Rename the gateway</source>
        <translation>Rename the gateway</translation>
    </message>
</context>
<context>
    <name>Repeat</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a price</source>
        <translation>
            <numerusform>%n without a price</numerusform>
            <numerusform>%n without a price</numerusform>
        </translation>
    </message>
    <message>
        <source>about {amount}</source>
        <translation>about {amount}</translation>
    </message>
    <message>
        <source>price not known yet</source>
        <translation>price not known yet</translation>
    </message>
</context>
<context>
    <name>RescheduleDialog</name>
    <message numerus="yes">
        <source>%n is/are kept by {gateway}: cancelled there and handed over anew.</source>
        <translation>
            <numerusform>%n is/are kept by {gateway}: cancelled there and handed over anew.</numerusform>
            <numerusform>%n is/are kept by {gateway}: cancelled there and handed over anew.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) in this program, which must be running then.</source>
        <translation>
            <numerusform>%n wait in this program, which must be running then.</numerusform>
            <numerusform>%n waits in this program, which must be running then.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>Another time</translation>
    </message>
    <message numerus="yes">
        <source>Another time for %n message(s)</source>
        <translation>
            <numerusform>Another time for %n message</numerusform>
            <numerusform>Another time for %n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>At that time people are usually not texted: at night, on days off.</source>
        <translation>At that time people are usually not texted: at night, on days off.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Date and time of sending</source>
        <translation>Date and time of sending</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Schedule</translation>
    </message>
    <message>
        <source>Send on</source>
        <translation>Send on</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>A restore takes away what is newer than the copy:</source>
        <translation>A restore takes away what is newer than the copy:</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Open the copy</source>
        <translation>Open the copy</translation>
    </message>
    <message>
        <source>Passphrase of this copy</source>
        <translation>Passphrase of this copy</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Restore a copy</source>
        <translation>Restore a copy</translation>
    </message>
    <message>
        <source>That did not work. Nothing has been changed; try again.</source>
        <translation>That did not work. Nothing has been changed; try again.</translation>
    </message>
    <message>
        <source>To restore, type how many messages were sent since: {count}</source>
        <translation>To restore, type how many messages were sent since: {count}</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message numerus="yes">
        <source>%n not to be texted</source>
        <translation>
            <numerusform>%n not to be texted</numerusform>
            <numerusform>%n not to be texted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n once more today</source>
        <translation>
            <numerusform>%n once more today</numerusform>
            <numerusform>%n once more today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeated</source>
        <translation>
            <numerusform>%n repeated</numerusform>
            <numerusform>%n repeated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will get it</source>
        <translation>
            <numerusform>%n will get it</numerusform>
            <numerusform>%n will get it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a number</source>
        <translation>
            <numerusform>%n without a number</numerusform>
            <numerusform>%n without a number</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without consent to marketing</source>
        <translation>
            <numerusform>%n without consent to marketing</numerusform>
            <numerusform>%n without consent to marketing</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Leave them out</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Recipients</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Send to many people?</source>
        <translation>Send to many people?</translation>
    </message>
    <message>
        <source>longest: %1, %2</source>
        <translation>longest: %1, %2</translation>
    </message>
</context>
<context>
    <name>ReviewModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>What happens</translation>
    </message>
    <message>
        <source>got the same text today</source>
        <translation>got the same text today</translation>
    </message>
</context>
<context>
    <name>Route</name>
    <message>
        <source>accepted</source>
        <translation>accepted</translation>
    </message>
    <message>
        <source>handed over from {source} to {target}</source>
        <translation>handed over from {source} to {target}</translation>
    </message>
    <message>
        <source>ordered again, time no. {number}:</source>
        <translation>ordered again, time no. {number}:</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>under way</translation>
    </message>
</context>
<context>
    <name>RouteAdvice</name>
    <message>
        <source>Set up a gateway</source>
        <translation>Set up a gateway</translation>
    </message>
</context>
<context>
    <name>RoutePicker</name>
    <message>
        <source>%1 (switched off)</source>
        <translation>%1 (switched off)</translation>
    </message>
    <message>
        <source>Account&apos;s sender</source>
        <translation>Account&apos;s sender</translation>
    </message>
    <message>
        <source>Choose a gateway</source>
        <translation>Choose a gateway</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>No gateway</source>
        <translation>No gateway</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Sender</translation>
    </message>
</context>
<context>
    <name>ScheduleButton</name>
    <message>
        <source>Kept by the gateway: leaves even when this computer is off.</source>
        <translation>Kept by the gateway: leaves even when this computer is off.</translation>
    </message>
    <message>
        <source>Schedule…</source>
        <translation>Schedule…</translation>
    </message>
    <message>
        <source>Time of sending: %1</source>
        <translation>Time of sending: %1</translation>
    </message>
</context>
<context>
    <name>SchedulePopup</name>
    <message>
        <source>Date and time of sending</source>
        <translation>Date and time of sending</translation>
    </message>
    <message>
        <source>It leaves even when this computer is off.</source>
        <translation>It leaves even when this computer is off.</translation>
    </message>
    <message>
        <source>Kept by the gateway</source>
        <translation>Kept by the gateway</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Schedule</translation>
    </message>
    <message>
        <source>Send at once</source>
        <translation>Send at once</translation>
    </message>
    <message>
        <source>Send on</source>
        <translation>Send on</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Clear the search</translation>
    </message>
</context>
<context>
    <name>SenderPart</name>
    <message>
        <source>Asking…</source>
        <translation>Asking…</translation>
    </message>
    <message>
        <source>ECO — cheaper, one of the operator&apos;s numbers as sender</source>
        <translation>ECO — cheaper, one of the operator&apos;s numbers as sender</translation>
    </message>
    <message>
        <source>Fetch from account</source>
        <translation>Fetch from account</translation>
    </message>
    <message>
        <source>PRO — your own sender name</source>
        <translation>PRO — your own sender name</translation>
    </message>
    <message>
        <source>Priority — your own sender name, faster and dearer by half</source>
        <translation>Priority — your own sender name, faster and dearer by half</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Sender name</source>
        <translation>Sender name</translation>
    </message>
    <message>
        <source>Sender names in the SMSAPI panel</source>
        <translation>Sender names in the SMSAPI panel</translation>
    </message>
    <message numerus="yes">
        <source>The login is right. Sender names found: %n.</source>
        <translation>
            <numerusform>The login is right. Sender names found: %n.</numerusform>
            <numerusform>The login is right. Sender names found: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sender names of the account cannot be read. The test SMS will show whether the login is right.</source>
        <translation>The sender names of the account cannot be read. The test SMS will show whether the login is right.</translation>
    </message>
    <message>
        <source>Up to 11 characters: letters A–Z without Polish marks, digits.</source>
        <translation>Up to 11 characters: letters A–Z without Polish marks, digits.</translation>
    </message>
</context>
<context>
    <name>SenderStatus</name>
    <message>
        <source>Approved</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Status unknown</source>
        <translation>Status unknown</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>Waiting for approval</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>Choose another gateway.</source>
        <translation>Choose another gateway.</translation>
    </message>
    <message>
        <source>Fill in the field “%1”.</source>
        <translation>Fill in the field “%1”.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>Putting into the outbox…</source>
        <translation>Putting into the outbox…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
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
        <translation>Budget for a month</translation>
    </message>
    <message>
        <source>In the unit of the default gateway. You are warned, nothing is stopped.</source>
        <translation>In the unit of the default gateway. You are warned, nothing is stopped.</translation>
    </message>
    <message>
        <source>Not on Polish public holidays</source>
        <translation>Not on Polish public holidays</translation>
    </message>
    <message>
        <source>Not on Sundays</source>
        <translation>Not on Sundays</translation>
    </message>
    <message>
        <source>Offer planned SMS later than</source>
        <translation>Offer planned SMS later than</translation>
    </message>
    <message>
        <source>Quiet hours: marketing waits, others are warned</source>
        <translation>Quiet hours: marketing waits, others are warned</translation>
    </message>
    <message>
        <source>Send from</source>
        <translation>Send from</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>They are not sent by themselves if the program was closed.</source>
        <translation>They are not sent by themselves if the program was closed.</translation>
    </message>
    <message>
        <source>Type the number above</source>
        <translation>Type the number above</translation>
    </message>
    <message>
        <source>Undo after sending</source>
        <translation>Undo after sending</translation>
    </message>
    <message>
        <source>never</source>
        <translation>never</translation>
    </message>
    <message>
        <source>until</source>
        <translation>until</translation>
    </message>
</context>
<context>
    <name>ServerForm</name>
    <message>
        <source>A number from 1 to 65535.</source>
        <translation>A number from 1 to 65535.</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Always</translation>
    </message>
    <message>
        <source>Always, and check the certificate</source>
        <translation>Always, and check the certificate</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>Encryption (TLS)</source>
        <translation>Encryption (TLS)</translation>
    </message>
    <message>
        <source>Fill this in.</source>
        <translation>Fill this in.</translation>
    </message>
    <message>
        <source>If the server offers it</source>
        <translation>If the server offers it</translation>
    </message>
    <message>
        <source>It is kept in the keyring of this computer.</source>
        <translation>It is kept in the keyring of this computer.</translation>
    </message>
    <message>
        <source>Its name or address in your network.</source>
        <translation>Its name or address in your network.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>PostgreSQL server</source>
        <translation>PostgreSQL server</translation>
    </message>
    <message>
        <source>User</source>
        <translation>User</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unchanged</translation>
    </message>
</context>
<context>
    <name>ShowButton</name>
    <message>
        <source>Hide</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Hide the characters</source>
        <translation>Hide the characters</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Show the characters</source>
        <translation>Show the characters</translation>
    </message>
</context>
<context>
    <name>SkippedModel</name>
    <message>
        <source>Row</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>Why it is left out</translation>
    </message>
</context>
<context>
    <name>SkippedTable</name>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Rows that are left out</source>
        <translation>Rows that are left out</translation>
    </message>
    <message>
        <source>Save the rows left out</source>
        <translation>Save the rows left out</translation>
    </message>
    <message>
        <source>Save the rows left out…</source>
        <translation>Save the rows left out…</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>Spreadsheet (*.csv)</translation>
    </message>
    <message>
        <source>The rows left out were saved as {name}.</source>
        <translation>The rows left out were saved as {name}.</translation>
    </message>
    <message numerus="yes">
        <source>These are the first %n row(s); mend the sheet, then choose it again.</source>
        <translation>
            <numerusform>These are the first %n row; mend the sheet, then choose it again.</numerusform>
            <numerusform>These are the first %n rows; mend the sheet, then choose it again.</numerusform>
        </translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>Why it is left out</translation>
    </message>
    <message>
        <source>rows left out.csv</source>
        <translation>rows left out.csv</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n SMS waiting</source>
        <translation>
            <numerusform>%n SMS waiting</numerusform>
            <numerusform>%n SMS waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scheduled</source>
        <translation>
            <numerusform>%n scheduled</numerusform>
            <numerusform>%n scheduled</numerusform>
        </translation>
    </message>
    <message>
        <source>Another program sends from this database</source>
        <translation>Another program sends from this database</translation>
    </message>
    <message>
        <source>No connection to the database; messages wait</source>
        <translation>No connection to the database; messages wait</translation>
    </message>
    <message>
        <source>No connection to {gateway}</source>
        <translation>No connection to {gateway}</translation>
    </message>
    <message>
        <source>No gateway yet</source>
        <translation>No gateway yet</translation>
    </message>
    <message>
        <source>No internet connection; messages wait</source>
        <translation>No internet connection; messages wait</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message numerus="yes">
        <source>Outbox: %n waiting</source>
        <translation>
            <numerusform>Outbox: %n waiting</numerusform>
            <numerusform>Outbox: %n waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready to send</source>
        <translation>Ready to send</translation>
    </message>
    <message>
        <source>Sending is paused; messages wait</source>
        <translation>Sending is paused; messages wait</translation>
    </message>
    <message>
        <source>Sending starts again in a moment</source>
        <translation>Sending starts again in a moment</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Sending…</translation>
    </message>
    <message>
        <source>{gateway} cannot send; {stand_in} stands in</source>
        <translation>{gateway} cannot send; {stand_in} stands in</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>Step {step} of {count}: {name}</source>
        <translation>Step {step} of {count}: {name}</translation>
    </message>
</context>
<context>
    <name>SystemWords</name>
    <message>
        <source>another program uses it</source>
        <translation>another program uses it</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>it is a folder</translation>
    </message>
    <message>
        <source>it is no folder</source>
        <translation>it is no folder</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>it is not there</translation>
    </message>
    <message>
        <source>nothing can be written there</source>
        <translation>nothing can be written there</translation>
    </message>
    <message>
        <source>the disk does not answer</source>
        <translation>the disk does not answer</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>the disk is full</translation>
    </message>
    <message>
        <source>the disk is not connected</source>
        <translation>the disk is not connected</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>the name is too long</translation>
    </message>
    <message>
        <source>the network folder has gone</source>
        <translation>the network folder has gone</translation>
    </message>
    <message>
        <source>you have no right to it</source>
        <translation>you have no right to it</translation>
    </message>
</context>
<context>
    <name>TemplateEditor</name>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Save mine</source>
        <translation>Save mine</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Take theirs</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>The pasted text is too long for a template; only its beginning was taken.</source>
        <translation>The pasted text is too long for a template; only its beginning was taken.</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>When nobody fills it in</source>
        <translation>When nobody fills it in</translation>
    </message>
    <message>
        <source>⚠ {%1} is not a known field. Did you mean {%2}?</source>
        <translation>⚠ {%1} is not a known field. Did you mean {%2}?</translation>
    </message>
    <message>
        <source>⚠ {%1} is your own field: you will be asked for it when you write.</source>
        <translation>⚠ {%1} is your own field: you will be asked for it when you write.</translation>
    </message>
</context>
<context>
    <name>TemplateFileDeeds</name>
    <message numerus="yes">
        <source>%n replaced.</source>
        <translation>
            <numerusform>%n replaced.</numerusform>
            <numerusform>%n replaced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped.</source>
        <translation>
            <numerusform>%n skipped.</numerusform>
            <numerusform>%n skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) added.</source>
        <translation>
            <numerusform>%n template added.</numerusform>
            <numerusform>%n templates added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) written to {name}.</source>
        <translation>
            <numerusform>%n template written to {name}.</numerusform>
            <numerusform>%n templates written to {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export templates</source>
        <translation>Export templates</translation>
    </message>
    <message>
        <source>Import templates</source>
        <translation>Import templates</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Templates</translation>
    </message>
    <message>
        <source>templates</source>
        <translation>templates</translation>
    </message>
</context>
<context>
    <name>TemplateList</name>
    <message>
        <source>%1: changed, not saved yet</source>
        <translation>%1: changed, not saved yet</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Templates</translation>
    </message>
</context>
<context>
    <name>TemplatePicker</name>
    <message>
        <source>No template</source>
        <translation>No template</translation>
    </message>
</context>
<context>
    <name>TemplatePreview</name>
    <message>
        <source>All contacts</source>
        <translation>All contacts</translation>
    </message>
    <message>
        <source>Contact of the preview</source>
        <translation>Contact of the preview</translation>
    </message>
    <message>
        <source>Contractors</source>
        <translation>Contractors</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Longest</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Sample</translation>
    </message>
    <message>
        <source>Sample values – or type a name</source>
        <translation>Sample values – or type a name</translation>
    </message>
    <message>
        <source>Whose longest values</source>
        <translation>Whose longest values</translation>
    </message>
    <message>
        <source>longest: %1</source>
        <translation>longest: %1</translation>
    </message>
    <message>
        <source>the same for everybody: %1</source>
        <translation>the same for everybody: %1</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message>
        <source>A template is a text you write often, with fields such as {kwota}.</source>
        <translation>A template is a text you write often, with fields such as {kwota}.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>New template</translation>
    </message>
    <message>
        <source>No template chosen</source>
        <translation>No template chosen</translation>
    </message>
    <message>
        <source>No template matches.</source>
        <translation>No template matches.</translation>
    </message>
    <message>
        <source>Search templates…</source>
        <translation>Search templates…</translation>
    </message>
    <message>
        <source>Template “%1” deleted.</source>
        <translation>Template “%1” deleted.</translation>
    </message>
    <message>
        <source>Template “%1” made as a copy.</source>
        <translation>Template “%1” made as a copy.</translation>
    </message>
    <message>
        <source>Template “%1” saved.</source>
        <translation>Template “%1” saved.</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Templates</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>TestSmsDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>For example +48 601 123 456.</source>
        <translation>For example +48 601 123 456.</translation>
    </message>
    <message>
        <source>Phone number with its prefix</source>
        <translation>Phone number with its prefix</translation>
    </message>
    <message>
        <source>Practice mode: nothing is really sent.</source>
        <translation>Practice mode: nothing is really sent.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Sending the test SMS…</source>
        <translation>Sending the test SMS…</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Sending…</translation>
    </message>
    <message>
        <source>Test SMS through {gateway}</source>
        <translation>Test SMS through {gateway}</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>The gateway accepted the test SMS ({size}). It arrives in a moment.</source>
        <translation>The gateway accepted the test SMS ({size}). It arrives in a moment.</translation>
    </message>
    <message>
        <source>Write the number with its prefix, for example +48 601 123 456.</source>
        <translation>Write the number with its prefix, for example +48 601 123 456.</translation>
    </message>
    <message>
        <source>{length} of {limit} characters</source>
        <translation>{length} of {limit} characters</translation>
    </message>
</context>
<context>
    <name>TextSize</name>
    <message>
        <source>The letters come from the recipients&apos; data.</source>
        <translation>The letters come from the recipients&apos; data.</translation>
    </message>
    <message>
        <source>This gateway sends Polish letters as plain ones.</source>
        <translation>This gateway sends Polish letters as plain ones.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>New message</source>
        <translation>New message</translation>
    </message>
    <message>
        <source>Open SMS Desk</source>
        <translation>Open SMS Desk</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Write to the number in the clipboard</source>
        <translation>Write to the number in the clipboard</translation>
    </message>
</context>
<context>
    <name>TrayChoice</name>
    <message>
        <source>Icon in the tray</source>
        <translation>Icon in the tray</translation>
    </message>
    <message>
        <source>Stay there when the window is closed</source>
        <translation>Stay there when the window is closed</translation>
    </message>
    <message>
        <source>This desktop has no tray now.</source>
        <translation>This desktop has no tray now.</translation>
    </message>
</context>
<context>
    <name>TrialPart</name>
    <message>
        <source>Checking the login…</source>
        <translation>Checking the login…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>First send a test SMS with these settings.</source>
        <translation>First send a test SMS with these settings.</translation>
    </message>
    <message>
        <source>Phone number for the test SMS</source>
        <translation>Phone number for the test SMS</translation>
    </message>
    <message>
        <source>Saving is possible after an accepted test SMS.</source>
        <translation>Saving is possible after an accepted test SMS.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Send a test SMS</source>
        <translation>Send a test SMS</translation>
    </message>
    <message>
        <source>Sending the test SMS…</source>
        <translation>Sending the test SMS…</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Sending…</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Test SMS accepted ({size}). You can save the settings.</source>
        <translation>Test SMS accepted ({size}). You can save the settings.</translation>
    </message>
    <message>
        <source>The gateway {gateway} is saved and ready to send.</source>
        <translation>The gateway {gateway} is saved and ready to send.</translation>
    </message>
    <message>
        <source>The gateway {gateway} is saved. It sends nothing until you activate it.</source>
        <translation>The gateway {gateway} is saved. It sends nothing until you activate it.</translation>
    </message>
    <message>
        <source>The test is under way.</source>
        <translation>The test is under way.</translation>
    </message>
    <message>
        <source>The values changed: send the test SMS again.</source>
        <translation>The values changed: send the test SMS again.</translation>
    </message>
    <message>
        <source>Your own number, e.g. +48 501 234 567</source>
        <translation>Your own number, e.g. +48 501 234 567</translation>
    </message>
</context>
<context>
    <name>TrialRun</name>
    <message>
        <source>Test SMS through {gateway}:</source>
        <translation>Test SMS through {gateway}:</translation>
    </message>
</context>
<context>
    <name>TypedCount</name>
    <message>
        <source>Number of SMS</source>
        <translation>Number of SMS</translation>
    </message>
    <message>
        <source>To send, type the number of SMS: {count}</source>
        <translation>To send, type the number of SMS: {count}</translation>
    </message>
</context>
<context>
    <name>UnclearPart</name>
    <message>
        <source>Check again</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>It was not sent</source>
        <translation>It was not sent</translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation>It was sent</translation>
    </message>
    <message>
        <source>Look into the gateway&apos;s panel, then say what happened:</source>
        <translation>Look into the gateway&apos;s panel, then say what happened:</translation>
    </message>
    <message>
        <source>The gateway can be asked once more. Or look into its panel and say:</source>
        <translation>The gateway can be asked once more. Or look into its panel and say:</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message numerus="yes">
        <source>%n SMS in the outbox</source>
        <translation>
            <numerusform>%n SMS in the outbox</numerusform>
            <numerusform>%n SMS in the outbox</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>leaving in %1 s</source>
        <translation>leaving in %1 s</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>It is too late to undo: the messages have left.</source>
        <translation>It is too late to undo: the messages have left.</translation>
    </message>
    <message numerus="yes">
        <source>Only %n SMS could be cancelled; the others have left.</source>
        <translation>
            <numerusform>Only %n SMS could be cancelled; the others have left.</numerusform>
            <numerusform>Only %n SMS could be cancelled; the others have left.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>waiting for the gateway</source>
        <translation>waiting for the gateway</translation>
    </message>
    <message>
        <source>waiting until the gateway is activated</source>
        <translation>waiting until the gateway is activated</translation>
    </message>
</context>
<context>
    <name>Unsaved</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Save the changes?</source>
        <translation>Save the changes?</translation>
    </message>
    <message>
        <source>What you have typed is not saved yet.</source>
        <translation>What you have typed is not saved yet.</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Another program sends from this database; the message leaves there.</source>
        <translation>Another program sends from this database; the message leaves there.</translation>
    </message>
    <message>
        <source>Its time, {time}, passed while this program was not running. Send it now, plan it anew or cancel it.</source>
        <translation>Its time, {time}, passed while this program was not running. Send it now, plan it anew or cancel it.</translation>
    </message>
    <message>
        <source>Sending has stopped and starts again in a moment.</source>
        <translation>Sending has stopped and starts again in a moment.</translation>
    </message>
    <message>
        <source>The gateway {gateway} is switched off; it waits until you activate it.</source>
        <translation>The gateway {gateway} is switched off; it waits until you activate it.</translation>
    </message>
    <message>
        <source>The message is safe in the outbox.</source>
        <translation>The message is safe in the outbox.</translation>
    </message>
    <message>
        <source>The message waits here for its time, {time}; this program must be running then. You can still cancel it.</source>
        <translation>The message waits here for its time, {time}; this program must be running then. You can still cancel it.</translation>
    </message>
    <message>
        <source>There is no internet connection. The message leaves as soon as it is back.</source>
        <translation>There is no internet connection. The message leaves as soon as it is back.</translation>
    </message>
    <message>
        <source>{gateway} keeps the message and sends it on {time}, even when this computer is off. You can still cancel it.</source>
        <translation>{gateway} keeps the message and sends it on {time}, even when this computer is off. You can still cancel it.</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>A guide leads you through the account at SMSAPI, the password and the first test SMS. It takes about ten minutes.</source>
        <translation>A guide leads you through the account at SMSAPI, the password and the first test SMS. It takes about ten minutes.</translation>
    </message>
    <message>
        <source>I have a list of clients</source>
        <translation>I have a list of clients</translation>
    </message>
    <message>
        <source>I want to look around first</source>
        <translation>I want to look around first</translation>
    </message>
    <message>
        <source>I want to send real messages</source>
        <translation>I want to send real messages</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>Import contacts</translation>
    </message>
    <message>
        <source>Join the shop&apos;s database…</source>
        <translation>Join the shop&apos;s database…</translation>
    </message>
    <message>
        <source>Practice gateway</source>
        <translation>Practice gateway</translation>
    </message>
    <message>
        <source>Practice mode</source>
        <translation>Practice mode</translation>
    </message>
    <message>
        <source>Read it from Excel, from a CSV file or from a phone.</source>
        <translation>Read it from Excel, from a CSV file or from a phone.</translation>
    </message>
    <message>
        <source>Restore a backup copy…</source>
        <translation>Restore a backup copy…</translation>
    </message>
    <message>
        <source>Set up an SMS gateway</source>
        <translation>Set up an SMS gateway</translation>
    </message>
    <message>
        <source>The practice gateway answers like a real one, but nothing leaves the computer and nothing costs money.</source>
        <translation>The practice gateway answers like a real one, but nothing leaves the computer and nothing costs money.</translation>
    </message>
    <message>
        <source>The shop has SMS Desk already?</source>
        <translation>The shop has SMS Desk already?</translation>
    </message>
    <message>
        <source>Welcome to SMS Desk</source>
        <translation>Welcome to SMS Desk</translation>
    </message>
    <message>
        <source>Write to your clients from here: three ways to begin, in any order.</source>
        <translation>Write to your clients from here: three ways to begin, in any order.</translation>
    </message>
    <message>
        <source>“{name}” is ready. Write to whomever you like: nothing really leaves.</source>
        <translation>“{name}” is ready. Write to whomever you like: nothing really leaves.</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>dd.mm.yyyy</translation>
    </message>
</context>
</TS>
