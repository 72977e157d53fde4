"""A child of `bulk_send`: a gateway that takes every message, over TLS, as fast as Python can.

It speaks SMSAPI's sms.do (form in, JSON list out) on kept connections, a thread each, and answers
after SECONDS. It checks nothing and keeps nothing: that is what tests/simulators are for. Prints
its host, serves until its standard input ends.
"""

import itertools
import json
import socket
import ssl
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from io import IOBase
from subprocess import PIPE, Popen
from urllib.parse import unquote_plus

from tests.benchmarks.harness import ROOT
from tests.gateways.raw_server import CERTIFICATE

_BACKLOG = 128
_BUFFER = 64 * 1024
_ITEM = (
    '{"id":"%d","points":0.16,"number":"%s","date_sent":1795252800,"submitted_number":"%s",'
    '"status":"%s","error":null,"idx":%s,"parts":1}'
)
_ids = itertools.count(7_074_294_081_650_020_450)


@contextmanager
def sink(answer_after: float = 0) -> Iterator[str]:
    """The host of a sink in a process of its own."""
    serve = [sys.executable, "-m", "tests.benchmarks.sink", str(answer_after)]
    with Popen(serve, cwd=ROOT, text=True, stdin=PIPE, stdout=PIPE) as process:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
        process.communicate()


def main() -> None:
    """Serve."""
    listener = socket.create_server(("127.0.0.1", 0), backlog=_BACKLOG)
    threading.Thread(target=_serve, args=(listener, float(sys.argv[1])), daemon=True).start()
    sys.stdout.write(f"127.0.0.1:{listener.getsockname()[1]}\n")
    sys.stdout.flush()
    sys.stdin.read()


def _serve(listener: socket.socket, answer_after: float) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    while True:
        connection, _ = listener.accept()
        talk = (connection, context, answer_after)
        threading.Thread(target=_converse, args=talk, daemon=True).start()


def _converse(connection: socket.socket, context: ssl.SSLContext, answer_after: float) -> None:
    """All requests of one connection."""
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    with (
        suppress(OSError),
        context.wrap_socket(connection, server_side=True) as secure,
        secure.makefile("rb", _BUFFER) as requests,
    ):
        while requests.readline():
            body = requests.read(_length(requests))
            if answer_after:
                time.sleep(answer_after)
            text = _answer(body.decode())
            head = (
                f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(text)}"
            )
            secure.sendall(f"{head}\r\n\r\n{text}".encode())


def _length(request: IOBase) -> int:
    """How long the body is; reads to the end of the headers."""
    length = 0
    while header := request.readline().strip():
        name, _, value = header.partition(b":")
        if name.lower() == b"content-length":
            length = int(value)
    return length


def _answer(body: str) -> str:
    """What SMSAPI would say, in ASCII; the long values are split as they are, still encoded."""
    form = dict(part.partition("=")[::2] for part in body.split("&"))
    if "to" in form:
        return _taken(form)
    if "status" in form:
        return _delivered(form["status"].split("%7C"))
    return '{"points":"100000.0000"}'


def _taken(form: Mapping[str, str]) -> str:
    """Every message of the request. Texts are taken for one part each."""
    numbers = form["to"].split("%2C")
    own = form["idx"].split("%7C") if form.get("idx") else []
    idx = [f'"{each}"' for each in own] or ["null"] * len(numbers)
    items = ",".join(
        _ITEM % (taken, number, number, "QUEUE", mine)
        for taken, number, mine in zip(_ids, numbers, idx, strict=False)
    )
    message = unquote_plus(form.get("message", ""))
    details = f'"message":{json.dumps(message)},"length":{len(message)},"parts":1,'
    count = f'"count":{len(numbers)},'
    return f'{{{details if form.get("details") == "1" else ""}{count}"list":[{items}]}}'


def _delivered(taken: list[str]) -> str:
    items = ",".join(_ITEM % (int(each), "", "", "DELIVERED", "null") for each in taken)
    return f'{{"count":{len(taken)},"list":[{items}]}}'


if __name__ == "__main__":
    main()
