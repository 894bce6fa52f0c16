### The help of the command line, and the manual.

## Headings and words of the help.

usage-heading-usage = Usage:
usage-any-options = {"["}OPTIONS]
usage-any-command = {"["}COMMAND]
usage-heading-commands = Commands
usage-heading-arguments = What to give
usage-heading-options = Options
usage-heading-examples = Examples:
usage-help = Show this help
usage-version = Show the version
usage-help-command = Show the help of a command
usage-value-file = FILE
usage-value-folder = FOLDER
usage-value-language = LANGUAGE
usage-value-theme = THEME
usage-value-words = WORDS
usage-value-place = PLACE
usage-value-need = NEED
usage-value-who = WHO
usage-value-part = PART
usage-value-n = N
usage-value-way = WAY
usage-value-state = STATE
usage-value-what = WHAT
usage-value-id = ID
usage-value-name = NAME
usage-value-shell = SHELL
usage-value-format = FORMAT
usage-value-note = ID=TEXT

## The program.

usage-wayhome = Find places that help people coming home from jail or prison. Without a command it opens the finder.
usage-wayhome-directory = Use this file of places instead of the one inside the program
usage-wayhome-lang = Language of the program: { $values }
usage-wayhome-theme = How the finder looks: { $values }
usage-wayhome-ascii = Draw the finder with plain letters and signs only
usage-wayhome-plain = The finder in lines and numbers, for screen readers and pipes
usage-wayhome-examples =
    wayhome
    wayhome --plain
    wayhome search sober living for women juneau
    wayhome show ak-haven-house-juneau
    wayhome --lang es search casa sobria juneau

## Search.

usage-search = Search the directory and print what was found
usage-search-words = What you need, in your own words, in English or Spanish
usage-search-near = Look near this place: a ZIP code, a city, a county, a state
usage-search-need = Only this need. You can give more than one. `wayhome about` lists them
usage-search-people = Who the help is for: { $values }
usage-search-setting = Only help given in this way: { $values }
usage-search-state = Only help that serves this state
usage-search-peers = Leave out places where we know that no one who has been there works
usage-search-works_inside = Leave out help that we know does not come into jails or prisons
usage-search-takes = Leave out help that we know says no to this: { $values }
usage-search-language = Leave out help that we know lacks this language: { $values }
usage-search-free = Leave out help that we know costs money
usage-search-without = Do not use this part of what was understood. A part is: place, stage, need:ID, who:ID, barrier:ID, word:WORD
usage-search-counts = Say how many results each more narrow choice has. Needs --json
usage-search-limit = Show no more than this many results. The usual number is { $default }
usage-search-ids = Print only the names in brackets, one a line, for a sheet
usage-search-json = Print one JSON object
usage-search-batch = Read one JSON query a line from this file, or from standard input with -. Prints one object a line. Needs --json
usage-search-examples =
    wayhome search detox tonight dayton
    wayhome search --near 99801 place to live
    wayhome search --for women --free sober living ohio
    wayhome search --takes registry --state OH housing
    wayhome search --json --limit 3 food 60608

## Show.

usage-show = Print all that is known about one place
usage-show-id = The name in brackets that search prints
usage-show-json = Print the record as JSON
usage-show-examples =
    wayhome show ak-haven-house-juneau
    wayhome show ak-haven-house-juneau --json

## Sheet.

usage-sheet = Put places you choose on a sheet: to print, save or copy by hand
usage-sheet-ids = The names in brackets that search prints. With - more are read from standard input
usage-sheet-format = How it is written: { $values }
usage-sheet-output = Write to this file. Its name says how, like list.html, if you do not
usage-sheet-force = Replace the file if it is there
usage-sheet-print = Send it to the printer as text
usage-sheet-printer = Which printer. Without it the usual one
usage-sheet-near = Say how far each is from this place
usage-sheet-note = A line of your own about a place. You can give more than one
usage-sheet-as_given = Keep the order in which you name the places. Without it, what comes first is on top
usage-sheet-examples =
    wayhome sheet ak-haven-house-juneau us-988-lifeline
    wayhome sheet us-211 --note us-211=bed --format markdown
    wayhome search --ids housing juneau | wayhome sheet - --output list.html
    wayhome sheet us-211 --print

## Packet.

usage-packet = Make a booklet of all help that serves a place
usage-packet-near = The place: a ZIP code, a city, a county, a state
usage-packet-miles = Leave out what is farther than this many miles. What serves the whole state stays
usage-packet-format = How it is written: { $values }
usage-packet-output = Write to this file. Its name says how, like juneau.html, if you do not
usage-packet-force = Replace the file if it is there
usage-packet-print = Send it to the printer as text
usage-packet-printer = Which printer. Without it the usual one
usage-packet-examples =
    wayhome packet --near juneau
    wayhome packet --near 99801 --miles 30 --output juneau.html

## About.

usage-about = Say what this program and its directory are: version, counts, dates, licences
usage-about-json = Print what the directory says of itself as JSON
usage-about-licences = Print whose code is inside, with the licences
usage-about-examples =
    wayhome about
    wayhome about --licences

