"""The built program as its owner has it: run by `.ci/build`, because pytest builds nothing."""
