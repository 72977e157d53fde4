"""Tests of backup copies."""
