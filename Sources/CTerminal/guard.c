// Gives the terminal back whatever happens. Inside handlers only `write`, `tcsetattr` and what else may be called there.
#include "CTerminal.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

// Synchronized output, mouse, paste and focus modes off, keyboard of kitty, attributes, cursor keys, keypad, cursor,
// alternate screen.
static const char reset_string[] =
    "\x1b[?2026l\x1b[?1006l\x1b[?1002l\x1b[?1000l\x1b[?2004l\x1b[?1004l"
    "\x1b[<u\x1b[m\x1b[?1l\x1b>\x1b[?25h\x1b[?1049l";

static const int fatal_signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGSYS, SIGQUIT};
static const int ending_signals[] = {SIGTERM, SIGHUP, SIGINT};
#define COUNT(array) (sizeof(array) / sizeof *(array))

// How long the program may save after it was asked to end, in seconds.
static const unsigned deadline = 2;

static struct termios saved_modes;
static int line = -1;
static int wake_ends[2] = {-1, -1};
static pid_t owner, guardian;
static int guardian_line = -1;
static atomic_uint requests;
static atomic_int ending_signal;
// Shared with the guardian.
static atomic_bool *screen_is_up;

static void restore_line(int descriptor) {
    if (screen_is_up == NULL || !atomic_exchange(screen_is_up, false)) return;
    ssize_t written = write(descriptor, reset_string, sizeof reset_string - 1);
    (void)written;
    tcsetattr(descriptor, TCSANOW, &saved_modes);
}

static void end_by(int number) {
    signal(number, SIG_DFL);
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, number);
    pthread_sigmask(SIG_UNBLOCK, &set, NULL);
    raise(number);
}

static void on_fatal_signal(int number) {
    if (getpid() == owner) {
        restore_line(line);
        terminal_print_errors();
    }
    end_by(number);
}

// The loop saves and ends. Asked twice, or not ready in time, the program ends here.
static void on_ending_signal(int number) {
    int none = 0;
    if (!atomic_compare_exchange_strong(&ending_signal, &none, number)) on_fatal_signal(none);
    alarm(deadline);
    atomic_fetch_or(&requests, terminal_request_end);
    terminal_wake();
}

static void on_alarm(int number) {
    int ending = atomic_load(&ending_signal);
    if (ending != 0) on_fatal_signal(ending);
    end_by(number);
}

static void on_request(int number) {
    unsigned request = number == SIGWINCH  ? terminal_request_resize
                       : number == SIGTSTP ? terminal_request_stop
                                           : terminal_request_continue;
    atomic_fetch_or(&requests, request);
    terminal_wake();
}

void terminal_wake(void) {
    int error = errno;
    ssize_t written = write(wake_ends[1], "", 1);
    (void)written;
    errno = error;
}

int terminal_wake_descriptor(void) { return wake_ends[0]; }

unsigned terminal_take_requests(void) {
    char bytes[64];
    while (read(wake_ends[0], bytes, sizeof bytes) > 0) continue;
    return atomic_exchange(&requests, 0);
}

// MARK: Setting up

static void handle(int number, void (*handler)(int), int flags) {
    struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
    sigfillset(&action.sa_mask);
    sigaction(number, &action, NULL);
}

// A stack that has overflowed holds no handler.
static void use_alternate_stack(void) {
    enum { size = 1 << 16 };
    static char memory[size];
    stack_t stack = {.ss_sp = memory, .ss_size = size};
    sigaltstack(&stack, NULL);
}

// Whoever started this program may have blocked them.
static void unblock_signals(void) {
    sigset_t set;
    sigemptyset(&set);
    for (size_t i = 0; i < COUNT(fatal_signals); i++) sigaddset(&set, fatal_signals[i]);
    for (size_t i = 0; i < COUNT(ending_signals); i++) sigaddset(&set, ending_signals[i]);
    const int others[] = {SIGALRM, SIGWINCH, SIGTSTP, SIGCONT, SIGCHLD};
    for (size_t i = 0; i < COUNT(others); i++) sigaddset(&set, others[i]);
    pthread_sigmask(SIG_UNBLOCK, &set, NULL);
}

