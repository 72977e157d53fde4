"""One window per data folder: who has it, and how a second start tells it what it was asked for.

Standard library only: whoever merely hands a link over must not wait for Qt. The listening side is
`ui.one_window`.
"""
