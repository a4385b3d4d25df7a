// The terminal's line, apart from what is shown on it: given back whatever happens, written once a frame, handed to
// other programs.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Leaving cleanly (guard.c)

/// Remembers the modes of the terminal and sees to it that it gets them back, however the program ends: handlers for the
/// signals that end a program. To be called before ncurses starts, because that takes the signals which it finds at their
/// default.
bool terminal_guard_begin(int descriptor);

/// Posts a guardian, a process that gives the terminal back after the one signal that no program can handle; once. To be
/// called after the first frame: forking, and copying every page that is written to after it, would hold that up.
void terminal_guard_post(void);

/// Says whether there is something on the screen to take back.
void terminal_guard_screen(bool is_up);

/// Takes the handlers and the guardian away.
void terminal_guard_end(void);

/// What signals have asked for since the last call.
enum terminal_request {
    terminal_request_resize = 1,
    terminal_request_stop = 2,
    terminal_request_continue = 4,
    terminal_request_end = 8,
};
unsigned terminal_take_requests(void);

/// Readable when there is a request, or when somebody called `terminal_wake`, which any thread and any handler may do.
int terminal_wake_descriptor(void);
void terminal_wake(void);

/// Stops the program and its process group, as Ctrl-Z does, and returns when it goes on.
void terminal_stop_self(void);

/// Ends the program by the signal that asked it to end, so that whoever waits for it sees the truth. Returns if there
/// was none.
void terminal_end_by_signal(void);

// One write a frame (output.c)

/// Keeps what is written to a descriptor until `terminal_release_output` sends it in one piece, which a terminal that
/// knows synchronized output (mode 2026) is told to show at once.
bool terminal_hold_output(int descriptor);
void terminal_release_output(bool is_synchronized);

/// Writes all of it.
void terminal_write(int descriptor, const char *bytes, size_t count);

// The line (line.c)

/// A descriptor of the terminal to read keys from: standard input, or the terminal that controls the program when
/// standard input is something else. -1 if there is none.
int terminal_open_input(void);

/// A duplicate that programs started from here do not inherit.
int terminal_duplicate(int descriptor);

/// Its size, or false when it does not say.
bool terminal_size(int descriptor, int *columns, int *rows);

/// Waits until there is something to read on the terminal or a request. Milliseconds, or -1 to wait for ever.
/// False when the time was over.
bool terminal_wait(int descriptor, int milliseconds);

/// Waits until there is something to read on the terminal, and for nothing else.
void terminal_await_input(int descriptor, int milliseconds);

/// Whether the terminal hung up or reached its end: readable, with nothing to read.
bool terminal_is_gone(int descriptor);

/// Milliseconds of a clock that only goes forward.
int64_t terminal_clock(void);

/// The terminfo entry of xterm-256color in the form that TERMINFO takes, for machines that have none.
const char *terminal_xterm_description(void);

/// Whether a descriptor is a line to a terminal.
bool terminal_is_line(int descriptor);

// The environment, and strings for `terminal_run` (environment.c)

const char *terminal_environment(const char *name);
void terminal_set_environment(const char *name, const char *value);
char *terminal_copy_string(const char *string);
void terminal_free_string(char *string);

// Error messages while the screen is up (errors.c)

/// Sends standard error to a file. Whatever a library or the runtime prints would stand on the screen.
bool terminal_redirect_errors(const char *path);

/// Sends standard error where it went before, and there the last lines of what was printed meanwhile.
void terminal_restore_errors(void);

/// The second half of it, for signal handlers: prints the last lines where standard error went before.
void terminal_print_errors(void);

/// Where standard error goes when it is not redirected.
int terminal_error_descriptor(void);

// Other programs (child.c)

/// Runs a program with the terminal for itself and waits for its end. Returns what `waitpid` says of it, or -1.
int terminal_run(char *const *arguments, int descriptor);

/// Runs a program beside this one, without the terminal and in a session of its own, with `input` to read. What it prints
/// is seen by nobody. Returns what `waitpid` says of it, -1 where it could not be started, and -2 where it still runs
/// when the time is over.
int terminal_run_apart(char *const *arguments, const char *input, size_t count, int milliseconds);
