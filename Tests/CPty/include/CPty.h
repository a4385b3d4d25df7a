// Programs in a pseudo-terminal, as a shell with job control starts them.
#pragma once
#include <stdbool.h>
#include <sys/types.h>

/// A program, its terminal, and who watches it.
struct pty {
    /// Our end of the terminal, and one of the program's, through which its modes are read.
    int master, slave;
    pid_t program;
    /// Brings what waitpid(2) says of the program, an `int` each.
    int reports;
    /// When it is closed, the keeper of the session ends.
    int leash;
    pid_t keeper;
};

/// How a program is started.
struct pty_start {
    const char *path;
    char *const *arguments, *const *environment;
    const char *directory;
    unsigned short columns, rows;
    /// What standard input, standard output and standard error are instead of the terminal, or -1.
    int replaced[3];
};

bool pty_spawn(const struct pty_start *start, struct pty *pty);
void pty_resize(const struct pty *pty, unsigned short columns, unsigned short rows);

/// Reads once, waiting for at most so many milliseconds. 0 when nothing came, -1 when nothing will.
ssize_t pty_read(const struct pty *pty, char *bytes, size_t capacity, int milliseconds);

void pty_write(const struct pty *pty, const char *bytes, size_t count);

/// Whether a thread of the program works or waits for the disk, or keys wait for the program. Never where there is no /proc.
bool pty_is_busy(const struct pty *pty);

void pty_signal(const struct pty *pty, int number);
void pty_signal_group(const struct pty *pty, int number);

/// Closes our end, as a terminal window does.
void pty_hang_up(struct pty *pty);

/// What a report says: exited 0, ended by a signal 1, stopped 2, continued 3; and the status or the signal.
int pty_end_kind(int status);
int pty_end_value(int status);

/// Waits for the next report on the program. False when the time was over.
bool pty_report(const struct pty *pty, int milliseconds, int *status);

/// Ends program and session.
void pty_close(struct pty *pty);

/// Whether the modes of the line are those that it began with: input, output, control and local flags.
bool pty_has_first_modes(const struct pty *pty);

/// A pipe whose two ends no other program inherits.
bool pty_pipe(int ends[2]);
int pty_open_null(void);
void pty_close_descriptor(int descriptor);
