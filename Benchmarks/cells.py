"""What a terminal's screen shows after some output: how many cells changed. Needs pyte (PyPI); without it nothing is counted."""
import re

try:
    import pyte
except ImportError:
    pyte = None

# What pyte prints instead of obeying or passing over: strings, questions, modes of the keyboard.
UNKNOWN = re.compile(rb"\x1b[PX^_\]][^\x07\x1b]*(?:\x1b\\|\x07)|\x1b\[[>=<][\d;]*[a-zA-Z]|\x1b\[[?>=]?[\d;]*\$[a-z]"
                     rb"|\x1b\[\?[\d;]*m|\x1b\[[\d;?]* q|\x1b\[\d+(?:;\d+)*t")
REPEAT = re.compile(rb"([\x20-\x7e]|[\xc2-\xf4][\x80-\xbf]{1,3})\x1b\[(\d+)b")


class Cells:
    """A screen of 120×36 cells. Colors are left out of account: a cell is its character and its attributes."""

    def __init__(self, rows=36, columns=120):
        self.rows = rows
        self.screen = pyte.Screen(columns, rows) if pyte else None
        self.stream = pyte.ByteStream(self.screen) if pyte else None

    def take(self, output):
        """Takes output in."""
        if not self.stream:
            return
        output = UNKNOWN.sub(b"", output)
        self.stream.feed(REPEAT.sub(lambda found: found.group(1) * (int(found.group(2)) + 1), output))

    def snapshot(self):
        """What stands where; None without pyte."""
        if not self.screen:
            return None
        return {(row, column): (cell.data, cell.bold, cell.reverse, cell.underscore)
                for row, line in self.screen.buffer.items() if row < self.rows for column, cell in line.items()}


def changed(before, after):
    """How many cells differ; None where they were not counted."""
    if before is None or after is None:
        return None
    blank = (" ", False, False, False)
    return sum(before.get(place, blank) != after.get(place, blank) for place in before.keys() | after.keys())
