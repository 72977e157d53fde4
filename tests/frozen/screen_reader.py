"""Uses windows as a screen reader does, over AT-SPI: nothing of the program helps with it.

Widgets are found by the last part of their accessible id, which Qt makes of object names; what is
not shown is not found. Clicks are those of a mouse.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

PATIENCE = 30.0
_ENABLED, _SHOWING = 8, 25
"""Bits of org.a11y.atspi.Accessible.GetState."""
_ROOT = "/org/a11y/atspi/accessible/root"
_REGISTRY = "org.a11y.atspi.Registry"


class Lost(Exception):
    """What should be on the screen did not come."""


@dataclass(frozen=True, slots=True)
class Widget:
    """Something on the screen."""

    service: str
    path: str


class ScreenReader:
    """One who uses the programs of a session."""

    def __init__(self, session: str) -> None:
        """`session` is the address of the session's bus."""
        bus = open_dbus_connection(session)
        launcher = DBusAddress("/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Bus")
        (address,) = _call(bus, launcher, "GetAddress")
        bus.close()
        self._bus: DBusConnection = open_dbus_connection(str(address))
        self._known: dict[str, Widget] = {}

    def close(self) -> None:
        """Go away."""
        self._bus.close()

    # --- eyes ---------------------------------------------------------------------------------

    def find(self, name: str) -> Widget:
        """The widget called `name`, as soon as it is shown. Raises Lost."""

        def shown() -> bool:
            known = self._known.get(name)
            if known is None or not self._has(known, _SHOWING):
                known = next((one for one in self._named(name) if self._has(one, _SHOWING)), None)
            if known is not None:
                self._known[name] = known
            return known is not None

        self.wait(shown, f"{name} is not shown")
        return self._known[name]

    def gone(self, name: str) -> bool:
        """Whether what was found is no longer shown."""
        return not self._has(self._known[name], _SHOWING)

    def words(self, name: str) -> set[str]:
        """The names of everything in `name`: labels, cells, headers."""
        return {self._name(each) for each in self._below(self.find(name))}

    def enabled(self, name: str) -> bool:
        """Whether it can be used."""
        return self._has(self.find(name), _ENABLED)

    def wait(self, condition: Callable[[], bool], words: str) -> None:
        """Until `condition` holds. Raises Lost with `words`."""
        end = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > end:
                raise Lost(words)
            time.sleep(0.1)

    # --- hands --------------------------------------------------------------------------------

    def press(self, name: str) -> None:
        """A button that can be pressed, or will be soon; or an entry of a menu."""
        self.wait(lambda: self.enabled(name), f"{name} stays out of reach")
        self._act(self.find(name))

    def choose(self, entry: str) -> None:
        """An entry of a menu that need not be open."""
        self.wait(lambda: any(self._named(entry)), f"there is no {entry}")
        self._act(next(self._named(entry)))

    def write(self, name: str, text: str) -> None:
        """Into a line, a box of text or an editable list of choices."""
        field = self.find(name)
        places = [field, *self._below(field)]
        place = next(each for each in places if "EditableText" in self._abilities(each))
        self._ask(place, "EditableText", "SetTextContents", "s", (text,))

    def click(self, name: str, words: str) -> None:
        """What reads `words` in the widget called `name`."""
        self.wait(lambda: words in self.words(name), f"{words} is not in {name}")
        cell = next(each for each in self._below(self.find(name)) if self._name(each) == words)
        ((x, y, width, height),) = self._ask(cell, "Component", "GetExtents", "u", (0,))
        devices = Widget(_REGISTRY, "/org/a11y/atspi/registry/deviceeventcontroller")
        place = (x + min(width, 60) // 2, y + height // 2)
        self._ask(devices, "DeviceEventController", "GenerateMouseEvent", "iis", (*place, "b1c"))

    def _act(self, widget: Widget) -> None:
        """As a mouse would: the first action of what can be checked is only to check it."""
        (actions,) = self._ask(widget, "Action", "GetActions")
        names = [str(name) for name, *_ in actions]
        place = names.index("Press") if "Press" in names else 0
        self._ask(widget, "Action", "DoAction", "i", (place,))

    # --- the bus ------------------------------------------------------------------------------

    def _named(self, name: str) -> Iterator[Widget]:
        root = Widget(_REGISTRY, _ROOT)
        return (each for each in self._below(root) if self._id(each).rpartition(".")[2] == name)

    def _below(self, widget: Widget) -> Iterator[Widget]:
        """Depth first, at this moment: what goes away meanwhile is left out."""
        try:
            (children,) = self._ask(widget, "Accessible", "GetChildren")
        except Lost:
            return
        for service, path in children:
            child = Widget(service, path)
            yield child
            yield from self._below(child)

    def _abilities(self, widget: Widget) -> set[str]:
        (names,) = self._ask(widget, "Accessible", "GetInterfaces")
        return {str(name).rpartition(".")[2] for name in names}

    def _has(self, widget: Widget, bit: int) -> bool:
        try:
            ((low, _high),) = self._ask(widget, "Accessible", "GetState")
        except Lost:
            return False
        return bool(low & (1 << bit))

    def _name(self, widget: Widget) -> str:
        return self._property(widget, "Name")

    def _id(self, widget: Widget) -> str:
        return self._property(widget, "AccessibleId")

    def _property(self, widget: Widget, name: str) -> str:
        asked = Properties(_address(widget, "Accessible")).get(name)
        answer = self._bus.send_and_get_reply(asked, timeout=PATIENCE)
        if answer.header.message_type.name == "error":
            return ""
        return str(answer.body[0][1])

    def _ask(
        self,
        widget: Widget,
        interface: str,
        method: str,
        kinds: str = "",
        body: tuple[Any, ...] = (),
    ) -> Any:
        return _call(self._bus, _address(widget, interface), method, kinds, body)


def _address(widget: Widget, interface: str) -> DBusAddress:
    return DBusAddress(
        widget.path, bus_name=widget.service, interface=f"org.a11y.atspi.{interface}"
    )


def _call(
    bus: DBusConnection,
    address: DBusAddress,
    method: str,
    kinds: str = "",
    body: tuple[Any, ...] = (),
) -> Any:
    asked = new_method_call(address, method, kinds or None, body)
    answer = bus.send_and_get_reply(asked, timeout=PATIENCE)
    if answer.header.message_type.name == "error":
        raise Lost(f"{method}: {answer.body}")
    return answer.body
