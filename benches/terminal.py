#!/usr/bin/env python3
"""Times a full-screen program as a person meets it: through a terminal, from outside, alone or beside another one.

    python3 benches/terminal.py [options] -- COMMAND [ARGUMENT…]
    python3 benches/terminal.py --keys 'sober dayton' --vs 'fzf -e' --vs-stdin lines.tsv -- target/release/wayhome

What it measures:
  first frame   from just before exec to the last byte of the first full frame. A frame is full when the output holds
                the marker (if one is given) and nothing more comes for 20 ms; the 20 ms are not counted.
  key to frame  from writing a key to the last byte of what it changed on the screen.
  bytes         of the first frame, and of the change after a key.
  CPU a key     time on a processor, over all threads.
  memory        peak of resident memory, and its share of pages also used by others (PSS), after the keys.
  idle          share of one processor used while nothing happens.

With --vs the two take turns, so that a busy machine is unfair to both alike; the fastest is what other work disturbed
least. Needs Linux and Python 3.8, nothing else.
Figures are for comparing within one run. They are no limits and nothing here fails because a machine is slow.
"""

import argparse
import fcntl
import os
import re
import select
import shlex
import shutil
import signal
import statistics
import struct
import sys
import termios
import time

# What programs ask a terminal, and what a plain one answers.
ANSWERS = [
    (re.compile(rb"\x1b\[6n"), b"\x1b[1;1R"),  # Where is the cursor?
    (re.compile(rb"\x1b\[0?c"), b"\x1b[?62;22c"),  # What are you?
    (re.compile(rb"\x1b\[>0?c"), b"\x1b[>0;0;0c"),  # Which version?
    (re.compile(rb"\x1b\[5n"), b"\x1b[0n"),  # Are you well?
]
LONGEST_QUESTION = 8


class Program:
    """A program that runs in a terminal of its own."""

    def __init__(self, side, size):
        self.gone = False
        self.output = bytearray()
        self.answered = 0
        self.master, slave = os.openpty()
        columns, rows = size
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        terminal = os.ttyname(slave)
        environment = dict(os.environ, TERM="xterm-256color", COLUMNS=str(columns), LINES=str(rows))
        environment.pop("NO_COLOR", None)
        # A session leader that opens a terminal gets it as its own: the first of these does that.
        files = [
            (os.POSIX_SPAWN_OPEN, 2, terminal, os.O_RDWR, 0),
            (os.POSIX_SPAWN_DUP2, 2, 1),
            (os.POSIX_SPAWN_OPEN, 0, side.stdin, os.O_RDONLY, 0) if side.stdin else (os.POSIX_SPAWN_DUP2, 2, 0),
        ]
        self.started = time.perf_counter()
        self.pid = os.posix_spawn(side.path, side.command, environment, file_actions=files, setsid=True)
        os.close(slave)

    def read(self, seconds):
        """Takes in what comes within so many seconds. Gives the time at which it came, or None."""
        if self.gone or not select.select([self.master], [], [], seconds)[0]:
            return None
        try:
            piece = os.read(self.master, 1 << 16)
        except OSError:
            piece = b""
        now = time.perf_counter()
        if not piece:
            self.gone = True
            return None
        self.output += piece
        self.answer()
        return now

    def answer(self):
        """Answers questions in output that was not looked at before."""
        for question, reply in ANSWERS:
            for found in question.finditer(self.output, max(0, self.answered - LONGEST_QUESTION)):
                if found.end() > self.answered:
                    self.write(reply)
        self.answered = len(self.output)

    def write(self, text):
        try:
            os.write(self.master, text)
        except OSError:
            self.gone = True

    def frame(self, quiet, marker=b"", patience=20.0):
        """Waits for a frame. Gives the time of its last byte, or None when none came."""
        give_up = time.perf_counter() + patience
        last = None
        while time.perf_counter() < give_up and not self.gone:
            full = last is not None and marker in self.output
            came = self.read(quiet if full else give_up - time.perf_counter())
            if came is not None:
                last = came
            elif full:
                return last
        return last if marker in self.output else None

    def cpu(self):
        """Seconds on a processor so far, over all threads that are alive."""
        total = 0
        for thread in os.listdir(f"/proc/{self.pid}/task"):
            with open(f"/proc/{self.pid}/task/{thread}/schedstat") as file:
                total += int(file.read().split()[0])
        return total / 1e9

    def memory(self):
        """Peak of resident memory and PSS, in kB."""
        figures = {}
        for name in ("status", "smaps_rollup"):
            try:
                with open(f"/proc/{self.pid}/{name}") as file:
                    for line in file:
                        parts = line.split()
                        if len(parts) == 3 and parts[2] == "kB":
                            figures[parts[0]] = int(parts[1])
            except OSError:
                pass
        return figures.get("VmHWM:"), figures.get("Pss:")

    def close(self, leave):
        """Asks the program to go, then makes it go."""
        self.write(leave)
        for ask in (None, signal.SIGTERM, signal.SIGKILL):
            if ask is not None:
                os.kill(self.pid, ask)
            until = time.perf_counter() + 2.0
            while time.perf_counter() < until:
                if os.waitpid(self.pid, os.WNOHANG)[0]:
                    os.close(self.master)
                    return
                if self.read(0.01) is None:
                    time.sleep(0.001)
        raise SystemExit(f"process {self.pid} does not end")


