#!/usr/bin/env python3
"""Times whole programs side by side: from just before exec to their end, output and all.

    python3 benches/process.py [--runs 20] [--stdin FILE] NAME=COMMAND NAME=COMMAND…

The commands take turns, after one turn that is not counted. The table gives the fastest, the median and the slowest
of each, and how many times as long its median is as that of the first. Output goes to a
temporary file. Needs Python 3.8 and nothing else.
"""

import argparse
import os
import shlex
import shutil
import statistics
import sys
import tempfile
import time


def took(command, path, given, output):
    """Seconds for one run, and its exit code."""
    os.ftruncate(output, 0)
    os.lseek(output, 0, os.SEEK_SET)
    files = [
        (os.POSIX_SPAWN_OPEN, 0, given, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_DUP2, output, 1),
        (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
    ]
    start = time.perf_counter()
    pid = os.posix_spawn(path, command, os.environ, file_actions=files)
    _, status = os.waitpid(pid, 0)
    seconds = time.perf_counter() - start
    return seconds, os.WEXITSTATUS(status) if os.WIFEXITED(status) else -os.WTERMSIG(status)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--runs", type=int, default=20, help="runs of each that are counted (20)")
    parser.add_argument("--stdin", default=os.devnull, help="file for the standard input of all (none)")
    parser.add_argument("commands", nargs="+", metavar="NAME=COMMAND")
    chosen = parser.parse_args()
    sides = []
    for given in chosen.commands:
        name, _, command = given.partition("=")
        words = shlex.split(command)
        path = shutil.which(words[0]) if words else None
        if path is None:
            sys.exit(f"`{given}`: there is no such command")
        sides.append((name, words, path, [], set(), []))
    with tempfile.TemporaryFile() as output:
        for run in range(chosen.runs + 1):
            for _, words, path, times, codes, sizes in sides:
                seconds, code = took(words, path, chosen.stdin, output.fileno())
                codes.add(code)
                sizes.append(os.fstat(output.fileno()).st_size)
                if run:
                    times.append(seconds)
    first = statistics.median(sides[0][3])
    print(f"{'':<20}{'fastest':>11}{'median':>11}{'slowest':>11}{'times as long':>15}{'bytes out':>11}")
    for name, _, _, times, codes, sizes in sides:
        middle = statistics.median(times)
        note = "" if codes == {0} else f"  exit code {', '.join(map(str, sorted(codes)))}"
        cells = f"{min(times) * 1000:>8.2f} ms{middle * 1000:>8.2f} ms{max(times) * 1000:>8.2f} ms{middle / first:>14.1f}x{sizes[-1]:>11}"
        print(f"{name:<20}{cells}{note}")


if __name__ == "__main__":
    main()
