#pragma once
#include <errno.h>
#include <stddef.h>
#include <stdint.h>

// File system calls that Swift does not see, or sees otherwise on each system. Each returns what it made, or 0, or the
// negative of errno. Descriptors are close-on-exec. Names are relative to an open folder.

struct dictum_file_status {
    uint64_t device, inode, size;
    int64_t modified, changed; // nanoseconds
    uint32_t mode, owner, group;
    int32_t kind; // one of DICTUM_...
};

enum { DICTUM_OTHER, DICTUM_FILE, DICTUM_FOLDER, DICTUM_LINK };

// The numbers of errors, which Swift would see only with the C library of each system.
enum {
    DICTUM_ENOENT = ENOENT,
    DICTUM_EEXIST = EEXIST,
    DICTUM_EINTR = EINTR,
    DICTUM_EWOULDBLOCK = EWOULDBLOCK,
    DICTUM_EINVAL = EINVAL,
    DICTUM_ENOSPC = ENOSPC,
    DICTUM_EDQUOT = EDQUOT,
    DICTUM_EROFS = EROFS,
    DICTUM_EACCES = EACCES,
    DICTUM_EPERM = EPERM,
    DICTUM_EIO = EIO,
    DICTUM_EFBIG = EFBIG,
    DICTUM_ENAMETOOLONG = ENAMETOOLONG,
    DICTUM_ENOSYS = ENOSYS,
    DICTUM_ENOTSUP = ENOTSUP,
    DICTUM_EOPNOTSUPP = EOPNOTSUPP,
};

struct dictum_file_system {
    char name[32]; // empty where it is not a well-known one
    uint64_t free; // bytes that may still be written
    int32_t is_remote;
};

int dictum_examine(int folder, struct dictum_file_system *into);
int dictum_open_folder(int folder, const char *path); // folder -1: from where the program is
int dictum_make_folder(int folder, const char *name, uint32_t mode);
int dictum_open_file(int folder, const char *name); // reading, no link, never waits
int dictum_open_lock(int folder, const char *name);
int dictum_create(int folder, const char *name, uint32_t mode); // must not be there
int dictum_open_to_append(int folder, const char *name, uint32_t mode); // made where it is not there
int dictum_rewind(int file);
int64_t dictum_read(int file, void *into, size_t count);
int64_t dictum_write(int file, const void *from, size_t count);
int64_t dictum_read_link(int folder, const char *name, char *into, size_t count);
int dictum_status(int file, struct dictum_file_status *status);
int dictum_status_at(int folder, const char *name, struct dictum_file_status *status);
int dictum_reserve(int file, uint64_t size);
int dictum_keep_owner(int from, int to);
int dictum_keep_attributes(int from, int to); // mode, access control list, extended attributes
int dictum_sync(int file);
int dictum_sync_data(int file); // what was appended, and the size
int dictum_close(int file);
int dictum_rename(int folder, const char *from, const char *to);
int dictum_rename_new(int folder, const char *from, const char *to); // -EEXIST where something is there
int dictum_exchange(int folder, const char *one, const char *other);
int dictum_remove(int folder, const char *name);
int64_t dictum_real_path(const char *path, char *into, size_t count); // links followed, no NUL behind
int dictum_lock(int file); // -EWOULDBLOCK where another holds it
int dictum_wait_for_lock(int file);
int dictum_unlock(int file);
int dictum_shorten(int file);
int64_t dictum_names(int folder, char *into, size_t count); // NUL after each; the size needed where it is too small
int dictum_process_lives(int32_t process);
int32_t dictum_process(void);
uint64_t dictum_random(void);
uint32_t dictum_host(void);
void dictum_pause(uint32_t milliseconds);
void dictum_ignore_write_signals(void); // SIGPIPE and SIGXFSZ, where nobody handles them
const char *dictum_error_words(int32_t number, char *into, size_t count);

// What changed in a watched folder. The name is empty where the system does not tell it.
struct dictum_change {
    int32_t folder; // the number of the watch; -1 where changes were missed
    int32_t kind;   // one of DICTUM_CHANGED…
    char name[256];
};

enum {
    DICTUM_CHANGED,        // a name came or went, or what was written under it is whole
    DICTUM_BEING_WRITTEN,  // a file is being written: more will come
    DICTUM_FOLDER_CHANGED, // the name is that of a folder
    DICTUM_WATCH_ENDED,    // what was watched is gone from where it was
};

int dictum_watch(void); // nothing is watched yet
int dictum_watch_folder(int watch, const char *path); // its number
int dictum_watch_file(int watch, const char *path); // -ENOTSUP where the watch of the folder tells of it
int dictum_watch_limit(void); // how many folders may well be watched
int dictum_unwatch(int watch, int number);
// Waits up to `milliseconds`, -1 for ever; how many changes there are, 0 where there are none.
int dictum_next_changes(int watch, int32_t milliseconds, struct dictum_change *into, int32_t count);
