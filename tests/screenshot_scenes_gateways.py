"""Scenes of `tests.screenshots`: gateways."""

from tests.screenshot_stage import Scene

SCENES: tuple[Scene, ...] = ()
