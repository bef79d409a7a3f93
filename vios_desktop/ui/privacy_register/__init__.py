"""The frame of the two registers that a school owes people: requests of persons concerned, and breaches."""
