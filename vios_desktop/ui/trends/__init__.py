"""Trends: what happens where and when, beside last year; and the figures of the neighbourhood."""
