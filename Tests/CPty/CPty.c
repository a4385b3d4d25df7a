// The program is not the leader of its session: as under a shell, a keeper is. So Ctrl-Z can stop it, and its end does
// not hang the terminal up.
#include "CPty.h"
#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

bool pty_pipe(int ends[2]) {
    if (pipe(ends) != 0) return false;
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    return true;
}

int pty_open_null(void) { return open("/dev/null", O_RDWR | O_CLOEXEC); }
void pty_close_descriptor(int descriptor) { close(descriptor); }

void pty_resize(const struct pty *pty, unsigned short columns, unsigned short rows) {
    struct winsize size = {.ws_row = rows, .ws_col = columns};
    ioctl(pty->master, TIOCSWINSZ, &size);
}

// Each test begins with an ordinary line, whatever the one before did.
static void set_first_modes(int descriptor, struct termios *modes) {
    tcgetattr(descriptor, modes);
    modes->c_iflag = BRKINT | ICRNL | IXON;
    modes->c_oflag = OPOST | ONLCR;
    modes->c_lflag = ISIG | ICANON | IEXTEN | ECHO | ECHOE | ECHOK;
}

static bool open_terminal(const struct pty_start *start, struct pty *pty) {
    pty->master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (pty->master < 0 || grantpt(pty->master) != 0 || unlockpt(pty->master) != 0) return false;
    pty->slave = open(ptsname(pty->master), O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (pty->slave < 0) return false;
    struct termios modes;
    set_first_modes(pty->slave, &modes);
    tcsetattr(pty->slave, TCSANOW, &modes);
    pty_resize(pty, start->columns, start->rows);
    return true;
}

bool pty_has_first_modes(const struct pty *pty) {
    struct termios now, first;
    if (tcgetattr(pty->slave, &now) != 0) return false;
    set_first_modes(pty->slave, &first);
    return now.c_iflag == first.c_iflag && now.c_oflag == first.c_oflag && now.c_lflag == first.c_lflag;
}

// MARK: In the child processes: only what may be called between fork and exec.

static void forget_signals(void) {
    for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

static void become_program(const struct pty_start *start, int slave, int go) {
    char byte;
    if (read(go, &byte, 1) != 1) _exit(126);
    signal(SIGHUP, SIG_DFL);
    for (int i = 0; i < 3; i++) dup2(start->replaced[i] >= 0 ? start->replaced[i] : slave, i);
    if (start->directory != NULL && chdir(start->directory) != 0) _exit(125);
    execve(start->path, start->arguments, start->environment);
    _exit(127);
}

static void report(int reports, const void *value, size_t size) {
    if (write(reports, value, size) < 0) _exit(1);
}

// What a shell does: a process group for the program, the terminal for the group, and an eye on it.
static void keep_session(const struct pty_start *start, int slave, int reports, int leash) {
    int go[2], status;
    if (!pty_pipe(go)) _exit(1);
    pid_t program = fork();
    if (program == 0) {
        close(leash);
        become_program(start, slave, go[0]);
    }
    setpgid(program, program);
    signal(SIGTTOU, SIG_IGN);
    tcsetpgrp(slave, program);
    report(reports, &program, sizeof program);
    if (write(go[1], "", 1) != 1) _exit(1);
    while (waitpid(program, &status, WUNTRACED | WCONTINUED) >= 0 || errno == EINTR) {
        report(reports, &status, sizeof status);
        if (WIFEXITED(status) || WIFSIGNALED(status)) break;
    }
    char byte;
    while (read(leash, &byte, 1) < 0 && errno == EINTR) continue;
    _exit(0);
}

static void begin_session(const struct pty_start *start, const struct pty *pty, int reports, int leash) {
    forget_signals();
    signal(SIGHUP, SIG_IGN);
    setsid();
    ioctl(pty->slave, TIOCSCTTY, 0);
    for (int other = 3; other < 256; other++)
        if (other != pty->slave && other != reports && other != leash && other != start->replaced[0]
            && other != start->replaced[1] && other != start->replaced[2])
            close(other);
    keep_session(start, pty->slave, reports, leash);
}

// MARK: From outside

bool pty_spawn(const struct pty_start *start, struct pty *pty) {
    int reports[2], leash[2];
    memset(pty, 0, sizeof *pty);
    if (!open_terminal(start, pty) || !pty_pipe(reports) || !pty_pipe(leash)) return false;
    pty->keeper = fork();
    if (pty->keeper == 0) begin_session(start, pty, reports[1], leash[0]);
    close(reports[1]);
    close(leash[0]);
    pty->reports = reports[0];
    pty->leash = leash[1];
    return pty->keeper > 0 && read(pty->reports, &pty->program, sizeof pty->program) == sizeof pty->program;
}

ssize_t pty_read(const struct pty *pty, char *bytes, size_t capacity, int milliseconds) {
    struct pollfd ready = {.fd = pty->master, .events = POLLIN};
    int count = poll(&ready, 1, milliseconds);
    if (count < 0 && errno != EINTR) return -1;
    return count <= 0 ? 0 : read(pty->master, bytes, capacity);
}

void pty_write(const struct pty *pty, const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(pty->master, bytes, count);
        if (written < 0 && errno != EINTR) return;
        if (written > 0) bytes += written, count -= (size_t)written;
    }
}

#ifdef __linux__
// The state of a thread, as proc(5) says it after the name: R, S, D, T, Z; 0 where it is gone.
static char state_of(pid_t program, const char *thread) {
    char path[64], line[512];
    snprintf(path, sizeof path, "/proc/%d/task/%.20s/stat", program, thread);
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) return 0;
    ssize_t count = read(file, line, sizeof line - 1);
    close(file);
    line[count > 0 ? count : 0] = 0;
    const char *end = strrchr(line, ')');
    return end != NULL && end[1] == ' ' ? end[2] : 0;
}

