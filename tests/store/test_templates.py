"""The templates table."""

from datetime import timedelta

from smsdesk.core.template import Purpose, TemplateDraft
from smsdesk.store.unit import Store
from tests.fakes import START

DRAFT = TemplateDraft("Odbiór", "Gotowe, {klient}", Purpose.ORDER)


def test_a_template_is_written_changed_and_deleted(store: Store) -> None:
    with store.begin(write=True) as tx:
        added = tx.templates.add(DRAFT, START)
    with store.begin() as tx:
        assert tx.templates.get(added.id) == added
        assert (added.name, added.text, added.purpose) == (DRAFT.name, DRAFT.text, DRAFT.purpose)
    later = START + timedelta(hours=1)
    with store.begin(write=True) as tx:
        changed = tx.templates.change(added.id, TemplateDraft("Inny", "x", Purpose.PAYMENT), later)
    assert changed is not None
    assert (changed.id, changed.name, changed.updated_at) == (added.id, "Inny", later)
    with store.begin(write=True) as tx:
        assert tx.templates.delete(added.id) == changed
        assert tx.templates.list() == ()


def test_what_is_gone_is_told(store: Store) -> None:
    with store.begin(write=True) as tx:
        assert tx.templates.get(7) is None
        assert tx.templates.change(7, DRAFT, START) is None
        assert tx.templates.delete(7) is None


def test_many_are_written_in_order(store: Store) -> None:
    with store.begin(write=True) as tx:
        tx.templates.add_all([TemplateDraft(name, "x") for name in "cab"], START)
    with store.begin() as tx:
        assert [template.name for template in tx.templates.list()] == ["c", "a", "b"]
        assert tx.templates.count() == 3
