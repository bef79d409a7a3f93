"""Finds in a Dutch text what can lead back to a person: names, days, classes, numbers, addresses, accounts.

A marking aid, not a guarantee: it finds words, not stories ("the only boy in a wheelchair"). Pure: a text, people
and a lexicon go in, marks come out; nothing is read, kept or logged, and no error text holds a word of the text.

1. `lexicon.load_lexicon(text)` reads the general lists; `Lexicon()` is one without any.
2. `people.KnownPerson` is somebody whose name must be found, with how closely to look (`Watch`).
3. `finder.Finder(people, lexicon).find(text)` gives the marks, in the order of the text, none overlapping.

What was found in two ways is one mark, of the kind of the longest; equal lengths go by the order of the rules.
Every expression has bounded repeats, so the work grows with the length of the text and no faster.
Source of the kinds and their order: the project's notes on disclosure, chapters 7 and 11.
"""