bool pty_is_busy(const struct pty *pty) {
    char path[64];
    snprintf(path, sizeof path, "/proc/%d/task", pty->program);
    DIR *threads = opendir(path);
    if (threads == NULL) return false;
    bool is_busy = false, can_read = false;
    for (struct dirent *entry; (entry = readdir(threads)) != NULL;) {
        if (!isdigit(entry->d_name[0])) continue;
        char state = state_of(pty->program, entry->d_name);
        is_busy = is_busy || state == 'R' || state == 'D';
        can_read = can_read || state == 'S';
    }
    closedir(threads);
    int unread = 0;
    return is_busy || (can_read && ioctl(pty->slave, FIONREAD, &unread) == 0 && unread > 0);
}
#else
bool pty_is_busy(const struct pty *pty) { (void)pty; return false; }
#endif

void pty_signal(const struct pty *pty, int number) { kill(pty->program, number); }

void pty_signal_group(const struct pty *pty, int number) { kill(-pty->program, number); }

void pty_hang_up(struct pty *pty) {
    close(pty->master);
    pty->master = -1;
}

int pty_end_kind(int status) {
    return WIFEXITED(status) ? 0 : WIFSIGNALED(status) ? 1 : WIFSTOPPED(status) ? 2 : 3;
}

int pty_end_value(int status) {
    return WIFEXITED(status) ? WEXITSTATUS(status) : WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

bool pty_report(const struct pty *pty, int milliseconds, int *status) {
    struct pollfd ready = {.fd = pty->reports, .events = POLLIN};
    return poll(&ready, 1, milliseconds) > 0 && read(pty->reports, status, sizeof *status) == sizeof *status;
}

void pty_close(struct pty *pty) {
    close(pty->leash);
    kill(pty->program, SIGKILL);
    kill(pty->program, SIGCONT);
    if (pty->master >= 0) close(pty->master);
    close(pty->slave);
    close(pty->reports);
    while (waitpid(pty->keeper, NULL, 0) < 0 && errno == EINTR) continue;
}