## Check.

usage-check = Look for mistakes in the files of a directory
usage-check-path = Folder with the files. The usual one is { $default }
usage-check-errors_only = Count warnings, but do not list them
usage-check-examples =
    wayhome check data
    wayhome check data --errors-only

## Build.

usage-build = Build a directory file out of a folder
usage-build-folder = Folder with the files, like data
usage-build-output = File to write
usage-build-examples =
    wayhome build data -o my-places.wayhome

## Compare and dump.

usage-diff = Say what changed between two directory files. It ends with 0 if nothing did, with 1 if something did
usage-diff-file = The old file. Alone, it is the new one, and the directory in use is the old one
usage-diff-new = The new file
usage-diff-json = Print what changed as JSON
usage-diff-examples =
    wayhome diff old.wayhome new.wayhome
    wayhome diff new.wayhome --json
usage-dump = Print the whole directory as text, to read before you approve it
usage-dump-examples =
    wayhome dump
    wayhome dump --directory new.wayhome > new.txt

## The kiosk.

usage-kiosk = Set up a kiosk: one computer that many people share, with nothing left behind
usage-kiosk-check_config = Look for mistakes in this file of the kiosk. The usual one is /etc/wayhome/kiosk.toml
usage-kiosk-example_config = Print a file of the kiosk to begin with
usage-kiosk-self_test = Try out the promises of the kiosk, and print how each ended
usage-kiosk-config = File of the kiosk. The usual one is { $default }
usage-kiosk-part = Part of the kiosk that this process is
usage-kiosk-without_sandbox = Open the kiosk on a computer that cannot lock it in
usage-kiosk-plain = The kiosk in lines and numbers, for screen readers and Braille
usage-kiosk-examples =
    wayhome kiosk --config kiosk.toml
    wayhome kiosk --example-config
    wayhome kiosk --check-config kiosk.toml
    wayhome kiosk --self-test

usage-install = Check a signed file of places and put it into the kiosk
usage-install-file = File of places. Its signature lies beside it, with .minisig at the end of the name
usage-install-config = File of the kiosk. The usual one is { $default }
usage-install-examples =
    wayhome kiosk install /media/usb/places.wayhome
usage-rollback = Go back to an earlier file of places
usage-rollback-name = Name of the file, as list shows it. Without a name it is the one before
usage-rollback-config = File of the kiosk. The usual one is { $default }
usage-rollback-examples =
    wayhome kiosk rollback
    wayhome kiosk rollback 2026-11-23-1a2b3c4d
usage-list = List the files of places that are in the kiosk
usage-list-config = File of the kiosk. The usual one is { $default }
usage-list-examples =
    wayhome kiosk list

## Settings.

usage-config = Show your settings and where each comes from
usage-config-check = Look for mistakes in this settings file, or in your own
usage-config-example = Print a settings file to begin with
usage-config-examples =
    wayhome config
    wayhome config --example
    wayhome config --check

## Completions.

usage-completions = Print what a shell needs to complete commands with Tab
usage-completions-shell = The shell: { $values }
usage-completions-examples =
    wayhome completions bash > ~/.local/share/bash-completion/completions/wayhome
    wayhome completions zsh > ~/.zfunc/_wayhome
    wayhome completions fish > ~/.config/fish/completions/wayhome.fish

## Manual.

usage-man = Print the manual, or write all its pages to a folder
usage-man-folder = Folder for the pages
usage-man-examples =
    wayhome man > wayhome.1
    wayhome man ~/.local/share/man/man1

manual-name = NAME
manual-synopsis = SYNOPSIS
manual-description = DESCRIPTION
manual-keys = KEYS
manual-keys-how = These are the usual keys of the finder. Help in the finder shows yours. The name of a command is what the settings file calls it.
manual-settings = SETTINGS
manual-settings-how = { $file } in the settings folder. On Linux that is ~/.config/wayhome. `wayhome config` says where it is, and `wayhome config --example` prints one to begin with.
manual-environment = ENVIRONMENT
manual-wayhome-config = Another settings file.
manual-lang = The first one that is set gives the language. An option or the settings file counts before it.
manual-no-color = With any text in it: no colors.
manual-exit = EXIT STATUS
manual-exit-found = Something was found, or all is well.
manual-exit-nothing = Nothing was found. For diff: something changed.
manual-exit-trouble = There was trouble. A message says what to do.
manual-see = SEE ALSO

## Mistakes on the command line.

error-did-you-mean = Did you mean `{ $near }`?
error-for-help = For help: { $command }
error-command = `{ $word }` is not a command.
error-option = `{ $word }` is not an option here.
error-word = `{ $word }` is one word too many.
error-value = `{ $value }` does not fit { $option }.
error-value-known = `{ $value }` does not fit { $option }. It can be: { $known }.
error-value-missing = { $option } needs a value.
error-missing = This is missing: { $what }.
error-conflict = { $option } and { $other } cannot go together.
error-once = { $option } can be given only once.
error-other = These words were not understood: { $cause }
