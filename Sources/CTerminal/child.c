// Another program that gets the terminal for a while: an editor, a pager.
#include "CTerminal.h"
#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

static const int job_signals[] = {SIGINT, SIGQUIT, SIGTSTP};
enum { job_signal_count = sizeof job_signals / sizeof *job_signals };

// The child must not inherit what this program ignores or blocks.
static void set_signals(posix_spawnattr_t *attributes) {
    sigset_t all, none;
    sigfillset(&all);
    sigdelset(&all, SIGKILL);
    sigdelset(&all, SIGSTOP);
    sigemptyset(&none);
    posix_spawnattr_setsigdefault(attributes, &all);
    posix_spawnattr_setsigmask(attributes, &none);
    posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
}

static pid_t spawn(char *const *arguments, int descriptor) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_adddup2(&actions, descriptor, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, terminal_error_descriptor(), STDERR_FILENO);
    set_signals(&attributes);
    pid_t child = -1;
    if (posix_spawnp(&child, arguments[0], &actions, &attributes, arguments, environ) != 0) child = -1;
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return child;
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
    for (int i = 0; i < job_signal_count; i++) sigaction(job_signals[i], &before[i], NULL);
    return child > 0 ? status : -1;
}
