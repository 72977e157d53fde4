"""The watched folder: what is taken, what is not, and nothing twice."""

import os
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import delete

from smsdesk.core.contact import ContactDraft
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.message import MessageState
from smsdesk.core.template import Purpose, TemplateDraft
from smsdesk.core.watched_file import FileState
from smsdesk.services.bridges.finished import Finished
from smsdesk.services.bridges.scanning import Stamp
from smsdesk.services.bridges.taking import FileTaking
from smsdesk.services.bridges.values import FileNews
from smsdesk.services.preferences import PreferenceService
from smsdesk.services.templates import TemplateService
from smsdesk.store.models import WatchedFileRow, WatchedNameRow, WatchedRow
from tests.services.bridges.bench import WORDS, FolderBench, codes
from tests.services.compose_bench import ANNA

ROWS = "601000001;Auto gotowe\n602000002;Zapraszamy\n"


def prefer(bench: FolderBench, **values: object) -> None:
    service = PreferenceService(bench.store)
    service.save(replace(service.load(), **values))  # type: ignore[arg-type]  # of a test's choice


def refused(bench: FolderBench, news: FileNews, count: int = 1) -> ErrorCode:
    with pytest.raises(SmsdeskError) as caught:
        bench.desk.agree(news.id, count, WORDS)
    return caught.value.code


# --- taking ---------------------------------------------------------------------------------------


def test_rows_become_messages_and_results(bench: FolderBench) -> None:
    news = bench.take("zlecenia.csv", "telefon;tekst\n601 000 001;Auto gotowe\n12;Nic\n")
    assert (news.state, news.queued, news.skipped, news.repeated) == (FileState.TAKEN, 1, 1, 0)
    assert bench.sent() == [("+48601000001", "Auto gotowe")]
    first, second = bench.results("zlecenia.csv")
    assert first == ["2", "601 000 001", "queued", "Queued"]
    assert second[:3] == ["3", "12", "skipped"]
    assert "too short" in second[3]


def test_templates_are_filled_in_by_row_contact_and_shop(bench: FolderBench) -> None:
    bench.template("Dla klienta", "{klient}: {auto}. {firma}")
    bench.contact("Anna Żak", ANNA)
    news = bench.take(
        "a.csv",
        "601000001;Dla klienta;Focus\n601000009;Dla klienta;Jan;Golf\n"
        "601000008;Dla klienta;Golf\n601000007;gotowe;kwota=45 zł;auto=Fiat\n",
    )
    assert (news.queued, news.skipped) == (3, 1)
    assert sorted(bench.texts()) == [
        "Anna Zak: Focus. Zak", "Auto Fiat gotowe, do zaplaty 45 zl. Zak", "Jan: Golf. Zak",
    ]  # fmt: skip
    assert bench.results("a.csv")[2][2] == "skipped"


def test_a_field_that_nobody_can_fill_is_named(bench: FolderBench) -> None:
    bench.take("a.csv", "601000001;Cześć {imei}\n")
    assert "The field {imei} in the text is not known" in bench.results("a.csv")[0][3]


def test_texts_may_have_placeholders_and_braces(bench: FolderBench) -> None:
    bench.contact("Anna Żak", ANNA)
    news = bench.take("a.csv", "601000001;Cześć {imie}, {firma}\n601000002;Zepsute {\n")
    assert (news.queued, news.skipped) == (1, 1)
    assert bench.texts() == ["Czesc Anna, Zak"]


def test_permission_counts_as_for_any_message(bench: FolderBench) -> None:
    bench.template("Promocja", "Opony -20 %", Purpose.MARKETING)
    with bench.store.begin(write=True) as tx:
        tx.opt_outs.add([ANNA], "phone", bench.clock())
    news = bench.take("a.csv", "601000001;Auto gotowe\n601000002;Promocja\n601000003;Auto\n")
    assert (news.queued, news.skipped) == (1, 2)
    words = " ".join(row[3] for row in bench.results("a.csv"))
    assert "Anna" not in words
    assert "•••" in words


