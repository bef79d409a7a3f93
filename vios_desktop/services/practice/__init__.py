"""The practice school (`--demo`): deterministic, clearly invented, for trying out, pictures and tests.

`build.build` fills a vault, `accounts.practice_accounts` gives the passphrases that the unlock screen may show,
`names.all_name_words` every word of a name. `read_text` is everywhere a function that gives the text of a file
below `resources/` by its name with slashes. Nothing is imported here, so that the unlock screen starts fast.
"""
