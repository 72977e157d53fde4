"""Tests of backup copies in the window."""
