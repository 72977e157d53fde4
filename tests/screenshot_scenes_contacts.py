"""Scenes of `tests.screenshots`: contacts."""

from tests.screenshot_stage import Scene

SCENES: tuple[Scene, ...] = ()