def test_what_is_kept_of_a_row_names_nobody(bench: FolderBench) -> None:
    with bench.store.begin(write=True) as tx:
        contact = tx.contacts.add(ContactDraft("Anna Tajna", phone=ANNA), bench.clock())
        tx.opt_outs.add([ANNA], "phone", bench.clock())
    assert contact.id
    news = bench.take("a.csv", "601000001;Auto gotowe\n")
    with bench.store.begin() as tx:
        (row,) = tx.watched_files.rows(news.id)
    assert row.reason is not None
    assert "Anna" not in str(row.reason.details)


def test_the_same_row_twice_in_a_file_is_one_message(bench: FolderBench) -> None:
    news = bench.take("a.csv", "601000001;A\n601000001;A\n601000001;B\n")
    assert (news.queued, news.skipped) == (2, 1)
    assert bench.states("a.csv") == ["queued", "skipped", "queued"]


def test_without_a_gateway_a_file_waits(bench: FolderBench) -> None:
    with bench.store.begin(write=True) as tx:
        tx.gateways.remove("aaaa1111")
    bench.put("a.csv", ROWS)
    look = bench.look()
    assert codes(look) == [ErrorCode.NO_GATEWAY]
    assert bench.desk.files() == []
    bench.gateway("bbbb2222")
    bench.seconds += 31
    assert bench.desk.look(WORDS).news[0].queued == 2


def test_trouble_with_a_file_is_told_without_trying_all_the_time(bench: FolderBench) -> None:
    with bench.store.begin(write=True) as tx:
        tx.gateways.remove("aaaa1111")
    bench.put("a.csv", ROWS)
    bench.look()
    bench.gateway("bbbb2222")
    assert codes(bench.desk.look(WORDS)) == [ErrorCode.NO_GATEWAY]


# --- nothing twice --------------------------------------------------------------------------------


def test_a_file_is_taken_once(bench: FolderBench) -> None:
    bench.take("a.csv", ROWS)
    assert bench.look().news == ()
    assert bench.look(bench.another_desk()).news == ()
    assert len(bench.sent()) == 2


def test_the_same_content_under_another_name_is_not_queued(bench: FolderBench) -> None:
    bench.take("a.csv", ROWS)
    news = bench.take("b.csv", ROWS)
    assert news.reason is not None
    assert news.reason.code is ErrorCode.FOLDER_SAME_CONTENT
    assert news.queued == 0
    assert len(bench.sent()) == 2
    assert bench.states("b.csv") == ["repeated", "queued", "queued"]
    assert "a.csv" in bench.results("b.csv")[0][3]
    assert bench.look(bench.another_desk()).news == ()


def test_the_same_content_with_another_time_is_not_queued(bench: FolderBench) -> None:
    bench.take("a.csv", ROWS)
    news = bench.take("a.csv", ROWS)
    assert news.reason is not None
    assert len(bench.sent()) == 2


def test_a_time_that_two_computers_see_differently_is_no_news(bench: FolderBench) -> None:
    path = bench.put("a.csv", ROWS)
    bench.look()
    os.utime(path, (bench.seconds - 59, bench.seconds - 59))
    assert bench.look().news == ()


def test_of_a_file_that_grew_only_new_rows_are_queued(bench: FolderBench) -> None:
    bench.take("a.csv", ROWS)
    news = bench.take("a.csv", ROWS + "603000003;Nowy\n")
    assert (news.queued, news.repeated) == (1, 2)
    assert bench.texts() == ["Auto gotowe", "Zapraszamy", "Nowy"]
    assert bench.states("a.csv") == ["repeated", "repeated", "queued"]


@pytest.mark.parametrize("name", ["Bez pól", "Inaczej"])
def test_a_template_that_was_changed_makes_no_new_orders(bench: FolderBench, name: str) -> None:
    """The row says the same: whoever sees to the template's wording texts nobody again."""
    bench.template("Bez pól", "Zapraszamy. {firma}")
    rows = "601000001;Gotowe;Fiat;100\n602000002;Bez pól\n"
    bench.take("a.csv", rows)
    service = TemplateService(bench.store, bench.clock)
    names = {"Gotowe": "Gotowe", "Bez pól": name}
    for one in service.list():
        if one.name in names:
            service.save(TemplateDraft(names[one.name], one.text + "!"), one.id)
    news = bench.take("a.csv", rows + "603000003;Gotowe;Opel;200\n")
    assert (news.queued, news.repeated) == (1, 2)
    assert len(bench.sent()) == 3


