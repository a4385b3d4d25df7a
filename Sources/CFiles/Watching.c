// Folders that tell when something in them changes, so that nobody has to look again and again: inotify on Linux, kqueue
// elsewhere. Nothing runs and nothing wakes up while nothing changes.
#include "CFiles.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#ifdef __linux__
#include <poll.h>
#include <sys/inotify.h>

int dictum_watch(void) {
    int watch = inotify_init1(IN_CLOEXEC);
    return watch < 0 ? -errno : watch;
}

// The system says itself when a file in a watched folder was closed after writing: only folders are watched.
int dictum_watch_folder(int watch, const char *path) {
    uint32_t mask = IN_CREATE | IN_DELETE | IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF |
                    IN_MOVE_SELF | IN_ONLYDIR;
    int number = inotify_add_watch(watch, path, mask);
    return number < 0 ? -errno : number;
}

int dictum_watch_file(int watch, const char *path) {
    (void)watch, (void)path;
    return -ENOTSUP;
}

int dictum_watch_limit(void) { return 1000; }

int dictum_unwatch(int watch, int number) { return inotify_rm_watch(watch, number) < 0 ? -errno : 0; }

static void take(const struct inotify_event *event, struct dictum_change *into) {
    into->folder = event->mask & IN_Q_OVERFLOW ? -1 : event->wd;
    into->kind = event->mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED | IN_UNMOUNT) ? DICTUM_WATCH_ENDED
                 : event->mask & IN_ISDIR                                                ? DICTUM_FOLDER_CHANGED
                 : event->mask & IN_MODIFY                                               ? DICTUM_BEING_WRITTEN
                                                                                         : DICTUM_CHANGED;
    into->name[0] = 0;
    if (event->len > 0) snprintf(into->name, sizeof into->name, "%s", event->name);
}

int dictum_next_changes(int watch, int32_t milliseconds, struct dictum_change *into, int32_t count) {
    struct pollfd line = {.fd = watch, .events = POLLIN};
    int ready = poll(&line, 1, milliseconds);
    if (ready <= 0) return ready == 0 || errno == EINTR ? 0 : -errno;
    // As many as fit even if every name were the longest that there is.
    char buffer[32 * (sizeof(struct inotify_event) + 256)] __attribute__((aligned(8)));
    ssize_t size = read(watch, buffer, sizeof buffer);
    if (size < 0) return errno == EINTR || errno == EAGAIN ? 0 : -errno;
    int found = 0;
    for (char *at = buffer; at < buffer + size && found < count;) {
        const struct inotify_event *event = (const void *)at;
        take(event, &into[found++]);
        at += sizeof *event + event->len;
    }
    // More than there is room for: say that something was missed, which is what the last one is.
    if (found == count) into[found - 1] = (struct dictum_change){.folder = -1, .kind = DICTUM_CHANGED};
    return found;
}
#else
#include <sys/event.h>
#include <sys/time.h>

#ifndef O_EVTONLY
#define O_EVTONLY O_RDONLY
#endif

int dictum_watch(void) {
    int watch = kqueue();
    if (watch < 0) return -errno;
    fcntl(watch, F_SETFD, FD_CLOEXEC);
    return watch;
}

// A watch holds a descriptor, which is its number: closing it ends the watch.
static int add(int watch, const char *path, int flags) {
    int number = open(path, O_EVTONLY | O_NONBLOCK | O_CLOEXEC | flags);
    if (number < 0) return -errno;
    struct kevent change;
    EV_SET(&change, number, EVFILT_VNODE, EV_ADD | EV_CLEAR,
           NOTE_WRITE | NOTE_EXTEND | NOTE_DELETE | NOTE_RENAME | NOTE_REVOKE, 0, NULL);
    if (kevent(watch, &change, 1, NULL, 0, NULL) == 0) return number;
    int error = errno;
    close(number);
    return -error;
}

int dictum_watch_folder(int watch, const char *path) { return add(watch, path, O_DIRECTORY); }

// A folder here tells of names that come and go, not of what is written into a file.
int dictum_watch_file(int watch, const char *path) { return add(watch, path, 0); }

// Each takes a descriptor, of which a process has 256 as a rule.
int dictum_watch_limit(void) { return 100; }

int dictum_unwatch(int watch, int number) {
    (void)watch;
    return close(number) < 0 ? -errno : 0;
}

int dictum_next_changes(int watch, int32_t milliseconds, struct dictum_change *into, int32_t count) {
    struct kevent events[16];
    struct timespec patience = {milliseconds / 1000, (long)(milliseconds % 1000) * 1000000};
    int found = kevent(watch, NULL, 0, events, count < 16 ? count : 16, milliseconds < 0 ? NULL : &patience);
    if (found < 0) return errno == EINTR ? 0 : -errno;
    for (int at = 0; at < found; at++) {
        int ended = (events[at].fflags & (NOTE_DELETE | NOTE_RENAME | NOTE_REVOKE)) != 0;
        into[at] = (struct dictum_change){.folder = (int32_t)events[at].ident,
                                          .kind = ended ? DICTUM_WATCH_ENDED : DICTUM_CHANGED};
    }
    return found;
}
#endif
