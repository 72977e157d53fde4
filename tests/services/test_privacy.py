"""One person's rights: everything that is stored, and erasing it."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from smsdesk.core.consent import ConsentSource, ConsentState
from smsdesk.core.contact import ContactDraft
from smsdesk.core.contact_field import ContactField, FieldKind
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.compose import MessageDraft, Recipient
from smsdesk.services.draft_json import from_json, to_json
from smsdesk.services.history import HistoryService
from smsdesk.services.people.privacy import PrivacyService
from smsdesk.services.preferences import Preferences, PreferenceService
from smsdesk.store.unit import Store
from tests.services.people_bench import ANNA, JAN, PeopleBench
from tests.store.rows import a_message, add_person, queue


class Bench(PeopleBench):
    """With the rights of people."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        history = HistoryService(store, self.clock)
        self.privacy = PrivacyService(store, history, self.consents, self.clock)

    def cancelled(self, contact_id: int) -> str:
        """A message that is over."""
        (message_id,) = queue(self.store, replace(a_message(1), contact_id=contact_id))
        self.service.cancel([message_id])
        return message_id


@pytest.fixture
def bench(store: Store) -> Bench:
    return Bench(store)


def full_person(bench: Bench) -> int:
    """Somebody about whom much is known."""
    draft = ContactDraft(
        "Anna Nowak", "Żak", ANNA, other_phones=(JAN,), fields={"rejestracja": "WX 1"}
    )
    with bench.store.begin(write=True) as tx:
        field = ContactField("rejestracja", "Rejestracja", FieldKind.TEXT)
        tx.own_fields.replace([field], bench.clock())
        anna = tx.contacts.add(draft, bench.clock()).id
    bench.consents.note([anna], replace(bench.said(how="phone"), wording="Tak", noted_by="Ewa"))
    bench.opt_outs.add([JAN])
    return anna


def test_the_record_holds_everything(bench: Bench, tmp_path: Path) -> None:
    PreferenceService(bench.store).save(Preferences(shop_name="Serwis", shop_phone="22 1"))
    anna = full_person(bench)
    message_id = bench.cancelled(anna)
    record = bench.privacy.record(anna)
    assert (record.shop, record.fields, record.groups) == (
        ("Serwis", "22 1"),
        (("Rejestracja", "WX 1"),),
        (),
    )
    assert [row.id for row in record.messages] == [message_id]
    path = tmp_path / "anna.json"
    bench.privacy.write_json(path, anna)
    told = json.loads(path.read_text("utf-8"))
    assert told["person"]["name"] == "Anna Nowak"
    assert told["person"]["numbers"] == [ANNA.e164, JAN.e164]
    assert told["person"]["fields"] == {"Rejestracja": "WX 1"}
    assert told["consents"]["not_to_be_texted"] == [JAN.e164]
    (said,) = told["consents"]["history"]
    assert (said["state"], said["how"], said["wording"], said["noted_by"]) == (
        "given",
        "phone",
        "Tak",
        "Ewa",
    )
    (message,) = told["messages"]
    assert (message["text"], message["state"]) == ("Naprawa gotowa", "cancelled")
    assert message["accepted_at"] is None


def test_what_would_go_is_told_first(bench: Bench) -> None:
    anna = full_person(bench)
    bench.cancelled(anna)
    preview = bench.privacy.preview(anna)
    assert (preview.messages, preview.open_messages, preview.notes) == (1, 0, 1)
    assert (preview.groups, preview.opted_out, preview.suggests_opt_out) == (0, 1, True)
    plain = bench.privacy.preview(add_person(bench.store, None, "Ewa"))
    assert not plain.suggests_opt_out
    bench.consents.note([plain.contact.id], bench.said(ConsentState.WITHDRAWN))
    assert bench.privacy.preview(plain.contact.id).suggests_opt_out


def test_erasing_leaves_at_most_a_hash(bench: Bench) -> None:
    anna = full_person(bench)
    bench.cancelled(anna)
    erased = bench.privacy.erase(anna, opt_out=True)
    assert (erased.messages, erased.opted_out) == (1, 2)
    hows = sorted(entry.how for entry in bench.opt_outs.list())
    assert hows == ["", ConsentSource.ERASURE]
    for call in (bench.privacy.record, bench.privacy.preview):
        with pytest.raises(SmsdeskError) as gone:
            call(anna)
        assert gone.value.code is ErrorCode.CONTACT_GONE


def test_without_the_list_nothing_is_left(bench: Bench) -> None:
    anna = add_person(bench.store, ANNA)
    erased = bench.privacy.erase(anna, opt_out=False)
    assert (erased.messages, erased.opted_out) == (0, 0)
    assert bench.opt_outs.count() == 0


@pytest.mark.parametrize("name", ["Anna", ""])
def test_what_is_not_over_must_be_decided_first(bench: Bench, name: str) -> None:
    anna = add_person(bench.store, ANNA, name)
    queue(bench.store, replace(a_message(1), contact_id=anna))
    with pytest.raises(SmsdeskError) as waits:
        bench.privacy.erase(anna, opt_out=True)
    assert waits.value.code is ErrorCode.ERASURE_WAITS
    assert waits.value.details == {"name": name or ANNA.masked, "count": 1}
    assert bench.opt_outs.count() == 0
    assert bench.privacy.preview(anna).open_messages == 1


def test_the_unfinished_message_forgets_the_person(bench: Bench) -> None:
    anna = add_person(bench.store, ANNA)
    others = (Recipient(JAN), Recipient(None, contact_id=77, name="Ewa"))
    drafts = [
        MessageDraft((Recipient(None, contact_id=anna), Recipient(ANNA), *others), "Halo"),
        MessageDraft(others, "Halo"),
    ]
    for draft in drafts:
        person = add_person(bench.store, ANNA) if draft is drafts[1] else anna
        with bench.store.begin(write=True) as tx:
            tx.settings.put_json("draft", to_json(draft))
        bench.privacy.erase(person, opt_out=False)
        with bench.store.begin() as tx:
            stored = tx.settings.json_object("draft")
        assert stored is not None
        kept = from_json(stored)
        assert kept is not None
        assert kept.recipients == others


def test_what_was_put_off_is_forgotten_with_the_person(bench: Bench) -> None:
    anna, jan = add_person(bench.store, ANNA), add_person(bench.store, JAN)
    hidden = {f"{one} 2026-12-05 badanie": "2026-11-24" for one in (anna, jan)}
    with bench.store.begin(write=True) as tx:
        tx.settings.put_json("reminders_later", hidden)
    bench.privacy.erase(anna, opt_out=False)
    with bench.store.begin() as tx:
        left = tx.settings.json_object("reminders_later")
    assert left == {f"{jan} 2026-12-05 badanie": "2026-11-24"}
