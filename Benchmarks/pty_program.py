"""A program on a pseudo-terminal of its own, and what it costs. Python's standard library alone.

Times are taken with the monotonic clock at the terminal's end; processor time is what the system counts for all threads of
the program, which holds on a busy machine too.
"""
import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time

from cells import Cells, changed

# What xterm answers to the questions that programs ask of a terminal: its kind, its colors, where the cursor is.
ANSWERS = {
    b"\x1b[c": b"\x1b[?64;1;2;6;22c",
    b"\x1b[>c": b"\x1b[>41;379;0c",
    b"\x1b[6n": b"\x1b[1;1R",
    b"\x1b]10;?": b"\x1b]10;rgb:0000/0000/0000\x1b\\",
    b"\x1b]11;?": b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\",
}


class PtyProgram:
    """A running program. `started` is when it was let go."""

    def __init__(self, command, environment, size=(36, 120)):
        gate, opener = os.pipe()
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.read(gate, 1)
            os.execvpe(command[0], command, environment)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", *size, 0, 0))
        self.seen = b""
        self.unshown, self.cells = [], Cells()
        self.started = time.perf_counter()
        os.write(opener, b"!")
        os.close(gate)
        os.close(opener)

    def wait_for(self, word, seconds=20):
        """Milliseconds from the start until the word was written; None where it is not."""
        while time.perf_counter() < self.started + seconds:
            if not self._read(1):
                continue
            if word in self.seen:
                return (time.perf_counter() - self.started) * 1000
        return None

    def settle(self, quiet=0.08, limit=10.0):
        """Reads until nothing comes for `quiet` seconds and no processor time is used: the bytes and the reads."""
        count = reads = 0
        end = time.perf_counter() + limit
        used = self.processor_ms()
        while time.perf_counter() < end:
            chunk = self._read(quiet)
            count, reads = count + len(chunk), reads + bool(chunk)
            now = self.processor_ms()
            if not chunk and now - used < 0.3:
                break
            used = now
        return count, reads

    def press(self, keys):
        """Presses a key: milliseconds until the first byte (None for none), bytes, writes, processor time in ms."""
        before, start = self.processor_ms(), time.perf_counter()
        os.write(self.terminal, keys)
        ready, _, _ = select.select([self.terminal], [], [], 0.5)
        first = (time.perf_counter() - start) * 1000 if ready else None
        count, reads = self.settle()
        return first, count, reads, self.processor_ms() - before

    def press_counting(self, keys):
        """The same, and how many cells of the screen changed (None without pyte)."""
        before = self._screen()
        cost = self.press(keys)
        return *cost, changed(before, self._screen())

    def find(self, keys, word, seconds=60):
        """Presses keys: milliseconds until a word that was not there comes, and the processor time in ms when all is quiet."""
        self.seen, before, start = b"", self.processor_ms(), time.perf_counter()
        os.write(self.terminal, keys)
        while word not in self.seen and time.perf_counter() < start + seconds:
            self._read(1)
        found = (time.perf_counter() - start) * 1000 if word in self.seen else None
        self.settle(quiet=0.5)
        return found, self.processor_ms() - before

    def idle(self, seconds):
        """How often a thread of the program woke up in so many seconds, and the processor time in ms."""
        before, used = self._switches(), self.processor_ms()
        time.sleep(seconds)
        after = self._switches()
        return sum(after[task] - before.get(task, 0) for task in after), self.processor_ms() - used

    def processor_ms(self):
        return sum(int(text.split()[0]) for text in self._of_tasks("schedstat")) / 1e6

    def anonymous_mb(self):
        with open(f"/proc/{self.pid}/status") as file:
            return next(int(line.split()[1]) / 1024 for line in file if line.startswith("RssAnon:"))

    def end(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.terminal)

    def _screen(self):
        for chunk in self.unshown:
            self.cells.take(chunk)
        self.unshown = []
        return self.cells.snapshot()

    def _switches(self):
        """How often each thread has slept; one that ends meanwhile does not count."""
        fields = [dict(line.split(":", 1) for line in text.splitlines()) for text in self._of_tasks("status")]
        return {status["Pid"]: int(status["voluntary_ctxt_switches"]) for status in fields}

    def _of_tasks(self, name):
        found = []
        for task in os.listdir(f"/proc/{self.pid}/task"):
            try:
                with open(f"/proc/{self.pid}/task/{task}/{name}") as file:
                    found.append(file.read())
            except OSError:  # A thread that has ended meanwhile.
                continue
        return found

    def _read(self, seconds):
        ready, _, _ = select.select([self.terminal], [], [], seconds)
        if not ready:
            return b""
        try:
            chunk = os.read(self.terminal, 1 << 16)
        except OSError:
            return b""
        self.seen = (self.seen + chunk)[-(1 << 20):]
        self.unshown.append(chunk)
        for question, answer in ANSWERS.items():
            if question in chunk:
                os.write(self.terminal, answer)
        return chunk
