"""What every gateway must do, whichever provider it speaks to. Subclasses bring a `rig`.

`GatewayContract` is for all of them, `HttpGatewayContract` adds what can go wrong on a socket.
"""

import logging
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from urllib.parse import quote_plus

import pytest

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import (
    Answer,
    CredentialsRejected,
    GatewayError,
    MessageRefused,
    NeverTaken,
    OutcomeUnknown,
    RateLimited,
    Receipt,
    Reconciles,
    ShortensLinks,
    Undecided,
    Unreachable,
)
from smsdesk.core.message import OutgoingSms
from tests.gateways.rig import (
    CODE,
    READ_LIMIT,
    HttpRig,
    Rig,
    assert_silent,
    closed_port,
    several,
    shown,
    sms,
)
from tests.simulators import faults
from tests.simulators.faults import Fault


class GatewayContract:
    """For every gateway."""

    def test_answers_each_message_in_order(self, rig: Rig) -> None:
        batch = several(5)
        answers = rig.gateway.send(batch)
        assert [a.client_id for a in answers] == [m.client_id for m in batch]
        assert all(isinstance(a, Receipt) for a in answers)
        assert all(bool(_receipt(a).provider_id) == ("id" in rig.tells) for a in answers)

    def test_takes_each_message_once(self, rig: Rig) -> None:
        batch = several(3)
        rig.gateway.send(batch)
        assert sorted(rig.accepted()) == sorted(map(rig.mark, batch))

    def test_takes_as_many_texts_as_it_says(self, rig: Rig) -> None:
        batch = [sms(text=f"Kod {number}: {CODE}") for number in range(10)]
        batch = batch[: rig.gateway.info.mixed_limit]
        answers = rig.gateway.send(batch)
        assert [a.client_id for a in answers] == [m.client_id for m in batch]
        assert all(isinstance(a, Receipt) for a in answers)
        assert sorted(rig.accepted()) == sorted(map(rig.mark, batch))

    def test_equal_numbers_get_a_message_each(self, rig: Rig) -> None:
        twin, other = several(2)
        batch = [replace(sms(), to=twin.to), other, twin]
        answers = rig.gateway.send(batch)
        assert [a.client_id for a in answers] == [m.client_id for m in batch]
        assert all(isinstance(a, Receipt) for a in answers)
        assert sorted(rig.accepted()) == sorted(map(rig.mark, batch))

    def test_an_empty_batch_is_nothing(self, rig: Rig) -> None:
        assert list(rig.gateway.send([])) == []
        assert rig.accepted() == []

    def test_tells_parts_and_price(self, rig: Rig) -> None:
        (answer,) = rig.gateway.send([sms(text="x" * 161)])
        receipt = _receipt(answer)
        assert receipt.parts == (2 if "parts" in rig.tells else None)
        assert (receipt.price is not None and receipt.price > 0) == ("price" in rig.tells)

    def test_one_refused_number_stops_no_other(self, rig: Rig) -> None:
        bad = sms(rig.refused.e164)
        batch = [*several(3), bad, sms()]
        answers = rig.gateway.send(batch)
        assert [type(a) for a in answers] == [Receipt, Receipt, Receipt, MessageRefused, Receipt]
        assert rig.mark(bad) not in rig.accepted()

    def test_a_refusal_names_the_number_masked(self, rig: Rig) -> None:
        (refused,) = rig.gateway.send([sms(rig.refused.e164)])
        assert isinstance(refused, MessageRefused)
        assert refused.field == "number"
        assert refused.details["number"] == rig.refused.masked

    def test_asking_again_sends_nothing_twice(self, rig: Rig) -> None:
        message = sms()
        rig.gateway.send([message])
        if isinstance(rig.gateway, Reconciles):
            assert isinstance(rig.reconcile(message), Receipt)
        assert rig.accepted() == [rig.mark(message)]

    def test_reconciling_what_was_never_taken_takes_it_at_most_once(self, rig: Rig) -> None:
        if isinstance(rig.gateway, Reconciles):
            self._is_settled_honestly(rig, sms())

    def _is_settled_honestly(self, rig: Rig, message: OutgoingSms) -> None:
        settled = rig.reconcile(message)
        taken = rig.accepted().count(rig.mark(message))
        if isinstance(settled, Undecided):
            assert taken <= 1
        else:
            assert taken == (0 if isinstance(settled, NeverTaken) else 1)

    def test_its_form_is_complete(self, rig: Rig) -> None:
        info = rig.gateway.info
        names = [field.name for field in info.form]
        assert len(names) == len(set(names))
        assert all(field.label for field in info.form)
        assert all(field.alternative in {"", *names} for field in info.form)
        assert info.batch_limit >= info.mixed_limit >= 1
        assert info.concurrency >= 1

    def test_closing_twice_is_harmless(self, rig: Rig) -> None:
        rig.gateway.close()
        rig.gateway.close()

    def test_shows_no_secret_of_itself(self, rig: Rig) -> None:
        shown = f"{rig.gateway!r} {rig.gateway} {vars(rig.gateway)}"
        assert [secret for secret in rig.secrets if secret in shown] == []


