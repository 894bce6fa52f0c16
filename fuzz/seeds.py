#!/usr/bin/env python3
"""Writes the first inputs of every fuzz target, and a dictionary, from data/: fuzz/seeds.py

Into fuzz/corpus/, which git ignores. What a fuzzer has found there by itself stays.
"""

import csv
import json
import pathlib
import struct
import zlib

ROOT = pathlib.Path(__file__).resolve().parent.parent
CORPUS = ROOT / "fuzz" / "corpus"


def rows(name):
    with open(ROOT / "data" / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def write(target, seeds):
    folder = CORPUS / target
    folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds):
        (folder / f"seed-{number:04}").write_bytes(seed)


def options(*pairs):
    """The beginning of an input of `request`: how many pairs, then each (see options.rs)."""
    return bytes([len(pairs)]) + bytes(byte for pair in pairs for byte in pair)


def lines(vocabulary, cities):
    written = (ROOT / "benches" / "scale" / "src" / "questions.txt").read_text(encoding="utf-8").split("\n")
    tables = ["people.tsv", "stages.tsv", "barriers.tsv", "not-crisis.tsv", "fillers.tsv"]
    others = [row["phrase"] for table in tables for row in rows(table)[::40]]
    placed = [f"{row['phrase']} {city['name']} {city['state']}" for row, city in zip(vocabulary[7::60], cities[::97])]
    return written + [row["phrase"] for row in vocabulary[::30]] + others + placed


def requests(vocabulary, cities):
    plain = [options() + line.encode() for line in lines(vocabulary, cities)]
    pairs = [(0, 3), (1, 1), (2, 0), (3, 50), (4, 14), (5, 1), (6, 2), (7, 36), (8, 0), (9, 0), (10, 7)]
    pairs += [(11, 14), (12, 1), (13, 0), (14, 0), (14, 1), (15, 1)]
    given = [options(pair) + b"sobr living for women on parole dayton oh" for pair in pairs]
    return plain + given + [options(*pairs[:7]) + b"bed tonight 99801", options(), b""]


def places(cities):
    names = [f"{city['name']}, {city['state']}" for city in cities[::200]]
    names += [f"{county['name']} county" for county in rows("places/counties.tsv")[::60]]
    names += [region["phrase"] for region in rows("places/regions.tsv")[::20]]
    names += [zip_code["zip"] for zip_code in rows("places/zips.tsv")[::900]]
    return [name.encode() for name in names + ["12508-1234", "near me", "ST LOUIS mo", "n.y.", ""]]


def listings():
    files = sorted((ROOT / "data" / "listings").glob("*.json"))
    every = [listing for file in files for listing in json.loads(file.read_text(encoding="utf-8"))]
    return [json.dumps(listing, ensure_ascii=False).encode() for listing in every[::20]]


def bundles():
    """Changes of each part of a good bundle, and headers that are right as far as they go."""
    changes = [bytes([part, 0, at, how, value]) for part in range(40) for at, how, value in [(0, 0, 255), (8, 2, 0), (1, 3, 7)]]
    headers = []
    for format_version, members, total in [(1, 0, 64), (1, 1, 128), (1, 4097, 64), (2, 0, 64), (0, 0, 64), (1, 0, 9)]:
        table = bytes(64 * min(members, 1))
        head = struct.pack("<8sIIQI4xI", b"WAYHOME\x1a", format_version, members, total, 7, zlib.crc32(table))
        headers.append(head + struct.pack("<I", zlib.crc32(head)) + bytes(24) + table)
    return changes + headers


def dictionary(vocabulary):
    """Words and pieces for the fuzzer to put in, one a line, in quotes."""
    tables = ["people.tsv", "stages.tsv", "barriers.tsv"]
    phrases = [row["phrase"] for row in vocabulary[::25]] + [row["phrase"] for table in tables for row in rows(table)[::20]]
    words = {word for phrase in phrases for word in [phrase, *phrase.split(" ")] if word.isascii()}
    words |= {state["code"].lower() for state in rows("places/states.tsv")}
    words |= {" in ", " near ", " en ", " county", "99801", "00601", "10001", "12508-1234", ", OH", "R.O.S.S."}
    odd = ["\u00f1", "\u0301", "\u2019", "\u200b", "\u202e", "\ufffd", "\U0001f3e0", "\u00df", "\ufb01", "\u0130"]
    quoted = [f'"{word}"' for word in sorted(words) if '"' not in word and "\\" not in word]
    return quoted + ['"' + "".join(f"\\x{byte:02X}" for byte in piece.encode()) + '"' for piece in odd]


def main():
    vocabulary, cities = rows("vocabulary.tsv"), rows("places/cities.tsv")
    write("request", requests(vocabulary, cities))
    write("place", places(cities))
    write("listing", listings())
    write("bundle", bundles())
    (CORPUS / "words.dict").write_text("\n".join(dictionary(vocabulary)) + "\n", encoding="ascii")


main()