class Side:
    """One of the programs that are compared, with what was measured of it."""

    def __init__(self, command, marker, stdin, leave):
        self.command = command
        self.path = shutil.which(command[0])
        if self.path is None:
            raise SystemExit(f"`{command[0]}` is not here or cannot be run")
        self.name = os.path.basename(command[0])
        self.marker = marker.encode()
        self.stdin = stdin
        self.leave = leave
        self.first, self.first_bytes = [], []
        self.keys, self.key_bytes, self.silent = [], [], 0
        self.key_cpu, self.idle = [], []
        self.peak, self.pss = [], []

    def run(self, options, long):
        """Starts, measures, ends. Keys, memory and idling only in a long run."""
        program = Program(self, options.size)
        came = program.frame(options.quiet, self.marker)
        if came is None or program.gone:
            shown = bytes(program.output[-300:])
            program.close(self.leave)
            what = "ended at once" if program.gone else "no full frame came"
            raise SystemExit(f"{self.name}: {what}; the last of its output was {shown!r}")
        first = (came - program.started, len(program.output))
        if long:
            time.sleep(0.2)
            while program.read(0.05) is not None:
                pass
            self.type(program, options)
            peak, pss = program.memory()
            self.peak.append(peak)
            self.pss.append(pss)
            if options.idle:
                before = program.cpu()
                time.sleep(options.idle)
                self.idle.append((program.cpu() - before) / options.idle)
        program.close(self.leave)
        return first

    def type(self, program, options):
        before = program.cpu()
        for key in options.keys:
            held = len(program.output)
            start = time.perf_counter()
            program.write(key.encode())
            came = program.frame(options.quiet, patience=1.0)
            if program.gone:
                raise SystemExit(f"{self.name}: ended at the key {key!r}")
            if came is None:
                self.silent += 1
            else:
                self.keys.append(came - start)
                self.key_bytes.append(len(program.output) - held)
        if options.keys:
            self.key_cpu.append((program.cpu() - before) / len(options.keys))


def share(values, part):
    """The value below which this part of all lie."""
    ordered = sorted(values)
    return ordered[round((len(ordered) - 1) * part)]


def ms(value):
    return f"{value * 1000:.2f} ms"


def rows(side, options):
    """The lines of the table: name, figure as a number, figure as text."""
    middle = statistics.median
    yield "first frame, median", middle(side.first), ms(middle(side.first))
    yield "first frame, fastest", min(side.first), ms(min(side.first))
    yield "first frame, slowest", max(side.first), ms(max(side.first))
    yield "first frame, bytes", middle(side.first_bytes), f"{middle(side.first_bytes):.0f}"
    if side.keys:
        yield "key to frame, median", middle(side.keys), ms(middle(side.keys))
        yield "key to frame, p99", share(side.keys, 0.99), ms(share(side.keys, 0.99))
        yield "bytes a key, median", middle(side.key_bytes), f"{middle(side.key_bytes):.0f}"
        yield "CPU a key", middle(side.key_cpu), ms(middle(side.key_cpu))
    if side.silent:
        yield "keys without an answer", side.silent, str(side.silent)
    for name, values in (("peak memory", side.peak), ("PSS", side.pss)):
        known = [value for value in values if value is not None]
        if known:
            yield name, middle(known), f"{middle(known) / 1024:.1f} MB"
    if side.idle:
        yield "idle CPU", middle(side.idle), f"{middle(side.idle) * 100:.3f} %"