UNREADABLE: Sequence[Fault] = (
    faults.html(after=False),
    faults.html(after=True),
    faults.empty(after=False),
    faults.empty(after=True),
    faults.halved(),
    faults.answer(b"null", after=True),
    faults.answer(b"[" * 100_000, after=True),
    faults.answer(b"\xff\xfe\x00", after=True),
    faults.answer(b"", after=True, status=302, headers={"Location": "http://127.0.0.1:1/x"}),
)


class HttpGatewayContract(GatewayContract):
    """For gateways on a socket."""

    def test_a_text_arrives_as_it_is(self, rig: HttpRig) -> None:
        text = "Zażółć gęślą jaźń\r\n\tdruga  linia\n<b> & 100% = ok + 1 🦊"
        rig.gateway.send([sms(text=text)])
        ((_number, arrived),) = rig.texts()
        assert arrived == text

    def test_a_link_stays_unless_it_is_to_be_shortened(self, rig: HttpRig) -> None:
        gateway, text = rig.with_fields(), "Zobacz https://example.pl/a?b=1 dzis"
        gateway.send([sms(text=text)])
        ((_number, arrived),) = rig.texts()
        assert arrived == text
        if isinstance(gateway, ShortensLinks):
            assert gateway.shortened(text) == text

    def test_each_text_arrives_at_its_number(self, rig: HttpRig) -> None:
        batch = [sms(text=f"Kod {number}: {CODE}|{number}") for number in range(3)]
        batch += [sms(text=f"Do odbioru {number}") for number in range(7)]
        batch = batch[: rig.gateway.info.mixed_limit]
        answers = rig.gateway.send(batch)
        assert [a.client_id for a in answers] == [m.client_id for m in batch]
        assert all(isinstance(a, Receipt) for a in answers)
        assert sorted(rig.texts()) == sorted((m.to.digits, m.text) for m in batch)

    def test_one_refused_number_stops_no_other_text(self, rig: HttpRig) -> None:
        bad = sms(rig.refused.e164, "Jeden")
        batch = [sms(text="Dwa"), bad, sms(text="Trzy")]
        if rig.gateway.info.mixed_limit >= len(batch):
            answers = rig.gateway.send(batch)
            assert [type(a) for a in answers] == [Receipt, MessageRefused, Receipt]
            assert sorted(text for _number, text in rig.texts()) == ["Dwa", "Trzy"]

    def test_two_texts_to_one_number(self, rig: HttpRig) -> None:
        first, second = sms(text="Dwa"), sms(text="Trzy")
        batch = [replace(first, to=second.to), second]
        if rig.gateway.info.mixed_limit >= len(batch):
            answers = rig.gateway.send(batch)
            assert [a.client_id for a in answers] == [m.client_id for m in batch]
            assert sorted(text for _number, text in rig.texts()) == ["Dwa", "Trzy"]

    def test_tolerates_odd_answers(self, rig: HttpRig) -> None:
        rig.answer_oddly()
        batch = several(7)
        answers = rig.gateway.send(batch)
        assert [a.client_id for a in answers] == [m.client_id for m in batch]
        assert all(bool(_receipt(a).price) == ("price" in rig.tells) for a in answers)

    def test_a_connection_closed_meanwhile_is_not_used(self, rig: HttpRig) -> None:
        rig.faults.add(faults.dropped())
        first = rig.gateway.send([sms()])
        time.sleep(0.1)
        second = rig.gateway.send([sms()])
        assert [type(answer) for answer in (*first, *second)] == [Receipt, Receipt]

    def test_many_at_once(self, rig: HttpRig) -> None:
        batch = several(40)
        with ThreadPoolExecutor(8) as pool:
            answers = list(pool.map(lambda message: rig.gateway.send([message])[0], batch))
        assert [a.client_id for a in answers] == [m.client_id for m in batch]
        assert sorted(rig.accepted()) == sorted(map(rig.mark, batch))

    # --- surely not sent ---------------------------------------------------------------------

    def test_nothing_leaves_without_a_sender(self, rig: HttpRig) -> None:
        message = sms()
        (refused,) = rig.with_fields(sender="").send([message])
        assert isinstance(refused, MessageRefused)
        assert (refused.code, refused.field) == (ErrorCode.FIELD_REQUIRED, "sender")
        assert refused.client_id == message.client_id
        assert rig.simulator.requests == []

    def test_a_wrong_login(self, rig: HttpRig) -> None:
        message = sms()
        with pytest.raises(CredentialsRejected) as caught:
            rig.with_bad_login().send([message])
        assert rig.accepted() == []
        assert rig.asked() == 1, "each attempt may count towards being locked out"
        assert "…" not in str(caught.value), "the sentence lacks a detail"
        assert_silent(rig, message, shown(caught.value))

    def test_connection_refused(self, rig: HttpRig) -> None:
        with closed_port() as host:
            gateway = rig.at(host)
            with pytest.raises(Unreachable) as caught:
                gateway.send([sms()])
        assert caught.value.code is ErrorCode.CONNECTION_REFUSED
        assert caught.value.details["host"] == host

    def test_host_not_found(self, rig: HttpRig) -> None:
        with pytest.raises(Unreachable) as caught:
            rig.at("sms.example.test").send([sms()])
        assert caught.value.code is ErrorCode.HOST_NOT_FOUND
        assert caught.value.details["host"] == "sms.example.test"

    def test_too_many_requests(self, rig: HttpRig) -> None:
        rig.faults.add(faults.too_many("7"), faults.too_many())
        with pytest.raises(RateLimited) as caught:
            rig.gateway.send([sms()])
        assert caught.value.retry_after == timedelta(seconds=7)
        with pytest.raises(RateLimited) as caught:
            rig.gateway.send([sms()])
        assert caught.value.retry_after is None
        assert rig.accepted() == []

    # --- perhaps sent ------------------------------------------------------------------------

    @pytest.mark.parametrize("after", [False, True])
    def test_time_out(self, rig: HttpRig, after: bool) -> None:
        rig.faults.add(faults.slow(READ_LIMIT * 3, after=after))
        self._is_unknown(rig, ErrorCode.ANSWER_TIMEOUT)

    @pytest.mark.parametrize("after", [False, True])
    def test_hang_up(self, rig: HttpRig, after: bool) -> None:
        rig.faults.add(faults.hang_up(after=after))
        self._is_unknown(rig, ErrorCode.CONNECTION_LOST)

    def test_cut_answer(self, rig: HttpRig) -> None:
        rig.faults.add(faults.cut())
        self._is_unknown(rig, ErrorCode.CONNECTION_LOST)

    @pytest.mark.parametrize("after", [False, True])
    @pytest.mark.parametrize("status", [500, 502, 503])
    def test_provider_failed(self, rig: HttpRig, status: int, after: bool) -> None:
        rig.faults.add(faults.failure(status, after=after))
        error = self._is_unknown(rig, ErrorCode.PROVIDER_FAILED)
        assert error.details["provider_code"] == status

    @pytest.mark.parametrize("fault", UNREADABLE, ids=lambda f: f"{f.kind}-{f.body[:6]}-{f.after}")
    def test_unreadable(self, rig: HttpRig, fault: Fault) -> None:
        rig.faults.add(fault)
        self._is_unknown(rig, ErrorCode.ANSWER_UNREADABLE)

    def _is_unknown(self, rig: HttpRig, code: ErrorCode) -> OutcomeUnknown:
        with pytest.raises(OutcomeUnknown) as caught:
            rig.gateway.send([sms()])
        assert caught.value.code is code
        assert caught.value.maybe_sent
        assert rig.asked() == 1, "nobody may repeat a request by himself"
        return caught.value

    @pytest.mark.parametrize("after", [False, True])
    def test_reconciles_after_a_hang_up(self, rig: HttpRig, after: bool) -> None:
        rig.faults.add(faults.hang_up(after=after))
        message = sms()
        with pytest.raises(OutcomeUnknown):
            rig.gateway.send([message])
        if isinstance(rig.gateway, Reconciles):
            self._is_settled_honestly(rig, message)
        assert rig.accepted().count(rig.mark(message)) <= 1

    # --- nothing leaks -----------------------------------------------------------------------

    @pytest.mark.parametrize("fault", faults.MIXED[:-1], ids=lambda f: f"{f.kind}-{f.after}")
    def test_an_error_shows_neither_secret_nor_message(
        self, rig: HttpRig, fault: Fault, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(logging.DEBUG)
        rig.faults.add(fault)
        message = sms()
        with pytest.raises(GatewayError) as caught:
            rig.gateway.send([message])
        assert_silent(rig, message, shown(caught.value) + caplog.text)

    @pytest.mark.parametrize("spelling", [str, quote_plus])
    def test_words_are_kept_without_secrets_and_numbers(
        self, rig: HttpRig, spelling: Callable[[str], str]
    ) -> None:
        for secret in rig.secrets:
            rig.faults.add(rig.refusing(f"Odd: {spelling(secret)} of +48601123456." + "x" * 300))
            (refused,) = rig.gateway.send([sms()])
            assert isinstance(refused, MessageRefused)
            assert refused.words.startswith("Odd: ••• of +48601•••456.xxx")
            assert len(refused.words) == 200

    def test_a_number_that_sends_is_masked(self, rig: HttpRig) -> None:
        rig.faults.add(rig.refusing("Odd"))
        (refused,) = rig.gateway.send([replace(sms(), sender="+48601123456")])
        assert isinstance(refused, MessageRefused)
        assert refused.details["sender"] == "+48601•••456"
        assert "601123456" not in shown(refused)

    def test_an_unreachable_host_shows_neither(
        self, rig: HttpRig, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(logging.DEBUG)
        message = sms()
        with closed_port() as host, pytest.raises(GatewayError) as caught:
            rig.at(host).send([message])
        assert_silent(rig, message, shown(caught.value) + caplog.text)


def _receipt(answer: Answer) -> Receipt:
    assert isinstance(answer, Receipt)
    return answer
