"""Tests of ui/databases."""
