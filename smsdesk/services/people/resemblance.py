"""Who may be in the list twice: the same number, e-mail or NIP, or names that are much alike.

Names are compared without case, diacritics, titles and the order of their words, and only where
something of both words is the same: people whose names share a sound and a first letter stand in
one block. A name that many people have tells nothing by itself. What is a person's matter, whether
it really is one and the same, is asked by the window.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import combinations, pairwise, permutations, product, starmap
from typing import TYPE_CHECKING, NamedTuple

from smsdesk.core.text import fold
from smsdesk.services.importing.pace import Pace

if TYPE_CHECKING:
    from smsdesk.store.people.namesakes import Namesake

ALIKE = 88.0
"""Per cent; two letters exchanged in a name of twelve are 92."""
_WORDS_ALIKE = 80.0
"""Of each word: another first name with the same surname is somebody else."""
_COMPANIES_ALIKE = 70.0
_COMMON = 6
"""A name that more people have is no reason to take two of them for one."""
_LARGEST = 8
"""Names join no more people than this."""
_BLOCK = 400
"""In a larger block each is compared only with those who come next in the alphabet."""
_NEXT = 40
_LONGEST_WORDS = 3
"""So many words of a name make its blocks."""
_OF_PEOPLE = ("pan", "pani", "panstwo", "mgr", "inz", "dr", "prof", "hab", "lek")
_OF_FIRMS = (
    "sp", "spz", "zoo", "oo", "z", "o", "sa", "sc", "spj", "spk", "gmbh", "ltd",
    "phu", "fhu", "pphu", "ppuh", "firma", "handlowa", "uslugowa",
)  # fmt: skip
_TITLES = frozenset((*_OF_PEOPLE, *_OF_FIRMS))
_WORD = re.compile(r"[a-z]+|\d+")
_SOUNDS = (
    ("rz", "z"), ("sz", "s"), ("cz", "c"), ("ch", "h"), ("ck", "k"), ("ph", "f"), ("w", "v"),
    ("x", "ks"), ("y", "i"), ("j", "i"), ("q", "k"), ("th", "t"),
)  # fmt: skip
_SKELETON = 5


class Likeness(StrEnum):
    """Why two may be one."""

    NUMBER = "number"
    NIP = "nip"
    EMAIL = "email"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why some people may be one and the same."""

    likeness: Likeness
    percent: int = 100
    """How much names are alike, at least."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """People who may be one and the same."""

    ids: tuple[int, ...]
    reasons: tuple[Reason, ...]


class _Edge(NamedTuple):
    percent: float
    likeness: Likeness
    one: int
    other: int


class _Person(NamedTuple):
    """What is compared of somebody, prepared once."""

    id: int
    words: tuple[str, ...]
    """Of the name, or of the company where there is no name; sorted."""
    digits: tuple[str, ...]
    """Workshop 1 and Workshop 2 are two."""
    company: str
    nip: str
    email: str

    @property
    def title(self) -> str:
        return " ".join((*self.words, *self.digits))


Apart = Mapping[int, AbstractSet[int]]
"""By contact, in which sets of people it is of whom somebody said that all are different."""


def clusters(people: Sequence["Namesake"], apart: Apart, pace: Pace) -> Sequence[Cluster]:
    """Who may be one and the same, the surest first. Raises `pace.Stopped`."""
    pace.begin(2 * len(people))
    persons = list(map(_person, people))
    pace.done(len(people))
    groups = _Groups(apart)
    for edge in _same(people):
        groups.join(edge)
    groups.join_alike(sorted(_alike(persons, pace), reverse=True))
    pace.finish()
    return groups.found()


# --- certain likenesses --------------------------------------------------------------------------


def _same(people: Iterable["Namesake"]) -> Iterator[_Edge]:
    """Each with the first one who has the same."""
    owners: dict[tuple[Likeness, str], list[int]] = defaultdict(list)
    for person in people:
        for phone in person.phones:
            owners[Likeness.NUMBER, phone].append(person.id)
        if person.nip:
            owners[Likeness.NIP, person.nip].append(person.id)
        if person.email:
            owners[Likeness.EMAIL, person.email.strip().casefold()].append(person.id)
    for (likeness, _value), ids in owners.items():
        if len(ids) > 1:
            yield from (_Edge(100.0, likeness, *pair) for pair in _pairs(ids))


def _pairs(ids: Sequence[int]) -> Iterable[tuple[int, int]]:
    """All of a few, so that nobody's word about two of them hides a third; of many a chain."""
    each = list(dict.fromkeys(ids))
    return combinations(each, 2) if len(each) <= _LARGEST else pairwise(each)


# --- names ---------------------------------------------------------------------------------------


def _person(known: "Namesake") -> _Person:
    words = _words(known.name) or _words(known.company)
    return _Person(
        known.id,
        tuple(sorted(word for word in words if not word.isdigit())),
        tuple(sorted(word for word in words if word.isdigit())),
        " ".join(sorted(_words(known.company))),
        known.nip,
        known.email.strip().casefold(),
    )


def _words(text: str) -> Sequence[str]:
    found: list[str] = _WORD.findall(_folded(text)) if text else []
    return [word for word in found if word not in _TITLES] or found


@lru_cache(maxsize=8192)
def _folded(text: str) -> str:
    return fold(text)