def test_a_file_may_grow_for_ever(bench: FolderBench) -> None:
    rows = ROWS
    bench.take("a.csv", rows)
    for number in range(3):
        bench.clock.advance(timedelta(days=30).total_seconds())
        rows += f"60300000{number};Nowy {number}\n"
        assert bench.take("a.csv", rows).queued == 1
    assert len(bench.sent()) == 5


def test_a_copy_may_grow(bench: FolderBench) -> None:
    bench.take("a.csv", ROWS)
    bench.take("b.csv", ROWS)
    assert bench.take("b.csv", ROWS + "603000003;Nowy\n").queued == 1


def test_rows_of_another_file_are_other_orders(bench: FolderBench) -> None:
    bench.take("a.csv", ROWS)
    assert bench.take("b.csv", "# drugi\n" + ROWS).queued == 2


def test_rows_of_older_contents_come_again_after_a_while(bench: FolderBench) -> None:
    bench.take("a.csv", "601000001;A\n")
    bench.take("a.csv", "602000002;B\n")
    assert bench.take("a.csv", "601000001;A\n603000003;C\n").repeated == 1
    bench.take("a.csv", "604000004;D\n")
    bench.clock.advance(timedelta(days=8).total_seconds())
    assert bench.take("a.csv", "601000001;A\n605000005;E\n").queued == 2


def test_rows_that_were_skipped_are_tried_again(bench: FolderBench) -> None:
    bench.take("a.csv", "601000001;Nowy szablon;x\n")
    bench.template("Nowy szablon", "Auto {auto}")
    assert bench.take("a.csv", "601000001;Nowy szablon;x\n# popraw\n").queued == 1


def test_two_desks_take_a_file_once(bench: FolderBench) -> None:
    other = bench.another_desk()
    bench.put("a.csv", ROWS)
    bench.desk.look(WORDS)
    other.look(WORDS)
    bench.seconds += 60
    assert len(bench.desk.look(WORDS).news) == 1
    assert not other.look(WORDS).news
    assert len(bench.sent()) == 2


class Rival(FileTaking):
    """Another desk takes a file while this one plans it."""

    rival: FolderBench
    meanwhile: Finished | None

    def _plan(self, *arguments: object) -> object:  # type: ignore[override]  # passed through
        plan = super()._plan(*arguments)  # type: ignore[arg-type]  # passed through
        file, self.meanwhile = self.meanwhile, None
        if file is not None:
            FileTaking(self.rival.store, self.rival.service, self.rival.clock).take(file)
        return plan


@pytest.mark.parametrize(("more", "queued"), [("", 0), ("603000003;C\n", 1)])
def test_the_later_of_two_desks_begins_anew(bench: FolderBench, more: str, queued: int) -> None:
    path = bench.put("a.csv", ROWS + more)
    stamp = Stamp(1, 1)
    taking = Rival(bench.store, bench.service, bench.clock)
    taking.rival, taking.meanwhile = bench, Finished("a.csv", stamp, ROWS.encode())
    news = taking.take(Finished("a.csv", stamp, path.read_bytes()))
    assert (news.queued if news else 0) == queued
    assert len(bench.sent()) == 2 + queued


# --- a person decides -----------------------------------------------------------------------------


def test_a_long_file_waits_for_a_yes(bench: FolderBench) -> None:
    prefer(bench, confirm_above=1)
    news = bench.take("a.csv", ROWS)
    assert (news.state, news.queued) == (FileState.WAITING, 2)
    assert bench.sent() == []
    assert bench.states("a.csv") == ["waiting"]
    assert bench.look().news == ()
    assert bench.desk.preview(news.id) == 2
    assert bench.desk.agree(news.id, 2, WORDS).queued == 2
    assert bench.states("a.csv") == ["queued", "queued"]
    assert len(bench.sent()) == 2
    assert bench.desk.file(news.id).state is FileState.TAKEN


