"""The screen Wie kan wat: what partners can do, as agreed at this school, and whom to call there."""
