#!/usr/bin/env python3
"""Prints the listings that show among results as plain lines: what fzf, sqlite3 and the like would be given.

    python3 benches/lines.py [data/listings] > lines.tsv

One listing a line, parts between tabs, first the names of the parts. All that Wayhome itself searches is in it.
"""

import json
import pathlib
import sys

COLUMNS = [
    "id", "name", "organization", "also_known_as", "city", "county", "state", "service_area", "needs", "serves",
    "phones", "website", "summary", "resumen", "eligibility", "how_to_start", "cost", "hours", "notes",
]


def cells(listing):
    address = listing["address"]
    yield from (listing["id"], listing["name"], listing["organization"], "; ".join(listing["also_known_as"]))
    yield from (address["city"], address["county"], address["state"], listing["service_area"])
    yield from (" ".join(listing["needs"]), " ".join(listing["serves"]))
    yield "; ".join(f"{phone['number']} {phone['label']}" for phone in listing["phones"])
    yield from (listing["website"], listing["summary"]["en"], listing["summary"].get("es", ""))
    yield from (listing["eligibility"], listing["how_to_start"], listing["cost"], listing["hours"])
    yield listing["justice"].get("notes", "")


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "data/listings")
    lines = ["\t".join(COLUMNS)]
    for path in sorted(folder.glob("*.json")):
        for listing in json.loads(path.read_text(encoding="utf-8")):
            if listing["status"] == "closed" or listing["leave_out_of_results"]:
                continue
            # A tab, a line break or a quotation mark inside a text would end a cell for one reader or another.
            lines.append("\t".join(" ".join(cell.split()).replace('"', "'") for cell in cells(listing)))
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
