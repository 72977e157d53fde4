"""What the program does with people: contacts, groups, consents, duplicates, reminders.

Files with people come in through `services.importing`; writing to people is `services.compose`.
"""