def table(sides, options):
    columns = [{name: (value, text) for name, value, text in rows(side, options)} for side in sides]
    names = list(dict.fromkeys(name for column in columns for name in column))
    head = f"{'':<24}" + "".join(f"{side.name[:14]:>16}" for side in sides)
    print(head + (f"{'ratio':>10}" if len(sides) == 2 else ""))
    for name in names:
        cells = [column.get(name) for column in columns]
        line = f"{name:<24}" + "".join(f"{cell[1] if cell else '-':>16}" for cell in cells)
        if len(sides) == 2 and all(cells) and cells[0][0] > 0:
            line += f"{cells[1][0] / cells[0][0]:>9.1f}x"
        print(line)


def options():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--size", default="80x24", help="columns and rows (80x24)")
    parser.add_argument("--runs", type=int, default=20, help="starts that are counted (20); one more warms up")
    parser.add_argument("--keys", default="", help="keys typed one by one; \\n, \\t, \\x1b are understood")
    parser.add_argument("--rounds", type=int, default=3, help="how often the keys are typed, each in a new start (3)")
    parser.add_argument("--idle", type=float, default=3.0, help="seconds of idling (3; 0 for none)")
    parser.add_argument("--marker", default="", help="one word that only a full first frame holds")
    parser.add_argument("--quiet", type=float, default=20.0, help="milliseconds of quiet that end a frame (20)")
    parser.add_argument("--leave", default="\\x03", help="keys that end the program (\\x03, Ctrl-C)")
    parser.add_argument("--stdin", help="file for its standard input, in place of the terminal")
    parser.add_argument("--vs", help="another command to compare with, as for a shell")
    parser.add_argument("--vs-marker", default="", help="--marker of the other")
    parser.add_argument("--vs-stdin", help="--stdin of the other")
    parser.add_argument("command", nargs=argparse.REMAINDER, help="-- COMMAND [ARGUMENT…]")
    chosen = parser.parse_args()
    chosen.command = chosen.command[1:] if chosen.command[:1] == ["--"] else chosen.command
    if not chosen.command or chosen.runs < 1:
        parser.error("give a command after --, and one run or more")
    try:
        chosen.size = tuple(int(part) for part in chosen.size.split("x"))
        columns, lines = chosen.size
        struct.pack("HH", lines, columns)
    except (ValueError, struct.error):
        parser.error("--size is columns x rows, like 80x24")
    chosen.quiet /= 1000
    chosen.keys = unescape(chosen.keys)
    chosen.leave = unescape(chosen.leave).encode()
    return chosen


def unescape(text):
    return re.sub(r"\\(x[0-9a-fA-F]{2}|.)", lambda m: m.group(0).encode().decode("unicode_escape"), text)


def main():
    chosen = options()
    sides = [Side(chosen.command, chosen.marker, chosen.stdin, chosen.leave)]
    if chosen.vs:
        sides.append(Side(shlex.split(chosen.vs), chosen.vs_marker, chosen.vs_stdin, chosen.leave))
    for run in range(chosen.runs + 1):
        for side in sides:
            took, size = side.run(chosen, long=False)
            if run:
                side.first.append(took)
                side.first_bytes.append(size)
    for _ in range(max(1, chosen.rounds)):
        for side in sides:
            side.run(chosen, long=True)
    columns, lines = chosen.size
    print(f"{columns}x{lines}, {chosen.runs} starts in turns, {len(chosen.keys)} keys x {chosen.rounds}")
    table(sides, chosen)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