def _alike(persons: Sequence[_Person], pace: Pace) -> Iterator[_Edge]:
    """Pairs whose names are much alike, perhaps several times."""
    common = _common(persons)
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, person in enumerate(persons):
        if person.words and person[1:4] not in common:
            for key in _keys(person.words):
                blocks[*key, *person.digits].append(place)
    steps = len(persons) / max(len(blocks), 1)
    due = 0.0
    for places in blocks.values():
        due += steps
        if due >= 500:
            pace.done(int(due))
            due -= int(due)
        if len(places) > 1:
            yield from _compare([persons[place] for place in places])


def _common(persons: Iterable[_Person]) -> frozenset[tuple[object, ...]]:
    counts = Counter(person[1:4] for person in persons)
    return frozenset(name for name, count in counts.items() if count > _COMMON)


def _keys(words: tuple[str, ...]) -> frozenset[tuple[str, str]]:
    """The sound of one word and the first letter of another, in every order."""
    longest = sorted(words, key=len)[-_LONGEST_WORDS:]
    if len(longest) == 1:
        return frozenset({(_sound(longest[0]), "")})
    return frozenset((_sound(one), other[0]) for one, other in permutations(longest, 2))


@lru_cache(maxsize=65536)
def _sound(word: str) -> str:
    """The first letter and the consonants, spelt as one hears them: kowalski, kovalsky."""
    for letters, sound in _SOUNDS:
        word = word.replace(letters, sound)
    skeleton = word[0]
    for letter in word[1:]:
        if letter not in "aeiou" and letter != skeleton[-1]:
            skeleton += letter
    return skeleton[:_SKELETON]


def _compare(block: Sequence[_Person]) -> Iterator[_Edge]:
    # 30 ms, and nobody else needs it
    from rapidfuzz import fuzz, process

    ordered = sorted(block, key=lambda person: person.title)
    titles = [person.title for person in ordered]
    window = len(ordered) if len(ordered) <= _BLOCK else _NEXT
    for place, title in enumerate(titles[:-1]):
        near = titles[place + 1 : place + 1 + window]
        found = process.extract(title, near, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=None)
        one = ordered[place]
        for _title, percent, offset in found:
            other = ordered[place + 1 + offset]
            if _may_be(one, other):
                yield _Edge(percent, Likeness.NAME, one.id, other.id)


def _may_be(one: _Person, other: _Person) -> bool:
    """Whether nothing but the names is to be said about it."""
    from rapidfuzz import fuzz

    if one.id == other.id or (one.nip and other.nip and one.nip != other.nip):
        return False
    companies = one.company and other.company
    if companies and fuzz.token_set_ratio(one.company, other.company) < _COMPANIES_ALIKE:
        return False
    if len(one.words) != len(other.words):
        return True
    likenesses = starmap(fuzz.ratio, zip(one.words, other.words, strict=True))
    return min(likenesses) >= _WORDS_ALIKE


# --- clusters ------------------------------------------------------------------------------------


class _Groups:
    """Joins pairs to clusters."""

    def __init__(self, apart: Apart) -> None:
        self._known_apart = apart
        self._apart: dict[int, AbstractSet[int]] = {}
        self._root: dict[int, int] = {}
        self._members: dict[int, list[int]] = {}
        self._reasons: dict[int, dict[Likeness, float]] = {}

    def join(self, edge: _Edge) -> None:
        """Put two people together, unless this joins some who are said to be two."""
        one, other = self._find(edge.one), self._find(edge.other)
        if one != other:
            if self._apart[one] & self._apart[other]:
                return
            self._join(one, other)
        reasons = self._reasons[one]
        reasons[edge.likeness] = min(reasons.get(edge.likeness, 100.0), edge.percent)

    def join_alike(self, edges: Iterable[_Edge]) -> None:
        """Put those together whose names are alike, each to each: chains would lead anywhere."""
        sure = frozenset(self._root)
        each = list(edges)
        known = {frozenset(edge[2:]) for edge in each}
        for edge in each:
            one, other = (self._members[self._find(who)] for who in edge[2:])
            named = [[who for who in members if who not in sure] for members in (one, other)]
            together = one is other or len(one) + len(other) <= _LARGEST
            if together and all(frozenset(pair) in known for pair in product(*named)):
                self.join(edge)

    def _join(self, one: int, other: int) -> None:
        members = self._members.pop(other)
        for member in members:
            self._root[member] = one
        self._members[one] += members
        self._apart[one] = self._apart[one] | self._apart.pop(other)
        for likeness, percent in self._reasons.pop(other).items():
            mine = self._reasons[one]
            mine[likeness] = min(mine.get(likeness, 100.0), percent)

    def _find(self, contact_id: int) -> int:
        if contact_id not in self._root:
            self._root[contact_id] = contact_id
            self._members[contact_id] = [contact_id]
            self._reasons[contact_id] = {}
            self._apart[contact_id] = self._known_apart.get(contact_id, frozenset())
        return self._root[contact_id]

    def found(self) -> Sequence[Cluster]:
        """The surest first."""
        made = [
            Cluster(tuple(sorted(members)), _told(self._reasons[root]))
            for root, members in self._members.items()
            if len(members) > 1
        ]
        return sorted(made, key=_surest)


def _told(reasons: Mapping[Likeness, float]) -> tuple[Reason, ...]:
    """In the order of `Likeness`."""
    return tuple(Reason(each, int(reasons[each])) for each in Likeness if each in reasons)


def _surest(cluster: Cluster) -> tuple[bool, int, int, int]:
    kinds = [reason.likeness for reason in cluster.reasons]
    only_names = kinds == [Likeness.NAME]
    least = min((reason.percent for reason in cluster.reasons), default=0)
    return only_names, -len(kinds), -least, cluster.ids[0]
