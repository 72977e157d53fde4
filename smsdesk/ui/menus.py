"""The menu bar: actions and shortcuts. What an action does is the main window's matter."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from smsdesk.ui.context import PageKey

Slot = Callable[[], object]


class Menus:
    """Built once over a window; holds the actions that change."""

    def __init__(self, window: QMainWindow, slots: Mapping[str, Slot]) -> None:
        """`slots` by the action's name."""
        self._window = window
        self._slots = slots
        self.themes: dict[str, QAction] = {}
        self._program()
        self._contacts()
        self._messages()
        self._view()
        self._help()

    def show_theme(self, choice: str) -> None:
        """Tick the theme in use."""
        self.themes[choice].setChecked(True)

    def _program(self) -> None:
        translate = QCoreApplication.translate
        menu = self._menu(translate("Menus", "&Program"))
        self._add(menu, "sms_settings", translate("Menus", "SMS sending &settings…"))
        self._add(menu, "preferences", translate("Menus", "&Preferences…"), "Ctrl+,")
        self._add(menu, "backups", translate("Menus", "&Backup copies…"))
        self._add(menu, "database", translate("Menus", "&Database…"))
        self._add(menu, "watched_folder", translate("Menus", "Watched &folder…"))
        menu.addSeparator()
        self._add(menu, "quit", translate("Menus", "&Quit"), "Ctrl+Q")

    def _contacts(self) -> None:
        translate = QCoreApplication.translate
        menu = self._menu(translate("Menus", "&Contacts"))
        self._add(menu, "new_contact", translate("Menus", "&New contact"), "Ctrl+Shift+N")
        self._add(menu, "import_contacts", translate("Menus", "&Import from a file…"))
        self._add(menu, "past_imports", translate("Menus", "&Recent imports…"))
        self._add(menu, "duplicates", translate("Menus", "&Duplicates…"))
        self._add(menu, "groups", translate("Menus", "&Groups…"))
        self._add(menu, "own_fields", translate("Menus", "&Own fields…"))
        self._add(menu, "reminders", translate("Menus", "Re&minders…"))
        self._add(menu, "opt_outs", translate("Menus", "Not to be &texted…"))
        menu.addSeparator()
        self._add(menu, "search", translate("Menus", "&Search"), "Ctrl+F")

    def _messages(self) -> None:
        translate = QCoreApplication.translate
        menu = self._menu(translate("Menus", "&Messages"))
        self._add(menu, "new_message", translate("Menus", "&New message"), "Ctrl+N")
        self._add(
            menu,
            "clipboard_message",
            translate("Menus", "&Write to the number in the clipboard"),
            "Ctrl+Shift+V",
        )
        self._add(menu, "outbox", translate("Menus", "&Outbox and history"))

    def _view(self) -> None:
        translate = QCoreApplication.translate
        menu = self._menu(translate("Menus", "&View"))
        names = {
            PageKey.CONTACTS: translate("Menus", "Contacts"),
            PageKey.MESSAGES: translate("Menus", "Messages"),
            PageKey.TEMPLATES: translate("Menus", "Templates"),
            PageKey.GATEWAYS: translate("Menus", "SMS gateways"),
        }
        for place, (key, text) in enumerate(names.items(), start=1):
            self._add(menu, key.value, text, f"Ctrl+{place}")
        menu.addSeparator()
        self._add(menu, "refresh", translate("Menus", "&Refresh"), "F5")
        self._add(menu, "contact_columns", translate("Menus", "Columns of the &contacts…"))
        self._themes(menu.addMenu(translate("Menus", "&Appearance")))

    def _themes(self, menu: QMenu) -> None:
        translate = QCoreApplication.translate
        group = QActionGroup(self._window)
        names = {
            "": translate("Menus", "As in the system"),
            "light": translate("Menus", "Light"),
            "dark": translate("Menus", "Dark"),
        }
        for choice, text in names.items():
            action = self._add(menu, f"theme_{choice or 'system'}", text)
            action.setCheckable(True)
            group.addAction(action)
            self.themes[choice] = action

    def _help(self) -> None:
        translate = QCoreApplication.translate
        menu = self._menu(translate("Menus", "&Help"))
        self._add(menu, "manual", translate("Menus", "&Manual"), "F1")
        self._add(menu, "diagnostics", translate("Menus", "&Diagnostics…"))
        menu.addSeparator()
        self._add(menu, "about", translate("Menus", "&About SMS Desk"))

    def _menu(self, title: str) -> QMenu:
        return self._window.menuBar().addMenu(title)

    def _add(self, menu: QMenu, name: str, text: str, shortcut: str = "") -> QAction:
        action = QAction(text, self._window)
        action.setObjectName("action" + "".join(word.capitalize() for word in name.split("_")))
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        action.triggered.connect(lambda _=False: self._slots[name]())
        menu.addAction(action)
        return action
