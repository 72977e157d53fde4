"""Tests of the bridges to other programs."""
