"""Knowledge beside the decision help: cards about signals, who can do what, hard words, and one search over all.

Pure functions over frozen values; no file is read here. It stands on `decision`, because a card cites the same
sources, a partner has the same numbers, and the search also finds the protocols:

    library = load_library(texts, pack, codes)   # loader: file name -> text of resources/knowledge
    finder = Finder(library)                     # search: an index in memory, made once
    finder.find("viellig thuis")                 # hits, best first, with the words that made them hits
    library.entry("card:substances")             # what a hit leads to
    unverified(library)                          # checks: what a reviewer still has to look up

* `content` says what there is; `loader` reads it and refuses, with file, place and line, whatever is wrong.
* `checks` holds the texts to the wording rules of the decision help and to the rules of a signal: always other
  explanations, always an open question, never a sum that comes to a verdict.
* `words`, `slips`, `index`, `search` find things for people who type fast or spell by ear.
"""
