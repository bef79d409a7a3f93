"""The decision help: protocols (data) plus facts and answers give advice with reasons and sources.

Pure functions over frozen values; no file is read here. A short way in:

    pack = load_pack(texts)                      # loader: file name -> text of resources/protocols
    walk = start(pack, ["vape_trade"], facts)    # walk: an immutable value; facts as in `facts`
    walk.alarm                                   # the 112 card, as soon as an answer speaks of danger
    walk.next_question                           # a Step with text, options, help and why, or None
    walk.path, walk.remaining                    # the map on the left, and how many questions are left
    walk = walk.answer(step.key, option.id)      # a new walk; no earlier answer is ever lost
    walk.change(key, option.id)                  # the same, and which later answers left or need a check
    advice = advise(walk)                        # advice: seven cards; needs walk.complete
    what_if(walk, key, option.id)                # what_if: which cards another answer would change
    resolve(deadline, day, is_school_day)        # deadlines: a real date
    record_payload(walk, advice)                 # record: the decision record; replay(payload, texts)
    check_pack(pack)                             # checks: every path against the hard rules

Where things are:

* `vocabulary`, `labels`, `content` say what content is; `tables`, `rule_files`, `loader`, `structure` read it
  and refuse, with file, key path and line, whatever is wrong; `conditions` is its closed language.
* `facts`, `routing`, `walk` are the way through the questions; `merging`, `grounds`, `advice` what it comes to.
* `checks`, `check_walks`, `check_rules`, `wording` hold the content to the hard rules of the law notes.
* `in_words`, `outcomes`, `review`, `graph` write a protocol out for the people who sign it off.

To add a kind: one file in `resources/protocols` with its questions and rules, its id in `pack.toml`, and the
shared modules it uses. Nothing in this package knows a kind by name except the hard rules about weapons, drugs
and suspicion, which must hold even where content forgets them.
"""
