"""RouteAdvice: what is to be said of the chosen gateway, and the ways out.

That there is none, that it is paused, switched off or removed, and who stands in for it.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from smsdesk.services.gateway_setup import ConfiguredGateway
from smsdesk.ui.composer import words
from smsdesk.ui.composer.form import ComposerForm
from smsdesk.ui.composer.stand_ins import stand_ins
from smsdesk.ui.composer.supplies import Supplies, keeps_letters
from smsdesk.ui.context import Context, PageKey
from smsdesk.ui.error_text import code_text, error_text
from smsdesk.ui.theme import Tone


class RouteAdvice(QObject):
    """Writes below the lists of gateways and senders, and above the send button."""

    def __init__(self, context: Context, form: ComposerForm, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._form = form
        self._supplies = Supplies()
        form.links.settings_wanted.connect(self._open_settings)

    def set_supplies(self, supplies: Supplies, *, writing: bool) -> None:
        """Offer other gateways, without exchanging the one of a message that is being written."""
        self._supplies = supplies
        self._form.route.set_gateways(supplies.gateways, writing=writing)

    def show_route(self) -> None:
        """Another gateway or sender has been chosen, or the chosen one has changed."""
        form = self._form
        problem = self._problem(form.route.gateway)
        if problem:
            form.route_field.show_problem(problem)
        else:
            form.route_field.clear_problem()
        form.text.highlighter.set_on(keeps_letters(form.route.gateway))
        form.show_stand_ins(
            stand_ins(self._supplies, form.route.gateway_id, form.route.sender_name)
        )

    def _problem(self, gateway: ConfiguredGateway | None) -> str:
        if self._form.route.problem is not None:
            return error_text(self._form.route.problem)
        if gateway is not None and gateway.paused is not None:
            return code_text(gateway.paused, gateway=gateway.name)
        return ""

    # --- ways out ------------------------------------------------------------------------------

    def offer_gateway(self) -> None:
        """With nothing to send through, say so and lead to where that changes."""
        route = self._form.route
        if route.gateway is None and route.problem is None:
            self._form.cost.clear()
            self._form.error.say(words.no_gateway(route.asleep), *self._way_out())

    def _way_out(self) -> tuple[Tone, str, Callable[[], None]]:
        """A gateway that is only switched off needs no new set-up."""
        wishes = self._context.wishes
        if self._form.route.asleep is None:
            return Tone.ACCENT, self.tr("Set up a gateway"), wishes.gateway.emit
        page = QCoreApplication.translate("Menus", "SMS gateways")
        return Tone.ACCENT, page, partial(wishes.page.emit, PageKey.GATEWAYS)

    def _open_settings(self) -> None:
        gateway = self._form.route.gateway
        if gateway is not None:
            from smsdesk.ui.dialogs.gateway_settings import GatewaySettings

            GatewaySettings.open_for(self._context, gateway, self._form)