// What `nohup` and shells without job control have switched off stays off.
static bool is_ignored(int number) {
    struct sigaction action;
    return sigaction(number, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
}

static void install_handlers(void) {
    use_alternate_stack();
    for (size_t i = 0; i < COUNT(fatal_signals); i++) handle(fatal_signals[i], on_fatal_signal, SA_ONSTACK);
    for (size_t i = 0; i < COUNT(ending_signals); i++)
        if (!is_ignored(ending_signals[i])) handle(ending_signals[i], on_ending_signal, SA_ONSTACK | SA_RESTART);
    handle(SIGALRM, on_alarm, SA_ONSTACK | SA_RESTART);
    handle(SIGWINCH, on_request, SA_ONSTACK | SA_RESTART);
    handle(SIGCONT, on_request, SA_ONSTACK | SA_RESTART);
    if (!is_ignored(SIGTSTP)) handle(SIGTSTP, on_request, SA_ONSTACK | SA_RESTART);
    unblock_signals();
}

static void remove_handlers(void) {
    for (size_t i = 0; i < COUNT(fatal_signals); i++) signal(fatal_signals[i], SIG_DFL);
    const int others[] = {SIGWINCH, SIGCONT, SIGTSTP};
    for (size_t i = 0; i < COUNT(others); i++) signal(others[i], SIG_DFL);
}

static bool open_pipe(int ends[2], int flags) {
    if (pipe(ends) != 0) return false;
    for (int i = 0; i < 2; i++) {
        fcntl(ends[i], F_SETFD, FD_CLOEXEC);
        fcntl(ends[i], F_SETFL, flags);
    }
    return true;
}

// MARK: The guardian

// Waits until the other end of the pipe is closed. A byte before that says that all is well.
static void guard(int descriptor) {
    setsid();
    for (int number = 1; number < NSIG; number++) signal(number, SIG_IGN);
    dup2(descriptor, 0);
    dup2(line, 1);
    for (int other = 2; other < 64; other++) close(other);
    char byte;
    ssize_t count;
    while ((count = read(0, &byte, 1)) < 0 && errno == EINTR) continue;
    if (count == 0) restore_line(1);
    _exit(0);
}

void terminal_guard_post(void) {
    int ends[2];
    if (guardian_line >= 0 || !open_pipe(ends, 0)) return;
    guardian = fork();
    if (guardian == 0) guard(ends[0]);
    close(ends[0]);
    guardian_line = ends[1];
}

static void dismiss_guardian(void) {
    if (guardian_line < 0) return;
    ssize_t written = write(guardian_line, "", 1);
    (void)written;
    close(guardian_line);
    guardian_line = -1;
    if (guardian > 0) waitpid(guardian, NULL, 0);
}

// MARK: From outside

bool terminal_guard_begin(int descriptor) {
    if (tcgetattr(descriptor, &saved_modes) != 0 || !open_pipe(wake_ends, O_NONBLOCK)) return false;
    void *page = mmap(NULL, sizeof *screen_is_up, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (page == MAP_FAILED) return false;
    screen_is_up = page;
    line = descriptor;
    owner = getpid();
    install_handlers();
    return true;
}

void terminal_guard_screen(bool is_up) {
    if (screen_is_up != NULL) atomic_store(screen_is_up, is_up);
}

// The ending signals keep their handlers: a second one, or the alarm, must still end a save that hangs.
void terminal_guard_end(void) {
    terminal_guard_screen(false);
    remove_handlers();
    dismiss_guardian();
}

void terminal_stop_self(void) {
    struct sigaction before, plain = {.sa_handler = SIG_DFL};
    sigaction(SIGTSTP, &plain, &before);
    kill(0, SIGTSTP);
    sigaction(SIGTSTP, &before, NULL);
    atomic_fetch_and(&requests, ~(unsigned)terminal_request_continue);
}

void terminal_end_by_signal(void) {
    int ending = atomic_load(&ending_signal);
    if (ending != 0) end_by(ending);
}
