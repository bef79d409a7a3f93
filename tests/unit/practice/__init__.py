"""The invented school that one can practise with."""