def test_a_file_beyond_the_budget_waits(bench: FolderBench) -> None:
    with bench.store.begin(write=True) as tx:
        tx.gateways.remember_price("aaaa1111", Decimal("0.5"))
    prefer(bench, monthly_budget=Decimal("0.6"))
    news = bench.take("a.csv", ROWS)
    assert news.reason is not None
    assert news.reason.code is ErrorCode.BUDGET_EXCEEDED


def test_another_number_than_agreed_is_refused(bench: FolderBench) -> None:
    prefer(bench, confirm_above=1)
    news = bench.take("a.csv", ROWS)
    with bench.store.begin(write=True) as tx:
        tx.opt_outs.add([ANNA], "phone", bench.clock())
    assert refused(bench, news, 2) is ErrorCode.FOLDER_COUNT_OTHER
    assert bench.desk.preview(news.id) == 1
    assert bench.desk.agree(news.id, 1, WORDS).queued == 1


def test_a_file_may_be_declined_and_sent_after_all(bench: FolderBench) -> None:
    prefer(bench, confirm_above=1)
    news = bench.take("a.csv", ROWS)
    bench.desk.decline(news.id, WORDS)
    assert bench.states("a.csv") == ["declined"]
    with pytest.raises(SmsdeskError):
        bench.desk.decline(news.id, WORDS)
    assert bench.desk.agree(news.id, 2, WORDS).queued == 2


def test_a_person_may_send_a_file_again(bench: FolderBench) -> None:
    news = bench.take("a.csv", ROWS)
    assert bench.desk.agree(news.id, 2, WORDS).queued == 2
    assert len(bench.sent()) == 4
    assert bench.take("a.csv", ROWS + "603000003;C\n").repeated == 2


def test_a_file_that_is_gone_cannot_be_sent(bench: FolderBench) -> None:
    news = bench.take("a.csv", ROWS)
    (bench.folder / "a.csv").write_text("601000001;Inne\n")
    assert refused(bench, news) is ErrorCode.FOLDER_FILE_GONE
    (bench.folder / "a.csv").unlink()
    assert refused(bench, news) is ErrorCode.FOLDER_FILE_GONE
    bench.desk.choose(None)
    assert refused(bench, news) is ErrorCode.FOLDER_NONE
    assert refused(bench, replace(news, id=99)) is ErrorCode.FOLDER_FILE_UNKNOWN


def test_a_file_that_cannot_be_read_cannot_be_sent(bench: FolderBench) -> None:
    news = bench.take("a.csv", b"\x00\x01\n")
    assert news.state is FileState.REFUSED
    assert bench.states("a.csv") == ["refused"]
    assert refused(bench, news) is ErrorCode.FOLDER_FILE_DECIDED


def test_somebody_else_has_just_decided(bench: FolderBench) -> None:
    prefer(bench, confirm_above=1)
    news = bench.take("a.csv", ROWS)
    with bench.store.begin() as tx:
        stale = tx.watched_files.get(news.id)
    assert stale is not None
    bench.desk.agree(news.id, 2, WORDS)
    file = Finished("a.csv", Stamp(1, 1), ROWS.encode())
    taking = FileTaking(bench.store, bench.service, bench.clock)
    with pytest.raises(SmsdeskError) as caught:
        taking.agree(file, stale, 0)
    assert caught.value.code is ErrorCode.FOLDER_FILE_DECIDED
    assert len(bench.sent()) == 2


# --- results --------------------------------------------------------------------------------------


def accept(bench: FolderBench, state: MessageState = MessageState.CANCELLED) -> None:
    """Something happens to all messages."""
    with bench.store.begin(write=True) as tx:
        found = tx.messages.claim("aaaa1111", bench.clock(), 99, 99)
        messages = [one for batch in found for one in batch]
        tx.messages.put_back(messages, bench.clock())
        tx.messages.cancel([one.id for one in messages], bench.clock())
    assert state


