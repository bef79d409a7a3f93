"""The decision help: its questions, the advice in cards, the decision that is fixed, and how to read it later."""
