#!/usr/bin/env python3
"""Writes Sources/Prose/WidthTable.swift: what each Unicode scalar is on a screen of cells.

The data are those of Python's own `unicodedata` (3.11 and 3.12: Unicode 14 and 15). Unicode 14 is the version that
glibc 2.36 counts columns by, and what libc does not know ncurses draws as a blank: so the table shows newer scalars as
stand-ins. Run it with Python 3.11 from the root of the repository:

    python3 Tools/make-width-table.py > Sources/Prose/WidthTable.swift

With --check it compares its widths with those of this machine's libc instead, and prints where they differ.
"""
import ctypes
import locale
import sys
import unicodedata

NARROW, WIDE, FOLLOWER, DROPPED, FOREIGN = range(5)

# Zero width and without a trace where terminals agree: joiners, variation selectors, soft hyphen, byte order mark.
DROPPED_SCALARS = (
    {0xAD, 0x34F, 0x17B4, 0x17B5, 0x180E, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF}
    | set(range(0x180B, 0x180E)) | {0x180F}
    | set(range(0x2061, 0x2065))
    | set(range(0xFE00, 0xFE10))
    | set(range(0xE0100, 0xE01F0))
)

# Letters that nothing is drawn for (Hangul fillers), and scalars that glibc counts as 2 and Unicode as 1.
FOREIGN_SCALARS = {0x115F, 0x1160, 0x3164, 0xFFA0} | set(range(0x3248, 0x3250)) | set(range(0x4DC0, 0x4E00))

# Vowels and finals of Hangul syllables that are written in parts: they join the leading consonant.
HANGUL_FOLLOWERS = set(range(0x1161, 0x1200)) | set(range(0xD7B0, 0xD7C7)) | set(range(0xD7CB, 0xD7FC))


def kind(value):
    scalar = chr(value)
    category = unicodedata.category(scalar)
    if value in DROPPED_SCALARS:
        return DROPPED
    if value in FOREIGN_SCALARS or category in ("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"):
        return FOREIGN
    if category in ("Mn", "Me") or value in HANGUL_FOLLOWERS:
        return FOLLOWER
    return WIDE if unicodedata.east_asian_width(scalar) in "WF" else NARROW


def ranges():
    last = None
    for value in range(0x110000):
        now = kind(value)
        if now != last:
            yield value, now
        last = now


def check():
    locale.setlocale(locale.LC_ALL, "C.UTF-8")
    count = ctypes.CDLL(None).wcwidth
    expected = {NARROW: 1, WIDE: 2, FOLLOWER: 0}
    for value in range(0x110000):
        if kind(value) in expected and count(value) != expected[kind(value)]:
            print(f"U+{value:04X} table {expected[kind(value)]} libc {count(value)}")


def write():
    entries = [f"0x{value << 3 | now:07X}" for value, now in ranges()]
    print(f"""\
// Made by Tools/make-width-table.py. Do not edit.

/// What each Unicode scalar is on a screen of cells, by Unicode {unicodedata.unidata_version}.
enum WidthTable {{
    /// The version of Unicode that the table knows.
    static let unicodeVersion = "{unicodedata.unidata_version}"

    /// Where each run of scalars of one kind starts: the scalar, shifted left by three, and the kind.
    static let runs: [UInt32] = [""")
    for start in range(0, len(entries), 10):
        print("        " + ", ".join(entries[start:start + 10]) + ",")
    print("    ]\n}")


check() if "--check" in sys.argv else write()
