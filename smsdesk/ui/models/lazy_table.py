"""LazyTable: a table model over ids and pages of rows that are read in the background.

A search brings the first page as soon as it can, and all ids (a compact array) with it or after
it, so the table never blinks empty. Further pages come when they are looked at. What a cell shows
is the subclass's matter.
"""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Sequence, Set
from functools import partial
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from smsdesk.core.errors import SmsdeskError
from smsdesk.interruption import Interruption
from smsdesk.ui.background import Task, TaskRunner
from smsdesk.ui.models.question import Beginning, Find, Question

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk

R = TypeVar("R")
T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex
Read = Callable[["Desk", Sequence[int]], Sequence[R]]

PAGE = 64
_KEPT_PAGES = 80
_FEW = 8
_NEVER_GIVEN = frozenset(
    int(role)
    for role in (
        Qt.ItemDataRole.SizeHintRole,
        Qt.ItemDataRole.BackgroundRole,
        Qt.ItemDataRole.CheckStateRole,
    )
)
"""What views ask about each cell on every paint, and no list of ours answers."""
_PAUSE_MS = 40
"""From a first page to looking for the rest: to be painted, and to let the next key come."""


class LazyTable(QAbstractTableModel, Generic[R]):
    """Rows of type R behind integer ids. One search is under way at a time, the latest wins."""

    begun = Signal()
    """The first page of a search is there; there are more rows, and they follow."""
    found = Signal(int)
    """How many rows the search found; the model has been filled."""

    def __init__(
        self,
        runner: TaskRunner,
        headers: Sequence[str],
        read: Read[R],
        id_of: Callable[[R], int],
        parent: QObject | None = None,
    ) -> None:
        """`read` brings rows for ids, in their order; vanished ones may be left out."""
        super().__init__(parent)
        self._runner = runner
        self._headers = tuple(headers)
        self._read = read
        self._id_of = id_of
        self._ids: Sequence[int] = ()
        self._pages: OrderedDict[int, dict[int, R]] = OrderedDict()
        self._asked: set[int] = set()
        self._wanted: set[int] = set()
        self._generation = 0
        self._asking: Find | Question[R] | None = None
        self._next: Find | Question[R] | None = None
        self._running: Find | Question[R] | None = None
        self._shown: Find | Question[R] | None = None
        self._task: Task | None = None
        self._rest: Callable[[], None] | None = None
        """Finds all ids behind a first page; a person's next key may make it needless."""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._find_rest)

    # --- what a subclass says ------------------------------------------------------------------

    def cell(self, row: R, column: int, role: int) -> object:
        """What `row` shows in `column` for a Qt item data role."""
        raise NotImplementedError

    # --- searching -----------------------------------------------------------------------------

    def search(self, asking: Find | Question[R]) -> None:
        """Show what is found; the model is reset, so a view may scroll to the top.

        A question under way is interrupted; any other search runs to its end, and only the latest
        of those that come meanwhile waits for it.
        """
        self._next = self._asking = asking
        if self._task is not None and isinstance(self._running, Question):
            self._task.cancel()
            self._task = self._rest = None
        self._start()

    def anticipate(self, rows: Sequence[R]) -> None:
        """Show the beginning of what is being searched for; what is found will take its place."""
        self.beginResetModel()
        self._take(array("q", map(self._id_of, rows)), {0: self._by_id(rows)})
        self.endResetModel()
        self.begun.emit()

    def refresh(self) -> None:
        """Search again: rows may have changed. Keeps selection and place."""
        if self._asking is not None:
            self._next = self._next or self._asking
            self._start()

    def _start(self) -> None:
        if self._task is not None or self._next is None:
            return
        asking, self._next = self._next, None
        self._running = asking
        if isinstance(asking, Question) and asking is not self._shown:
            self._run(partial(_half, asking.begin), partial(self._show_beginning, asking))
        else:
            first = sorted(set(self._pages) | {0})[:3]
            self._run(partial(self._found_in, asking, first), self._show)

    def _run(self, work: Callable[[Interruption, "Desk"], T], done: Callable[[T], None]) -> None:
        heeded = Interruption()
        self._task = self._runner.run(
            partial(work, heeded), done, self._on_failed, owner=self, interruption=heeded
        )

    def _found_in(
        self,
        asking: Find | Question[R],
        pages: Sequence[int],
        interruption: Interruption,
        desk: "Desk",
    ) -> tuple[Sequence[int], dict[int, dict[int, R]]]:
        """In a worker: the ids and the rows of `pages`."""
        ids = asking.find(desk, interruption) if isinstance(asking, Question) else asking(desk)
        return ids, {page: self._read_page(desk, ids, page) for page in pages}

    def _read_page(self, desk: "Desk", ids: Sequence[int], page: int) -> dict[int, R]:
        """In a worker: the rows of one page by id."""
        wanted = ids[page * PAGE : (page + 1) * PAGE]
        return self._by_id(self._read(desk, wanted)) if len(wanted) else {}

    def _by_id(self, rows: Sequence[R]) -> dict[int, R]:
        return {self._id_of(row): row for row in rows}

    def _on_failed(self, error: SmsdeskError) -> None:
        self._task = None
        self.tell_failure(error)
        self._start()

    def tell_failure(self, error: SmsdeskError) -> None:
        """A search could not be made."""
        self._runner.problem.emit(error)

    # --- showing what was found ----------------------------------------------------------------

    def _show(self, answer: tuple[Sequence[int], dict[int, dict[int, R]]]) -> None:
        self._task = None
        if self._next is None or self._next is self._running:
            self._put(*answer)
            self.found.emit(len(self._ids))
        self._start()

    def _show_beginning(self, question: Question[R], beginning: Beginning[R]) -> None:
        rows = self._by_id(beginning.rows)
        if beginning.all_ids is not None:
            self._show((beginning.all_ids, {0: rows}))
            return
        self._put(array("q", rows), {0: rows})
        self.begun.emit()
        self._rest = partial(self._run, partial(_half, question.find), self._complete)
        self._pause.start()

    def _find_rest(self) -> None:
        if self._rest is not None:
            rest, self._rest = self._rest, None
            rest()

    def _complete(self, ids: Sequence[int]) -> None:
        """All ids behind a first page that is shown."""
        self._task = None
        shown = len(self._ids)
        if ids[:shown] == self._ids:
            self.beginInsertRows(QModelIndex(), shown, len(ids) - 1)
            self._ids = ids
            self.endInsertRows()
        else:
            # something changed between the halves
            self._put(ids, {})
        self.found.emit(len(ids))
        self._start()

    def _put(self, ids: Sequence[int], pages: dict[int, dict[int, R]]) -> None:
        anew, self._shown = self._running is not self._shown, self._running
        self._generation += 1
        if ids == self._ids:
            self._take(ids, pages)
            self._tell_changed(0, len(ids) - 1)
        elif anew:
            self.beginResetModel()
            self._take(ids, pages)
            self.endResetModel()
        else:
            self._move(ids, pages)

    def _take(self, ids: Sequence[int], pages: dict[int, dict[int, R]]) -> None:
        self._ids = ids
        self._pages = OrderedDict(pages)
        self._asked.clear()
        self._wanted.clear()

    def _move(self, ids: Sequence[int], pages: dict[int, dict[int, R]]) -> None:
        """Other ids for the same question: selected and current rows follow their id."""
        # only now do selections say what they hold
        self.layoutAboutToBeChanged.emit()
        persistent = self.persistentIndexList()
        old = [self._ids[index.row()] for index in persistent]
        self._take(ids, pages)
        places = places_of(ids, set(old))
        moved = [
            self.index(places[id_], index.column()) if id_ in places else QModelIndex()
            for index, id_ in zip(persistent, old, strict=True)
        ]
        self.changePersistentIndexList(persistent, moved)
        self.layoutChanged.emit()

    # --- rows ----------------------------------------------------------------------------------

    @property
    def ids(self) -> Sequence[int]:
        """All ids found, in order."""
        return self._ids

    def id_at(self, place: int) -> int:
        """The id in a row of the table."""
        return self._ids[place]

    def row(self, place: int) -> R | None:
        """The row if it has been read, else None; then it is on its way."""
        if not 0 <= place < len(self._ids):
            return None
        page = place // PAGE
        rows = self._pages.get(page)
        if rows is None:
            self._want(page)
            return None
        self._pages.move_to_end(page)
        return rows.get(self._ids[place])

    def _want(self, page: int) -> None:
        if page in self._asked:
            return
        self._asked.add(page)
        if not self._wanted:
            QTimer.singleShot(0, self._fetch)
        self._wanted.add(page)

    def _fetch(self) -> None:
        """Read the pages that have been looked at since; far ones skipped over come too."""
        pages, ids, generation = sorted(self._wanted), self._ids, self._generation
        self._wanted.clear()
        for page in pages:
            self._runner.run(
                lambda desk, page=page: (generation, page, self._read_page(desk, ids, page)),  # type: ignore[misc]  # mypy cannot infer a lambda with a default
                self._keep,
                owner=self,
            )

    def _keep(self, answer: tuple[int, int, dict[int, R]]) -> None:
        generation, page, rows = answer
        if generation != self._generation:
            return
        self._pages[page] = rows
        self._asked.discard(page)
        while len(self._pages) > _KEPT_PAGES:
            self._pages.popitem(last=False)
        self._tell_changed(page * PAGE, min((page + 1) * PAGE, len(self._ids)) - 1)

    def _tell_changed(self, first: int, last: int) -> None:
        if first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))

    # --- Qt's model ----------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        """A flat table."""
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index | None = None) -> int:
        """A flat table."""
        return 0 if parent is not None and parent.isValid() else len(self._headers)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Titles of columns, to the left."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The subclass's cell; an ellipsis while the row is on its way."""
        if role in _NEVER_GIVEN:
            return None
        row = self.row(index.row())
        if row is not None:
            return self.cell(row, index.column(), role)
        if role == Qt.ItemDataRole.DisplayRole and index.column() == 0:
            return "…"
        return None


def _half(half: Callable[["Desk", Interruption], T], interruption: Interruption, desk: "Desk") -> T:
    """In a worker: one half of a question."""
    return half(desk, interruption)


def places_of(ids: Sequence[int], wanted: Set[int]) -> dict[int, int]:
    """Where the wanted ids stand; those that are gone are left out."""
    if len(wanted) > _FEW:
        return {id_: place for place, id_ in enumerate(ids) if id_ in wanted}
    # a search at C speed: a million rows must not be walked in the GUI thread
    return {id_: ids.index(id_) for id_ in wanted if id_ in ids}
