"""The built program as its owner has it: not for pytest, which builds nothing, but for `.ci/build`."""
