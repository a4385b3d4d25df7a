// The line to the terminal.
#include "CTerminal.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

int terminal_open_input(void) {
    return isatty(STDIN_FILENO) ? terminal_duplicate(STDIN_FILENO) : open("/dev/tty", O_RDWR | O_CLOEXEC);
}

bool terminal_is_line(int descriptor) { return isatty(descriptor); }

int terminal_duplicate(int descriptor) { return fcntl(descriptor, F_DUPFD_CLOEXEC, 3); }

bool terminal_size(int descriptor, int *columns, int *rows) {
    struct winsize size;
    if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return false;
    *columns = size.ws_col;
    *rows = size.ws_row;
    return true;
}

bool terminal_wait(int descriptor, int milliseconds) {
    struct pollfd lines[] = {
        {.fd = descriptor, .events = POLLIN},
        {.fd = terminal_wake_descriptor(), .events = POLLIN},
    };
    return poll(lines, 2, milliseconds) != 0;
}

void terminal_await_input(int descriptor, int milliseconds) {
    struct pollfd line = {.fd = descriptor, .events = POLLIN};
    poll(&line, 1, milliseconds);
}

bool terminal_is_gone(int descriptor) {
    struct pollfd ready = {.fd = descriptor, .events = POLLIN};
    if (poll(&ready, 1, 0) <= 0) return false;
    int count = 0;
    return ioctl(descriptor, FIONREAD, &count) != 0 || count == 0;
}

int64_t terminal_clock(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}
