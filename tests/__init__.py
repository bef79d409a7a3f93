"""The tests: fakes implement the ports, nothing is mocked inside."""
