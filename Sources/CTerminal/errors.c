// Standard error while the screen is up. `terminal_print_errors` is also called from signal handlers.
#include "CTerminal.h"
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

enum { tail_size = 2048 };

static int before = -1, file = -1;
// Where this program's messages begin in the file.
static off_t start;

bool terminal_redirect_errors(const char *path) {
    file = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (file < 0) return false;
    before = terminal_duplicate(STDERR_FILENO);
    start = lseek(file, 0, SEEK_END);
    return dup2(file, STDERR_FILENO) >= 0;
}

// Nothing that a terminal obeys, not even in the words of an error.
static void make_harmless(char *text, ssize_t count) {
    for (ssize_t i = 0; i < count; i++)
        if ((text[i] >= 0 && text[i] < ' ' && text[i] != '\n' && text[i] != '\t') || text[i] == 0x7f) text[i] = '?';
}

void terminal_print_errors(void) {
    struct stat status;
    if (file < 0 || fstat(file, &status) != 0 || status.st_size <= start) return;
    off_t from = status.st_size - start > tail_size ? status.st_size - tail_size : start;
    char text[tail_size];
    ssize_t count = pread(file, text, sizeof text, from);
    if (count <= 0) return;
    make_harmless(text, count);
    ssize_t written = write(before, text, (size_t)count);
    (void)written;
    start = status.st_size;
}

void terminal_restore_errors(void) {
    if (file < 0) return;
    dup2(before, STDERR_FILENO);
    terminal_print_errors();
    close(file);
    close(before);
    file = before = -1;
}

int terminal_error_descriptor(void) { return before >= 0 ? before : STDERR_FILENO; }
