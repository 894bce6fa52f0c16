### The settings file.

## What each setting does.

about-setting-language = The words on the screen: en for English, es for Spanish.
about-setting-home = Where you are. It is used when you type no place: a ZIP code, a city with its state, a county or a state.
about-setting-theme = How the screen looks.
about-setting-ascii = Draw with plain letters and signs only. Set it to true if you see boxes or odd signs.
about-setting-large_numbers = Draw the phone number of a place large. It is not for consoles, nor with ascii.
about-setting-directory = A file of places to use instead of the one inside the program. A short path counts from the folder of this file.
about-setting-printer = The command that prints. It gets the page on its standard input.
about-setting-keys = Your own keys for the finder. Each line names a command and its keys.

## The list of settings.

config-file = Settings file: { $file }
config-file-missing = Settings file: { $file } (not there yet)
config-no-place = Settings file: none, because this account has no home folder.
config-setting = Setting
config-value = Value
config-from = From
config-from-usual = usual
config-from-file = file
config-from-environment = { $name } in the environment
config-from-option = option
config-none = none
config-built-in = the one inside the program
config-by-terminal = what the terminal can show
config-ascii = plain letters and signs only
config-keys = { $count ->
    [one] 1 command has other keys
   *[other] { $count } commands have other keys
}
config-how = To begin: wayhome config --example > { $file }
config-how-check = To look for mistakes: wayhome config --check
config-good = { $file }: no mistakes.
config-mistakes = { $count ->
    [one] { $file }: 1 mistake. It is left aside until you mend it.
   *[other] { $file }: { $count } mistakes. They are left aside until you mend them.
}
config-left-aside = { $mistake } This setting is left aside.

## The example.

example-head = Settings of Wayhome. Take away the sign # before a line to use it. Look for mistakes with: wayhome config --check
example-keys = A key is one like f6, ctrl-k, alt-left, page-up. Two commands cannot share a key in one place. Enter, Esc, Ctrl-C, up and down always work. So do the keys for help and for a crisis.

## Mistakes.

mistake-unreadable = This file cannot be read. Details: { $cause }.
mistake-not-text = This file is not plain text. Save it as UTF-8.
mistake-too-large = This file is too large.
mistake-folder = This is a folder, not a file.
mistake-denied = This account may not read this file.
mistake-directory = This file cannot be used as a directory. Build it again with `wayhome build`. Details: { $cause }.
mistake-syntax = This line cannot be read. Write it like this: `name = "value"`. Details: { $cause }.
mistake-setting = `{ $name }` is not a setting. The settings are: { $known }.
mistake-kind = `{ $name }` needs { $needs }.
mistake-needs-text = a text in quotes, like "es"
mistake-needs-texts = a text in quotes, or a list, like ["one", "two"]
mistake-needs-number = a whole number from { $least } to { $most }, without quotes
mistake-needs-one-of = one of these: { $known }
mistake-needs-yes-no = true or false, without quotes
mistake-needs-command = a command in quotes, like "lp -d office"
mistake-needs-keys = a key in quotes, like "f6", or a list, like ["f6", "ctrl-k"]
mistake-needs-table = lines of its own below [keys]
mistake-language = `{ $name }` is not a language. Say "en" or "es".
mistake-theme = `{ $name }` is not a theme. The themes are: { $known }.
mistake-places = There are { $count } places with the name `{ $name }`. Write the state too, like `{ $like }`.
mistake-place = The place `{ $name }` is not known. Try a ZIP code, or a city with its state.
mistake-steers = `{ $name }` holds hidden signs that could change the screen. Take them out.
mistake-empty = `{ $name }` is empty. Write something between the quotes, or take the line out.
mistake-no-folder = There is no folder `{ $name }`. Make it first.
mistake-not-writable = `{ $name }` cannot be written: { $cause }.
mistake-no-file = There is no file `{ $name }`.
mistake-no-program = There is no program `{ $name }` on this computer.
mistake-never-hidden = `{ $name }` is help for people in danger. No one may hide it.
mistake-public-key = `{ $key }` is not a public key. Copy the second line of the file minisign.pub.
mistake-without = `{ $name }` needs the setting `{ $other }` as well.
mistake-command = There is no command `{ $name }`.
mistake-not-a-key = `{ $key }` is not a key. Keys are like f6, ctrl-k, alt-left, page-up.
mistake-key-types = `{ $key }` types a letter or sign. Use it with ctrl or alt, or use another key.
mistake-key-kept = `{ $key }` never reaches the program. Use another key.
mistake-key-fixed = `{ $key }` always belongs to `{ $command }`. Use another key.
mistake-key-taken = `{ $key }` is the key of `{ $command }`. Use another key, or give `{ $command }` other keys.