def test_results_follow_the_messages(bench: FolderBench) -> None:
    bench.take("a.csv", ROWS)
    accept(bench)
    assert bench.desk.refresh(WORDS) == []
    assert bench.states("a.csv") == ["cancelled", "cancelled"]
    before = (bench.folder / "a.wyniki.csv").stat().st_mtime_ns
    bench.desk.refresh(WORDS)
    assert (bench.folder / "a.wyniki.csv").stat().st_mtime_ns == before


def test_results_are_let_alone_after_three_days(bench: FolderBench) -> None:
    bench.take("a.csv", ROWS)
    accept(bench)
    bench.clock.advance(timedelta(days=4).total_seconds())
    bench.desk.refresh(WORDS)
    assert bench.states("a.csv") == ["queued", "queued"]


def test_results_lost_in_a_crash_are_written_later(bench: FolderBench) -> None:
    bench.take("a.csv", ROWS)
    (bench.folder / "a.wyniki.csv").unlink()
    with bench.store.begin(write=True) as tx:
        tx.watched_files.keep_results(1, "")
    bench.another_desk().refresh(WORDS)
    assert bench.states("a.csv") == ["queued", "queued"]


def test_a_folder_without_rights_sends_once_and_says_so(
    bench: FolderBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("smsdesk.services.bridges.results.write_sheet", full)
    bench.put("a.csv", ROWS)
    look = bench.look()
    assert codes(look) == [ErrorCode.FOLDER_RESULTS_UNWRITABLE]
    assert look.news[0].queued == 2
    for desk in (bench.desk, bench.another_desk()):
        assert bench.look(desk).news == ()
        assert [one.code for one in desk.refresh(WORDS)] == [ErrorCode.FOLDER_RESULTS_UNWRITABLE]
    assert len(bench.sent()) == 2


def test_results_are_never_orders(bench: FolderBench) -> None:
    bench.put("a.wyniki.csv", ROWS)
    bench.put("B.WYNIKI.CSV", ROWS)
    assert bench.look().news == ()


def test_results_of_a_text_file_have_a_name_of_their_own(bench: FolderBench) -> None:
    bench.take("a.txt", ROWS)
    assert (bench.folder / "a.txt.wyniki.csv").exists()


def test_results_do_not_follow_a_link(bench: FolderBench, tmp_path: Path) -> None:
    precious = tmp_path / "precious.txt"
    precious.write_text("bezcenne")
    (bench.folder / "a.wyniki.csv").symlink_to(precious)
    bench.take("a.csv", ROWS)
    assert precious.read_text() == "bezcenne"
    assert bench.states("a.csv") == ["queued", "queued"]


def test_results_may_be_read_by_whoever_may_read_the_orders(bench: FolderBench) -> None:
    path = bench.put("a.csv", ROWS)
    path.chmod(0o664)
    bench.look()
    assert (bench.folder / "a.wyniki.csv").stat().st_mode & 0o777 == 0o664


def test_a_formula_is_no_number(bench: FolderBench) -> None:
    bench.take("a.csv", '"=cmd|x";A\n+48601000001;B\n')
    assert [row[1] for row in bench.results("a.csv")] == ["'=cmd|x", "+48601000001"]


# --- the choice -----------------------------------------------------------------------------------


def test_without_a_folder_there_is_nothing_to_look_at(bench: FolderBench) -> None:
    bench.desk.choose(None)
    assert bench.desk.folder() is None
    assert bench.desk.refresh(WORDS) == ()
    with pytest.raises(SmsdeskError) as caught:
        bench.desk.look(WORDS)
    assert caught.value.code is ErrorCode.FOLDER_NONE


@pytest.mark.parametrize("said", ["", "{", "[]", '{"folder": 7}', '{"folder": ""}'])
def test_a_damaged_choice_is_none(bench: FolderBench, said: str) -> None:
    (bench.folder.parent / "choice.json").write_text(said)
    assert bench.desk.folder() is None


def test_a_folder_that_is_none_is_refused(bench: FolderBench) -> None:
    file = bench.put("a.csv", ROWS)
    for wrong in (file, bench.folder / "nothing"):
        with pytest.raises(SmsdeskError) as caught:
            bench.desk.choose(wrong)
        assert caught.value.code is ErrorCode.FOLDER_GONE
    assert bench.desk.folder() == bench.folder


def test_another_folder_is_looked_at_anew(bench: FolderBench, tmp_path: Path) -> None:
    bench.take("a.csv", ROWS)
    bench.folder = tmp_path / "inny"
    bench.folder.mkdir()
    bench.desk.choose(bench.folder)
    assert bench.take("b.csv", "604000004;D\n").queued == 1


def test_a_folder_that_goes_and_comes_back(bench: FolderBench, tmp_path: Path) -> None:
    bench.take("a.csv", ROWS)
    away = bench.folder.rename(tmp_path / "away")
    with pytest.raises(SmsdeskError) as caught:
        bench.desk.look(WORDS)
    assert caught.value.code is ErrorCode.FOLDER_GONE
    away.rename(bench.folder)
    assert bench.look().news == ()


def test_long_files_are_only_named_where_asked(bench: FolderBench) -> None:
    bench.put("a.csv", ROWS)
    bench.desk.look(WORDS, light=10)
    bench.seconds += 60
    assert bench.desk.look(WORDS, light=10).heavy == ("a.csv",)
    other = bench.another_desk()
    other.look(None)
    bench.seconds += 60
    assert other.look(None).news[0].queued == 2
    assert not (bench.folder / "a.wyniki.csv").exists()
    assert bench.desk.look(WORDS, light=10).heavy == ()
    assert bench.desk.look(WORDS, light=10).heavy == ()


# --- what another database has sent ---------------------------------------------------------------


@pytest.fixture
def lost(bench: FolderBench) -> FolderBench:
    """After a file was taken the data were lost, and older ones restored."""
    bench.take("a.csv", ROWS)
    with bench.store.begin(write=True) as tx:
        later = bench.clock() + timedelta(days=1)
        tx.messages.cancel([row.message_id for row in tx.watched_files.rows(1)], bench.clock())
        tx.old_messages.delete(tx.old_messages.find(later, 0, 10), later)
        tx._session.execute(delete(WatchedRow))
        tx._session.execute(delete(WatchedNameRow))
        tx._session.execute(delete(WatchedFileRow))
    bench.desk = bench.another_desk()
    return bench


@pytest.mark.parametrize("more", ["", "603000003;Nowy\n"])
def test_what_another_database_has_sent_waits_for_a_person(lost: FolderBench, more: str) -> None:
    news = lost.take("a.csv", ROWS + more)
    assert (news.state, news.queued) == (FileState.WAITING, 2 + bool(more))
    assert news.reason is not None
    assert news.reason.code is ErrorCode.FOLDER_SENT_ELSEWHERE
    assert lost.sent() == []
    assert lost.states("a.csv") == ["queued", "queued"]
    assert lost.desk.refresh(WORDS) == []
    assert lost.states("a.csv") == ["queued", "queued"]


def test_a_person_who_declines_it_is_asked_about_the_next_one_too(lost: FolderBench) -> None:
    lost.desk.decline(lost.take("a.csv", ROWS).id, WORDS)
    assert lost.take("a.csv", ROWS + "603000003;Nowy\n").state is FileState.WAITING
    assert lost.sent() == []


def test_once_somebody_has_agreed_all_is_as_ever(lost: FolderBench) -> None:
    lost.desk.agree(lost.take("a.csv", ROWS).id, 2, WORDS)
    assert len(lost.sent()) == 2
    news = lost.take("a.csv", ROWS + "603000003;Nowy\n")
    assert (news.queued, news.repeated) == (1, 2)


@pytest.mark.parametrize("content", [b"\xff\xfe", b"a;b\n1;2\n", b'"', b""])
def test_results_that_tell_nothing_stop_nothing(bench: FolderBench, content: bytes) -> None:
    (bench.folder / "a.wyniki.csv").write_bytes(content)
    assert bench.take("a.csv", ROWS).queued == 2
