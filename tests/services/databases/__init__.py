"""Tests of services/databases."""
