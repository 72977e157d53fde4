"""People and what they said, over a real store: the services that note it."""

from datetime import timedelta

from smsdesk.core.consent import ConsentNote, ConsentPurpose, ConsentState
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.people.consents import ConsentService
from smsdesk.services.people.opt_outs import OptOutService
from smsdesk.store.unit import Store
from tests.services.planning_bench import PlanBench

ANNA, JAN = PhoneNumber("+48601000001"), PhoneNumber("+48601000002")
DAY = timedelta(days=1)


class PeopleBench(PlanBench):
    """Notes, the list of opt-outs, and a gateway that keeps messages."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self.consents = ConsentService(store, self.service, self.clock)
        self.opt_outs = OptOutService(store, self.service, self.clock)

    def said(
        self,
        state: ConsentState = ConsentState.GIVEN,
        purpose: ConsentPurpose = ConsentPurpose.MARKETING,
        ago: timedelta = timedelta(),
        how: str = "",
    ) -> ConsentNote:
        """What somebody said so long ago."""
        return ConsentNote(purpose, state, self.clock() - ago, how)
