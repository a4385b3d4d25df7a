// One write a frame. ncurses sends its buffer whenever that is full, and it is as large as the screen was when the
// program started; a terminal that draws between two halves of a frame flickers. So its descriptor is turned towards a
// file in memory while it draws, and what is there then goes out in one piece.
#include "CTerminal.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static int held = -1, real = -1, memory = -1;
static char *buffer;
static size_t capacity;

static int open_memory(void) {
#ifdef __linux__
    return memfd_create("frame", MFD_CLOEXEC);
#else
    char name[] = "/tmp/frame.XXXXXX";
    int descriptor = mkstemp(name);
    if (descriptor >= 0) unlink(name);
    return descriptor;
#endif
}

void terminal_write(int descriptor, const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(descriptor, bytes, count);
        if (written < 0 && errno == EAGAIN) {
            struct pollfd ready = {.fd = descriptor, .events = POLLOUT};
            poll(&ready, 1, 1000);
        } else if (written < 0 && errno != EINTR) {
            return;
        } else if (written > 0) {
            bytes += written;
            count -= (size_t)written;
        }
    }
}

bool terminal_hold_output(int descriptor) {
    if (held >= 0) return true;
    if (memory < 0) memory = open_memory();
    if (real < 0) real = terminal_duplicate(descriptor);
    if (memory < 0 || real < 0 || dup2(memory, descriptor) < 0) return false;
    held = descriptor;
    return true;
}

static bool reserve(size_t count) {
    if (count <= capacity) return true;
    char *larger = realloc(buffer, count);
    if (larger == NULL) return false;
    buffer = larger;
    capacity = count;
    return true;
}

// What stands around a frame for a terminal that is to show it at once (mode 2026).
static const char begin[] = "\033[?2026h", end[] = "\033[?2026l";
enum { mark = sizeof begin - 1 };

void terminal_release_output(bool is_synchronized) {
    if (held < 0) return;
    dup2(real, held);
    fcntl(held, F_SETFD, FD_CLOEXEC);
    held = -1;
    off_t count = lseek(memory, 0, SEEK_CUR);
    if (count <= 0 || !reserve((size_t)count + 2 * mark)) return;
    ssize_t length = pread(memory, buffer + mark, (size_t)count, 0);
    lseek(memory, 0, SEEK_SET);
    if (length <= 0) return;
    if (!is_synchronized) return terminal_write(real, buffer + mark, (size_t)length);
    memcpy(buffer, begin, mark);
    memcpy(buffer + mark + length, end, mark);
    terminal_write(real, buffer, (size_t)length + 2 * mark);
}
