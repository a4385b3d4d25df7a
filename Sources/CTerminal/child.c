// Another program that gets the terminal for a while: an editor, a pager.
#include "CTerminal.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

static const int job_signals[] = {SIGINT, SIGQUIT, SIGTSTP};
enum { job_signal_count = sizeof job_signals / sizeof *job_signals };

// The child must not inherit what this program ignores or blocks.
static void set_signals(posix_spawnattr_t *attributes, short flags) {
    sigset_t all, none;
    sigfillset(&all);
    sigdelset(&all, SIGKILL);
    sigdelset(&all, SIGSTOP);
    sigemptyset(&none);
    posix_spawnattr_setsigdefault(attributes, &all);
    posix_spawnattr_setsigmask(attributes, &none);
    posix_spawnattr_setflags(attributes, (short)(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | flags));
}

static pid_t spawn(char *const *arguments, int descriptor) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_adddup2(&actions, descriptor, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, terminal_error_descriptor(), STDERR_FILENO);
    set_signals(&attributes, 0);
    pid_t child = -1;
    if (posix_spawnp(&child, arguments[0], &actions, &attributes, arguments, environ) != 0) child = -1;
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return child;
}

// A child that made a group of its own the foreground, as shells do, may not have given that back. Whoever is not in the
// foreground is stopped when it sets it, unless it does not listen.
static void take_foreground(int descriptor) {
    if (tcgetpgrp(descriptor) == getpgrp()) return;
    struct sigaction before, ignored = {.sa_handler = SIG_IGN};
    sigaction(SIGTTOU, &ignored, &before);
    tcsetpgrp(descriptor, getpgrp());
    sigaction(SIGTTOU, &before, NULL);
}

// The child stays in this program's process group, as with system(3): Ctrl-Z stops both, `fg` continues both, and Ctrl-C
// means the child.
int terminal_run(char *const *arguments, int descriptor) {
    struct sigaction before[job_signal_count], action = {.sa_handler = SIG_IGN};
    for (int i = 0; i < job_signal_count; i++) {
        action.sa_handler = job_signals[i] == SIGTSTP ? SIG_DFL : SIG_IGN;
        sigaction(job_signals[i], &action, &before[i]);
    }
    pid_t child = spawn(arguments, descriptor);
    int status = -1;
    while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
    take_foreground(descriptor);
    for (int i = 0; i < job_signal_count; i++) sigaction(job_signals[i], &before[i], NULL);
    return child > 0 ? status : -1;
}

static pid_t spawn_apart(char *const *arguments, int input) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    set_signals(&attributes, POSIX_SPAWN_SETSID);
    pid_t child = -1;
    if (posix_spawnp(&child, arguments[0], &actions, &attributes, arguments, environ) != 0) child = -1;
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return child;
}

// A socket and not a pipe, because a pipe whose reader has gone would kill the writer.
static void feed(int line, const char *bytes, size_t count, int64_t deadline) {
    while (count > 0 && terminal_clock() < deadline) {
        ssize_t sent = send(line, bytes, count, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent > 0) {
            bytes += sent;
            count -= (size_t)sent;
        } else if (errno == EAGAIN) {
            struct pollfd ready = {.fd = line, .events = POLLOUT};
            poll(&ready, 1, 100);
        } else if (errno != EINTR) {
            return;
        }
    }
}

static int wait_until(pid_t child, int64_t deadline) {
    int status = -1;
    while (true) {
        pid_t ended = waitpid(child, &status, WNOHANG);
        if (ended == child) return status;
        if (ended < 0 && errno != EINTR) return -1;
        if (terminal_clock() >= deadline) return -2;
        poll(NULL, 0, 10);
    }
}

int terminal_run_apart(char *const *arguments, const char *input, size_t count, int milliseconds) {
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0) return -1;
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    int64_t deadline = terminal_clock() + milliseconds;
    pid_t child = spawn_apart(arguments, ends[1]);
    close(ends[1]);
    if (child > 0) feed(ends[0], input, count, deadline);
    close(ends[0]);
    return child > 0 ? wait_until(child, deadline) : -1;
}
